"""My points and Papers in a browser, in four languages, held to what `manage.py score` says of the same facts."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import Page, ViewportSize, expect

from eligibility.formats import format_date
from eligibility.scoring.editions import law
from eligibility.scoring.law import ORDINANCE
from eligibility.scoring.rows import ACTIVITIES, HEADINGS
from tests.day import rest_in_deep
from tests.language import in_language

from .result_pages import APRIL, JANUARY, come, graduate_on, numbers, rows_of, scored, span, states_in_words
from .test_access import sideways

LANGUAGES = [code for code, _ in settings.LANGUAGES]
PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=900)
EDITION = law(JANUARY)

pytestmark = pytest.mark.django_db(transaction=True)


# --- The day shown ---


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "the day shown"))
def test_the_day_that_suffices_leads_and_the_other_is_named_where_it_differs(language, visit):
    page = come(visit, language, "two days", "result/points/").page
    results = scored(graduate_on(JANUARY), graduate_on(APRIL))
    days = [in_language(language, format_date, day) for day in (JANUARY, APRIL)]
    words = states_in_words(page, results[1], "b")
    assert {"counted", "excluded", "not_met", "not_known"} <= words.keys()
    assert all(len(each) == 1 for each in words.values())
    assert len({said for each in words.values() for said in each}) == len(words)
    # The day shown leads; the other is named where its points differ, and nowhere else.
    lead = page.locator("p.lead").inner_text()
    assert lead.index(days[1]) < lead.index(days[0])
    assert numbers(page.locator("h1").inner_text()) == span(results[1]["activities"]["b"])
    before = {each["row"]: each for each in results[0]["activities"]["b"]["rows"]}
    for key, row in rows_of(page).items():
        differs = numbers(row.points) != span(before[key])
        assert [days[0] in each for each in row.other_days] == [True] * differs, key


# --- Every row ---


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "every row"))
def test_every_row_of_every_table_has_its_words_its_source_and_its_place_in_the_law(language, visit):
    visitor = come(visit, language, "one day")
    page = visitor.page
    links = []
    for activity in ACTIVITIES:
        visitor.goto(f"result/points/?activity={activity}&rows=all")
        rows = rows_of(page)
        table = [row for row in EDITION.rows if row.points[activity] is not None]
        assert rows.keys() == {row.key for row in table}
        assert all(row.folded for row in rows.values())
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
                of_page = citation.law == ORDINANCE
                assert (in_language(language, format_date, citation.law.edition) in shown.source) is not of_page or len(
                    row.also
                ) > 0
                assert of_page or in_language(language, format_date, citation.law.checked) in shown.source
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
        expect(page.locator("h1")).to_have_text(EDITION.by_key[key].short.in_language(language))
        expect(page.locator(".law-row")).to_contain_text(EDITION.by_key[key].label.in_language(language))
        assert page.locator("html").get_attribute("lang") == language
        page.locator("p.back a").click()
        expect(page.locator("tr:target")).to_be_in_viewport()
        linked = {link.partition("?")[0] for link in links}
        of_table = page.locator("table.law th > a").evaluate_all("them => them.map(it => it.getAttribute('href'))")
        assert {link.partition("?")[0] for link in of_table} <= linked
        visitor.goto("result/points/?rows=all")


FOLDED = "details.rows-more"
UNSEEN = """() => [...document.querySelectorAll(".breakdown tr[data-row]")]
    .filter(row => !row.checkVisibility({contentVisibilityAuto: true}) || row.getBoundingClientRect().height < 5)
    .map(row => row.dataset.row)"""


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 1, "folded rows"))
def test_rows_that_do_not_count_open_by_keyboard_by_one_link_and_on_paper(language, visit):
    visitor = come(visit, language, "two days", "result/points/")
    page = visitor.page
    every_row = {row.key for row in EDITION.rows}
    folded = page.evaluate(f"() => [...document.querySelectorAll('{FOLDED} tr[data-row]')].map(it => it.dataset.row)")
    assert set(page.evaluate(UNSEEN)) == set(folded)
    assert set(folded) == every_row
    lines = page.locator("[data-line]")
    assert lines.count() > 5
    assert all(line.is_visible() for line in lines.all()), "what decides is not folded"

    first = page.locator(FOLDED).first
    inside = first.locator("tr[data-row]").first
    assert not inside.is_visible()
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(inside).to_be_visible()
    page.keyboard.press("Tab")
    assert inside.locator("a").first.evaluate("it => it === document.activeElement"), "what opened comes next"
    first.locator("summary").focus()
    page.keyboard.press("Space")
    assert not inside.is_visible()

    page.emulate_media(media="print")
    expect(inside).to_be_visible()
    assert page.evaluate(UNSEEN) == []
    assert not page.locator(f"{FOLDED} summary").first.is_visible()
    page.emulate_media(media="screen")
    assert set(page.evaluate(UNSEEN)) == set(folded)

    page.locator('.breakdown a[href$="rows=all"]').click()
    page.wait_for_url("**rows=all")
    assert page.evaluate(UNSEEN) == []
    assert page.locator('.breakdown a[href$="rows=all"]').count() == 0
    assert page.locator("html").get_attribute("lang") == language


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "cards"))
def test_rows_are_cards_on_a_phone_a_table_on_a_desk_and_rows_to_a_reader_on_both(language, visit):
    page = come(visit, language, "two days", "result/points/").page
    label = EDITION.by_key["university"].label.in_language(language)
    page.goto(page.url + "?rows=all")
    row = page.locator('tr[data-row="university"]')
    for size, shape in ((PHONE, "block"), (DESK, "table-row")):
        page.set_viewport_size(size)
        assert row.evaluate("it => getComputedStyle(it).display") == shape
        assert sideways(page) == []
        to_a_reader = page.locator(".breakdown").get_by_role("row").filter(has_text=label)
        assert to_a_reader.count() >= 1
        expect(row.get_by_role("rowheader")).to_contain_text(label)
        cells = row.get_by_role("cell").all()
        assert len(cells) == 2
        read = row.aria_snapshot()
        assert len(re.findall(r"- '?cell ", read)) == len(cells)
        headed = page.locator(".breakdown details").get_by_role("table").first.get_by_role("columnheader")
        if shape == "block":
            # Cards have no heading row: each cell says its column itself.
            assert headed.count() == 0
        else:
            assert headed.count() == 3
            at = [box for cell in cells if (box := cell.bounding_box())]
            assert [box["x"] for box in at] == sorted({box["x"] for box in at}), "beside each other"
            assert (len(at), len({box["y"] for box in at})) == (len(cells), 1)


# --- What is not known ---


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "what is open"))
def test_what_is_open_is_a_line_and_leads_to_who_can_answer(language, visit):
    visitor = come(visit, language, "much not known", "result/sources/")
    page = visitor.page
    [result] = scored(page.locator("textarea.case").input_value())
    outcome = result["activities"]["b"]
    visitor.goto("result/points/")
    states_in_words(page, result, "b")
    assert numbers(page.locator("h1").inner_text()) == span(outcome)
    open_rows = [each for each in outcome["rows"] if each["state"] == "not_known"]
    assert len(open_rows) > 20
    # One line has all steps of one number, or a row and the lower one that it would exclude.
    lines = page.locator("tr.state-not_known[data-line]")
    assert {each.get_attribute("data-line") for each in lines.all()} <= {each["row"] for each in open_rows}
    of_headings = {EDITION.by_key[each["row"]].heading for each in open_rows}
    assert {EDITION.by_key[each.get_attribute("data-line") or ""].heading for each in lines.all()} == of_headings
    for line in lines.all():
        assert line.locator(".tag").inner_text()
        expect(line.locator(".why a")).to_have_count(1)
    lines.locator(".why a[href$='/employer/']").first.click()
    page.wait_for_url("**/result/employer/")
    visitor.goto("result/points/")
    lines.locator(".why a[href$='/check/']").first.click()
    assert visitor.at_check, "found out, the answer can be changed"
    visitor.goto("result/points/")
    lines.locator(".why a[href*='/q/']").first.click()
    expect(page.locator("main form")).to_have_count(1)


# --- What to hand in, and what it rests on ---


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "papers"))
def test_papers_are_by_issuer_and_the_sources_of_rows_below_them(language, visit):
    visitor = come(visit, language, "two days", "result/papers/")
    page = visitor.page
    [result] = scored(graduate_on(APRIL))
    counted = [each["row"] for each in result["activities"]["b"]["rows"] if each["low"]]
    assert numbers(page.locator("h1").inner_text()) == [page.locator(".papers > li").count()]
    proofs = page.locator("section.hand-in > details:not(.marking)").first
    proofs.locator("summary").click()
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
    for group in page.locator(".paper-group").all():
        assert numbers(group.locator("h2 .points").inner_text()) == [group.locator(".papers > li").count()]
    visitor.goto("result/points/?rows=all")
    cited = set(re.findall(r"\[(\d+)\]", page.locator(".breakdown").inner_text()))
    assert len(cited) > 3
    page.locator("details.page-sources summary").click()
    for number in cited:
        source = page.locator(f"#source-{number}")
        assert (source.locator("a").get_attribute("href") or "").startswith("https://")
        assert len([each for each in numbers(source.inner_text()) if 2010 < each < 2100]) >= 2, "edition and check"


# --- How much there is ---

SHOWN = """() => {
    const text = document.querySelector("main").innerText;
    return [
        document.documentElement.scrollHeight,
        (text.match(/[A-Za-z][A-Za-z’'.-]*/g) || []).length,
        (text.match(/[\\u3040-\\u30ff\\u3400-\\u9fff]/g) || []).length,
    ];
}"""


@pytest.mark.parametrize(
    ("rest", "tall", "words", "characters"),
    [("result/points/", 2400, 300, 520), ("result/papers/", 2000, 200, 380)],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_keeps_its_budget_on_a_phone(language, rest, tall, words, characters, visit):
    page = come(visit, language, "two days", rest, viewport=PHONE).page
    height, latin, han = page.evaluate(SHOWN)
    assert height <= tall
    # Official Japanese next to a translation is not counted.
    official = sum(len(each) for each in page.locator("main [lang=ja]:visible").all_inner_texts())
    assert (latin <= words) if language == "en" else (han - official * (language != "ja") <= characters)
    assert sideways(page) == []


@pytest.mark.parametrize("rest", ["result/points/", "result/papers/"])
def test_points_are_in_one_column_at_the_right(rest, visit):
    page: Page = come(visit, "en", "two days", rest).page
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        column = page.locator("table.group td.points, .points-heading .points")
        right = {round(box["x"] + box["width"]) for each in column.all() if (box := each.bounding_box())}
        of_papers = size == DESK and rest.endswith("papers/")
        assert len(right) == (2 if of_papers else 1)
