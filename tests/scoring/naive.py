"""A second scorer, for the tests alone: plain, slow, written from the ordinance and not from the tables.

It reads lines in the shape of the data contract and imports nothing of the program. The letters in the
comments are those of the ordinance (平成26年法務省令第37号), Article 1(1), items 1 (a), 2 (b) and 3 (c).
J-Skip (特別高度人材) is 令和5年法務省令第25号.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

Line = Mapping[str, Any]

# Figures of Article 1(1), each from the day next to it until the next.
ALWAYS, NEVER = date.min, date.max
PASS_MARKS = ((ALWAYS, 70),)
PAY_FLOORS = ((ALWAYS, 3_000_000),)

ROUTES_SINCE = date(2023, 4, 21)

# 年収 of items 1 and 2, イ〜ト, and of item 3, イ〜ホ, by row: from a day until the next, the least pay, the age under
# which it counts, and its points.
ANY_AGE = 200
PAY_OF_SPECIALISTS = {
    "salary_10m": ((ALWAYS, 10_000_000, ANY_AGE, 40),),
    "salary_9m": ((ALWAYS, 9_000_000, ANY_AGE, 35),),
    "salary_8m": ((ALWAYS, 8_000_000, ANY_AGE, 30),),
    "salary_7m": ((ALWAYS, 7_000_000, 40, 25),),
    "salary_6m": ((ALWAYS, 6_000_000, 40, 20),),
    "salary_5m": ((ALWAYS, 5_000_000, 35, 15),),
    "salary_4m": ((ALWAYS, 4_000_000, 30, 10),),
}
PAY_OF_MANAGERS = {
    "salary_management_30m": ((ALWAYS, 30_000_000, ANY_AGE, 50),),
    "salary_management_25m": ((ALWAYS, 25_000_000, ANY_AGE, 40),),
    "salary_management_20m": ((ALWAYS, 20_000_000, ANY_AGE, 30),),
    "salary_management_15m": ((ALWAYS, 15_000_000, ANY_AGE, 20),),
    "salary_management_10m": ((ALWAYS, 10_000_000, ANY_AGE, 10),),
}

# J-Skip: of items 1 and 2, of item 3.
J_SKIP_PAY, J_SKIP_PAY_OF_MANAGERS = 20_000_000, 40_000_000

# Every amount of pay at which an answer may turn, on any day.
PAY_THRESHOLDS = tuple(
    sorted(
        {J_SKIP_PAY, J_SKIP_PAY_OF_MANAGERS}
        | {floor for _since, floor in PAY_FLOORS}
        | {row[1] for ladder in (PAY_OF_SPECIALISTS, PAY_OF_MANAGERS) for rows in ladder.values() for row in rows}
    )
)

# Rows of 特別加算 that one yes earns: by row, which is also the fact, the points in each item, the first day and the
# first day on which it is no more. チ; a ル, b ヲ, c ワ; c ル; b ル, c ヲ.
BONUSES = {
    "growth_field_project": ({"a": 10, "b": 10, "c": 10}, ALWAYS, NEVER),
    "invested_100m_yen": ({"c": 5}, ALWAYS, NEVER),
    "investment_management": ({"b": 10, "c": 10}, ALWAYS, NEVER),
    "local_government_support": ({"a": 10, "b": 10, "c": 10}, ALWAYS, NEVER),
}

GRADUATE_LEVEL = {"doctorate", "master", "professional", "business_professional"}

HEADINGS = {
    "education": (
        "doctorate",
        "business_professional_degree",
        "graduate_degree",
        "university",
        "multiple_fields",
    ),
    "career": ("career_10_years", "career_7_years", "career_5_years", "career_3_years"),
    "salary": (*PAY_OF_SPECIALISTS, *PAY_OF_MANAGERS),
    "age": ("age_under_30", "age_under_35", "age_under_40"),
    "research": ("research_two", "research_one"),
    "licences": ("licences_two", "licences_one"),
    "position": ("position_representative", "position_director"),
    "special": (
        *("innovation_sme", "innovation", "rd_over_3_percent", "foreign_qualification"),
        *("japanese_degree", "japanese_n1", "japanese_n2"),
        *("designated_university", "designated_training", *BONUSES),
    ),
}
HEADING_OF = {row: heading for heading, rows in HEADINGS.items() for row in rows}

# Rows that a table of the ordinance does not have.
_ABSENT = {
    "a": {
        *("business_professional_degree", "career_10_years", "licences_two", "licences_one"),
        *("position_representative", "position_director"),
        *(row for row in HEADING_OF if row.startswith("salary_management")),
    },
    "b": {
        *("research_two", "position_representative", "position_director"),
        *(row for row in HEADING_OF if row.startswith("salary_management")),
    },
    "c": {
        *("doctorate", "age_under_30", "age_under_35", "age_under_40", "research_two", "research_one"),
        *("licences_two", "licences_one"),
        *(row for row in HEADINGS["salary"] if not row.startswith("salary_management")),
    },
}

ABSENT = {
    item: rows | {row for row, (points, _since, _until) in BONUSES.items() if item not in points}
    for item, rows in _ABSENT.items()
}


def bonuses(f: Line, item: str) -> dict[str, int]:
    """The rows of BONUSES that count in an item on the day, with their points."""
    return {
        row: points[item]
        for row, (points, since, until) in BONUSES.items()
        if item in points and since <= f["on"] < until and f.get(row)
    }


def figure_on(figures: Sequence[tuple[date, int]], day: date) -> int:
    """The figure that is in force on a day."""
    return max((since, figure) for since, figure in figures if since <= day)[1]


@cache
def pay_ladders(day: date) -> tuple[dict[str, tuple[int, int, int]], ...]:
    """年収 of items 1 and 2, and of item 3, on a day: by row, highest first, its least pay, age bound and points."""
    return tuple(
        {row: max(each for each in figures if each[0] <= day)[1:] for row, figures in ladder.items()}
        for ladder in (PAY_OF_SPECIALISTS, PAY_OF_MANAGERS)
    )


def pay_thresholds(day: date) -> set[int]:
    """The amounts of pay at which an answer may turn under the law of a day."""
    amounts = {least for ladder in pay_ladders(day) for least, _under_age, _points in ladder.values()}
    return amounts | {J_SKIP_PAY, J_SKIP_PAY_OF_MANAGERS, figure_on(PAY_FLOORS, day)}


def paid_rows(f: Line, item: str) -> dict[str, int]:
    """The rows of 年収 whose pay and age the line has, highest first, with their points."""
    specialists, managers = pay_ladders(f["on"])
    return {
        row: points
        for row, (least, under_age, points) in (managers if item == "c" else specialists).items()
        if f["annual_salary_yen"] >= least and f["age"] < under_age
    }


def rows_on(day: date) -> list[str]:
    """The rows that the law has on a day."""
    return [row for row in HEADING_OF if row not in BONUSES or BONUSES[row][1] <= day < BONUSES[row][2]]


def completed_years(birth_date: date, on: date) -> int:
    """Completed years of age; a birthday of 29 February is reached on 1 March in common years."""
    return on.year - birth_date.year - ((on.month, on.day) < (birth_date.month, birth_date.day))


def fifth_anniversary(day: date) -> date:
    """The last day within five years; 28 February for a degree of 29 February."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 5, 2, 28)
    return date(day.year + 5, day.month, day.day)


def plain(line: Line) -> dict[str, Any]:
    """The line with days as dates, the age with them, and years of experience under one key each."""
    f = dict(line)
    f["on"] = date.fromisoformat(line["on"])
    f["birth_date"] = date.fromisoformat(line["birth_date"])
    f["age"] = completed_years(f["birth_date"], f["on"])
    for activity, years in f.pop("experience_years").items():
        f[f"experience_years.{activity}"] = years
    awarded = f.get("top100_degree_awarded_on")
    f["top100_degree_awarded_on"] = None if awarded is None else date.fromisoformat(awarded)
    return f


def research_achievements(f: Line) -> int:
    """How many of the four tests of 研究実績 are met."""
    met = 0
    if f["patents"] >= 1:  # (1) a patented invention
        met += 1
    if f["research_grants"] >= 3:  # (2) three times in research paid by a foreign government
        met += 1
    if f["papers"] >= 3:  # (3) three papers
        met += 1
    if f["other_research_recognised"]:  # (4) recognised by the Minister
        met += 1
    return met


def salary_and_age(f: Line) -> dict[str, int]:
    """年収 and 年齢 of items 1 and 2: イ〜ト under 30, イ〜ヘ under 35, イ〜ホ under 40, イ〜ハ from 40."""
    counted, age = dict([*paid_rows(f, "a").items()][:1]), f["age"]  # the highest counts alone
    if age < 30:  # 年齢イ
        counted["age_under_30"] = 15
    elif age < 35:  # 年齢ロ
        counted["age_under_35"] = 10
    elif age < 40:  # 年齢ハ
        counted["age_under_40"] = 5
    return counted


def special_in_every_table(f: Line) -> dict[str, int]:
    """特別加算イ, ロ, ハ and ホ〜ヌ but チ, which read alike in the three tables."""
    counted = {}
    if f["innovation_support"] and f["sme"]:  # イ
        counted["innovation_sme"] = 20
    elif f["innovation_support"]:  # ロ
        counted["innovation"] = 10
    if f["sme"] and f["rd_over_3_percent"]:  # ハ
        counted["rd_over_3_percent"] = 5
    if f["japanese_degree"]:  # ホ
        counted["japanese_degree"] = 10
    if f["japanese_major_abroad"] or f["japanese_level"] == "n1":  # ヘ
        counted["japanese_n1"] = 15
    elif f["japanese_level"] == "n2" and not f["japanese_degree"]:  # ト（ホ又はヘに該当する場合を除く）
        counted["japanese_n2"] = 10
    if f["designated_university"]:  # リ
        counted["designated_university"] = 10
    barred = f["training_used_japanese_university"] and f["japanese_degree"]
    if f["designated_training"] and not barred:  # ヌ（本邦の大学の授業を利用する研修は、ホに該当する場合を除く）
        counted["designated_training"] = 5
    return counted


def points_a(f: Line) -> dict[str, int]:
    """第一号 (a): the rows that count and their points."""
    counted = {**salary_and_age(f), **special_in_every_table(f), **bonuses(f, "a")}
    degrees = f["degrees"]
    if "doctorate" in degrees:  # 学歴イ
        counted["doctorate"] = 30
    elif "master" in degrees or "professional" in degrees or "business_professional" in degrees:  # 学歴ロ
        counted["graduate_degree"] = 20
    elif "bachelor" in degrees:  # 学歴ハ
        counted["university"] = 10
    if f["multiple_fields"]:  # 学歴ニ
        counted["multiple_fields"] = 5
    years = f["experience_years.a"]
    if years >= 7:  # 職歴イ
        counted["career_7_years"] = 15
    elif years >= 5:  # 職歴ロ
        counted["career_5_years"] = 10
    elif years >= 3:  # 職歴ハ
        counted["career_3_years"] = 5
    achievements = research_achievements(f)
    if achievements >= 2:  # 研究実績イ
        counted["research_two"] = 25
    elif achievements == 1:  # 研究実績ロ
        counted["research_one"] = 20
    # 特別加算ニ（研究実績の項に該当するものを除く）
    if f["foreign_qualification"] == "separate" or f["foreign_qualification"] == "also_licence":
        counted["foreign_qualification"] = 5
    return counted


def points_b(f: Line) -> dict[str, int]:
    """第二号 (b): the rows that count and their points."""
    counted = {**salary_and_age(f), **special_in_every_table(f), **bonuses(f, "b")}
    degrees = f["degrees"]
    if "doctorate" in degrees:  # 学歴イ
        counted["doctorate"] = 30
    elif "business_professional" in degrees:  # 学歴ロ
        counted["business_professional_degree"] = 25
    elif "master" in degrees or "professional" in degrees:  # 学歴ハ
        counted["graduate_degree"] = 20
    elif "bachelor" in degrees:  # 学歴ニ
        counted["university"] = 10
    if f["multiple_fields"]:  # 学歴ホ
        counted["multiple_fields"] = 5
    years = f["experience_years.b"]
    if years >= 10:  # 職歴イ
        counted["career_10_years"] = 20
    elif years >= 7:  # 職歴ロ
        counted["career_7_years"] = 15
    elif years >= 5:  # 職歴ハ
        counted["career_5_years"] = 10
    elif years >= 3:  # 職歴ニ
        counted["career_3_years"] = 5
    if research_achievements(f) >= 1:  # 研究実績
        counted["research_one"] = 15
    licences, exams, qualifications = f["national_licences"], f["it_exams"], f["it_qualifications"]
    kinds = (licences >= 1) + (exams >= 1) + (qualifications >= 1)
    two_of_a_kind = licences >= 2 or exams >= 2 or qualifications >= 2
    if two_of_a_kind or kinds >= 2:  # 資格イ (two of one kind), 資格ロ (two kinds)
        counted["licences_two"] = 10
    elif kinds == 1:  # 資格ハ
        counted["licences_one"] = 5
    if f["foreign_qualification"] == "separate":  # 特別加算ニ（研究実績及び資格の項に該当するものを除く）
        counted["foreign_qualification"] = 5
    return counted


def points_c(f: Line) -> dict[str, int]:
    """第三号 (c): the rows that count and their points. No 年齢, no 研究実績, no 資格; a doctorate is 20."""
    counted = {**special_in_every_table(f), **bonuses(f, "c")}
    degrees = f["degrees"]
    if "business_professional" in degrees:  # 学歴イ
        counted["business_professional_degree"] = 25
    elif "doctorate" in degrees or "master" in degrees or "professional" in degrees:  # 学歴ロ
        counted["graduate_degree"] = 20
    elif "bachelor" in degrees:  # 学歴ハ
        counted["university"] = 10
    if f["multiple_fields"]:  # 学歴ニ
        counted["multiple_fields"] = 5
    years = f["experience_years.c"]
    if years >= 10:  # 職歴イ
        counted["career_10_years"] = 25
    elif years >= 7:  # 職歴ロ
        counted["career_7_years"] = 20
    elif years >= 5:  # 職歴ハ
        counted["career_5_years"] = 15
    elif years >= 3:  # 職歴ニ
        counted["career_3_years"] = 10
    counted |= [*paid_rows(f, "c").items()][:1]
    if f["position"] == "representative":  # 地位イ
        counted["position_representative"] = 10
    elif f["position"] == "director":  # 地位ロ
        counted["position_director"] = 5
    if f["foreign_qualification"] != "none":  # 特別加算ニ, without any exception in this table
        counted["foreign_qualification"] = 5
    return counted


def work_in_table(f: Line) -> bool | None:
    """Contract, `work_in_table`: not met when `international_services` is true, met when false."""
    if f.get("international_services") is None:
        return None
    return f["international_services"] is False


def pay_floor(f: Line) -> bool | None:
    """三百万円以上 in items 2 and 3."""
    pay = f.get("annual_salary_yen")
    return None if pay is None else bool(pay >= figure_on(PAY_FLOORS, f["on"]))


def criteria_of_an_engineer(f: Line) -> bool | None:
    """Contract, `ordinary_criteria` of b: a related degree, ten years, or a listed examination for work with computers.

    Not met only where all three are surely not so.
    """
    if f.get("ordinary_status") != "engineer":
        return None
    related, years, computing = f.get("related_education"), f["experience_years.b"], f.get("information_processing")
    exams, qualifications = f.get("it_exams"), f.get("it_qualifications")
    listed = (exams is not None and exams >= 1) or (qualifications is not None and qualifications >= 1)
    if related is True or (years is not None and years >= 10) or (computing is True and listed):
        return True
    surely_no_examination = computing is False or (exams == 0 and qualifications == 0)
    if related is False and years is not None and surely_no_examination:
        return False
    return None


def requirements(f: Line, activity: str) -> list[dict[str, str]]:
    """The requirements of an activity in the order of the contract, for facts some of which may not be known."""
    found = {
        "a": {"employer_in_japan": f.get("employer_in_japan"), "ordinary_criteria": None},
        "b": {
            "work_in_table": work_in_table(f),
            "employer_in_japan": f.get("employer_in_japan"),
            "pay_floor": pay_floor(f),
            "ordinary_criteria": criteria_of_an_engineer(f),
        },
        "c": {
            "business_in_japan": f.get("business_in_japan"),
            "pay_floor": pay_floor(f),
            "business_manager": None,
        },
    }[activity]
    words = {True: "met", False: "not_met", None: "not_known"}
    return [{"gate": requirement, "state": words[passed]} for requirement, passed in found.items()]


POINTS = {"a": points_a, "b": points_b, "c": points_c}


def passes(f: Line, activity: str, total: int) -> bool:
    """七十点以上, and in items 2 and 3 also 三百万円以上; item 1 knows no such floor."""
    enough = total >= figure_on(PASS_MARKS, f["on"])
    return enough if activity == "a" else enough and bool(f["annual_salary_yen"] >= figure_on(PAY_FLOORS, f["on"]))


def is_j_skip(f: Line, activity: str) -> bool:
    """特別高度人材: a, b by a graduate-level degree or ten years and 20 million; c by five years and 40."""
    if f["on"] < ROUTES_SINCE:
        return False
    pay, years = f["annual_salary_yen"], f[f"experience_years.{activity}"]
    if activity == "c":
        return bool(years >= 5 and pay >= J_SKIP_PAY_OF_MANAGERS)
    return bool((GRADUATE_LEVEL & set(f["degrees"]) or years >= 10) and pay >= J_SKIP_PAY)


def is_j_find(f: Line) -> bool:
    """未来創造人材: a top-100 university, a degree of the last five years, savings of 200,000 yen."""
    if f["on"] < ROUTES_SINCE or not f["top100_university"] or f["savings_yen"] < 200_000:
        return False
    awarded = f["top100_degree_awarded_on"]
    return bool(awarded <= f["on"] <= fifth_anniversary(awarded))


def words_met(f: Line, activity: str) -> set[str]:
    """Rows of the activity whose own words are fulfilled, before any 「…を除く」 or upper end of a band."""
    degrees = set(f["degrees"])
    age, years = f["age"], f[f"experience_years.{activity}"]
    licences = f["national_licences"] + f["it_exams"] + f["it_qualifications"]
    achievements = research_achievements(f)
    graduate = {"master", "professional", "business_professional"}
    if activity == "c":
        graduate.add("doctorate")
    foreign = {
        "a": ("separate", "also_licence"),
        "b": ("separate",),
        "c": ("separate", "also_licence", "also_research"),
    }[activity]
    fulfilled = {
        "doctorate": "doctorate" in degrees,
        "business_professional_degree": "business_professional" in degrees,
        "graduate_degree": bool(degrees & graduate),
        "university": bool(degrees),
        "multiple_fields": f["multiple_fields"],
        "career_10_years": years >= 10,
        "career_7_years": years >= 7,
        "career_5_years": years >= 5,
        "career_3_years": years >= 3,
        **dict.fromkeys(paid_rows(f, activity), True),
        "age_under_30": age < 30,
        "age_under_35": age < 35,
        "age_under_40": age < 40,
        "research_two": achievements >= 2,
        "research_one": achievements >= 1,
        "licences_two": licences >= 2,
        "licences_one": licences >= 1,
        "position_representative": f["position"] == "representative",
        "position_director": f["position"] in ("director", "representative"),
        "innovation_sme": f["innovation_support"] and f["sme"],
        "innovation": f["innovation_support"],
        "rd_over_3_percent": f["sme"] and f["rd_over_3_percent"],
        "foreign_qualification": f["foreign_qualification"] in foreign,
        "japanese_degree": f["japanese_degree"],
        "japanese_n1": f["japanese_major_abroad"] or f["japanese_level"] == "n1",
        "japanese_n2": f["japanese_level"] in ("n2", "n1"),
        "designated_university": f["designated_university"],
        "designated_training": f["designated_training"],
        **{row: f.get(row) for row in BONUSES},
    }
    return {row for row, met in fulfilled.items() if met and row not in ABSENT[activity]}


def excluders(f: Line, row: str) -> tuple[str, ...]:
    """Rows that the words 「…を除く」 of a row name, or that stand above it in its ladder."""
    if row in ("business_professional_degree", "graduate_degree", "university"):
        higher = ("doctorate", "business_professional_degree", "graduate_degree")
        # 学歴 of c has the doctorate together with the master, not above the degree in business administration;
        # there is no row "doctorate" in c, so that naming it here changes nothing.
        return higher[: ("business_professional_degree", "graduate_degree", "university").index(row) + 1]
    if row.startswith(("career", "salary", "age")):
        # One ladder each. The rows of another activity's ladder are not met there, so they cannot exclude.
        ladder = HEADINGS[HEADING_OF[row]]
        return ladder[: ladder.index(row)]
    if row in ("research_one", "licences_one", "position_director", "innovation"):
        return {
            "research_one": ("research_two",),
            "licences_one": ("licences_two",),
            "position_director": ("position_representative",),
            "innovation": ("innovation_sme",),
        }[row]
    if row == "japanese_n2":
        return ("japanese_degree", "japanese_n1")
    if row == "designated_training" and f["training_used_japanese_university"]:
        return ("japanese_degree",)
    return ()


def states(f: Line, activity: str) -> dict[str, tuple[str, int, frozenset[str]]]:
    """Every row with its state, its points and the rows that exclude it, for fully known facts."""
    counted, met = POINTS[activity](f), words_met(f, activity)
    answer = {}
    for row in rows_on(f["on"]):
        if row in ABSENT[activity]:
            answer[row] = ("not_in_activity", 0, frozenset[str]())
        elif row in counted:
            answer[row] = ("counted", counted[row], frozenset())
        elif row in met:
            answer[row] = ("excluded", 0, frozenset(other for other in excluders(f, row) if other in met))
        else:
            answer[row] = ("not_met", 0, frozenset())
    return answer
