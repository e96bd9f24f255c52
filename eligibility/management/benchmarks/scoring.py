"""Benchmark scoring in lines per second, from bytes to text; the floor is parsing and writing the JSON."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

from django.conf import settings

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import read_object
from eligibility.contract.writing import result_line
from eligibility.scoring.assessment import assess
from eligibility.scoring.calendar import anniversary
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import DEGREES, FIRST_DAY, Choice, Day, Fact, Whole, YesNo
from eligibility.scoring.rows import ACTIVITIES

from .timing import interleaved

LINES: Final = 5_000
LINES_OF_FILE: Final = 20_000
LINES_A_SECOND: Final = 10_000
TIMES_THE_FLOOR: Final = 2.5
_DAYS: Final = 2_500
_MOST_UNKNOWN: Final = 8


def bench(say: Callable[[str], None], lines: int = LINES, lines_of_file: int = LINES_OF_FILE) -> None:
    """Print lines per second in this process and of the whole command, with the floor of each round."""
    raw = list(varied_lines(lines, Random(1)))
    scored, floor = interleaved(
        lambda: [result_line(assess(facts_from(read_object(line)))) for line in raw],
        lambda: [json.dumps(json.loads(line)) for line in raw],
    )
    speed, times = lines / scored.median, scored.median / floor.median
    reached = speed >= LINES_A_SECOND or times <= TIMES_THE_FLOOR
    say(f"{lines:,} lines, a third of them with facts not known; median of {len(scored.seconds)} rounds by turns")
    say(f"read, scored, written:  {speed:>9,.0f} lines a second")
    say(f"  the first round:      {lines / scored.first:>9,.0f} lines a second, nothing remembered yet")
    say(f"json.loads, json.dumps: {lines / floor.median:>9,.0f} lines a second, the floor")
    say(f"  scoring takes         {times:>9.1f} times the floor")
    say(
        f"  wanted: {LINES_A_SECOND:,} lines a second or {TIMES_THE_FLOOR} times the floor: "
        f"{'reached' if reached else 'NOT REACHED'}"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.jsonl"
        path.write_bytes(b"\n".join(varied_lines(lines_of_file, Random(2))) + b"\n")
        (whole,) = interleaved(lambda: score_file(path, lines_of_file))
    speed = lines_of_file / whole.median
    say(f"manage.py score, {lines_of_file:,} lines: {speed:,.0f} lines a second, start-up included")


def score_file(path: Path, lines: int) -> None:
    """Run the command on a file; raise RuntimeError if it did not answer every line."""
    with path.open("rb") as file:
        done = subprocess.run(
            [sys.executable, settings.BASE_DIR / "manage.py", "score"], stdin=file, stdout=subprocess.PIPE, check=False
        )
    answered = done.stdout.count(b"\n")
    if done.returncode or answered != lines:
        raise RuntimeError(f"manage.py score ended with {done.returncode} after {answered:,} of {lines:,} lines")


def varied_lines(number: int, random: Random) -> Iterator[bytes]:
    """Yield valid lines of facts, each third one with up to eight facts not known, around the figures of the law."""
    values = dict(_values())
    for place in range(number):
        line = _line(values, random)
        if place % 3 == 0:
            for key in random.sample(sorted(values), random.randint(1, _MOST_UNKNOWN)):
                _put(line, key, None)
        yield json.dumps(line).encode()


def _line(values: Mapping[str, tuple[Any, ...]], random: Random) -> dict[str, Any]:
    on = FIRST_DAY + timedelta(days=random.randrange(_DAYS))
    degrees = random.sample(DEGREES, random.choice((0, 1, 1, 1, 2)))
    line: dict[str, Any] = {
        "on": on.isoformat(),
        "birth_date": anniversary(on - timedelta(days=random.randrange(365)), -random.randint(18, 60)).isoformat(),
        "degrees": degrees,
        "experience_years": {},
    }
    for key, of_fact in values.items():
        needed = TABLES.bonds.get(key)
        _put(line, key, False if needed is not None and needed.isdisjoint(degrees) else random.choice(of_fact))
    return line


def _put(line: dict[str, Any], key: str, value: object) -> None:
    above, _, activity = key.partition(".")
    if activity in ACTIVITIES:
        line[above][activity] = value
    else:
        line[key] = value


def _values() -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield each fact with values to choose from: the bounds of rows and some values next to them."""
    critical: dict[str, tuple[Any, ...]] = {}
    for component in TABLES.on(FIRST_DAY).components:
        for classes in component.classes:
            critical[classes.fact.key] = classes.fillings
    for key, fact in TABLES.facts.items():
        yield key, tuple(_of_fact(fact, critical.get(key, ())))


def _of_fact(fact: Fact, critical: tuple[Any, ...]) -> Iterator[object]:
    match fact:
        case YesNo():
            yield from (False, True)
        case Choice(choices=choices):
            yield from choices
        case Day():
            yield from ((FIRST_DAY + timedelta(days=days)).isoformat() for days in range(-3_000, 3_000, 97))
        case Whole():
            for value in critical or (0, 100_000, 1_000_000):
                yield from (value, value + 1, value + value // 7)
        case _:
            for value in critical:
                yield from (value, value + 0.5, value + 1.25)
