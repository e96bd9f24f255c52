"""The result pages that were read and found right, letter by letter."""

import pytest
from django.conf import settings

from tests.result.golden import VisibleText, path_of, people, result_text

pytestmark = pytest.mark.usefixtures("law_that_stays")
LANGUAGES = [code for code, _ in settings.LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", people())
def test_the_result_page_is_the_one_that_was_read(person: str, language: str) -> None:
    """Where it was changed on purpose: `make golden`, then read the difference line by line."""
    assert result_text(person, language) == path_of(person, language).read_text(encoding="utf-8")


def test_the_text_is_what_a_reader_sees() -> None:
    page = (
        "<head><title>No</title></head><h2>Two  <b>days</b></h2><script>no()</script>"
        "<table><tr><th>Row</th><td>5 <p>and more</p></td></tr></table><p></p>"
    )
    assert VisibleText(page).lines == ["## Two days", "Row | 5", "and more"]
