"""What to confirm of work, pay and papers, and of the days from which they were counted."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext_lazy

from eligibility.answers.caveats import Caveat
from eligibility.scoring.facts import SALARY

from .shown import Say, Shown, says


def _pay_counts(shown: Shown) -> bool:
    return any(day.assessment.facts.value(SALARY) for day in shown.days)


WORK: Final[Mapping[Caveat, Say]] = {
    Caveat.EXPERIENCE: says(
        gettext_lazy("Experience: part-time work is to confirm; jobs and internships as a student do not count."),
        lambda shown: shown.earns("career"),
    ),
    Caveat.EXPERIENCE_NEAR_A_STEP: says(
        gettext_lazy(
            "Your years of experience are close to the next step of the table. Count the months with your "
            "certificates in hand."
        )
    ),
    Caveat.PAY: says(
        gettext_lazy("Pay: a second employer in Japan is to confirm; untaxed allowances do not count."),
        _pay_counts,
    ),
    Caveat.PAY_NOT_IN_WRITING: says(
        gettext_lazy(
            "It is not known when you will have the pay in writing; it was counted. You need the job offer, the "
            "contract or the notice of a raise before you apply."
        ),
        _pay_counts,
    ),
    Caveat.FIXED_OVERTIME: says(
        gettext_lazy(
            "Fixed overtime pay (固定残業代) was added, because it is in the pay you entered. Practitioners add it; "
            "nothing official says so. Ask the Immigration Services Agency to confirm it."
        ),
        _pay_counts,
    ),
    Caveat.WORK_START_NOT_KNOWN: says(
        gettext_lazy(
            "The first working day is open, so years of work begin on the latest day you entered: the application, "
            "the permission or the landing. Change the answer when you know it."
        )
    ),
    Caveat.MONTH_ONLY: says(
        gettext_lazy(
            "You entered a month without a day. A beginning was taken as its last day, and an end as its first. "
            "Change the answer when you know the day."
        )
    ),
    Caveat.CERTIFICATE_DAY_NOT_ASKED: says(
        gettext_lazy(
            "The day of a Japanese certificate was not asked yet; we treat it as held. Answer that question next."
        )
    ),
    Caveat.FIRST_AUTHOR_ONLY: says(
        gettext_lazy(
            "Papers where you are only the first author were added, as the form allows. The ordinance mentions only "
            "the corresponding author. Check with the Immigration Services Agency."
        ),
        lambda shown: shown.earns("research"),
    ),
    Caveat.FROM_ABROAD: says(
        gettext_lazy(
            "Counted on the day of landing (Art. 1(2)), not of the application: ask if a birthday, a degree or a year "
            "of work falls between."
        )
    ),
}
"""What says the sentences of each caveat on work, pay, papers and days."""
