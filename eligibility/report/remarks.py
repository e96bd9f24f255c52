"""Common mistakes, answered at the row where they bite and only for whom they bite."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from eligibility.scoring.components import RowOutcome
from eligibility.scoring.facts import (
    DEGREES_HELD,
    JAPANESE_DEGREE,
    JAPANESE_LEVEL,
    PAPERS,
)
from eligibility.scoring.rows import Row

from .days import ResultDay


def remarks_on(row: Row, activity: str, days: tuple[ResultDay, ...], language: str) -> tuple[str, ...]:
    """Return the sentences that a row carries for this person, each once."""
    found: dict[str, None] = {}
    for day in days:
        if row.key in day.assessment.edition.by_key:
            outcome = day.assessment.activities[activity].row(row.key)
            if outcome.state != "not_in_activity":
                found.update(dict.fromkeys(_remarks(outcome, day)))
    return tuple(found)


def remarks_on_route(key: str) -> tuple[str, ...]:
    """Return the sentences that J-Skip or J-Find carries."""
    return {
        "j_skip": (_("J-Skip asks for no points at all; the conditions here stand in their place."),),
        "j_find": (
            _("The rank that J-Find asks for is higher than that of the university row of the points table."),
            _("J-Find gives time to look for work; it is not the status Highly Skilled Professional."),
        ),
    }[key]


def _remarks(outcome: RowOutcome, day: ResultDay) -> Iterator[str]:
    facts = day.assessment.facts
    counts = outcome.high > 0
    degrees = facts.value(DEGREES_HELD)
    assert isinstance(degrees, frozenset)
    match outcome.row.key, outcome.state:
        case "business_professional_degree", "excluded":
            yield _("An MBA or MOT adds nothing to this heading beside a doctorate.")
        case "business_professional_degree", "counted":
            yield _("An MBA or MOT has this row of its own; older leaflets print an extra for it, which is part of it.")
        case "multiple_fields", "not_met" if degrees:
            yield _("Two bachelor’s degrees do not count here; only master’s, professional and doctoral degrees do.")
        case ("career_3_years", "not_met" | "not_known"):
            yield _(
                "Part-time jobs as a student, internships and research as a graduate student are not counted here. "
                "If yours was related work under contract, ask the Immigration Services Agency."
            )
        case (_, "counted") if outcome.row.heading == "career":
            yield _("Years are not rounded up; the former organization must certify them.")
        case (("salary_10m" | "salary_management_30m"), "not_known") | (_, "counted") if (
            outcome.row.heading == "salary"
        ):
            yield _(
                "What counts is the pay expected from the new work, not that of last year. Overtime does not count; "
                "a bonus should be fixed in writing."
            )
        case "research_one", _ if counts and facts.value(PAPERS):
            yield _(
                "The ordinance speaks of papers by the corresponding author, the newer form also of first authors; "
                "confirm papers where you are first author only."
            )
        case ("licences_one", "not_met" | "not_known"):
            yield _("The IT Passport examination, TOEIC and makers’ certificates are not on the list.")
        case "japanese_n2", "excluded" if "japanese_degree" in outcome.by and facts.value(JAPANESE_LEVEL) == "n2":
            yield _("N2 adds nothing to a degree from a Japanese university. This is the most common mistake.")
        case "japanese_n1", "counted" if facts.value(JAPANESE_DEGREE):
            yield _("N1 and a degree from a Japanese university both count.")
        case ("japanese_n1", "not_met" | "not_known"):
            yield _(
                "Majoring in Japanese counts here only at a university outside Japan. "
                "Of the tests only JLPT and BJT are accepted."
            )
        case ("designated_university", "counted"):
            yield _("Two such universities count once; this row and that of the Japanese degree both count.")
        case ("innovation", "not_met" | "not_known"):
            yield _("Only the employer knows: ask HR. A large or famous company need not have such support.")
        case ("position_director", "not_met" | "not_known"):
            yield _("A corporate officer (執行役員) holds none of these offices.")
    if outcome.row.key == "research_one" and counts:
        yield _("More achievements of one kind do not add up; the row counts once.")
    if outcome.row.key == "japanese_n2" and outcome.state == "not_met" and facts.value(JAPANESE_LEVEL) == "none":
        yield _("Of the tests only JLPT and BJT are accepted.")
    if outcome.row.key == "graduate_degree" and outcome.state == "counted" and "doctorate" in degrees:
        yield _("In this activity a doctorate counts in the same row as a master’s degree.")
