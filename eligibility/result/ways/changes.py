"""A change of one fact in words."""

from django.utils.translation import gettext as _

from eligibility.formats import format_list, format_yen_counted
from eligibility.language import current_language, localized
from eligibility.scoring.editions import Edition
from eligibility.scoring.facts import DEGREES_HELD, JAPANESE_LEVEL, SALARY, Fact, Facts, Value, Whole, YesNo
from eligibility.scoring.rows import facts_of
from eligibility.scoring.wording.fact_names import fact_name, has_name
from eligibility.scoring.wording.short_fact_names import SHORT_NAMES

from ..points.facts import degree_name, describe_value, level_needed


def describe_change(
    edition: Edition, key: str, value: Value, facts: Facts, activity: str, *, personal: bool = True
) -> str:
    """Name a change of one fact to a value; `facts` are those of the day before the change.

    `personal` False leaves out how much more pay it is, which would name the pay.
    """
    fact = next(each for component in edition.components for each in component.facts if each.key == key)
    words = {"fact": fact_name(fact, current_language()), "value": describe_value(fact, value)}
    if fact is SALARY and isinstance(value, int):
        now = facts.value(SALARY)
        if personal and isinstance(now, int) and 0 < now < value:
            return _("pay of %(value)s a year, %(more)s more") % {
                **words,
                "more": format_yen_counted(value - now),
            }
        return _("pay of %(value)s a year") % words
    if fact is JAPANESE_LEVEL:
        return level_needed(value)
    if fact is DEGREES_HELD and isinstance(value, frozenset):
        return format_list(degree_name(each) for each in sorted(value - facts.degrees))
    if isinstance(fact, Whole):
        return _("%(fact)s: %(value)s or more") % words
    if isinstance(fact, YesNo):
        if has_name(fact):
            return words["fact"]
        return localized(SHORT_NAMES[key]) if key in SHORT_NAMES else _row_of(edition, fact, activity)
    return _("%(fact)s: %(value)s") % words


def _row_of(edition: Edition, fact: Fact, activity: str) -> str:
    """Name a fact that is called by a question by the row that it meets."""
    for row in edition.rows:
        condition = row.condition(activity)
        if condition is not None and fact in facts_of(condition):
            return localized(row.short)
    return fact_name(fact, current_language())
