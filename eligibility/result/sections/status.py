"""What the status gives: the next steps to it, its benefits with their conditions, and the fees."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.formats import format_date, format_duration, format_yen_alone
from eligibility.language import localized, official
from eligibility.scoring.benefits import BENEFITS, SECOND_STATUS, Benefit
from eligibility.scoring.facts import SALARY
from eligibility.scoring.fees import (
    CHANGE,
    FEE_BANDS,
    FEE_BANDS_SINCE,
    FEE_BANDS_SOURCE,
    FEE_RULES,
    PERIOD_OF_FIRST,
    PERMANENT_RESIDENCE,
    Fee,
    fee_on,
)
from eligibility.scoring.next_steps import J_SKIP_NOTES, NEXT_STEPS, STUDENT_NOTES, Situation
from eligibility.scoring.statements import Reader, concerning

from ..context import Context
from ..sources import Cited
from ..statements import StatementInWords, reader_of, statement_in_words, statements_in_words
from ..wording import short_name
from .section import Section, SectionAnswer


@dataclass(frozen=True, slots=True)
class BenefitInWords:
    """A benefit for a person: its name, what it is in a sentence, the rest, and whether the own pay is enough for it.

    `pay_is_enough` is False where no income is asked, or where the pay that is sure is less.
    """

    key: str
    name: str
    official: str
    line: StatementInWords
    details: tuple[StatementInWords, ...]
    pay_is_enough: bool


@dataclass(frozen=True, slots=True)
class StepsInWords:
    """The steps of a situation under their heading, and what may be asked next to them."""

    key: str
    heading: str
    steps: tuple[StatementInWords, ...]
    notes: tuple[StatementInWords, ...]


@dataclass(frozen=True, slots=True)
class FeeInWords:
    """The fee of a procedure in a sentence, and its place."""

    words: str
    cited: Cited


def build(context: Context) -> Mapping[str, object]:
    """Return the steps, the benefits, the status after this one, and the fees."""
    reader, sources = reader_of(context), context.citations
    own = situation_of(context)
    return {
        "steps": _steps(own, reader, context),
        "other_steps": tuple(_steps(each, reader, context) for each in Situation if each is not own),
        "benefits": benefits_of(context),
        "second_status": statements_in_words(SECOND_STATUS, reader, sources),
        "fees": _fees(context),
        "bands": fee_bands(),
        "bands_since": format_date(FEE_BANDS_SINCE),
        "bands_cited": sources.cite(FEE_BANDS_SOURCE),
        "fee_rules": statements_in_words(FEE_RULES, reader, sources),
    }


def situation_of(context: Context) -> Situation:
    """Return from where a person comes: in Japan with a degree still to come, they are taken for a student."""
    if context.application.from_abroad:
        return Situation.ABROAD
    degrees = context.application.profile.degrees
    return Situation.STUDENT if any(each.awarded_on > context.made_on for each in degrees) else Situation.WORKER


def benefits_of(context: Context) -> tuple[BenefitInWords, ...]:
    """Return the benefits of a person, in words."""
    reader = reader_of(context)
    pay = context.main.unconfirmed.facts.known.get(SALARY.key)
    yen = pay if isinstance(pay, int) else 0
    found = ((benefit, concerning(benefit.lines, reader)) for benefit in BENEFITS)
    return tuple(
        BenefitInWords(
            key=benefit.key,
            name=localized(benefit.name),
            official=official(benefit.name),
            line=statement_in_words(lines[0], context.citations),
            details=statements_in_words(benefit.details, reader, context.citations),
            pay_is_enough=_is_enough(yen, benefit),
        )
        for benefit, lines in found
        if lines
    )


def _is_enough(yen: int, benefit: Benefit) -> bool:
    return benefit.income is not None and yen >= benefit.income


def _steps(situation: Situation, reader: Reader, context: Context) -> StepsInWords:
    headings = {
        Situation.STUDENT: _("Next steps as a student"),
        Situation.WORKER: _("Next steps from another status"),
        Situation.ABROAD: _("Next steps from abroad"),
    }
    notes = (*J_SKIP_NOTES, *(STUDENT_NOTES if situation is Situation.STUDENT else ()))
    return StepsInWords(
        situation.value,
        headings[situation],
        statements_in_words(NEXT_STEPS[situation], reader, context.citations),
        statements_in_words(notes, reader, context.citations),
    )


def _fees(context: Context) -> tuple[FeeInWords, ...]:
    """Return the fees of the day shown in sentences; none of a day for which no fee is known."""
    sentences = {
        CHANGE: _("Renewal after %(period)s: %(counter)s at the counter, %(online)s online.")
        if context.application.from_abroad
        else _("Change, or renewal after %(period)s: %(counter)s at the counter, %(online)s online."),
        PERMANENT_RESIDENCE: _("Permanent residence: %(counter)s, at the counter only."),
    }
    fees = ((key, fee_on(context.main.day, key)) for key in sentences)
    return tuple(
        FeeInWords(sentences[key] % _amounts(fee), context.citations.cite(fee.source))
        for key, fee in fees
        if fee is not None
    )


def fee_bands() -> tuple[tuple[str, str, str], ...]:
    """Return the bands of the fees: the period that is granted, the fee at the counter, the fee online."""
    return tuple(
        (localized(each.period), format_yen_alone(each.counter), format_yen_alone(each.online)) for each in FEE_BANDS
    )


def _amounts(fee: Fee) -> Mapping[str, str]:
    return {
        "period": format_duration(PERIOD_OF_FIRST),
        "counter": format_yen_alone(fee.counter),
        "online": "" if fee.online is None else format_yen_alone(fee.online),
    }


def answer(context: Context) -> SectionAnswer:
    """Return how long the status lasts and what it costs."""
    fee = fee_on(context.main.day, CHANGE)
    words: dict[str, object] = {
        "code": "J-Skip" if reader_of(context).j_skip else short_name(context.activity),
        "period": format_duration(PERIOD_OF_FIRST),
    }
    if context.application.from_abroad:
        heading = _("%(code)s: %(period)s of stay, without a fee for the certificate")
    elif fee is None:
        heading = _("%(code)s: %(period)s of stay")
    else:
        heading = _("%(code)s: %(period)s of stay for %(fee)s")
        words["fee"] = format_yen_alone(fee.counter)
    lead = (
        _("If J-Skip is granted. Each benefit has its own conditions.")
        if reader_of(context).j_skip
        else _("If it is granted. Each benefit has its own conditions.")
    )
    return SectionAnswer(heading % words, lead)


STATUS = Section(
    slug="status",
    title=gettext_lazy("What the status gives"),
    template="result/sections/status.html",
    styles=("css/status.css",),
    build=build,
    answer=answer,
    on_paper=False,
    listed=False,
)
