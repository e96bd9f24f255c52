"""The kinds of thing that a question asks for: declared here, turned into form fields by forms.py."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Words: TypeAlias = "StrOrPromise"
Document: TypeAlias = Mapping[str, Any]
Choices: TypeAlias = tuple[tuple[str, Words], ...]
Checked: TypeAlias = Mapping[str, Words]
Check: TypeAlias = "Callable[[Document, Mapping[str, Any], int | None, date], Checked]"

UNKNOWN = "unknown"
DONT_KNOW = _("I don't know yet")
YES_NO: Choices = (("yes", _("Yes")), ("no", _("No")))
YES_NO_UNKNOWN: Choices = (*YES_NO, (UNKNOWN, DONT_KNOW))


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One thing asked on a page. `only_if` names another code of the page and the answers with which this is read.

    `is_heading` marks the one whose label is the heading of its page; `when` tells whether this is asked of somebody at
    all, given the document, the number of the page's record and today; `label_for` gives another label to those whose
    answers ask for one; `optional_when` tells for which record of a page this may be left empty.
    """

    key: str
    label: Words
    hint: Words = ""
    required: bool = True
    only_if: tuple[str, tuple[str, ...]] | None = None
    is_heading: bool = False
    when: Callable[[Document, int | None, date], bool] = lambda document, number, today: True
    label_for: "Callable[[Document], Words | None]" = lambda document: None
    optional_when: Callable[[Document, int | None], bool] = lambda document, number: False

    def offered(self, document: Document, number: int | None, concerned: Collection[str], today: date) -> Self:
        """Return the same as it is asked of this person; `concerned` are the facts that can change the result."""
        label = self.label_for(document)
        asked = self if label is None else replace(self, label=label)
        return replace(asked, required=False) if self.optional_when(document, number) else asked

    def read_with(self, record: Mapping[str, Any]) -> bool:
        """Tell whether this is read, given what the page says elsewhere."""
        return self.only_if is None or record.get(self.only_if[0]) in self.only_if[1]


@dataclass(frozen=True, kw_only=True)
class OneOf(Asked):
    """One of a few codes, each with its words; `fact_of` names the facts without which a code has no meaning."""

    choices: Choices
    choices_for: Callable[[Document, int | None, date], Choices] | None = None
    fact_of: Mapping[str, str] = field(default_factory=dict)

    def offered(self, document: Document, number: int | None, concerned: Collection[str], today: date) -> Self:
        """Return the same as it is asked of this person, with the choices that they have."""
        asked = super().offered(document, number, concerned, today)
        choices = self.choices if self.choices_for is None else self.choices_for(document, number, today)
        without = {code for code, fact in self.fact_of.items() if fact not in concerned}
        return replace(asked, choices=tuple(choice for choice in choices if choice[0] not in without))

    def label_of(self, code: object) -> Words:
        """Return the words of a code; a code of an older release stands for itself."""
        return dict(self.choices).get(str(code), str(code))


@dataclass(frozen=True, kw_only=True)
class YesNoUnknown(OneOf):
    """Yes, no, or not known yet."""

    choices: Choices = YES_NO_UNKNOWN


@dataclass(frozen=True, kw_only=True)
class ADay(Asked):
    """A calendar day, written as the reader writes it.

    `month` tells which day a month without a day is taken for: None (it is refused), "last" or "first" (the end that
    is unfavourable here), or "choose" (both ends are offered). The answer then holds "<key>_month": True.
    """

    month: Literal["last", "first", "choose"] | None = None


@dataclass(frozen=True, kw_only=True)
class Yen(Asked):
    """An amount of yen; with `asks_month` a pay of a year, of which an amount like a month's is asked back."""

    asks_month: bool = False


@dataclass(frozen=True, kw_only=True)
class AName(Asked):
    """The name of a school, as people write it."""


@dataclass(frozen=True, kw_only=True)
class Count(Asked):
    """How many, up to `most`."""

    most: int = 1000


@dataclass(frozen=True, kw_only=True)
class Months(Asked):
    """A length of time, kept in whole months."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One page: a heading, what is asked, when it is on the path, and what must hold between the answers.

    `when` looks at the document and today, the day assessed where none is planned (for a page asked once for each of
    several records: at the record's number too);
    `facts` are those for which the page is asked: it is not where no row in force on the day assessed looks at one;
    `repeats` lets somebody add another record, worded by `add`; `exclusive_choices` are the answers to the first field
    that exclude all others ("none of these"); `follows` names the question whose records this page is asked for, one by
    one. `check` is given the document, the record, its number and today, and returns messages by the key of their
    field, also for a stored answer that no longer goes with the others. `none_means` is what "none of these" says of
    each thing; `details` are further questions with answers to unfold below the form, `related_links` public pages, by
    the name of their address. `invalidates` names, by field, the questions (or one field of a question, as
    "degrees.related") that are asked again when that field is answered otherwise; `feedback` says what the answer earns
    and why, "" where it says nothing. `complete` returns an answer with what the program keeps with it, given the
    document, the answer, the stored one and today; `present` returns a stored answer as its page shows it today.
    `adds` names a field, and the question of which a yes in it asks for one more record.
    """

    key: str
    title: Words
    asked: tuple[Asked, ...]
    hint: Words = ""
    when: Callable[[Document, date], bool] = lambda document, today: True
    facts: tuple[str, ...] = ()
    when_record: Callable[[Document, int, date], bool] = lambda document, number, today: True
    repeats: bool = False
    add: Words = ""
    exclusive_choices: tuple[str, ...] = ()
    follows: str = ""
    check: Check = lambda document, record, number, today: {}
    none_means: Mapping[str, Any] = field(default_factory=dict)
    details: tuple[tuple[Words, Words], ...] = ()
    related_links: tuple[tuple[str, Words], ...] = ()
    invalidates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    complete: "Callable[[Document, dict[str, Any], Mapping[str, Any] | None, date], dict[str, Any]]" = (
        lambda document, answer, stored, today: answer
    )
    present: "Callable[[Document, Mapping[str, Any], date], Mapping[str, Any]]" = lambda document, answer, today: answer
    adds: tuple[str, str] | None = None
    feedback: Callable[[Document, int | None, date], str] = lambda document, number, today: ""

    def excludes_others(self, record: Mapping[str, Any]) -> bool:
        """Return whether this answer excludes all others of the question, for example "none of these"."""
        return record.get(self.asked[0].key) in self.exclusive_choices
