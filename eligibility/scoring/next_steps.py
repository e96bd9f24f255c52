"""The steps up to the status, in order: for a student in Japan, a worker in another status, and somebody abroad."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from .law import IMMIGRATION_ACT, ORDINANCE, STATUS_PAGE, STUDENTS_PAGE, Citation
from .statements import Basis, Figure, PrintedAs, Statement, of_stay
from .text import Text


class Situation(StrEnum):
    """From where somebody comes to the status."""

    STUDENT = "student"
    WORKER = "worker"
    ABROAD = "abroad"


_TAKES_EFFECT: Final = Citation(IMMIGRATION_ACT, "第二十条第五項")

NEXT_STEPS: Final[Mapping[Situation, tuple[Statement, ...]]] = {
    Situation.STUDENT: (
        Statement(
            words=Text(
                ja="仕事と年収が書かれた内定の書面をもらう。",
                zh_hant="取得載明工作內容與年收入的錄取書面文件。",
                zh_hans="取得写明工作内容和年收入的录用书面文件。",
                en="Get the offer in writing, with work and yearly pay.",
            ),
            source=Citation(STATUS_PAGE, "提出書類"),
            basis=Basis.COPY,
        ),
        Statement(
            words=Text(
                ja="{month}月{day}日から{last_month}月末まで（{start_month}月就職）に、卒業見込証明書とポイント計"
                "算表をそえて変更を申請する。",
                zh_hant="{start_month}月開始工作的話，在前一年{month}月{day}日至{last_month}月底之間，附上預計畢"
                "業證明書與積分計算表申請變更。",
                zh_hans="{start_month}月开始工作的话，在前一年{month}月{day}日至{last_month}月底之间，附上预计毕"
                "业证明书和积分计算表申请变更。",
                en="From {day} {month} to the end of {last_month} (work from {start_month}): file the change "
                "with the certificate of expected graduation and the points table.",
            ),
            figures={
                "start_month": Figure(4, PrintedAs.MONTH),
                "month": Figure(12, PrintedAs.MONTH),
                "day": Figure(1),
                "last_month": Figure(1, PrintedAs.MONTH),
            },
            source=Citation(STUDENTS_PAGE, "申請時期"),
            j_skip=False,
        ),
        Statement(
            words=Text(
                ja="{month}月{day}日から{last_month}月末まで（{start_month}月就職）に、卒業見込証明書とJ-Skipの条"
                "件の証明をそえて変更を申請する。",
                zh_hant="{start_month}月開始工作的話，在前一年{month}月{day}日至{last_month}月底之間，附上預計畢"
                "業證明書與J-Skip條件的證明申請變更。",
                zh_hans="{start_month}月开始工作的话，在前一年{month}月{day}日至{last_month}月底之间，附上预计毕"
                "业证明书和J-Skip条件的证明申请变更。",
                en="From {day} {month} to the end of {last_month} (work from {start_month}): file the change "
                "with the certificate of expected graduation and proof of the conditions of J-Skip.",
            ),
            figures={
                "start_month": Figure(4, PrintedAs.MONTH),
                "month": Figure(12, PrintedAs.MONTH),
                "day": Figure(1),
                "last_month": Figure(1, PrintedAs.MONTH),
            },
            source=Citation(STUDENTS_PAGE, "申請時期"),
            j_skip=True,
        ),
        Statement(
            words=Text(
                ja="結果の通知（ふつう{least}～{most}か月）と卒業の後、学位が書かれた卒業証明書を出す。",
                zh_hant="收到結果通知（通常{least}至{most}個月）並畢業後，提交載明學位的畢業證明書。",
                zh_hans="收到结果通知（通常{least}至{most}个月）并毕业后，提交写明学位的毕业证明书。",
                en="After the notice (usually {least} to {most} months) and graduation, hand in the certificate of "
                "graduation, which must name the degree.",
            ),
            figures={"least": Figure(1), "most": Figure(2)},
            source=Citation(STATUS_PAGE, "提出書類"),
            basis=Basis.PRACTICE,
        ),
        Statement(
            words=Text(
                ja="手数料を納めて新しい在留カードを受け取る。仕事はその後から。",
                zh_hant="繳納手續費，領取新的在留卡；之後才能開始工作。",
                zh_hans="缴纳手续费，领取新的在留卡；之后才能开始工作。",
                en="Pay the fee, receive the new residence card, and only then begin the work.",
            ),
            source=_TAKES_EFFECT,
        ),
    ),
    Situation.WORKER: (
        Statement(
            words=Text(
                ja="契約を書面にする（今の勤め先でも可）。",
                zh_hant="把合約寫成書面；與現在同一家公司也可以。",
                zh_hans="把合同写成书面；与现在同一家公司也可以。",
                en="Have the contract in writing; your present employer is fine.",
            ),
            source=Citation(IMMIGRATION_ACT, "第二十条第一項"),
        ),
        Statement(
            words=Text(
                ja="在留期間が終わる前に、ポイント計算表と疎明資料をそえて変更を申請する。",
                zh_hant="在留期間屆滿前，附上積分計算表與證明資料申請變更。",
                zh_hans="在留期间届满前，附上积分计算表和证明资料申请变更。",
                en="Before your stay ends, file the change with the points table and its proofs.",
            ),
            source=Citation(IMMIGRATION_ACT, "第二十条第二項"),
            j_skip=False,
        ),
        Statement(
            words=Text(
                ja="在留期間が終わる前に、J-Skipの条件の証明をそえて変更を申請する。",
                zh_hant="在留期間屆滿前，附上J-Skip條件的證明申請變更。",
                zh_hans="在留期间届满前，附上J-Skip条件的证明申请变更。",
                en="Before your stay ends, file the change with proof of the conditions of J-Skip.",
            ),
            source=Citation(IMMIGRATION_ACT, "第二十条第二項"),
            j_skip=True,
        ),
        Statement(
            words=Text(
                ja="結果を待つ。期限を過ぎても、結果まで最長{months}か月在留できます（在留期間{days}日以下を除く）。",
                zh_hant="等待結果。即使過了期限，在結果出來前最長可再居留{months}個月（在留期間{days}天以下者除外）。",
                zh_hans="等待结果。即使过了期限，在结果出来前最长可再居留{months}个月（在留期间{days}天以下的人除"
                "外）。",
                en="Wait. Even if your stay ends, you may stay until the decision, at most {months} months (not "
                "with a "
                "period of {days} days or less).",
            ),
            figures={"months": of_stay("stay_while_waiting"), "days": Figure(30)},
            source=Citation(IMMIGRATION_ACT, "第二十条第六項"),
        ),
        Statement(
            words=Text(
                ja="手数料を納めて新しい在留カードを受け取る。それまでは今の仕事だけです。",
                zh_hant="繳納手續費，領取新的在留卡；在此之前只能做目前在留資格的工作。",
                zh_hans="缴纳手续费，领取新的在留卡；在此之前只能做目前在留资格的工作。",
                en="Pay the fee and receive the new residence card; until then, only your present work.",
            ),
            source=_TAKES_EFFECT,
        ),
    ),
    Situation.ABROAD: (
        Statement(
            words=Text(
                ja="日本にある機関と契約する。",
                zh_hant="與日本國內的機構簽約。",
                zh_hans="与日本国内的机构签约。",
                en="Make a contract with an organization in Japan.",
            ),
            source=Citation(IMMIGRATION_ACT, "別表第一の二 高度専門職の項"),
            activities=("a", "b"),
        ),
        Statement(
            words=Text(
                ja="日本で経営や管理をする事業を準備する。",
                zh_hant="準備要在日本經營或管理的事業。",
                zh_hans="准备要在日本经营或管理的事业。",
                en="Prepare the business in Japan that you will run or manage.",
            ),
            source=Citation(IMMIGRATION_ACT, "別表第一の二 高度専門職の項"),
            activities=("c",),
        ),
        Statement(
            words=Text(
                ja="受け入れる機関が日本で在留資格認定証明書を申請する（手数料なし）。ポイント計算表と疎明資料を"
                "そえる。",
                zh_hant="由接收您的機構等在日本申請在留資格認定證明書，附積分計算表與證明資料，不收手續費。",
                zh_hans="由接收您的机构等在日本申请在留资格认定证明书，附积分计算表和证明资料，不收手续费。",
                en="The organization that receives you files in Japan for the Certificate of Eligibility, with the "
                "points table and its proofs, without a fee.",
            ),
            source=Citation(IMMIGRATION_ACT, "第七条の二"),
            j_skip=False,
        ),
        Statement(
            words=Text(
                ja="受け入れ機関が日本で在留資格認定証明書を申請する（手数料なし）。J-Skipの条件の証明をそえる。",
                zh_hant="由接收您的機構等在日本申請在留資格認定證明書，附J-Skip條件的證明，不收手續費。",
                zh_hans="由接收您的机构等在日本申请在留资格认定证明书，附J-Skip条件的证明，不收手续费。",
                en="The organization that receives you files in Japan for the Certificate of Eligibility, with "
                "proof of the conditions of J-Skip, without a fee.",
            ),
            source=Citation(IMMIGRATION_ACT, "第七条の二"),
            j_skip=True,
        ),
        Statement(
            words=Text(
                ja="認定証明書で、日本の大使館か総領事館に査証（ビザ）を申請する。",
                zh_hant="持認定證明書向日本大使館或總領事館申請簽證。",
                zh_hans="持认定证明书向日本大使馆或总领事馆申请签证。",
                en="With it, apply for the visa at an embassy or consulate of Japan.",
            ),
            source=Citation(IMMIGRATION_ACT, "第六条第一項"),
        ),
        Statement(
            words=Text(
                ja="入国する。入国の日の点数で判断され、在留カードが交付されます。",
                zh_hant="入境。以入境當日的積分判斷，並發給在留卡。",
                zh_hans="入境。以入境当日的积分判断，并发给在留卡。",
                en="Land in Japan: the points of that day count, and you receive the residence card.",
            ),
            source=Citation(ORDINANCE, "第一条第一項・第二項"),
            j_skip=False,
        ),
        Statement(
            words=Text(
                ja="入国する。その日にJ-Skipの条件で判断され、在留カードが交付されます。",
                zh_hant="入境。以入境當日是否符合J-Skip標準判斷，並發給在留卡。",
                zh_hans="入境。以入境当日是否符合J-Skip标准判断，并发给在留卡。",
                en="Land in Japan: the conditions of J-Skip are looked at on that day, and you receive the "
                "residence card.",
            ),
            source=Citation(ORDINANCE, "第一条第一項・第二項"),
            j_skip=True,
        ),
    ),
}
"""The steps of each situation, first to last."""

J_SKIP_NOTES: Final = (
    Statement(
        words=Text(
            ja="J-Skipではポイント計算表は要りません。許可されると特別高度人材証明書が交付され、在留カードの裏に"
            "もそのことが書かれます。",
            zh_hant="J-Skip不需要積分計算表。許可後會發給特別高度人材證明書，在留卡背面也會註明。",
            zh_hans="J-Skip不需要积分计算表。许可后会发给特别高度人材证明书，在留卡背面也会注明。",
            en="J-Skip needs no points table. With the permission comes a certificate (特別高度人材証明書), and "
            "the back of "
            "the residence card says so, too.",
        ),
        source=Citation(STATUS_PAGE, "特別高度人材"),
        j_skip=True,
        basis=Basis.COPY,
    ),
)
"""What is different with J-Skip."""

STUDENT_NOTES: Final = (
    Statement(
        words=Text(
            ja="アルバイトの許可（資格外活動許可）は卒業で終わります。",
            zh_hant="打工的許可（資格外活動許可）在畢業時終止。",
            zh_hans="打工的许可（资格外活动许可）在毕业时终止。",
            en="The permission for part-time work ends with graduation.",
        ),
        source=Citation(STATUS_PAGE, "提出書類"),
        basis=Basis.PRACTICE,
    ),
    Statement(
        words=Text(
            ja="ほかの月に卒業する人は、申請できる時期を地方の入管に聞いてください。",
            zh_hant="在其他月份畢業的人，請向當地入管詢問可以申請的時期。",
            zh_hans="在其他月份毕业的人，请向当地入管询问可以申请的时期。",
            en="If you graduate in another month, ask the regional office when you can file.",
        ),
        source=Citation(STUDENTS_PAGE, "申請時期"),
        basis=Basis.INFERENCE,
    ),
)
"""What a student may ask next to the steps."""
