"""How far it is to a row: what is missing, what having it would earn in total, and what is not known would decide.

Nothing is reckoned here: the steps of `scoring` change the facts as a row asks and score again.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from django.utils.translation import gettext as _

from eligibility.formats import format_date, format_list, format_points, format_yen
from eligibility.language import current_language
from eligibility.scoring.assessment import Assessment, assess, values_of
from eligibility.scoring.calendar import anniversary
from eligibility.scoring.components import Bounds
from eligibility.scoring.conditions import Condition, Met, Under
from eligibility.scoring.facts import AGE, DEGREES_HELD, JAPANESE_LEVEL, SALARY, Fact, Facts, Whole, Years, YesNo
from eligibility.scoring.remedies import Remedy, fixes, steps
from eligibility.scoring.rows import Row, facts_of
from eligibility.scoring.wording.fact_names import fact_name, has_name

from .facts import degree_name, describe_value, level_needed

MOST_ALTERNATIVES: Final = 4


def missing_by_row(assessment: Assessment, activity: str) -> Mapping[str, tuple[str, ...]]:
    """Return for every row not met, by its key, sentences of what would meet it and what that earns in total.

    A row that nothing can meet has none.
    """
    found: dict[str, tuple[str, ...]] = {}
    for key, of_row in groupby(steps(assessment, activity), key=lambda step: step.row.key):
        found[key] = tuple(_missing(list(of_row), assessment.facts))
    return found


def _missing(of_row: list[Remedy], facts: Facts) -> Iterator[str]:
    by_total: dict[Bounds, list[str]] = {}
    for step in of_row:
        # The lowest degree that meets a row is enough to say; the higher ones have rows of their own.
        if tuple(step.changes) == (DEGREES_HELD.key,) and by_total:
            continue
        by_total.setdefault(step.total, []).append(_needed(step, facts))
    for total, needs in by_total.items():
        named = needs if all(needs) and len(needs) <= MOST_ALTERNATIVES else []
        words = {"needs": format_list(named), "total": format_points(total)}
        if not named:
            yield _("With these points you would have %(total)s.") % words
        elif len(named) == 1:
            yield _("You need: %(needs)s. You would then have %(total)s.") % words
        else:
            yield _("You need one of these: %(needs)s. You would then have %(total)s.") % words


def _needed(step: Remedy, facts: Facts) -> str:
    """Return a set of changes in words, empty where the row's own words say it best."""
    of_key = {DEGREES_HELD.key: DEGREES_HELD, **{fact.key: fact for fact in facts_of(step.row.when)}}
    needs = [_need(of_key[key], step, facts) for key in step.changes]
    return together(needs) if needs and all(needs) else ""


def together(needs: Iterable[str]) -> str:
    """Join what is needed all at once, one thing or more."""
    first, *rest = needs
    for other in rest:
        first = _("%(one)s, and also: %(other)s") % {"one": first, "other": other}
    return first


def _need(fact: Fact, step: Remedy, facts: Facts) -> str:
    value, more = step.changes[fact.key], step.missing.get(fact.key)
    words = {"fact": fact_name(fact, current_language()), "value": describe_value(fact, value)}
    if fact is SALARY and isinstance(more, int) and facts.value(fact):
        return _("pay of %(value)s a year, %(more)s more than now") % {**words, "more": format_yen(more)}
    if fact is SALARY:
        return _("pay of %(value)s a year") % words
    if isinstance(fact, Years) and more is not None and facts.value(fact):
        return _("%(fact)s: %(value)s (%(more)s more than now)") % {
            **words,
            "more": describe_value(fact, more),
        }
    if fact is DEGREES_HELD and isinstance(value, frozenset):
        (added,) = value - facts.degrees
        return degree_name(added)
    if fact is JAPANESE_LEVEL:
        return level_needed(value)
    if isinstance(fact, Whole):
        return _("%(fact)s: %(value)s or more") % words
    if isinstance(fact, YesNo):
        return words["fact"] if has_name(fact) else ""
    return _("%(fact)s: %(value)s") % words


def total_if_it_counts(assessment: Assessment, activity: str, row: Row) -> str:
    """Return the total there would be if a row that is not known turned out to hold."""
    condition = row.condition(activity)
    assert condition is not None
    totals = []
    for changes in fixes(condition, values_of(assessment.facts)):
        then = assess(assessment.facts.with_known(changes), assessment.edition).activities[activity]
        totals.append(Bounds(then.low, then.high))
    lowest = min(totals, key=lambda each: (each.low, each.high), default=None)
    return "" if lowest is None else format_points(lowest)


def age_limit(row: Row, activity: str, facts: Facts) -> str:
    """Say until which birthday a row that is bound to an age can be met, or that it no longer can."""
    condition = row.condition(activity)
    bound = None if condition is None else age_bound(condition)
    if bound is None:
        return ""
    birthday = anniversary(facts.birth_date, bound)
    words = {"age": bound, "day": format_date(birthday)}
    if facts.on < birthday:
        return _("You turn %(age)s on %(day)s. From that day you can no longer get these points.") % words
    return _("You turned %(age)s on %(day)s. Since then you can no longer get these points.") % words


def age_bound(condition: Condition) -> int | None:
    """Return the age from which a condition no longer holds, None if it has no such age."""
    match condition:
        case Under(fact, bound) if fact is AGE:
            return bound
        case Met(_, tests):
            return next((found for test in tests if (found := age_bound(test)) is not None), None)
    return None


def not_known_in(row: Row, activity: str, facts: Facts) -> tuple[Fact, ...]:
    """Return the facts on which a row hangs and that are not known."""
    condition = row.condition(activity)
    asked = [] if condition is None else list(condition.facts())
    asked += [fact for unless in row.unless if unless.where is not None for fact in unless.where.facts()]
    return tuple(fact for fact in dict.fromkeys(asked) if facts.value(fact) is None)
