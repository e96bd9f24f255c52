"""A question: one page with its form fields, when it is asked, and what must hold between the answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, TypeAlias

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from eligibility.answers.document import Record

from .choices import Words
from .fields import Condition, Document, QuestionField

Messages: TypeAlias = Mapping[str, Words]
"""Messages by the key of the field that they are about."""


class Part(Enum):
    """A part of the questions, in their order."""

    YOU = 1
    STUDIES = 2
    WORK = 3
    EMPLOYER = 4

    @property
    def title(self) -> Words:
        """What the questions of the part are about."""
        return _TITLES[self]


_TITLES: Mapping[Part, Words] = {
    Part.YOU: _("You"),
    Part.STUDIES: _("Studies"),
    Part.WORK: _("Work"),
    Part.EMPLOYER: _("Employer and the rest"),
}


def numbered(title: Words) -> Callable[[Document, int | None, date], Mapping[str, Words]]:
    """Return the words of a field that heads a question of several records: from the second on they are numbered."""

    def words(document: Document, number: int | None, today: date) -> Mapping[str, Words]:
        return {"label": format_lazy("{title} ({number})", title=title, number=number + 1) if number else title}

    return words


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """What the next page says of an answer: below a heading, in a sentence, and why, "" for no reasons."""

    heading: Words
    sentence: str
    reasons: str = ""


def no_messages(document: Document, answer: Mapping[str, Any], number: int | None, today: date) -> Messages:
    """Return that nothing contradicts an answer: the check of most questions."""
    return {}


@dataclass(frozen=True, kw_only=True)
class Question:
    """One page, in a `part` of the questions; `name` is what it asks about in a word or two.

    Which people are asked:
    `when` says of whom it is asked; `follows` names the question for each of whose records this page is asked.
    `add` is the button that adds one more record, "" where there is one; `exclusive_choices` are the answers to the
    first field that exclude all other records ("none of these"). `tick` are the words on the checklist of a page that
    is asked only where they are ticked, "" for other pages; `unticked` is the answer of those who did not tick them.
    `address` is the name of the address of a page that the result asks and the path does not, "" for other pages.

    What the page shows:
    `details` are further questions with answers to unfold below the form, `related_links` public pages, by the name of
    their address, folded below the line `links_folded` where there is one; `feedback` is what the next page says of the
    answer, None for nothing, and `in_short` the same in a few words on the check page.

    What an answer does:
    `check` returns messages for an answer that does not go with the others, also for a stored one, given the document,
    the answer, the number of its record and today. `held` returns a stored answer (None: there is none) as this release
    keeps it, given the document, where older releases kept it otherwise. `complete` returns an answer with what the
    program keeps with it, given the document, the answer, the stored one and today. With `keeps_unread` that is what
    was answered before to fields that the new answer does not open: it stays and is not looked at. `present` returns a
    stored answer as its page shows it today. `invalidates` names, by field, the questions (or one field of a question,
    as "degrees.related") that are asked again when that field is answered otherwise.
    """

    key: str
    title: Words
    fields: tuple[QuestionField, ...]
    part: Part = Part.YOU
    name: Words = ""
    hint: Words = ""
    when: Condition = lambda document, number, today: True
    follows: str = ""
    add: Words = ""
    exclusive_choices: tuple[str, ...] = ()
    tick: Words = ""
    unticked: Mapping[str, Any] = field(default_factory=dict)
    address: str = ""
    details: tuple[tuple[Words, Words], ...] = ()
    related_links: tuple[tuple[str, Words], ...] = ()
    links_folded: Words = ""
    feedback: Callable[[Document, int | None, date], Feedback | None] = lambda document, number, today: None
    in_short: Callable[[Document, int | None, date], str] = lambda document, number, today: ""
    check: Callable[[Document, Mapping[str, Any], int | None, date], Messages] = no_messages
    held: Callable[[Document, Record | None], Record | None] = lambda document, stored: stored
    complete: Callable[[Document, dict[str, Any], Mapping[str, Any] | None, date], dict[str, Any]] = (
        lambda document, answer, stored, today: answer
    )
    present: Callable[[Document, Mapping[str, Any], date], Mapping[str, Any]] = lambda document, answer, today: answer
    keeps_unread: bool = False
    invalidates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def repeats(self) -> bool:
        """Whether there may be several records."""
        return bool(self.add)

    def excludes_others(self, record: Mapping[str, Any]) -> bool:
        """Return whether this answer excludes all others of the question, for example "none of these"."""
        return record.get(self.fields[0].key) in self.exclusive_choices
