"""What people ask about applying: the day that counts, how long it takes, what comes first."""

from typing import Final

from eligibility.scoring.law import (
    BENEFITS_PAGE,
    ENFORCEMENT_REGULATION,
    IMMIGRATION_ACT,
    LANDING_CRITERIA,
    ORDINANCE,
    POINTS_FORM,
    QUESTIONS_AND_ANSWERS,
    Citation,
)
from eligibility.scoring.rows import Heading
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic

_DAYS: Final = ("application", "landing")
_CHANGE: Final = Citation(IMMIGRATION_ACT, "第二十条")
_DEEMED: Final = Citation(ORDINANCE, "第一条第二項")

TIMING: Final = Topic(
    key="timing",
    name=Text(ja="申請と時期", zh_hant="申請與時間", zh_hans="申请和时间", en="Applying and timing"),
    heading=Text(
        ja="申請と時期についての質問",
        zh_hant="關於申請與時間的問題",
        zh_hans="关于申请和时间的问题",
        en="Questions about applying",
    ),
    questions=(
        AskedQuestion(
            key="enough-points",
            question=Text(
                ja="{mark}点あれば、高度専門職になれますか？",
                zh_hant="有{mark}分，就能取得高度專門職嗎？",
                zh_hans="有{mark}分，就能取得高度专门职吗？",
                en="Are {mark} points enough?",
            ),
            answer=Text(
                ja="点数だけでは足りません。仕事の種類、その仕事の在留資格の基準、申請全体を見て、"
                "出入国在留管理庁が判断します。",
                zh_hant="只有分數不夠。出入國在留管理廳還會看工作種類、該工作所屬在留資格的標準與整體申請內容，"
                "再作決定。",
                zh_hans="只有分数不够。出入国在留管理厅还会看工作种类、该工作所属在留资格的标准和整体申请内容，"
                "再作决定。",
                en="Points alone are not. The Immigration Services Agency of Japan looks at the kind of work, its "
                "ordinary criteria and the whole application, and decides.",
            ),
            sources=(Citation(LANDING_CRITERIA, "高度専門職の項"),),
            fields=_DAYS,
            sections=("conditions",),
        ),
        AskedQuestion(
            key="from-student",
            question=Text(
                ja="留学から直接、高度専門職に変更できますか？",
                zh_hant="可以從留學直接變更為高度專門職嗎？",
                zh_hans="可以从留学直接变更为高度专门职吗？",
                en="Can I change directly from Student (留学)?",
            ),
            answer=Text(
                ja="はい、変更を申請できます。先に技術・人文知識・国際業務になる必要はなく、"
                "新しい仕事の見込みの年収を使います。",
                zh_hant="可以申請變更，不必先取得技術・人文知識・國際業務；以新工作的預估年收入計算。",
                zh_hans="可以申请变更，不必先取得技术·人文知识·国际业务；以新工作的预计年收入计算。",
                en="Yes, you can apply for the change. You need not be an Engineer (技術・人文知識・国際業務) first, "
                "and the expected pay of the new job is used.",
            ),
            sources=(_CHANGE, Citation(POINTS_FORM, "疎明資料（基本例）③")),
            fields=_DAYS,
        ),
        AskedQuestion(
            key="from-another-work-status",
            question=Text(
                ja="技術・人文知識・国際業務から、同じ会社のまま変更できますか？",
                zh_hant="可以在同一家公司，從技術・人文知識・國際業務變更嗎？",
                zh_hans="可以在同一家公司，从技术·人文知识·国际业务变更吗？",
                en="Can I change from Engineer (技術・人文知識・国際業務) with the same employer?",
            ),
            answer=Text(
                ja="はい、在留資格変更許可を申請します。転職する必要はありません。",
                zh_hant="可以，申請在留資格變更許可即可，不必換公司。",
                zh_hans="可以，申请在留资格变更许可即可，不必换公司。",
                en="Yes: you apply for permission for change of status of residence, and need not change the employer.",
            ),
            sources=(_CHANGE,),
            fields=_DAYS,
        ),
        AskedQuestion(
            key="highly-skilled-or-engineer",
            question=Text(
                ja="高度専門職と技術・人文知識・国際業務は、どちらがよいですか？",
                zh_hant="高度專門職與技術・人文知識・國際業務，哪個好？",
                zh_hans="高度专门职和技术·人文知识·国际业务，哪个好？",
                en="Highly Skilled Professional, or Engineer (技術・人文知識・国際業務)?",
            ),
            answer=Text(
                ja="高度専門職は在留期間が{period_of_stay}で、配偶者の仕事や親の優遇措置がありますが、"
                "会社に結び付いています。技術・人文知識・国際業務のほうが転職は楽です。"
                "永住許可のポイントはどちらでも使えます。",
                zh_hant="高度專門職的在留期間為{period_of_stay}，配偶工作與父母另有優惠待遇，但與公司綁在一起。"
                "技術・人文知識・國際業務換工作較自由。申請永住許可時，兩者都能用積分。",
                zh_hans="高度专门职的在留期间为{period_of_stay}，配偶工作和父母另有优惠待遇，但与公司绑在一起。"
                "技术·人文知识·国际业务换工作较自由。申请永住许可时，两者都能用积分。",
                en="Highly Skilled Professional gives {period_of_stay} and more for spouse and parents, but is tied "
                "to the employer. As an Engineer a change of jobs is easier. The points can serve for permanent "
                "residence in both.",
            ),
            sources=(Citation(BENEFITS_PAGE, "優遇措置 1〜7"), _CHANGE),
            fields=_DAYS,
        ),
        AskedQuestion(
            key="which-day",
            question=Text(
                ja="年齢や点数は、いつの日で見ますか？",
                zh_hant="年齡與分數以哪一天為準？",
                zh_hans="年龄和分数以哪一天为准？",
                en="Which day decides age and points?",
            ),
            answer=Text(
                ja="許可の日か、申請の日です。変更や更新では、どちらかで足りていれば十分です。外国から来る場合は、"
                "入国予定の日で計算しています。",
                zh_hant="許可當天或申請當天。變更或更新時，其中一天足夠就可以。從國外來時，這裡以預計入境的日子計算。",
                zh_hans="许可当天或申请当天。变更或更新时，其中一天足够就可以。从国外来时，这里以预计入境的日子计算。",
                en="The day of the permission or that of the application: for a change or an extension, one of them "
                "with enough is enough. From abroad we use the planned landing day.",
            ),
            sources=(Citation(ORDINANCE, "第一条第一項"), _DEEMED),
            headings=(Heading.AGE,),
            fields=("birth_date", *_DAYS, "permission"),
        ),
        AskedQuestion(
            key="birthday-while-waiting",
            question=Text(
                ja="審査中に誕生日が来て点数が下がったら？",
                zh_hant="審查期間過生日，分數下降怎麼辦？",
                zh_hans="审查期间过生日，分数下降怎么办？",
                en="What if a birthday lowers my points while I wait?",
            ),
            answer=Text(
                ja="変更や更新なら問題ありません。申請の日に足りていれば、許可の日にも足りているとみなされます。",
                zh_hant="變更或更新時不受影響：申請當天足夠，就視為許可當天也足夠。",
                zh_hans="变更或更新时不受影响：申请当天足够，就视为许可当天也足够。",
                en="For a change or an extension it does no harm: who had enough on the day of filing is deemed to "
                "have enough on the day of the permission.",
            ),
            sources=(_DEEMED,),
            headings=(Heading.AGE,),
            fields=("birth_date", "permission"),
        ),
        AskedQuestion(
            key="degree-after-filing",
            question=Text(
                ja="卒業する前に申請できますか？",
                zh_hant="畢業前可以先申請嗎？",
                zh_hans="毕业前可以先申请吗？",
                en="Can I file before I graduate?",
            ),
            answer=Text(
                ja="はい。卒業見込証明書で申請し、卒業してから、学位の書いてある卒業証明書を出します。"
                "許可までに授与された学位は点数に入ります。",
                zh_hant="可以。先以預計畢業證明書申請，畢業後再交載明學位的畢業證明書。許可前取得的學位會計入。",
                zh_hans="可以。先以预计毕业证明书申请，毕业后再交载明学位的毕业证明书。许可前取得的学位会计入。",
                en="Yes, with a certificate of expected graduation; after graduation you hand in the certificate of "
                "graduation, which must name the degree. A degree awarded before the permission counts.",
            ),
            sources=(Citation(ORDINANCE, "第一条第一項"), Citation(POINTS_FORM, "疎明資料（基本例）①")),
            headings=(Heading.EDUCATION,),
            fields=("permission",),
        ),
        AskedQuestion(
            key="points-drop-later",
            question=Text(
                ja="許可の後で{mark}点を下回ったらどうなりますか？",
                zh_hant="許可後低於{mark}分會怎樣？",
                zh_hans="许可后低于{mark}分会怎样？",
                en="What if I fall below {mark} points later?",
            ),
            answer=Text(
                ja="在留資格がすぐになくなるわけではありません。ただし更新のときに{mark}点なければ更新できず、"
                "ほかの在留資格に変更することになります。永住許可の数え方も切れます。",
                zh_hant="在留資格不會立刻消失，但更新時沒有{mark}分就不能更新，須改換其他在留資格；"
                "永住許可的計算也會中斷。",
                zh_hans="在留资格不会立刻消失，但更新时没有{mark}分就不能更新，须改换其他在留资格；"
                "永住许可的计算也会中断。",
                en="The status does not end at once. But without {mark} points at the extension it is refused, and "
                "you change to another status; the count for permanent residence breaks, too.",
            ),
            sources=(Citation(QUESTIONS_AND_ANSWERS, "在留中に点数が下がった場合"),),
            headings=(Heading.AGE,),
            fields=_DAYS,
            sections=("residence",),
        ),
        AskedQuestion(
            key="how-long",
            question=Text(
                ja="審査はどのくらいかかりますか？",
                zh_hant="審查要多久？",
                zh_hans="审查要多久？",
                en="How long does it take?",
            ),
            answer=Text(
                ja="目標は、日本での申請が{target_in_japan}日、在留資格認定証明書が{target_from_abroad}日ほどです。"
                "実際には数週間か、それ以上かかることが多いとされています。",
                zh_hant="目標是在日本的申請約{target_in_japan}天，在留資格認定證明書約{target_from_abroad}天。"
                "據實務經驗，實際常需數週以上。",
                zh_hans="目标是在日本的申请约{target_in_japan}天，在留资格认定证明书约{target_from_abroad}天。"
                "据实务经验，实际常需数周以上。",
                en="The target is about {target_in_japan} days in Japan and {target_from_abroad} for a Certificate of "
                "Eligibility. Practitioners report several weeks or more.",
            ),
            sources=(Citation(BENEFITS_PAGE, "優遇措置 7 入国・在留手続の優先処理"),),
            fields=("permission", *_DAYS),
        ),
        AskedQuestion(
            key="start-work",
            question=Text(
                ja="いつから働き始められますか？",
                zh_hant="什麼時候可以開始工作？",
                zh_hans="什么时候可以开始工作？",
                en="When may I start the new work?",
            ),
            answer=Text(
                ja="新しい在留カードを受け取ってからです。許可は、カードを受け取った時に効力を持ちます。",
                zh_hant="拿到新的在留卡之後。許可在領到卡時才生效。",
                zh_hans="拿到新的在留卡之后。许可在领到卡时才生效。",
                en="Once you have the new residence card: the permission takes effect when it is handed over.",
            ),
            sources=(Citation(IMMIGRATION_ACT, "第二十条第五項"),),
            fields=("permission", *_DAYS),
        ),
        AskedQuestion(
            key="stay-ends-while-waiting",
            question=Text(
                ja="変更や更新の審査中に、在留期間が終わったら？",
                zh_hant="變更或更新審查中，在留期間到期怎麼辦？",
                zh_hans="变更或更新审查中，在留期间到期怎么办？",
                en="What if my stay ends while a change is examined?",
            ),
            answer=Text(
                ja="終わる前に申請していれば、決定まで、長くても{stay_while_waiting}は日本にいられます。"
                "永住許可の申請には、この決まりがありません。",
                zh_hant="到期前已申請的，可以留到作出決定為止，最長{stay_while_waiting}。申請永住許可則沒有這項規定。",
                zh_hans="到期前已申请的，可以留到作出决定为止，最长{stay_while_waiting}。申请永住许可则没有这项规定。",
                en="If you filed before it ended, you may stay until the decision, for {stay_while_waiting} at most. "
                "An application for permanent residence does not give this.",
            ),
            sources=(Citation(IMMIGRATION_ACT, "第二十条第六項"),),
            fields=_DAYS,
        ),
        AskedQuestion(
            key="translations",
            question=Text(
                ja="外国語の書類には、認証された翻訳が必要ですか？",
                zh_hant="外文文件需要經認證的翻譯嗎？",
                zh_hans="外文文件需要经认证的翻译吗？",
                en="Do my papers need a certified translation?",
            ),
            answer=Text(
                ja="日本語の訳文は必要ですが、認証は規則にありません。実務では、自分で訳したものも使われています。",
                zh_hant="須附日文譯文，但規則沒有要求認證；實務上也有人自己翻譯。",
                zh_hans="须附日文译文，但规则没有要求认证；实务上也有人自己翻译。",
                en="A translation into Japanese, yes; the regulation does not ask that it is certified. In practice "
                "people also translate their papers themselves.",
            ),
            sources=(Citation(ENFORCEMENT_REGULATION, "第六十二条"),),
            sections=("conditions",),
        ),
    ),
)
