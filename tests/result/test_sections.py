"""The sections of the result: one list, from which addresses, navigation and PDF are derived."""

import importlib
import re
from collections.abc import Iterator
from types import ModuleType

import pytest
from django.conf import settings
from django.test import Client
from django.urls import clear_url_caches, reverse

import eligibility.urls
import hsp_site.urls
from eligibility.result import sections
from eligibility.result import urls as result_urls
from eligibility.result.context import context_of
from eligibility.result.examples import EXAMPLES
from eligibility.result.pdf.render import pdf_of
from eligibility.result.sections import SECTIONS
from eligibility.result.sections.section import Section
from tests.language import in_language
from tests.result.applications import TODAY, graduate_in_march
from tests.result.pages import Outline, section_page, squeezed, text_of

LANGUAGES = [code for code, _ in settings.LANGUAGES]
LISTED = [section for section in SECTIONS if section.listed]
NOT_LISTED = [section for section in SECTIONS if not section.listed]
ADDED = Section(
    slug="added",
    title="A section that a test adds",
    template="result/sections/employer.html",
    build=lambda context: {"open_facts": ()},
)


def reload(*modules: ModuleType) -> None:
    """Make the addresses again from the list of sections."""
    for module in modules:
        importlib.reload(module)
    clear_url_caches()


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[Section]:
    """One more section, declared in the list and nowhere else."""
    modules = (result_urls, eligibility.urls, hsp_site.urls)
    with monkeypatch.context() as patched:
        patched.setattr(sections, "SECTIONS", (*SECTIONS, ADDED))
        reload(*modules)
        yield ADDED
    reload(*modules)


def test_every_section_has_its_own_slug_title_and_template() -> None:
    for found in (
        [section.slug for section in SECTIONS],
        [str(section.title) for section in SECTIONS],
        [section.template for section in SECTIONS],
        [anchor for section in SECTIONS for anchor in section.anchors],
    ):
        assert len(found) == len(set(found))
    assert SECTIONS[0].slug == "", "the overview comes first"
    assert [*SECTIONS] == [*LISTED, *NOT_LISTED], '"Next" leads through the listed ones'


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.slug or "overview")
def test_a_page_leads_to_every_other_and_to_the_next(section: Section, language: str) -> None:
    context = in_language(language, context_of, graduate_in_march(), today=TODAY)
    outline = Outline(section_page(context, section))
    addresses = [reverse(each.url_name("result"), args=["an-id-of-a-session-00"]) for each in LISTED]
    assert {*addresses[1:]} <= {*outline.links}
    number = SECTIONS.index(section)
    assert outline.links.count(addresses[0]) == 2 * bool(number), "the way back, and the first of the parts"
    following = addresses[number + 1 :][:1] if number else []
    assert all(outline.links.count(each) == 2 for each in following), "in the navigation, and as the next one"


def test_a_section_that_is_not_listed_is_linked_from_those_it_belongs_to_and_not_from_the_overview() -> None:
    context = in_language("en", context_of, graduate_in_march(), today=TODAY)
    form, *others = (
        reverse(each.url_name("result"), args=["an-id-of-a-session-00"])
        for each in sorted(NOT_LISTED, key=lambda each: each.slug != "form")
    )
    addresses = {*others}
    linked = {section.slug: {*Outline(section_page(context, section)).links} for section in SECTIONS}
    assert addresses <= linked["conditions"] & linked["residence"]
    assert form in linked["papers"] & linked["pdf"]
    assert not {form, *addresses} & linked[""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_has_every_section_that_says_so(language: str) -> None:
    context = in_language(language, context_of, graduate_in_march(), today=TODAY)
    text = text_of(pdf_of(context))
    for section in SECTIONS:
        body = in_language(language, section.render_on_paper, context) if section.on_paper else ""
        headings = [each.partition("</h2")[0] for each in body.split("<h2")[1:]]
        words = [squeezed(re.sub("<[^>]*>", "", each.partition(">")[2])) for each in headings]
        assert bool(words) == section.on_paper or section.slug in ("", "employer"), section.slug
        assert all(each in text for each in words), section.slug


@pytest.mark.django_db
def test_the_old_fragments_are_in_the_navigation_of_the_overview(client: Client) -> None:
    page = client.get(reverse("example", args=["student"])).content.decode()
    ids = Outline(page).ids
    assert {anchor for section in SECTIONS for anchor in section.anchors} | {"verdicts", "chart"} <= {*ids}
    assert len(ids) == len(set(ids))


@pytest.mark.django_db
def test_a_section_that_is_declared_appears_everywhere(added: Section, client: Client) -> None:
    for key in EXAMPLES:
        address = reverse("example_added", args=[key])
        assert address == f"/example/{key}/added/"
        overview = Outline(client.get(reverse("example", args=[key]), {"lang": "en"}).content.decode())
        assert f"{address}?lang=en" in overview.links
        page = client.get(address, {"lang": "en"}).content.decode()
        assert "<h1>A section that a test adds</h1>" in page
    context = in_language("en", context_of, graduate_in_march(), today=TODAY)
    assert reverse("result_added", args=["an-id"]) == "/s/an-id/result/added/"
    assert squeezed("The official lists, and the proof of each") in text_of(pdf_of(context))
