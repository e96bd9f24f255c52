"""Which questions about degrees and schools are on the path."""

from datetime import timedelta

import pytest

from eligibility.answers.document import with_record
from eligibility.wizard.path import find_page

from .paths import TODAY, keys, with_answers
from .walking import FILLED


@pytest.mark.parametrize(
    ("level", "place", "asked"),
    [
        ("bachelor", "abroad", {"japanese_major"}),
        ("equivalent", "abroad", {"japanese_major"}),
        ("bachelor", "japan", set()),
        ("equivalent_unsure", "abroad", set()),
        ("master", "abroad", set()),
        ("doctorate", "abroad", set()),
        ("junior_college", "japan", {"degree_awarded"}),
        ("equivalent", "japan", {"degree_awarded"}),
    ],
)
def test_each_school_is_asked_about_what_it_can_earn(level, place, asked):
    document = with_answers(degrees={"level": level, "place": place, "awarded_on": "2026-03-25"})
    page = find_page(document, "school", 0, TODAY)
    assert page is not None
    assert {each.key for each in page.fields(document, TODAY)} - {"name", "other_degree"} == asked


@pytest.mark.parametrize("level", ["kosen", "advanced_diploma", "diploma"])
def test_a_school_that_is_no_university_is_not_asked_for(level):
    document = with_answers(degrees={"level": level, "place": "japan", "awarded_on": "2026-03-25"})
    assert find_page(document, "school", 0, TODAY) is None


@pytest.mark.parametrize(
    ("level", "awarded_on", "asked"),
    [
        ("bachelor", "2026-03-25", False),
        ("bachelor", "2027-01-16", True),
        ("master", "2026-03-25", True),
        ("doctorate", "2027-01-16", True),
    ],
)
def test_an_earlier_degree_is_asked_for_with_a_graduate_one_or_one_ahead(level, awarded_on, asked):
    degree = {"level": level, "place": "japan", "awarded_on": awarded_on}
    document = with_answers(degrees=degree, application={"decided": "yes", "day": "2027-01-15"})
    page = find_page(document, "school", 0, TODAY)
    assert page is not None
    assert ("other_degree" in {each.key for each in page.fields(document, TODAY)}) is asked
    two = with_record(document, "degrees", 1, degree)
    assert "other_degree" not in {each.key for each in page.fields(two, TODAY)}


@pytest.mark.parametrize(("days_from_today", "asked"), [(0, False), (1, True)])
def test_without_a_planned_day_a_degree_is_ahead_of_today(days_from_today, asked):
    awarded = (TODAY + timedelta(days=days_from_today)).isoformat()
    document = with_answers(
        degrees={"level": "bachelor", "place": "japan", "awarded_on": awarded},
        application={"decided": "no", "day": None, "permission": None},
    )
    page = find_page(document, "school", 0, TODAY)
    assert page is not None
    assert ("other_degree" in {each.key for each in page.fields(document, TODAY)}) is asked


@pytest.mark.parametrize("place", ["japan", "abroad"])
@pytest.mark.parametrize(
    ("levels", "test", "asked"),
    [
        (("master",), {"test": "n2"}, True),
        (("business_unsure", "doctorate"), {"test": "none"}, True),
        (("master", "diploma"), {"test": "unknown"}, True),
        (("master",), {"test": "n1", "on": "2028-01-25"}, True),
        (("master",), {"test": "n1", "on": None}, False),
        (("master",), {"test": "bjt", "score": 480, "on": "2026-01-25"}, False),
        (("master", "bachelor"), {"test": "n2"}, False),
        (("master", "equivalent_unsure"), {"test": "n2"}, False),
        (("bachelor",), {"test": "n2"}, False),
        (("diploma",), {"test": "n2"}, False),
    ],
)
def test_with_graduate_degrees_only_the_university_before_is_asked(levels, test, asked, place):
    document = with_answers(
        activity={"activity": "b"}, japanese=test, application={"decided": "yes", "day": "2027-01-15"}
    )
    for number, level in enumerate(levels):
        degree = {"level": level, "place": place, "awarded_on": "2026-03-25", "related": "yes"}
        document = with_record(document, "degrees", number, degree)
    assert ("japanese_major" in keys(document)) is asked


@pytest.mark.parametrize("top100", ["yes", "unknown"])
def test_savings_are_asked_where_j_find_can_matter(top100):
    degrees = FILLED["degrees"]
    school = {"designated": "yes", "top100": top100}
    assert "savings" in keys(with_answers(degrees=degrees, school=school))
    assert "savings" not in keys(with_answers(degrees=degrees, school={**school, "top100": "no"}))


def test_savings_are_asked_with_a_school_near_the_top():
    degrees = FILLED["degrees"]
    assert "savings" in keys(with_answers(degrees=degrees, school={"name": "東京大学"}))
    assert "savings" in keys(with_answers(degrees=degrees, school={"name": None}))
    assert "savings" not in keys(with_answers(degrees=degrees, school={"name": "早稲田大学"}))
    assert "savings" not in keys(with_answers(degrees={**degrees, "level": "diploma"}, school={"name": "東京大学"}))
