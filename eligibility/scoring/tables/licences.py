"""資格: the licences heading of activity b. イ and ロ together say two or more of any kind; ハ says one."""

from typing import Final

from ..conditions import AtLeast, SumAtLeast, either
from ..facts import IT_EXAMS, IT_QUALIFICATIONS, NATIONAL_LICENCES
from ..law import IT_NOTICE, Citation
from ..proofs import IssuedBy, Proof
from ..rows import Box, ByActivity, Heading, Row, Unless
from ..text import Text

_KINDS: Final = (NATIONAL_LICENCES, IT_EXAMS, IT_QUALIFICATIONS)

_PRINTED: Final = (
    "従事しようとする業務に関連する日本の国家資格（業務独占資格又は名称独占資格）を保有，"
    "又はIT告示に定める試験に合格し若しくは資格を保有"
)

_PROOF: Final = Text(
    ja="資格を保有し、又は試験に合格したことを証する文書（合格証明書の写し等）",
    zh_hant="證明持有資格或考試合格的文件（如合格證明書影本）",
    zh_hans="证明持有资格或考试合格的文件（如合格证明书复印件）",
    en="Document proving the qualification or the passed examination (such as a copy of the certificate of passing)",
)

_DOCUMENTS: Final = (
    Proof(
        number="⑧",
        words=Text(
            ja="国家資格を保有することを証する文書（登録証・免許証の写し等）",
            zh_hant="證明持有國家資格的文件（如登錄證、執照影本）",
            zh_hans="证明持有国家资格的文件（如登记证、执照复印件）",
            en="Document proving the national qualification (such as a copy of the registration or licence)",
        ),
        issuer=IssuedBy.LICENCE_AUTHORITY,
        when=AtLeast(NATIONAL_LICENCES, 1),
        paper="licence",
    ),
    Proof(
        number="⑧",
        words=Text(
            ja="IT告示の試験に合格し、又は資格を保有することを証する文書（合格証明書の写し等）",
            zh_hant="證明通過IT告示考試或持有其資格的文件（如合格證明書影本）",
            zh_hans="证明通过IT告示考试或持有其资格的文件（如合格证明书复印件）",
            en="Document proving the passed examination or qualification of the IT public notice (such as a copy of the"
            " certificate of passing)",
        ),
        issuer=IssuedBy.TEST_BODY,
        when=either(AtLeast(IT_EXAMS, 1), AtLeast(IT_QUALIFICATIONS, 1)),
        paper="it",
    ),
)

_NOTICE: Final = (Citation(IT_NOTICE, "第一号から第十号まで（試験）、第十一号及び第十二号（資格）"),)

ROWS: Final = (
    Row(
        key="licences_two",
        heading=Heading.LICENCES,
        label=Text(
            ja="業務に関連する日本の国家資格，IT告示の試験（合格）又は資格を複数保有",
            zh_hant="與工作相關的日本國家資格、IT告示所列的考試（合格）或資格，合計兩項以上",
            zh_hans="与工作相关的日本国家资格、IT告示所列的考试（合格）或资格，合计两项以上",
            en="Two or more in all: Japanese national qualifications related to the work, passed examinations or "
            "qualifications of the IT public notice",
        ),
        short=Text(
            ja="国家資格・IT試験など2件以上",
            zh_hant="國家資格、IT考試等兩項以上",
            zh_hans="国家资格、IT考试等两项以上",
            en="Two qualifications or IT examinations",
        ),
        points=ByActivity(b=10),
        when=SumAtLeast(_KINDS, 2),
        article=ByActivity(b="第一条第一項第二号の表 資格の項 イ及びロ"),
        boxes=ByActivity(
            b=Box(
                sheet="B",
                label_at=("D46", "AG48"),
                points_at=("AI48",),
                tick_at=("AG48",),
                proof_at=("AL46",),
                label=_PRINTED + "複数保有",
            )
        ),
        proofs=("⑧",),
        proof=_PROOF,
        documents=_DOCUMENTS,
        also=_NOTICE,
    ),
    Row(
        key="licences_one",
        heading=Heading.LICENCES,
        label=Text(
            ja="業務に関連する日本の国家資格，IT告示の試験（合格）又は資格を1つ保有",
            zh_hant="與工作相關的日本國家資格、IT告示所列的考試（合格）或資格，合計一項",
            zh_hans="与工作相关的日本国家资格、IT告示所列的考试（合格）或资格，合计一项",
            en="A Japanese national qualification related to the work, or a passed examination or a qualification of "
            "the IT public notice",
        ),
        short=Text(
            ja="国家資格・IT試験など1件",
            zh_hant="國家資格、IT考試等一項",
            zh_hans="国家资格、IT考试等一项",
            en="One qualification or IT examination",
        ),
        points=ByActivity(b=5),
        when=SumAtLeast(_KINDS, 1),
        unless=(Unless("licences_two"),),
        article=ByActivity(b="第一条第一項第二号の表 資格の項 ハ"),
        boxes=ByActivity(
            b=Box(
                sheet="B",
                label_at=("D46", "AG46"),
                points_at=("AI46",),
                tick_at=("AG46",),
                proof_at=("AL46",),
                label=_PRINTED + "１つ保有",
            )
        ),
        proofs=("⑧",),
        proof=_PROOF,
        documents=_DOCUMENTS,
        also=_NOTICE,
    ),
)
