"""What J-Skip and J-Find allow, and the steps to apply for each; our own words, with the places."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from .benefits import BENEFITS, SECOND_STATUS
from .conditions import AtLeast, single_tests
from .facts import EXPERIENCE
from .law import (
    IMMIGRATION_ACT,
    J_FIND_PAGE,
    J_SKIP_ONLINE,
    ORDINANCE,
    PERMANENT_RESIDENCE_GUIDELINE,
    STATUS_PAGE,
    Citation,
)
from .next_steps import J_SKIP_NOTES, NEXT_STEPS, Situation
from .routes import J_FIND, J_SKIP, Route
from .statements import Basis, Figure, Statement
from .text import Text


class Aspect(StrEnum):
    """What a route allows, in the order in which it is shown."""

    WORK = "work"
    STAY = "stay"
    FAMILY = "family"
    FROM = "from"
    AFTER = "after"
    RESIDENCE = "residence"
    SECOND = "second"


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteRules:
    """What a route allows, the steps to apply for it by situation, and what to know next to them.

    `family` are the keys of the benefits that it gives the family, where they are those of the status.
    """

    route: Route
    allows: Mapping[Aspect, tuple[Statement, ...]]
    steps: Mapping[Situation, tuple[Statement, ...]]
    notes: tuple[Statement, ...]
    family: tuple[str, ...] = ()


def _years(activity: str) -> Figure:
    """Return the completed years of experience that J-Skip asks for in an activity."""
    tests = (test for each in J_SKIP.route_conditions[activity] or () for test in single_tests(each.when))
    return next(
        Figure(test.least)
        for test in tests
        if isinstance(test, AtLeast) and test.fact is EXPERIENCE[activity] and isinstance(test.least, int)
    )


_LINES: Final = {benefit.key: benefit.lines for benefit in BENEFITS}

_FROM: Final = (
    Statement(
        words=Text(
            ja="今の在留資格から変更。",
            zh_hant="在日本：由目前的在留資格變更。",
            zh_hans="在日本：由目前的在留资格变更。",
            en="In Japan, by a change from your present status.",
        ),
        source=Citation(IMMIGRATION_ACT, "第二十条第一項"),
        abroad=False,
    ),
    Statement(
        words=Text(
            ja="海外から、在留資格認定証明書と査証で。",
            zh_hant="從海外：在留資格認定證明書與簽證。",
            zh_hans="从海外：在留资格认定证明书和签证。",
            en="From abroad, with a Certificate of Eligibility and a visa.",
        ),
        source=Citation(IMMIGRATION_ACT, "第六条第一項・第七条の二"),
        abroad=True,
    ),
)

_CARD: Final = Citation(IMMIGRATION_ACT, "第二十条第五項")

_VISA_ARTICLE: Final = "第六条第一項"
_VISA: Final = next(
    replace(each, abroad=True) for each in NEXT_STEPS[Situation.ABROAD] if each.source.article == _VISA_ARTICLE
)

_PROOFS: Final = (
    Statement(
        words=Text(
            ja="学位か{years}年の実務経験と、年収の証明書類をそろえる。",
            zh_hant="備齊學位或{years}年實務經驗的證明，以及年收入的證明。",
            zh_hans="备齐学位或{years}年实际工作经验的证明，以及年收入的证明。",
            en="Collect the proofs of the degree or the {years} years of experience, and of the pay.",
        ),
        figures={"years": _years("b")},
        source=Citation(STATUS_PAGE, "提出書類（特別高度人材）"),
        activities=("a", "b"),
        basis=Basis.COPY,
    ),
    Statement(
        words=Text(
            ja="経営・管理の実務経験{years}年と、年収の証明書類をそろえる。",
            zh_hant="備齊{years}年經營或管理經驗的證明，以及年收入的證明。",
            zh_hans="备齐{years}年经营或管理经验的证明，以及年收入的证明。",
            en="Collect the proofs of the {years} years of management and of the pay.",
        ),
        figures={"years": _years("c")},
        source=Citation(STATUS_PAGE, "提出書類（特別高度人材）"),
        activities=("c",),
        basis=Basis.COPY,
    ),
)
"""What J-Skip asks to prove, in words; the conditions themselves are those of the route."""


def _with_proofs(steps: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the steps of a situation for J-Skip, with the proofs before the first that is not the same for all."""
    files = next(number for number, each in enumerate(steps) if each.j_skip is not None)
    return tuple(each for each in (*steps[:files], *_PROOFS, *steps[files:]) if each.j_skip is not False)


_J_SKIP: Final = RouteRules(
    route=J_SKIP,
    allows={
        Aspect.WORK: _LINES["activities"],
        Aspect.STAY: _LINES["period"],
        Aspect.FROM: _FROM,
        Aspect.RESIDENCE: tuple(each for each in _LINES["residence"] if each.j_skip),
        Aspect.SECOND: tuple(each for each in SECOND_STATUS if each.j_skip),
    },
    family=("spouse", "parents", "helper"),
    steps={situation: _with_proofs(steps) for situation, steps in NEXT_STEPS.items()},
    notes=(
        Statement(
            words=Text(
                ja="条件は許可の日に見られます。申請の日に合っていれば、それでも足ります。",
                zh_hant="條件以許可之日為準；申請之日符合也可以。",
                zh_hans="条件以许可之日为准；申请之日符合也可以。",
                en="The conditions are looked at on the day of permission; the day of the application is enough, too.",
            ),
            source=Citation(ORDINANCE, "第一条第二項"),
            abroad=False,
        ),
        Statement(
            words=Text(
                ja="オンラインでも申請できます。本人だけで申請するときは、紙の申請書（所属機関等作成用）も添付します。",
                zh_hant="也可以線上申請。由本人申請時，還要附上紙本申請書（所屬機構填寫的部分）。",
                zh_hans="也可以在线申请。由本人申请时，还要附上纸质申请书（所属机构填写的部分）。",
                en="It can be filed online, too. If you file it yourself, attach the paper form for the organization.",
            ),
            source=Citation(J_SKIP_ONLINE, "特別高度人材制度"),
            since=J_SKIP_ONLINE.edition,
        ),
        *J_SKIP_NOTES,
    ),
)

_J_FIND_STEPS: Final = (
    Statement(
        words=Text(
            ja="大学の順位を、入管の対象大学一覧と最新のランキングの両方で確かめる。",
            zh_hant="在入管的對象大學一覽與最新排名中，確認學校的名次。",
            zh_hans="在入管的对象大学一览和最新排名中，确认学校的名次。",
            en="Check the university's rank in the Agency's list and in the newest rankings.",
        ),
        source=Citation(J_FIND_PAGE, "対象者 1"),
        since=J_FIND.since,
    ),
    Statement(
        words=Text(
            ja="卒業証明書、経歴の書類、滞在中の計画、本人名義の口座の残高がわかる書類をそろえる。",
            zh_hant="備齊畢業證明書、經歷資料、在日期間的計畫，以及本人名義帳戶的存款證明。",
            zh_hans="备齐毕业证明书、经历材料、在日期间的计划，以及本人名下账户的存款证明。",
            en="Collect the certificate of graduation, a paper on your career, a plan of the stay, and the balance "
            "of an account in your own name.",
        ),
        source=Citation(J_FIND_PAGE, "必要な書類"),
        since=J_FIND.since,
        basis=Basis.COPY,
    ),
    Statement(
        words=Text(
            ja="在留期間が終わる前に、「特定活動」（{number}号）への変更を申請する。",
            zh_hant="在留期間屆滿前，申請變更為「特定活動」（{number}號）。",
            zh_hans="在留期间届满前，申请变更为“特定活动”（{number}号）。",
            en="Before your stay ends, file the change to Designated Activities no. {number}.",
        ),
        figures={"number": Figure(51)},
        source=Citation(IMMIGRATION_ACT, "第二十条第二項"),
        abroad=False,
    ),
    Statement(
        words=Text(
            ja="在留資格認定証明書の申請を日本で出す。だれが代わりに出せるかは、先に入管に聞く。",
            zh_hant="在日本申請在留資格認定證明書。誰可以代為申請，請先詢問入管。",
            zh_hans="在日本申请在留资格认定证明书。谁可以代为申请，请先询问入管。",
            en="Have the Certificate of Eligibility applied for in Japan. Ask the immigration office first who can "
            "file for you.",
        ),
        source=Citation(IMMIGRATION_ACT, "第七条の二"),
        abroad=True,
    ),
    _VISA,
    Statement(
        words=Text(
            ja="在留カードを受け取って、活動を始める。",
            zh_hant="領取在留卡，開始活動。",
            zh_hans="领取在留卡，开始活动。",
            en="Receive the residence card and begin.",
        ),
        source=_CARD,
        abroad=False,
    ),
    Statement(
        words=Text(
            ja="入国して、活動を始める。",
            zh_hant="入境，開始活動。",
            zh_hans="入境，开始活动。",
            en="Land in Japan and begin.",
        ),
        source=Citation(IMMIGRATION_ACT, "第七条第一項"),
        abroad=True,
    ),
    Statement(
        words=Text(
            ja="就職や起業が決まったら、次の変更を申請する。",
            zh_hant="工作或創業確定後，申請下一次變更。",
            zh_hans="工作或创业确定后，申请下一次变更。",
            en="File the next change once the job or the business is settled.",
        ),
        source=Citation(IMMIGRATION_ACT, "第二十条第一項"),
    ),
)

_J_FIND: Final = RouteRules(
    route=J_FIND,
    allows={
        Aspect.WORK: (
            Statement(
                words=Text(
                    ja="就職活動、起業の準備、その資金のための仕事。",
                    zh_hant="求職、準備創業，以及為補足所需資金的工作。",
                    zh_hans="求职、准备创业，以及为补足所需资金的工作。",
                    en="Looking for a job, preparing a business, and paid work to fund that.",
                ),
                source=Citation(J_FIND_PAGE, "活動内容"),
                since=J_FIND.since,
                basis=Basis.COPY,
            ),
        ),
        Aspect.STAY: (
            Statement(
                words=Text(
                    ja="一度に{months}か月か{year}年、最長{years}年。",
                    zh_hant="每次{months}個月或{year}年；可更新，最長{years}年。",
                    zh_hans="每次{months}个月或{year}年；可更新，最长{years}年。",
                    en="{months} months or {year} year at a time, at most {years} years in all.",
                ),
                figures={"months": Figure(6), "year": Figure(1), "years": Figure(2)},
                source=Citation(J_FIND_PAGE, "在留期間"),
                since=J_FIND.since,
            ),
        ),
        Aspect.FAMILY: (
            Statement(
                words=Text(
                    ja="配偶者と子（特定活動{number}号）。働くには資格外活動許可が必要。",
                    zh_hant="配偶與子女（特定活動{number}號）。工作須有資格外活動許可。",
                    zh_hans="配偶和子女（特定活动{number}号）。工作须有资格外活动许可。",
                    en="Spouse and children (Designated Activities no. {number}); work needs a permission.",
                ),
                figures={"number": Figure(52)},
                source=Citation(J_FIND_PAGE, "配偶者・子"),
                since=J_FIND.since,
                basis=Basis.COPY,
            ),
        ),
        Aspect.FROM: _FROM,
        Aspect.AFTER: (
            Statement(
                words=Text(
                    ja="就職や起業の前に、在留資格の変更が必要。",
                    zh_hant="找到工作或開始創業時，須先變更在留資格才能開始。",
                    zh_hans="找到工作或开始创业时，须先变更在留资格才能开始。",
                    en="A job or a business needs a change of status first.",
                ),
                source=_CARD,
            ),
        ),
        Aspect.RESIDENCE: (
            Statement(
                words=Text(
                    ja="年数に入るか、公的な説明は見つからず。",
                    zh_hant="這段期間是否計入年數，我們沒有找到官方說明。",
                    zh_hans="这段期间是否计入年数，我们没有找到官方说明。",
                    en="Whether this time counts: nothing official found.",
                ),
                source=Citation(PERMANENT_RESIDENCE_GUIDELINE, "1(3)"),
            ),
        ),
        Aspect.SECOND: (
            Statement(
                words=Text(
                    ja="1号の人だけが変更できます。",
                    zh_hant="只有1號的人能變更。",
                    zh_hans="只有1号的人能变更。",
                    en="Only holders of (i) can change to it.",
                ),
                source=Citation(IMMIGRATION_ACT, "第二十条の二第一項"),
            ),
        ),
    },
    steps=dict.fromkeys(Situation, _J_FIND_STEPS),
    notes=(
        Statement(
            words=Text(
                ja="最長の年数には、就職活動のためのほかの「特定活動」の期間も含まれます。",
                zh_hant="最長年數也包括以求職為目的的其他「特定活動」期間。",
                zh_hans="最长年数也包括以求职为目的的其他“特定活动”期间。",
                en="Time under similar Designated Activities for job hunting counts in the longest stay.",
            ),
            source=Citation(J_FIND_PAGE, "在留期間"),
            since=J_FIND.since,
            basis=Basis.PRACTICE,
        ),
    ),
)

ROUTE_RULES: Final = {rules.route.key: rules for rules in (_J_SKIP, _J_FIND)}
"""By the key of the route."""
