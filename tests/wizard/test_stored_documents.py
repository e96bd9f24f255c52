"""Documents stored by earlier releases, with points worked out by hand: they open for ever and give right points."""

import json
from pathlib import Path

import pytest

from eligibility.answers.document import made_new
from eligibility.scoring.assessment import assess
from eligibility.wizard.life import told_life
from tests.answers.test_document import STORED

from .conftest import NOON
from .walking import Person

# Age under 30 earns 15, pay of 4,000,000 yen 10; what more there is stands beside each.
POINTS = {
    # N1 15, and no degree yet; not known of the company: support 10, small 10, research 5, local government 10.
    "version-1-reference-student": (40, 75),
    "version-2-reference-student": (40, 75),
    # Master 20, listed university 10; the Japanese major of graduate school alone earns nothing.
    "version-2-japanese-in-graduate-school-only": (55, 55),
    # Master 20, Japanese degree 10, listed university 10; N2 adds nothing beside the Japanese degree.
    "version-2-japanese-not-sure-to-equal-a-university": (65, 65),
    # Master 20, listed university 10, N2 10, which a major in Japanese before graduate school would make 15.
    "version-2-graduate-degree-alone": (65, 70),
    # University 10, N2 10 or, if the education is graduation from a foreign university, 15; the school is not known.
    "version-2-japanese-equal-to-a-university": (45, 60),
    # University 10; Japanese degree 10 and listed university 10 are not known.
    "version-2-junior-college": (35, 55),
}


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_a_stored_document_gives_the_points_worked_out_by_hand(path: Path) -> None:
    life = told_life(made_new(json.loads(path.read_text(encoding="utf-8"))), NOON.date())
    assert life is not None
    found = assess(life.profile.facts_on(life.application_day)).activities["b"]
    bounds = (found.low, found.high)
    assert bounds == POINTS[path.stem]


def test_somebody_whose_answers_leave_a_question_open_is_asked_it_and_sees_the_result_meanwhile(person: Person) -> None:
    stored = next(path for path in STORED if path.stem == "version-2-graduate-degree-alone")
    person.hold(json.loads(stored.read_text(encoding="utf-8")))
    assert person.question == "japanese_major"
    person.open(f"/s/{person.id}/result/")
    assert person.status == 200
    assert person.address.endswith("/result/")
    person.open(f"/s/{person.id}/")
    person.send({"japanese_major": "yes"})
    assert person.address.endswith("/q/degrees/2/"), "the degree that the yes rests on is a record to fill in"
    life = told_life(person.document, NOON.date())
    assert life is not None
    found = assess(life.profile.facts_on(life.application_day)).activities["b"]
    assert (found.low, found.high) == (70, 70)
