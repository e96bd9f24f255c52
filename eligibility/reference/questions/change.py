"""What people ask about changing or losing the employer."""

from typing import Final

from eligibility.scoring.law import BENEFITS_PAGE, IMMIGRATION_ACT, ORDINANCE, Citation
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic
from .practice import CHANGE_IN_PRACTICE

_SECTIONS: Final = ("residence",)
_CHANGE: Final = Citation(IMMIGRATION_ACT, "第二十条第一項")
_NOTICE: Final = Citation(IMMIGRATION_ACT, "第十九条の十六")

CHANGE: Final = Topic(
    key="change",
    name=Text(ja="転職・退職", zh_hant="換工作與離職", zh_hans="换工作和离职", en="Changing or losing the job"),
    heading=Text(
        ja="転職・退職についての質問",
        zh_hant="關於換工作與離職的問題",
        zh_hans="关于换工作和离职的问题",
        en="Questions about changing or losing the job",
    ),
    questions=(
        AskedQuestion(
            key="new-employer",
            question=Text(
                ja="高度専門職1号で転職するには、何が必要ですか？",
                zh_hant="持高度專門職1號換工作需要什麼手續？",
                zh_hans="持高度专门职1号换工作需要什么手续？",
                en="What do I need to change the employer in 1号?",
            ),
            answer=Text(
                ja="新しい仕事を始める前に、在留資格変更許可が必要です。在留期間が残っていても同じです。在留資格が、"
                "指定された機関と結び付いているからです。"
                "退職と新しい契約の届出（どちらも{notice}日以内）は別に必要です。",
                zh_hant="開始新工作之前，須先取得在留資格變更許可，剩餘的在留期間再長也一樣，"
                "因為在留資格與指定的機構綁在一起。離職與新契約的申報（各{notice}日內）另外辦理。",
                zh_hans="开始新工作之前，须先取得在留资格变更许可，剩余的在留期间再长也一样，"
                "因为在留资格与指定的机构绑在一起。离职和新合同的备案申报（各{notice}日内）另外办理。",
                en="A permission for change of status of residence, before the new work begins, whatever time is "
                "left: the status is tied to the organization that it names. The notices of the end and of the new "
                "contract, within {notice} days each, come besides and never replace it.",
            ),
            sources=(_CHANGE, _NOTICE),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="fewer-points-there",
            question=Text(
                ja="新しい会社では点数が足りないとき、どうしますか？",
                zh_hant="到新公司後分數不夠，該怎麼辦？",
                zh_hans="到新公司后分数不够，该怎么办？",
                en="What if my points are too few with the new employer?",
            ),
            answer=Text(
                ja="技術・人文知識・国際業務など、ほかの就労の在留資格への変更を申請できます。点数が足りないままでは、"
                "1号の新しい指定は受けられません。",
                zh_hant="可以申請變更為技術・人文知識・國際業務等其他工作在留資格。分數不足時，"
                "不能以1號更換指定的機構。",
                zh_hans="可以申请变更为技术·人文知识·国际业务等其他工作在留资格。分数不足时，不能以1号更换指定的机构。",
                en="You can ask for another work status instead, such as Engineer (技術・人文知識・国際業務). 1号 "
                "with another organization asks for enough points again.",
            ),
            sources=(_CHANGE, Citation(CHANGE_IN_PRACTICE, "転職先でポイントが足りない場合")),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="laid-off",
            question=Text(
                ja="解雇されたり、退職したりしたらどうなりますか？",
                zh_hant="被解僱或離職後會怎樣？",
                zh_hans="被解雇或离职后会怎样？",
                en="What if I am laid off or leave?",
            ),
            answer=Text(
                ja="すぐに在留資格がなくなるわけではありません。ただし、"
                "正当な理由なく{no_activity}以上その活動をしないと、取り消されることがあります。求職の記録を残し、"
                "{notice}日以内に届け出てください。",
                zh_hant="在留資格不會立刻消失。但無正當理由連續{no_activity}以上沒有從事該活動，可能被撤銷。"
                "請留下求職紀錄，並在{notice}日內申報。",
                zh_hans="在留资格不会立刻消失。但无正当理由连续{no_activity}以上没有从事该活动，可能被撤销。"
                "请留下求职记录，并在{notice}日内备案申报。",
                en="The status does not end at once. But {no_activity} without its activity and without a good reason "
                "can lead to revocation. Keep proof that you look for work, and give notice within {notice} days.",
            ),
            sources=(Citation(IMMIGRATION_ACT, "第二十二条の四第一項第六号"), _NOTICE),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="new-job-same-employer",
            question=Text(
                ja="同じ会社で仕事の内容や部署が変わるときは？",
                zh_hant="公司不變，但工作內容或部門改變時呢？",
                zh_hans="公司不变，但工作内容或部门改变时呢？",
                en="What if my job changes, but not the employer?",
            ),
            answer=Text(
                ja="同じ種類の活動の中なら、変更許可は要らないと考えられます。"
                "活動の種類（イ・ロ・ハ）や点数が変わるときは、先に出入国在留管理庁に聞いてください。",
                zh_hant="仍屬同一類活動時，一般認為不需變更許可。活動類別（イ、ロ、ハ）或分數會改變時，"
                "請先詢問出入國在留管理廳。",
                zh_hans="仍属同一类活动时，一般认为不需变更许可。活动类别（イ、ロ、ハ）或分数会改变时，"
                "请先询问出入国在留管理厅。",
                en="Within the same kind of activity no change seems to be needed. If the kind (イ, ロ, ハ) or the "
                "points change, ask the Immigration Services Agency of Japan first.",
            ),
            sources=(_CHANGE,),
            sections=_SECTIONS,
            official=False,
        ),
        AskedQuestion(
            key="merged-or-renamed",
            question=Text(
                ja="会社の名前が変わったり、合併したりしたときは？",
                zh_hant="公司改名或合併時呢？",
                zh_hans="公司改名或合并时呢？",
                en="What if my employer is renamed or merged?",
            ),
            answer=Text(
                ja="{notice}日以内に届け出てください。指定書の機関が変わるかどうかは、"
                "出入国在留管理庁に聞いてください。",
                zh_hant="請在{notice}日內申報。指定書上的機構是否因此改變，請詢問出入國在留管理廳。",
                zh_hans="请在{notice}日内备案申报。指定书上的机构是否因此改变，请询问出入国在留管理厅。",
                en="Give notice within {notice} days, and ask the Immigration Services Agency of Japan whether the "
                "organization on your designation document (指定書) changes.",
            ),
            sources=(_NOTICE,),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="to-2go",
            question=Text(
                ja="高度専門職2号には、いつ変更できますか？",
                zh_hant="什麼時候可以變更為高度專門職2號？",
                zh_hans="什么时候可以变更为高度专门职2号？",
                en="When can I move to 2号?",
            ),
            answer=Text(
                ja="1号で{years_to_ii}（J-Skipなら{years_to_ii_j_skip}）その活動をした後で、"
                "{mark}点以上あれば申請できます。自動では変わりません。指定されていない会社で働いた期間は、"
                "数えられないおそれがあります。",
                zh_hant="以1號從事該活動{years_to_ii}（J-Skip為{years_to_ii_j_skip}）後，有{mark}分以上即可申請變更，"
                "不會自動轉換。在未經指定的公司工作的期間，可能不算。",
                zh_hans="以1号从事该活动{years_to_ii}（J-Skip为{years_to_ii_j_skip}）后，有{mark}分以上即可申请变更，"
                "不会自动转换。在未经指定的公司工作的期间，可能不算。",
                en="You can apply after {years_to_ii} of the activity in 1号 ({years_to_ii_j_skip} with J-Skip), with "
                "{mark} points or more; it does not come by itself. Time with an employer that was not designated may "
                "not be counted.",
            ),
            sources=(
                Citation(ORDINANCE, "第二条第一項"),
                Citation(CHANGE_IN_PRACTICE, "2号への変更と指定されていない期間"),
            ),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="employer-in-2go",
            question=Text(
                ja="2号になれば、自由に転職できますか？",
                zh_hant="取得2號後可以自由換工作嗎？",
                zh_hans="取得2号后可以自由换工作吗？",
                en="Can I change freely once I hold 2号?",
            ),
            answer=Text(
                ja="はい、{notice}日以内の届出だけで足ります。ただし働き続けることは必要で、"
                "{no_activity_ii}以上活動しないと取り消されることがあります。",
                zh_hant="可以，只需在{notice}日內申報。但仍須持續工作，{no_activity_ii}以上沒有從事活動可能被撤銷。",
                zh_hans="可以，只需在{notice}日内备案申报。但仍须持续工作，"
                "{no_activity_ii}以上没有从事活动可能被撤销。",
                en="Yes, with a notice within {notice} days. You must still keep working: {no_activity_ii} without "
                "the activity can lead to revocation.",
            ),
            sources=(
                Citation(BENEFITS_PAGE, "高度専門職2号の優遇措置"),
                Citation(IMMIGRATION_ACT, "第二十二条の四第一項第六号"),
            ),
            sections=_SECTIONS,
        ),
    ),
)
