"""What points alone do not open: the pay floor, the landing criteria, the business-manager criteria."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from .conditions import AtLeast, Condition
from .facts import FIRST_DAY, SALARY
from .law import BUSINESS_MANAGER_CRITERIA, LANDING_CRITERIA, ORDINANCE, Citation
from .rows import ByActivity
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
    """A condition beside the points. Where `when` is None it cannot be computed from facts and is only told."""

    key: str
    label: Text
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
        when=ByActivity(b=AtLeast(SALARY, 3_000_000), c=AtLeast(SALARY, 3_000_000)),
        source=ByActivity(
            b=Citation(ORDINANCE, "第一条第一項第二号"),
            c=Citation(ORDINANCE, "第一条第一項第三号"),
        ),
    ),
    Gate(
        key="landing_criteria",
        label=Text(
            ja="活動に応じた在留資格（教授、研究、技術・人文知識・国際業務、経営・管理など）の上陸許可基準にも適合すること",
            zh_hant="還須符合該活動所屬在留資格（教授、研究、技術・人文知識・國際業務、經營・管理等）的入境許可標準（上陸許可基準）",
            zh_hans="还须符合该活动所属在留资格（教授、研究、技术·人文知识·国际业务、经营·管理等）的入境许可标准（上陆许可基准）",
            en="The criteria for landing permission of the status whose work is done (Professor, Researcher, Engineer /"
            " Specialist in Humanities / International Services, Business Manager …) must be met as well",
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
            ja="経営・管理の許可基準（資本金等3,000万円以上、常勤職員1人以上、B2相当の日本語、"
            "3年以上の経営・管理の経験又は修士相当以上の学位、専門家の確認を受けた事業計画）にも適合すること",
            zh_hant="還須符合「經營・管理」的許可標準：資本額等3,000萬日圓以上、全職員工1人以上、B2程度的日語、"
            "3年以上經營管理經驗或碩士程度以上學位、經專家確認的事業計畫",
            zh_hans="还须符合“经营·管理”的许可标准：资本金等3,000万日元以上、全职员工1人以上、B2程度的日语、"
            "3年以上经营管理经验或硕士程度以上学位、经专家确认的事业计划",
            en="The criteria of Business Manager must be met as well: capital of 30,000,000 yen or more, one full-time"
            " employee or more, Japanese at B2 level, three years of management experience or a master's-level degree,"
            " a business plan checked by a professional",
        ),
        source=ByActivity(c=Citation(BUSINESS_MANAGER_CRITERIA, "1〜6")),
        since=date(2025, 10, 16),
    ),
)
