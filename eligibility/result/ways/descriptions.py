"""The ways to the marks in words: what to change, and what it asks of the person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from eligibility.formats import format_date
from eligibility.language import localized
from eligibility.outlook.changes import EFFORTS, Effort
from eligibility.outlook.profile import Profile
from eligibility.outlook.transitions import reasons_for
from eligibility.outlook.turning_points import turning_points
from eligibility.outlook.ways import WAIT, Way
from eligibility.scoring.editions import Tables
from eligibility.scoring.tables.special.activity_bound import INVESTMENT_MANAGEMENT
from eligibility.scoring.wording.short_fact_names import SHORT_NAMES
from eligibility.wizard.choices import Words

from ..personal import unnamed
from ..time.advice import why
from .changes import describe_change

EFFORT_NAMES: Final[Mapping[Effort, Words]] = {
    Effort.EMPLOYER: gettext_lazy("a document from the employer"),
    Effort.TEST: gettext_lazy("a language test"),
    Effort.EXAMINATION: gettext_lazy("an examination or a qualification"),
    Effort.PAY: gettext_lazy("pay"),
    Effort.WAIT: gettext_lazy("time"),
    Effort.RECOGNITION: gettext_lazy("a recognized award or qualification"),
    Effort.TRAINING: gettext_lazy("training"),
    Effort.RESEARCH: gettext_lazy("research"),
    Effort.BUSINESS: gettext_lazy("a change in the business"),
    Effort.OTHER_WORK: gettext_lazy("other work or another employer"),
    Effort.DEGREE: gettext_lazy("a new degree"),
}
"""What a change asks of a person."""


@dataclass(frozen=True, slots=True)
class WayPart:
    """One way: each change in words, the names of what they ask of the person, and the points then.

    `effort` is the most that is asked.
    """

    changes: tuple[str, ...]
    efforts: tuple[str, ...]
    effort: Effort
    total: int


@dataclass(frozen=True, slots=True)
class WayWords:
    """What the words of a way depend on: the profile from the day on which it starts, and the tables.

    `from_abroad` is whether the landing is judged, `personal` whether birthdays and pay may be named.
    """

    profile: Profile
    tables: Tables
    from_abroad: bool
    personal: bool = True


def describe_way(way: Way, words: WayWords) -> str:
    """Return the first change of a way in a few words, and how many more it asks for."""
    first, *others = way_part(way, words).changes
    name = SHORT_NAMES.get(next(iter(way.changes)))
    change = first if name is None else localized(name)
    if not others:
        return change
    pattern = ngettext("%(change)s, and %(count)s more change", "%(change)s, and %(count)s more changes", len(others))
    return pattern % {"change": change, "count": len(others)}


def way_part(way: Way, words: WayWords) -> WayPart:
    """Return a way in words."""
    day = way.wait_until or words.profile.start
    facts, edition = words.profile.facts_on(day, words.tables), words.tables.on(day)
    changes = [
        _waiting(day, way, words)
        if key == WAIT
        else describe_change(edition, key, value, facts, way.activity, personal=words.personal)
        for key, value in way.changes.items()
    ]
    return WayPart(
        changes=tuple(changes),
        efforts=tuple(str(EFFORT_NAMES[effort]) for effort in way.efforts),
        effort=_effort(way),
        total=way.total,
    )


def _effort(way: Way) -> Effort:
    """Return the most that a way asks: work in another field is other work, with any proof."""
    heaviest = EFFORTS[way.heaviest]
    if INVESTMENT_MANAGEMENT.key in way.changes and heaviest is Effort.EMPLOYER:
        return Effort.OTHER_WORK
    return heaviest


def _waiting(day: date, way: Way, words: WayWords) -> str:
    """Say which day has to come first: for the pass mark the landing, or the permission, before which one may apply."""
    points = turning_points(words.profile, day - timedelta(days=1), day, words.tables)
    reasons = tuple(dict.fromkeys(point.reason for point in points))
    reasons = reasons_for(reasons, words.tables.on(day), way.activity)
    placeholders = {"day": format_date(day), "why": why(reasons if words.personal else unnamed(reasons))}
    if way.mark != words.tables.on(words.profile.start).pass_mark:
        # A higher mark opens no status: it serves permanent residence, and nobody has to put off a permission for it.
        return _("waiting until %(day)s (%(why)s)") % placeholders
    if words.from_abroad:
        return _("landing in Japan on %(day)s or later (%(why)s)") % placeholders
    return _("permission on %(day)s or later; you can apply a little earlier (%(why)s)") % placeholders
