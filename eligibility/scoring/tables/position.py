"""地位: the position heading of activity c. An executive by title only (執行役員) holds neither office."""

from typing import Final

from ..conditions import AtLeast, Is
from ..facts import POSITION
from ..proofs import IssuedBy
from ..rows import Box, ByActivity, Heading, Row, Unless
from ..text import Text

_PROOF: Final = Text(
    ja="活動機関でその地位にあること（代表権があればそのことも）を証する文書",
    zh_hant="證明在活動機構擔任該職位（有代表權者一併證明）的文件",
    zh_hans="证明在活动机构担任该职位（有代表权的一并证明）的文件",
    en="Document proving that you hold the office in the organization of activity, and the power of "
    "representation if you have it",
)

ROWS: Final = (
    Row(
        key="position_representative",
        heading=Heading.POSITION,
        label=Text(
            ja="代表取締役，代表執行役又は代表権のある業務執行社員",
            zh_hant="代表董事、代表執行役，或有代表權的業務執行社員（執行業務的股東）",
            zh_hans="代表董事（代表取締役）、代表执行役，或有代表权的业务执行社员（执行业务的出资人）",
            en="Representative director, representative executive officer, or managing member with power of "
            "representation",
        ),
        short=Text(
            ja="代表取締役など",
            zh_hant="代表董事等職位",
            zh_hans="代表董事等职位",
            en="Representative director or the like",
        ),
        points=ByActivity(c=10),
        when=Is(POSITION, "representative"),
        article=ByActivity(c="第一条第一項第三号の表 地位の項 イ"),
        boxes=ByActivity(
            c=Box(
                sheet="C",
                label_at=("D31",),
                points_at=("AI31",),
                proof_at=("AL31",),
                label="代表取締役，代表執行役又は代表権のある業務執行社員",
            )
        ),
        proofs=("⑳",),
        issuer=IssuedBy.REGISTRY,
        proof=_PROOF,
    ),
    Row(
        key="position_director",
        heading=Heading.POSITION,
        label=Text(
            ja="取締役，執行役又は業務執行社員",
            zh_hant="董事、執行役（不同於執行役員），或業務執行社員（執行業務的股東）",
            zh_hans="董事、执行役（不同于“执行役员”），或业务执行社员（执行业务的出资人）",
            en="Director, executive officer (shikkoyaku), or managing member",
        ),
        short=Text(ja="取締役など", zh_hant="董事等職位", zh_hans="董事等职位", en="Director or the like"),
        points=ByActivity(c=5),
        when=AtLeast(POSITION, "director"),
        unless=(Unless("position_representative"),),
        article=ByActivity(c="第一条第一項第三号の表 地位の項 ロ"),
        boxes=ByActivity(
            c=Box(
                sheet="C",
                label_at=("D33",),
                points_at=("AI33",),
                proof_at=("AL31",),
                label="取締役，執行役又は業務執行社員",
            )
        ),
        proofs=("⑳",),
        issuer=IssuedBy.REGISTRY,
        proof=_PROOF,
    ),
)
