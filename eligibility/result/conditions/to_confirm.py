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
from eligibility.finder.standing import standing
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
            "Your MBA or MOT was counted as a professional degree. If it is one in business administration, "
            "it earns more (%(gains)s): ask the school."
        ) % {"gains": gains}


def _equivalent_unsure(shown: Shown) -> Iterator[str]:
    if gains := _gains(shown, "bachelor"):
        yield _(
            "Education of which you are not sure that it equals a university was not counted. Ask the Immigration "
            "Services Agency; as the education of a university graduate it would earn up to %(gains)s."
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
    found = standing(school.university, current_language(), shown.days[0].day)
    words = {
        "school": said(school.university, current_language()),
        "points": found.points,
        "reason": " ".join(found.to_confirm),
    }
    if found.counts is None:
        return _("%(school)s: not settled. %(reason)s") % words
    return _("%(school)s: %(points)s points, to be confirmed. %(reason)s") % words


def _junior_college_name(school: School, shown: Shown) -> str:
    assert school.university is not None
    return _(
        "%(school)s is eligible for extra points. Whether a junior college of its name belongs to it is to be "
        "confirmed, so these points are left open."
    ) % {"school": said(school.university, current_language())}


def _school_not_listed(school: School, shown: Shown) -> str:
    return _(
        "%(school)s is in no list, and was not counted as a university eligible for extra points. If the newest "
        "rankings show it, keep their pages and change the answer."
    ) % {"school": school.name}


def _school_by_rankings(school: School, shown: Shown) -> str:
    return _(
        "%(school)s is in no list, and was counted as a university eligible for extra points, because you hold the "
        "pages of the newest rankings. The Immigration Services Agency decides."
    ) % {"school": school.name}


def _top_100_in_doubt(school: School, shown: Shown) -> str:
    university = school.university
    if university is None or university.jfind_note is None or not _j_find_may_open(shown):
        return ""
    words = {"school": said(university, current_language()), "reason": localized(university.jfind_note)}
    if university.top100 is None:
        return _("%(school)s, for J-Find: not settled. %(reason)s") % words
    return _("%(school)s, for J-Find: counted, to be confirmed. %(reason)s") % words


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
            "Education equal to a university was counted because you said so. The Immigration Services Agency decides."
        ),
        lambda shown: shown.states("university") != {RowState.EXCLUDED},
    ),
    Caveat.JUNIOR_COLLEGE: _says(
        gettext_lazy(
            "A junior college counts as university education. Whether it also earns the points for a Japanese degree "
            "is not settled; ask the Immigration Services Agency."
        ),
        _not_counted("japanese_degree"),
    ),
    Caveat.JUNIOR_COLLEGE_DEGREE: _says(
        gettext_lazy(
            "The degree of a junior college was counted as a Japanese degree, because you said that it is awarded. "
            "Ask the Immigration Services Agency to confirm it."
        ),
        _one_japanese_degree,
    ),
    Caveat.NO_UNIVERSITY_DEGREE: _says(
        gettext_lazy(
            "This school awards no university degree, so the Japanese-degree row is not counted. A degree of the "
            "national degree institution after an advanced course (専攻科): ask the Immigration Services Agency."
        ),
        _not_counted("japanese_degree"),
    ),
    Caveat.DIPLOMA: _says(
        gettext_lazy("A Diploma (専門士) earns no education points."),
        lambda shown: not shown.earns("education", least=False),
    ),
    Caveat.GRADUATE_MAJOR: _says(
        gettext_lazy(
            "A graduate degree in Japanese from abroad was not counted by itself: the row asks for graduation from a "
            "foreign university majoring in Japanese. Ask the Immigration Services Agency."
        ),
        _graduate_major_open,
    ),
    Caveat.EQUIVALENT_MAJOR: _says(
        gettext_lazy(
            "Whether education equal to a university, with a major in Japanese, is graduation from a foreign "
            "university is not settled, so these points are left open. Ask the Immigration Services Agency."
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
            "Experience: part-time professional work is to confirm; jobs and internships as a student do not belong "
            "in here."
        ),
        lambda shown: shown.earns("career"),
    ),
    Caveat.EXPERIENCE_NEAR_A_STEP: _says(
        gettext_lazy(
            "Your years of experience are close to a step of the table. Count the months with the certificates in hand."
        )
    ),
    Caveat.PAY: _says(
        gettext_lazy(
            "Pay: only that of the contracting organization, and of the foreign one that transfers you. Commuting "
            "costs and other untaxed allowances do not count. A second employer in Japan: to confirm."
        ),
        _pay_counts,
    ),
    Caveat.PAY_NOT_IN_WRITING: _says(
        gettext_lazy(
            "It is not known when you will have the pay in writing; it was counted. You need the job offer, the "
            "contract or the notice of a raise before you apply."
        ),
        _pay_counts,
    ),
    Caveat.FIXED_OVERTIME: _says(
        gettext_lazy(
            "Fixed overtime pay (固定残業代) was counted, because it is in the pay you gave. Practitioners count it; "
            "nothing official says so. Ask the Immigration Services Agency to confirm it."
        ),
        _pay_counts,
    ),
    Caveat.WORK_START_NOT_KNOWN: _says(
        gettext_lazy(
            "The first working day is not known, so years of work were counted from the latest day you gave: the "
            "application, the permission or the landing. Change the answer when you know it."
        )
    ),
    Caveat.MONTH_ONLY: _says(
        gettext_lazy(
            "You gave a month without a day. A beginning was counted from its last day, and an end up to its first. "
            "Change the answer when you know the day."
        )
    ),
    Caveat.DEGREE_DAY_NOT_KNOWN: _says(
        gettext_lazy(
            "The day on which a degree was awarded is not known; it was counted as held on the planned day. Look at "
            "the diploma."
        )
    ),
    Caveat.DEGREE_DAY_NOT_ASKED: _says(
        gettext_lazy("The day of a degree was not asked yet; it was counted as held. Answer that question next.")
    ),
    Caveat.CERTIFICATE_DAY_NOT_ASKED: _says(
        gettext_lazy(
            "The day of a Japanese certificate was not asked yet; it was counted as held. Answer that question next."
        )
    ),
    Caveat.JUNIOR_COLLEGE_NAME: _of_schools(_junior_college_name, Caveat.JUNIOR_COLLEGE_NAME),
    Caveat.FIRST_AUTHOR_ONLY: _says(
        gettext_lazy(
            "Papers of which you are first author only were counted, as on the form. The ordinance names the "
            "corresponding author only."
        ),
        lambda shown: shown.earns("research"),
    ),
    Caveat.FROM_ABROAD: _says(
        gettext_lazy(
            "From abroad the day of landing was taken, because Art. 1(2) does not name the application for a "
            "Certificate of Eligibility. The form says “age at the application”: if a birthday, a degree or a year of "
            "work falls between, ask."
        )
    ),
}
"""What says the sentences of each caveat; a caveat without one would not be told, so each has one."""
