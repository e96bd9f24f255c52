"""Furigana over official terms: in Japanese only, where a reader has switched it on."""

import html
import re
from html.parser import HTMLParser
from http import HTTPStatus
from typing import Final

import pytest
from django.conf import settings
from django.http import HttpRequest
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import reverse

from eligibility.furigana import KANA, with_furigana
from eligibility.result.pdf import render
from eligibility.result.sections import SECTIONS
from tests.language import in_language
from tests.wizard.walking import FILLED, Person, typed_in

LANGUAGES: Final = [code for code, _ in settings.LANGUAGES]
EXAMPLE_PAGES: Final = [reverse(section.url_name("example"), args=["student"]) for section in SECTIONS]
ASKED: Final = re.compile(r'<(h1|h2|legend|label)\b[^>]*>.*?</\1>|<p class="hint"[^>]*>.*?</p>', re.DOTALL)
RUBY: Final = re.compile(r"<ruby>([^<]+)<rp>（</rp><rt>([^<]+)</rt><rp>）</rp></ruby>")


def switched_on(language: str = "ja") -> Client:
    """A browser with the furigana switched on."""
    client = Client(headers={"accept-language": language})
    client.cookies[settings.FURIGANA_COOKIE_NAME] = "on"
    return client


def without_furigana(page: str) -> str:
    """A page with the terms alone, and the switch as it is where they are off."""
    switch = r'<button name="furigana" value="off"([^>]*)>\s*ふりがなを消す'
    off = re.sub(switch, r'<button name="furigana" value="on"\1>\n    ふりがなをつける', page)
    return RUBY.sub(r"\1", off)


class Attributes(HTMLParser):
    """The values of all attributes, and the texts of elements that show characters only."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: list[str] = []
        self._in = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.values += [value or "" for _, value in attrs]
        self._in = tag

    def handle_data(self, data: str) -> None:
        if self._in in ("title", "option", "textarea"):
            self.values.append(data)


# --- The terms ---


def test_a_term_has_kanji_and_its_reading_is_kana():
    assert len(KANA) > 80
    for term, reading in KANA.items():
        assert re.search(r"[一-龥]", term), term
        assert re.fullmatch(r"[ぁ-ゖー・]+", reading), (term, reading)
        assert len(reading) >= len(term), (term, reading)


@pytest.mark.parametrize("term", KANA)
def test_a_term_is_wrapped_once_and_whole(term):
    assert RUBY.findall(with_furigana(f"<p>{term}と{term}</p>")) == [(term, KANA[term])] * 2


@pytest.mark.parametrize("term", [each for each in KANA if any(other in each for other in KANA if other != each)])
def test_the_reading_of_a_longer_term_agrees_with_those_of_its_parts(term):
    for part in (other for other in KANA if other != term and other in term):
        assert KANA[part] in KANA[term]


def test_the_terms_named_by_the_readers_have_one():
    named = """
        上陸 許可基準 省令 告示 疎明資料 契約機関 活動機関 所属機関 旅券 博士 修士 学位記 授与 該当 加算
        見込 実務経験 年収 賞与 措置 中小企業者 試験研究費等 筆頭著者 責任著者 登記 訳文 永住 在留資格認定証明書
        高度専門職 上陸許可基準
    """
    assert not [term for term in named.split() if term not in KANA]


# --- What is not touched ---


@pytest.mark.parametrize(
    "markup",
    [
        '<input value="学位" aria-label="学位">',
        "<a title='学位 > 修士' href=\"?学位\">1</a>",
        "<title>学位</title>",
        "<select><option>学位</option></select>",
        "<textarea>学位</textarea>",
        "<svg><title>学位</title><text>学位</text></svg>",
        "<script>'学位'</script>",
        "<!-- 学位 -->",
        '<li lang="zh-hant" translate="no">博士學位、学位</li>',
        '<span class="visually-hidden">学位</span>',
        with_furigana("学位"),
        "学生、大学、位",
    ],
)
def test_only_texts_are_touched(markup):
    assert with_furigana(markup) == markup


def test_what_was_typed_stays_escaped():
    page = in_language(
        "ja",
        Template("{% load furigana %}{% furigana %}{{ typed }}{% endfurigana %}").render,
        Context({"typed": '<b title="学位">学位&</b>', "request": request_with("on")}),
    )
    assert "<b" not in page
    assert page.count("<ruby>") == 2
    assert html.unescape(RUBY.sub(r"\1", page)) == '<b title="学位">学位&</b>'


def request_with(cookie: str) -> HttpRequest:
    request = RequestFactory().get("/")
    request.COOKIES[settings.FURIGANA_COOKIE_NAME] = cookie
    return request


@pytest.mark.parametrize("cookie", ["on", "off", "", "yes", "<rt>"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_japanese_and_only_on(language, cookie):
    part = Template("{% load furigana %}{% furigana %}学位{% endfurigana %}")
    page = in_language(language, part.render, Context({"request": request_with(cookie)}))
    assert ("<ruby>" in page) is (language == "ja" and cookie == "on")


def test_a_page_without_a_request_has_none():
    part = Template("{% load furigana %}{% furigana %}学位{% endfurigana %}{% has_furigana %}")
    assert in_language("ja", part.render, Context()) == "学位False"


# --- Pages ---


@pytest.mark.parametrize("address", [*EXAMPLE_PAGES, "/law/b/", "/law/b/graduate_degree/"])
def test_a_page_differs_by_its_readings_alone(address):
    client = switched_on()
    with_them = client.get(address, {"lang": "ja"})
    assert with_them.status_code == HTTPStatus.OK
    page = with_them.content.decode()
    plain = Client().get(address, {"lang": "ja"}).content.decode()
    assert "<ruby>" not in plain
    assert RUBY.search(page), address
    assert "<ruby>" not in page.partition("</header>")[0]
    assert without_furigana(page) == plain
    found = Attributes(page).values
    assert len(found) > 100
    assert not [value for value in found if "<rt>" in value]


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_page_in_another_language_never_has_them(language):
    page = switched_on(language).get("/example/student/points/", {"lang": language}).content.decode()
    assert "高度専門職" in page
    assert "<ruby>" not in page
    assert 'name="furigana"' not in page


@pytest.mark.django_db
def test_questions_hints_and_options_have_them_and_titles_have_not():
    person = Person(Client(headers={"accept-language": "ja"}))
    with_terms = set()
    while "/q/" in person.address:
        plain = person.page
        person.client.cookies[settings.FURIGANA_COOKIE_NAME] = "on"
        page = person.open(person.address)
        del person.client.cookies[settings.FURIGANA_COOKIE_NAME]
        assert without_furigana(masked(page)) == masked(plain)
        for read in ASKED.finditer(page):
            assert with_furigana(read[0]) == read[0], "a term without its reading"
            if "<ruby>" in read[0]:
                with_terms.add(person.question)
        person.send(FILLED[person.question])
    assert with_terms >= {"degrees", "pay", "organisation", "others"}
    assert len(with_terms) >= 6


def masked(page: str) -> str:
    """A page without its token."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|"X-CSRFToken": "\w+"', "", page)


@pytest.mark.django_db
def test_the_report_as_pdf_has_none(monkeypatch):
    markups: list[str] = []

    def typeset(markup: str, numbering: str) -> bytes:
        markups.append(markup)
        return b"%PDF"

    monkeypatch.setattr(render, "typeset", typeset)
    response = switched_on().get("/example/student/report.pdf", {"lang": "ja"})
    assert response.status_code == HTTPStatus.OK
    assert "高度専門職" in markups[0]
    assert "<rt>" not in markups[0]


# --- The switch ---


def test_it_is_off_by_default_and_offered_in_japanese_only():
    for language in LANGUAGES:
        page = Client(headers={"accept-language": language}).get("/").content.decode()
        assert "<ruby>" not in page
        assert ("ふりがなをつける" in page) is (language == "ja")


def test_it_is_remembered_and_leads_back():
    client = Client(headers={"accept-language": "ja"}, enforce_csrf_checks=True)
    response = client.post("/furigana/", {"furigana": "on", "next": "/privacy/"}, follow=True)
    assert response.redirect_chain == [("/privacy/", HTTPStatus.FOUND)]
    cookie = client.cookies[settings.FURIGANA_COOKIE_NAME]
    assert (cookie.value, cookie["max-age"]) == ("on", settings.LANGUAGE_COOKIE_AGE)
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert "ふりがなを消す" in response.content.decode()
    assert "<ruby>" in client.get("/").content.decode()
    client.post("/furigana/", {"furigana": "off", "next": "/"})
    assert client.cookies[settings.FURIGANA_COOKIE_NAME].value == ""
    assert "<ruby>" not in client.get("/").content.decode()


@pytest.mark.parametrize(
    "back", ["https://example.org/", "//example.org/", "javascript:alert(1)", "", "\\\\example.org"]
)
def test_it_leads_to_no_other_site(back):
    assert Client().post("/furigana/", {"furigana": "on", "next": back})["Location"] == "/"


def test_a_link_cannot_switch_it():
    response = Client().get("/furigana/", {"furigana": "on"})
    assert response.status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert not response.cookies


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/privacy/", "/law/?lang=ja", "/example/student/?lang=ja", "/universities/"])
def test_no_cache_mixes_pages_with_and_without(address):
    assert "Cookie" in Client(headers={"accept-language": "ja"}).get(address).headers["Vary"]


@pytest.mark.django_db
def test_on_a_question_it_keeps_what_is_typed_and_stores_nothing():
    person = Person(Client(headers={"accept-language": "ja"}))
    person.walk(FILLED, until="pay")
    assert '<button name="furigana" value="on" class="furigana" form="question-form">' in person.page
    before = person.document
    page = person.send({"kind": "amount", "annual_yen": "六百"}, furigana="on")
    assert person.address.endswith("/q/pay/1/")
    assert "年収" in RUBY.sub(r"\1", page)
    assert "<ruby>" in page
    assert typed_in(page)["annual_yen"] == "六百"
    assert person.document == before
    assert "<ruby>" not in person.send({"kind": "amount", "annual_yen": "六百"}, furigana="off")
    assert person.document == before


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("/quick/", {"annual_yen": "620万", "day": "mm"}),
        ("/sme/", {"capital_yen": "1億"}),
        ("/return/", {"code": "ABCD"}),
    ],
)
def test_on_a_form_it_keeps_what_is_typed_and_reports_no_error(address, typed):
    client = Client(headers={"accept-language": "ja"})
    response = client.post(address, {**typed, "furigana": "on"})
    assert response.status_code == HTTPStatus.OK
    page = response.content.decode()
    assert "ふりがなを消す" in page
    assert 'class="error' not in page
    assert typed_in(page).items() >= typed.items()
    assert client.cookies[settings.FURIGANA_COOKIE_NAME].value == "on"
