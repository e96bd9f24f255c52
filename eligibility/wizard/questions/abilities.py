"""Japanese, research achievements, licences and IT examinations."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.application import application_day, japanese_level
from eligibility.answers.degrees import begins_before_graduate_school
from eligibility.answers.document import records
from eligibility.scoring.lists.japanese_tests import BJT_HIGHEST

from ..asked import (
    DONT_KNOW,
    UNKNOWN,
    YES_NO_UNKNOWN,
    ADay,
    Checked,
    Choices,
    Count,
    Document,
    OneOf,
    Question,
    YesNoUnknown,
)
from .consistency import before_birth


def _check_certificate(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Checked:
    return before_birth(document, given, "on")


def _japanese() -> Question:
    with_certificate = ("n1", "n2", "bjt")
    return Question(
        key="japanese",
        title=_("Which Japanese test result do you have, or expect?"),
        hint=_(
            "The Immigration Services Agency of Japan lists only JLPT and BJT. J.TEST, JPT and other tests are not "
            "listed."
        ),
        asked=(
            OneOf(
                key="test",
                label=_("Japanese test"),
                choices=(
                    ("n1", _("JLPT N1")),
                    ("n2", _("JLPT N2")),
                    ("bjt", _("BJT Business Japanese Proficiency Test")),
                    ("none", _("None of these")),
                    (UNKNOWN, DONT_KNOW),
                ),
            ),
            Count(key="score", label=_("If BJT: your score"), only_if=("test", ("bjt",)), most=BJT_HIGHEST),
            ADay(
                key="on",
                label=_("Day of the certificate or result"),
                hint=_("Leave it empty if you have it already. A future day means that you expect this result."),
                required=False,
                only_if=("test", with_certificate),
                month="last",
            ),
        ),
        repeats=True,
        add=_("Save and add another certificate"),
        alone=("none", UNKNOWN),
        check=_check_certificate,
        more=(
            (
                _("Does N2 count with a degree from a Japanese university?"),
                _(
                    "No. The degree from a Japanese university earns its own points, and N2 then adds nothing. N1 adds "
                    "points beside the degree."
                ),
            ),
        ),
    )


def _asks_major_before(document: Document, today: date) -> bool:
    """Tell whether a major in Japanese can earn what N1 does, and the degrees told do not say if there is one."""
    day = application_day(document, today)
    held = (each for each in records(document, "japanese") if not each.get("on") or each["on"] <= day.isoformat())
    return not begins_before_graduate_school(document) and not any(japanese_level(each, day) == "n1" for each in held)


def _japanese_major() -> Question:
    return Question(
        key="japanese_major",
        title=_("Did you graduate from a university outside Japan with a major in Japanese?"),
        asked=(
            YesNoUnknown(
                key="japanese_major",
                label=_("Did you graduate from a university outside Japan with a major in Japanese?"),
                hint=_(
                    "Before graduate school: a graduate degree alone does not count here. The major itself must be "
                    "Japanese; another subject taught in Japanese is not enough."
                ),
                heads=True,
            ),
        ),
        when=_asks_major_before,
    )


_SOME: Final[Choices] = (("none", _("None of these")), ("some", _("Yes, as follows")), (UNKNOWN, DONT_KNOW))


def _research() -> Question:
    return Question(
        key="research",
        title=_("Do you have research achievements?"),
        asked=(
            OneOf(key="kind", label=_("Patents, funded research, papers"), choices=_SOME),
            Count(
                key="patents",
                label=_("Patents granted to you as inventor"),
                hint=_("An application alone does not count. Write 0 for none; leave it empty if you do not know."),
                required=False,
                only_if=("kind", ("some",)),
            ),
            Count(
                key="research_grants",
                label=_("How many times you took part in research paid by a foreign government"),
                hint=_("Before coming to Japan. Money from Japan, such as KAKENHI, does not count here."),
                required=False,
                only_if=("kind", ("some",)),
            ),
            Count(
                key="papers",
                label=_("Papers in academic journals as corresponding author or first author"),
                hint=_("Only journals found in an academic paper database such as Web of Science or Scopus."),
                required=False,
                only_if=("kind", ("some",)),
            ),
            OneOf(
                key="first_author_only",
                label=_("Are you only the first author, not the corresponding author, of some of these papers?"),
                choices=YES_NO_UNKNOWN,
                required=False,
                only_if=("kind", ("some",)),
            ),
            YesNoUnknown(
                key="other_research_recognised",
                label=_("Has the Minister of Justice recognized another research achievement of yours as equal?"),
                required=False,
                only_if=("kind", ("some",)),
            ),
        ),
        none_means={"patents": 0, "research_grants": 0, "papers": 0, "other_research_recognised": "no"},
        facts=("patents", "papers"),
    )


def _licences() -> Question:
    return Question(
        key="licences",
        title=_("Do you have Japanese national qualifications or listed IT examinations?"),
        hint=_("IT Passport (ITパスポート), AWS, Cisco, PMP and TOEIC are not on the list."),
        asked=(
            OneOf(key="kind", label=_("Qualifications and IT examinations"), choices=_SOME),
            Count(
                key="national_licences",
                label=_("Japanese national qualifications related to the work"),
                hint=_(
                    "Only those that the law demands for doing the work or using the title "
                    "(業務独占資格・名称独占資格), for example attorney, doctor or certified public accountant."
                ),
                required=False,
                only_if=("kind", ("some",)),
            ),
            Count(
                key="it_exams",
                label=_("IT examinations of the IT public notice (IT告示)"),
                hint=_(
                    "For example 基本情報技術者試験 or 応用情報技術者試験, or listed ones of China, Taiwan, Vietnam "
                    "and others."
                ),
                required=False,
                only_if=("kind", ("some",)),
            ),
            Count(
                key="it_qualifications",
                label=_("IT qualifications of the IT public notice (IT告示)"),
                hint=_("Only the listed ones of Singapore and Korea."),
                required=False,
                only_if=("kind", ("some",)),
            ),
        ),
        none_means={"national_licences": 0, "it_exams": 0, "it_qualifications": 0},
        facts=("it_exams",),
        beside=(("examinations", _("IT examinations and qualifications")),),
    )


QUESTIONS: Final = (_japanese(), _japanese_major(), _research(), _licences())
