"""What people ask about pay."""

from typing import Final

from eligibility.scoring.law import ORDINANCE, POINTS_FORM, QUESTIONS_AND_ANSWERS, Citation
from eligibility.scoring.rows import Heading
from eligibility.scoring.text import Text

from .asked import AskedQuestion, Topic
from .practice import PAY_IN_PRACTICE

_HEADINGS: Final = (Heading.SALARY,)
_FIELDS: Final = ("pay",)
_TABLE: Final = Citation(ORDINANCE, "第一条第一項第二号の表 年収の項")
_ANSWER: Final = Citation(QUESTIONS_AND_ANSWERS, "年収（報酬）")

PAY: Final = Topic(
    key="pay",
    name=Text(ja="年収", zh_hant="年收入", zh_hans="年收入", en="Pay"),
    heading=Text(
        ja="年収についての質問",
        zh_hant="關於年收入的問題",
        zh_hans="关于年收入的问题",
        en="Questions about pay",
    ),
    questions=(
        AskedQuestion(
            key="which-year",
            question=Text(
                ja="去年の年収ですか、これからの年収ですか？",
                zh_hant="看去年的年收入，還是今後的？",
                zh_hans="看去年的年收入，还是今后的？",
                en="Is it last year’s pay or next year’s?",
            ),
            answer=Text(
                ja="これからの年収です。申請する仕事で一年間に受ける見込みの額を見ます。"
                "アルバイトや前の会社の年収は関係ありません。",
                zh_hant="看今後的。以申請的工作一年預計取得的金額為準，打工或前一份工作的收入無關。",
                zh_hans="看今后的。以申请的工作一年预计取得的金额为准，打工或前一份工作的收入无关。",
                en="Next year’s: the pay that you can expect for a year in the job you apply for. Part-time jobs and "
                "earlier employers do not matter.",
            ),
            sources=(Citation(POINTS_FORM, "疎明資料（基本例）③"),),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="bonus",
            question=Text(
                ja="賞与は入りますか？業績で変わる分は？",
                zh_hant="獎金算嗎？績效獎金呢？",
                zh_hans="奖金算吗？绩效奖金呢？",
                en="Does a bonus count, and one that depends on results?",
            ),
            answer=Text(
                ja="はい、賞与は入ります。業績で変わる分は、契約書などで額を示せるだけにするよう、"
                "実務では勧められています。",
                zh_hant="算。隨績效變動的部分，實務上建議只列入能以契約等證明金額的部分。",
                zh_hans="算。随绩效变动的部分，实务上建议只列入能以合同等证明金额的部分。",
                en="Yes. Of what depends on results, practitioners advise to count only as much as the contract or "
                "another paper shows.",
            ),
            sources=(_ANSWER, Citation(PAY_IN_PRACTICE, "賞与")),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="overtime",
            question=Text(
                ja="残業代は入りますか？",
                zh_hant="加班費算嗎？",
                zh_hans="加班费算吗？",
                en="Does overtime pay count?",
            ),
            answer=Text(
                ja="いいえ。残業代は、前もって額が決まらないからです。更新のときも同じです。",
                zh_hant="不算，因為加班費的金額事先不確定。更新時也一樣。",
                zh_hans="不算，因为加班费的金额事先不确定。更新时也一样。",
                en="No, because the amount of overtime pay is not certain beforehand. It is the same at an extension.",
            ),
            sources=(_ANSWER,),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="fixed-overtime",
            question=Text(
                ja="固定残業代は入りますか？",
                zh_hant="固定加班費（固定残業代）算嗎？",
                zh_hans="固定加班费（固定残業代）算吗？",
                en="Does fixed overtime pay (固定残業代) count?",
            ),
            answer=Text(
                ja="実務では、契約書に額がある固定残業代は入れています。ここでも入れて「要確認」とします。",
                zh_hant="實務上，契約載明金額的固定加班費會計入。這裡也計入，並標為「需確認」。",
                zh_hans="实务上，合同载明金额的固定加班费会计入。这里也计入，并标为“待确认”。",
                en="Practitioners count fixed overtime pay whose amount is in the contract. Here it is added, too, "
                "and marked “to confirm”.",
            ),
            sources=(_ANSWER, Citation(PAY_IN_PRACTICE, "固定残業代")),
            headings=_HEADINGS,
            fields=_FIELDS,
            official=False,
        ),
        AskedQuestion(
            key="shares",
            question=Text(
                ja="株式、ストックオプション、RSUは入りますか？",
                zh_hant="股票、認股權或RSU算嗎？",
                zh_hans="股票、期权或RSU算吗？",
                en="Do shares, stock options or RSUs count?",
            ),
            answer=Text(
                ja="ここでは入れません。配当や売却益は、仕事の報酬ではありません。"
                "会社からもらう株式について公的な資料は見つかりませんでした。使いたいときは、"
                "出入国在留管理庁に聞いてください。",
                zh_hant="這裡不算。股利與投資獲利不是工作的報酬；公司給的股票則沒有找到官方資料。"
                "想列入時請詢問出入國在留管理廳。",
                zh_hans="这里不算。股息和投资收益不是工作的报酬；公司给的股票则没有找到官方资料。"
                "想列入时请询问出入国在留管理厅。",
                en="Not here. Dividends and gains are no pay for work, and on shares from the employer nothing "
                "official was found. To use them, ask the Immigration Services Agency of Japan.",
            ),
            sources=(_ANSWER, Citation(PAY_IN_PRACTICE, "株式報酬")),
            headings=_HEADINGS,
            fields=_FIELDS,
            official=False,
        ),
        AskedQuestion(
            key="allowances",
            question=Text(
                ja="通勤手当、家族手当、住宅手当は入りますか？",
                zh_hant="通勤、家庭、住宅津貼算嗎？",
                zh_hans="通勤、家庭、住房补贴算吗？",
                en="Do commuting, family or housing allowances count?",
            ),
            answer=Text(
                ja="実費を補うだけの手当は入りません。課税される手当は除かれていません。",
                zh_hant="只補貼實際費用的津貼不算；要課稅的津貼不在排除之列。",
                zh_hans="只补贴实际费用的补贴不算；要征税的补贴不在排除之列。",
                en="Not those that only repay costs. Allowances on which tax is paid are not excluded.",
            ),
            sources=(_ANSWER,),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="pay-from-abroad",
            question=Text(
                ja="外国の会社からの報酬は入りますか？",
                zh_hant="國外公司給的報酬算嗎？",
                zh_hans="国外公司给的报酬算吗？",
                en="Does pay from an employer abroad count?",
            ),
            answer=Text(
                ja="日本の会社に転勤させた外国の会社の分だけ入ります。"
                "関係のない外国の会社のリモートワークの報酬は入りません。",
                zh_hant="只計把您調派到日本機構的那家外國公司的報酬。為無關的外國公司遠距工作的報酬不算。",
                zh_hans="只计把您调派到日本机构的那家外国公司的报酬。为无关的外国公司远程工作的报酬不算。",
                en="Only from the foreign organization that transfers you to the one in Japan. Pay for remote work "
                "for another employer abroad does not.",
            ),
            sources=(Citation(ORDINANCE, "第一条第一項第一号の表 年収の項 イ（外国所属機関）"),),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="several-employers",
            question=Text(
                ja="日本の二つの会社の年収を合わせられますか？",
                zh_hant="日本兩家公司的年收入可以合計嗎？",
                zh_hans="日本两家公司的年收入可以合计吗？",
                en="Can I add the pay of two employers in Japan?",
            ),
            answer=Text(
                ja="はっきりしていません。ここでは、在留資格で指定される会社と、"
                "転勤させた外国の会社の分だけにしています。合わせたいときは、出入国在留管理庁に聞いてください。",
                zh_hant="還沒有定論。這裡只計在留資格指定的公司，以及把您調派到日本的外國公司。"
                "想合計時請詢問出入國在留管理廳。",
                zh_hans="还没有定论。这里只计在留资格指定的公司，以及把您调派到日本的外国公司。"
                "想合计时请询问出入国在留管理厅。",
                en="That is not settled. Here only the employer that the status names counts, and the foreign one "
                "that transfers you. To add another, ask the Immigration Services Agency of Japan.",
            ),
            sources=(_TABLE,),
            headings=_HEADINGS,
            fields=_FIELDS,
            official=False,
        ),
        AskedQuestion(
            key="least-pay",
            question=Text(
                ja="最低の年収はいくらですか？",
                zh_hant="年收入最低要多少？",
                zh_hans="年收入最低要多少？",
                en="What is the lowest pay allowed?",
            ),
            answer=Text(
                ja="1号ロと1号ハは年{pay_floor}です。これより低いと、点数が何点あっても足りません。"
                "1号イにはこの条件がありません。",
                zh_hant="1號ロ與1號ハ是每年{pay_floor}，低於這個金額，分數再高也不夠。1號イ沒有這個條件。",
                zh_hans="1号ロ和1号ハ是每年{pay_floor}，低于这个金额，分数再高也不够。1号イ没有这个条件。",
                en="{pay_floor} a year for 1号ロ and 1号ハ: below that, no number of points is enough. 1号イ has no "
                "such condition.",
            ),
            sources=(Citation(ORDINANCE, "第一条第一項第二号"), Citation(ORDINANCE, "第一条第一項第三号")),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
        AskedQuestion(
            key="just-below",
            question=Text(
                ja="区切りの額に少しだけ足りないときは？",
                zh_hant="只差一點點到下一級呢？",
                zh_hans="只差一点点到下一级呢？",
                en="What if I am only a little below a step?",
            ),
            answer=Text(
                ja="下の区切りの点数になります。一円でも足りなければ届きません。"
                "契約書の基本給の一年分と決まった賞与で計算してください。",
                zh_hant="按低一級計分，少一日圓也不行。請用契約的月薪乘以十二個月，再加固定獎金計算。",
                zh_hans="按低一级计分，少一日元也不行。请用合同的月薪乘以十二个月，再加固定奖金计算。",
                en="Then the lower step counts, even if a single yen is missing. Reckon with twelve months of the "
                "base pay in the contract and the fixed bonus.",
            ),
            sources=(_TABLE,),
            headings=_HEADINGS,
            fields=_FIELDS,
        ),
    ),
)
