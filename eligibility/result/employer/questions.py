"""The questions to the employer that are open for a person: what each yes brings, and how to ask it in Japanese."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from eligibility.language import current_language, localized
from eligibility.outlook.worst_case import counted_as_no
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import Fact, YesNo
from eligibility.scoring.wording.fact_names import fact_name
from eligibility.wizard.questions import BY_KEY

from ..days import ResultDay
from ..open_facts import Open

_IN_A_LETTER: Final[Mapping[str, str]] = {
    "innovation_support": (
        "貴社は、法務大臣が告示で定める「イノベーション促進支援措置」を現在受けていらっしゃいますか。"
    ),
    "sme": "貴社は、中小企業基本法の「中小企業者」に当たりますか。",
    "rd_over_3_percent": "貴社の{ask}。",
    "local_government_support": (
        "貴社は、高度人材外国人の受入れを促進するものとして法務大臣が認める地方公共団体の支援措置を受けていらっしゃいますか。"
    ),
    "growth_field_project": (
        "私の業務は、各省が関与する成長分野の先端プロジェクトとして法務大臣が認めた事業に当たりますか。"
    ),
}
"""Questions as a letter to a company asks them, by the keys of their facts; `ask` is the question of the tables."""


@dataclass(frozen=True, slots=True)
class EmployerQuestion:
    """A fact that the employer knows: its name, its official name, the question, and the points of a yes.

    `more` are the points that a yes brings on top of a yes to the questions before it, `total` the sure points then.
    `alone` is whether it brings as many without them.
    `in_japanese` is the question as a letter asks it, `meaning` the same in the reader's language.
    """

    key: str
    name: str
    official: str
    in_japanese: str
    meaning: str
    more: int
    total: int
    alone: bool


def employer_questions(
    day: ResultDay, activity: str, found: Sequence[Open], tables: Tables = TABLES
) -> tuple[EmployerQuestion, ...]:
    """Return the open questions of an activity on a day, in the order of the tables."""
    edition = day.assessment.edition
    nothing = held = counted_as_no(day.unconfirmed.facts, tables)
    least = before = assess(held, edition).activities[activity].low
    questions = []
    for fact in dict.fromkeys(fact for each in found if each.ask_employer for fact in each.known_as):
        if not isinstance(fact, YesNo):
            continue
        held = held.with_known({fact.key: True})
        total = assess(held, edition).activities[activity].low
        alone = assess(nothing.with_known({fact.key: True}), edition).activities[activity].low
        questions.append(
            EmployerQuestion(
                key=fact.key,
                name=fact_name(fact, current_language()),
                official="" if current_language() == "ja" else fact_name(fact, "ja"),
                in_japanese=in_a_letter(fact),
                meaning=_meaning(fact),
                more=total - before,
                total=total,
                alone=alone - least >= total - before,
            )
        )
        before = total
    return tuple(questions)


def in_a_letter(fact: YesNo) -> str:
    """Return the question of a fact as a letter in Japanese asks it."""
    ask = "" if fact.ask is None else fact.ask.ja
    return _IN_A_LETTER.get(fact.key, "{ask}。").format(ask=ask)


def _meaning(fact: Fact) -> str:
    """Return the question in the reader's language: that of the tables, else that of the self-check."""
    if isinstance(fact, YesNo) and fact.ask is not None:
        return localized(fact.ask)
    fields = {field.key: field for field in BY_KEY["organisation"].fields}
    if fact.key in fields:
        return str(fields[fact.key].label)
    return fact_name(fact, current_language())
