"""From the overview to the question to answer first, back, and to the next one, until none is left on which points
depend; each once.
"""

import re
from html import unescape

import pytest
from django.conf import settings

from eligibility.wizard.application import pages_left, questions_left
from tests.result.pages import without_unbroken

from .conftest import NOON
from .test_quick import LEFT, SIX, result_of
from .walking import ALTERED, EVERY_QUESTION, FILLED, Person, Typed, fields_with_errors, offered, typed_in

TODAY = NOON.date()
LANGUAGES = [code for code, _ in settings.LANGUAGES]
MOST_STEPS = 40
LINK = re.compile(r'data-line="open">.*?<a href="([^"]+)">([^<]*)</a>', re.DOTALL)

NOT_KNOWN = {
    **FILLED,
    **{key: typed for key, typed in ALTERED.items() if "unknown" in typed.values()},
    "others": {"have": "unknown"},
}
"""What somebody answers who knows as little as the pages allow."""
TWO_DEGREES = {**EVERY_QUESTION, "school": {"name": "NTU", "japanese_major": "no", "other_degree": "yes"}}


@pytest.fixture
def at_overview(db: None) -> Person:
    """Somebody whose six answers have led to the overview."""
    person = Person()
    person.open("/quick/")
    person.send(SIX)
    result_of(person)
    return person


def first_link(person: Person) -> tuple[str, int]:
    """The link to the question to answer first and the points that it can bring; "" and 0 where points need none."""
    match = LINK.search(without_unbroken(person.page))
    assert match, "something is left"
    points = re.search(r"up to (\d+) points", match[2])
    return (unescape(match[1]), int(points[1])) if points else ("", 0)


def answer(person: Person, answers: dict[str, Typed]) -> None:
    """Answer the page, with what the quick check knows filled in."""
    key = person.question
    typed = {**FILLED[key], **answers[key], **LEFT.get(key, {}), **typed_in(person.page)}
    before = person.address
    person.send(offered(person.page, typed))
    assert person.address != before, (before, fields_with_errors(person.page))


def answered_first(person: Person, answers: dict[str, Typed]) -> list[tuple[str, int]]:
    """The pages answered from the overview, each with the points that it could bring, until none brings any."""
    met: list[tuple[str, int]] = []
    while person.address.endswith("/result/"):
        assert len(met) < MOST_STEPS, met
        link, points = first_link(person)
        if not link:
            break
        person.open(link)
        assert link.partition("?")[0] not in [address for address, _points in met], "offered once"
        met.append((link.partition("?")[0], points))
        for _step in range(3):
            answer(person, answers)
            if not person.question:
                break
    return met


@pytest.mark.parametrize(
    "answers",
    [FILLED, ALTERED | {"application": {"decided": "no"}}, NOT_KNOWN, EVERY_QUESTION, TWO_DEGREES],
    ids=["known", "altered", "not known", "everything", "two degrees"],
)
def test_each_answer_leads_back_to_the_next_most_decisive_one(answers, at_overview):
    met = answered_first(at_overview, answers)
    assert len(met) >= 4
    assert at_overview.address.endswith("/result/")
    assert "Answer the next question" in at_overview.page, "in their order, as no points depend on them"
    left = questions_left(at_overview.document, TODAY)
    at_overview.open(f"/s/{at_overview.id}/")
    for _step in range(left + MOST_STEPS):
        if at_overview.at_check:
            break
        assert 'name="first"' not in at_overview.page
        answer(at_overview, answers)
    assert at_overview.at_check


def test_the_last_answer_leads_to_the_check_page(person):
    person.walk(FILLED, until="others")
    person.open(f"{person.address}?first=1")
    person.send(FILLED["others"])
    assert person.at_check


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_error_and_another_language_still_lead_back(language, at_overview):
    link, _points = first_link(at_overview)
    at_overview.open(link)
    back = f'<p class="back"><a href="/s/{at_overview.id}/result/">'
    assert back in at_overview.page
    at_overview.send({})
    assert fields_with_errors(at_overview.page)
    assert back in at_overview.page
    at_overview.send({}, language=language, said="1")
    assert f'<html lang="{language}"' in at_overview.page
    assert back in at_overview.page
    at_overview.send(FILLED[at_overview.question])
    assert at_overview.address == f"/s/{at_overview.id}/result/"


def test_a_record_to_add_comes_before_the_overview(person):
    person.walk(FILLED, until="school")
    person.hold({**person.document, "answers": {**person.answers, "pay": [{"kind": "unknown"}]}})
    person.open(f"/s/{person.id}/q/school/1/?first=1")
    person.send({**FILLED["school"], "other_degree": "yes"})
    assert person.address == f"/s/{person.id}/q/degrees/2/?first=1"
    person.open(f"/s/{person.id}/result/")
    assert first_link(person)[0] != f"/s/{person.id}/q/school/1/?first=1", "answered but for the degree that it adds"
    assert next(page.key for page in pages_left(person.document, TODAY)) == "degrees.1"
    person.open(f"/s/{person.id}/q/degrees/2/?first=1")
    person.send(FILLED["degrees"])
    assert person.address == f"/s/{person.id}/result/"


def test_a_changed_answer_leads_to_the_check_page_whatever_else_is_said(person):
    person.walk(FILLED)
    person.open(f"/s/{person.id}/q/japanese/1/?change=1&first=1")
    assert 'name="first"' not in person.page
    person.send(ALTERED["japanese"])
    assert person.at_check
