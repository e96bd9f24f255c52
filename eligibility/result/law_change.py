"""What a change of the law means for one assessment: the same answers under the edition seen last and today's."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.answers.document import Document
from eligibility.answers.law_seen import LawSeen, OtherEdition, other_editions
from eligibility.formats import format_date, format_points
from eligibility.language import localized
from eligibility.outlook.law_change import ResultChange, RowChange, SureAndMost, result_changes, row_changes
from eligibility.scoring.assessment import Answer, assess
from eligibility.scoring.components import Bounds
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.routes import Route
from eligibility.wizard.application import application_from

from .states import State, describe_state
from .unconfirmed import unconfirmed_application

_STATES = {Answer.YES: State.MET, Answer.POSSIBLE: State.NOT_KNOWN, Answer.NO: State.NOT_MET}


@dataclass(frozen=True, slots=True)
class Changed:
    """Something with another result: its name, and what it was and is in words."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LawChange:
    """What changed for one day assessed: in a sentence, and one by one.

    `seen` and `since` are the first days of the edition seen last and of today's.
    """

    sentence: str
    changed: tuple[Changed, ...]
    seen: date
    since: date


def law_changes(
    seen: LawSeen, document: Document, activity: str, today: date, tables: Tables = TABLES
) -> tuple[LawChange, ...]:
    """Return what changed in the law of each day assessed since the assessment was last seen, in one activity."""
    others = other_editions(seen, document, today, tables)
    now = application_from(document, today, tables) if others else None
    found = []
    for other in others:
        then = application_from(document, today, tables, lists_of=other.seen)
        if then is not None and now is not None:
            before = _assessed(then, activity, other.day, other.seen, tables)
            after = _assessed(now, activity, other.day, other.now, tables)
            found.append(_law_change(other, before, after))
    return tuple(found)


def _assessed(application: Application, activity: str, day: date, law_of: date, tables: Tables) -> SureAndMost:
    """Return the assessment of a day under the edition of another day."""
    edition = tables.on(law_of)
    facts = (each.profile.facts_on(day, tables) for each in (application, unconfirmed_application(application)))
    return SureAndMost(activity, *(assess(each, edition) for each in facts))


def _law_change(other: OtherEdition, before: SureAndMost, after: SureAndMost) -> LawChange:
    words = {
        "day": format_date(other.day),
        "since": format_date(other.now),
        "before": format_points(before.total),
        "after": format_points(after.total),
    }
    changed = tuple(_changed(before, after))
    if before.total != after.total:
        sentence = _(
            "For %(day)s you now have %(after)s, by the rules in force since %(since)s. By the earlier rules you had "
            "%(before)s."
        )
    elif changed:
        sentence = _(
            "For %(day)s you still have %(after)s by the rules in force since %(since)s, but this changed for you:"
        )
    else:
        sentence = _("For %(day)s nothing changes for you by the rules in force since %(since)s: you have %(after)s.")
    return LawChange(sentence % words, changed, other.seen, other.now)


def _changed(before: SureAndMost, after: SureAndMost) -> Iterator[Changed]:
    marks = [Bounds(each.edition.pass_mark, each.edition.pass_mark) for each in (before, after)]
    if marks[0] != marks[1]:
        yield Changed(_("Points needed"), *(format_points(each) for each in marks))
    for row in row_changes(before, after):
        yield _row(row)
    for result in result_changes(before, after):
        yield _result(result)


def _row(change: RowChange) -> Changed:
    not_there = _("not in the table")
    points = (format_points(each) if each else not_there for each in (change.before, change.after))
    return Changed(localized(change.row.short), *points)


def _result(change: ResultChange) -> Changed:
    missing = State.NOT_MET if isinstance(change.of, Route) else None
    label = change.of.label if isinstance(change.of, Route) else change.of.short
    states = (_STATES[each] if each else missing for each in (change.before, change.after))
    return Changed(localized(label), *(describe_state(each) if each else _("not asked for") for each in states))
