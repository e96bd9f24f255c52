"""The pages of the ordinance's text: every line, each item with the row that computes it or the words why not."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from http import HTTPStatus

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import gettext, override

from eligibility.formats import format_date
from eligibility.reference import law_text as module
from eligibility.reference.law_page import law_page
from eligibility.reference.law_text import PARTS, STATUS_II, items_of_row, law_text
from eligibility.scoring.editions import Tables, law
from eligibility.scoring.law import J_FIND_PAGE, J_SKIP_ORDINANCE, ORDINANCE
from eligibility.scoring.ordinance.remarks import REMARKS
from eligibility.scoring.ordinance.text import WORDINGS
from eligibility.scoring.rows import ACTIVITIES
from tests.day import rest_in_deep
from tests.language import in_language
from tests.law import ROWS
from tests.result.applications import TODAY
from tests.result.pages import Outline

LANGUAGES = [code for code, _ in settings.LANGUAGES]
[WORDING] = WORDINGS
BEFORE = WORDING.since - timedelta(days=1)


def page_of(client: Client, address: str, language: str, day: str) -> str:
    """A page as its reader sees it: one space where the source breaks a line."""
    response = client.get(address, {"on": day, "lang": language})
    assert response.status_code == HTTPStatus.OK
    return re.sub(r"[ \n]+", " ", unescape(response.content.decode()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_ordinance_is_on_a_page_with_its_row_or_the_words_why_not(
    language: str, client: Client
) -> None:
    shown = {part: page_of(client, f"/law/{part}/text/", language, TODAY.isoformat()) for part in PARTS}
    assert all(any(line.words in page for page in shown.values()) for item in WORDING.items for line in item.lines)
    for part, page in shown.items():
        items = re.findall(r'<li id="([a-z]+-\d+)">(.*?)</li>', page)
        assert len(items) > 10
        for anchor, item in items:
            assert re.search(r'class="words" lang="ja" translate="no"', item), anchor
            computed = item.partition('<div class="computed">')[2]
            assert re.search(r"<a href|<p class=\"quiet\">\S", computed), anchor
        rows = {row.key for row in law(TODAY).rows if part != STATUS_II and row.points[part] is not None}
        for key in rows:
            assert f'href="/law/{part}/{key}/?on={TODAY.isoformat()}&lang={language}"' in page
        contents = re.findall(r'<a href="#([a-z]+)">', page.partition("<nav")[2])
        assert contents == re.findall(r'<h2 id="([a-z]+)"', page)
        assert (ORDINANCE.url in page, in_language(language, format_date, WORDING.read) in page) == (True, True)
    whole = "".join(shown.values())
    assert all(remark.words.in_language(language) in whole for remark in REMARKS.values())


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "its own item"))
def test_the_page_of_a_row_shows_its_own_item(language: str, client: Client) -> None:
    for activity in ACTIVITIES:
        text = in_language(language, law_text, activity, TODAY)
        assert text is not None
        for row in law(TODAY).rows:
            items = items_of_row(activity, row.key, text)
            assert bool(items) is (row.points[activity] is not None)
            if not items:
                continue
            page = page_of(client, f"/law/{activity}/{row.key}/", language, TODAY.isoformat())
            assert all(line in page for item in items for line in item.lines)
            assert f'/law/{activity}/text/?on={TODAY.isoformat()}&lang={language}#{items[0].anchor}"' in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_day_before_the_wording_it_is_said_that_its_text_is_not_here(language: str, client: Client) -> None:
    first = WORDING.since.isoformat()
    with override(language):
        words = gettext("We do not hold the wording of the ordinance on this day. Ours is in force from %(since)s.")
        said = words % {"since": format_date(WORDING.since)}
    for address in (*(f"/law/{part}/text/" for part in PARTS), "/law/b/doctorate/"):
        before = page_of(client, address, language, BEFORE.isoformat())
        assert said in before
        assert ORDINANCE.url in before
        links = Outline(before).links
        assert any(re.fullmatch(rf"/law/\w+/text/\?on={first}&lang={language}", link) for link in links)
        assert not any(line.words in before for item in WORDING.items for line in item.lines)
        assert said not in page_of(client, address, language, first)


def test_the_tables_and_the_parts_lead_to_the_text(client: Client) -> None:
    query = f"?on={TODAY.isoformat()}&lang=en"
    for activity in ACTIVITIES:
        assert (
            f"/law/{activity}/text/{query}" in Outline(page_of(client, f"/law/{activity}/", "en", "2026-11-22")).links
        )
    assert f"/law/{STATUS_II}/text/{query}" in Outline(page_of(client, "/law/", "en", "2026-11-22")).links
    others = [link for link in Outline(page_of(client, "/law/b/text/", "en", "2026-11-22")).links if "/text/?" in link]
    assert {link.split("/")[2] for link in others} == set(PARTS) - {"b"}


def test_the_conditions_of_status_two_lead_to_the_tables_and_routes(client: Client) -> None:
    links = Outline(page_of(client, f"/law/{STATUS_II}/text/", "en", "2026-11-22")).links
    assert {f"/law/{part}/?on=2026-11-22&lang=en" for part in (*ACTIVITIES, "routes")} <= set(links)


def test_a_row_that_ends_after_the_wording_was_read_leaves_its_item_with_words(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = WORDING.read + timedelta(days=60)
    ended = Tables(tuple(replace(row, until=change) if row.key == "doctorate" else row for row in ROWS))
    monkeypatch.setattr(module, "TABLES", ended)
    said = "No row of this day computes it"
    assert said not in page_of(client, "/law/b/text/", "en", WORDING.read.isoformat())
    assert said in page_of(client, "/law/b/text/", "en", change.isoformat())
    row = page_of(client, "/law/b/doctorate/", "en", change.isoformat())
    assert "The wording that we hold is that of 2 February 2026 and does not have this item." in row


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_routes_are_marked_as_a_summary_with_the_address_of_the_original(language: str, client: Client) -> None:
    page = page_of(client, "/law/routes/", language, TODAY.isoformat())
    routes = in_language(language, law_page, TODAY).routes
    with override(language):
        assert page.count(gettext("A summary in our own words. The original, in Japanese:")) == len(routes)
    assert all(f'<a href="{each.url}">{each.title.ja}</a>' in page for each in (J_SKIP_ORDINANCE, J_FIND_PAGE))
