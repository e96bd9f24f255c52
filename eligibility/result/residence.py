"""The earliest day of permanent residence by each route, by points alone."""

from dataclasses import dataclass
from datetime import date

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_points
from eligibility.language import localized, official
from eligibility.outlook.kept_marks import earliest_days
from eligibility.scoring.components import Bounds
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import FIRST_DAY

from .sources import Cited, Sources
from .unconfirmed import unconfirmed_application


@dataclass(frozen=True, slots=True)
class Residence:
    """A route to permanent residence; `day` and `counted_from` are None where it is not kept long enough.

    `short` is its mark, or J-Skip; `words` and `since` are these days in words, "" for None.
    """

    key: str
    short: str
    label: str
    official: str
    day: date | None
    words: str
    counted_from: date | None
    since: str
    cited: Cited


def residence_of(
    application: Application, activity: str, sources: Sources, tables: Tables = TABLES, *, confirmed: bool = False
) -> tuple[Residence, ...]:
    """Return the routes in the order of the guideline; what is not known does not count.

    What must be confirmed counts where it is treated as `confirmed`. From abroad no day before the landing counts.
    """
    not_before = application.application_day if application.from_abroad else FIRST_DAY
    profile = (application if confirmed else unconfirmed_application(application)).profile
    return tuple(
        Residence(
            key=each.route.key,
            short="J-Skip" if each.route.mark is None else format_points(Bounds(each.route.mark, each.route.mark)),
            label=localized(each.route.label),
            official=official(each.route.label),
            day=each.day,
            words="" if each.day is None else format_date(each.day),
            counted_from=each.counted_from,
            since="" if each.counted_from is None else format_date(each.counted_from),
            cited=sources.cite(each.route.source),
        )
        for each in earliest_days(profile, activity, not_before, tables)
    )
