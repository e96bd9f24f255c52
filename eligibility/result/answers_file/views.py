"""The pages of the file of answers: to save it, and to begin an assessment with one."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from eligibility.answers.document import Document
from eligibility.language import is_shown_again, keeping_language_in_address, with_language_buttons
from eligibility.saving.sessions import TooMuchToStore, begin, open_session
from eligibility.uploads import ANSWERS, Upload
from eligibility.wizard.forms import TOO_MUCH
from eligibility.wizard.path import contradicts

from .problems import NotTaken
from .taking import document_of
from .writing import file_name, file_of


class AnswersFileForm(forms.Form):
    """A file of answers; `document` holds what is in it after a successful `is_valid`."""

    use_required_attribute = False

    answers = forms.FileField(
        label=_("Your file of answers"),
        help_text=_("Its name ends in .json. At most 256 kB."),
        allow_empty_file=True,
        error_messages={"required": _("Choose your file of answers.")},
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
    )
    document: Document

    def clean_answers(self) -> Upload:
        """Read the file; raise ValidationError with every problem, where to find it and what to do."""
        file = self.cleaned_data[ANSWERS]
        assert isinstance(file, Upload)
        if file.too_large:
            raise forms.ValidationError(
                _("This file is larger than 256 kB, and no file of answers is. Choose the file that was saved here."),
                code="large",
            )
        try:
            self.document = document_of(file.content, timezone.localdate())
        except NotTaken as not_taken:
            raise forms.ValidationError(not_taken.messages) from not_taken
        return file


@require_safe
@never_cache
def answers_file(request: HttpRequest, id: str) -> HttpResponse:
    """The answers as a file to save; to the questions first where there are none or they contradict one another."""
    session, today = open_session(request, id), timezone.localdate()
    if not session.document["answers"] or contradicts(session.document, today):
        return redirect("next", id)
    disposition = content_disposition_header(as_attachment=True, filename=file_name(today))
    headers = {"Content-Disposition": str(disposition)}
    return HttpResponse(file_of(session.document, today), content_type="application/json", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@keeping_language_in_address
@with_language_buttons
def import_answers(request: HttpRequest) -> HttpResponse:
    """Show the form; on POST begin an assessment with the answers of the file, all of them or none."""
    sent = request.method == "POST" and not is_shown_again(request)
    form = AnswersFileForm(request.POST, request.FILES) if sent else AnswersFileForm()
    if sent and form.is_valid():
        try:
            return redirect("next", begin(request, form.document).id)
        except TooMuchToStore:
            form.add_error(ANSWERS, TOO_MUCH)
    return render(request, "result/import.html", {"form": form})
