"""The public page that checks whether the file of a report is as this site made it. Nothing of the file is kept."""

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from eligibility.language import is_shown_again, with_language_buttons
from eligibility.result.pdf.signature import Finding, check, number_of
from eligibility.uploads import REPORT, Upload


class ReportFileForm(forms.Form):
    """The file of a report."""

    use_required_attribute = False

    report = forms.FileField(
        label=_("The PDF of the report"),
        help_text=_(
            "The file itself as you received it, at most 1 MB. A scan or a photo of the paper cannot be checked."
        ),
        allow_empty_file=True,
        error_messages={"required": _("Choose the PDF of the report.")},
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
    )

    def clean_report(self) -> bytes:
        """Return the bytes of the file; raise ValidationError where it is too large or empty."""
        file = self.cleaned_data[REPORT]
        assert isinstance(file, Upload)
        if file.too_large:
            raise forms.ValidationError(
                _("This file is larger than 1 MB, and no report is. Choose the PDF as you received it."), code="large"
            )
        if not file.size:
            raise forms.ValidationError(_("This file is empty. Choose the PDF as you received it."), code="empty")
        return file.content


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@with_language_buttons
def verify(request: HttpRequest) -> HttpResponse:
    """Show the form; on POST say whether the file is unchanged, changed, or none of this site."""
    sent = request.method == "POST" and not is_shown_again(request)
    form = ReportFileForm(request.POST, request.FILES) if sent else ReportFileForm()
    context: dict[str, object] = {"form": form, "finding": ""}
    if sent and form.is_valid():
        content = form.cleaned_data[REPORT]
        finding = check(content, settings.REPORT_KEYS)
        context |= {"finding": finding.value, "number": number_of(content) if finding is Finding.UNCHANGED else ""}
    return render(request, "reference/verify.html", context)
