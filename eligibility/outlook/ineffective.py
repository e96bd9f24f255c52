"""Ineffective changes: those that add no points to an activity with any value, and why.

The reasons are derived from the rows and their outcomes; no row is named here. Single values that add nothing while
other values do are included: N2 in addition to a Japanese degree is the most common example.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from eligibility.scoring.assessment import ActivityAssessment, Assessment, assess, values_of
from eligibility.scoring.components import RowOutcome, RowState
from eligibility.scoring.conditions import single_tests
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.facts import DEGREES_HELD, Fact, Facts, Value
from eligibility.scoring.remedies import fixes
from eligibility.scoring.rows import ACTIVITIES, Row, facts_of

from .changes import Change, changes
from .experience import Period
from .profile import BROUGHT_BY_DEGREES, Profile
from .turning_points import turning_points
from .ways import WAIT
from .worst_case import least_assessment, least_facts, meets_requirements, nothing_of


class Cause(StrEnum):
    """Why a change adds nothing.

    BARRED: rows that apply already bar it or count in its place. HELD: it counts already, and more of it earns no more.
    NEEDS: its rows ask for something besides. AGE_PASSED: its rows are not for this age. NO_ROW: the table of the
    activity has no row for it. NO_DAY: no later day of the span has more points, also if the work goes on.
    """

    BARRED = "barred"
    HELD = "held"
    NEEDS = "needs"
    AGE_PASSED = "age"
    NO_ROW = "no_row"
    NO_DAY = "no_day"


Needed = tuple[tuple[str, Value], ...]
"""Facts with the values that a row asks for besides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ineffective:
    """A change that adds nothing in an activity, or one value of it.

    `key` is that of the fact, or `on` for waiting; `value` None if no value adds anything. `rows` are those that bar
    it, `needs` what its rows ask for besides. `unless` names facts that a further degree may bring along and that would
    add points.
    """

    activity: str
    key: str
    reason: Cause
    value: Value = None
    rows: tuple[str, ...] = ()
    needs: tuple[Needed, ...] = ()
    unless: tuple[str, ...] = ()


def ineffective_changes(profile: Profile, tables: Tables = TABLES) -> tuple[Ineffective, ...]:
    """Return what adds nothing on the first day of the span, with unknown facts as no, change by change.

    Nothing is said of a fact whose first row begins on a later day of the span: it has an effect soon.
    """
    facts = least_facts(profile, profile.start, tables)
    edition = tables.on(facts.on)
    before = assess(facts, edition)
    bounds = {classes.fact.key: classes.bounds for component in edition.components for classes in component.classes}
    found: list[Ineffective] = []
    for key, change in changes(profile, tables).items():
        now = facts.value(change.fact)
        values = (now, *change.values(now, bounds.get(key, ())))
        moves = [_Move(value, assess(facts.with_known({key: value}), edition)) for value in values]
        for activity in ACTIVITIES:
            tried = _Tried(change, before, moves, activity)
            if tried.rows or not _begins_later(change.fact, profile, activity, tables):
                found += _of_change(tried)
    found += _held_with_degrees(before)
    found += _waiting(profile, before, tables)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Move:
    """A value of a change and the assessment with it."""

    value: Value
    then: Assessment


@dataclass(frozen=True, slots=True)
class _Tried:
    """A change with all its moves in one activity; the first move changes nothing."""

    change: Change
    before: Assessment
    moves: Sequence[_Move]
    activity: str

    @property
    def rows(self) -> list[Row]:
        """The rows of the activity that use the fact of the change."""
        return _rows_of(self.change.fact, self.before.edition, self.activity)

    @property
    def was(self) -> ActivityAssessment:
        """The activity before any move."""
        return self.before.activities[self.activity]

    def gains(self, move: _Move) -> bool:
        """Return whether a move adds points or opens a requirement."""
        return _better(self.before, move.then, self.activity)


def _better(before: Assessment, then: Assessment, activity: str) -> bool:
    if then.activities[activity].low > before.activities[activity].low:
        return True
    return meets_requirements(then, activity) and not meets_requirements(before, activity)


def _rows_of(fact: Fact, law: Edition | Tables, activity: str) -> list[Row]:
    conditions = ((row, row.condition(activity)) for row in law.rows)
    return [row for row, condition in conditions if condition is not None and fact in facts_of(condition)]


def _begins_later(fact: Fact, profile: Profile, activity: str, tables: Tables) -> bool:
    """Return whether a row that uses the fact begins within the span, after its first day."""
    return any(profile.start < row.since <= profile.until for row in _rows_of(fact, tables, activity))


def _of_change(tried: _Tried) -> Iterator[Ineffective]:
    key, activity = tried.change.fact.key, tried.activity
    if not tried.rows:
        yield Ineffective(activity=activity, key=key, reason=Cause.NO_ROW)
    elif any(tried.gains(move) for move in tried.moves):
        yield from _ineffective_values(tried)
    else:
        # Of the moves that lose nothing, the last is the greatest: it meets all that the change can meet.
        furthest = [move for move in tried.moves if move.then.activities[activity].low == tried.was.low][-1]
        yield _whole_change(tried, furthest)


def _whole_change(tried: _Tried, move: _Move) -> Ineffective:
    fact, activity = tried.change.fact, tried.activity
    outcomes = _outcomes(tried.rows, move.then, activity)
    counted = tuple(each.row.key for each in outcomes if each.low)
    if counted:
        facts = tried.before.facts
        if fact is DEGREES_HELD:
            return Ineffective(
                activity=activity,
                key=fact.key,
                reason=Cause.BARRED,
                rows=counted,
                unless=_unless(tried, tried.moves),
            )
        without = assess(facts.with_known({fact.key: nothing_of(fact)}), tried.before.edition).activities[activity]
        if all(without.row(key).low for key in counted):
            return Ineffective(activity=activity, key=fact.key, reason=Cause.BARRED, rows=counted)
        return Ineffective(activity=activity, key=fact.key, reason=Cause.HELD)
    barring = tuple(dict.fromkeys(key for each in outcomes for key in each.by))
    if barring:
        return Ineffective(
            activity=activity,
            key=fact.key,
            reason=Cause.BARRED,
            rows=_counted_first(barring, move.then, activity),
        )
    needs = tuple(
        tuple(changes.items()) for each in outcomes for changes in _asked_besides(each.row, move.then.facts, activity)
    )
    return Ineffective(
        activity=activity,
        key=fact.key,
        reason=Cause.NEEDS if needs else Cause.AGE_PASSED,
        needs=needs,
    )


def _ineffective_values(tried: _Tried) -> Iterator[Ineffective]:
    """Yield the values that meet a row without a gain while other values gain points."""
    fact, activity = tried.change.fact, tried.activity
    for move in tried.moves[1:]:
        if tried.gains(move):
            continue
        outcomes = _outcomes(tried.rows, move.then, activity)
        barring = tuple(
            dict.fromkeys(
                key for each in outcomes if tried.was.row(each.row.key).state == RowState.NOT_MET for key in each.by
            )
        )
        if not barring and fact is DEGREES_HELD:
            barring = tuple(each.row.key for each in outcomes if each.low)
        if barring:
            rows = _counted_first(barring, move.then, activity)
            unless = _unless(tried, [move]) if fact is DEGREES_HELD else ()
            yield Ineffective(
                activity=activity,
                key=fact.key,
                reason=Cause.BARRED,
                value=move.value,
                rows=rows,
                unless=unless,
            )
        elif any(_met_but_for_age(each, tried, move) for each in outcomes):
            yield Ineffective(activity=activity, key=fact.key, reason=Cause.AGE_PASSED, value=move.value)


def _outcomes(rows: Iterable[Row], then: Assessment, activity: str) -> list[RowOutcome]:
    keys = {row.key for row in rows}
    return [outcome for outcome in then.activities[activity].rows if outcome.row.key in keys]


def _counted_first(rows: tuple[str, ...], then: Assessment, activity: str) -> tuple[str, ...]:
    """Return the rows among them that count; all where none does (a row bars by its condition, counted or not)."""
    return tuple(key for key in rows if then.activities[activity].row(key).low) or rows


def _unless(tried: _Tried, moves: Iterable[_Move]) -> tuple[str, ...]:
    """Return the facts that a further degree may bring along and that would add points with one of the degrees."""
    found = []
    for fact in BROUGHT_BY_DEGREES:
        for move in moves:
            facts = move.then.facts
            held = fact.only_with and fact.only_with.isdisjoint(facts.degrees)
            if not held and facts.value(fact) is not True:
                then = assess(facts.with_known({fact.key: True}), tried.before.edition)
                if _better(tried.before, then, tried.activity):
                    found.append(fact.key)
    return tuple(dict.fromkeys(found))


def _asked_besides(row: Row, facts: Facts, activity: str) -> list[dict[str, Value]]:
    condition = row.condition(activity)
    return [] if condition is None else fixes(condition, values_of(facts))


def _met_but_for_age(outcome: RowOutcome, tried: _Tried, move: _Move) -> bool:
    """Return whether a move meets all that a row asks of its change, while nothing could meet the rest."""
    condition = outcome.row.condition(tried.activity)
    if outcome.state != RowState.NOT_MET or condition is None:
        return False
    before, after = values_of(tried.before.facts), values_of(move.then.facts)
    asked = [test for test in single_tests(condition) if tried.change.fact in test.facts()]
    turned = all(test.truth(after) for test in asked) and not all(test.truth(before) for test in asked)
    return turned and not fixes(condition, after)


def _held_with_degrees(before: Assessment) -> Iterator[Ineffective]:
    """Yield the facts that degrees imply and that count once, regardless of further degrees."""
    for fact in BROUGHT_BY_DEGREES:
        for activity in ACTIVITIES:
            outcomes = _outcomes(_rows_of(fact, before.edition, activity), before, activity)
            if before.facts.value(fact) is True and any(each.low for each in outcomes):
                yield Ineffective(activity=activity, key=fact.key, reason=Cause.HELD)


def _waiting(profile: Profile, before: Assessment, tables: Tables) -> Iterator[Ineffective]:
    """Yield the activities in which no later day has more points, even if work continues and all unknown facts hold.

    An applicant is about to do the work, so its years count from the first day of the span at the earliest.
    """
    experience = {
        activity: [*(periods or ()), Period(profile.start)] for activity, periods in profile.experience.items()
    }
    working = replace(profile, experience=experience)
    points = turning_points(working, working.start, working.until, tables)
    days = dict.fromkeys(point.day for point in points)
    least = [least_assessment(working, day, tables) for day in days]
    most = [assess(working.facts_on(day, tables), tables.on(day)) for day in (working.start, *days)]
    for activity in ACTIVITIES:
        now, *later = [each.activities[activity].high for each in most]
        if max(later, default=now) <= now and not any(_better(before, then, activity) for then in least):
            yield Ineffective(activity=activity, key=WAIT, reason=Cause.NO_DAY)
