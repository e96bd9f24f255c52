"""A question that people ask: a short answer, what it rests on, and where on the site it comes up."""

from dataclasses import dataclass

from eligibility.scoring.law import Citation
from eligibility.scoring.rows import Heading
from eligibility.scoring.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question with its answer: the answer first, then the reason, in three sentences at most.

    `key` is its fragment on the page of its topic. Figures of law are open places such as {pay_floor}, which figures.py
    fills for a day. `official` is whether an official text answers it; otherwise the page says that none was found, and
    `sources` are where it was looked for and, last, what practitioners write.

    It comes up at the rows of `headings` and at `rows` of the tables, on the pages of the questions `fields`, and in
    the `sections` of the result.
    """

    key: str
    question: Text
    answer: Text
    sources: tuple[Citation, ...]
    headings: tuple[Heading, ...] = ()
    rows: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    official: bool = True

    def __post_init__(self) -> None:
        """Raise ValueError for a question without a source, or without a place where it comes up."""
        if not self.sources:
            raise ValueError(f"{self.key}: an answer needs a source")
        if not (self.headings or self.rows or self.fields or self.sections):
            raise ValueError(f"{self.key}: name a heading, row, field or section at which it comes up")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A page of questions: its name in a list of topics, its heading, and the questions in their order."""

    key: str
    name: Text
    heading: Text
    questions: tuple[AskedQuestion, ...]
