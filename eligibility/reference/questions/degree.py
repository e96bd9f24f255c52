"""What people ask about degrees and universities."""

from typing import Final

from eligibility.scoring.law import (
    IT_NOTICE,
    LANDING_CRITERIA,
    ORDINANCE,
    POINTS_FORM,
    QUESTIONS_AND_ANSWERS,
    UNIVERSITY_LIST,
    Citation,
)
from eligibility.scoring.rows import Heading
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic

_HEADINGS: Final = (Heading.EDUCATION,)
_TABLE: Final = Citation(ORDINANCE, "第一条第一項第二号の表 学歴の項")
_CRITERIA: Final = Citation(LANDING_CRITERIA, "高度専門職の項、技術・人文知識・国際業務の項 第一号")

DEGREE: Final = Topic(
    key="degree",
    name=Text(ja="学歴と大学", zh_hant="學歷與大學", zh_hans="学历和大学", en="Degree and university"),
    heading=Text(
        ja="学歴と大学についての質問",
        zh_hant="關於學歷與大學的問題",
        zh_hans="关于学历和大学的问题",
        en="Questions about degrees",
    ),
    questions=(
        AskedQuestion(
            key="no-degree",
            question=Text(
                ja="学位がなくても、点数が足りれば十分ですか？",
                zh_hant="沒有學位，分數夠就可以嗎？",
                zh_hans="没有学位，分数够就可以吗？",
                en="Are enough points enough without a degree?",
            ),
            answer=Text(
                ja="多くの場合、足りません。1号ロの多くの仕事では、関連する科目の大学卒業か専門士、"
                "または{criteria_years}以上の実務経験も必要です。ITの仕事なら、IT告示の試験一つで代えられます。",
                zh_hant="多半不夠。1號ロ的多數工作還要求相關科目的大學畢業或專門士，或{criteria_years}以上的實務經驗。"
                "IT工作可用IT告示的一項考試代替。",
                zh_hans="多半不够。1号ロ的多数工作还要求相关科目的大学毕业或专门士，"
                "或{criteria_years}以上的实际工作经验。IT工作可用IT告示的一项考试代替。",
                en="Mostly not. Most work of 1号ロ also asks for a degree or 専門士 in a related subject, or for "
                "{criteria_years} of practical work experience. For IT work, one examination of the IT notice will do "
                "instead.",
            ),
            sources=(_CRITERIA, Citation(IT_NOTICE, "第一号から第十二号まで")),
            headings=_HEADINGS,
            fields=("degrees",),
            sections=("conditions",),
        ),
        AskedQuestion(
            key="unrelated-degree",
            question=Text(
                ja="学位は仕事に関連している必要がありますか？",
                zh_hant="學位必須與工作相關嗎？",
                zh_hans="学位必须与工作相关吗？",
                en="Must my degree fit the job?",
            ),
            answer=Text(
                ja="点数には関係ありませんが、仕事の在留資格の基準ではふつう必要です。"
                "科目と仕事の関連は審査官が判断します。関連しない学位では、{criteria_years}以上の実務経験が必要です。",
                zh_hant="計分時不必，但工作所屬在留資格的標準通常要求相關，由審查官判斷。學位不相關時，"
                "須有{criteria_years}以上的實務經驗。",
                zh_hans="计分时不必，但工作所属在留资格的标准通常要求相关，由审查官判断。学位不相关时，"
                "须有{criteria_years}以上的实际工作经验。",
                en="For the points no, for the ordinary criteria of most work yes; whether it is related is for the "
                "examiner to judge. With an unrelated degree, {criteria_years} of practical work experience are asked "
                "for.",
            ),
            sources=(_CRITERIA,),
            headings=_HEADINGS,
            fields=("degrees",),
            sections=("conditions",),
        ),
        AskedQuestion(
            key="online-degree",
            question=Text(
                ja="通信制やオンラインの大学の学位でもよいですか？",
                zh_hant="遠距或線上課程的學位算嗎？",
                zh_hans="远程或网络课程的学位算吗？",
                en="Do online and distance degrees count?",
            ),
            answer=Text(
                ja="省令は学位や大学卒業を求め、学び方は書いていません。その国で正式な学位かどうかを確かめ、"
                "出入国在留管理庁に聞いてください。",
                zh_hant="省令只要求學位或大學畢業，沒有寫上課方式。請先確認它在該國是正式學位，"
                "再詢問出入國在留管理廳。",
                zh_hans="省令只要求学位或大学毕业，没有写上课方式。请先确认它在该国是正式学位，"
                "再询问出入国在留管理厅。",
                en="The ordinance asks for the degree and does not name the way of study. Make sure that it is a "
                "recognized degree where it comes from, and ask the Immigration Services Agency of Japan.",
            ),
            sources=(_TABLE,),
            headings=_HEADINGS,
            fields=("degrees",),
            official=False,
        ),
        AskedQuestion(
            key="several-degrees",
            question=Text(
                ja="学位が二つあれば、点数を足せますか？",
                zh_hant="有兩個學位，分數可以相加嗎？",
                zh_hans="有两个学位，分数可以相加吗？",
                en="Do two degrees add up?",
            ),
            answer=Text(
                ja="いいえ、点数が最も高い学位だけです。ただし、違う分野の大学院の学位が二つ以上あれば、"
                "{points_multiple_fields}点が加わります。学士二つでは加わりません。",
                zh_hant="不行，只算分數最高的學位。但不同領域的研究所學位有兩個以上時，"
                "另加{points_multiple_fields}分；兩個學士學位不加分。",
                zh_hans="不行，只算分数最高的学位。但不同领域的研究生学位有两个以上时，"
                "另加{points_multiple_fields}分；两个学士学位不加分。",
                en="No, only the one with the most points counts. Two or more graduate degrees in different fields "
                "add {points_multiple_fields} points; two bachelor’s degrees do not.",
            ),
            sources=(_TABLE, Citation(POINTS_FORM, "学歴 （注1）（注2）")),
            headings=_HEADINGS,
            fields=("fields",),
        ),
        AskedQuestion(
            key="which-mba",
            question=Text(
                ja="どのMBAが「経営管理に関する専門職学位」になりますか？",
                zh_hant="哪些MBA算「經營管理專門職學位」？",
                zh_hans="哪些MBA算“经营管理专门职学位”？",
                en="Which MBA is the professional degree of the table?",
            ),
            answer=Text(
                ja="日本の専門職大学院の学位か、それに相当する外国の学位です。学術の経営学修士は修士になります。"
                "学校の公式のリストは見つかりませんでした。",
                zh_hant="日本專門職大學院的學位，或與其相當的外國學位。學術型的管理碩士算碩士。"
                "沒有找到官方的學校名單。",
                zh_hans="日本专门职大学院的学位，或与其相当的外国学位。学术型的管理硕士算硕士。"
                "没有找到官方的学校名单。",
                en="One of a Japanese professional graduate school, or its foreign equivalent. An academic master’s "
                "degree in management counts as a master’s degree. No official list of schools was found.",
            ),
            sources=(_TABLE, Citation(QUESTIONS_AND_ANSWERS, "学歴（MBA・MOT）")),
            rows=("business_professional_degree",),
            fields=("degrees",),
        ),
        AskedQuestion(
            key="junior-college",
            question=Text(
                ja="短期大学、高専、専門学校でも学歴の点数がありますか？",
                zh_hant="短期大學、高專、專門學校有學歷分數嗎？",
                zh_hans="短期大学、高专、专门学校有学历分数吗？",
                en="Do junior colleges, KOSEN or 専門学校 count?",
            ),
            answer=Text(
                ja="短期大学、高専、高度専門士は大学卒業と同じです。専門士に点数はありません。日本の大学の加点は、"
                "高専と専門学校にはなく、短大では要確認です。",
                zh_hant="短期大學、高等專門學校（高專）與高度專門士等同大學畢業，專門士沒有分數。日本大學學位的加分："
                "高專與專門學校沒有，短期大學須再確認。",
                zh_hans="短期大学、高等专门学校（高专）和高度专门士等同大学毕业，专门士没有分数。日本大学学位的加分："
                "高专和专门学校没有，短期大学须再确认。",
                en="A junior college, KOSEN (高専) and 高度専門士 count like a university, 専門士 gives no points. "
                "The row for a Japanese degree has nothing for KOSEN and 専門学校, and must be confirmed for a junior "
                "college.",
            ),
            sources=(Citation(QUESTIONS_AND_ANSWERS, "学歴（大学と同等以上の教育）"),),
            rows=("university", "japanese_degree"),
            fields=("degrees",),
        ),
        AskedQuestion(
            key="zikao",
            question=Text(
                ja="中国の自考、成人高等教育、専科や、台湾の二専は？",
                zh_hant="臺灣的二專，或中國的自考、成人高等教育、專科呢？",
                zh_hans="自考、成人高等教育、专科，或台湾的二专呢？",
                en="What of Chinese 自考, adult higher education or 专科?",
            ),
            answer=Text(
                ja="個別に、大学卒業と同等かどうかで判断されます。わからなければ、ここでは入れずに「要確認」とします。",
                zh_hant="個案判斷是否等同大學畢業。不確定時，這裡不計入並標為「需確認」。",
                zh_hans="个案判断是否等同大学毕业。不确定时，这里不计入并标为“待确认”。",
                en="Each case is judged by whether it equals a university degree. Where you are not sure, it is left "
                "out here and marked “to confirm”.",
            ),
            sources=(_TABLE,),
            rows=("university",),
            fields=("degrees",),
            official=False,
        ),
        AskedQuestion(
            key="both-university-rows",
            question=Text(
                ja="日本の大学の加点と、大学リストの加点は両方もらえますか？",
                zh_hant="日本學位與名單上大學的加分可以都拿嗎？",
                zh_hans="日本学位和名单上大学的加分可以都拿吗？",
                en="Do the Japanese degree and the listed university both count?",
            ),
            answer=Text(
                ja="はい。リストにある日本の大学の学位一つで、"
                "{points_japanese_degree}点と{points_designated_university}点の両方が加わります。"
                "リストの大学を二つ出ていても、一回だけです。",
                zh_hant="可以。名單上日本大學的一個學位，"
                "就同時有{points_japanese_degree}分與{points_designated_university}分。讀過兩所名單上的大學，"
                "也只算一次。",
                zh_hans="可以。名单上日本大学的一个学位，"
                "就同时有{points_japanese_degree}分和{points_designated_university}分。读过两所名单上的大学，"
                "也只算一次。",
                en="Yes. One degree of a listed Japanese university gives {points_japanese_degree} and "
                "{points_designated_university} points. Two listed universities count once.",
            ),
            sources=(Citation(POINTS_FORM, "特別加算 ⑰の（注）"),),
            rows=("japanese_degree", "designated_university"),
            fields=("school",),
        ),
        AskedQuestion(
            key="ranking-of-which-year",
            question=Text(
                ja="何年のランキングを見ますか？",
                zh_hant="看哪一年的排名？",
                zh_hans="看哪一年的排名？",
                en="The ranking of which year counts?",
            ),
            answer=Text(
                ja="卒業した年ではなく、申請するときのランキングです。大学リストは、"
                "申請の際に最新のランキングも確かめるよう求めています。",
                zh_hant="看申請時的排名，不是畢業那年的。大學名單也要求申請時一併確認最新的排名。",
                zh_hans="看申请时的排名，不是毕业那年的。大学名单也要求申请时一并确认最新的排名。",
                en="The one when you apply, not when you graduated. The university list itself asks you to look at "
                "the newest rankings, too.",
            ),
            sources=(Citation(UNIVERSITY_LIST, "各ページ下部の注"),),
            rows=("designated_university",),
            fields=("school",),
        ),
    ),
)
