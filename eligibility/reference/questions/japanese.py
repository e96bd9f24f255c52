"""What people ask about Japanese."""

from typing import Final

from eligibility.scoring.law import JAPANESE_TESTS, ORDINANCE, Citation
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic

_FIELDS: Final = ("japanese",)
_TABLE: Final = "第一条第一項第二号の表 特別加算の項"

JAPANESE: Final = Topic(
    key="japanese",
    name=Text(ja="日本語", zh_hant="日語", zh_hans="日语", en="Japanese"),
    heading=Text(
        ja="日本語についての質問",
        zh_hant="關於日語的問題",
        zh_hans="关于日语的问题",
        en="Questions about Japanese",
    ),
    questions=(
        AskedQuestion(
            key="n2-with-a-japanese-degree",
            question=Text(
                ja="日本の大学を出ていて、N2もあります。両方入りますか？",
                zh_hant="我有日本的學位，也有N2，兩項都算嗎？",
                zh_hans="我有日本的学位，也有N2，两项都算吗？",
                en="I have a Japanese degree and N2. Do both count?",
            ),
            answer=Text(
                ja="いいえ。日本の大学の学位があると、N2の点数は入りません。英語で学んだ学位でも同じです。",
                zh_hant="不是。有日本的大學學位時，N2不加分；以英語授課取得的學位也一樣。",
                zh_hans="不是。有日本的大学学位时，N2不加分；以英语授课取得的学位也一样。",
                en="No. With a degree from a Japanese university N2 adds nothing, even if you studied in English.",
            ),
            sources=(Citation(ORDINANCE, f"{_TABLE} ト"),),
            rows=("japanese_n2", "japanese_degree"),
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="n1-with-a-japanese-degree",
            question=Text(
                ja="日本の大学を出ていて、N1もあります。両方入りますか？",
                zh_hant="我有日本的學位，也有N1，兩項都算嗎？",
                zh_hans="我有日本的学位，也有N1，两项都算吗？",
                en="I have a Japanese degree and N1. Do both count?",
            ),
            answer=Text(
                ja="はい、{points_japanese_degree}点と{points_japanese_n1}点の両方が入ります。",
                zh_hant="是，{points_japanese_degree}分與{points_japanese_n1}分都算。",
                zh_hans="是，{points_japanese_degree}分和{points_japanese_n1}分都算。",
                en="Yes: {points_japanese_degree} and {points_japanese_n1} points.",
            ),
            sources=(Citation(ORDINANCE, f"{_TABLE} ホ・ヘ"),),
            rows=("japanese_n1", "japanese_degree"),
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="major-in-japanese",
            question=Text(
                ja="日本の大学で日本語を専攻しました。N1と同じになりますか？",
                zh_hant="我在日本的大學主修日語，等同N1嗎？",
                zh_hans="我在日本的大学主修日语，等同N1吗？",
                en="I majored in Japanese in Japan. Is that like N1?",
            ),
            answer=Text(
                ja="いいえ。N1と同じ{points_japanese_n1}点になるのは、"
                "日本語を専攻して外国の大学を卒業した場合だけです。日本語で別の科目を学んだ場合も入りません。",
                zh_hant="不是。只有在外國的大學主修日語並畢業，才與N1同樣是{points_japanese_n1}分。"
                "用日語修讀其他科目也不算。",
                zh_hans="不是。只有在外国的大学主修日语并毕业，才与N1同样是{points_japanese_n1}分。"
                "用日语修读其他科目也不算。",
                en="No. Only a major in Japanese at a university outside Japan gives the {points_japanese_n1} points "
                "of N1. Another subject taught in Japanese does not, either.",
            ),
            sources=(Citation(ORDINANCE, f"{_TABLE} ヘ"),),
            rows=("japanese_n1",),
            fields=("japanese_major",),
        ),
        AskedQuestion(
            key="other-tests",
            question=Text(
                ja="J.TESTやJPTなど、ほかの試験でもよいですか？",
                zh_hant="J.TEST、JPT等其他考試可以嗎？",
                zh_hans="J.TEST、JPT等其他考试可以吗？",
                en="Do J.TEST, JPT or other tests count?",
            ),
            answer=Text(
                ja="出入国在留管理庁のリストにあるのは、日本語能力試験（JLPT）とBJTだけです。ほかの試験は、"
                "ここでは入れません。",
                zh_hant="出入國在留管理廳的名單只有日本語能力試驗（JLPT）與BJT。其他考試這裡不計入。",
                zh_hans="出入国在留管理厅的名单只有日本语能力测试（JLPT）和BJT。其他考试这里不计入。",
                en="The list of the Immigration Services Agency of Japan has only JLPT and BJT. Others are not "
                "counted here.",
            ),
            sources=(Citation(JAPANESE_TESTS, "N1・N2合格相当"),),
            rows=("japanese_n1", "japanese_n2"),
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="age-of-the-certificate",
            question=Text(
                ja="古い合格証明書でもよいですか？",
                zh_hant="很久以前的合格證明書可以嗎？",
                zh_hans="很久以前的合格证明书可以吗？",
                en="Can the certificate be old?",
            ),
            answer=Text(
                ja="はい。省令には有効期限が書かれていません。",
                zh_hant="可以，省令沒有規定有效期限。",
                zh_hans="可以，省令没有规定有效期限。",
                en="Yes, the ordinance sets no date after which it ends.",
            ),
            sources=(Citation(ORDINANCE, f"{_TABLE} ヘ・ト"),),
            rows=("japanese_n1", "japanese_n2"),
            fields=_FIELDS,
        ),
    ),
)
