"""The example people: a whole result on any day, marked as an example everywhere, and nothing kept."""

import io
import re
from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus

import pypdf
import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, override
from pytest_django import Settings
from time_machine import travel

from eligibility.result.context import Context, context_of
from eligibility.result.example_context import context_of_example
from eligibility.result.examples import EXAMPLES, STUDENT, Example
from eligibility.result.files import report as report_file
from eligibility.result.pdf.choice import PdfChoice
from eligibility.result.pdf.render import file_name, pdf_of
from eligibility.result.sections import SECTIONS
from eligibility.saving.models import SavedSession
from eligibility.wizard.application import application_from
from eligibility.wizard.path import open_page
from tests.language import in_language
from tests.result.applications import TODAY
from tests.result.pages import Outline, squeezed, text_of

LANGUAGES = [code for code, _ in settings.LANGUAGES]
DAYS = [
    TODAY,
    date(2027, 2, 28),
    date(2028, 2, 29),
    date(2028, 12, 31),
    *(TODAY + timedelta(days=30 * n) for n in range(40)),
]


def test_there_are_three_and_each_has_its_key() -> None:
    assert len(EXAMPLES) == 3
    assert {example.key for example in EXAMPLES.values()} == set(EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=lambda example: example.key)
def test_an_example_has_answered_every_question_on_any_day(example: Example) -> None:
    for day in DAYS:
        document = example.document(day)
        assert open_page(document, day) is None
        assert application_from(document, day) is not None


@pytest.mark.usefixtures("law_that_stays")
@pytest.mark.parametrize("example", EXAMPLES.values(), ids=lambda example: example.key)
def test_the_figures_of_an_example_do_not_move_with_the_day(example: Example) -> None:
    def points(day: date) -> list[tuple[int, int]]:
        days = in_language("en", context_of_example, example, today=day).days
        return [(each.assessment.activities["b"].low, each.assessment.activities["b"].high) for each in days]

    assert [points(day) for day in DAYS[:8]] == [points(TODAY)] * 8


def test_an_example_shows_what_it_is_for() -> None:
    student = in_language("en", context_of_example, STUDENT, today=TODAY)
    assert [day.kind for day in student.days] == ["application", "permission"]
    doctor = in_language("en", context_of_example, EXAMPLES["doctor"], today=TODAY)
    first, second = (day.assessment.activities["b"].headings["age"].low for day in doctor.days)
    assert first > second
    abroad = in_language("en", context_of_example, EXAMPLES["abroad"], today=TODAY)
    assert [day.kind for day in abroad.days] == ["landing_undecided"]
    assert abroad.days[0].assessment.activities["b"].row("japanese_n2").low > 0


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", EXAMPLES)
def test_the_page_is_marked_and_leaves_nothing_behind(client: Client, key: str, language: str) -> None:
    report = in_language(language, context_of_example, EXAMPLES[key], today=TODAY)
    assert report.title != report_title_of_a_person(language)
    pages = {}
    for section in SECTIONS:
        response = client.get(reverse(section.url_name("example"), args=[key]), {"lang": language})
        assert response.status_code == HTTPStatus.OK
        assert response.headers["Content-Language"] == language
        assert "Set-Cookie" not in str(response.serialize_headers())
        assert not client.cookies
        assert SavedSession.objects.count() == 0
        page = response.content.decode()
        pages[section.slug] = outline = Outline(page)
        assert outline.languages[0] == language
        assert 'class="quiet example"' in page
        assert re.search(rf"<title>[^<]*{re.escape(report.title)}", page)
        assert [link for link in outline.links if link.startswith("/s/")] == []
        ours = [link for link in outline.links if link.startswith(f"/example/{key}/")]
        assert all(f"lang={language}" in link or link.startswith("?lang=") for link in ours if "report.pdf" not in link)
    assert (f"/example/{key}/report.pdf", "get") in pages["pdf"].forms
    outline = pages["points"]
    law = [link for link in outline.links if link.startswith("/law/")]
    assert len(law) == len(outline.rows)
    assert all(link.endswith(f"&lang={language}") for link in law)
    followed = client.get(law[0])
    assert followed.headers["Content-Language"] == language
    assert not client.cookies
    assert f"/example/{key}/points/?lang={language}&activity=c" in pages["conditions"].links


def report_title_of_a_person(language: str) -> str:
    application = application_from(STUDENT.document(TODAY), TODAY)
    assert application is not None
    return in_language(language, context_of, application, today=TODAY).title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_is_marked_in_name_title_and_text(language: str) -> None:
    report = in_language(language, context_of_example, STUDENT, today=TODAY)
    made = pdf_of(report)
    assert "example-student" in file_name(report)
    metadata = pypdf.PdfReader(io.BytesIO(made)).metadata
    assert metadata is not None
    assert metadata.title == report.title != report_title_of_a_person(language)
    assert report.example is STUDENT
    with override(language):
        assert squeezed(str(STUDENT.about)) in text_of(made)
        assert squeezed(gettext("Made up, not a person.")) in text_of(made)


@pytest.mark.django_db
def test_the_report_of_an_example_comes_as_a_file_without_a_cookie(client: Client) -> None:
    response = client.get(reverse("example_report", args=["abroad"]), {"lang": "zh-hans", "activity": "a"})
    assert response.status_code == HTTPStatus.OK
    assert response.headers["Content-Type"] == "application/pdf"
    assert "example-abroad" in response.headers["Content-Disposition"]
    assert not client.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_of_an_example_that_fails_speaks_of_no_answers_and_keeps_the_language(
    client: Client, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(report: object, choice: object) -> bytes:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(report_file, "pdf_of", fail)
    response = client.get(reverse("example_report", args=["student"]), {"lang": language})
    assert response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    assert response.headers["Content-Language"] == language
    page = response.content.decode()
    with override(language):
        of_a_person = gettext(
            "Something went wrong here, not with your answers. They are kept, and the pages of the result still show "
            "what it would say."
        )
    assert of_a_person not in page
    assert f"/example/student/?lang={language}" in Outline(page).links
    assert not client.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_in_a_messenger_says_what_is_possible(client: Client, language: str) -> None:
    agent = {"user-agent": "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Safari Line/14.1.0"}
    page = client.get(reverse("example_pdf", args=["student"]), {"lang": language}, headers=agent).content.decode()
    section = page.partition('class="download pdf-choice"')[2].partition("<fieldset")[0]
    with override(language):
        assert gettext("Get a return link or code") not in section
    assert "LINE" in section


@pytest.mark.django_db
def test_a_list_in_the_language_of_a_browser_is_kept_by_no_cache(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "ja"
    response = client.get(reverse("examples"))
    assert response.headers["Content-Language"] == "ja"
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.django_db
def test_a_report_that_anybody_may_ask_for_is_made_once_a_day(
    client: Client, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    made: list[str] = []

    def make(report: Context, choice: PdfChoice) -> bytes:
        made.append(f"{report.made_on} {report.language} {report.activity} {report.revision}")
        return made[-1].encode()

    monkeypatch.setattr(report_file, "pdf_of", make)
    address = reverse("example_report", args=["student"])

    def content(**query: str) -> str:
        return client.get(address, query).content.decode()

    with travel(datetime(2026, 11, 22, 12, tzinfo=UTC), tick=False):
        first = content(lang="ja")
        assert [content(lang="ja", activity=nonsense) for nonsense in ("", "x", "<b>")] == [first] * 3
        assert len(made) == 1
        others = {content(lang="en"), content(lang="ja", activity="c")}
        settings.REVISION = "v2-of-a-test"
        others.add(content(lang="ja"))
    with travel(datetime(2026, 11, 23, 12, tzinfo=UTC), tick=False):
        others.add(content(lang="ja"))
    assert len(made) == 5
    assert len({first, *others}) == 5


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_leads_to_each_in_the_same_language(client: Client, language: str) -> None:
    outline = Outline(client.get(reverse("examples"), {"lang": language}).content.decode())
    assert {f"/example/{key}/?lang={language}" for key in EXAMPLES} <= set(outline.links)
    assert outline.languages[0] == language
    assert not client.cookies


@pytest.mark.django_db
def test_the_start_page_leads_to_the_examples(client: Client) -> None:
    assert reverse("examples") in Outline(client.get(reverse("start")).content.decode()).links


@pytest.mark.django_db
def test_nobody_else_is_an_example(client: Client) -> None:
    for name in ("example", "example_report"):
        assert client.get(reverse(name, args=["nobody"])).status_code == HTTPStatus.NOT_FOUND
        assert client.post(reverse(name, args=["student"])).status_code == HTTPStatus.METHOD_NOT_ALLOWED
