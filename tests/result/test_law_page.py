"""The law of a day: every row of every table, and a plain word for days that are not covered."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from http import HTTPStatus
from itertools import pairwise

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import gettext, override

from eligibility.reference.law_page import law_page
from eligibility.scoring.editions import TABLES, Tables, law
from eligibility.scoring.facts import FIRST_DAY, TRAINING_USED_JAPANESE_UNIVERSITY
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.fact_names import fact_name
from tests.language import in_language
from tests.law import ROWS
from tests.result.applications import TODAY
from tests.result.pages import Outline

LANGUAGES = [code for code, _ in settings.LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_every_table_has_a_place(language: str, client: Client) -> None:
    response = client.get("/law/", {"on": TODAY.isoformat(), "lang": language})
    assert response.status_code == HTTPStatus.OK
    page = response.content.decode()
    assert f'<html lang="{language}">' in page
    outline = Outline(page)
    wanted = [f"{activity}-{row.key}" for row in law(TODAY).rows for activity, _points in row.points.items()]
    assert [place for place in wanted if place not in outline.ids] == []
    assert outline.headings.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(outline.headings))


def test_sources_carry_edition_and_the_day_of_the_check() -> None:
    with override("en"):
        page = in_language("en", law_page, TODAY)
    assert page.checked in {source.checked for source in page.sources}
    assert all(source.edition and source.url.startswith("https://") for source in page.sources)
    cited = {
        each.source.number
        for table in page.tables
        for heading in table.headings
        for row in heading.rows
        for each in row.citations
    }
    assert cited <= {source.number for source in page.sources}


def test_what_changed_is_told_latest_first() -> None:
    with override("en"):
        changes = in_language("en", law_page, TODAY).changes
    assert [change.day for change in changes] == sorted((change.day for change in changes), reverse=True)
    assert any("+" in change.lines for change in changes)


@pytest.mark.parametrize("day", ["2022-01-01", "2090-01-01"])
def test_a_day_that_is_not_covered_says_so(day: str, client: Client) -> None:
    response = client.get("/law/", {"on": day, "lang": "en"})
    assert response.status_code == HTTPStatus.OK
    page = response.content.decode()
    assert 'role="alert"' in page
    assert "1 April 2023" in page
    assert 'id="b-doctorate"' not in page


def field_of(page: str) -> str:
    """The field that asks for the day, as it was sent."""
    fields: list[str] = re.findall(r'<input type="text"[^>]*name="on"[^>]*>', page)
    assert len(fields) == 1
    return fields[0]


def value_of(page: str) -> str:
    """What stands in the field."""
    value = re.search(r'value="([^"]*)"', field_of(page))
    return unescape(value[1]) if value else ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["abc", "2026-02-30", "<script>", "２０２６", "1/1/1", "9" * 500])
def test_nonsense_is_answered_beside_the_field_and_kept_in_it(typed: str, language: str, client: Client) -> None:
    response = client.get("/law/", {"on": typed, "lang": language})
    page = response.content.decode()
    assert response.status_code == HTTPStatus.OK
    with override(language):
        assert re.search(r"<title>([^ ]+)", page)[1] == gettext("Error:")  # type: ignore[index]
    assert 'role="alert"' in page
    assert 'aria-invalid="true"' in field_of(page)
    described = re.search(r'aria-describedby="([^"]*)"', field_of(page))
    assert described
    assert all(page.count(f'id="{id}"') == 1 for id in described[1].split())
    assert "on_error" in described[1].split()
    assert value_of(page) == (typed if len(typed) < 100 else "")
    assert "<script>" not in page
    assert "9" * 41 not in page
    assert 'id="b-doctorate"' not in page


def test_a_day_is_read_as_in_every_question(client: Client) -> None:
    for typed in ("2026-11-22", "２０２６-11-22", "2026/11/22", "22 November 2026", "令和8年11月22日", "20261122"):
        page = client.get("/law/", {"on": typed, "lang": "en"}).content.decode()
        assert "The law on 22 November 2026." in page, typed
        assert "aria-invalid" not in field_of(page)
        assert value_of(page) == typed


def test_a_day_that_can_be_read_twice_is_asked_back_and_can_be_chosen(client: Client) -> None:
    page = client.get("/law/", {"on": "04/05/2026", "lang": "en"}).content.decode()
    assert 'aria-invalid="true"' in field_of(page)
    offered = re.findall(r'name="take" value="([^"]+)"', page)
    assert offered == ["on=2026-05-04", "on=2026-04-05"]
    chosen = client.get("/law/", {"on": "04/05/2026", "lang": "en", "take": offered[1]}).content.decode()
    assert "The law on 5 April 2026." in chosen


@pytest.mark.django_db
def test_the_language_of_the_address_is_that_of_the_page_its_header_and_its_links(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    for language in LANGUAGES:
        response = client.get("/law/", {"lang": language, "on": "2026-11-22"})
        assert response.headers["Content-Language"] == language
        links = Outline(response.content.decode()).links
        assert {f"?lang={other}&on=2026-11-22" for other in LANGUAGES} <= set(links)
        changes = [link for link in links if link.startswith("/law/?on=")]
        assert changes
        assert all(link.endswith(f"&lang={language}") for link in changes)
        assert "csrf" not in response.content.decode()
    without = client.get("/law/", {"on": "2026-11-22"}).content.decode()
    assert 'class="languages" method="post"' in without, "without a language in the address the browser's is changed"


def test_the_rows_are_not_said_to_be_as_new_as_the_last_gate() -> None:
    """The criteria of Business Manager began on 16 October 2025; no row or point has changed since April 2023."""
    edition = law(TODAY)
    assert edition.since == date(2025, 10, 16)
    assert TABLES.rows_unchanged_since(edition) == FIRST_DAY
    with override("en"):
        page = in_language("en", law_page, TODAY)
    assert (page.since, page.rows_since) == ("16 October 2025", "1 April 2023")
    changed = tuple(replace(row, since=date(2026, 4, 1)) if row.key == "japanese_n2" else row for row in ROWS)
    tables = Tables(changed)
    assert tables.rows_unchanged_since(tables.on(TODAY)) == date(2026, 4, 1)
    assert tables.rows_unchanged_since(tables.on(date(2026, 3, 31))) == FIRST_DAY


def test_today_is_shown_without_a_day(client: Client) -> None:
    assert 'id="a-doctorate"' in client.get("/law/").content.decode()


def test_each_day_has_its_own_criteria_of_business_manager() -> None:
    with override("en"):
        before = in_language("en", law_page, TODAY.replace(year=2025, month=10, day=15))
        after = in_language("en", law_page, TODAY.replace(year=2025, month=10, day=16))
    assert [requirement.label for requirement in before.tables[2].requirements[:-1]] == [
        requirement.label for requirement in after.tables[2].requirements[:-1]
    ]
    assert "15 October 2025" in before.tables[2].requirements[-1].label
    assert "30,000,000 yen" in after.tables[2].requirements[-1].label


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bar_that_the_law_limits_to_a_case_names_the_case(language: str) -> None:
    """ヌ: the Japanese degree bars the training only where that used classes of a Japanese university."""
    with override(language):
        tables = in_language(language, law_page, TODAY).tables
    rows = {row.anchor: row for table in tables for heading in table.headings for row in heading.rows}
    degree = law(TODAY).by_key["japanese_degree"].label.in_language(language)
    used = fact_name(TRAINING_USED_JAPANESE_UNIVERSITY, language)
    for activity in ACTIVITIES:
        [bar] = rows[f"{activity}-designated_training"].unless
        assert bar.startswith(degree)
        assert used in bar
        [whole] = rows[f"{activity}-japanese_n2"].unless[:1]
        assert used not in whole
