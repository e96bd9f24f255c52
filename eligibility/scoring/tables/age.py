"""年齢: the age heading of activities a and b, in completed years on the day.

A bound that changes from a day is one key in two rows, the first with `until`, the second with `since`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..conditions import Under
from ..facts import AGE, FIRST_DAY
from ..proofs import IssuedBy
from ..rows import Box, ByActivity, Heading, Row, Unless
from ..text import Text
from .ladder import higher_keys, spans

_PROOF: Final = Text(
    ja="書類は要りません（旅券か在留カードの生年月日で確認されます）",
    zh_hant="無須提交有編號的證明文件（以護照或在留卡上的出生日期確認）",
    zh_hans="无须提交有编号的证明文件（以护照或在留卡上的出生日期确认）",
    en="No separate paper (your passport or residence card shows your date of birth)",
)


@dataclass(frozen=True, kw_only=True)
class AgeBand:
    """A row for an age under `under`; `lines` of sheets A and B print `printed`."""

    key: str
    points: int
    letter: str
    under: int
    lines: tuple[int, int]
    printed: str
    since: date = FIRST_DAY
    until: date | None = None


AGES: Final = (
    AgeBand(key="age_under_30", points=15, letter="イ", under=30, lines=(32, 35), printed="30歳未満"),
    AgeBand(key="age_under_35", points=10, letter="ロ", under=35, lines=(33, 36), printed="30～34歳"),
    AgeBand(key="age_under_40", points=5, letter="ハ", under=40, lines=(34, 37), printed="35～39歳"),
)


def _label(under: int, least: int | None) -> Text:
    """Return the words of a row from its own bound and from that of the row above (None: there is none)."""
    if least is None:
        return Text(
            ja=f"年齢 {under}歳未満",
            zh_hant=f"年齡未滿{under}歲",
            zh_hans=f"年龄未满{under}岁",
            en=f"Age under {under}",
        )
    last = under - 1
    return Text(
        ja=f"年齢 {least}～{last}歳",
        zh_hant=f"年齡{least}至{last}歲",
        zh_hans=f"年龄{least}至{last}岁",
        en=f"Age {least} to {last}",
    )


def age_rows(ladder: Sequence[AgeBand]) -> Iterator[Row]:
    """Yield the rows of a ladder, youngest first, for every date."""
    for each in ladder:
        on_a, on_b = each.lines
        for since, until, above in spans(ladder, each):
            yield Row(
                key=each.key,
                heading=Heading.AGE,
                label=_label(each.under, above.under if above else None),
                short=_label(each.under, above.under if above else None),
                points=ByActivity(a=each.points, b=each.points),
                when=Under(AGE, each.under),
                unless=tuple(map(Unless, higher_keys(ladder, each))),
                article=ByActivity(
                    a=f"第一条第一項第一号の表 年齢の項 {each.letter}",
                    b=f"第一条第一項第二号の表 年齢の項 {each.letter}",
                ),
                boxes=ByActivity(
                    a=_box("A", on_a, each.printed),
                    b=_box("B", on_b, each.printed),
                ),
                proofs=(),
                issuer=IssuedBy.NOBODY,
                paper="identity",
                proof=_PROOF,
                since=since,
                until=until,
            )


def _box(sheet: str, line: int, printed: str) -> Box:
    return Box(sheet=sheet, label_at=(f"F{line}",), points_at=(f"AI{line}",), proof_at=(), label=printed)


ROWS: Final = tuple(age_rows(AGES))
