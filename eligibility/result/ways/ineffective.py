"""What would not help, in words: one sentence for each reason, with everything that it holds for."""

from typing import Final

from django.utils.translation import gettext as _

from eligibility.formats import format_date, format_list, format_yen
from eligibility.language import current_language, localized
from eligibility.outlook.changes import Effort
from eligibility.outlook.ineffective import Cause, Ineffective, ineffective_changes
from eligibility.outlook.profile import Profile
from eligibility.scoring.editions import Tables
from eligibility.scoring.facts import DEGREES_HELD, SALARY, Facts
from eligibility.scoring.rows import facts_of
from eligibility.scoring.wording.fact_names import fact_name, has_name

from ..points.missing import together
from ..wording import short_name
from .changes import describe_change
from .descriptions import EFFORT_NAMES

_ORDER: Final = (
    Cause.BARRED,
    Cause.AGE_PASSED,
    Cause.NEEDS,
    Cause.HELD,
    Cause.NO_ROW,
    Cause.NO_DAY,
)
"""The most mistaken first: what one may believe to count; then what counts already, and what never could."""


def ineffective(profile: Profile, activity: str, tables: Tables, *, personal: bool = True) -> tuple[str, ...]:
    """Say what adds nothing to an activity on the first day of a profile, and why: a sentence for each reason.

    `personal` is whether the age may be named.
    """
    groups: dict[tuple[object, ...], list[Ineffective]] = {}
    for each in ineffective_changes(profile, tables):
        if each.activity == activity:
            groups.setdefault((each.reason, each.rows, each.needs, each.unless), []).append(each)
    ordered = sorted(groups.values(), key=lambda group: _ORDER.index(group[0].reason))
    facts = profile.facts_on(profile.start, tables)
    return tuple(_sentence(group, profile, facts, tables, personal=personal) for group in ordered)


def _sentence(group: list[Ineffective], profile: Profile, facts: Facts, tables: Tables, *, personal: bool) -> str:
    one, edition = group[0], tables.on(facts.on)
    words = {
        "names": format_list(_named(each, facts, tables) for each in group),
        "rows": format_list(localized(edition.by_key[key].label) for key in one.rows),
        "others": format_list(fact_name(tables.facts[key], current_language()) for key in one.unless),
        "activity": short_name(one.activity),
        "age": facts.age,
        "day": format_date(profile.until),
    }
    match one.reason:
        case Cause.BARRED if one.unless:
            return (
                _(
                    "%(names)s: your points for education stay the same, because you already have points for this: "
                    "%(rows)s. It helps only if it also brings one of these: %(others)s"
                )
                % words
            )
        case Cause.BARRED:
            return _("%(names)s: no extra points, because you already have points for this: %(rows)s") % words
        case Cause.AGE_PASSED if not personal:
            return _("At your age these give no points: %(names)s") % words
        case Cause.AGE_PASSED:
            return _("At age %(age)s these give no points: %(names)s") % words
        case Cause.NEEDS:
            return _needing(one, facts, words, tables)
        case Cause.HELD:
            return _("You already have these points, and more of the same adds nothing: %(names)s") % words
        case Cause.NO_ROW:
            return _("The points table for %(activity)s does not include: %(names)s") % words
        case Cause.NO_DAY:
            return _("Waiting alone: nothing you told us brings more points up to %(day)s.") % words


def _needing(one: Ineffective, facts: Facts, words: dict[str, object], tables: Tables) -> str:
    edition = tables.on(facts.on)
    alternatives = [
        together(describe_change(edition, key, value, facts, one.activity) for key, value in needed)
        for needed in one.needs
    ]
    words = {**words, "needs": format_list(dict.fromkeys(alternatives))}
    if len(alternatives) > 1:
        return _("%(names)s: no points on its own. You also need one of these: %(needs)s") % words
    return _("%(names)s: no points on its own. You also need: %(needs)s") % words


def _named(each: Ineffective, facts: Facts, tables: Tables) -> str:
    """Name a change, or one value of it."""
    if each.key == SALARY.key and isinstance(each.value, int):
        return _("pay of %(value)s a year") % {"value": format_yen(each.value)}
    if each.value is not None:
        return describe_change(tables.on(facts.on), each.key, each.value, facts, each.activity)
    if each.key == DEGREES_HELD.key:
        return str(EFFORT_NAMES[Effort.DEGREE])
    fact = tables.facts.get(each.key)
    if fact is None:
        return ""
    if not has_name(fact):
        # A fact that is called by a question is named by the row that it meets, in whichever table that is.
        for row in tables.rows:
            if fact in facts_of(row.when):
                return localized(row.label)
    return fact_name(fact, current_language())
