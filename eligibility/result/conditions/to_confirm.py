"""What was counted, or not, on a caveat that somebody should confirm: its sentences, where it touches the result."""

from collections.abc import Iterable, Mapping
from typing import Final

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat

from ..days import ResultDay
from .degrees_to_confirm import DEGREES
from .schools_to_confirm import SCHOOLS
from .shown import Say, Shown
from .work_to_confirm import WORK

SENTENCES: Final[Mapping[Caveat, Say]] = {**DEGREES, **SCHOOLS, **WORK}
"""What says the sentences of each caveat; a caveat without one would not be shown, so each has one."""


HEADINGS: Final[Mapping[Caveat, str]] = {
    Caveat.EXPERIENCE: "career",
    Caveat.PAY: "salary",
    Caveat.FIRST_AUTHOR_ONLY: "research",
}
"""The caveats on all rows of one heading of the table, where My points says them."""


def to_confirm(application: Application, days: tuple[ResultDay, ...], activity: str) -> tuple[str, ...]:
    """Return the sentences of every caveat that touches what is shown, each once, in the language that is active."""
    return _sentences(application.to_confirm, Shown(application, days, activity))


def to_confirm_of_heading(shown: Shown, heading: str) -> tuple[str, ...]:
    """Return the sentences of the caveats on a heading of the table."""
    return _sentences((each for each in shown.application.to_confirm if HEADINGS.get(each) == heading), shown)


def to_confirm_of_no_heading(shown: Shown) -> tuple[str, ...]:
    """Return the sentences of all other caveats."""
    return _sentences((each for each in shown.application.to_confirm if each not in HEADINGS), shown)


def _sentences(caveats: Iterable[Caveat], shown: Shown) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentence for caveat in caveats for sentence in SENTENCES[caveat](shown)))
