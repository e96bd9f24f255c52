"""Change, add, remove: nothing else is touched, and the way leads back to the check page."""

import html
import re

import pytest

from eligibility.answers.document import record
from eligibility.wizard.path import pages
from tests.day import DAY
from tests.law import LATER_FACTS

from .walking import ALTERED, EVERY_QUESTION, FILLED, REFERENCE_STUDENT, asked_everything, fields_with_errors


def change_links(page: str) -> list[str]:
    return re.findall(r'<a href="(/s/[^"]+/q/[^"]+\?change=1)">\s*Change', page)


@pytest.mark.parametrize(("place", "other_place"), [("japan", "abroad"), ("abroad", "japan")])
def test_a_change_leads_back_and_leaves_every_other_answer_as_it_was(place, other_place, db):
    person = asked_everything(place)
    links = change_links(person.page)
    before = person.document
    asked = list(pages(before, DAY))
    assert links == [f"{page.url(person.id)}?change=1" for page in asked]
    for page, link in zip(asked, links, strict=True):
        person.hold(before)
        person.open(link)
        assert person.question == page.question.key
        person.send({**ALTERED, "place": {"place": other_place, "employer_in_japan": "yes"}}[page.question.key])
        person.walk(EVERY_QUESTION)
        assert person.at_check
        after = person.document
        assert page.answer(after) != page.answer(before), page.key
        for other in asked:
            asked_again = page.question.key == "degrees" and other.question.key == "fields"
            if other != page and not asked_again:
                kept, stored = record(after, other.question.key, other.number) or {}, other.answer(before) or {}
                # A page that asks for more by now has more.
                if other.question.key in page.question.invalidates.get("place", ()) and other.number == page.number:
                    # Asked again of the school of another place, and of one degree among two.
                    stored = {key: value for key, value in stored.items() if key != "other_degree"}
                if (page.question.key, other.question.key) == ("degrees", "fields"):
                    # There is one graduate degree left, and the answer was about two.
                    assert not kept
                    continue
                assert kept.items() >= stored.items(), (page.key, other.key)
                assert kept.keys() - stored.keys() <= {
                    "work_from",
                    *LATER_FACTS,
                    *(f"has_{key}" for key in LATER_FACTS),
                }


def test_questions_a_change_asks_again_lead_back_too(person):
    person.walk(FILLED)
    person.change("activity", {"activity": "c", "business_in_japan": "yes"})
    met = []
    while not person.at_check:
        met.append(person.question)
        person.send(FILLED[person.question])
    assert met == ["experience_c", "position"]


def test_back_from_a_change_is_the_check_page(person):
    person.walk(FILLED)
    person.open(f"/s/{person.id}/q/pay/1/?change=1")
    assert f'<p class="back"><a href="/s/{person.id}/check/">' in person.page


def test_back_is_the_page_before(person):
    person.walk(FILLED, until="birth_date")
    assert f'<p class="back"><a href="/s/{person.id}/q/application/">' in person.page


def test_an_invalid_change_stays_a_change(person):
    person.walk(FILLED)
    person.change("pay", {"kind": "amount", "annual_yen": "lots", "in_writing": "now"}, number=1)
    assert fields_with_errors(person.page)
    person.send({"kind": "unknown"})
    assert person.at_check


# --- Records ---

SECOND = {"level": "master", "place": "abroad", "awarded_on": "2026-03-25", "related": "no"}


def removal(page: str, number: int) -> tuple[str, str]:
    """The address and the mark of the Remove button of a record."""
    forms = re.findall(r'action="([^"]+/remove/)">.*?name="stamp" value="([^"]+)"', page, re.DOTALL)
    return next((form[0], form[1]) for form in forms if form[0].endswith(f"/{number}/remove/"))


def test_a_record_is_added_while_answering(person):
    person.walk(FILLED, until="degrees")
    person.send(FILLED["degrees"], add="1")
    assert person.address.endswith("/q/degrees/2/")
    person.send(SECOND)
    assert person.address.endswith("/q/school/1/"), "the first page without an answer"
    person.walk(FILLED)
    assert [degree["level"] for degree in person.answers["degrees"]] == ["bachelor", "master"]
    assert [school["name"] for school in person.answers["school"]] == [FILLED["school"]["name"]] * 2


def test_a_record_is_added_and_removed_on_the_check_page(person):
    person.walk(FILLED)
    before = person.document
    links = [html.unescape(link) for link in re.findall(r'<a href="([^"]+)">Add: ', person.page)]
    assert [link.split("/q/")[1] for link in links] == [
        "degrees/2/?change=1",
        "pay/2/?change=1",
        "japanese/2/?change=1",
    ]
    assert "/remove/" not in person.page
    person.open(links[0])
    person.send(SECOND)
    assert person.address.endswith("/q/school/2/?change=1")
    person.send({"name": "台大"})
    assert person.at_check
    address, stamp = removal(person.page, 2)
    person.send({}, address, stamp=stamp)
    assert person.at_check
    assert person.document == before


def test_the_first_of_two_is_removed_with_what_was_asked_about_it(person):
    person.walk(FILLED)
    person.change("degrees", SECOND, number=2)
    person.send({"name": "台大"})
    address, stamp = removal(person.page, 1)
    person.send({}, address, stamp=stamp)
    assert person.answers["degrees"] == [SECOND]
    assert person.answers["school"] == [{"name": "台大"}]


def test_remove_pressed_twice_removes_one(person):
    person.walk(FILLED)
    for number, day in ((2, "2028-04-01"), (3, "2029-04-01")):
        person.change(
            "pay", {"kind": "amount", "annual_yen": "500万", "in_writing": "expected", "since": day}, number=number
        )
    address, stamp = removal(person.page, 2)
    for _press in range(2):
        person.send({}, address, stamp=stamp)
    assert [pay["since"] for pay in person.answers["pay"]] == ["2026-11-22", "2029-04-01"]


def test_the_last_record_cannot_be_removed(person):
    person.walk(FILLED)
    before = person.document
    person.open(f"/s/{person.id}/q/pay/1/")
    person.send({}, f"/s/{person.id}/q/pay/1/remove/")
    person.send({}, f"/s/{person.id}/q/birth_date/1/remove/")
    assert person.document == before


@pytest.mark.parametrize(
    ("key", "alone"),
    [
        ("degrees", {"level": "none", "related_study": "no"}),
        ("japanese", {"test": "none"}),
        ("japanese", {"test": "unknown"}),
        ("pay", {"kind": "unknown"}),
    ],
)
def test_none_of_these_and_not_known_exclude_others(key, alone, person):
    field = next(iter(alone))
    person.walk({**REFERENCE_STUDENT, key: alone}, until=key)
    person.send(alone, add="1")
    assert person.question != key, "there is nothing to add to it"
    assert person.answers[key][0][field] == alone[field]
    person.open(f"/s/{person.id}/q/{key}/2/")
    assert person.question != key
    person.walk(FILLED)
    assert f"/q/{key}/2/" not in person.page


@pytest.mark.parametrize("number", [1, 2])
def test_none_of_these_excludes_the_others(number, person):
    person.walk(FILLED)
    person.change("japanese", {"test": "n2", "certificate": "expected", "on": "2025-08-01"}, number=2)
    before = person.document
    person.change("japanese", {"test": "none"}, number=number)
    assert fields_with_errors(person.page).keys() == {"test"}
    assert person.document == before


@pytest.mark.parametrize("since", ["2028-04-01", "２０２８年４月１日"])
def test_two_pays_from_the_same_day_are_asked_back(since, person):
    person.walk(FILLED)
    person.change(
        "pay", {"kind": "amount", "annual_yen": "500万", "in_writing": "expected", "since": "2028-04-01"}, number=2
    )
    person.change("pay", {"kind": "amount", "annual_yen": "600万", "in_writing": "expected", "since": since}, number=3)
    assert fields_with_errors(person.page).keys() == {"since"}
    assert len(person.answers["pay"]) == 2
    person.change("pay", {"kind": "amount", "annual_yen": "550万", "in_writing": "expected", "since": since}, number=2)
    assert person.at_check, "a pay may be changed and keep its day"


def test_two_pays_that_can_be_shown_now_are_asked_back(person, clock):
    person.walk(FILLED)
    clock.shift(24 * 3600)
    person.change("pay", {"kind": "amount", "annual_yen": "500万", "in_writing": "now"}, number=2)
    assert fields_with_errors(person.page).keys() == {"in_writing"}
