"""学歴: the education heading of the three tables."""

from typing import Final

from ..conditions import Holds, Is
from ..facts import DEGREES, DEGREES_HELD, MULTIPLE_FIELDS
from ..proofs import IssuedBy, Proof
from ..rows import Box, ByActivity, Heading, Row, Unless, everywhere
from ..text import Text

PROOF: Final = Proof(
    number="①",
    issuer=IssuedBy.UNIVERSITY,
    words=Text(
        ja="卒業証明書及び学位取得の証明書（⑱を提出する場合は不要）",
        zh_hant="畢業證明書及學位證明書（提交⑱時不需要）",
        zh_hans="毕业证明书及学位证明书（提交⑱时不需要）",
        en="Certificate of graduation and certificate of the degree (not needed where ⑱ is handed in)",
    ),
)

ROWS: Final = (
    Row(
        key="doctorate",
        heading=Heading.EDUCATION,
        label=Text(
            ja="博士学位（専門職学位を除く）",
            zh_hant="博士學位（專門職學位除外）",
            zh_hans="博士学位（专门职学位除外）",
            en="Doctoral degree (other than a professional degree)",
        ),
        short=Text(ja="博士の学位", zh_hant="博士學位", zh_hans="博士学位", en="Doctoral degree"),
        points=ByActivity(a=30, b=30),
        when=Holds(DEGREES_HELD, frozenset({"doctorate"})),
        article=ByActivity(a="第一条第一項第一号の表 学歴の項 イ", b="第一条第一項第二号の表 学歴の項 イ"),
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=("D14",),
                points_at=("AI14",),
                proof_at=("AL14",),
                label="博士学位（専門職学位を除く）",
            ),
            b=Box(
                sheet="B",
                label_at=("D13",),
                points_at=("AI13",),
                proof_at=("AL13",),
                label="博士学位（専門職学位を除く）",
            ),
        ),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    ),
    Row(
        key="business_professional_degree",
        heading=Heading.EDUCATION,
        label=Text(
            ja="経営管理に関する専門職学位（MBA，MOT）",
            zh_hant="經營管理專門職學位（MBA、MOT）",
            zh_hans="经营管理专门职学位（MBA、MOT）",
            en="Professional degree in business administration (MBA, MOT)",
        ),
        short=Text(
            ja="経営の専門職学位（MBA・MOT）",
            zh_hant="經營管理專門職學位（MBA、MOT）",
            zh_hans="经营管理专门职学位（MBA、MOT）",
            en="Professional degree: MBA or MOT",
        ),
        points=ByActivity(b=25, c=25),
        when=Holds(DEGREES_HELD, frozenset({"business_professional"})),
        unless=(Unless("doctorate"),),
        article=ByActivity(b="第一条第一項第二号の表 学歴の項 ロ", c="第一条第一項第三号の表 学歴の項 イ"),
        boxes=ByActivity(
            b=Box(
                sheet="B",
                label_at=("D14",),
                points_at=("AI14",),
                proof_at=("AL13",),
                label="経営管理に関する専門職学位（MBA，MOT）を保有",
            ),
            c=Box(
                sheet="C",
                label_at=("D14",),
                points_at=("AI14",),
                proof_at=("AL14",),
                label="経営管理に関する専門職学位（MBA，MOT）を保有",
            ),
        ),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    ),
    Row(
        key="graduate_degree",
        heading=Heading.EDUCATION,
        label=Text(
            ja="修士の学位又は専門職学位（1号ハでは博士の学位を含む）",
            zh_hant="碩士學位或專門職學位（1號ハ也包括博士學位）",
            zh_hans="硕士学位或专门职学位（1号ハ也包括博士学位）",
            en="Master’s degree or professional degree (for 1号ハ also a doctoral degree)",
        ),
        short=Text(
            ja="大学院の学位（修士など）",
            zh_hant="研究所學位（碩士等）",
            zh_hans="硕士等学位",
            en="Graduate degree (master’s or the like)",
        ),
        points=everywhere(20),
        when=ByActivity(
            a=Holds(DEGREES_HELD, frozenset({"master", "professional", "business_professional"})),
            b=Holds(DEGREES_HELD, frozenset({"master", "professional", "business_professional"})),
            c=Holds(DEGREES_HELD, frozenset({"doctorate", "master", "professional", "business_professional"})),
        ),
        unless=(Unless("doctorate"), Unless("business_professional_degree")),
        article=ByActivity(
            a="第一条第一項第一号の表 学歴の項 ロ",
            b="第一条第一項第二号の表 学歴の項 ハ",
            c="第一条第一項第三号の表 学歴の項 ロ",
        ),
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=("D15",),
                points_at=("AI15",),
                proof_at=("AL14",),
                label="修士又は専門職学位",
            ),
            b=Box(
                sheet="B",
                label_at=("D15",),
                points_at=("AI15",),
                proof_at=("AL13",),
                label="修士又は専門職学位",
            ),
            c=Box(
                sheet="C",
                label_at=("D15",),
                points_at=("AI15",),
                proof_at=("AL14",),
                label="博士若しくは修士の学位又は専門職学位",
            ),
        ),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    ),
    Row(
        key="university",
        heading=Heading.EDUCATION,
        label=Text(
            ja="大卒又はこれと同等以上の教育（博士，修士を除く）",
            zh_hant="大學畢業或受過同等以上的教育（博士、碩士除外）",
            zh_hans="大学毕业或接受过同等以上的教育（博士、硕士除外）",
            en="University graduate, or equivalent or higher education (other than a doctor or master)",
        ),
        short=Text(
            ja="大学卒業（同等以上を含む）",
            zh_hant="大學畢業（含同等以上）",
            zh_hans="大学毕业（含同等以上）",
            en="University degree",
        ),
        points=everywhere(10),
        when=Holds(DEGREES_HELD, frozenset(DEGREES)),
        unless=(Unless("doctorate"), Unless("business_professional_degree"), Unless("graduate_degree")),
        article=ByActivity(
            a="第一条第一項第一号の表 学歴の項 ハ",
            b="第一条第一項第二号の表 学歴の項 ニ",
            c="第一条第一項第三号の表 学歴の項 ハ",
        ),
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=("D16",),
                points_at=("AI16",),
                proof_at=("AL14",),
                label="大卒又はこれと同等以上の教育（博士，修士を除く）",
            ),
            b=Box(
                sheet="B",
                label_at=("D16",),
                points_at=("AI16",),
                proof_at=("AL13",),
                label="大卒又はこれと同等以上の教育（博士，修士を除く）",
            ),
            c=Box(
                sheet="C",
                label_at=("D16",),
                points_at=("AI16",),
                proof_at=("AL14",),
                label="大卒又はこれと同等以上の教育（博士，修士を除く）",
            ),
        ),
        proofs=(PROOF.number,),
        proof=PROOF.words,
        issuer=PROOF.issuer,
    ),
    Row(
        key="multiple_fields",
        heading=Heading.EDUCATION,
        label=Text(
            ja="複数の分野における2以上の博士若しくは修士の学位又は専門職学位",
            zh_hant="不同領域的兩個以上學位（博士、碩士或專門職學位）",
            zh_hans="两个及以上不同领域的学位（博士、硕士或专门职学位）",
            en="Two or more doctoral, master’s or professional degrees in different fields",
        ),
        short=Text(
            ja="異なる2分野の大学院の学位",
            zh_hant="兩個不同領域的研究所學位",
            zh_hans="两个不同领域的硕士、博士等学位",
            en="Graduate degrees in two fields",
        ),
        points=everywhere(5),
        when=Is(MULTIPLE_FIELDS),
        article=ByActivity(
            a="第一条第一項第一号の表 学歴の項 ニ",
            b="第一条第一項第二号の表 学歴の項 ホ",
            c="第一条第一項第三号の表 学歴の項 ニ",
        ),
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=("D17",),
                points_at=("AI17",),
                proof_at=("AL14",),
                label="複数の分野における２以上の博士若しくは修士の学位又は専門職学位（注２）",
            ),
            b=Box(
                sheet="B",
                label_at=("D17",),
                points_at=("AI17",),
                proof_at=("AL13",),
                label="複数の分野における２以上の博士若しくは修士の学位又は専門職学位（注２）",
            ),
            c=Box(
                sheet="C",
                label_at=("D17",),
                points_at=("AI17",),
                proof_at=("AL14",),
                label="複数の分野における２以上の博士若しくは修士の学位又は専門職学位（注２）",
            ),
        ),
        proofs=("①",),
        issuer=IssuedBy.UNIVERSITY,
        paper="fields",
        proof=Text(
            ja="それぞれの学位の取得証明書で、専攻が異なることが分かるもの（分からない場合は成績証明書も）",
            zh_hant="各學位的學位證明書，須能看出主修領域不同（看不出時另附成績單）",
            zh_hans="各学位的学位证明书，须能看出专业不同（看不出时另附成绩单）",
            en="Certificate of each degree, showing that the fields differ (where it does not, the academic "
            "transcript too)",
        ),
    ),
)
