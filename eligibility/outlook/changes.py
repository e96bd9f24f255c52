"""Changes: the facts that a person can still change, with the values worth trying and the effort each takes.

What nobody can change (birth date, past degrees and experience, a Japanese major abroad) is none (data contract).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import (
    DEGREES_HELD,
    FOREIGN_QUALIFICATION,
    INNOVATION_SUPPORT,
    IT_EXAMS,
    JAPANESE_LEVEL,
    NATIONAL_LICENCES,
    PAPERS,
    PATENTS,
    POSITION,
    RD_OVER_3_PERCENT,
    SALARY,
    SME,
    Choice,
    DegreesHeld,
    Fact,
    Value,
    Whole,
    YesNo,
)

from .profile import Profile

EFFORTS: Final = (
    "employer",
    "test",
    "examination",
    "pay",
    "wait",
    "recognition",
    "training",
    "research",
    "business",
    "other_work",
    "degree",
)
"""What a change asks of a person, lightest first: a paper from the employer, a language test, an examination or
licence, other pay, waiting, a recognised qualification, training, research, a change in one's business, other work or
another employer, a degree."""

ADDED_DEGREES: Final = ("master", "business_professional", "doctorate")
"""The further degrees that are offered, least first (data contract)."""

_EFFORT_OF: Final = {
    "designated_training": "training",
    "invested_100m_yen": "business",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that can be changed, and the effort that it takes (one of EFFORTS)."""

    fact: Fact
    effort: str

    def values(self, now: Value, bounds: tuple[Any, ...]) -> tuple[Value, ...]:
        """Return the values worth trying, least first, given the value now and the amounts that the tables name."""
        match self.fact:
            case YesNo():
                return () if now is True else (True,)
            case Choice(choices=choices):
                return tuple(choice for choice in choices[1:] if choice != now)
            case Whole():
                assert isinstance(now, int)
                return tuple(bound for bound in bounds if bound > now)
            case DegreesHeld():
                assert isinstance(now, frozenset)
                return tuple(now | {degree} for degree in ADDED_DEGREES if degree not in now)
        raise TypeError(f"{self.fact.key} cannot be a lever")


def changes(profile: Profile, tables: Tables = TABLES) -> Mapping[str, Change]:
    """Return the changes of a person by the keys of their facts; `sme` is one only where it is not known.

    What a paper of the employer would show takes other work where it is known not to be so.
    """
    undated = profile.undated
    return {
        key: replace(change, effort="other_work")
        if change.effort == "employer" and undated.get(key) is False
        else change
        for key, change in _all_levers(tables).items()
        if key != SME.key or undated.get(key) is None
    }


@cache
def _all_levers(tables: Tables) -> Mapping[str, Change]:
    """Return every change; a yes/no that a bonus row brings is one without being named here."""
    brought = [fact for fact in tables.facts.values() if isinstance(fact, YesNo) and fact.ask is not None]
    all_levers = [
        Change(SALARY, "pay"),
        Change(JAPANESE_LEVEL, "test"),
        Change(IT_EXAMS, "examination"),
        Change(NATIONAL_LICENCES, "examination"),
        Change(PAPERS, "research"),
        Change(PATENTS, "research"),
        Change(INNOVATION_SUPPORT, "employer"),
        Change(SME, "employer"),
        Change(RD_OVER_3_PERCENT, "employer"),
        *(Change(fact, _EFFORT_OF.get(fact.key, "employer")) for fact in brought),
        Change(FOREIGN_QUALIFICATION, "recognition"),
        Change(POSITION, "business"),
        Change(DEGREES_HELD, "degree"),
    ]
    return {change.fact.key: change for change in all_levers}
