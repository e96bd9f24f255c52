"""What the degrees answered say: the field of each of three graduate degrees, and education related to the work."""

from datetime import date
from typing import Any

import pytest

from eligibility.answers.caveats import Caveat, Caveats
from eligibility.answers.degrees import (
    degrees_of,
    fields_asked_one_by_one,
    graduate_degrees,
    japanese_major_not_known,
    related_education,
)
from eligibility.outlook.profile import Degree

BORN = date(1990, 1, 1)
PLANNED = date(2027, 4, 1)


def degree(level: str, awarded_on: str | None = "2020-06-30", place: str = "abroad", **more: Any) -> dict[str, Any]:
    return {"level": level, "place": place, "awarded_on": awarded_on, **more}


def document(degrees: list[dict[str, Any]], **answers: Any) -> dict[str, Any]:
    return {"version": 3, "answers": {"degrees": degrees, "school": [{"name": None}] * len(degrees), **answers}}


def degrees_in(held: dict[str, Any]) -> tuple[list[Degree], Caveats]:
    to_confirm: Caveats = {}
    return [degree for degree, _school in degrees_of(held, BORN, PLANNED, to_confirm)], to_confirm


def fields(levels: list[str], field: list[str | None], **answers: Any) -> list[str | None]:
    """The field of each degree that counts, where those of graduate school were answered one by one."""
    answered = [each and {"field": each} for each in field]
    found, _to_confirm = degrees_in(document([degree(level) for level in levels], field=answered, **answers))
    return [each.field for each in found]


# --- Fields ---

THREE = ["doctorate", "master", "professional"]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ([None, "as.0", "as.0"], ["0", "0", "0"]),
        ([None, "as.0", "as.1"], ["0", "0", "0"]),
        ([None, "as.0", "other"], ["0", "0", "2"]),
        ([None, "other", "as.0"], ["0", "1", "0"]),
        ([None, "other", "as.1"], ["0", "1", "1"]),
        ([None, "other", "other"], ["0", "1", "2"]),
        ([None, "unknown", "as.0"], ["0", None, "0"]),
        # The same field as one of which the field is not known.
        ([None, "unknown", "as.1"], ["0", None, None]),
        ([None, "as.0"], ["0", "0", None]),
        ([], ["0", None, None]),
    ],
)
def test_each_of_three_graduate_degrees_has_its_field(field: list[str | None], expected: list[str | None]) -> None:
    assert fields(THREE, field) == expected


def test_the_field_of_other_education_is_no_field_to_compare() -> None:
    levels = ["bachelor", "doctorate", "master", "bachelor", "master"]
    assert fields(levels, [None, None, "as.1", None, "other"]) == ["", "1", "1", "", "4"]


@pytest.mark.parametrize("answer", ["as.1", "as.2", "as.4", "as.0", "as.17", "as.", "as.-1", "as.x", "", "nonsense"])
def test_an_answer_that_names_no_earlier_graduate_degree_is_not_known(answer: str) -> None:
    levels = ["bachelor", "doctorate", "master", "bachelor", "master"]
    named = fields(levels, [None, None, answer, None, "as.2"])
    assert named[2] == ("1" if answer == "as.1" else None)


@pytest.mark.parametrize(("differ", "expected"), [("yes", ["0", "1"]), ("no", ["", ""]), ("unknown", [None, None])])
def test_of_two_graduate_degrees_one_yes_or_no_says_it(differ: str, expected: list[str | None]) -> None:
    held = document([degree("doctorate"), degree("master")], fields={"differ": differ}, field=[None, {"field": "as.0"}])
    assert not fields_asked_one_by_one(held)
    assert [each.field for each in degrees_in(held)[0]] == expected


def test_from_three_graduate_degrees_on_the_yes_or_no_is_not_looked_at() -> None:
    held = document([degree(level) for level in THREE], fields={"differ": "yes"})
    assert graduate_degrees(held) == [0, 1, 2]
    assert fields_asked_one_by_one(held)
    assert [each.field for each in degrees_in(held)[0]] == ["0", None, None]


def test_one_graduate_degree_has_no_field_to_compare() -> None:
    assert fields(["master", "bachelor"], []) == ["", ""]


# --- A degree held of which the day is not known ---


@pytest.mark.parametrize(
    ("graduate", "held_on"),
    [("2027-03-24", date(2027, 3, 23)), ("2027-04-01", date(2027, 3, 31)), ("2029-03-24", PLANNED)],
)
def test_a_degree_whose_day_is_not_known_is_held_before_graduate_school_and_on_the_planned_day(
    graduate: str, held_on: date
) -> None:
    found, to_confirm = degrees_in(
        document(
            [degree("master", graduate), degree("bachelor", None)], school=[{"name": None}, {"japanese_major": "yes"}]
        )
    )
    assert found[1].awarded_on == held_on
    assert found[1].japanese_major_abroad is True
    assert Caveat.DEGREE_DAY_NOT_KNOWN in to_confirm


def test_without_a_day_of_award_the_five_years_of_j_find_are_open() -> None:
    school = [{"designated": "yes", "top100": "yes"}]
    [held], _to_confirm = degrees_in(document([degree("bachelor")], school=school))
    assert held.top100 is True
    [no_day], _to_confirm = degrees_in(document([degree("bachelor", None)], school=school))
    assert no_day.top100 is None


def test_a_month_of_award_is_to_confirm() -> None:
    _found, to_confirm = degrees_in(document([degree("bachelor", "2026-12-31", awarded_on_month=True)]))
    assert Caveat.MONTH_ONLY in to_confirm


@pytest.mark.parametrize(
    ("degrees", "answer", "not_known"),
    [
        (["master"], None, True),
        (["master"], "unknown", True),
        (["master"], "no", False),
        (["master", "bachelor"], None, False),
        (["master", "equivalent_unsure"], None, False),
        (["bachelor"], None, False),
        (["none"], None, False),
    ],
)
def test_a_japanese_major_before_graduate_school_is_open_until_it_is_answered(
    degrees: list[str], answer: str | None, not_known: bool
) -> None:
    answers = {"japanese_major": {"japanese_major": answer}} if answer else {}
    assert japanese_major_not_known(document([degree(level) for level in degrees], **answers)) is not_known


# --- Education related to the work, besides the degrees that count ---


def of_diploma(related: str, awarded_on: str | None) -> dict[str, Any]:
    return degree("diploma", awarded_on, place="japan", related=related)


@pytest.mark.parametrize(
    ("awarded_on", "related", "found"),
    [
        ("2022-03-20", "yes", True),
        ("2022-03-20", "no", False),
        ("2022-03-20", "unknown", None),
        # Awarded on the planned day, and a day after it.
        ("2027-04-01", "yes", True),
        ("2027-04-02", "yes", None),
        ("2027-04-02", "no", False),
        ("2027-04-02", "unknown", None),
        (None, "yes", None),
    ],
)
def test_a_diploma_counts_as_related_once_it_is_finished(
    awarded_on: str | None, related: str, found: bool | None
) -> None:
    assert related_education(document([of_diploma(related, awarded_on)]), PLANNED) is found


@pytest.mark.parametrize(("answer", "found"), [("yes", None), ("no", False), ("unknown", None)])
def test_related_study_without_a_degree_is_never_a_yes(answer: str, found: bool | None) -> None:
    assert related_education(document([{"level": "none", "related_study": answer}]), PLANNED) is found
    assert related_education(document([degree("equivalent_unsure", related=answer)]), PLANNED) is found


def test_a_related_degree_that_counts_says_nothing_here() -> None:
    held = document([degree("bachelor", related="yes"), degree("kosen", place="japan", related="yes")])
    assert related_education(held, PLANNED) is False
    assert [each.related for each in degrees_in(held)[0]] == [True, True]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (of_diploma("no", "2022-03-20"), of_diploma("yes", "2023-03-20"), True),
        (of_diploma("unknown", "2022-03-20"), of_diploma("yes", "2023-03-20"), True),
        (of_diploma("no", "2022-03-20"), of_diploma("yes", "2029-03-20"), None),
        (of_diploma("no", "2022-03-20"), of_diploma("no", "2023-03-20"), False),
        (degree("master", related="no"), of_diploma("yes", "2023-03-20"), True),
    ],
)
def test_of_several_a_yes_is_enough_and_what_is_open_leaves_it_open(
    first: dict[str, Any], second: dict[str, Any], found: bool | None
) -> None:
    assert related_education(document([first, second]), PLANNED) is found


def test_what_was_not_asked_is_not_known() -> None:
    """Documents of version 2 say nothing of it."""
    assert related_education(document([degree("diploma", place="japan")]), PLANNED) is None
    assert related_education(document([{"level": "none"}]), PLANNED) is None
