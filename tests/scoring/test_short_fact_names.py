"""A fact that is called by a question of its own has a short name as well, in four languages."""

from datetime import date

import pytest

from eligibility.scoring.editions import TABLES
from eligibility.scoring.text import LANGUAGES
from eligibility.scoring.wording.fact_names import fact_name
from eligibility.scoring.wording.short_fact_names import SHORT_NAMES, short_fact_name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_fact_of_points_is_called_by_a_question(language: str) -> None:
    names = [short_fact_name(fact, language) for fact in TABLES.facts_of_points.values()]
    assert all(names)
    assert not [each for each in names if each.endswith(("?", "？", "か", "吗", "嗎"))]


def test_a_short_name_is_that_of_a_fact_without_a_name() -> None:
    facts = {fact.key: fact for fact in TABLES.facts_of_points.values()}
    assert facts.keys() >= SHORT_NAMES.keys()
    for key, name in SHORT_NAMES.items():
        assert len(name.en) < len(fact_name(facts[key], "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_without_a_name_is_called_as_the_row_it_meets(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a row that begins later, with a fact of its own."""
    row = TABLES.on(date(2026, 11, 22)).by_key["growth_field_project"]
    monkeypatch.delitem(SHORT_NAMES, "growth_field_project")
    assert short_fact_name(TABLES.facts_of_points["growth_field_project"], language) == row.short.in_language(language)
