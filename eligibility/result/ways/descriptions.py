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
        gettext_lazy("Only the organization can tell and prove it. Ask HR for the document."),
    ),
    "test": EffortWords(gettext_lazy("a language test"), None),
    "examination": EffortWords(
        gettext_lazy("an examination or a qualification"),
        gettext_lazy(
            "An examination of the IT public notice, or a Japanese national qualification related to the work. "
            "Only what is on the list counts."
        ),
    ),
    "pay": EffortWords(
        gettext_lazy("pay"),
        gettext_lazy("The expected pay for the work in the application, as a contract or notice can show it."),
    ),
    "wait": EffortWords(
        gettext_lazy("time"),
        gettext_lazy("It comes by itself if everything else stays as it is."),
    ),
    "recognition": EffortWords(
        gettext_lazy("a recognized award or qualification"),
        gettext_lazy("Only what the Minister of Justice recognizes counts. Ask the Immigration Services Agency."),
    ),
    "training": EffortWords(
        gettext_lazy("training"),
        gettext_lazy("Training that JICA offers; its certificate of completion is the proof."),
    ),
    "research": EffortWords(
        gettext_lazy("research"),
        gettext_lazy("Achievements in your own name. The proof is the patent, or the list of papers in the database."),
    ),
    "business": EffortWords(
        gettext_lazy("a change in the business"),
        gettext_lazy("A position in the business or money put into it, shown by its registry or books."),
    ),
    "other_work": EffortWords(
        gettext_lazy("other work or another employer"),
        gettext_lazy(
            "You answered that this is not so of your work or employer. A document does not change it; other work, or "
            "another organization, would."
        ),
    ),
    "degree": EffortWords(
        gettext_lazy("a new degree"),
        gettext_lazy("It takes a year or more, and counts from the day of its award."),
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
    """What leads to one mark: a sentence on the points so far, the best ways, and the others on request.

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
        state = _state(profile, confirmed or profile, activity, mark, tables)
        marks.append(
            MarkPart(
                mark=mark,
                sentence=_sentence(state, len(best) + len(others)) % words,
                best=tuple(way_part(way, application, profile, tables) for way in best),
                others=tuple(way_part(way, application, profile, tables) for way in others),
                more=_("%(number)s more ways") % {"number": len(others)} if others else "",
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


def _state(profile: Profile, confirmed: Profile, activity: str, mark: int, tables: Tables) -> str:
    """Return whether a mark is there on the first day: surely, if something is confirmed, perhaps, or not."""
    day = profile.start
    if reaches(least_assessment(profile, day, tables).activities[activity], mark):
        return REACHED
    if reaches(least_assessment(confirmed, day, tables).activities[activity], mark):
        return IF_CONFIRMED
    known = assess(confirmed.facts_on(day, tables), tables.on(day)).activities[activity]
    return OPEN if known.high >= mark and known.qualifies != Answer.NO else MISSED


def _sentence(state: str, number: int) -> str:
    none = _("None of the changes that can be computed here, up to three together, reaches %(mark)s.")
    if state == REACHED:
        return _("You have %(mark)s on %(day)s.")
    if not number and state == MISSED:
        return none
    so_far = {
        IF_CONFIRMED: _("Only if what must be confirmed is confirmed, you have %(mark)s on %(day)s."),
        OPEN: _("What is not known yet decides whether you have %(mark)s on %(day)s."),
        MISSED: _("You do not have %(mark)s on %(day)s."),
    }[state]
    leads = _("Each of these ways leads there by itself.") if number else none
    if number >= MOST_WAYS:
        leads = _("Many ways lead there; these are %(number)s of them.")
    return join_sentences(so_far, leads)


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
    """Return the code of the most that a way asks: work in another field is other work, with any proof."""
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
        return _("landing on %(day)s or later (%(why)s)") % words
    return _("permission on %(day)s or later; you can apply somewhat before (%(why)s)") % words
