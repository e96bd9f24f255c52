"""The checklist holds the proofs of what counts, each document once, with who issues it and when to ask."""

from eligibility.report.parts import report_of
from eligibility.report.proofs import ISSUERS
from eligibility.scoring.editions import TABLES
from tests import people
from tests.report.lives import TODAY, graduate_in_march, life_of_line, reference_student


def test_every_number_of_the_official_list_has_an_issuer() -> None:
    assert {number for row in TABLES.rows for number in row.proofs} <= set(ISSUERS)


def test_the_checklist_has_the_rows_that_count_and_no_other() -> None:
    made = report_of(reference_student(), today=TODAY, language="ja")
    assert "".join(proof.numbers for proof in made.proofs) == "①③⑭⑮⑰"
    counted = [row.label for heading in made.headings for row in heading.rows if row.state == "counted"]
    assert sorted(label for proof in made.proofs for label in proof.rows) == sorted(counted)
    assert all(proof.document and proof.issued_by and proof.ask for proof in made.proofs)


def test_a_degree_that_lies_ahead_is_on_the_list_of_the_day_that_suffices() -> None:
    made = report_of(graduate_in_march(), today=TODAY, language="ja")
    assert "⑭" in "".join(proof.numbers for proof in made.proofs)


def test_nobody_hands_in_anything_for_nothing() -> None:
    made = report_of(life_of_line(people.known(age=45)), today=TODAY, language="en")
    assert made.proofs == ()


def test_no_document_stands_twice() -> None:
    for person in people.TEN_LIVES:
        made = report_of(life_of_line(person()), today=TODAY, language="en")
        documents = [(proof.numbers, proof.document) for proof in made.proofs]
        assert len(documents) == len(set(documents))
