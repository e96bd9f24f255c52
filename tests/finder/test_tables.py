"""The tables of names refuse what would mislead a search."""

from collections.abc import Callable
from pathlib import Path

import pytest

from eligibility.finder.tables import load_aliases, load_country_words, load_general, load_places, load_unlisted
from eligibility.scoring.lists.reading import ListError
from eligibility.scoring.lists.universities import universities

ALIASES = "university,alias,kind\n"
UNLISTED = "country,name_en,name_local,aliases\n"
GENERAL = "name,universities\n"
WORDS = "country,words\n"
PLACES = "place,words,universities\n"


@pytest.mark.parametrize(
    ("load", "text", "complaint"),
    [
        (load_aliases, ALIASES + "jp-nowhere,東大,usual\n", "no university 'jp-nowhere'"),
        (load_aliases, ALIASES + "jp-kyoto-university,京大,nickname\n", "choose one of usual, former, abbreviation"),
        (load_aliases, ALIASES + "jp-kyoto-university,京大,usual\n" * 2, "is on line 2 too"),
        (load_aliases, ALIASES + "jp-kyoto-university,・・,usual\n", "a name needs letters"),
        (load_aliases, ALIASES + "jp-kyoto-university,,usual\n", "alias is empty"),
        (load_unlisted, UNLISTED + "JP,Kyoto University,京都大学,\n", "has a row in universities.csv"),
        (load_unlisted, UNLISTED + "XX,Nowhere College,どこか,\n", "unknown country 'XX'"),
        (load_unlisted, UNLISTED + "JP,Nowhere College,どこか,\n" * 2, "is on line 2 too"),
        (load_general, GENERAL + "東大,jp-nowhere\n", "no university 'jp-nowhere'"),
        (load_places, PLACES + "Kyoto,京都,jp-nowhere\n", "no university 'jp-nowhere'"),
        (load_places, PLACES + "Kyoto,京都,jp-kyoto-university\nUji,京都,jp-kyoto-university\n", "is in two rows"),
        (load_places, PLACES + "Kyoto,京都,jp-kyoto-university\n", "no place for"),
    ],
)
def test_a_table_refuses(tmp_path: Path, load: Callable[..., object], text: str, complaint: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ListError, match=complaint):
        load(universities(), path)


def test_a_word_for_two_countries_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text(WORDS + "GB,Britannia\nFR,Britannia\n", encoding="utf-8")
    with pytest.raises(ListError, match="means GB and FR"):
        load_country_words(path)
