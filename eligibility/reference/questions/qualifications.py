"""What people ask about licences, IT examinations and other certificates."""

from typing import Final

from eligibility.scoring.law import IT_NOTICE, LANDING_CRITERIA, ORDINANCE, QUESTIONS_AND_ANSWERS, Citation
from eligibility.scoring.rows import Heading
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic

_HEADINGS: Final = (Heading.LICENCES,)
_FIELDS: Final = ("licences",)
_TABLE: Final = Citation(ORDINANCE, "第一条第一項第二号の表 資格の項")
_NOTICE: Final = Citation(IT_NOTICE, "第一号から第十二号まで")

QUALIFICATIONS: Final = Topic(
    key="qualifications",
    name=Text(ja="資格と試験", zh_hant="資格與考試", zh_hans="资格和考试", en="Qualifications and examinations"),
    heading=Text(
        ja="資格と試験についての質問",
        zh_hant="關於資格與考試的問題",
        zh_hans="关于资格和考试的问题",
        en="Questions about qualifications",
    ),
    questions=(
        AskedQuestion(
            key="national-qualification",
            question=Text(
                ja="「国家資格」とは何ですか？",
                zh_hant="什麼是「國家資格」？",
                zh_hans="什么是“国家资格”？",
                en="What is a national qualification?",
            ),
            answer=Text(
                ja="それがなければ、法律でその仕事（業務独占）か名称（名称独占）が禁じられている日本の資格です。"
                "仕事に関連することも必要です。",
                zh_hant="指日本法律規定，沒有它就不得從事某項業務（業務獨占）或使用某個名稱（名稱獨占）的資格，"
                "並須與工作相關。",
                zh_hans="指日本法律规定，没有它就不得从事某项业务（业务独占）或使用某个名称（名称独占）的资格，"
                "并须与工作相关。",
                en="A Japanese one without which the law forbids the work (業務独占) or the title (名称独占). It must "
                "also relate to your job.",
            ),
            sources=(_TABLE, Citation(QUESTIONS_AND_ANSWERS, "資格")),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="it-examination",
            question=Text(
                ja="ITの試験は役に立ちますか？",
                zh_hant="IT考試有幫助嗎？",
                zh_hans="IT考试有帮助吗？",
                en="Does an IT examination help?",
            ),
            answer=Text(
                ja="はい、1号ロでは二つの意味があります。IT告示の試験は一つで{points_licences_one}点、"
                "二つ以上で{points_licences_two}点です。ITの仕事では、関連する学位の代わりにもなります。",
                zh_hant="有，對1號ロ有兩個作用：IT告示的考試一項{points_licences_one}分、"
                "兩項以上{points_licences_two}分；從事IT工作時，還可代替相關學位。",
                zh_hans="有，对1号ロ有两个作用：IT告示的考试一项{points_licences_one}分、"
                "两项以上{points_licences_two}分；从事IT工作时，还可代替相关学位。",
                en="Yes, twice in 1号ロ: one examination of the IT notice gives {points_licences_one} points, two or "
                "more {points_licences_two}; and for IT work it can take the place of a related degree.",
            ),
            sources=(_NOTICE, Citation(LANDING_CRITERIA, "技術・人文知識・国際業務の項 第一号ただし書")),
            headings=_HEADINGS,
            fields=_FIELDS,
            sections=("conditions",),
        ),
        AskedQuestion(
            key="it-passport",
            question=Text(
                ja="ITパスポート試験は入りますか？",
                zh_hant="ITパスポート試験（IT護照考試）算嗎？",
                zh_hans="ITパスポート試験（IT护照考试）算吗？",
                en="Does the IT Passport Examination count?",
            ),
            answer=Text(
                ja="いいえ。IT告示にありません。基本情報技術者試験、応用情報技術者試験、"
                "情報セキュリティマネジメント試験などは入ります。",
                zh_hant="不算，IT告示裡沒有。基本資訊技術工程師考試（基本情報技術者試験）、"
                "應用資訊技術工程師考試（応用情報技術者試験）等則算。",
                zh_hans="不算，IT告示里没有。基本信息技术工程师考试（基本情報技術者試験）、"
                "应用信息技术工程师考试（応用情報技術者試験）等则算。",
                en="No, the IT notice does not have it. 基本情報技術者試験, 応用情報技術者試験 and others count.",
            ),
            sources=(_NOTICE,),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="examinations-abroad",
            question=Text(
                ja="外国のITの試験は入りますか？",
                zh_hant="外國的IT考試算嗎？",
                zh_hans="外国的IT考试算吗？",
                en="Do IT examinations of other countries count?",
            ),
            answer=Text(
                ja="IT告示にあるものは入ります。中国の软考、韓国、台湾、フィリピン、ベトナムなどの試験があります。",
                zh_hant="IT告示列出的就算，例如臺灣的軟體設計專業人員、中國的軟考，以及韓國、菲律賓、越南等國的考試。",
                zh_hans="IT告示列出的就算，例如中国的软考，以及韩国、台湾、菲律宾、越南等地的考试。",
                en="Those that the IT notice names do, such as 软考 of China and examinations of Korea, Taiwan, the "
                "Philippines or Vietnam.",
            ),
            sources=(_NOTICE,),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="vendor-certificates",
            question=Text(
                ja="AWS、シスコ、PMP、TOEICは入りますか？",
                zh_hant="AWS、Cisco、PMP或TOEIC算嗎？",
                zh_hans="AWS、Cisco、PMP或TOEIC算吗？",
                en="Do AWS, Cisco, PMP or TOEIC count?",
            ),
            answer=Text(
                ja="いいえ。IT告示のリストにも、国家資格にもありません。",
                zh_hant="不算，既不在IT告示的名單上，也不是國家資格。",
                zh_hans="不算，既不在IT告示的名单上，也不是国家资格。",
                en="No, they are not on the list of the IT notice and are no national qualifications.",
            ),
            sources=(_NOTICE,),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="unrelated-examination",
            question=Text(
                ja="ITの試験は、仕事に関連していなくてもよいですか？",
                zh_hant="IT考試可以與工作無關嗎？",
                zh_hans="IT考试可以与工作无关吗？",
                en="Must an IT examination fit the job?",
            ),
            answer=Text(
                ja="省令が仕事との関連を求めているのは国家資格だけです。実務では試験にも求められると言われるので、"
                "ここでは入れて「要確認」とします。",
                zh_hant="省令只對國家資格要求與工作相關；實務上有人認為考試也須相關，所以這裡計入並標為「需確認」。",
                zh_hans="省令只对国家资格要求与工作相关；实务上有人认为考试也须相关，所以这里计入并标为“待确认”。",
                en="The ordinance asks that of national qualifications only. Practitioners say it of examinations, "
                "too, so here one that does not fit is added and marked “to confirm”.",
            ),
            sources=(_TABLE,),
            headings=_HEADINGS,
            fields=_FIELDS,
            official=False,
        ),
    ),
)
