"""Worked student cases as people with an application, with the time line of ロ (b) by hand.

Everyone starts work on 1 April 2027 on an offer of 1 November 2026, has birthday on 20 May, and keeps the pay. The
figures of law in here are the check, not the source. `points` are the first days of the spans with the total.
"""

from dataclasses import dataclass, field
from typing import Any

from tests.scoring.naive import BONUSES

Line = dict[str, Any]

NOTHING_ELSE: Line = {
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
    **dict.fromkeys(BONUSES, False),
    "foreign_qualification": "none",
    "designated_training": False,
    "training_used_japanese_university": False,
    "savings_yen": 0,
    "international_services": False,
    "ordinary_status": "engineer",
    "related_education": False,
    "employer_in_japan": True,
    "information_processing": False,
    "business_in_japan": True,
}


@dataclass(frozen=True)
class Person:
    """A person and what the outlook gives in b: points from a day on, least pay, clock of permanent residence."""

    name: str
    line: Line
    points: tuple[tuple[str, int], ...]
    least_pay: dict[str, int | None]
    residence: dict[str, tuple[str | None, str | None]]
    single_changes: dict[str, list[Line]] = field(default_factory=dict)


def _life(born: int, pay: int, degree: Line | None, level: str | None, **changes: Any) -> Line:
    return {
        "from": "2026-12-01",
        "until": "2036-12-01",
        "birth_date": f"{born}-05-20",
        "degrees": [] if degree is None else [degree],
        "experience": {"a": [], "b": [{"start": "2027-04-01", "end": None}], "c": []},
        "pay": [{"from": "2026-11-01", "annual_yen": pay}],
        "japanese": [] if level is None else [{"level": level, "on": "2026-01-25"}],
        **NOTHING_ELSE,
        **changes,
    }


def _degree(level: str, *, japanese: bool = True) -> Line:
    return {
        "level": level,
        "field": "Engineering",
        "awarded_on": "2026-03-24",
        "japanese_degree": japanese,
        "designated": True,
        "top100": False,
        "japanese_major": False,
        "related": True,
    }


MASTER = Person(
    name="master of a listed Japanese university, N1, 3.6 million",
    line=_life(2000, 3_600_000, _degree("master"), "n1"),
    # 20 + 15 (26 years old) + 10 + 10 + 15; three, five and seven years of work +5 each; thirty and thirty-five -5 each
    points=(
        ("2026-12-01", 70),
        ("2030-04-01", 75),
        ("2030-05-20", 70),
        ("2032-04-01", 75),
        ("2034-04-01", 80),
        ("2035-05-20", 75),
    ),
    least_pay={"70": 3_000_000, "80": 4_000_000},
    residence={"70": ("2026-11-01", "2029-11-01"), "80": (None, "2035-04-01")},
    single_changes={
        "80": [
            {"annual_salary_yen": 4_000_000},
            {"national_licences": 2},
            {"it_exams": 2},
            {"papers": 3},
            {"patents": 1},
            {"innovation_support": True},
            {"local_government_support": True},
            {"growth_field_project": True},
            {"investment_management": True},
            {"degrees": ["master", "doctorate"]},
            {"on": "2034-04-01"},
        ]
    },
)

BETTER_PAID_MASTER = Person(
    name="the same for 4.2 million",
    line=_life(2000, 4_200_000, _degree("master"), "n1"),
    # 10 more for the pay until the thirtieth birthday, which takes 5 and those 10
    points=(
        ("2026-12-01", 80),
        ("2030-04-01", 85),
        ("2030-05-20", 70),
        ("2032-04-01", 75),
        ("2034-04-01", 80),
        ("2035-05-20", 75),
    ),
    least_pay={"70": 3_000_000, "80": 4_000_000},
    residence={"70": ("2026-11-01", "2029-11-01"), "80": ("2026-11-01", "2027-11-01")},
)

MASTER_WITH_N2 = Person(
    name="the same with N2, which a Japanese degree bars",
    line=_life(2000, 4_200_000, _degree("master"), "n2"),
    points=(
        ("2026-12-01", 65),
        ("2030-04-01", 70),
        ("2030-05-20", 55),
        ("2032-04-01", 60),
        ("2034-04-01", 65),
        ("2035-05-20", 60),
    ),
    least_pay={"70": 5_000_000, "80": 7_000_000},
    residence={"70": (None, None), "80": (None, None)},
    single_changes={
        "70": [
            {"annual_salary_yen": 5_000_000},
            {"japanese_level": "n1"},
            {"it_exams": 1},
            {"national_licences": 1},
            {"papers": 3},
            {"patents": 1},
            {"innovation_support": True},
            {"local_government_support": True},
            {"growth_field_project": True},
            {"investment_management": True},
            {"designated_training": True},
            {"foreign_qualification": "separate"},
            {"degrees": ["master", "business_professional"]},
            {"on": "2030-04-01"},
        ],
        "80": [
            {"annual_salary_yen": 7_000_000},
            {"japanese_level": "n1"},
            {"papers": 3},
            {"patents": 1},
        ],
    },
)

BACHELOR = Person(
    name="bachelor of a listed Japanese university at 24, N1, 4 million",
    line=_life(2002, 4_000_000, _degree("bachelor"), "n1"),
    points=(
        ("2026-12-01", 70),
        ("2030-04-01", 75),
        ("2032-04-01", 80),
        ("2032-05-20", 65),
        ("2034-04-01", 70),
    ),
    least_pay={"70": 4_000_000, "80": 6_000_000},
    residence={"70": ("2026-11-01", "2029-11-01"), "80": (None, None)},
)

DOCTOR = Person(
    name="doctor of a listed Japanese university at 29, no Japanese test, 4.5 million",
    line=_life(1997, 4_500_000, _degree("doctorate"), None),
    points=(
        ("2026-12-01", 75),
        ("2027-05-20", 60),
        ("2030-04-01", 65),
        ("2032-04-01", 70),
        ("2032-05-20", 65),
        ("2034-04-01", 70),
    ),
    least_pay={"70": 4_000_000, "80": 5_000_000},
    residence={"70": ("2026-11-01", None), "80": (None, None)},
)

DOCTOR_AT_THIRTY = Person(
    name="the same doctor from the thirtieth birthday on",
    line=_life(1997, 4_500_000, _degree("doctorate"), None, **{"from": "2027-05-20"}),
    points=(
        ("2027-05-20", 60),
        ("2030-04-01", 65),
        ("2032-04-01", 70),
        ("2032-05-20", 65),
        ("2034-04-01", 70),
    ),
    # 30 + 10 + 10 + 10 without any pay: 5 million adds 15 for the 75 that 70 needs, 6 million 20 for 80
    least_pay={"70": 5_000_000, "80": 6_000_000},
    residence={"70": (None, None), "80": (None, None)},
)

TAIWAN_BACHELOR = Person(
    name="bachelor of National Taiwan University at 25, N1, 4.5 million, the company's size not known",
    line=_life(2001, 4_500_000, _degree("bachelor", japanese=False), "n1", sme=None),
    points=(
        ("2026-12-01", 60),
        ("2030-04-01", 65),
        ("2031-05-20", 50),
        ("2032-04-01", 55),
        ("2034-04-01", 60),
        ("2036-05-20", 55),
    ),
    least_pay={"70": 6_000_000, "80": 8_000_000},
    residence={"70": (None, None), "80": (None, None)},
    single_changes={"80": [{"annual_salary_yen": 8_000_000}, {"degrees": ["bachelor", "doctorate"]}]},
)

VOCATIONAL_GRADUATE = Person(
    name="専門士 at 23, N1, 4.5 million",
    line=_life(2003, 4_500_000, None, "n1"),
    points=(
        ("2026-12-01", 40),
        ("2030-04-01", 45),
        ("2032-04-01", 50),
        ("2033-05-20", 35),
        ("2034-04-01", 40),
    ),
    least_pay={"70": 10_000_000, "80": None},
    residence={"70": (None, None), "80": (None, None)},
    single_changes={"70": [{"annual_salary_yen": 10_000_000}, {"degrees": ["doctorate"]}], "80": []},
)

PEOPLE = (
    MASTER,
    BETTER_PAID_MASTER,
    MASTER_WITH_N2,
    BACHELOR,
    DOCTOR,
    DOCTOR_AT_THIRTY,
    TAIWAN_BACHELOR,
    VOCATIONAL_GRADUATE,
)
