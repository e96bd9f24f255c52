"""What to confirm of schools: whether they are in the lists of the row for universities, and in that of J-Find."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from django.utils.translation import gettext as _

from eligibility.answers.caveats import Caveat
from eligibility.answers.schools import School
from eligibility.finder.choices import said
from eligibility.finder.listing import listing_of
from eligibility.language import current_language, localized
from eligibility.scoring.assessment import Answer
from eligibility.scoring.lists.reasons import TOP_100_WORKED_OUT

from .shown import Say, Shown


def _of_schools(say: Callable[[School, Shown], str], caveat: Caveat | None = None) -> Say:
    """Return what says a sentence of each school, where a caveat is given: of each that has it."""

    def each_of(shown: Shown) -> Iterator[str]:
        for school in shown.application.schools:
            if (caveat is None or caveat in school.to_confirm) and (sentence := say(school, shown)):
                yield sentence

    return each_of


def _school_to_confirm(school: School, shown: Shown) -> str:
    assert school.university is not None
    found = listing_of(school.university, current_language(), shown.days[0].day)
    words = {
        "school": said(school.university, current_language()),
        "points": found.points,
        "reason": " ".join(found.to_confirm),
    }
    if found.counts is None:
        return _("%(school)s: not clear. %(reason)s") % words
    return _("%(school)s: %(points)s points, to be confirmed. %(reason)s") % words


def _junior_college_name(school: School, shown: Shown) -> str:
    assert school.university is not None
    return _(
        "%(school)s is eligible for extra points. Whether a junior college of its name belongs to it is to be "
        "confirmed, so these points are left open."
    ) % {"school": said(school.university, current_language())}


def _school_not_listed(school: School, shown: Shown) -> str:
    return _(
        "%(school)s is on no list, so it gives no extra points. If the newest rankings show it, keep those pages and "
        "change your answer."
    ) % {"school": school.name}


def _school_by_rankings(school: School, shown: Shown) -> str:
    return _(
        "%(school)s is on no list. It was added as a university eligible for extra points because you have the pages "
        "of the newest rankings. The Immigration Services Agency decides."
    ) % {"school": school.name}


def _top_100_in_doubt(school: School, shown: Shown) -> str:
    university = school.university
    if university is None or university.jfind_note is None or not _j_find_may_open(shown):
        return ""
    words = {"school": said(university, current_language()), "reason": localized(university.jfind_note)}
    if university.top100 is None:
        return _("%(school)s, for J-Find: not clear. %(reason)s") % words
    return _("%(school)s, for J-Find: added, to be confirmed. %(reason)s") % words


def _j_find_may_open(shown: Shown) -> bool:
    return any(day.assessment.j_find != Answer.NO for day in shown.days)


def _top_100(shown: Shown) -> Iterator[str]:
    if _j_find_may_open(shown):
        yield "J-Find: " + localized(TOP_100_WORKED_OUT)
        yield from _of_schools(_top_100_in_doubt)(shown)


SCHOOLS: Final[Mapping[Caveat, Say]] = {
    Caveat.SCHOOL_TO_CONFIRM: _of_schools(_school_to_confirm, Caveat.SCHOOL_TO_CONFIRM),
    Caveat.SCHOOL_NOT_LISTED: _of_schools(_school_not_listed, Caveat.SCHOOL_NOT_LISTED),
    Caveat.SCHOOL_BY_RANKINGS: _of_schools(_school_by_rankings, Caveat.SCHOOL_BY_RANKINGS),
    Caveat.TOP_100: _top_100,
    Caveat.TOP_100_OPEN: _of_schools(_top_100_in_doubt),
    Caveat.JUNIOR_COLLEGE_NAME: _of_schools(_junior_college_name, Caveat.JUNIOR_COLLEGE_NAME),
}
"""What says the sentences of each caveat on schools."""
