"""The one sheet: one page A4 for everybody in every language, short, and no letter too small."""

import io
import re
from dataclasses import replace
from typing import Final

import pikepdf
import pytest
from django.conf import settings
from django.utils.html import strip_tags
from django.utils.translation import override

from eligibility.result.answer.steps import KEEP
from eligibility.result.context import context_of
from eligibility.result.example_context import context_of_example
from eligibility.result.examples import EXAMPLES, STUDENT
from eligibility.result.pdf.choice import Parts, PdfChoice
from eligibility.result.pdf.render import file_name, pdf_of
from eligibility.result.pdf.sheet import sheet
from eligibility.result.sections.papers import PAPERS, order_first
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language

from .answer_words import latin_words
from .applications import TODAY, graduate_in_march
from .pages import squeezed
from .sheets import EVERYBODY, SheetPage, han_and_kana, pages_of, sheets_as_html, sheets_on_paper

pytestmark = pytest.mark.usefixtures("law_that_stays")

MOST_WORDS: Final = 220
MOST_CHARACTERS: Final = 420
LEAST_SIZE: Final = 8.5
SIZE_OF_TEXT: Final = 10.5
A4: Final = (595.3, 841.9)
NUMBER: Final = re.compile(r"\d{4}-\d{4}-\d{4}")
MARGIN: Final = 42.5
"""15 mm in points."""

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


@in_every_language
def test_everybody_has_one_page_that_is_short(language: str) -> None:
    pages = sheets_on_paper(language)
    assert len(pages) == len(EVERYBODY) > 70
    for name, page in zip(EVERYBODY, pages, strict=True):
        heading = in_language(language, EVERYBODY[name], personal=True).answer.heading
        assert squeezed(heading) in squeezed(page.text), name
        if language == "en":
            assert latin_words(page.text) <= MOST_WORDS, name
        else:
            assert han_and_kana(page.text) <= MOST_CHARACTERS, name


@in_every_language
def test_no_letter_is_too_small_and_none_is_in_the_margin(language: str) -> None:
    for name, page in zip(EVERYBODY, sheets_on_paper(language), strict=True):
        sizes = {run.size for run in page.runs}
        assert min(sizes) >= LEAST_SIZE, name
        assert {20, SIZE_OF_TEXT} <= sizes, name
        # Text within a picture is placed by the picture.
        placed = [run for run in page.runs if run.size in (20, 12, SIZE_OF_TEXT, 9.5)]
        assert min(run.x for run in placed) >= MARGIN - 0.1, name
        assert min(run.y for run in placed) >= MARGIN, name
        assert max(run.y for run in placed) <= A4[1] - MARGIN, name


@in_every_language
@pytest.mark.parametrize("key", EXAMPLES)
def test_the_sheet_alone_is_a_pdf_of_one_page_of_a4(key: str, language: str) -> None:
    report = in_language(language, context_of_example, EXAMPLES[key], today=TODAY, personal=False)
    made = pdf_of(report, PdfChoice(language, parts=Parts.SUMMARY))
    [page] = pages_of(made)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        box = [float(each) for each in pdf.pages[0].MediaBox]
        assert (round(box[2] - box[0], 1), round(box[3] - box[1], 1)) == A4
        assert pdf.open_metadata()["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert str(pdf.docinfo["/Title"]) == report.title
        assert str(pdf.Root.Lang) == language
    for line in report.answer.lines:
        assert squeezed(line.value) in squeezed(page.text)
    first = in_language(language, order_first, report)
    for step in report.answer.steps:
        assert squeezed(first if step.to == PAPERS.slug else step.sentence) in squeezed(page.text)
    assert squeezed(report.made) in squeezed(page.text)
    for day in report.days:
        assert squeezed(day.words) in squeezed(page.text)
    assert settings.BASE_URL in page.text
    assert "/s/" not in page.text


def without_number(page: SheetPage) -> SheetPage:
    """Return a page without its report number, which is that of the whole PDF."""
    runs = tuple(replace(run, text=NUMBER.sub("", run.text)) for run in page.runs)
    return SheetPage(NUMBER.sub("", page.text), runs)


@in_every_language
def test_the_sheet_does_not_ask_to_keep_the_result(language: str) -> None:
    name = "by hand: other work"
    steps = in_language(language, EVERYBODY[name]).answer.steps
    kept = next(step.sentence for step in steps if step.to == KEEP)
    text = strip_tags(sheets_as_html(language)[name])
    assert steps[0].sentence in text
    assert kept not in text


@in_every_language
def test_the_whole_report_begins_with_the_same_sheet(language: str) -> None:
    def made(parts: Parts) -> bytes:
        report = in_language(language, context_of, graduate_in_march(), today=TODAY, personal=False)
        return pdf_of(report, PdfChoice(language, parts=parts))

    [alone] = map(without_number, pages_of(made(Parts.SUMMARY)))
    first, second, *_others = map(without_number, pages_of(made(Parts.FULL)))
    assert first == alone
    assert second.text != alone.text


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "ja"])
def test_japanese_is_next_to_the_verdict_where_it_is_wanted(language: str) -> None:
    japanese = in_language("ja", EVERYBODY["example student"]).answer.heading
    report = in_language(language, EVERYBODY["example student"])
    with override(language):
        alone, both = (sheet(report, PdfChoice(language, with_japanese=wanted)) for wanted in (False, True))
    assert 'class="sheet-japanese" lang="ja"' in both
    assert japanese in strip_tags(both)
    assert japanese not in strip_tags(alone)


def test_the_name_of_the_file_says_what_it_is() -> None:
    with override("en"):
        report = context_of_example(STUDENT, today=TODAY)
        names = [
            file_name(report, PdfChoice("en", with_japanese=with_japanese, parts=parts))
            for parts in Parts
            for with_japanese in (False, True)
        ]
    of = f"HSP-Self-Check_example-student_{report.days[0].day}"
    assert names == [
        f"{of}_one-page_en.pdf",
        f"{of}_one-page_en-ja.pdf",
        f"{of}_en.pdf",
        f"{of}_en-ja.pdf",
    ]
