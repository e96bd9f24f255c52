"""Line in, line out, in one process: the order of answers, what ends a run, and the text of a result."""

import json
from io import BytesIO, StringIO
from random import Random
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import LONGEST_LINE, Refused, answer_lines, refusal
from eligibility.contract.writing import result_line
from eligibility.scoring.assessment import assess
from tests.scoring.lines import any_line

PADDED = '{{"name": "{}"}}'
LONGEST = PADDED.format("x" * (LONGEST_LINE - len(PADDED.format(""))))


def name_of(line: dict[str, Any]) -> str:
    """The name of a line as its answer; a line without one is refused."""
    if "name" not in line:
        raise Refused([refusal("name", "is missing")])
    return json.dumps(len(line["name"]))


def answered(given: bytes, *, strict: bool = False) -> tuple[list[Any], bool]:
    """The answers to some lines, and whether all could be taken."""
    out = StringIO()
    complete = answer_lines(BytesIO(given), out, name_of, strict=strict)
    assert out.getvalue() == "" or out.getvalue().endswith("\n")
    return [json.loads(line) for line in out.getvalue().splitlines()], complete


def test_every_line_is_answered_in_its_place_and_a_bad_one_by_its_number() -> None:
    answers, complete = answered(b'{"name": "ab"}\n\n  \t\r\n{}\n[1]\n{"name": "abc"}')
    assert not complete
    first, bad, worse, last = answers
    assert (first, last) == (2, 3)
    assert bad == {"line": 4, "errors": [{"field": "name", "message": "is missing"}]}
    assert worse["line"] == 5


def test_a_strict_run_ends_with_the_first_line_that_cannot_be_taken() -> None:
    answers, complete = answered(b'{"name": "ab"}\n{}\n{"name": "abc"}\n', strict=True)
    assert not complete
    assert answers[0] == 2
    assert [answers[1]["line"]] == [2]
    assert len(answers) == 2
    assert answered(b'{"name": "ab"}\n{"name": ""}\n', strict=True) == ([2, 0], True)


def test_nothing_given_is_nothing_refused() -> None:
    assert answered(b"") == ([], True)
    assert answered(b"\n\n") == ([], True)


def test_a_byte_order_mark_is_passed_over_at_the_start_only() -> None:
    assert answered(b'\xef\xbb\xbf{"name": "a"}\n') == ([1], True)
    answers, complete = answered(b'{"name": "a"}\n\xef\xbb\xbf{"name": "a"}\n')
    assert not complete
    assert answers[1]["line"] == 2


@pytest.mark.parametrize("end", ["\n", ""], ids=["line end", "end of file"])
def test_the_longest_line_is_taken_and_one_byte_more_is_not(end: str) -> None:
    taken = len(json.loads(LONGEST)["name"])
    assert len(LONGEST.encode()) == LONGEST_LINE
    assert answered((LONGEST + end).encode()) == ([taken], True)
    answers, complete = answered(f" {LONGEST}{end}".encode())
    assert not complete
    assert "longer than 1,000,000 bytes" in answers[0]["errors"][0]["message"]


def test_the_rest_of_a_line_that_is_too_long_is_no_line_of_its_own() -> None:
    for size in (LONGEST_LINE + 2, 2 * LONGEST_LINE, 2 * LONGEST_LINE + 1, 3 * LONGEST_LINE + 7):
        answers, complete = answered(b"x" * size + b'\n{"name": "abc"}\n')
        assert not complete
        assert [answers[0]["line"], answers[1]] == [1, 3]


@pytest.mark.parametrize("seed", range(40))
def test_the_text_of_a_result_is_that_of_the_contract(seed: int) -> None:
    assessment = assess(facts_from(any_line(Random(seed))))
    assert json.loads(result_line(assessment)) == assessment.as_contract()
