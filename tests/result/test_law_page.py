"""The law of a day: every row of every table, and a plain word for days that are not covered."""

import re
from dataclasses import replace
from datetime import date
from functools import partial
from html import unescape
from http import HTTPStatus
from itertools import pairwise

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import gettext, override

from eligibility.formats import format_date
from eligibility.reference import law_views
from eligibility.reference.law_page import law_changes, law_page
from eligibility.reference.law_row import law_row
from eligibility.scoring.editions import TABLES, Tables, law
from eligibility.scoring.facts import FIRST_DAY, TRAINING_USED_JAPANESE_UNIVERSITY
from eligibility.scoring.rows import ACTIVITIES, HEADINGS, ByActivity
from eligibility.scoring.wording.fact_names import fact_name
from tests.day import rest_in_deep
from tests.language import in_language
from tests.law import ROWS
from tests.result.applications import TODAY
from tests.result.pages import Outline

LANGUAGES = [code for code, _ in settings.LANGUAGES]


PAGES = (
    *("", *(f"{activity}/" for activity in ACTIVITIES), "b/japanese_n2/", "routes/", "sources/", "changes/"),
    *("b/text/", "ii/text/"),
)
"""Each kind of page of the law, below /law/."""


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "lines and pages"))
def test_every_row_of_every_table_has_a_line_and_a_page(language: str, client: Client) -> None:
    query = {"on": TODAY.isoformat(), "lang": language}
    for activity in ACTIVITIES:
        response = client.get(f"/law/{activity}/", query)
        assert response.status_code == HTTPStatus.OK
        page = response.content.decode()
        assert f'<html lang="{language}">' in page
        outline = Outline(page)
        rows = [row for row in law(TODAY).rows if row.points[activity] is not None]
        assert [place for place in outline.ids if place.startswith(f"{activity}-")] == [
            f"{activity}-{row.key}" for heading in HEADINGS for row in rows if row.heading == heading
        ]
        for row in rows:
            link = f"/law/{activity}/{row.key}/?on={TODAY.isoformat()}&lang={language}"
            assert outline.links.count(link) == 1
            shown = unescape(client.get(f"/law/{activity}/{row.key}/", query).content.decode())
            assert f"<h1>{row.short.in_language(language)}</h1>" in shown
            assert all(row.label.in_language(each) in shown for each in LANGUAGES)
            assert row.proof.in_language(language) in shown
            assert all(citation.article in shown for citation in row.citations(activity))
            assert all(cell in shown for box in [row.boxes[activity]] if box for cell in box.label_at)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_names_the_day_and_has_an_outline(page: str, language: str, client: Client) -> None:
    response = client.get(f"/law/{page}", {"on": TODAY.isoformat(), "lang": language})
    assert response.status_code == HTTPStatus.OK
    outline = Outline(response.content.decode())
    assert in_language(language, format_date, TODAY) in response.content.decode()
    assert outline.headings.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(outline.headings))
    assert len(outline.ids) == len(set(outline.ids))


def test_an_address_of_the_one_long_page_leads_to_the_table_of_its_row(client: Client) -> None:
    page = client.get("/law/").content.decode()
    for activity in ACTIVITIES:
        [entry] = re.findall(rf'<li id="{activity}">.*?</li>', page, re.DOTALL)
        assert f'href="/law/{activity}/"' in entry
        rows = [row for row in law(TODAY).rows if row.points[activity] is not None]
        assert set(Outline(entry).ids) == {activity} | {f"{activity}-{row.key}" for row in rows}
    assert {"routes", "sources", "changes"} <= set(Outline(page).ids)


@pytest.mark.parametrize("address", ["d/", "b/nothing/", "c/doctorate/", "d/doctorate/", "B/", "d/text/", "ii/"])
def test_what_no_table_has_is_not_found(address: str, client: Client) -> None:
    assert client.get(f"/law/{address}").status_code == HTTPStatus.NOT_FOUND


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


def test_changes_are_listed_latest_first() -> None:
    with override("en"):
        changes = in_language("en", law_changes)
    assert [change.day for change in changes] == sorted((change.day for change in changes), reverse=True)
    assert any("+" in change.lines for change in changes)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("day", ["2022-01-01", "2090-01-01"])
def test_a_day_that_is_not_covered_says_so(day: str, page: str, client: Client) -> None:
    response = client.get(f"/law/{page}", {"on": day, "lang": "en"})
    assert response.status_code == HTTPStatus.OK
    shown = response.content.decode()
    assert 'role="alert"' in shown
    assert "1 April 2023" in shown
    assert '<details class="law-day" open>' in shown
    assert "/law/b/" not in shown or page.startswith("b/")
    assert "The law on" not in shown


def field_of(page: str) -> str:
    """The field that asks for the day, as it was sent."""
    fields: list[str] = re.findall(r'<input type="text"[^>]*name="on"[^>]*>', page)
    assert len(fields) == 1
    return fields[0]


def value_of(page: str) -> str:
    """The value of the field."""
    value = re.search(r'value="([^"]*)"', field_of(page))
    return unescape(value[1]) if value else ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["abc", "2026-02-30", "<script>", "２０２６", "1/1/1", "9" * 500])
def test_nonsense_is_answered_at_the_field_and_kept_in_it(typed: str, language: str, client: Client) -> None:
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
        assert "The law on 22 November 2026," in page, typed
        assert "aria-invalid" not in field_of(page)
        assert value_of(page) == typed


def test_a_day_that_can_be_read_twice_is_asked_back_and_can_be_chosen(client: Client) -> None:
    page = client.get("/law/", {"on": "04/05/2026", "lang": "en"}).content.decode()
    assert 'aria-invalid="true"' in field_of(page)
    offered = re.findall(r'name="take" value="([^"]+)"', page)
    assert offered == ["on=2026-05-04", "on=2026-04-05"]
    chosen = client.get("/law/", {"on": "04/05/2026", "lang": "en", "take": offered[1]}).content.decode()
    assert "The law on 5 April 2026," in chosen


@pytest.mark.django_db
def test_the_language_of_the_address_is_that_of_the_page_its_header_and_its_links(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    for language in LANGUAGES:
        for page in PAGES:
            response = client.get(f"/law/{page}", {"lang": language, "on": "2026-11-22"})
            assert response.headers["Content-Language"] == language
            links = Outline(response.content.decode()).links
            assert {f"?lang={other}&on=2026-11-22" for other in LANGUAGES} <= set(links)
            ours = [link for link in links if link.startswith("/law/")]
            assert ours
            assert all(re.search(rf"[?]on=[-0-9]+&lang={language}(#|$)", link) for link in ours)
            assert page == "changes/" or all("?on=2026-11-22&" in link for link in ours)
            assert "csrf" not in response.content.decode()
    without = client.get("/law/", {"on": "2026-11-22"}).content.decode()
    assert 'class="languages" method="post"' in without, "without a language in the address the browser's is changed"


def test_the_rows_are_not_said_to_be_as_new_as_the_last_requirement() -> None:
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


def test_today_is_shown_without_a_day_and_the_links_name_none(client: Client) -> None:
    page = client.get("/law/a/").content.decode()
    assert 'id="a-doctorate"' in page
    assert "/law/a/doctorate/" in Outline(page).links


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
    degree = law(TODAY).by_key["japanese_degree"].short.in_language(language)
    used = fact_name(TRAINING_USED_JAPANESE_UNIVERSITY, language)
    for activity in ACTIVITIES:
        training = in_language(language, law_row, activity, "designated_training", TODAY)
        [bar] = training.unless
        assert (bar.key, training.bands) == ("japanese_degree", False)
        assert bar.words.startswith(degree)
        assert used in bar.words
        whole, *_others = in_language(language, law_row, activity, "japanese_n2", TODAY).unless
        assert whole.words == degree


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_bands_it_is_said_that_the_highest_counts(language: str, client: Client) -> None:
    with override(language):
        highest = gettext("Only the highest band is added.")
    for activity, key in (("b", "salary_4m"), ("b", "salary_10m"), ("c", "salary_management_10m")):
        page = client.get(f"/law/{activity}/{key}/", {"lang": language}).content.decode()
        assert highest in page
        linked = {link.split("/")[3] for link in Outline(page).links if re.match(r"/law/./(?!text/)\w", link)}
        assert linked <= {key}, "the other bands are not named, at most the same one of other days"
    page = client.get("/law/a/university/", {"lang": language}).content.decode()
    assert highest not in page, "a degree of two fields is added"
    others = [link.split("/")[3] for link in Outline(page).links if re.match(r"/law/./(?!text/)\w", link)]
    assert others == ["doctorate", "graduate_degree"]
    table = client.get("/law/b/", {"lang": language}).content.decode()
    assert table.count(highest) == sum(heading.bands for heading in law_page(TODAY).table("b").headings)


def test_a_row_that_changed_shows_each_version_and_one_that_ended_is_still_found() -> None:
    """A row with other points from April 2026, and one that ends then."""
    change = date(2026, 4, 1)
    more = replace(law(TODAY).by_key["japanese_n2"], points=ByActivity(15, 15, 15), since=change)
    until = {"japanese_n2", "japanese_n1"}
    tables = Tables((*(replace(row, until=change) if row.key in until else row for row in ROWS), more))
    for day, points in ((date(2026, 3, 31), "10 points"), (change, "15 points")):
        row = in_language("en", law_row, "b", "japanese_n2", day, tables)
        assert (row.points, row.in_force, row.since_first_day) == (points, True, True)
        assert [each.words for each in row.history] == [
            "From 1 April 2026: 15 points",
            "From 1 April 2023 to 31 March 2026: 10 points",
        ]
        assert [each.shown for each in row.history] == [day == change, day < change]
    gone = in_language("en", law_row, "b", "japanese_n1", change, tables)
    assert (gone.in_force, gone.points) == (False, "15 points")
    assert "japanese_n1" not in {
        each.key for each in in_language("en", law_row, "b", "japanese_n2", change, tables).unless
    }
    with pytest.raises(KeyError, match="no row 'doctorate' in the table of activity 'c'"):
        law_row("c", "doctorate", change, tables)


def test_the_page_of_a_row_that_ended_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    change = date(2026, 4, 1)
    ended = Tables(tuple(replace(row, until=change) if row.key == "japanese_n1" else row for row in ROWS))
    monkeypatch.setattr(law_views, "law_row", partial(law_row, tables=ended))
    said = "The law of this day does not have this item."
    for day, link in (("2026-03-31", False), ("2026-04-01", True)):
        page = client.get("/law/b/japanese_n1/", {"on": day, "lang": "en"}).content.decode()
        assert (said in page) is link
        assert ("/law/b/japanese_n1/?on=2023-04-01&lang=en" in Outline(page).links) is link
