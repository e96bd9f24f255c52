"""The sections of the result, in order: addresses, navigation, PDF and tests are derived from SECTIONS."""

from typing import Final

from .change import CHANGE
from .conditions import CONDITIONS
from .employer import EMPLOYER
from .form import FORM
from .overview import OVERVIEW
from .papers import PAPERS
from .pdf import PDF
from .points import POINTS
from .residence import RESIDENCE
from .routes import ROUTES
from .section import Section
from .sources import SOURCES
from .status import STATUS
from .time import TIME
from .ways import WAYS

SECTIONS: Final[tuple[Section, ...]] = (
    OVERVIEW,
    POINTS,
    TIME,
    WAYS,
    PAPERS,
    EMPLOYER,
    RESIDENCE,
    CONDITIONS,
    SOURCES,
    PDF,
    STATUS,
    CHANGE,
    ROUTES,
    FORM,
)
"""Those that are not listed come last, so that "Next" leads through the others."""
