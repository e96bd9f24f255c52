"""A reader of the English heading: parses it back, and scores each of its days alone, confirmed and unconfirmed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.result.context import Context, context_of
from eligibility.scoring.assessment import assess
from eligibility.scoring.facts import SALARY
from tests.outlook.day_by_day import ONE_DAY, Scored, days_from, scored

from .answer_words import days_in

YEAR: Final = timedelta(days=365)
LETTERS: Final = {"イ": "a", "ロ": "b", "ハ": "c"}
WORK: Final = {"work_in_table", "employer_in_japan", "business_in_japan"}
FOR, ON = r"(?: for 1号(?P<letter>[イロハ]))?", r"(?: on (?P<on>\d+ \w+ \d+))?"
DAY = r"\d+ \w+ \d+"
N, RANGE = r"(?P<least>at least )?(?P<points>\d+)", r"(?P<points>\d+)(?: to (?P<most>\d+))?"
APPLY = "(?P<do>Apply|Land in Japan)"
LATE = r"your planned day (?P<late>is|may be) too late"


@dataclass(frozen=True)
class Life:
    """An application and the day on which its result is read."""

    application: Application
    today: date

    @cached_property
    def context(self) -> Context:
        with override("en"):
            found = context_of(self.application, today=self.today)
            assert found.answer.heading
            return found

    @cached_property
    def assessed(self) -> list[date]:
        """The planned day, and that of the permission where it counts."""
        return [each.day for each in self.context.days]

    @property
    def heading(self) -> str:
        return self.context.answer.heading

    @property
    def last(self) -> date:
        return self.application.profile.until

    @cached_property
    def _scored(self) -> dict[date, Scored]:
        return {}

    def on(self, day: date) -> Scored:
        """What a day says, scored alone."""
        if day not in self._scored:
            application = self.application
            self._scored[day] = scored(application.profile, application.unconfirmed, self.context.activity, day)
        return self._scored[day]

    def enough(self, day: date) -> bool:
        return self.on(day).enough

    def enough_throughout(self, first: date, last: date) -> bool:
        return all(map(self.enough, days_from(first, last)))

    def with_pay(self, day: date, yen: int) -> Scored:
        """What a day says at another pay, with nothing to confirm confirmed."""
        profile = self.application.unconfirmed or self.application.profile
        facts = profile.facts_on(day)
        found = assess(facts.with_known({SALARY.key: yen})).activities[self.context.activity]
        floor = "yes" if found.requirements.get("pay_floor", True) else "no"
        return Scored(found.low, found.low, found.high, floor, yen, (), (), "", "", False, found.edition.pass_mark)

    def far_days(self, first: date) -> Iterator[date]:
        """Every day of a year from a day on, and one in five of those after it."""
        for number, day in enumerate(days_from(first, self.last)):
            if number <= YEAR.days or number % 5 == 0:
                yield day


class Claim:
    """What a heading says: the groups of its pattern, the days it names in order, and the day it is about."""

    def __init__(self, life: Life, found: re.Match[str]) -> None:
        self.life, self.groups = life, found.groupdict()
        self.days = days_in(found[0])
        on = self.groups.get("on")
        self.day = days_in(on)[0] if on else life.today
        self.at = life.on(self.day)

    @property
    def points(self) -> int:
        return int(self.groups["points"])

    def is_of_the_activity(self) -> bool:
        """Whether the heading names the activity where none was chosen, and only there."""
        letter = self.groups.get("letter")
        if self.life.application.activity in LETTERS.values():
            return letter is None
        return "letter" not in self.groups or LETTERS.get(letter or "") == self.life.context.activity


def read(life: Life) -> tuple[str, Claim]:
    """Parse the heading; return the name of the kind of sentence and what it says."""
    matches = [
        (name, found) for name, (pattern, _) in SENTENCES.items() if (found := re.fullmatch(pattern, life.heading))
    ]
    assert len(matches) == 1, f"{life.heading!r} is read as {[name for name, _ in matches]}"
    name, found = matches[0]
    return name, Claim(life, found)


def check(life: Life) -> str:
    """Check the heading against every day it speaks of; return the kind of sentence."""
    name, claim = read(life)
    assert claim.is_of_the_activity(), life.heading
    failed = [said for said, true in SENTENCES[name][1](life, claim) if not true]
    assert not failed, f"{life.heading!r} of {life.assessed}, read on {life.today}: {failed}"
    return name


Checks = Iterator[tuple[str, bool]]


def _other_work(life: Life, _claim: Claim) -> Checks:
    yield "on each day the work fails", all(WORK & {*life.on(day).failed} for day in life.assessed)


def _below_floor(life: Life, claim: Claim) -> Checks:
    pay = claim.groups.get("pay")
    yield "the pay of that day", claim.at.pay == (int(pay.replace(",", "")) if pay else 0)
    yield "one of the days assessed", claim.day in life.assessed
    first = life.assessed[0]
    soon = min(life.last, first + YEAR)
    yield "below the floor for a year", all(life.on(day).floor == "no" for day in days_from(first, soon))
    yield "below the floor on each day", all(life.on(day).floor == "no" for day in life.assessed)
    if floor := claim.groups.get("floor"):
        yield "the floor", _is_floor(life, claim.day, floor)


def _is_floor(life: Life, day: date, words: str) -> bool:
    yen = int(words.replace(",", ""))
    return [life.with_pay(day, each).floor for each in (yen - 1, yen)] == ["no", "yes"]


def _criteria(life: Life, claim: Claim) -> Checks:
    yield "the sure points", claim.points == claim.at.sure
    yield "the criteria are missing", "ordinary_criteria" in claim.at.failed
    yield "neither day is enough", not any(map(life.enough, life.assessed))
    yield "nothing else is", claim.at.j_skip or (claim.at.sure >= claim.at.pass_mark and claim.at.floor != "no")


def _j_skip(life: Life, claim: Claim) -> Checks:
    def met(day: date) -> bool:
        return life.on(day).j_skip and not life.on(day).failed

    yield "on a day assessed", any(map(met, life.assessed))
    if claim.days:
        [first] = claim.days
        yield "from that day", met(first) and not met(first - ONE_DAY)
    elif life.assessed[0] > life.today:
        yield "today", met(life.today)


def _before(life: Life, claim: Claim) -> Checks:
    [closes] = claim.days
    yield "from today to the day before", life.enough_throughout(life.today, closes - ONE_DAY)
    yield "not on that day", not life.enough(closes)
    yield "it is to come", closes > life.today
    yield "landing", (claim.groups["do"] != "Apply") == life.application.from_abroad
    if claim.groups.get("late"):
        yield from _late(life, claim)
    else:
        yield "the planned day is before it", life.assessed[0] < closes


def _late(life: Life, claim: Claim) -> Checks:
    yield "no day assessed is enough", not any(map(life.enough, life.assessed))
    surely = all(life.on(day).answer == "no" for day in life.assessed)
    yield "surely or perhaps", surely == (claim.groups["late"] == "is")
    yield "the planned day is after it", life.assessed[0] > claim.days[-1] - ONE_DAY


def _from_until(life: Life, claim: Claim) -> Checks:
    first, last = claim.days
    yield "on all these days", life.enough_throughout(first, last)
    yield "not on the day before", first == min(life.today, life.assessed[0]) or not life.enough(first - ONE_DAY)
    yield "not on the day after", not life.enough(last + ONE_DAY)
    if claim.groups.get("late"):
        yield from _late(life, claim)


def _number(life: Life, claim: Claim, first: date) -> Checks:
    """The number is the least of the sure points from a day to the last day assessed in the same run, or to today."""
    days = {*life.assessed, life.today}
    within = [day for day in days if day >= first and life.enough_throughout(first, day)]
    of = [life.on(day) for day in days_from(first, max(within, default=first))]
    least = min(each.sure for each in of)
    yield "the least points", claim.points == least
    yield "at least", bool(claim.groups["least"]) == any(each.most != least for each in of)


def _enough(life: Life, claim: Claim) -> Checks:
    year = min(life.last, life.assessed[0] + YEAR)
    yield "from today for a year", life.enough_throughout(min(life.today, life.assessed[0]), year)
    yield from _number(life, claim, min(life.today, life.assessed[0]))


def _from(life: Life, claim: Claim) -> Checks:
    [first] = claim.days
    yield "on that day", life.enough(first)
    yield "not on the day before", not life.enough(first - ONE_DAY)
    yield "it is to come", first > life.today
    yield from _number(life, claim, first)
    if claim.groups["pay"]:
        before = life.on(first - ONE_DAY)
        yield "by the pay", before.sure >= before.pass_mark and before.floor == "no"


def _confirm(life: Life, claim: Claim) -> Checks:
    doubtful = int(claim.groups["doubtful"])
    yield "as answered", claim.points == claim.at.confirmed >= claim.at.pass_mark
    yield "without them", claim.points - doubtful == claim.at.sure < claim.at.pass_mark
    yield "not below the floor", claim.at.floor != "no"
    yield "no day assessed is enough", not any(map(life.enough, life.assessed))


def _pay_open(life: Life, claim: Claim) -> Checks:
    yield "the points are there", claim.at.sure >= claim.at.pass_mark
    yield "the pay is open", claim.at.floor == "possible"
    yield "the floor", _is_floor(life, claim.day, claim.groups["floor"])
    floor = int(claim.groups["floor"].replace(",", ""))
    yield "enough at that pay", life.with_pay(claim.day, floor).enough
    yield "no day assessed is enough", not any(map(life.enough, life.assessed))


def _range(life: Life, claim: Claim) -> Checks:
    yield "the sure points", claim.points == claim.at.sure
    yield "the most points", int(claim.groups["most"] or claim.points) == claim.at.most
    yield "no day assessed is enough", not any(map(life.enough, life.assessed))


def _open(life: Life, claim: Claim) -> Checks:
    yield from _range(life, claim)
    yield "it may be enough", claim.at.most >= claim.at.pass_mark and claim.at.floor != "no"


def _not_yet(life: Life, claim: Claim) -> Checks:
    yield from _range(life, claim)
    yield "no answer makes it enough", claim.at.most < claim.at.pass_mark
    yield "a later day is enough", any(map(life.enough, life.far_days(life.assessed[0])))


def _not_enough(life: Life, claim: Claim) -> Checks:
    yield from _range(life, claim)
    yield "no answer makes it enough", claim.at.most < claim.at.pass_mark
    yield "no later day is enough", not any(map(life.enough, life.far_days(life.assessed[0])))


SENTENCES: Final[dict[str, tuple[str, Callable[[Life, Claim], Checks]]]] = {
    "other work": (r"This work is not part of 高度専門職1号[イロハ]", _other_work),
    "pay too low": (rf"Your pay{ON} is too low(?: for this status|{FOR}): (?P<pay>[\d,]+)円", _below_floor),
    "no pay": (rf"No pay can be shown{FOR}{ON}: (?P<floor>[\d,]+)円 are needed", _below_floor),
    "criteria": (rf"(?P<points>\d+) points{FOR}{ON}, but one more condition is missing", _criteria),
    "J-Skip": (rf"You meet the conditions of J-Skip that we ask about{FOR}", _j_skip),
    "J-Skip from": (rf"From {DAY} you meet the conditions of J-Skip{FOR}", _j_skip),
    "before": (rf"You have enough points{FOR}\. {APPLY} before {DAY}", _before),
    "from until": (rf"(?:You have enough points|Points and pay are enough){FOR} from {DAY} until {DAY}", _from_until),
    "enough": (rf"You have enough points{FOR}: {N}", _enough),
    "from": (rf"(?:You will have enough points|(?P<pay>Points and pay are enough)){FOR} from {DAY}: {N}", _from),
    "late": (rf"{APPLY} before {DAY}{FOR}: {LATE}", _before),
    "late, from until": (rf"{APPLY} from {DAY} until {DAY}{FOR}: {LATE}", _from_until),
    "to confirm": (rf"(?P<points>\d+) points{FOR}{ON}, but (?P<doubtful>\d+) must be confirmed", _confirm),
    "pay open": (rf"Enough points{FOR}{ON} if the pay reaches (?P<floor>[\d,]+)円", _pay_open),
    "open": (rf"We cannot tell yet{FOR}: {RANGE} points{ON}", _open),
    "not yet": (rf"Not enough points yet{FOR}: {RANGE}{ON}", _not_yet),
    "not enough": (rf"Not enough points{FOR}: {RANGE}{ON}", _not_enough),
}
"""Each kind of sentence: its pattern, and what must hold of the days it speaks of."""
