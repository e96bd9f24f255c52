"""The checklist of proofs: what to hand in for what counts and for the conditions, who issues it, how early to ask."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.language import localized, official
from eligibility.scoring.assessment import Answer, Assessment, values_of
from eligibility.scoring.proofs import POINTS_TABLE, Proof
from eligibility.scoring.rows import ACTIVITIES
from eligibility.wizard.choices import Words

from .days import ResultDay
from .wording import short_name


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues a proof and when to ask for it."""

    who: Words
    when: Words


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One document of the checklist: its official number, what it is, what it is for, who issues it, when to ask."""

    numbers: str
    document: str
    official: str
    rows: tuple[str, ...]
    issued_by: str
    ask: str


_LOOK_NOW: Final = gettext_lazy("Look for it now; a lost certificate is reissued only on request, which takes time.")
_AT_ONCE: Final = gettext_lazy("You can prepare it at once.")

ISSUERS: Final[Mapping[str, Issuer]] = {
    "university": Issuer(
        gettext_lazy("the university (registrar or graduate school office)"),
        gettext_lazy(
            "Order it as soon as you may. Before graduation a certificate of expected graduation serves for filing; "
            "the certificate of the degree follows before the permission."
        ),
    ),
    "former_organisation": Issuer(
        gettext_lazy("each organization where you did the work"),
        gettext_lazy("Ask for it while you are in touch: it must state dates and duties, and your own CV is no proof."),
    ),
    "pay": Issuer(
        gettext_lazy("the organization you will work for (HR)"),
        gettext_lazy(
            "Ask when the offer is in writing: employment contract or notice of working conditions, and a "
            "certificate of the expected annual salary."
        ),
    ),
    "organisation": Issuer(
        gettext_lazy("the organization you will work for (HR)"),
        gettext_lazy("Ask HR at the offer: papers about the company often need several departments."),
    ),
    "accounting": Issuer(
        gettext_lazy("the organization you will work for (accounting), or its tax accountant"),
        gettext_lazy("Ask early; the figures are those of the last business year."),
    ),
    "patent_office": Issuer(gettext_lazy("the patent office that granted the patent"), _LOOK_NOW),
    "foreign_government": Issuer(gettext_lazy("the foreign government or its funding body"), _LOOK_NOW),
    "papers": Issuer(gettext_lazy("you yourself, from the papers"), _AT_ONCE),
    "licence_authority": Issuer(gettext_lazy("the authority that registers or grants the qualification"), _LOOK_NOW),
    "test_body": Issuer(gettext_lazy("the body that held the test or examination"), _LOOK_NOW),
    "award_body": Issuer(gettext_lazy("the body that gave the qualification or award"), _LOOK_NOW),
    "university_and_list": Issuer(
        gettext_lazy(
            "you print the page that shows it (Ⅰ the Immigration Services Agency or the rankings, Ⅱ and Ⅲ the ministry "
            "concerned); the university issues the certificate"
        ),
        gettext_lazy("Print it shortly before filing; for Ⅰ check the newest rankings too."),
    ),
    "jica": Issuer(gettext_lazy("JICA"), gettext_lazy("It is handed over at the end of the training.")),
    "own_business": Issuer(
        gettext_lazy("the organization you run"),
        gettext_lazy("Ask for a copy that already shows the investment."),
    ),
    "registry": Issuer(
        gettext_lazy("the Legal Affairs Bureau, for the certificate of registered matters"),
        gettext_lazy("You can get it at a counter or by post once the office is registered."),
    ),
    "applicant": Issuer(
        gettext_lazy("you yourself, on the form of the Immigration Services Agency"),
        gettext_lazy("Fill it in when the proofs are at hand; the day and the signature come last."),
    ),
    "applicant_and_organisation": Issuer(
        gettext_lazy("you and the organization, each its own part"),
        gettext_lazy("Look up the list of the status early: what is asked differs by the kind of organization."),
    ),
    "nobody": Issuer(
        gettext_lazy("no paper of its own: passport or residence card"),
        gettext_lazy("Nothing to order."),
    ),
    "whoever": Issuer(
        gettext_lazy("whoever can prove it"),
        gettext_lazy("Ask early: what serves as proof differs from case to case."),
    ),
}
"""By the codes of scoring.proofs."""

OF_ONES_OWN: Final[Mapping[str, Issuer]] = {
    "pay": Issuer(
        gettext_lazy("the organization that you run or manage"),
        gettext_lazy("Once your pay is fixed in writing: the decision on the pay of its officers, or your contract."),
    ),
    "organisation": Issuer(
        gettext_lazy("the organization that you run or manage"),
        gettext_lazy("Gather them early: registry, accounts and grants come from several places."),
    ),
    "accounting": Issuer(
        gettext_lazy("the accounting of the organization that you run or manage, or its tax accountant"),
        gettext_lazy("Ask early; the figures are those of the last business year."),
    ),
}
"""In their place for business management (1号ハ), where nobody is hired by somebody else's HR."""


def checklist(activity: str, day: ResultDay) -> tuple[ChecklistItem, ...]:
    """Return what to hand in for the rows that count, the conditions and J-Skip, the same document once.

    By the official numbers, the form and the application first. What counts only if something is confirmed says so.
    Empty where no row counts and J-Skip is not met.
    """
    grouped: dict[tuple[str, str], tuple[Proof, list[str]]] = {}
    for document, label in _wanted(activity, day):
        grouped.setdefault((document.number, document.words.ja), (document, []))[1].append(label)
    in_order = sorted(grouped.values(), key=lambda each: (each[0].issuer == "nobody", each[0].number))
    sheet = _sheet(activity, day.assessment)
    return tuple(_proof(document, labels, activity, sheet) for document, labels in in_order)


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


def _proof(document: Proof, labels: list[str], activity: str, sheet: str) -> ChecklistItem:
    issuer = (OF_ONES_OWN if activity == "c" else ISSUERS).get(document.issuer) or ISSUERS[document.issuer]
    return ChecklistItem(
        numbers=document.number,
        document=localized(document.words).format(sheet=sheet),
        official=official(document.words).format(sheet=sheet),
        rows=tuple(dict.fromkeys(labels)),
        issued_by=str(issuer.who),
        ask=str(issuer.when),
    )
