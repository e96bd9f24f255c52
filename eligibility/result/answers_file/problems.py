"""What is wrong with a file of answers, in words that say where and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from eligibility.contract.lines import Fault, Refused, echo, refusal
from eligibility.wizard.choices import Words

MOST_SHOWN: Final = 10

UNKNOWN_KEY: Final = gettext_lazy("There is no such key here. Look for a typing error, or take it out.")
MISSING: Final = gettext_lazy("This key is missing.")
STORED_OTHERWISE: Final = gettext_lazy("Its page would not keep these answers together. Answer it on the page instead.")
TOO_MANY: Final = gettext_lazy("There are more entries here than the pages take.")
TOO_DEEP: Final = gettext_lazy("There is too much nested in this file. Choose the file that was saved here.")
NO_FILE_OF_ANSWERS: Final = gettext_lazy(
    "This is no file of answers of this self-check. Choose the file that was saved here."
)
NOT_A_LIST: Final = gettext_lazy("Put a list here, in square brackets.")
NOT_AN_OBJECT: Final = gettext_lazy("Put an object here, in braces.")


@dataclass(frozen=True, slots=True)
class Problem:
    """A message about a place in a file, such as "document.answers.pay[0].annual_yen"; "" for the whole file.

    `name` is the question that the place answers, in a word or two, "" where it answers none.
    """

    place: str
    message: Words
    name: str = ""

    def __str__(self) -> str:
        """Return the message after the question and the place."""
        if not self.place:
            return str(self.message)
        if not self.name:
            return _("%(place)s: %(message)s") % {"place": self.place, "message": self.message}
        return _("%(name)s (%(place)s): %(message)s") % {
            "name": self.name,
            "place": self.place,
            "message": self.message,
        }


class NotTaken(Exception):
    """Raised for a file of which nothing is taken, with every problem that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems in a file of answers")
        self.problems = tuple(problems)

    @property
    def messages(self) -> list[str]:
        """The first problems in words, and how many more there are."""
        more = len(self.problems) - MOST_SHOWN
        found = [str(each) for each in self.problems[:MOST_SHOWN]]
        if more > 0:
            found.append(ngettext("%(count)s more problem.", "%(count)s more problems.", more) % {"count": more})
        return found


def below(place: str, key: str) -> str:
    """Return the place of a key of a file, which anybody may have written."""
    name = refusal(key, "")["field"]
    return f"{place}.{name}" if place else name


def not_allowed(place: str, given: object, allowed: Words) -> Problem:
    """Return the problem of a value, with what is allowed in its place."""
    words = gettext_lazy("%(given)s cannot be taken. Allowed: %(allowed)s.")
    return Problem(place, words % {"given": echo(given), "allowed": allowed})


def of_refused(refused: Refused) -> NotTaken:
    """Return the problems of a file that is no JSON object."""
    match refused.fault:
        case Fault.NOT_UTF_8:
            message = _("This file is no text in UTF-8. Choose the file that was saved here.")
        case Fault.NOT_JSON:
            line, column = refused.place or (1, 1)
            message = _(
                "This file cannot be read as JSON, from line %(line)s, character %(column)s on. Choose the file as it "
                "was saved here, or put that place right."
            ) % {"line": line, "column": column}
        case Fault.TOO_DEEP:
            message = str(TOO_DEEP)
        case Fault.DOUBLED_KEY:
            twice = _("This key is written twice in one object. Take one of them out.")
            return NotTaken([Problem(each["field"], twice) for each in refused.errors])
        case _:
            message = str(NO_FILE_OF_ANSWERS)
    return NotTaken([Problem("", message)])
