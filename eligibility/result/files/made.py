"""What a kind of file consists of: how it is made, and what comes out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from eligibility.answers.document import Document
from eligibility.result.examples import Example

PDF: Final = "application/pdf"


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file: its name, the language it is written in, and its bytes."""

    name: str
    language: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its media type, and the function that makes one.

    `make` gets the answers, the example person whose they are (else None), what was chosen (the query of an address)
    and the day of the file. It returns None where the answers are too few.
    """

    content_type: str
    make: Callable[[Document, Example | None, str, date], MadeFile | None]
