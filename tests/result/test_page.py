"""The result page: its content, its structure, who may open it, and what happens when the paper fails."""

import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from http import HTTPStatus
from itertools import pairwise
from types import ModuleType

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, override, pgettext

from eligibility.answers.application import Application
from eligibility.result import session_context
from eligibility.result.context import context_of
from eligibility.result.files import report as report_file
from eligibility.result.files import tasks
from eligibility.result.sections import SECTIONS
from eligibility.result.sections.sources import SOURCES
from eligibility.scoring.editions import law as edition_of
from eligibility.wizard.path import Page
from eligibility.wizard.questions import BY_KEY
from eligibility.wizard.summary import AnswerSummary, Line
from tests.day import rest_in_deep
from tests.language import in_language
from tests.law import PASS_MARK
from tests.result.applications import TODAY, graduate_in_march, much_unknown, reference_student
from tests.result.pages import Outline, result_page, section_page

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def page_of(application: Application, language: str) -> str:
    return result_page(in_language(language, context_of, application, today=TODAY))


@pytest.fixture
def session(client: Client, db: None) -> str:
    """The id of an assessment that this client may open."""
    response = client.post(reverse("begin"))
    match = re.search(r"/s/([^/]+)/", response.headers["Location"])
    assert match
    return match[1]


@pytest.fixture
def answered_by_the_reference_student(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_context, "application_from", lambda document, today: reference_student())
    monkeypatch.setattr(session_context, "summaries", lambda document, today: ())


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "well built"))
@pytest.mark.parametrize("application", [reference_student, graduate_in_march, much_unknown])
def test_the_page_is_well_built(language: str, application: Callable[[], Application]) -> None:
    report = in_language(language, context_of, application(), today=TODAY)
    for section in SECTIONS:
        page = Outline(section_page(report, section))
        assert page.headings.count(1) == 1
        assert page.headings[0] == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(page.headings))
        assert len(page.ids) == len(set(page.ids))
    outline = Outline(page_of(application(), language))
    shown = [(each.key, verdict.code) for each in report.routes for verdict in each.shown]
    assert sorted(outline.verdicts) == sorted(shown)
    assert {route for route, _ in outline.verdicts} == {"j_find", "j_skip"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_links_to_its_page_in_the_law(language: str, client: Client) -> None:
    outline = Outline(page_of(reference_student(), language))
    links = [link for link in outline.links if link.startswith("/law/")]
    assert any(row.points["b"] is None for row in edition_of(TODAY).rows), "rows of other tables have their links too"
    assert len(links) == len(set(links)) == len(outline.rows) == len(edition_of(TODAY).rows)
    for link in links:
        _, _, activity, key, query = link.split("/")
        assert query == f"?on={TODAY.isoformat()}"
        page = unescape(client.get(link, headers={"accept-language": language}).content.decode())
        assert f"<h1>{edition_of(TODAY).by_key[key].short.in_language(language)}</h1>" in page
        assert edition_of(TODAY).by_key[key].points[activity] is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_official_japanese_is_with_the_translations_and_marked(language: str) -> None:
    page = page_of(reference_student(), language)
    marked = re.findall(r'<span class="official" lang="ja" translate="no">([^<]+)</span>', page)
    assert (len(marked) > len(edition_of(TODAY).rows)) is (language != "ja")
    assert "日本語専攻で外国の大学を卒業又は日本語能力試験N1合格相当" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_article_is_marked_as_japanese(language: str) -> None:
    made = in_language(language, context_of, reference_student(), today=TODAY)
    page = page_of(reference_student(), language)
    marked = re.findall(r'<span class="cited" lang="ja" translate="no">\[\d+\] ([^<]+)</span>', page)
    articles = [cited.article for heading in made.headings for row in heading.rows for cited in row.citations]
    articles += [cited.article for row in made.elsewhere for cited in row.citations]
    assert len(articles) > len(edition_of(TODAY).rows)
    assert not Counter(articles) - Counter(map(unescape, marked))


def test_nothing_that_was_typed_becomes_markup() -> None:
    summaries = [AnswerSummary(Page(BY_KEY["pay"], 1), "Pay <b>", 2, (Line("Sum", "<i>4</i>"),))]
    context = in_language("en", context_of, reference_student(), today=TODAY, summaries=summaries)
    page = in_language("en", SOURCES.render, context)
    assert "<i>4</i>" not in page
    assert "&lt;i&gt;4&lt;/i&gt;" in page
    assert "Pay <b>" not in page


def test_the_page_needs_no_script_or_style_of_its_own() -> None:
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page_of(reference_student(), "en"))


@pytest.mark.usefixtures("answered_by_the_reference_student")
def test_the_result_is_shown_and_kept_by_no_cache(client: Client, session: str) -> None:
    for section in SECTIONS:
        response = client.get(reverse(section.url_name("result"), args=[session]))
        assert response.status_code == HTTPStatus.OK
        assert "no-store" in response.headers["Cache-Control"]
    points = Outline(client.get(reverse("result_points", args=[session])).content.decode())
    assert "japanese_degree" in points.rows
    pdf = client.get(reverse("result_pdf", args=[session])).content.decode()
    assert (f"/s/{session}/report.pdf", "get") in Outline(pdf).forms
    assert 'name="activity"' not in pdf


@pytest.mark.usefixtures("answered_by_the_reference_student")
def test_another_activity_can_be_shown_and_nonsense_shows_the_best(client: Client, session: str) -> None:
    address = reverse("result_points", args=[session])
    other = Outline(client.get(address, {"activity": "c"}).content.decode())
    assert any(link.startswith("/law/c/position_director/") for link in other.links)
    assert f"/s/{session}/result/pdf/?activity=c" in other.links
    pdf = client.get(reverse("result_pdf", args=[session]), {"activity": "c"}).content.decode()
    assert '<input type="hidden" name="activity" value="c">' in pdf
    nonsense = Outline(client.get(address, {"activity": "<x>"}).content.decode())
    assert any(link.startswith("/law/b/doctorate/") for link in nonsense.links)


def test_too_few_answers_lead_back_to_the_questions(client: Client, session: str) -> None:
    for name in ("result", "report"):
        response = client.get(reverse(name, args=[session]))
        assert (response.status_code, response.headers["Location"]) == (
            HTTPStatus.FOUND,
            reverse("next", args=[session]),
        )


@pytest.mark.django_db
def test_a_stranger_sees_neither_result_nor_report(session: str) -> None:
    for name in ("result", "report"):
        assert Client().get(reverse(name, args=[session])).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.usefixtures("answered_by_the_reference_student")
@pytest.mark.parametrize(
    ("agent", "named"),
    [
        ("Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Safari Line/14.1.0", "LINE"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/120 MicroMessenger/8.0.42", "WeChat"),
        ("Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 KAKAOTALK 10.4.5", "KakaoTalk"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537.36;KAKAOTALK 2410520", "KakaoTalk"),
        ("Mozilla/5.0 (iPhone) Mobile/15E148 [FBAN/FBIOS;FBAV/450.0.0.38.108;FBBV/564431005]", "Facebook"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/120 [FB_IAB/FB4A;FBAV/450.0.0.43.109;]", "Facebook"),
        ("Mozilla/5.0 (iPhone) Mobile/15E148 [FBAN/MessengerForiOS;FBAV/450.0;]", "Messenger"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/120 [FB_IAB/Orca-Android;FBAV/450.0;]", "Messenger"),
        ("Mozilla/5.0 (iPhone) Mobile/15E148 Instagram 312.0.1.19.124 (iPhone14,2; iOS 17_1)", "Instagram"),
        ("Mozilla/5.0 (Linux; Android 14) MQQBrowser/6.2 Mobile V1_AND_SQ_9.0.8 QQ/9.0.8.14755 NetType/WIFI", "QQ"),
        ("Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/17.0 Safari/604.1", ""),
        ("Mozilla/5.0 (Linux; Android 14) MQQBrowser/14.5 Mobile Safari/537.36", ""),
    ],
)
def test_a_browser_inside_a_messenger_says_how_to_save(client: Client, session: str, agent: str, named: str) -> None:
    page = client.get(reverse("result_pdf", args=[session]), headers={"user-agent": agent}).content.decode()
    assert re.findall("You are reading this inside (.+?), which cannot save files", page) == ([named] if named else [])


@pytest.mark.usefixtures("answered_by_the_reference_student")
@pytest.mark.parametrize(
    ("module", "broken"), [(report_file, "pdf_of"), (session_context, "context_of"), (session_context, "summaries")]
)
def test_a_report_that_cannot_be_made_says_so_and_logs_a_reference(
    module: ModuleType,
    broken: str,
    client: Client,
    session: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Whether the paper fails or the parts before it."""

    def fail(*given: object, **named: object) -> bytes:
        raise RuntimeError("broken on purpose")

    with monkeypatch.context() as patched:
        patched.setattr(module, broken, fail)
        response = client.get(reverse("report", args=[session]))
    assert response.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    (record,) = [each for each in caplog.records if each.name == tasks.__name__]
    reference = re.search(r"\b[0-9a-f]{8}\b", record.getMessage())
    assert reference
    assert reference[0] in response.content.decode()
    assert client.get(reverse("result", args=[session])).status_code == HTTPStatus.OK


@pytest.mark.usefixtures("answered_by_the_reference_student", "law_that_stays")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_its_own_language_whatever_the_page_is_read_in(
    language: str, client: Client, session: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_file, "pdf_of", lambda report, choice: report.title.encode())
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    response = client.get(reverse("report", args=[session]), {"lang": language})
    assert response.headers["Content-Language"] == language
    with override(language):
        assert response.content.decode() == gettext("You have enough points%(activity)s: %(points)s") % {
            "activity": "",
            "points": pgettext("points in a heading", "%(points)s") % {"points": PASS_MARK},
        }


def test_a_day_ahead_says_that_later_changes_are_not_in_it() -> None:
    assert in_language("en", context_of, graduate_in_march(), today=TODAY).ahead_of_check
    assert not in_language("en", context_of, reference_student(), today=TODAY).ahead_of_check
