"""A reading in kana and the Latin letters people type for it are one."""

import pytest

from eligibility.finder import find
from eligibility.finder.romaji import as_sounded, of_kana


@pytest.mark.parametrize(
    ("reading", "typed"),
    [
        (
            "とうほくだいがく",
            ("Tōhoku Daigaku", "Tohoku University", "Touhoku University", "トーホク大学", "とうほく大学"),
        ),
        ("つくばだいがく", ("Tsukuba Daigaku", "Tukuba University", "University of Tsukuba", "つくば大")),
        (
            "きゅうしゅうこうぎょうだいがく",
            ("Kyushu Kogyo Daigaku", "Kyuushuu Kougyou Daigaku", "Kyusyu Kogyo daigaku"),
        ),
        ("ほっかいどうだいがく", ("Hokkaido Daigaku", "Hokkaidō University")),
        ("ひとつばしだいがく", ("Hitotubashi University", "Hitotsubashi Daigaku")),
        ("けんぶりっじ", ("kenburijji", "ケンブリッジ")),
        ("しんぶん", ("shimbun", "shinbun", "sinbun")),
    ],
)
def test_all_spellings_come_to_one(reading: str, typed: tuple[str, ...]) -> None:
    assert {as_sounded(text) for text in typed} == {of_kana(reading)}


@pytest.mark.parametrize("text", ["京都大学", "ヴィクトリア", "ァ", "", "한양대"])
def test_what_is_not_japanese_kana_has_no_sound(text: str) -> None:
    assert of_kana(text) == ""


def test_a_name_read_aloud_is_found_and_not_selected() -> None:
    for name, key in (
        ("Tokyo Kogyo Daigaku", "jp-institute-of-science-tokyo"),
        ("Tokyo Ika Shika Daigaku", "jp-tokyo-medical-and-dental-university"),
        ("Denki Tsushin Daigaku", "jp-university-of-electro-communications"),
        ("Toyama Kenritsu Daigaku", "jp-toyama-prefectural-university"),
        ("トーキョー大学", "jp-university-of-tokyo"),
    ):
        found = find(name)
        assert (found.confident, found.matches[0].university.key) == (False, key), name
