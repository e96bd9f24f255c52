"""What is in another language than the page's is left alone by a browser that translates."""

from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import Client

from eligibility.reference.questions.topics import TOPICS
from eligibility.result.examples import EXAMPLES
from eligibility.result.sections import SECTIONS
from tests.wizard.conftest import clock as clock
from tests.wizard.walking import FILLED, Person

LANGUAGES = [code for code, _ in settings.LANGUAGES]
SEARCHES = {
    "universities": ("台大", "東北大学", "国立清華大学", "Keio"),
    "examinations": ("税理士", "软考", "정보처리기사", "AWS", "電験三種"),
}
OPEN = (
    "/",
    "/law/",
    "/law/?on=2023-04-01",
    *(
        f"/law/{page}/"
        for page in ("a", "b", "c", "routes", "sources", "changes", "b/japanese_n2", "c/salary_management_10m")
    ),
    "/example/",
    *(f"/example/{key}/{section.path}?rows=all" for key in EXAMPLES for section in SECTIONS),
    "/universities/",
    "/examinations/",
    *(f"/{page}/?q={quote(name)}" for page, names in SEARCHES.items() for name in names),
    "/organization/",
    "/permanent-residence/",
    *("/questions/", *(f"/questions/{topic.key}/" for topic in TOPICS)),
    "/sme/",
    "/privacy/",
    "/return/",
)
OF_ONE_S_OWN = (
    *(f"result/{section.path}" for section in SECTIONS),
    "result/points/?rows=all",
    "result/residence/questions/",
    "result/residence/employers/",
    "offers/",
    "check/",
    "keep/",
    "q/licences/",
    "q/degrees/1/",
)
VOID = {"meta", "link", "input", "br", "img", "hr", "col", "wbr", "source"}


class Foreign(HTMLParser):
    """Collects the elements that say they are official, or in another language, and that may be translated."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.unguarded: list[str] = []
        self.guarded = 0
        self._language = ""
        self._kept: list[bool] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element; what is inside one that is left alone is left alone too."""
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self._language = given["lang"]
        kept = given.get("translate") == "no" or bool(self._kept and self._kept[-1])
        named = given.get("lang", self._language) != self._language
        if named or "official" in given.get("class", "").split():
            self.guarded += kept
            if not kept:
                self.unguarded.append(self.get_starttag_text() or tag)
        if tag not in VOID:
            self._kept.append(kept)

    def handle_endtag(self, tag: str) -> None:
        """Leave one element."""
        if tag not in VOID:
            self._kept.pop()


def looked_at(page: str, where: str) -> int:
    found = Foreign(page)
    assert found.unguarded == [], where
    return found.guarded


@pytest.mark.parametrize("language", LANGUAGES)
def test_official_names_are_not_translated_on_the_open_pages(language: str, db: None) -> None:
    client = Client(headers={"accept-language": language})
    seen = 0
    for address in OPEN:
        response = client.get(address)
        assert response.status_code == 200, address
        seen += looked_at(response.content.decode(), address)
    assert seen > 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_official_names_are_not_translated_on_the_pages_of_an_assessment(language: str, db: None) -> None:
    person = Person(Client(headers={"accept-language": language}))
    person.walk({**FILLED, "others": {"have": "licences"}})
    seen = sum(looked_at(person.open(f"/s/{person.id}/{page}"), page) for page in OF_ONE_S_OWN)
    assert seen > 20
