"""The page of the rules next to the points for permanent residence, and the dates of its rules."""

import re
from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from time_machine import travel

from eligibility.answers.stay import KEY as STAY
from eligibility.reference import residence_rules as reference_rules
from eligibility.result import stay_lines as stay_lines_module
from eligibility.result.examples import EXAMPLES, STUDENT
from eligibility.result.sources import Sources
from eligibility.result.statements import statement_in_words
from eligibility.result.stay_lines import stay_lines
from eligibility.scoring.fees import FEE_BANDS
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES
from eligibility.scoring.residence_rules import ORDINARY_RULE, RESIDENCE_RULES, Subject, rules_on
from eligibility.scoring.statements import Statement
from eligibility.wizard.application import application_from
from tests.language import in_language
from tests.result.pages import without_unbroken

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def page(client: Client, language: str) -> str:
    return without_unbroken(client.get("/permanent-residence/", {"lang": language}).content.decode())


def in_words(rule: Statement, language: str = "en") -> str:
    return in_language(language, statement_in_words, rule, Sources()).words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_the_day_is_printed_with_its_source(language: str, client: Client) -> None:
    with travel(date(2026, 11, 22)):
        text = page(client, language).replace("&#x27;", "'")
        for rule in (rule for rules in RESIDENCE_RULES.values() for rule in rules):
            assert (in_words(rule, language) in text) == rule.in_force_on(date(2026, 11, 22))
            assert rule.source.law.url in text
        for band in FEE_BANDS:
            assert band.period.in_language(language) in text
        assert "caveat" in text


def test_a_period_of_three_years_is_the_longest_until_march_2027() -> None:
    """Guideline of 24 February 2026, note 1."""
    before, after = (
        [words for each in rules_on(day, Subject.BESIDES) if "longest period" in (words := in_words(each))]
        for day in (date(2027, 3, 31), date(2027, 4, 1))
    )
    assert len(before) == len(after) == 1
    assert "Until 31 March 2027" in before[0]
    assert "Until 31 March 2027" not in after[0]


def test_the_fees_of_october_2026_are_not_said_of_september() -> None:
    """令和8年政令第268号: 75,000 yen for five years, 65,000 online; permanent residence 200,000."""
    assert rules_on(date(2026, 9, 30), Subject.FEE) == ()
    first, _second = rules_on(date(2026, 10, 1), Subject.FEE)
    assert "200,000 yen" in in_words(first)
    assert (FEE_BANDS[-1].counter, FEE_BANDS[-1].online) == (75_000, 65_000)
    assert all(band.online <= band.counter for band in FEE_BANDS)


def test_the_years_said_of_the_routes_are_those_of_the_routes() -> None:
    (papers,) = [
        words for each in rules_on(date(2026, 11, 22), Subject.PAPERS) if "Two points" in (words := in_words(each))
    ]
    assert {f"{route.years} year" in papers for route in PERMANENT_RESIDENCE_ROUTES} == {True}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_years_of_the_ordinary_rule_are_said_as_the_law_has_them(
    language: str, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Guideline of 24 February 2026, 1(3): ten years. Another figure of the law changes the words of the site."""

    document = STUDENT.document(date(2026, 11, 22))
    document["answers"][STAY] = {"status": "student"}
    application = application_from(document, date(2026, 11, 22))
    assert application is not None

    def said() -> tuple[bool, ...]:
        [heading] = re.findall(r'<h2 id="ordinary"[^>]*>([^<]*)</h2>', page(client, language))
        line = in_language(language, stay_lines, application, date(2026, 11, 22))[-1]
        return tuple(figure in heading and figure in line.words for figure in ("10", "17"))

    with travel(date(2026, 11, 22)):
        assert said() == (True, False)
        changed = replace(ORDINARY_RULE, years=17)
        monkeypatch.setattr(reference_rules, "ORDINARY_RULE", changed)
        monkeypatch.setattr(stay_lines_module, "ORDINARY_RULE", changed)
        assert said() == (False, True)


@pytest.mark.django_db
@pytest.mark.parametrize("key", EXAMPLES)
def test_the_residence_page_leads_to_it(key: str, client: Client) -> None:
    text = client.get(f"/example/{key}/residence/", {"lang": "ja"}).content.decode()
    assert 'href="/permanent-residence/?lang=ja"' in text
