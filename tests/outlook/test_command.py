"""`python manage.py outlook` from outside: lines in, lines out, exit status, and nothing that stops the run."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from tests.management.running import Ran, in_process, in_shell

from .people import PEOPLE

PROFILE = json.dumps(PEOPLE[0].line, ensure_ascii=False).encode()


class Run(NamedTuple):
    """What a run of the command left behind."""

    status: int
    lines: list[Any]
    stderr: str

    def by_number(self) -> dict[int, list[str]]:
        """The fields at fault by the number of their line."""
        return {each["line"]: [error["field"] for error in each["errors"]] for each in self.lines if "errors" in each}


def outlook(given: bytes, *options: str, run: Callable[..., Ran] = in_process) -> Run:
    """Run the command on these bytes; every line that it writes must be JSON in UTF-8."""
    ran = run("outlook", given, *options)
    written = ran.stdout.decode("utf-8")
    assert written == "" or written.endswith("\n")
    return Run(ran.status, [json.loads(line) for line in written.split("\n")[:-1]], ran.stderr.decode("utf-8"))


def test_every_profile_is_answered_on_its_own_line() -> None:
    run = outlook(b"\n".join(json.dumps(person.line).encode() for person in PEOPLE), run=in_shell)
    assert (run.status, run.stderr, len(run.lines)) == (0, "", len(PEOPLE))
    for person, answer in zip(PEOPLE, run.lines, strict=True):
        assert list(answer) == ["timeline", "minimum_salary", "ways", "permanent_residence"]
        assert (answer["timeline"][0]["from"], answer["timeline"][0]["b"]["low"]) == person.points[0]
        assert answer["timeline"][-1]["until"] == person.line["until"]
        assert answer["minimum_salary"]["b"] == person.least_pay


def test_an_answer_has_the_shape_of_the_contract() -> None:
    (answer,) = outlook(PROFILE).lines
    span = answer["timeline"][0]
    assert list(span) == ["from", "until", "a", "b", "c", "j_find", "why"]
    assert list(span["a"]) == ["low", "high", "qualifies", "j_skip"]
    assert all(isinstance(sentence, str) for each in answer["timeline"] for sentence in each["why"])
    assert {key: list(by_mark) for key, by_mark in answer["minimum_salary"].items()} == {
        activity: ["70", "80"] for activity in "abc"
    }
    assert {key: list(clocks) for key, clocks in answer["permanent_residence"].items()} == {
        activity: ["70", "80", "j_skip"] for activity in "abc"
    }
    assert all(list(way) == ["activity", "mark", "total", "changes"] for way in answer["ways"])
    waits = [way["changes"]["on"] for way in answer["ways"] if "on" in way["changes"]]
    assert "2034-04-01" in waits


BAD = {
    "broken": b'{"from": ',
    "two objects": PROFILE + b" " + PROFILE,
    "no object": b"[1, 2, 3]",
    "a number": b"42",
    "null": b"null",
    "doubled key": PROFILE[:-1] + b', "from": "2026-12-01"}',
    "doubled key inside": PROFILE.replace(b'"level": "n1"', b'"level": "n1", "level": "n2"'),
    "NaN": PROFILE.replace(b"3600000", b"NaN"),
    "Infinity": PROFILE.replace(b"3600000", b"-Infinity"),
    "fraction": PROFILE.replace(b"3600000", b"3600000.0"),
    "exponent": PROFILE.replace(b"3600000", b"36e5"),
    "endless number": PROFILE.replace(b"3600000", b"9" * 6000),
    "bad UTF-8": PROFILE.replace(b"n1", b"\xff\xfe"),
    "lone surrogate as a level": PROFILE.replace(b'"n1"', b'"\\ud800"'),
    "deep nesting": b'{"degrees": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "unknown key": PROFILE[:-1] + b', "nationality": "TW"}',
    "span backwards": PROFILE.replace(b"2036-12-01", b"2016-12-01"),
}


def test_a_line_that_cannot_be_taken_says_so_and_the_others_are_answered() -> None:
    given = b"\xef\xbb\xbf" + PROFILE + b"\n\n" + b"\n".join(BAD.values()) + b"\n" + PROFILE + b"\r\n"
    run = outlook(given)
    assert (run.status, run.stderr) == (1, "")
    assert list(run.by_number()) == list(range(3, 3 + len(BAD)))
    assert all(fields for fields in run.by_number().values())
    assert len(run.lines) == len(BAD) + 2
    assert run.lines[0] == run.lines[-1]
    assert "timeline" in run.lines[0]


@pytest.mark.parametrize("case", ["unknown key", "span backwards"])
def test_a_strict_run_stops_at_the_first_line_that_cannot_be_taken(case: str) -> None:
    run = outlook(PROFILE + b"\n" + BAD[case] + b"\n" + PROFILE + b"\n", "--strict")
    assert run.status == 1
    assert len(run.lines) == 2
    assert list(run.by_number()) == [2]


def test_nothing_in_is_nothing_out() -> None:
    assert outlook(b"") == (0, [], "")


def test_a_field_with_a_lone_surrogate_is_compared_and_never_written() -> None:
    run = outlook(PROFILE.replace(b'"Engineering"', b'"\\ud800"'))
    assert run.status == 0
    assert "timeline" in run.lines[0]


def test_a_value_nested_about_as_deep_as_python_reads_stops_no_run() -> None:
    nested = [PROFILE[:-1] + b', "zeal": ' + b"[" * deep + b"]" * deep + b"}" for deep in range(940, 1010)]
    nested += [PROFILE[:-1] + b', "patents": ' + b"[" * deep + b"]" * deep + b"}" for deep in range(940, 1010)]
    ran = outlook(b"\n".join([*nested, PROFILE]), run=in_shell)
    assert (ran.status, len(ran.lines)) == (1, len(nested) + 1)
    assert {field for fields in ran.by_number().values() for field in fields} == {"zeal", "patents", "line"}
    assert "timeline" in ran.lines[-1]
