"""Remarks at a row or a route: common mistakes, answered where they apply and only for those to whom they apply."""

from django.utils.translation import gettext as _

from eligibility.scoring.rows import Row

from ..days import ResultDay
from .common_mistakes import EXCLUDED, REMARKS
from .row_remark import Place


def remarks_on(row: Row, activity: str, days: tuple[ResultDay, ...]) -> tuple[str, ...]:
    """Return the sentences that a row carries for this person, each once."""
    found: dict[str, None] = {}
    for day in days:
        if row.key in day.assessment.edition.by_key:
            place = Place(day.assessment.activities[activity].row(row.key), activity, day)
            found.update(dict.fromkeys(said for remark in REMARKS if (said := remark.at(place)) is not None))
    return tuple(found)


def is_mistaken(place: Place) -> bool:
    """Return whether a row is one that people count by mistake: it has a remark that is said of excluded rows alone."""
    return any(remark.states == EXCLUDED and remark.at(place) is not None for remark in REMARKS)


def remarks_on_route(key: str) -> tuple[str, ...]:
    """Return the sentences that J-Skip or J-Find carries."""
    return {
        "j_skip": (
            _(
                "J-Skip needs no points. But the ordinary criteria for the kind of work (for ハ also those of "
                "Business Manager) apply to J-Skip too, and the whole application is examined."
            ),
        ),
        "j_find": (
            _("J-Find asks for a higher-ranked university than the points table does."),
            _(
                "J-Find gives you time in Japan to look for a job or prepare a business. It is not the status Highly "
                "Skilled Professional."
            ),
        ),
    }[key]
