"""年齢: the age heading of activities a and b, in completed years on the day."""

from typing import Final

from ..conditions import Under
from ..facts import AGE
from ..rows import Box, ByActivity, Row, Unless
from ..text import Text

_PROOF: Final = Text(
    ja="番号の付いた疎明資料はなし（旅券又は在留カードの生年月日で確認）",
    zh_hant="無須提交有編號的證明文件（以護照或在留卡上的出生日期確認）",
    zh_hans="无须提交有编号的证明文件（以护照或在留卡上的出生日期确认）",
    en="No numbered proof (the date of birth is read from the passport or residence card)",
)


def _row(
    key: str,
    points: int,
    letter: str,
    *,
    under: int,
    unless: tuple[str, ...],
    lines: tuple[int, int],
    printed: str,
    label: Text,
) -> Row:
    """Return a row for an age under `under`; `lines` of sheets A and B print `printed`."""
    on_a, on_b = lines
    return Row(
        key=key,
        heading="age",
        label=label,
        points=ByActivity(a=points, b=points),
        when=Under(AGE, under),
        unless=tuple(Unless(younger) for younger in unless),
        article=ByActivity(
            a=f"第一条第一項第一号の表 年齢の項 {letter}", b=f"第一条第一項第二号の表 年齢の項 {letter}"
        ),
        boxes=ByActivity(
            a=Box(sheet="A", label_at=(f"F{on_a}",), points_at=(f"AI{on_a}",), proof_at=(), label=printed),
            b=Box(sheet="B", label_at=(f"F{on_b}",), points_at=(f"AI{on_b}",), proof_at=(), label=printed),
        ),
        proofs=(),
        issuer="nobody",
        proof=_PROOF,
    )


ROWS: Final = (
    _row(
        "age_under_30",
        15,
        "イ",
        under=30,
        unless=(),
        lines=(32, 35),
        printed="30歳未満",
        label=Text(ja="年齢 30歳未満", zh_hant="年齡未滿30歲", zh_hans="年龄未满30岁", en="Age under 30"),
    ),
    _row(
        "age_under_35",
        10,
        "ロ",
        under=35,
        unless=("age_under_30",),
        lines=(33, 36),
        printed="30～34歳",
        label=Text(ja="年齢 30～34歳", zh_hant="年齡30至34歲", zh_hans="年龄30至34岁", en="Age 30 to 34"),
    ),
    _row(
        "age_under_40",
        5,
        "ハ",
        under=40,
        unless=("age_under_30", "age_under_35"),
        lines=(34, 37),
        printed="35～39歳",
        label=Text(ja="年齢 35～39歳", zh_hant="年齡35至39歲", zh_hans="年龄35至39岁", en="Age 35 to 39"),
    ),
)
