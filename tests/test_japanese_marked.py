"""Japanese on a page of another language is marked as Japanese, so that it is spoken and drawn as such."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from eligibility.reference.law_text import PARTS as PARTS_OF_TEXT
from eligibility.reference.questions.topics import TOPICS
from eligibility.result.examples import EXAMPLES
from eligibility.scoring.rows import ACTIVITIES

PARTS = (
    "",
    "points/",
    "time/",
    "ways/",
    "papers/",
    "employer/",
    "residence/",
    "conditions/",
    "sources/",
    "pdf/",
    "status/",
    "change/",
)
PAGES = (
    "/",
    "/nothing-here/",
    "/law/",
    *(f"/law/{activity}/" for activity in ACTIVITIES),
    *("/law/routes/", "/law/sources/", "/law/changes/", "/law/b/japanese_n1/"),
    *(f"/law/{part}/text/" for part in PARTS_OF_TEXT),
    *(f"/example/{key}/{part}" for key in EXAMPLES for part in PARTS),
    *("/questions/", *(f"/questions/{topic.key}/" for topic in TOPICS)),
)
OTHERS = ("en", "zh-hant", "zh-hans")
CODES = re.compile(r"(?:1[号號])?[イロハ]|JLPT|BJT")
KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30faー]{2,}")
IN_SENTENCES = {
    "ITパスポート試験",
    "イノベーション促進支援措置",
    "加点対象となる大学",
    "成長分野の先端プロジェクト",
    "特別高度人材の基準を定める省令",
}
"""Terms that a sentence of the catalogue or the title of a law holds in brackets, where no mark can stand yet."""

TERMS = re.compile(rf"[(（](?:{'|'.join(map(re.escape, IN_SENTENCES))})[)）]")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Unmarked(HTMLParser):
    """Collects text with kana outside what is marked as Japanese.

    Left out are titles, which can bear no mark, and the print of what changed, which is one text in two languages.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self._open.append((tag, dict(attrs).get("lang") or (self._open[-1][1] if self._open else "")))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1] if self._open else ("", "")
        rest = CODES.sub("", TERMS.sub("", data))
        if language != "ja" and tag not in ("title", "script", "style", "pre") and KANA.search(rest):
            self.found.append(data.strip())


def unmarked(language: str, address: str) -> Iterator[str]:
    """Yield what a page says in Japanese without marking it."""
    client = Client(headers={"accept-language": language})
    yield from Unmarked(client.get(address, {"lang": language}).content.decode()).found


@pytest.mark.django_db
@pytest.mark.parametrize("language", OTHERS)
def test_japanese_is_marked_on_every_page(language: str) -> None:
    found = {(address, words) for address in PAGES for words in unmarked(language, address)}
    assert sorted(found) == []


def test_japanese_without_a_mark_is_noticed() -> None:
    page = '<html lang="en"><p>Card <span lang="ja">在留カード</span><br>1号ロ and ハ</p><p>在留カード</p></html>'
    assert Unmarked(page).found == ["在留カード"]
    assert Unmarked('<html lang="en"><p>イノベーション促進支援措置</p></html>').found
    assert not Unmarked('<html lang="en"><p>support (イノベーション促進支援措置)</p></html>').found


def test_the_addresses_are_those_of_pages() -> None:
    assert reverse("law") == "/law/"
