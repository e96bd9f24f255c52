"""Statements of law in the words of the active language, with their figures, and what they rest on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from eligibility.answers.parsing.months import MONTHS
from eligibility.formats import format_date, format_yen_alone
from eligibility.language import current_language, localized
from eligibility.scoring.assessment import Answer
from eligibility.scoring.statements import Basis, Figure, PrintedAs, Reader, Statement, concerning

from .context import Context
from .sources import Cited, Sources


@dataclass(frozen=True, slots=True)
class StatementInWords:
    """A statement: its sentence, what is to confirm about it ("" for nothing), and its place."""

    words: str
    to_confirm: str
    cited: Cited


def reader_of(context: Context) -> Reader:
    """Return whom the pages of a result are for, on the day shown."""
    sure = context.main.unconfirmed.activities[context.activity].j_skip_with_requirements
    return Reader(
        day=context.main.day,
        activity=context.activity,
        j_skip=sure == Answer.YES,
        abroad=context.application.from_abroad,
    )


def statements_in_words(
    statements: Iterable[Statement], reader: Reader, sources: Sources
) -> tuple[StatementInWords, ...]:
    """Return the statements that are in force and about a person, in words."""
    return tuple(statement_in_words(each, sources) for each in concerning(statements, reader))


def statement_in_words(statement: Statement, sources: Sources) -> StatementInWords:
    """Return a statement in words."""
    figures = {name: format_figure(figure) for name, figure in statement.figures.items()}
    return StatementInWords(
        words=localized(statement.words).format(**figures),
        to_confirm=_describe_basis(statement.basis),
        cited=sources.cite(statement.source),
    )


def format_figure(figure: Figure | date) -> str:
    """Return a figure as it is printed: a number, an amount of yen, a day, or a month by its name in English."""
    if isinstance(figure, date):
        return format_date(figure)
    if figure.printed_as is PrintedAs.YEN:
        return format_yen_alone(figure.value)
    if figure.printed_as is PrintedAs.MONTH and current_language() == "en":
        return MONTHS[figure.value - 1]
    return f"{figure.value:,}"


def _describe_basis(basis: Basis) -> str:
    return {
        Basis.TEXT: "",
        Basis.COPY: _("official, seen in a copy only"),
        Basis.PRACTICE: _("from practice, not official"),
        Basis.INFERENCE: _("our reading of the text"),
    }[basis]
