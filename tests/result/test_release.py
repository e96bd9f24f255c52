"""What a result was computed with: the days assessed, the edition of the tables and the release of the program."""

import re

import pytest
from django.conf import settings
from pytest_django import Settings

from eligibility.result.context import context_of
from eligibility.result.pdf.render import pdf_of
from tests.day import rest_in_deep
from tests.language import in_language
from tests.result.applications import TODAY, graduate_in_march
from tests.result.pages import result_page, squeezed, text_of

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def sources_of(page: str) -> str:
    """What is above the list of sources on a page, as text without white space."""
    return "".join(paragraphs_of(page))


def paragraphs_of(page: str) -> list[str]:
    """The same by paragraph, as a sheet may end between two of them."""
    section = page.partition('aria-labelledby="editions"')[2].partition("<ul")[0]
    return [squeezed(re.sub(r"<[^>]+>", "", each)) for each in section.partition(">")[2].split("</p>")]


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "release"))
def test_page_and_paper_name_days_edition_and_release(language: str, settings: Settings) -> None:
    settings.REVISION = "v9.8.7-test"
    report = in_language(language, context_of, graduate_in_march(), today=TODAY)
    on_page, on_paper = sources_of(result_page(report)), text_of(pdf_of(report))
    assert len(report.days) == 2
    for said in (*report.editions, *report.rows_since, settings.REVISION):
        assert squeezed(said) in on_page
    for said in (*(day.words for day in report.days), settings.REVISION):
        assert squeezed(said) in on_paper
    assert [each for each in paragraphs_of(result_page(report)) if each not in on_paper] == []


def test_the_release_is_left_out_where_nobody_named_it(settings: Settings) -> None:
    settings.REVISION = ""
    without = sources_of(result_page(in_language("en", context_of, graduate_in_march(), today=TODAY)))
    settings.REVISION = "v1"
    named = sources_of(result_page(in_language("en", context_of, graduate_in_march(), today=TODAY)))
    assert len(named) > len(without) + len("v1")


@pytest.mark.usefixtures("typeset_again")
def test_the_same_release_gives_the_same_bytes_and_another_one_others(settings: Settings) -> None:
    made = {}
    for release in ("v1", "v2"):
        settings.REVISION = release
        report = in_language("en", context_of, graduate_in_march(), today=TODAY)
        made[release] = pdf_of(report)
        assert pdf_of(report) == made[release]
    assert made["v1"] != made["v2"]
