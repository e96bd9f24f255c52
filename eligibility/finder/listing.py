"""The result of a university in the lists, for a page: its points, the limbs it meets, and whether to confirm."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from eligibility.scoring.editions import TABLES
from eligibility.scoring.lists.universities import Listed, SguType, University
from eligibility.scoring.rows import ByActivity
from eligibility.scoring.text import Text

ROW: Final = "designated_university"

_RANKING: Final = Text(
    ja="Ⅰ 世界大学ランキング（QS・THE・ARWU）",
    zh_hant="Ⅰ 世界大學排名（QS、THE、ARWU）",
    zh_hans="Ⅰ 世界大学排名（QS、THE、ARWU）",
    en="Ⅰ World university rankings (QS, THE, ARWU)",
)
_SGU: Final = {
    SguType.A: Text(
        ja="Ⅱ スーパーグローバル大学創成支援事業（トップ型）",
        zh_hant="Ⅱ 頂尖全球大學計畫（超級全球大學創成支援事業）A型",
        zh_hans="Ⅱ 顶尖全球大学计划（超级全球大学创成支援事业）A型",
        en="Ⅱ Top Global University Project, type A",
    ),
    SguType.B: Text(
        ja="Ⅱ スーパーグローバル大学創成支援事業（グローバル化牽引型）",
        zh_hant="Ⅱ 頂尖全球大學計畫（超級全球大學創成支援事業）B型",
        zh_hans="Ⅱ 顶尖全球大学计划（超级全球大学创成支援事业）B型",
        en="Ⅱ Top Global University Project, type B",
    ),
}
_INNOVATIVE_ASIA: Final = Text(
    ja="Ⅲ イノベーティブ・アジア事業のパートナー校",
    zh_hant="Ⅲ 創新亞洲計畫的合作學校",
    zh_hans="Ⅲ 创新亚洲计划的合作学校",
    en="Ⅲ Partner school of the Innovative Asia project",
)


@dataclass(frozen=True, slots=True)
class Ground:
    """A limb of the row that a university meets, or may meet: `sure` is false where it is to be confirmed."""

    name: str
    sure: bool


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a row of the list comes from: title as published, place in it, address."""

    title: str
    place: str
    url: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A university as a page shows it.

    `in_english` and `in_japanese` are empty if the heading already is that name; `usual_name` is false where the
    English name is used because no usual one is known in the reader's language. `counts` is the answer about the row
    (None: to be settled first), `points` the points of the row; `j_find` the answer about the J-Find list.
    """

    key: str
    name: str
    usual_name: bool
    in_english: str
    in_japanese: str
    country: str
    counts: bool | None
    points: str
    grounds: tuple[Ground, ...]
    to_confirm: tuple[str, ...]
    j_find: bool | None
    j_find_note: str
    edition: str
    sources: tuple[SourceLine, ...]


def listing_of(university: University, language: str, on: date) -> Listing:
    """Return what the lists say about a university, in one of LANGUAGES, by the tables in force on a day."""
    name = university.name(language)
    return Listing(
        key=university.key,
        name=name,
        usual_name=university.has_name(language),
        in_english="" if name == university.name_en else university.name_en,
        in_japanese="" if name == university.name_ja else university.name_ja,
        country=university.country.name.in_language(language),
        counts=university.designated,
        points=points_of(TABLES.on(on).by_key[ROW].points),
        grounds=tuple(Ground(limb.in_language(language), sure) for limb, sure in _limbs(university)),
        to_confirm=tuple(note.in_language(language) for note in university.to_confirm),
        j_find=university.top100,
        j_find_note=university.jfind_note.in_language(language) if university.jfind_note else "",
        edition=university.edition,
        sources=tuple(SourceLine(one.source.title, one.place, one.source.url) for one in university.source),
    )


def points_of(points: ByActivity[int]) -> str:
    """Return the points of a row in one text, as a span where the activities differ."""
    different = sorted({each for _activity, each in points.items()})
    return f"{different[0]}–{different[-1]}" if len(different) > 1 else str(different[0])


def _limbs(university: University) -> tuple[tuple[Text, bool], ...]:
    limbs = []
    if university.ranking is not Listed.NO:
        limbs.append((_RANKING, university.ranking is Listed.YES))
    if university.sgu:
        limbs.append((_SGU[university.sgu], True))
    if university.innovative_asia is not Listed.NO:
        limbs.append((_INNOVATIVE_ASIA, university.innovative_asia is Listed.YES))
    return tuple(limbs)
