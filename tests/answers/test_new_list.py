"""The list of universities of a new year: a file of records and one edition; an earlier day keeps the earlier list.

The list of January 2027 is made up: a school comes, one goes, one changes the limb by which it counts.
"""

import csv
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils.translation import override

from eligibility.answers.application import Application, application_of
from eligibility.answers.document import Document
from eligibility.answers.law_seen import law_seen
from eligibility.answers.schools import school_of
from eligibility.finder import index as finder_index
from eligibility.finder.choices import choices_for, settled
from eligibility.finder.listing import listing_of
from eligibility.finder.tables import load_places
from eligibility.finder.writing import NAMES
from eligibility.outlook.timeline import timeline
from eligibility.result.law_change import law_changes
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.law import UNIVERSITY_LIST
from eligibility.scoring.lists import universities as lists
from eligibility.scoring.lists.editions import ListEdition, times_of
from eligibility.scoring.lists.reading import RECORDS, ListError
from eligibility.scoring.lists.universities import University, universities
from eligibility.wizard.path import pages

TODAY = date(2026, 11, 22)
PUBLISHED = date(2027, 1, 29)
BEFORE = PUBLISHED - timedelta(days=1)

COMES = {
    "key": "tw-sample-university",
    "name_en": "Sample University of Formosa",
    "name_ja": "見本台湾大学",
    "name_zh_hant": "見本臺灣大學",
    "name_zh_hans": "见本台湾大学",
    "country": "TW",
    "ranking": "yes",
    "innovative_asia": "no",
    "jfind": "no",
    "on_isa_list": "yes",
    "source": "isa-2026-01 p.1",
}
GOES = ("cn-wuhan-university", "Wuhan University")
OTHER_LIMB = ("my-university-of-malaya", "University of Malaya")


@pytest.fixture(autouse=True)
def _new_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (RECORDS / "universities.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns = list(reader.fieldnames or ())
        rows = [{**row, "edition": "2027-01"} for row in reader]
    for row in rows:
        if row["key"] in (GOES[0], OTHER_LIMB[0]):
            row.update(ranking="no", on_isa_list="no")
    records = tmp_path / "universities-2027-01.csv"
    with records.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows([*rows, {**COMES, "edition": "2027-01"}])
    places = tmp_path / "places.csv"
    places.write_text(
        (NAMES / "places.csv").read_text(encoding="utf-8") + f"Formosa,,{COMES['key']}\n", encoding="utf-8"
    )
    law = replace(UNIVERSITY_LIST, key="university_list_2027_01", edition=date(2027, 1, 1), checked=PUBLISHED)
    edition = ListEdition(since=PUBLISHED, records=str(records), law=law)
    monkeypatch.setattr(lists, "EDITIONS", (*lists.EDITIONS, edition))
    monkeypatch.setattr(finder_index, "load_places", partial(load_places, path=places))


def document(name: str, day: date, place: str = "abroad") -> Document:
    """Somebody with a bachelor's degree of a school, who plans a day."""
    return {
        "version": 3,
        "answers": {
            "activity": {"activity": "b", "work": "field"},
            "place": {"place": "japan", "employer_in_japan": "yes"},
            "application": {"decided": "yes", "day": day.isoformat()},
            "birth_date": {"day": "1976-01-01"},
            "degrees": [{"level": "bachelor", "place": place, "awarded_on": "1999-03-25", "related": "yes"}],
            "school": [{"name": name}],
        },
    }


def application(name: str, day: date, **answers: Any) -> Application:
    """The application of that person."""
    answered = document(name, day)
    answered["answers"].update(answers)
    found = application_of(answered, TODAY)
    assert found is not None
    return found


def designated(name: str, planned: date, on: date | None = None) -> Any:
    """Whether the school of an application counts on a day, the planned one where none is given."""
    return application(name, planned).profile.facts_on(on or planned).known.get("designated_university")


@pytest.mark.parametrize(("name", "before", "after"), [(GOES[1], True, False), (OTHER_LIMB[1], True, True)])
def test_an_assessment_keeps_the_list_of_its_day(name: str, before: bool, after: bool) -> None:
    assert (designated(name, BEFORE), designated(name, PUBLISHED)) == (before, after)


def test_a_school_that_comes_is_found_and_counts_from_its_day_on() -> None:
    assert settled(COMES["name_en"], BEFORE) is None
    found = settled(COMES["name_en"], PUBLISHED)
    assert found is not None
    assert found.key == COMES["key"]
    assert choices_for(COMES["name_en"], "en", PUBLISHED)[0][0] == COMES["key"]
    assert COMES["key"] not in dict(choices_for(COMES["name_en"], "en", BEFORE))
    assert (designated(COMES["name_en"], BEFORE), designated(COMES["name_en"], PUBLISHED)) == (None, True)


def test_a_school_changes_the_ground_on_which_it_counts() -> None:
    key = OTHER_LIMB[0]
    grounds = {
        day: [ground.name[0] for ground in listing_of(universities(day)[key], "en", day).grounds]
        for day in (BEFORE, PUBLISHED)
    }
    assert grounds == {BEFORE: ["Ⅰ", "Ⅲ"], PUBLISHED: ["Ⅲ"]}


def test_a_time_line_crosses_the_change() -> None:
    assert [designated(GOES[1], BEFORE, day) for day in (BEFORE, PUBLISHED)] == [True, False]
    spans = timeline(application(GOES[1], BEFORE).profile)
    (change,) = (span for span in spans if span.start == PUBLISHED)
    points = [
        assess(application(GOES[1], BEFORE).profile.facts_on(day)).activities["b"].low for day in (BEFORE, PUBLISHED)
    ]
    assert points[0] - points[1] == 10
    assert [reason.kind for reason in change.why] == ["law"]


def test_a_school_without_a_row_in_the_later_list_is_not_known_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def without(typed: str, day: date | None = None) -> University | None:
        return None if day == PUBLISHED else settled(typed, day)

    monkeypatch.setattr("eligibility.answers.schools.settled", without)
    assert designated(GOES[1], BEFORE, PUBLISHED) is None


def test_a_name_that_a_junior_college_may_bear_is_not_known_in_a_later_list_either() -> None:
    answered = document("早稲田大学", BEFORE, "japan")
    answered["answers"]["degrees"][0]["level"] = "junior_college"
    found = application_of(answered, TODAY)
    assert found is not None
    for day in (BEFORE, PUBLISHED):
        assert found.profile.facts_on(day).known.get("designated_university") is None


def test_what_is_to_be_confirmed_counts_for_nothing_in_a_later_list_if_it_is_not() -> None:
    disputed = next(one for one in universities().values() if one.on_isa_list and one.ranking == "check")
    place = "japan" if disputed.country.code == "JP" else "abroad"
    answered = document("?", BEFORE, place)
    answered["answers"]["school_choice"] = [{"school": disputed.key}]
    found = application_of(answered, TODAY)
    assert found is not None
    assert found.unconfirmed is not None
    for day in (BEFORE, PUBLISHED):
        assert found.profile.facts_on(day).known["designated_university"] is True
        assert found.unconfirmed.facts_on(day).known["designated_university"] is False


def test_a_choice_that_a_later_list_does_not_offer_is_asked_again() -> None:
    answered = document("Sample University of Formosa", PUBLISHED)
    assert "school_choice" not in {page.question.key for page in pages(answered, TODAY)}
    answered["answers"]["application"]["day"] = BEFORE.isoformat()
    assert "school_choice" in {page.question.key for page in pages(answered, TODAY)}


def test_without_a_planned_day_the_list_is_that_of_today() -> None:
    answered = document(GOES[1], BEFORE)
    answered["answers"]["application"] = {"decided": "no", "day": None}
    found = [application_of(answered, today) for today in (BEFORE, PUBLISHED)]
    assert [
        one.profile.facts_on(one.application_day).known["designated_university"] for one in found if one is not None
    ] == [True, False]


def test_old_and_new_name_their_edition() -> None:
    for day, edition in ((BEFORE, "2026-01"), (PUBLISHED, "2027-01")):
        school = school_of(document(OTHER_LIMB[1], day), 0, day)
        assert school.university is not None
        assert school.university.edition == edition


@pytest.mark.parametrize(("day", "number"), [(BEFORE, 0), (PUBLISHED, 1)])
def test_the_page_of_universities_shows_the_list_of_the_day(day: date, number: int, client: Client) -> None:
    with time_machine.travel(day, tick=False):
        page = client.get("/universities/", {"q": COMES["name_en"]}).content.decode()
    assert page.count('id="tw-sample-university"') + page.count(COMES["name_ja"]) >= number
    assert (COMES["name_ja"] in page) is bool(number)


def test_a_row_that_was_not_compared_with_its_list_is_refused(tmp_path: Path) -> None:
    text = (RECORDS / "universities.csv").read_text(encoding="utf-8")
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    newest = lists.list_on()
    with pytest.raises(ListError, match="edition 2026-01 in the list of 2027-01"):
        lists.universities_of(replace(newest, records=str(tmp_path / "list.csv")))


def test_the_times_of_the_lists_adjoin() -> None:
    times = list(times_of(lists.EDITIONS))
    assert [(since, until) for since, until, _edition in times][1:] == [(PUBLISHED, None)]
    assert times[0][1] == PUBLISHED


def test_an_assessment_opened_after_the_new_list_says_what_changed() -> None:
    rows = [row for row in TABLES.rows if row.key != "designated_university"]
    listed = next(row for row in TABLES.rows if row.key == "designated_university" and row.until is None)
    split = (replace(listed, until=PUBLISHED), replace(listed, since=PUBLISHED))
    tables = Tables(rows=(*rows, *split))
    answered = document(GOES[1], PUBLISHED)
    answered["answers"]["pay"] = [
        {"kind": "amount", "annual_yen": 4_000_000, "fixed_overtime_yen": None, "since": "2026-11-01", "already": True}
    ]
    seen = law_seen(answered, TODAY)
    assert law_changes(seen, answered, "b", TODAY) == ()
    with override("en"):
        (found,) = law_changes(seen, answered, "b", TODAY, tables)
    assert (found.seen, found.since) == (TABLES.on(TODAY).since, PUBLISHED)
    assert [(each.before, each.after) for each in found.changed] == [("10 points", "0 points")]
    answered["answers"]["school"] = [{"name": OTHER_LIMB[1]}]
    with override("en"):
        (untouched,) = law_changes(seen, answered, "b", TODAY, tables)
    assert untouched.changed == ()
