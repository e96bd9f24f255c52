"""What a person does in a browser, and what the page then says."""

import html
import re
from dataclasses import dataclass

from django.test import Client


@dataclass(frozen=True)
class Kept:
    """What the page of a new return link and code shows."""

    link: str
    code: str
    offer: str
    page: str

    @property
    def path(self) -> str:
        """The link without the address of the site."""
        return "/" + self.link.split("/", 3)[3]


def begun(client: Client) -> str:
    """The id of an assessment that this browser has just begun."""
    return client.get("/begin/").content.decode()


def status(client: Client, id: str) -> int:
    """The status of the page of an assessment: 200 where this browser may open it."""
    return client.get(f"/s/{id}/").status_code


def offer_of(page: str) -> str:
    """What the hidden field of the page carries."""
    match = re.search(r'name="offer" value="([^"]+)"', page)
    assert match, page
    return html.unescape(match[1])


def kept(client: Client, id: str, offer: str | None = None, **also: str) -> Kept:
    """Make a return link and code, with the offer of a page opened before or of a new one."""
    if offer is None:
        offer = offer_of(client.get(f"/s/{id}/keep/").content.decode())
    page = client.post(f"/s/{id}/keep/", {"offer": offer, **also}).content.decode()
    link, code = re.search(r'class="secret" href="([^"]+)"', page), re.search(r'class="secret">([^<]+)<', page)
    assert link, page
    assert code
    return Kept(html.unescape(link[1]), code[1], offer_of(page), page)


def enter(code: str, client: Client | None = None, **headers: str) -> str:
    """The page after entering a code, in a new browser unless one is given."""
    return (client or Client()).post("/return/", {"code": code}, **headers).content.decode()  # type: ignore[arg-type]


def error(page: str) -> str:
    """The message at the field; the title and the summary say it too."""
    [message] = re.findall(r'id="id_code_error">\s*<p class="error">.*?</span> (.*?)</p>', page, re.DOTALL)
    assert re.search(r"<title>\s*Error: ", page)
    assert f'<a href="#id_code">{message}</a>' in page
    assert re.search(r'<input[^>]*aria-describedby="[^"]*id_code_error', page)
    return str(message)
