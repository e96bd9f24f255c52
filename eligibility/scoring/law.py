"""The instruments of law, each named once with its address, its edition and the day it was last checked."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from .text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """An ordinance, notice, form or page that a rule rests on.

    `edition` is the day of the text that was read (for a form: the day from which it is used);
    `checked` the day on which somebody last compared our rows with it.
    """

    key: str
    title: Text
    number: str
    url: str
    edition: date
    checked: date

    def __post_init__(self) -> None:
        """Raise ValueError for an instrument that nobody could look up."""
        if not self.number or not self.url.startswith("https://"):
            raise ValueError(f"{self.key}: an instrument needs its number and an https address")
        if self.checked < self.edition:
            raise ValueError(f"{self.key}: checked on {self.checked}, before its edition of {self.edition}")


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an instrument, in the instrument's own words, such as 第一条第一項第一号の表 学歴の項 イ."""

    law: Law
    article: str

    def __post_init__(self) -> None:
        """Raise ValueError when the place is empty."""
        if not self.article.strip():
            raise ValueError(f"a citation of {self.law.key} names no article")


_CHECKED: Final = date(2026, 11, 22)
_WORK_CHECKED: Final = date(2026, 11, 28)
"""The day on which the instruments that say what work the points are for were compared once more."""

ORDINANCE: Final = Law(
    key="ordinance",
    title=Text(
        ja="出入国管理及び難民認定法別表第一の二の表の高度専門職の項の下欄の基準を定める省令",
        zh_hant="規定出入國管理及難民認定法附表一之二「高度專門職」欄標準的省令（高度専門職省令）",
        zh_hans="规定出入国管理及难民认定法附表一之二“高度专门职”栏标准的省令（高度専門職省令）",
        en="Ministerial Ordinance on the criteria for Highly Skilled Professional (高度専門職省令)",
    ),
    number="平成26年法務省令第37号",
    url="https://laws.e-gov.go.jp/law/426M60000010037",
    edition=date(2024, 6, 10),
    checked=_CHECKED,
)

POINTS_FORM: Final = Law(
    key="points_form",
    title=Text(
        ja="高度専門職ポイント計算表（令和5年4月1日以降）",
        zh_hant="高度專門職積分計算表（2023年4月1日起適用）",
        zh_hans="高度专门职积分计算表（2023年4月1日起适用）",
        en="Points calculation table for Highly Skilled Professional (in use from 1 April 2023)",
    ),
    number="930001673.xls",
    url="https://www.moj.go.jp/isa/content/930001673.xls",
    edition=date(2023, 4, 1),
    checked=_CHECKED,
)

J_SKIP_ORDINANCE: Final = Law(
    key="j_skip_ordinance",
    title=Text(
        ja="特別高度人材の基準を定める省令",
        zh_hant="規定特別高度人才標準的省令（特別高度人材の基準を定める省令）",
        zh_hans="规定特别高度人才标准的省令（特別高度人材の基準を定める省令）",
        en="Ministerial Ordinance on the criteria for Special Highly Skilled Professionals (J-Skip)",
    ),
    number="令和5年法務省令第25号",
    url="https://laws.e-gov.go.jp/law/505M60000010025",
    edition=date(2023, 4, 21),
    checked=_CHECKED,
)

J_FIND_PAGE: Final = Law(
    key="j_find_page",
    title=Text(
        ja="在留資格「特定活動」（未来創造人材）（出入国在留管理庁）",
        zh_hant="在留資格「特定活動」（未來創造人才，J-Find）（出入國在留管理廳）",
        zh_hans="在留资格“特定活动”（未来创造人才，J-Find）（出入国在留管理厅）",
        en="Designated Activities for future creation individuals, J-Find (Immigration Services Agency of Japan)",
    ),
    number="特定活動告示第51号",
    url="https://www.moj.go.jp/isa/applications/status/designatedactivities51.html",
    edition=date(2023, 4, 21),
    checked=_CHECKED,
)

IMMIGRATION_ACT: Final = Law(
    key="immigration_act",
    title=Text(
        ja="出入国管理及び難民認定法（入管法）",
        zh_hant="出入國管理及難民認定法（入管法）",
        zh_hans="出入国管理及难民认定法（入管法）",
        en="Immigration Control and Refugee Recognition Act (入管法)",
    ),
    number="昭和26年政令第319号",
    url="https://laws.e-gov.go.jp/law/326CO0000000319",
    edition=date(2026, 2, 2),
    checked=_WORK_CHECKED,
)

LANDING_CRITERIA: Final = Law(
    key="landing_criteria",
    title=Text(
        ja="出入国管理及び難民認定法第七条第一項第二号の基準を定める省令（上陸許可基準）",
        zh_hant="入境許可標準（上陸許可基準）的省令",
        zh_hans="入境许可标准（上陆许可基准）的省令",
        en="Ministerial Ordinance on the criteria for landing permission",
    ),
    number="平成2年法務省令第16号",
    url="https://laws.e-gov.go.jp/law/402M50000010016",
    edition=date(2025, 10, 16),
    checked=_WORK_CHECKED,
)

BUSINESS_MANAGER_CRITERIA: Final = Law(
    key="business_manager_criteria",
    title=Text(
        ja="「経営・管理」の許可基準の改正等について（令和7年10月16日施行）",
        zh_hant="「經營・管理」許可標準的修正（2025年10月16日施行）",
        zh_hans="“经营·管理”许可标准的修订（2025年10月16日施行）",
        en="Revised criteria for Business Manager (in force from 16 October 2025)",
    ),
    number="001448070.pdf",
    url="https://www.moj.go.jp/isa/content/001448070.pdf",
    edition=date(2025, 10, 16),
    checked=_CHECKED,
)

INNOVATION_NOTICE: Final = Law(
    key="innovation_notice",
    title=Text(
        ja="特別加算の項の規定に基づき法務大臣が定める法律の規定等を定める件（イノベーション促進支援措置）",
        zh_hant="法務大臣所定法律規定等的告示（創新促進支援措施）",
        zh_hans="法务大臣所定法律规定等的告示（创新促进支援措施）",
        en="Notice on the laws and support measures for promoting innovation",
    ),
    number="平成26年法務省告示第578号",
    url="https://www.moj.go.jp/isa/applications/resources/newimmiact_3_evaluate_index.html",
    edition=date(2026, 3, 1),
    checked=_CHECKED,
)

IT_NOTICE: Final = Law(
    key="it_notice",
    title=Text(
        ja="IT告示（情報処理技術に関する試験・資格を定める件）",
        zh_hant="IT告示（日本法務省公告的資訊技術考試與資格）",
        zh_hans="IT告示（日本法务省公布的信息技术考试与资格）",
        en="IT public notice (list of IT exams and qualifications)",
    ),
    number="平成25年法務省告示第437号",
    url="https://www.moj.go.jp/isa/policies/bill/nyukan_hourei_h09.html",
    edition=date(2020, 7, 20),
    checked=_CHECKED,
)

UNIVERSITY_LIST: Final = Law(
    key="university_list",
    title=Text(
        ja="加点対象となる大学一覧（令和8年1月時点）",
        zh_hant="加分對象大學一覽（2026年1月版）",
        zh_hans="加分对象大学一览（2026年1月版）",
        en="List of universities eligible for extra points (January 2026)",
    ),
    number="001335478.pdf",
    url="https://www.moj.go.jp/isa/content/001335478.pdf",
    edition=date(2026, 1, 1),
    checked=_CHECKED,
)

JAPANESE_TESTS: Final = Law(
    key="japanese_tests",
    title=Text(
        ja="日本語能力の試験による証明（日本語能力試験・BJTビジネス日本語能力テスト）",
        zh_hant="以考試證明日語能力（日本語能力試驗、BJT商務日語能力考試）",
        zh_hans="以考试证明日语能力（日本语能力测试、BJT商务日语能力考试）",
        en="Tests that prove Japanese ability (JLPT, BJT)",
    ),
    number="930001656.pdf",
    url="https://www.moj.go.jp/isa/content/930001656.pdf",
    edition=date(2022, 6, 21),
    checked=_CHECKED,
)

PERMANENT_RESIDENCE_GUIDELINE: Final = Law(
    key="permanent_residence_guideline",
    title=Text(
        ja="永住許可に関するガイドライン（令和8年2月24日改訂）",
        zh_hant="永住許可指引（2026年2月24日修訂）",
        zh_hans="永住许可指南（2026年2月24日修订）",
        en="Guidelines for Permission for Permanent Residence (revised on 24 February 2026)",
    ),
    number="令和8年2月24日改訂",
    url="https://www.moj.go.jp/isa/applications/resources/nyukan_nyukan50.html",
    edition=date(2026, 2, 24),
    checked=_CHECKED,
)

FEE_ORDER: Final = Law(
    key="fee_order",
    title=Text(
        ja="在留手続の手数料を定める政令（令和8年政令第268号、2026年10月1日施行）",
        zh_hant="規定在留手續費的政令（2026年10月1日施行）",
        zh_hans="规定在留手续费的政令（2026年10月1日施行）",
        en="Cabinet Order on the fees of residence procedures (in force from 1 October 2026)",
    ),
    number="令和8年政令第268号",
    url="https://www.moj.go.jp/isa/01_00644.html",
    edition=date(2026, 10, 1),
    checked=_CHECKED,
)

ENFORCEMENT_REGULATION: Final = Law(
    key="enforcement_regulation",
    title=Text(
        ja="出入国管理及び難民認定法施行規則",
        zh_hant="出入國管理及難民認定法施行規則（入管法施行規則）",
        zh_hans="出入国管理及难民认定法施行规则（入管法施行规则）",
        en="Regulation for Enforcement of the Immigration Control and Refugee Recognition Act (入管法施行規則)",
    ),
    number="昭和56年法務省令第54号",
    url="https://laws.e-gov.go.jp/law/356M50000010054",
    edition=date(2026, 2, 2),
    checked=_CHECKED,
)

BENEFITS_PAGE: Final = Law(
    key="benefits_page",
    title=Text(
        ja="どのような優遇措置が受けられる？（出入国在留管理庁）",
        zh_hant="可享有哪些優惠待遇（出入國在留管理廳）",
        zh_hans="可享有哪些优惠待遇（出入国在留管理厅）",
        en="The preferential treatment (Immigration Services Agency of Japan)",
    ),
    number="newimmiact_3_preferential_index.html",
    url="https://www.moj.go.jp/isa/applications/resources/newimmiact_3_preferential_index.html",
    edition=date(2026, 8, 20),
    checked=_CHECKED,
)

FEES_OF_2025: Final = Law(
    key="fees_of_2025",
    title=Text(
        ja="在留手続の手数料（2025年4月1日から2026年9月30日まで、出入国在留管理庁）",
        zh_hant="在留手續的手續費（2025年4月1日至2026年9月30日，出入國在留管理廳）",
        zh_hans="在留手续的手续费（2025年4月1日至2026年9月30日，出入国在留管理厅）",
        en="Fees of residence procedures, 1 April 2025 to 30 September 2026 (Immigration Services Agency of Japan)",
    ),
    number="001431802.pdf",
    url="https://www.moj.go.jp/isa/content/001431802.pdf",
    edition=date(2025, 4, 1),
    checked=_CHECKED,
)

ONLINE_PROCEDURES: Final = Law(
    key="online_procedures",
    title=Text(
        ja="在留申請のオンライン手続（出入国在留管理庁）",
        zh_hant="在留申請的線上手續（出入國在留管理廳）",
        zh_hans="在留申请的在线手续（出入国在留管理厅）",
        en="Residence applications online (Immigration Services Agency of Japan)",
    ),
    number="11_00107",
    url="https://www.moj.go.jp/isa/11_00107.html",
    edition=date(2026, 9, 27),
    checked=_CHECKED,
)

J_SKIP_OUTLINE: Final = Law(
    key="j_skip_outline",
    title=Text(
        ja="特別高度人材（J-Skip）の概要（出入国在留管理庁）",
        zh_hant="特別高度人才（J-Skip）概要（出入國在留管理廳）",
        zh_hans="特别高度人才（J-Skip）概要（出入国在留管理厅）",
        en="Outline of J-Skip (Immigration Services Agency of Japan)",
    ),
    number="001395002.pdf",
    url="https://www.moj.go.jp/isa/content/001395002.pdf",
    edition=date(2026, 8, 20),
    checked=_CHECKED,
)

J_SKIP_ONLINE: Final = Law(
    key="j_skip_online",
    title=Text(
        ja="特別高度人材制度のオンライン申請（出入国在留管理庁）",
        zh_hant="特別高度人才制度的線上申請（出入國在留管理廳）",
        zh_hans="特别高度人才制度的在线申请（出入国在留管理厅）",
        en="J-Skip applications online (Immigration Services Agency of Japan)",
    ),
    number="11_00017",
    url="https://www.moj.go.jp/isa/applications/online/11_00017.html",
    edition=date(2026, 1, 1),
    checked=_CHECKED,
)

STATUS_PAGE: Final = Law(
    key="status_page",
    title=Text(
        ja="在留資格「高度専門職」の申請と提出書類（出入国在留管理庁）",
        zh_hant="在留資格「高度專門職」的申請與提交文件（出入國在留管理廳）",
        zh_hans="在留资格“高度专门职”的申请与提交材料（出入国在留管理厅）",
        en="Highly Skilled Professional: applications and papers (Immigration Services Agency of Japan)",
    ),
    number="designatedactivities02_00004",
    url="https://www.moj.go.jp/isa/applications/status/designatedactivities02_00004.html",
    edition=_CHECKED,
    checked=_CHECKED,
)

STUDENTS_PAGE: Final = Law(
    key="students_page",
    title=Text(
        ja="就職する留学生の在留資格変更の申請（出入国在留管理庁）",
        zh_hant="留學生就業時的在留資格變更申請（出入國在留管理廳）",
        zh_hans="留学生就业时的在留资格变更申请（出入国在留管理厅）",
        en="Change of status of students who begin to work (Immigration Services Agency of Japan)",
    ),
    number="10_00240",
    url="https://www.moj.go.jp/isa/10_00240.html",
    edition=date(2025, 12, 1),
    checked=_CHECKED,
)

QUESTIONS_AND_ANSWERS: Final = Law(
    key="questions_and_answers",
    title=Text(
        ja="高度人材ポイント制Q&A（出入国在留管理庁。転載された文で確認）",
        zh_hant="高度人才積分制問答（出入國在留管理廳；以轉載的內容確認）",
        zh_hans="高度人才积分制问答（出入国在留管理厅；以转载的内容确认）",
        en="Questions and answers on the points system (Immigration Services Agency of Japan; read in copies)",
    ),
    number="newimmiact_3_qa.html",
    url="https://www.moj.go.jp/isa/applications/resources/newimmiact_3_qa.html",
    edition=date(2025, 2, 1),
    checked=_CHECKED,
)

LAWS: Final = {
    law.key: law
    for law in (
        ORDINANCE,
        POINTS_FORM,
        J_SKIP_ORDINANCE,
        J_FIND_PAGE,
        IMMIGRATION_ACT,
        LANDING_CRITERIA,
        BUSINESS_MANAGER_CRITERIA,
        INNOVATION_NOTICE,
        IT_NOTICE,
        UNIVERSITY_LIST,
        JAPANESE_TESTS,
        PERMANENT_RESIDENCE_GUIDELINE,
        FEE_ORDER,
        ENFORCEMENT_REGULATION,
        BENEFITS_PAGE,
        FEES_OF_2025,
        ONLINE_PROCEDURES,
        J_SKIP_OUTLINE,
        J_SKIP_ONLINE,
        STATUS_PAGE,
        STUDENTS_PAGE,
        QUESTIONS_AND_ANSWERS,
    )
}
