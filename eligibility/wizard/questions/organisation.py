"""The organization, and the position in it."""

import copy
from datetime import date
from typing import Final, Self

from django.utils.functional import lazy
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from eligibility.answers.document import record
from eligibility.formats import format_list, join_sentences
from eligibility.language import localized_lazy

from ..choices import DONT_KNOW, UNKNOWN, Words
from ..fields import ChoiceField, Document, QuestionField, YesNoUnknownField
from ..question import Part, Question
from ..relevance import concerned
from .from_law import fact_of_law, field_of_law

NOT_YET: Final = "not_yet"
ASKED: Final = "asked"


def _join(*sentences: str) -> str:
    return join_sentences(*(str(each) for each in sentences))


_join_lazy = lazy(_join, str)


def _folded_field(key: str, label: Words = "") -> YesNoUnknownField:
    """Return the field of a fact of the tables, with a shorter question where one is given; the rest is folded."""
    fact = fact_of_law(key)
    assert fact.ask is not None
    ask, hint = localized_lazy(fact.ask), localized_lazy(fact.hint) if fact.hint else ""
    return field_of_law(
        fact,
        label=label or ask,
        help_text="",
        folded_help=_join_lazy(ask, hint) if label else hint,
        only_if=(ASKED, ("yes",)),
    )


FACTS: Final[tuple[QuestionField, ...]] = (
    YesNoUnknownField(
        key="innovation_support",
        label=_("Does it receive support for innovation (イノベーション促進支援措置)?"),
        short=_("support for innovation"),
        folded_help=_(
            "An approval or subsidy on the list of the Ministry of Justice that is valid now. Large or famous "
            "companies do not always have one."
        ),
        only_if=(ASKED, ("yes",)),
    ),
    YesNoUnknownField(
        key="sme",
        label=_("Is it a small or medium-sized enterprise (中小企業者)?"),
        short=_("small or medium-sized enterprise"),
        folded_help=_("This depends on its sector, its capital and the number of its regular staff (中小企業基本法)."),
        only_if=(ASKED, ("yes",)),
    ),
    _folded_field("rd_over_3_percent"),
    _folded_field("local_government_support", _("Does it receive local-government support for skilled workers?")),
    _folded_field("growth_field_project", _("Will you work on a recognized advanced project?")),
)
"""The facts that the employer knows, each asked once there are answers."""


class _AskedField(ChoiceField):
    """Whether there are answers; its hint names what is asked of this person."""

    def as_asked(self, document: Document, number: int | None, today: date) -> Self:
        """Return the field with the names of the facts that can matter."""
        field = copy.deepcopy(self)
        looked_at = concerned(document, today)
        names = format_list(str(each.short) for each in FACTS if each.key in looked_at)
        field.help_text = gettext("Usually only HR knows: %(names)s.") % {"names": names}
        return field


def _open_facts(document: Document, number: int | None, today: date) -> str:
    """Return how many facts are open where nobody was asked, "" otherwise."""
    if (record(document, "organisation") or {}).get(ASKED) != NOT_YET:
        return ""
    count = len({each.key for each in FACTS} & concerned(document, today))
    return ngettext("%(count)s answer open", "%(count)s answers open", count) % {"count": count}


def _organisation() -> Question:
    title = _("Have you asked the company about this?")
    return Question(
        key="organisation",
        part=Part.EMPLOYER,
        name=_("Employer"),
        title=title,
        fields=(
            _AskedField(
                key=ASKED,
                label=title,
                is_heading=True,
                choices=(
                    (NOT_YET, _("Not yet: the result has a letter")),
                    ("yes", _("Yes, I have answers")),
                ),
                short_choices={NOT_YET: "", "yes": ""},
            ),
            *FACTS,
        ),
        # For people who change their mind twice.
        keeps_unread=True,
        complete=lambda document, answer, stored, today: {**(stored or {}), **answer},
        in_short=_open_facts,
        related_links=(
            ("sme", _("Is it a small or medium-sized enterprise?")),
            ("organisation", _("What to ask the employer")),
        ),
        links_folded=_("Where to look"),
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
                    "A corporate officer (執行役員) is not an executive officer (執行役). If you are one, choose "
                    "“None of these”."
                ),
                choices=(
                    (
                        "representative",
                        _(
                            "Representative director, representative executive officer, or managing member who can "
                            "represent the company (代表取締役・代表執行役・代表権のある業務執行社員)"
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
            field_of_law(fact_of_law("invested_100m_yen")),
        ),
    )


POSITION: Final = _position()

QUESTIONS: Final = (POSITION, _organisation())
