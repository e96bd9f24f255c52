"""Which rows the page shows at once, and which it keeps folded until somebody asks for them."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from django.conf import settings

from eligibility.answers.application import Application
from eligibility.result.context import Context, context_of
from eligibility.result.points.breakdown import HeadingPart
from eligibility.scoring.rows import ACTIVITIES
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, graduate_in_march, much_unknown, reference_student
from tests.result.pages import Outline, result_page

LANGUAGES = [code for code, _ in settings.LANGUAGES]
LIVES = [reference_student, graduate_in_march, much_unknown]


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
            (self.parts[-1][2] if self._inside else self.shown).append(key)

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "details"
        self._summary = self._summary and tag != "summary"

    def handle_data(self, data: str) -> None:
        if self._summary:
            opened, words, rows = self.parts[-1]
            self.parts[-1] = (opened, words + data, rows)


def report(application: Application, activity: str | None = None, language: str = "en") -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


def visible_rows(made: Context, heading: str) -> list[str]:
    return [row.key for row in part(made, heading).visible_rows]


def part(made: Context, heading: str) -> HeadingPart:
    return next(each for each in made.headings if each.key == heading)


@pytest.mark.parametrize("person", people.TEN_LIVES, ids=lambda person: person.__name__)
@pytest.mark.parametrize("activity", ACTIVITIES)
def test_every_row_is_shown_or_folded_and_what_counts_or_is_open_is_never_folded(
    person: Callable[[], people.Line], activity: str
) -> None:
    for heading in report(application_of_line(person()), activity).headings:
        both = (*heading.visible_rows, *heading.folded_rows)
        assert sorted(row.key for row in both) == sorted(row.key for row in heading.rows)
        for rows in (heading.visible_rows, heading.folded_rows):
            assert list(rows) == [row for row in heading.rows if row in rows], "the order of the table"
        assert {row.state for row in heading.folded_rows} <= {"not_met", "excluded"}


def test_what_bars_a_row_is_shown_where_it_bites_and_a_lower_step_is_not() -> None:
    assert "japanese_n2" in visible_rows(report(application_of_line(people.master_with_n2())), "special")
    doctor = {**people.engineer_at_a_large_company(), "degrees": ["doctorate", "business_professional"]}
    assert {"doctorate", "business_professional_degree"} <= set(
        visible_rows(report(application_of_line(doctor)), "education")
    )
    well_paid = report(application_of_line({**people.engineer_at_a_large_company(), "annual_salary_yen": 10_000_000}))
    assert visible_rows(well_paid, "salary") == ["salary_10m"]


def test_the_next_step_of_a_number_is_shown_and_an_age_has_none() -> None:
    made = report(reference_student())
    assert visible_rows(made, "salary") == ["salary_5m", "salary_4m"]
    assert visible_rows(made, "career") == ["career_3_years"]
    older = report(application_of_line({**people.engineer_at_a_large_company(), "birth_date": "1989-01-01"}))
    assert visible_rows(older, "age") == ["age_under_40"]


@pytest.mark.parametrize("application", LIVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_folds_what_it_says_it_folds(language: str, application: Callable[[], Application]) -> None:
    made = report(application(), language=language)
    page = result_page(made)
    folded = Folded(page)
    assert folded.shown == [row.key for heading in made.headings for row in heading.visible_rows]
    assert [rows for _, _, rows in folded.parts] == [
        *([row.key for row in heading.folded_rows] for heading in made.headings if heading.folded_rows),
        [row.key for row in made.elsewhere],
    ]
    for opened, words, rows in folded.parts:
        assert not opened
        assert re.findall(r"\d+", words) == [str(len(rows))]
    assert len({words for _, words, _ in folded.parts}) == len(folded.parts), "each says whose rows they are"
    assert any(link.endswith("&rows=all") for link in Outline(page).links)
    everything = result_page(made, all_rows=True)
    assert all(opened for opened, _, _ in Folded(everything).parts)
    assert not any("rows=all" in link for link in Outline(everything).links)
