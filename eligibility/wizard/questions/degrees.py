"""Degrees: which, from where, since when, and how their fields differ."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from eligibility.answers.degrees import (
    OTHER_FIELD,
    SAME_FIELD_AS,
    fields_asked_one_by_one,
    graduate_degrees,
)
from eligibility.answers.document import record, records

from ..choices import DONT_KNOW, UNKNOWN, Choices
from ..fields import ChoiceField, Condition, Document, MonthOrDayField, YesNoUnknownField
from ..question import Messages, Part, Question, numbered
from .consistency import before_birth

_WORK_OF_OTHER_CRITERIA: Final = ("language", "licensed", "transfer", "other")
_SCHOOLS_OF_JAPAN: Final = ("junior_college", "kosen", "advanced_diploma", "diploma")

LEVEL_CHOICES: Final[Choices] = (
    ("bachelor", _("Bachelor's degree (学士)")),
    ("master", _("Master's degree (修士)")),
    ("doctorate", _("Doctoral degree (博士), not a professional degree")),
    ("business_professional", _("MBA or MOT: professional degree (経営管理に関する専門職学位)")),
    ("none", _("No degree, and none expected")),
    ("business_unsure", _("MBA or MOT, but I am not sure which kind")),
    ("professional", _("Another professional degree (専門職学位), for example Juris Doctor (法務博士)")),
    ("junior_college", _("Junior college in Japan (短期大学)")),
    ("kosen", _("College of technology in Japan (高等専門学校, KOSEN)")),
    ("advanced_diploma", _("Professional training college in Japan (専門学校), with an Advanced Diploma (高度専門士)")),
    ("diploma", _("Professional training college in Japan (専門学校), with a Diploma (専門士)")),
    ("equivalent", _("Another course that equals a university degree")),
    (
        "equivalent_unsure",
        _(
            "Another course (自考, 专科, 二專, a two- or three-year college …): I am not sure if it equals a "
            "university degree"
        ),
    ),
)


def _check_degree(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    if given["level"] in _SCHOOLS_OF_JAPAN and given["place"] != "japan":
        return {
            "place": _("This kind of school exists only in Japan. Choose “In Japan”, or another kind of degree above.")
        }
    return before_birth(document, given, "awarded_on")


def _asks_related(document: Document, number: int | None, today: date) -> bool:
    """Return whether a related degree can meet the criteria of the ordinary status for the work answered."""
    work = record(document, "activity") or {}
    return work.get("activity") == "b" and work.get("work") not in _WORK_OF_OTHER_CRITERIA


def _day_not_known(document: Document, number: int | None, today: date) -> bool:
    """Return whether this is the degree that a yes to a Japanese major rests on, whose day nobody gave."""
    return (record(document, "degrees", number) or {}).get("awarded_on", "") is None


def _awarded_on(held: tuple[str, ...], when: Condition, required: bool = True) -> MonthOrDayField:
    return MonthOrDayField(
        key="awarded_on",
        label=_("Date received, or expected"),
        help_text=_("On your diploma: 2027-03-24, or only the month: 令和9年3月."),
        only_if=("level", held),
        when=when,
        required=required,
    )


def _degrees() -> Question:
    held = tuple(code for code, _words in LEVEL_CHOICES if code != "none")
    return Question(
        key="degrees",
        part=Part.STUDIES,
        name=_("Degree"),
        title=_("Which degree do you have or expect?"),
        fields=(
            ChoiceField(
                key="level",
                label=_("Which degree do you have or expect?"),
                words_for=numbered(_("Which degree do you have or expect?")),
                help_text=_("Start with the highest."),
                is_heading=True,
                choices=LEVEL_CHOICES,
                short_choices={
                    "business_professional": _("MBA or MOT (専門職学位)"),
                    "business_unsure": _("MBA or MOT, not sure which kind"),
                    "none": _("No degree"),
                },
                folded_from="business_unsure",
                folded_words=_("Another degree or school"),
            ),
            ChoiceField(
                key="place",
                label=_("Where is the school?"),
                choices=(("japan", _("In Japan")), ("abroad", _("Outside Japan"))),
                only_if=("level", held),
            ),
            _awarded_on(held, when=lambda document, number, today: not _day_not_known(document, number, today)),
            _awarded_on(held, when=_day_not_known, required=False),
            YesNoUnknownField(
                key="related",
                label=_("Is its subject related to your future work?"),
                short=_("related to the work"),
                help_text=_("The examiner decides."),
                only_if=("level", held),
                when=_asks_related,
            ),
            YesNoUnknownField(
                key="related_study",
                label=_("Have you studied a subject related to the work for some years, without a degree?"),
                short=_("related study"),
                only_if=("level", ("none",)),
                when=_asks_related,
            ),
        ),
        add=_("Add another degree"),
        exclusive_choices=("none",),
        invalidates={"place": ("school", "school_choice"), "level": ("school.degree_awarded",)},
        check=_check_degree,
        details=(
            (
                _("Which degree counts?"),
                _(
                    "The highest one for education. A Japanese degree, a listed university and a major in Japanese "
                    "count with any of your degrees, so enter the earlier ones too. Two graduate degrees in different "
                    "fields earn extra points; two bachelor's degrees do not. A research student (研究生) receives no "
                    "degree."
                ),
            ),
        ),
    )


def _asks_fields(document: Document, number: int | None, today: date) -> bool:
    return len(graduate_degrees(document)) > 1 and not fields_asked_one_by_one(document)


def _fields() -> Question:
    return Question(
        key="fields",
        part=Part.STUDIES,
        name=_("Different fields"),
        title=_("Are your graduate degrees in different fields?"),
        fields=(
            YesNoUnknownField(
                key="differ",
                label=_("Are your graduate degrees in different fields?"),
                help_text=_(
                    "Doctoral, master's and professional degrees only. Your diplomas or transcripts must show that "
                    "the fields differ."
                ),
                is_heading=True,
            ),
        ),
        when=_asks_fields,
    )


def _asks_field(document: Document, number: int | None, today: date) -> bool:
    """Return whether a graduate degree has others before it, and one yes or no cannot say which of them differ."""
    graduate = graduate_degrees(document)
    return fields_asked_one_by_one(document) and number in graduate[1:]


def _fields_before(document: Document, number: int | None, today: date) -> Choices:
    """Return the graduate degrees entered before one of that number, each as the field that it may share."""
    levels = dict(LEVEL_CHOICES)
    degrees = records(document, "degrees")
    return (
        *(
            (
                f"{SAME_FIELD_AS}{each}",
                format_lazy(
                    "{number}. {degree} ({year})",
                    number=each + 1,
                    degree=levels[degrees[each]["level"]],
                    year=(degrees[each].get("awarded_on") or "")[:4],
                ),
            )
            for each in graduate_degrees(document)
            if number is not None and each < number
        ),
        (OTHER_FIELD, _("None of them: another field")),
        (UNKNOWN, DONT_KNOW),
    )


def _field() -> Question:
    return Question(
        key="field",
        part=Part.STUDIES,
        name=_("Field"),
        title=_("Which of your earlier entered degrees is in the same field as this one?"),
        fields=(
            ChoiceField(
                key="field",
                label=_("Which of your earlier entered degrees is in the same field as this one?"),
                help_text=_(
                    "Doctoral, master's and professional degrees only. Your diplomas or transcripts must show that "
                    "the fields differ."
                ),
                choices_for=_fields_before,
                is_heading=True,
            ),
        ),
        follows="degrees",
        when=_asks_field,
    )


QUESTIONS: Final = (_degrees(), _field(), _fields())
