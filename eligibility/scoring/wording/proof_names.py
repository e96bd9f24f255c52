"""Short names of the documents of the official list, by their numbers: what somebody asks for at a counter."""

from collections.abc import Mapping
from typing import Final

from ..proofs import IssuedBy
from ..text import Text

EXPECTED_GRADUATION: Final = Text(
    ja="卒業見込証明書",
    zh_hant="預計畢業證明書",
    zh_hans="预计毕业证明书",
    en="Certificate of expected graduation",
)
"""What a university issues before graduation in place of ①."""

PROOF_NAMES: Final[Mapping[str, Text]] = {
    "①": Text(
        ja="卒業証明書と学位取得証明書",
        zh_hant="畢業證明書與學位證明書",
        zh_hans="毕业证明书与学位证明书",
        en="Certificates of graduation and degree",
    ),
    "②": Text(ja="在職証明書", zh_hant="在職證明書", zh_hans="在职证明书", en="Certificate of employment with duties"),
    "③": Text(
        ja="年収を証する文書",
        zh_hant="年收入證明文件",
        zh_hans="年收入证明文件",
        en="Contract or notice with the yearly pay",
    ),
    "④": Text(ja="特許証の写し", zh_hant="專利證書影本", zh_hans="专利证书复印件", en="Copy of the patent certificate"),
    "⑤": Text(
        ja="外国政府の交付決定書の写し",
        zh_hant="外國政府核定書影本",
        zh_hans="外国政府批准决定书复印件",
        en="Copy of the foreign government’s grant decision",
    ),
    "⑥": Text(ja="論文の一覧", zh_hant="論文清單", zh_hans="论文清单", en="List of your papers"),
    "⑦": Text(
        ja="その他の研究実績を証する文書",
        zh_hant="其他研究成果的證明文件",
        zh_hans="其他研究成果的证明文件",
        en="Proof of the other research achievement",
    ),
    "⑧": Text(
        ja="資格証・合格証明書の写し",
        zh_hant="資格證書或合格證明書影本",
        zh_hans="资格证书或合格证明书复印件",
        en="Copy of the licence or examination certificate",
    ),
    "⑨": Text(
        ja="イノベーション支援措置の証明",
        zh_hant="創新支援措施的證明文件",
        zh_hans="创新支援措施的证明文件",
        en="Proof of the support for innovation",
    ),
    "⑩": Text(
        ja="中小企業者であることの証明",
        zh_hant="中小企業的證明文件",
        zh_hans="中小企业的证明文件",
        en="Proof that it is an SME",
    ),
    "⑪": Text(
        ja="自治体の支援の証明",
        zh_hant="地方政府支援的證明文件",
        zh_hans="地方政府支援的证明文件",
        en="Proof of the local-government support",
    ),
    "⑫": Text(
        ja="試験研究費等の割合の証明",
        zh_hant="研發費比率的證明文件",
        zh_hans="研发费比例的证明文件",
        en="Proof of the R&D ratio",
    ),
    "⑬": Text(
        ja="外国の資格・受賞の証明",
        zh_hant="外國資格或獎項的證明文件",
        zh_hans="外国资格或奖项的证明文件",
        en="Proof of the foreign qualification or award",
    ),
    "⑭": Text(
        ja="日本の大学の卒業証明書と学位取得証明書",
        zh_hant="日本的大學的畢業證明書與學位證明書",
        zh_hans="日本的大学的毕业证明书与学位证明书",
        en="Certificates of the Japanese graduation and degree",
    ),
    "⑮": Text(
        ja="日本語の証明書の写し",
        zh_hant="日語證明書影本",
        zh_hans="日语证明书复印件",
        en="Copy of the Japanese certificate",
    ),
    "⑯": Text(
        ja="先端プロジェクト従事の証明",
        zh_hant="從事尖端計畫的證明文件",
        zh_hans="从事前沿项目的证明文件",
        en="Proof of work on the project",
    ),
    "⑰": Text(
        ja="加点対象の大学であることの資料",
        zh_hant="加分對象大學的證明資料",
        zh_hans="加分对象大学的证明材料",
        en="Page that shows the university on the list",
    ),
    "⑱": Text(
        ja="JICAの研修修了証明書",
        zh_hant="JICA研修結業證明書",
        zh_hans="JICA研修结业证明书",
        en="JICA certificate of completed training",
    ),
    "⑲": Text(
        ja="出資額を証する資料",
        zh_hant="出資額的證明資料",
        zh_hans="出资额的证明材料",
        en="Proof of the amount invested",
    ),
    "⑳": Text(ja="役職を証する文書", zh_hant="職位的證明文件", zh_hans="职位的证明文件", en="Proof of your office"),
    "㉑": Text(
        ja="登録済通知書の写しと業務の説明",
        zh_hant="登錄通知書影本與業務說明",
        zh_hans="登记通知书复印件与业务说明",
        en="Notice of registration, and your duties",
    ),
}

NAMES_BY_ISSUER: Final[Mapping[IssuedBy, Text]] = {
    IssuedBy.APPLICANT: Text(
        ja="ポイント計算表（シート{sheet}、署名）",
        zh_hant="積分計算表（工作表{sheet}，簽名）",
        zh_hans="积分计算表（工作表{sheet}，签名）",
        en="Points calculation table, sheet {sheet}, signed",
    ),
    IssuedBy.APPLICANT_AND_ORGANISATION: Text(
        ja="在留資格の申請書と書類",
        zh_hant="在留資格的申請書與文件",
        zh_hans="在留资格的申请书与文件",
        en="Application form and papers of the status",
    ),
    IssuedBy.NOBODY: Text(
        ja="旅券又は在留カード", zh_hant="護照或在留卡", zh_hans="护照或在留卡", en="Passport or residence card"
    ),
}
"""Of documents without a number."""
