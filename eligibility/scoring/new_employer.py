"""What the law asks of somebody with 高度専門職1号 who changes or loses the employer; our own words, with the "
"places."""

from collections.abc import Mapping
from typing import Final

from .law import (
    IMMIGRATION_ACT,
    J_SKIP_ORDINANCE,
    ORDINANCE,
    PERMANENT_RESIDENCE_GUIDELINE,
    POINTS_FORM,
    QUESTIONS_AND_ANSWERS,
    STATUS_PAGE,
    Citation,
)
from .permanent_residence import PERMANENT_RESIDENCE_ROUTES
from .routes import J_SKIP
from .statements import Basis, Figure, Statement, of_stay, yen
from .tables.requirements import REQUIREMENTS
from .text import Text

_NOTICE_DAYS: Final = of_stay("notice")
_FIRST_WITHOUT_WORK: Final = of_stay("no_activity")
_SECOND_WITHOUT_WORK: Final = of_stay("no_activity_ii")
_J_SKIP_YEARS: Final = next(route.years for route in PERMANENT_RESIDENCE_ROUTES if route.mark is None)


def _j_skip_pay(activity: str) -> int:
    """Return the least pay of J-Skip in an activity, in yen per year."""
    (condition,) = (each for each in J_SKIP.route_conditions[activity] or () if each.key == "pay")
    ((_fact, least),) = condition.when.bounds()
    assert isinstance(least, int)
    return least


def _least_pay() -> int:
    """Return the pay floor of b and c, in yen per year."""
    (floor,) = (each for each in REQUIREMENTS if each.of_points)
    condition = floor.when["b"]
    assert condition is not None
    ((_fact, least),) = condition.bounds()
    assert isinstance(least, int)
    return least


CHANGE_STEPS: Final = (
    Statement(
        words=Text(
            ja="新しい仕事の前に、在留資格変更許可を受ける。在留期間が残っていても必要です。",
            zh_hant="開始新工作前，先取得變更許可（在留資格變更許可）。在留期間還有剩餘也一樣。",
            zh_hans="开始新工作前，先取得变更许可（在留资格变更许可）。在留期间还有剩余也一样。",
            en="Get a change of status (在留資格変更許可) before the new work begins, even with years of stay left.",
        ),
        source=Citation(IMMIGRATION_ACT, "第二十条第一項"),
    ),
    Statement(
        words=Text(
            ja="契約の終了と新しい契約を、それぞれ{days}日以内に届け出る。変更許可の代わりにはなりません。",
            zh_hant="舊合約結束與新合約成立後，各在{days}天內向入管申報。申報不能代替變更許可。",
            zh_hans="旧合同结束和新合同成立后，各在{days}天内向入管申报。申报不能代替变更许可。",
            en="Notify the Agency within {days} days of the end of the old contract, and of the new one. The "
            "notice never "
            "replaces the change.",
        ),
        figures={"days": _NOTICE_DAYS},
        source=Citation(IMMIGRATION_ACT, "第十九条の十六"),
    ),
    Statement(
        words=Text(
            ja="新しい在留カードを受け取ってから働き始める。",
            zh_hant="領取新的在留卡後才開始工作。",
            zh_hans="领取新的在留卡后才开始工作。",
            en="Start the new work when you have received the new residence card.",
        ),
        source=Citation(IMMIGRATION_ACT, "第二十条第五項"),
    ),
)
"""What to do, in order. The status is for the one organization that was designated."""

OTHER_CHANGES: Final = (
    Statement(
        words=Text(
            ja="会社の合併や社名の変更は、{days}日以内に届け出て、指定がどうなるかを入管に聞きます。",
            zh_hant="公司合併或改名時，在{days}天內申報，並向入管詢問指定機構如何處理。",
            zh_hans="公司合并或改名时，在{days}天内申报，并向入管询问指定机构如何处理。",
            en="A merger or a new name of the employer: a notice within {days} days, and ask the Agency about the "
            "designation.",
        ),
        figures={"days": _NOTICE_DAYS},
        source=Citation(IMMIGRATION_ACT, "第十九条の十六"),
        basis=Basis.COPY,
    ),
    Statement(
        words=Text(
            ja="同じ勤め先で仕事の内容や部署が変わるときは、活動や点数が変わるなら入管に相談します。",
            zh_hant="在同一家公司換工作內容或部門時，若活動或積分改變，請洽詢入管。",
            zh_hans="在同一家公司换工作内容或部门时，若活动或积分改变，请咨询入管。",
            en="Other work with the same employer: ask the Agency if the activity or the points change.",
        ),
        source=Citation(STATUS_PAGE, "活動内容の変更"),
        basis=Basis.INFERENCE,
    ),
    Statement(
        words=Text(
            ja="2号の人は、勤め先が変わっても{days}日以内の届出だけです。",
            zh_hant="持有2號的人換公司，只需在{days}天內申報。",
            zh_hans="持有2号的人换公司，只需在{days}天内申报。",
            en="With (ii), a new employer needs the notice within {days} days alone.",
        ),
        figures={"days": _NOTICE_DAYS},
        source=Citation(IMMIGRATION_ACT, "第十九条の十六"),
    ),
)
"""Rarer changes."""

ENOUGH_THERE: Final = (
    Statement(
        words=Text(
            ja="新しい勤め先でも年収{pay}以上など、J-Skipの条件に合う必要があります。",
            zh_hant="在新公司也須符合J-Skip標準，例如年收入{pay}以上。",
            zh_hans="在新公司也须符合J-Skip标准，例如年收入{pay}以上。",
            en="The conditions of J-Skip are asked again there, such as pay of {pay} or more.",
        ),
        figures={"pay": yen(_j_skip_pay("b"))},
        source=Citation(J_SKIP_ORDINANCE, "第一号"),
        since=J_SKIP.since,
        activities=("a", "b"),
        j_skip=True,
    ),
    Statement(
        words=Text(
            ja="新しい勤め先でも年収{pay}以上など、J-Skipの条件に合う必要があります。",
            zh_hant="在新公司也須符合J-Skip標準，例如年收入{pay}以上。",
            zh_hans="在新公司也须符合J-Skip标准，例如年收入{pay}以上。",
            en="The conditions of J-Skip are asked again there, such as pay of {pay} or more.",
        ),
        figures={"pay": yen(_j_skip_pay("c"))},
        source=Citation(J_SKIP_ORDINANCE, "第二号"),
        since=J_SKIP.since,
        activities=("c",),
        j_skip=True,
    ),
    Statement(
        words=Text(
            ja="変更の申請のとき、点数は計算し直されます。",
            zh_hant="申請變更時，會以新公司重新計算積分。",
            zh_hans="申请变更时，会以新公司重新计算积分。",
            en="For the change the points are computed again, with the new employer.",
        ),
        source=Citation(IMMIGRATION_ACT, "第二十条第一項"),
        j_skip=False,
    ),
)
"""What must be enough with the new employer."""

MORE_ON_POINTS: Final = (
    Statement(
        words=Text(
            ja="年収{pay}以上は、新しい勤め先でも必要です。",
            zh_hant="在新公司同樣需要年收入{pay}以上。",
            zh_hans="在新公司同样需要年收入{pay}以上。",
            en="Pay of {pay} a year or more is needed there, too.",
        ),
        figures={"pay": yen(_least_pay())},
        source=Citation(ORDINANCE, "第一条第一項第二号・第三号"),
        activities=("b", "c"),
        j_skip=False,
    ),
    Statement(
        words=Text(
            ja="職歴は、新しい仕事に関わる実務だけがポイントになります。",
            zh_hant="工作經歷只有與新工作相關的部分才有積分。",
            zh_hans="工作经历只有与新工作相关的部分才有积分。",
            en="Experience gives points only where it is in the new work.",
        ),
        source=Citation(POINTS_FORM, "②"),
        j_skip=False,
    ),
    Statement(
        words=Text(
            ja="在留期間の途中で点数が下がっても、それだけでは在留資格はなくなりません。更新のときに足りないと、"
            "更新されません。",
            zh_hant="在留期間中積分下降，並不會因此失去在留資格；但更新時不足就無法更新。",
            zh_hans="在留期间积分下降，并不会因此失去在留资格；但更新时不足就无法更新。",
            en="Points that fall during the stay do not end the status; the renewal asks for them again.",
        ),
        source=Citation(QUESTIONS_AND_ANSWERS, "更新"),
        j_skip=False,
        basis=Basis.COPY,
    ),
)
"""What else is asked of the pay and the points there, and what a fall of the points means with the same employer."""

ORDINARY_STATUSES: Final[Mapping[str, Mapping[str, Text]]] = {
    "a": {
        "": Text(
            ja="教授、研究、教育",
            zh_hant="教授、研究、教育",
            zh_hans="教授、研究、教育",
            en="Professor, Researcher or Instructor",
        )
    },
    "b": {
        "": Text(
            ja="技術・人文知識・国際業務",
            zh_hant="技術・人文知識・國際業務",
            zh_hans="技术·人文知识·国际业务",
            en="Engineer / Specialist in Humanities / International Services",
        ),
        "transfer": Text(
            ja="企業内転勤",
            zh_hant="企業內調動",
            zh_hans="企业内调动",
            en="Intra-company Transferee",
        ),
        "licensed": Text(
            ja="法律・会計業務、医療",
            zh_hant="法律・會計業務、醫療",
            zh_hans="法律·会计业务、医疗",
            en="Legal/Accounting Services or Medical Services",
        ),
    },
    "c": {"": Text(ja="経営・管理", zh_hant="經營・管理", zh_hans="经营·管理", en="Business Manager")},
}
"""The status of residence for such work without points, by activity and the kind of work in b ("": any other)."""

ORDINARY_SOURCE: Final = Citation(IMMIGRATION_ACT, "別表第一")

FALLBACK: Final = (
    Statement(
        words=Text(
            ja="同じ申請の中で、点数が足りない場合はふつうの在留資格への変更を希望できます。",
            zh_hant="可在同一份申請中註明：積分不足時改申請一般的在留資格。",
            zh_hans="可在同一份申请中注明：积分不足时改申请一般的在留资格。",
            en="The same filing can ask for it in case the points do not reach.",
        ),
        source=Citation(STATUS_PAGE, "変更申請"),
        basis=Basis.PRACTICE,
    ),
)
"""How the ordinary status is asked for."""

WITHOUT_WORK: Final = (
    Statement(
        words=Text(
            ja="正当な理由なく{months}か月以上その活動をしないと、在留資格を取り消されることがあります（J-Skipも。"
            "2号は{second}か月）。",
            zh_hant="無正當理由連續{months}個月以上不從事該活動，在留資格可能被撤銷（J-Skip相同，2號為{second}個月）。",
            zh_hans="无正当理由连续{months}个月以上不从事该活动，在留资格可能被撤销（J-Skip相同，2号为{second}个月）。",
            en="After {months} months without this work and without a good reason the status can be revoked "
            "(J-Skip: the "
            "same; (ii): {second} months).",
        ),
        figures={"months": _FIRST_WITHOUT_WORK, "second": _SECOND_WITHOUT_WORK},
        source=Citation(IMMIGRATION_ACT, "第二十二条の四"),
    ),
    Statement(
        words=Text(
            ja="失業して仕事を探すなら、その証拠を残してください。",
            zh_hant="若因公司因素失業並正在找工作，請保留相關證明。",
            zh_hans="若因公司原因失业并正在找工作，请保留相关证明。",
            en="If you were laid off and look for work, keep proof of both.",
        ),
        source=Citation(IMMIGRATION_ACT, "第二十二条の四"),
    ),
)
"""Months without the activity."""

RUN: Final = (
    Statement(
        words=Text(
            ja="年数に入るのは、その仕事で点数が足りる日だけです。途切れると最初からです。",
            zh_hant="只有從事該工作且積分足夠的日子才計入連續年數；有一天沒有工作或積分不足，就要從頭算起。",
            zh_hans="只有从事该工作且积分足够的日子才计入连续年数；有一天没有工作或积分不足，就要从头算起。",
            en="Only days in that work with enough points make up the run; any other day begins it again.",
        ),
        source=Citation(PERMANENT_RESIDENCE_GUIDELINE, "2(6)・2(7)"),
        j_skip=False,
        basis=Basis.INFERENCE,
    ),
    Statement(
        words=Text(
            ja="J-Skipの条件には、{years}年前の日と申請の日の両方に合っている必要があります。",
            zh_hant="{years}年前當日與申請日都須符合J-Skip標準。",
            zh_hans="{years}年前当日和申请日都须符合J-Skip标准。",
            en="The conditions of J-Skip must be met on the day of filing and on the day {years} year before it.",
        ),
        figures={"years": Figure(_J_SKIP_YEARS)},
        source=Citation(PERMANENT_RESIDENCE_GUIDELINE, "2(8)"),
        j_skip=True,
    ),
    Statement(
        words=Text(
            ja="指定されていない勤め先で働いた期間が2号の年数に入るかは、はっきりしません。",
            zh_hant="在未經指定的公司工作的期間是否計入2號的年數，並不明確。",
            zh_hans="在未经指定的公司工作的期间是否计入2号的年数，并不明确。",
            en="Whether time with an employer that is not designated counts for (ii) is doubtful.",
        ),
        source=Citation(STATUS_PAGE, "高度専門職2号"),
        basis=Basis.PRACTICE,
    ),
)
"""What it does to the run for permanent residence, and to the years for 高度専門職2号."""


def ordinary_status(activity: str, kind: str) -> Text:
    """Return the ordinary status of residence for the work of an activity; `kind` is the kind of work in b, or ""."""
    of_activity = ORDINARY_STATUSES[activity]
    return of_activity.get(kind, of_activity[""])
