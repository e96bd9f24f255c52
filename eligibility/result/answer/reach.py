"""What unknown facts can bring: found by scoring again, never by adding points up."""

from collections.abc import Iterable, Sequence

from eligibility.outlook.worst_case import counted_as_no, nothing_of
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import SALARY, Choice, Fact, Value, Whole, Years, YesNo

from ..days import ResultDay
from ..open_facts import Open
from .steps import Reach


def reach_of(day: ResultDay, activity: str, found: Sequence[Open], tables: Tables = TABLES) -> Reach:
    """Return the sure points of an activity on a day if the employer's, one's own, or all unknown facts hold.

    The pay is left out: no pay is the highest.
    """
    employer = _facts(each for each in found if each.ask_employer)
    own = _facts(each for each in found if not each.ask_employer)
    least = counted_as_no(day.unconfirmed.facts, tables)

    def points(facts: Iterable[Fact]) -> int:
        held = least.with_known({fact.key: most_of(fact) for fact in facts})
        return assess(held, day.assessment.edition).activities[activity].low

    return Reach(
        employer=len(employer),
        employer_points=points(employer),
        own=len(own),
        own_points=points(own),
        all_points=points([*employer, *own]),
    )


def most_decisive(day: ResultDay, activity: str, found: Sequence[Open]) -> Fact | None:
    """Return the unknown fact on which most points depend, the first of equals; None if nothing is open."""
    edition, facts = day.assessment.edition, day.assessment.facts

    def most_without(fact: Fact) -> int:
        held = facts.with_known({fact.key: nothing_of(fact)})
        return assess(held, edition).activities[activity].high

    return min((fact for each in found for fact in each.known_as), key=most_without, default=None)


def _facts(found: Iterable[Open]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(fact for each in found for fact in each.known_as if fact is not SALARY))


def most_of(fact: Fact) -> Value:
    """Return the value of a fact that brings most."""
    match fact:
        case YesNo():
            return True
        case Choice(choices=choices):
            return choices[-1]
        case Whole() | Years():
            return fact.most
    raise TypeError(f"{fact.key} is always known")
