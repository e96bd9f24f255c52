"""People with a result, what `manage.py score` says of them, and what a result page in the browser shows."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from playwright.sync_api import Page

from tests import people
from tests.test_score_command import score
from tests.wizard.walking import Person, Typed

from .visiting import Visitor, student

JANUARY: Final = date(date.today().year + 1, 1, 15)
MARCH: Final = JANUARY.replace(month=3, day=24)
APRIL: Final = JANUARY.replace(month=4, day=1)


# --- People ---


def graduate() -> dict[str, Typed]:
    """What a student types who files in January, is awarded the degree in March and starts in April."""
    application = {"decided": "yes", "day": JANUARY.isoformat()}
    permission = {"kind": "day", "day": APRIL.isoformat()}
    degree = {"level": "bachelor", "place": "japan", "awarded_on": MARCH.isoformat(), "related": "yes"}
    return {**student(), "application": application, "permission": permission, "degrees": degree}


def graduate_on(day: date) -> people.Line:
    """The facts of that student on a day, as a line of the data contract written by hand."""
    graduated = day >= MARCH
    return people.reference_student(
        on=day.isoformat(),
        birth_date="2003-05-20",
        degrees=["bachelor"] if graduated else [],
        japanese_degree=graduated,
        designated_university=graduated,
        experience_years={"a": None, "b": 0, "c": None},
        innovation_support=None,
        sme=None,
        rd_over_3_percent=None,
        local_government_support=None,
        position=None,
        invested_100m_yen=None,
        savings_yen=None,
        top100_degree_awarded_on=None,
        training_used_japanese_university=None,
        business_in_japan=None,
    )


def unsure() -> dict[str, Typed]:
    """What a student types who has a Japanese degree and N2, and does not know the rest yet."""
    return {
        **student(),
        "degrees": {"level": "bachelor", "place": "japan", "awarded_on": "2026-03-24", "related": "yes"},
        "school": {"name": "不明大学", "japanese_major": "no"},
        "experience_b": {"kind": "unknown"},
        "pay": {"kind": "unknown"},
        "japanese": {"test": "n2", "certificate": "held"},
        "organisation": {"asked": "not_yet"},
        "others": {"have": "unknown"},
    }


PEOPLE: Final = {"one day": student, "two days": graduate, "much not known": unsure}


@cache
def _document_of(who: str) -> str:
    person = Person()
    person.walk(PEOPLE[who]())
    return json.dumps(person.document)


def document_of(who: str) -> dict[str, Any]:
    """What is stored of somebody in PEOPLE who has answered everything."""
    document: dict[str, Any] = json.loads(_document_of(who))
    return document


def come(visit: Callable[..., Visitor], language: str, who: str, rest: str = "result/", **options: Any) -> Visitor:
    """Somebody in PEOPLE, in a window of their own, at a page of theirs."""
    visitor = visit(language, **options)
    visitor.read(language)
    show(visitor, who, rest)
    return visitor


def show(visitor: Visitor, who: str, rest: str = "result/") -> None:
    """Have a window show a page of somebody in PEOPLE."""
    visitor.hold(document_of(who))
    visitor.goto(rest)


# --- The other side: the command ---


@cache
def _scored(lines: str) -> tuple[dict[str, Any], ...]:
    ran = score(lines.encode(), "--rows")
    assert ran.status == 0, ran.lines
    return tuple(ran.lines)


def scored(*lines: str | Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
    """What `manage.py score --rows` answers to these lines."""
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return _scored("".join(line + "\n" for line in written))


# --- What the page shows ---


@dataclass(frozen=True)
class Row:
    """A row of the breakdown as the page shows it."""

    key: str
    label: str
    official: str
    official_language: str
    points: str
    state: str
    other_days: list[str]
    source: str
    law: str
    heading: str
    folded: bool


_ROWS = """() => [...document.querySelectorAll(".breakdown table:not(.rows-elsewhere) tr[data-row]")].map(row => {
    const official = row.querySelector("th .official");
    return {
        key: row.dataset.row,
        label: row.querySelector("th").textContent,
        official: official ? official.textContent : "",
        official_language: official ? official.lang : "",
        points: row.querySelector(".row-points").textContent,
        state: row.querySelector(".row-state").textContent,
        other_days: [...row.querySelectorAll(".other-day")].map(each => each.textContent),
        source: row.querySelector(".source").textContent,
        law: row.querySelector(".source a").getAttribute("href"),
        heading: document.evaluate("preceding::h2[1]", row, null, XPathResult.STRING_TYPE, null).stringValue,
        folded: row.closest("details") !== null,
    };
})"""


def rows_of(page: Page) -> dict[str, Row]:
    """The rows of the breakdown by key; each is shown once."""
    found = [Row(**each) for each in page.evaluate(_ROWS)]
    by_key = {row.key: row for row in found}
    assert len(by_key) == len(found)
    return by_key


def numbers(text: str) -> list[int]:
    """The whole numbers in a text."""
    return [int(each) for each in re.findall(r"\d+", text)]


def answer(outcome: Mapping[str, Any]) -> str:
    """What is said of an activity: that of its points, and "no" where a requirement is surely not passed."""
    barred = any(requirement["state"] == "not_met" for requirement in outcome["gates"])
    return "no" if barred else str(outcome["qualifies"])


def span(outcome: Mapping[str, Any]) -> list[int]:
    """Points as a page writes them: one number, or from and to."""
    return [outcome["low"]] if outcome["low"] == outcome["high"] else [outcome["low"], outcome["high"]]


def states_in_words(page: Page, result: dict[str, Any], activity: str) -> dict[str, set[str]]:
    """Hold the points of every row on the day shown to what was scored; return the words that each state has."""
    words: dict[str, set[str]] = {}
    rows = rows_of(page)
    outcomes = {each["row"]: each for each in result["activities"][activity]["rows"]}
    assert rows.keys() == {key for key, each in outcomes.items() if each["state"] != "not_in_activity"}
    for key, row in rows.items():
        assert numbers(row.points) == span(outcomes[key]), key
        words.setdefault(outcomes[key]["state"], set()).add(row.state)
    return words
