"""The style sheets: every property is defined and used, nothing is fetched, a first load is light."""

import gzip
import re
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.test import Client

STYLES = sorted((settings.BASE_DIR / "static" / "css").glob("*.css"))
TOKENS = settings.BASE_DIR / "static" / "vendor" / "design-tokens" / "tokens.css"
FIRST_LOAD = 60_000  # bytes over the wire
HEADERS_OF_A_RESPONSE = 600


def defined(text: str) -> set[str]:
    return set(re.findall(r"^\s*(--[\w-]+):", text, re.MULTILINE))


def used(text: str) -> set[str]:
    return set(re.findall(r"var\((--[\w-]+)", text))


def test_every_custom_property_is_defined_and_used() -> None:
    everything = "".join(path.read_text(encoding="utf-8") for path in [TOKENS, *STYLES])
    assert used(everything) == defined(everything)


def test_the_vendored_tokens_carry_their_version_and_licence() -> None:
    assert re.search(r"@digital-go-jp/design-tokens \d+\.\d+\.\d+", TOKENS.read_text(encoding="utf-8"))
    assert "MIT License" in TOKENS.with_name("LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [TOKENS, *STYLES], ids=lambda path: path.name)
def test_a_style_sheet_fetches_nothing(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert not re.search(r"@import|url\(|@font-face", text)


class Links(HTMLParser):
    """The addresses that a browser fetches to show a page."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the address of a style sheet, icon, script or picture."""
        name = {"link": "href", "script": "src", "img": "src"}.get(tag, "")
        if address := dict(attrs).get(name):
            self.addresses.append(address)


def test_the_first_load_of_the_start_page_is_light(client: Client) -> None:
    page = client.get("/", headers={"accept-encoding": "gzip"})
    links = Links()
    links.feed(gzip.decompress(page.content).decode())
    size = len(page.content) + HEADERS_OF_A_RESPONSE
    for address in links.addresses:
        response = client.get(address, headers={"accept-encoding": "gzip"})
        assert response.status_code == 200, address
        size += len(response.getvalue()) + HEADERS_OF_A_RESPONSE
    assert len(links.addresses) > 5
    assert size < FIRST_LOAD
