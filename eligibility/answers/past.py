"""The past employers of a document: each with its days, its pay and what is known of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from eligibility.outlook.past import OF_EMPLOYER, Employment, Past
from eligibility.scoring.facts import POSITION, Value

from .caveats import ANSWERS
from .document import Record, record, records
from .experience import does_this_work, first_working_day

KEY: Final = "past_employers"
"""The key of the records in the document. No question of the wizard asks for them."""


def past_of(document: Mapping[str, Any], answered: Mapping[str, Any], today: date) -> Past | None:
    """Return the past employers of a document, None without any; `answered` holds the answers on its path.

    The present pay begins on the day from which it can be proved, and no earlier than the work of an expected job.
    """
    held = records(document, KEY)
    if not held:
        return None
    pays = [each for each in records(answered, "pay") if each.get("since")]
    present = min((date.fromisoformat(each["since"]) for each in pays), default=today)
    activity = (record(answered, "activity") or {}).get("activity", "")
    begins = first_working_day(answered)
    if begins and does_this_work(answered, activity) is False:
        present = max(present, begins)
    # Without a day of its own the pay was given with the answers on that day.
    given = [date.fromisoformat(each["since"]) for each in pays if each.get("already")]
    return Past(
        employments=tuple(_employment(each) for each in held),
        present_from=present,
        answered_on=min([*given, today]),
    )


def _employment(answer: Record) -> Employment:
    known: dict[str, Value] = {}
    for key in sorted(OF_EMPLOYER & answer.keys()):
        value = answer[key]
        if key == POSITION.key:
            if value in POSITION.choices:
                known[key] = value
        elif (truth := ANSWERS.get(str(value))) is not None:
            known[key] = truth
    return Employment(
        start=date.fromisoformat(answer["start"]),
        end=date.fromisoformat(answer["end"]) if answer.get("end") else None,
        annual_yen=answer["annual_yen"],
        same_work=ANSWERS.get(str(answer.get("same_work"))),
        known=known,
        open="unknown" in answer.values(),
    )
