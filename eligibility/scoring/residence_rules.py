"""The rules next to the points for permanent residence: the ordinary rule, duties, papers, fees, waiting, family.

From the guideline of 24 February 2026, the Immigration Act, the ordinance and the fee order; a summary in our own
words, each with its place. Nothing here is computed for a person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from .calendar import anniversary
from .fees import CHANGE, FEES, PERMANENT_RESIDENCE
from .law import (
    BENEFITS_PAGE,
    FEE_ORDER,
    IMMIGRATION_ACT,
    ORDINANCE,
    PERMANENT_RESIDENCE_GUIDELINE,
    Citation,
)
from .marks import PASS_MARKS
from .permanent_residence import MARKS, PERMANENT_RESIDENCE_ROUTES
from .statements import Basis, Figure, Statement, of_stay
from .text import Text


class Subject(StrEnum):
    """What a rule is about."""

    ORDINARY = "ordinary"
    SECOND = "second"
    BESIDES = "besides"
    PAPERS = "papers"
    FEE = "fee"
    WAITING = "waiting"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class OrdinaryRule:
    """The rule without points: `years` in Japan, `working` of them with a status for work or the like."""

    years: int
    working: int

    def complete_from(self, began: date) -> date:
        """Return the first day on which a stay that began on a day is long enough."""
        return anniversary(began, self.years)


ORDINARY_RULE: Final = OrdinaryRule(years=10, working=5)
"""永住許可に関するガイドライン（令和8年2月24日改訂）1(3)."""

_LONGEST: Final = of_stay("period_of_stay")
_ACCEPTED: Final = Figure(3)
_LONGEST_IS_FIVE: Final = date(2027, 4, 1)
"""From this day a period of three years is no longer taken for the longest one (guideline, note 1)."""

_REVOCABLE: Final = date(2027, 4, 1)
"""The first day on which the status of permanent resident can be revoked (令和6年改正)."""

_BY_70, _BY_80 = (next(route for route in PERMANENT_RESIDENCE_ROUTES if route.key == key) for key in ("70", "80"))
_FEE_BEFORE, _FEE_NOW = (each for each in FEES if each.key == PERMANENT_RESIDENCE)
_CHANGE_BEFORE: Final = next(each for each in FEES if each.key == CHANGE)


def _guideline(place: str) -> Citation:
    return Citation(PERMANENT_RESIDENCE_GUIDELINE, place)


RESIDENCE_RULES: Final[Mapping[Subject, tuple[Statement, ...]]] = {
    Subject.ORDINARY: (
        Statement(
            words=Text(
                ja="原則として、続けて{years}年以上日本に在留していること。そのうち{working}年以上は、就労できる在"
                "留資格か居住資格で在留していること。",
                zh_hant="原則上須連續在日本居留{years}年以上，其中{working}年以上須持有就勞資格或居住資格。",
                zh_hans="原则上须连续在日本居留{years}年以上，其中{working}年以上须持有就劳资格或居住资格。",
                en="As a rule, {years} years or more in Japan without a break, {working} of them with a status for "
                "work or for family and long-term residence.",
            ),
            figures={"years": Figure(ORDINARY_RULE.years), "working": Figure(ORDINARY_RULE.working)},
            source=_guideline("1(3)"),
        ),
    ),
    Subject.SECOND: (
        Statement(
            words=Text(
                ja="高度専門職1号で{years}年以上（特別高度人材は{j_skip_years}年以上）その活動をした人は、2号への変"
                "更を申請できます。{mark}点以上（特別高度人材の人を除く）、素行が善良なこと、日本の利益に合うことも"
                "必要です。在留期間は無期限ですが、永住者ではありません。",
                zh_hant="以高度專門職1號從事該活動{years}年以上（特別高度人才為{j_skip_years}年以上）的人，可申請變"
                "更為2號。還須有{mark}分以上（特別高度人才除外）、品行良好，並符合日本的利益。在留期間沒有期限，但"
                "不是永住者。",
                zh_hans="以高度专门职1号从事该活动{years}年以上（特别高度人才为{j_skip_years}年以上）的人，可申请变"
                "更为2号。还须有{mark}分以上（特别高度人才除外）、品行良好，并符合日本的利益。在留期间没有期限，但"
                "不是永住者。",
                en="After {years} years or more with the status (i) in its work (J-Skip: {j_skip_years} year) one "
                "can apply to change to (ii). It asks for {mark} points (not of J-Skip), good conduct and the "
                "interest of Japan. The stay has no end, but it is not permanent residence.",
            ),
            figures={
                "years": of_stay("years_to_ii"),
                "j_skip_years": of_stay("years_to_ii_j_skip"),
                "mark": Figure(PASS_MARKS[-1].points),
            },
            source=Citation(ORDINANCE, "第二条"),
        ),
        Statement(
            words=Text(
                ja="2号の人も、その活動を{months}か月以上しないと、在留資格を取り消されることがあります。",
                zh_hant="持有2號的人若連續{months}個月以上未從事該活動，在留資格也可能被撤銷。",
                zh_hans="持有2号的人若连续{months}个月以上未从事该活动，在留资格也可能被撤销。",
                en="With (ii), too, the status can be revoked after {months} months without the work.",
            ),
            figures={"months": of_stay("no_activity_ii")},
            source=Citation(IMMIGRATION_ACT, "第二十二条の四"),
        ),
    ),
    Subject.BESIDES: (
        Statement(
            words=Text(
                ja="素行が善良で、罰金や拘禁刑を受けていないこと。",
                zh_hant="品行良好，未受過罰金或拘禁刑。",
                zh_hans="品行良好，未受过罚金或拘禁刑。",
                en="Good conduct, without a fine or imprisonment.",
            ),
            source=_guideline("1(1)・(3)"),
        ),
        Statement(
            words=Text(
                ja="自分の資産や技能で、独立して生活できること。",
                zh_hant="以自己的資產或技能能獨立維持生活。",
                zh_hans="以自己的资产或技能能独立维持生活。",
                en="Assets or skills to live on, independently.",
            ),
            source=_guideline("1(2)"),
        ),
        Statement(
            words=Text(
                ja="税金、年金、健康保険料を納め、入管への届出をしていること。期限に遅れた納付は、申請までに納めて"
                "いても不利に見られます。",
                zh_hant="已繳納稅金、年金和健康保險費，並已向入管申報。逾期繳納的，即使在申請前已繳清，也會被視為不"
                "利。",
                zh_hans="已缴纳税金、年金和健康保险费，并已向入管申报。逾期缴纳的，即使在申请前已缴清，也会被视为不"
                "利。",
                en="Taxes, pension and health insurance paid, and notices to the immigration office given. A late "
                "payment speaks against you even if all is paid by the day of filing.",
            ),
            source=_guideline("1(3)"),
        ),
        Statement(
            words=Text(
                ja="今の在留資格で最長の在留期間を持っていること（高度専門職1号は{longest}年）。{last}までは、"
                "{accepted}年の在留期間も最長と見なされます。その日に{accepted}年の在留期間を持っている人は、その期"
                "間内の処分で1回に限り、最長と見なされます。",
                zh_hant="持有目前在留資格中最長的在留期間（高度專門職1號為{longest}年）。{last}以前，{accepted}年的"
                "在留期間也視為最長。當日持有{accepted}年在留期間的人，在該期間內作成的處分以1次為限，仍視為最長。",
                zh_hans="持有目前在留资格中最长的在留期间（高度专门职1号为{longest}年）。{last}以前，{accepted}年的"
                "在留期间也视为最长。当日持有{accepted}年在留期间的人，在该期间内作出的处分以1次为限，仍视为最长。",
                en="The longest period of stay of your status ({longest} years for (i)). Until {last} a period of "
                "{accepted} years is taken for the longest. Those who hold {accepted} years on that day keep this "
                "once, for a decision within that period.",
            ),
            figures={"longest": _LONGEST, "accepted": _ACCEPTED, "last": _LONGEST_IS_FIVE - timedelta(days=1)},
            source=_guideline("1(3)・注1"),
            until=_LONGEST_IS_FIVE,
        ),
        Statement(
            words=Text(
                ja="今の在留資格で最長の在留期間を持っていること（高度専門職1号は{longest}年）。{last}に{accepted}"
                "年の在留期間を持っていた人は、その期間内の処分で1回に限り、最長と見なされます。",
                zh_hant="持有目前在留資格中最長的在留期間（高度專門職1號為{longest}年）。{last}持有{accepted}年在留"
                "期間的人，在該期間內作成的處分以1次為限，視為最長。",
                zh_hans="持有目前在留资格中最长的在留期间（高度专门职1号为{longest}年）。{last}持有{accepted}年在留"
                "期间的人，在该期间内作出的处分以1次为限，视为最长。",
                en="The longest period of stay of your status ({longest} years for (i)). A period of {accepted} "
                "years held on {last} is taken for the longest once, for a decision within that period.",
            ),
            figures={"longest": _LONGEST, "accepted": _ACCEPTED, "last": _LONGEST_IS_FIVE - timedelta(days=1)},
            source=_guideline("1(3)・注1"),
            since=_LONGEST_IS_FIVE,
        ),
        Statement(
            words=Text(
                ja="今の在留資格の上陸許可基準に、申請の時も合っていること。公衆衛生上、有害となるおそれがないこと。",
                zh_hant="申請時仍符合目前在留資格的入境許可標準（上陸許可基準），且在公共衛生上沒有危害之虞。",
                zh_hans="申请时仍符合目前在留资格的入境许可标准（上陆许可基准），且在公共卫生上没有危害之虞。",
                en="The landing criteria of your status, still met; no danger to public health.",
            ),
            source=_guideline("1(3)"),
        ),
    ),
    Subject.PAPERS: (
        Statement(
            words=Text(
                ja="ポイント計算表を、申請の日の分と、{years}年前（{mark}点と特別高度人材は{shorter}年前）の日の分"
                "の2枚。それぞれの日の疎明資料もつけます。",
                zh_hant="積分計算表2份：申請日的，以及{years}年前（{mark}分與特別高度人才為{shorter}年前）當日的，"
                "並各附當日的證明資料。",
                zh_hans="积分计算表2份：申请日的，以及{years}年前（{mark}分与特别高度人才为{shorter}年前）当日的，"
                "并各附当日的证明资料。",
                en="Two points tables: of the day of filing, and of the day {years} years before it ({mark} points "
                "and J-Skip: {shorter} year), each with the proofs of that day.",
            ),
            figures={"years": Figure(_BY_70.years), "mark": Figure(max(MARKS)), "shorter": Figure(_BY_80.years)},
            source=_guideline("2(6)～(8)"),
        ),
        Statement(
            words=Text(
                ja="行政書士の案内では、住民税の課税・納税証明書{tax}年分（{mark}点は{shorter}年分）、国税の納税証"
                "明書（その3）、年金と健康保険の納付の資料{pension}年分（{mark}点は{shorter}年分）、身元保証書、了"
                "解書なども出します。入管の一覧は私たちが確認していないので、申請の前に見てください。",
                zh_hant="依行政書士的說明，還要提交住民稅的課稅、納稅證明書{tax}年份（{mark}分為{shorter}年份）、國"
                "稅納稅證明書、年金與健康保險的繳納資料{pension}年份（{mark}分為{shorter}年份）、身元保證書（擔保書"
                "）、知悉聲明書（了解書）等。入管的清單我們沒有核對，請在申請前確認。",
                zh_hans="据行政书士的说明，还要提交住民税的课税、纳税证明书{tax}年份（{mark}分为{shorter}年份）、国"
                "税纳税证明书、年金与健康保险的缴纳资料{pension}年份（{mark}分为{shorter}年份）、身元保证书（担保书"
                "）、知悉声明书（了解书）等。入管的清单我们没有核对，请在申请前确认。",
                en="Practitioners also name certificates of resident tax for {tax} years ({mark} points: {shorter}"
                "), the tax certificate その3, proof of pension and health insurance for {pension} years ({mark} "
                "points: {shorter}), a guarantor's letter and the letter of understanding (了解書). We have not "
                "checked the office's own list: look at it before you file.",
            ),
            figures={"tax": Figure(3), "pension": Figure(2), "mark": Figure(max(MARKS)), "shorter": Figure(1)},
            source=_guideline("2(6)～(8)"),
            basis=Basis.PRACTICE,
        ),
    ),
    Subject.FEE: (
        Statement(
            words=Text(
                ja="永住許可の手数料は{fee}円です。窓口だけで、許可されたときに納めます。",
                zh_hant="永住許可的手續費為{fee}日圓，只能在窗口，於許可時繳納。",
                zh_hans="永住许可的手续费为{fee}日元，只能在窗口，于许可时缴纳。",
                en="Permanent residence costs {fee} yen, at the counter only, paid when it is granted.",
            ),
            figures={"fee": Figure(_FEE_NOW.counter)},
            source=Citation(FEE_ORDER, "永住許可"),
            since=_FEE_NOW.since,
        ),
        Statement(
            words=Text(
                ja="{last}までに受け付けられた申請は、前の手数料のままです（永住許可{residence}円、変更と更新"
                "{counter}円、オンライン{online}円）。",
                zh_hant="{last}以前受理的申請，仍適用舊的手續費（永住許可{residence}日圓，變更與更新{counter}日圓，"
                "線上{online}日圓）。",
                zh_hans="{last}以前受理的申请，仍适用旧的手续费（永住许可{residence}日元，变更与更新{counter}日元，"
                "在线{online}日元）。",
                en="Applications accepted by {last} pay the old fee (permanent residence {residence} yen, change "
                "and renewal {counter} yen, online {online} yen).",
            ),
            figures={
                "last": _FEE_NOW.since - timedelta(days=1),
                "residence": Figure(_FEE_BEFORE.counter),
                "counter": Figure(_CHANGE_BEFORE.counter),
                "online": Figure(_CHANGE_BEFORE.online or _CHANGE_BEFORE.counter),
            },
            source=Citation(FEE_ORDER, "受付日"),
            since=_FEE_NOW.since,
            basis=Basis.COPY,
        ),
    ),
    Subject.WAITING: (
        Statement(
            words=Text(
                ja="永住許可を申請しても、在留期間は延びません。待つ間に期限が来る人は、期限の前に更新を別に申請し"
                "ます。更新のときもポイントが必要です。",
                zh_hant="申請永住許可並不會延長在留期間。等待期間到期的人，須在到期前另外申請更新；更新時也需要積分。",
                zh_hans="申请永住许可并不会延长在留期间。等待期间到期的人，须在到期前另外申请更新；更新时也需要积分。",
                en="Filing for permanent residence does not extend the stay. If it ends while you wait, apply for "
                "the renewal separately and before that; the renewal needs the points again.",
            ),
            source=Citation(IMMIGRATION_ACT, "第二十条第六項・第二十二条"),
        ),
        Statement(
            words=Text(
                ja="許可の効力は、新しい在留カードを受け取った時に生じます。",
                zh_hant="領取新的在留卡時，許可才生效。",
                zh_hans="领取新的在留卡时，许可才生效。",
                en="The permission takes effect when the new residence card is handed over.",
            ),
            source=Citation(IMMIGRATION_ACT, "第二十二条第三項"),
        ),
        Statement(
            words=Text(
                ja="申請の後に点数が下がったらどうなるか、公的な説明は見つかりませんでした。結果が出るまで点数を保"
                "つのが安全です。",
                zh_hant="申請後積分下降會如何，我們沒有找到官方說明。在結果出來以前維持積分較為安全。",
                zh_hans="申请后积分下降会如何，我们没有找到官方说明。在结果出来以前保持积分较为安全。",
                en="What it means if points fall after the filing: nothing official found. It is safer to keep "
                "them until the decision.",
            ),
            source=_guideline("2(6)・(7)"),
        ),
        Statement(
            words=Text(
                ja="{day}からは、入管法の義務を守らない場合や税金などを納めない場合に、永住者の在留資格を取り消す制"
                "度が始まります。",
                zh_hant="{day}起，若不履行入管法上的義務或不繳納稅金等，永住者的在留資格可能被撤銷。",
                zh_hans="{day}起，若不履行入管法上的义务或不缴纳税金等，永住者的在留资格可能被撤销。",
                en="From {day} the status of permanent resident can be revoked for neglected duties under the Act "
                "and for unpaid taxes and public dues.",
            ),
            figures={"day": _REVOCABLE},
            source=Citation(IMMIGRATION_ACT, "令和6年改正（2027年4月1日施行）"),
        ),
    ),
    Subject.FAMILY: (
        Statement(
            words=Text(
                ja="親や家事使用人の在留と配偶者の就労は、高度専門職1号と2号の優遇措置です。永住許可の後にどうなる"
                "か、公的な説明は見つかりませんでした。申請の前に入管に聞いてください。",
                zh_hant="父母、家事使用人的居留與配偶的工作，是高度專門職1號與2號的優惠措施。取得永住許可後會如何，"
                "我們沒有找到官方說明，請在申請前詢問入管。",
                zh_hans="父母、家务佣人的居留与配偶的工作，是高度专门职1号与2号的优惠措施。取得永住许可后会如何，我"
                "们没有找到官方说明，请在申请前询问入管。",
                en="The stay of parents and a domestic helper and the spouse's work are benefits of the statuses "
                "(i) and (ii). What becomes of them after permanent residence: nothing official found. Ask the "
                "immigration office before you file.",
            ),
            source=Citation(BENEFITS_PAGE, "優遇措置"),
        ),
    ),
}
"""The rules on each subject, of every date."""


def rules_on(day: date, subject: Subject) -> tuple[Statement, ...]:
    """Return the rules on a subject that are in force on a day."""
    return tuple(each for each in RESIDENCE_RULES[subject] if each.in_force_on(day))


def longest_period(day: date, *, lenient: bool = False) -> int:
    """Return the years of the shortest period of stay that is taken for the longest one on a day (note 1).

    `lenient`: for those who held it on the last day on which it was, as well.
    """
    return (_ACCEPTED if lenient or day < _LONGEST_IS_FIVE else _LONGEST).value
