"""One verdict a route and day: what the points and conditions say, never what an application will bring."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from eligibility.scoring.assessment import NO, POSSIBLE, YES, ActivityAssessment, Assessment, values_of
from eligibility.scoring.components import Bounds
from eligibility.scoring.facts import Value
from eligibility.scoring.gates import PASS_MARK
from eligibility.scoring.names import ACTIVITY_NAMES
from eligibility.scoring.routes import Route
from eligibility.scoring.rows import ACTIVITIES

from .days import ResultDay
from .remarks import remarks_on_route
from .sources import Cited, Sources
from .states import MET, NOT_ASKED, NOT_IN_FORCE, NOT_KNOWN, NOT_MET, OF_TRUTH, state_in_words

_OF_ANSWER: Final = {YES: MET, POSSIBLE: NOT_KNOWN, NO: NOT_MET}
_RANK: Final = {YES: 2, POSSIBLE: 1, NO: 0}
_AMONG_EQUALS: Final = ("b", "a", "c")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one day says of a route: a code (met, not_met, not_known, not_in_force) and its one sentence."""

    code: str
    sentence: str
    day: str
    points: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition beside the points: its words, its official words, its state in code and words, its source."""

    label: str
    official: str
    code: str
    state: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class Conditions:
    """The conditions on one day; `day` names it where two days differ."""

    day: str
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class RouteVerdict:
    """A route with one verdict a day, and the conditions that it asks for beside points."""

    key: str
    name: str
    official: str
    wanted: bool
    verdicts: tuple[Verdict, ...]
    conditions: tuple[Conditions, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The best verdict of the days: either of them suffices."""
        return max((each.code for each in self.verdicts), key=[NOT_IN_FORCE, NOT_MET, NOT_KNOWN, MET].index)


def ranked(days: tuple[ResultDay, ...], wanted: str) -> list[str]:
    """Return the activities, best first: the surest verdict of any day, the points that are sure, then the one named.

    Points that are only possible come after that: they are many where nothing was asked. Among equals specialised
    work comes first, the activity of most people.
    """

    def strength(activity: str) -> tuple[object, ...]:
        results = [day.assessment.activities[activity] for day in days]
        sure = max((_RANK[each.qualifies], each.low) for each in results)
        possible = max(each.high for each in results)
        return (*sure, activity == wanted, possible, -_AMONG_EQUALS.index(activity))

    return sorted(ACTIVITIES, key=strength, reverse=True)


def main_day(activity: str, days: tuple[ResultDay, ...]) -> ResultDay:
    """Return the day that says most for an activity, the first among equals: either of the days suffices."""

    def strength(day: ResultDay) -> tuple[int, int, int]:
        each = day.assessment.activities[activity]
        return (_RANK[each.qualifies], each.low, each.high)

    return max(days, key=strength)


def of_activity(activity: str, days: tuple[ResultDay, ...], wanted: str, language: str) -> RouteVerdict:
    """Return the verdicts of an activity; its gates stand apart from the points."""
    name = ACTIVITY_NAMES[activity]
    return RouteVerdict(
        key=activity,
        name=name.in_language(language),
        official="" if language == "ja" else name.ja,
        wanted=activity == wanted,
        verdicts=tuple(_verdict_on_points(day, activity) for day in days),
    )


def _verdict_on_points(day: ResultDay, activity: str) -> Verdict:
    each = day.assessment.activities[activity]
    points = Bounds(each.low, each.high)
    figures = {"day": day.words, "low": each.low, "high": each.high, "points": each.low, "mark": PASS_MARK}
    return Verdict(_OF_ANSWER[each.qualifies], _sentence(day, each, points) % figures, day.words, points)


def _sentence(day: ResultDay, each: ActivityAssessment, points: Bounds) -> str:
    exact = points.low == points.high
    floor = pay_floor_on(day.assessment, each.activity)
    if each.qualifies == YES:
        if exact:
            return _("%(day)s: %(points)s points. %(mark)s are needed, so the points condition is met.")
        return _(
            "%(day)s: at least %(low)s points, up to %(high)s. %(mark)s are needed, so the points condition is met."
        )
    if each.qualifies == POSSIBLE and points.low >= PASS_MARK and floor is None:
        return _(
            "%(day)s: at least %(low)s points, and %(mark)s are needed; but the pay is not known, "
            "so the pay condition is open."
        )
    if each.qualifies == POSSIBLE:
        return _(
            "%(day)s: %(low)s to %(high)s points, and %(mark)s are needed. "
            "What is not known yet decides whether the points condition is met."
        )
    if points.high >= PASS_MARK and floor is False:
        return _(
            "%(day)s: the pay is below the least pay for this activity, so the condition is not met, "
            "whatever the points (up to %(high)s)."
        )
    if exact:
        return _("%(day)s: %(points)s points. %(mark)s are needed, so the points condition is not met.")
    return _("%(day)s: %(low)s points, at most %(high)s. %(mark)s are needed, so the points condition is not met.")


def pay_floor_on(assessment: Assessment, activity: str) -> bool | None:
    """Return whether the gates that facts decide are passed: True where the activity has none, None if not known."""
    values = values_of(assessment.facts)
    conditions = [when for gate in assessment.edition.gates if (when := gate.when[activity]) is not None]
    truths = {condition.truth(values) for condition in conditions}
    return False if False in truths else None if None in truths else True


def of_j_skip(days: tuple[ResultDay, ...], first: str, language: str, sources: Sources) -> RouteVerdict | None:
    """Return J-Skip for the activity that answers best (the one shown first among equals), None where not in law."""
    activity = max(
        sorted(ACTIVITIES, key=lambda each: each != first),
        key=lambda each: max(_RANK[day.assessment.activities[each].j_skip] for day in days),
    )
    answers = {day.day: day.assessment.activities[activity].j_skip for day in days}
    return _of_route("j_skip", activity, days, answers, language, sources)


def of_j_find(days: tuple[ResultDay, ...], language: str, sources: Sources) -> RouteVerdict | None:
    """Return J-Find, which asks the same for every activity; None where it is not in the law of these days."""
    answers = {day.day: day.assessment.j_find for day in days}
    return _of_route("j_find", "a", days, answers, language, sources)


def _of_route(
    key: str,
    activity: str,
    days: tuple[ResultDay, ...],
    answers: Mapping[date, str],
    language: str,
    sources: Sources,
) -> RouteVerdict | None:
    routes = [day.assessment.edition.routes.get(key) for day in days]
    route = next((each for each in reversed(routes) if each is not None), None)
    if route is None:
        return None
    return RouteVerdict(
        key=key,
        name=route.label.in_language(language),
        official="" if language == "ja" else route.label.ja,
        wanted=False,
        verdicts=tuple(
            _verdict_on_route(day, NO if each is None else answers[day.day], each is not None, key, activity, language)
            for day, each in zip(days, routes, strict=True)
        ),
        conditions=_by_day(days, lambda day: _requirements(day.assessment, key, activity, language, sources)),
        remarks=remarks_on_route(key),
    )


def _verdict_on_route(day: ResultDay, answer: str, in_force: bool, key: str, activity: str, language: str) -> Verdict:
    code = _OF_ANSWER[answer] if in_force else NOT_IN_FORCE
    named = {
        ("j_skip", MET): _("%(day)s: the conditions of J-Skip are met for %(activity)s."),
        ("j_skip", NOT_MET): _("%(day)s: the conditions of J-Skip are not met."),
        ("j_skip", NOT_KNOWN): _("%(day)s: what is not known yet decides whether the conditions of J-Skip are met."),
        ("j_skip", NOT_IN_FORCE): _("%(day)s: J-Skip did not exist yet."),
        ("j_find", MET): _("%(day)s: the conditions of J-Find that are asked here are met."),
        ("j_find", NOT_MET): _("%(day)s: the conditions of J-Find are not met."),
        ("j_find", NOT_KNOWN): _("%(day)s: what is not known yet decides whether the conditions of J-Find are met."),
        ("j_find", NOT_IN_FORCE): _("%(day)s: J-Find did not exist yet."),
    }
    words = {"day": day.words, "activity": ACTIVITY_NAMES[activity].in_language(language)}
    return Verdict(code, named[key, code] % words, day.words)


def _requirements(
    assessment: Assessment, key: str, activity: str, language: str, sources: Sources
) -> tuple[Condition, ...]:
    route: Route | None = assessment.edition.routes.get(key)
    if route is None:
        return ()
    values: Mapping[str, Value] = values_of(assessment.facts)
    requirements = route.requirements[activity] or ()
    truths = {each.key: each.when.truth(values) for each in requirements}
    return tuple(
        Condition(
            label=each.label.in_language(language),
            official="" if language == "ja" else each.label.ja,
            code=(code := NOT_ASKED if truths.get(each.supposes) is False else OF_TRUTH[truths[each.key]]),
            state=state_in_words(code),
            cited=sources.cite(each.source),
        )
        for each in requirements
    )


def _by_day(
    days: tuple[ResultDay, ...], conditions_on: Callable[[ResultDay], tuple[Condition, ...]]
) -> tuple[Conditions, ...]:
    """Return the conditions once where the days agree, else once a day under its name."""
    found = [conditions_on(day) for day in days]
    if all(each == found[0] for each in found):
        return (Conditions("", found[0]),) if found[0] else ()
    return tuple(Conditions(day.words, conditions) for day, conditions in zip(days, found, strict=True) if conditions)
