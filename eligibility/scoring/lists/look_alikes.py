"""What looks like a listed examination or qualification but is not, by name and with the reason."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ..text import Text
from .reading import RECORDS, choose, read
from .sources import Reference, references

_COLUMNS: Final = (
    "key",
    "name_ja",
    "name_zh_hant",
    "name_zh_hans",
    "name_en",
    "also_called",
    "why",
    "source",
)

REASONS: Final = {
    "same-series": Text(
        ja="似た試験は告示にありますが、この試験はありません。資格のポイントにはなりません。",
        zh_hant="告示列有類似的考試，但沒有列這一項，因此在「資格」項目中不計分。",
        zh_hans="告示列有类似的考试，但没有列这一项，因此在“资格”项目中不计分。",
        en="The notice names similar examinations, but not this one. It gives no points as a qualification.",
    ),
    "other-government": Text(
        ja="公的な試験ですが、告示に載っていないため、資格のポイントにはなりません。"
        "「外国の資格、表彰等」の一覧に載っていないかは別に確かめてください。",
        zh_hant="這是公家機關的考試，但告示沒有列，因此在「資格」項目中不計分。是否列於外國資格、獎項的清單，請另行查"
        "閱。",
        zh_hans="这是官方机构的考试，但告示没有列，因此在“资格”项目中不计分。是否列于外国资格、奖项的清单，请另行查阅。",
        en="It is an official examination, but the notice does not name it, so it does not count under qualifications. "
        "Check separately whether the list of foreign qualifications and awards names it.",
    ),
    "private": Text(
        ja="民間の資格です。日本の国家資格ではなく、告示にも載っていないため、資格のポイントにはなりません。",
        zh_hant="這是民間證照，既不是日本的國家資格，也沒有列入告示，因此在「資格」項目中不計分。",
        zh_hans="这是民间证书，既不是日本的国家资格，也没有列入告示，因此在“资格”项目中不计分。",
        en="It is a private certificate: neither a Japanese national qualification nor in the notice. "
        "It does not count under qualifications.",
    ),
    "language": Text(
        ja="日本語以外の語学の試験に加点はありません。",
        zh_hant="日語以外的語言考試沒有加分。",
        zh_hans="日语以外的语言考试没有加分。",
        en="Tests of languages other than Japanese earn no points.",
    ),
    "japanese": Text(
        ja="資格のポイントにはなりませんが、日本語能力の項で加点になります。日本語の質問でお答えください。",
        zh_hant="在「資格」項目中不計分，但在日語能力項目中可以加分。請在日語的問題中作答。",
        zh_hans="在“资格”项目中不计分，但在日语能力项目中可以加分。请在日语的问题中作答。",
        en="It does not count under qualifications, but it does under Japanese ability. Answer that question.",
    ),
    "other-japanese": Text(
        ja="日本語能力の証明として一覧に載っているのは日本語能力試験（JLPT）とBJTだけです。"
        "この試験で証明できるかは出入国在留管理庁に問い合わせてください。",
        zh_hant="清單上可以證明日語能力的只有日本語能力試驗（JLPT）和BJT。這項考試能否作為證明，請向出入國在留管理廳詢"
        "問。",
        zh_hans="清单上可以证明日语能力的只有日本语能力测试（JLPT）和BJT。这项考试能否作为证明，请向出入国在留管理厅咨"
        "询。",
        en="Only JLPT and BJT are on the list of tests that prove Japanese ability. "
        "Ask the Immigration Services Agency whether this test is accepted.",
    ),
}
"""Why a look-alike does not count, by the code in its row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """A certificate that people take for a listed one, with the reason why it is none."""

    key: str
    name: Text
    also_called: tuple[str, ...]
    reason: Text
    source: tuple[Reference, ...]


def load_look_alikes(path: Path) -> list[LookAlike]:
    """Return the rows of a data file; raise ListError for a gap, a double or an unknown reason."""
    return [
        LookAlike(
            key=record["key"],
            name=Text(
                ja=record["name_ja"],
                zh_hant=record["name_zh_hant"],
                zh_hans=record["name_zh_hans"],
                en=record["name_en"],
            ),
            also_called=tuple(record["also_called"].split("|")),
            reason=REASONS[choose(record, "why", REASONS, f"{path.name}, {record['key']}")],
            source=references(record["source"], path.name),
        )
        for record in read(path, _COLUMNS, required=_COLUMNS, unique=("key",))
    ]


@cache
def look_alikes() -> tuple[LookAlike, ...]:
    """Return what looks listed but is not."""
    return tuple(load_look_alikes(RECORDS / "look_alikes.csv"))
