"""The ways to the marks in words: what to change, and what it asks of the person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_points, join_sentences
from eligibility.language import localized
from eligibility.outlook.changes import EFFORTS
from eligibility.outlook.profile import Profile
from eligibility.outlook.transitions import reasons_for
from eligibility.outlook.turning_points import turning_points
from eligibility.outlook.ways import MOST_WAYS, WAIT, Way, lightest_first
from eligibility.outlook.worst_case import least_assessment, reaches
from eligibility.scoring.assessment import Answer, assess
from eligibility.scoring.components import Bounds
from eligibility.scoring.editions import Tables
from eligibility.scoring.tables.special.activity_bound import INVESTMENT_MANAGEMENT
from eligibility.scoring.wording.short_fact_names import SHORT_NAMES

from ..time.advice import why
from .changes import describe_change
from .language_tests import describe_sessions

BEST_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class EffortWords:
    """What a change asks of a person: its name, and what to know about it, None where that depends on the day."""

    name: object
    about: object | None


EFFORT_WORDS: Final[Mapping[str, EffortWords]] = {
    "employer": EffortWords(
        gettext_lazy("a document from the employer"),
        gettext_lazy("Only your employer knows and can prove it. Ask HR for the document."),
    ),
    "test": EffortWords(gettext_lazy("a language test"), None),
    "examination": EffortWords(
        gettext_lazy("an examination or a qualification"),
        gettext_lazy(
            "An examination on the list of the IT public notice (IT告示), or a Japanese national qualification "
            "related to your work. Only what is on the list gives points."
        ),
    ),
    "pay": EffortWords(
        gettext_lazy("pay"),
        gettext_lazy("The yearly pay for the job in your application, as shown in a contract or notice."),
    ),
    "wait": EffortWords(
        gettext_lazy("time"),
        gettext_lazy("Your points rise with time if nothing else changes."),
    ),
    "recognition": EffortWords(
        gettext_lazy("a recognized award or qualification"),
        gettext_lazy("Only what the Minister of Justice recognizes counts. Ask the Immigration Services Agency."),
    ),
    "training": EffortWords(
        gettext_lazy("training"),
        gettext_lazy("Training that JICA offers. Its certificate of completion is the proof."),
    ),
    "research": EffortWords(
        gettext_lazy("research"),
        gettext_lazy("Your own achievements. The proof is the patent, or the list of your papers in the database."),
    ),
    "business": EffortWords(
        gettext_lazy("a change in the business"),
        gettext_lazy("Your position in the business, or money you put into it, as shown in its registry or books."),
    ),
    "other_work": EffortWords(
        gettext_lazy("other work or another employer"),
        gettext_lazy(
            "You answered no for your work or employer. A document does not change that; other work or another "
            "employer would."
        ),
    ),
    "degree": EffortWords(
        gettext_lazy("a new degree"),
        gettext_lazy("It takes a year or more, and gives points from the day you receive it."),
    ),
}
"""By the codes of outlook.changes.EFFORTS."""


@dataclass(frozen=True, slots=True)
class WayPart:
    """One way: each change in words, the names of what they ask of the person, and the points then.

    `asks` names the most that is asked; `effort` is its code. `total` are the points as a number.
    """

    changes: tuple[str, ...]
    efforts: tuple[str, ...]
    asks: str
    points: str
    effort: str
    total: int


@dataclass(frozen=True, slots=True)
class MarkPart:
    """What leads to one mark: a sentence of where one stands, the best ways, and the others on request.

    Both stand by what they ask of the person, lightest first, so that ways that ask the same follow each other.
    """

    mark: int
    sentence: str
    best: tuple[WayPart, ...]
    others: tuple[WayPart, ...]
    more: str


@dataclass(frozen=True, slots=True)
class EffortPart:
    """An effort that some way asks for, with what to know about it."""

    name: str
    about: str


def describe_ways(
    found: Iterable[Way],
    application: Application,
    profile: Profile,
    activity: str,
    tables: Tables,
    confirmed: Profile | None = None,
) -> tuple[MarkPart, ...]:
    """Describe the ways of an activity from the first day of a profile to every mark.

    `confirmed` is the profile if everything to be confirmed is confirmed (left out: nothing is).
    """
    found = tuple(found)
    marks = []
    for mark in tables.on(profile.start).marks:
        best, others = shown_ways(way for way in found if way.mark == mark)
        words = {"mark": mark, "day": format_date(profile.start), "number": MOST_WAYS}
        standing = _standing(profile, confirmed or profile, activity, mark, tables)
        marks.append(
            MarkPart(
                mark=mark,
                sentence=_sentence(standing, len(best) + len(others)) % words,
                best=tuple(way_part(way, application, profile, tables) for way in best),
                others=tuple(way_part(way, application, profile, tables) for way in others),
                more=_("Show %(number)s more ways") % {"number": len(others)} if others else "",
            )
        )
    return tuple(marks)


def describe_efforts(found: Iterable[Way], today: date) -> tuple[EffortPart, ...]:
    """Describe what ways ask of a person; `today` is the day on which the next sessions of a test are read of."""
    asked = {effort for way in found for effort in way.efforts}
    return tuple(
        EffortPart(str(words.name), describe_sessions(today) if words.about is None else str(words.about))
        for effort, words in EFFORT_WORDS.items()
        if effort in asked
    )


def shown_ways(found: Iterable[Way]) -> tuple[list[Way], list[Way]]:
    """Return the best ways to a mark, those with fewest changes that ask least, and the others.

    Both come by what they ask of the person at most, lightest first, and of the same by the number of changes.
    """
    ordered = lightest_first(found)
    of_both = (ordered[:BEST_SHOWN], ordered[BEST_SHOWN:])
    best, others = (sorted(each, key=lambda way: way.heaviest) for each in of_both)
    return best, others


REACHED: Final = "reached"
IF_CONFIRMED: Final = "if_confirmed"
OPEN: Final = "open"
MISSED: Final = "missed"


def _standing(profile: Profile, confirmed: Profile, activity: str, mark: int, tables: Tables) -> str:
    """Return whether a mark is there on the first day: surely, if something is confirmed, perhaps, or not."""
    day = profile.start
    if reaches(least_assessment(profile, day, tables).activities[activity], mark):
        return REACHED
    if reaches(least_assessment(confirmed, day, tables).activities[activity], mark):
        return IF_CONFIRMED
    known = assess(confirmed.facts_on(day, tables), tables.on(day)).activities[activity]
    return OPEN if known.high >= mark and known.qualifies != Answer.NO else MISSED


def _sentence(standing: str, number: int) -> str:
    none = _("No change that we can work out reaches %(mark)s points, not even three changes together.")
    if standing == REACHED:
        return _("You have %(mark)s points on %(day)s.")
    if not number and standing == MISSED:
        return none
    stands = {
        IF_CONFIRMED: _("You have %(mark)s points on %(day)s only if what must be confirmed is confirmed."),
        OPEN: _("Whether you have %(mark)s points on %(day)s depends on your open answers."),
        MISSED: _("You do not have %(mark)s points on %(day)s."),
    }[standing]
    leads = _("Any one of these ways is enough.") if number else none
    if number >= MOST_WAYS:
        leads = _("There are many ways; these are %(number)s of them.")
    return join_sentences(stands, leads)


def describe_way(way: Way, application: Application, profile: Profile, tables: Tables) -> str:
    """Return the first change of a way in a few words, and how many more it asks for."""
    first, *others = way_part(way, application, profile, tables).changes
    name = SHORT_NAMES.get(next(iter(way.changes)))
    change = first if name is None else localized(name)
    if not others:
        return change
    pattern = ngettext("%(change)s, and %(count)s more change", "%(change)s, and %(count)s more changes", len(others))
    return pattern % {"change": change, "count": len(others)}


def way_part(way: Way, application: Application, profile: Profile, tables: Tables) -> WayPart:
    """Return a way in words."""
    day = way.wait_until or profile.start
    facts, edition = profile.facts_on(day, tables), tables.on(day)
    words = [
        _waiting(day, application, profile, way, tables)
        if key == WAIT
        else describe_change(edition, key, value, facts, way.activity)
        for key, value in way.changes.items()
    ]
    return WayPart(
        changes=tuple(words),
        efforts=tuple(str(EFFORT_WORDS[effort].name) for effort in way.efforts),
        asks=str(EFFORT_WORDS[EFFORTS[way.heaviest]].name),
        points=format_points(Bounds(way.total, way.total)),
        effort=_effort(way),
        total=way.total,
    )


def _effort(way: Way) -> str:
    """Return the code of the most that a way asks: work in another field is other work, whoever would prove it."""
    if INVESTMENT_MANAGEMENT.key in way.changes and EFFORTS[way.heaviest] == "employer":
        return "other_work"
    return EFFORTS[way.heaviest]


def _waiting(day: date, application: Application, profile: Profile, way: Way, tables: Tables) -> str:
    """Say which day has to come first: for the pass mark the landing, or the permission, before which one may apply."""
    points = turning_points(profile, day - timedelta(days=1), day, tables)
    reasons = tuple(dict.fromkeys(point.reason for point in points))
    reasons = reasons_for(reasons, tables.on(day), way.activity)
    words = {"day": format_date(day), "why": why(reasons)}
    if way.mark != tables.on(profile.start).pass_mark:
        # A higher mark opens no status: it serves permanent residence, and nobody has to put off a permission for it.
        return _("waiting until %(day)s (%(why)s)") % words
    if application.from_abroad:
        return _("landing in Japan on %(day)s or later (%(why)s)") % words
    return _("permission on %(day)s or later; you can apply a little earlier (%(why)s)") % words
