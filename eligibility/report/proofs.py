"""The checklist of proofs: what to hand in for the rows that count, who issues it, and how early to ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy

from eligibility.scoring.rows import Row

from .days import ResultDay


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues a proof and when to ask for it."""

    who: object
    when: object


@dataclass(frozen=True, slots=True)
class Proof:
    """One document of the checklist: its official numbers, what it is, for which rows, who issues it, when to ask."""

    numbers: str
    document: str
    official: str
    rows: tuple[str, ...]
    issued_by: tuple[str, ...]
    ask: tuple[str, ...]


_UNIVERSITY: Final = Issuer(
    gettext_lazy("the university (registrar or graduate school office)"),
    gettext_lazy(
        "Order it as soon as you may. Before graduation a certificate of expected graduation serves for filing; "
        "the certificate of the degree follows before the permission."
    ),
)
_EMPLOYER: Final = Issuer(
    gettext_lazy("the organization you will work for (HR)"),
    gettext_lazy("Ask HR at the offer: papers about the company often need several departments."),
)
_TEST: Final = Issuer(
    gettext_lazy("the body that held the test or examination"),
    gettext_lazy("Look for it now; a lost certificate is reissued only on request, which takes time."),
)
_OWN: Final = Issuer(
    gettext_lazy("you yourself, from papers you hold"),
    gettext_lazy("You can prepare it at once."),
)

ISSUERS: Final[Mapping[str, Issuer]] = {
    "①": _UNIVERSITY,
    "②": Issuer(
        gettext_lazy("each organization where you did the work"),
        gettext_lazy("Ask for it while you are in touch: it must state dates and duties, and your own CV is no proof."),
    ),
    "③": Issuer(
        gettext_lazy("the organization you will work for (HR)"),
        gettext_lazy(
            "Ask when the offer is in writing: employment contract or notice of working conditions, and a "
            "certificate of the expected annual salary."
        ),
    ),
    "④": _OWN,
    "⑤": _OWN,
    "⑥": _OWN,
    "⑦": _OWN,
    "⑧": _TEST,
    "⑨": _EMPLOYER,
    "⑩": _EMPLOYER,
    "⑪": _EMPLOYER,
    "⑫": Issuer(
        gettext_lazy("the organization you will work for (accounting), or its tax accountant"),
        gettext_lazy("Ask early; the figures are those of the last business year."),
    ),
    "⑬": _TEST,
    "⑭": _UNIVERSITY,
    "⑮": _TEST,
    "⑯": _EMPLOYER,
    "⑰": Issuer(
        gettext_lazy("you print the list of the Immigration Services Agency; the university issues the certificate"),
        gettext_lazy("Print it shortly before filing, and check the newest rankings too."),
    ),
    "⑱": Issuer(gettext_lazy("JICA"), gettext_lazy("It is handed over at the end of the training.")),
    "⑲": Issuer(
        gettext_lazy("the organization you run"),
        gettext_lazy("Ask for a copy that already shows the investment."),
    ),
    "⑳": Issuer(
        gettext_lazy("the Legal Affairs Bureau, for the certificate of registered matters"),
        gettext_lazy("You can get it at a counter or by post once the office is registered."),
    ),
    "㉑": _EMPLOYER,
}
"""By the official number of the proof (疎明資料（基本例）). No number: the passport or residence card."""

_NO_NUMBER: Final = Issuer(
    gettext_lazy("no paper of its own: passport or residence card"),
    gettext_lazy("Nothing to order."),
)


def checklist(activity: str, day: ResultDay, language: str) -> tuple[Proof, ...]:
    """Return the proofs of every row that surely counts on a day, the same document once."""
    grouped: dict[tuple[tuple[str, ...], str], list[Row]] = {}
    for outcome in day.assessment.activities[activity].rows:
        if outcome.low:
            grouped.setdefault((outcome.row.proofs, outcome.row.proof.ja), []).append(outcome.row)
    return tuple(_proof(numbers, of_document, language) for (numbers, _ja), of_document in grouped.items())


def _proof(numbers: tuple[str, ...], rows: list[Row], language: str) -> Proof:
    issuers = [ISSUERS[number] for number in numbers] or [_NO_NUMBER]
    text = rows[0].proof
    return Proof(
        numbers="".join(numbers),
        document=text.in_language(language),
        official="" if language == "ja" else text.ja,
        rows=tuple(row.label.in_language(language) for row in rows),
        issued_by=tuple(dict.fromkeys(str(issuer.who) for issuer in issuers)),
        ask=tuple(dict.fromkeys(str(issuer.when) for issuer in issuers)),
    )
