"""`python manage.py score` from outside: lines in, lines out, exit status, and nothing that stops the run."""

import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pytest

from tests import people
from tests.management.running import Ran, in_process, in_shell
from tests.scoring.agreement import answer_to


class Run(NamedTuple):
    """What a run of the command left behind."""

    status: int
    lines: list[Any]
    stderr: str

    def by_number(self) -> dict[int, list[dict[str, str]]]:
        """The errors by the number of their line."""
        return {each["line"]: each["errors"] for each in self.lines if "errors" in each}


def score(given: bytes, *options: str, run: Callable[..., Ran] = in_process) -> Run:
    """Run the command on these bytes; every line that it writes must be JSON in UTF-8."""
    ran = run("score", given, *options)
    written = ran.stdout.decode("utf-8")
    assert written == "" or written.endswith("\n")
    lines = [json.loads(line) for line in written.split("\n")[:-1]]
    return Run(ran.status, lines, ran.stderr.decode("utf-8"))


def line_of(person: Any, **changes: Any) -> bytes:
    """A person as one line."""
    return json.dumps({**person(), **changes}).encode()


def result_of(line: bytes, *, rows: bool = False) -> dict[str, Any]:
    """What the command must answer to a good line."""
    result: dict[str, Any] = json.loads(json.dumps(answer_to(line.decode())))
    if not rows:
        for activity in result["activities"].values():
            del activity["rows"], activity["gates"]
    return result


STUDENT = line_of(people.reference_student)
PROFESSOR = line_of(people.professor, annual_salary_yen=None)
SECRET = b"a secret answer that nobody may find in a log, in whatever it ends"

# Everything that must not be taken, each line by itself. A good line is before, between and behind them.
BAD = {
    "broken": b'{"on": ',
    "two objects": STUDENT + b" " + STUDENT,
    "no object": b"[1, 2, 3]",
    "a number": b"42",
    "null": b"null",
    "doubled key": STUDENT[:-1] + b', "on": "2027-03-01"}',
    "NaN": line_of(people.reference_student).replace(b"4000000", b"NaN"),
    "Infinity": line_of(people.reference_student).replace(b"4000000", b"-Infinity"),
    "fraction": line_of(people.reference_student).replace(b"4000000", b"4200000.0"),
    "unknown key": line_of(people.reference_student, anual_salary_yen=1),
    "no real day": line_of(people.reference_student, on="2027-02-30"),
    "day without hyphens": line_of(people.reference_student, on="20270301"),
    "a day before the form": line_of(people.reference_student, on="2023-03-31"),
    "contradiction": line_of(people.vocational_school_graduate, japanese_degree=True),
    "bad UTF-8": STUDENT.replace(b"n1", b"\xff\xfe"),
    "mark within": b"\xef\xbb\xbf" + STUDENT,
    "list nested deeply": b"[" * 100_000,
    "object nested deeply": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "nested in a value": STUDENT[:-1] + b', "papers": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "endless integer": STUDENT.replace(b"4000000", b"9" * 5_000),
    "endless exponent": STUDENT.replace(b"4000000", b"1e999999999999999999999"),
    "endless years": STUDENT.replace(b'"a": 0', b'"a": 1e999999999999999999999'),
    "lone surrogate": STUDENT.replace(b'"n1"', b'"\\ud800"'),
    "lone surrogate as key": STUDENT[:-1] + b', "\\udfff": 1}',
    "five megabytes of text": STUDENT.replace(b'"n1"', b'"' + b"x" * 5_000_000 + b'"'),
    "five megabytes of key": STUDENT[:-1] + b', "' + b"y" * 5_000_000 + b'": 1}',
    "five megabytes of nothing": b"z" * 5_000_000,
    "five megabytes of list": STUDENT.replace(b'["bachelor"]', b"[" + b"0," * 2_500_000 + b"0]"),
    "line separators": STUDENT.replace(b'"n1"', '"\u2028\u2029\u0085\\u000b"'.encode()),
    "control characters": STUDENT.replace(b'"n1"', b'"\x0b\x0c\x1c\x00"'),
    "secret": STUDENT.replace(b'"n1"', b'"' + SECRET + b'"'),
}


def test_a_value_nested_about_as_deep_as_python_reads_stops_no_run() -> None:
    nested = [STUDENT[:-1] + b', "papers": ' + b"[" * deep + b"]" * deep + b"}" for deep in range(940, 1010)]
    ran = score(b"\n".join([*nested, STUDENT]), run=in_shell)
    assert (ran.status, len(ran.lines)) == (1, len(nested) + 1)
    assert {error["field"] for answer in ran.lines[:-1] for error in answer["errors"]} == {"papers", "line"}
    assert "errors" not in ran.lines[-1]


class Given(NamedTuple):
    """The bytes of the long run and where everything is in them."""

    text: bytes
    bad: dict[str, int]
    good: list[int]


def interleaved() -> Given:
    """Good, bad, blank, good, bad, blank …; the last line is good and has no end of line."""
    lines: list[bytes] = []
    bad: dict[str, int] = {}
    good: list[int] = []
    for name, line in BAD.items():
        lines.append(STUDENT if len(good) % 2 else PROFESSOR + b"\r")
        good.append(len(lines))
        lines.append(line)
        bad[name] = len(lines)
        lines.append((b"", b"  \t ", b"\r")[len(bad) % 3])
    lines.append(PROFESSOR)
    good.append(len(lines))
    return Given(b"\xef\xbb\xbf" + b"\n".join(lines), bad, good)


@pytest.fixture(scope="module")
def given() -> Given:
    """The long input."""
    return interleaved()


@pytest.fixture(scope="module")
def long_run(given: Given) -> Run:
    """One run over everything that is bad, with good lines between."""
    return score(given.text, run=in_shell)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_line_is_answered_with_its_number_and_its_errors(given: Given, long_run: Run, name: str) -> None:
    """Blank lines are counted, a byte order mark at the start is passed over."""
    errors = long_run.by_number()[given.bad[name]]
    assert errors
    for error in errors:
        assert error.keys() == {"field", "message"}
        assert isinstance(error["field"], str)
        assert 0 < len(error["message"]) < 400
        assert not {"x" * 41, "y" * 41, "z" * 41} & {error["message"][at : at + 41] for at in range(360)}


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("fraction", "annual_salary_yen"),
        ("unknown key", "anual_salary_yen"),
        ("no real day", "on"),
        ("day without hyphens", "on"),
        ("a day before the form", "on"),
        ("contradiction", "japanese_degree"),
        ("lone surrogate", "japanese_level"),
        ("line separators", "japanese_level"),
        ("secret", "japanese_level"),
    ],
)
def test_the_field_at_fault_is_named(given: Given, long_run: Run, name: str, field: str) -> None:
    """By its key in the contract."""
    assert [error["field"] for error in long_run.by_number()[given.bad[name]]] == [field]


def test_the_other_lines_are_all_answered_in_their_places(given: Given, long_run: Run) -> None:
    """As many answers as lines that are not blank, in their order, the good ones as if they were alone."""
    assert long_run.by_number().keys() == set(given.bad.values())
    expected: list[Any] = []
    lines = given.text.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    for number, line in enumerate(lines, start=1):
        if number in given.good:
            expected.append(result_of(line))
        elif number in given.bad.values():
            expected.append(number)
    assert [each.get("line", each) for each in long_run.lines] == expected


def test_bad_lines_make_the_exit_status_one_and_nothing_is_logged(long_run: Run) -> None:
    """Nobody's answer is on standard error, and there is no traceback."""
    assert long_run.status == 1
    assert SECRET[:20].decode() not in long_run.stderr
    assert "Traceback" not in long_run.stderr
    assert "xxxx" not in long_run.stderr


def test_a_message_shows_no_more_than_forty_characters(given: Given, long_run: Run) -> None:
    """Enough to find the value, not enough to reveal it."""
    (error,) = long_run.by_number()[given.bad["secret"]]
    assert SECRET[:30].decode() in error["message"]
    assert SECRET[:41].decode() not in error["message"]


def test_good_lines_alone_end_with_status_zero() -> None:
    """One result a line and exactly the contract's; a mark, blank lines and Windows ends of line do not matter."""
    ran = score(b"\xef\xbb\xbf\n" + STUDENT + b"\r\n\n" + PROFESSOR + b"\n\n")
    assert ran == Run(0, [result_of(STUDENT), result_of(PROFESSOR)], "")


@pytest.mark.parametrize("nothing", [b"", b"\n\n", b"\xef\xbb\xbf", b" \t\r\n"], ids=repr)
def test_no_lines_are_no_answers_and_no_fault(nothing: bytes) -> None:
    """Blank lines only."""
    assert score(nothing) == Run(0, [], "")


def test_rows_are_added_on_request() -> None:
    """`--rows`: every row of every activity; a bad line is answered all the same."""
    ran = score(STUDENT + b"\n{}\n" + PROFESSOR, "--rows")
    assert ran.status == 1
    assert ran.lines[0] == result_of(STUDENT, rows=True)
    assert ran.lines[1]["line"] == 2
    assert ran.lines[2] == result_of(PROFESSOR, rows=True)
    (open_row,) = (row for row in ran.lines[2]["activities"]["b"]["rows"] if row["row"] == "salary_10m")
    assert open_row == {"row": "salary_10m", "state": "not_known", "low": 0, "high": 40, "by": []}


@pytest.mark.parametrize("options", [["--strict"], ["--strict", "--rows"]], ids=" ".join)
def test_strict_stops_at_the_first_bad_line(options: Sequence[str]) -> None:
    """The lines before it are answered, it gets its error line, the ones behind it nothing."""
    ran = score(STUDENT + b"\n\n" + BAD["NaN"] + b"\n" + STUDENT + b"\n" + BAD["broken"], *options)
    assert ran.status == 1
    assert ran.lines[0] == result_of(STUDENT, rows="--rows" in options)
    assert [each.get("line") for each in ran.lines] == [None, 3]


def test_strict_without_bad_lines_changes_nothing() -> None:
    """Every line is answered and the status is 0."""
    assert score(STUDENT + b"\n" + PROFESSOR, "--strict") == score(STUDENT + b"\n" + PROFESSOR)
