"""Pictures of pages for docs/samples: `python -m tests.report.screenshots`. Chromium asks, the test client answers."""

import mimetypes
import os
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import Route, ViewportSize, sync_playwright

FOLDER: Final = Path(__file__).parents[2] / "docs" / "samples"
CHROMIUM: Final = "/usr/bin/chromium"
SITE: Final = "http://127.0.0.1:8000"
PHONE: Final[ViewportSize] = {"width": 360, "height": 1600}
PAGES: Final = {"start": "/", "result": "/example/student/"}


def answer(route: Route) -> None:
    """Answer a request of the browser with the page or the file that the site would send."""
    from django.contrib.staticfiles import finders
    from django.test import Client

    address = urlsplit(route.request.url)
    if address.path.startswith("/static/"):
        found = finders.find(address.path.removeprefix("/static/"))
        if found is None:
            raise FileNotFoundError(address.path)
        route.fulfill(path=str(found), content_type=mimetypes.guess_type(str(found))[0] or "text/plain")
    else:
        response = Client().get(f"{address.path}?{address.query}", headers={"host": address.netloc})
        route.fulfill(status=response.status_code, body=response.content, content_type="text/html; charset=utf-8")


def take() -> None:
    """Write a picture of the top of each page in each language, as on a phone."""
    from eligibility.scoring.text import LANGUAGES

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        window = browser.new_page(viewport=PHONE)
        window.route("**/*", answer)
        for language in LANGUAGES:
            for name, address in PAGES.items():
                window.goto(f"{SITE}{address}?lang={language}")
                window.screenshot(path=FOLDER / f"{name}-{language}.png")
        browser.close()


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hsp_site.settings")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    django.setup()
    take()
