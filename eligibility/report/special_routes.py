"""The routes without points beside the three activities: J-Skip and J-Find, one verdict a day."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from eligibility.scoring.assessment import NO, POSSIBLE, YES, Assessment, values_of
from eligibility.scoring.facts import Value
from eligibility.scoring.names import ACTIVITY_NAMES
from eligibility.scoring.routes import Route

from .days import ResultDay
from .remarks import remarks_on_route
from .sources import Sources
from .states import MET, NOT_ASKED, NOT_IN_FORCE, NOT_KNOWN, NOT_MET, OF_TRUTH, state_in_words
from .verdicts import OF_ANSWER, RANK, Condition, Conditions, RouteVerdict, Verdict, only_day_met
from .wording import official


def of_j_skip(
    days: tuple[ResultDay, ...], order: Sequence[str], wanted: str, language: str, sources: Sources
) -> RouteVerdict | None:
    """Return J-Skip for one activity, with what it says of the others; None where it is not in the law of these days.

    `order` are the activities as they are shown. The first of them that surely meets the conditions is told of, the
    one named (`wanted`) before the rest; where none does, the one named, which alone was asked about in full.
    """
    best = {each: max((_j_skip(day, each) for day in days), key=RANK.__getitem__) for each in order}

    def strength(activity: str) -> tuple[bool, bool, int]:
        return best[activity] == YES, activity == wanted, RANK[best[activity]]

    # The first of equals: max keeps the order of the page.
    activity = max(order, key=strength)
    alone = set(best.values()) == {NO}
    answers = {day.day: _j_skip(day, activity) for day in days}
    found = _of_route("j_skip", "" if alone else activity, activity, days, answers, language, sources)
    return None if found is None else replace(found, notes=(*found.notes, *_of_others(activity, best, language)))


def _j_skip(day: ResultDay, activity: str) -> str:
    return day.assessment.activities[activity].j_skip


def _of_others(activity: str, best: Mapping[str, str], language: str) -> Iterator[str]:
    """Yield what J-Skip says of the activities that its verdicts are not about, where that is more than no."""
    for other, answer in best.items():
        words = {"activity": ACTIVITY_NAMES[other].in_language(language)}
        if other != activity and answer == YES:
            yield _("The conditions of J-Skip are met for %(activity)s too.") % words
        if other != activity and answer == POSSIBLE:
            yield _("%(activity)s: what is not known yet decides whether the conditions of J-Skip are met.") % words


def of_j_find(days: tuple[ResultDay, ...], language: str, sources: Sources) -> RouteVerdict | None:
    """Return J-Find, which asks the same for every activity; None where it is not in the law of these days."""
    answers = {day.day: day.assessment.j_find for day in days}
    return _of_route("j_find", "", "a", days, answers, language, sources)


def _of_route(
    key: str,
    named: str,
    activity: str,
    days: tuple[ResultDay, ...],
    answers: Mapping[date, str],
    language: str,
    sources: Sources,
) -> RouteVerdict | None:
    """Return a route as an activity meets it; `named` is the activity where the verdict is not that of all."""
    routes = [day.assessment.edition.routes.get(key) for day in days]
    route = next((each for each in reversed(routes) if each is not None), None)
    if route is None:
        return None
    verdicts = tuple(
        _verdict_on_route(day, NO if each is None else answers[day.day], each is not None, key, named, language)
        for day, each in zip(days, routes, strict=True)
    )
    return RouteVerdict(
        key=key,
        name=route.label.in_language(language),
        official=official(route.label, language),
        wanted=False,
        verdicts=verdicts,
        notes=tuple(_joined(key, verdicts)),
        conditions=_by_day(days, lambda day: _requirements(day.assessment, key, activity, language, sources)),
        remarks=remarks_on_route(key),
    )


def _joined(key: str, verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    """Yield what joins two days that differ. 第一条第二項 lets either day suffice for J-Skip, and not for J-Find."""
    day = only_day_met(verdicts)
    if day and key == "j_skip":
        yield _("On one of the two days (%(day)s) the conditions of J-Skip are met; that is enough for them.") % {
            "day": day
        }
    elif day:
        yield _("The conditions of J-Find that are asked here are met on %(day)s only.") % {"day": day}


def _verdict_on_route(day: ResultDay, answer: str, in_force: bool, key: str, named: str, language: str) -> Verdict:
    code = OF_ANSWER[answer] if in_force else NOT_IN_FORCE
    sentences = {
        ("j_skip", MET): _("%(day)s: the conditions of J-Skip are met for %(activity)s."),
        ("j_skip", NOT_MET): _("%(day)s: the conditions of J-Skip are not met for %(activity)s.")
        if named
        else _("%(day)s: the conditions of J-Skip are not met."),
        ("j_skip", NOT_KNOWN): _(
            "%(day)s: what is not known yet decides whether the conditions of J-Skip are met for %(activity)s."
        ),
        ("j_skip", NOT_IN_FORCE): _("%(day)s: J-Skip did not exist yet."),
        ("j_find", MET): _("%(day)s: the conditions of J-Find that are asked here are met."),
        ("j_find", NOT_MET): _("%(day)s: the conditions of J-Find are not met."),
        ("j_find", NOT_KNOWN): _("%(day)s: what is not known yet decides whether the conditions of J-Find are met."),
        ("j_find", NOT_IN_FORCE): _("%(day)s: J-Find did not exist yet."),
    }
    words = {"day": day.words, "activity": ACTIVITY_NAMES[named].in_language(language) if named else ""}
    return Verdict(code, sentences[key, code] % words, day.words)


def _requirements(
    assessment: Assessment, key: str, activity: str, language: str, sources: Sources
) -> tuple[Condition, ...]:
    route: Route | None = assessment.edition.routes.get(key)
    if route is None:
        return ()
    values: Mapping[str, Value] = values_of(assessment.facts)
    requirements = route.requirements[activity] or ()
    truths = {each.key: each.when.truth(values) for each in requirements}
    found = []
    for each in requirements:
        code = NOT_ASKED if truths.get(each.supposes) is False else OF_TRUTH[truths[each.key]]
        label = each.label.in_language(language)
        cited = sources.cite(each.source)
        found.append(Condition(label, official(each.label, language), code, state_in_words(code), cited))
    return tuple(found)


def _by_day(
    days: tuple[ResultDay, ...], conditions_on: Callable[[ResultDay], tuple[Condition, ...]]
) -> tuple[Conditions, ...]:
    """Return the conditions once where the days agree, else once a day under its name."""
    found = [conditions_on(day) for day in days]
    if all(each == found[0] for each in found):
        return (Conditions("", found[0]),) if found[0] else ()
    return tuple(Conditions(day.words, conditions) for day, conditions in zip(days, found, strict=True) if conditions)
