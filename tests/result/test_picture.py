"""The picture to share: 1200 by 630 pixels, the same bytes for the same result, and nothing personal in it."""

import re
from collections.abc import Callable
from http import HTTPStatus
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from eligibility.answers.application import Application
from eligibility.formats import format_date
from eligibility.result.context import Context, context_of
from eligibility.result.examples import EXAMPLES
from eligibility.result.picture import Picture, picture_of, png_of
from eligibility.result.picture_lines import broken, by_clauses
from eligibility.scoring.text import LANGUAGES
from tests import people
from tests.language import in_language
from tests.wizard.conftest import clock as clock
from tests.wizard.walking import Person

from .applications import TODAY, application_of_line, graduate_in_march, much_unknown, reference_student

pytestmark = pytest.mark.usefixtures("law_that_stays")

LIVES: dict[str, Callable[[], Application]] = {
    "student": reference_student,
    "graduate": graduate_in_march,
    "much not known": much_unknown,
    "doctor": lambda: application_of_line(people.doctor_before_thirty()),
    "manager": lambda: application_of_line(people.manager(annual_salary_yen=15_000_000), activity="c"),
    "nothing counts": lambda: application_of_line(people.known(age=45)),
}


def context(application: Application, language: str, *, personal: bool = False) -> Context:
    return in_language(
        language, lambda: context_of(application, today=TODAY, activity=application.activity, personal=personal)
    )


def picture(application: Application, language: str = "en") -> Picture:
    return in_language(language, picture_of, context(application, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_the_size_of_a_preview_and_says_nothing_besides_its_pixels(language: str) -> None:
    png = png_of(picture(reference_student(), language))
    image = Image.open(BytesIO(png))
    assert (image.format, image.size, image.info) == ("PNG", (1200, 630), {})
    assert len(png) < 200_000
    assert png_of(picture(reference_student(), language)) == png


def test_each_language_is_drawn_in_its_own_words() -> None:
    assert len({png_of(picture(reference_student(), language)) for language in LANGUAGES}) == len(LANGUAGES)
    assert len({picture(reference_student(), language).digest for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("life", LIVES)
def test_it_names_no_birthday_no_age_and_no_pay(life: str, language: str) -> None:
    application = LIVES[life]()
    found = picture(application, language)
    words = " ".join([found.above, found.heading, *(word for line in found.lines for word in line), found.below])
    born = in_language(language, format_date, application.profile.birth_date)
    assert born not in words
    assert str(application.profile.birth_date.year) not in words
    for yen in [each.annual_yen for each in application.profile.pay or ()]:
        amounts = (f"{yen:,}", f"{yen // 10_000}万", f"{yen // 10_000}萬", f"{yen / 1_000_000:g} million")
        assert not [each for each in amounts if yen and each in words]
    assert not re.search(r"\d+(?:th|st|nd|rd)\b|birthday|誕生日|生日|\d+歳|\d+歲|\d+岁", words)
    assert len(found.lines) <= 4


def test_it_is_not_made_of_a_result_with_personal_facts() -> None:
    with pytest.raises(ValueError, match="without personal facts"):
        picture_of(context(reference_student(), "en", personal=True))


def _tones(image: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, int]:
    """The darkest and the lightest grey in a box of a picture."""
    seen = image.crop(box).tobytes()
    return min(seen), max(seen)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("life", LIVES)
def test_nothing_runs_out_of_it(life: str, language: str) -> None:
    """The margin of 64 pixels is white on the left and on the right, but for the bar at the top."""
    image = Image.open(BytesIO(png_of(picture(LIVES[life](), language)))).convert("L")
    for left in (0, 1200 - 60):
        assert _tones(image, (left, 20, left + 60, 630)) == (255, 255)
    assert _tones(image, (64, 80, 1136, 270))[0] < 100, "the heading"
    assert _tones(image, (64, 274, 1136, 300))[0] < 200, "the marks"


# --- Lines ---


def test_english_breaks_between_words_and_keeps_a_day_with_its_month() -> None:
    words = "You will have enough points from 1 April 2027"
    assert broken(words, 35, len) == ["You will have enough points from", "1 April 2027"]
    assert broken(words, 100, len) == [words]
    assert broken("incomprehensibilities", 5, len) == ["incomprehensibilities"]


def test_japanese_breaks_between_characters_and_begins_no_line_with_a_full_stop() -> None:
    assert broken("ポイントは足ります。申請", 9, len) == ["ポイントは足りま", "す。申請"]
    assert broken("今から2027年4月1日まで", 6, len) == ["今から", "2027年", "4月1日まで"]
    assert broken("点数（七十点）です", 5, len) == ["点数（七十", "点）です"]


def test_lines_end_with_clauses_where_each_has_room() -> None:
    assert by_clauses("ポイントは足ります。申請してください", 12, len) == ["ポイントは足ります。", "申請してください"]
    assert by_clauses("ポイントは足ります。申請してください", 9, len) == [
        "ポイントは足りま",
        "す。申請してくださ",
        "い",
    ]


# --- The address ---


def test_it_is_at_an_address_of_ones_own_and_drawn_once(student: Person) -> None:
    address = f"/s/{student.id}/result.png?lang=ja"
    found = student.client.get(address)
    assert (found.status_code, found["Content-Type"], found["Content-Language"]) == (200, "image/png", "ja")
    assert Image.open(BytesIO(found.content)).size == (1200, 630)
    assert "private" in found["Cache-Control"]
    again = student.client.get(address, headers={"if-none-match": found["ETag"]})
    assert (again.status_code, again.content) == (HTTPStatus.NOT_MODIFIED, b"")
    other = student.client.get(f"/s/{student.id}/result.png?lang=en")
    assert other["ETag"] != found["ETag"]
    assert student.client.post(address).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert 'result.png?lang=en">Picture to share</a>' in student.open(f"/s/{student.id}/result/pdf/")


def test_nobody_else_is_given_it_and_nothing_is_drawn_of_too_little(student: Person) -> None:
    stranger = Person()
    assert stranger.client.get(f"/s/{student.id}/result.png").status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
    early = stranger.client.get(f"/s/{stranger.id}/result.png")
    assert early.status_code == HTTPStatus.FOUND
    student.client.post(f"/s/{student.id}/delete/")
    assert student.client.get(f"/s/{student.id}/result.png").status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


@pytest.mark.parametrize("key", EXAMPLES)
def test_that_of_an_example_is_for_everybody_and_marked(key: str, client: Client) -> None:
    found = client.get(f"/example/{key}/result.png?lang=en")
    assert Image.open(BytesIO(found.content)).size == (1200, 630)
    assert "public" in found["Cache-Control"]
    assert found.cookies == {}
    assert f'/example/{key}/result.png?lang=en">Picture to share' in client.get(f"/example/{key}/pdf/?lang=en").text
    assert client.get("/example/nobody/result.png").status_code == HTTPStatus.NOT_FOUND
