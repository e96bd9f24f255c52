"""What a page says about a university follows from its row and from the tables of the day."""

from datetime import date

import pytest

from eligibility.finder.listing import ROW, listing_of, points_of
from eligibility.scoring.editions import TABLES
from eligibility.scoring.lists.universities import universities
from eligibility.scoring.rows import ByActivity
from eligibility.scoring.text import LANGUAGES

DAY = date(2026, 11, 22)
EVERY = universities()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_university_has_an_answer_with_country_ground_edition_and_source(language):
    for university in EVERY.values():
        said = listing_of(university, language, DAY)
        assert said.counts is university.designated
        assert said.j_find is university.top100
        assert said.country == university.country.name.in_language(language)
        assert {said.name, said.in_english} >= {university.name_en}, "the English name is shown somewhere"
        assert {said.name, said.in_japanese} >= {university.name_ja}
        assert said.edition == university.edition
        assert len(said.sources) == len(university.source)
        assert said.sources
        if said.counts:
            assert said.grounds, "what counts meets one of the limbs"
        if said.counts is None:
            assert said.to_confirm, "what is open says how to settle it"
        if said.j_find is None:
            assert said.j_find_note


def test_a_ground_that_our_sources_dispute_is_not_sure():
    disputed = [each for each in EVERY.values() if each.ranking == "check"]
    assert disputed
    for university in disputed:
        said = listing_of(university, "en", DAY)
        assert not said.grounds[0].sure
        assert said.to_confirm


def test_each_limb_is_named_by_its_numeral():
    for university in EVERY.values():
        numerals = {ground.name[0] for ground in listing_of(university, "ja", DAY).grounds}
        expected = {"Ⅰ": university.ranking != "no", "Ⅱ": bool(university.sgu), "Ⅲ": university.innovative_asia != "no"}
        assert numerals == {numeral for numeral, holds in expected.items() if holds}


def test_the_points_are_those_of_the_table():
    row = TABLES.on(DAY).by_key[ROW]
    assert {points_of(row.points)} == {str(points) for _activity, points in row.points.items()}


def test_points_that_differ_by_activity_are_a_span():
    assert points_of(ByActivity(a=3, c=7)) == "3–7"


def test_a_name_that_nobody_uses_is_marked():
    without = [each for each in EVERY.values() if not each.has_name("zh-hant")]
    assert without
    said = listing_of(without[0], "zh-hant", DAY)
    assert not said.usual_name
    assert said.name == without[0].name_en
