"""Days and years as Japanese statutes count them."""

from datetime import date


def anniversary(day: date, years: int) -> date:
    """Return the day `years` years after `day` on which a term that began then is complete.

    Where that year has no 29 February it is 1 March (law: completed years and terms).
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def last_day_within(day: date, years: int) -> date:
    """Return the last day that still lies within `years` years of `day`: the anniversary, or 28 February for it."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


def completed_years(birth_date: date, on: date) -> int:
    """Return the age in completed years on a day; a birthday of 29 February is reached on 1 March in common years."""
    years = on.year - birth_date.year
    return years - ((on.month, on.day) < (birth_date.month, birth_date.day))
