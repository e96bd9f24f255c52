"""Figures of the stay that no row, requirement or route computes: days, lengths of time, ages and yen, with sources.

They say what the status asks of a person who holds it, and what it gives. Nothing is scored with them.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from .facts import FIRST_DAY
from .in_force import InForce
from .law import BENEFITS_PAGE, IMMIGRATION_ACT, J_FIND_PAGE, ORDINANCE, Citation


class StayUnit(Enum):
    """What a figure counts. An age is in completed years."""

    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    AGE = "age"
    YEN = "yen"


@dataclass(frozen=True, slots=True, kw_only=True)
class StayFigure(InForce):
    """A figure with its unit and its source, in force from `since` up to, not including, `until`."""

    key: str
    value: int
    unit: StayUnit
    source: Citation
    since: date = FIRST_DAY
    until: date | None = None


_NO_ACTIVITY: Final = Citation(IMMIGRATION_ACT, "第二十二条の四第一項第六号")
_YEARS_TO_II: Final = Citation(ORDINANCE, "第二条第一項第二号")
_PARENTS: Final = Citation(BENEFITS_PAGE, "優遇措置 5 親の帯同")
_HELPER: Final = Citation(BENEFITS_PAGE, "優遇措置 6 家事使用人の帯同")
_PRIORITY: Final = Citation(BENEFITS_PAGE, "優遇措置 7 入国・在留手続の優先処理")

STAY_FIGURES: Final = (
    # --- What is asked of a person who holds the status ---
    StayFigure(key="notice", value=14, unit=StayUnit.DAYS, source=Citation(IMMIGRATION_ACT, "第十九条の十六")),
    StayFigure(key="no_activity", value=3, unit=StayUnit.MONTHS, source=_NO_ACTIVITY),
    StayFigure(key="no_activity_ii", value=6, unit=StayUnit.MONTHS, source=_NO_ACTIVITY),
    StayFigure(key="years_to_ii", value=3, unit=StayUnit.YEARS, source=_YEARS_TO_II),
    StayFigure(key="years_to_ii_j_skip", value=1, unit=StayUnit.YEARS, source=_YEARS_TO_II),
    StayFigure(
        key="stay_while_waiting", value=2, unit=StayUnit.MONTHS, source=Citation(IMMIGRATION_ACT, "第二十条第六項")
    ),
    # --- What it gives ---
    StayFigure(
        key="period_of_stay", value=5, unit=StayUnit.YEARS, source=Citation(BENEFITS_PAGE, "優遇措置 2 在留期間の付与")
    ),
    StayFigure(key="child", value=7, unit=StayUnit.AGE, source=_PARENTS),
    StayFigure(key="income_for_parents", value=8_000_000, unit=StayUnit.YEN, source=_PARENTS),
    StayFigure(key="income_for_helper", value=10_000_000, unit=StayUnit.YEN, source=_HELPER),
    StayFigure(key="wage_of_helper", value=200_000, unit=StayUnit.YEN, source=_HELPER),
    StayFigure(key="target_from_abroad", value=10, unit=StayUnit.DAYS, source=_PRIORITY),
    StayFigure(key="target_in_japan", value=5, unit=StayUnit.DAYS, source=_PRIORITY),
    StayFigure(key="j_find_longest", value=2, unit=StayUnit.YEARS, source=Citation(J_FIND_PAGE, "在留期間")),
)
"""Every figure of every date; a change is a second figure of the same key, with `until` and `since` adjoining."""


def stay_figures(day: date) -> dict[str, StayFigure]:
    """Return the figures in force on a day by their keys."""
    return {each.key: each for each in STAY_FIGURES if each.in_force_on(day)}
