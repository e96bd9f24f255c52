"""What people ask about J-Find and J-Skip."""

from typing import Final

from eligibility.scoring.law import IMMIGRATION_ACT, J_FIND_PAGE, J_SKIP_ORDINANCE, UNIVERSITY_LIST, Citation
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic

_SECTIONS: Final = ("conditions",)

ROUTES: Final = Topic(
    key="routes",
    name=Text(ja="J-FindとJ-Skip", zh_hant="J-Find與J-Skip", zh_hans="J-Find和J-Skip", en="J-Find and J-Skip"),
    heading=Text(
        ja="J-FindとJ-Skipについての質問",
        zh_hant="關於J-Find與J-Skip的問題",
        zh_hans="关于J-Find和J-Skip的问题",
        en="About J-Find and J-Skip",
    ),
    questions=(
        AskedQuestion(
            key="j-find-work",
            question=Text(
                ja="J-Findでは何ができますか？働けますか？",
                zh_hant="J-Find可以做什麼？可以工作嗎？",
                zh_hans="J-Find可以做什么？可以工作吗？",
                en="What may I do on J-Find, and may I work?",
            ),
            answer=Text(
                ja="就職活動、起業の準備と、その資金を補うための仕事ができます。仕事が決まったら、"
                "就労の在留資格に変更します。",
                zh_hant="可以求職、準備創業，以及為了維持這些活動而工作。找到工作後，再變更為工作的在留資格。",
                zh_hans="可以求职、准备创业，以及为了维持这些活动而工作。找到工作后，再变更为工作的在留资格。",
                en="Look for a job, prepare a business, and do paid work to support that. Once you have a job, you "
                "change to a work status.",
            ),
            sources=(Citation(J_FIND_PAGE, "活動内容"),),
            fields=("savings",),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="j-find-length",
            question=Text(
                ja="J-Findでは、どのくらい日本にいられますか？",
                zh_hant="J-Find可以在日本停留多久？",
                zh_hans="J-Find可以在日本停留多久？",
                en="How long can I stay on J-Find?",
            ),
            answer=Text(
                ja="半年か一年ずつで、合わせて{j_find_longest}までです。",
                zh_hant="每次半年或一年，合計最長{j_find_longest}。",
                zh_hans="每次半年或一年，合计最长{j_find_longest}。",
                en="Half a year or a year at a time, {j_find_longest} in all.",
            ),
            sources=(Citation(J_FIND_PAGE, "在留期間"),),
            fields=("savings",),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="j-find-family",
            question=Text(
                ja="J-Findで家族も来られますか？",
                zh_hant="J-Find可以帶家人嗎？",
                zh_hans="J-Find可以带家人吗？",
                en="Can my family come on J-Find?",
            ),
            answer=Text(
                ja="扶養する配偶者と子は来られます。働くには資格外活動許可が必要です。",
                zh_hant="受扶養的配偶與子女可以同行，工作須有資格外活動許可。",
                zh_hans="受扶养的配偶和子女可以同行，工作须有资格外活动许可。",
                en="Yes, a spouse and children whom you support can. To work they need 資格外活動許可, a permission "
                "of their own.",
            ),
            sources=(Citation(J_FIND_PAGE, "扶養を受ける配偶者又は子"),),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="j-find-from-visitor",
            question=Text(
                ja="短期滞在（観光など）からJ-Findに変更できますか？",
                zh_hant="可以從短期滯在（觀光等）變更為J-Find嗎？",
                zh_hans="可以从短期滞在（观光等）变更为J-Find吗？",
                en="Can I change to J-Find as a visitor?",
            ),
            answer=Text(
                ja="入管法は、短期滞在からの変更を、やむを得ない特別の事情があるときだけ認めています。"
                "J-Findの例外は見つかりませんでした。",
                zh_hant="入管法只在有不得已的特別情形時，才允許從短期滯在變更。沒有找到J-Find的例外。",
                zh_hans="入管法只在有不得已的特别情形时，才准许从短期滞在变更。没有找到J-Find的例外。",
                en="The Act allows a change from Temporary Visitor (短期滞在) only for special reasons that cannot be "
                "avoided. We found no exception for J-Find.",
            ),
            sources=(Citation(J_FIND_PAGE, "手続"), Citation(IMMIGRATION_ACT, "第二十条第三項ただし書")),
            fields=("savings",),
            sections=_SECTIONS,
            official=False,
        ),
        AskedQuestion(
            key="j-find-ranking",
            question=Text(
                ja="加点の大学リストにあれば、J-Findの大学にもなりますか？",
                zh_hant="在加分大學名單上，就是J-Find的大學嗎？",
                zh_hans="在加分大学名单上，就是J-Find的大学吗？",
                en="Is a university on the points list enough for J-Find?",
            ),
            answer=Text(
                ja="いいえ。J-Findは、二つ以上のランキングでもっと高い順位が必要です。"
                "学位から{j_find_degree_within_5_years}以内で、{j_find_savings}以上の預貯金も必要です。",
                zh_hant="不一定。J-Find要求在兩項以上的排名中名次更前；"
                "另須取得學位後{j_find_degree_within_5_years}以內，並有{j_find_savings}以上的存款。",
                zh_hans="不一定。J-Find要求在两项以上的排名中名次更靠前；"
                "另须取得学位后{j_find_degree_within_5_years}以内，并有{j_find_savings}以上的存款。",
                en="No. J-Find asks for a higher place in two or more rankings, for a degree not older than "
                "{j_find_degree_within_5_years}, and for savings of {j_find_savings} or more.",
            ),
            sources=(Citation(J_FIND_PAGE, "対象者 1〜3"), Citation(UNIVERSITY_LIST, "Ⅰ（ランキング）の大学一覧")),
            rows=("designated_university",),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="j-skip-points",
            question=Text(
                ja="J-Skipにもポイントが必要ですか？",
                zh_hant="J-Skip也要積分嗎？",
                zh_hans="J-Skip也要积分吗？",
                en="Does J-Skip ask for points?",
            ),
            answer=Text(
                ja="いいえ。1号イ・ロでは、修士以上の学位か{j_skip_degree_or_experience}以上の実務経験と、"
                "年{j_skip_pay}以上の報酬です。1号ハの条件は別です。仕事の在留資格の基準は、J-Skipでも必要です。",
                zh_hant="不用。1號イ、ロ要有碩士以上的學位或{j_skip_degree_or_experience}以上的實務經驗，"
                "以及每年{j_skip_pay}以上的報酬；1號ハ的條件不同。工作所屬在留資格的標準，J-Skip也要符合。",
                zh_hans="不用。1号イ、ロ要有硕士以上的学位或{j_skip_degree_or_experience}以上的实际工作经验，"
                "以及每年{j_skip_pay}以上的报酬；1号ハ的条件不同。工作所属在留资格的标准，J-Skip也要符合。",
                en="No. For 1号イ and ロ it asks for a graduate degree or {j_skip_degree_or_experience} of practical "
                "work experience, and for {j_skip_pay} a year; 1号ハ differs. The ordinary criteria for the work "
                "remain.",
            ),
            sources=(Citation(J_SKIP_ORDINANCE, "第一号"),),
            sections=_SECTIONS,
        ),
    ),
)
