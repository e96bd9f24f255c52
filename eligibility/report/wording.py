"""How the report writes numbers, spans of points and days in the reader's language."""

from datetime import date

from django.utils.translation import gettext as _

from eligibility.answers.typed_days import say_day
from eligibility.scoring.components import Bounds


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


def say_iso(day: date, language: str) -> str:
    """Write a day of an edition or of a check as the reader's language writes days."""
    return say_day(day, language)
