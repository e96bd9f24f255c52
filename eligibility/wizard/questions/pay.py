"""Pay."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from eligibility.answers.document import record
from eligibility.answers.experience import does_this_work
from eligibility.answers.pay import dated, presented, with_proof_said

from ..choices import DONT_KNOW, UNKNOWN
from ..fields import (
    AddedField,
    ChoiceField,
    Document,
    MonthlyPayField,
    MonthOrDayField,
    YearlyPayField,
    YenField,
)
from ..question import Messages, Part, Question, numbered
from .consistency import before_birth, others

_ONLY_MONTHLY: Final = _("I only know the monthly pay")


def _check_pay(document: Document, given: Mapping[str, Any], number: int | None, today: date) -> Messages:
    found = before_birth(document, given, "since", "work_from")
    if given["kind"] != "amount":
        return found
    if given.get("fixed_overtime_yen") and given["fixed_overtime_yen"] >= given["annual_yen"]:
        return {"fixed_overtime_yen": _("This must be a part of the pay. Enter the fixed overtime of a year only.")}
    same_kind = [each for each in others(document, "pay", number) if each["kind"] == "amount"]
    if any(each["already"] and given["already"] for each in same_kind) or any(
        each["since"] == given["since"] and each["already"] == given["already"] for each in same_kind
    ):
        return {
            "in_writing" if given["already"] else "since": _(
                "You have already entered pay from the same day. Enter the day on which the pay changes."
            )
        }
    return found


def _begins_a_job(document: Document, number: int | None, today: date) -> bool:
    """Return whether the work is a job to come: asked once, of those who do not do this work already."""
    activity = (record(document, "activity") or {}).get("activity", "")
    return number == 0 and does_this_work(document, activity) is False


def _dated(document: Document, answer: dict[str, Any], stored: Mapping[str, Any] | None, today: date) -> dict[str, Any]:
    return dated(answer, stored, today) if answer["kind"] == "amount" else answer


def _pay() -> Question:
    return Question(
        key="pay",
        part=Part.WORK,
        name=_("Pay a year"),
        title=_("What yearly pay (年収) do you expect?"),
        fields=(
            ChoiceField(
                key="kind",
                label=_("What yearly pay (年収) do you expect?"),
                words_for=numbered(_("What yearly pay (年収) do you expect?")),
                help_text=_(
                    "The pay (年収) for this work, not last year's. Base pay and fixed bonuses count; overtime pay, "
                    "commuting costs and other untaxed allowances do not."
                ),
                is_heading=True,
                choices=(("amount", _("I know the amount")), (UNKNOWN, _("Not decided yet: tell me what I need"))),
                initial="amount",
                short_choices={"amount": "", UNKNOWN: _("Not decided yet")},
            ),
            YearlyPayField(
                key="annual_yen",
                label=_("Pay per year, before tax"),
                help_text=_("For example 4,200,000 or 420万."),
                only_if=("kind", ("amount",)),
                added_from=("month_yen", "bonus_yen"),
            ),
            MonthlyPayField(
                key="month_yen",
                label=_("Pay per month, before tax"),
                help_text=_("For example 350,000 or 35万. We multiply it by 12."),
                required=False,
                only_if=("kind", ("amount",)),
                fold=_ONLY_MONTHLY,
                bonus="bonus_yen",
            ),
            AddedField(
                key="bonus_yen",
                label=_("Fixed bonus per year"),
                help_text=_("Leave empty if none."),
                required=False,
                only_if=("kind", ("amount",)),
                fold=_ONLY_MONTHLY,
            ),
            ChoiceField(
                key="in_writing",
                label=_("Do you have it in writing?"),
                help_text=_("A job offer, contract or notice of a raise."),
                choices=(
                    ("now", _("Yes, now")),
                    ("expected", _("I expect it later")),
                    (UNKNOWN, DONT_KNOW),
                ),
                short_choices={"now": "", "expected": "", UNKNOWN: _("not known when in writing")},
                only_if=("kind", ("amount",)),
            ),
            MonthOrDayField(
                key="since",
                label=_("Day on which you expect it in writing"),
                short=_("provable from"),
                only_if=("in_writing", ("expected",)),
            ),
            YenField(
                key="fixed_overtime_yen",
                label=_("Fixed overtime pay (固定残業代) in it, per year"),
                short=_("fixed overtime in it"),
                help_text=_("Leave empty if none."),
                required=False,
                only_if=("kind", ("amount",)),
            ),
            MonthOrDayField(
                key="work_from",
                label=_("First working day of this job"),
                short=_("first working day"),
                required=False,
                when=_begins_a_job,
            ),
        ),
        add=_("Add a later pay rise"),
        exclusive_choices=(UNKNOWN,),
        check=_check_pay,
        held=lambda document, stored: with_proof_said(stored),
        complete=_dated,
        present=lambda document, answer, today: presented(answer),
        details=(
            (
                _("What counts as pay?"),
                format_lazy(
                    "{fixed_overtime} {others}",
                    fixed_overtime=_(
                        "Fixed overtime pay (固定残業代) is counted by practitioners; nothing official says so, so it "
                        "is to be confirmed. Ordinary overtime does not count. Shares and stock options (RSU, SO) are "
                        "not counted before they are paid out; nothing official says more, so ask the Immigration "
                        "Services Agency of Japan."
                    ),
                    others=_(
                        "Enter only pay from the employer in your application, and from a foreign company that "
                        "transfers you to it. Leave out pay for remote work from another employer abroad. For a "
                        "second employer in Japan it is not clear: ask the Immigration Services Agency of Japan."
                    ),
                ),
            ),
        ),
    )


QUESTIONS: Final = (_pay(),)
