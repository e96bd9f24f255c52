"""What 高度専門職1号 gives, benefit by benefit, and what 2号 and J-Skip give besides; our own words, with the "
"places."""

from dataclasses import dataclass
from typing import Final

from .law import (
    BENEFITS_PAGE,
    BUSINESS_MANAGER_CRITERIA,
    IMMIGRATION_ACT,
    J_SKIP_OUTLINE,
    ORDINANCE,
    PERMANENT_RESIDENCE_GUIDELINE,
    QUESTIONS_AND_ANSWERS,
    Citation,
)
from .permanent_residence import PERMANENT_RESIDENCE_ROUTES
from .residence_rules import ORDINARY_RULE
from .routes import J_SKIP
from .statements import Basis, Figure, Statement, of_stay, yen
from .text import Text

_ROUTES: Final = {route.key: route for route in PERMANENT_RESIDENCE_ROUTES}
_PERIOD: Final = of_stay("period_of_stay")
_ORDINARY_RESIDENCE: Final = Figure(ORDINARY_RULE.years)
_TO_SECOND: Final = of_stay("years_to_ii")
_TO_SECOND_J_SKIP: Final = of_stay("years_to_ii_j_skip")
_CHILD: Final = of_stay("child")
_PARENTS_INCOME: Final = of_stay("income_for_parents")
_HELPER_INCOME: Final = of_stay("income_for_helper")
_WAGE: Final = of_stay("wage_of_helper")
_TWO_HELPERS_INCOME: Final = yen(30_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """A benefit: its name, what it is in a sentence (one of `lines` is about each person), and the rest.

    `income` is the least household income per year in yen, where one is asked.
    """

    key: str
    name: Text
    lines: tuple[Statement, ...]
    details: tuple[Statement, ...] = ()
    income: int | None = None


def _page(place: str) -> Citation:
    return Citation(BENEFITS_PAGE, place)


BENEFITS: Final = (
    Benefit(
        key="period",
        name=Text(ja="在留期間", zh_hant="在留期間", zh_hans="在留期间", en="Period of stay"),
        lines=(
            Statement(
                words=Text(
                    ja="一律{years}年。更新もできます。",
                    zh_hant="一律{years}年，可以更新。",
                    zh_hans="一律{years}年，可以更新。",
                    en="{years} years, renewable.",
                ),
                figures={"years": _PERIOD},
                source=_page("高度専門職1号 2"),
            ),
        ),
        details=(
            Statement(
                words=Text(
                    ja="途中で点数が下がっても在留資格はなくなりませんが、更新のときに足りなければ更新されません。",
                    zh_hant="期間中積分下降不會失去在留資格，但更新時積分不足就無法更新。",
                    zh_hans="期间积分下降不会失去在留资格，但更新时积分不足就无法更新。",
                    en="Points that fall in that time do not end the status, but the renewal asks for them again.",
                ),
                source=Citation(QUESTIONS_AND_ANSWERS, "更新"),
                j_skip=False,
                basis=Basis.COPY,
            ),
        ),
    ),
    Benefit(
        key="residence",
        name=Text(ja="永住許可", zh_hant="永住許可", zh_hans="永住许可", en="Permanent residence"),
        lines=(
            Statement(
                words=Text(
                    ja="{mark}点を{years}年、{higher}点を{year}年で申請できます（原則{ordinary}年）。",
                    zh_hant="維持{mark}分{years}年、{higher}分{year}年即可申請（原則為{ordinary}年）。",
                    zh_hans="保持{mark}分{years}年、{higher}分{year}年即可申请（原则为{ordinary}年）。",
                    en="After {years} years with {mark} points, {year} with {higher} (as a rule {ordinary}).",
                ),
                figures={
                    "mark": Figure(_ROUTES["70"].mark or 0),
                    "years": Figure(_ROUTES["70"].years),
                    "higher": Figure(_ROUTES["80"].mark or 0),
                    "year": Figure(_ROUTES["80"].years),
                    "ordinary": _ORDINARY_RESIDENCE,
                },
                source=Citation(PERMANENT_RESIDENCE_GUIDELINE, "1(3)・2(6)・2(7)"),
                j_skip=False,
            ),
            Statement(
                words=Text(
                    ja="J-Skipの条件で{years}年（原則{ordinary}年）。",
                    zh_hant="符合J-Skip標準的人{years}年即可申請（原則為{ordinary}年）。",
                    zh_hans="符合J-Skip标准的人{years}年即可申请（原则为{ordinary}年）。",
                    en="After {years} year with the conditions of J-Skip (as a rule {ordinary}).",
                ),
                figures={"years": Figure(_ROUTES["j_skip"].years), "ordinary": _ORDINARY_RESIDENCE},
                source=Citation(PERMANENT_RESIDENCE_GUIDELINE, "1(3)・2(8)"),
                j_skip=True,
            ),
        ),
        details=(
            Statement(
                words=Text(
                    ja="「経営・管理」の新しい許可基準（{since}施行）に合わない1号ハからは、永住許可も2号への変更"
                    "も認められません。",
                    zh_hant="1號ハ若不符合「經營・管理」的新許可標準（{since}施行），不能取得永住許可，也不能變更"
                    "為2號。",
                    zh_hans="1号ハ若不符合“经营·管理”的新许可标准（{since}施行），不能取得永住许可，也不能变更为2号。",
                    en="From 1号ハ, neither permanent residence nor (ii) is open without the criteria of "
                    "Business Manager "
                    "in force since {since}.",
                ),
                figures={"since": BUSINESS_MANAGER_CRITERIA.edition},
                source=Citation(BUSINESS_MANAGER_CRITERIA, "永住許可・高度専門職2号"),
                activities=("c",),
            ),
        ),
    ),
    Benefit(
        key="spouse",
        name=Text(ja="配偶者の就労", zh_hant="配偶的工作", zh_hans="配偶就业", en="Work by your spouse"),
        lines=(
            Statement(
                words=Text(
                    ja="決まった仕事を、学歴を問わずフルタイムで。",
                    zh_hant="特定種類的工作，不問學歷與經歷即可全職從事。",
                    zh_hans="特定种类的工作，不问学历和经历即可全职从事。",
                    en="Certain work full time, whatever the degree.",
                ),
                source=_page("高度専門職1号 4"),
            ),
        ),
        details=(
            Statement(
                words=Text(
                    ja="研究、教育、技術・人文知識・国際業務と、興行の一部です。",
                    zh_hant="研究、教育、技術・人文知識・國際業務，以及一部分興行（演藝等）。",
                    zh_hans="研究、教育、技术·人文知识·国际业务，以及一部分兴行（演艺等）。",
                    en="Research, teaching at schools, the work of Engineer / Specialist in Humanities / "
                    "International "
                    "Services, and some entertainment.",
                ),
                source=_page("高度専門職1号 4"),
            ),
            Statement(
                words=Text(
                    ja="J-Skipでは、教授、芸術、宗教、報道、技能の仕事もできます（週{hours}時間を超えてもかまいま"
                    "せん）。",
                    zh_hant="J-Skip還包括教授、藝術、宗教、報導、技能的工作（每週可超過{hours}小時）。",
                    zh_hans="J-Skip还包括教授、艺术、宗教、报道、技能的工作（每周可超过{hours}小时）。",
                    en="With J-Skip also the work of Professor, Artist, Religious Activities, Journalist and Skilled "
                    "Labor, more than {hours} hours a week.",
                ),
                figures={"hours": Figure(28)},
                source=Citation(J_SKIP_OUTLINE, "配偶者の就労"),
                since=J_SKIP.since,
                j_skip=True,
            ),
            Statement(
                words=Text(
                    ja="同居と、日本人と同じ以上の報酬が必要です。先に「特定活動」への変更許可を受け、勤め先が変"
                    "わるときも改めて受けます。",
                    zh_hant="須與您同住，報酬不低於日本人。要先取得變更為「特定活動」的許可，換公司時也要重新取得。",
                    zh_hans="须与您同住，报酬不低于日本人。要先取得变更为“特定活动”的许可，换公司时也要重新取得。",
                    en="Living together, and pay as for a Japanese. A change to Designated Activities comes "
                    "first, and "
                    "again with every new employer.",
                ),
                source=_page("高度専門職1号 4"),
                basis=Basis.COPY,
            ),
        ),
    ),
    Benefit(
        key="parents",
        name=Text(ja="親の帯同", zh_hant="父母同行", zh_hans="父母同行", en="Parents"),
        lines=(
            Statement(
                words=Text(
                    ja="{age}歳未満の子か妊娠中の世話のため。世帯年収{income}以上。",
                    zh_hant="為照顧未滿{age}歲的子女或照顧孕期。家庭年收入{income}以上。",
                    zh_hans="为照顾未满{age}岁的子女或照顾孕期。家庭年收入{income}以上。",
                    en="For a child under {age} or a pregnancy; household income of {income} or more.",
                ),
                figures={"age": _CHILD, "income": _PARENTS_INCOME},
                source=_page("高度専門職1号 5"),
            ),
        ),
        details=(
            Statement(
                words=Text(
                    ja="あなたか配偶者の親で（養親を含む）、どちらか一方の側だけです。子は養子も含みます。同居が"
                    "必要です。",
                    zh_hant="您或配偶的父母（含養父母），只限其中一方。子女包括養子女。須同住。",
                    zh_hans="您或配偶的父母（含养父母），只限其中一方。子女包括养子女。须同住。",
                    en="Your parents or your spouse's, of one side only, living with you; adoption counts both ways.",
                ),
                source=_page("高度専門職1号 5"),
            ),
            Statement(
                words=Text(
                    ja="世帯年収は、あなたと配偶者の分だけを合わせたものです。",
                    zh_hant="家庭年收入只計您與配偶的收入。",
                    zh_hans="家庭年收入只计您和配偶的收入。",
                    en="Household income is yours and your spouse's, nobody else's.",
                ),
                source=_page("高度専門職1号 5"),
            ),
            Statement(
                words=Text(
                    ja="子が{age}歳になると、そのための親の在留は続けられません。",
                    zh_hant="子女滿{age}歲後，父母不能再以此為由繼續居留。",
                    zh_hans="子女满{age}岁后，父母不能再以此为由继续居留。",
                    en="When the child turns {age}, the parents' stay for that purpose is not continued.",
                ),
                figures={"age": _CHILD},
                source=Citation(QUESTIONS_AND_ANSWERS, "親の帯同"),
                basis=Basis.COPY,
            ),
        ),
        income=_PARENTS_INCOME.value,
    ),
    Benefit(
        key="helper",
        name=Text(
            ja="家事使用人",
            zh_hant="家庭幫傭",
            zh_hans="家政人员",
            en="Domestic worker",
        ),
        lines=(
            Statement(
                words=Text(
                    ja="一人。世帯年収{income}以上で、給料は月{wage}以上。",
                    zh_hant="一人。家庭年收入{income}以上，月薪{wage}以上。",
                    zh_hans="一人。家庭年收入{income}以上，月薪{wage}以上。",
                    en="One, at {wage} a month or more; household income of {income} or more.",
                ),
                figures={"income": _HELPER_INCOME, "wage": _WAGE},
                source=_page("高度専門職1号 6"),
                j_skip=False,
            ),
            Statement(
                words=Text(
                    ja="世帯年収{income}以上で一人、{more}以上で二人。給料は月{wage}以上。",
                    zh_hant="家庭年收入{income}以上一人，{more}以上最多兩人。月薪{wage}以上。",
                    zh_hans="家庭年收入{income}以上一人，{more}以上最多两人。月薪{wage}以上。",
                    en="At {wage} a month or more; household income of {income}, for two {more}.",
                ),
                figures={"income": _HELPER_INCOME, "more": _TWO_HELPERS_INCOME, "wage": _WAGE},
                source=Citation(J_SKIP_OUTLINE, "家事使用人"),
                since=J_SKIP.since,
                j_skip=True,
            ),
        ),
        details=(
            Statement(
                words=Text(
                    ja="特別高度人材型（J-Skip）：世帯年収{more}以上なら、家庭の事情や入国前の雇用がなくても二人まで。",
                    zh_hant="特別高度人才型（J-Skip）：家庭年收入{more}以上，不需家庭因素或入境前的僱用，最多兩人。",
                    zh_hans="特别高度人才型（J-Skip）：家庭年收入{more}以上，不需家庭原因或入境前的雇用，最多两人。",
                    en="J-Skip type: household income of {more} or more, up to two, without a family reason or "
                    "earlier "
                    "employment.",
                ),
                figures={"more": _TWO_HELPERS_INCOME},
                source=Citation(J_SKIP_OUTLINE, "家事使用人"),
                since=J_SKIP.since,
                j_skip=True,
            ),
            Statement(
                words=Text(
                    ja="入国帯同型：入国前に{years}年以上雇っていて、いっしょに出国する予定の人。先に入国するとき"
                    "は、その後も雇い続けます。",
                    zh_hant="入境同行型：入境前已僱用{years}年以上，並預定一同離境的人。您先入境時，其後也須繼續僱用。",
                    zh_hans="入境同行型：入境前已雇用{years}年以上，并预定一同离境的人。您先入境时，其后也须继续雇用。",
                    en="Coming with you: employed by you for {years} year or more before entry (and on, where "
                    "you enter "
                    "first), to leave Japan with you.",
                ),
                figures={"years": Figure(1)},
                source=_page("高度専門職1号 6（入国帯同型）"),
            ),
            Statement(
                words=Text(
                    ja="家庭事情型：申請の時に{age}歳未満の子がいるか、配偶者が病気などで家事をできない場合。",
                    zh_hant="家庭因素型：申請時有未滿{age}歲的子女，或配偶因病等無法做家務。",
                    zh_hans="家庭原因型：申请时有未满{age}岁的子女，或配偶因病等无法做家务。",
                    en="Family reason: a child under {age} at the application, or a spouse who cannot do the "
                    "housework, "
                    "for example in illness.",
                ),
                figures={"age": Figure(13)},
                source=_page("高度専門職1号 6（家庭事情型）"),
            ),
            Statement(
                words=Text(
                    ja="金融人材型：家庭の事情は問われません。世帯年収{more}以上なら二人まで。",
                    zh_hant="金融人才型：不問家庭因素。家庭年收入{more}以上最多兩人。",
                    zh_hans="金融人才型：不问家庭原因。家庭年收入{more}以上最多两人。",
                    en="Finance type: no family reason is asked; up to two with a household income of {more} or more.",
                ),
                figures={"more": _TWO_HELPERS_INCOME},
                source=_page("高度専門職1号 6（金融人材型）"),
            ),
        ),
        income=_HELPER_INCOME.value,
    ),
    Benefit(
        key="activities",
        name=Text(ja="複数の活動", zh_hant="多項活動", zh_hans="多项活动", en="Several activities"),
        lines=(
            Statement(
                words=Text(
                    ja="関連する事業の経営もできます。",
                    zh_hant="除本來的工作外，也可經營相關的事業。",
                    zh_hans="除本来的工作外，也可经营相关的事业。",
                    en="Also running a business related to the work.",
                ),
                source=_page("高度専門職1号 1"),
            ),
        ),
        details=(
            Statement(
                words=Text(
                    ja="関係のない事業（たとえば飲食店）は含まれません。ほかの副業には資格外活動許可が必要です。",
                    zh_hant="無關的事業（例如餐廳）不包括在內。其他兼職須有資格外活動許可。",
                    zh_hans="无关的事业（例如餐馆）不包括在内。其他兼职须有资格外活动许可。",
                    en="An unrelated business (a restaurant, for example) is not covered; other side work needs a "
                    "permission of its own (資格外活動許可).",
                ),
                source=Citation(IMMIGRATION_ACT, "別表第一の二 高度専門職の項、第十九条"),
            ),
        ),
    ),
    Benefit(
        key="priority",
        name=Text(ja="審査の優先", zh_hant="優先審查", zh_hans="优先审查", en="Priority examination"),
        lines=(
            Statement(
                words=Text(
                    ja="{days}日が目安（確認が要れば延びます）。",
                    zh_hant="目標{days}天左右；需要確認時會更久。",
                    zh_hans="目标{days}天左右；需要确认时会更久。",
                    en="About {days} days is the aim; longer if details need checking.",
                ),
                figures={"days": of_stay("target_in_japan")},
                source=_page("高度専門職1号 7"),
                abroad=False,
            ),
            Statement(
                words=Text(
                    ja="認定証明書は{days}日が目安（確認が要れば延びます）。",
                    zh_hant="認定證明書的目標為{days}天左右；需要確認時會更久。",
                    zh_hans="认定证明书的目标为{days}天左右；需要确认时会更久。",
                    en="About {days} days is the aim for the certificate; longer if details need checking.",
                ),
                figures={"days": of_stay("target_from_abroad")},
                source=_page("高度専門職1号 7"),
                abroad=True,
            ),
        ),
        details=(
            Statement(
                words=Text(
                    ja="行政書士によれば、実際には{least}～{most}週間以上かかることが多いようです。",
                    zh_hant="據行政書士（行政代書）說，實際上常要{least}至{most}週以上。",
                    zh_hans="据行政书士（行政代书）说，实际上常要{least}至{most}周以上。",
                    en="Practitioners report {least} to {most} weeks and more.",
                ),
                figures={"least": Figure(2), "most": Figure(4)},
                source=_page("高度専門職1号 7"),
                basis=Basis.PRACTICE,
            ),
        ),
    ),
    Benefit(
        key="airport",
        name=Text(ja="空港の優先レーン", zh_hant="機場優先通道", zh_hans="机场优先通道", en="Airport lane"),
        lines=(
            Statement(
                words=Text(
                    ja="大きな空港の出入国で使えます。",
                    zh_hant="在大型機場出入境時可用。",
                    zh_hans="在大型机场出入境时可用。",
                    en="At large airports, on entry and exit.",
                ),
                source=Citation(J_SKIP_OUTLINE, "優先レーン"),
                since=J_SKIP.since,
                j_skip=True,
            ),
        ),
    ),
)
"""The benefits in the order in which they are shown. One that has no line about a person is not shown to them."""

SECOND_STATUS: Final = (
    Statement(
        words=Text(
            ja="1号の活動を{years}年以上続けると、2号への変更を申請できます。",
            zh_hant="從事1號的活動{years}年以上，可申請變更為2號。",
            zh_hans="从事1号的活动{years}年以上，可申请变更为2号。",
            en="After {years} years or more in the work of (i), a change to (ii) can be asked for.",
        ),
        figures={"years": _TO_SECOND},
        source=Citation(ORDINANCE, "第二条"),
        j_skip=False,
    ),
    Statement(
        words=Text(
            ja="特別高度人材として1号の活動を{years}年以上続けると、2号への変更を申請できます。",
            zh_hant="以特別高度人才的身分從事1號的活動{years}年以上，可申請變更為2號。",
            zh_hans="以特别高度人才的身份从事1号的活动{years}年以上，可申请变更为2号。",
            en="With J-Skip, after {years} year or more in the work of (i), a change to (ii) can be asked for.",
        ),
        figures={"years": _TO_SECOND_J_SKIP},
        source=Citation(ORDINANCE, "第二条"),
        j_skip=True,
    ),
    Statement(
        words=Text(
            ja="在留期間は無期限で、就労のほぼすべての活動ができ、勤め先が変わっても変更許可は要りません（届出は"
            "必要です）。",
            zh_hant="在留期間無期限，幾乎可從事所有工作，換公司也不需變更許可（仍須申報）。",
            zh_hans="在留期间无期限，几乎可从事所有工作，换公司也不需变更许可（仍须申报）。",
            en="(ii) has no end and allows nearly all work; a new employer needs a notice, no change of status.",
        ),
        source=_page("高度専門職2号 a・b"),
    ),
    Statement(
        words=Text(
            ja="配偶者の就労、親、家事使用人は1号と同じです。審査の優先は2号には挙げられていません。",
            zh_hant="配偶的工作、父母、家庭幫傭與1號相同。2號沒有列出優先審查。",
            zh_hans="配偶就业、父母、家政人员与1号相同。2号没有列出优先审查。",
            en="The spouse's work, parents and the domestic worker are as in (i); priority examination is not listed "
            "for (ii).",
        ),
        source=_page("高度専門職2号 c"),
    ),
)
"""What 高度専門職2号 is, after 1号."""
