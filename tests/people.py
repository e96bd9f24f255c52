"""Worked examples as people: lines of facts in the shape of the data contract, with nothing left unknown.

Each person is a function that returns a new line, so that a test may change it. The figures of law in here
are the check, not the source. `known` says no and nothing to everything that a person does not mention, but for the
requirements: the work is in Japan, of a field, and related to the degree if there is one.

EIGHT_LIVES are people with years before them, their time lines worked out by hand in tests/outlook/people.py.
"""

from datetime import date
from typing import Any

from tests.outlook.people import PEOPLE
from tests.scoring.naive import BONUSES

Line = dict[str, Any]

TODAY = "2026-11-22"


def known(*, age: int = 27, on: str = TODAY, years: float | dict[str, float] = 0, **facts: Any) -> Line:
    """Return the facts of somebody who has only what is named; one number of years is for a, b and c."""
    day = date.fromisoformat(on)
    line: Line = {
        "on": on,
        "birth_date": date(day.year - age, day.month, day.day).isoformat(),
        "degrees": [],
        "multiple_fields": False,
        "experience_years": dict(years) if isinstance(years, dict) else {"a": years, "b": years, "c": years},
        "annual_salary_yen": 0,
        "patents": 0,
        "research_grants": 0,
        "papers": 0,
        "other_research_recognised": False,
        "national_licences": 0,
        "it_exams": 0,
        "it_qualifications": 0,
        "position": "none",
        "innovation_support": False,
        "sme": False,
        "rd_over_3_percent": False,
        **{row: False for row, (_points, since, _until) in BONUSES.items() if since <= day},
        "foreign_qualification": "none",
        "japanese_degree": False,
        "japanese_level": "none",
        "japanese_major_abroad": False,
        "designated_university": False,
        "designated_training": False,
        "training_used_japanese_university": False,
        "top100_university": False,
        "top100_degree_awarded_on": "2000-03-31",
        "savings_yen": 0,
        "international_services": False,
        "ordinary_status": "engineer",
        "related_education": bool(facts.get("degrees")),
        "employer_in_japan": True,
        "information_processing": False,
        "business_in_japan": True,
    }
    unheard_of = facts.keys() - line.keys()
    assert not unheard_of, f"no such facts: {unheard_of}"
    return {**line, **facts}


# --- Students and graduates in Japan ---


def reference_student(**changes: Any) -> Line:
    """A bachelor of a listed Japanese university, N1, one offer: the reader this product has in mind."""
    return known(
        **{
            "age": 24,
            "degrees": ["bachelor"],
            "japanese_degree": True,
            "designated_university": True,
            "japanese_level": "n1",
            "annual_salary_yen": 4_000_000,
            **changes,
        }
    )


def master_of_a_listed_japanese_university(**changes: Any) -> Line:
    """26 years old, N1, an offer of 3.6 million."""
    return reference_student(**{"age": 26, "degrees": ["master"], "annual_salary_yen": 3_600_000, **changes})


def master_with_a_better_offer() -> Line:
    """The same for 4.2 million."""
    return master_of_a_listed_japanese_university(annual_salary_yen=4_200_000)


def master_with_n2() -> Line:
    """The same with N2: a Japanese degree bars the N2 row."""
    return master_of_a_listed_japanese_university(annual_salary_yen=4_200_000, japanese_level="n2")


def master_with_n2_and_an_it_examination() -> Line:
    """And the Fundamental Information Technology Engineer examination (基本情報) besides."""
    return master_of_a_listed_japanese_university(annual_salary_yen=4_200_000, japanese_level="n2", it_exams=1)


def doctor_before_thirty(**changes: Any) -> Line:
    """A doctor of a listed Japanese university on the last day of being 29; no Japanese test."""
    return reference_student(
        **{
            "birth_date": "1996-11-23",
            "degrees": ["doctorate"],
            "japanese_level": "none",
            "annual_salary_yen": 4_500_000,
            **changes,
        }
    )


def doctor_turning_thirty() -> Line:
    """The same person on the thirtieth birthday, for the same pay."""
    return doctor_before_thirty(on="2026-11-23")


def bachelor_of_a_listed_university_abroad(**changes: Any) -> Line:
    """25 years old, a bachelor of a listed university in Taiwan, N1, 4.5 million."""
    return known(
        **{
            "age": 25,
            "degrees": ["bachelor"],
            "designated_university": True,
            "japanese_level": "n1",
            "annual_salary_yen": 4_500_000,
            **changes,
        }
    )


def bachelor_at_a_supported_small_company() -> Line:
    """The same at a small company with innovation support."""
    return bachelor_of_a_listed_university_abroad(innovation_support=True, sme=True)


def vocational_school_graduate() -> Line:
    """23 years old, 専門士 and no degree, N1, 4.5 million."""
    return known(age=23, japanese_level="n1", annual_salary_yen=4_500_000)


# --- The test vectors of the rules, in their order (several people to a vector where it names several) ---


def engineer_with_a_japanese_master(**changes: Any) -> Line:
    """Vector 1: 27, master, three years, 5 million, Japanese degree, N1."""
    return known(
        **{
            "age": 27,
            "years": 3,
            "degrees": ["master"],
            "annual_salary_yen": 5_000_000,
            "japanese_degree": True,
            "japanese_level": "n1",
            **changes,
        }
    )


def engineer_with_a_listed_foreign_master() -> Line:
    """Vector 3: the master from a listed university abroad, and N2."""
    return engineer_with_a_japanese_master(japanese_degree=False, designated_university=True, japanese_level="n2")


def doctor_one_yen_below_the_floor(**changes: Any) -> Line:
    """Vectors 4 and 5: 29, doctor, N1, one yen less than three million."""
    return known(
        **{
            "age": 29,
            "degrees": ["doctorate"],
            "japanese_level": "n1",
            "annual_salary_yen": 2_999_999,
            **changes,
        }
    )


def doctor_and_mba() -> Line:
    """Vector 9: a doctorate and an MBA, in different fields."""
    return known(age=45, degrees=["doctorate", "business_professional"], multiple_fields=True)


def doctor_only() -> Line:
    """Vector 10: a doctorate and nothing else."""
    return known(age=45, degrees=["doctorate"])


def inventor_and_author() -> Line:
    """Vector 11: two patents and four papers."""
    return known(age=45, patents=2, papers=4)


def inventor() -> Line:
    """Vector 11: one patent."""
    return known(age=45, patents=1)


def researcher_with_every_achievement() -> Line:
    """Vector 11: a patent, three grants, three papers and one more that the Minister recognised."""
    return known(age=45, patents=1, research_grants=3, papers=3, other_research_recognised=True)


def manager(**changes: Any) -> Line:
    """Vectors 14 and 15: somebody of 45 who manages a business."""
    return known(**{"age": 45, **changes})


def trainee(**changes: Any) -> Line:
    """Vector 17: JICA training of a year that used classes of a Japanese university."""
    return known(
        **{
            "age": 45,
            "degrees": ["bachelor"],
            "designated_training": True,
            "training_used_japanese_university": True,
            **changes,
        }
    )


def specialist_of_ten_years(**changes: Any) -> Line:
    """Vector 18: a bachelor with ten years of experience, and twenty million."""
    return known(**{"age": 45, "degrees": ["bachelor"], "years": 10, "annual_salary_yen": 20_000_000, **changes})


def entrepreneur(**changes: Any) -> Line:
    """Vector 18: five years of management and forty million."""
    return known(**{"age": 45, "years": 5, "annual_salary_yen": 40_000_000, **changes})


def engineer_with_three_years() -> Line:
    """Vector 19: the engineer of vector 1 today, with three and a half years."""
    return engineer_with_a_japanese_master(years=3.5)


def engineer_a_year_earlier() -> Line:
    """Vector 19: the same person a year ago, before the third year was complete."""
    return engineer_with_a_japanese_master(on="2025-11-22", age=26, years=2.5)


# --- Lives far from each other, for tests that go through several ---


def professor() -> Line:
    """A researcher of 41 with nearly every row of activity a that one can have."""
    return known(
        age=41,
        years={"a": 12, "b": 1, "c": 0},
        degrees=["doctorate", "master", "bachelor"],
        multiple_fields=True,
        annual_salary_yen=8_000_000,
        patents=1,
        research_grants=3,
        papers=40,
        foreign_qualification="also_research",
        japanese_major_abroad=True,
        designated_university=True,
        local_government_support=True,
        growth_field_project=True,
    )


def president_of_a_small_company() -> Line:
    """A representative director of 52 with an MBA, an investment of a hundred million, and support."""
    return known(
        age=52,
        years={"a": 0, "b": 20, "c": 9},
        degrees=["business_professional", "bachelor"],
        annual_salary_yen=25_000_000,
        position="representative",
        innovation_support=True,
        sme=True,
        rd_over_3_percent=True,
        investment_management=True,
        invested_100m_yen=True,
        foreign_qualification="also_licence",
        japanese_level="n2",
    )


def engineer_at_a_large_company() -> Line:
    """36 years old, seven years, licences of two kinds; the company is supported and large."""
    return known(
        age=36,
        years={"a": 0, "b": 7, "c": 0},
        degrees=["bachelor", "professional"],
        annual_salary_yen=6_500_000,
        national_licences=1,
        it_exams=1,
        innovation_support=True,
        rd_over_3_percent=True,
        foreign_qualification="separate",
        japanese_level="n2",
    )


def trainee_with_a_japanese_degree_and_n2() -> Line:
    """The named exception: without the Japanese degree N2 and the training would earn more than it does."""
    return trainee(age=28, japanese_level="n2", japanese_degree=True, annual_salary_yen=4_000_000)


def graduate_of_a_top_100_university(**changes: Any) -> Line:
    """A job seeker under J-Find: a degree of four years ago and half a million saved."""
    return known(
        **{
            "age": 26,
            "degrees": ["bachelor"],
            "designated_university": True,
            "top100_university": True,
            "top100_degree_awarded_on": "2022-06-30",
            "savings_yen": 500_000,
            **changes,
        }
    )


def school_leaver() -> Line:
    """18 years old, without a degree, without an offer."""
    return known(age=18)


TEN_LIVES = (
    reference_student,
    master_with_n2_and_an_it_examination,
    doctor_turning_thirty,
    vocational_school_graduate,
    professor,
    president_of_a_small_company,
    engineer_at_a_large_company,
    trainee_with_a_japanese_degree_and_n2,
    graduate_of_a_top_100_university,
    entrepreneur,
)

EIGHT_LIVES = PEOPLE
