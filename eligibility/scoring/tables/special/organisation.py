"""特別加算 イ ロ ハ: what the contracting organisation (c: the organisation of activity) is and does."""

from typing import Final

from ...conditions import Is, both
from ...facts import INNOVATION_SUPPORT, RD_OVER_3_PERCENT, SME
from ...law import INNOVATION_NOTICE, POINTS_FORM, Citation
from ...proofs import IssuedBy, Proof, in_one
from ...rows import Box, ByActivity, Heading, Row, Unless, everywhere
from ...text import Text

_SUPPORTED: Final = "Ⅰイノベーション促進支援措置を受けている"
_SUPPORTED_SME: Final = "ⅡⅠに該当する企業であって，中小企業基本法に規定する中小企業者"
_RESEARCHING: Final = (
    "が中小企業基本法に規定する中小企業者で，試験研究費及び開発費の合計金額が，"
    "総収入金額から固定資産若しくは有価証券の譲渡による収入金額を控除した金額（売上高）の３％超"
)

_NOTICE: Final = Citation(INNOVATION_NOTICE, "別表第1又は別表第2")
_SME_DEFINED: Final = Citation(POINTS_FORM, "【参考】中小企業者（中小企業基本法第2条の定義）")

_SUPPORT: Final = Proof(
    number="⑨",
    words=Text(
        ja="支援措置を受けていることを証する文書（補助金交付決定通知書の写し等）",
        zh_hant="證明接受支援措施的文件（如補助金交付決定通知書影本）",
        zh_hans="证明接受支援措施的文件（如补助金交付决定通知书复印件）",
        en="Document proving the support (such as a copy of the notice of decision to grant a subsidy)",
    ),
    issuer=IssuedBy.ORGANISATION,
)
_SMALL: Final = Proof(
    number="⑩",
    words=Text(
        ja="中小企業者であることを証する文書: 主たる事業が分かる会社案内等と、資本金の額を証する文書（登記事項証明書、"
        "決算文書の写し又は定款の写し）か従業員数を証する文書（雇用保険、労働保険、賃金台帳の写し等）",
        zh_hant="證明為中小企業的文件：可確認主要業務的公司簡介等，以及證明資本額的文件（登記事項證明書、決算文件影本或章程影本）"
        "或證明員工人數的文件（僱用保險、勞動保險、薪資清冊影本等）",
        zh_hans="证明为中小企业的文件：可确认主营业务的公司介绍等，以及证明资本额的文件（登记事项证明书、决算文件复印件或章程复印件）"
        "或证明员工人数的文件（雇用保险、劳动保险、工资台账复印件等）",
        en="Proof that it is an SME: a company brochure showing the main business, and proof either of capital "
        "(certificate of registered matters, or copy of the accounts or of the articles of incorporation) or of the "
        "number of employees (employment or labour insurance papers, copy of the wage ledger)",
    ),
    issuer=IssuedBy.ORGANISATION,
)
_RATIO: Final = Proof(
    number="⑫",
    words=Text(
        ja="前の事業年度の試験研究費等が3％を超えることの証明（申請が年度の終わりから2か月以内なら、その前の年度）。"
        "次のどれか一つ：両方の金額がある財務諸表の写し／売上高がわかる公的書類、帳簿の写し、内訳の表／"
        "税理士・公認会計士・中小企業診断士の証明書。個人事業主は前の年（1～3月の申請なら、その前の年）",
        zh_hant="證明上一會計年度（年度結束後2個月內申請時為再前一年度）研發費用超過3%的下列任一文件：載明兩項金額的財"
        "務報表影本／可確認營業額的官方文件與帳簿影本及明細表／稅理士、公認會計士（會計師）或中小企業診斷士出具的證明"
        "書。個人經營者以上一曆年計（1至3月申請時為再前一曆年）",
        zh_hans="证明上一会计年度（年度结束后2个月内申请时为再上一年度）研发费用超过3%的下列任一文件：载明两项金额的财"
        "务报表复印件／可确认销售额的官方文件与账簿复印件及明细表／税理士（税务师）、公认会计士（注册会计师）或中小企"
        "业诊断士出具的证明书。个体经营者以上一自然年计（1至3月申请时为再上一自然年）",
        en="Proof that the ratio was over 3% in the last business year (or the year before, if you apply within 2 "
        "months after the year ends). One of: financial statements showing both amounts; official papers showing "
        "the sales, with the books and a breakdown; a certificate by a certified public tax accountant, certified "
        "public accountant or SME management consultant. For a sole proprietor: the last calendar year (or the "
        "one before, if you apply from January to March)",
    ),
    issuer=IssuedBy.ACCOUNTING,
)

ROWS: Final = (
    Row(
        key="innovation_sme",
        heading=Heading.SPECIAL,
        label=Text(
            ja="契約機関（1号ハでは活動機関）がイノベーション促進支援措置を受けている中小企業者",
            zh_hant="簽約機構（1號ハ為活動機構）是接受創新促進支援措施的中小企業",
            zh_hans="签约机构（1号ハ为活动机构）是接受创新促进支援措施的中小企业",
            en="Your employer is an SME that receives a support measure for promoting innovation",
        ),
        short=Text(
            ja="勤め先がイノベーション支援を受ける中小企業",
            zh_hant="公司是獲得創新支援的中小企業",
            zh_hans="公司是获得创新支援的中小企业",
            en="Employer: SME with innovation support",
        ),
        points=everywhere(20),
        when=both(Is(INNOVATION_SUPPORT), Is(SME)),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 イ",
            b="第一条第一項第二号の表 特別加算の項 イ",
            c="第一条第一項第三号の表 特別加算の項 イ",
        ),
        # The form prints the 20 points as 10 for Ⅰ and 10 more for Ⅱ.
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=("F47",),
                points_at=("AI45", "AI47"),
                proof_at=("AL45", "AL47"),
                label=_SUPPORTED_SME,
            ),
            b=Box(
                sheet="B",
                label_at=("F54",),
                points_at=("AI52", "AI54"),
                proof_at=("AL52", "AL54"),
                label=_SUPPORTED_SME,
            ),
            c=Box(
                sheet="C",
                label_at=("F39",),
                points_at=("AI37", "AI39"),
                proof_at=("AL37", "AL39"),
                label=_SUPPORTED_SME,
            ),
        ),
        proofs=("⑨", "⑩"),
        proof=in_one((_SUPPORT, _SMALL)),
        documents=(_SUPPORT, _SMALL),
        also=(_NOTICE, _SME_DEFINED),
    ),
    Row(
        key="innovation",
        heading=Heading.SPECIAL,
        label=Text(
            ja="契約機関（1号ハでは活動機関）がイノベーション促進支援措置を受けている",
            zh_hant="簽約機構（1號ハ為活動機構）接受創新促進支援措施",
            zh_hans="签约机构（1号ハ为活动机构）接受创新促进支援措施",
            en="Your employer receives a support measure for promoting innovation",
        ),
        short=Text(
            ja="勤め先へのイノベーション支援",
            zh_hant="公司獲得創新支援",
            zh_hans="公司获得创新支援",
            en="Employer: support for innovation",
        ),
        points=everywhere(10),
        when=Is(INNOVATION_SUPPORT),
        unless=(Unless("innovation_sme"),),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 ロ",
            b="第一条第一項第二号の表 特別加算の項 ロ",
            c="第一条第一項第三号の表 特別加算の項 ロ",
        ),
        boxes=ByActivity(
            a=Box(sheet="A", label_at=("F45",), points_at=("AI45",), proof_at=("AL45",), label=_SUPPORTED),
            b=Box(sheet="B", label_at=("F52",), points_at=("AI52",), proof_at=("AL52",), label=_SUPPORTED),
            c=Box(sheet="C", label_at=("F37",), points_at=("AI37",), proof_at=("AL37",), label=_SUPPORTED),
        ),
        proofs=(_SUPPORT.number,),
        proof=_SUPPORT.words,
        issuer=_SUPPORT.issuer,
        also=(_NOTICE,),
    ),
    Row(
        key="rd_over_3_percent",
        heading=Heading.SPECIAL,
        label=Text(
            ja="契約機関（1号ハでは活動機関）が中小企業者で，試験研究費等が売上高の3％超",
            zh_hant="簽約機構（1號ハ為活動機構）是中小企業，且研發費用超過營業額的3%",
            zh_hans="签约机构（1号ハ为活动机构）是中小企业，且研发费用超过销售额的3%",
            en="Your employer is an SME that spends over 3% of its sales on R&D",
        ),
        short=Text(
            ja="勤め先が研究開発費3％超の中小企業",
            zh_hant="公司是研發費超過3%的中小企業",
            zh_hans="公司是研发费超过3%的中小企业",
            en="Employer: SME, R&D over 3%",
        ),
        points=everywhere(5),
        when=both(Is(SME), Is(RD_OVER_3_PERCENT)),
        article=ByActivity(
            a="第一条第一項第一号の表 特別加算の項 ハ",
            b="第一条第一項第二号の表 特別加算の項 ハ",
            c="第一条第一項第三号の表 特別加算の項 ハ",
        ),
        boxes=ByActivity(
            a=Box(
                sheet="A",
                label_at=("D51",),
                points_at=("AI51",),
                proof_at=("AL51",),
                label="契約機関" + _RESEARCHING,
            ),
            b=Box(
                sheet="B",
                label_at=("D58",),
                points_at=("AI58",),
                proof_at=("AL58",),
                label="契約機関" + _RESEARCHING,
            ),
            c=Box(
                sheet="C",
                label_at=("D43",),
                points_at=("AI43",),
                proof_at=("AL43",),
                label="活動機関" + _RESEARCHING,
            ),
        ),
        proofs=("⑩", "⑫"),
        proof=in_one((_SMALL, _RATIO)),
        documents=(_SMALL, _RATIO),
        also=(_SME_DEFINED, Citation(POINTS_FORM, "疎明資料（基本例）⑫")),
    ),
)
