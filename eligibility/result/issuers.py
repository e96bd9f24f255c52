"""Who issues a proof, in words, when to ask for it, and its group of the checklist."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy

from eligibility.scoring.proofs import IssuedBy
from eligibility.wizard.choices import Words

UNIVERSITY: Final = "university"
EMPLOYER: Final = "employer"
OWN: Final = "own"
OTHERS: Final = "others"

GROUPS: Final[Mapping[str, Words]] = {
    UNIVERSITY: gettext_lazy("From your university"),
    EMPLOYER: gettext_lazy("From the employer"),
    OWN: gettext_lazy("You have or make yourself"),
    OTHERS: gettext_lazy("From test bodies and others"),
}
"""The groups, in order."""

GROUP_OF_OWN_BUSINESS: Final = gettext_lazy("From your own business")
"""In place of the employer for business management (1号ハ)."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues a proof, when to ask for it, and its group of the checklist.

    `first` is whether it is to be ordered before the others: an office must issue it, and that takes time.
    """

    group: str
    who: Words
    when: Words
    first: bool = False


_IF_LOST: Final = gettext_lazy("Not if you still have it.")
_LIST: Final = gettext_lazy("Make it from the papers you have.")

ISSUERS: Final[Mapping[IssuedBy, Issuer]] = {
    IssuedBy.UNIVERSITY: Issuer(
        UNIVERSITY,
        gettext_lazy("the university (registrar or graduate school office)"),
        gettext_lazy(
            "Before graduation, order the certificate of expected graduation now, and this one after graduation."
        ),
        first=True,
    ),
    IssuedBy.FORMER_ORGANISATION: Issuer(
        OTHERS,
        gettext_lazy("each employer where you did the work"),
        gettext_lazy("It must state dates and duties."),
        first=True,
    ),
    IssuedBy.PAY: Issuer(
        EMPLOYER,
        gettext_lazy("your employer (HR)"),
        gettext_lazy("Ask when the offer is in writing."),
    ),
    IssuedBy.ORGANISATION: Issuer(
        EMPLOYER,
        gettext_lazy("your employer (HR)"),
        gettext_lazy("Ask HR at the offer; it often needs several departments."),
    ),
    IssuedBy.ACCOUNTING: Issuer(
        EMPLOYER,
        gettext_lazy("your employer (accounting), or its tax accountant"),
        gettext_lazy("The figures must be those of the last business year."),
    ),
    IssuedBy.PATENT_OFFICE: Issuer(
        OTHERS, gettext_lazy("the patent office of the country that granted the patent"), _IF_LOST, first=True
    ),
    IssuedBy.FOREIGN_GOVERNMENT: Issuer(
        OTHERS, gettext_lazy("the foreign government or its funding body"), _IF_LOST, first=True
    ),
    IssuedBy.PAPERS: Issuer(OWN, gettext_lazy("you (a list you write from the papers)"), _LIST),
    IssuedBy.LICENCE_AUTHORITY: Issuer(
        OTHERS, gettext_lazy("the authority that registers or grants the qualification"), _IF_LOST, first=True
    ),
    IssuedBy.TEST_BODY: Issuer(
        OTHERS, gettext_lazy("the body that held the test or examination"), _IF_LOST, first=True
    ),
    IssuedBy.AWARD_BODY: Issuer(
        OTHERS, gettext_lazy("the body that gave the qualification or award"), _IF_LOST, first=True
    ),
    IssuedBy.UNIVERSITY_AND_LIST: Issuer(
        UNIVERSITY,
        gettext_lazy(
            "You print the page that shows it (Ⅰ: Immigration Services Agency or the rankings; Ⅱ and Ⅲ: the "
            "ministry). The university issues the certificate."
        ),
        gettext_lazy("Print it shortly before filing; if it is listed by rankings (Ⅰ), check the newest too."),
    ),
    IssuedBy.JICA: Issuer(OTHERS, gettext_lazy("JICA"), gettext_lazy("It is handed over at the end of the training.")),
    IssuedBy.OWN_BUSINESS: Issuer(
        EMPLOYER,
        gettext_lazy("the business you run"),
        gettext_lazy("Ask for a copy that already shows the investment."),
    ),
    IssuedBy.REGISTRY: Issuer(
        OTHERS,
        gettext_lazy("the Legal Affairs Bureau, for the certificate of registered matters"),
        gettext_lazy("You can get it at a counter or by post once the company is registered."),
    ),
    IssuedBy.APPLICANT: Issuer(
        OWN,
        gettext_lazy("you, on the form of the Immigration Services Agency"),
        gettext_lazy("Fill it in and sign it last."),
    ),
    IssuedBy.APPLICANT_AND_ORGANISATION: Issuer(
        EMPLOYER,
        gettext_lazy("you and your employer, each its own part"),
        gettext_lazy("It differs by the kind of employer."),
    ),
    IssuedBy.NOBODY: Issuer(
        OWN,
        gettext_lazy("no paper of its own: passport or residence card"),
        gettext_lazy("They show your age; nothing to order."),
    ),
    IssuedBy.ANYBODY: Issuer(
        OTHERS,
        gettext_lazy("anybody who can prove it"),
        gettext_lazy("The proof differs from case to case."),
    ),
}
"""By what the proofs of the tables say."""

OF_ONES_OWN: Final[Mapping[IssuedBy, Issuer]] = {
    IssuedBy.PAY: Issuer(
        EMPLOYER,
        gettext_lazy("the business that you run or manage"),
        gettext_lazy("Once your pay is fixed in writing, by decision of the company or contract."),
    ),
    IssuedBy.ORGANISATION: Issuer(
        EMPLOYER,
        gettext_lazy("the business that you run or manage"),
        gettext_lazy("Registry, accounts and grants come from several places."),
    ),
    IssuedBy.ACCOUNTING: Issuer(
        EMPLOYER,
        gettext_lazy("the accounting of the business that you run or manage, or its tax accountant"),
        gettext_lazy("The figures must be those of the last business year."),
    ),
}
"""In their place for business management (1号ハ), where nobody is hired by somebody else's HR."""
