"""What a reader chooses of the PDF: language, Japanese next to it, one sheet or all, personal facts printed or not."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

from django.http import HttpRequest

from eligibility.language import PARAMETER, current_language
from eligibility.scoring.rows import ACTIVITIES


class Parts(StrEnum):
    """How much of the report is made."""

    SUMMARY = "summary"
    """The one sheet alone."""
    FULL = "full"
    """All of it."""


@dataclass(frozen=True, slots=True)
class PdfChoice:
    """What a reader chooses of the PDF.

    `with_japanese` is whether Japanese is printed next to the language, `private` whether the birth date and the pay
    are printed. `activity` is the one whose rows are shown, None for the leading one.
    """

    language: str
    with_japanese: bool = False
    parts: Parts = Parts.FULL
    private: bool = False
    activity: str | None = None

    @property
    def query(self) -> str:
        """The choice as the query of an address, without what is chosen by default."""
        values = {PARAMETER: self.language}
        if self.with_japanese:
            values["with"] = "ja"
        if self.parts is not Parts.FULL:
            values["parts"] = self.parts
        if self.private:
            values["private"] = "1"
        if self.activity:
            values["activity"] = self.activity
        return urlencode(values)


def choice_in_address(request: HttpRequest) -> PdfChoice:
    """Return the choice that an address makes in the active language; what it does not name is the default."""
    return choice_of(request.GET)


def choice_of(query: Mapping[str, str]) -> PdfChoice:
    """Return the choice that a query makes in the active language; `PdfChoice.query` writes it."""
    language, named = current_language(), query.get("activity")
    return PdfChoice(
        language=language,
        with_japanese=language != "ja" and query.get("with") == "ja",
        parts=Parts.SUMMARY if query.get("parts") == Parts.SUMMARY else Parts.FULL,
        private=query.get("private") == "1",
        activity=named if named in ACTIVITIES else None,
    )


def activity_named(request: HttpRequest) -> str | None:
    """Return the activity that the address names, None where it names none of them."""
    named = request.GET.get("activity")
    return named if named in ACTIVITIES else None
