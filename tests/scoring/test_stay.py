"""The figures of the stay: one of each on every day, with its source."""

from dataclasses import replace
from datetime import date

from eligibility.scoring.facts import FIRST_DAY, LAST_DAY
from eligibility.scoring.stay import STAY_FIGURES, StayUnit, stay_figures


def test_every_figure_is_there_once_on_every_day() -> None:
    keys = {figure.key for figure in STAY_FIGURES}
    changes = {figure.since for figure in STAY_FIGURES} | {figure.until for figure in STAY_FIGURES if figure.until}
    for day in {FIRST_DAY, LAST_DAY, *changes}:
        in_force = [figure.key for figure in STAY_FIGURES if figure.in_force_on(day)]
        assert len(in_force) == len(set(in_force))
        assert set(in_force) == set(stay_figures(day)) == keys


def test_a_figure_ends_before_the_day_that_replaces_it() -> None:
    figure = replace(STAY_FIGURES[0], since=date(2026, 1, 1), until=date(2027, 1, 1))
    days = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1))
    assert [figure.in_force_on(day) for day in days] == [False, True, True, False]


def test_the_figures_of_november_2026_are_those_of_their_sources() -> None:
    found = {key: (figure.value, figure.unit) for key, figure in stay_figures(date(2026, 11, 22)).items()}
    assert found == {
        "notice": (14, StayUnit.DAYS),
        "no_activity": (3, StayUnit.MONTHS),
        "no_activity_ii": (6, StayUnit.MONTHS),
        "years_to_ii": (3, StayUnit.YEARS),
        "years_to_ii_j_skip": (1, StayUnit.YEARS),
        "stay_while_waiting": (2, StayUnit.MONTHS),
        "period_of_stay": (5, StayUnit.YEARS),
        "child": (7, StayUnit.AGE),
        "income_for_parents": (8_000_000, StayUnit.YEN),
        "income_for_helper": (10_000_000, StayUnit.YEN),
        "wage_of_helper": (200_000, StayUnit.YEN),
        "target_from_abroad": (10, StayUnit.DAYS),
        "target_in_japan": (5, StayUnit.DAYS),
        "j_find_longest": (2, StayUnit.YEARS),
    }
