"""Read a file of answers: its JSON, its frame, and the shape of the document in it. The answers are checked elsewhere.

Nothing is guessed: an unknown key, a doubled one, a number that is none or a later version is refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.answers.document import VERSION as DOCUMENT_VERSION
from eligibility.answers.document import Document, upgrade
from eligibility.answers.papers import KEY as PAPERS
from eligibility.contract.facts import day_from
from eligibility.contract.lines import Refused, read_object
from eligibility.scoring.facts import FIRST_DAY
from eligibility.wizard.path import MOST_RECORDS

from .problems import (
    MISSING,
    NO_FILE_OF_ANSWERS,
    NOT_A_LIST,
    NOT_AN_OBJECT,
    TOO_DEEP,
    TOO_MANY,
    UNKNOWN_KEY,
    NotTaken,
    Problem,
    below,
    not_allowed,
    of_refused,
)
from .records import KEPT_QUESTIONS, has_records, lacks
from .writing import FORMAT, KEYS, VERSION, digest_of

DEEPEST: Final = 8
"""How many objects and lists a file has within one another, with room to spare."""

MOST_PAPERS: Final = 200
_MARK: Final = re.compile(r"[0-9A-Za-z._-]{1,40}")

_OPTIONAL: Final = frozenset({"profile", "profile_digest"})
_ANSWERS: Final = "document.answers"
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_PLAIN: Final = gettext_lazy("a text, a whole number, true, false or null")


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """The document of a file in the newest version, and the day on which the file was made."""

    document: Document
    made_on: date


def read_file(content: bytes, today: date) -> AnswersFile:
    """Return what a file holds; raise NotTaken where it is no file of answers as it is written here."""
    try:
        found = read_object(content.removeprefix(_BYTE_ORDER_MARK))
    except Refused as refused:
        raise of_refused(refused) from None
    if _depth_is_over(found, DEEPEST):
        raise NotTaken([Problem("", TOO_DEEP)])
    problems = [*_frame(found, today)] or [*_document(found["document"])]
    if problems:
        raise NotTaken(problems)
    made_on = day_from(found["made_on"])
    assert made_on is not None
    document = upgrade(found["document"])
    # An upgrade moves answers to pages of their own.
    if problems := [*_document(document)]:
        raise NotTaken(problems)
    return AnswersFile(document, made_on)


def _depth_is_over(value: object, most: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return most == 0 or any(_depth_is_over(each, most - 1) for each in inner)


def _frame(found: Mapping[str, Any], today: date) -> Iterator[Problem]:
    """Yield what is wrong with the keys around the document; of another format or version, that alone."""
    if found.get("format") != FORMAT:
        yield Problem("", NO_FILE_OF_ANSWERS)
        return
    yield from _version("version", found, VERSION)
    yield from (Problem(below("", key), UNKNOWN_KEY) for key in found if key not in KEYS)
    yield from (Problem(key, MISSING) for key in KEYS if key not in found and key not in _OPTIONAL)
    if "made_on" in found:
        made_on = day_from(found["made_on"])
        if made_on is None or not FIRST_DAY <= made_on <= today:
            allowed = _("a day written YYYY-MM-DD, from %(first)s to today") % {"first": FIRST_DAY.isoformat()}
            yield not_allowed("made_on", found["made_on"], allowed)
    if _OPTIONAL & found.keys() and found.get("profile_digest") != digest_of(found.get("profile")):
        yield Problem(
            "profile",
            _(
                "It was changed by hand. The answers are read from “document” alone: make the change there, and take "
                "“profile” and “profile_digest” out of the file."
            ),
        )
    if "document" in found and not isinstance(found["document"], dict):
        yield Problem("document", NOT_AN_OBJECT)


def _version(place: str, found: Mapping[str, Any], newest: int) -> Iterator[Problem]:
    """Yield what is wrong with the version of a file or of its document."""
    version = found.get("version")
    if type(version) is int and version > newest:
        words = _(
            "This file is of a later version (%(version)s) than this site knows (%(newest)s). Take it to the site on "
            "which it was saved."
        )
        yield Problem(place, words % {"version": version, "newest": newest})
    elif "version" in found and (type(version) is not int or version < 1):
        allowed = _("a whole number from 1 to %(newest)s") % {"newest": newest} if newest > 1 else "1"
        yield not_allowed(place, version, allowed)


def _document(document: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the shape of a document, so that older ones can be upgraded."""
    yield from _version("document.version", document, DOCUMENT_VERSION)
    keys = ("version", "answers")
    yield from (Problem(below("document", key), UNKNOWN_KEY) for key in document if key not in (*keys, PAPERS))
    yield from (Problem(f"document.{key}", MISSING) for key in keys if key not in document)
    yield from _papers(document.get(PAPERS, {}))
    answers = document.get("answers", {})
    if not isinstance(answers, dict):
        yield Problem(_ANSWERS, NOT_AN_OBJECT)
        return
    for key, held in answers.items():
        place = below(_ANSWERS, key)
        if key not in KEPT_QUESTIONS:
            yield Problem(place, UNKNOWN_KEY)
        elif not has_records(KEPT_QUESTIONS[key]):
            yield from _record(place, key, held)
        elif not isinstance(held, list):
            yield Problem(place, NOT_A_LIST)
        elif len(held) > MOST_RECORDS:
            yield Problem(place, TOO_MANY)
        else:
            for number, each in enumerate(held):
                # What was not asked of one of several records has its place held by null.
                if each is not None or not KEPT_QUESTIONS[key].follows:
                    yield from _record(f"{place}[{number}]", key, each)


def _papers(marks: object) -> Iterator[Problem]:
    """Yield what is wrong with the marks of papers; codes that this release does not know are kept and ignored."""
    place = f"document.{PAPERS}"
    if not isinstance(marks, dict):
        yield Problem(place, NOT_AN_OBJECT)
    elif len(marks) > MOST_PAPERS:
        yield Problem(place, TOO_MANY)
    else:
        for code, state in marks.items():
            if not _MARK.fullmatch(code):
                yield Problem(below(place, code), UNKNOWN_KEY)
            elif not isinstance(state, str) or not _MARK.fullmatch(state):
                yield not_allowed(below(place, code), state, _("the code of a mark"))


def _record(place: str, question: str, held: object) -> Iterator[Problem]:
    if not isinstance(held, dict):
        yield Problem(place, NOT_AN_OBJECT)
        return
    wrong = [key for key, value in held.items() if value is not None and type(value) not in (str, int, bool)]
    yield from (not_allowed(below(place, key), held[key], _PLAIN) for key in wrong)
    if not wrong:
        yield from (Problem(f"{place}.{key}", MISSING) for key in lacks(question, held))
