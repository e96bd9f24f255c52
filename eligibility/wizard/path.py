"""The path: which pages a document asks for. Computed from the answers; nothing stores where somebody is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.urls import reverse

from eligibility.answers.document import Document, Record, new_document, record, records

from .fields import QuestionField
from .question import Messages, Question, no_messages
from .questions import BY_KEY, QUESTIONS
from .questions.residence import ASKED_BY_RESULT
from .relevance import CHECKLIST, asked_for, can_matter, is_relevant, read_for, tick_of

MOST_RECORDS: Final = 20
"""The most degrees, periods, pays or certificates that can be entered."""


@dataclass(frozen=True)
class Page:
    """A question on the path, with the number of its record (from 0) where it is asked for several."""

    question: Question
    number: int | None = None

    @property
    def key(self) -> str:
        """A name of the page for drafts."""
        return self.question.key if self.number is None else f"{self.question.key}.{self.number}"

    def url(self, session: str) -> str:
        """Return the address of the page in a session."""
        if self.question.address:
            return reverse(self.question.address, args=[session, *([] if self.number is None else [self.number + 1])])
        if self.number is None:
            return reverse("question", args=[session, self.question.key])
        return reverse("record", args=[session, self.question.key, self.number + 1])

    def answer(self, document: Mapping[str, Any]) -> Record | None:
        """Return what was answered on the page, None where nothing was."""
        return self.question.held(document, record(document, self.question.key, self.number))

    def fields(self, document: Mapping[str, Any], today: date) -> tuple[QuestionField, ...]:
        """Return what the page asks of this person, under the law of the day assessed (today where none is planned)."""
        return asked_for(self.question, document, self.number, today)

    def _read(self, document: Mapping[str, Any], today: date) -> tuple[QuestionField, ...]:
        """Return the same to read stored answers with, without the words that this person has."""
        return read_for(self.question, document, self.number, today)

    def unasked(self, document: Mapping[str, Any], today: date) -> set[str]:
        """Return the keys of what the page asks of others, and not of this person."""
        keys = _stored_keys(self.question.fields) - _stored_keys(self._read(document, today))
        return keys | {f"{key}_month" for key in keys}

    def unread(self, document: Mapping[str, Any], today: date) -> set[str]:
        """Return the keys of what is kept of earlier answers and not read with the present ones."""
        if not self.question.keeps_unread:
            return set()
        answer, asked = self.answer(document) or {}, self._read(document, today)
        read = [field for field in asked if field.is_read_with(answer)]
        return _stored_keys(asked) - _stored_keys(read)

    def problems(self, document: Mapping[str, Any], today: date) -> Messages:
        """Return, by field, why the stored answer no longer goes with the other answers or with the day."""
        return self._contradictions(document, today) if self.is_complete(document, today) else {}

    def is_settled(self, document: Mapping[str, Any], today: date) -> bool:
        """Return whether the page has nothing left to answer, or to answer again."""
        return self.is_complete(document, today) and not self._contradictions(document, today)

    def _contradictions(self, document: Mapping[str, Any], today: date) -> Messages:
        """Return the messages on a complete answer."""
        if self.question.check is no_messages:
            return {}
        answer = self.answer(document) or {}
        # What is not asked of this person could not be put right on the page.
        unasked = self.unasked(document, today)
        asked = {key: value for key, value in answer.items() if key not in unasked}
        return self.question.check(document, asked, self.number, today)

    def is_complete(self, document: Mapping[str, Any], today: date) -> bool:
        """Return whether nothing that the page asks by now is left, a record that its answer adds included."""
        return self.is_answered(document, today) and not self.adds_to(document, today)

    def is_answered(self, document: Mapping[str, Any], today: date) -> bool:
        """Return whether all that the page asks by now was answered: a change elsewhere can make it ask more."""
        answer = self.answer(document)
        return answer is not None and all(
            field.is_answered(answer) for field in self._read(document, today) if field.is_read_with(answer)
        )

    def adds_to(self, document: Mapping[str, Any], today: date) -> str:
        """Return the question of which the answer says that there is one more record; "" where it does not."""
        answer = self.answer(document) or {}
        adding = [field for field in self.question.fields if field.adds and answer.get(field.key) == "yes"]
        unasked = self.unasked(document, today) if adding else set()
        return next((field.adds for field in adding if field.key not in unasked), "")


def _stored_keys(fields: Iterable[QuestionField]) -> set[str]:
    """Return the keys of a record that hold the answers to fields."""
    return set[str]().union(*(field.stored_keys for field in fields))


def pages(document: Mapping[str, Any], today: date) -> Iterator[Page]:
    """Yield every page on the path, answered or not, in order; `today` is the day assessed where none is planned."""
    for question in QUESTIONS:
        if question.follows or not is_relevant(question, document, today):
            continue
        if not question.repeats:
            yield Page(question)
            continue
        for number in range(max(1, len(records(document, question.key)))):
            yield Page(question, number)
            for follower in QUESTIONS:
                if follower.follows == question.key and follower.when(document, number, today):
                    yield Page(follower, number)


def pages_asked_by_result(document: Mapping[str, Any]) -> Iterator[Page]:
    """Yield the answered pages that pages of the result ask, and that are not on the path."""
    for question in ASKED_BY_RESULT:
        numbers = range(len(records(document, question.key))) if question.repeats else (None,)
        yield from (page for number in numbers if (page := Page(question, number)).answer(document) is not None)


def open_page(document: Mapping[str, Any], today: date) -> Page | None:
    """Return the first page on the path that has to be answered, or answered again; None where all is well."""
    return next((page for page in pages(document, today) if not page.is_settled(document, today)), None)


def contradicts(document: Mapping[str, Any], today: date, path: Iterable[Page] | None = None) -> bool:
    """Return whether an answer on the path no longer goes with the other answers or with the day."""
    return any(page.problems(document, today) for page in (pages(document, today) if path is None else path))


def find_page(document: Mapping[str, Any], key: str, number: int | None, today: date) -> Page | None:
    """Return a page of the path; the record just past the last of a question that repeats is one too."""
    for page in pages(document, today):
        if page.question.key == key and page.number == number:
            return page
    further = further_page(document, key, today)
    return further if further is not None and further.number == number else None


def page_of_checklist(document: Mapping[str, Any], key: str, today: date) -> Page | None:
    """Return the page of the checklist for a page that it did not open; None for other pages."""
    question = BY_KEY.get(key)
    if question is None or not question.tick or not can_matter(question, document, today):
        return None
    return find_page(document, CHECKLIST, None, today)


def further_page(document: Mapping[str, Any], key: str, today: date) -> Page | None:
    """Return the page for one more record of a question that repeats, None where there can be none."""
    question = BY_KEY.get(key)
    if question is None or not question.repeats or not is_relevant(question, document, today):
        return None
    held = records(document, key)
    if not 0 < len(held) < MOST_RECORDS or question.excludes_others(held[-1]):
        return None
    return Page(question, len(held))


def may_be_removed(document: Mapping[str, Any], page: Page) -> bool:
    """Return whether the record of a page can be taken out: of a question on the path, never the last one."""
    question = page.question
    return question.repeats and (bool(question.address) or len(records(document, question.key)) > 1)


def find_removable(document: Mapping[str, Any], key: str, number: int, today: date) -> Page | None:
    """Return the page of a record that can be taken out, None where there is none."""
    found = (find_page(document, key, number, today), *pages_asked_by_result(document))
    named = (page for page in found if page is not None and (page.question.key, page.number) == (key, number))
    return next((page for page in named if may_be_removed(document, page)), None)


def page_before(path: Sequence[Page], page: Page) -> Page | None:
    """Return the page before on a path; a record being added comes after the last page of its question."""
    if page in path:
        at = path.index(page)
        return path[at - 1] if at else None
    related = {page.question.key, *followers(page.question.key)}
    return [each for each in path if each.question.key in related][-1]


def on_path(document: Mapping[str, Any], today: date, path: Iterable[Page] | None = None) -> Document:
    """Return the document with the answers that are asked for on its path, and no others.

    What somebody answered before changing their mind stays stored; here it is not looked at. A page that is not
    ticked on the checklist has the answer that this means.
    """
    used: dict[str, Any] = {}
    for page in pages(document, today) if path is None else path:
        answer = page.answer(document)
        if answer is None:
            continue
        left_out = page.unasked(document, today) | page.unread(document, today)
        kept = {key: value for key, value in answer.items() if key not in left_out}
        if page.number is None:
            used[page.question.key] = kept
        else:
            places = used.setdefault(page.question.key, [])
            places += [None] * (page.number - len(places)) + [kept]
    return {**new_document(), "answers": used | _unticked(document, today)}


def _unticked(document: Mapping[str, Any], today: date) -> dict[str, Record]:
    """Return the answers that follow from the checklist, by the question that is not ticked."""
    found = {}
    for question in QUESTIONS:
        if question.tick and can_matter(question, document, today) and tick_of(document, question) == "no":
            unasked = Page(question).unasked(document, today)
            found[question.key] = {key: value for key, value in question.unticked.items() if key not in unasked}
    return found


def followers(question: str) -> tuple[str, ...]:
    """Return the questions asked for each record of a question."""
    return tuple(each.key for each in QUESTIONS if each.follows == question)
