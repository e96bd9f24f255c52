"""職歴: the career heading. A row says only "at least"; the upper end of a band is the rows above it."""

from typing import Final

from ..conditions import AtLeast, Condition
from ..facts import EXPERIENCE
from ..proofs import IssuedBy, Proof
from ..rows import Box, ByActivity, Heading, Row, Unless
from ..text import Text

PROOF: Final = Proof(
    number="②",
    issuer=IssuedBy.FORMER_ORGANISATION,
    words=Text(
        ja="従事しようとする業務と同じ業務に従事した期間と内容を明らかにする資料（所属していた機関が作成したもの）",
        zh_hant="由曾任職的機構出具、載明您做過同類工作的期間與內容的文件",
        zh_hans="由曾任职的机构出具、载明您做过同类工作的期间与内容的文件",
        en="Papers made by the organizations where you worked, showing how long you did the same work and what it was",
    ),
)


def _at_least_years(years: int) -> ByActivity[Condition]:
    """Return the condition of `years` completed years of the experience that each activity asks for."""
    return ByActivity(
        a=AtLeast(EXPERIENCE["a"], years),
        b=AtLeast(EXPERIENCE["b"], years),
        c=AtLeast(EXPERIENCE["c"], years),
    )


def _short(years: int) -> Text:
    return Text(
        ja=f"実務経験{years}年以上",
        zh_hant=f"實務經驗{years}年以上",
        zh_hans=f"实际工作经验{years}年以上",
        en=f"Experience of {years} years",
    )


def _box(sheet: str, line: int, label: str) -> Box:
    """Return the box on a line of the form, which prints one proof number for the whole heading."""
    return Box(sheet=sheet, label_at=(f"F{line}",), points_at=(f"AI{line}",), proof_at=("AL19",), label=label)


ROWS: Final = (
    Row(
        key="career_10_years",
        heading=Heading.CAREER,
        label=Text(
            ja="実務経験 10年以上",
            zh_hant="實務經驗10年以上",
            zh_hans="实际工作经验10年以上",
            en="Practical work experience of 10 years or more",
        ),
        short=_short(10),
        points=ByActivity(b=20, c=25),
        when=ByActivity(b=AtLeast(EXPERIENCE["b"], 10), c=AtLeast(EXPERIENCE["c"], 10)),
        article=ByActivity(b="第一条第一項第二号の表 職歴の項 イ", c="第一条第一項第三号の表 職歴の項 イ"),
        boxes=ByActivity(b=_box("B", 20, "１０年以上"), c=_box("C", 20, "１０年以上")),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    ),
    Row(
        key="career_7_years",
        heading=Heading.CAREER,
        label=Text(
            ja="実務経験 7年以上（1号ロ・ハでは10年未満）",
            zh_hant="實務經驗7年以上（1號ロ、ハ為未滿10年）",
            zh_hans="实际工作经验7年以上（1号ロ、ハ为不满10年）",
            en="Practical work experience of 7 years or more (for 1号ロ and ハ under 10 years)",
        ),
        short=_short(7),
        points=ByActivity(a=15, b=15, c=20),
        when=_at_least_years(7),
        unless=(Unless("career_10_years"),),
        article=ByActivity(
            a="第一条第一項第一号の表 職歴の項 イ",
            b="第一条第一項第二号の表 職歴の項 ロ",
            c="第一条第一項第三号の表 職歴の項 ロ",
        ),
        boxes=ByActivity(
            a=_box("A", 20, "７年以上"),
            b=_box("B", 21, "７年以上１０年未満"),
            c=_box("C", 21, "７年以上１０年未満"),
        ),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    ),
    Row(
        key="career_5_years",
        heading=Heading.CAREER,
        label=Text(
            ja="実務経験 5年以上7年未満",
            zh_hant="實務經驗5年以上、未滿7年",
            zh_hans="实际工作经验5年以上、不满7年",
            en="Practical work experience of 5 years or more, under 7 years",
        ),
        short=_short(5),
        points=ByActivity(a=10, b=10, c=15),
        when=_at_least_years(5),
        unless=(Unless("career_10_years"), Unless("career_7_years")),
        article=ByActivity(
            a="第一条第一項第一号の表 職歴の項 ロ",
            b="第一条第一項第二号の表 職歴の項 ハ",
            c="第一条第一項第三号の表 職歴の項 ハ",
        ),
        boxes=ByActivity(
            a=_box("A", 21, "５年以上７年未満"),
            b=_box("B", 22, "５年以上７年未満"),
            c=_box("C", 22, "５年以上７年未満"),
        ),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    ),
    Row(
        key="career_3_years",
        heading=Heading.CAREER,
        label=Text(
            ja="実務経験 3年以上5年未満",
            zh_hant="實務經驗3年以上、未滿5年",
            zh_hans="实际工作经验3年以上、不满5年",
            en="Practical work experience of 3 years or more, under 5 years",
        ),
        short=_short(3),
        points=ByActivity(a=5, b=5, c=10),
        when=_at_least_years(3),
        unless=(Unless("career_10_years"), Unless("career_7_years"), Unless("career_5_years")),
        article=ByActivity(
            a="第一条第一項第一号の表 職歴の項 ハ",
            b="第一条第一項第二号の表 職歴の項 ニ",
            c="第一条第一項第三号の表 職歴の項 ニ",
        ),
        boxes=ByActivity(
            a=_box("A", 22, "３年以上５年未満"),
            b=_box("B", 23, "３年以上５年未満"),
            c=_box("C", 23, "３年以上５年未満"),
        ),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    ),
)
