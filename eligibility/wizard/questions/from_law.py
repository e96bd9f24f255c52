"""The fields that yes/no facts of the tables bring with them: their questions and hints come with the row."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from eligibility.language import current_language, localized_lazy
from eligibility.scoring.facts import YesNo
from eligibility.scoring.wording.short_fact_names import short_fact_name

from ..choices import Words
from ..fields import YesNoUnknownField
from ..relevance import bonus_facts

_SHORT: Final[Mapping[str, Words]] = {
    "growth_field_project": _("advanced project"),
    "designated_training": _("JICA training of a year or more"),
    "invested_100m_yen": _("own investment"),
    "investment_management": _("work in investment management"),
    "local_government_support": _("local-government support"),
    "rd_over_3_percent": _("high spending on R&D"),
}
"""Names that are shorter than those of the tables, or say more to a reader of the questions."""


def _name(fact: YesNo) -> str:
    """Return what the tables call a fact in a few words, in the language of the reader."""
    return short_fact_name(fact, current_language())


_name_lazy = lazy(_name, str)


def short_name(fact: YesNo) -> Words:
    """Return what a fact is called in a few words."""
    return _SHORT.get(fact.key) or _name_lazy(fact)


def fact_of_law(key: str) -> YesNo:
    """Return a yes/no fact of the tables that brings its own question."""
    return next(fact for fact in bonus_facts(frozenset()) if fact.key == key)


def field_of_law(fact: YesNo, **changes: Any) -> YesNoUnknownField:
    """Return the field of a yes/no fact with its question and hint, but for what is changed."""
    assert fact.ask is not None
    options: dict[str, Any] = {
        "label": localized_lazy(fact.ask),
        "help_text": localized_lazy(fact.hint) if fact.hint else "",
        "short": short_name(fact),
    }
    return YesNoUnknownField(key=fact.key, **{**options, **changes})
