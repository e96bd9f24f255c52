"""A strict loader for the dated data files: missing, duplicate and unknown values raise ListError."""

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

RECORDS: Final = Path(__file__).parent / "records"

Record = dict[str, str]

_Code = TypeVar("_Code", bound=StrEnum)


class ListError(ValueError):
    """Raised for an invalid data file; the message names the file, the line and what to write instead."""


def read(path: Path, columns: Sequence[str], *, required: Iterable[str], unique: Sequence[str]) -> list[Record]:
    """Return the records of a CSV file in UTF-8, in file order.

    `columns` are the file's columns in their order; those of `required` are never empty; no two records agree in
    all columns of `unique`. Raises ListError for anything else: another header, a record too short or too long,
    spaces around a value, a character that NFC would change, an empty required value, a doubled record, no record.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader, [])
        if header != list(columns):
            raise ListError(f"{path.name}: the columns are {header}; they must be {list(columns)}")
        records = [(reader.line_num, row) for row in reader]
    if not records:
        raise ListError(f"{path.name}: no record below the header")
    seen: dict[tuple[str, ...], int] = {}
    found = []
    for line, row in records:
        where = f"{path.name}, line {line}"
        if len(row) != len(columns):
            raise ListError(f"{where}: {len(row)} values for {len(columns)} columns")
        record = dict(zip(columns, row, strict=True))
        for column, value in record.items():
            if value != value.strip() or value != unicodedata.normalize("NFC", value):
                raise ListError(f"{where}: {column} {value!r} has spaces around it or is not NFC")
        for column in required:
            if not record[column]:
                raise ListError(f"{where}: {column} is empty")
        identity = tuple(record[column] for column in unique)
        if identity in seen:
            raise ListError(f"{where}: {' / '.join(identity)} is on line {seen[identity]} too")
        seen[identity] = line
        found.append(record)
    return found


def choose(record: Record, column: str, choices: Iterable[str], where: str) -> str:
    """Return the value of a column; raise ListError naming the choices if it is none of them."""
    allowed = list(choices)
    if record[column] not in allowed:
        raise ListError(f"{where}: {column} is {record[column]!r}; choose one of {', '.join(allowed)}")
    return record[column]


def code_of(record: Record, column: str, codes: type[_Code], where: str) -> _Code:
    """Return the value of a column as one of a closed set of codes; raise ListError naming them if it is none."""
    return codes(choose(record, column, codes, where))
