"""Is it a small or medium-sized enterprise? The definition as a small form, with the table it follows.

It asks about an employer, not about the person: nothing of it is stored, and nothing is in an address.
"""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from eligibility.answers.document import new_document
from eligibility.formats import format_yen
from eligibility.language import is_shown_again, localized, localized_lazy, with_language_buttons
from eligibility.scoring.lists.sme import CLASSIFICATION_NOTE, SME_LIMITS, SOURCE, is_sme
from eligibility.wizard.choices import DONT_KNOW, UNKNOWN
from eligibility.wizard.fields import ChoiceField, CountField, YenField
from eligibility.wizard.forms import QuestionForm, typed
from eligibility.wizard.path import Page
from eligibility.wizard.question import Question

MOST_STAFF: Final = 1_000_000

QUESTION: Final = Question(
    key="sme_test",
    title=_("Is it a small or medium-sized enterprise?"),
    hint=_("Enter what you know. What you leave empty is treated as not known."),
    fields=(
        ChoiceField(
            key="sector",
            label=_("Main business"),
            help_text=_("See the table below for what belongs to each."),
            choices=(*((limit.sector, localized_lazy(limit.name)) for limit in SME_LIMITS), (UNKNOWN, DONT_KNOW)),
        ),
        ChoiceField(
            key="form",
            label=_("What kind of business is it?"),
            choices=(
                ("company", _("A company or a business cooperative")),
                ("sole_proprietor", _("A sole proprietor (個人事業主)")),
                (UNKNOWN, DONT_KNOW),
            ),
        ),
        YenField(
            key="capital_yen",
            label=_("Capital (資本金) or total investment, in yen"),
            help_text=_("It is usually in the company profile. For example 12,000,000 or 1,200万."),
            required=False,
        ),
        CountField(
            key="staff",
            label=_("Number of regular staff (常時使用する従業員)"),
            help_text=_("People employed all the time. Leave out officers (役員) and staff hired for a short time."),
            required=False,
            most=MOST_STAFF,
        ),
    ),
)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@with_language_buttons
def sme(request: HttpRequest) -> HttpResponse:
    """Show the form, or the answer to what it sent; another language keeps what is typed."""
    turned = is_shown_again(request)
    filled = typed(request.POST, QUESTION.fields)
    asking = request.method == "POST" and (not turned or "said" in filled)
    form = QuestionForm(
        Page(QUESTION), new_document(), timezone.localdate(), data=filled if asking else None, filled=filled
    )
    context = {"form": form, "question": QUESTION, "asking": asking, **_table()}
    if asking and form.is_valid():
        context |= {"answered": True, "is_sme": _is_sme(form)}
    return render(request, "wizard/sme.html", context)


def _is_sme(form: QuestionForm) -> bool | None:
    given = {key: None if value == UNKNOWN else value for key, value in form.record.items()}
    return is_sme(sector=given["sector"], form=given["form"], capital_yen=given["capital_yen"], staff=given["staff"])


def _table() -> dict[str, object]:
    limits = [
        {
            "name": localized(limit.name),
            "covers": localized(limit.covers),
            "capital": format_yen(limit.capital_yen),
            "staff": limit.staff,
        }
        for limit in SME_LIMITS
    ]
    return {
        "limits": limits,
        "note": localized(CLASSIFICATION_NOTE),
        "source": {"title": localized(SOURCE.law.title), "url": SOURCE.law.url, "place": SOURCE.article},
    }
