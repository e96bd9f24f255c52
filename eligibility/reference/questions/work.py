"""What people ask about the kind of work and the contract behind it."""

from typing import Final

from eligibility.scoring.law import BENEFITS_PAGE, BUSINESS_MANAGER_CRITERIA, IMMIGRATION_ACT, Citation
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic

_PLACE: Final = "別表第一の二の表 高度専門職の項 第一号"
_SECTIONS: Final = ("conditions",)

WORK: Final = Topic(
    key="work",
    name=Text(
        ja="仕事の種類と契約", zh_hant="工作種類與契約", zh_hans="工作种类和合同", en="Kind of work and contract"
    ),
    heading=Text(
        ja="仕事の種類と契約についての質問",
        zh_hant="關於工作種類與契約的問題",
        zh_hans="关于工作种类和合同的问题",
        en="Questions about the work",
    ),
    questions=(
        AskedQuestion(
            key="translators",
            question=Text(
                ja="翻訳、通訳、語学の先生でも1号ロになりますか？",
                zh_hant="翻譯、口譯或語言教師也屬於1號ロ嗎？",
                zh_hans="翻译、口译或语言教师也属于1号ロ吗？",
                en="Are translators, interpreters and language teachers in 1号ロ?",
            ),
            answer=Text(
                ja="それが主な仕事なら、点数にかかわらずなりません。"
                "1号ロは自然科学か人文科学の知識や技術を使う仕事で、国際業務を含まないからです。"
                "一部だけなら要確認です。",
                zh_hant="若是主要工作，分數再高也不屬於。1號ロ是運用自然科學或人文科學知識、技術的工作，不含國際業務。"
                "只占一部分時須再確認。",
                zh_hans="如果是主要工作，分数再高也不属于。1号ロ是运用自然科学或人文科学知识、技术的工作，"
                "不含国际业务。只占一部分时须再确认。",
                en="Not if that is the main work, whatever the points: 1号ロ is work with knowledge or skill of a "
                "field of science or the humanities, without international services. If it is only a part, that must "
                "be confirmed.",
            ),
            sources=(Citation(IMMIGRATION_ACT, f"{_PLACE}ロ"),),
            fields=("activity",),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="freelance",
            question=Text(
                ja="業務委託やフリーランスでも申請できますか？",
                zh_hant="業務委託（接案）或自由工作者也能申請嗎？",
                zh_hans="业务委托（接单）或自由职业者也能申请吗？",
                en="Can I apply as a freelancer or with a service contract?",
            ),
            answer=Text(
                ja="1号イ・ロには、日本にある機関との契約が必要です。法律の文は雇用契約に限っていませんが、"
                "業務委託や複数の取引先をどう見るかについて、公的な資料は見つかりませんでした。"
                "出入国在留管理庁に聞いてください。",
                zh_hant="1號イ、ロ須有與日本國內機構的契約。條文沒有限定為僱用契約，"
                "但業務委託（業務委託）或多個客戶如何認定，沒有找到官方資料，請詢問出入國在留管理廳。",
                zh_hans="1号イ、ロ须有与日本国内机构的合同。条文没有限定为劳动合同，"
                "但业务委托（業務委託）或多个客户如何认定，没有找到官方资料，请询问出入国在留管理厅。",
                en="1号イ and ロ ask for a contract with an organization in Japan. The Act does not limit it to "
                "employment, but on service contracts (業務委託) and several clients nothing official was found: ask "
                "the Immigration Services Agency of Japan.",
            ),
            sources=(Citation(IMMIGRATION_ACT, f"{_PLACE}イ・ロ"),),
            fields=("place",),
            sections=_SECTIONS,
            official=False,
        ),
        AskedQuestion(
            key="remote",
            question=Text(
                ja="日本に住んで、外国の会社のためにリモートで働けますか？",
                zh_hant="可以住在日本、為國外公司遠距工作嗎？",
                zh_hans="可以住在日本、为国外公司远程工作吗？",
                en="Can I live in Japan and work remotely for an employer abroad?",
            ),
            answer=Text(
                ja="高度専門職1号イ・ロでは、それだけではできません。日本にある機関との契約が必要です。"
                "外国の会社の日本支店は、日本にある機関です。",
                zh_hant="以高度專門職1號イ、ロ而言，僅此不行，須有與日本國內機構的契約。"
                "外國公司在日本的分公司算日本國內的機構。",
                zh_hans="就高度专门职1号イ、ロ而言，仅此不行，须有与日本国内机构的合同。"
                "外国公司在日本的分公司算日本国内的机构。",
                en="With 1号イ or ロ not by that alone: a contract with an organization in Japan is needed. A branch "
                "in Japan of a foreign company is one.",
            ),
            sources=(Citation(IMMIGRATION_ACT, f"{_PLACE}イ・ロ"),),
            fields=("place",),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="side-job",
            question=Text(
                ja="副業はできますか？",
                zh_hant="可以兼職或做副業嗎？",
                zh_hans="可以兼职或做副业吗？",
                en="May I have a side job or business?",
            ),
            answer=Text(
                ja="本業に関連する事業の経営は、一緒にできます。関連しない副業には、資格外活動許可が必要です。",
                zh_hant="可以同時經營與本業相關的事業；不相關的副業須有資格外活動許可。",
                zh_hans="可以同时经营与本业相关的企业；不相关的副业须有资格外活动许可。",
                en="You may run a business that is related to your main work. Any other side job needs "
                "資格外活動許可, a permission of its own.",
            ),
            sources=(
                Citation(BENEFITS_PAGE, "優遇措置 1 複合的な在留活動の許容"),
                Citation(IMMIGRATION_ACT, "第十九条第二項"),
            ),
            fields=("activity",),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="business-abroad",
            question=Text(
                ja="外国の会社を経営しています。1号ハになりますか？",
                zh_hant="我在國外經營公司，屬於1號ハ嗎？",
                zh_hans="我在国外经营公司，属于1号ハ吗？",
                en="I run a company abroad. Is that 1号ハ?",
            ),
            answer=Text(
                ja="いいえ。会社の大きさにかかわらず、日本での事業の経営か管理でなければなりません。",
                zh_hant="不是。不論公司規模，必須是在日本的事業的經營或管理。",
                zh_hans="不是。不论公司规模，必须是在日本的企业的经营或管理。",
                en="No, whatever its size: it must be the running or managing of a business in Japan.",
            ),
            sources=(Citation(IMMIGRATION_ACT, f"{_PLACE}ハ"),),
            fields=("activity",),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="business-criteria",
            question=Text(
                ja="1号ハは、点数が足りれば十分ですか？",
                zh_hant="1號ハ只要分數夠就可以嗎？",
                zh_hans="1号ハ只要分数够就可以吗？",
                en="Are enough points enough for 1号ハ?",
            ),
            answer=Text(
                ja="いいえ。「経営・管理」の新しい許可基準（資本金、常勤の職員、日本語、経験、"
                "事業計画）にも合う必要があります。",
                zh_hant="不夠，還須符合「經營・管理」的新許可標準（資本額、全職員工、日語、經驗、事業計畫）。",
                zh_hans="不够，还须符合“经营·管理”的新许可标准（注册资本、全职员工、日语、经验、商业计划）。",
                en="No. The new criteria of Business Manager (経営・管理) must be met as well: capital, full-time "
                "staff, Japanese, experience, and a checked business plan.",
            ),
            sources=(Citation(BUSINESS_MANAGER_CRITERIA, "1〜6"),),
            fields=("activity",),
            sections=_SECTIONS,
        ),
    ),
)
