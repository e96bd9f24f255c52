"""Pages with style sheets of their own: htmx goes to them as a link does, and swaps those of the questions alone."""

import pytest

from .walking import FILLED


@pytest.mark.parametrize("page", ["check/", "result/", "result/points/?rows=all"])
def test_htmx_goes_to_a_page_with_style_sheets_of_its_own(page, person):
    person.walk(FILLED)
    address = f"/s/{person.id}/{page}"
    response = person.client.get(address, headers={"HX-Request": "true"})
    assert (response.status_code, response["HX-Redirect"], response.content) == (200, address, b"")
    assert "HX-Redirect" not in person.client.get(address)


def test_htmx_swaps_a_question(person):
    response = person.client.get(f"/s/{person.id}/", headers={"HX-Request": "true"}, follow=True)
    assert "HX-Redirect" not in response
    assert b"<h1>" in response.content
