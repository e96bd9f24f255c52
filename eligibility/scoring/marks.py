"""The pass mark of Article 1: how many points each of the three tables asks for, dated, with its source.

The marks of permanent residence belong to another law; see permanent_residence.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from .facts import FIRST_DAY
from .in_force import InForce
from .law import ORDINANCE, Citation
from .rows import ACTIVITIES


@dataclass(frozen=True, slots=True, kw_only=True)
class PassMark(InForce):
    """The points that each table asks for, with the source in each, from `since` up to, not including, `until`."""

    points: int
    source: Mapping[str, Citation]
    since: date = FIRST_DAY
    until: date | None = None

    def __post_init__(self) -> None:
        """Raise ValueError for a mark without its source in one of the tables, or without sense of time."""
        if set(self.source) != set(ACTIVITIES):
            raise ValueError(f"the pass mark of {self.since} needs a source in each of {', '.join(ACTIVITIES)}")
        if self.until is not None and self.until <= self.since:
            raise ValueError(f"the pass mark of {self.since} ends on {self.until}, not after it")


PASS_MARKS: Final[tuple[PassMark, ...]] = (
    PassMark(
        points=70,
        source={
            "a": Citation(ORDINANCE, "第一条第一項第一号"),
            "b": Citation(ORDINANCE, "第一条第一項第二号"),
            "c": Citation(ORDINANCE, "第一条第一項第三号"),
        },
    ),
)
"""「七十点以上」 of 第一条第一項各号; a change is a second mark, with `until` and `since` adjoining."""
