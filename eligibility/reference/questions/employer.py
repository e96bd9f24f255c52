"""What people ask about the rows that only the employer can answer."""

from typing import Final

from eligibility.scoring.law import INNOVATION_NOTICE, ORDINANCE, POINTS_FORM, Citation
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic
from .practice import INNOVATION_IN_PRACTICE

_INNOVATION: Final = ("innovation", "innovation_sme")
_FIELDS: Final = ("organisation",)
_NOTICE: Final = Citation(INNOVATION_NOTICE, "別表第1又は別表第2")

EMPLOYER: Final = Topic(
    key="employer",
    name=Text(ja="勤め先の加点", zh_hant="公司的加分", zh_hans="公司的加分", en="Points from the employer"),
    heading=Text(
        ja="勤め先の加点についての質問",
        zh_hant="關於公司加分的問題",
        zh_hans="关于公司加分的问题",
        en="Questions about the employer",
    ),
    questions=(
        AskedQuestion(
            key="which-employers",
            question=Text(
                ja="イノベーション促進支援措置は、どの会社が受けていますか？",
                zh_hant="哪些公司有創新促進支援措施？",
                zh_hans="哪些公司有创新促进支援措施？",
                en="Which employers have support for innovation?",
            ),
            answer=Text(
                ja="会社に聞くしかありません。支援の種類のリストはありますが、会社のリストではありません。"
                "今も有効であることが必要で、申請や永住許可の前に終わることもあります。",
                zh_hant="只能問公司。官方名單列的是支援的種類，不是公司。支援必須目前有效，"
                "也可能在申請或永住許可前結束。",
                zh_hans="只能问公司。官方名单列的是支援的种类，不是公司。支援必须目前有效，"
                "也可能在申请或永住许可前结束。",
                en="Only the employer can say: the official list names kinds of support, not companies. The support "
                "must be valid now, and it can end before you apply, or before permanent residence.",
            ),
            sources=(_NOTICE, Citation(POINTS_FORM, "疎明資料（基本例）⑨")),
            rows=_INNOVATION,
            fields=_FIELDS,
            sections=("employer",),
        ),
        AskedQuestion(
            key="j-startup",
            question=Text(
                ja="J-Startupの会社なら加点になりますか？",
                zh_hant="J-Startup的公司有加分嗎？",
                zh_hans="J-Startup的公司有加分吗？",
                en="Does a J-Startup company give the points?",
            ),
            answer=Text(
                ja="要確認です。加点になると書く行政書士がいますが、公的なリストでは確かめられませんでした。会社に、"
                "どの支援措置に当たるかを聞いてください。",
                zh_hant="須再確認。有行政書士寫可以加分，但在官方名單上未能確認。請問公司屬於哪一項支援措施。",
                zh_hans="须再确认。有行政书士写可以加分，但在官方名单上未能确认。请问公司属于哪一项支援措施。",
                en="That must be confirmed. Practitioners write that it does; we could not confirm it on the official "
                "list. Ask the employer which listed support it is.",
            ),
            sources=(_NOTICE, Citation(INNOVATION_IN_PRACTICE, "J-Startup")),
            rows=_INNOVATION,
            fields=_FIELDS,
            official=False,
        ),
        AskedQuestion(
            key="large-or-famous",
            question=Text(
                ja="大企業や大学なら加点になりますか？",
                zh_hant="大公司或大學就有加分嗎？",
                zh_hans="大公司或大学就有加分吗？",
                en="Is a large company or a university enough?",
            ),
            answer=Text(
                ja="いいえ。大きさや知名度は関係なく、リストにある支援を今受けているかどうかです。大学にも、"
                "受けているところと受けていないところがあります。",
                zh_hant="不是。與規模、名氣無關，要看目前是否獲得名單上的支援；大學也有的有、有的沒有。",
                zh_hans="不是。与规模、名气无关，要看目前是否获得名单上的支援；大学也有的有、有的没有。",
                en="No. Size and fame do not matter, only a listed support that is valid now. Some universities have "
                "one, others do not.",
            ),
            sources=(_NOTICE,),
            rows=_INNOVATION,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="small-enterprise",
            question=Text(
                ja="中小企業というだけで加点になりますか？",
                zh_hant="只是中小企業就有加分嗎？",
                zh_hans="只是中小企业就有加分吗？",
                en="Does a small enterprise give points by itself?",
            ),
            answer=Text(
                ja="いいえ。イノベーション促進支援措置を受けている中小企業なら、"
                "{points_innovation}点ではなく{points_innovation_sme}点になります。研究開発費の割合の項目も、"
                "中小企業だけのものです。",
                zh_hant="沒有。獲得創新促進支援措施的中小企業，"
                "才由{points_innovation}分變為{points_innovation_sme}分。研發費用比率的項目也只限中小企業。",
                zh_hans="没有。获得创新促进支援措施的中小企业，"
                "才由{points_innovation}分变为{points_innovation_sme}分。研发费用比率的项目也只限中小企业。",
                en="No. With support for innovation, a small or medium-sized one gives {points_innovation_sme} points "
                "instead of {points_innovation}. The row for research and development is for such enterprises only, "
                "too.",
            ),
            sources=(Citation(ORDINANCE, "第一条第一項第二号の表 特別加算の項 イ〜ハ"),),
            rows=(*_INNOVATION, "rd_over_3_percent"),
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="papers-of-the-employer",
            question=Text(
                ja="会社から、どんな書類をもらいますか？",
                zh_hant="要向公司拿哪些文件？",
                zh_hans="要向公司拿哪些文件？",
                en="Which papers must the employer give me?",
            ),
            answer=Text(
                ja="支援なら交付決定通知書などの写し、中小企業なら資本金か従業員数のわかる書類、"
                "研究開発費なら決算書などです。会社に頼む文面は、結果のページにあります。",
                zh_hant="支援：交付決定通知書等的影本；中小企業：可看出資本額或員工人數的文件；研發費用：財務報表等。"
                "結果頁有可以寄給公司的日文信。",
                zh_hans="支援：交付决定通知书等的复印件；中小企业：可看出注册资本或员工人数的文件；研发费用："
                "财务报表等。结果页有可以寄给公司的日文信。",
                en="For support a copy of the decision or approval, for a small enterprise papers that show capital "
                "or staff, for research and development the accounts. Your result has a letter in Japanese to ask for "
                "them.",
            ),
            sources=(Citation(POINTS_FORM, "疎明資料（基本例）⑨〜⑫、⑯"),),
            rows=(*_INNOVATION, "rd_over_3_percent", "local_government_support", "growth_field_project"),
            fields=_FIELDS,
            sections=("employer",),
        ),
    ),
)
