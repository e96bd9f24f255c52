"""The contract's schema, the program's own and what it takes: the three agree on shapes."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from eligibility.contract.lines import Refused
from eligibility.contract.schema import facts_schema
from tests import people
from tests.law import LATER_FACTS
from tests.scoring.fillings import FACTS
from tests.scoring.lines import any_line
from tests.scoring.raw_lines import read

# The contract's schema, copied as it was given.
SCHEMA = json.loads((Path(__file__).parents[1] / "sources" / "facts.schema.json").read_text("utf-8"))
# A yes/no row that begins later brings its own fact.
SCHEMA["properties"] |= {key: {"$ref": "#/$defs/maybe"} for key in LATER_FACTS}
CHECKED = Draft202012Validator(SCHEMA)
OURS = Draft202012Validator(facts_schema())


def test_what_we_take_the_schema_takes() -> None:
    """People, and three hundred lines drawn by their seeds, some of them nearly empty."""
    for line in (*(each() for each in people.TEN_LIVES), *(any_line(Random(seed)) for seed in range(300))):
        read(json.dumps(line).encode())
        assert CHECKED.is_valid(line)
        assert OURS.is_valid(line)


SHAPES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2, 1.5, 80, 80.5, 1_000, 1_001, 10_000_000_000, 10_000_000_001),
    *("", "x", "none", "n1", "director", "separate", "2027-03-01", "2027-3-1", "bachelor"),
    *([], ["bachelor"], ["bachelor", "bachelor"], ["x"], [None], {}, {"a": 1, "b": None, "c": 2.5}),
    *({"a": 1, "b": 1}, {"a": 1, "b": 1, "c": 1, "d": 1}, {"a": -1, "b": 1, "c": 1}, {"a": "1", "b": 1, "c": 1}),
)
TOP_KEYS = ("on", "birth_date", "degrees", "experience_years", *(key for key in FACTS if "." not in key))


@pytest.mark.parametrize("key", [*TOP_KEYS, "unheard_of"])
def test_the_schema_and_we_agree_on_shapes(key: str) -> None:
    """Every kind of value under every key, and the key left out: taken by both or refused by both."""
    whole = people.known(degrees=["master"])
    lines = [{**whole, key: shape} for shape in SHAPES]
    lines.append({other: value for other, value in whole.items() if other != key})
    for line in lines:
        if key == "birth_date" and line.get(key) == "2027-03-01":
            continue  # the right shape, but nobody of fifteen: said in words, not in the schema
        raw = json.dumps(line).encode()
        try:
            read(raw)
        except Refused:
            taken = False
        else:
            taken = True
        assert CHECKED.is_valid(line) is taken, raw
        assert OURS.is_valid(line) is taken, raw
