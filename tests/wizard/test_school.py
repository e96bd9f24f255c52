"""The school of a degree: named, found or chosen, and said at once what it earns."""

import html
import json
import re

import pytest

from eligibility.answers.application import application_of
from eligibility.answers.document import VERSION
from eligibility.answers.schools import BY_RANKINGS, NOT_LISTED
from eligibility.outlook.profile import Degree
from eligibility.scoring.lists.universities import universities
from eligibility.scoring.text import LANGUAGES
from tests.answers.test_schools import OLD
from tests.day import rest_in_deep

from .conftest import NOON
from .test_hostile import CORPUS
from .walking import FILLED, Person, fields_with_errors, typed_in

ABROAD = {**FILLED["degrees"], "place": "abroad"}


def degree_of(person: Person) -> tuple[Degree, tuple[str, ...]]:
    application = application_of(person.document, NOON.date())
    assert application is not None
    return application.profile.degrees[0], application.to_confirm


def notice(page: str) -> str:
    found = re.search(r'<section class="notice feedback".*?>(.*?)</section>', page, re.DOTALL)
    return html.unescape(found[1]) if found else ""


def choices(page: str) -> list[str]:
    return re.findall(r'name="school" value="([^"]*)"', page)


def test_a_school_that_is_known_needs_no_further_page(person):
    person.walk(FILLED, until="school")
    person.send({"name": "早稲田大学", "other_degree": "no"})
    assert person.question == "experience_b"
    said, folded = notice(person.page).split("<details>")
    assert "Your school" in said
    assert "Waseda University (Japan): on the list, 10 points." in said, "the next page says what it earns"
    assert "World university rankings" in folded
    degree, to_confirm = degree_of(person)
    assert (degree.designated, degree.top100, to_confirm) == (True, False, ())
    person.walk(FILLED)
    assert "Waseda University (Japan): 10 points" in html.unescape(person.page), "and so does the check page"


def test_a_name_that_is_on_no_list_is_said_to_be_on_none(person):
    person.walk(FILLED, until="school")
    person.send({"name": "Tashkent College of Commerce", "other_degree": "no"})
    assert person.question == "school_choice"
    assert choices(person.page) == [NOT_LISTED, BY_RANKINGS, "unknown"]
    heading = re.search(r"<h1>(.*?)</h1>", person.page, re.DOTALL)
    assert heading
    assert heading[1].strip() == "No school of this name is on the lists"


def test_a_shared_name_is_chosen_by_country_and_nothing_is_chosen_before(person):
    person.walk(FILLED, until="school")
    person.send({"name": "東北大学", "other_degree": "no"})
    assert person.question == "school_choice"
    assert not typed_in(person.page).get("school")
    offered = choices(person.page)
    assert offered[0] == "jp-tohoku-university", "schools where the degree is from stand first"
    assert "cn-northeastern-university" in offered
    assert offered[-3:] == [NOT_LISTED, BY_RANKINGS, "unknown"]
    person.send({})
    assert fields_with_errors(person.page).keys() == {"school"}
    person.send({"school": "jp-tohoku-university"})
    assert "Tohoku University (Japan)" in notice(person.page)
    assert degree_of(person)[0].designated is True


@pytest.mark.parametrize(
    ("choice", "designated", "code"),
    [(NOT_LISTED, False, "school_not_listed"), (BY_RANKINGS, True, "school_by_rankings"), ("unknown", None, None)],
)
def test_a_school_that_is_not_found_is_never_guessed(choice, designated, code, person):
    person.walk({**FILLED, "degrees": ABROAD}, until="school")
    person.send({"name": "国立清華大学", "japanese_major": "no", "other_degree": "no"})
    assert person.question == "school_choice"
    person.send({"school": choice})
    degree, to_confirm = degree_of(person)
    assert degree.designated is designated
    assert to_confirm == ((code,) if code else ())


def test_a_name_left_out_is_not_known(person):
    person.walk(FILLED, until="school")
    person.send({"name": "  ", "other_degree": "no"})
    assert person.question == "experience_b"
    assert notice(person.page) == ""
    degree, _to_confirm = degree_of(person)
    assert (degree.designated, degree.top100) == (None, None)


def test_another_name_asks_again_which_school_it_is(person):
    person.walk(
        {**FILLED, "school": {"name": "東北大学", "other_degree": "no"}, "school_choice": {"school": NOT_LISTED}}
    )
    person.change("school", {"name": "東北大学", "other_degree": "no"}, number=1)
    assert person.at_check, "the same name keeps what was chosen"
    person.change("school", {"name": "NTU", "other_degree": "no"}, number=1)
    assert person.question == "school_choice"
    assert not typed_in(person.page).get("school"), "what was chosen for the other name is gone"
    person.send({"school": "jp-tohoku-university"})
    assert fields_with_errors(person.page).keys() == {"school"}, "a school that this name does not mean"
    person.send({"school": "unknown"})
    assert not fields_with_errors(person.page)
    assert person.answers["school_choice"] == [{"school": "unknown"}]


def test_a_disputed_school_says_why_it_is_to_be_confirmed(person):
    disputed = universities()["cn-northeastern-university"]
    person.walk({**FILLED, "degrees": ABROAD}, until="school")
    person.send({"name": "东北大学", "japanese_major": "no", "other_degree": "no"})
    person.send({"school": disputed.key})
    assert disputed.to_confirm[0].en in notice(person.page)
    assert degree_of(person)[1] == ("school_to_confirm",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_schools_are_offered_in_the_reader_s_language_with_their_country(language, person):
    person.walk(FILLED, until="school")
    person.send({"name": "NTU", "other_degree": "no"})
    person.send({}, language=language)
    nanyang = universities()["sg-nanyang-technological-university"]
    page = html.unescape(person.page)
    assert nanyang.name(language) in page
    assert nanyang.country.name.in_language(language) in page


def test_who_answered_before_the_name_was_asked_goes_on(person):
    old = json.loads(OLD.read_text(encoding="utf-8"))
    old["answers"]["school"] = [{"designated": "yes", "top100": "no", "japanese_major": "no"}]
    person.hold(old)
    person.walk(FILLED, until="school")
    person.send({"designated": "yes", "top100": "no", "other_degree": "no"})
    person.walk(FILLED)
    assert person.at_check
    assert person.document["version"] in (1, VERSION)
    assert degree_of(person)[0].designated is True
    person.open(f"/s/{person.id}/q/school/1/?change=1")
    assert typed_in(person.page)["designated"] == "yes", "what was answered stands on the page"
    person.send({"designated": "yes", "top100": "no", "name": "早稲田大学", "other_degree": "no"})
    assert person.at_check
    person.open(f"/s/{person.id}/q/school/1/?change=1")
    assert "designated" not in typed_in(person.page), "with a name the list decides"


@pytest.mark.parametrize("what", rest_in_deep([*CORPUS], 10, "names"))
def test_any_text_is_accepted_as_a_name_and_none_fails(what, person):
    person.walk(FILLED, until="school")
    person.send({"name": CORPUS[what], "other_degree": "no"})
    assert person.status == 200
    assert "<script>alert(1)" not in person.page
    if not fields_with_errors(person.page):
        assert person.question in ("school_choice", "experience_b")
        person.walk(FILLED)
        assert person.at_check
        assert "<script>alert(1)" not in person.page


@pytest.mark.parametrize(
    ("question", "addresses"),
    [("school", {"/universities/"}), ("licences", {"/examinations/"}), ("organisation", {"/sme/", "/organization/"})],
)
def test_lists_open_in_a_tab_of_their_own(question, addresses, person):
    person.walk({**FILLED, "others": {"have": "licences"}}, until=question)
    links = re.findall(r'<a href="([^"]+)" target="_blank" rel="noopener">', person.page)
    assert {link for link in links if not link.startswith("/questions/")} == addresses
    assert len(links) == len(addresses) + 1, "and the questions people ask about it"
    for link in links:
        assert person.client.get(link).status_code == 200


def test_what_is_said_of_a_school_can_be_put_right_at_once(person):
    person.walk(FILLED, until="school")
    person.send(FILLED["school"])
    assert f'<a href="/s/{person.id}/q/school/1/">Not right? Change</a>' in person.page
