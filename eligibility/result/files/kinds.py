"""The kinds of files that a worker draws. The key of a kind is stored, so it is never renamed."""

from collections.abc import Mapping
from typing import Final

from .made import PDF, Kind
from .points_form import points_form
from .report import report

REPORT: Final = "report"
POINTS_FORM: Final = "points_form"

KINDS: Final[Mapping[str, Kind]] = {REPORT: Kind(PDF, report), POINTS_FORM: Kind(PDF, points_form)}
