"""Points that papers at hand prove, and papers that could stay away without losing a mark.

A row is proved when every paper it asks for is at hand; of several that each show enough of it, one is enough. A paper
shows what is so by the day on which it is at hand: nothing that is still to come.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from eligibility.scoring.assessment import Assessment, values_of
from eligibility.scoring.components import RowOutcome, RowState
from eligibility.scoring.editions import Edition
from eligibility.scoring.facts import Fact, Value
from eligibility.scoring.proofs import IN_PLACE_OF, ONLY_FOR_POINTS
from eligibility.scoring.rows import Heading, Row, facts_of

from .worst_case import nothing_of

Codes = tuple[str, ...]
"""The codes of one paper, several where it proves under several numbers."""

_OF_THE_DAY: Final = frozenset({Heading.SALARY, Heading.AGE})
"""The headings whose papers show the day of the application ahead of it: a contract, a date of birth."""


@dataclass(frozen=True, slots=True)
class Spare:
    """Papers without which `mark` is surely reached all the same, and the points that are left without all of them."""

    papers: tuple[Codes, ...]
    mark: int
    left: int


def proved_points(
    assessment: Assessment, activity: str, at_hand: Collection[str], today: Mapping[str, Value] | None = None
) -> int:
    """Return the points of the rows that the papers at hand prove, at least.

    `at_hand` are codes of papers. `today` are the values of the facts on the day on which they are at hand, None where
    that is the day of the assessment.
    """
    return _proved(assessment, activity, at_hand, lambda row: row.low, today)


def spare_papers(
    sure: Assessment, confirmed: Assessment, activity: str, papers: Sequence[Codes], dispensable: Iterable[Codes]
) -> Spare | None:
    """Return which papers could all stay away, tried in the order of `dispensable`; None where there is none.

    `papers` are all that are handed in. None is named that shows more than points, or without which a mark would be
    missed: one that is reached for sure, if everything to be confirmed is, or at most.
    """
    of_sure, of_confirmed = sure.activities[activity], confirmed.activities[activity]
    totals = (
        (min(of_sure.low, of_confirmed.low), sure, _low),
        (of_confirmed.low, confirmed, _low),
        (max(of_sure.high, of_confirmed.high), confirmed, _high),
    )
    reached = [max((mark for mark in sure.edition.marks if mark <= total), default=0) for total, _, _ in totals]
    if not reached[0]:
        return None
    every = frozenset(code for codes in papers for code in codes)

    def left(without: Sequence[Codes]) -> list[int]:
        rest = every.difference(*without)
        return [
            total - _proved(assessment, activity, every, points) + _proved(assessment, activity, rest, points)
            for total, assessment, points in totals
        ]

    found: list[Codes] = []
    for codes in dispensable:
        if ONLY_FOR_POINTS.issuperset(codes) and all(
            points >= mark for points, mark in zip(left([*found, codes]), reached, strict=True)
        ):
            found.append(codes)
    return Spare(tuple(found), reached[0], left(found)[0]) if found else None


def _low(row: RowOutcome) -> int:
    return row.low


def _high(row: RowOutcome) -> int:
    return row.high


def _proved(
    assessment: Assessment,
    activity: str,
    at_hand: Collection[str],
    points: Callable[[RowOutcome], int],
    today: Mapping[str, Value] | None = None,
) -> int:
    """Return the points of the counted rows that are proved; of one that is not, those of a lesser row that is."""
    values = values_of(assessment.facts)
    rows = assessment.activities[activity].rows
    total = 0
    for outcome in (each for each in rows if each.low):
        if _is_proved(outcome.row, activity, values, at_hand, today):
            total += points(outcome)
        else:
            lesser = (each.row for each in rows if _is_lesser(each, outcome, assessment.edition, activity))
            total += max(
                (row.points[activity] or 0 for row in lesser if _is_proved(row, activity, values, at_hand, today)),
                default=0,
            )
    return total


def _is_lesser(each: RowOutcome, outcome: RowOutcome, edition: Edition, activity: str) -> bool:
    """Return whether a row is met and only gives way to the outcome's, and to others that ask for the same or more."""
    if each.state is not RowState.EXCLUDED or outcome.row.key not in each.by:
        return False
    asked = _facts(each.row, activity)
    return all(asked <= _facts(edition.by_key[key], activity) for key in each.by)


def _facts(row: Row, activity: str) -> frozenset[Fact]:
    condition = row.condition(activity)
    return frozenset(facts_of(condition)) if condition else frozenset()


def _is_proved(
    row: Row,
    activity: str,
    values: Mapping[str, Value],
    at_hand: Collection[str],
    today: Mapping[str, Value] | None,
) -> bool:
    condition = row.condition(activity)
    if condition is None or (today and row.heading not in _OF_THE_DAY and condition.truth(today) is not True):
        return False
    documents = row.documents_of(values)
    lacking = [each for each in documents if not {each.code, IN_PLACE_OF.get(each.code)} & {*at_hand}]
    if not lacking:
        return bool(documents)
    # Each document with a condition of its own shows the facts of that condition; without it they are not shown.
    shown = {fact for each in documents if each not in lacking and each.when for fact in each.when.facts()}
    unshown = [fact for each in lacking if each.when for fact in each.when.facts() if fact not in shown]
    if any(each.when is None for each in lacking):
        return False
    return condition.truth({**values, **{fact.key: nothing_of(fact) for fact in unshown}}) is True
