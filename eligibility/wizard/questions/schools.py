"""The school of a degree: which one it is, and what is asked of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from eligibility.answers.application import application_day
from eligibility.answers.degrees import LEVELS, MAJORS
from eligibility.answers.document import record, records
from eligibility.answers.schools import BY_RANKINGS, NOT_LISTED, NOT_UNIVERSITIES, school_of, settled_school
from eligibility.finder.choices import choices_for, said
from eligibility.finder.listing import ROW, listing_of, points_of
from eligibility.formats import format_edition
from eligibility.language import current_language, localized_lazy
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import GRADUATE_DEGREES
from eligibility.scoring.lists.reasons import SCHOOL_NOT_LISTED

from ..choices import DONT_KNOW, UNKNOWN, Choices, Words
from ..fields import ChoiceField, Document, NameField, SendingChoiceField, YesNoUnknownField
from ..question import Feedback, Messages, Part, Question

OTHER_DEGREE: Final = "other_degree"
"""The field that asks whether there is one more degree to enter."""

_NO_SCHOOL: Final[Choices] = (
    (NOT_LISTED, _("My school is not in the list")),
    (BY_RANKINGS, _("It is not in the list, but I hold the pages of the newest rankings that show its rank")),
    (UNKNOWN, DONT_KNOW),
)

_SCHOOLS_WITHOUT_LIST: Final = frozenset({"none", "diploma"}) | NOT_UNIVERSITIES


def asks_school(document: Document, number: int | None, today: date) -> bool:
    """Return whether the school of a degree can matter."""
    degree = record(document, "degrees", number)
    return degree is not None and degree["level"] not in _SCHOOLS_WITHOUT_LIST


def _is_abroad(document: Document, number: int | None) -> bool:
    return (record(document, "degrees", number) or {}).get("place") == "abroad"


def _asks_major(document: Document, number: int | None, today: date) -> bool:
    """Return whether a major in Japanese here can meet the row: at a university abroad, not in graduate school."""
    degree = record(document, "degrees", number) or {}
    return degree.get("level") in MAJORS and _is_abroad(document, number)


def _is_junior_college(document: Document, number: int | None, today: date) -> bool:
    return (record(document, "degrees", number) or {}).get("level") == "junior_college"


def _is_equivalent_in_japan(document: Document, number: int | None, today: date) -> bool:
    degree = record(document, "degrees", number) or {}
    return degree.get("level") == "equivalent" and degree.get("place") == "japan"


def _asked_about_school(document: Document, number: int | None, today: date) -> bool:
    """Return whether an older release asked about the school itself, and no name was given since."""
    answer = record(document, "school", number) or {}
    return "designated" in answer and not answer.get("name")


def _may_have_another(document: Document, number: int | None, today: date) -> bool:
    """Return whether the only degree answered lies ahead or is a graduate one, so that there may be an earlier one."""
    degrees = records(document, "degrees")
    if len(degrees) != 1:
        return False
    day = application_day(document, today).isoformat()
    return LEVELS[degrees[0]["level"]] in GRADUATE_DEGREES or (degrees[0].get("awarded_on") or "") > day


def _school() -> Question:
    return Question(
        key="school",
        part=Part.STUDIES,
        name=_("School"),
        title=_("The school of this degree"),
        fields=(
            NameField(
                key="name",
                label=_("School name"),
                help_text=_("Any language, or a short form. Some schools add points."),
                required=False,
            ),
            YesNoUnknownField(
                key="designated",
                label=_("Is it a university eligible for extra points (加点対象となる大学)?"),
                short=_("eligible for extra points"),
                when=_asked_about_school,
            ),
            YesNoUnknownField(
                key="top100",
                label=_("Is it ranked high enough for J-Find, in at least two world rankings?"),
                short=_("near the top of two rankings"),
                when=_asked_about_school,
            ),
            YesNoUnknownField(
                key="japanese_major",
                label=_("Did you graduate from this university with a major in Japanese?"),
                short=_("major in Japanese"),
                help_text=_("Japanese itself must be your major; studying another subject in Japanese is not enough."),
                when=_asks_major,
            ),
            YesNoUnknownField(
                key="degree_awarded",
                label=_("Did, or will, the junior college award you the degree of Associate (短期大学士)?"),
                short=_("degree awarded"),
                help_text=_("Look at your diploma. Only a degree (学位) can give the points for a Japanese degree."),
                when=_is_junior_college,
            ),
            YesNoUnknownField(
                key="degree_awarded",
                label=_("Did, or will, a Japanese university or graduate school award you a degree (学位) for it?"),
                short=_("degree awarded"),
                help_text=_("Look at your diploma. Only a degree (学位) can give the points for a Japanese degree."),
                when=_is_equivalent_in_japan,
            ),
            SendingChoiceField(
                key=OTHER_DEGREE,
                label=_("Do you have another degree?"),
                help_text=_("Earlier degrees can earn points."),
                choices=(("yes", _("Yes, add it")), ("no", _("No, continue"))),
                short_choices={"yes": "", "no": ""},
                adds="degrees",
                when=_may_have_another,
            ),
        ),
        follows="degrees",
        when=asks_school,
        related_links=(("universities", _("Is my university on the list?")),),
        invalidates={"name": ("school_choice",)},
        feedback=lambda document, number, today: (
            _feedback(document, number, today) if _is_settled(document, number, today) else None
        ),
        in_short=lambda document, number, today: (
            _school_in_short(document, number, today) if _is_settled(document, number, today) else ""
        ),
    )


def _is_settled(document: Document, number: int | None, today: date) -> bool:
    return number is not None and settled_school(document, number, application_day(document, today)) is not None


def _asks_choice(document: Document, number: int | None, today: date) -> bool:
    named = (record(document, "school", number) or {}).get("name")
    return bool(named) and asks_school(document, number, today) and not _is_settled(document, number, today)


def _schools(document: Document, number: int | None, today: date) -> Choices:
    """Return what the name given may mean, with the country; schools where the degree is from come first."""
    name = (record(document, "school", number) or {}).get("name") or ""
    abroad = _is_abroad(document, number)
    found = choices_for(name, current_language(), application_day(document, today))
    return (
        *sorted(found, key=lambda choice: choice[0].startswith("jp-") == abroad),
        *_NO_SCHOOL,
    )


def _says_of_schools(document: Document, number: int | None, today: date) -> Mapping[str, Words]:
    """Return other words for the question where the name given may mean no school on the lists."""
    if len(_schools(document, number, today)) > len(_NO_SCHOOL):
        return {}
    return {
        "label": _("No school of this name is on the lists"),
        "help_text": _("Go back to enter the name otherwise, or choose what fits."),
    }


def _check_choice(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    if given["school"] not in dict(_schools(document, number, today)):
        return {"school": _("This school no longer matches the name you entered. Choose again.")}
    return {}


def _school_choice() -> Question:
    return Question(
        key="school_choice",
        part=Part.STUDIES,
        name=_("School on the list"),
        title=_("Which school on the list is it?"),
        fields=(
            ChoiceField(
                key="school",
                label=_("Which school on the list is it?"),
                help_text=_("Look at the country: several schools share a name or a short form."),
                words_for=_says_of_schools,
                choices_for=_schools,
                is_heading=True,
            ),
        ),
        follows="degrees",
        when=_asks_choice,
        check=_check_choice,
        details=((_("My school is not in the list. Can it still be accepted?"), localized_lazy(SCHOOL_NOT_LISTED)),),
        related_links=(("universities", _("Is my university on the list?")),),
        feedback=lambda document, number, today: (
            None if _is_settled(document, number, today) else _feedback(document, number, today)
        ),
        in_short=lambda document, number, today: (
            "" if _is_settled(document, number, today) else _in_short(document, number, today)
        ),
    )


def _feedback(document: Document, number: int | None, today: date) -> Feedback | None:
    """Say what the university of a degree earns, and why; None while it is not known which one is meant."""
    sentence, reasons = _earns(document, number, today)
    return Feedback(heading=_("Your school"), sentence=sentence, reasons=reasons) if sentence else None


def _earns(document: Document, number: int | None, today: date) -> tuple[str, str]:
    """Return a sentence about what the university of a degree earns, and the reasons; "" for none."""
    assert number is not None
    day = application_day(document, today)
    school = school_of(document, number, day)
    if school.university is None:
        points = points_of(TABLES.on(day).by_key[ROW].points)
        if school.to_confirm == ("school_not_listed",):
            return gettext("No points for this school, because it is on no list."), ""
        if school.to_confirm == ("school_by_rankings",):
            sentence = gettext(
                "%(points)s points, to be confirmed. Hand in pages of the rankings that show the edition and your "
                "university's rank."
            )
            return sentence % {"points": points}, ""
        return "", ""
    found = listing_of(school.university, current_language(), day)
    words = {
        "school": said(school.university, current_language()),
        "points": found.points,
        "grounds": " · ".join(ground.name for ground in found.grounds),
        "edition": format_edition(found.edition),
        "reason": " ".join(found.to_confirm),
    }
    if found.counts is None:
        return gettext("%(school)s: not clear. %(reason)s") % words, ""
    if found.to_confirm:
        return gettext("%(school)s: %(points)s points, to be confirmed. %(reason)s") % words, ""
    earns = gettext("%(school)s: on the list, %(points)s points.") % words
    return earns, gettext("%(grounds)s. List of %(edition)s.") % words


def _in_short(document: Document, number: int | None, today: date) -> str:
    """Say in a few words what the university of a degree earns; "" while it is not known which one is meant."""
    assert number is not None
    day = application_day(document, today)
    university = school_of(document, number, day).university
    if university is None:
        return ""
    found = listing_of(university, current_language(), day)
    if found.counts is None:
        return gettext("not settled")
    if found.to_confirm:
        return gettext("%(points)s points, to be confirmed") % {"points": found.points}
    return gettext("%(points)s points") % {"points": found.points}


def _school_in_short(document: Document, number: int | None, today: date) -> str:
    """Say which university the name given was taken for, and what it earns."""
    assert number is not None
    school = school_of(document, number, application_day(document, today))
    points = _in_short(document, number, today)
    if school.university is None:
        return points
    return gettext("%(school)s: %(points)s") % {
        "school": said(school.university, current_language()),
        "points": points,
    }


QUESTIONS: Final = (_school(), _school_choice())
