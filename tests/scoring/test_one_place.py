"""A yes/no row with a fact of its own is added in one place; everything else that must know of it finds it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from eligibility.answers.application import Application, application_of
from eligibility.contract.facts import facts_from
from eligibility.contract.lines import Refused
from eligibility.contract.profile import profile_from, undated_facts
from eligibility.contract.schema import facts_schema
from eligibility.outlook.timeline import timeline
from eligibility.result.context import context_of
from eligibility.result.issuers import ISSUERS
from eligibility.result.pdf.render import pdf_of
from eligibility.scoring.assessment import Assessment, assess
from eligibility.scoring.components import Bounds
from eligibility.scoring.conditions import Is
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import YesNo
from eligibility.scoring.proofs import IssuedBy
from eligibility.scoring.remedies import steps
from eligibility.scoring.rows import ByActivity, Heading, Row
from eligibility.scoring.text import LANGUAGES, Text
from eligibility.scoring.wording.printing import print_law
from tests import people
from tests.day import rest_in_deep
from tests.language import in_language
from tests.law import ROWS
from tests.result.applications import application_of_line
from tests.result.pages import result_page, squeezed, text_of

DAY = date(2026, 11, 22)
KEY = "fact_of_this_test"

# The one place.
NEW_ROW = Row(
    key=KEY,
    heading=Heading.SPECIAL,
    label=Text(ja="学生を指導", zh_hant="指導學生", zh_hans="指导学生", en="Mentors students"),
    short=Text(ja="指導", zh_hant="指導", zh_hans="指导", en="Mentor"),
    points=ByActivity(b=5),
    when=Is(
        YesNo(
            key=KEY,
            ask=Text(
                ja="学生を指導しますか",
                zh_hant="您指導學生嗎？",
                zh_hans="您指导学生吗？",
                en="Do you mentor students?",
            ),
            hint=Text(ja="学校で、です。", zh_hant="在學校。", zh_hans="在学校。", en="At a school."),
        )
    ),
    article=ByActivity(b="第一条第一項第二号の表 特別加算の項 カ"),
    proofs=("㉒",),
    proof=Text(ja="学校の証明書", zh_hant="學校的證明", zh_hans="学校的证明", en="Letter of the school"),
)
ADDED = Tables(rows=(*ROWS, NEW_ROW))


def assessed(**facts: Any) -> Assessment:
    """Somebody of whom nothing else is true, under the tables with the row."""
    return assess(facts_from({**people.known(age=50), **facts}, ADDED), ADDED.on(DAY))


def mentor() -> Application:
    """Somebody of whom nothing else is true, as an application."""
    application = application_of_line(people.known(age=50), activity="b")
    return replace(
        application, profile=replace(application.profile, undated={**application.profile.undated, KEY: True})
    )


def test_the_schema_has_it() -> None:
    assert facts_schema(ADDED)["properties"][KEY] == {"type": ["boolean", "null"]}
    assert set(facts_schema(ADDED)["properties"]) - set(facts_schema()["properties"]) == {KEY}


def test_a_line_may_give_it() -> None:
    assert facts_from({**people.known(), KEY: True}, ADDED).known[KEY] is True
    with pytest.raises(Refused, match=f"{KEY}: .*true, false or null"):
        facts_from({**people.known(), KEY: "yes"}, ADDED)
    with pytest.raises(Refused, match=f"{KEY}: .*no key of the contract"):
        facts_from({**people.known(), KEY: True})


@pytest.mark.parametrize(
    ("given", "state", "bounds"),
    [(True, "counted", Bounds(5, 5)), (False, "not_met", Bounds(0, 0)), (None, "not_known", Bounds(0, 5))],
)
def test_the_assessment_counts_it_and_not_known_is_never_no(given: bool | None, state: str, bounds: Bounds) -> None:
    found = assessed(**{KEY: given})
    in_b = found.activities["b"]
    assert in_b.row(KEY).state == state
    assert Bounds(in_b.low, in_b.high) == bounds
    assert in_b.headings["special"] == bounds
    assert found.activities["a"].row(KEY).state == "not_in_activity"
    assert found.activities["a"].high == 0
    (row,) = (row for row in found.as_contract(rows=True)["activities"]["b"]["rows"] if row["row"] == KEY)
    assert (row["low"], row["high"]) == (bounds.low, bounds.high)


def test_a_step_leads_to_it() -> None:
    (step,) = steps(assessed(**{KEY: False}), "b", (KEY,))
    assert step.changes == {KEY: True}
    assert step.total == Bounds(5, 5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_printed_law_has_its_words_its_question_its_source_and_its_proof(language: str) -> None:
    text, without = print_law(DAY, language, ADDED), print_law(DAY, language)
    fact = next(NEW_ROW.when.facts()) if isinstance(NEW_ROW.when, Is) else None
    assert isinstance(fact, YesNo)
    assert fact.ask is not None
    for words in (NEW_ROW.label, fact.ask, NEW_ROW.proof):
        assert words.in_language(language) in text
        assert words.in_language(language) not in without
    assert "特別加算の項 カ" in text


def test_a_life_with_dates_may_give_it_and_it_holds_on_every_day() -> None:
    assert set(undated_facts(ADDED)) - set(undated_facts(TABLES)) == {KEY}
    line = {
        "from": "2026-11-22",
        "until": "2027-11-22",
        "birth_date": "1976-01-01",
        "degrees": [],
        "experience": {"a": [], "b": [], "c": []},
        "pay": [],
        KEY: True,
    }
    profile = profile_from(line, ADDED)
    assert profile.facts_on(date(2027, 5, 1), ADDED).known[KEY] is True
    spans = timeline(profile, ADDED)
    assert all(span.assessment.activities["b"].row(KEY).state == "counted" for span in spans)


@pytest.mark.parametrize(("answer", "known"), [("yes", True), ("no", False), ("unknown", None)])
def test_an_answer_of_a_session_becomes_the_fact(answer: str, known: bool | None) -> None:
    document = {
        "answers": {
            "birth_date": {"day": "1976-01-01"},
            "degrees": [{"level": "none"}],
            "others": {KEY: answer},
        }
    }
    application = application_of(document, DAY, ADDED)
    assert application is not None
    assert application.profile.facts_on(DAY, ADDED).known.get(KEY) is known


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "one place"))
def test_a_result_with_it_names_it_its_proof_and_who_can_give_it(language: str) -> None:
    found = in_language(language, context_of, mentor(), today=DAY, activity="b", tables=ADDED)
    (proof,) = (each for each in found.proofs if each.numbers == "㉒")
    assert proof.document == NEW_ROW.proof.in_language(language)
    with override(language):
        assert proof.issued_by == str(ISSUERS[IssuedBy.ANYBODY].who)
    page, pdf = result_page(found), text_of(pdf_of(found))
    for words in (NEW_ROW.label.in_language(language), NEW_ROW.proof.in_language(language)):
        assert words in page
        assert squeezed(words) in pdf
