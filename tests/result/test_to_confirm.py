"""What is to be confirmed: every caveat has its sentence, shown where it touches the result and nowhere else."""

import copy
import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.finder.choices import said
from eligibility.result.conditions.to_confirm import SENTENCES, to_confirm
from eligibility.result.context import context_of
from eligibility.result.days import days_of
from eligibility.scoring.assessment import assess
from eligibility.scoring.lists.universities import universities
from eligibility.wizard.application import application_from
from tests.answers.test_document import STORED
from tests.language import in_language

LANGUAGES = [code for code, _ in settings.LANGUAGES]
TODAY = date(2026, 11, 22)
STUDENT = json.loads(
    next(path for path in STORED if path.stem == "version-2-reference-student").read_text(encoding="utf-8")
)
RANKED = {"savings": {"kind": "amount", "savings_yen": 300_000}}
NO_TEST = {"japanese": [{"test": "none"}]}
PAY = {"kind": "amount", "annual_yen": 4_200_000, "since": "2026-11-22", "already": True}
NO_PAY = {"pay": [{"kind": "unknown"}]}


def application(**answers: Any) -> Application:
    """The application of the reference student with other answers, whose degree is held."""
    document = copy.deepcopy(STUDENT)
    document["answers"] |= {"degrees": [degree("bachelor")]} | answers
    found = application_from(document, TODAY)
    assert found is not None
    return found


def degree(level: str, place: str = "japan") -> dict[str, Any]:
    return {"level": level, "place": place, "awarded_on": "2026-03-24"}


def abroad(name: str | None, choice: str = "", **more: str) -> dict[str, Any]:
    """Answer with a bachelor's degree of a school abroad."""
    found: dict[str, Any] = {"degrees": [degree("bachelor", "abroad")]}
    found["school"] = [{"name": name, "japanese_major": "no"} | more]
    return found | ({"school_choice": [{"school": choice}]} if choice else {})


def sentences(given: Application, caveat: Caveat | None = None, language: str = "en", activity: str = "b") -> list[str]:
    """What is said of an application, or of one of the caveats it has."""
    if caveat is not None:
        given = replace(given, to_confirm=tuple(each for each in given.to_confirm if each is caveat))
    with override(language):
        return list(in_language(language, to_confirm, given, in_language(language, days_of, given), activity))


TOUCHED: dict[Caveat, list[dict[str, Any]]] = {
    Caveat.BUSINESS_UNSURE: [{"degrees": [degree("business_unsure")]}],
    Caveat.EQUIVALENT: [{"degrees": [degree("equivalent", "abroad")]}],
    Caveat.EQUIVALENT_UNSURE: [{"degrees": [degree("equivalent_unsure", "abroad")]}],
    Caveat.JUNIOR_COLLEGE: [{"degrees": [degree("junior_college")], "school": [{"name": None}]}],
    Caveat.JUNIOR_COLLEGE_DEGREE: [
        {"degrees": [degree("junior_college")], "school": [{"name": None, "degree_awarded": "yes"}]}
    ],
    Caveat.NO_UNIVERSITY_DEGREE: [{"degrees": [degree("kosen")]}, {"degrees": [degree("advanced_diploma")]}],
    Caveat.DIPLOMA: [{"degrees": [degree("diploma")]}],
    Caveat.GRADUATE_MAJOR: [
        {"degrees": [degree("master", "abroad")], **NO_TEST},
        {"degrees": [degree("master", "abroad")], "japanese_major": {"japanese_major": "unknown"}, **NO_TEST},
        {
            "degrees": [degree("master", "abroad"), degree("bachelor", "abroad")],
            "school": [{"name": None}, {"name": None, "japanese_major": "unknown"}],
            **NO_TEST,
        },
    ],
    Caveat.EQUIVALENT_MAJOR: [
        {"degrees": [degree("equivalent", "abroad")], "school": [{"name": None, "japanese_major": "yes"}], **NO_TEST}
    ],
    Caveat.SCHOOL_TO_CONFIRM: [abroad("东北大学", "cn-northeastern-university")],
    Caveat.SCHOOL_NOT_LISTED: [abroad("国立清華大学", "not_listed")],
    Caveat.SCHOOL_BY_RANKINGS: [abroad("国立清華大学", "by_rankings")],
    Caveat.TOP_100: [abroad("Stanford University") | RANKED],
    Caveat.TOP_100_OPEN: [abroad("Lund University") | RANKED],
    Caveat.EXPERIENCE: [{"experience_b": {"kind": "years", "months": 48, "still": "yes", "as_of": "2026-11-22"}}],
    Caveat.EXPERIENCE_NEAR_A_STEP: [
        {"experience_b": {"kind": "years", "months": 35, "still": "yes", "as_of": "2026-11-22"}}
    ],
    Caveat.PAY: [{}],
    Caveat.PAY_NOT_IN_WRITING: [{"pay": [PAY | {"in_writing": "unknown"}]}],
    Caveat.FIXED_OVERTIME: [{"pay": [PAY | {"fixed_overtime_yen": 840_000}]}],
    Caveat.WORK_START_NOT_KNOWN: [{"pay": [PAY | {"work_from": None}]}],
    Caveat.MONTH_ONLY: [
        {"pay": [PAY | {"since": "2026-10-31", "since_month": True, "already": False}]},
        {"pay": [PAY | {"work_from": "2027-04-30", "work_from_month": True}]},
        {"degrees": [degree("bachelor") | {"awarded_on_month": True}]},
        {"japanese": [{"test": "n1", "on": "2026-08-31", "on_month": True}]},
        {"experience_b": {"kind": "periods"}, "periods_b": [{"start": "2025-04-30", "start_month": True, "end": None}]},
    ],
    Caveat.DEGREE_DAY_NOT_KNOWN: [{"degrees": [degree("bachelor") | {"awarded_on": None}]}],
    Caveat.DEGREE_DAY_NOT_ASKED: [{"degrees": [{"level": "bachelor", "place": "japan"}]}],
    Caveat.CERTIFICATE_DAY_NOT_ASKED: [{"japanese": [{"test": "n1"}]}],
    Caveat.JUNIOR_COLLEGE_NAME: [{"degrees": [degree("junior_college")], "school": [{"name": "早稲田大学"}]}],
    Caveat.FIRST_AUTHOR_ONLY: [
        {
            "others": {"has_research": "yes"},
            "research": {"kind": "some", "patents": 0, "research_grants": 0, "papers": 3, "first_author_only": "yes"},
        }
    ],
    Caveat.FROM_ABROAD: [{"place": {"place": "abroad"}, "landing": {"decided": "yes", "day": "2027-05-01"}}],
}
"""People whose result the caveat touches."""

PASSED_BY: dict[Caveat, list[dict[str, Any]]] = {
    Caveat.BUSINESS_UNSURE: [{"degrees": [degree("business_unsure"), degree("business_professional")]}],
    Caveat.EQUIVALENT: [{"degrees": [degree("equivalent", "abroad"), degree("master")]}],
    Caveat.EQUIVALENT_UNSURE: [{"degrees": [degree("equivalent_unsure", "abroad"), degree("master")]}],
    Caveat.JUNIOR_COLLEGE: [{"degrees": [degree("junior_college"), degree("bachelor")]}],
    Caveat.JUNIOR_COLLEGE_DEGREE: [
        {
            "degrees": [degree("junior_college"), degree("bachelor")],
            "school": [{"name": None, "degree_awarded": "yes"}, {"name": None}],
        }
    ],
    Caveat.NO_UNIVERSITY_DEGREE: [{"degrees": [degree("kosen"), degree("bachelor")]}],
    Caveat.DIPLOMA: [{"degrees": [degree("diploma"), degree("bachelor", "abroad")]}],
    Caveat.GRADUATE_MAJOR: [
        {"degrees": [degree("master", "abroad")]},
        {"degrees": [degree("master")], **NO_TEST},
        {"degrees": [degree("master", "abroad")], "japanese_major": {"japanese_major": "no"}, **NO_TEST},
        {"degrees": [degree("master", "abroad"), degree("bachelor", "japan")], **NO_TEST},
        {
            "degrees": [degree("master", "abroad"), degree("bachelor", "abroad")],
            "school": [{"name": None}, {"name": None, "japanese_major": "no"}],
            **NO_TEST,
        },
    ],
    Caveat.TOP_100: [
        abroad("Stanford University") | {"savings": {"kind": "amount", "savings_yen": 1}},
        abroad("Lund University") | RANKED,
    ],
    Caveat.TOP_100_OPEN: [abroad("Lund University") | {"savings": {"kind": "amount", "savings_yen": 1}}],
    Caveat.EXPERIENCE: [
        {"experience_b": {"kind": "years", "months": 12, "still": "yes", "as_of": "2026-11-22"}},
        {"experience_b": {"kind": "unknown"}},
    ],
    Caveat.PAY: [NO_PAY],
    Caveat.FIRST_AUTHOR_ONLY: [
        {"research": {"kind": "some", "patents": 0, "research_grants": 0, "papers": 2, "first_author_only": "yes"}}
    ],
    Caveat.FROM_ABROAD: [{}],
}
"""People who gave the answer, or one near to it, and whose result it does not touch."""


def test_every_caveat_has_its_sentence_and_its_people() -> None:
    assert set(SENTENCES) == set(Caveat) == set(TOUCHED)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("caveat", "answers"), [(caveat, answers) for caveat, people in TOUCHED.items() for answers in people]
)
def test_a_caveat_is_shown_where_it_touches_the_result(caveat: Caveat, answers: dict[str, Any], language: str) -> None:
    given = application(**answers)
    assert caveat in given.to_confirm
    (sentence,) = sentences(given, caveat, language)
    assert sentence in in_language(language, context_of, given, today=TODAY, activity="b").to_confirm
    if language != "en":
        assert sentence not in sentences(given, caveat, "en"), "it is said in the reader's language"


@pytest.mark.parametrize(
    ("caveat", "answers"), [(caveat, answers) for caveat, people in PASSED_BY.items() for answers in people]
)
def test_a_caveat_is_not_shown_where_it_touches_nothing(caveat: Caveat, answers: dict[str, Any]) -> None:
    assert sentences(application(**answers), caveat) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("caveat", "answered", "would_be"),
    [
        (Caveat.BUSINESS_UNSURE, "business_unsure", "business_professional"),
        (Caveat.EQUIVALENT_UNSURE, "equivalent_unsure", "bachelor"),
    ],
)
def test_the_points_it_may_earn_are_those_of_the_tables(
    caveat: Caveat, answered: str, would_be: str, language: str
) -> None:
    school = [{"name": None, "japanese_major": "no"}]
    now, then = (application(degrees=[degree(level, "abroad")], school=school) for level in (answered, would_be))
    education = [
        {
            activity: each.headings["education"].high
            for activity, each in assess(given.profile.facts_on(given.application_day)).activities.items()
        }
        for given in (now, then)
    ]
    gains = {each: education[1][each] - education[0][each] for each in education[0]}
    (sentence,) = sentences(now, caveat, language)
    for activity, letter in (("a", "イ"), ("b", "ロ"), ("c", "ハ")):
        named = re.search(rf"1号{letter} \+(\d+)", sentence)
        alike = re.search(r"\+(\d+)", sentence)
        assert alike
        if len(set(gains.values())) == 1:
            assert int(alike[1]) == gains[activity]
        else:
            assert (int(named[1]) if named else 0) == gains[activity]


def test_a_doctorate_leaves_an_unsure_mba_something_only_where_it_counts_as_a_master() -> None:
    (sentence,) = sentences(
        application(degrees=[degree("business_unsure"), degree("doctorate")]), Caveat.BUSINESS_UNSURE
    )
    assert re.findall(r"1号(.) \+(\d+)", sentence) == [("ハ", "5")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["cn-northeastern-university", "se-lund-university"])
def test_a_school_is_named_with_the_list_s_own_reason(key: str, language: str) -> None:
    school = universities()[key]
    reasons = [*school.to_confirm, *([school.jfind_note] if school.jfind_note else [])]
    assert reasons
    found = " ".join(sentences(application(**abroad(school.name_en, key), **RANKED), language=language))
    assert said(school, language) in found
    for reason in reasons:
        assert reason.in_language(language) in found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("key", "caveat"),
    [("cn-fudan-university", Caveat.TOP_100), ("jp-keio-university", Caveat.TOP_100_OPEN)],
)
def test_where_a_copy_of_the_j_find_list_differs_the_result_says_so(key: str, caveat: Caveat, language: str) -> None:
    school = universities()[key]
    place = "abroad" if caveat is Caveat.TOP_100 else "japan"
    found = application(**abroad(school.name_en, key) | {"degrees": [degree("bachelor", place)]}, **RANKED)
    (sentence,) = [each for each in sentences(found, caveat, language) if said(school, language) in each]
    assert school.jfind_note is not None
    assert school.jfind_note.in_language(language) in sentence


@pytest.mark.parametrize("choice", ["not_listed", "by_rankings"])
def test_a_school_in_no_list_is_named_as_it_was_typed(choice: str) -> None:
    (sentence,) = sentences(application(**abroad("国立清華大学", choice)), Caveat(f"school_{choice}"))
    assert "国立清華大学" in sentence


def test_two_schools_in_doubt_are_named_one_by_one() -> None:
    degrees = [degree("master", "abroad"), degree("bachelor", "abroad")]
    schools = [{"name": "国立清華大学"}, {"name": "York University", "japanese_major": "no"}]
    given = application(degrees=degrees, school=schools, school_choice=[{"school": "not_listed"}] * 2)
    assert len(sentences(given, Caveat.SCHOOL_NOT_LISTED)) == 2


def test_each_sentence_is_shown_once() -> None:
    given = application(degrees=[degree("kosen"), degree("advanced_diploma")])
    assert len(sentences(given)) == len(set(sentences(given)))
    assert len(sentences(given, Caveat.NO_UNIVERSITY_DEGREE)) == 1
