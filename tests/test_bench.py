"""The bench measures what it says: valid lines, turn by turn, the whole command over every line. No time is tested."""

import re
from io import StringIO
from itertools import count
from pathlib import Path
from random import Random

import pytest
from django.core.management import CommandError, call_command

from eligibility.contract.facts import facts_from
from eligibility.contract.lines import read_object
from eligibility.contract.profile import profile_from
from eligibility.management.benchmarks import files, outlook, points_form, report, result, scoring, search, wizard
from eligibility.management.benchmarks.timing import Measured, interleaved
from eligibility.management.commands import bench
from eligibility.result.sections import SECTIONS
from eligibility.saving.models import SavedSession
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.application import application_from
from tests import people
from tests.outlook.applications import busy_profile
from tests.scoring.fillings import FACTS, OF_REQUIREMENTS


def test_things_are_run_in_turns_and_timed_each_for_itself() -> None:
    ran: list[str] = []
    ticks = count()
    found = interleaved(
        lambda: ran.append("one"), lambda: ran.append("other"), rounds=3, clock=lambda: float(next(ticks))
    )
    assert ran == ["one", "other"] * 3
    assert found == [Measured((1.0, 1.0, 1.0))] * 2


def test_the_median_is_the_middle_round_and_the_first_is_kept() -> None:
    measured = Measured((9.0, 1.0, 2.0))
    assert (measured.median, measured.first) == (2.0, 9.0)


def test_the_lines_are_valid_varied_the_same_each_time_and_a_third_leaves_something_open() -> None:
    lines = list(scoring.varied_lines(300, Random(1)))
    assert lines == list(scoring.varied_lines(300, Random(1)))
    assert len(set(lines)) == 300
    facts = [facts_from(read_object(line)) for line in lines]
    unknown = [each for each in facts if len(each.known) < len(FACTS)]
    assert len(unknown) in range(90, 101)  # what is not known may be settled as no where no degree is held
    for key in FACTS:
        values = {each.known.get(key) for each in facts}
        assert len(values) > 2, f"{key} does not vary"


def test_the_command_measures_both_and_the_whole_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(
        bench.SUBJECTS,
        "scoring",
        lambda say: scoring.bench(say, lines=20, lines_of_file=10),
    )
    out = StringIO()
    call_command("bench", "scoring", stdout=out)
    printed = out.getvalue()
    assert "20 lines" in printed
    assert "times the floor" in printed
    assert "manage.py score, 10 lines" in printed


def test_a_command_that_leaves_a_line_unanswered_is_no_measure(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_bytes(next(scoring.varied_lines(1, Random(1))) + b"\n")
    with pytest.raises(RuntimeError, match="ended with 0 after 1 of 2 lines"):
        scoring.score_file(path, 2)
    path.write_bytes(b"{}\n")
    with pytest.raises(RuntimeError, match="ended with 1"):
        scoring.score_file(path, 1)


def test_the_searches_are_what_people_type_and_each_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = search.typed_names()
    assert len(typed) == len(set(typed)) > 2_000
    assert {"Tohoku University", "Tohoku Un", "Tohoku Uiversity", "東北大学"} <= set(typed)
    found: list[str] = []
    monkeypatch.setattr(search, "find", found.append)
    said: list[str] = []
    search.bench(said.append, most=40)
    assert set(found) == set(typed[:40])
    assert any("95th percentile" in line for line in said)


def test_an_unknown_subject_is_refused_with_the_choices() -> None:
    with pytest.raises(CommandError, match="choose from " + ", ".join(bench.SUBJECTS)):
        call_command("bench", "speed", stdout=StringIO())


def test_outlooks_are_measured_for_both_applications_and_the_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bench.SUBJECTS, "outlook", lambda say: outlook.bench(say, times=1))
    out = StringIO()
    call_command("bench", "outlook", stdout=out)
    printed = out.getvalue()
    for what in ("a student", "the busiest life", "a time line", "its ways", "the whole", "the floor"):
        assert what in printed
    assert printed.count("times the floor") == 6


def test_the_busiest_life_of_the_bench_is_as_busy_as_that_of_the_tests() -> None:
    of_bench, of_tests = (outlook.turning_days(profile_from(line)) for line in (outlook.busiest(), busy_profile()))
    assert of_bench == of_tests
    assert len(of_bench) > 150


def test_reports_are_measured_in_every_language_and_an_empty_page() -> None:
    said: list[str] = []
    report.bench(said.append, rounds=1)
    printed = "\n".join(said)
    assert "an empty page" in printed
    for language in LANGUAGES:
        both = language != "ja"
        assert printed.count(f"{language:<8}") == 2 * len(report.PEOPLE) + both, "reports, sheets, with Japanese"
    assert printed.count("wanted: under") == 3


def test_the_official_form_is_measured_as_excel_and_pdf_with_an_empty_page() -> None:
    said: list[str] = []
    points_form.bench(said.append, rounds=1)
    printed = "\n".join(said)
    assert "an empty page" in printed
    for kind in ("xlsx", "pdf"):
        assert len(re.findall(rf"^{kind} +of [abc] .*bytes$", printed, re.MULTILINE)) == len(ACTIVITIES)
    assert printed.count("wanted: under") == 1


def test_the_reference_student_of_the_bench_is_the_one_we_know() -> None:
    """What was asked is as in tests/people.py; other activities and the requirements were not asked about."""
    application = application_from(report.REFERENCE.document(report.TODAY), report.TODAY)
    assert application is not None
    asked = application.profile.facts_on(application.application_day).known
    line = facts_from(people.reference_student()).known
    assert {key for key in line if asked.get(key) != line[key]} == {
        "experience_years.a",
        "experience_years.c",
        "position",
        "invested_100m_yen",
        "training_used_japanese_university",
        "top100_degree_awarded_on",
        "savings_yen",
        *OF_REQUIREMENTS,
    }


@pytest.mark.django_db(transaction=True)
def test_an_answered_page_and_an_empty_view_are_measured_in_their_own_database() -> None:
    said: list[str] = []
    wizard.bench(said.append, walks=1, rounds=1)
    printed = "\n".join(said)
    assert "12 pages of a student" in printed
    assert "an empty view" in printed
    assert "times the floor" in printed
    assert not SavedSession.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_every_page_of_a_result_and_a_question_page_are_measured() -> None:
    said: list[str] = []
    result.bench(said.append, rounds=1)
    assert [line.split()[0] for line in said[2:-1]] == [section.slug or "overview" for section in SECTIONS]
    assert "overview at most" in said[-1]
    assert not SavedSession.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_pages_and_reports_of_a_server_with_a_worker_are_measured() -> None:
    said: list[str] = []
    files.bench(said.append, people=1, seconds=0.5)
    printed = "\n".join(said)
    for what in ("a report that is kept", "pages while nobody asks", "while  1 ask in a loop"):
        assert what in printed
    assert printed.count("wanted:") == 2
    assert not SavedSession.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_form_that_is_not_taken_is_no_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {**wizard.typed(), "pay": {"kind": "amount", "annual_yen": "lots", "in_writing": "now"}}
    monkeypatch.setattr(wizard, "typed", lambda: answers)
    with pytest.raises(RuntimeError, match="not taken: status 200"):
        wizard.bench(lambda line: None, walks=1, rounds=1)
