"""The routes without points besides the three activities: J-Skip and J-Find, one verdict a day."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from django.utils.translation import gettext as _

from eligibility.language import localized, official
from eligibility.scoring.assessment import Answer, Assessment
from eligibility.scoring.wording.names import ACTIVITY_NAMES

from ..days import ResultDay
from ..points.remarks import remarks_on_route
from ..sources import Sources
from ..states import State, describe_state
from ..verdicts import RANK, Condition, Conditions, RouteVerdict, Verdict, only_day, with_doubt
from ..wording import short_name
from .route_gaps import gaps_on, states_on
from .route_words import describe_doubts, describe_unmet, with_open_requirements

_SHORT_NAMES: Final[Mapping[str, str]] = {"j_skip": "J-Skip", "j_find": "J-Find"}


def of_j_skip(
    days: tuple[ResultDay, ...], main: ResultDay, order: Sequence[str], wanted: str, sources: Sources
) -> RouteVerdict | None:
    """Return J-Skip for one activity, with what it says of the others; None where it is not in the law of these days.

    What is missing is that of the `main` day.

    `order` are the activities as they are shown. The first of them that surely meets the conditions is shown, the
    one named (`wanted`) before the rest; where none does, the one named, which alone was asked about in full.
    """
    best = {each: max((_j_skip(day, each) for day in days), key=RANK.__getitem__) for each in order}

    def strength(activity: str) -> tuple[bool, bool, int]:
        return best[activity] == State.MET, activity == wanted, RANK[best[activity]]

    # The first of equals: max keeps the order of the page.
    activity = max(order, key=strength)
    barred = any(day.assessment.activities[activity].j_skip == Answer.YES for day in days)
    alone = set(best.values()) == {State.NOT_MET} and not barred
    found = _of_route(
        "j_skip",
        "" if alone else activity,
        activity,
        days,
        main,
        lambda of: of.activities[activity].j_skip_with_requirements,
        sources,
    )
    if found is None:
        return None
    open_requirements = any(day.assessment.activities[activity].open_requirements for day in days)
    met = describe_state(State.MET) if found.code is State.MET and not open_requirements else ""
    return replace(found, met=met, of_others=tuple(_of_others(activity, best)))


def _j_skip(day: ResultDay, activity: str) -> State:
    return with_doubt(*(of.activities[activity].j_skip_with_requirements for of in (day.assessment, day.unconfirmed)))


def _of_others(activity: str, best: Mapping[str, State]) -> Iterator[str]:
    """Yield what J-Skip says of the activities that its verdicts are not about, where that is more than no."""
    sentences = {
        State.MET: _("You meet the conditions of J-Skip for %(activity)s too."),
        State.TO_CONFIRM: _(
            "%(activity)s: whether you meet the conditions of J-Skip depends on what must be confirmed."
        ),
        State.NOT_KNOWN: _("%(activity)s: whether you meet the conditions of J-Skip depends on your open answers."),
    }
    for other, code in best.items():
        if other != activity and code in sentences:
            yield sentences[code] % {"activity": localized(ACTIVITY_NAMES[other])}


def of_j_find(days: tuple[ResultDay, ...], main: ResultDay, sources: Sources) -> RouteVerdict | None:
    """Return J-Find, which asks the same for every activity; None where it is not in the law of these days."""
    return _of_route("j_find", "", "a", days, main, lambda of: of.j_find, sources)


def _of_route(
    key: str,
    named: str,
    activity: str,
    days: tuple[ResultDay, ...],
    main: ResultDay,
    answer: Callable[[Assessment], Answer],
    sources: Sources,
) -> RouteVerdict | None:
    """Return a route as an activity meets it; `named` is the activity where the verdict is not that of all."""
    routes = [day.assessment.edition.routes.get(key) for day in days]
    route = next((each for each in reversed(routes) if each is not None), None)
    if route is None:
        return None
    verdicts = tuple(
        _verdict_on_route(day, answer, each is not None, key, named) for day, each in zip(days, routes, strict=True)
    )
    codes = {each.code for each in verdicts}
    return RouteVerdict(
        key=key,
        name=localized(route.label),
        official=official(route.label),
        wanted=False,
        verdicts=verdicts,
        short=_SHORT_NAMES[key],
        short_official=route.label.ja.partition("（")[0],
        plainly=describe_state(State.NOT_MET) if not named and codes == {State.NOT_MET} else "",
        notes=tuple(_joined(key, verdicts)),
        conditions=_by_day(days, lambda day: _conditions(day, key, activity, sources)),
        remarks=remarks_on_route(key),
        activity=activity,
        gaps=gaps_on(main, key, activity).words if answer(main.assessment) != Answer.YES else "",
    )


def _joined(key: str, verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    """Yield what joins two days that differ. 第一条第二項 lets either day suffice for J-Skip, and not for J-Find."""
    day = only_day(verdicts)
    if day and key == "j_skip":
        yield _("You meet the conditions of J-Skip on one of the two days (%(day)s). One day is enough.") % {"day": day}
    elif day:
        yield _("You meet the conditions of J-Find that we ask about on %(day)s only.") % {"day": day}


def _verdict_on_route(
    day: ResultDay, answer: Callable[[Assessment], Answer], in_force: bool, key: str, named: str
) -> Verdict:
    code = with_doubt(answer(day.assessment), answer(day.unconfirmed)) if in_force else State.NOT_IN_FORCE
    sentences = {
        ("j_skip", State.MET): _(
            "%(day)s: you meet the conditions of J-Skip that we ask about, for %(code)s. No points are needed for it."
        ),
        ("j_skip", State.TO_CONFIRM): _(
            "%(day)s: you meet the conditions of J-Skip for %(activity)s only if this is confirmed: %(names)s."
        ),
        ("j_skip", State.NOT_MET): _("%(day)s: you do not meet the conditions of J-Skip for %(activity)s.")
        if named
        else _("%(day)s: you do not meet the conditions of J-Skip."),
        ("j_skip", State.NOT_KNOWN): _(
            "%(day)s: whether you meet the conditions of J-Skip for %(activity)s depends on your open answers."
        ),
        ("j_skip", State.NOT_IN_FORCE): _("%(day)s: J-Skip did not exist on this day."),
        ("j_find", State.MET): _("%(day)s: you meet the conditions of J-Find that we ask about."),
        ("j_find", State.TO_CONFIRM): _(
            "%(day)s: you meet the conditions of J-Find that we ask about only if this is confirmed: %(names)s."
        ),
        ("j_find", State.NOT_MET): _("%(day)s: you do not meet the conditions of J-Find."),
        ("j_find", State.NOT_KNOWN): _(
            "%(day)s: whether you meet the conditions of J-Find depends on your open answers."
        ),
        ("j_find", State.NOT_IN_FORCE): _("%(day)s: J-Find did not exist on this day."),
    }
    words = {
        "day": day.words,
        "activity": localized(ACTIVITY_NAMES[named]) if named else "",
        "code": short_name(named) if named else "",
        "names": describe_doubts(day, lambda then: answer(then) != Answer.YES),
    }
    sentence = sentences[key, code]
    if key == "j_skip" and named:
        each = day.assessment.activities[named]
        words["unmet"] = describe_unmet(each)
        if each.failed_requirements and each.j_skip == Answer.YES:
            sentence = _("%(day)s: %(unmet)s Without this condition those of J-Skip are not enough for %(activity)s.")
        return Verdict(code, day.words, with_open_requirements(sentence % words, each, answer(day.assessment)))
    return Verdict(code, day.words, sentence % words)


def _conditions(day: ResultDay, key: str, activity: str, sources: Sources) -> tuple[Condition, ...]:
    route = day.assessment.edition.routes.get(key)
    if route is None:
        return ()
    return tuple(
        Condition(localized(each.label), official(each.label), state, describe_state(state), sources.cite(each.source))
        for each, state in states_on(day, route, activity)
    )


def _by_day(
    days: tuple[ResultDay, ...], conditions_on: Callable[[ResultDay], tuple[Condition, ...]]
) -> tuple[Conditions, ...]:
    """Return the conditions once where the days agree, else once a day under its name."""
    found = [conditions_on(day) for day in days]
    if all(each == found[0] for each in found):
        return (Conditions("", found[0]),) if found[0] else ()
    return tuple(Conditions(day.words, conditions) for day, conditions in zip(days, found, strict=True) if conditions)
