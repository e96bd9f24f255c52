"""The names of activities and headings, as the ordinance and the official form print them, in four languages."""

from typing import Final

from ..text import Text

ACTIVITY_NAMES: Final = {
    "a": Text(
        ja="高度専門職1号イ（高度学術研究活動）",
        zh_hant="高度專門職1號イ（高度學術研究活動）",
        zh_hans="高度专门职1号イ（高度学术研究活动）",
        en="Highly Skilled Professional (i)(a) イ: advanced academic research activities",
    ),
    "b": Text(
        ja="高度専門職1号ロ（高度専門・技術活動）",
        zh_hant="高度專門職1號ロ（高度專門・技術活動）",
        zh_hans="高度专门职1号ロ（高度专门·技术活动）",
        en="Highly Skilled Professional (i)(b) ロ: advanced specialized/technical activities",
    ),
    "c": Text(
        ja="高度専門職1号ハ（高度経営・管理活動）",
        zh_hant="高度專門職1號ハ（高度經營・管理活動）",
        zh_hans="高度专门职1号ハ（高度经营·管理活动）",
        en="Highly Skilled Professional (i)(c) ハ: advanced business management activities",
    ),
}

ACTIVITY_LETTERS: Final = {"a": "イ", "b": "ロ", "c": "ハ"}

HEADING_NAMES: Final = {
    "education": Text(ja="学歴", zh_hant="學歷", zh_hans="学历", en="Academic background"),
    "career": Text(ja="職歴", zh_hant="工作經歷", zh_hans="工作经历", en="Professional career"),
    "salary": Text(ja="年収", zh_hant="年收入", zh_hans="年收入", en="Annual salary"),
    "age": Text(ja="年齢", zh_hant="年齡", zh_hans="年龄", en="Age"),
    "research": Text(ja="研究実績", zh_hant="研究成果", zh_hans="研究成果", en="Research achievements"),
    "licences": Text(ja="資格", zh_hant="資格（證照）", zh_hans="资格（资格证书）", en="Qualifications"),
    "position": Text(ja="地位", zh_hant="職位", zh_hans="职位", en="Position"),
    "special": Text(ja="特別加算", zh_hant="特別加分", zh_hans="特别加分", en="Special additional points"),
}
