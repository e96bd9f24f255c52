"""The checklist of what few people have, and the pages that its ticks open."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, TypeAlias

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from eligibility.language import localized_lazy
from eligibility.scoring.facts import YesNo

from ..choices import DONT_KNOW, UNKNOWN, Choices
from ..fields import ChoiceField, CountField, Document, TicksField, YesNoUnknownField
from ..question import Part, Question
from ..relevance import CHECKLIST, bonus_facts, can_matter, concerned
from .from_law import fact_of_law, field_of_law, short_name

Completion: TypeAlias = Callable[[Document, dict[str, Any], Mapping[str, Any] | None, date], dict[str, Any]]

PLACED: Final = frozenset(
    {
        "rd_over_3_percent",
        "local_government_support",
        "growth_field_project",
        "invested_100m_yen",
        "designated_training",
    }
)
"""The yes/no facts with a question of their own that are fields of a page; each other one has a page of its own."""


_SOME: Final[Choices] = (("none", _("None of these")), ("some", _("Yes (enter below)")), (UNKNOWN, DONT_KNOW))


def _if_none(**facts: int | str) -> dict[str, Any]:
    """Return what a question says of those who have none of what it asks about."""
    return {"kind": "none", **facts}


def _complete(none: Mapping[str, Any]) -> Completion:
    """Return what completes an answer: "none of these" says this of each thing."""
    return lambda document, answer, stored, today: {**answer, **none} if answer["kind"] == "none" else answer


def _research() -> Question:
    none = _if_none(patents=0, research_grants=0, papers=0, other_research_recognised="no")
    return Question(
        key="research",
        part=Part.EMPLOYER,
        name=_("Research"),
        title=_("Do you have research achievements?"),
        fields=(
            ChoiceField(
                key="kind", label=_("Patents, funded research, papers"), choices=_SOME, short_choices={"some": ""}
            ),
            CountField(
                key="patents",
                label=_("How many patents have been granted to you as inventor?"),
                short=_("patents"),
                help_text=_("Enter 0 for none; leave it empty if you do not know."),
                folded_help=_("An application alone does not count."),
                required=False,
                only_if=("kind", ("some",)),
            ),
            CountField(
                key="research_grants",
                label=_("How many research projects paid for by a foreign government have you worked on?"),
                short=_("funded research"),
                folded_help=_("Before you came to Japan. Leave out research paid for by Japan, such as KAKENHI."),
                required=False,
                only_if=("kind", ("some",)),
            ),
            CountField(
                key="papers",
                label=_("How many papers have you published as corresponding author or first author?"),
                short=_("papers"),
                folded_help=_("Only journals found in an academic paper database such as Web of Science or Scopus."),
                required=False,
                only_if=("kind", ("some",)),
            ),
            YesNoUnknownField(
                key="first_author_only",
                label=_(
                    "Are there papers among these where you are the first author but not the corresponding author?"
                ),
                short=_("first author only"),
                required=False,
                only_if=("kind", ("some",)),
            ),
            YesNoUnknownField(
                key="other_research_recognised",
                label=_("Do you have another research achievement that the Minister of Justice recognizes as equal?"),
                short=_("recognized as equal"),
                required=False,
                only_if=("kind", ("some",)),
            ),
        ),
        complete=_complete(none),
        tick=_("Papers, patents, funded research or other research achievements"),
        unticked=none,
    )


def _licences() -> Question:
    none = _if_none(national_licences=0, it_exams=0, it_qualifications=0)
    return Question(
        key="licences",
        part=Part.EMPLOYER,
        name=_("Licences"),
        title=_("Do you have Japanese national qualifications or listed IT examinations?"),
        hint=_("IT Passport (ITパスポート), AWS, Cisco, PMP and TOEIC are not on the list."),
        fields=(
            ChoiceField(
                key="kind", label=_("Qualifications and IT examinations"), choices=_SOME, short_choices={"some": ""}
            ),
            CountField(
                key="national_licences",
                label=_("Japanese national qualifications related to the work"),
                short=_("national qualifications"),
                folded_help=_(
                    "Only qualifications that the law requires to do the work or to use the title "
                    "(業務独占資格・名称独占資格), for example attorney, physician or certified public accountant."
                ),
                required=False,
                only_if=("kind", ("some",)),
            ),
            CountField(
                key="it_exams",
                label=_("Examinations of the IT public notice (IT告示) that you passed"),
                short=_("IT examinations"),
                help_text=_(
                    "For example 基本情報技術者試験 (FE), 応用情報技術者試験 (AP), or listed ones of China, Taiwan, "
                    "Vietnam and others."
                ),
                required=False,
                only_if=("kind", ("some",)),
            ),
            CountField(
                key="it_qualifications",
                label=_("Qualifications of the IT public notice (IT告示) that you have"),
                short=_("IT qualifications"),
                help_text=_("Only the listed ones of Singapore and Korea."),
                required=False,
                only_if=("kind", ("some",)),
            ),
        ),
        complete=_complete(none),
        tick=_("A Japanese national qualification, or a listed IT examination or qualification"),
        unticked=none,
        related_links=(("examinations", _("IT examinations and qualifications")),),
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


def _foreign_qualification() -> Question:
    label = _(
        "Do you have a foreign qualification or award that the Minister of Justice recognizes, related to the work?"
    )
    return Question(
        key="foreign_qualification",
        part=Part.EMPLOYER,
        name=_("Foreign award"),
        title=label,
        fields=(
            ChoiceField(
                key="foreign_qualification",
                label=label,
                help_text=_(
                    "If it is also one of your qualifications or research achievements, say so: not every table counts "
                    "it again."
                ),
                is_heading=True,
                choices=_KINDS_OF_QUALIFICATION,
                short_choices={"none": ""},
                choices_for=_kinds_of_qualification,
            ),
        ),
        tick=_("A recognized foreign qualification or award"),
        unticked={"foreign_qualification": "none"},
    )


def _training() -> Question:
    fact = fact_of_law("designated_training")
    return Question(
        key="training",
        part=Part.EMPLOYER,
        name=_("JICA training"),
        title=_("JICA training"),
        fields=(
            field_of_law(fact),
            YesNoUnknownField(
                key="training_used_japanese_university",
                label=_("Did that JICA training use classes of a Japanese university?"),
                short=_("with classes of a Japanese university"),
                help_text=_(
                    "If you also have a degree from a Japanese university, such training earns no extra points."
                ),
                only_if=(fact.key, ("yes", UNKNOWN)),
            ),
        ),
        tick=short_name(fact),
        unticked={fact.key: "no"},
    )


def _of_law(fact: YesNo) -> Question:
    """Return the page of a yes/no fact that brings its own question: what a newly dated row needs is here by itself."""
    assert fact.ask is not None
    return Question(
        key=fact.key,
        part=Part.EMPLOYER,
        name=capfirst(short_name(fact)),
        title=localized_lazy(fact.ask),
        fields=(field_of_law(fact, is_heading=True),),
        tick=capfirst(short_name(fact)),
        unticked={fact.key: "no"},
    )


OPENED: Final = (
    _research(),
    _licences(),
    _foreign_qualification(),
    _training(),
    *(_of_law(fact) for fact in bonus_facts(PLACED)),
)
"""The questions that the checklist opens, in its order."""


def _ticks(document: Document, number: int | None, today: date) -> Choices:
    """Return what can change the result of this person, under the law of the days assessed."""
    return tuple((each.key, each.tick) for each in OPENED if can_matter(each, document, today))


def _checklist() -> Question:
    title = _("Which of these do you have?")
    return Question(
        key=CHECKLIST,
        part=Part.EMPLOYER,
        name=_("Other rows"),
        title=title,
        fields=(
            TicksField(
                key="have",
                label=title,
                help_text=_("Select all that you have or may have; details follow."),
                is_heading=True,
                ticks=tuple((each.key, each.tick) for each in OPENED),
                ticks_for=_ticks,
                short_ticks={each.key: each.name for each in OPENED},
            ),
        ),
        when=lambda document, number, today: bool(_ticks(document, number, today)),
        details=(
            (
                _("Not on the lists"),
                _("IT Passport (ITパスポート), AWS, Cisco, PMP and TOEIC are not on the list."),
            ),
        ),
        related_links=(("examinations", _("IT examinations and qualifications")),),
    )


QUESTIONS: Final = (_checklist(), *OPENED)
