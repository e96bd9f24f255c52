"""The kinds of files that a worker draws. The key of a kind is stored, so it is never renamed."""

from collections.abc import Mapping
from typing import Final

from .made import PDF, Kind
from .report import report

REPORT: Final = "report"

KINDS: Final[Mapping[str, Kind]] = {REPORT: Kind(PDF, report)}
