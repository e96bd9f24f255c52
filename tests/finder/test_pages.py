"""The pages of the designated lists, as a browser without scripts meets them."""

import html
import logging
import re
import runpy
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from eligibility.finder.certificates import look_up
from eligibility.finder.designations import DESIGNATIONS, ENTRANCE
from eligibility.finder.index import _index
from eligibility.finder.search import LONGEST_QUERY
from eligibility.formats import format_edition
from eligibility.reference.views import RANKINGS
from eligibility.scoring.editions import TABLES
from eligibility.scoring.lists.it_examinations import it_examinations
from eligibility.scoring.lists.licences import ONLY_JAPANESE, national_licences
from eligibility.scoring.lists.look_alikes import look_alikes
from eligibility.scoring.lists.universities import universities
from eligibility.scoring.text import LANGUAGES
from tests.day import DAY

QUALIFICATIONS = (
    *("技術士", "弁護士", "公認会計士", "医師", "行政書士", "看護師", "電気工事士", "調理師", "税理士", "一級建築士"),
    *("宅建", "中小企業診断士", "危険物取扱者", "情報処理安全確保支援士"),
)
"""Names that people typed and that were not known here, and one of each kind of answer."""

PAGES = ("/universities/", "/examinations/", "/organization/")


def page_of(address: str, language: str = "en") -> str:
    response = Client().get(address, headers={"accept-language": language})
    assert response.status_code == 200
    return response.content.decode()


def search(name: str, language: str = "en", address: str = "/universities/") -> str:
    return page_of(f"{address}?q={quote(name)}", language)


def words_of(page: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


def found(page: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The schools shown as answers, each with its country, and those that wait behind them."""
    inside = page.split('<div id="found">')[1].split('<section aria-labelledby="prove">')[0]
    shown, _, similar = inside.partition("<details><summary>Other schools")
    heading = re.compile(r"<h2>(.*?)\s+<span class=\"country\">(.*?)</span></h2>")
    return heading.findall(shown), heading.findall(similar)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_opens_in_every_language_and_keeps_to_the_policy(address, language):
    page = page_of(address, language)
    assert f'<html lang="{language}">' in page.replace("zh-Hant", "zh-hant").replace("zh-Hans", "zh-hans")
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)
    for link in re.findall(r'<a href="https://[^>]*>', page):
        assert "noopener" in link


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_of_one_school_is_answered_with_country_points_and_edition(language):
    page = search("台大", language)
    schools = re.findall(r'<article class="card school">(.*?)</article>', page, re.DOTALL)
    university = universities()["tw-national-taiwan-university"]
    first = words_of(schools[0])
    assert university.name(language) in first
    assert university.name_en in first
    assert university.name_ja in first
    assert university.country.name.in_language(language) in first
    with override(language):
        assert format_edition(university.edition) in first
    row = TABLES.on(timezone.localdate()).by_key["designated_university"]
    assert str(row.points.b) in first


def test_one_school_is_shown_and_similar_ones_wait():
    shown, similar = found(search("台大"))
    assert shown == [("National Taiwan University", "Taiwan")]
    assert similar


@pytest.mark.parametrize("name", ["東北大学", "东北大学"])
def test_a_shared_name_shows_every_country_and_selects_none(name):
    page = search(name)
    shown, _similar = found(page)
    assert {country for _name, country in shown} == {"Japan", "China"}
    assert "Check the country" in page


def test_a_known_school_without_a_row_says_how_it_is_proved():
    page = search("国立清華大学")
    words = words_of(page.split('id="not-listed"')[1].split("</section>")[0])
    assert "National Tsing Hua University" in words
    assert "Taiwan" in words
    assert "two of the three rankings" in words
    for _title, url in RANKINGS:
        assert f'href="{url}"' in page


def test_a_known_school_without_a_row_is_not_followed_by_its_neighbours():
    page = search("國立臺灣師範大學")
    shown, similar = found(page)
    assert shown == []
    assert ("National Taiwan University", "Taiwan") in similar
    assert "We found no school with this name in the list." in page
    assert "National Taiwan Normal University" in page


def test_a_school_to_be_confirmed_says_why_and_how():
    disputed = next(each for each in universities().values() if each.on_isa_list and each.ranking == "check")
    words = words_of(search(disputed.name_en))
    assert "to be confirmed" in words
    assert disputed.to_confirm[0].en in words


def test_an_open_school_is_not_settled_and_never_a_no():
    open_ = next(each for each in universities().values() if each.designated is None)
    first = words_of(search(open_.name_en).split("</article>")[0])
    assert "Not clear yet" in first
    assert "None on this list" not in first


@pytest.mark.parametrize("typed", ["", "   ", "???", "zzzzqqqq", "\0", "<script>alert(1)</script>", "あ" * 5000])
@pytest.mark.parametrize("address", ["/universities/", "/examinations/"])
def test_what_is_no_name_finds_nothing_and_is_kept_in_the_field(typed, address):
    page = search(typed, address=address)
    assert "<script>alert" not in page
    assert "\0" not in page
    value = re.search(r'id="q" name="q" value="([^"]*)"', page)
    assert value
    assert html.unescape(value[1]) == typed.strip().replace("\0", "\N{REPLACEMENT CHARACTER}")


def test_a_text_too_long_is_said_so():
    assert "Enter the name of one school." in search("a" * (LONGEST_QUERY + 1))
    assert "Enter the name of one school." not in search("a" * LONGEST_QUERY)


def test_an_answer_to_htmx_is_cached_apart():
    for address in ("/universities/", "/examinations/"):
        assert "HX-Request" in Client().get(address).headers["Vary"]


def test_the_language_buttons_come_back_to_the_search():
    page = search("台大", "ja")
    wanted = re.search(r'name="next" value="([^"]*)"', page)
    assert wanted
    client = Client()
    response = client.post(
        reverse("set_language"), {"language": "zh-hant", "next": html.unescape(wanted[1])}, follow=True
    )
    assert "國立臺灣大學" in response.content.decode()


def test_what_is_searched_is_in_no_log(caplog):
    with caplog.at_level(logging.DEBUG):
        search("台大")
        search("AWS", address="/examinations/")
    for record in caplog.records:
        assert "台大" not in record.getMessage()
        assert quote("台大") not in record.getMessage()
        assert "AWS" not in record.getMessage()


def test_nothing_is_remembered_about_a_visitor(client):
    response = client.get("/universities/?q=MIT")
    assert settings.SESSION_COOKIE_NAME not in response.cookies


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_examination_is_under_its_country(language):
    words = words_of(page_of("/examinations/", language))
    for one in it_examinations(DAY):
        assert one.name.in_language(language) in words
        assert one.name_local in words
        assert one.country.name.in_language(language) in words
    for licence in national_licences(DAY):
        assert licence.name.in_language(language) in words
        assert f"{licence.act} {licence.work or licence.title or licence.named}".strip() in words
    for other in look_alikes():
        assert other.name.in_language(language) in words


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("IT Passport", "IT Passport Examination"),
        ("ITパスポート", "IT Passport Examination"),
        ("AWS", "AWS Certified"),
        ("多益", "TOEIC"),
    ],
)
def test_a_look_alike_is_answered_by_name_with_the_reason(name, answer):
    page = search(name, address="/examinations/")
    block = words_of(page.split('id="found-not"')[1].split("</section>")[0])
    reason = next(one.reason.en for one in look_alikes() if one.name.en == answer)
    assert answer in block
    assert reason in block


def test_a_listed_examination_is_found_by_its_local_name():
    page = search("정보처리기사", address="/examinations/")
    block = words_of(page.split('id="found-listed"')[1].split("</section>")[0])
    assert "Engineer Information Processing" in block
    assert "South Korea" in block


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUALIFICATIONS)
def test_a_national_qualification_is_answered_with_points_act_and_ground(name, language):
    (one,) = look_up(name, DAY).licences
    page = search(name, language, "/examinations/")
    block = words_of(page.split('id="found-national"')[1].split("</section>")[0])
    assert one.name.in_language(language) in block
    assert one.name.ja in block
    assert one.act in block
    for ground, article in one.grounds:
        assert ground.in_language(language) in block
        assert f"{one.act} {article}" in block
    row = TABLES.on(timezone.localdate()).by_key["licences_one"]
    assert re.search("1[号號]ロ", block)
    assert str(row.points.b) in block
    assert ONLY_JAPANESE.in_language(language) in block
    related = {"en": "only if it is related", "ja": "関係する場合だけ", "zh-hant": "相關", "zh-hans": "相关"}
    assert related[language] in block
    confirm = {"en": "To be confirmed", "ja": "要確認", "zh-hant": "須確認", "zh-hans": "须确认"}
    assert (confirm[language] in block) == (not one.grounds)
    assert 'id="found-not"' not in page


def test_it_passport_still_does_not_count():
    page = search("ITパスポート", address="/examinations/")
    assert 'id="found-listed"' not in page
    assert 'id="found-national"' not in page
    assert "gives no points" in words_of(page.split('id="found-not"')[1].split("</section>")[0])


def test_a_family_shows_its_listed_examinations():
    page = search("软考", "zh-hans", "/examinations/")
    block = words_of(page.split('id="found-listed"')[1].split("</section>")[0])
    for one in it_examinations(DAY):
        assert (one.name.zh_hans in block) == (one.country.code == "CN")


def test_an_unknown_certificate_is_never_a_no():
    page = search("zzzzqqqq", address="/examinations/")
    assert "That does not mean that it is not accepted" in page
    assert 'id="found-not"' not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_employer_is_asked_in_japanese_whatever_the_page_speaks(language):
    page = page_of("/organization/", language)
    words = words_of(page)
    rows = TABLES.on(timezone.localdate()).by_key
    for each in DESIGNATIONS:
        assert each.ask_ja in words
        assert f'href="{each.url}"' in page
        for key in each.rows:
            assert rows[key].label.in_language(language) in words
            assert rows[key].proof.in_language(language) in words
    assert ENTRANCE in page
    assert page.count('<blockquote class="to-employer" lang="ja" translate="no">') == len(DESIGNATIONS)


def test_a_worker_has_the_index_before_its_first_visitor():
    _index.cache_clear()
    configuration = runpy.run_path(str(settings.BASE_DIR / "hsp_site" / "gunicorn.conf.py"))
    configuration["when_ready"](None)
    assert _index.cache_info().currsize == 1
