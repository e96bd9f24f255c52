"""Every statement of law next to the tables, by the place in the code where it is."""

import re
from collections.abc import Mapping
from typing import Final

from eligibility.scoring import new_employer
from eligibility.scoring.benefits import BENEFITS, SECOND_STATUS
from eligibility.scoring.fees import FEE_RULES
from eligibility.scoring.next_steps import J_SKIP_NOTES, NEXT_STEPS, STUDENT_NOTES
from eligibility.scoring.residence_rules import RESIDENCE_RULES
from eligibility.scoring.route_rules import ROUTE_RULES
from eligibility.scoring.statements import Statement

GROUPS: Final[Mapping[str, tuple[Statement, ...]]] = {
    **{f"line of {each.key}": each.lines for each in BENEFITS},
    **{f"details of {each.key}": each.details for each in BENEFITS},
    **{f"steps of {situation}": steps for situation, steps in NEXT_STEPS.items()},
    "notes on J-Skip": J_SKIP_NOTES,
    "notes for students": STUDENT_NOTES,
    "second status": SECOND_STATUS,
    "fees": FEE_RULES,
    "steps of a change": new_employer.CHANGE_STEPS,
    "other changes": new_employer.OTHER_CHANGES,
    "enough there": new_employer.ENOUGH_THERE,
    "more on points": new_employer.MORE_ON_POINTS,
    "fallback": new_employer.FALLBACK,
    "without work": new_employer.WITHOUT_WORK,
    "run": new_employer.RUN,
    **{
        f"{aspect} of {key}": statements
        for key, rules in ROUTE_RULES.items()
        for aspect, statements in rules.allows.items()
    },
    **{
        f"steps of {key}, {situation}": steps
        for key, rules in ROUTE_RULES.items()
        for situation, steps in rules.steps.items()
    },
    **{f"notes of {key}": rules.notes for key, rules in ROUTE_RULES.items()},
    **{f"permanent residence, {subject}": rules for subject, rules in RESIDENCE_RULES.items()},
}

STATEMENTS: Final = tuple(statement for group in GROUPS.values() for statement in group)

NO_FIGURES: Final = re.compile(r"[12][号號][イロハ]?|その3|2[枚份]|1回に限り|以1次(為|为)限")
"""Names of statuses and papers, and what English says in a word: the two tables of two days, and once."""
