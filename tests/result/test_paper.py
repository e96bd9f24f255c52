"""The whole report on paper: few pages that are full, rows in one piece, no letter too small, two languages row by row.

The law is that of TODAY, 22 November 2026.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from typing import Any, Final

import pytest
import weasyprint  # type: ignore[import-untyped]
from django.utils.html import strip_tags
from django.utils.translation import override

from eligibility.formats import format_date, format_yen, format_yen_alone, format_yen_counted
from eligibility.result.context import Context, context_of
from eligibility.result.example_context import context_of_example
from eligibility.result.examples import STUDENT
from eligibility.result.paper.blocks import Block, Paragraph, Table
from eligibility.result.paper.both import in_both, joined
from eligibility.result.pdf.choice import PdfChoice
from eligibility.result.pdf.render import markup_of, pdf_of, styles
from eligibility.result.sections import SECTIONS
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.application import application_from
from eligibility.wizard.summary import summaries
from tests.language import in_language

from .applications import TODAY, reference_student
from .sheets import EVERYBODY, SheetPage, pages_of

pytestmark = pytest.mark.usefixtures("law_that_stays")

MOST_PAGES: Final = {"en": 6, "ja": 5, "zh-hant": 5, "zh-hans": 5}
MOST_PAGES_BILINGUAL: Final = 8
MOST_BYTES: Final = 500_000
LEAST_SIZE: Final = 8.5
SIZE_OF_TEXT: Final = 10.5
HALF: Final = 841.9 / 2
ODD_PAY: Final = 4_230_000
"""Pay that no row of the tables names."""
TRANSLATED: Final = [language for language in LANGUAGES if language != "ja"]
ON_PAPER: Final = [section for section in SECTIONS if section.on_paper]

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def made(language: str, *, both: bool = False, personal: bool = False) -> bytes:
    context = in_language(language, context_of_example, STUDENT, today=TODAY, personal=personal, with_japanese=both)
    return pdf_of(context, PdfChoice(language, with_japanese=both, private=personal))


@cache
def pages(language: str, *, both: bool = False, personal: bool = False) -> tuple[SheetPage, ...]:
    return pages_of(made(language, both=both, personal=personal))


def tables(blocks: tuple[Block, ...]) -> Iterator[Table]:
    return (block for block in blocks if isinstance(block, Table))


def words_of(report: Context, language: str) -> str:
    """Return what all parts print, as text."""
    with override(language):
        return strip_tags(" ".join(section.render_on_paper(report) for section in ON_PAPER))


def sizes(found: tuple[SheetPage, ...]) -> set[float]:
    return {run.size for page in found for run in page.runs}


class Languages(HTMLParser):
    """Reads the text that no element marks as Japanese."""

    def __init__(self) -> None:
        super().__init__()
        self.of_reader: list[str] = []
        self._japanese: list[bool] = [False]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self._japanese.append(self._japanese[-1] or ("lang", "ja") in attrs)

    def handle_endtag(self, tag: str) -> None:
        if len(self._japanese) > 1:
            self._japanese.pop()

    def handle_data(self, data: str) -> None:
        if not self._japanese[-1]:
            self.of_reader.append(data)


@in_every_language
def test_the_whole_is_short_full_and_large_enough(language: str) -> None:
    found = pages(language)
    assert len(found) <= MOST_PAGES[language]
    assert min(sizes(found)) >= LEAST_SIZE
    assert SIZE_OF_TEXT in sizes(found)
    assert all(min(run.y for run in page.runs) < HALF for page in found[:-1]), "only the last page may be half empty"
    assert len(made(language)) < MOST_BYTES


@in_every_language
def test_birth_date_and_pay_take_no_more_pages(language: str) -> None:
    assert len(pages(language, personal=True)) <= MOST_PAGES[language]


@pytest.mark.parametrize("language", TRANSLATED)
def test_two_languages_take_few_pages_too(language: str) -> None:
    found = pages(language, both=True)
    assert len(found) <= MOST_PAGES_BILINGUAL
    assert min(sizes(found)) >= LEAST_SIZE
    assert all(min(run.y for run in page.runs) < HALF for page in found[:-1])
    assert len(made(language, both=True)) < MOST_BYTES


@pytest.mark.parametrize(("language", "both"), [("ja", False), ("en", True)])
def test_no_row_is_split_and_no_heading_is_left_alone(language: str, both: bool) -> None:
    context = in_language(language, context_of_example, STUDENT, today=TODAY, with_japanese=both)
    markup, numbering = markup_of(context, PdfChoice(language, with_japanese=both))
    sheets = [weasyprint.CSS(string=rules) for rules in (styles(), numbering)]
    document = weasyprint.HTML(string=markup).render(stylesheets=sheets)
    rows: list[Any] = []
    for page in document.pages:
        boxes = [*page._page_box.descendants()]
        on_page = {id(box.element) for box in boxes if type(box).__name__ == "TableRowBox" and not in_head(box)}
        rows += on_page
        titles = [
            box for box in boxes if getattr(box, "element_tag", "") in ("h2", "h3") and hasattr(box, "position_y")
        ]
        below = max(box.position_y for box in boxes if type(box).__name__ == "TextBox")
        assert all(title.position_y < below for title in titles)
    assert len(rows) > 60
    assert len(rows) == len(set(rows))


def in_head(row: Any) -> bool:
    """Whether a row is that of column headings, which every page of a table has again."""
    return all(cell.element.get("scope") == "col" for cell in row.children)


def test_two_languages_say_the_same_rows_for_everybody() -> None:
    for number, (name, context) in enumerate(EVERYBODY.items()):
        language = TRANSLATED[number % len(TRANSLATED)]
        own = in_language(language, context, personal=False)
        japanese = own.in_japanese()
        for section in ON_PAPER:
            first, second = section.blocks(own), section.blocks(japanese)
            found = tuple(joined(first, second))
            assert len(found) == len(first), name
            for one, other, both in zip(tables(first), tables(second), tables(found), strict=True):
                rows = [[row for group in each.groups for row in group.rows] for each in (one, other, both)]
                for in_own, in_japanese, in_two in zip(*rows, strict=True):
                    assert in_own.key == in_japanese.key == in_two.key, name
                    for cell, translated, printed in zip(in_own.cells, in_japanese.cells, in_two.cells, strict=True):
                        assert cell.kind != "law" or cell.words == translated.words == printed.words, name
                        assert cell.words in printed.words or "&" in printed.words, name
                        assert translated.words in printed.words or "&" in printed.words, name


def test_words_stand_in_both_languages_each_with_its_own() -> None:
    assert in_both("70", "70") == "70"
    assert in_both("Points", "") == "Points"
    assert in_both("A < B", "点") == '<span class="own">A &lt; B</span> <span class="ja" lang="ja">点</span>'
    with pytest.raises(ValueError, match="argument 2 is shorter"):
        tuple(joined([Paragraph("Points")], []))
    table = Table("dates", (), ())
    with pytest.raises(ValueError, match="Paragraph stands where Japanese has Table"):
        tuple(joined([Paragraph("Points")], [table]))


@pytest.mark.parametrize("language", TRANSLATED)
def test_japanese_is_marked_as_such_in_every_cell(language: str) -> None:
    context = in_language(language, context_of_example, STUDENT, today=TODAY, with_japanese=True)
    markup, _numbering = markup_of(context, PdfChoice(language, with_japanese=True))
    parts = Languages()
    parts.feed(markup.partition("</section>")[2])
    assert not re.findall(r"[\u3041-\u309f]{2,}", " ".join(parts.of_reader)), (
        "no hiragana but in words marked as Japanese"
    )


@in_every_language
def test_no_part_names_the_birth_date_or_the_pay_unless_wanted(language: str) -> None:
    document = STUDENT.document(TODAY)
    document["answers"]["pay"][0]["annual_yen"] = ODD_PAY
    application = application_from(document, TODAY)
    assert application is not None
    born = application.profile.birth_date
    with override(language):
        answers = summaries(document, TODAY)
        pay = [form(ODD_PAY) for form in (format_yen, format_yen_alone, format_yen_counted)] + [f"{ODD_PAY:,}"]
        birth = [format_date(born), born.isoformat()]
        context = context_of(application, today=TODAY, summaries=answers)
    wanted, unwanted = (words_of(replace(context, personal=each), language) for each in (True, False))
    assert any(each in wanted for each in pay)
    assert birth[0] in wanted
    assert not [each for each in (*pay, *birth) if each in unwanted]
    more = [f"{missing:,}" for missing in range(270_000, 10_000_000, 500_000)]
    assert not [each for each in (*more, "77万", "77萬", "77 万") if each in unwanted], "what is missing tells the pay"


def test_nobody_s_parts_name_a_birth_date_or_the_pay() -> None:
    looked_at = 0
    for number, (name, context) in enumerate(EVERYBODY.items()):
        language = LANGUAGES[number % len(LANGUAGES)]
        report = in_language(language, context, personal=False)
        text = words_of(report, language)
        born = report.application.profile.birth_date
        assert in_language(language, format_date, born) not in text, name
        for each in report.application.profile.pay or ():
            # Round amounts stand in the tables of the law.
            if each.annual_yen and each.annual_yen % 500_000:
                looked_at += 1
                forms = (format_yen, format_yen_alone, format_yen_counted)
                assert not [said for form in forms if (said := in_language(language, form, each.annual_yen)) in text], (
                    name
                )
    assert looked_at


def test_paper_has_style_sheets_of_its_own() -> None:
    assert "var(--" not in styles()
    stated = [float(size) for size in re.findall(r"([\d.]+)pt", styles())]
    assert min(stated) >= LEAST_SIZE


def test_what_is_open_or_to_confirm_is_named_and_not_only_drawn() -> None:
    context = in_language("en", context_of_example, STUDENT, today=TODAY)
    points = next(section for section in ON_PAPER if section.slug == "points")
    [table] = tables(points.blocks(context))
    states = {row.state: row.cells[0].tag for group in table.groups for row in group.rows}
    assert states["not_known"] == "open"
    assert states["counted"] == ""


def test_the_rows_of_a_person_without_questions_to_the_employer_have_no_letter() -> None:
    context = in_language("en", context_of, reference_student(), today=TODAY)
    employer = next(section for section in ON_PAPER if section.slug == "employer")
    assert not context.employer_questions
    assert employer.render_on_paper(context) == ""
