"""The checklist of proofs: what to hand in for what counts and for the conditions, by who issues it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.answers.papers import PaperState
from eligibility.language import localized, official
from eligibility.scoring.assessment import Answer, Assessment, values_of
from eligibility.scoring.components import RowState
from eligibility.scoring.facts import JAPANESE_DEGREE
from eligibility.scoring.proofs import POINTS_TABLE, IssuedBy, Proof
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.proof_names import NAMES_BY_ISSUER, PROOF_NAMES
from eligibility.wizard.choices import Words

from .days import ResultDay
from .issuers import EMPLOYER, GROUP_OF_OWN_BUSINESS, GROUPS, ISSUERS, OF_ONES_OWN
from .wording import short_name

_GRADUATION, _JAPANESE_GRADUATION = "①", "⑭"


PAPER_STATES: Final[Mapping[PaperState, Words]] = {
    PaperState.HAVE: gettext_lazy("Have it"),
    PaperState.ASKED: gettext_lazy("Asked for"),
    PaperState.OTHERS: gettext_lazy("Someone else’s"),
    PaperState.MISSING: gettext_lazy("Missing"),
}
"""The states in words, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One document of the checklist.

    `numbers` are its official numbers. `name` names it in a few words, `official_name` in Japanese ("" in Japanese);
    `document` and `official` are the words of the official list. `rows` are what it is for, `group` is one of GROUPS.
    `first` is whether it is to be ordered before the others. `codes` are those of its numbers, under which answers are
    stored about it; `state` is what was marked of it, None where nothing was.
    """

    numbers: str
    name: str
    official_name: str
    document: str
    official: str
    rows: tuple[str, ...]
    group: str
    issued_by: str
    ask: str
    first: bool
    codes: tuple[str, ...]
    state: PaperState | None = None

    @property
    def state_words(self) -> str:
        """What was marked of it, "" for nothing."""
        return str(PAPER_STATES[self.state]) if self.state else ""

    @property
    def to_get(self) -> bool:
        """Whether it is neither at hand nor asked for."""
        return self.state not in (PaperState.HAVE, PaperState.ASKED)


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """The documents of one kind of issuer."""

    key: str
    name: str
    items: tuple[ChecklistItem, ...]


def checklist(activity: str, day: ResultDay) -> tuple[ChecklistItem, ...]:
    """Return what to hand in for the rows that count, the conditions and J-Skip, the same document once.

    By the official numbers, the form and the application first. What counts only if something is confirmed says so.
    Empty where no row counts and J-Skip is not met.
    """
    return _items(_joined(_by_document(_wanted(activity, day)), day.assessment), activity, day)


def checklist_if_open_rows_count(activity: str, day: ResultDay) -> tuple[ChecklistItem, ...]:
    """Return what there would be to hand in besides if every row that is not known counted."""
    values = values_of(day.assessment.facts)
    open_rows = [each.row for each in day.assessment.activities[activity].rows if each.state == RowState.NOT_KNOWN]
    at_hand = _by_document(_wanted(activity, day))
    more = _by_document(
        (proof, localized(row.label)) for row in open_rows for proof in row.documents_of(values, or_unknown=True)
    )
    return _items([each for key, each in more.items() if key not in at_hand], activity, day)


def grouped(items: Iterable[ChecklistItem], activity: str) -> tuple[ChecklistGroup, ...]:
    """Return the documents by who issues them, in the order of GROUPS."""
    found: dict[str, list[ChecklistItem]] = {group: [] for group in GROUPS}
    for item in items:
        found[item.group].append(item)
    names = {**GROUPS, EMPLOYER: GROUP_OF_OWN_BUSINESS} if activity == "c" else GROUPS
    return tuple(ChecklistGroup(key, str(names[key]), tuple(each)) for key, each in found.items() if each)


_Documents = dict[tuple[str, str], tuple[Proof, list[str]]]


def _by_document(wanted: Iterable[tuple[Proof, str]]) -> _Documents:
    found: _Documents = {}
    for document, label in wanted:
        found.setdefault((document.number, document.words.ja), (document, []))[1].append(label)
    return found


def _joined(documents: _Documents, assessment: Assessment) -> list[tuple[Proof, list[str]]]:
    """Return the documents; the certificates of the only degree and of a Japanese degree are the same sheets."""
    facts = assessment.facts
    one = {number: key for key in documents if (number := key[0]) in (_GRADUATION, _JAPANESE_GRADUATION)}
    if len(one) == 2 and len(facts.degrees) == 1 and facts.value(JAPANESE_DEGREE):
        proof, labels = documents[one[_GRADUATION]]
        _other, more = documents.pop(one[_JAPANESE_GRADUATION])
        documents[one[_GRADUATION]] = (replace(proof, number=_GRADUATION + _JAPANESE_GRADUATION), [*labels, *more])
    return list(documents.values())


def _wanted(activity: str, day: ResultDay) -> Iterator[tuple[Proof, str]]:
    """Yield every document with what it is for."""
    assessment = day.assessment
    values = values_of(assessment.facts)
    counted = [outcome.row for outcome in assessment.activities[activity].rows if outcome.low]
    j_skip = _j_skip_in(activity, assessment)
    sure = j_skip and day.unconfirmed.activities[j_skip].j_skip_with_requirements == Answer.YES
    if counted:
        yield POINTS_TABLE, _("the points; J-Skip needs no such table") if sure else _("the points")
    for row in counted:
        label = localized(row.label)
        if day.counts_if_confirmed(activity, row.key):
            label = _to_confirm(label)
        for document in row.documents_of(values):
            yield document, label
    if counted or j_skip:
        for requirement in assessment.edition.requirements:
            if requirement.source[activity] is not None:
                yield from ((document, localized(requirement.short)) for document in requirement.documents)
    if j_skip:
        for condition in assessment.edition.routes["j_skip"].route_conditions[j_skip] or ():
            proof = condition.document_of(values)
            if proof is not None:
                words = {"activity": short_name(j_skip), "condition": localized(condition.label)}
                label = _("J-Skip, %(activity)s: %(condition)s") % words
                yield proof, label if sure else _to_confirm(label)


def _to_confirm(label: str) -> str:
    return _("%(label)s (to be confirmed)") % {"label": label}


def _j_skip_in(activity: str, assessment: Assessment) -> str:
    """Return the activity in which J-Skip's conditions are met, that of the checklist first; "" for none."""
    met = [
        each for each in (activity, *ACTIVITIES) if assessment.activities[each].j_skip_with_requirements == Answer.YES
    ]
    return met[0] if met else ""


def _sheet(activity: str, assessment: Assessment) -> str:
    boxes = (row.boxes[activity] for row in assessment.edition.rows)
    return next((box.sheet for box in boxes if box is not None), "")


def _items(documents: Iterable[tuple[Proof, list[str]]], activity: str, day: ResultDay) -> tuple[ChecklistItem, ...]:
    sheet = _sheet(activity, day.assessment)
    in_order = sorted(documents, key=lambda each: (each[0].issuer is IssuedBy.NOBODY, each[0].number))
    return tuple(_item(document, labels, activity, sheet) for document, labels in in_order)


def _item(document: Proof, labels: list[str], activity: str, sheet: str) -> ChecklistItem:
    issuer = (OF_ONES_OWN if activity == "c" else ISSUERS).get(document.issuer) or ISSUERS[document.issuer]
    name = PROOF_NAMES.get(document.number[:1]) or NAMES_BY_ISSUER.get(document.issuer) or document.words
    return ChecklistItem(
        numbers=document.number,
        name=localized(name).format(sheet=sheet),
        official_name=official(name).format(sheet=sheet),
        document=localized(document.words).format(sheet=sheet),
        official=official(document.words).format(sheet=sheet),
        rows=tuple(dict.fromkeys(labels)),
        group=issuer.group,
        issued_by=str(issuer.who),
        ask=str(issuer.when),
        first=issuer.first,
        codes=tuple(replace(document, number=each).code for each in document.number) or (document.code,),
    )
