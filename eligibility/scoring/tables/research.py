"""研究実績: the research heading. Of four tests item (i) gives 20 for one, 25 for two; item (ii) 15."""

from typing import Final

from ..conditions import AtLeast, Is, Met
from ..facts import OTHER_RESEARCH, PAPERS, PATENTS, RESEARCH_GRANTS
from ..law import POINTS_FORM, Citation
from ..proofs import IssuedBy, Proof, in_one
from ..rows import Box, ByActivity, Heading, Row, Unless
from ..text import Text

_TESTS: Final = (
    AtLeast(PATENTS, 1),
    AtLeast(RESEARCH_GRANTS, 3),
    AtLeast(PAPERS, 3),
    Is(OTHER_RESEARCH),
)

_PRINTED: Final = (
    "発明者として特許を受けた発明が１件以上"
    "外国政府から補助金，競争的資金等を受けた研究に３回以上従事"
    "学術論文データベースに登載されている学術雑誌に掲載された論文が３本以上"
    "※責任著者又は筆頭著者であるものに限る"
    "その他法務大臣が認める研究実績"
)

_DOCUMENTS: Final = (
    Proof(
        number="④",
        words=Text(
            ja="氏名の載った特許証の写し等",
            zh_hant="載明姓名的專利證書影本等",
            zh_hans="载明姓名的专利证书复印件等",
            en="Copy of the patent certificate with your name, or the like",
        ),
        issuer=IssuedBy.PATENT_OFFICE,
        when=_TESTS[0],
    ),
    Proof(
        number="⑤",
        words=Text(
            ja="入国前に外国政府の資金を受けた研究であることが分かる、氏名の載った交付決定書の写し等",
            zh_hant="證明入境前研究受外國政府資助、載明姓名的核定書影本等",
            zh_hans="证明入境前研究受外国政府资助、载明姓名的批准决定书复印件等",
            en="Copy of the decision with your name granting foreign-government money before you entered Japan, or the"
            " like",
        ),
        issuer=IssuedBy.FOREIGN_GOVERNMENT,
        when=_TESTS[1],
    ),
    Proof(
        number="⑥",
        words=Text(
            ja="論文の題名・著者名・掲載誌名・巻号・ページ・出版年を書いた文書（様式自由）",
            zh_hant="列出論文題目、作者、期刊名、卷期、頁碼及出版年的文件（格式不拘）",
            zh_hans="列出论文题目、作者、期刊名、卷期、页码及出版年的文件（格式不限）",
            en="List of the papers with title, authors, journal, volume and issue, pages and year, in any form",
        ),
        issuer=IssuedBy.PAPERS,
        when=_TESTS[2],
    ),
    Proof(
        number="⑦",
        words=Text(
            ja="その他の研究実績を証する文書",
            zh_hant="證明其他研究成果的文件",
            zh_hans="证明其他研究成果的文件",
            en="Document proving the other research achievement",
        ),
        when=_TESTS[3],
    ),
)

# The ordinance counts papers of the corresponding author only; the newer form also those of the first author.
_FORM_IS_WIDER: Final = (Citation(POINTS_FORM, "研究実績 ⑥ ※責任著者又は筆頭著者であるものに限る"),)

ROWS: Final = (
    Row(
        key="research_two",
        heading=Heading.RESEARCH,
        label=Text(
            ja="研究実績（特許、外国政府の資金による研究、論文、その他）のうち2以上に該当",
            zh_hant="研究成果（專利、外國政府資助的研究、論文、其他）符合兩項以上",
            zh_hans="研究成果（专利、外国政府资助的研究、论文、其他）符合两项以上",
            en="Research achievements: two or more kinds (patent, research paid for by a foreign government, papers, "
            "other)",
        ),
        short=Text(
            ja="研究実績2件以上",
            zh_hant="研究成果兩項以上",
            zh_hans="研究成果两项以上",
            en="Two research achievements or more",
        ),
        points=ByActivity(a=25),
        when=Met(2, _TESTS),
        article=ByActivity(a="第一条第一項第一号の表 研究実績の項 イ"),
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=("D35", "D37", "D39", "D41", "AI37"),
                points_at=("AI41",),
                proof_at=("AL35", "AL37", "AL39", "AL41"),
                tick_at=("AF35", "AF37", "AF39", "AF41"),
                label=_PRINTED + "2以上に該当する場合は",
            )
        ),
        proofs=("④", "⑤", "⑥", "⑦"),
        proof=in_one(_DOCUMENTS),
        documents=_DOCUMENTS,
        also=_FORM_IS_WIDER,
    ),
    Row(
        key="research_one",
        heading=Heading.RESEARCH,
        label=Text(
            ja="研究実績（特許、外国政府の資金による研究、論文、その他）のいずれかに該当",
            zh_hant="研究成果（專利、外國政府資助的研究、論文、其他）符合任一項",
            zh_hans="研究成果（专利、外国政府资助的研究、论文、其他）符合任一项",
            en="Research achievements: at least one kind (patent, research paid for by a foreign government, papers, "
            "other)",
        ),
        short=Text(ja="研究実績1件", zh_hant="研究成果一項", zh_hans="研究成果一项", en="One research achievement"),
        points=ByActivity(a=20, b=15),
        when=Met(1, _TESTS),
        unless=(Unless("research_two"),),
        article=ByActivity(
            a="第一条第一項第一号の表 研究実績の項 ロ", b="第一条第一項第二号の表 研究実績の項 イからニまで"
        ),
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=("D35", "D37", "D39", "D41"),
                points_at=("AI35",),
                proof_at=("AL35", "AL37", "AL39", "AL41"),
                tick_at=("AF35", "AF37", "AF39", "AF41"),
                label=_PRINTED,
            ),
            b=Box(
                sheet="B",
                label_at=("D38", "D40", "D42", "D44"),
                points_at=("AI38",),
                proof_at=("AL38", "AL40", "AL42", "AL44"),
                tick_at=("AF38", "AF40", "AF42", "AF44"),
                label=_PRINTED,
            ),
        ),
        proofs=("④", "⑤", "⑥", "⑦"),
        proof=in_one(_DOCUMENTS),
        documents=_DOCUMENTS,
        also=_FORM_IS_WIDER,
    ),
)
