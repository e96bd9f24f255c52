"""Results as JSON text, filled into one template of the contract's shape, because that is faster than json.dumps."""

import json
from typing import Any, Final

from eligibility.scoring.assessment import Assessment
from eligibility.scoring.rows import ACTIVITIES, HEADINGS

_ACTIVITY: Final[dict[str, Any]] = {
    "low": "%d",
    "high": "%d",
    "qualifies": "%s",
    "j_skip": "%s",
    "headings": {heading: {"low": "%d", "high": "%d"} for heading in HEADINGS},
}
_TEMPLATE: Final = json.dumps({"on": "%s", "activities": dict.fromkeys(ACTIVITIES, _ACTIVITY), "j_find": "%s"}).replace(
    '"%d"', "%d"
)


def result_line(assessment: Assessment) -> str:
    """Return the JSON text of a result without its rows; equal to that of `as_contract`, but faster."""
    values: list[object] = [assessment.facts.on]
    for each in assessment.activities.values():
        values += (each.low, each.high, each.qualifies, each.j_skip)
        values += each.heading_numbers
    values.append(assessment.j_find)
    return _TEMPLATE % tuple(values)
