"""The result in a browser, in four languages, held to what `manage.py score` says of the same facts."""

import re
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import override
from playwright.sync_api import Page, ViewportSize, expect

from eligibility.formats import format_date
from eligibility.result.sections import SECTIONS
from eligibility.scoring.editions import law
from eligibility.scoring.rows import ACTIVITIES, HEADINGS
from eligibility.wizard.summary import summaries
from tests.day import DAY
from tests.language import in_language
from tests.result.test_verdicts import CODES, PROMISES

from .result_pages import (
    APRIL,
    JANUARY,
    answer,
    come,
    graduate,
    graduate_on,
    numbers,
    rows_of,
    scored,
    span,
    states_in_words,
    told_by,
)
from .test_access import sideways

LANGUAGES = [code for code, _ in settings.LANGUAGES]
PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=900)
EDITION = law(JANUARY)

pytestmark = pytest.mark.django_db(transaction=True)


def verdicts(page: Page) -> list[tuple[str, str, str]]:
    """Route, code and sentence of every verdict on a page, in its order."""
    found = page.evaluate("""() => [...document.querySelectorAll(".verdict-sentence")].map(
        it => [it.dataset.route, it.dataset.code, it.textContent])""")
    return [tuple(each) for each in found]


def in_order(results: tuple[dict[str, Any], ...], named: str) -> list[str]:
    """The activities as a page shows them: what surely meets the condition, what was named, the surer, the higher."""

    def strength(activity: str) -> tuple[object, ...]:
        found = [each["activities"][activity] for each in results]
        rank, low = max((["no", "possible", "yes"].index(answer(each)), each["low"]) for each in found)
        return rank == 2, activity == named, rank, low, max(each["high"] for each in found), "cab".index(activity)

    return sorted(ACTIVITIES, key=strength, reverse=True)


# --- Two days ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_student_who_graduates_between_the_days_sees_both(language, visit):
    visitor = visit(language)
    visitor.read(language)
    visitor.begin()
    visitor.walk(graduate())
    page = visitor.page
    page.locator("main .actions a.button").first.click()
    page.wait_for_url("**/result/")
    days = [in_language(language, format_date, day) for day in (JANUARY, APRIL)]
    assert [day in shown for day, shown in zip(days, page.locator(".days li").all_inner_texts(), strict=True)] == [
        True,
        True,
    ]
    results = scored(graduate_on(JANUARY), graduate_on(APRIL))
    said = verdicts(page)
    visitor.goto("result/conditions/")
    said += verdicts(page)
    visitor.goto("result/")
    for activity in ACTIVITIES:
        of_activity = [each for each in said if each[0] == activity]
        for day, result, (_, code, sentence) in zip(days, results, of_activity, strict=True):
            outcome = result["activities"][activity]
            assert code == CODES[answer(outcome)]
            assert sentence.startswith(day)
            assert numbers(sentence.removeprefix(day))[: len(span(outcome))] == span(outcome)
    assert [code for route, code, _ in said if route == "b"] == ["not_met", "met"]
    # One sentence joins the days, and either day is enough, with its place in the ordinance.
    notes = page.locator(".verdict", has=page.locator('[data-route="b"]')).locator(".note").all_inner_texts()
    assert [days[1] in note and days[0] not in note for note in notes] == [True]
    visitor.goto("result/time/")
    expect(page.locator("section[aria-labelledby=time-line] > p .cited")).to_have_text(
        re.compile("第一条第一項・第二項")
    )
    visitor.goto("result/points/")
    words = states_in_words(page, results, "b")
    assert {"counted", "excluded", "not_met", "not_known"} <= words.keys()
    assert all(len(each) == 1 for each in words.values())
    assert len({said for each in words.values() for said in each}) == len(words)
    page.set_viewport_size(DESK)
    table = page.locator(".breakdown").get_by_role("table").first
    headings = table.get_by_role("columnheader").all_inner_texts()
    assert len(headings) == 4
    assert [day in heading for day, heading in zip(days, headings[2:], strict=True)] == [True, True]


# --- Verdicts ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_route_has_one_verdict_a_day_in_order_and_leads_to_its_rows(language, visit):
    visitor = come(visit, language, "two days")
    page = visitor.page
    results = scored(graduate_on(JANUARY), graduate_on(APRIL))
    said = verdicts(page)
    visitor.goto("result/conditions/")
    said += verdicts(page)
    routes = [route for route, _, _ in said]
    assert routes[::2] == routes[1::2]
    assert {route: routes.count(route) for route in routes} == dict.fromkeys([*ACTIVITIES, "j_skip", "j_find"], 2)
    assert routes[0:6:2] == in_order(results, "b")
    assert routes[0] == "b", "the activity that was named is first of all that surely meet the condition"
    assert [code for route, code, _ in said if route == "j_skip"] == [
        CODES[each["activities"]["b"]["j_skip"]] for each in results
    ]
    assert [code for route, code, _ in said if route == "j_find"] == [CODES[each["j_find"]] for each in results]
    for promise in PROMISES[language]:
        assert not [sentence for _, _, sentence in said if promise in sentence.lower()]
    of_routes = sorted(said)
    for activity in ACTIVITIES:
        if activity == "b":
            continue
        visitor.goto("result/conditions/")
        page.locator(f'.verdict a[href$="points/?activity={activity}"]').click()
        page.wait_for_url(f"**/points/?activity={activity}")
        states_in_words(page, results, activity)
        again = []
        for where in ("result/", "result/conditions/"):
            visitor.goto(f"{where}?activity={activity}")
            again += verdicts(page)
        assert sorted(again) == of_routes, "the verdicts stay"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_conditions_of_j_skip_and_j_find_say_how_they_stand(language, visit):
    page = come(visit, language, "two days", "result/conditions/").page
    words: dict[str, set[str]] = {}
    for route in ("j_skip", "j_find"):
        article = page.locator(".verdict", has=page.locator(f'[data-route="{route}"]'))
        conditions = article.locator("li")
        assert conditions.count() >= len(EDITION.routes[route].route_conditions["b"] or ())
        for condition in conditions.all():
            code = (condition.get_attribute("class") or "").removeprefix("condition-")
            words.setdefault(code, set()).add(condition.locator("strong").inner_text())
            expect(condition.locator(".cited")).to_have_attribute("lang", "ja")
    assert {"not_met", "not_asked"} <= words.keys()
    assert all(len(each) == 1 for each in words.values())
    page = come(visit, language, "much not known", "result/conditions/").page
    for condition in page.locator(".verdict li.condition-not_known strong").all():
        words.setdefault("not_known", set()).add(condition.inner_text())
    for condition in page.locator(".verdict li.condition-met strong").all():
        words.setdefault("met", set()).add(condition.inner_text())
    assert {"not_known", "met"} <= words.keys()
    assert len({said for each in words.values() for said in each}) == len(words), "no two states have the same words"


# --- Every row ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_every_table_has_its_words_its_source_and_its_place_in_the_law(language, visit):
    visitor = come(visit, language, "one day")
    page = visitor.page
    links = []
    for activity in ACTIVITIES:
        visitor.goto(f"result/points/?activity={activity}&rows=all")
        rows = rows_of(page)
        table = [row for row in EDITION.rows if row.points[activity] is not None]
        assert rows.keys() == {row.key for row in table}
        assert any(row.folded for row in rows.values())
        # Heading after heading as the law has them; in each the shown rows and the folded ones in its order.
        place = {row.key: number for number, row in enumerate(table)}
        headings = [HEADINGS.index(EDITION.by_key[key].heading) for key in rows]
        assert headings == sorted(headings)
        for part in {(row.heading, row.folded) for row in rows.values()}:
            of_part = [place[key] for key, row in rows.items() if (row.heading, row.folded) == part]
            assert of_part == sorted(of_part)
            assert len({EDITION.by_key[table[each].key].heading for each in of_part}) == 1
        for row in table:
            shown = rows[row.key]
            assert row.label.in_language(language) in shown.label
            assert (shown.official, shown.official_language) == (("", "") if language == "ja" else (row.label.ja, "ja"))
            for citation in row.citations(activity):
                assert citation.article in shown.source
                assert citation.law.edition.isoformat() in shown.source
                assert citation.law.checked.isoformat() in shown.source
            box = row.boxes[activity]
            assert box is not None
            assert "・".join(box.ticks) in shown.source
            assert all(proof in shown.source for proof in row.proofs)
            links.append(shown.law)
    visitor.goto("result/points/?rows=all")
    for number in (-3, 20):
        link = page.locator(".breakdown .source a").nth(number)
        key = link.locator("xpath=ancestor::tr").get_attribute("data-row") or ""
        link.click()
        page.wait_for_url("**/law/**")
        expect(page.locator("tr:target")).to_be_in_viewport()
        expect(page.locator("tr:target th")).to_contain_text(EDITION.by_key[key].label.in_language(language))
        assert page.locator("html").get_attribute("lang") == language
        ids = set(page.evaluate("() => [...document.querySelectorAll('tr[id]')].map(row => row.id)"))
        assert {link.partition("#")[2] for link in links} == ids
        visitor.goto("result/points/?rows=all")


FOLDED = "details.rows-more"
UNSEEN = """() => [...document.querySelectorAll(".breakdown tr[data-row]")]
    .filter(row => !row.checkVisibility({contentVisibilityAuto: true}) || row.getBoundingClientRect().height < 5)
    .map(row => row.dataset.row)"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_that_do_not_count_open_by_keyboard_by_one_link_and_on_paper(language, visit):
    visitor = come(visit, language, "two days", "result/points/")
    page = visitor.page
    every_row = {row.key for row in EDITION.rows}
    folded = page.evaluate(f"() => [...document.querySelectorAll('{FOLDED} tr[data-row]')].map(it => it.dataset.row)")
    assert set(page.evaluate(UNSEEN)) == set(folded)
    counted = {key for key, row in rows_of(page).items() if not row.folded}
    assert {*folded} | counted == every_row

    first = page.locator(FOLDED).first
    inside = first.locator("tr[data-row]").first
    assert not inside.is_visible()
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(inside).to_be_visible()
    page.keyboard.press("Tab")
    assert inside.locator("a").evaluate("it => it === document.activeElement"), "what opened comes next"
    first.locator("summary").focus()
    page.keyboard.press("Space")
    assert not inside.is_visible()

    page.emulate_media(media="print")
    assert page.evaluate(UNSEEN) == []
    assert not page.locator(f"{FOLDED} summary").first.is_visible()
    page.emulate_media(media="screen")
    assert set(page.evaluate(UNSEEN)) == set(folded)

    page.locator('.breakdown a[href$="rows=all"]').click()
    page.wait_for_url("**rows=all")
    assert page.evaluate(UNSEEN) == []
    assert page.locator('.breakdown a[href$="rows=all"]').count() == 0
    assert page.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_are_cards_on_a_phone_a_table_on_a_desk_and_rows_to_a_reader_on_both(language, visit):
    page = come(visit, language, "two days", "result/points/").page
    label = EDITION.by_key["university"].label.in_language(language)
    columns = [in_language(language, format_date, day) for day in (JANUARY, APRIL)]
    row = page.locator('tr[data-row="university"]')
    for size, shape in ((PHONE, "block"), (DESK, "table-row")):
        page.set_viewport_size(size)
        assert row.evaluate("it => getComputedStyle(it).display") == shape
        assert sideways(page) == []
        to_a_reader = page.locator(".breakdown").get_by_role("row").filter(has_text=label)
        assert to_a_reader.count() >= 1
        expect(row.get_by_role("rowheader")).to_contain_text(label)
        cells = row.get_by_role("cell").all()
        assert len(cells) == 1 + len(columns)
        read = row.aria_snapshot()
        assert len(re.findall(r"- '?cell ", read)) == len(cells)
        headed = page.locator(".breakdown").get_by_role("table").first.get_by_role("columnheader")
        if shape == "block":
            # Cards have no heading row: each cell says its column itself.
            assert headed.count() == 0
            assert all(column in read for column in columns)
        else:
            assert headed.count() == 2 + len(columns)
            at = [box for cell in cells if (box := cell.bounding_box())]
            assert [box["x"] for box in at] == sorted({box["x"] for box in at}), "beside each other"
            assert (len(at), len({box["y"] for box in at})) == (len(cells), 1)


# --- What is not known ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_known_gives_a_range_and_a_list_of_what_it_hangs_on(language, visit):
    visitor = come(visit, language, "much not known", "result/sources/")
    page = visitor.page
    [result] = scored(page.locator("textarea.case").input_value())
    visitor.goto("result/")
    outcome = result["activities"]["b"]
    assert outcome["low"] < outcome["high"]
    day = in_language(language, format_date, date.fromisoformat(visitor.answers["application"]["day"]))
    _, code, sentence = next(each for each in verdicts(page) if each[0] == "b")
    assert code == "not_known"
    assert numbers(sentence.removeprefix(day))[:2] == span(outcome)
    visitor.goto("result/points/")
    states_in_words(page, (result,), "b")
    listed = page.locator("section[aria-labelledby=not-known]")
    open_rows = [each for each in outcome["rows"] if each["state"] == "not_known"]
    assert len(open_rows) > 20
    depends = listed.locator("td li").all_inner_texts()
    for each in open_rows:
        label = EDITION.by_key[each["row"]].label.in_language(language)
        beside = [line for line in depends if label in line]
        assert beside, label
        assert any(numbers(line.replace(label, ""))[: len(span(each))] == span(each) for line in beside), beside
    visitor.goto("result/employer/")
    assert listed.locator("a[href='/organization/']").count() == 1
    listed.locator("a[href$='/check/']").click()
    assert visitor.at_check, "found out, the answer can be changed"


# --- What to hand in, what was told, what it rests on ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_proofs_answers_sources_and_disclaimer_stand_on_the_page(language, visit):
    visitor = come(visit, language, "two days", "result/papers/")
    page = visitor.page
    [result] = scored(graduate_on(APRIL))
    counted = [each["row"] for each in result["activities"]["b"]["rows"] if each["low"]]
    proofs = page.locator("section[aria-labelledby=hand-in]")
    requirements = [
        document
        for requirement in EDITION.requirements
        if requirement.source["b"]
        for document in requirement.documents
    ]
    # A paper for one thing says it, a paper for several lists them.
    uses = [max(1, cell.locator("li").count()) for cell in proofs.locator("tbody td:nth-of-type(1)").all()]
    assert sum(uses) == len(counted) + len(requirements) + 1, "and the form itself"
    assert max(uses) > 1
    for key in counted:
        row = EDITION.by_key[key]
        of_row = proofs.locator("tbody tr", has_text=row.label.in_language(language))
        assert of_row.count() >= 1
        assert all(proof in of_row.first.inner_text() for proof in row.proofs)
    visitor.goto("result/points/?rows=all")
    cited = set(re.findall(r"\[(\d+)\]", page.locator(".breakdown").inner_text()))
    assert len(cited) > 3
    page.locator("details.page-sources summary").click()
    for number in cited:
        source = page.locator(f"#source-{number}")
        assert (source.locator("a").get_attribute("href") or "").startswith("https://")
        assert len([each for each in numbers(source.inner_text()) if 2010 < each < 2100]) >= 2, "edition and check"
    visitor.goto("check/")
    answers = page.locator("main").inner_text()
    with override(language):
        lines = [line for each in summaries(told_by("two days"), DAY) for line in each.lines]
    assert len(lines) > 20
    assert [line.answer for line in lines if line.answer not in answers] == []
    visitor.goto("result/sources/")
    expect(page.locator("section[aria-labelledby=what-this-is] p")).to_contain_text(
        in_language(language, format_date, timezone.localdate())
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_every_page_of_the_result_is_reached_from_the_overview_and_from_the_page_before(language, scripts, visit):
    visitor = come(visit, language, "two days", java_script_enabled=scripts)
    page = visitor.page
    addresses = page.locator("nav.contents a").evaluate_all("all => all.map(it => it.href)")
    assert [each for each in addresses if "/result/" in each] == [
        f"{page.url}{section.path}" for section in SECTIONS if section.slug
    ]
    page.locator("nav.contents a").first.click()
    for section in SECTIONS[1:]:
        page.wait_for_url(f"**/result/{section.path}")
        assert page.locator("html").get_attribute("lang") == language
        assert sideways(page) == [] if scripts else True
        with override(language):
            expect(page.locator("h1")).to_have_text(str(section.title))
        if section is not SECTIONS[-1]:
            page.locator("p.next a").click()
    page.locator("p.back a").click()
    page.wait_for_url("**/result/")


def test_a_fragment_of_the_one_long_page_leads_to_the_entry_of_its_page(visit):
    visitor = come(visit, "en", "two days")
    for section in SECTIONS:
        for anchor in section.anchors if section.slug else ():
            visitor.goto(f"result/#{anchor}")
            entry = visitor.page.locator(f"li:has(#{anchor}) a")
            expect(entry).to_have_attribute("href", re.compile(f"/result/{section.slug}/$"))
            expect(entry).to_be_in_viewport()
