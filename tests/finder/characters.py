"""Makes eligibility/finder/names/characters.csv: kanji variants that the search treats as one.

Origin: the dictionaries of OpenCC (Apache License 2.0), which only this development tool reads. Kept are the
characters whose representative occurs in a name of the program, with every variant of theirs; a few variants that
OpenCC keeps apart are added by hand below. Run `python -m tests.finder.characters` after names were added.
"""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import opencc

ROOT: Final = Path(__file__).parents[2] / "eligibility"
NAME_FILES: Final = (
    ROOT / "scoring/lists/records/universities.csv",
    ROOT / "scoring/lists/records/countries.csv",
    ROOT / "scoring/lists/records/it_examinations.csv",
    ROOT / "scoring/lists/records/licences.csv",
    ROOT / "scoring/lists/records/look_alikes.csv",
    ROOT / "finder/names/aliases.csv",
    ROOT / "finder/names/families.csv",
    ROOT / "finder/names/unlisted.csv",
    ROOT / "finder/names/general.csv",
    ROOT / "finder/names/places.csv",
)
TARGET: Final = ROOT / "finder/names/characters.csv"

BY_HAND: Final = {"戸": "户", "戶": "户", "総": "综", "總": "综", "总": "综", "內": "内", "敎": "教"}

_KANJI: Final = range(0x4E00, 0xA000)


def representatives() -> dict[str, str]:
    """Return variant -> representative for every kanji whose representative occurs in a name."""
    steps = [opencc.OpenCC(name) for name in ("jp2t", "tw2t", "t2s")]

    def representative(character: str) -> str:
        for step in steps:
            character = str(step.convert(character))
        return BY_HAND.get(character, character)

    of = {chr(code): BY_HAND.get(chr(code)) or representative(chr(code)) for code in _KANJI}
    names = "".join(path.read_text(encoding="utf-8") for path in NAME_FILES)
    occurring = {of[character] for character in set(names) if character in of}
    return {variant: one for variant, one in of.items() if variant != one and one in occurring and len(one) == 1}


def write(table: Iterable[tuple[str, str]]) -> None:
    """Write the table in the order of the characters."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["variant", "representative"])
        writer.writerows(sorted(table))


if __name__ == "__main__":
    write(representatives().items())
