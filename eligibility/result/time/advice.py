"""The time line of one activity in words: what happens on which day and why, and before which day to apply.

第一条第一項 judges at the permission and 第一条第二項 accepts the day of application as well. So no advice puts off
an application for what would count anyway between filing and permission.
"""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_list
from eligibility.language import current_language, localized
from eligibility.outlook.transitions import Transition, Window, deadline, windows
from eligibility.outlook.turning_points import Reason, ReasonKind
from eligibility.scoring.assessment import Answer
from eligibility.scoring.facts import SALARY
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES
from eligibility.scoring.wording.fact_names import with_unit

from ..points.facts import degree_name


def describe_reason(reason: Reason) -> str:
    """Name the reason of a turning point, "" for a birthday that must not be named."""
    match reason.kind:
        case ReasonKind.AGE if reason.years is None:
            return ""
        case ReasonKind.AGE:
            return _("you turn %(years)s") % {"years": reason.years}
        case ReasonKind.EXPERIENCE:
            return _("you reach %(years)s years of work") % {"years": reason.years}
        case ReasonKind.DEGREE:
            assert reason.level is not None
            return _("you get a degree: %(degree)s") % {"degree": degree_name(reason.level)}
        case ReasonKind.DEGREE_AGE:
            return _("more than %(years)s years since the degree") % {"years": reason.years}
        case ReasonKind.CERTIFICATE:
            assert reason.level is not None
            return _("Japanese test result: %(level)s") % {"level": reason.level.upper()}
        case ReasonKind.PAY if reason.yen is None:
            return _("your pay changes")
        case ReasonKind.PAY:
            assert reason.yen is not None
            # A reason is mostly in brackets: the amount once, without brackets of its own.
            return _("pay: %(pay)s") % {"pay": with_unit(SALARY, reason.yen, current_language())}
        case ReasonKind.LAW:
            return _("the law changes")


def why(reasons: Iterable[Reason]) -> str:
    """Name reasons one after the other."""
    return format_list(filter(None, map(describe_reason, reasons)))


def sentence_of(step: Transition) -> str:
    """Say in one sentence what happens on a day."""
    words = {
        "day": format_date(step.day),
        "why": why(step.reasons),
        "low": step.after.low,
        "high": step.after.high,
        "points": step.after.low,
        "gained": step.gain,
        "lost": -step.gain,
        "doubtful": step.after.doubtful,
        "mark": step.reached or step.lost or "",
        "conditions": _conditions(step),
    }
    return _pattern(step) % words


def _conditions(step: Transition) -> str:
    """Name the requirements other than points that a step fails, or passes."""
    before = step.before.failed if step.before else ()
    changed = [
        requirement
        for requirement in (*before, *step.after.failed)
        if (requirement in before) != (requirement in step.after.failed)
    ]
    return format_list(localized(requirement.short) for requirement in changed)


def _pattern(step: Transition) -> str:
    exact = step.after.low == step.after.high
    if step.before is None:
        if exact:
            return _("On %(day)s you have %(points)s points.")
        return _("On %(day)s you have %(low)s to %(high)s points.")
    if step.requirements_alone and step.lost:
        return _("From %(day)s you no longer meet one of the other conditions (%(why)s): %(conditions)s.")
    if step.requirements_alone:
        return _("From %(day)s you also meet the other condition (%(why)s): %(conditions)s.")
    if step.pay_alone and step.lost:
        return _("From %(day)s your pay is below the minimum for this activity (%(why)s).")
    if step.pay_alone:
        return _("From %(day)s your pay reaches the minimum for this activity too (%(why)s).")
    if step.reached:
        if exact and step.after.low == step.reached:
            return _("You reach %(mark)s points on %(day)s (%(why)s).")
        if exact:
            return _("You reach %(mark)s points on %(day)s: %(points)s in total (%(why)s).")
        if step.after.doubtful:
            return _(
                "You reach %(mark)s points on %(day)s, even without what is open or must be confirmed: %(low)s to "
                "%(high)s points (%(why)s)."
            )
        return _(
            "You reach %(mark)s points on %(day)s, whatever your open answers turn out to be: %(low)s to %(high)s "
            "points (%(why)s)."
        )
    if step.comes_in_doubt:
        return _("From %(day)s %(doubtful)s points must be confirmed: %(low)s to %(high)s points (%(why)s).")
    if step.becomes_sure:
        if exact:
            return _("From %(day)s you have %(points)s points, even without what must be confirmed (%(why)s).")
        return _("From %(day)s you have %(low)s to %(high)s points, even without what must be confirmed (%(why)s).")
    if not step.exact:
        if exact:
            return _("From %(day)s you have %(points)s points (%(why)s).")
        return _("From %(day)s you have %(low)s to %(high)s points (%(why)s).")
    if step.lost:
        return _("You lose %(lost)s points on %(day)s and then have %(points)s, fewer than %(mark)s (%(why)s).")
    if step.gain > 0:
        return _("You gain %(gained)s points on %(day)s and then have %(points)s (%(why)s).")
    if step.gain < 0:
        return _("You lose %(lost)s points on %(day)s and then have %(points)s (%(why)s).")
    return _("From %(day)s you have %(points)s points (%(why)s).")


def advice(steps: tuple[Transition, ...], application: Application) -> tuple[str, ...]:
    """Say before which day to apply, within which time, and that what comes before the permission counts too.

    The mark of permanent residence opens nothing in this application: when it is there is said, and for what.
    """
    due, found = deadline(steps), windows(steps)
    said = [_only_if_confirmed(steps)] if steps[0].after.to_confirm else []
    said += [] if due is None else [_before(due, application)]
    later = next((window for window in found if window.passes), None)
    if later is not None and later.opens is not None:
        if later.closes is not None:
            said += [_within(later), _in_between(application)]
        if not application.from_abroad:
            said += _not_to_wait(later)
    said += [
        _for_permanent_residence(window) for window in found if not window.passes and (window.opens or window.closes)
    ]
    return tuple(said)


def _only_if_confirmed(steps: tuple[Transition, ...]) -> str:
    """Say that the pass mark hangs on what must be confirmed, as it does on the first day, and until when."""
    ends = next((step for step in steps if not step.after.to_confirm), None)
    words = {
        "mark": steps[0].after.pass_mark,
        "day": format_date(ends.day) if ends else "",
        "why": why(ends.reasons) if ends else "",
    }
    if ends is not None and ends.after.qualifies == Answer.YES:
        said = _(
            "You have %(mark)s points only if what must be confirmed is confirmed. From %(day)s you have them even "
            "without (%(why)s)."
        )
    elif ends is not None and ends.after.if_confirmed == Answer.NO:
        said = _(
            "You have %(mark)s points only if what must be confirmed is confirmed. From %(day)s you do not, even "
            "then (%(why)s)."
        )
    else:
        said = _("You have %(mark)s points only if what must be confirmed is confirmed.")
    return said % words


def _open(step: Transition) -> str:
    """Name what decides whether a mark is still there that is no longer sure."""
    if step.after.open:
        return _("your open answers and on what must be confirmed") if step.after.doubtful else _("your open answers")
    return _("what must be confirmed")


def _in_between(application: Application) -> str:
    if application.from_abroad:
        return _("Plan to land in Japan between these dates.")
    return _("The day you apply or the day of the permission must be between these dates.")


def _before(window: Window, application: Application) -> str:
    assert window.closes is not None
    words = {
        "day": format_date(window.closes.day),
        "mark": window.mark,
        "why": why(window.closes.reasons),
        "open": _open(window.closes),
    }
    if window.closes.requirements_alone:
        words["conditions"] = _conditions(window.closes)
        if application.from_abroad:
            said = _(
                "Land in Japan before %(day)s. From that day you do not meet one of the other conditions "
                "(%(conditions)s)."
            )
        else:
            said = _(
                "Apply before %(day)s. From that day you do not meet one of the other conditions (%(conditions)s)."
            )
        return said % words
    if window.closes.pay_alone and application.from_abroad:
        return (
            _("Land in Japan before %(day)s. From that day (%(why)s) your pay is below the minimum for this activity.")
            % words
        )
    if window.closes.pay_alone:
        return (
            _("Apply before %(day)s. From that day (%(why)s) your pay is below the minimum for this activity.") % words
        )
    if window.may_stay_open and application.from_abroad:
        return (
            _(
                "Land in Japan before %(day)s. From that day (%(why)s) you may have fewer than %(mark)s points: it "
                "depends on %(open)s."
            )
            % words
        )
    if window.may_stay_open:
        return (
            _(
                "Apply before %(day)s. From that day (%(why)s) you may have fewer than %(mark)s points: it depends on "
                "%(open)s."
            )
            % words
        )
    if application.from_abroad:
        return _("Land in Japan before %(day)s. From that day (%(why)s) you have fewer than %(mark)s points.") % words
    return _("Apply before %(day)s. From that day (%(why)s) you have fewer than %(mark)s points.") % words


def _within(window: Window) -> str:
    assert window.opens is not None
    assert window.closes is not None
    words = {
        "first": format_date(window.opens.day),
        "day": format_date(window.closes.day),
        "mark": window.mark,
        "why": why(window.closes.reasons),
        "open": _open(window.closes),
    }
    if window.may_stay_open:
        return _("You have %(mark)s points from %(first)s. From %(day)s (%(why)s) it depends on %(open)s.") % words
    return _("You have %(mark)s points from %(first)s until the day before %(day)s (%(why)s).") % words


def _for_permanent_residence(window: Window) -> str:
    """Say when a mark is there that only permanent residence asks for (the guideline's condition in its words)."""
    route = next(each for each in PERMANENT_RESIDENCE_ROUTES if each.mark == window.mark)
    words = {
        "mark": window.mark,
        "condition": localized(route.label),
        "first": format_date(window.opens.day) if window.opens else "",
        "day": format_date(window.closes.day) if window.closes else "",
        "why": why(window.closes.reasons) if window.closes else "",
        "open": _open(window.closes) if window.closes else "",
    }
    for_residence = _(
        "You do not need %(mark)s points to apply. They help you later, for permanent residence (%(condition)s)."
    )
    if window.closes is None:
        there = _("You have that many points from %(first)s.")
    elif window.opens is None and window.may_stay_open:
        there = _("You have that many points now. From %(day)s (%(why)s) it depends on %(open)s.")
    elif window.opens is None:
        there = _("You have that many points now, but not from %(day)s (%(why)s).")
    elif window.may_stay_open:
        there = _("You have that many points from %(first)s. From %(day)s (%(why)s) it depends on %(open)s.")
    else:
        there = _("You have that many points from %(first)s until the day before %(day)s (%(why)s).")
    return _("%(one)s %(other)s") % {"one": for_residence % words, "other": there % words}


def _not_to_wait(later: Window) -> Iterator[str]:
    assert later.opens is not None
    yield _(
        "Points you gain by the day of the permission are added too. So you can apply a little earlier, if the "
        "permission comes on that day or later."
    )
    if any(reason.kind is ReasonKind.DEGREE for reason in later.opens.reasons):
        yield _(
            "You can apply before you get your degree. Hand in a certificate of expected graduation when you apply, "
            "and the certificate of your degree before the permission."
        )
