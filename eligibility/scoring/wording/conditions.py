"""Conditions written out from the data that the program computes with, so that a print shows what is really tested."""

from collections.abc import Sequence
from typing import Final

from ..conditions import AtLeast, Condition, Holds, Is, Met, OnlyWhere, SumAtLeast, Under, WithinYears
from ..facts import DEGREES, Choice, Fact, YesNo
from ..text import Text
from .fact_names import code_name, fact_name, has_name, with_unit

_WORDS: Final = {
    "and": Text(ja=" かつ ", zh_hant="，且", zh_hans="，且", en=", and "),
    "or": Text(ja=" 又は ", zh_hant="，或", zh_hans="，或", en=", or "),
    "of": Text(
        ja="次のうち{least}以上に該当（{tests}）",
        zh_hant="符合下列{least}項以上（{tests}）",
        zh_hans="符合下列{least}项以上（{tests}）",
        en="{least} or more of these: {tests}",
    ),
    "list": Text(ja="、", zh_hant="；", zh_hans="；", en="; "),
    "group": Text(ja="（{tests}）", zh_hant="（{tests}）", zh_hans="（{tests}）", en="({tests})"),
    "yes": Text(
        ja="「{question}」に「はい」",
        zh_hant="{question}（回答「是」）",
        zh_hans="{question}（回答“是”）",
        en="“{question}” answered yes",
    ),
    "not": Text(ja="該当しない: {fact}", zh_hant="不符合：{fact}", zh_hans="不符合：{fact}", en="not: {fact}"),
    "only_where": Text(
        ja="{where}の場合は{test}。それ以外は計算せず、要確認",
        zh_hant="{where}時：{test}。其他情形不計算，需確認",
        zh_hans="{where}时：{test}。其他情形不计算，待确认",
        en="where {where}: {test}; otherwise not computed, to confirm",
    ),
    "within": Text(
        ja="{fact}から{years}以内（ちょうど{years}の日を含む）",
        zh_hant="自{fact}起{years}以內（含屆滿當日）",
        zh_hans="自{fact}起{years}以内（含届满当日）",
        en="not more than {years} since the {fact} (the anniversary included)",
    ),
}


def describe_condition(condition: Condition, language: str) -> str:
    """Return a condition as a formula in one language; raise TypeError for a kind of condition without words."""
    match condition:
        case AtLeast(Choice() as fact, str() as least):
            return _equals(fact, fact.choices[fact.choices.index(least) :], language)
        case AtLeast(fact, int() as least):
            return f"{fact_name(fact, language)} ≥ {with_unit(fact, least, language)}"
        case Under(fact, bound):
            return f"{fact_name(fact, language)} < {with_unit(fact, bound, language)}"
        case Is(fact, str() as code):
            return _equals(fact, [code], language)
        case Is(fact, False):
            return _word("not", language).format(fact=fact_name(fact, language))
        case Is(YesNo() as fact) if not has_name(fact):
            return _word("yes", language).format(question=fact_name(fact, language))
        case Is(fact):
            return fact_name(fact, language)
        case Holds(fact, degrees):
            return _equals(fact, [degree for degree in DEGREES if degree in degrees], language)
        case WithinYears(fact, years):
            return _word("within", language).format(
                fact=fact_name(fact, language), years=with_unit(fact, years, language)
            )
        case SumAtLeast(addends, least):
            return f"{' + '.join(fact_name(fact, language) for fact in addends)} ≥ {least}"
        case Met(least, tests):
            return _met(least, tests, language)
        case OnlyWhere(where, test):
            return _word("only_where", language).format(
                where=describe_condition(where, language), test=describe_condition(test, language)
            )
    raise TypeError(f"no words for a condition of the kind {type(condition).__name__}")


def _met(least: int, tests: tuple[Condition, ...], language: str) -> str:
    written = [_inside(test, language) for test in tests]
    if least == len(tests):
        return _word("and", language).join(written)
    if least > 1:
        return _word("of", language).format(least=least, tests=_word("list", language).join(written))
    codes = [test.value for test in tests if isinstance(test, Is) and isinstance(test.value, str)]
    facts = {fact for test in tests for fact in test.facts()}
    if len(codes) == len(tests) and len(facts) == 1:
        return _equals(facts.pop(), codes, language)
    return _word("or", language).join(written)


def _inside(test: Condition, language: str) -> str:
    words = describe_condition(test, language)
    return _word("group", language).format(tests=words) if isinstance(test, Met) else words


def _equals(fact: Fact, codes: Sequence[str], language: str) -> str:
    names = [code_name(fact, code, language) for code in codes]
    return f"{fact_name(fact, language)} = {' / '.join(names)}"


def _word(key: str, language: str) -> str:
    return _WORDS[key].in_language(language)
