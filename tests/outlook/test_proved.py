"""What papers at hand prove, and without which papers a mark is kept: worked out by hand for lives of 2026.

The rows and their points are those of the tables in force on 22 November 2026.
"""

from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.outlook.proved import Spare, proved_points, spare_papers
from eligibility.scoring.assessment import Assessment, assess, values_of
from tests import people

pytestmark = pytest.mark.usefixtures("law_that_stays")


def assessed(line: people.Line) -> Assessment:
    return assess(facts_from(line))


STUDENT = people.reference_student
"""University 10, pay 10, under thirty 15, Japanese degree 10, N1 15, listed university 10: 70 in table b."""

JAPANESE_TWICE: dict[str, Any] = {"degrees": ["bachelor"], "japanese_major_abroad": True, "japanese_level": "n1"}
TRAINEE: dict[str, Any] = {"degrees": ["bachelor"], "designated_training": True}
SMALL: dict[str, Any] = {"innovation_support": True, "sme": True, "rd_over_3_percent": True}


@pytest.mark.parametrize(
    ("name", "line", "activity", "at_hand", "points"),
    [
        ("nothing at hand", STUDENT(), "b", "", 0),
        ("the passport shows the age", STUDENT(), "b", "identity", 15),
        ("one sheet for two rows", STUDENT(), "b", "1 14", 20),
        ("the forms show no points", STUDENT(), "b", "points-table status", 0),
        ("everything", STUDENT(), "b", "identity 1 14 3 15-n1 17", 70),
        ("N1 is not shown by the certificate of N2", STUDENT(), "b", "15-n2", 0),
        ("a row with two proofs, one of them missing", people.known(rd_over_3_percent=True, sme=True), "b", "10", 0),
        ("both of them", people.known(rd_over_3_percent=True, sme=True), "b", "10 12", 5),
        ("support shown, size not: the lesser row", people.known(**SMALL), "b", "9", 10),
        ("size shown, support not", people.known(**SMALL), "b", "10", 0),
        ("support and size", people.known(**SMALL), "b", "9 10", 20),
        ("support, size and research", people.known(**SMALL), "b", "9 10 12", 25),
        ("either proof of Japanese: the test", people.known(**JAPANESE_TWICE), "b", "15-n1", 15),
        ("either proof of Japanese: the major", people.known(**JAPANESE_TWICE), "b", "15-major", 15),
        ("both are no more than one", people.known(**JAPANESE_TWICE), "b", "15-n1 15-major", 15),
        ("two licences, one shown", people.known(national_licences=1, it_exams=1), "b", "8-licence", 5),
        ("two licences, both shown", people.known(national_licences=1, it_exams=1), "b", "8-licence 8-it", 10),
        ("two national licences in one proof", people.known(national_licences=2, it_exams=1), "b", "8-licence", 10),
        ("one of two achievements in table a", people.known(patents=1, papers=3), "a", "4", 20),
        ("both of them in table a", people.known(patents=1, papers=3), "a", "4 6", 25),
        ("any two of three in table a", people.known(patents=1, papers=3, research_grants=3), "a", "5 6", 25),
        ("one achievement in table b", people.known(patents=1, papers=3), "b", "6", 15),
        ("JICA’s certificate in place of that of the degree", people.known(**TRAINEE), "b", "18", 15),
        ("work is shown by its employers", people.known(years=5), "b", "2", 10),
        ("pay of a manager in table c", people.manager(annual_salary_yen=15_000_000), "c", "3", 20),
        ("an open row is neither claimed nor proved", STUDENT(innovation_support=None), "b", "9", 0),
    ],
)
def test_points_are_proved_by_rows_whose_papers_are_at_hand(
    name: str, line: people.Line, activity: str, at_hand: str, points: int
) -> None:
    assert proved_points(assessed(line), activity, at_hand.split()) == points, name


def test_a_paper_shows_nothing_that_is_still_to_come() -> None:
    """The degree and N1 come later, and the fifth year of work; the pay of a contract is shown ahead."""
    later = assessed(STUDENT(years=5))
    today = values_of(assessed(people.known(age=24, years=3)).facts)
    at_hand = ["identity", "1", "2", "3", "14", "15-n1"]
    assert proved_points(later, "b", at_hand) == 15 + 10 + 10 + 10 + 10 + 15
    assert proved_points(later, "b", at_hand, today) == 15 + 10 + 5, "age, pay, and three years of work"


ALL = "points-table status identity 1 14 3 15-n1 17"


def spare(line: people.Line, papers: str, dispensable: str = "", confirmed: people.Line | None = None) -> Spare | None:
    sure = assessed(line)
    codes = [(code,) for code in papers.split()]
    in_order = [(code,) for code in dispensable.split()] or codes
    return spare_papers(sure, assessed(confirmed) if confirmed else sure, "b", codes, in_order)


def test_at_the_mark_no_paper_is_spare() -> None:
    assert spare(STUDENT(), ALL) is None


def test_below_the_mark_no_paper_is_spare() -> None:
    assert spare(STUDENT(designated_university=False), ALL) is None


def test_above_the_mark_is_spare_what_the_mark_does_without() -> None:
    """Pay of 5 million is 15 points: 75. Nothing is worth 5 alone. With the award of 5 points it is 80."""
    assert spare(STUDENT(annual_salary_yen=5_000_000), ALL) is None
    with_award = STUDENT(annual_salary_yen=5_000_000, foreign_qualification="separate")
    assert spare(with_award, f"{ALL} 13") is None, "80 is a mark, too"
    higher = STUDENT(annual_salary_yen=6_000_000, foreign_qualification="separate")
    assert spare(higher, f"{ALL} 13") == Spare((("13",),), 80, 80)


def test_spare_papers_are_spare_together_and_in_the_order_asked_for() -> None:
    """Pay of 7 million is 25 points, the award 5: 90. Without either ⑰ or ⑬ the higher mark is kept; ⑮ is worth 15."""
    line = STUDENT(annual_salary_yen=7_000_000, foreign_qualification="separate")
    assert spare(line, f"{ALL} 13", "15-n1 17 13") == Spare((("17",),), 80, 80)
    assert spare(line, f"{ALL} 13", "13 17 15-n1") == Spare((("13",),), 80, 85)


def test_the_papers_of_the_status_are_never_spare() -> None:
    """The degree is worth 10 and the pay of 8 million 30: 90; ① and ③ are asked for whatever they are worth."""
    line = STUDENT(annual_salary_yen=8_000_000)
    assert spare(line, ALL, "points-table status identity 1 3 14") is None


def test_the_second_proof_of_one_row_is_spare() -> None:
    """University 10, pay 30, age 15, N1 15: 70 by either proof of Japanese."""
    line = people.known(**JAPANESE_TWICE, annual_salary_yen=8_000_000, age=27)
    papers = "1 3 identity 15-n1 15-major"
    assert spare(line, papers) == Spare((("15-n1",),), 70, 70)
    assert spare(line, papers.replace(" 15-major", "")) is None


def test_what_may_reach_the_next_mark_is_not_spare() -> None:
    """75 for sure, 85 if the university is confirmed: the award of 5 is spare, the proof of the university is not."""
    sure = STUDENT(annual_salary_yen=6_000_000, designated_university=False, foreign_qualification="separate")
    confirmed = STUDENT(annual_salary_yen=6_000_000, foreign_qualification="separate")
    papers = f"{ALL} 13"
    assert spare(sure, papers, "13") == Spare((("13",),), 70, 70)
    assert spare(sure, papers, "17", confirmed) is None, "confirmed, it reaches 80"
    assert spare(sure, papers, "13", confirmed) == Spare((("13",),), 70, 70), "without it 80, if confirmed"
    lower = STUDENT(annual_salary_yen=5_000_000, designated_university=False, foreign_qualification="separate")
    assert spare(lower, papers, "13", STUDENT(annual_salary_yen=5_000_000, foreign_qualification="separate")) is None


def test_nothing_that_counts_leaves_nothing_to_prove() -> None:
    assert proved_points(assessed(people.known(age=45)), "b", ALL.split()) == 0
