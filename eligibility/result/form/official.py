"""The official points form (高度専門職ポイント計算表) of the Immigration Services Agency, in the edition filled in.

A new edition is its file, its places here, and the boxes of the rows of law (docs/how-to/replace-the-points-form.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final

FILE: Final = Path(__file__).with_name("isa-points-form-2023-04.xlsx")
"""The form as an Excel file: https://www.moj.go.jp/isa/content/930001673.xls converted to .xlsx by LibreOffice 7.4.

Its cells are those of the .xls that the tests keep (tests/sources/README.md names where that copy is from).
"""

UNTICKED: Final = "□"
TICKED: Final = "☑"


class Period(StrEnum):
    """Which points a form for permanent residence has: those of the application, or of a day before it."""

    NOW = "now"
    ONE_YEAR_AGO = "1"
    THREE_YEARS_AGO = "3"

    @property
    def years(self) -> int:
        """How many years before the application the points are of."""
        return 0 if self is Period.NOW else int(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The places of one sheet that no row of law names.

    `part` is its file in the workbook, `place` its number among the sheets (from 0), `total` the cell of 合計 and
    `periods` the boxes 「※永住許可申請時のみ」. `boxes` maps cells that print words to the empty cell next to them,
    which is ticked.
    """

    letter: str
    part: str
    place: int
    total: str
    periods: Mapping[Period, str]
    boxes: Mapping[str, str] = field(default_factory=dict)


def _periods(first_line: int) -> Mapping[Period, str]:
    return MappingProxyType({period: f"L{first_line + number}" for number, period in enumerate(Period)})


SHEETS: Final[Mapping[str, Sheet]] = MappingProxyType(
    {
        "a": Sheet(letter="A", part="xl/worksheets/sheet1.xml", place=0, total="AI88", periods=_periods(92)),
        "b": Sheet(
            letter="B",
            part="xl/worksheets/sheet2.xml",
            place=1,
            total="AI96",
            periods=_periods(100),
            # The .xls has option buttons in these two cells, which no .xlsx keeps.
            boxes=MappingProxyType({"AG46": "AF46", "AG48": "AF48"}),
        ),
        "c": Sheet(letter="C", part="xl/worksheets/sheet3.xml", place=2, total="AI82", periods=_periods(86)),
    }
)
"""The sheets by activity."""
