"""Papers: before graduation the certificate of expected graduation is named, where it is to be ordered now."""

import pytest

from eligibility.answers.application import Application
from eligibility.result.context import Context, context_of
from eligibility.result.sections.papers import PAPERS, answer, build
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.people import MASTER

from .answer_people import applying, awarded
from .applications import TODAY, graduate_in_march
from .pages import section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")
EXPECTED = {"en": "Certificate of expected graduation", "ja": "卒業見込証明書"}
EXPECTED |= {"zh-hant": "預計畢業證明書", "zh-hans": "预计毕业证明书"}


def of(application: Application, language: str = "en") -> Context:
    return in_language(language, lambda: context_of(application, today=TODAY))


def from_the_university(context: Context) -> list[tuple[str, str]]:
    """The papers to order first of the university, with when to ask for them."""
    groups = in_language("en", build, context)["groups"]
    assert isinstance(groups, tuple)
    [group] = [each for each in groups if each.key == "university"]
    return [(paper.name, paper.ask) for paper in group.items if paper.first]


def test_before_graduation_the_box_is_of_the_certificate_to_order_now() -> None:
    """The degree is awarded on 24 March 2027."""
    assert from_the_university(of(graduate_in_march())) == [
        ("Certificate of expected graduation", "After graduation also: Certificates of graduation and degree.")
    ]


def test_after_graduation_it_is_of_the_degree_and_nothing_is_said_of_graduation() -> None:
    """The degree was awarded on 24 March 2026, before the law of 22 November 2026 is read."""
    papers = from_the_university(of(applying(MASTER.line, degrees=awarded(MASTER.line, "2026-03-24"))))
    assert papers == [("Certificates of graduation and degree", "")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_box_and_lead_name_the_same_paper(language: str) -> None:
    context = of(graduate_in_march(), language)
    assert EXPECTED[language] in in_language(language, answer, context).lead
    page = in_language(language, section_page, context, PAPERS)
    assert f'class="what">{EXPECTED[language]}</span>' in page
    assert "学位取得証明書" in page, "it is named for later, and in the official list"
