"""Benchmark the pages of a result against a question page of the same person, in this process."""

from collections.abc import Callable
from functools import partial
from time import process_time
from typing import Final

from django.urls import reverse

from eligibility.result.sections import SECTIONS

from .timing import interleaved
from .wizard import Browser, own_database

TIMES_A_QUESTION: Final = 2.5
"""The most CPU time of the overview, in times that of a question page."""

ROUNDS: Final = 15


def bench(say: Callable[[str], None], rounds: int = ROUNDS) -> None:
    """Print the CPU time of a question page and of each section of a student's result."""
    with own_database():
        browser = Browser()
        browser.answer_all()
        question = reverse("record", args=[browser.id, "pay", 1])
        addresses = [reverse(section.url_name("result"), args=[browser.id]) for section in SECTIONS]
        floor, *measured = interleaved(
            *(partial(browser.open, where) for where in (question, *addresses)), rounds=rounds, clock=process_time
        )
    say(f"pages of a student; median of {rounds} rounds by turns, CPU time of one process, SQLite, gzip")
    say(f"{'a question page':<16}{floor.median * 1_000:>8.2f} ms")
    for section, each in zip(SECTIONS, measured, strict=True):
        say(f"{section.slug or 'overview':<16}{each.median * 1_000:>8.2f} ms, {each.median / floor.median:>4.1f} times")
    reached = measured[0].median <= TIMES_A_QUESTION * floor.median
    say(f"  wanted: overview at most {TIMES_A_QUESTION} times: {'reached' if reached else 'NOT REACHED'}")
