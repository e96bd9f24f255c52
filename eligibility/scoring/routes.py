"""The routes that need no points, J-Skip and J-Find, as conditions that are met, missing or not known."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from .conditions import AtLeast, Condition, Holds, Is, WithinYears, either
from .facts import (
    DEGREES_HELD,
    EXPERIENCE,
    FIRST_DAY,
    GRADUATE_DEGREES,
    SALARY,
    SAVINGS,
    TOP100_DEGREE_AWARDED_ON,
    TOP100_UNIVERSITY,
    Value,
)
from .in_force import InForce
from .law import J_FIND_PAGE, J_SKIP_ORDINANCE, Citation
from .proofs import Proof
from .rows import ByActivity, everywhere
from .tables import career, education, salary
from .text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteCondition:
    """One condition of a route, with its words and its place in the law; `short` names it in a few words.

    `supposes` is the key of an earlier condition without which this one has no meaning. The first of `documents`
    whose condition holds proves it.
    """

    key: str
    label: Text
    short: Text
    when: Condition
    source: Citation
    supposes: str = ""
    documents: tuple[Proof, ...] = ()

    def document_of(self, values: Mapping[str, Value]) -> Proof | None:
        """Return the proof of the condition, or None if there is none."""
        return next((each for each in self.documents if each.when is None or each.when.truth(values)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(InForce):
    """A route without points. All route_conditions of the activity must hold; no two of them use one fact."""

    key: str
    label: Text
    route_conditions: ByActivity[tuple[RouteCondition, ...]]
    since: date = FIRST_DAY
    until: date | None = None

    def __post_init__(self) -> None:
        """Raise ValueError if two conditions use one fact (three-valued logic would no longer be exact).

        Also raise it if a condition supposes one that is not before it.
        """
        for activity, route_conditions in self.route_conditions.items():
            keys = [each.key for each in route_conditions]
            for place, each in enumerate(route_conditions):
                if each.supposes and each.supposes not in keys[:place]:
                    raise ValueError(f"route {self.key}: {each.key} supposes {each.supposes!r}, which is not before it")
            facts = [fact.key for each in route_conditions for fact in each.when.facts()]
            if len(facts) != len(set(facts)):
                raise ValueError(f"route {self.key}: two requirements use one fact in activity {activity}")

    def truth(self, activity: str, values: Mapping[str, Value]) -> bool | None:
        """Return whether all route_conditions hold, None if the known facts do not decide it."""
        answer: bool | None = True
        for condition in self.route_conditions[activity] or ():
            truth = condition.when.truth(values)
            if truth is False:
                return False
            if truth is None:
                answer = None
        return answer


def _j_skip_specialist(activity: str, letter: str, item: str) -> tuple[RouteCondition, ...]:
    degree, experience = Holds(DEGREES_HELD, GRADUATE_DEGREES), AtLeast(EXPERIENCE[activity], 10)
    return (
        RouteCondition(
            key="degree_or_experience",
            label=Text(
                ja="博士・修士の学位若しくは専門職学位を有すること、又は従事する業務について10年以上の実務経験があること",
                zh_hant="持有博士、碩士學位或專門職學位，或具有從事該業務10年以上的實務經驗",
                zh_hans="持有博士、硕士学位或专门职学位，或具有从事该业务10年以上的实际工作经验",
                en="A doctoral, master's or professional degree, or 10 years or more of experience in the work",
            ),
            short=Text(
                ja="修士以上か実務経験10年",
                zh_hant="碩士以上學位或實務經驗10年",
                zh_hans="硕士以上学位或实际工作经验10年",
                en="graduate degree or 10 years' work",
            ),
            when=either(degree, experience),
            documents=(replace(education.PROOF, when=degree), replace(career.PROOF, when=experience)),
            source=Citation(J_SKIP_ORDINANCE, f"{item}（1号{letter}）"),
        ),
        RouteCondition(
            key="pay",
            label=Text(
                ja="報酬の年額が2,000万円以上であること",
                zh_hant="年報酬2000萬日圓以上",
                zh_hans="年报酬2000万日元以上",
                en="Yearly pay of 20,000,000 yen or more",
            ),
            short=Text(
                ja="年収2,000万円",
                zh_hant="年收入2000萬日圓",
                zh_hans="年收入2000万日元",
                en="pay of 20,000,000円",
            ),
            when=AtLeast(SALARY, 20_000_000),
            documents=(salary.PROOF,),
            source=Citation(J_SKIP_ORDINANCE, f"{item}（1号{letter}）"),
        ),
    )


J_SKIP: Final = Route(
    key="j_skip",
    label=Text(
        ja="特別高度人材制度（J-Skip）",
        zh_hant="特別高度人才制度（J-Skip）",
        zh_hans="特别高度人才制度（J-Skip）",
        en="Japan System for Special Highly Skilled Professionals (J-Skip)",
    ),
    route_conditions=ByActivity(
        a=_j_skip_specialist("a", "イ", "第一号"),
        b=_j_skip_specialist("b", "ロ", "第一号"),
        c=(
            RouteCondition(
                key="management_experience",
                label=Text(
                    ja="事業の経営又は管理について5年以上の実務経験があること",
                    zh_hant="經營或管理事業的實務經驗5年以上",
                    zh_hans="经营或管理企业的实际工作经验5年以上",
                    en="5 years or more of practical experience in running or managing a business",
                ),
                short=Text(
                    ja="経営・管理の経験5年",
                    zh_hant="5年經營或管理經驗",
                    zh_hans="5年经营或管理经验",
                    en="5 years running a business",
                ),
                when=AtLeast(EXPERIENCE["c"], 5),
                documents=(career.PROOF,),
                source=Citation(J_SKIP_ORDINANCE, "第二号（1号ハ）"),
            ),
            RouteCondition(
                key="pay",
                label=Text(
                    ja="報酬の年額が4,000万円以上であること",
                    zh_hant="年報酬4000萬日圓以上",
                    zh_hans="年报酬4000万日元以上",
                    en="Yearly pay of 40,000,000 yen or more",
                ),
                short=Text(
                    ja="年収4,000万円",
                    zh_hant="年收入4000萬日圓",
                    zh_hans="年收入4000万日元",
                    en="pay of 40,000,000円",
                ),
                when=AtLeast(SALARY, 40_000_000),
                documents=(salary.PROOF,),
                source=Citation(J_SKIP_ORDINANCE, "第二号（1号ハ）"),
            ),
        ),
    ),
    since=date(2023, 4, 21),
)

J_FIND: Final = Route(
    key="j_find",
    label=Text(
        ja="未来創造人材制度（J-Find）",
        zh_hant="未來創造人才制度（J-Find）",
        zh_hans="未来创造人才制度（J-Find）",
        en="Japan System for Future Creation Individual Visa (J-Find)",
    ),
    route_conditions=everywhere(
        (
            RouteCondition(
                key="top100_university",
                label=Text(
                    ja="3つの世界大学ランキングの2つ以上で100位以内の大学（大学院を含む）を卒業・修了し、学位を授与されたこと",
                    zh_hant="畢業於三大世界大學排名中至少兩項列前100名的大學，或修畢其研究所課程並取得學位",
                    zh_hans="毕业于三大世界大学排名中至少两项列前100名的大学，或修完其研究生课程并取得学位",
                    en="A degree from a university in the top 100 of two or more of three world university rankings",
                ),
                short=Text(
                    ja="上位100大学の学位",
                    zh_hant="世界前100名大學的學位",
                    zh_hans="世界前100名大学的学位",
                    en="degree of a top-100 university",
                ),
                when=Is(TOP100_UNIVERSITY),
                source=Citation(J_FIND_PAGE, "対象者 1"),
            ),
            RouteCondition(
                key="degree_within_5_years",
                label=Text(
                    ja="その学位を授与された日から5年以内であること",
                    zh_hant="取得該學位後5年以內",
                    zh_hans="取得该学位后5年以内",
                    en="Not more than 5 years since that degree was awarded",
                ),
                short=Text(
                    ja="学位から5年以内",
                    zh_hant="取得學位後5年以內",
                    zh_hans="取得学位后5年以内",
                    en="5 years or less since the degree",
                ),
                when=WithinYears(TOP100_DEGREE_AWARDED_ON, 5),
                source=Citation(J_FIND_PAGE, "対象者 2"),
                supposes="top100_university",
            ),
            RouteCondition(
                key="savings",
                label=Text(
                    ja="申請の時点で預貯金が20万円以上あること",
                    zh_hant="申請時存款20萬日圓以上",
                    zh_hans="申请时存款20万日元以上",
                    en="Savings of 200,000 yen or more at the time of application",
                ),
                short=Text(
                    ja="預貯金20万円",
                    zh_hant="20萬日圓存款",
                    zh_hans="20万日元存款",
                    en="savings of 200,000円",
                ),
                when=AtLeast(SAVINGS, 200_000),
                source=Citation(J_FIND_PAGE, "対象者 3"),
            ),
        )
    ),
    since=date(2023, 4, 21),
)

ROUTES: Final = (J_SKIP, J_FIND)
