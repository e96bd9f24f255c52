"""特別加算 ニ ホ ヘ ト: foreign qualifications, a Japanese degree, the Japanese language."""

from typing import Final

from ...conditions import AtLeast, Is, either
from ...facts import FOREIGN_QUALIFICATION, JAPANESE_DEGREE, JAPANESE_LEVEL, JAPANESE_MAJOR_ABROAD
from ...law import JAPANESE_TESTS, Citation
from ...proofs import IssuedBy, Proof
from ...rows import Box, ByActivity, Heading, Row, Unless, everywhere
from ...text import Text

_FOREIGN: Final = "従事しようとする業務に関連する外国の資格，表彰等で法務大臣が認めるものを保有"
_DEGREE: Final = "日本の大学を卒業又は大学院の課程を修了"
_N1: Final = "Ⅰ日本語専攻で外国の大学を卒業又は日本語能力試験Ｎ１合格相当"
_N2: Final = "Ⅱ日本語能力試験Ｎ２合格相当※⑭（日本の大学を卒業又は大学院の課程を修了）及びⅠに該当する者を除く"

_N1_DOCUMENTS: Final = (
    Proof(
        number="⑮",
        words=Text(
            ja="外国の大学で日本語を専攻したことが分かる卒業証明書の写し",
            zh_hant="可看出主修日語的外國大學畢業證明書影本",
            zh_hans="可看出主修日语的外国大学毕业证明书复印件",
            en="Copy of the certificate of graduation from the foreign university, showing the major in Japanese",
        ),
        issuer=IssuedBy.UNIVERSITY,
        when=Is(JAPANESE_MAJOR_ABROAD),
        paper="major",
    ),
    Proof(
        number="⑮",
        words=Text(
            ja="日本語能力試験N1の合格証明書等（BJTは480点以上の成績）の写し",
            zh_hant="日本語能力試驗N1合格證明書等（BJT為480分以上的成績）的影本",
            zh_hans="日本语能力测试N1合格证明书等（BJT为480分以上的成绩）的复印件",
            en="Copy of the certificate of passing JLPT N1 (or of a BJT result of 480 or more)",
        ),
        issuer=IssuedBy.TEST_BODY,
        when=Is(JAPANESE_LEVEL, "n1"),
        paper="n1",
    ),
)

ROWS: Final = (
    Row(
        key="foreign_qualification",
        heading=Heading.SPECIAL,
        label=Text(
            ja="従事しようとする業務に関連する外国の資格，表彰等で法務大臣が認めるもの",
            zh_hant="與預定工作相關、經法務大臣認可的外國資格或獎項等",
            zh_hans="与拟从事的工作相关、经法务大臣认可的外国资格或奖项等",
            en="Foreign qualification or award, related to the work, that the Minister of Justice recognizes",
        ),
        short=Text(
            ja="認められた外国の資格・表彰",
            zh_hant="經認可的外國資格或獎項",
            zh_hans="经认可的外国资格或奖项",
            en="Recognized foreign qualification or award",
        ),
        points=everywhere(5),
        # a leaves out what falls under research, b also what falls under licences; c has no such words.
        when=ByActivity(
            a=either(Is(FOREIGN_QUALIFICATION, "separate"), Is(FOREIGN_QUALIFICATION, "also_licence")),
            b=Is(FOREIGN_QUALIFICATION, "separate"),
            c=either(
                Is(FOREIGN_QUALIFICATION, "separate"),
                Is(FOREIGN_QUALIFICATION, "also_licence"),
                Is(FOREIGN_QUALIFICATION, "also_research"),
            ),
        ),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 ニ",
            b="第一条第一項第二号の表 特別加算の項 ニ",
            c="第一条第一項第三号の表 特別加算の項 ニ",
        ),
        boxes=ByActivity(
            a=Box(sheet="A", label_at=("D59",), points_at=("AI59",), proof_at=("AL59",), label=_FOREIGN),
            b=Box(sheet="B", label_at=("D66",), points_at=("AI66",), proof_at=("AL66",), label=_FOREIGN),
            c=Box(sheet="C", label_at=("D51",), points_at=("AI51",), proof_at=("AL51",), label=_FOREIGN),
        ),
        proofs=("⑬",),
        issuer=IssuedBy.AWARD_BODY,
        proof=Text(
            ja="資格や受賞を証する文書（企業や製品の表彰は、申請人が積極的に関わったものに限る）",
            zh_hant="證明資格或獲獎的文件（企業或產品獲獎時，限申請人積極參與者）",
            zh_hans="证明资格或获奖的文件（企业或产品获奖时，限申请人积极参与的）",
            en="Document proving the qualification or award (an award to a company or product counts only "
            "where you took an active part in it)",
        ),
    ),
    Row(
        key="japanese_degree",
        heading=Heading.SPECIAL,
        label=Text(
            ja="日本の大学を卒業又は大学院の課程を修了（学位を授与されたもの）",
            zh_hant="畢業於日本的大學，或修畢日本大學院（研究所）課程並取得學位",
            zh_hans="毕业于日本的大学，或修完日本大学院（硕士、博士等）课程并取得学位",
            en="Graduated from a Japanese university, or completed a course of a Japanese graduate school "
            "and was awarded a degree",
        ),
        short=Text(
            ja="日本の大学の学位",
            zh_hant="日本的大學學位",
            zh_hans="日本的大学学位",
            en="Degree of a Japanese university",
        ),
        points=everywhere(10),
        when=Is(JAPANESE_DEGREE),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 ホ",
            b="第一条第一項第二号の表 特別加算の項 ホ",
            c="第一条第一項第三号の表 特別加算の項 ホ",
        ),
        boxes=ByActivity(
            a=Box(sheet="A", label_at=("D61",), points_at=("AI61",), proof_at=("AL61",), label=_DEGREE),
            b=Box(sheet="B", label_at=("D68",), points_at=("AI68",), proof_at=("AL68",), label=_DEGREE),
            c=Box(sheet="C", label_at=("D53",), points_at=("AI53",), proof_at=("AL53",), label=_DEGREE),
        ),
        proofs=("⑭",),
        issuer=IssuedBy.UNIVERSITY,
        proof=Text(
            ja="日本の大学又は大学院の卒業証明書及び学位取得の証明書",
            zh_hant="日本的大學或大學院（研究所）的畢業證明書及學位證明書",
            zh_hans="日本的大学或大学院（硕士、博士等）的毕业证明书及学位证明书",
            en="Certificate of graduation and certificate of the degree from the Japanese university or "
            "graduate school",
        ),
    ),
    Row(
        key="japanese_n1",
        heading=Heading.SPECIAL,
        label=Text(
            ja="日本語専攻で外国の大学を卒業又は日本語能力試験N1合格相当",
            zh_hant="主修日語並畢業於日本以外的大學，或相當於日本語能力試驗N1合格",
            zh_hans="主修日语并毕业于日本以外的大学，或相当于日本语能力测试N1合格",
            en="Graduated from a foreign university majoring in Japanese, or Japanese at the level of JLPT N1",
        ),
        short=Text(ja="日本語N1相当", zh_hant="日語N1程度", zh_hans="日语N1水平", en="Japanese at N1 level"),
        points=everywhere(15),
        when=either(Is(JAPANESE_MAJOR_ABROAD), Is(JAPANESE_LEVEL, "n1")),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 ヘ",
            b="第一条第一項第二号の表 特別加算の項 ヘ",
            c="第一条第一項第三号の表 特別加算の項 ヘ",
        ),
        boxes=ByActivity(
            a=Box(sheet="A", label_at=("F65",), points_at=("AI65",), proof_at=("AL63",), label=_N1),
            b=Box(sheet="B", label_at=("F72",), points_at=("AI72",), proof_at=("AL70",), label=_N1),
            c=Box(sheet="C", label_at=("F57",), points_at=("AI57",), proof_at=("AL55",), label=_N1),
        ),
        proofs=("⑮",),
        issuer=IssuedBy.TEST_BODY,
        proof=Text(
            ja="外国の大学で日本語を専攻したことが分かる卒業証明書、又は日本語能力試験N1の合格証明書等（BJTは480点以上の成績）"
            "の写し",
            zh_hant="可看出主修日語的外國大學畢業證明書，或日本語能力試驗N1合格證明書等（BJT為480分以上的成績）的影本",
            zh_hans="可看出主修日语的外国大学毕业证明书，或日本语能力测试N1合格证明书等（BJT为480分以上的成绩）的复印件",
            en="Copy of the certificate of graduation from the foreign university showing the major in "
            "Japanese, or of the certificate of passing JLPT N1 (or a BJT result of 480 or more)",
        ),
        documents=_N1_DOCUMENTS,
        also=(Citation(JAPANESE_TESTS, "N1合格相当"),),
    ),
    Row(
        key="japanese_n2",
        heading=Heading.SPECIAL,
        label=Text(
            ja="日本語能力試験N2合格相当（日本の大学・大学院の学位又はN1相当に該当する者を除く）",
            zh_hant="相當於日本語能力試驗N2合格（有日本的大學、大學院學位者，或符合N1那一項者除外）",
            zh_hans="相当于日本语能力测试N2合格（有日本的大学、大学院学位的人，或符合N1那一项的人除外）",
            en="Japanese at the level of JLPT N2 (not if you have a Japanese degree or N1)",
        ),
        short=Text(ja="日本語N2相当", zh_hant="日語N2程度", zh_hans="日语N2水平", en="Japanese at N2 level"),
        points=everywhere(10),
        when=AtLeast(JAPANESE_LEVEL, "n2"),
        unless=(Unless("japanese_degree"), Unless("japanese_n1")),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 ト",
            b="第一条第一項第二号の表 特別加算の項 ト",
            c="第一条第一項第三号の表 特別加算の項 ト",
        ),
        boxes=ByActivity(
            a=Box(sheet="A", label_at=("F67",), points_at=("AI67",), proof_at=("AL63",), label=_N2),
            b=Box(sheet="B", label_at=("F74",), points_at=("AI74",), proof_at=("AL70",), label=_N2),
            c=Box(sheet="C", label_at=("F59",), points_at=("AI59",), proof_at=("AL55",), label=_N2),
        ),
        proofs=("⑮",),
        issuer=IssuedBy.TEST_BODY,
        paper="n2",
        proof=Text(
            ja="日本語能力試験N2の合格証明書等（BJTは400点以上の成績）の写し",
            zh_hant="日本語能力試驗N2合格證明書等（BJT為400分以上的成績）的影本",
            zh_hans="日本语能力测试N2合格证明书等（BJT为400分以上的成绩）的复印件",
            en="Copy of the certificate of passing JLPT N2 (or of a BJT result of 400 or more)",
        ),
        also=(Citation(JAPANESE_TESTS, "N2合格相当"),),
    ),
)
