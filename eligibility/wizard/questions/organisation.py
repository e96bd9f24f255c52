"""The organization, the position in it, and the other rows."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from eligibility.answers.application import application_day
from eligibility.answers.document import record, records
from eligibility.answers.schools import school_of
from eligibility.language import current_language, localized_lazy
from eligibility.scoring.facts import YesNo
from eligibility.scoring.wording.fact_names import fact_name

from ..choices import DONT_KNOW, UNKNOWN, Choices, Words
from ..fields import ChoiceField, Document, YenField, YesNoUnknownField
from ..question import Part, Question
from ..relevance import bonus_facts, concerned
from .schools import asks_school


def _name(fact: YesNo) -> str:
    """Return what a fact is called, in the language of the reader."""
    return fact_name(fact, current_language())


_name_lazy = lazy(_name, str)

_SHORT: Final[Mapping[str, Words]] = {
    "growth_field_project": _("advanced project"),
    "designated_training": _("JICA training of a year or more"),
    "invested_100m_yen": _("own investment"),
    "investment_management": _("work in investment management"),
    "local_government_support": _("local-government support"),
}
"""Names of facts that the tables name by their question alone."""


def _from_law(key: str) -> YesNoUnknownField:
    """Return the question that a yes/no fact of the tables brings with it."""
    fact = next(fact for fact in bonus_facts(frozenset()) if fact.key == key)
    assert fact.ask is not None
    return YesNoUnknownField(
        key=key,
        label=localized_lazy(fact.ask),
        help_text=localized_lazy(fact.hint) if fact.hint else "",
        short=_SHORT.get(key) or _name_lazy(fact),
    )


def _organisation() -> Question:
    return Question(
        key="organisation",
        part=Part.EMPLOYER,
        name=_("Employer"),
        title=_("About the organization: your employer, or your own business"),
        hint=_("Usually only its HR department knows this. If you have not asked, choose “I don't know yet”."),
        fields=(
            YesNoUnknownField(
                key="innovation_support",
                label=_("Does it receive a support measure for promoting innovation (イノベーション促進支援措置)?"),
                short=_("support for innovation"),
                help_text=_(
                    "An approval or subsidy on the list of the Ministry of Justice, valid now. A large or famous "
                    "company does not always have one."
                ),
            ),
            YesNoUnknownField(
                key="sme",
                label=_("Is it a small or medium-sized enterprise (中小企業者)?"),
                short=_("small or medium-sized enterprise"),
                help_text=_(
                    "This depends on its sector, its capital and the number of its regular staff (中小企業基本法)."
                ),
            ),
            _from_law("rd_over_3_percent"),
            _from_law("local_government_support"),
            _from_law("growth_field_project"),
        ),
        related_links=(
            ("sme", _("Is it a small or medium-sized enterprise?")),
            ("organisation", _("What to ask the employer")),
        ),
    )


def _position() -> Question:
    return Question(
        key="position",
        part=Part.EMPLOYER,
        name=_("Position"),
        title=_("Your position in the business"),
        fields=(
            ChoiceField(
                key="position",
                label=_("Which position will you have?"),
                help_text=_(
                    "A corporate officer (執行役員) is not an executive officer (執行役). Choose “None of these” for "
                    "it."
                ),
                choices=(
                    (
                        "representative",
                        _(
                            "Representative director, representative executive officer, or managing member with power "
                            "of representation (代表取締役・代表執行役・代表権のある業務執行社員)"
                        ),
                    ),
                    ("director", _("Director, executive officer or managing member (取締役・執行役・業務執行社員)")),
                    ("none", _("None of these")),
                    (UNKNOWN, DONT_KNOW),
                ),
                short_choices={
                    "representative": _("Representative (代表取締役 …)"),
                    "director": _("Director (取締役 …)"),
                },
            ),
            _from_law("invested_100m_yen"),
        ),
    )


PLACED: Final = frozenset(
    {"rd_over_3_percent", "local_government_support", "growth_field_project", "invested_100m_yen"}
)


_KINDS_OF_QUALIFICATION: Final[Choices] = (
    ("none", _("No")),
    ("separate", _("Yes, and it is nothing else")),
    ("also_licence", _("Yes, and it is also one of my qualifications or IT examinations")),
    ("also_research", _("Yes, and it is also one of my research achievements")),
    (UNKNOWN, DONT_KNOW),
)


_FACT_OF_KIND: Final[Mapping[str, str]] = {"also_licence": "it_exams", "also_research": "papers"}


def _kinds_of_qualification(document: Document, number: int | None, today: date) -> Choices:
    """Return the kinds that can change the result: not those that name a fact that no row in force looks at."""
    looked_at = concerned(document, today)
    return tuple(
        (code, words)
        for code, words in _KINDS_OF_QUALIFICATION
        if code not in _FACT_OF_KIND or _FACT_OF_KIND[code] in looked_at
    )


def _others() -> Question:
    return Question(
        key="others",
        part=Part.EMPLOYER,
        name=_("Other rows"),
        title=_("Does one of these apply to you?"),
        fields=(
            ChoiceField(
                key="foreign_qualification",
                label=_(
                    "Do you have a foreign qualification or award that the Minister of Justice recognizes, related "
                    "to the work?"
                ),
                help_text=_(
                    "If it is also one of your qualifications or research achievements, say so: not every table counts "
                    "it again."
                ),
                choices=_KINDS_OF_QUALIFICATION,
                short=_("foreign qualification or award"),
                short_choices={"none": ""},
                choices_for=_kinds_of_qualification,
            ),
            *(_from_law(fact.key) for fact in bonus_facts(PLACED)),
        ),
        related_links=(("organisation", _("What to ask the employer")),),
    )


def _may_have_been_trained(document: Document, number: int | None, today: date) -> bool:
    return (record(document, "others") or {}).get("designated_training") in ("yes", UNKNOWN)


def _training() -> Question:
    return Question(
        key="training",
        part=Part.EMPLOYER,
        name=_("JICA training"),
        title=_("Did that JICA training use classes of a Japanese university?"),
        fields=(
            YesNoUnknownField(
                key="training_used_japanese_university",
                label=_("Did that JICA training use classes of a Japanese university?"),
                help_text=_(
                    "If you also have a degree from a Japanese university, such training earns no extra points."
                ),
                is_heading=True,
            ),
        ),
        when=_may_have_been_trained,
    )


def _may_be_near_the_top(document: Document, number: int | None, today: date) -> bool:
    """Return whether one of the schools named may open J-Find."""
    day = application_day(document, today)
    return any(
        school_of(document, degree, day).top100 is not False
        for degree in range(len(records(document, "degrees")))
        if asks_school(document, degree, today) and record(document, "school", degree) is not None
    )


def _savings() -> Question:
    return Question(
        key="savings",
        part=Part.EMPLOYER,
        name=_("Savings"),
        title=_("How much do you have in savings?"),
        hint=_("Only for J-Find, the status for looking for work after a degree."),
        fields=(
            ChoiceField(
                key="kind",
                label=_("Savings"),
                choices=(("amount", _("About this much")), (UNKNOWN, DONT_KNOW)),
                short_choices={"amount": ""},
            ),
            YenField(
                key="savings_yen",
                label=_("Savings (bank and postal deposits)"),
                help_text=_(
                    "J-Find asks for a certain amount at the time of application. For example 300,000 or 30万."
                ),
                only_if=("kind", ("amount",)),
            ),
        ),
        when=_may_be_near_the_top,
    )


QUESTIONS: Final = (_position(), _organisation(), _others(), _training(), _savings())
