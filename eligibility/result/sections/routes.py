"""Routes without points: the conditions of J-Skip and J-Find, what each allows, and the steps to apply."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.formats import format_list
from eligibility.language import localized
from eligibility.scoring.assessment import Answer, Assessment
from eligibility.scoring.benefits import BENEFITS
from eligibility.scoring.route_rules import ROUTE_RULES, Aspect, RouteRules
from eligibility.scoring.routes import J_SKIP
from eligibility.scoring.statements import Reader

from ..conditions.route_words import describe_doubts
from ..context import Context
from ..statements import StatementInWords, reader_of, statements_in_words
from ..states import State, describe_state
from ..verdicts import Conditions, RouteVerdict
from ..wording import short_name
from .section import Section, SectionAnswer
from .status import situation_of


@dataclass(frozen=True, slots=True)
class Allowed:
    """One thing that a route allows: what it is about, and its sentences; `benefits` names those of the family."""

    key: str
    name: str
    statements: tuple[StatementInWords, ...]
    benefits: str = ""


@dataclass(frozen=True, slots=True)
class RoutePart:
    """A route without points: its verdict, its state in words, what it allows, steps, and notes on them.

    `conditions` are those of the days that meet them, of all days where none does; `sentences` are what the state and
    they leave to say, `code` the status it is about, "" where that is not said. `open` is whether what it allows is
    shown at once, and not folded.
    """

    verdict: RouteVerdict
    state: str
    code: str
    conditions: tuple[Conditions, ...]
    sentences: tuple[str, ...]
    open: bool
    allows: tuple[Allowed, ...]
    steps: tuple[StatementInWords, ...]
    notes: tuple[StatementInWords, ...]


def build(context: Context) -> Mapping[str, object]:
    """Return the routes that are in force on the days; the first that may be met shows what it allows."""
    open_to_me = (each.key for each in context.routes if each.code in (State.MET, State.TO_CONFIRM))
    first = next(open_to_me, "")
    return {"routes": tuple(_route(each, context, each.key == first) for each in context.routes)}


def _route(verdict: RouteVerdict, context: Context, shown: bool) -> RoutePart:
    rules, sources, j_skip = ROUTE_RULES[verdict.key], context.citations, verdict.key == J_SKIP.key
    # The page says what J-Skip gives to those who do not meet its conditions, too.
    reader = replace(reader_of(context), activity=verdict.activity, j_skip=j_skip)
    return RoutePart(
        verdict=verdict,
        state=describe_state(verdict.code),
        code=short_name(verdict.activity) if j_skip and not verdict.plainly else "",
        conditions=_conditions(verdict),
        sentences=tuple(_sentences(verdict, context)),
        open=shown,
        allows=tuple(_allows(rules, reader, context)),
        steps=statements_in_words(rules.steps[situation_of(context)], reader, sources),
        notes=statements_in_words(rules.notes, reader, sources),
    )


def _conditions(verdict: RouteVerdict) -> tuple[Conditions, ...]:
    """Return the conditions of J-Skip on the days that meet them: one day is enough. Otherwise those of all days."""
    if verdict.key != J_SKIP.key or verdict.code is not State.MET:
        return verdict.conditions
    met = {each.day for each in verdict.verdicts if each.code is State.MET}
    return tuple(each for each in verdict.conditions if each.day in met) or verdict.conditions


def _sentences(verdict: RouteVerdict, context: Context) -> Iterator[str]:
    """Yield what must be confirmed, or why the conditions are not enough, and what else is still to confirm."""
    if verdict.code == State.NOT_MET and not verdict.plainly:
        yield from (each.sentence for each in verdict.shown)
    if verdict.code == State.TO_CONFIRM:
        doubtful = (
            day for day, each in zip(context.days, verdict.verdicts, strict=True) if each.code == State.TO_CONFIRM
        )
        names = describe_doubts(next(doubtful), lambda then: _answer(verdict, then) != Answer.YES)
        yield _("To confirm: %(names)s.") % {"names": names}
    if verdict.code in (State.MET, State.TO_CONFIRM) and verdict.key == J_SKIP.key:
        still_open = context.main.assessment.activities[verdict.activity].open_requirements
        if still_open:
            names = format_list(localized(each.short) for each in still_open)
            yield _("This must still be confirmed: %(conditions)s.") % {"conditions": names}


def _answer(verdict: RouteVerdict, assessment: Assessment) -> Answer:
    if verdict.key == J_SKIP.key:
        return assessment.activities[verdict.activity].j_skip_with_requirements
    return assessment.j_find


def _allows(rules: RouteRules, reader: Reader, context: Context) -> Iterator[Allowed]:
    names = {
        Aspect.WORK: _("Work"),
        Aspect.STAY: _("Stay"),
        Aspect.FAMILY: _("Family"),
        Aspect.FROM: _("From where"),
        Aspect.AFTER: _("Afterwards"),
        Aspect.RESIDENCE: _("Permanent residence"),
        Aspect.SECOND: _("Status (ii)"),
    }
    family = format_list(localized(each.name) for each in BENEFITS if each.key in rules.family)
    for aspect in Aspect:
        statements = statements_in_words(rules.allows.get(aspect, ()), reader, context.citations)
        benefits = family if aspect is Aspect.FAMILY else ""
        if statements or benefits:
            yield Allowed(aspect.value, names[aspect], statements, benefits)


def answer(context: Context) -> SectionAnswer:
    """Return the state of each route, and that it is no promise."""
    states = {each.key: describe_state(each.code) for each in context.routes}
    if len(states) < len(ROUTE_RULES):
        return SectionAnswer(_("Routes without points"), _("Not all of them exist on these days."))
    heading = _("J-Skip: %(j_skip)s; J-Find: %(j_find)s") % states
    return SectionAnswer(heading, _("Neither needs points. The whole application is examined all the same."))


ROUTES = Section(
    slug="routes",
    title=gettext_lazy("Routes without points"),
    template="result/sections/routes.html",
    styles=("css/conditions.css", "css/status.css", "css/routes.css"),
    build=build,
    answer=answer,
    on_paper=False,
    listed=False,
)
