"""Somebody who walks through the forms, is asked back, adds what the program does not know yet, and changes answers."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import time_machine
from django.conf import settings
from django.test import Client

from tests.wizard.walking import Person as Browser
from tests.wizard.walking import fields_with_errors, typed_in

from .drawing import draw_plan
from .months import months_on
from .pages import LISTS, Page, Typed, typed
from .people import MonthsGiven, Person

MOST_PAGES = 120


class Walk:
    """A person at a browser; `said` is all that was sent, in order, to find out what went wrong."""

    def __init__(self, person: Person) -> None:
        self.person, self.today = person, person.visits[0]
        self.said: list[str] = []
        self.entered = dict.fromkeys(LISTS, 0)
        self.work_answered = ""
        client = Client()
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = person.language
        with time_machine.travel(self.today, tick=False):
            self.browser = Browser(client)
            self.go_on()

    def come_back(self, today: date) -> None:
        """Go on with the same answers on a later day."""
        self.today = today

    def on_the_day(self, change: "Callable[[Walk], None]") -> None:
        """Change answers on the present day."""
        with time_machine.travel(self.today, tick=False):
            change(self)

    @property
    def document(self) -> dict[str, Any]:
        """What is stored on the present day; later it may have expired."""
        with time_machine.travel(self.today, tick=False):
            return self.browser.document

    @property
    def page(self) -> Page:
        """The present page."""
        found = re.search(r"/q/([a-z_]+)/(?:(\d+)/)?", self.browser.address)
        assert found, (self.browser.address, self.said)
        return found[1], int(found[2]) if found[2] else None

    def go_on(self) -> None:
        """Answer whatever is asked, until the page of all answers; there, add what is not entered yet."""
        for _ in range(MOST_PAGES):
            if not self.browser.at_check:
                self.answer()
            elif missing := self._missing():
                key, number = missing
                self.browser.open(f"/s/{self.browser.id}/q/{key}/{number}/?change=1")
                assert self.page == missing, f"there is no way to add {missing}: {self.story}"
            else:
                return
        raise AssertionError(f"no way out of {self.browser.address}: {self.story}")

    def open_check(self) -> None:
        """Open the page of all answers, and answer what a later law asks first."""
        self.browser.open(f"/s/{self.browser.id}/check/")
        self.go_on()

    @property
    def story(self) -> str:
        """What was sent so far."""
        return "\n".join(["", f"in {self.person.language}", *self.said])

    def change(self, key: str, number: int | None = None) -> None:
        """Follow the Change link of a page, answer it, and whatever is asked then."""
        numbered = "" if number is None else f"{number}/"
        self.browser.open(f"/s/{self.browser.id}/q/{key}/{numbered}?change=1")
        if not self.browser.at_check and self.page == (key, number):
            self.answer()
        self.go_on()

    def send_unchanged(self, key: str, number: int | None) -> None:
        """Open a page from the page of all answers, and send what is in its fields."""
        numbered = "" if number is None else f"{number}/"
        self.browser.open(f"/s/{self.browser.id}/q/{key}/{numbered}?change=1")
        self._send(typed_in(self.browser.page), unchanged=True)
        self.go_on()

    def pages_to_change(self) -> list[Page]:
        """The pages that the page of all answers lets one change."""
        links = re.findall(r'href="/s/[^"/]+/q/([a-z_]+)/(?:(\d+)/)?\?change=1"', self.browser.page)
        return [(key, int(number) if number else None) for key, number in links if not self._is_further(key, number)]

    def _is_further(self, key: str, number: str) -> bool:
        """Whether a link is that to add one more record."""
        return key in LISTS and int(number) > self.entered[key]

    def remove(self, key: str, number: int) -> None:
        """Press Remove at a record on the page of all answers."""
        self.open_check()
        forms = re.findall(r'action="([^"]+/remove/)">.*?name="stamp" value="([^"]+)"', self.browser.page, re.DOTALL)
        address, stamp = next(form for form in forms if form[0].endswith(f"/{key}/{number}/remove/"))
        self.said.append(f"remove {key} {number}")
        self.entered[key] -= 1
        self.browser.send({}, address, stamp=stamp)
        self.go_on()

    def answer(self) -> None:
        """Answer the present page, now and then in another language."""
        if self.person.random.random() < 0.05:
            self.person.language = self.person.random.choice(("ja", "zh-hant", "zh-hans", "en"))
            self.browser.client.cookies[settings.LANGUAGE_COOKIE_NAME] = self.person.language
        page = self.page
        if page[0] in ("application", "landing") and not getattr(self.person, page[0]).fits(self.today):
            plan = draw_plan(self.person.random, self.today, permission=page[0] == "application")
            setattr(self.person, page[0], plan)
        answer = typed(self.person, page, self.today, degrees_entered=self.entered["degrees"])
        key, number = page
        more = number is not None and key in LISTS and number < self._records(key) and number >= self.entered[key]
        self._send(answer, add=more and self.person.random.random() < 0.7)

    def _send(self, answer: Typed, *, add: bool = False, unchanged: bool = False) -> None:
        buttons = {"add": "1"} if add else {}
        before, page = self.browser.address, self.page
        for _ in range(6):
            self.said.append(f"{self.today} {page[0]} {page[1] or ''} {answer} {buttons or ''}")
            self.browser.send(answer, **buttons)
            if self.browser.address != before:
                if not unchanged:
                    self._remember(page)
                return
            field, value = self._taken()
            answer, buttons["take"] = {**answer, field: value}, f"{field}={value}"
        raise AssertionError(f"{page} is not taken: {fields_with_errors(self.browser.page)} {self.story}")

    def _taken(self) -> tuple[str, str]:
        """The field that is asked back, and of the days or amounts offered the one that the person meant."""
        offers = [
            unescape(each).split("=", 1) for each in re.findall(r'name="take" value="([^"]*)"', self.browser.page)
        ]
        assert offers, f"{self.page} is refused: {fields_with_errors(self.browser.page)} {self.story}"
        field = offers[0][0]
        wanted = self._wanted(field)
        fitting = [value for key, value in offers if key == field and _as_number(value) == wanted]
        assert fitting, f"{wanted} of {field} is not among {offers}: {self.story}"
        return field, fitting[0]

    def _wanted(self, field: str) -> int:
        """The day or the amount that was meant in a field of the present page, as one number."""
        key, number = self.page
        person, at = self.person, (number or 1) - 1
        period = person.experience[key[-1]].periods[at] if key.startswith("periods") else None
        plan = person.landing if key == "landing" else person.application
        degree = person.degrees[at] if key == "degrees" else None
        certificate = (person.japanese or [])[at] if key == "japanese" else None
        pay = (person.pay or [])[at] if key == "pay" and field != "work_from" else None
        match field:
            case "annual_yen" | "fixed_overtime_yen":
                assert pay
                return (pay.yen if field == "annual_yen" else pay.overtime) or 0
            case "savings_yen":
                return int(person.pages["savings"]["savings_yen"] or 0)
        written = {
            "day": plan.permission if key == "permission" else plan.day,
            "awarded_on": degree and degree.awarded_on,
            "on": certificate and certificate.on,
            "start": period and period.start,
            "end": period and period.end,
            "since": pay and pay.since,
            "work_from": person.work_from,
        }[field]
        day = person.born if key == "birth_date" else written and written.day
        assert isinstance(day, date)
        return int(f"{day:%Y%m%d}")

    def _records(self, key: str) -> int:
        """How many records the person has in mind for a question."""
        if key.startswith("periods"):
            return len(self.person.experience[key[-1]].periods)
        lists = {"degrees": self.person.degrees, "pay": self.person.pay, "japanese": self.person.japanese}
        return max(len(lists[key] or ()), 1)

    def _missing(self) -> Page | None:
        """The next record that the person has in mind and the program does not know."""
        for key in LISTS:
            asked = not key.startswith("periods") or (
                key[-1] in self.person.chosen and self.person.experience[key[-1]].kind == "periods"
            )
            if asked and self.entered[key] < self._records(key):
                return key, self.entered[key] + 1
        return None

    def _remember(self, page: Page) -> None:
        """Keep what follows from an answer: how many records there are, and the day for which something was said."""
        key, number = page
        if number is not None and key in LISTS:
            self.entered[key] = max(self.entered[key], number)
        if key in self.person.pages:
            self.person.bonuses_given |= self.person.bonuses_asked(self.today) & self.person.pages[key].keys()
        if key == "activity" and self.person.activity == "b":
            if self.work_answered not in ("", self.person.work):
                # Months of another kind of work are asked again.
                self.person.experience_given.pop("b", None)
            self.work_answered = self.person.work
        if key == "permission":
            self.person.permission_given = self.person.application.permission
        if key.startswith("experience_"):
            self._remember_months(key[-1])
        if key == "pay" and self.person.pay:
            self._remember_pay((number or 1) - 1)
        if key == "japanese_major" and self.person.major_before == "yes":
            # The yes adds the degree that it rests on; what is asked of it is asked now.
            self.person.degrees.insert(self.entered["degrees"], replace(self.person.degree_behind))
            self.entered["degrees"] += 1
            self.person.major_before = "unknown"

    def _remember_months(self, activity: str) -> None:
        person, day = self.person, self.person.planned_day(self.today)
        experience, given = person.experience[activity], person.experience_given.get(activity)
        if experience.kind != "years":
            person.experience_given.pop(activity, None)
            return
        if given and given.still == experience.still and months_on(given, day) == experience.months:
            # The page showed these months already: saying them again is no other answer.
            return
        person.experience_given[activity] = MonthsGiven(experience.months, experience.still, day)

    def _remember_pay(self, at: int) -> None:
        assert self.person.pay
        pay = self.person.pay[at]
        if pay.since is not None:
            pay.given_on = None
        elif pay.given_on is None:
            pay.given_on = self.today


def _as_number(text: str) -> int:
    """The figures of a day or an amount as one number."""
    return int(re.sub(r"[^0-9]", "", text))
