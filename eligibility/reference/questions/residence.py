"""What people ask about permanent residence by points."""

from typing import Final

from eligibility.scoring.law import IMMIGRATION_ACT, PERMANENT_RESIDENCE_GUIDELINE, POINTS_FORM, Citation
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic

_SECTIONS: Final = ("residence",)
_BY_POINTS: Final = (
    Citation(PERMANENT_RESIDENCE_GUIDELINE, "2(6)"),
    Citation(PERMANENT_RESIDENCE_GUIDELINE, "2(7)"),
)

RESIDENCE: Final = Topic(
    key="residence",
    name=Text(ja="永住許可", zh_hant="永住許可", zh_hans="永住许可", en="Permanent residence"),
    heading=Text(
        ja="永住許可についての質問",
        zh_hant="關於永住許可的問題",
        zh_hans="关于永住许可的问题",
        en="Questions about permanent residence",
    ),
    questions=(
        AskedQuestion(
            key="without-the-status",
            question=Text(
                ja="高度専門職でなくても、ポイントで永住許可を申請できますか？",
                zh_hant="沒有高度專門職的在留資格，也能以積分申請永住許可嗎？",
                zh_hans="没有高度专门职的在留资格，也能以积分申请永住许可吗？",
                en="Can I apply by points without ever holding Highly Skilled Professional?",
            ),
            answer=Text(
                ja="はい。技術・人文知識・国際業務などのままで申請できます。申請の日、{residence_years_70}前の日、"
                "その間ずっと{residence_mark_70}点以上だったことを示します。"
                "{residence_mark_80}点以上なら{residence_years_80}前の日からです。",
                zh_hant="可以，持技術・人文知識・國際業務等在留資格也能申請。要證明申請當天、"
                "{residence_years_70}前的那一天，以及這段期間一直有{residence_mark_70}分以上；"
                "若有{residence_mark_80}分以上，則是{residence_years_80}前的那一天起。",
                zh_hans="可以，持技术·人文知识·国际业务等在留资格也能申请。要证明申请当天、"
                "{residence_years_70}前的那一天，以及这段期间一直有{residence_mark_70}分以上；"
                "如果有{residence_mark_80}分以上，则是{residence_years_80}前的那一天起。",
                en="Yes, also as Engineer (技術・人文知識・国際業務) or in another work status. You show "
                "{residence_mark_70} points on the day you file, on the day {residence_years_70} before, and all the "
                "time in between; with {residence_mark_80} points it is {residence_years_80}.",
            ),
            sources=(
                Citation(PERMANENT_RESIDENCE_GUIDELINE, "2(6)イ"),
                Citation(PERMANENT_RESIDENCE_GUIDELINE, "2(7)イ"),
            ),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="earliest-day",
            question=Text(
                ja="いちばん早く申請できるのはいつですか？",
                zh_hant="最早什麼時候可以申請？",
                zh_hans="最早什么时候可以申请？",
                en="What is the earliest day to apply?",
            ),
            answer=Text(
                ja="日本で働き、点数が足りている最初の日から、{residence_mark_70}点なら{residence_years_70}後、"
                "{residence_mark_80}点なら{residence_years_80}後です。一日でも足りないと、数え直しになります。",
                zh_hant="從在日本工作且分數足夠的第一天起，{residence_mark_70}分要滿{residence_years_70}，"
                "{residence_mark_80}分要滿{residence_years_80}。中間只要有一天不足，就要重新計算。",
                zh_hans="从在日本工作且分数足够的第一天起，{residence_mark_70}分要满{residence_years_70}，"
                "{residence_mark_80}分要满{residence_years_80}。中间只要有一天不足，就要重新计算。",
                en="Count from the first day on which you work in Japan with enough points: {residence_years_70} with "
                "{residence_mark_70} points, {residence_years_80} with {residence_mark_80}. A single day with fewer "
                "starts the count again.",
            ),
            sources=_BY_POINTS,
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="proof-of-the-earlier-day",
            question=Text(
                ja="過去の日の点数は、どう証明しますか？",
                zh_hant="過去那一天的分數要怎麼證明？",
                zh_hans="过去那一天的分数要怎么证明？",
                en="How do I prove the points of the earlier day?",
            ),
            answer=Text(
                ja="ポイント計算表をもう一枚作り、その日の欄に印を付けて、その日の証明書類を付けます。"
                "年齢も事実もその日のものです。後から集めにくいので、今から保管してください。",
                zh_hant="另填一張積分計算表，勾選那一天的欄位，並附上當時的證明文件；年齡與各項事實也以那一天為準。"
                "事後不容易補齊，請從現在起留存。",
                zh_hans="另填一张积分计算表，勾选那一天的栏目，并附上当时的证明文件；年龄和各项事实也以那一天为准。"
                "事后不容易补齐，请从现在起保存。",
                en="Fill in a second points calculation table, tick the box for that day, and add the papers of that "
                "day. Age and facts are those of that day, too. Keep the papers now: later they are hard to get.",
            ),
            sources=(Citation(POINTS_FORM, "申請の時点の欄（今回の申請時、１年前、３年前）"),),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="a-drop-in-between",
            question=Text(
                ja="途中で年収や点数が下がったらどうなりますか？",
                zh_hant="中途年收入或分數下降會怎樣？",
                zh_hans="中途年收入或分数下降会怎样？",
                en="What if pay or points drop in between?",
            ),
            answer=Text(
                ja="足りなくなった日に、その方法の数え方は終わります。"
                "{residence_mark_80}点を下回っても{residence_mark_70}点以上が続いていれば、"
                "{residence_mark_70}点の方法は続きます。",
                zh_hant="不足的那一天起，該途徑的計算就中斷。"
                "低於{residence_mark_80}分但一直有{residence_mark_70}分以上時，{residence_mark_70}分的途徑仍然繼續。",
                zh_hans="不足的那一天起，该途径的计算就中断。"
                "低于{residence_mark_80}分但一直有{residence_mark_70}分以上时，{residence_mark_70}分的途径仍然继续。",
                en="The count of that route ends on the day on which they are too few. Below {residence_mark_80} but "
                "always at {residence_mark_70} or more, the route of {residence_mark_70} points goes on.",
            ),
            sources=_BY_POINTS,
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="years-as-a-student",
            question=Text(
                ja="留学の期間も数えますか？",
                zh_hant="留學期間也算嗎？",
                zh_hans="留学期间也算吗？",
                en="Do years as a student count?",
            ),
            answer=Text(
                ja="ふつうは数えません。留学の間は、高度専門職の仕事の年収を示せないからです。",
                zh_hant="通常不算，因為留學期間無法證明高度專門職工作的年收入。",
                zh_hans="通常不算，因为留学期间无法证明高度专门职工作的年收入。",
                en="Usually not: a student cannot show the pay of such work on those days.",
            ),
            sources=_BY_POINTS,
            sections=_SECTIONS,
            official=False,
        ),
        AskedQuestion(
            key="after-filing",
            question=Text(
                ja="申請した後で点数が下がったらどうなりますか？",
                zh_hant="申請之後分數才下降會怎樣？",
                zh_hans="申请之后分数才下降会怎样？",
                en="What if the points drop after I file?",
            ),
            answer=Text(
                ja="申請から許可までの間に下がった場合のことは、ガイドラインに書かれていません。"
                "転職などの予定があるときは、出入国在留管理庁に聞いてください。",
                zh_hant="指引沒有寫申請後、許可前分數下降的情形。若預定換工作等，請先詢問出入國在留管理廳。",
                zh_hans="指南没有写申请后、许可前分数下降的情形。如果打算换工作等，请先询问出入国在留管理厅。",
                en="The guideline does not say what happens when they drop between filing and permission. If you plan "
                "a change, such as another job, ask the Immigration Services Agency of Japan first.",
            ),
            sources=_BY_POINTS,
            sections=_SECTIONS,
            official=False,
        ),
        AskedQuestion(
            key="time-abroad",
            question=Text(
                ja="長く日本を離れると、数え直しになりますか？",
                zh_hant="長期離開日本，會重新計算嗎？",
                zh_hans="长期离开日本，会重新计算吗？",
                en="Does a long time abroad break the count?",
            ),
            answer=Text(
                ja="何日からとは決まっていません。ガイドラインは「継続して」日本に在留していることを求めるだけで、"
                "日数を書いていません。長い出国の前に、出入国在留管理庁に聞いてください。",
                zh_hant="沒有規定多少天。指引只要求「繼續」在留於日本，沒有寫天數。長期出國之前，"
                "請詢問出入國在留管理廳。",
                zh_hans="没有规定多少天。指南只要求“继续”在留于日本，没有写天数。长期出国之前，"
                "请询问出入国在留管理厅。",
                en="There is no fixed number of days: the guideline asks for continued residence and names none. "
                "Before a long absence, ask the Immigration Services Agency of Japan.",
            ),
            sources=_BY_POINTS,
            sections=_SECTIONS,
            official=False,
        ),
        AskedQuestion(
            key="stay-that-ends-while-waiting",
            question=Text(
                ja="審査中に在留期間が終わりそうです。どうしますか？",
                zh_hant="審查期間在留期間快到期，該怎麼辦？",
                zh_hans="审查期间在留期间快到期，该怎么办？",
                en="My period of stay ends while I wait. What then?",
            ),
            answer=Text(
                ja="別に更新を申請してください。永住許可の申請をしても、在留期間は延びません。",
                zh_hant="請另外申請更新。申請永住許可並不會延長在留期間。",
                zh_hans="请另外申请更新。申请永住许可并不会延长在留期间。",
                en="Apply for an extension separately: an application for permanent residence does not extend your "
                "period of stay.",
            ),
            sources=(Citation(IMMIGRATION_ACT, "第二十二条（第二十条第六項を準用しない）"),),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="paid-late",
            question=Text(
                ja="税金や年金を遅れて払ったことがあると、影響しますか？",
                zh_hant="稅金或年金曾經遲繳，會有影響嗎？",
                zh_hans="税金或年金曾经迟缴，会有影响吗？",
                en="Does it matter that I once paid tax or pension late?",
            ),
            answer=Text(
                ja="申請までに払っていても、期限に遅れたことは不利に見られます。年金と健康保険も同じです。",
                zh_hant="即使申請前已補繳，逾期仍屬不利因素。年金與健康保險也一樣。",
                zh_hans="即使申请前已补缴，逾期仍属不利因素。年金和健康保险也一样。",
                en="Late payment counts against you, even if everything is paid by the day you file. This goes for "
                "pension and health insurance, too.",
            ),
            sources=(Citation(PERMANENT_RESIDENCE_GUIDELINE, "1(3)イ"),),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="new-rules",
            question=Text(
                ja="永住許可の決まりは変わりますか？",
                zh_hant="永住許可的規定會改嗎？",
                zh_hans="永住许可的规定会改吗？",
                en="Are the rules changing?",
            ),
            answer=Text(
                ja="改定案が公表されました。点数と年数はそのままで、収入や年金の条件が加わる案です。"
                "決まった文は確認できていないので、申請する日のガイドラインを読んでください。",
                zh_hant="已公布修正草案：分數與年數不變，另加收入與年金的條件。定案的條文尚未能確認，"
                "請看申請當天的指引。",
                zh_hans="已公布修订草案：分数和年数不变，另加收入和年金的条件。定案的条文尚未能确认，"
                "请看申请当天的指南。",
                en="A draft was published: it keeps marks and years, and adds conditions of income and pension. We "
                "have not seen a final text, so read the guideline of the day on which you apply.",
            ),
            sources=(Citation(PERMANENT_RESIDENCE_GUIDELINE, "改定案（令和8年8月4日、e-Gov案件番号315000140）"),),
            sections=_SECTIONS,
        ),
    ),
)
