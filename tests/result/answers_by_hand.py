"""What the overview says to each of the people of answer_people.py, in English, worked out by hand.

`answers_by_hand.txt` has a block for each: the rule, heading and lead, then the lines (what a line is about, value and
note, "|" between them), then the next steps (">", the page that it leads to, the sentence).
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.utils.translation import override

from eligibility.result.context import Context, context_of
from eligibility.scoring.editions import TABLES

from .answer_people import PEOPLE
from .applications import TODAY

FILE = Path(__file__).with_name("answers_by_hand.txt")


@dataclass(frozen=True)
class Said:
    """The answer of the overview."""

    rule: str
    heading: str
    lead: str
    lines: tuple[str, ...]
    steps: tuple[str, ...]


def _blocks() -> dict[str, Said]:
    found = {}
    for block in FILE.read_text("utf-8").strip().split("\n\n"):
        name, rule, heading, lead, *rest = block.splitlines()
        steps = tuple(each.removeprefix("> ") for each in rest if each.startswith("> "))
        lines = tuple(each for each in rest if not each.startswith("> "))
        found[name.removeprefix("## ")] = Said(rule, heading, lead, lines, steps)
    return found


BY_HAND = _blocks()


def context(name: str, language: str = "en") -> Context:
    """The result of a person in a language; its answer is to be read in that language."""
    # Under other tables it is another one.
    return _context(name, language, TABLES.starts)


@cache
def _context(name: str, language: str, _starts: tuple[date, ...]) -> Context:
    with override(language):
        found = context_of(PEOPLE[name](), today=TODAY)
        # A part is computed when it is first asked for.
        assert found.answer.heading
        return found


def said(name: str) -> Said:
    """What the program says."""
    found = context(name)
    return Said(
        rule=found.verdict.rule,
        heading=found.answer.heading,
        lead=found.answer.lead,
        lines=tuple(" | ".join(filter(None, (each.key, each.value, each.note))) for each in found.answer.lines),
        steps=tuple(
            f"{'#'.join(filter(None, (each.to, each.fragment)))}: {each.sentence}" for each in found.answer.steps
        ),
    )
