"""Which rows the page shows at once, in which words, and which it keeps folded until somebody asks for them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.result.context import Context, context_of
from eligibility.result.points.shown import Line, LineState, ShownLines
from eligibility.result.sections.papers import PAPERS
from eligibility.result.sections.points import POINTS
from eligibility.scoring.editions import law
from eligibility.scoring.rows import ACTIVITIES
from tests import people
from tests.language import in_language
from tests.result.applications import (
    TODAY,
    application_of_line,
    graduate_in_march,
    much_unknown,
    reference_student,
    with_profile,
)
from tests.result.pages import Outline, section_page

LANGUAGES = [code for code, _ in settings.LANGUAGES]
LIVES = [reference_student, graduate_in_march, much_unknown]
LATIN, HAN = re.compile(r"[A-Za-z][A-Za-z’'.-]*"), re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


class Folded(HTMLParser):
    """Reads the folded parts of a page: whether each is open, its summary and the rows in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.parts: list[tuple[bool, str, list[str]]] = []
        self.shown: list[str] = []
        self._inside = self._summary = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "details" and given.get("class") == "rows-more":
            self._inside = True
            self.parts.append(("open" in given, "", []))
        self._summary = self._inside and (self._summary or tag == "summary")
        if key := given.get("data-row"):
            assert self._inside, "a row of the table with its source stands in a fold"
            self.parts[-1][2].append(key)
        if key := given.get("data-line"):
            self.shown.append(key)

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "details"
        self._summary = self._summary and tag != "summary"

    def handle_data(self, data: str) -> None:
        if self._summary:
            opened, words, rows = self.parts[-1]
            self.parts[-1] = (opened, words + data, rows)


def report(application: Application, activity: str | None = None, language: str = "en") -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


def lines_of(made: Context) -> dict[str, tuple[Line, ...]]:
    """The lines that are shown at once, by heading."""
    shown = ShownLines(made.application, made.activity, made.days, made.main, made.tables)
    with override(made.language):
        return {heading.key: shown.of(heading) for heading in made.headings}


def keys(made: Context, heading: str) -> list[str]:
    return [line.key for line in lines_of(made)[heading]]


@pytest.mark.parametrize("person", people.TEN_LIVES, ids=lambda person: person.__name__)
@pytest.mark.parametrize("activity", ACTIVITIES)
def test_what_counts_is_never_folded_and_what_is_open_has_a_line(
    person: Callable[[], people.Line], activity: str
) -> None:
    made = report(application_of_line(person()), activity)
    for heading in made.headings:
        lines = lines_of(made)[heading.key]
        assert lines, "a heading of which nothing counts says so"
        shown = {line.key for line in lines}
        assert {row.key for row in heading.rows if row.main.state == "counted"} <= shown
        assert any(row.hangs_on for row in heading.rows) == any(line.hangs_on for line in lines)
        assert not {row.key for row in heading.rows if row.main.state == "not_met"} & shown
        with_key = [line.key for line in lines if line.key]
        assert with_key == [row.key for row in heading.rows if row.key in with_key], "the order of the table"


@pytest.mark.parametrize("person", people.TEN_LIVES, ids=lambda person: person.__name__)
def test_the_points_of_the_lines_add_up_to_those_of_the_heading(person: Callable[[], people.Line]) -> None:
    made = report(application_of_line(person()))
    assert sum(heading.points.low for heading in made.headings) == made.verdict.days.on(made.verdict.shown).sure
    for heading in made.headings:
        low = [int(line.points.split(" to ")[0]) for line in lines_of(made)[heading.key]]
        assert sum(low) == heading.points.low


def test_what_bars_a_row_is_shown_where_it_surprises_and_a_lower_step_is_not() -> None:
    made = report(application_of_line(people.master_with_n2()))
    n2 = next(line for line in lines_of(made)["special"] if line.key == "japanese_n2")
    assert (n2.state, n2.points, n2.tag) == ("excluded", "0", "not added")
    assert law(TODAY).by_key["japanese_degree"].short.en in n2.why
    assert "university" not in keys(made, "education"), "a lower degree surprises nobody"
    doctor = {**people.engineer_at_a_large_company(), "degrees": ["doctorate", "business_professional"]}
    assert {"doctorate", "business_professional_degree"} <= set(keys(report(application_of_line(doctor)), "education"))


def test_a_number_is_one_line_with_the_own_fact_and_the_next_step() -> None:
    made = report(reference_student())
    [salary] = lines_of(made)["salary"]
    assert salary.key == "salary_4m"
    assert salary.label.startswith("4,000,000 yen")
    assert salary.why.startswith("1,000,000円 more: 15 points.")
    assert "at age 30: 0 points." in salary.why
    [age] = lines_of(made)["age"]
    assert (age.label, age.points) == ("Age 24", "15")
    assert "at age 30: 10 points." in age.why
    [career] = lines_of(made)["career"]
    assert (career.key, career.state, career.points) == ("", LineState.NOTHING, "0")
    assert career.why == "Experience of 3 years: 5 points."
    well_paid = report(application_of_line({**people.engineer_at_a_large_company(), "annual_salary_yen": 10_000_000}))
    [best] = lines_of(well_paid)["salary"]
    assert best.key == "salary_10m"
    assert "more" not in best.why, "no step is higher"


def test_a_degree_has_its_next_step() -> None:
    [degree] = lines_of(report(reference_student()))["education"]
    assert degree.key == "university"
    assert degree.why == f"{law(TODAY).by_key['graduate_degree'].short.en}: 20 points."


def test_an_open_ladder_is_one_line_and_says_who_can_answer() -> None:
    made = report(much_unknown())
    [salary] = lines_of(made)["salary"]
    assert salary.label == "Annual salary: open"
    assert (salary.state, salary.tag) == ("not_known", "open")
    special = lines_of(made)["special"]
    assert [line.points for line in special if line.key == "innovation_sme"] == ["0 to 20"]
    assert "innovation" not in [line.key for line in special]
    page = section_page(made, POINTS)
    assert page.count("“Not known” is not “no”.") == 1
    assert f'<a href="/s/{"an-id-of-a-session-00"}/result/employer/">Ask the employer' in page
    assert page.count("Change your answer") >= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_to_confirm_says_what_must_be_confirmed(language: str) -> None:
    doubtful = application_of_line(people.reference_student(), to_confirm=(Caveat.EQUIVALENT,))
    made = report(doubtful, language=language)
    [line] = lines_of(made)["education"]
    assert line.key == "university"
    assert line.state is LineState.TO_CONFIRM
    assert line.tag
    assert line.why in made.to_confirm
    assert re.findall(r"\d+", line.points) == ["0", "10"], "what must be confirmed is not sure"


def test_the_other_day_is_named_where_the_points_differ() -> None:
    made = report(graduate_in_march())
    assert made.two_days
    [degree] = lines_of(made)["education"]
    assert degree.why.endswith("On 15 January: 0 points.")
    assert "On 15 January" not in lines_of(made)["salary"][0].why
    student = graduate_in_march()
    thirty = with_profile(student, replace(student.profile, birth_date=date(1997, 2, 12)))
    [age] = lines_of(report(thirty))["age"]
    assert age.label == "Age 30"
    assert age.why == "From 12 February 2032, at age 35: 5 points. On 15 January: 15 points."
    lead = POINTS.answer(made).lead if POINTS.answer else ""
    assert "On 15 January 2027: 40 points." in lead


@pytest.mark.parametrize("application", LIVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_folds_what_it_says_it_folds(language: str, application: Callable[[], Application]) -> None:
    made = report(application(), language=language)
    page = section_page(made, POINTS)
    folded = Folded(page)
    lines = lines_of(made)
    assert folded.shown == [line.key for each in lines.values() for line in each if line.key]
    assert [rows for _, _, rows in folded.parts] == [
        *([row.key for row in heading.rows] for heading in made.headings),
        [row.key for row in made.elsewhere],
    ]
    rest = [len(heading.rows) - sum(bool(line.key) for line in lines[heading.key]) for heading in made.headings]
    for (opened, words, _rows), others in zip(folded.parts, [*rest, len(made.elsewhere)], strict=True):
        assert not opened
        assert re.findall(r"\d+", words) == ([str(others)] if others else [])
    assert len({words for _, words, _ in folded.parts}) == len(folded.parts), "each says whose rows they are"
    assert any(link.endswith("&rows=all") for link in Outline(page).links)
    everything = section_page(made, POINTS, all_rows=True)
    assert all(opened for opened, _, _ in Folded(everything).parts)
    assert not any("rows=all" in link for link in Outline(everything).links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_edition_and_day_of_the_check_are_shown_once_with_the_exceptions(language: str) -> None:
    made = report(reference_student(), language=language)
    page = section_page(made, POINTS)
    body = page.partition('<details class="page-sources"')[0]
    assert body.count(made.pass_mark.source.edition) == 1
    assert made.pass_mark.source.dates not in body
    cited = [cited for heading in made.headings for row in heading.rows for cited in row.citations]
    cited += [cited for row in made.elsewhere for cited in row.citations]
    others = [each for each in cited if each.source != made.pass_mark.source]
    assert others
    assert all(each.source.dates in body for each in others)


@pytest.mark.parametrize("application", LIVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_short_labels_and_sentences_keep_their_budget(language: str, application: Callable[[], Application]) -> None:
    made = report(application(), language=language)
    for lines in lines_of(made).values():
        for line in lines:
            most = 16 if line.state is not LineState.TO_CONFIRM else 60
            assert len(LATIN.findall(line.why)) <= most or language != "en", line.why
            assert len(HAN.findall(line.why)) <= 34, line.why
    for section in (POINTS, PAPERS):
        assert section.answer is not None
        with override(language):
            answer = section.answer(made)
        assert len(LATIN.findall(answer.heading)) <= 12
        assert len(HAN.findall(answer.heading)) <= 26


def test_other_tables_are_linked_with_their_totals() -> None:
    page = section_page(report(reference_student()), POINTS)
    totals = {each: report(reference_student(), each) for each in ("a", "c")}
    for activity, other in totals.items():
        shown = other.verdict.days.on(other.verdict.shown)
        link = rf'\?activity={activity}">\s*<span>In table 1号{"イ" if activity == "a" else "ハ"}: {shown.sure}\b'
        assert re.search(link, page)
