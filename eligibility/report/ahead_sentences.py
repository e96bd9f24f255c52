"""The time line of one activity in words: what happens on which day and why, and before which day to apply.

第一条第一項 judges at the permission and 第一条第二項 accepts the day of application as well. So nobody is told to put
off an application for what would count anyway between filing and permission.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from eligibility.answers.life import Life
from eligibility.answers.typed_days import say_day
from eligibility.outlook.least_case import reaches
from eligibility.outlook.timeline import Span
from eligibility.outlook.turning_points import Reason
from eligibility.scoring.assessment import ActivityAssessment, Assessment
from eligibility.scoring.editions import Edition
from eligibility.scoring.fact_names import with_unit
from eligibility.scoring.facts import AGE, DEGREES_HELD, EXPERIENCE, JAPANESE_LEVEL, SALARY, Fact
from eligibility.scoring.gates import PASS_MARK
from eligibility.scoring.permanent_residence import MARKS, PERMANENT_RESIDENCE_ROUTES, PermanentResidenceRoute
from eligibility.scoring.rows import facts_of

from .facts_in_words import degree_name
from .wording import listed

_FACT_OF_KIND: Mapping[str, Fact] = {
    "age": AGE,
    "degree": DEGREES_HELD,
    "certificate": JAPANESE_LEVEL,
    "pay": SALARY,
}


@dataclass(frozen=True, slots=True)
class Step:
    """A day from which the points of an activity, or its conditions, are others than before.

    `before` is None for the first day of the span, which has no reasons either.
    """

    day: date
    before: ActivityAssessment | None
    after: ActivityAssessment
    reasons: tuple[Reason, ...]

    @property
    def reached(self) -> int | None:
        """The highest mark that is surely reached on this day and was not before."""
        return max(_marks(self.after) - _marks(self.before), default=None)

    @property
    def lost(self) -> int | None:
        """The lowest mark that was surely reached before and no longer is."""
        return min(_marks(self.before) - _marks(self.after), default=None)

    @property
    def gain(self) -> int:
        """The points gained, or lost where it is below 0, what is not known counted as least."""
        return self.after.low - (self.before.low if self.before else self.after.low)

    @property
    def exact(self) -> bool:
        """Whether nothing unknown hangs on it, before and after."""
        return self.after.low == self.after.high and (self.before is None or self.before.low == self.before.high)


def _marks(assessment: ActivityAssessment | None) -> set[int]:
    return set() if assessment is None else {mark for mark in MARKS if reaches(assessment, mark)}


def steps_of(spans: Iterable[Span], activity: str) -> tuple[Step, ...]:
    """Return the steps of one activity: the first day, and every day on which its own result changes."""
    found: list[Step] = []
    for span in spans:
        after = span.assessment.activities[activity]
        before = found[-1].after if found else None
        if before is None or _result(before) != _result(after):
            found.append(Step(span.start, before, after, reasons_for(span.why, span.assessment, activity)))
    return tuple(found)


def _result(assessment: ActivityAssessment) -> tuple[int, int, str]:
    return assessment.low, assessment.high, assessment.qualifies


def reasons_for(reasons: tuple[Reason, ...], assessment: Assessment, activity: str) -> tuple[Reason, ...]:
    """Return the reasons of a day that can bear on an activity; all where none does by itself."""
    looked_at = _looked_at(assessment.edition, activity)
    bearing = tuple(
        each
        for each in reasons
        if each.kind == "law"
        or (each.kind == "experience" and each.activity == activity)
        or (each.kind in _FACT_OF_KIND and _FACT_OF_KIND[each.kind] in looked_at)
    )
    return bearing or reasons


def _looked_at(edition: Edition, activity: str) -> frozenset[Fact]:
    conditions = [condition for row in edition.rows if (condition := row.condition(activity)) is not None]
    return frozenset(fact for condition in conditions for fact in facts_of(condition)) | {EXPERIENCE[activity]}


def reason_in_words(reason: Reason, language: str) -> str:
    """Name the reason of a turning point."""
    match reason.kind:
        case "age":
            return _("age %(years)s") % {"years": reason.years}
        case "experience":
            return _("%(years)s years of experience") % {"years": reason.years}
        case "degree" if reason.level is not None:
            return _("award of a degree: %(degree)s") % {"degree": degree_name(reason.level, language)}
        case "degree_age":
            return _("more than %(years)s years since the degree") % {"years": reason.years}
        case "certificate" if reason.level is not None:
            return _("certificate of Japanese: %(level)s") % {"level": reason.level.upper()}
        case "pay" if reason.yen is not None:
            # A reason mostly stands in brackets: the amount once, without brackets of its own.
            return _("pay: %(pay)s") % {"pay": with_unit(SALARY, reason.yen, language)}
        case "law":
            return _("the law changes")
    raise ValueError(f"no words for a reason of the kind {reason.kind!r}")


def why(reasons: Iterable[Reason], language: str) -> str:
    """Name reasons one after the other."""
    return listed(reason_in_words(each, language) for each in reasons)


def sentence_of(step: Step, language: str) -> str:
    """Say in one sentence what happens on a day."""
    words = {
        "day": say_day(step.day, language),
        "why": why(step.reasons, language),
        "low": step.after.low,
        "high": step.after.high,
        "points": step.after.low,
        "gained": step.gain,
        "lost": -step.gain,
        "mark": step.reached or step.lost or "",
    }
    return _pattern(step) % words


def _pattern(step: Step) -> str:
    exact = step.after.low == step.after.high
    if step.before is None:
        if exact:
            return _("On %(day)s you have %(points)s points.")
        return _("On %(day)s you have %(low)s to %(high)s points.")
    if step.reached:
        if exact and step.after.low == step.reached:
            return _("You reach %(mark)s on %(day)s (%(why)s).")
        if exact:
            return _("You reach %(mark)s on %(day)s: %(points)s points (%(why)s).")
        return _("You reach %(mark)s on %(day)s whatever is still open: %(low)s to %(high)s points (%(why)s).")
    if step.lost and step.gain >= 0:
        return _("From %(day)s the pay is below the least pay for this activity (%(why)s).")
    if not step.exact:
        if exact:
            return _("From %(day)s you have %(points)s points (%(why)s).")
        return _("From %(day)s you have %(low)s to %(high)s points (%(why)s).")
    if step.lost:
        return _("You lose %(lost)s on %(day)s: %(points)s points, less than %(mark)s (%(why)s).")
    if step.gain > 0:
        return _("You gain %(gained)s on %(day)s: %(points)s points (%(why)s).")
    if step.gain < 0:
        return _("You lose %(lost)s on %(day)s: %(points)s points (%(why)s).")
    return _("From %(day)s you have %(points)s points (%(why)s).")


@dataclass(frozen=True, slots=True)
class Window:
    """The first unbroken time in which a mark is surely reached.

    `opens` is its first day, None where it is reached on the first day of the span already; `closes` the first day on
    which it is reached no more, with the reasons; None where that does not happen within the span.
    """

    mark: int
    opens: Step | None
    closes: Step | None

    @property
    def may_stay_open(self) -> bool:
        """Whether what is not known decides if the mark is still reached after the window closed."""
        return self.closes is not None and self.closes.after.qualifies != "no" and self.closes.after.high >= self.mark


def windows(steps: tuple[Step, ...]) -> tuple[Window, ...]:
    """Return the first window of every mark that is reached in the span."""
    found = []
    for mark in MARKS:
        at = next((at for at, step in enumerate(steps) if reaches(step.after, mark)), None)
        if at is not None:
            closes = next((step for step in steps[at + 1 :] if not reaches(step.after, mark)), None)
            found.append(Window(mark, steps[at] if at else None, closes))
    return tuple(found)


def deadlines(steps: tuple[Step, ...]) -> tuple[Window, ...]:
    """Return the windows that stand open and close: where waiting costs a mark. Of one day the lowest mark says all."""
    by_day: dict[date, Window] = {}
    for window in windows(steps):
        if window.opens is None and window.closes is not None:
            by_day.setdefault(window.closes.day, window)
    return tuple(by_day.values())


def advice(steps: tuple[Step, ...], life: Life, language: str) -> tuple[str, ...]:
    """Say before which day to apply, within which time, and that what comes before the permission counts too.

    Only the pass mark opens the status. Of a higher mark it is told what it serves, and that no application for the
    status has to wait for it.
    """
    said = [_before(window, life, language) for window in deadlines(steps)]
    later = [window for window in windows(steps) if window.opens is not None]
    passing = [window for window in later if window.mark == PASS_MARK]
    said += [_within(window, language) for window in passing if window.closes is not None]
    if any(window.closes is not None for window in passing):
        said.append(
            _("Plan the landing in between.")
            if life.from_abroad
            else _("Either the application or the permission has to fall in between.")
        )
    if passing and not life.from_abroad:
        said += list(_not_to_wait(passing))
    higher = [window for window in later if window.mark != PASS_MARK]
    said += [_within(window, language) for window in higher if window.closes is not None]
    told = {window.mark for window in (*higher, *deadlines(steps))} - {PASS_MARK}
    said += [_toward_residence(route, language) for route in PERMANENT_RESIDENCE_ROUTES if route.mark in told]
    wait = _("To apply for the status there is no need to wait for %(mark)s.")
    said += [wait % {"mark": window.mark} for window in higher]
    return tuple(said)


def _toward_residence(route: PermanentResidenceRoute, language: str) -> str:
    words = {"mark": route.mark, "route": route.label.in_language(language)}
    return _("%(mark)s: toward permanent residence: %(route)s.") % words


def _before(window: Window, life: Life, language: str) -> str:
    assert window.closes is not None
    words = {
        "day": say_day(window.closes.day, language),
        "mark": window.mark,
        "why": why(window.closes.reasons, language),
    }
    if window.may_stay_open and life.from_abroad:
        return _("Land before %(day)s: from that day %(mark)s depends on what is not known yet (%(why)s).") % words
    if window.may_stay_open:
        return _("Apply before %(day)s: from that day %(mark)s depends on what is not known yet (%(why)s).") % words
    if life.from_abroad:
        return _("Land before %(day)s: from that day you no longer have %(mark)s (%(why)s).") % words
    return _("Apply before %(day)s: from that day you no longer have %(mark)s (%(why)s).") % words


def _within(window: Window, language: str) -> str:
    assert window.opens is not None
    assert window.closes is not None
    words = {
        "first": say_day(window.opens.day, language),
        "day": say_day(window.closes.day, language),
        "mark": window.mark,
        "why": why(window.closes.reasons, language),
    }
    if window.may_stay_open:
        return (
            _("You have %(mark)s from %(first)s; from %(day)s it depends on what is not known yet (%(why)s).") % words
        )
    return _("You have %(mark)s from %(first)s, but no longer on %(day)s (%(why)s).") % words


def _not_to_wait(later: Iterable[Window]) -> Iterator[str]:
    yield _(
        "What is reached by the day of the permission counts. So you can apply somewhat before such a day, "
        "if the permission comes on it or later."
    )
    if any(reason.kind == "degree" for window in later if window.opens for reason in window.opens.reasons):
        yield _(
            "There is no need to wait for the award of a degree: a certificate of expected graduation serves for "
            "applying, and the certificate of the degree follows before the permission."
        )
