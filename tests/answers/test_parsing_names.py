"""Names of schools are taken as they are typed."""

from typing import Final

import pytest

from eligibility.answers.parsing.names import MOST_CHARACTERS, read_name
from eligibility.answers.parsing.text import Refusal, Refused, Understood

NAMES_REFUSED: Final = [
    (" \n ", Refusal.EMPTY),
    ("x" * (MOST_CHARACTERS + 1), Refusal.NAME_TOO_LONG),
    ("a\u200bb", Refusal.HIDDEN_CHARACTER),
    ("a\x07", Refusal.HIDDEN_CHARACTER),
]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("台大", "台大"),
        ("  University \n of  Tokyo ", "University of Tokyo"),
        ("Ａ　大学", "Ａ 大学"),
        ("é" * MOST_CHARACTERS, "é" * MOST_CHARACTERS),
    ],
)
def test_a_name_is_kept_as_typed(typed: str, name: str) -> None:
    assert read_name(typed) == Understood(name)


@pytest.mark.parametrize(("typed", "refusal"), NAMES_REFUSED)
def test_what_is_no_name_is_refused(typed: str, refusal: Refusal) -> None:
    assert read_name(typed) == Refused(refusal)
