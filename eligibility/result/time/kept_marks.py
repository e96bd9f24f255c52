"""A mark of permanent residence that is about to be lost after it was kept long enough, in words: points only."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from eligibility.formats import format_date, join_sentences
from eligibility.language import localized
from eligibility.outlook.experience import add_months
from eligibility.outlook.kept_marks import RouteRuns, kept_marks

MONTHS_AHEAD: Final = 24
"""A loss that lies further ahead is in the time line; it need not be prepared for yet."""


def describe_kept_marks(runs: RouteRuns, today: date) -> Iterator[str]:
    """Yield until which day one could file by points, for each mark kept long enough and about to be lost.

    That is lost within MONTHS_AHEAD of `today`.
    """
    for kept in kept_marks(runs):
        if not today <= kept.last < add_months(today, MONTHS_AHEAD):
            continue
        words = {
            "mark": kept.mark,
            "began": format_date(kept.began),
            "first": format_date(kept.complete),
            "last": format_date(kept.last),
            "condition": localized(kept.route.label),
        }
        if kept.complete <= today:
            said = _(
                "By your answers you have kept %(mark)s points since %(began)s (%(condition)s). By points alone one "
                "could file for permanent residence until %(last)s, if you have lived in Japan in this work all the "
                "time."
            )
        else:
            said = _(
                "By your answers you keep %(mark)s points from %(began)s to %(last)s (%(condition)s). By points alone "
                "one could file for permanent residence from %(first)s until %(last)s, if you live in Japan in this "
                "work all the time."
            )
        beyond = _(
            "More than points is examined, and nothing official says what it means if points fall after the filing."
        )
        yield join_sentences(said % words, beyond)
