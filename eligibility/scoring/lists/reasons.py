"""Why an answer about a university is "to confirm", and how a person confirms it, in four languages."""

from typing import Final

from ..text import Text

RANKING_REASONS: Final = {
    "listed-left-newest": Text(
        ja="令和8年1月時点の一覧には載っていますが、最新のランキングでは2つ以上で300位以内という条件から外れています。"
        "申請の前に3つのランキングの最新版を確かめ、出入国在留管理庁に問い合わせてください。",
        zh_hant="2026年1月版名單上有這所學校，但依最新的排名，已不再符合「兩項以上排名在前300名」。"
        "申請前請查閱三項排名的最新版，並向出入國在留管理廳詢問。",
        zh_hans="2026年1月版名单上有这所学校，但按最新的排名，已不再符合“两项以上排名在前300名”。"
        "申请前请查阅三项排名的最新版，并向出入国在留管理厅咨询。",
        en="It is on the list of January 2026, but on the newest rankings it is no longer in the top 300 of two. "
        "Check the newest edition of the three rankings before you apply, and ask the Immigration Services Agency.",
    ),
    "listed-one-found": Text(
        ja="令和8年1月時点の一覧には載っていますが、300位以内と確かめられたランキングは1つだけです。"
        "申請の前に3つのランキングの最新版を確かめ、出入国在留管理庁に問い合わせてください。",
        zh_hant="2026年1月版名單上有這所學校，但我們只查到一項排名在前300名。"
        "申請前請查閱三項排名的最新版，並向出入國在留管理廳詢問。",
        zh_hans="2026年1月版名单上有这所学校，但我们只查到一项排名在前300名。"
        "申请前请查阅三项排名的最新版，并向出入国在留管理厅咨询。",
        en="It is on the list of January 2026, but only one ranking within the top 300 was found. "
        "Check the newest edition of the three rankings before you apply, and ask the Immigration Services Agency.",
    ),
    "unlisted-newest": Text(
        ja="令和8年1月時点の一覧にはありませんが、最新のランキングでは2つ以上で300位以内です。"
        "3つのランキングの該当ページを保存し、加点になるかを出入国在留管理庁に問い合わせてください。",
        zh_hant="2026年1月版名單上沒有這所學校，但依最新的排名，有兩項以上在前300名。"
        "請保存三項排名的相關頁面，並向出入國在留管理廳詢問能否加分。",
        zh_hans="2026年1月版名单上没有这所学校，但按最新的排名，有两项以上在前300名。"
        "请保存三项排名的相关页面，并向出入国在留管理厅咨询能否加分。",
        en="It is not on the list of January 2026, but on the newest rankings it is in the top 300 of at least two. "
        "Keep the pages of the three rankings and ask the Immigration Services Agency whether it counts.",
    ),
    "unlisted-earlier": Text(
        ja="前回のランキングでは2つ以上で300位以内でした。しかし令和8年1月の一覧にはなく、"
        "最新のランキングでも条件に合いません。3つのランキングの最新版を確かめ、出入国在留管理庁に聞いてください。",
        zh_hant="上一期的排名曾有兩項以上在前300名，但2026年1月版名單上沒有這所學校，依最新的排名也不符合。"
        "請查閱三項排名的最新版，並向出入國在留管理廳詢問。",
        zh_hans="上一期的排名曾有两项以上在前300名，但2026年1月版名单上没有这所学校，按最新的排名也不符合。"
        "请查阅三项排名的最新版，并向出入国在留管理厅咨询。",
        en="In the previous round it was in the top 300 of two rankings. But it is not on the list of January 2026, "
        "and it no longer meets the condition. Check the newest three rankings and ask the Immigration Services "
        "Agency.",
    ),
}
"""Limb Ⅰ (rankings), by the code in its row."""

J_FIND_REASONS: Final = {
    "newest-only": Text(
        ja="2つ以上で100位以内になるのは最新のランキングだけです。J-Findの対象大学一覧を確かめてください。",
        zh_hant="只有依最新的排名才有兩項以上在前100名。請查閱J-Find的對象大學名單。",
        zh_hans="只有按最新的排名才有两项以上在前100名。请查阅J-Find的对象大学名单。",
        en="It is in the top 100 of two rankings only in the newest round. Check the official J-Find list.",
    ),
    "earlier-only": Text(
        ja="2つ以上で100位以内だったのは前の期のランキングだけです。J-Findの対象大学一覧を確かめてください。",
        zh_hant="只有上一期的排名才有兩項以上在前100名。請查閱J-Find的對象大學名單。",
        zh_hans="只有上一期的排名才有两项以上在前100名。请查阅J-Find的对象大学名单。",
        en="It was in the top 100 of two rankings only in the previous round. Check the official J-Find list.",
    ),
    "copy-only": Text(
        ja="当サイトで調べた限り、2つ以上のランキングで100位以内ではありませんが、ある事務所が写した2025年7月の一覧には載っています。"
        "J-Findの対象大学一覧を確かめてください。",
        zh_hant="依本站整理的排名，沒有兩項以上在前100名；但某事務所抄錄的2025年7月名單上有這所學校。"
        "請查閱J-Find的對象大學名單。",
        zh_hans="按本站整理的排名，没有两项以上在前100名；但某事务所抄录的2025年7月名单上有这所学校。"
        "请查阅J-Find的对象大学名单。",
        en="By our reading it is not in the top 100 of two rankings, but one firm’s copy of the list of July 2025 "
        "names it. Check the official J-Find list.",
    ),
    "copy-and-newest": Text(
        ja="2つ以上で100位以内になるのは最新のランキングだけですが、ある事務所が写した2025年7月の一覧には載っています。"
        "J-Findの対象大学一覧を確かめてください。",
        zh_hant="只有依最新的排名才有兩項以上在前100名；但某事務所抄錄的2025年7月名單上有這所學校。"
        "請查閱J-Find的對象大學名單。",
        zh_hans="只有按最新的排名才有两项以上在前100名；但某事务所抄录的2025年7月名单上有这所学校。"
        "请查阅J-Find的对象大学名单。",
        en="It is in the top 100 of two rankings only in the newest round, but one firm’s copy of the list of July "
        "2025 names it. Check the official J-Find list.",
    ),
}
"""J-Find, by the code in the row of a "check"."""

J_FIND_YES_NOTES: Final = {
    "copy-lacks": Text(
        ja="最新のランキングでは2つ以上で100位以内ですが、ある事務所が写した2025年7月の一覧には載っていません。"
        "J-Findの対象大学一覧を確かめてください。",
        zh_hant="依最新的排名，有兩項以上在前100名；但某事務所抄錄的2025年7月名單上沒有這所學校。"
        "請查閱J-Find的對象大學名單。",
        zh_hans="按最新的排名，有两项以上在前100名；但某事务所抄录的2025年7月名单上没有这所学校。"
        "请查阅J-Find的对象大学名单。",
        en="On the newest rankings it is in the top 100 of at least two, but one firm’s copy of the list of July 2025 "
        "lacks it. Check the official J-Find list.",
    ),
}
"""Notes on a J-Find "yes", by the code in its row: the newest rankings decide, and another source differs."""

INNOVATIVE_ASIA_REASONS: Final = {
    "two-lists": Text(
        ja="外務省の一覧と出入国在留管理庁の一覧とで学校名が食い違っているとの情報があります。"
        "申請の前に出入国在留管理庁に問い合わせてください。",
        zh_hant="據稱外務省的名單與出入國在留管理廳的名單所列的校名不一致。申請前請向出入國在留管理廳詢問。",
        zh_hans="据称外务省的名单与出入国在留管理厅的名单所列的校名不一致。申请前请向出入国在留管理厅咨询。",
        en="The list of the Ministry of Foreign Affairs and that of the Immigration Services Agency are reported to "
        "name different schools. Ask the Immigration Services Agency before you apply.",
    ),
}
"""Limb Ⅲ (Innovative Asia), by the code in its row."""

SGU_ENDED: Final = Text(
    ja="スーパーグローバル大学創成支援事業の補助は令和5年度で終わりました。計算表には今もこの区分がありますが、"
    "申請の前に出入国在留管理庁に問い合わせてください。",
    zh_hant="頂尖全球大學計畫（超級全球大學創成支援事業）的補助已於2023年度結束。計算表上至今仍列有這一項，但申請前請"
    "向出入國在留管理廳詢問。",
    zh_hans="顶尖全球大学计划（超级全球大学创成支援事业）的补助已于2023年度结束。计算表上至今仍列有这一项，但申请前请"
    "向出入国在留管理厅咨询。",
    en="The subsidy of the Top Global University Project ended in March 2024. The points form still shows this "
    "group, but ask the Immigration Services Agency before you apply.",
)
"""Limb Ⅱ of a university that has no other limb."""

SCHOOL_NOT_LISTED: Final = Text(
    ja="令和8年1月の一覧にない大学でも、対象になることがあります。外国の大学は、"
    "3つのランキング（QS・THE・ARWU）のうち2つ以上で300位以内のとき。日本の大学は、どれか1つに載っているとき。"
    "ランキングのサイトで大学のページを開き、年と順位がわかるように保存して、提出してください。",
    zh_hant="不在2026年1月版名單上的大學，若是日本以外的大學，三項排名（QS、THE、ARWU）中有兩項以上在前300名；若是日本"
    "的大學，只要列入其中任何一項，也符合條件。請在排名網站開啟該校的頁面，存成看得出年度與名次的檔案，申請時一併提交。",
    zh_hans="不在2026年1月版名单上的大学，如是日本以外的大学，三项排名（QS、THE、ARWU）中有两项以上在前300名；如是日本"
    "的大学，只要列入其中任何一项，也符合条件。请在排名网站打开该校的页面，存成能看出年度与名次的文件，申请时一并提交。",
    en="A university that is not on the list of January 2026 can still be accepted. A foreign university must be in "
    "the top 300 of at least two of the three rankings (QS, THE, ARWU). A Japanese university must be in any one "
    "of them. Open its page on the ranking sites, save it so that the edition and rank can be seen, and hand it "
    "in.",
)
"""How to prove limb Ⅰ for a university without a row."""

TOP_100_WORKED_OUT: Final = Text(
    ja="「100位以内」かどうかは、このサイトで調べました。公式の一覧を確かめてください。"
    "J-Findで日本にいられるのは1回に6か月または1年、全部で最長2年です。",
    zh_hant="「前100名」由本站整理，請查閱官方名單。每次6個月或1年，最長2年。",
    zh_hans="“前100名”由本站整理，请查阅官方名单。每次6个月或1年，最长2年。",
    en="J-Find: we worked out “top 100” ourselves; check the official list. You may stay 6 months or 1 year at a "
    "time, at most 2 years in all.",
)
"""What J-Find rests on where the list here opens it, and the stay it gives (J_FIND_PAGE)."""
