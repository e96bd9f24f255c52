"""What was counted, or not, on a caveat that somebody should confirm: its sentences, where it touches the result."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.answers.schools import School
from eligibility.finder.choices import said
from eligibility.finder.listing import listing_of
from eligibility.language import current_language, localized
from eligibility.scoring.assessment import Answer, assess
from eligibility.scoring.components import RowState
from eligibility.scoring.facts import JAPANESE_MAJOR_ABROAD, SALARY
from eligibility.scoring.lists.reasons import TOP_100_WORKED_OUT
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.names import ACTIVITY_LETTERS
from eligibility.wizard.choices import Words

from ..days import ResultDay


@dataclass(frozen=True, slots=True)
class Shown:
    """What a result shows: an application on its days, the rows of one activity, in one of LANGUAGES."""

    application: Application
    days: tuple[ResultDay, ...]
    activity: str

    def states(self, *rows: str) -> set[RowState]:
        """Return the states that the rows have on any of the days."""
        results = [day.assessment.activities[self.activity] for day in self.days]
        return {outcome.state for each in results for outcome in each.rows if outcome.row.key in rows}

    def earns(self, heading: str, least: bool = True) -> bool:
        """Tell whether a heading surely earns points on one of the days; `least` false: whether it may."""
        found = [day.assessment.activities[self.activity].headings[heading] for day in self.days]
        return any(bounds.low if least else bounds.high for bounds in found)


Say = Callable[[Shown], Iterator[str]]
Where = Callable[[Shown], bool]


def to_confirm(application: Application, days: tuple[ResultDay, ...], activity: str) -> tuple[str, ...]:
    """Return the sentences of every caveat that touches what is shown, each once, in the language that is active."""
    shown = Shown(application, days, activity)
    found = (sentence for caveat in application.to_confirm for sentence in SENTENCES[caveat](shown))
    return tuple(dict.fromkeys(found))


def _says(words: Words, where: Where = lambda shown: True) -> Say:
    """Return what says these words to those whom the caveat touches."""

    def say(shown: Shown) -> Iterator[str]:
        if where(shown):
            yield str(words)

    return say


def _not_counted(*rows: str) -> Where:
    """Return whether none of the rows is counted for sure on some day, so that the caveat could still matter."""
    return lambda shown: shown.states(*rows) != {RowState.COUNTED}


def _gains(shown: Shown, level: str) -> str:
    """Say how many points more a level of degree would earn under education; "" where it would earn none.

    All degrees told are taken as held, those that lie ahead too.
    """
    facts = shown.days[-1].assessment.facts
    held = frozenset(degree.level for degree in shown.application.profile.degrees)
    now, then = (
        assess(facts.with_known({"degrees": degrees}), shown.days[-1].assessment.edition).activities
        for degrees in (held, held | {level})
    )
    gains = {each: then[each].headings["education"].high - now[each].headings["education"].high for each in ACTIVITIES}
    if len(set(gains.values())) == 1:
        return f"+{gains[shown.activity]}" if gains[shown.activity] else ""
    return " · ".join(f"1号{ACTIVITY_LETTERS[each]} +{gain}" for each, gain in gains.items() if gain)


def _business_unsure(shown: Shown) -> Iterator[str]:
    if gains := _gains(shown, "business_professional"):
        yield _(
            "Your MBA or MOT was added as a professional degree. If it is a professional degree in business "
            "administration, it gives more points (%(gains)s). Ask your school."
        ) % {"gains": gains}


def _equivalent_unsure(shown: Shown) -> Iterator[str]:
    if gains := _gains(shown, "bachelor"):
        yield _(
            "Education that you are not sure equals a university was not added. If it is accepted, you would get up "
            "to %(gains)s points. Ask the Immigration Services Agency."
        ) % {"gains": gains}


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


def _one_japanese_degree(shown: Shown) -> bool:
    return sum(degree.japanese_degree is True for degree in shown.application.profile.degrees) == 1


def _graduate_major_open(shown: Shown) -> bool:
    """Return whether a graduate degree from abroad may be in Japanese: not where a major in Japanese was denied."""
    denied = all(day.assessment.facts.value(JAPANESE_MAJOR_ABROAD) is False for day in shown.days)
    return not denied and _not_counted("japanese_n1")(shown)


def _pay_counts(shown: Shown) -> bool:
    return any(day.assessment.facts.value(SALARY) for day in shown.days)


SENTENCES: Final[Mapping[Caveat, Say]] = {
    Caveat.BUSINESS_UNSURE: _business_unsure,
    Caveat.EQUIVALENT_UNSURE: _equivalent_unsure,
    Caveat.EQUIVALENT: _says(
        gettext_lazy(
            "Education equal to a university was added because you said so. The Immigration Services Agency decides."
        ),
        lambda shown: shown.states("university") != {RowState.EXCLUDED},
    ),
    Caveat.JUNIOR_COLLEGE: _says(
        gettext_lazy(
            "We treat a junior college as university education. It is not clear whether it also gives the points for "
            "a Japanese degree. Ask the Immigration Services Agency."
        ),
        _not_counted("japanese_degree"),
    ),
    Caveat.JUNIOR_COLLEGE_DEGREE: _says(
        gettext_lazy(
            "The degree of a junior college was added as a Japanese degree, because you said that it is awarded. Ask "
            "the Immigration Services Agency to confirm it."
        ),
        _one_japanese_degree,
    ),
    Caveat.NO_UNIVERSITY_DEGREE: _says(
        gettext_lazy(
            "This school awards no university degree, so it gives no points for a Japanese degree. If you have a "
            "degree of the national degree institution after an advanced course (専攻科), ask the Immigration "
            "Services Agency."
        ),
        _not_counted("japanese_degree"),
    ),
    Caveat.DIPLOMA: _says(
        gettext_lazy("A Diploma (専門士) gives no points for education."),
        lambda shown: not shown.earns("education", least=False),
    ),
    Caveat.GRADUATE_MAJOR: _says(
        gettext_lazy(
            "A graduate degree in Japanese from abroad gives no points by itself. You must have graduated from a "
            "foreign university with a major in Japanese. Ask the Immigration Services Agency."
        ),
        _graduate_major_open,
    ),
    Caveat.EQUIVALENT_MAJOR: _says(
        gettext_lazy(
            "You studied Japanese at a school equal to a university. It is not clear whether this is “graduated from "
            "a foreign university”, so these points stay open. Ask the Immigration Services Agency."
        ),
        _not_counted("japanese_n1"),
    ),
    Caveat.SCHOOL_TO_CONFIRM: _of_schools(_school_to_confirm, Caveat.SCHOOL_TO_CONFIRM),
    Caveat.SCHOOL_NOT_LISTED: _of_schools(_school_not_listed, Caveat.SCHOOL_NOT_LISTED),
    Caveat.SCHOOL_BY_RANKINGS: _of_schools(_school_by_rankings, Caveat.SCHOOL_BY_RANKINGS),
    Caveat.TOP_100: _top_100,
    Caveat.TOP_100_OPEN: _of_schools(_top_100_in_doubt),
    Caveat.EXPERIENCE: _says(
        gettext_lazy(
            "Experience: if you worked part-time as a professional, check with the Immigration Services Agency. "
            "Leave out jobs and internships as a student."
        ),
        lambda shown: shown.earns("career"),
    ),
    Caveat.EXPERIENCE_NEAR_A_STEP: _says(
        gettext_lazy(
            "Your years of experience are close to the next step of the table. Count the months with your "
            "certificates in hand."
        )
    ),
    Caveat.PAY: _says(
        gettext_lazy(
            "Pay: only pay from your employer in Japan and from the foreign employer that transfers you. Leave out "
            "commuting costs and other untaxed allowances. If you have a second employer in Japan, ask the "
            "Immigration Services Agency."
        ),
        _pay_counts,
    ),
    Caveat.FIXED_OVERTIME: _says(
        gettext_lazy(
            "Fixed overtime pay (固定残業代) was added, because it is in the pay you entered. Practitioners add it; "
            "nothing official says so. Ask the Immigration Services Agency to confirm it."
        ),
        _pay_counts,
    ),
    Caveat.WORK_START_NOT_KNOWN: _says(
        gettext_lazy(
            "The first working day is open, so years of work begin on the latest day you entered: the application, "
            "the permission or the landing. Change the answer when you know it."
        )
    ),
    Caveat.MONTH_ONLY: _says(
        gettext_lazy(
            "You entered a month without a day. A beginning was taken as its last day, and an end as its first. "
            "Change the answer when you know the day."
        )
    ),
    Caveat.DEGREE_DAY_NOT_KNOWN: _says(
        gettext_lazy("The day of a degree is open; we treat it as held on the planned day. Look at the diploma.")
    ),
    Caveat.DEGREE_DAY_NOT_ASKED: _says(
        gettext_lazy("The day of a degree was not asked yet; we treat it as held. Answer that question next.")
    ),
    Caveat.CERTIFICATE_DAY_NOT_ASKED: _says(
        gettext_lazy(
            "The day of a Japanese certificate was not asked yet; we treat it as held. Answer that question next."
        )
    ),
    Caveat.JUNIOR_COLLEGE_NAME: _of_schools(_junior_college_name, Caveat.JUNIOR_COLLEGE_NAME),
    Caveat.FIRST_AUTHOR_ONLY: _says(
        gettext_lazy(
            "Papers where you are only the first author were added, as the form allows. The ordinance mentions only "
            "the corresponding author. Check with the Immigration Services Agency."
        ),
        lambda shown: shown.earns("research"),
    ),
    Caveat.FROM_ABROAD: _says(
        gettext_lazy(
            "You come from abroad, so we used the day you land in Japan (上陸). The form says “age at the "
            "application”. If a birthday, a degree or a year of work falls between the two days, ask the Immigration "
            "Services Agency. (Art. 1(2) does not name the application for a Certificate of Eligibility.)"
        )
    ),
}
"""What says the sentences of each caveat; a caveat without one would not be told, so each has one."""
