"""A person at a browser: begins, answers page by page, or comes with answers given before."""

import json
import re
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from django.conf import settings
from django.core import signing
from playwright.sync_api import BrowserContext, Page
from time_machine import travel

from eligibility.answers.document import new_document
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import MAY_OPEN
from tests.wizard.conftest import NOON
from tests.wizard.walking import FILLED, Person, Typed, asked_everything

SALT: Final = "django.contrib.sessions.backends.signed_cookies"


def student() -> dict[str, Typed]:
    """What the reference student types, with a planned day that is ahead on whatever day this runs."""
    ahead = date.today() + timedelta(days=60)
    application = {"decided": "yes", "day": ahead.isoformat()}
    return {
        **FILLED,
        "activity": {"activity": "b", "work": "field"},
        "application": application,
        "permission": {"kind": "day", "day": (ahead + timedelta(days=60)).isoformat()},
        "landing": {"decided": "yes", "day": ahead.isoformat()},
    }


@cache
def _answered(until: str) -> str:
    person = Person()
    person.walk(student(), until=until)
    return json.dumps(person.document)


def answered(until: str = "") -> dict[str, Any]:
    """What is stored of the reference student up to a question, or of all of them."""
    document: dict[str, Any] = json.loads(_answered(until))
    return document


def everything(place: str = "japan") -> dict[str, Any]:
    """What is stored of somebody who was asked all that one person can be asked; the day is not decided."""
    with travel(NOON, tick=False):
        document = asked_everything(place).document
    undecided = {"application": {"decided": "no", "day": None, "permission": None}, "landing": {"decided": "no"}}
    asked = document["answers"].keys() & undecided.keys()
    return {**document, "answers": {**document["answers"], **{key: undecided[key] for key in asked}}}


class Visitor:
    """Somebody at a window."""

    def __init__(self, context: BrowserContext, site: str, *, scripts: bool = True) -> None:
        self.context, self.site, self.scripts = context, site, scripts
        self.page: Page = context.new_page()
        self.id = ""

    # --- Coming ---

    def begin(self) -> None:
        """Begin from the start page."""
        self.page.goto("/")
        self.page.locator("main form.begin button").click()
        self.page.wait_for_url("**/q/activity/")
        self.id = self.key_of_session()

    def hold(self, document: dict[str, Any] | None = None, drafts: dict[str, Any] | None = None) -> SavedSession:
        """Have answers given before, in this browser."""
        session = SavedSession.objects.create(document=document or new_document(), drafts=drafts or {})
        self.id = session.id
        value = signing.dumps({MAY_OPEN: [session.id]}, salt=SALT, serializer=signing.JSONSerializer, compress=True)
        self._cookie(settings.SESSION_COOKIE_NAME, value)
        return session

    def read(self, language: str) -> None:
        """Read another language from the next page on."""
        self._cookie(settings.LANGUAGE_COOKIE_NAME, language)

    def read_furigana(self) -> None:
        """Have the furigana switched on, from the next page in Japanese on."""
        self._cookie(settings.FURIGANA_COOKIE_NAME, "on")

    def _cookie(self, name: str, value: str) -> None:
        self.context.add_cookies([{"name": name, "value": value, "url": self.site, "httpOnly": True}])

    def change_language(self, language: str) -> None:
        """Choose another language in the menu of the header, on the start page in the row."""
        menu = self.page.locator(".language-menu")
        if menu.count():
            menu.locator("summary").click()
        self.page.locator(f'.languages [lang="{language}"]').click()

    # --- Where am I? ---

    def key_of_session(self) -> str:
        """The id of the assessment in the present address."""
        match = re.search(r"/s/([^/]+)/", self.page.url)
        return match[1] if match else ""

    @property
    def question(self) -> str:
        """The key of the question in the present address, "" on other pages."""
        match = re.search(r"/q/(\w+)/", self.page.url)
        return match[1] if match else ""

    @property
    def at_check(self) -> bool:
        """Whether this is the page of all answers."""
        return self.page.url.endswith("/check/")

    def goto(self, rest: str) -> None:
        """Go to a page of the assessment."""
        self.page.goto(f"/s/{self.id}/{rest}")

    @property
    def answers(self) -> dict[str, Any]:
        """The answers stored."""
        answers: dict[str, Any] = SavedSession.objects.get(id=self.id).document["answers"]
        return answers

    # --- Doing ---

    def come_to(self, question: str) -> None:
        """Come to a question with all before it answered in this browser."""
        self.hold(answered(question))
        self.page.goto(f"/s/{self.id}/")
        assert self.question == question

    def go(self, way: int, question: str) -> None:
        """Go back (-1) or forward (1) with the browser's button, to a question."""
        if self.scripts:
            # htmx answers by loading the page again, which Playwright's own go_back takes for a failure.
            with self.page.expect_event("load"):
                self.page.evaluate(f"() => {{ setTimeout(() => history.go({way})); }}")
        elif way < 0:
            self.page.go_back()
        else:
            self.page.go_forward()
        self.page.wait_for_url(f"**/q/{question}/**")
        self.page.wait_for_load_state()

    def fill(self, typed: Typed) -> None:
        """Choose and type; what a choice opens comes after it, and what none has opened is left out."""
        page = self.page
        # Asked once, as each question to the browser takes longer than the whole answer.
        found: list[list[str]] = page.evaluate(
            "() => [...document.querySelectorAll('input')].map(it => [it.type, it.name, it.value, it.id])"
        )
        choices = {(name, value): its_id for kind, name, value, its_id in found if kind == "radio"}
        boxes = {(name, value): its_id for kind, name, value, its_id in found if kind == "checkbox"}
        radios = {name for name, _value in choices}
        texts = {name for kind, name, _value, _id in found if kind == "text"}
        for key, value in typed.items():
            if key in radios:
                label = page.locator(f'label[for="{choices[key, value]}"]')
                folded = label.locator("xpath=ancestor::details[not(@open)]")
                if folded.count():
                    folded.locator("summary").click()
                if label.is_visible():
                    label.click()
        for (name, value), its_id in boxes.items():
            if name in typed:
                page.locator(f'input[id="{its_id}"]').set_checked(value in typed[name].split(","))
        for key, value in typed.items():
            if key in texts - radios:
                page.locator(f'input[name="{key}"]').fill(value)

    def press_continue(self) -> None:
        """Press Continue, the one that is seen; where the answer to a question sends the page, No."""
        actions = self.page.locator("form#question-form .actions")
        actions.locator('.button:not(.button-second), .button[value="no"]').first.click()

    def answer(self, typed: Typed) -> None:
        """Fill in the present page, press Continue and wait for another address."""
        before = self.page.url
        self.fill(typed)
        self.press_continue()
        self.page.wait_for_url(lambda url: url != before)

    def walk(self, answers: dict[str, Typed], until: str = "") -> int:
        """Answer page after page up to a question or the check page; return how many pages were met."""
        met = 0
        while not self.at_check and not (until and self.question == until):
            assert met < 40, f"no way out of {self.page.url}"
            self.answer(answers[self.question])
            met += 1
        return met + 1

    def typed(self) -> Typed:
        """The values of the fields of the page."""
        fields: list[tuple[str, str]] = self.page.evaluate(
            """() => [...document.querySelectorAll("#question-form input[type=text], #question-form input:checked")]
                .filter(field => field.value !== "").map(field => [field.name, field.value])"""
        )
        found: Typed = {}
        for name, value in fields:
            found[name] = f"{found[name]},{value}" if name in found else value
        return found
