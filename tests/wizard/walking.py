"""What people answer on every page, and a person who walks through the questions in a browser.

FILLED holds an answer to every question, ALTERED another one. REFERENCE_STUDENT is a bachelor of a listed Japanese
university with N1 and one offer.
"""

import html
import json
import re
from functools import cache
from typing import Any, Final

from django.test import Client

from eligibility.saving.models import SavedSession
from eligibility.wizard.questions.checklist import PLACED
from eligibility.wizard.relevance import bonus_facts

Typed = dict[str, str]

BONUSES: Final = tuple(fact.key for fact in bonus_facts(PLACED))
"""The yes/no facts with a page of their own that the checklist opens, those of rows that begin later among them."""

FILLED: Final[dict[str, Typed]] = {
    "activity": {"activity": "b", "work": "field", "business_in_japan": "yes"},
    "place": {"place": "japan", "employer_in_japan": "yes"},
    "application": {"decided": "yes", "day": "2027-01-15"},
    "landing": {"decided": "yes", "day": "2027-01-15"},
    "birth_date": {"day": "平成15年5月20日"},
    "degrees": {"level": "bachelor", "place": "japan", "awarded_on": "令和9年3月24日", "related": "yes"},
    "school": {"name": "早稲田大学", "japanese_major": "no", "degree_awarded": "yes", "other_degree": "no"},
    "school_choice": {"school": "unknown"},
    "field": {"field": "other"},
    "fields": {"differ": "yes"},
    **{f"experience_{activity}": {"kind": "none"} for activity in "abc"},
    **{f"periods_{activity}": {"start": "2025-04-01", "end": "2026-03-31"} for activity in "abc"},
    "pay": {"kind": "amount", "annual_yen": "400万", "in_writing": "now"},
    "permission": {"kind": "day", "day": "2027年4月1日"},
    "japanese": {"test": "n1", "certificate": "held"},
    "japanese_major": {"japanese_major": "no"},
    "position": {"position": "none", "invested_100m_yen": "no"},
    "organisation": {
        "asked": "yes",
        "innovation_support": "unknown",
        "sme": "unknown",
        "rd_over_3_percent": "unknown",
        "local_government_support": "unknown",
        "growth_field_project": "no",
    },
    "others": {"have": "none"},
    "research": {"kind": "none"},
    "licences": {"kind": "none"},
    "foreign_qualification": {"foreign_qualification": "none"},
    "training": {"designated_training": "no"},
    **{key: {key: "no"} for key in BONUSES},
    "savings": {"kind": "amount", "savings_yen": "30万"},
}

ALTERED: Final[dict[str, Typed]] = {
    "activity": {"activity": "a"},
    "place": {"place": "abroad", "employer_in_japan": "unknown"},
    "application": {"decided": "no"},
    "landing": {"decided": "no"},
    "birth_date": {"day": "2002-03-04"},
    "degrees": {"level": "bachelor", "place": "japan", "awarded_on": "2026-03-25", "related": "unknown"},
    "school": {"name": "ntu", "japanese_major": "unknown", "degree_awarded": "unknown", "other_degree": "no"},
    "school_choice": {"school": "not_listed"},
    "field": {"field": "unknown"},
    "fields": {"differ": "unknown"},
    **{f"experience_{activity}": {"kind": "years", "months": "2 years 6 months", "still": "yes"} for activity in "abc"},
    **{f"periods_{activity}": {"start": "2024-04-01"} for activity in "abc"},
    "pay": {"kind": "unknown"},
    "permission": {"kind": "unknown"},
    "japanese": {"test": "bjt", "score": "４７９", "certificate": "held"},
    "japanese_major": {"japanese_major": "unknown"},
    "position": {"position": "director", "invested_100m_yen": "unknown"},
    "organisation": {
        "asked": "yes",
        "innovation_support": "yes",
        "sme": "yes",
        "rd_over_3_percent": "no",
        "local_government_support": "no",
        "growth_field_project": "unknown",
    },
    "others": {"have": "research,foreign_qualification"},
    "research": {"kind": "some", "patents": "1", "papers": "３件"},
    "licences": {"kind": "some", "it_exams": "2"},
    "foreign_qualification": {"foreign_qualification": "separate"},
    "training": {"designated_training": "yes", "training_used_japanese_university": "unknown"},
    **{key: {key: "unknown"} for key in BONUSES},
    "savings": {"kind": "unknown"},
}

REFERENCE_STUDENT: Final = FILLED

EVERY_QUESTION: Final[dict[str, Typed]] = FILLED | {
    "activity": {"activity": "unsure"},
    "degrees": {"level": "master", "place": "abroad", "awarded_on": "2026-03-25"},
    "school": {"name": "NTU", "japanese_major": "no", "other_degree": "no"},
    "school_choice": {"school": "sg-nanyang-technological-university"},
    **{f"experience_{activity}": {"kind": "periods"} for activity in "abc"},
    "japanese": {"test": "n2", "certificate": "expected", "on": "2026-12-01"},
    "others": {"have": ",".join(("research", "licences", "foreign_qualification", "training", *BONUSES))},
    "training": {"designated_training": "yes", "training_used_japanese_university": "no"},
}
"""Somebody who is asked everything, once there is a second graduate degree: somebody in Japan."""


class Person:
    """Somebody at a browser of their own, in the middle of an assessment."""

    def __init__(self, client: Client | None = None) -> None:
        self.client = client or Client()
        self.visited: list[str] = []
        self.address: str = self.client.post("/begin/")["Location"]
        self.id = self.address.split("/")[2]
        self.open(self.address)

    def open(self, address: str) -> str:
        """Go to an address and wherever it leads; return the page."""
        return self._arrive(self.client.get(address, follow=True), address)

    def send(self, typed: Typed, address: str = "", stamp: str | None = None, **buttons: str) -> str:
        """Fill in the form of the present page, or of another, and press Continue or the button named."""
        address = address or self.address
        hidden = {"stamp": self.stamp if stamp is None else stamp}
        hidden |= {key: "1" for key in ("change", "first") if f'name="{key}"' in self.page}
        response = self.client.post(address, {**hidden, **typed, **buttons}, follow=True)
        return self._arrive(response, address)

    def change(self, key: str, typed: Typed, number: int | None = None) -> str:
        """Follow the Change link of a page, fill in the form and press Continue."""
        numbered = "" if number is None else f"{number}/"
        self.open(f"/s/{self.id}/q/{key}/{numbered}?change=1")
        return self.send(typed)

    def _arrive(self, response: Any, address: str) -> str:
        chain = [where for where, _status in response.redirect_chain]
        self.visited += [address, *chain]
        self.address = str(chain[-1] if chain else address)
        self.status = response.status_code
        page: str = response.content.decode()
        self.page = page
        return page

    @property
    def question(self) -> str:
        """The key of the question of the present page, "" where it asks none."""
        match = re.search(r"/q/([a-z_]+)/", self.address)
        return match[1] if match else ""

    @property
    def stamp(self) -> str:
        """The mark of the stored answer that the present page carries."""
        match = re.search(r'name="stamp" value="([^"]*)"', self.page)
        return match[1] if match else ""

    @property
    def at_check(self) -> bool:
        """Whether this is the page of all answers."""
        return self.address.endswith("/check/")

    @property
    def document(self) -> dict[str, Any]:
        """What is stored of the assessment."""
        document: dict[str, Any] = SavedSession.objects.get(id=self.id).document
        return document

    @property
    def answers(self) -> dict[str, Any]:
        """The answers stored."""
        answers: dict[str, Any] = self.document["answers"]
        return answers

    def hold(self, document: dict[str, Any]) -> None:
        """Have a document in place of the answers given, and go where it leads."""
        SavedSession.objects.filter(id=self.id).update(document=document, drafts={})
        self.open(f"/s/{self.id}/")

    def walk(self, answers: dict[str, Typed], until: str = "") -> int:
        """Answer page after page, up to the page of a question or the check page; return how many pages were met."""
        met = 0
        while not self.at_check and (not until or self.question != until):
            assert met < 60, f"no way out of {self.address}"
            before = self.address
            self.send(offered(self.page, answers[self.question]))
            assert self.address != before, (self.address, fields_with_errors(self.page))
            met += 1
        return met + 1


def offered(page: str, typed: Typed) -> Typed:
    """An answer without ticks that the checklist does not offer to everybody."""
    if "have" not in typed:
        return typed
    codes = re.findall(r'<input type="checkbox" name="have" value="([^"]*)"', page)
    return {**typed, "have": ",".join(code for code in typed["have"].split(",") if code in codes)}


def titled(page: str) -> str:
    """The title of a page."""
    match = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
    assert match
    return html.unescape(match[1])


def fields_with_errors(page: str) -> dict[str, list[str]]:
    """The messages at each field."""
    found = {}
    for key, block in re.findall(r'<div id="id_(\w+)_error">(.*?)</div>', page, re.DOTALL):
        found[key] = [html.unescape(words.strip()) for words in re.findall(r"</span>(.*?)</p>", block, re.DOTALL)]
    return found


def typed_in(page: str) -> Typed:
    """The values of the fields of a page: the texts, and the choices made."""
    found: Typed = {}
    for tag in re.findall(r"<input [^>]*>", page):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        kind, name = attributes.get("type"), attributes.get("name", "")
        if (kind == "text" and attributes.get("value")) or (kind == "radio" and " checked" in tag):
            found[name] = html.unescape(attributes["value"])
        if kind == "checkbox" and " checked" in tag:
            found[name] = ",".join((*filter(None, [found.get(name)]), attributes["value"]))
    # The answer given of those that send the page.
    found |= dict(re.findall(r'<button class="button" id="[^"]*"\s+name="([^"]*)" value="([^"]*)"', page))
    return found


def summary_rows(page: str) -> list[tuple[str, int]]:
    """The names on the check page in order, each with the number of its record from 0."""
    found = []
    for words in re.findall(r'<dt id="answer-[^>]*>(.*?)</dt>', page, re.DOTALL):
        heading = html.unescape(words.strip())
        numbered = re.fullmatch(r"(.*) \((\d+)\)", heading, re.DOTALL)
        found.append((numbered[1], int(numbered[2]) - 1) if numbered else (heading, 0))
    return found


@cache
def _everything(place: str) -> str:
    answers = {**EVERY_QUESTION, "place": {"place": place, "employer_in_japan": "yes"}}
    person = Person()
    person.walk(answers, until="school")
    person.send(answers["school"])
    person.send(answers["school_choice"])
    person.change("degrees", {"level": "doctorate", "place": "japan", "awarded_on": "2026-09-30"}, number=2)
    person.walk(answers)
    return json.dumps(person.document)


def asked_everything(place: str = "japan") -> Person:
    """Somebody at the check page who was asked all that one person in Japan, or abroad, can be asked."""
    document = _everything(place)
    person = Person()
    person.hold(json.loads(document))
    return person
