"""How the report writes points and lists in the reader's language."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from eligibility.scoring.components import Bounds
from eligibility.scoring.rows import Row, Unless
from eligibility.scoring.text import Text
from eligibility.scoring.wording.conditions import in_words
from eligibility.scoring.wording.names import ACTIVITY_LETTERS


def official(text: Text, language: str) -> str:
    """Return the Japanese words of the law for beside a translation; "" where the reader reads them already."""
    return "" if language == "ja" else text.ja


def excluder_in_words(row: Row, unless: Unless, language: str) -> str:
    """Name a row that bars another one, with the case to which the law limits that (特別加算ヌ: trainings)."""
    words = {"row": row.label.in_language(language)}
    if unless.where is None:
        return words["row"]
    where = in_words(unless.where, language)
    return _("%(row)s (only where this is so: %(where)s)") % {**words, "where": where}


def say_points(points: Bounds) -> str:
    """Write points as one number or, where something is not known, as a span; in the active language."""
    if points.low == points.high:
        return _("%(points)s points") % {"points": points.low}
    return _("%(low)s to %(high)s points") % {"low": points.low, "high": points.high}


def say_span(points: Bounds) -> str:
    """Write points as figures alone, for a cell whose column says what they are."""
    if points.low == points.high:
        return str(points.low)
    return _("%(low)s to %(high)s") % {"low": points.low, "high": points.high}


def listed(items: Iterable[str]) -> str:
    """Write names or short phrases one after the other; nothing for none."""
    first, *others = [*items] or [""]
    for other in others:
        first = _("%(one)s; %(other)s") % {"one": first, "other": other}
    return first


def one_after_another(*sentences: str) -> str:
    """Write sentences one after the other, without the empty ones."""
    first, *others = [each for each in sentences if each] or [""]
    for other in others:
        first = _("%(one)s %(other)s") % {"one": first, "other": other}
    return first


def short_name(activity: str) -> str:
    """Name an activity by its letter, as cards and forms do."""
    return _("1号%(letter)s") % {"letter": ACTIVITY_LETTERS[activity]}
