"""The points tables of Article 1 (1): every row, heading by heading in the order of the ordinance."""

from typing import Final

from ..rows import Row
from . import age, career, education, licences, position, research, salary, special

ROWS: Final[tuple[Row, ...]] = (
    *education.ROWS,
    *career.ROWS,
    *salary.ROWS,
    *age.ROWS,
    *research.ROWS,
    *licences.ROWS,
    *position.ROWS,
    *special.ROWS,
)
