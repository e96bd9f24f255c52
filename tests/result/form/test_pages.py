"""The page of the official form, and its files at their addresses."""

import json
import re
from datetime import date
from functools import cache
from html import unescape
from http import HTTPStatus
from io import BytesIO

import pypdf
import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from eligibility.answers.parsing.text import MOST_CHARACTERS
from eligibility.answers.past import KEY as PAST
from eligibility.outlook.past import OF_EMPLOYER
from eligibility.result.examples import EXAMPLES
from eligibility.result.files import points_form as points_form_file
from eligibility.result.form.official import SHEETS
from eligibility.scoring.calendar import anniversary
from tests.result.form.reading import texts_of, ticked_in
from tests.wizard.conftest import clock as clock
from tests.wizard.walking import REFERENCE_STUDENT, Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("law_that_stays")]

LANGUAGES = [code for code, _ in settings.LANGUAGES]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def student(db: None) -> Person:
    person = Person()
    person.hold(json.loads(_answered()))
    return person


@cache
def _answered() -> str:
    person = Person()
    person.walk(REFERENCE_STUDENT)
    return json.dumps(person.document)


def page_of(person: Person, query: str = "") -> str:
    return unescape(person.open(f"/s/{person.id}/result/form/{query}"))


def sheet_of(client: Client, url: str, activity: str) -> dict[str, str]:
    """Return the texts of the sheet that the Excel file at an address has filled in."""
    response = client.get(url)
    assert response.status_code == HTTPStatus.OK, url
    return texts_of(response.content, SHEETS[activity].part)


def files_of(page: str) -> dict[str, str]:
    """Return the addresses of the files on a page, by their kind."""
    return {
        url.partition("?")[0].rpartition(".")[2]: url for url in re.findall(r'href="([^"]*points-form[^"]*)"', page)
    }


def test_the_page_leads_to_both_files_of_the_leading_day(student: Person) -> None:
    files = files_of(page_of(student))
    assert {*files} == {"pdf", "xlsx"}
    response = student.client.get(files["xlsx"])
    assert response.headers["Content-Type"] == XLSX
    name = re.fullmatch(r'attachment; filename="(points-form-B_[\d-]+_draft\.xlsx)"', response["Content-Disposition"])
    assert name is not None
    texts = texts_of(response.content, SHEETS["b"].part)
    assert texts["AI96"] == "70"
    made = student.client.get(files["pdf"])
    assert made.headers["Content-Type"] == "application/pdf"
    assert len(pypdf.PdfReader(BytesIO(made.content)).pages) == 2
    # Without a day the address of the file is that of the leading one.
    assert student.client.get(f"/s/{student.id}/points-form.xlsx").content == response.content


@pytest.mark.parametrize("activity", ["a", "b", "c"])
def test_activity_and_day_of_an_address_are_those_of_the_file(student: Person, activity: str) -> None:
    base = f"/s/{student.id}/points-form.xlsx?activity={activity}"
    young = sheet_of(student.client, f"{base}&day=2027-06-01", activity)
    older = sheet_of(student.client, f"{base}&day=2035-06-01", activity)
    assert ticked_in(young) != ticked_in(older) or activity == "c"
    age = {"a": {"AF32", "AF33", "AF34"}, "b": {"AF35", "AF36", "AF37"}, "c": set[str]()}[activity]
    assert len(ticked_in(young) & age) == len(ticked_in(older) & age) == len(age) // 3
    assert ticked_in(young) & {*SHEETS[activity].periods.values()} == set()


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("activity=z", "activity"),
        ("day=2027-02-30", "day"),
        ("day=2022-12-31", "day"),
        ("day=2060-01-01", "day"),
        (f"day={'9' * 61}", "day"),
        ("day=unknown", "day"),
        ("residence=2", "residence"),
    ],
)
def test_what_cannot_be_chosen_leads_to_the_page_that_says_so_and_keeps_it(
    student: Person, query: str, field: str
) -> None:
    for kind in ("xlsx", "pdf"):
        response = student.client.get(f"/s/{student.id}/points-form.{kind}?{query}&activity_kept=1")
        assert response.status_code == HTTPStatus.FOUND
        assert response.headers["Location"] == f"/s/{student.id}/result/form/?{query}&activity_kept=1"
    page = page_of(student, f"?{query}")
    assert "<title>Error: " in page
    assert f'id="form-{field}_error"' in page
    assert 'class="error-summary"' in page
    assert files_of(page) == {}
    typed = query.partition("=")[2]
    assert field != "day" or (f'value="{typed}"' in page) is (len(typed) <= MOST_CHARACTERS)


def test_a_day_that_can_be_read_in_two_ways_is_asked_back(student: Person) -> None:
    page = page_of(student, "?day=01/02/2027&activity=b")
    offered = re.findall(r'name="take" value="day=([\d-]+)"', page)
    assert sorted(offered) == ["2027-01-02", "2027-02-01"]
    chosen = page_of(student, f"?day=01/02/2027&activity=b&take=day={offered[0]}")
    assert f"day={offered[0]}" in files_of(chosen)["xlsx"]


def test_of_permanent_residence_the_box_and_the_facts_are_those_of_the_day(student: Person) -> None:
    document = json.loads(_answered())
    employer = {"start": "2023-10-01", "end": None, "annual_yen": 5_200_000, "same_work": "yes"}
    document["answers"][PAST] = [{**employer, **dict.fromkeys(OF_EMPLOYER, "unknown")}]
    student.hold(document)
    day = date(2024, 6, 1)
    query = f"activity=b&day={day}&residence=1"
    texts = sheet_of(student.client, f"/s/{student.id}/points-form.xlsx?{query}", "b")
    # 5,200,000 yen under 30: the pay of that employer, not of the present one.
    assert {"AF30", "L101"} <= ticked_in(texts)
    assert {"AF31", "L100", "L102"} & ticked_in(texts) == set()
    assert "Permanent residence, 1 year before" in page_of(student, f"?{query}")


def test_the_page_of_a_form_that_is_chosen_is_no_error(student: Person) -> None:
    assert "<title>Official points form" in page_of(student)


def test_the_page_on_permanent_residence_leads_to_its_forms(client: Client, student: Person) -> None:
    page = client.get("/example/student/residence/", {"lang": "ja"}).content.decode()
    links = [unescape(link) for link in re.findall(r'href="(/example/student/form/[^"]*residence=[^"]*)"', page)]
    assert [re.findall("residence=([^&]*)", link)[0] for link in links] == ["now", "3"]
    for link in links:
        form = client.get(link).content.decode()
        assert 'lang="ja"' in form
        assert f"day={re.findall('day=([0-9-]+)', link)[0]}" in files_of(unescape(form))["pdf"]
    own = unescape(student.open(f"/s/{student.id}/result/residence/"))
    assert f'href="/s/{student.id}/result/form/?activity=b&day=' in own


def test_the_page_lists_the_two_forms_of_permanent_residence(client: Client) -> None:
    page = unescape(client.get(reverse("example_form", args=["student"]), {"lang": "en"}).content.decode())
    links = re.findall(r'href="\?([^"]*residence=[^"]*)"', page)
    assert [link.partition("residence=")[2] for link in links] == ["now&lang=en", "3&lang=en"]
    days = [date.fromisoformat(re.findall(r"day=([\d-]+)", link)[0]) for link in links]
    assert days[1] == anniversary(days[0], -3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stays_empty_is_listed_with_its_points(client: Client, language: str) -> None:
    page = client.get(reverse("example_form", args=["student"]), {"lang": language}).content.decode()
    listed = re.findall(r'<li><span class="name">(.*?)</span>\s*<span class="points">(\d+)</span>', page)
    # The university counts and is to tick; what the employer has not said is open.
    assert [points for _name, points in listed] == ["10", "20", "10", "5"]


@pytest.mark.parametrize("key", EXAMPLES)
@pytest.mark.parametrize("kind", ["xlsx", "pdf"])
def test_the_form_of_an_example_comes_without_a_cookie_and_is_named_as_one(client: Client, key: str, kind: str) -> None:
    response = client.get(f"/example/{key}/points-form.{kind}")
    assert response.status_code == HTTPStatus.OK
    assert response["Content-Disposition"].endswith(f'_draft_example-{key}.{kind}"')
    assert response["Content-Language"] == "ja", "whatever the page is in"
    assert not client.cookies


def test_inside_an_app_that_saves_no_files_the_page_says_what_to_do(client: Client) -> None:
    agent = {"user-agent": "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 Safari Line/14.1.0"}
    address = reverse("example_form", args=["student"])
    assert "inside LINE" in client.get(address, {"lang": "en"}, headers=agent).content.decode()
    assert "cannot save files" not in client.get(address, {"lang": "en"}).content.decode()


@pytest.mark.parametrize(
    ("language", "report"), [("en", "report"), ("ja", "報告書"), ("zh-hant", "報告"), ("zh-hans", "报告")]
)
def test_a_form_that_fails_is_not_called_a_report(
    student: Person, language: str, report: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(document: object, choice: object, day: object) -> bytes:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(points_form_file, "form_pdf", fail)
    student.client.post(reverse("set_language"), {"language": language})
    for response in (
        student.client.get(f"/s/{student.id}/points-form.pdf"),
        student.client.get("/example/student/points-form.pdf", {"lang": language}),
    ):
        assert response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
        page = response.content.decode()
        assert f'lang="{language}"' in page
        words = re.sub(r"<[^>]*>", " ", page.partition("<main")[2].partition("</main>")[0])
        assert words.strip()
        assert report not in words


def test_pages_of_papers_and_pdf_lead_to_it(client: Client, student: Person) -> None:
    for section in ("papers", "pdf"):
        assert f'href="/s/{student.id}/result/form/"' in student.open(f"/s/{student.id}/result/{section}/")
        example = client.get(f"/example/student/{section}/", {"lang": "ja"}).content.decode()
        assert 'href="/example/student/form/?lang=ja"' in example


def test_nobody_else_gets_the_form_and_too_few_answers_lead_back(client: Client, student: Person) -> None:
    assert client.get(f"/s/{student.id}/points-form.xlsx").status_code == HTTPStatus.NOT_FOUND
    assert client.get("/example/nobody/points-form.pdf").status_code == HTTPStatus.NOT_FOUND
    assert client.post(f"/s/{student.id}/points-form.pdf").status_code == HTTPStatus.METHOD_NOT_ALLOWED
    person = Person()
    response = person.client.get(f"/s/{person.id}/points-form.pdf")
    assert response.headers["Location"] == reverse("next", args=[person.id])
