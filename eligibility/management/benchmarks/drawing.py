"""Measuring files that are drawn: seconds of one core next to an empty PDF page, and sizes, against limits."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from time import process_time
from typing import Final, TypeVar

from .timing import interleaved

Which = TypeVar("Which")

_EMPTY: Final = "<!doctype html><html lang=en><title>Empty</title><body>"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The median seconds of one core that a file takes, and its size in bytes."""

    seconds: float
    size: int


def drawn(
    say: Callable[[str], None], name: str, files: Mapping[Which, Callable[[], bytes]], rounds: int
) -> dict[Which, Drawn]:
    """Return what each file takes with warm caches; print what is measured, and the floor."""
    import weasyprint  # type: ignore[import-untyped]

    sizes = {which: len(make()) for which, make in files.items()}
    floor, *measured = interleaved(
        lambda: weasyprint.HTML(string=_EMPTY).write_pdf(pdf_variant="pdf/ua-1"),
        *files.values(),
        rounds=rounds,
        clock=process_time,
    )
    say(f"{name}, warm; median of {rounds} rounds by turns, seconds of one core")
    say(f"an empty page: {floor.median:>6.3f} s, the floor")
    return {which: Drawn(each.median, sizes[which]) for which, each in zip(files, measured, strict=True)}


def compare(say: Callable[[str], None], found: Iterable[Drawn], seconds: float, size: int) -> None:
    """Print whether the slowest and the largest file are under the limits."""
    files = tuple(found)
    slowest, largest = max(each.seconds for each in files), max(each.size for each in files)
    reached = "reached" if slowest < seconds and largest < size else "NOT REACHED"
    say(f"  wanted: under {seconds:.2f} s and {size:,} bytes: {reached}")
