"""The SME definition: the table of the form, and yes, no or not known by it."""

import itertools
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import xlrd

from eligibility.scoring.lists.sme import FORMS, SECTORS, SME_LIMITS, SOURCE, Form, SmeLimit, is_sme

FORM = Path(__file__).parents[2] / "sources/isa-points-form-2023-04.xls"


def printed_limits() -> dict[str, tuple[int, int, int]]:
    """Return sector -> capital in yen, staff of a company, staff of a sole proprietor, as the form prints it."""
    sheet = xlrd.open_workbook(FORM).sheet_by_name("【参考】中小企業者")
    found = {}
    for row in range(sheet.nrows):
        cells = [unicodedata.normalize("NFKC", str(cell)) for cell in sheet.row_values(row) if cell]
        if len(cells) == 3 and "資本金" in cells[1]:
            units = {"億": 100_000_000, "千万": 10_000_000}
            capital = re.search(r"(\d+)(億|千万)円以下", cells[1])
            company, alone = (re.search(r"(\d+)人以下", cell) for cell in cells[1:])
            assert capital
            assert company
            assert alone
            found[cells[0]] = (int(capital[1]) * units[capital[2]], int(company[1]), int(alone[1]))
    return found


def test_the_table_is_the_one_the_form_prints() -> None:
    assert {limit.name.ja: (limit.capital_yen, limit.staff, limit.staff) for limit in SME_LIMITS} == printed_limits()
    assert "中小企業者" in SOURCE.article


@pytest.mark.parametrize("limit", SME_LIMITS, ids=SECTORS)
def test_a_company_needs_one_of_the_two_limits_and_the_bounds_are_included(limit: SmeLimit) -> None:
    sector, capital, staff = limit.sector, limit.capital_yen, limit.staff
    for held, workers, expected in (
        (capital, staff + 1, True),
        (capital + 1, staff, True),
        (capital + 1, staff + 1, False),
        (capital, None, True),
        (None, staff, True),
        (capital + 1, None, None),
        (None, staff + 1, None),
        (None, None, None),
    ):
        assert is_sme(sector=sector, form=Form.COMPANY, capital_yen=held, staff=workers) is expected, (held, workers)


@pytest.mark.parametrize("limit", SME_LIMITS, ids=SECTORS)
def test_a_sole_proprietor_is_judged_by_staff_alone(limit: SmeLimit) -> None:
    for workers, expected in ((limit.staff, True), (limit.staff + 1, False), (None, None)):
        for capital in (0, None, 10**12):
            answer = is_sme(sector=limit.sector, form=Form.SOLE_PROPRIETOR, capital_yen=capital, staff=workers)
            assert answer is expected


def test_what_is_not_known_is_only_answered_where_every_filling_agrees() -> None:
    sectors: tuple[str | None, ...] = (None, *SECTORS)
    forms: tuple[Form | None, ...] = (None, *FORMS)
    amounts = (None, 0, 50_000_000, 50_000_001, 300_000_000, 300_000_001)
    workers = (None, 0, 50, 51, 100, 101, 300, 301)
    for sector, form, capital, staff in itertools.product(sectors, forms, amounts, workers):
        fillings = {
            is_sme(sector=one, form=kind, capital_yen=held, staff=people)
            for one in ([sector] if sector else SECTORS)
            for kind in ([form] if form else FORMS)
            for held in ([capital] if capital is not None else amounts[1:])
            for people in ([staff] if staff is not None else workers[1:])
        }
        expected = fillings.pop() if len(fillings) == 1 else None
        assert is_sme(sector=sector, form=form, capital_yen=capital, staff=staff) is expected


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"sector": "farming", "form": "company"}, "choose one of manufacturing_and_others"),
        ({"sector": "retail", "form": "club"}, "choose one of company"),
        ({"sector": "retail", "form": "company", "capital_yen": -1}, "capital_yen is -1"),
        ({"sector": "retail", "form": "company", "staff": -1}, "staff is -1"),
    ],
)
def test_what_cannot_be_is_refused(given: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        is_sme(**given)
