"""Marking papers: a form that comes back to the page, marks that live and end with the answers, and two totals."""

import re
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override

from eligibility.answers.papers import Marks, PaperState
from eligibility.result.context import Context, context_of
from eligibility.result.examples import EXAMPLES
from eligibility.result.paper_marks import Proved
from eligibility.result.sections.papers import PAPERS, answer, build, papers_of
from eligibility.saving.models import SavedSession
from eligibility.scoring.text import LANGUAGES
from tests import people
from tests.language import in_language
from tests.wizard.conftest import clock as clock
from tests.wizard.walking import Person

from .applications import TODAY, application_of_line, graduate_in_march, reference_student
from .pages import without_unbroken

pytestmark = pytest.mark.usefixtures("law_that_stays")

HAVE, MISSING = PaperState.HAVE, PaperState.MISSING


def of(application: Any, marks: Marks, language: str = "en", activity: str = "b") -> Context:
    return in_language(language, lambda: context_of(application, today=TODAY, activity=activity, marks=marks))


def proved(application: Any, marks: Marks, language: str = "en") -> Proved:
    found = in_language(language, build, of(application, marks, language))["proved"]
    assert isinstance(found, Proved)
    return found


# --- The totals ---


def test_what_is_claimed_and_what_papers_at_hand_prove_of_it() -> None:
    """The student of 70 points on 22 November 2026: age 15, one sheet for degree and Japanese degree 20, N1 15."""
    nothing = proved(reference_student(), {})
    assert (nothing.claimed, nothing.provable, nothing.marked) == (70, 0, False)
    assert nothing.sentence == "70 points claimed; no paper marked yet."
    some = proved(reference_student(), {"identity": HAVE, "1": HAVE, "14": HAVE, "15-n1": HAVE, "3": PaperState.ASKED})
    assert some.sentence == "70 points claimed; papers at hand prove 50."
    assert some.spare == ""


def test_what_must_be_confirmed_is_neither_claimed_nor_proved() -> None:
    """The university is listed if that is confirmed: 60 for sure, whatever papers there are."""
    unsure = application_of_line(people.reference_student(), to_confirm=("school_to_confirm",))
    found = proved(unsure, {"17": HAVE, "identity": HAVE})
    assert (found.claimed, found.provable) == (60, 15)


def test_of_a_degree_to_come_no_certificate_is_at_hand() -> None:
    """The degree is awarded on 24 March 2027; what is at hand in November is of the expected graduation."""
    marks = {"1": HAVE, "14": HAVE, "1-expected": HAVE, "14-expected": HAVE, "identity": HAVE, "15-n1": HAVE}
    found = proved(graduate_in_march(), marks)
    assert (found.claimed, found.provable) == (70, 30)


def test_more_than_a_mark_needs_is_said_to_be_unnecessary() -> None:
    line = people.reference_student(annual_salary_yen=6_000_000, foreign_qualification="separate")
    found = proved(application_of_line(line), {"13": MISSING})
    assert (
        found.spare == "You reach 80 points even without: Proof of the foreign qualification or award ⑬. "
        "80 points remain."
    )


def test_of_several_papers_those_at_hand_are_not_the_first_to_be_spare() -> None:
    line = people.reference_student(annual_salary_yen=7_000_000, foreign_qualification="separate")
    assert "⑰" in proved(application_of_line(line), {"13": HAVE, "17": MISSING}).spare
    assert "⑬" in proved(application_of_line(line), {"13": MISSING, "17": HAVE}).spare


def test_one_sheet_of_two_numbers_has_one_mark() -> None:
    [sheet] = [paper for paper in papers_of(of(reference_student(), {"14": HAVE})) if "⑭" in paper.numbers]
    assert (sheet.codes, sheet.state) == (("1", "14"), HAVE)
    [sheet] = [
        paper for paper in papers_of(of(reference_student(), {"1": MISSING, "14": HAVE})) if paper.codes[0] == "1"
    ]
    assert sheet.state is MISSING, "of two marks what is left to do"


def test_what_is_asked_for_is_not_to_be_ordered_first() -> None:
    marks = {"1": PaperState.ASKED, "14": PaperState.ASKED, "15-n1": MISSING}
    lead = in_language("en", answer, of(reference_student(), marks)).lead
    assert lead.startswith("Order first: Copy of the Japanese certificate. For")


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_has_the_ticks_and_the_totals(language: str) -> None:
    marks = {"1": HAVE, "14": HAVE, "identity": HAVE}
    with override(language):
        printed = PAPERS.render(of(reference_student(), marks, language))
        nothing = PAPERS.render(of(reference_student(), {}, language))
    assert printed.count("✓") == 2
    assert "✓" not in nothing
    assert proved(reference_student(), marks, language).sentence in printed
    assert re.search(r"70\D+35", printed)


def test_a_certificate_to_come_is_not_ticked_by_that_of_the_expected_graduation() -> None:
    found = in_language("en", build, of(graduate_in_march(), {"1-expected": HAVE, "14-expected": HAVE, "1": HAVE}))
    assert [paper.state for paper in found["proofs"] if paper.codes[0] == "1"] == [None]  # type: ignore[attr-defined]
    groups = [paper.state for group in found["groups"] for paper in group.items if "1-expected" in paper.codes]  # type: ignore[attr-defined]
    assert groups == [HAVE]


# --- The form ---


def address(person: Person) -> str:
    return f"/s/{person.id}/result/papers/"


def shown(person: Person, query: str = "") -> str:
    return without_unbroken(person.open(address(person) + query))


def test_marks_are_stored_and_shown_on_the_page_that_it_comes_back_to(student: Person) -> None:
    assert "no paper marked yet" in shown(student)
    page = without_unbroken(student.send({"paper-1-expected": "have", "paper-3": "asked", "paper-15-n1": "have"}))
    assert student.visited[-1] == address(student), "a redirect, so that loading again sends nothing"
    assert student.document["papers"] == {"1-expected": "have", "14-expected": "have", "3": "asked", "15-n1": "have"}
    assert re.findall(r'data-paper="([^"]*)"\s+data-state="(\w+)"', page) == [
        ("①⑭", "have"),
        ("③", "asked"),
        ("⑮", "have"),
    ]
    assert "papers at hand prove 15." in page
    student.send({"paper-1-expected": ""})
    assert student.document["papers"] == {"3": "asked", "15-n1": "have"}, "what was not sent stays"


def test_the_activity_of_the_address_is_kept(student: Person) -> None:
    student.open(address(student) + "?activity=a")
    student.send({"paper-identity": "have"})
    assert student.address == address(student) + "?activity=a"


@pytest.mark.parametrize("state", ["lost", "HAVE", "have,missing", "<b>"])
def test_a_state_that_is_none_is_refused_politely_and_stores_nothing(student: Person, state: str) -> None:
    student.open(address(student))
    page = student.send({"paper-3": state, "paper-15-n1": "asked"})
    assert student.status == HTTPStatus.OK
    assert "<title>Error: Papers" in page
    assert page.count('class="mark field-invalid"') == 1
    assert re.search(r'name="paper-3"[^>]*aria-invalid="true"[^>]*aria-describedby="paper-3_error"', page) or re.search(
        r'name="paper-3"[^>]*aria-describedby="paper-3_error"[^>]*aria-invalid="true"', page
    )
    assert 'href="#paper-3"' in page
    assert '<details class="marking" open>' in page
    assert re.search(r'<option value="asked" selected>', page), "the other choices are still there"
    assert "papers" not in student.document


def test_a_language_button_keeps_the_marks_that_are_not_saved_yet(student: Person) -> None:
    student.open(address(student))
    student.send({"paper-3": "have"})
    assert re.search(r'<button name="language" value="ja"[^>]*\sform="paper-marks"', student.page)
    assert '<form id="paper-marks"' in student.page
    page = student.client.post(address(student), {"language": "ja", "paper-3": "asked", "paper-15-n1": "have"})
    assert page.headers["Content-Language"] == "ja"
    shown_again = page.content.decode()
    assert '<details class="marking" open>' in shown_again
    assert re.findall(r'<option value="(\w+)" selected>', shown_again) == ["asked", "have"]
    assert 'class="error"' not in shown_again
    assert student.document["papers"] == {"3": "have"}, "nothing is stored"


def test_a_second_tab_stores_what_was_changed_in_it(student: Person) -> None:
    student.open(address(student))
    older = dict(re.findall(r'name="(initial-paper-[^"]+)"(?: value="(\w*)")?', student.page))
    assert older
    student.client.post(address(student), {**older, "paper-3": "have", "paper-15-n1": ""})
    student.client.post(address(student), {**older, "paper-3": "", "paper-15-n1": "asked"})
    assert student.document["papers"] == {"3": "have", "15-n1": "asked"}
    newer = dict(
        re.findall(r'name="(initial-paper-[^"]+)" value="(\w+)"', student.client.get(address(student)).content.decode())
    )
    student.client.post(address(student), {**newer, "paper-3": "", "paper-15-n1": "asked"})
    assert student.document["papers"] == {"15-n1": "asked"}


def test_papers_that_are_not_asked_for_are_not_marked(student: Person) -> None:
    student.open(address(student))
    student.send({"paper-19": "have", "paper-99": "have", "paper-14": "have", "answers": "{}"})
    assert "papers" not in student.document


def test_a_paper_that_is_no_longer_needed_keeps_its_mark_unseen(student: Person) -> None:
    student.open(address(student))
    student.send({"paper-15-n1": "have"})
    assert "papers at hand prove 15." in shown(student)
    student.change("japanese", {"test": "n2", "certificate": "held"}, number=1)
    assert "no paper marked yet" in shown(student)
    assert student.document["papers"] == {"15-n1": "have"}
    student.change("japanese", {"test": "n1", "certificate": "held"}, number=1)
    assert "papers at hand prove 15." in shown(student)


def test_marks_end_with_the_assessment_and_are_no_other_persons(student: Person) -> None:
    student.open(address(student))
    answered = student.document
    student.send({"paper-3": "have"})
    second = Person(student.client)
    second.hold(answered)
    assert "no paper marked yet" in shown(second), "the second person on the same phone"
    stranger = Person()
    stranger.open(address(student))
    assert stranger.status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
    assert stranger.client.post(address(student), {"paper-3": "missing"}).status_code >= HTTPStatus.BAD_REQUEST
    assert student.document["papers"] == {"3": "have"}
    student.client.post(f"/s/{student.id}/delete/")
    assert not SavedSession.with_expired.filter(id=student.id).exists()


def test_nothing_is_marked_without_the_token_of_the_form(student: Person) -> None:
    strict = Client(enforce_csrf_checks=True, cookies=student.client.cookies)
    strict.cookies = student.client.cookies
    assert strict.post(address(student), {"paper-3": "have"}).status_code == HTTPStatus.FORBIDDEN
    assert "papers" not in student.document


@pytest.mark.parametrize("key", EXAMPLES)
def test_of_an_example_the_squares_alone_are_shown(key: str, client: Client) -> None:
    page = client.get(f"/example/{key}/papers/?lang=en").content.decode()
    assert "data-paper" in page
    assert not re.search(r"<select|class=\"proved\"|points claimed", page)
    assert client.post(f"/example/{key}/papers/", {"paper-3": "have"}).status_code == HTTPStatus.METHOD_NOT_ALLOWED
