"""What to confirm of degrees: whether they count, as what, and from which day."""

from collections.abc import Iterator, Mapping
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.answers.caveats import Caveat
from eligibility.scoring.assessment import assess
from eligibility.scoring.components import RowState
from eligibility.scoring.facts import JAPANESE_MAJOR_ABROAD
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.names import ACTIVITY_LETTERS

from .shown import Say, Shown, not_counted, says


def _gains(shown: Shown, level: str) -> str:
    """Say how many points more a level of degree would earn under education; "" where it would earn none.

    All degrees answered are taken as held, those that lie ahead too.
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


def _one_japanese_degree(shown: Shown) -> bool:
    return sum(degree.japanese_degree is True for degree in shown.application.profile.degrees) == 1


def _graduate_major_open(shown: Shown) -> bool:
    """Return whether a graduate degree from abroad may be in Japanese: not where a major in Japanese was denied."""
    denied = all(day.assessment.facts.value(JAPANESE_MAJOR_ABROAD) is False for day in shown.days)
    return not denied and not_counted("japanese_n1")(shown)


DEGREES: Final[Mapping[Caveat, Say]] = {
    Caveat.BUSINESS_UNSURE: _business_unsure,
    Caveat.EQUIVALENT_UNSURE: _equivalent_unsure,
    Caveat.EQUIVALENT: says(
        gettext_lazy(
            "Education equal to a university was added because you said so. The Immigration Services Agency decides."
        ),
        lambda shown: shown.states("university") != {RowState.EXCLUDED},
    ),
    Caveat.JUNIOR_COLLEGE: says(
        gettext_lazy(
            "We treat a junior college as university education. It is not clear whether it also gives the points for "
            "a Japanese degree. Ask the Immigration Services Agency."
        ),
        not_counted("japanese_degree"),
    ),
    Caveat.JUNIOR_COLLEGE_DEGREE: says(
        gettext_lazy(
            "The degree of a junior college was added as a Japanese degree, because you said that it is awarded. Ask "
            "the Immigration Services Agency to confirm it."
        ),
        _one_japanese_degree,
    ),
    Caveat.NO_UNIVERSITY_DEGREE: says(
        gettext_lazy(
            "This school awards no university degree, so it gives no points for a Japanese degree. If you have a "
            "degree of the national degree institution after an advanced course (専攻科), ask the Immigration "
            "Services Agency."
        ),
        not_counted("japanese_degree"),
    ),
    Caveat.DIPLOMA: says(
        gettext_lazy("A Diploma (専門士) gives no points for education."),
        lambda shown: not shown.earns("education", least=False),
    ),
    Caveat.GRADUATE_MAJOR: says(
        gettext_lazy(
            "A graduate degree in Japanese from abroad gives no points by itself. You must have graduated from a "
            "foreign university with a major in Japanese. Ask the Immigration Services Agency."
        ),
        _graduate_major_open,
    ),
    Caveat.EQUIVALENT_MAJOR: says(
        gettext_lazy(
            "You studied Japanese at a school equal to a university. It is not clear whether this is “graduated from "
            "a foreign university”, so these points stay open. Ask the Immigration Services Agency."
        ),
        not_counted("japanese_n1"),
    ),
    Caveat.DEGREE_DAY_NOT_KNOWN: says(
        gettext_lazy("The day of a degree is open; we treat it as held on the planned day. Look at the diploma.")
    ),
    Caveat.DEGREE_DAY_NOT_ASKED: says(
        gettext_lazy("The day of a degree was not asked yet; we treat it as held. Answer that question next.")
    ),
}
"""What says the sentences of each caveat on degrees."""
