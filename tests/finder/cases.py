"""The two tables of names as people type them."""

import csv
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).parent


def typed() -> list[tuple[str, str]]:
    """Return what people type for a listed university, with the university's key."""
    return [(row["typed"], row["university"]) for row in _rows("typed.csv")]


def unsettled() -> list[tuple[str, str]]:
    """Return names that must not be answered with confidence, with the reason."""
    return [(row["typed"], row["why"]) for row in _rows("unsettled.csv")]


def _rows(name: str) -> list[dict[str, str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
