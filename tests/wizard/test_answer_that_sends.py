"""The question of another degree: its answers are buttons that send the page of the school, in place of Continue."""

import re

from .walking import FILLED, Person

BUTTON = re.compile(r'<button class="(?P<style>[^"]+)" id="(?P<id>\w+)"\s+name="other_degree" value="(?P<value>\w+)"')
CONTINUE = re.compile(r'<button class="button" [^>]*>Continue</button>')


def at_school() -> Person:
    """Return somebody whose only degree lies ahead, at the page of its school."""
    person = Person()
    person.walk(FILLED, until="school")
    return person


def buttons(page: str) -> list[tuple[str, str]]:
    """Return the answers of the buttons with their style."""
    return [(found["value"], found["style"]) for found in BUTTON.finditer(page)]


def test_each_answer_sends_the_page_and_none_comes_first(db):
    person = at_school()
    assert buttons(person.page) == [("yes", "button button-second"), ("no", "button button-second")]
    assert not CONTINUE.search(person.page)
    person.send({"name": "早稲田大学", "other_degree": "no"})
    assert person.question == "experience_b"
    assert CONTINUE.search(person.page)


def test_yes_leads_to_the_next_degree(db):
    person = at_school()
    person.send({"name": "早稲田大学", "other_degree": "yes"})
    assert person.address.endswith("/q/degrees/2/")


def test_enter_in_the_name_is_no_answer(db):
    person = at_school()
    person.send({"name": "早稲田大学"})
    assert "school" not in person.document["answers"]
    assert 'href="#id_other_degree_0"' in person.page
    assert [found["id"] for found in BUTTON.finditer(person.page)] == ["id_other_degree_0", "id_other_degree_1"]
    assert 'value="早稲田大学"' in person.page


def test_the_answer_given_is_the_one_that_stands_out(db):
    person = at_school()
    person.send({"name": "早稲田大学", "other_degree": "no"})
    person.open(f"/s/{person.id}/q/school/1/")
    assert buttons(person.page) == [("yes", "button button-second"), ("no", "button")]


def test_where_it_is_not_asked_the_page_has_continue(db):
    person = Person()
    held = {**FILLED, "degrees": {**FILLED["degrees"], "awarded_on": "2020-03-24"}}
    person.walk(held, until="school")
    assert buttons(person.page) == []
    assert CONTINUE.search(person.page)
