"""What is said to a person whose answer was not understood: an instruction for each code, nothing guessed."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.parsing.text import Refusal

from .choices import Words

MESSAGES: Final[Mapping[Refusal, Words]] = {
    Refusal.EMPTY: _("Write an answer, or choose that you don't know yet."),
    Refusal.TOO_LONG: _("This is too long. Write one amount, one day or one number only."),
    Refusal.HIDDEN_CHARACTER: _("There is an invisible character in this text. Type it instead of pasting it."),
    Refusal.UNUSUAL_FIGURES: _("Write ordinary figures, such as 123."),
    Refusal.SAYS_NOT_KNOWN: _("If it is not decided, choose the answer that says so above."),
    Refusal.NEGATIVE: _("Write 0 or a larger number."),
    Refusal.NOT_FINITE: _("Write a number in figures."),
    Refusal.EXPONENT: _("Write the whole number, without e, for example 4200000."),
    Refusal.RANGE: _("Write one number, not a range."),
    Refusal.CALCULATION: _("Work it out and write the result."),
    Refusal.SEPARATORS_UNCLEAR: _(
        "It is not clear whether the sign divides thousands or decimals. Write figures only."
    ),
    Refusal.YEN_NOT_UNDERSTOOD: _("Write the amount in yen, for example 4,200,000 or 420万."),
    Refusal.UNIT_MISSING: _("Write the whole amount in yen, for example 4,200,000, or with 万, for example 420万."),
    Refusal.OTHER_CURRENCY: _("Write the amount in Japanese yen."),
    Refusal.NOT_PER_YEAR: _("Write the pay for a whole year: monthly pay × 12 and the fixed bonus."),
    Refusal.AFTER_TAX: _(
        "Write the pay before tax and social insurance (額面), not the amount paid out to you (手取り)."
    ),
    Refusal.PARTS_NAMED: _(
        "Write the amount in figures only. What belongs to it and what does not is explained on this page."
    ),
    Refusal.PART_OF_A_YEN: _("Write the amount in whole yen."),
    Refusal.YEN_TOO_LARGE: _("This amount is too large. Check the number of zeros."),
    Refusal.AMOUNTS_DIFFER: _("There are two different amounts here. Write only one."),
    Refusal.DAY_NOT_UNDERSTOOD: _("Write a day, for example 2027-04-01 or 2027年4月1日."),
    Refusal.DAY_INCOMPLETE: _("Write the year, the month and the day."),
    Refusal.NO_SUCH_DAY: _("The calendar has no such day. Check the month and the day."),
    Refusal.YEAR_DIGITS: _("Write the year with four figures."),
    Refusal.DAY_OUT_OF_BOUNDS: _("Write a day between 1900 and 2100."),
    Refusal.ERA_NOT_BEGUN: _(
        "That Japanese era had not begun on this day. Check the year, or write it with four figures."
    ),
    Refusal.ERA_ENDED: _("That Japanese era had ended by this day. Check the year, or write it with four figures."),
    Refusal.WEEKDAY_DIFFERS: _("The day of the week does not go with this day. Write the day without it."),
    Refusal.DAYS_DIFFER: _("There are two different days here. Write only one."),
    Refusal.COUNT_NOT_UNDERSTOOD: _("Write a number, for example 2. Write 0 for none."),
    Refusal.COUNT_NOT_WHOLE: _("Write a whole number, for example 2."),
    Refusal.COUNT_TOO_LARGE: _("This number is larger than the question allows. Check it."),
    Refusal.YEARS_NOT_UNDERSTOOD: _("Write years and months, for example 2 years 6 months or 2年6か月."),
    Refusal.PART_OF_A_MONTH: _("Write it in years and whole months, for example 2 years 4 months."),
    Refusal.YEARS_TOO_LONG: _("This is longer than a working life. Check the number."),
    Refusal.NAME_TOO_LONG: _("Write the name of one school."),
}
