"""Short names of the facts that are called by a question of their own, for sentences that name one in passing."""

from collections.abc import Mapping
from typing import Final

from ..conditions import Is
from ..editions import TABLES
from ..facts import Fact
from ..text import Text
from .fact_names import fact_name, has_name

SHORT_NAMES: Final[Mapping[str, Text]] = {
    "local_government_support": Text(
        ja="地方公共団体の支援",
        zh_hant="地方公共團體（地方政府）的支援",
        zh_hans="地方公共团体（地方政府）的支援",
        en="support by a local government",
    ),
    "growth_field_project": Text(
        ja="成長分野の先端プロジェクト",
        zh_hant="成長領域的尖端計畫",
        zh_hans="新兴成长领域的前沿项目",
        en="advanced project in a growth field",
    ),
    "investment_management": Text(
        ja="投資運用業等の業務",
        zh_hant="投資管理業等的業務",
        zh_hans="投资管理业等的业务",
        en="work in investment management",
    ),
    "invested_100m_yen": Text(
        ja="1億円以上の投資",
        zh_hant="1億日圓以上的投資",
        zh_hans="1亿日元以上的投资",
        en="100 million yen or more invested",
    ),
    "designated_university": Text(
        ja="一覧にある大学の卒業",
        zh_hant="畢業於名單上的大學",
        zh_hans="毕业于名单上的大学",
        en="a university on the lists",
    ),
    "designated_training": Text(
        ja="JICA研修の修了",
        zh_hant="修完JICA研修",
        zh_hans="修完JICA研修",
        en="JICA training completed",
    ),
}


def short_fact_name(fact: Fact, language: str) -> str:
    """Return what a fact is called in a few words, never a question: its short name, or that of the row it meets."""
    if fact.key in SHORT_NAMES:
        return SHORT_NAMES[fact.key].in_language(language)
    own = None if has_name(fact) else next((row.short for row in TABLES.rows if row.when == Is(fact)), None)
    return fact_name(fact, language) if own is None else own.in_language(language)
