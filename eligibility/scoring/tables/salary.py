"""年収: the salary heading, one ladder for research and specialised work (a, b) and one for management (c).

Amounts are yen per year. In a and b the lead sentence gives rows イ–ト to those under 30,
イ–ヘ at 30–34, イ–ホ at 35–39 and イ–ハ from 40 on: hence the age bound of the lower rows.
"""

from typing import Final

from ..conditions import AtLeast, Condition, Under, both
from ..facts import AGE, SALARY
from ..proofs import Document
from ..rows import Box, ByActivity, Row, Unless
from ..text import Text

PROOF: Final = Document(
    number="③",
    issuer="pay",
    words=Text(
        ja="申請する活動で受ける予定の年収（契約機関又は活動機関と、転勤元の外国所属機関からの報酬の年額）を証する文書",
        zh_hant="證明預定活動所得年收入的文件（簽約機構或活動機構，以及調派您的外國所屬機構所付的全年報酬）",
        zh_hans="证明拟从事活动所得年收入的文件（签约机构或活动机构，以及派遣您的外国所属机构支付的全年报酬）",
        en="Document proving the annual salary expected from the activity applied for (yearly pay from the "
        "contracting organization or organization of activity, and from the foreign organization that "
        "transfers you)",
    ),
)


def _specialist(
    key: str,
    points: int,
    letter: str,
    *,
    least: int,
    under_age: int | None = None,
    unless: tuple[str, ...] = (),
    lines: tuple[int, int],
    printed: str,
    columns: tuple[str, ...] = ("D", "F", "G"),
    label: Text,
) -> Row:
    """Return a row of activities a and b: `least` yen or more, below `under_age` where there is such a bound.

    `lines` are the lines of sheets A and B; `printed` is the text of `columns`, those for people under 30.
    """
    amount = AtLeast(SALARY, least)
    when: Condition = amount if under_age is None else both(amount, Under(AGE, under_age))
    on_a, on_b = lines
    return Row(
        key=key,
        heading="salary",
        label=label,
        points=ByActivity(a=points, b=points),
        when=when,
        unless=tuple(Unless(higher) for higher in unless),
        article=ByActivity(
            a=f"第一条第一項第一号の表 年収の項 {letter}", b=f"第一条第一項第二号の表 年収の項 {letter}"
        ),
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=tuple(f"{column}{on_a}" for column in columns),
                points_at=(f"AI{on_a}",),
                proof_at=("AL23",),
                label=printed,
            ),
            b=Box(
                sheet="B",
                label_at=tuple(f"{column}{on_b}" for column in columns),
                points_at=(f"AI{on_b}",),
                proof_at=("AL24",),
                label=printed,
            ),
        ),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    )


def _management(
    key: str,
    points: int,
    letter: str,
    *,
    least: int,
    unless: tuple[str, ...] = (),
    line: int,
    printed: str,
    columns: tuple[str, ...] = ("D", "G", "H", "K"),
    label: Text,
) -> Row:
    """Return a row of activity c: `least` yen or more at any age; `line` of sheet C prints `printed`."""
    return Row(
        key=key,
        heading="salary",
        label=label,
        points=ByActivity(c=points),
        when=AtLeast(SALARY, least),
        unless=tuple(Unless(higher) for higher in unless),
        article=ByActivity(c=f"第一条第一項第三号の表 年収の項 {letter}"),
        boxes=ByActivity(
            c=Box(
                sheet="C",
                label_at=tuple(f"{column}{line}" for column in columns),
                points_at=(f"AI{line}",),
                proof_at=("AL24",),
                label=printed,
            )
        ),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    )


ROWS: Final = (
    _specialist(
        "salary_10m",
        40,
        "イ",
        least=10_000_000,
        lines=(24, 25),
        printed="1,000万円以上",
        columns=("D",),
        label=Text(
            ja="年収 1,000万円以上",
            zh_hant="年收入1,000萬日圓以上",
            zh_hans="年收入1000万日元以上",
            en="Annual salary of 10 million yen or more",
        ),
    ),
    _specialist(
        "salary_9m",
        35,
        "ロ",
        least=9_000_000,
        unless=("salary_10m",),
        lines=(25, 26),
        printed="900～1,000万円",
        label=Text(
            ja="年収 900万円以上1,000万円未満",
            zh_hant="年收入900萬日圓以上、未滿1,000萬日圓",
            zh_hans="年收入900万日元以上、不满1000万日元",
            en="Annual salary of 9 million yen or more, under 10 million yen",
        ),
    ),
    _specialist(
        "salary_8m",
        30,
        "ハ",
        least=8_000_000,
        unless=("salary_10m", "salary_9m"),
        lines=(26, 27),
        printed="800～900万円",
        label=Text(
            ja="年収 800万円以上900万円未満",
            zh_hant="年收入800萬日圓以上、未滿900萬日圓",
            zh_hans="年收入800万日元以上、不满900万日元",
            en="Annual salary of 8 million yen or more, under 9 million yen",
        ),
    ),
    _specialist(
        "salary_7m",
        25,
        "ニ",
        least=7_000_000,
        under_age=40,
        unless=("salary_10m", "salary_9m", "salary_8m"),
        lines=(27, 28),
        printed="700～800万円",
        label=Text(
            ja="年収 700万円以上800万円未満（40歳未満の場合）",
            zh_hant="年收入700萬日圓以上、未滿800萬日圓（限未滿40歲）",
            zh_hans="年收入700万日元以上、不满800万日元（限未满40岁）",
            en="Annual salary of 7 million yen or more, under 8 million yen (under age 40 only)",
        ),
    ),
    _specialist(
        "salary_6m",
        20,
        "ホ",
        least=6_000_000,
        under_age=40,
        unless=("salary_10m", "salary_9m", "salary_8m", "salary_7m"),
        lines=(28, 29),
        printed="600～700万円",
        label=Text(
            ja="年収 600万円以上700万円未満（40歳未満の場合）",
            zh_hant="年收入600萬日圓以上、未滿700萬日圓（限未滿40歲）",
            zh_hans="年收入600万日元以上、不满700万日元（限未满40岁）",
            en="Annual salary of 6 million yen or more, under 7 million yen (under age 40 only)",
        ),
    ),
    _specialist(
        "salary_5m",
        15,
        "ヘ",
        least=5_000_000,
        under_age=35,
        unless=("salary_10m", "salary_9m", "salary_8m", "salary_7m", "salary_6m"),
        lines=(29, 30),
        printed="500～600万円",
        label=Text(
            ja="年収 500万円以上600万円未満（35歳未満の場合）",
            zh_hant="年收入500萬日圓以上、未滿600萬日圓（限未滿35歲）",
            zh_hans="年收入500万日元以上、不满600万日元（限未满35岁）",
            en="Annual salary of 5 million yen or more, under 6 million yen (under age 35 only)",
        ),
    ),
    _specialist(
        "salary_4m",
        10,
        "ト",
        least=4_000_000,
        under_age=30,
        unless=("salary_10m", "salary_9m", "salary_8m", "salary_7m", "salary_6m", "salary_5m"),
        lines=(30, 31),
        printed="400～500万円",
        label=Text(
            ja="年収 400万円以上500万円未満（30歳未満の場合）",
            zh_hant="年收入400萬日圓以上、未滿500萬日圓（限未滿30歲）",
            zh_hans="年收入400万日元以上、不满500万日元（限未满30岁）",
            en="Annual salary of 4 million yen or more, under 5 million yen (under age 30 only)",
        ),
    ),
    _management(
        "salary_management_30m",
        50,
        "イ",
        least=30_000_000,
        line=24,
        printed="3,000万円以上",
        columns=("D",),
        label=Text(
            ja="年収 3,000万円以上",
            zh_hant="年收入3,000萬日圓以上",
            zh_hans="年收入3000万日元以上",
            en="Annual salary of 30 million yen or more",
        ),
    ),
    _management(
        "salary_management_25m",
        40,
        "ロ",
        least=25_000_000,
        unless=("salary_management_30m",),
        line=25,
        printed="2,500～3,000万円",
        label=Text(
            ja="年収 2,500万円以上3,000万円未満",
            zh_hant="年收入2,500萬日圓以上、未滿3,000萬日圓",
            zh_hans="年收入2500万日元以上、不满3000万日元",
            en="Annual salary of 25 million yen or more, under 30 million yen",
        ),
    ),
    _management(
        "salary_management_20m",
        30,
        "ハ",
        least=20_000_000,
        unless=("salary_management_30m", "salary_management_25m"),
        line=26,
        printed="2,000～2,500万円",
        label=Text(
            ja="年収 2,000万円以上2,500万円未満",
            zh_hant="年收入2,000萬日圓以上、未滿2,500萬日圓",
            zh_hans="年收入2000万日元以上、不满2500万日元",
            en="Annual salary of 20 million yen or more, under 25 million yen",
        ),
    ),
    _management(
        "salary_management_15m",
        20,
        "ニ",
        least=15_000_000,
        unless=("salary_management_30m", "salary_management_25m", "salary_management_20m"),
        line=27,
        printed="1,500～2,000万円",
        label=Text(
            ja="年収 1,500万円以上2,000万円未満",
            zh_hant="年收入1,500萬日圓以上、未滿2,000萬日圓",
            zh_hans="年收入1500万日元以上、不满2000万日元",
            en="Annual salary of 15 million yen or more, under 20 million yen",
        ),
    ),
    _management(
        "salary_management_10m",
        10,
        "ホ",
        least=10_000_000,
        unless=(
            "salary_management_30m",
            "salary_management_25m",
            "salary_management_20m",
            "salary_management_15m",
        ),
        line=28,
        printed="1,000～1,500万円",
        label=Text(
            ja="年収 1,000万円以上1,500万円未満",
            zh_hant="年收入1,000萬日圓以上、未滿1,500萬日圓",
            zh_hans="年收入1000万日元以上、不满1500万日元",
            en="Annual salary of 10 million yen or more, under 15 million yen",
        ),
    ),
)
