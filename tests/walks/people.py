"""A person of the random walk: what somebody means to answer on every page, in plain words of the test alone."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from tests.scoring.naive import BONUSES

from .schools import School

GRADUATE = ("doctorate", "master", "professional", "business_professional", "business_unsure")
OF_JAPAN = ("junior_college", "kosen", "advanced_diploma", "diploma")
BEFORE_GRADUATE_SCHOOL = (
    *("bachelor", "junior_college", "kosen", "advanced_diploma", "equivalent", "equivalent_unsure"),
)
WITHOUT_SCHOOL_PAGE = ("diploma", "kosen", "advanced_diploma")


@dataclass(frozen=True)
class Written:
    """A day that somebody writes; with `month` only its month is written, of which this is the end that counts."""

    day: date
    month: bool = False


@dataclass
class Plan:
    """The planned day (None: not decided), and the day on which the permission is expected."""

    day: Written | None
    permission: Written | None = None

    def fits(self, today: date) -> bool:
        """Whether it can still be planned on a day: from its month on, the permission after the application."""
        day = self.day.day if self.day else None
        return (day is None or day >= today.replace(day=1)) and (
            self.permission is None or self.permission.day > (day or today)
        )


@dataclass
class Degree:
    """A degree; `subject` is a number, equal for one field, which the person knows where `knows_field`.

    `awarded_on` None: a degree held already of which nobody gives the day. `associate` and `of_university` answer
    whether a degree (学位) is awarded, of a junior college and of education equal to a university.
    """

    level: str
    place: str
    awarded_on: Written | None
    school: School
    related: str = "unknown"
    major: str = "no"
    associate: str = "unknown"
    of_university: str = "unknown"
    subject: int = 0
    knows_field: bool = True


@dataclass(frozen=True)
class Period:
    """Work from a first day to a last day, None: still going on."""

    start: Written
    end: Written | None


@dataclass
class Experience:
    """An answer to "how long": none, years, periods or unknown. The periods stay where another kind is chosen."""

    kind: str
    months: int = 0
    still: bool = False
    periods: list[Period] = field(default_factory=list)


@dataclass(frozen=True)
class MonthsGiven:
    """Months of work as they were given: for which day, and whether the work was said to go on then."""

    months: int
    still: bool
    for_day: date


@dataclass
class Pay:
    """A yearly pay; `since` None: it can be proved on the day on which it is given, `given_on`.

    `doubtful`: without a day, nobody knows whether it can; it counts as the others do, to be confirmed.
    """

    yen: int
    since: Written | None
    overtime: int | None = None
    given_on: date | None = None
    doubtful: bool = False


@dataclass(frozen=True)
class Certificate:
    """A result of a Japanese test: n1, n2 or bjt with its score; `on` None: held already."""

    test: str
    score: int = 0
    on: Written | None = None


@dataclass(kw_only=True)
class Person:
    """Somebody with an answer to everything that may be asked.

    `visits` are the day of the first answers, that of the changes, and that on which the result is read. `pages` holds
    the answers that need no thought, by page and field: a code, a number, or None for an empty field.
    `pay` and `japanese` are None where they are not known. `experience_given` has what was sent of months, by activity;
    `bonuses_given` the rows of one yes that were asked, `permission_given` the day of the permission as answered.
    """

    random: Random
    language: str
    visits: tuple[date, date, date]
    born: date
    activity: str
    work: str
    business_in_japan: str
    abroad: bool
    employer_in_japan: str
    application: Plan
    landing: Plan
    degrees: list[Degree]
    studied: str
    major_before: str
    degree_behind: Degree
    experience: dict[str, Experience]
    pay: list[Pay] | None
    work_from: Written | None
    japanese: list[Certificate] | None
    pages: dict[str, dict[str, str | int | None]]
    experience_given: dict[str, MonthsGiven] = field(default_factory=dict)
    bonuses_given: set[str] = field(default_factory=set)
    permission_given: Written | None = None

    @property
    def plan(self) -> Plan:
        """The plan that counts: that of landing for somebody abroad, else that of applying."""
        return self.landing if self.abroad else self.application

    def planned_day(self, today: date) -> date:
        """The day on which points are counted first: today where a planned day has passed."""
        return max(self.plan.day.day, today) if self.plan.day else today

    def days_assessed(self, today: date) -> tuple[date, ...]:
        """The planned day and that of the permission, whose law says what is asked."""
        permission = None if self.abroad else self.permission_given
        return (self.planned_day(today), *([permission.day] if permission else []))

    def bonuses_asked(self, today: date) -> set[str]:
        """The rows of one yes that the law of those days has for the work in mind."""
        return {
            row
            for row, (points, since, until) in BONUSES.items()
            if {*points} & {*self.chosen} and any(since <= day < until for day in self.days_assessed(today))
        }

    @property
    def chosen(self) -> str:
        """The activities in mind: one, or all three."""
        return "abc" if self.activity == "unsure" else self.activity

    @property
    def asked_related(self) -> bool:
        """Whether it matters for this work that a degree is related to it: 技術・人文知識 asks that, or may."""
        return self.activity == "b" and self.work in ("field", "computing", "mixed")

    @property
    def asked_first_working_day(self) -> bool:
        """Whether the work is a job to come: what was done of it before is known, and does not go on."""
        experience = self.experience.get(self.activity)
        if experience is None or experience.kind in ("unknown", "none"):
            return experience is not None and experience.kind == "none"
        if experience.kind == "years":
            return not experience.still
        return all(period.end for period in experience.periods)

    def graduate_degrees(self) -> list[int]:
        """The numbers, from 0, of the graduate degrees."""
        return [number for number, degree in enumerate(self.degrees) if degree.level in GRADUATE]

    def only_graduate_school(self) -> bool:
        """Whether there is a graduate degree, and nothing is said of the education before it."""
        levels = {degree.level for degree in self.degrees}
        return bool(levels & {*GRADUATE}) and not levels & {*BEFORE_GRADUATE_SCHOOL}

    def days(self) -> list[date]:
        """Every day in the answers, but the day of birth."""
        written = [degree.awarded_on for degree in self.degrees]
        for experience in self.experience.values():
            written += [each for period in experience.periods for each in (period.start, period.end)]
        written += [each.since for each in self.pay or ()]
        written += [each.on for each in self.japanese or ()]
        return [each.day for each in (*written, self.work_from) if each is not None]
