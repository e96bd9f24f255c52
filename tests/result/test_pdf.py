"""The PDF: the rows of the page, tagged, in one family of fonts, and the same bytes for the same parts."""

import gc
import io
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from http import HTTPStatus
from itertools import pairwise
from typing import Any

import pikepdf
import pypdf
import pytest
import weasyprint  # type: ignore[import-untyped]
from django.conf import settings
from django.test import Client
from django.urls import reverse
from time_machine import travel

from eligibility.result import session_context
from eligibility.result.context import Context, context_of
from eligibility.result.pdf.font_streams import places_of_glyphs
from eligibility.result.pdf.render import file_name, lean, pdf_of
from eligibility.wizard.path import Page
from eligibility.wizard.questions import BY_KEY
from eligibility.wizard.summary import AnswerSummary
from tests.language import in_language
from tests.result.applications import TODAY, graduate_in_march, reference_student
from tests.result.pages import Outline, result_page, squeezed, text_of

LANGUAGES = [code for code, _ in settings.LANGUAGES]


LIVES = {"one day": reference_student, "two days": graduate_in_march}
MOST_BYTES = 300_000


def report(application: str, language: str, *, personal: bool = True) -> Context:
    """A Context of its own each time: citations are numbered in the order in which its parts are asked for."""
    return in_language(language, context_of, LIVES[application](), today=TODAY, personal=personal)


@cache
def made(application: str, language: str) -> bytes:
    return pdf_of(report(application, language))


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    """Every element of the structure tree, in caveat order."""
    found: list[Any] = []
    waiting: list[Any] = [pdf.Root.StructTreeRoot]
    while waiting:
        each = waiting.pop()
        if "/S" in each:
            found.append(each)
        kids = each.get("/K")
        below = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in reversed(below) if isinstance(kid, pikepdf.Dictionary)]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("application", LIVES)
def test_every_row_of_the_page_is_on_paper(application: str, language: str) -> None:
    context = report(application, language)
    page = Outline(result_page(context))
    text = text_of(pdf_of(context))
    rows = {row.key: row for heading in context.headings for row in heading.rows}
    assert len(rows) > 30
    assert set(rows) == set(page.rows) - {each.key for each in context.elsewhere}
    for row in rows.values():
        assert squeezed(row.label) in text or squeezed(row.short) in text, row.key
        for said in (row.official, row.box_cells, row.proofs):
            assert squeezed(said) in text, row.key
    for heading in context.headings:
        for shown in context.lines[heading.key]:
            for said in (shown.points, shown.tag, shown.why):
                assert squeezed(said) in text, shown.label
    for each in context.routes:
        for verdict in each.shown:
            assert text.count(squeezed(verdict.sentence)) >= 1
    assert text.startswith(squeezed(context.answer.heading))
    assert squeezed(context.answer.lead) in text
    for line in context.answer.lines:
        assert squeezed(line.value) in text
        assert squeezed(line.note) in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_structure_is_that_of_an_accessible_document(language: str) -> None:
    with pikepdf.open(io.BytesIO(made("two days", language))) as pdf:
        assert str(pdf.Root.Lang) == language
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.docinfo["/Title"]) == report("two days", language).title
        assert pdf.open_metadata()["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        tree = elements(pdf)
        kinds = [str(each.S) for each in tree]
        headings = [int(kind[2]) for kind in kinds if re.fullmatch(r"/H[1-6]", kind)]
        assert headings[0] == 1
        assert headings.count(1) == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(headings))
        cells = [each for each in tree if str(each.S) == "/TD"]
        assert cells
        assert all(len(each.A.Headers) for each in cells)
        figures = [each for each in tree if str(each.S) == "/Figure"]
        context = report("two days", language)
        assert [str(each.Alt) for each in figures] == [context.bar.words, context.dates.chart.words]
        links = [each for page in pdf.pages for each in page.get("/Annots", []) if str(each.Subtype) == "/Link"]
        assert links
        assert all(str(each.Contents) for each in links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_family_draws_every_sign(language: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(made("one day", language)))
    fonts = {}
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            fonts[font.get_object()["/BaseFont"]] = font.get_object()
    assert {re.sub(r"^/[A-Z]+\+", "", name) for name in fonts} == {"Noto-Sans-CJK-JP", "Noto-Sans-CJK-JP-Bold"}
    for page in reader.pages:
        drawn = re.findall(rb"<((?:[0-9a-fA-F]{4})+)>", page.get_contents().get_data())  # type: ignore[union-attr]
        assert drawn
        assert not any(b"0000" in re.findall(rb"....", string) for string in drawn), "a .notdef is drawn"


def glyphs_of(signs: str, language: str) -> dict[str, set[str]]:
    """The numbers of the glyphs that a report in a language uses for each of some signs."""
    application = in_language(
        language,
        context_of,
        reference_student(),
        today=TODAY,
        summaries=[AnswerSummary(Page(BY_KEY["pay"]), signs, None, ())],
    )
    glyphs: dict[str, set[str]] = {sign: set() for sign in signs}
    with pikepdf.open(io.BytesIO(pdf_of(application))) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Stream) and b"begincmap" in (read := each.read_bytes()):
                for glyph, sign in re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]{4})>", read):
                    glyphs.get(chr(int(sign, 16)), set()).add(glyph.decode())
    return glyphs


def test_han_signs_take_the_form_of_the_reader() -> None:
    forms = {language: glyphs_of("直骨角", language) for language in LANGUAGES}
    for sign in "直骨角":
        assert forms["zh-hans"][sign] - forms["ja"][sign], f"{sign} is drawn as in Japan in simplified Chinese"
    assert forms["zh-hant"]["直"] - forms["ja"]["直"]
    assert forms["zh-hant"]["骨"] != forms["zh-hans"]["骨"]


def lines_of(box: Any) -> list[str]:
    """The lines of a laid out box, as text."""
    if type(box).__name__ == "LineBox":
        return ["".join(each.text for each in box.descendants() if hasattr(each, "text"))]
    return [line for child in getattr(box, "children", []) for line in lines_of(child)]


def test_a_label_fills_its_cell_before_it_breaks() -> None:
    label = "Annual salary of 25 million yen or more, under 30 million yen"
    cell = f'<table><tr><th>{label} <span class="official" lang="ja">年収</span></th></tr></table>'
    first_lines = set()
    for millimetres in range(780, 860, 2):
        style = f'<style>table {{ font: 8pt "Noto Sans CJK JP"; width: {millimetres / 10}mm }} '
        style += "span { display: block }</style>"
        laid_out = weasyprint.HTML(string=style + lean(cell)).render()
        first_lines.add(lines_of(laid_out.pages[0]._page_box)[0])
    assert label in first_lines, "the widest cells hold it"
    assert min(len(line.split()) for line in first_lines) > 5


@pytest.mark.usefixtures("typeset_again")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_parts_give_the_same_bytes_and_few(language: str) -> None:
    again = pdf_of(in_language(language, context_of, reference_student(), today=TODAY))
    assert again == made("one day", language)
    assert len(again) < MOST_BYTES


@pytest.mark.usefixtures("typeset_again")
def test_reports_made_at_the_same_time_are_the_same() -> None:
    """Each thread of a server has fonts of its own, and garbage is collected again once all are done."""
    with ThreadPoolExecutor(2) as threads:
        several = list(threads.map(lambda language: pdf_of(report("one day", language)), ["en", "ja", "en", "ja"]))
    assert several == [made("one day", language) for language in ("en", "ja", "en", "ja")]
    assert gc.isenabled()


@pytest.mark.usefixtures("typeset_again")
def test_pages_are_numbered_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(self: object, url: str, headers: object = None) -> object:
        asked.append(url)
        raise ValueError(url)

    monkeypatch.setattr(weasyprint.URLFetcher, "fetch", note)
    reader = pypdf.PdfReader(io.BytesIO(pdf_of(report("one day", "en"))))
    assert asked == []
    count = len(reader.pages)
    sheet, *others = [squeezed(page.extract_text()) for page in reader.pages]
    assert squeezed(f"of {count}") not in sheet
    for number, page in enumerate(others, start=2):
        assert squeezed(f"Page {number} of {count}") in page


def test_a_packed_font_comes_out_as_it_went_in() -> None:
    with pikepdf.open(io.BytesIO(made("one day", "ja"))) as pdf:
        fonts = [
            each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/OpenType"
        ]
        assert fonts
        for each in fonts:
            assert int(each.DecodeParms.Predictor) == 15
            font = each.read_bytes()
            assert font[:4] == b"OTTO"
            place = places_of_glyphs(font)
            assert place is not None
            start, stop, width = place
            offsets = [int.from_bytes(font[at : at + width], "big") for at in range(start, stop, width)]
            assert offsets[0] == 1
            assert offsets == sorted(offsets)
            assert len(each.read_raw_bytes()) < len(font) // 5


def test_a_font_without_such_a_table_is_left_alone() -> None:
    assert places_of_glyphs(b"OTTO\x00\x01" + b"\x00" * 30) is None


@pytest.mark.django_db
def test_the_report_comes_as_a_file_with_a_name(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_context, "application_from", lambda document, today: reference_student())
    monkeypatch.setattr(session_context, "summaries", lambda document, today: ())
    monkeypatch.setattr(session_context, "pages_left", lambda document, today: ())
    with travel(datetime(TODAY.year, TODAY.month, TODAY.day, 3, tzinfo=UTC), tick=False):
        started = client.post(reverse("begin")).headers["Location"]
        response = client.get(reverse("report", args=[started.split("/")[2]]), {"lang": "zh-hant"})
    assert response.status_code == HTTPStatus.OK
    assert response.headers["Content-Type"] == "application/pdf"
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["Content-Disposition"] == 'attachment; filename="HSP-Self-Check_2026-11-22_zh-hant.pdf"'
    assert response.content == pdf_of(report("one day", "zh-hant", personal=False))
    assert file_name(report("one day", "ja")).endswith("_ja.pdf")
