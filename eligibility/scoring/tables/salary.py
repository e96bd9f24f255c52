"""年収: the salary heading, one ladder for research and specialised work (a, b) and one for management (c).

Amounts are yen per year. In a and b the lead sentence gives rows イ–ト to those under 30,
イ–ヘ at 30–34, イ–ホ at 35–39 and イ–ハ from 40 on: hence the age bound of the lower rows.
A figure that changes from a day is one key in two rows, the first with `until`, the second with `since`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..conditions import AtLeast, Condition, Under, both
from ..facts import AGE, FIRST_DAY, SALARY
from ..proofs import IssuedBy, Proof
from ..rows import Box, ByActivity, Heading, Row, Unless
from ..text import Text
from .ladder import higher_keys, spans

PROOF: Final = Proof(
    number="③",
    issuer=IssuedBy.PAY,
    words=Text(
        ja="申請する活動で受ける予定の年収（契約機関又は活動機関と、転勤元の外国所属機関からの報酬の年額）を証する文書",
        zh_hant="證明這次申請的工作預定年收入的文件（雇主即簽約機構或活動機構，以及把您調派到日本的外國所屬機構，一年"
        "所付的報酬）",
        zh_hans="证明这次申请的工作预定年收入的文件（雇主即签约机构或活动机构，以及把您调派到日本的外国所属机构，一年"
        "所付的报酬）",
        en="Document proving the annual salary expected from the activity applied for (yearly pay from the "
        "contracting organization or organization of activity, and from the foreign organization that "
        "transfers you)",
    ),
)


@dataclass(frozen=True, kw_only=True)
class Specialist:
    """A row of activities a and b: `least` yen or more, below `under_age` if there is such a bound.

    `lines` are the lines of sheets A and B; `printed` is the text of `columns`, those for people under 30.
    """

    key: str
    points: int
    letter: str
    least: int
    under_age: int | None = None
    lines: tuple[int, int]
    printed: str
    columns: tuple[str, ...] = ("D", "F", "G")
    since: date = FIRST_DAY
    until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Manager:
    """A row of activity c: `least` yen or more at any age; `line` of sheet C prints `printed` in `columns`."""

    key: str
    points: int
    letter: str
    least: int
    line: int
    printed: str
    columns: tuple[str, ...] = ("D", "G", "H", "K")
    since: date = FIRST_DAY
    until: date | None = None


SPECIALISTS: Final = (
    Specialist(
        key="salary_10m",
        points=40,
        letter="イ",
        least=10_000_000,
        lines=(24, 25),
        printed="1,000万円以上",
        columns=("D",),
    ),
    Specialist(
        key="salary_9m",
        points=35,
        letter="ロ",
        least=9_000_000,
        lines=(25, 26),
        printed="900～1,000万円",
    ),
    Specialist(
        key="salary_8m",
        points=30,
        letter="ハ",
        least=8_000_000,
        lines=(26, 27),
        printed="800～900万円",
    ),
    Specialist(
        key="salary_7m",
        points=25,
        letter="ニ",
        least=7_000_000,
        under_age=40,
        lines=(27, 28),
        printed="700～800万円",
    ),
    Specialist(
        key="salary_6m",
        points=20,
        letter="ホ",
        least=6_000_000,
        under_age=40,
        lines=(28, 29),
        printed="600～700万円",
    ),
    Specialist(
        key="salary_5m",
        points=15,
        letter="ヘ",
        least=5_000_000,
        under_age=35,
        lines=(29, 30),
        printed="500～600万円",
    ),
    Specialist(
        key="salary_4m",
        points=10,
        letter="ト",
        least=4_000_000,
        under_age=30,
        lines=(30, 31),
        printed="400～500万円",
    ),
)

MANAGERS: Final = (
    Manager(
        key="salary_management_30m",
        points=50,
        letter="イ",
        least=30_000_000,
        line=24,
        printed="3,000万円以上",
        columns=("D",),
    ),
    Manager(
        key="salary_management_25m",
        points=40,
        letter="ロ",
        least=25_000_000,
        line=25,
        printed="2,500～3,000万円",
    ),
    Manager(
        key="salary_management_20m",
        points=30,
        letter="ハ",
        least=20_000_000,
        line=26,
        printed="2,000～2,500万円",
    ),
    Manager(
        key="salary_management_15m",
        points=20,
        letter="ニ",
        least=15_000_000,
        line=27,
        printed="1,500～2,000万円",
    ),
    Manager(
        key="salary_management_10m",
        points=10,
        letter="ホ",
        least=10_000_000,
        line=28,
        printed="1,000～1,500万円",
    ),
)


def _man(yen: int, comma: str = ",") -> str:
    """Return an amount counted in 万, as 1,000万; in full where that is no whole number."""
    count, rest = divmod(yen, 10_000)
    return f"{yen:,}".replace(",", comma) if rest else f"{count:,}".replace(",", comma) + "万"


def _label(least: int, below: int | None, under_age: int | None) -> Text:
    """Return the words of a row from its own bounds and from that of the row above (None: there is none)."""
    ja, hans, en = f"{_man(least)}円以上", f"{_man(least, '')}日元以上", f"{least / 1_000_000:g} million yen or more"
    hant = f"{_man(least, '').replace('万', '萬')}日圓以上"
    if below is not None:
        ja += f"{_man(below)}円未満"
        hant += f"、未滿{_man(below, '').replace('万', '萬')}日圓"
        hans += f"、不满{_man(below, '')}日元"
        en += f", under {below / 1_000_000:g} million yen"
    if under_age is not None:
        ja += f"（{under_age}歳未満の場合）"
        hant += f"（限未滿{under_age}歲）"
        hans += f"（限未满{under_age}岁）"
        en += f" (under age {under_age} only)"
    bounds = {"ja": ja, "zh_hant": hant, "zh_hans": hans, "en": en}
    return Text(
        ja=f"年収 {bounds['ja']}",
        zh_hant=f"年收入{bounds['zh_hant']}",
        zh_hans=f"年收入{bounds['zh_hans']}",
        en=f"Annual salary of {bounds['en']}",
    )


def _short(least: int) -> Text:
    counted = _man(least, "")
    return Text(
        ja=f"年収{_man(least)}円以上",
        zh_hant=f"年收入{counted.replace('万', '萬')}日圓以上",
        zh_hans=f"年收入{counted}日元以上",
        en=f"Pay from {least / 1_000_000:g} million yen",
    )


def specialist_rows(ladder: Sequence[Specialist]) -> Iterator[Row]:
    """Yield the rows of a ladder, highest first, for every date."""
    for each in ladder:
        amount = AtLeast(SALARY, each.least)
        when: Condition = amount if each.under_age is None else both(amount, Under(AGE, each.under_age))
        on_a, on_b = each.lines
        for since, until, above in spans(ladder, each):
            yield Row(
                key=each.key,
                heading=Heading.SALARY,
                label=_label(each.least, above.least if above else None, each.under_age),
                short=_short(each.least),
                points=ByActivity(a=each.points, b=each.points),
                when=when,
                unless=tuple(map(Unless, higher_keys(ladder, each))),
                article=ByActivity(
                    a=f"第一条第一項第一号の表 年収の項 {each.letter}",
                    b=f"第一条第一項第二号の表 年収の項 {each.letter}",
                ),
                boxes=ByActivity(
                    a=Box(
                        sheet="A",
                        label_at=tuple(f"{column}{on_a}" for column in each.columns),
                        points_at=(f"AI{on_a}",),
                        proof_at=("AL23",),
                        label=each.printed,
                    ),
                    b=Box(
                        sheet="B",
                        label_at=tuple(f"{column}{on_b}" for column in each.columns),
                        points_at=(f"AI{on_b}",),
                        proof_at=("AL24",),
                        label=each.printed,
                    ),
                ),
                proofs=(PROOF.number,),
                proof=PROOF.words,
                issuer=PROOF.issuer,
                since=since,
                until=until,
            )


def manager_rows(ladder: Sequence[Manager]) -> Iterator[Row]:
    """Yield the rows of a ladder, highest first, for every date."""
    for each in ladder:
        for since, until, above in spans(ladder, each):
            yield Row(
                key=each.key,
                heading=Heading.SALARY,
                label=_label(each.least, above.least if above else None, None),
                short=_short(each.least),
                points=ByActivity(c=each.points),
                when=AtLeast(SALARY, each.least),
                unless=tuple(map(Unless, higher_keys(ladder, each))),
                article=ByActivity(c=f"第一条第一項第三号の表 年収の項 {each.letter}"),
                boxes=ByActivity(
                    c=Box(
                        sheet="C",
                        label_at=tuple(f"{column}{each.line}" for column in each.columns),
                        points_at=(f"AI{each.line}",),
                        proof_at=("AL24",),
                        label=each.printed,
                    )
                ),
                proofs=(PROOF.number,),
                proof=PROOF.words,
                issuer=PROOF.issuer,
                since=since,
                until=until,
            )


ROWS: Final = (*specialist_rows(SPECIALISTS), *manager_rows(MANAGERS))
