"""What points alone do not open: the pay floor, the landing criteria, the business-manager criteria."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from .conditions import AtLeast, Condition
from .facts import FIRST_DAY, SALARY
from .law import BUSINESS_MANAGER_CRITERIA, LANDING_CRITERIA, ORDINANCE, Citation
from .proofs import Document
from .rows import ByActivity
from .tables import salary
from .text import Text

PASS_MARK: Final = 70
"""Points that each of the three tables asks for (第一条第一項各号 「七十点以上」)."""

PASS_MARK_SOURCE: Final = {
    "a": Citation(ORDINANCE, "第一条第一項第一号"),
    "b": Citation(ORDINANCE, "第一条第一項第二号"),
    "c": Citation(ORDINANCE, "第一条第一項第三号"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A condition beside the points. Where `when` is None it cannot be computed from facts and is only told.

    `short` names it where its `label` would be too long, `note` tells what the label cannot (None: nothing), and
    `documents` are what proves it, whatever counts.
    """

    key: str
    label: Text
    short: Text
    note: Text | None = None
    documents: tuple[Document, ...] = ()
    when: ByActivity[Condition] = field(default_factory=ByActivity)
    source: ByActivity[Citation]
    since: date = FIRST_DAY
    until: date | None = None

    def stands_on(self, day: date) -> bool:
        """Tell whether the gate is in force on a day."""
        return self.since <= day and (self.until is None or day < self.until)


GATES: Final = (
    Gate(
        key="pay_floor",
        label=Text(
            ja="契約機関（ハは活動機関）及び外国所属機関から受ける報酬の年額が300万円以上であること",
            zh_hant="從簽約機構（ハ為活動機構）及外國所屬機構獲得的年報酬合計300萬日圓以上",
            zh_hans="从签约机构（ハ为活动机构）及外国所属机构获得的年报酬合计300万日元以上",
            en="Yearly pay of 3,000,000 yen or more from the contracting organization (in ハ: the organization of"
            " activity) and the foreign organization of affiliation",
        ),
        short=Text(
            ja="年収の条件（300万円以上）",
            zh_hant="年收入條件（300萬日圓以上）",
            zh_hans="年收入条件（300万日元以上）",
            en="Pay condition (3,000,000 yen or more)",
        ),
        documents=(salary.PROOF,),
        when=ByActivity(b=AtLeast(SALARY, 3_000_000), c=AtLeast(SALARY, 3_000_000)),
        source=ByActivity(
            b=Citation(ORDINANCE, "第一条第一項第二号"),
            c=Citation(ORDINANCE, "第一条第一項第三号"),
        ),
    ),
    Gate(
        key="landing_criteria",
        label=Text(
            ja="活動が属する在留資格（研究、技術・人文知識・国際業務、経営・管理など）の上陸許可基準にも適合すること"
            "（教授など、基準のない在留資格もあります）",
            zh_hant="還須符合該活動所屬在留資格（研究、技術・人文知識・國際業務、經營・管理等）的入境許可標準（上陸許可基準）；"
            "教授等部分在留資格沒有此標準",
            zh_hans="还须符合该活动所属在留资格（研究、技术·人文知识·国际业务、经营·管理等）的入境许可标准（上陆许可基准）；"
            "教授等部分在留资格没有此标准",
            en="The criteria for landing permission of the status of residence that the work belongs to (Researcher,"
            " Engineer / Specialist in Humanities / International Services, Business Manager …) must be met as well;"
            " some, such as Professor, have none",
        ),
        short=Text(
            ja="上陸許可基準", zh_hant="入境許可標準", zh_hans="入境许可标准", en="Criteria for landing permission"
        ),
        documents=(
            Document(
                number="",
                words=Text(
                    ja="従事する活動の在留資格に応じた申請書と書類",
                    zh_hant="該活動所屬在留資格的申請書與文件",
                    zh_hans="该活动所属在留资格的申请书与文件",
                    en="The application form and the papers of the status of residence that the work belongs to",
                ),
                issuer="applicant_and_organisation",
            ),
        ),
        source=ByActivity(
            a=Citation(LANDING_CRITERIA, "高度専門職の項"),
            b=Citation(LANDING_CRITERIA, "高度専門職の項"),
            c=Citation(LANDING_CRITERIA, "高度専門職の項"),
        ),
    ),
    Gate(
        key="business_manager_criteria",
        label=Text(
            ja="経営・管理の許可基準（資本金等3,000万円以上、常勤職員1人以上（日本人、特別永住者又は入管法別表第二の在留資格の人）、"
            "申請人又は常勤職員のB2相当の日本語、経営管理若しくは事業の分野の博士・修士・専門職学位又は3年以上の経営・管理の経験、"
            "中小企業診断士・公認会計士・税理士の確認を受けた事業計画）にも適合すること",
            zh_hant="還須符合「經營・管理」的許可標準：資本額等3,000萬日圓以上；全職員工1人以上（日本人、特別永住者或入管法附表二的在留者）；"
            "申請人或全職員工具備B2程度的日語；經營管理或該事業領域的博士、碩士或專門職學位，或3年以上經營管理經驗；"
            "經中小企業診斷士、公認會計士（會計師）或稅理士確認的事業計畫",
            zh_hans="还须符合“经营·管理”的许可标准：资本金等3000万日元以上；全职员工1人以上（日本人、特别永住者或入管法附表二的在留者）；"
            "申请人或全职员工具备B2程度的日语；经营管理或该业务领域的博士、硕士或专门职学位，或3年以上经营管理经验；"
            "经中小企业诊断士、公认会计士（注册会计师）或税理士（税务师）确认的业务计划",
            en="The criteria of Business Manager must be met as well: capital etc. of 30,000,000 yen or more; one"
            " full-time employee or more (Japanese, special permanent resident, or resident under Table 2 of the Act);"
            " Japanese at B2 level of the applicant or a full-time employee; a doctoral, master's or professional"
            " degree in management or in the field of the business, or three years of management experience; a"
            " business plan checked by an SME management consultant, certified public accountant or tax accountant",
        ),
        short=Text(
            ja="経営・管理の許可基準",
            zh_hant="「經營・管理」的許可標準",
            zh_hans="“经营·管理”的许可标准",
            en="Criteria of Business Manager",
        ),
        note=Text(
            ja="自宅を事業所とすることは、原則として認められません。2025年10月15日に未来創造人材（J-Find）の在留資格で在留していた人と、"
            "同日までにその在留資格認定証明書の交付を申請した人の変更は、改正前の基準によります。すでに在留している人が"
            "2028年10月16日までにする更新の申請は、適合していなくても柔軟に判断されます。"
            "適合しなければ、高度専門職2号への変更も、この活動からの永住許可も受けられません。",
            zh_hant="原則上不得以住家作為事業所。2025年10月15日以未來創造人才（J-Find）身分在留者，以及在該日以前申請其在留資格認定證明書者，"
            "變更時適用修正前的標準。已在留者在2028年10月16日以前申請更新時，即使不符標準也會彈性審查。"
            "不符標準者，不能變更為高度專門職2號，也不能由此活動取得永住許可。",
            zh_hans="原则上不得以住宅作为营业场所。2025年10月15日以未来创造人才（J-Find）身份在留的人，以及在该日以前申请其在留资格认定证明书的人，"
            "变更时适用修订前的标准。已在留的人在2028年10月16日以前申请更新时，即使不符合标准也会灵活审查。"
            "不符合标准的人，不能变更为高度专门职2号，也不能由此活动取得永住许可。",
            en="An office at home is in principle not accepted. Somebody who held J-Find on 15 October 2025, or had"
            " applied for its certificate of eligibility by then, is judged by the earlier criteria when changing."
            " Renewals that those already here file up to 16 October 2028 are judged flexibly even where the criteria"
            " are not met. Whoever does not meet them can neither change to Highly Skilled Professional (ii) nor obtain"
            " permanent residence from this activity.",
        ),
        source=ByActivity(c=Citation(BUSINESS_MANAGER_CRITERIA, "1〜6")),
        since=date(2025, 10, 16),
    ),
)
