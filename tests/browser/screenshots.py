"""Pictures of the pages for docs/screenshots, on a phone and on a desk: `make samples`, from a running site."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image
from playwright.sync_api import ViewportSize, expect

from .visiting import Visitor, answered

FOLDER = Path(settings.BASE_DIR) / "docs" / "screenshots"
LANGUAGES = [code for code, _ in settings.LANGUAGES]
MOST_PIXELS_HIGH = 1600

pytestmark = pytest.mark.django_db(transaction=True)

OF_ANSWERS = {
    "check": "check/",
    "result": "result/",
    "points": "result/points/",
    "dates": "result/time/",
    "ways": "result/ways/",
    "papers": "result/papers/",
    "employer": "result/employer/",
    "residence": "result/residence/",
}
"""The pages of an assessment with a picture: the name of the picture, and the address."""


ON_A_DESK = ("start", *(name for name in OF_ANSWERS if name != "residence"))
"""The pages that are pictured on a desk too."""
DESK = ViewportSize(width=1280, height=900)


def take(visitor: Visitor, name: str) -> None:
    """Write a picture of the page, long pages cut."""
    picture = Image.open(io.BytesIO(visitor.page.screenshot(full_page=True))).convert("RGB")
    cut = picture.crop((0, 0, picture.width, min(picture.height, MOST_PIXELS_HIGH)))
    FOLDER.mkdir(parents=True, exist_ok=True)
    cut.quantize(64).convert("RGB").save(FOLDER / f"{name}.webp", lossless=True, method=6)


def pictures() -> set[str]:
    """The names of the pictures written."""
    return {path.name for path in FOLDER.glob("*.webp")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_pictured(language, visit):
    visitor = visit(language)
    visitor.read(language)
    visitor.page.goto("/")
    take(visitor, f"start-{language}")
    visitor.hold(answered("japanese"))
    visitor.goto("q/japanese/1/")
    visitor.fill({"test": "n1"})
    take(visitor, f"question-{language}")
    visitor.hold(answered("pay"), {"pay.0": {"stamp": "", "typed": {"kind": "amount", "annual_yen": "420"}}})
    visitor.goto("q/pay/1/?said=1")
    take(visitor, f"error-{language}")
    visitor.hold(answered())
    for name, rest in OF_ANSWERS.items():
        visitor.goto(rest)
        take(visitor, f"{name}-{language}")
    assert {f"{name}-{language}.webp" for name in ("start", "question", "error", *OF_ANSWERS)} <= pictures()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_pictured_on_a_desk(language, visit):
    visitor = visit(language, viewport=DESK)
    visitor.read(language)
    visitor.page.goto("/")
    take(visitor, f"start-desk-{language}")
    visitor.hold(answered())
    for name in ON_A_DESK[1:]:
        visitor.goto(OF_ANSWERS[name])
        take(visitor, f"{name}-desk-{language}")
    assert {f"{name}-desk-{language}.webp" for name in ON_A_DESK} <= pictures()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_finder_is_pictured(language, visit):
    visitor = visit(language)
    visitor.read(language)
    visitor.page.goto("/universities/")
    visitor.page.locator("#q").press_sequentially("東北大学")
    expect(visitor.page.locator("#found > .schools > li")).to_have_count(2)
    take(visitor, f"finder-{language}")
    assert f"finder-{language}.webp" in pictures()
