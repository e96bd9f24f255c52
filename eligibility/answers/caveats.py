"""Caveats: codes for the points of a result that somebody should confirm. The result words each of them."""

from enum import StrEnum
from typing import Final


class Caveat(StrEnum):
    """An open question of law or lists that affects how an answer is counted."""

    BUSINESS_UNSURE = "business_unsure"
    EQUIVALENT = "equivalent"
    EQUIVALENT_UNSURE = "equivalent_unsure"
    JUNIOR_COLLEGE = "junior_college"
    JUNIOR_COLLEGE_DEGREE = "junior_college_degree"
    NO_UNIVERSITY_DEGREE = "no_university_degree"
    DIPLOMA = "diploma"
    GRADUATE_MAJOR = "graduate_major"
    EQUIVALENT_MAJOR = "equivalent_major"
    SCHOOL_TO_CONFIRM = "school_to_confirm"
    SCHOOL_NOT_LISTED = "school_not_listed"
    SCHOOL_BY_RANKINGS = "school_by_rankings"
    TOP_100 = "top_100"
    TOP_100_OPEN = "top_100_open"
    EXPERIENCE = "experience"
    EXPERIENCE_NEAR_A_STEP = "experience_near_a_step"
    PAY = "pay"
    PAY_NOT_IN_WRITING = "pay_not_in_writing"
    FIXED_OVERTIME = "fixed_overtime"
    WORK_START_NOT_KNOWN = "work_start_not_known"
    MONTH_ONLY = "month_only"
    DEGREE_DAY_NOT_KNOWN = "degree_day_not_known"
    DEGREE_DAY_NOT_ASKED = "degree_day_not_asked"
    CERTIFICATE_DAY_NOT_ASKED = "certificate_day_not_asked"
    JUNIOR_COLLEGE_NAME = "junior_college_name"
    FIRST_AUTHOR_ONLY = "first_author_only"
    FROM_ABROAD = "from_abroad"


Caveats = dict[Caveat, None]
"""An ordered set of caveats, in the order found."""

ANSWERS: Final = {"yes": True, "no": False, "unknown": None}
"""The values of the answers to a yes/no question; not known is never no."""
