"""A case to send on: the facts of one day as a line of the data contract, which `manage.py score` takes.

It gives the same result, and holds no date of birth: age counts in completed years, so that 1 January of the year
that gives the same age replaces it. The day of award that J-Find asks for is moved in the same manner.
"""

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from eligibility.scoring.calendar import completed_years, last_day_within
from eligibility.scoring.facts import DEGREES, TOP100_DEGREE_AWARDED_ON, Facts, Value
from eligibility.scoring.rows import ACTIVITIES

_DAYS_BETWEEN: Final = timedelta(days=100)
"""Any number that leads from one anniversary to a day before it and after the one before."""


def case_line(facts: Facts) -> str:
    """Return the facts as JSON text of one line; what is not known is left out."""
    line: dict[str, Any] = {
        "on": facts.on.isoformat(),
        "birth_date": date(facts.on.year - facts.age, 1, 1).isoformat(),
        "degrees": [degree for degree in DEGREES if degree in facts.degrees],
        "experience_years": dict.fromkeys(ACTIVITIES),
    }
    for key, value in sorted(facts.known.items()):
        if key == TOP100_DEGREE_AWARDED_ON.key and isinstance(value, date):
            value = _moved(value, facts.on)
        above, _between, below = key.partition(".")
        if below:
            line[above][below] = _written(value)
        else:
            line[key] = _written(value)
    return json.dumps(line)


def _moved(awarded_on: date, on: date) -> date:
    """Return another day that as many completed years lie behind, and that is an anniversary just where it was one."""
    if awarded_on > on:
        return on + timedelta(days=1)
    years = completed_years(awarded_on, on)
    anniversary = last_day_within(on, -years)
    return anniversary if last_day_within(awarded_on, years) == on else anniversary - _DAYS_BETWEEN


def _written(value: Value) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (float, Decimal)):
        return int(value) if value == int(value) else float(value)
    return value
