"""The days of a result: the application, and the permission as well where something falls between.

第一条第一項 judges at the permission and 第一条第二項 accepts the day of application as well, so the mark on either
day suffices. From abroad there is no such deeming: the day of landing alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.formats import format_date
from eligibility.outlook.turning_points import turning_points
from eligibility.scoring.assessment import Assessment, assess
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import LAST_DAY

from .case import case_line
from .unconfirmed import assessed_unconfirmed, doubts_on


class DayKind(StrEnum):
    """Which day a result has.

    UNDECIDED and LANDING_UNDECIDED are today, PASSED is today in place of a planned day that has passed; LATER is a day
    that is not assessed itself.
    """

    APPLICATION = "application"
    PERMISSION = "permission"
    LANDING = "landing"
    UNDECIDED = "undecided"
    LANDING_UNDECIDED = "landing_undecided"
    PASSED = "passed"
    LATER = "later"


@dataclass(frozen=True)
class ResultDay:
    """A day of the result: which one it is, its name in words, and what the law says on it.

    `unconfirmed` is what it says if nothing to be confirmed is confirmed, `doubts` what each caveat alone would leave.
    """

    kind: DayKind
    day: date
    words: str
    name: str
    assessment: Assessment
    unconfirmed: Assessment
    doubts: Mapping[Caveat, Assessment]

    def counts_if_confirmed(self, activity: str, key: str) -> bool:
        """Return whether a row counts only, or counts for as much only, if what must be confirmed is confirmed."""
        counted, without = (of.activities[activity].row(key).low for of in (self.assessment, self.unconfirmed))
        return without < counted

    @property
    def case(self) -> str:
        """The facts of the day as a line that anybody may be sent: codes, and no day of the person's past."""
        return case_line(self.assessment.facts)


def days_of(application: Application, tables: Tables = TABLES) -> tuple[ResultDay, ...]:
    """Return one day or two, the application (from abroad: the landing) first.

    Raises NotCovered where no edition of the tables holds the first day; a permission beyond the last day covered is
    left out.
    """
    first = DayKind.APPLICATION if application.decided else DayKind.UNDECIDED
    if application.from_abroad:
        first = DayKind.LANDING if application.decided else DayKind.LANDING_UNDECIDED
    if application.passed_day:
        first = DayKind.PASSED
    found = [_result_day(application, first, application.application_day, tables)]
    permission = None if application.from_abroad else application.permission_day
    if (
        permission is not None
        and application.application_day < permission <= LAST_DAY
        and turning_points(application.profile, application.application_day, permission, tables)
    ):
        found.append(_result_day(application, DayKind.PERMISSION, permission, tables))
    return tuple(found)


def later_day(application: Application, day: date, tables: Tables = TABLES) -> ResultDay:
    """Return a day that is not assessed itself, from which points or pay are enough."""
    return _result_day(application, DayKind.LATER, day, tables)


def _result_day(application: Application, kind: DayKind, day: date, tables: Tables) -> ResultDay:
    assessment = assess(application.profile.facts_on(day, tables), tables.on(day))
    return ResultDay(
        kind=kind,
        day=day,
        words=format_date(day),
        name=_name(kind),
        assessment=assessment,
        unconfirmed=assessed_unconfirmed(application, assessment.facts, assessment.edition, tables),
        doubts=doubts_on(application, day, tables),
    )


def _name(kind: DayKind) -> str:
    match kind:
        case DayKind.APPLICATION:
            return _("day you plan to apply")
        case DayKind.PERMISSION:
            return _("day you expect the permission")
        case DayKind.LANDING:
            return _("day you plan to land in Japan")
        case DayKind.UNDECIDED:
            return _("today (you have not decided on a day)")
        case DayKind.LANDING_UNDECIDED:
            return _("today (you have not decided on a day of landing)")
        case DayKind.PASSED:
            return _("today, because the planned day has passed")
        case DayKind.LATER:
            return _("first day with enough points or pay")
