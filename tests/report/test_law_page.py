"""The law of a day: every row of every table, and a plain word for days that are not covered."""

import re
from http import HTTPStatus
from itertools import pairwise

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import override

from eligibility.report.law_page import law_page
from eligibility.scoring.editions import law
from eligibility.scoring.fact_names import fact_name
from eligibility.scoring.facts import TRAINING_USED_JAPANESE_UNIVERSITY
from eligibility.scoring.rows import ACTIVITIES
from tests.report.lives import TODAY
from tests.report.pages import Outline

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
        page = law_page(TODAY, "en")
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
        changes = law_page(TODAY, "en").changes
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


@pytest.mark.parametrize("typed", ["abc", "2026-02-30", "<script>", "9" * 500, "２０２６"])
def test_nonsense_is_answered_and_kept_in_the_field(typed: str, client: Client) -> None:
    response = client.get("/law/", {"on": typed})
    page = response.content.decode()
    assert response.status_code == HTTPStatus.OK
    alert = re.search(r'role="alert"><p>(.*?)</p>', page, re.DOTALL)
    assert alert
    assert len(alert[1]) < 300
    assert "<script>" not in page


def test_today_is_shown_without_a_day(client: Client) -> None:
    assert 'id="a-doctorate"' in client.get("/law/").content.decode()


def test_a_day_before_the_business_manager_criteria_lacks_them() -> None:
    with override("en"):
        before = law_page(TODAY.replace(year=2025, month=10, day=15), "en")
        after = law_page(TODAY.replace(year=2025, month=10, day=16), "en")
    assert len(after.tables[2].gates) == len(before.tables[2].gates) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bar_that_the_law_limits_to_a_case_names_the_case(language: str) -> None:
    """ヌ: the Japanese degree bars the training only where that used classes of a Japanese university."""
    with override(language):
        tables = law_page(TODAY, language).tables
    rows = {row.anchor: row for table in tables for heading in table.headings for row in heading.rows}
    degree = law(TODAY).by_key["japanese_degree"].label.in_language(language)
    used = fact_name(TRAINING_USED_JAPANESE_UNIVERSITY, language)
    for activity in ACTIVITIES:
        [bar] = rows[f"{activity}-designated_training"].unless
        assert bar.startswith(degree)
        assert used in bar
        [whole] = rows[f"{activity}-japanese_n2"].unless[:1]
        assert used not in whole
