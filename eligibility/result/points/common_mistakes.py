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
from eligibility.scoring.wording.names import HEADING_NAMES

from .row_remark import Place, Remark

COUNTED: Final = frozenset({RowState.COUNTED})
EXCLUDED: Final = frozenset({RowState.EXCLUDED})
OPEN: Final = frozenset({RowState.NOT_MET, RowState.NOT_KNOWN})
MAY_COUNT: Final = frozenset({RowState.COUNTED, RowState.NOT_KNOWN})
ANY: Final = COUNTED | EXCLUDED | OPEN

_CAREER: Final = tuple(row.key for row in TABLES.rows if row.heading == "career")
_SALARY: Final = tuple(row.key for row in TABLES.rows if row.heading == "salary")
_OVERLAPS: Final = {"also_research": "research", "also_licence": "licences"}
"""The heading under which a foreign qualification falls too, by answer: a row that it does not meet leaves it out."""


def _where_pay_is_named(place: Place) -> bool:
    """Whether this is the one salary row to speak of pay: that which counts, else the first open, else the next up."""
    rows = [each for each in place.day.assessment.activities[place.activity].rows if each.row.heading == "salary"]
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
            "Beside a doctorate an MBA or MOT earns nothing in this row; in another field it may count in the row of "
            "%(points)s points."
        ),
        words=lambda place: {"points": place.points("multiple_fields")},
    ),
    Remark(
        rows=("business_professional_degree",),
        states=COUNTED,
        sentence=gettext_lazy(
            "An MBA or MOT has this row of its own; older leaflets print an extra for it, which is part of it."
        ),
    ),
    Remark(
        rows=("graduate_degree",),
        states=COUNTED,
        sentence=gettext_lazy("In this activity a doctorate counts in the same row as a master’s degree."),
        of=lambda place: "doctorate" in _degrees(place),
    ),
    Remark(
        rows=("multiple_fields",),
        states=frozenset({RowState.NOT_MET}),
        sentence=gettext_lazy(
            "Two bachelor’s degrees do not count here; only master’s, professional and doctoral degrees do."
        ),
        of=lambda place: bool(_degrees(place)),
    ),
    Remark(
        rows=("career_3_years",),
        states=OPEN,
        sentence=gettext_lazy(
            "Part-time jobs as a student, internships and research as a graduate student are not counted here. "
            "If yours was related work under contract, ask the Immigration Services Agency."
        ),
    ),
    Remark(
        rows=_CAREER,
        states=COUNTED,
        sentence=gettext_lazy("Years are not rounded up; the former organization must certify them."),
    ),
    Remark(
        rows=_SALARY,
        states=ANY,
        sentence=gettext_lazy(
            "What counts is the pay expected from the new work, not that of last year. Ordinary overtime does not "
            "count; a bonus should be fixed in writing."
        ),
        of=_where_pay_is_named,
    ),
    Remark(
        rows=_SALARY,
        states=ANY,
        sentence=gettext_lazy(
            "Shares and stock options (RSU, SO) are not counted before they are paid out. Nothing official says so: "
            "to be confirmed with the Immigration Services Agency."
        ),
        of=_where_pay_is_named,
    ),
    Remark(
        rows=("research_two", "research_one"),
        states=MAY_COUNT,
        sentence=gettext_lazy(
            "The ordinance speaks of papers by the corresponding author, the newer form also of first authors; "
            "confirm papers where you are first author only."
        ),
        of=lambda place: place.is_proved_by(PAPERS),
    ),
    Remark(
        rows=("research_one",),
        states=MAY_COUNT,
        sentence=gettext_lazy("More achievements of one kind do not add up; the row counts once."),
        of=lambda place: place.points("research_two") > 0,
    ),
    Remark(
        rows=("research_one",),
        states=MAY_COUNT,
        sentence=gettext_lazy("More achievements, of whatever kind, do not add up; the row counts once."),
        of=lambda place: place.points("research_two") == 0,
    ),
    Remark(
        rows=("research_two", "research_one"),
        states=COUNTED,
        sentence=gettext_lazy(
            "The other achievement was counted because you said that it is recognized; the Minister of Justice decides."
        ),
        of=lambda place: place.is_proved_by(OTHER_RESEARCH),
    ),
    Remark(
        rows=("licences_one",),
        states=OPEN,
        sentence=gettext_lazy("The IT Passport examination, TOEIC and makers’ certificates are not on the list."),
    ),
    Remark(
        rows=("licences_two", "licences_one"),
        states=COUNTED,
        sentence=gettext_lazy("The IT Passport examination, TOEIC and makers’ certificates are not on the list."),
        of=_passed_it,
    ),
    Remark(
        rows=("licences_two", "licences_one"),
        states=COUNTED,
        sentence=gettext_lazy(
            "Examinations and qualifications of the IT public notice were counted without regard to the job, as the "
            "ordinance reads; if yours is unrelated to the work, confirm it."
        ),
        of=lambda place: _passed_it(place) or bool(place.value(IT_QUALIFICATIONS)),
    ),
    Remark(
        rows=("licences_two",),
        states=COUNTED,
        sentence=gettext_lazy(
            "Whether the registered title 情報処理安全確保支援士 counts beside its passed examination is to be "
            "confirmed."
        ),
        of=lambda place: _passed_it(place) and bool(place.value(NATIONAL_LICENCES)),
    ),
    Remark(
        rows=("position_director",),
        states=OPEN,
        sentence=gettext_lazy("A corporate officer (執行役員) holds none of these offices."),
    ),
    Remark(
        rows=("innovation",),
        states=OPEN,
        sentence=gettext_lazy("Only the employer knows: ask HR."),
        of=_of_another,
    ),
    Remark(
        rows=("innovation",),
        states=OPEN,
        sentence=gettext_lazy("A large or famous company need not have such support."),
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
            "The support must be in force on the day that counts, and again at a renewal and for permanent residence."
        ),
    ),
    Remark(
        rows=("foreign_qualification",),
        states=COUNTED,
        sentence=gettext_lazy("Counted because you said that it is recognized; the Minister of Justice decides."),
    ),
    Remark(
        rows=("foreign_qualification",),
        states=frozenset({RowState.NOT_MET}),
        sentence=gettext_lazy(
            "The ordinance leaves out here what falls under “%(heading)s”, as yours does; it can count there only."
        ),
        of=lambda place: _overlapping(place) is not None,
        words=lambda place: {"heading": localized(HEADING_NAMES[_overlapping(place) or ""])},
    ),
    Remark(
        rows=("japanese_n1",),
        states=COUNTED,
        sentence=gettext_lazy("N1 and a degree from a Japanese university both count."),
        of=lambda place: bool(place.value(JAPANESE_DEGREE)),
    ),
    Remark(
        rows=("japanese_n1",),
        states=OPEN,
        sentence=gettext_lazy(
            "Majoring in Japanese counts here only at a university outside Japan; another subject taught in Japanese "
            "is no such major."
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
            "N2 adds nothing to a degree from a Japanese university. This is the most common mistake."
        ),
        of=lambda place: "japanese_degree" in place.outcome.by and place.value(JAPANESE_LEVEL) == "n2",
    ),
    Remark(
        rows=("designated_university",),
        states=COUNTED,
        sentence=gettext_lazy("Two such universities count once; this row and that of the Japanese degree both count."),
    ),
    Remark(
        rows=("designated_university",),
        states=OPEN,
        sentence=SCHOOL_NOT_LISTED,
        of=lambda place: bool(_degrees(place)),
    ),
)
"""Every remark, in the order of the tables."""
