"""Degrees and their schools."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.document import record, records
from eligibility.answers.life import LEVELS
from eligibility.scoring.facts import GRADUATE_DEGREES

from ..asked import (
    ADay,
    Checked,
    Choices,
    Document,
    OneOf,
    Question,
    YesNoUnknown,
)
from .consistency import before_birth

_SCHOOLS_WITHOUT_LIST: Final = ("none", "diploma")
_SCHOOLS_OF_JAPAN: Final = ("junior_college", "kosen", "advanced_diploma", "diploma")

LEVEL_CHOICES: Final[Choices] = (
    ("bachelor", _("Bachelor's degree (学士)")),
    ("master", _("Master's degree (修士)")),
    ("doctorate", _("Doctoral degree (博士), not a professional one")),
    (
        "business_professional",
        _("MBA or MOT that is a professional degree in business administration (経営管理に関する専門職学位)"),
    ),
    ("business_unsure", _("MBA or MOT, but I am not sure which kind")),
    ("professional", _("Another professional degree (専門職学位), for example Juris Doctor (法務博士)")),
    ("junior_college", _("Junior college in Japan (短期大学)")),
    ("kosen", _("College of technology in Japan (高等専門学校, KOSEN)")),
    ("advanced_diploma", _("Professional training college in Japan (専門学校), with an Advanced Diploma (高度専門士)")),
    ("diploma", _("Professional training college in Japan (専門学校), with a Diploma (専門士)")),
    ("equivalent", _("Other education that is equal to a university degree")),
    (
        "equivalent_unsure",
        _("Other education (自考, 专科, 二專 …): I am not sure if it is equal to a university degree"),
    ),
    ("none", _("I have no degree and do not expect one")),
)


def _check_degree(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Checked:
    if given["level"] in _SCHOOLS_OF_JAPAN and given["place"] != "japan":
        return {"place": _("This kind of school is in Japan. Choose “In Japan”, or another kind of degree above.")}
    return before_birth(document, given, "awarded_on")


def _degrees() -> Question:
    held = tuple(code for code, _words in LEVEL_CHOICES if code != "none")
    return Question(
        key="degrees",
        title=_("Which degree do you have, or expect to receive?"),
        hint=_("Start with your highest degree. A degree that you expect counts from the day it is awarded."),
        asked=(
            OneOf(key="level", label=_("Degree"), choices=LEVEL_CHOICES),
            OneOf(
                key="place",
                label=_("Where is the school?"),
                choices=(("japan", _("In Japan")), ("abroad", _("Outside Japan"))),
                only_if=("level", held),
            ),
            ADay(
                key="awarded_on",
                label=_("Day on which it was, or will be, awarded"),
                hint=_("The day on the diploma. For example 2027-03-24 or 令和9年3月24日."),
                only_if=("level", held),
            ),
        ),
        repeats=True,
        add=_("Save and add another degree"),
        alone=("none",),
        check=_check_degree,
        more=(
            (
                _("Which of my degrees counts?"),
                _(
                    "The one that earns the most points. Two graduate degrees in different fields earn extra points; "
                    "two bachelor's degrees do not. A research student (研究生) receives no degree."
                ),
            ),
        ),
    )


def _asks_school(document: Document, number: int) -> bool:
    degree = record(document, "degrees", number)
    return degree is not None and degree["level"] not in _SCHOOLS_WITHOUT_LIST


def _is_abroad(document: Document, number: int | None) -> bool:
    return (record(document, "degrees", number) or {}).get("place") == "abroad"


def _school() -> Question:
    return Question(
        key="school",
        title=_("About the school of this degree"),
        asked=(
            YesNoUnknown(
                key="designated",
                label=_("Is it a university eligible for extra points (加点対象となる大学)?"),
                hint=_(
                    "A university in Japan must be in one of three world rankings (QS, THE, ARWU), a university "
                    "abroad high in two of them. The newest rankings decide, not those of the year you graduated. "
                    "Schools of the Top Global University Project and partner schools of Innovative Asia count as "
                    "well."
                ),
            ),
            YesNoUnknown(
                key="top100",
                label=_("Is it near the top of at least two world rankings, as J-Find asks?"),
                hint=_(
                    "J-Find asks for a much higher rank than the extra points do. Universities in Japan count too if "
                    "they rank so high, for example Tokyo and Kyoto."
                ),
            ),
            YesNoUnknown(
                key="japanese_major",
                label=_("Did you graduate from this university with a major in Japanese?"),
                hint=_("The major itself must be Japanese; another subject taught in Japanese is not enough."),
                when=_is_abroad,
            ),
        ),
        follows="degrees",
        when_record=_asks_school,
    )


def _fields() -> Question:
    return Question(
        key="fields",
        title=_("Are your graduate degrees in different fields?"),
        asked=(
            YesNoUnknown(
                key="differ",
                label=_("Are your graduate degrees in different fields?"),
                hint=_("Doctoral, master's and professional degrees only. The diplomas or transcripts must show it."),
                heads=True,
            ),
        ),
        when=lambda document: (
            sum(LEVELS[each["level"]] in GRADUATE_DEGREES for each in records(document, "degrees")) > 1
        ),
    )


QUESTIONS: Final = (_degrees(), _school(), _fields())
