"""Common mistakes as a table: the rows where each is_relevant, the sentence that answers it, and of whom it is said."""

from typing import Final

from django.utils.translation import gettext_lazy

from eligibility.language import localized
from eligibility.scoring.assessment import values_of
from eligibility.scoring.components import RowState
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import (
    DEGREES_HELD,
    FOREIGN_QUALIFICATION,
    IT_EXAMS,
    IT_QUALIFICATIONS,
    JAPANESE_DEGREE,
    JAPANESE_LEVEL,
    NATIONAL_LICENCES,
    OTHER_RESEARCH,
    PAPERS,
)
from eligibility.scoring.lists.reasons import SCHOOL_NOT_LISTED
from eligibility.scoring.remedies import fixes
from eligibility.scoring.rows import Heading
from eligibility.scoring.wording.names import HEADING_NAMES

from .row_remark import Place, Remark

COUNTED: Final = frozenset({RowState.COUNTED})
EXCLUDED: Final = frozenset({RowState.EXCLUDED})
OPEN: Final = frozenset({RowState.NOT_MET, RowState.NOT_KNOWN})
MAY_COUNT: Final = frozenset({RowState.COUNTED, RowState.NOT_KNOWN})
ANY: Final = COUNTED | EXCLUDED | OPEN

_CAREER: Final = tuple(row.key for row in TABLES.rows if row.heading is Heading.CAREER)
_SALARY: Final = tuple(row.key for row in TABLES.rows if row.heading is Heading.SALARY)
_OVERLAPS: Final = {"also_research": "research", "also_licence": "licences"}
"""The heading under which a foreign qualification falls too, by answer: a row that it does not meet leaves it out."""


def _where_pay_is_named(place: Place) -> bool:
    """Whether this is the one salary row to speak of pay: that which counts, else the first open, else the next up."""
    rows = [each for each in place.day.assessment.activities[place.activity].rows if each.row.heading is Heading.SALARY]
    values = values_of(place.day.assessment.facts)
    of_state = {state: [each for each in rows if each.state == state] for state in RowState}
    within_reach = [
        each
        for each in of_state[RowState.NOT_MET]
        if (condition := each.row.condition(place.activity)) is not None and fixes(condition, values)
    ]
    named_rows = [*of_state[RowState.COUNTED], *of_state[RowState.NOT_KNOWN], *reversed(within_reach)]
    return bool(named_rows) and named_rows[0].row.key == place.outcome.row.key


def _degrees(place: Place) -> frozenset[str]:
    degrees = place.value(DEGREES_HELD)
    assert isinstance(degrees, frozenset)
    return degrees


def _overlapping(place: Place) -> str | None:
    return _OVERLAPS.get(str(place.value(FOREIGN_QUALIFICATION)))


def _passed_it(place: Place) -> bool:
    return bool(place.value(IT_EXAMS))


def _of_another(place: Place) -> bool:
    """Whether the organization is somebody else's: who runs it needs nobody to ask."""
    return place.activity != "c"


REMARKS: Final = (
    Remark(
        rows=("business_professional_degree",),
        states=EXCLUDED,
        sentence=gettext_lazy(
            "If you have a doctorate, an MBA or MOT gives no points here. If its field is different, it may give you "
            "the %(points)s points for two fields."
        ),
        words=lambda place: {"points": place.points("multiple_fields")},
    ),
    Remark(
        rows=("business_professional_degree",),
        states=COUNTED,
        sentence=gettext_lazy(
            "An MBA or MOT has its own line. Older leaflets show an extra for it: that extra is already included in "
            "these points."
        ),
    ),
    Remark(
        rows=("graduate_degree",),
        states=COUNTED,
        sentence=gettext_lazy("For this activity a doctorate gives the same points as a master’s degree."),
        of=lambda place: "doctorate" in _degrees(place),
    ),
    Remark(
        rows=("multiple_fields",),
        states=frozenset({RowState.NOT_MET}),
        sentence=gettext_lazy(
            "Two bachelor’s degrees do not give points here. Only master’s, professional and doctoral degrees do."
        ),
        of=lambda place: bool(_degrees(place)),
    ),
    Remark(
        rows=("career_3_years",),
        states=OPEN,
        sentence=gettext_lazy(
            "Part-time jobs as a student, internships and research as a graduate student do not give points here. If "
            "yours was related work under a contract, ask the Immigration Services Agency."
        ),
    ),
    Remark(
        rows=_CAREER,
        states=COUNTED,
        sentence=gettext_lazy("Years are not rounded up. Your former employer must certify them."),
    ),
    Remark(
        rows=_SALARY,
        states=ANY,
        sentence=gettext_lazy(
            "Use the pay you expect from the new job, not last year’s pay. Leave out ordinary overtime pay. A bonus "
            "should be fixed in writing."
        ),
        of=_where_pay_is_named,
    ),
    Remark(
        rows=_SALARY,
        states=ANY,
        sentence=gettext_lazy(
            "Shares and stock options (RSU, SO) are not added before they are paid out. Nothing official says so: "
            "check with the Immigration Services Agency."
        ),
        of=_where_pay_is_named,
    ),
    Remark(
        rows=("research_two", "research_one"),
        states=MAY_COUNT,
        sentence=gettext_lazy(
            "The ordinance accepts papers where you are the corresponding author. The newer form also accepts first "
            "authors. If you are only first author, check with the Immigration Services Agency."
        ),
        of=lambda place: place.is_proved_by(PAPERS),
    ),
    Remark(
        rows=("research_one",),
        states=MAY_COUNT,
        sentence=gettext_lazy("More achievements of the same kind do not add points."),
        of=lambda place: place.points("research_two") > 0,
    ),
    Remark(
        rows=("research_one",),
        states=MAY_COUNT,
        sentence=gettext_lazy("More achievements, of any kind, do not add points."),
        of=lambda place: place.points("research_two") == 0,
    ),
    Remark(
        rows=("research_two", "research_one"),
        states=COUNTED,
        sentence=gettext_lazy(
            "The other achievement was added because you said that it is recognized. The Minister of Justice decides."
        ),
        of=lambda place: place.is_proved_by(OTHER_RESEARCH),
    ),
    Remark(
        rows=("licences_one",),
        states=OPEN,
        sentence=gettext_lazy(
            "The IT Passport examination, TOEIC and vendor certificates (AWS, Cisco …) are not on the list."
        ),
    ),
    Remark(
        rows=("licences_two", "licences_one"),
        states=COUNTED,
        sentence=gettext_lazy(
            "The IT Passport examination, TOEIC and vendor certificates (AWS, Cisco …) are not on the list."
        ),
        of=_passed_it,
    ),
    Remark(
        rows=("licences_two", "licences_one"),
        states=COUNTED,
        sentence=gettext_lazy(
            "IT examinations and qualifications were added whether or not they relate to your job, as the ordinance "
            "reads. If yours does not, check with the Immigration Services Agency."
        ),
        of=lambda place: _passed_it(place) or bool(place.value(IT_QUALIFICATIONS)),
    ),
    Remark(
        rows=("licences_two",),
        states=COUNTED,
        sentence=gettext_lazy(
            "If you passed 情報処理安全確保支援士 and are also registered, it is not clear whether both give points. "
            "Check with the Immigration Services Agency."
        ),
        of=lambda place: _passed_it(place) and bool(place.value(NATIONAL_LICENCES)),
    ),
    Remark(
        rows=("position_director",),
        states=OPEN,
        sentence=gettext_lazy("A corporate officer (執行役員) does not hold any of these positions."),
    ),
    Remark(
        rows=("innovation",),
        states=OPEN,
        sentence=gettext_lazy("Only your employer knows this: ask HR."),
        of=_of_another,
    ),
    Remark(
        rows=("innovation",),
        states=OPEN,
        sentence=gettext_lazy("Even a large or famous company may not have this support."),
    ),
    Remark(
        rows=("innovation_sme", "innovation"),
        states=COUNTED | EXCLUDED,
        sentence=gettext_lazy("On the form tick Ⅰ (%(one)s) and Ⅱ (%(two)s)."),
        of=lambda place: place.outcome.row.key == "innovation_sme" or "innovation_sme" in place.outcome.by,
        words=lambda place: {
            "one": place.points("innovation"),
            "two": place.points("innovation_sme") - place.points("innovation"),
        },
    ),
    Remark(
        rows=("innovation_sme", "innovation", "local_government_support"),
        states=COUNTED,
        sentence=gettext_lazy(
            "The company must have the support on the day you apply or get permission, and again at a renewal and "
            "for permanent residence."
        ),
    ),
    Remark(
        rows=("foreign_qualification",),
        states=COUNTED,
        sentence=gettext_lazy("Added because you said that it is recognized. The Minister of Justice decides."),
    ),
    Remark(
        rows=("foreign_qualification",),
        states=frozenset({RowState.NOT_MET}),
        sentence=gettext_lazy(
            "The ordinance excludes what already falls under “%(heading)s”. Yours does, so it can give points only "
            "there."
        ),
        of=lambda place: _overlapping(place) is not None,
        words=lambda place: {"heading": localized(HEADING_NAMES[_overlapping(place) or ""])},
    ),
    Remark(
        rows=("japanese_n1",),
        states=COUNTED,
        sentence=gettext_lazy("N1 and a degree from a Japanese university each give points."),
        of=lambda place: bool(place.value(JAPANESE_DEGREE)),
    ),
    Remark(
        rows=("japanese_n1",),
        states=OPEN,
        sentence=gettext_lazy(
            "A major in Japanese gives points here only from a university outside Japan. Studying another subject in "
            "Japanese is not enough."
        ),
    ),
    Remark(
        rows=("japanese_n1",),
        states=OPEN,
        sentence=gettext_lazy("Of the tests only JLPT and BJT are accepted."),
    ),
    Remark(
        rows=("japanese_n2",),
        states=frozenset({RowState.NOT_MET}),
        sentence=gettext_lazy("Of the tests only JLPT and BJT are accepted."),
        of=lambda place: place.value(JAPANESE_LEVEL) == "none",
    ),
    Remark(
        rows=("japanese_n2",),
        states=EXCLUDED,
        sentence=gettext_lazy(
            "If you have a degree from a Japanese university, N2 adds nothing. This is the most common mistake."
        ),
        of=lambda place: "japanese_degree" in place.outcome.by and place.value(JAPANESE_LEVEL) == "n2",
    ),
    Remark(
        rows=("designated_university",),
        states=COUNTED,
        sentence=gettext_lazy(
            "Two such universities give points only once. These points and those for a Japanese degree are added "
            "together."
        ),
    ),
    Remark(
        rows=("designated_university",),
        states=OPEN,
        sentence=SCHOOL_NOT_LISTED,
        of=lambda place: bool(_degrees(place)),
    ),
)
"""Every remark, in the order of the tables."""
