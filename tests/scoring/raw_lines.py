"""Lines as bytes, some of their values written by hand, and the errors they are refused with. For the tests alone."""

import json
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import Refused, read_object
from eligibility.scoring.facts import Facts
from tests import people

Line = dict[str, Any]


def read(raw: bytes) -> Facts:
    """The facts of a line as it comes in."""
    return facts_from(read_object(raw))


def errors_of(raw: bytes) -> list[dict[str, str]]:
    """The errors with which a line is refused, each fit to be written."""
    with pytest.raises(Refused) as refused:
        read(raw)
    errors = refused.value.errors
    assert errors
    for error in errors:
        assert error.keys() == {"field", "message"}
        assert error["message"].strip()
        json.dumps(error, ensure_ascii=False).encode("utf-8")
    return errors


def written(line: Line, **changes: str) -> bytes:
    """The line as JSON, some values written by hand; keys of `experience_years` as experience_a and so on."""
    text = json.dumps({**line, **{key: f"@{key}@" for key in changes if not key.startswith("experience_years_")}})
    if any(key.startswith("experience_years_") for key in changes):
        experience = {**line["experience_years"]}
        for key in changes:
            if key.startswith("experience_years_"):
                experience[key[-1]] = f"@{key}@"
        text = json.dumps({**json.loads(text), "experience_years": experience})
    for key, value in changes.items():
        text = text.replace(f'"@{key}@"', value)
    return text.encode()


def person(**changes: Any) -> Line:
    """A line without fault."""
    return {**people.reference_student(), **changes}
