"""Conditions and facts in words, in every language."""

from collections.abc import Iterator

import pytest

from eligibility.scoring.conditions import AtLeast, Condition, Is, Met, both, either
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import (
    AGE,
    DEGREES,
    DEGREES_HELD,
    JAPANESE_LEVEL,
    SALARY,
    SME,
    Choice,
    Fact,
    Whole,
    YesNo,
)
from eligibility.scoring.rows import ACTIVITIES, facts_of
from eligibility.scoring.text import LANGUAGES, Text
from eligibility.scoring.wording.conditions import describe_condition
from eligibility.scoring.wording.fact_names import code_name, fact_name, with_unit


def every_condition() -> Iterator[Condition]:
    """Every condition that the tables hold."""
    for row in TABLES.rows:
        yield from (condition for each in ACTIVITIES if (condition := row.condition(each)))
        yield from (unless.where for unless in row.unless if unless.where)
    for requirement in TABLES.requirements:
        yield from (condition for _, condition in requirement.when.items())
    for route in TABLES.routes:
        for _, route_conditions in route.route_conditions.items():
            yield from (condition.when for condition in route_conditions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_names_each_of_its_facts_and_figures(language: str) -> None:
    for condition in every_condition():
        words = describe_condition(condition, language)
        for fact in facts_of(condition):
            assert fact_name(fact, language) in words
        for fact, bound in condition.bounds():
            if isinstance(fact, Choice) and isinstance(bound, str):
                assert code_name(fact, bound, language) in words
            if fact in (SALARY, AGE) and isinstance(bound, int):
                assert with_unit(fact, bound, language) in words


def test_every_code_has_its_own_words_in_every_language() -> None:
    choices: list[tuple[Fact, tuple[str, ...]]] = [
        (fact, fact.choices) for fact in TABLES.facts.values() if isinstance(fact, Choice)
    ]
    for fact, codes in [*choices, (DEGREES_HELD, DEGREES)]:
        for language in LANGUAGES:
            words = [code_name(fact, code, language) for code in codes]
            assert len(set(words)) == len(codes), fact.key


def test_no_two_facts_have_one_name() -> None:
    for language in LANGUAGES:
        names = [fact_name(fact, language) for fact in (*TABLES.facts.values(), AGE, DEGREES_HELD)]
        assert len(set(names)) == len(names)


def test_a_fact_without_a_name_is_refused_and_one_that_is_asked_for_needs_none() -> None:
    words = Text(ja="学生を指導", zh_hant="指導學生", zh_hans="指导学生", en="Mentors students")
    asked = YesNo(key="mentor", ask=words, hint=words)
    assert describe_condition(Is(asked), "en") == "“Mentors students” answered yes"
    with pytest.raises(KeyError, match="the fact rockets has no name"):
        describe_condition(AtLeast(Whole(key="rockets", most=3), 1), "en")


def test_no_is_never_printed_as_yes() -> None:
    assert describe_condition(Is(SME), "ja") == "勤め先が中小企業（中小企業者）である"
    assert describe_condition(Is(SME, False), "ja") == "該当しない: 勤め先が中小企業（中小企業者）である"


def test_a_condition_inside_another_is_in_brackets() -> None:
    pay, n1 = AtLeast(SALARY, 1_000), AtLeast(JAPANESE_LEVEL, "n1")
    assert describe_condition(either(both(pay, Is(SME)), n1), "en") == (
        "(annual salary ≥ 1,000 yen, and your employer is a small or medium-sized enterprise (SME)), "
        "or Japanese proved by a test = level of N1"
    )
    either_level = either(Is(JAPANESE_LEVEL, "n2"), Is(JAPANESE_LEVEL, "n1"))
    assert describe_condition(either_level, "en") == "Japanese proved by a test = level of N2 / level of N1"
    mixed = either(Is(JAPANESE_LEVEL, "n2"), Is(SME))
    assert describe_condition(mixed, "en").count("or") == describe_condition(Is(SME), "en").count("or") + 1
    assert describe_condition(Met(2, (pay, n1, Is(SME))), "ja").startswith("次のうち2以上に該当（")


def test_a_condition_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="no words for a condition of the kind Condition"):
        describe_condition(Condition(), "ja")
