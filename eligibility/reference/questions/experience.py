"""What people ask about work experience."""

from typing import Final

from eligibility.scoring.law import ORDINANCE, POINTS_FORM, Citation
from eligibility.scoring.rows import Heading
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic

_HEADINGS: Final = (Heading.CAREER,)
_FIELDS: Final = tuple(f"{page}_{activity}" for page in ("experience", "periods") for activity in "abc")
_TABLE: Final = Citation(ORDINANCE, "第一条第一項第二号の表 職歴の項")

EXPERIENCE: Final = Topic(
    key="experience",
    name=Text(ja="職歴", zh_hant="工作經歷", zh_hans="工作经历", en="Work experience"),
    heading=Text(
        ja="職歴についての質問",
        zh_hant="關於工作經歷的問題",
        zh_hans="关于工作经历的问题",
        en="Questions about work experience",
    ),
    questions=(
        AskedQuestion(
            key="which-experience",
            question=Text(
                ja="どんな職歴が入りますか？",
                zh_hant="哪些工作經歷算？",
                zh_hans="哪些工作经历算？",
                en="Which experience counts?",
            ),
            answer=Text(
                ja="これからする仕事と同じ仕事の実務経験だけです。前の会社が期間と内容を書いた証明書で示します。"
                "自分の履歴書では足りません。",
                zh_hant="只算與今後工作相同的實務經驗，要由之前的公司出具載明期間與內容的證明。自己寫的履歷不夠。",
                zh_hans="只算与今后工作相同的实际工作经验，要由之前的公司出具载明期间和内容的证明。自己写的简历不够。",
                en="Only practical work experience in the work that you will do, shown by a paper in which the former "
                "employer says how long it was and what. Your own résumé is not enough.",
            ),
            sources=(_TABLE, Citation(POINTS_FORM, "疎明資料（基本例）②")),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="student-jobs",
            question=Text(
                ja="アルバイト、インターンシップ、大学院での研究は入りますか？",
                zh_hant="打工、實習或研究所期間的研究算嗎？",
                zh_hans="打工、实习或研究生院的研究算吗？",
                en="Do part-time jobs, internships or research at graduate school count?",
            ),
            answer=Text(
                ja="ここでは入れません。実務では入らないとされています。契約があり、フルタイムで、関連する仕事で、"
                "証明書もあるときは、出入国在留管理庁に聞いてください。",
                zh_hant="這裡不算，實務上也認為不算。若有契約、全職、相關，又有證明，請詢問出入國在留管理廳。",
                zh_hans="这里不算，实务上也认为不算。如果有合同、全职、相关，又有证明，请询问出入国在留管理厅。",
                en="Not here: practitioners treat them as not counting. If yours was under contract, full-time, "
                "related and certified, ask the Immigration Services Agency of Japan.",
            ),
            sources=(_TABLE,),
            headings=_HEADINGS,
            fields=_FIELDS,
            official=False,
        ),
        AskedQuestion(
            key="experience-abroad",
            question=Text(
                ja="外国での職歴も入りますか？",
                zh_hant="國外的工作經歷算嗎？",
                zh_hans="国外的工作经历算吗？",
                en="Does experience abroad count?",
            ),
            answer=Text(
                ja="はい。省令は国を限っていません。会社の証明書に、日本語の訳を付けてください。",
                zh_hant="算，省令沒有限定國家。請為公司的證明附上日文譯文。",
                zh_hans="算，省令没有限定国家。请为公司的证明附上日文译文。",
                en="Yes, the ordinance names no country. Add a translation into Japanese to the employer’s paper.",
            ),
            sources=(_TABLE,),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="rounding-and-gaps",
            question=Text(
                ja="少し足りない年数は切り上げられますか？間が空いていたら？",
                zh_hant="差一點滿年數可以進位嗎？中間有空檔呢？",
                zh_hans="差一点满年数可以进位吗？中间有空档呢？",
                en="Are almost complete years rounded up, and what of gaps?",
            ),
            answer=Text(
                ja="切り上げはありません。いくつかの仕事の期間は足せます。間が空いていてもかまいません。"
                "足し方について公的な資料は見つからず、ここでは月で計算しています。",
                zh_hant="不進位。幾份工作的期間可以相加，中間有空檔也可以。相加的方法沒有找到官方資料，這裡以月計算。",
                zh_hans="不进位。几份工作的期间可以相加，中间有空档也可以。相加的方法没有找到官方资料，这里以月计算。",
                en="No rounding. The time of several jobs is added up, and gaps do no harm. How to add it nothing "
                "official was found: here it is done in months.",
            ),
            sources=(_TABLE,),
            headings=_HEADINGS,
            fields=_FIELDS,
            official=False,
        ),
        AskedQuestion(
            key="part-time-work",
            question=Text(
                ja="専門の仕事をパートタイムでした期間は入りますか？",
                zh_hant="以兼職從事專業工作的期間算嗎？",
                zh_hans="以兼职从事专业工作的期间算吗？",
                en="Does part-time work in my field count?",
            ),
            answer=Text(
                ja="要確認です。省令は「実務経験」とだけ書き、勤務時間を書いていません。",
                zh_hant="須再確認。省令只寫「實務經驗」，沒有寫工時。",
                zh_hans="须再确认。省令只写“实际工作经验”，没有写工时。",
                en="That must be confirmed: the ordinance says practical work experience and names no hours.",
            ),
            sources=(_TABLE,),
            headings=_HEADINGS,
            fields=_FIELDS,
            official=False,
        ),
    ),
)
