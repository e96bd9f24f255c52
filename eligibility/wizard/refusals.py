"""What is said to a person whose answer was not understood: an instruction for each code, nothing guessed."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from eligibility.answers.parsing.text import Refusal

from .choices import Words

MESSAGES: Final[Mapping[Refusal, Words]] = {
    Refusal.EMPTY: _("Enter an answer, or choose that you don't know yet."),
    Refusal.TOO_LONG: _("This is too long. Enter only one amount, date or number."),
    Refusal.HIDDEN_CHARACTER: _("There is an invisible character in this text. Type it instead of pasting it."),
    Refusal.UNUSUAL_FIGURES: _("Use ordinary figures, such as 123."),
    Refusal.SAYS_NOT_KNOWN: _("If you have not decided, choose the answer that says so above."),
    Refusal.NEGATIVE: _("Enter 0 or a larger number."),
    Refusal.NOT_FINITE: _("Enter a number in figures."),
    Refusal.EXPONENT: _("Enter the whole number, without e, for example 4200000."),
    Refusal.RANGE: _("Enter one number, not a range."),
    Refusal.CALCULATION: _("Do the calculation and enter the result."),
    Refusal.SEPARATORS_UNCLEAR: _(
        "We cannot tell whether the comma or point divides thousands or decimals. Use figures only."
    ),
    Refusal.YEN_NOT_UNDERSTOOD: _("Enter the amount in yen, for example 4,200,000 or 420万."),
    Refusal.UNIT_MISSING: _("Enter the whole amount in yen, for example 4,200,000, or with 万, for example 420万."),
    Refusal.OTHER_CURRENCY: _("Enter the amount in Japanese yen."),
    Refusal.NOT_PER_YEAR: _("Enter the pay for a whole year: monthly pay × 12 and the fixed bonus."),
    Refusal.NOT_PER_MONTH: _("Enter the pay of one month."),
    Refusal.AFTER_TAX: _(
        "Enter the pay before tax and social insurance (額面), not the amount paid out to you (手取り)."
    ),
    Refusal.PARTS_NAMED: _(
        "Enter the amount in figures only. What belongs to it and what does not is explained on this page."
    ),
    Refusal.PART_OF_A_YEN: _("Enter the amount in whole yen."),
    Refusal.YEN_TOO_LARGE: _("This amount is too large. Check the number of zeros."),
    Refusal.AMOUNTS_DIFFER: _("There are two different amounts here. Enter only one."),
    Refusal.DAY_NOT_UNDERSTOOD: _("Enter a day, for example 2027-04-01 or 2027年4月1日."),
    Refusal.DAY_INCOMPLETE: _("Enter the year, the month and the day."),
    Refusal.NO_SUCH_DAY: _("The calendar has no such day. Check the month and the day."),
    Refusal.YEAR_DIGITS: _("Enter the year with four figures."),
    Refusal.DAY_OUT_OF_BOUNDS: _("Enter a day between 1900 and 2100."),
    Refusal.ERA_NOT_BEGUN: _(
        "That Japanese era had not begun on this day. Check the year, or enter it with four figures."
    ),
    Refusal.ERA_ENDED: _(
        "That Japanese era had already ended on this date. Check the year, or enter it with four figures."
    ),
    Refusal.WEEKDAY_DIFFERS: _("The day of the week does not go with this day. Enter the day without it."),
    Refusal.DAYS_DIFFER: _("There are two different days here. Enter only one."),
    Refusal.COUNT_NOT_UNDERSTOOD: _("Enter a number, for example 2. Enter 0 if you have none."),
    Refusal.COUNT_NOT_WHOLE: _("Enter a whole number, for example 2."),
    Refusal.COUNT_TOO_LARGE: _("This number is too high. Check it."),
    Refusal.YEARS_NOT_UNDERSTOOD: _("Enter years and months, for example 2 years 6 months or 2年6か月."),
    Refusal.PART_OF_A_MONTH: _("Enter years and whole months, for example 2 years 4 months."),
    Refusal.YEARS_TOO_LONG: _("This is longer than a working life. Check the number."),
    Refusal.NAME_TOO_LONG: _("Enter the name of one school."),
}
