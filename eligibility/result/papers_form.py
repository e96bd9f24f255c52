"""The form in which each paper to hand in is marked: one field a paper, all optional."""

from collections.abc import Mapping, Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from eligibility.answers.papers import PaperState
from eligibility.wizard.fields.choices import NOT_AN_ANSWER

from .issuers import GROUPS
from .proofs import PAPER_STATES, ChecklistItem


class PapersForm(forms.Form):
    """The marks of papers, in the order of their groups.

    A paper of several numbers has one field, and its mark is kept under each of them.
    """

    def __init__(self, papers: Sequence[ChecklistItem], data: Mapping[str, str] | None = None) -> None:
        super().__init__(data, auto_id="%s", initial={_name(paper): paper.state or "" for paper in papers})
        self.papers = sorted(papers, key=lambda paper: [*GROUPS].index(paper.group))
        for paper in self.papers:
            self.fields[_name(paper)] = forms.ChoiceField(
                label=f"{paper.name} {paper.numbers}".strip(),
                choices=[("", _("Not marked")), *((state.value, words) for state, words in PAPER_STATES.items())],
                required=False,
                show_hidden_initial=True,
                error_messages={"invalid_choice": NOT_AN_ANSWER},
            )

    @property
    def changes(self) -> dict[str, PaperState | None]:
        """The marks that were changed on the page, by code; None for one that was taken out. Needs a valid form.

        What was left as the page showed it may have been changed in another tab since.
        """
        sent = {paper: self.cleaned_data[_name(paper)] for paper in self.papers if self._is_changed(_name(paper))}
        return {code: PaperState(state) if state else None for paper, state in sent.items() for code in paper.codes}

    def _is_changed(self, name: str) -> bool:
        return name in self.data and (self.add_initial_prefix(name) not in self.data or name in self.changed_data)


def _name(paper: ChecklistItem) -> str:
    return f"paper-{paper.codes[0]}"
