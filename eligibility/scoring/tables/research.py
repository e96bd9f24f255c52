"""研究実績: the research heading. Of four tests item (i) gives 20 for one, 25 for two; item (ii) 15."""

from typing import Final

from ..conditions import AtLeast, Is, Met
from ..facts import OTHER_RESEARCH, PAPERS, PATENTS, RESEARCH_GRANTS
from ..law import POINTS_FORM, Citation
from ..rows import Box, ByActivity, Row, Unless
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

_PROOF: Final = Text(
    ja="該当する実績について、氏名の載った特許証の写し等（④）、入国前に外国政府の資金を受けたことが分かる氏名の載った"
    "交付決定書の写し等（⑤）、論文の題名・著者名・掲載誌名・巻号・ページ・出版年を書いた文書（⑥、様式自由）、"
    "その他の実績を証する文書（⑦）",
    zh_hant="就符合的成果提交：載明姓名的專利證書影本等（④）；證明入境前研究受外國政府資助、載明姓名的核定書影本等（⑤）；"
    "列出論文題目、作者、期刊名、卷期、頁碼及出版年的文件（⑥，格式不拘）；證明其他成果的文件（⑦）",
    zh_hans="就符合的成果提交：载明姓名的专利证书复印件等（④）；证明入境前研究受外国政府资助、载明姓名的批准决定书复印件等（⑤）；"
    "列出论文题目、作者、期刊名、卷期、页码及出版年的文件（⑥，格式不限）；证明其他成果的文件（⑦）",
    en="For each achievement you claim: copy of the patent certificate with your name (④); copy of the "
    "decision with your name granting foreign-government money before you entered Japan (⑤); list of "
    "the papers with title, authors, journal, volume and issue, pages and year, in any form (⑥); "
    "document proving the other achievement (⑦)",
)

# The ordinance counts papers of the corresponding author only; the newer form also those of the first author.
_FORM_IS_WIDER: Final = (Citation(POINTS_FORM, "研究実績 ⑥ ※責任著者又は筆頭著者であるものに限る"),)

ROWS: Final = (
    Row(
        key="research_two",
        heading="research",
        label=Text(
            ja="研究実績（特許、外国政府の資金による研究、論文、その他）のうち2以上に該当",
            zh_hant="研究成果（專利、外國政府資助的研究、論文、其他）符合兩項以上",
            zh_hans="研究成果（专利、外国政府资助的研究、论文、其他）符合两项以上",
            en="Research achievements: two or more of patent, research paid by a foreign government, papers, other",
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
                label=_PRINTED + "2以上に該当する場合は",
            )
        ),
        proofs=("④", "⑤", "⑥", "⑦"),
        proof=_PROOF,
        also=_FORM_IS_WIDER,
    ),
    Row(
        key="research_one",
        heading="research",
        label=Text(
            ja="研究実績（特許、外国政府の資金による研究、論文、その他）のいずれかに該当",
            zh_hant="研究成果（專利、外國政府資助的研究、論文、其他）符合任一項",
            zh_hans="研究成果（专利、外国政府资助的研究、论文、其他）符合任一项",
            en="Research achievements: at least one of patent, research paid by a foreign government, papers, other",
        ),
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
                label=_PRINTED,
            ),
            b=Box(
                sheet="B",
                label_at=("D38", "D40", "D42", "D44"),
                points_at=("AI38",),
                proof_at=("AL38", "AL40", "AL42", "AL44"),
                label=_PRINTED,
            ),
        ),
        proofs=("④", "⑤", "⑥", "⑦"),
        proof=_PROOF,
        also=_FORM_IS_WIDER,
    ),
)
