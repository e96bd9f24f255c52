"""特別加算: the special additions in the order of their letters, those that shift by activity last."""

from typing import Final

from . import activity_bound, designated, organisation, qualifications

ROWS: Final = (*organisation.ROWS, *qualifications.ROWS, *designated.ROWS, *activity_bound.ROWS)
