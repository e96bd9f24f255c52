"""Dates, amounts, points and codes never break at the end of a line of a result page."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from django.utils.translation import override

from eligibility.formats import format_date, format_yen, format_yen_alone
from eligibility.result.frame import frame
from eligibility.result.sections import SECTIONS
from eligibility.result.unbroken import unbroken, unbroken_heading
from eligibility.scoring.text import LANGUAGES

from .answers_by_hand import context
from .pages import SESSION, without_unbroken

pytestmark = pytest.mark.usefixtures("law_that_stays")
in_languages = pytest.mark.parametrize("language", LANGUAGES)
NAMES = ("enough at the permission", "a yen below the floor", "not sure, enough", "J-Skip for half a year")


class Broken(HTMLParser):
    """Collects the text of a page that may break at any place: what is in no span.nb, and in no drawing."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.kept = "", ""
        self._within = [""]
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "link", "input", "br", "wbr", "img", "col", "hr"}:
            self._within.append("nb" if ("class", "nb") in attrs else tag)

    def handle_endtag(self, tag: str) -> None:
        self._within.pop()

    def handle_data(self, data: str) -> None:
        if "nb" in self._within:
            self.kept += data
        elif not {"svg", "head", "option", "textarea"} & {*self._within}:
            self.text += data


@in_languages
@pytest.mark.parametrize("name", NAMES)
def test_no_day_and_no_code_may_break_on_any_page(name: str, language: str) -> None:
    found = context(name, language)
    with override(language):
        first = format_date(found.verdict.first)
        first = first.rpartition(" ")[0] or first
        for section in SECTIONS:
            values = frame(found, section, "result", SESSION, {})
            page = Broken(f"<h1>{values['heading']}</h1><p>{values['lead']}</p>{values['body']}")
            assert not re.search(r"1[号號][イロハ]|J-Skip|\d{4}年\d", page.text), section.slug
            assert first not in page.text
            if not section.slug:
                assert first in page.kept or first not in page.text + page.kept
                assert re.search("1[号號]", page.kept)


@in_languages
def test_amounts_and_days_are_kept_as_they_are_written(language: str) -> None:
    """Of an English day the year may be on the next line; the unit of an amount never is."""
    with override(language):
        for said in (format_yen_alone(3_000_000), format_yen_alone(2_999_999)):
            assert unbroken(f"<p>{said}</p>") == f'<p><span class="nb">{said}</span></p>'
        assert not re.search("[円圓元a-z万萬]", Broken(unbroken(format_yen(12_345))).text)
        day = Broken(unbroken(format_date(date(2027, 4, 1))))
        assert (day.kept, day.text) == (("1 April", " 2027") if language == "en" else ("2027年4月1日", ""))


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("目前還無法判斷：35至220分", ["目前還無法判斷：", "35至220分"]),
        ("まだわかりません。35～220点です", ["まだわかりません。", "35～220点です"]),
        ("年収が足りません：2,999,999円", ["年収が足りません：", "2,999,999円"]),
        ("2027年3月24日からポイントが足ります。75点です", ["2027年3月24日から", "75点です"]),
        ("Your pay is too low for 1号ロ: 2,999,999円", ["1号ロ", "2,999,999円"]),
    ],
)
def test_a_heading_breaks_between_its_clauses(heading: str, kept: list[str]) -> None:
    html = unbroken_heading(heading)
    assert re.findall('<span class="nb">([^<]*)</span>', html) == kept
    assert without_unbroken(html) == heading


def test_attributes_drawings_and_fields_are_left_alone() -> None:
    for html in (
        '<a title="1 April 2027" href="/2027年4月1日/">there</a>',
        "<svg><text>1 April 2027</text></svg>",
        "<textarea>70 points</textarea>",
        "<select><option>1号ロ</option></select>",
    ):
        assert unbroken(html) == html
    mixed = "<svg><title>70 points</title></svg><p>70 points &lt;b&gt; 1号ロ</p>"
    assert without_unbroken(unbroken(mixed)) == mixed
    assert unbroken(mixed).count('class="nb"') == 2
