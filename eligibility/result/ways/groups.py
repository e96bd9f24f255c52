"""The ways by what they ask of a person, in plain words, lightest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy

from .descriptions import WayPart

MOST_SHOWN: Final = 3
"""Of more ways that ask the same the others are folded."""


@dataclass(frozen=True, slots=True)
class GroupWords:
    """A group: the efforts in it (by the codes of outlook.changes.EFFORTS), its name, and what it asks in short.

    `most` is the number of its ways that are not folded.
    """

    efforts: tuple[str, ...]
    name: object
    hint: object = ""
    most: int = MOST_SHOWN


GROUPS: Final = (
    GroupWords(
        ("employer",),
        gettext_lazy("Ask first: it may be true already"),
        gettext_lazy("A document from the employer proves it."),
    ),
    GroupWords(
        ("test",),
        gettext_lazy("A language test"),
        gettext_lazy("JLPT: in July and December. BJT: all year."),
    ),
    GroupWords(
        ("examination",),
        gettext_lazy("An examination or licence"),
        gettext_lazy("On the list, or a licence for the work."),
    ),
    GroupWords(
        ("pay",),
        gettext_lazy("More pay"),
    ),
    GroupWords(
        ("wait",),
        gettext_lazy("Wait"),
    ),
    GroupWords(
        ("recognition", "training"),
        gettext_lazy("A recognized qualification or training"),
        gettext_lazy("Only what the Minister recognizes, or training of JICA."),
    ),
    GroupWords(
        ("research",),
        gettext_lazy("Research"),
    ),
    GroupWords(
        ("business",),
        gettext_lazy("Your business"),
    ),
    GroupWords(
        ("other_work",),
        gettext_lazy("Other work or another employer"),
        gettext_lazy("You answered no for your work."),
        most=1,
    ),
    GroupWords(
        ("degree",),
        gettext_lazy("Another degree"),
    ),
)
"""In the order of EFFORTS."""

_GROUP_OF: Final[Mapping[str, GroupWords]] = {effort: group for group in GROUPS for effort in group.efforts}


@dataclass(frozen=True, slots=True)
class WayGroup:
    """Ways that ask the same, with the words for it."""

    name: str
    hint: str
    ways: tuple[WayPart, ...]


def grouped(found: Iterable[WayPart]) -> tuple[tuple[WayGroup, ...], tuple[WayPart, ...]]:
    """Return the ways with the fewest changes by what they ask, MOST_SHOWN of each, and all others."""
    ways = list(found)
    fewest = min((len(way.changes) for way in ways), default=0)
    groups: list[WayGroup] = []
    shown: list[WayPart] = []
    for words in GROUPS:
        of_group = [way for way in ways if len(way.changes) == fewest and _GROUP_OF[way.effort] is words][: words.most]
        if of_group:
            groups.append(WayGroup(str(words.name), str(words.hint), tuple(of_group)))
            shown += of_group
    return tuple(groups), tuple(way for way in ways if way not in shown)
