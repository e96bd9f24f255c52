"""`python manage.py university` from outside: names in, lines out, exit status."""

import json
from collections.abc import Callable
from typing import Any

from .running import Ran, in_process, in_shell

PLAIN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}


def answers_to(
    given: bytes, *options: str, run: Callable[..., Ran] = in_process, **environment: Any
) -> tuple[int, list[Any]]:
    """Run the command on these bytes; every line that it writes must be JSON in UTF-8."""
    ran = run("university", given, *options, **environment)
    assert ran.stderr == b""
    return ran.status, [json.loads(line) for line in ran.stdout.decode("utf-8").splitlines()]


def test_a_name_is_answered_in_the_shape_of_the_contract() -> None:
    status, (answer,) = answers_to("台大\n".encode(), run=in_shell, env=PLAIN)
    assert status == 0
    assert answer["query"] == "台大"
    assert answer["confident"] is True
    assert answer["matches"][0] == {
        "name_en": "National Taiwan University",
        "name_ja": "国立台湾大学",
        "name_zh_hant": "國立臺灣大學",
        "name_zh_hans": "台湾大学",
        "country": "TW",
        "ranking": "yes",
        "sgu": None,
        "innovative_asia": "no",
        "jfind": "no",
        "edition": "2026-01",
    }
    assert len(answer["matches"]) <= 5


def test_what_cannot_be_taken_is_said_on_its_own_line_and_the_others_are_answered() -> None:
    given = b"\n".join(
        [
            b"\xef\xbb\xbf" + "東工大".encode(),
            b"",
            "　".encode(),
            b"\xff\xfe",
            b"NTU\r",
            b"a" * 3_000_000,
            b"x" * 201,
            "東京\x00大学".encode(),
            "東北大学".encode(),
        ]
    )
    status, answers = answers_to(given, run=in_shell, env=PLAIN)
    assert status == 1
    assert [answer.get("line", answer.get("query")) for answer in answers] == ["東工大", 4, "NTU", 6, 7, 8, "東北大学"]
    refused = [answer for answer in answers if "errors" in answer]
    assert [answer["errors"][0]["field"] for answer in refused] == ["name"] * 4
    assert "UTF-8" in refused[0]["errors"][0]["message"]
    assert "200" in refused[1]["errors"][0]["message"]
    assert "200" in refused[2]["errors"][0]["message"]
    assert "character 3" in refused[3]["errors"][0]["message"]
    assert [match["country"] for match in answers[-1]["matches"][:2]] == ["JP", "CN"]


def test_strict_stops_at_the_first_line_that_cannot_be_taken() -> None:
    status, answers = answers_to(b"Waseda\n\xff\nKeio\n", "--strict")
    assert status == 1
    assert [answer.get("query", "refused") for answer in answers] == ["Waseda", "refused"]


def test_a_name_that_is_near_nothing_and_an_empty_input_are_no_errors() -> None:
    assert answers_to(b"???\n") == (0, [{"query": "???", "confident": False, "matches": []}])
    assert answers_to(b"") == (0, [])
