"""Benchmark university searches; the floor is comparing a name with every other name."""

from collections.abc import Callable, Sequence
from statistics import quantiles
from time import perf_counter
from typing import Final

from rapidfuzz import fuzz, process

from eligibility.finder import find
from eligibility.finder.index import index
from eligibility.finder.writing import fold
from eligibility.scoring.lists.universities import universities

from .timing import interleaved

P95_MILLISECONDS: Final = 20.0


def bench(say: Callable[[str], None], most: int = 2_000) -> None:
    """Print the median and 95th percentile of one search, with the floor of each round."""
    began = perf_counter()
    names = index()
    say(f"index of {len(names.folds):,} names: {perf_counter() - began:.2f} s, once before the first visitor")
    typed = list(typed_names())[:most]
    seconds = [_timed(name) for name in typed]
    p95 = quantiles(seconds, n=20)[-1] * 1_000
    whole, floor = interleaved(
        lambda: [find(name) for name in typed],
        lambda: [
            process.extract(fold(name), names.folds, scorer=fuzz.ratio, score_cutoff=60, limit=40) for name in typed
        ],
    )
    say(f"{len(typed):,} names, whole, begun and with a slip; median of {len(whole.seconds)} rounds by turns")
    say(f"a search:               {whole.median / len(typed) * 1_000:>9.2f} ms")
    say(f"comparing with each:    {floor.median / len(typed) * 1_000:>9.2f} ms, the floor")
    say(f"95th percentile:        {p95:>9.2f} ms")
    say(f"  wanted: at most {P95_MILLISECONDS:.0f} ms: {'reached' if p95 <= P95_MILLISECONDS else 'NOT REACHED'}")


def _timed(name: str) -> float:
    began = perf_counter()
    find(name)
    return perf_counter() - began


def typed_names() -> Sequence[str]:
    """Return what people may type: each name of the list, its beginning, and the name with a letter left out."""
    typed: dict[str, None] = {}
    for university in universities().values():
        for name in (university.name_en, university.name_ja, university.name_zh_hant, university.name_zh_hans):
            if name:
                half = len(name) // 2
                typed |= dict.fromkeys((name, name[: half + 1], name[:half] + name[half + 1 :]))
    return tuple(typed)
