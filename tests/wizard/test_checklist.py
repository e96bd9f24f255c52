"""The checklist of what few people have: each tick opens a page, what is not ticked is no, not known is never no."""

import re
from html import unescape
from itertools import product
from typing import Any

import pytest
from django.conf import settings

from eligibility.answers.document import upgrade
from eligibility.wizard.application import application_from
from eligibility.wizard.fields import tick_key
from eligibility.wizard.path import open_page
from eligibility.wizard.questions import BY_KEY
from eligibility.wizard.questions.checklist import OPENED
from tests.day import rest_in_deep
from tests.language import in_language

from .conftest import NOON
from .walking import ALTERED, FILLED, Person, fields_with_errors, typed_in

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
TODAY = NOON.date()
NOTHING: dict[str, Any] = {
    "patents": 0,
    "research_grants": 0,
    "papers": 0,
    "other_research_recognised": False,
    "national_licences": 0,
    "it_exams": 0,
    "it_qualifications": 0,
    "foreign_qualification": "none",
    "designated_training": False,
    "investment_management": False,
}
"""What those who have none of these are known to have."""
OF_TICK = {
    "research": {"patents", "research_grants", "papers", "other_research_recognised"},
    "licences": {"national_licences", "it_exams", "it_qualifications"},
    "foreign_qualification": {"foreign_qualification"},
    "training": {"designated_training"},
    "investment_management": {"investment_management"},
}


def facts(document: dict[str, Any]) -> dict[str, Any]:
    """The facts of the checklist and of its pages that are known of somebody."""
    application = application_from(document, TODAY)
    assert application is not None
    return {key: value for key, value in application.profile.undated.items() if key in NOTHING}


def without(ticks: set[str]) -> dict[str, Any]:
    """What is known where nothing but these is ticked and their pages say nothing."""
    left_out = set().union(*(OF_TICK[tick] for tick in ticks))
    return {key: value for key, value in NOTHING.items() if key not in left_out}


def test_none_of_these_is_one_tap_and_says_no_to_everything(person: Person) -> None:
    person.walk(FILLED, until="others")
    person.send({"have": "none"})
    assert person.at_check
    assert facts(person.document) == NOTHING


def test_not_known_is_never_no(person: Person) -> None:
    person.walk({**FILLED, "others": {"have": "unknown"}})
    assert facts(person.document) == {}


@pytest.mark.parametrize("tick", OF_TICK)
def test_a_tick_opens_its_page_and_says_no_to_the_others(tick: str, person: Person) -> None:
    person.walk(FILLED, until="others")
    person.send({"have": tick})
    assert person.question == tick
    assert facts(person.document) == without({tick})
    person.send(FILLED[tick])
    assert person.at_check
    assert facts(person.document) == NOTHING, "its page says none"


def test_every_tick_has_its_page() -> None:
    assert {question.key for question in OPENED} >= OF_TICK.keys()
    assert [question.key for question in OPENED if not question.unticked] == []


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "not together"))
@pytest.mark.parametrize("have", ["none,research", "unknown,licences", "none,unknown", "", "no_such_thing"])
def test_what_does_not_go_together_is_refused_and_stays_on_the_page(have: str, language: str, person: Person) -> None:
    person.walk(FILLED, until="others")
    person.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    before = person.document
    person.send({"have": have})
    assert fields_with_errors(person.page).keys() == {"have"}
    assert person.document == before
    offered = have if have != "no_such_thing" else ""
    assert typed_in(person.page).get("have", "") == ",".join(
        code for code in ("research", "licences", "none", "unknown") if code in offered.split(",")
    )


def test_a_browser_sends_each_tick_by_itself(person: Person) -> None:
    person.walk(FILLED, until="others")
    response = person.client.post(person.address, {"stamp": person.stamp, "have": ["research", "training"]})
    assert response["Location"].endswith("/q/research/")
    assert {key for key, value in person.answers["others"].items() if value == "yes"} == {
        tick_key(code) for code in ("research", "training")
    }


def test_another_language_keeps_the_ticks(person: Person) -> None:
    person.walk(FILLED, until="others")
    person.send({"have": "research,training"}, language="ja")
    assert '<html lang="ja"' in person.page
    assert typed_in(person.page)["have"] == "research,training"


def test_changing_ones_mind_twice_loses_nothing(person: Person) -> None:
    person.walk({**FILLED, "others": {"have": "research,licences"}, "research": ALTERED["research"]})
    before = person.document
    known = facts(before)
    assert (known["patents"], known["papers"]) == (1, 3)
    person.change("others", {"have": "none"})
    assert person.at_check
    assert facts(person.document) == NOTHING
    assert person.answers["research"] == before["answers"]["research"]
    person.change("others", {"have": "research,licences"})
    assert person.at_check, "nothing is asked a second time"
    assert facts(person.document) == known


def test_another_activity_asks_again_only_where_more_can_matter(person: Person) -> None:
    person.walk({**FILLED, "activity": {"activity": "c", "business_in_japan": "yes"}})
    assert person.answers["others"].keys() == {
        tick_key(code) for code in ("foreign_qualification", "training", "investment_management")
    }
    person.change("activity", FILLED["activity"])
    person.walk(FILLED, until="others")
    assert "have" not in typed_in(person.page), "nobody said no to research yet"
    person.send({"have": "licences"})
    assert person.question == "licences"


def test_a_link_to_a_page_that_is_not_ticked_leads_to_the_checklist(person: Person) -> None:
    person.walk({**FILLED, "others": {"have": "unknown"}})
    person.open(f"/s/{person.id}/q/research/?change=1")
    assert person.address.endswith("/q/others/?change=1")
    assert typed_in(person.page)["have"] == "unknown"
    person.open(f"/s/{person.id}/result/points/")
    for address in re.findall(r'href="(/s/[^"]+/q/\w+/)"', person.page):
        person.open(address)
        assert person.question, address


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_on_the_lists_is_folded_below(language: str, person: Person) -> None:
    person.walk(FILLED, until="others")
    person.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    page = unescape(person.open(person.address))
    assert re.search(r"<details><summary>[^<]+</summary><p>[^<]*AWS[^<]*TOEIC[^<]*</p></details>", page)
    for key in OF_TICK:
        assert in_language(language, str, BY_KEY[key].tick) in page


# --- Documents of version 3, which asked for each thing by itself ---


def old_document(**answers: Any) -> dict[str, Any]:
    """Somebody of version 3 who has answered everything."""
    return {
        "version": 3,
        "answers": {
            "activity": {"activity": "b", "work": "field"},
            "place": {"place": "japan", "employer_in_japan": "yes"},
            "application": {"decided": "no", "day": None, "permission": None},
            "birth_date": {"day": "1995-01-01"},
            "degrees": [{"level": "none", "related_study": "no"}],
            "experience_b": {"kind": "unknown"},
            "pay": [{"kind": "unknown", "work_from": None}],
            "japanese": [{"test": "none"}],
            "japanese_major": {"japanese_major": "no"},
            "organisation": {"sme": "yes"},
            **answers,
        },
    }


KINDS: dict[str, dict[str, Any]] = {
    "none": {"kind": "none"},
    "some": {"kind": "some"},
    "unknown": {"kind": "unknown"},
}
RESEARCH: dict[str, dict[str, Any]] = {
    "none": {"patents": 0, "research_grants": 0, "papers": 0, "other_research_recognised": "no"},
    "some": {"patents": 2, "research_grants": None, "papers": 0, "other_research_recognised": "unknown"},
    "unknown": {},
}
LICENCES: dict[str, dict[str, Any]] = {
    "none": {"national_licences": 0, "it_exams": 0, "it_qualifications": 0},
    "some": {"national_licences": 0, "it_exams": 3, "it_qualifications": None},
    "unknown": {},
}
VALUES: dict[str, Any] = {"yes": True, "no": False, "unknown": None}


def test_no_fact_changes_and_nothing_is_asked_again_or_lost() -> None:
    tried = 0
    answers = ("yes", "no", "unknown")
    for research, licences, foreign, trained, invests in product(
        KINDS, KINDS, ("none", "also_licence", "unknown"), answers, answers
    ):
        old = old_document(
            research={**KINDS[research], **RESEARCH[research]},
            licences={**KINDS[licences], **LICENCES[licences]},
            others={
                "foreign_qualification": foreign,
                "designated_training": trained,
                "investment_management": invests,
            },
            training={"training_used_japanese_university": "no"},
        )
        said = {**RESEARCH[research], **LICENCES[licences], **old["answers"]["others"]}
        known = {key: VALUES.get(str(value), value) for key, value in said.items()}
        made = upgrade(old)
        case = (research, licences, foreign, trained, invests)
        assert facts(made) == {key: value for key, value in known.items() if value is not None}, case
        page = open_page(made, TODAY)
        assert page is None or page.question.key not in {"others", *OF_TICK}, case
        held = [record for record in made["answers"].values() if isinstance(record, dict)]
        kept = {key: value for record in held for key, value in record.items() if key in said}
        assert kept == said, case
        tried += 1
    assert tried == 3**5


def test_an_old_document_in_the_middle_is_asked_what_it_was_not_asked() -> None:
    made = upgrade(old_document(research={"kind": "some", "patents": 1}))
    assert made["answers"]["others"] == {"has_research": "yes"}
    assert "others" not in upgrade(old_document())["answers"]
    assert facts(made) == {"patents": 1}
