"""How the report writes points and lists in the reader's language."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from eligibility.language import current_language, localized
from eligibility.scoring.rows import Row, Unless
from eligibility.scoring.wording.conditions import describe_condition
from eligibility.scoring.wording.names import ACTIVITY_LETTERS


def describe_excluder(row: Row, unless: Unless, *, in_short: bool = False) -> str:
    """Name a row that bars another one, with the case to which the law limits that (特別加算ヌ: trainings)."""
    words = {"row": localized(row.short if in_short else row.label)}
    if unless.where is None:
        return words["row"]
    where = describe_condition(unless.where, current_language())
    return _("%(row)s (only where this is so: %(where)s)") % {**words, "where": where}


def short_name(activity: str) -> str:
    """Name an activity by its letter, as cards and forms do."""
    return _("1号%(letter)s") % {"letter": ACTIVITY_LETTERS[activity]}


def plain_name(activity: str) -> str:
    """Name an activity in plain words, to begin a sentence with."""
    return {
        "a": _("Research or teaching"),
        "b": _("Specialist work at a company"),
        "c": _("Running or managing a business"),
    }[activity]


def work_in_short(activity: str) -> str:
    """Name the work of an activity in a word or two, for a label with its code."""
    return {
        "a": pgettext("work of 1号イ, in short", "academic"),
        "b": pgettext("work of 1号ロ, in short", "specialist"),
        "c": pgettext("work of 1号ハ, in short", "business"),
    }[activity]


def full_code(activity: str) -> str:
    """Name the status of residence of an activity by its Japanese name, which stays the same in every language."""
    return f"高度専門職1号{ACTIVITY_LETTERS[activity]}"
