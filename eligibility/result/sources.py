"""The instruments a report rests on, numbered in the order of their first mention."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from eligibility.formats import format_date
from eligibility.language import current_language, localized
from eligibility.scoring.law import Citation, Law


@dataclass(frozen=True, slots=True)
class Source:
    """One instrument: its number in this report, title, official Japanese title, address, edition and day checked.

    `dates` are the last two in short, in figures, for where a place in the instrument is cited.
    """

    number: int
    title: str
    official: str
    reference: str
    url: str
    edition: str
    checked: str
    dates: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a source, in the instrument's own words."""

    source: Source
    article: str


@dataclass
class Sources:
    """Collects the instruments as they are cited, in the active language."""

    _found: dict[str, Source] = field(default_factory=dict)

    def cite(self, citation: Citation) -> Cited:
        """Return the citation with the number of its source, which is given at the first mention."""
        law = citation.law
        if law.key not in self._found:
            self._found[law.key] = self._source(law, len(self._found) + 1)
        return Cited(self._found[law.key], citation.article)

    @property
    def all(self) -> tuple[Source, ...]:
        """Every instrument cited so far, in the order of the numbers."""
        return tuple(self._found.values())

    def _source(self, law: Law, number: int) -> Source:
        title = localized(law.title)
        return Source(
            number=number,
            title=title,
            official="" if current_language() == "ja" else law.title.ja,
            reference=law.number,
            url=law.url,
            edition=self._day(law.edition),
            checked=self._day(law.checked),
            dates=_("(as of %(edition)s; checked on %(checked)s)")
            % {"edition": self._day(law.edition), "checked": self._day(law.checked)},
        )

    def _day(self, day: date) -> str:
        return format_date(day)
