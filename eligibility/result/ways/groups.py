"""The ways by what they ask of a person, in plain words, lightest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy

from eligibility.outlook.changes import Effort
from eligibility.wizard.choices import Words

from .descriptions import WayPart
from .language_tests import describe_next_session

MOST_SHOWN: Final = 3
"""Of more ways that ask the same the others are folded."""


@dataclass(frozen=True, slots=True)
class GroupWords:
    """A group: the efforts in it, its name, and what it asks in short ("" for nothing, or where that hangs on the day).

    `most` is the number of its ways that are not folded.
    """

    efforts: tuple[Effort, ...]
    name: Words
    hint: Words = ""
    most: int = MOST_SHOWN


GROUPS: Final = (
    GroupWords(
        (Effort.EMPLOYER,),
        gettext_lazy("Ask first: it may be true already"),
        gettext_lazy("A document from the employer proves it."),
    ),
    GroupWords(
        (Effort.TEST,),
        gettext_lazy("A language test"),
    ),
    GroupWords(
        (Effort.EXAMINATION,),
        gettext_lazy("An examination or licence"),
        gettext_lazy("On the list, or a licence for the work."),
    ),
    GroupWords(
        (Effort.PAY,),
        gettext_lazy("More pay"),
    ),
    GroupWords(
        (Effort.WAIT,),
        gettext_lazy("Wait"),
    ),
    GroupWords(
        (Effort.RECOGNITION, Effort.TRAINING),
        gettext_lazy("A recognized qualification or training"),
        gettext_lazy("Only what the Minister recognizes, or training of JICA."),
    ),
    GroupWords(
        (Effort.RESEARCH,),
        gettext_lazy("Research"),
    ),
    GroupWords(
        (Effort.BUSINESS,),
        gettext_lazy("Your business"),
    ),
    GroupWords(
        (Effort.OTHER_WORK,),
        gettext_lazy("Other work or another employer"),
        gettext_lazy("You answered no for your work."),
        most=1,
    ),
    GroupWords(
        (Effort.DEGREE,),
        gettext_lazy("Another degree"),
    ),
)
"""In the order of EFFORTS."""

_GROUP_OF: Final[Mapping[Effort, GroupWords]] = {effort: group for group in GROUPS for effort in group.efforts}


@dataclass(frozen=True, slots=True)
class WayGroup:
    """Ways that ask the same, with the words for it."""

    name: str
    hint: str
    ways: tuple[WayPart, ...]


def grouped(found: Iterable[WayPart], today: date) -> tuple[tuple[WayGroup, ...], tuple[WayPart, ...]]:
    """Return the ways with the fewest changes by what they ask, MOST_SHOWN of each, and all others.

    `today` is the day on which somebody would register for a test.
    """
    ways = list(found)
    fewest = min((len(way.changes) for way in ways), default=0)
    groups: list[WayGroup] = []
    shown: list[WayPart] = []
    for words in GROUPS:
        of_group = [way for way in ways if len(way.changes) == fewest and _GROUP_OF[way.effort] is words][: words.most]
        if of_group:
            hint = describe_next_session(today) if Effort.TEST in words.efforts else str(words.hint)
            groups.append(WayGroup(str(words.name), hint, tuple(of_group)))
            shown += of_group
    return tuple(groups), tuple(way for way in ways if way not in shown)
