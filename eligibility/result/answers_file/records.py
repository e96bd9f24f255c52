"""Check each answer of a document by the field that would have taken it, on the path of the pages or not."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from eligibility.answers.degrees import LEVELS
from eligibility.answers.document import Document
from eligibility.contract.facts import day_from
from eligibility.scoring.facts import FIRST_DAY, LAST_DAY
from eligibility.wizard.choices import Words
from eligibility.wizard.fields import (
    ChoiceField,
    CountField,
    DayField,
    DurationField,
    MonthOrDayField,
    NameField,
    QuestionField,
    TicksField,
    YenField,
)
from eligibility.wizard.question import Question
from eligibility.wizard.questions import BY_KEY
from eligibility.wizard.questions.residence import ASKED_BY_RESULT

from ..offers import offer_page
from .problems import UNKNOWN_KEY, Problem, below, not_allowed

ASKED_ELSEWHERE: Final[Mapping[str, Question]] = {each.key: each for each in (*ASKED_BY_RESULT, offer_page().question)}
"""The questions that the result asks and no path leads to, by the key of their answers in the document."""

KEPT_QUESTIONS: Final[Mapping[str, Question]] = {**BY_KEY, **ASKED_ELSEWHERE}
"""Every question whose answers a document may hold."""

_NEEDED: Final[Mapping[str, tuple[tuple[str, str, frozenset[str]], ...]]] = {
    "activity": (("activity", "", frozenset()),),
    "place": (("place", "", frozenset()),),
    "birth_date": (("day", "", frozenset()),),
    "degrees": (("level", "", frozenset()), ("place", "level", frozenset(LEVELS) - {"none"})),
    **{
        f"experience_{activity}": (("kind", "", frozenset()), ("months", "kind", frozenset({"years"})))
        for activity in "abc"
    },
    **{f"periods_{activity}": (("start", "", frozenset()),) for activity in "abc"},
    "pay": (
        ("kind", "", frozenset()),
        *((key, "kind", frozenset({"amount"})) for key in ("annual_yen", "since", "already")),
    ),
    "japanese": (("test", "", frozenset()), ("score", "test", frozenset({"bjt"}))),
    "research": (("kind", "", frozenset()),),
    "licences": (("kind", "", frozenset()),),
    "past_employers": (("start", "", frozenset()), ("annual_yen", "", frozenset())),
    "other_offer": tuple((key, "", frozenset()) for key in ("annual_yen", "since", "already")),
}
"""By question, the keys without which a record is of no use, each with the other key and its values that call for it.

The rest may be missing: a page with something left to answer is asked again.
"""

_KEPT_DAYS: Final = {"application": "permission", **{f"experience_{activity}": "as_of" for activity in "abc"}}
"""The keys of days that the program keeps with the answers to a question, and no field takes."""

_KEPT_ANSWERS: Final = {"pay": "already", "other_offer": "already"}
"""The keys of true or false that the program keeps with the answers to a question."""

MAY_BE_NULL: Final = {"pay": "in_writing"}
"""The quick check asks for a pay without asking whether it is in writing."""

_CODE: Final = re.compile(r"[0-9A-Za-z._-]{1,80}")
_DAY: Final = _("a day of the calendar, written YYYY-MM-DD")
_WHOLE: Final = _("a whole number")
_TEXT: Final = _("a text")
_TRUTH: Final = _("true or false")


def has_records(question: Question) -> bool:
    """Return whether a document holds a list of records of a question."""
    return question.repeats or bool(question.follows)


def name_of(question: Question) -> str:
    """Return what a question asks about, in a few words."""
    return str(question.name or question.title)


def lacks(question: str, record: Mapping[str, Any]) -> list[str]:
    """Return the keys that a record needs and does not have."""
    return [
        key
        for key, other, values in _NEEDED.get(question, ())
        if record.get(key) is None and (not other or record.get(other) in values)
    ]


def record_problems(document: Document, made_on: date) -> Iterator[Problem]:
    """Yield what no field would have stored in the records of a document; `made_on` is the day of its file."""
    for key, held in document["answers"].items():
        question = KEPT_QUESTIONS[key]
        records = held if has_records(question) else [held]
        for number, record in enumerate(records):
            place = f"document.answers.{key}" + (f"[{number}]" if has_records(question) else "")
            if record is not None:
                for problem in _of_record(place, question, record, made_on):
                    yield replace(problem, name=name_of(question))


def _of_record(place: str, question: Question, record: Mapping[str, Any], made_on: date) -> Iterator[Problem]:
    seen: set[str] = set()
    fields: dict[frozenset[str], list[QuestionField]] = {}
    for field in question.fields:
        if field.stored_keys:
            fields.setdefault(field.stored_keys, []).append(field)
    for keys, alternatives in fields.items():
        seen |= keys
        month = f"{next(iter(keys))}_month"
        if isinstance(alternatives[0], MonthOrDayField):
            seen.add(month)
        if not keys.isdisjoint(record) or month in record:
            yield from _of_field(place, question, alternatives, record)
    if (kept := _KEPT_DAYS.get(question.key)) and kept in record:
        seen.add(kept)
        day = day_from(record[kept])
        if record[kept] is not None and (day is None or not FIRST_DAY <= day <= LAST_DAY):
            yield not_allowed(below(place, kept), record[kept], _DAY)
    if (kept := _KEPT_ANSWERS.get(question.key)) and kept in record:
        seen.add(kept)
        if type(record[kept]) is not bool:
            yield not_allowed(below(place, kept), record[kept], _TRUTH)
        elif record[kept] and (day_from(record.get("since")) or date.max) > made_on:
            yield not_allowed(below(place, "since"), record.get("since"), _("the day of the file, or one before it"))
    yield from (Problem(below(place, key), UNKNOWN_KEY) for key in record if key not in seen)


def _of_field(
    place: str, question: Question, alternatives: list[QuestionField], record: Mapping[str, Any]
) -> Iterator[Problem]:
    """Yield the problem of one answer, none where one of the fields for it would store the very same."""
    field = alternatives[0]
    held = {key: record[key] for key in record if key in field.stored_keys or key == f"{field.key}_month"}
    for key, value in held.items():
        if wrong := _wrong_type(field, key, value):
            yield not_allowed(below(place, key), value, wrong)
            return
    if {*held.values()} == {None} and (isinstance(field, DayField) or field.key == MAY_BE_NULL.get(question.key)):
        # A day that is not asked for is kept as null with some answers.
        return
    found = [_message(each, held) for each in alternatives]
    if None not in found:
        yield Problem(below(place, field.key), found[0] or "")


def _wrong_type(field: QuestionField, key: str, value: object) -> "Words | None":
    """Return what is allowed where a value has a type that the field never stores; None where it may."""
    if key.endswith("_month") and isinstance(field, MonthOrDayField) and key != field.key:
        return None if value is True else _("true, or nothing")
    if value is None:
        return None
    match field:
        case DayField():
            return None if day_from(value) else _DAY
        case DurationField() | CountField() | YenField():
            return None if type(value) is int else _WHOLE
        case ChoiceField() if not field.labels:
            return None if isinstance(value, str) and _CODE.fullmatch(value) else _TEXT
        case ChoiceField() | NameField() | TicksField():
            return None if isinstance(value, str) else _TEXT
    raise TypeError(f"no check for the field {field.key}")


def _message(field: QuestionField, held: Mapping[str, Any]) -> "Words | None":
    """Return why a field would not store what a record holds; None where it would."""
    if isinstance(field, TicksField):
        # Which things are asked about depends on the day; its page says the rest.
        return None if {*held.values()} <= {"yes", "no", "unknown"} else _("Enter yes, no or unknown here.")
    if isinstance(field, ChoiceField) and not field.labels:
        return None
    value = field.from_record(held)
    try:
        stored = field.to_record(field.clean("" if value is None else str(field.prepare_value(value))))
    except ValidationError as error:
        return error.messages[0]
    same = json.dumps(stored, sort_keys=True) == json.dumps(held, sort_keys=True)
    return None if same else _("It would not be kept like this. Answer it on its page instead.")
