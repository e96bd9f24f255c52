"""Example people: made-up answers, as codes, kept in the program. Never stored, and marked wherever they are shown.

Their days move with today, so that what lies ahead of them still does on every day that somebody looks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext_lazy

from eligibility.answers.document import VERSION, Document
from eligibility.scoring.calendar import anniversary
from eligibility.wizard.fields import tick_key
from eligibility.wizard.questions.checklist import OPENED

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Answers = Mapping[str, Any]
"""Answers by the key of their question, as a session document holds them."""


@dataclass(frozen=True)
class Example:
    """A made-up person: a key for addresses, words for the reader, and the answers given on a day."""

    key: str
    name: "StrOrPromise"
    about: "StrOrPromise"
    answers: Callable[[date], Answers]

    def document(self, today: date) -> Document:
        """Return a session document as this person would have filled it in by `today`."""
        return {"version": VERSION, "answers": dict(self.answers(today))}


def _day(today: date, days: int) -> str:
    return (today + timedelta(days=days)).isoformat()


def _aged(today: date, years: int, birthday_in: int) -> dict[str, str]:
    """Answer the date of birth of somebody who becomes `years` old after that number of days."""
    return {"day": anniversary(today + timedelta(days=birthday_in), -years).isoformat()}


_NOTHING_ELSE: Final[Answers] = {
    "activity": {"activity": "b", "work": "field"},
    "experience_b": {"kind": "none"},
    "organisation": {
        "asked": "yes",
        "innovation_support": "unknown",
        "sme": "unknown",
        "rd_over_3_percent": "unknown",
        "local_government_support": "no",
        "growth_field_project": "no",
    },
    "others": {tick_key(question.key): "no" for question in OPENED},
}
"""Work at a company, no experience, nothing special, and the company's own facts not asked yet."""


def _offer(today: date, annual_yen: int, work_from: str | None) -> dict[str, Any]:
    """Answer a pay in yen per year that can be shown today, without fixed overtime."""
    return {
        "kind": "amount",
        "annual_yen": annual_yen,
        "since": today.isoformat(),
        "already": True,
        "fixed_overtime_yen": None,
        "work_from": work_from,
    }


def _student(today: date) -> Answers:
    return {
        **_NOTHING_ELSE,
        "place": {"place": "japan", "employer_in_japan": "yes"},
        "application": {"decided": "yes", "day": _day(today, 55), "permission": _day(today, 130)},
        "birth_date": _aged(today, 25, birthday_in=220),
        "degrees": [{"level": "bachelor", "place": "japan", "awarded_on": _day(today, 122), "related": "yes"}],
        "school": [{"name": None, "designated": "yes", "top100": "no", "other_degree": "no"}],
        "pay": [_offer(today, 4_000_000, work_from=_day(today, 132))],
        "japanese": [{"test": "n1", "on": None}],
    }


def _doctor(today: date) -> Answers:
    return {
        **_NOTHING_ELSE,
        "place": {"place": "japan", "employer_in_japan": "yes"},
        "application": {"decided": "yes", "day": _day(today, 30), "permission": _day(today, 100)},
        "birth_date": _aged(today, 30, birthday_in=75),
        "degrees": [{"level": "doctorate", "place": "japan", "awarded_on": _day(today, -240), "related": "yes"}],
        "school": [{"name": None, "designated": "yes", "top100": "no", "other_degree": "no"}],
        "pay": [_offer(today, 4_500_000, work_from=_day(today, 105))],
        "japanese": [{"test": "none", "on": None}],
        "japanese_major": {"japanese_major": "no"},
    }


def _from_abroad(today: date) -> Answers:
    return {
        **_NOTHING_ELSE,
        "place": {"place": "abroad", "employer_in_japan": "yes"},
        "landing": {"decided": "no"},
        "birth_date": _aged(today, 29, birthday_in=150),
        "degrees": [{"level": "bachelor", "place": "abroad", "awarded_on": _day(today, -2_000), "related": "yes"}],
        "school": [
            {"name": None, "designated": "unknown", "top100": "no", "japanese_major": "no", "other_degree": "no"}
        ],
        "experience_b": {"kind": "years", "months": 54, "still": "yes", "as_of": today.isoformat()},
        "pay": [_offer(today, 5_200_000, work_from=None)],
        "japanese": [{"test": "n2", "on": None}],
    }


STUDENT: Final = Example(
    "student",
    gettext_lazy("Student about to graduate"),
    gettext_lazy(
        "Will receive a bachelor's degree from a Japanese university eligible for extra points in four months. JLPT "
        "N1. Has a job offer."
    ),
    _student,
)
EXAMPLES: Final[Mapping[str, Example]] = {
    each.key: each
    for each in (
        STUDENT,
        Example(
            "doctor",
            gettext_lazy("PhD holder who loses points on the next birthday"),
            gettext_lazy(
                "Has a doctoral degree from a Japanese university eligible for extra points. No Japanese test. Has "
                "an offer of 4,500,000 yen."
            ),
            _doctor,
        ),
        Example(
            "abroad",
            gettext_lazy("Person coming from abroad"),
            gettext_lazy(
                "Has a bachelor's degree from abroad, four and a half years of work and JLPT N2. Has an offer of "
                "5,200,000 yen."
            ),
            _from_abroad,
        ),
    )
}
"""By the key in the address."""
