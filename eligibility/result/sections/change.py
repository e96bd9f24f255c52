"""Changing or losing the employer: what to do before, what it does to the points, and what else there is."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.language import localized, official
from eligibility.scoring.facts import ORDINARY_STATUS
from eligibility.scoring.new_employer import (
    CHANGE_STEPS,
    ENOUGH_THERE,
    FALLBACK,
    MORE_ON_POINTS,
    ORDINARY_SOURCE,
    OTHER_CHANGES,
    RUN,
    WITHOUT_WORK,
    ordinary_status,
)

from ..context import Context
from ..statements import reader_of, statements_in_words
from .section import Section, SectionAnswer


def build(context: Context) -> Mapping[str, object]:
    """Return the steps, the points that depend on the employer, the ordinary status, and what ends the status."""
    reader, sources = reader_of(context), context.citations
    kind = context.main.assessment.facts.known.get(ORDINARY_STATUS.key)
    ordinary = ordinary_status(context.activity, str(kind or ""))
    found = {
        "change_steps": CHANGE_STEPS,
        "enough_there": ENOUGH_THERE,
        "fallback": FALLBACK,
        "without_work": WITHOUT_WORK,
        "run": RUN,
        "more_on_points": MORE_ON_POINTS,
        "other_changes": OTHER_CHANGES,
    }
    return {
        **{name: statements_in_words(statements, reader, sources) for name, statements in found.items()},
        "points": context.bound_to_employer,
        "j_skip": reader.j_skip,
        "ordinary": localized(ordinary),
        "ordinary_official": official(ordinary),
        "ordinary_cited": sources.cite(ORDINARY_SOURCE),
    }


def answer(context: Context) -> SectionAnswer:
    """Return what comes first, and how many of the sure points depend on the employer."""
    points = context.bound_to_employer
    heading = _("Before you change the employer, change the status")
    if reader_of(context).j_skip:
        return SectionAnswer(heading, _("J-Skip asks for its conditions again with the new employer."))
    if not points.bound:
        return SectionAnswer(heading, _("None of your sure points depend on the employer."))
    lead = _("%(bound)s of your %(total)s sure points depend on the employer.")
    return SectionAnswer(heading, lead % {"bound": points.bound, "total": points.total})


CHANGE = Section(
    slug="change",
    title=gettext_lazy("Changing or losing the employer"),
    template="result/sections/change.html",
    styles=("css/status.css",),
    build=build,
    answer=answer,
    on_paper=False,
    listed=False,
)
