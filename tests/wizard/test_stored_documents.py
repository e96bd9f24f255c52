"""Documents stored by earlier releases, with points worked out by hand: they open for ever and give right points."""

import json
from pathlib import Path

import pytest

from eligibility.answers.document import upgrade
from eligibility.scoring.assessment import assess
from eligibility.wizard.application import application_from
from tests.answers.test_document import STORED

from .conftest import NOON
from .walking import FILLED, Person, fields_with_errors, typed_in

pytestmark = pytest.mark.usefixtures("law_that_stays")

# Age under 30 earns 15, pay of 4,000,000 yen 10; what more there is, each says.
POINTS = {
    # N1 15, and no degree yet; not known of the company: support 10, small 10, research 5, local government 10.
    "version-1-reference-student": (40, 75),
    "version-2-reference-student": (40, 75),
    # Master 20, listed university 10; the Japanese major of graduate school alone earns nothing.
    "version-2-japanese-in-graduate-school-only": (55, 55),
    # Master 20, Japanese degree 10, listed university 10; N2 adds nothing to the Japanese degree.
    "version-2-japanese-not-sure-to-equal-a-university": (65, 65),
    # Master 20, listed university 10, N2 10, which a major in Japanese before graduate school would make 15.
    "version-2-graduate-degree-alone": (65, 70),
    # University 10, N2 10 or, if the education is graduation from a foreign university, 15; the school is not known.
    "version-2-japanese-equal-to-a-university": (45, 60),
    # University 10; Japanese degree 10 and listed university 10 are not known.
    "version-2-junior-college": (35, 55),
    # Master 20, listed university 10, a Japanese major 15 before graduate school, as the yes says.
    "version-2-japanese-before-graduate-school": (70, 70),
    # As in version 2: the first working day and the kind of work move no point on the planned day.
    "version-3-reference-student": (40, 75),
    # University 10 and a Japanese major 15 that count before the master's degree, which lies ahead; whether that
    # university is a listed one is not known: 10.
    "version-2-japanese-major-before-graduate-school": (50, 60),
    # University 10, three years that have ended 5.
    "version-2-months-that-ended": (40, 40),
    # Aged 31: age 10, pay of 5,000,000 yen 15, university 10. Of the three years up to 1 April 2028 the planned day,
    # 15 December 2026, has one year and eight months.
    "version-3-months-going-on": (35, 35),
    # Aged 31: age 10, pay of 5,000,000 yen 15, doctorate 30; the degree in another field lies ahead.
    "version-3-three-graduate-degrees": (55, 55),
    # University 10 and a Japanese major 15, of a school in no list, before the master's degree, which lies ahead.
    "version-3-japanese-major-day-not-known": (50, 50),
    # Aged 31: age 10, university 10, pay of 6,000,000 yen 20: answered after the one that has no day.
    "version-3-fixed-overtime-in-a-later-pay": (40, 40),
    # Aged 31: age 10, pay of 5,000,000 yen 15, university 10, awarded on the last day of its month at the latest.
    "version-3-month-without-day": (35, 35),
    # As in version 3; the advanced project, 10, is open too, as the employer was not asked.
    "version-4-reference-student": (40, 85),
    # N1 15, three papers 15; the IT examinations were answered before their tick was taken back.
    "version-4-one-tick": (55, 55),
}
ASKED_AGAIN = ("version-2-months-without-their-day",)
"""Documents with an answer of which nobody can know for which day it was given."""

GRADUATE = {"level": "master", "place": "abroad", "awarded_on": "2023-06-30", "related": "yes"}


def test_every_stored_document_is_scored_or_asked_again() -> None:
    assert {*POINTS} | {*ASKED_AGAIN} == {path.stem for path in STORED}


@pytest.mark.parametrize("name", ASKED_AGAIN)
def test_months_without_their_day_are_asked_again_with_the_value_kept(name: str, person: Person) -> None:
    stored = next(path for path in STORED if path.stem == name)
    document = upgrade(json.loads(stored.read_text(encoding="utf-8")))
    assert application_from(document, NOON.date()) is None
    person.hold(document)
    person.walk(FILLED, until="experience_b")
    assert fields_with_errors(person.page).keys() == {"months"}
    assert typed_in(person.page)["months"] == "3 years"
    person.send(typed_in(person.page))
    assert person.answers["experience_b"]["as_of"] == "2027-01-15"


@pytest.mark.parametrize("path", [path for path in STORED if path.stem in POINTS], ids=lambda path: path.stem)
def test_a_stored_document_gives_the_points_worked_out_by_hand(path: Path) -> None:
    application = application_from(upgrade(json.loads(path.read_text(encoding="utf-8"))), NOON.date())
    assert application is not None
    found = assess(application.profile.facts_on(application.application_day)).activities["b"]
    bounds = (found.low, found.high)
    assert bounds == POINTS[path.stem]


def test_somebody_whose_answers_leave_a_question_open_is_asked_it_and_sees_the_result_meanwhile(person: Person) -> None:
    stored = next(path for path in STORED if path.stem == "version-2-graduate-degree-alone")
    person.hold(json.loads(stored.read_text(encoding="utf-8")))
    assert person.question == "activity", "the kind of work was not asked yet"
    person.open(f"/s/{person.id}/result/")
    assert person.status == 200
    assert person.address.endswith("/result/")
    person.open(f"/s/{person.id}/")
    person.walk(FILLED | {"degrees": GRADUATE, "school": {"name": "北京大学", "other_degree": "no"}}, "japanese_major")
    person.send({"japanese_major": "yes"})
    assert person.address.endswith("/q/degrees/2/"), "the degree that the yes rests on is a record to fill in"
    application = application_from(person.document, NOON.date())
    assert application is not None
    found = assess(application.profile.facts_on(application.application_day)).activities["b"]
    assert (found.low, found.high) == (70, 70)
