"""Why no row, pass mark or requirement computes an item of the ordinance, by its place.

A remark goes when a rule with the place as its source comes: the tests allow an item one of the two, never both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Why an item is not computed, or where else: in the table of an activity (`table`), or by the routes.

    `table` is "" where no table computes it, `by_routes` whether the page of the routes without points goes on.
    """

    words: Text
    table: str = ""
    by_routes: bool = False


_AUTHORITY: Final = Text(
    ja="計算しません。入管が審査で判断することで、ここでの答えからは決まりません。",
    zh_hant="不計算：由出入國在留管理廳審查判斷，無法由這裡的回答決定。",
    zh_hans="不计算：由出入国在留管理厅审查判断，无法由这里的回答决定。",
    en="Not computed: the immigration authority judges it, and no answer here decides it.",
)

_EARLIER: Final = {
    letter: Text(
        ja=f"計算しません。前の「特定活動」のどの活動を1号{letter}とみなすかを定めています。",
        zh_hant=f"不計算：規定先前的「特定活動」中哪一種活動視為1號{letter}。",
        zh_hans=f"不计算：规定先前的“特定活动”中哪一种活动视为1号{letter}。",
        en=f"Not computed: it says which activity of the earlier Designated Activities stands for 1号{letter}.",
    )
    for letter in ("イ", "ロ", "ハ")
}

REMARKS: Final[Mapping[str, Remark]] = {
    "第一条第一項": Remark(
        words=Text(
            ja="計算しません。許可を受ける時点で判断することと、特別高度人材（J-Skip）でもよいことを定めています。"
            "J-Skipの条件は、別のページにあります。",
            zh_hant="不計算：此句規定積分以取得許可時為準，也規定可改以特別高度人才（J-Skip）的標準。J-Skip的條件另有頁面。",
            zh_hans="不计算：此句规定积分以取得许可时为准，也规定可改用特别高度人才（J-Skip）的标准。J-Skip的条件另有页面。",
            en="Not computed: it says that the points are judged at the time of the permission, and that J-Skip"
            " can stand in their place. The conditions of J-Skip have a page of their own.",
        ),
        by_routes=True,
    ),
    "第一条第二項": Remark(
        words=Text(
            ja="ポイントはありません。申請の時点で上の基準に当てはまる人は、許可の時点でも当てはまるとみなされます。",
            zh_hant="沒有積分：申請時符合上述標準的人，取得許可時也視為符合。",
            zh_hans="没有积分：申请时符合上述标准的人，取得许可时也视为符合。",
            en="It gives no points: whoever fits one of the items above at the time of the application is treated as"
            " fitting it at the time of the permission.",
        ),
    ),
    "第二条第一項": Remark(
        words=Text(
            ja="計算しません。高度専門職2号の許可を受ける時点で、次のすべてが必要なことを定めています。",
            zh_hant="不計算：規定取得高度專門職2號許可時，以下各項都須符合。",
            zh_hans="不计算：规定取得高度专门职2号许可时，以下各项都须符合。",
            en="Not computed: it says that everything below is needed at the time of the permission for Highly Skilled"
            " Professional (ii).",
        ),
    ),
    "第二条第一項第一号": Remark(
        words=Text(
            ja="計算しません。次のどれか一つに当てはまればよいことを定めています。",
            zh_hant="不計算：規定以下各項符合其中一項即可。",
            zh_hans="不计算：规定以下各项符合其中一项即可。",
            en="Not computed: it says that one of the following is enough.",
        ),
    ),
    "第二条第一項第一号イ": Remark(
        words=Text(
            ja="J-Skipの条件は、別のページで調べます。この在留資格で日本にいたことは、これらのページでは調べません。",
            zh_hant="J-Skip的條件另有頁面。是否曾以此在留資格居住日本，這些頁面不檢查。",
            zh_hans="J-Skip的条件另有页面。是否曾以此在留资格居住日本，这些页面不检查。",
            en="The conditions of J-Skip have a page of their own. Whether somebody has lived in Japan with the"
            " status is not checked on these pages.",
        ),
        by_routes=True,
    ),
    "第二条第一項第一号ロ": Remark(
        words=Text(
            ja="1号イの表と同じポイントで、そこで計算します。1号イの在留資格で日本にいたことは、これらのページでは調べません。",
            zh_hant="積分與1號イ的表相同，由該表計算。是否曾以1號イ的在留資格居住日本，這些頁面不檢查。",
            zh_hans="积分与1号イ的表相同，由该表计算。是否曾以1号イ的在留资格居住日本，这些页面不检查。",
            en="The points are those of the table for 1号イ, which computes them. Whether somebody has lived in"
            " Japan with that status is not checked on these pages.",
        ),
        table="a",
    ),
    "第二条第一項第一号ハ": Remark(
        words=Text(
            ja="1号ロの表と同じポイントと年収の条件で、そこで計算します。1号ロの在留資格で日本にいたことは、これらのページでは調べません。",
            zh_hant="積分與年收入條件與1號ロ的表相同，由該表計算。是否曾以1號ロ的在留資格居住日本，這些頁面不檢查。",
            zh_hans="积分与年收入条件与1号ロ的表相同，由该表计算。是否曾以1号ロ的在留资格居住日本，这些页面不检查。",
            en="The points and the minimum pay are those of the table for 1号ロ, which computes them. Whether"
            " somebody has lived in Japan with that status is not checked on these pages.",
        ),
        table="b",
    ),
    "第二条第一項第一号ニ": Remark(
        words=Text(
            ja="1号ハの表と同じポイントと年収の条件で、そこで計算します。1号ハの在留資格で日本にいたことは、これらのページでは調べません。",
            zh_hant="積分與年收入條件與1號ハ的表相同，由該表計算。是否曾以1號ハ的在留資格居住日本，這些頁面不檢查。",
            zh_hans="积分与年收入条件与1号ハ的表相同，由该表计算。是否曾以1号ハ的在留资格居住日本，这些页面不检查。",
            en="The points and the minimum pay are those of the table for 1号ハ, which computes them. Whether"
            " somebody has lived in Japan with that status is not checked on these pages.",
        ),
        table="c",
    ),
    "第二条第一項第二号": Remark(
        words=Text(
            ja="ポイントではなく、この在留資格とその活動で日本にいた年数の条件です。これらのページでは計算しません。",
            zh_hant="不計算：這不是積分，而是以此在留資格及其活動居住日本的年數條件。",
            zh_hans="不计算：这不是积分，而是以此在留资格及其活动居住日本的年数条件。",
            en="Not computed on these pages: it asks for years in Japan with the status and its activity, not"
            " for points.",
        ),
    ),
    "第二条第一項第三号": Remark(words=_AUTHORITY),
    "第二条第一項第四号": Remark(words=_AUTHORITY),
    "第二条第二項": Remark(
        words=Text(
            ja="ポイントはありません。申請の時点ですべてに当てはまる人は、許可の時点でも当てはまるとみなされます。",
            zh_hant="沒有積分：申請時全部符合的人，取得許可時也視為符合。",
            zh_hans="没有积分：申请时全部符合的人，取得许可时也视为符合。",
            en="It gives no points: whoever fits every item at the time of the application is treated as"
            " fitting them at the time of the permission.",
        ),
    ),
    "附則第一条": Remark(
        words=Text(
            ja="計算しません。この省令が始まった日を定めています。ここで扱うどの日よりも前です。",
            zh_hant="不計算：規定本省令開始施行的日期，早於這裡涵蓋的所有日期。",
            zh_hans="不计算：规定本省令开始施行的日期，早于这里涵盖的所有日期。",
            en="Not computed: it says when the ordinance began, which is before every day covered here.",
        ),
    ),
    "附則第二条": Remark(
        words=Text(
            ja="計算しません。この省令が始まる前の制度で「特定活動」の在留資格を持っていた人を、"
            "第二条では高度専門職の人とみなす定めです。",
            zh_hant="不計算：適用第二條時，依較早的制度以「特定活動」居住日本的高度人才，視為曾持有高度專門職。",
            zh_hans="不计算：适用第二条时，按较早的制度以“特定活动”居住日本的高度人才，视为曾持有高度专门职。",
            en="Not computed: for Article 2 it treats those who were in Japan as highly skilled under the earlier"
            " Designated Activities as former holders of Highly Skilled Professional.",
        ),
    ),
    "附則第二条第一号": Remark(words=_EARLIER["イ"]),
    "附則第二条第二号": Remark(words=_EARLIER["ロ"]),
    "附則第二条第三号": Remark(words=_EARLIER["ハ"]),
    "附則第三条": Remark(
        words=Text(
            ja="計算しません。前の「特定活動」で日本にいた期間も、第二条の年数に入れる定めです。",
            zh_hant="不計算：規定以先前的「特定活動」居住日本的期間，也計入第二條的年數。",
            zh_hans="不计算：规定以先前的“特定活动”居住日本的期间，也计入第二条的年数。",
            en="Not computed: it adds the time in Japan under the earlier Designated Activities to the years"
            " that Article 2 asks for.",
        ),
    ),
    "附則第四条": Remark(
        words=Text(
            ja="計算しません。この省令が始まる前に交付された在留資格認定証明書についての定めです。",
            zh_hant="不計算：這是關於本省令施行前核發的在留資格認定證明書的規定。",
            zh_hans="不计算：这是关于本省令施行前签发的在留资格认定证明书的规定。",
            en="Not computed: it was for certificates of eligibility issued before the ordinance began.",
        ),
    ),
    "附則（令和六年六月十日施行）第一条": Remark(
        words=Text(
            ja="計算しません。今の条文がいつから施行されているかを定めています。",
            zh_hant="不計算：規定現行條文自何時起施行。",
            zh_hans="不计算：规定现行条文从何时起施行。",
            en="Not computed: it says since when the present wording is in force.",
        ),
    ),
}
