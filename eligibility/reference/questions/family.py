"""What people ask about family and household."""

from typing import Final

from eligibility.scoring.law import BENEFITS_PAGE, QUESTIONS_AND_ANSWERS, Citation
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic

_SECTIONS: Final = ("conditions",)
_SPOUSE: Final = Citation(BENEFITS_PAGE, "優遇措置 4 配偶者の就労")
_PARENTS: Final = Citation(BENEFITS_PAGE, "優遇措置 5 親の帯同")

FAMILY: Final = Topic(
    key="family",
    name=Text(ja="家族", zh_hant="家人", zh_hans="家人", en="Family"),
    heading=Text(
        ja="家族についての質問",
        zh_hant="關於家人的問題",
        zh_hans="关于家人的问题",
        en="Questions about the family",
    ),
    questions=(
        AskedQuestion(
            key="parents",
            question=Text(
                ja="親を日本に呼べますか？",
                zh_hant="可以接父母來日本嗎？",
                zh_hans="可以接父母来日本吗？",
                en="Can my parents come to Japan?",
            ),
            answer=Text(
                ja="{child}歳未満の子を育てるとき、または妊娠中の本人や配偶者を助けるときだけです。"
                "世帯年収（本人と配偶者）が{income_for_parents}以上で、同居し、どちらか一方の親に限られます。",
                zh_hant="只限為了養育未滿{child}歲的子女，或照顧懷孕的本人或配偶。"
                "家庭年收入（本人與配偶）須達{income_for_parents}以上，並須同住，且只限一方的父母。",
                zh_hans="只限为了养育未满{child}岁的子女，或照顾怀孕的本人或配偶。"
                "家庭年收入（本人和配偶）须达{income_for_parents}以上，并须同住，且只限一方的父母。",
                en="Only to raise a child under {child}, or to help you or your spouse during a pregnancy. The annual "
                "household income of you and your spouse must be {income_for_parents} or more, you must live "
                "together, and parents of one side only can come.",
            ),
            sources=(_PARENTS,),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="when-the-child-is-older",
            question=Text(
                ja="子どもが{child}歳になったら、親はどうなりますか？",
                zh_hant="孩子滿{child}歲後，父母怎麼辦？",
                zh_hans="孩子满{child}岁后，父母怎么办？",
                en="What happens when the child turns {child}?",
            ),
            answer=Text(
                ja="育児のための親の在留は、続けられなくなります。",
                zh_hant="父母不能再以養育孩子為由繼續在留。",
                zh_hans="父母不能再以养育孩子为由继续在留。",
                en="The parents’ stay for that purpose is not continued.",
            ),
            sources=(_PARENTS, Citation(QUESTIONS_AND_ANSWERS, "親の帯同")),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="spouse",
            question=Text(
                ja="配偶者は働けますか？",
                zh_hant="配偶可以工作嗎？",
                zh_hans="配偶可以工作吗？",
                en="Can my spouse work?",
            ),
            answer=Text(
                ja="はい。研究、教育、技術・人文知識・国際業務などの仕事なら、"
                "学歴や職歴がなくてもフルタイムで働けます。同居し、日本人と同等以上の報酬で、"
                "先に自分の許可（特定活動）を受けます。",
                zh_hant="可以。從事研究、教育、技術・人文知識・國際業務等工作時，不需學歷或經歷條件，也可全職。"
                "但須同住、報酬與日本人同等或更高，並先取得本人的許可（特定活動）。",
                zh_hans="可以。从事研究、教育、技术·人文知识·国际业务等工作时，不需学历或经历条件，也可全职。"
                "但须同住、报酬与日本人同等或更高，并先取得本人的许可（特定活動）。",
                en="Yes, full time, in work of Researcher (研究), Instructor (教育), Engineer "
                "(技術・人文知識・国際業務) and some other kinds, without the degree or experience usually asked for. "
                "You must live together, the pay must be that of a Japanese, and your spouse needs a permission "
                "(特定活動) first.",
            ),
            sources=(_SPOUSE,),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="spouse-new-employer",
            question=Text(
                ja="配偶者が転職するときは？",
                zh_hant="配偶換工作時呢？",
                zh_hans="配偶换工作时呢？",
                en="What if my spouse changes jobs?",
            ),
            answer=Text(
                ja="新しい許可が必要です。配偶者の在留資格も、勤め先ごとに指定されるからです。",
                zh_hant="需要新的許可，因為配偶的在留資格也指定了任職的機構。",
                zh_hans="需要新的许可，因为配偶的在留资格也指定了任职的机构。",
                en="A new permission is needed: the spouse’s status also names the employer.",
            ),
            sources=(_SPOUSE,),
            sections=_SECTIONS,
        ),
        AskedQuestion(
            key="helper",
            question=Text(
                ja="家事使用人を雇えますか？",
                zh_hant="可以僱用家庭幫傭嗎？",
                zh_hans="可以雇用家政人员吗？",
                en="Can I bring a domestic worker?",
            ),
            answer=Text(
                ja="世帯年収が{income_for_helper}以上で、報酬を月{wage_of_helper}以上払うとき、一人です。そのうえで、"
                "前から雇っていた、小さい子がいる、などの事情が必要です。J-Skipと金融の仕事には別の決まりがあります。",
                zh_hant="家庭年收入{income_for_helper}以上，且每月支付{wage_of_helper}以上時，可僱用一人。"
                "另須有來日前即已僱用、家有年幼子女等情形。J-Skip與金融業務另有規定。",
                zh_hans="家庭年收入{income_for_helper}以上，且每月支付{wage_of_helper}以上时，可雇用一人。"
                "另须有来日前即已雇用、家有年幼子女等情形。J-Skip和金融业务另有规定。",
                en="One, with an annual household income of {income_for_helper} or more and a wage of "
                "{wage_of_helper} a month or more. Besides there must be a reason, such as having employed the person "
                "before, or a young child. J-Skip and finance work have rules of their own.",
            ),
            sources=(Citation(BENEFITS_PAGE, "優遇措置 6 家事使用人の帯同"),),
            sections=_SECTIONS,
        ),
    ),
)
