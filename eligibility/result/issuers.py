"""Who issues a proof, in words, when to ask for it, and its group of the checklist."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy

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
    """Who issues a proof, when to ask for it, and its group of the checklist."""

    group: str
    who: Words
    when: Words


_LOOK_NOW: Final = gettext_lazy("Look for it now; a new copy takes time.")
_AT_ONCE: Final = gettext_lazy("You can prepare it at once.")

ISSUERS: Final[Mapping[str, Issuer]] = {
    "university": Issuer(
        UNIVERSITY,
        gettext_lazy("the university (registrar or graduate school office)"),
        gettext_lazy("Order it now. Before graduation, hand in a certificate of expected graduation."),
    ),
    "former_organisation": Issuer(
        OTHERS,
        gettext_lazy("each employer where you did the work"),
        gettext_lazy("Ask while you are in touch; it must state dates and duties."),
    ),
    "pay": Issuer(
        EMPLOYER,
        gettext_lazy("your employer (HR)"),
        gettext_lazy("Ask when the offer is in writing."),
    ),
    "organisation": Issuer(
        EMPLOYER,
        gettext_lazy("your employer (HR)"),
        gettext_lazy("Ask HR at the offer; it often needs several departments."),
    ),
    "accounting": Issuer(
        EMPLOYER,
        gettext_lazy("your employer (accounting), or its tax accountant"),
        gettext_lazy("Ask early. The figures must be those of the last business year."),
    ),
    "patent_office": Issuer(
        OTHERS, gettext_lazy("the patent office of the country that granted the patent"), _LOOK_NOW
    ),
    "foreign_government": Issuer(OTHERS, gettext_lazy("the foreign government or its funding body"), _LOOK_NOW),
    "papers": Issuer(OWN, gettext_lazy("you (a list you write from the papers)"), _AT_ONCE),
    "licence_authority": Issuer(
        OTHERS, gettext_lazy("the authority that registers or grants the qualification"), _LOOK_NOW
    ),
    "test_body": Issuer(OTHERS, gettext_lazy("the body that held the test or examination"), _LOOK_NOW),
    "award_body": Issuer(OTHERS, gettext_lazy("the body that gave the qualification or award"), _LOOK_NOW),
    "university_and_list": Issuer(
        UNIVERSITY,
        gettext_lazy(
            "You print the page that shows it (Ⅰ: Immigration Services Agency or the rankings; Ⅱ and Ⅲ: the "
            "ministry). The university issues the certificate."
        ),
        gettext_lazy("Print it shortly before filing; if it is listed by rankings (Ⅰ), check the newest too."),
    ),
    "jica": Issuer(OTHERS, gettext_lazy("JICA"), gettext_lazy("It is handed over at the end of the training.")),
    "own_business": Issuer(
        EMPLOYER,
        gettext_lazy("the business you run"),
        gettext_lazy("Ask for a copy that already shows the investment."),
    ),
    "registry": Issuer(
        OTHERS,
        gettext_lazy("the Legal Affairs Bureau, for the certificate of registered matters"),
        gettext_lazy("You can get it at a counter or by post once the company is registered."),
    ),
    "applicant": Issuer(
        OWN,
        gettext_lazy("you, on the form of the Immigration Services Agency"),
        gettext_lazy("Fill it in and sign it last."),
    ),
    "applicant_and_organisation": Issuer(
        EMPLOYER,
        gettext_lazy("you and your employer, each its own part"),
        gettext_lazy("It differs by the kind of employer; look early."),
    ),
    "nobody": Issuer(
        OWN,
        gettext_lazy("no paper of its own: passport or residence card"),
        gettext_lazy("They show your age; nothing to order."),
    ),
    "anybody": Issuer(
        OTHERS,
        gettext_lazy("anybody who can prove it"),
        gettext_lazy("Ask early: the proof differs from case to case."),
    ),
}
"""By the codes of scoring.proofs."""

OF_ONES_OWN: Final[Mapping[str, Issuer]] = {
    "pay": Issuer(
        EMPLOYER,
        gettext_lazy("the business that you run or manage"),
        gettext_lazy("Once your pay is fixed in writing, by decision of the company or contract."),
    ),
    "organisation": Issuer(
        EMPLOYER,
        gettext_lazy("the business that you run or manage"),
        gettext_lazy("Gather them early: registry, accounts and grants come from several places."),
    ),
    "accounting": Issuer(
        EMPLOYER,
        gettext_lazy("the accounting of the business that you run or manage, or its tax accountant"),
        gettext_lazy("Ask early. The figures must be those of the last business year."),
    ),
}
"""In their place for business management (1号ハ), where nobody is hired by somebody else's HR."""
