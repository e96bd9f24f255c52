"""What is known of the school of a degree: the list decides, a choice settles, an old answer still counts."""

import json
from pathlib import Path

import pytest

from eligibility.answers.document import Document, new_document, upgrade, with_record
from eligibility.answers.schools import BY_RANKINGS, NOT_LISTED, School, school_of, settled_school
from eligibility.scoring.lists.universities import universities
from tests.day import DAY

OLD = Path(__file__).parent / "documents" / "version-1-reference-student.json"


def document_with(school: dict[str, str | None], place: str = "japan", choice: str | None = None) -> Document:
    document = with_record(new_document(), "degrees", 0, {"level": "bachelor", "place": place})
    document = with_record(document, "school", 0, school)
    return document if choice is None else with_record(document, "school_choice", 0, {"school": choice})


def test_a_name_of_one_school_is_answered_by_the_list():
    for name, place in (("早稲田大学", "japan"), ("台大", "abroad"), ("MIT 麻省理工学院", "abroad")):
        found = school_of(document_with({"name": name}, place), 0, DAY)
        if found.university is not None:
            assert (found.designated, found.top100) == (found.university.designated, found.university.top100)
    waseda = school_of(document_with({"name": "早稲田大学"}), 0, DAY)
    assert (waseda.designated, waseda.top100, waseda.to_confirm) == (True, False, ())
    assert school_of(document_with({"name": "東京大学"}), 0, DAY).top100 is True


@pytest.mark.parametrize("name", [None, ""])
def test_no_name_is_not_known(name):
    assert school_of(document_with({"name": name}), 0, DAY) == School()
    assert school_of(new_document(), 0, DAY) == School()


@pytest.mark.parametrize("choice", [None, "unknown", "", "no-such-key"])
def test_a_shared_name_is_not_known_until_somebody_chooses(choice):
    assert school_of(document_with({"name": "東北大学"}, choice=choice), 0, DAY) == School()


def test_the_school_chosen_counts_as_the_list_says():
    for key, university in universities().items():
        found = school_of(document_with({"name": "東北大学"}, choice=key), 0, DAY)
        assert found.university is university
        assert found.designated is university.designated
        assert found.top100 is university.top100
        assert bool(found.to_confirm) is bool(university.to_confirm)


def test_a_school_in_no_list_counts_only_by_the_rankings_and_is_to_be_confirmed():
    not_listed = school_of(document_with({"name": "York University"}, "abroad", NOT_LISTED), 0, DAY)
    assert (not_listed.designated, not_listed.to_confirm) == (False, ("school_not_listed",))
    by_rankings = school_of(document_with({"name": "York University"}, "abroad", BY_RANKINGS), 0, DAY)
    assert (by_rankings.designated, by_rankings.to_confirm) == (True, ("school_by_rankings",))
    assert by_rankings.top100 is None


def test_a_school_elsewhere_than_the_degree_is_asked_about():
    assert settled_school(document_with({"name": "早稲田大学"}, "japan"), 0, DAY) is not None
    assert settled_school(document_with({"name": "早稲田大学"}, "abroad"), 0, DAY) is None
    assert settled_school(document_with({"name": "台大"}, "japan"), 0, DAY) is None


def test_a_choice_no_longer_needed_is_not_looked_at():
    found = school_of(document_with({"name": "早稲田大学"}, choice=NOT_LISTED), 0, DAY)
    assert found.designated is True


@pytest.mark.parametrize("designated", [("yes", True), ("no", False), ("unknown", None)])
@pytest.mark.parametrize("top100", [("yes", True), ("no", False), ("unknown", None)])
def test_what_was_answered_before_the_name_was_asked_still_counts(designated, top100):
    old = json.loads(OLD.read_text(encoding="utf-8"))
    old["answers"]["school"] = [{"designated": designated[0], "top100": top100[0]}, None]
    made = upgrade(old)
    assert made["answers"]["school"][1] is None
    assert school_of(made, 0, DAY) == School(designated=designated[1], top100=top100[1])


def test_a_name_given_since_goes_before_what_was_answered():
    assert (
        school_of(document_with({"name": "早稲田大学", "designated": "no", "top100": "yes"}), 0, DAY).designated is True
    )
