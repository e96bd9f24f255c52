"""The facts that a person can still change, with the values to try and the effort of each change.

Excluded is what nobody can change: birth date, past degrees and experience, a Japanese major abroad (data contract).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
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


class Effort(StrEnum):
    """What a change asks of a person, lightest first.

    A paper from the employer, a language test, an examination or licence, other pay, waiting, a recognised
    qualification, training, research, a change in one's business, other work or another employer, a degree.
    """

    EMPLOYER = "employer"
    TEST = "test"
    EXAMINATION = "examination"
    PAY = "pay"
    WAIT = "wait"
    RECOGNITION = "recognition"
    TRAINING = "training"
    RESEARCH = "research"
    BUSINESS = "business"
    OTHER_WORK = "other_work"
    DEGREE = "degree"


EFFORTS: Final = tuple(Effort)
"""The efforts, lightest first."""

ADDED_DEGREES: Final = ("master", "business_professional", "doctorate")
"""The further degrees that are offered, least first (data contract)."""

_EFFORT_OF: Final = {
    "designated_training": Effort.TRAINING,
    "invested_100m_yen": Effort.BUSINESS,
}


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that can be changed, and the effort of changing it."""

    fact: Fact
    effort: Effort

    def values(self, now: Value, bounds: tuple[Any, ...]) -> tuple[Value, ...]:
        """Return the values to try, least first, given the current value and the amounts that the tables name."""
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
        raise TypeError(f"{self.fact.key} cannot be changed")


_OF_EMPLOYER: Final = frozenset({Effort.EMPLOYER, Effort.BUSINESS})


def employer_facts(tables: Tables = TABLES) -> frozenset[str]:
    """Return the keys of the facts that another employer, or another business, may change, its pay aside."""
    return frozenset(key for key, change in _all_changes(tables).items() if change.effort in _OF_EMPLOYER)


def changes(profile: Profile, tables: Tables = TABLES) -> Mapping[str, Change]:
    """Return the changes of a person by the keys of their facts; `sme` is included only if it is not known.

    The effort for a fact that a paper of the employer would prove is "other work" if the fact is known to be no.
    """
    undated = profile.undated
    return {
        key: replace(change, effort=Effort.OTHER_WORK)
        if change.effort is Effort.EMPLOYER and undated.get(key) is False
        else change
        for key, change in _all_changes(tables).items()
        if key != SME.key or undated.get(key) is None
    }


@cache
def _all_changes(tables: Tables) -> Mapping[str, Change]:
    """Return every change; a yes/no fact of a bonus row is included without being listed here."""
    brought = [fact for fact in tables.facts.values() if isinstance(fact, YesNo) and fact.ask is not None]
    every = [
        Change(SALARY, Effort.PAY),
        Change(JAPANESE_LEVEL, Effort.TEST),
        Change(IT_EXAMS, Effort.EXAMINATION),
        Change(NATIONAL_LICENCES, Effort.EXAMINATION),
        Change(PAPERS, Effort.RESEARCH),
        Change(PATENTS, Effort.RESEARCH),
        Change(INNOVATION_SUPPORT, Effort.EMPLOYER),
        Change(SME, Effort.EMPLOYER),
        Change(RD_OVER_3_PERCENT, Effort.EMPLOYER),
        *(Change(fact, _EFFORT_OF.get(fact.key, Effort.EMPLOYER)) for fact in brought),
        Change(FOREIGN_QUALIFICATION, Effort.RECOGNITION),
        Change(POSITION, Effort.BUSINESS),
        Change(DEGREES_HELD, Effort.DEGREE),
    ]
    return {change.fact.key: change for change in every}
