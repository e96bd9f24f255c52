"""No figure of law is written outside scoring."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from eligibility.scoring.conditions import Condition
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import AGE, SALARY, SAVINGS, Fact
from eligibility.scoring.lists.japanese_tests import japanese_tests
from eligibility.scoring.permanent_residence import MARKS
from eligibility.scoring.rows import ACTIVITIES
from tests.law import PASS_MARK, ROWS

ROOT: Path = settings.BASE_DIR


# No figure of law outside scoring.

YEN_FACTS = (SALARY, SAVINGS)


def conditions() -> Iterator[Condition]:
    """Every condition of the tables, requirements and routes."""
    for row in ROWS:
        yield from (condition for each in ACTIVITIES if (condition := row.condition(each)))
    for requirement in TABLES.requirements:
        yield from (condition for _, condition in requirement.when.items())
    for route in TABLES.routes:
        for _, route_conditions in route.route_conditions.items():
            yield from (condition.when for condition in route_conditions)


def figures_of(*facts: Fact) -> set[int]:
    """The figures at which the law turns on one of these facts."""
    found = {bound for each in conditions() for fact, bound in each.bounds() if fact in facts}
    return {bound for bound in found if isinstance(bound, int)}


YEN = figures_of(*YEN_FACTS)
TOTALS = {*(mark.points for mark in TABLES.pass_marks), *MARKS}
POINTS = {points for row in ROWS for _, points in row.points.items()} | {
    test.least_score for test in japanese_tests() if test.least_score
}


def spelled(yen: int) -> set[str]:
    """The ways in which an amount is written: 3000000, 3,000,000, 3_000_000, 300万, 300萬, 3 million."""
    found = {f"{yen}", f"{yen:,}", f"{yen:_}"}
    found |= {f"{yen // 10_000:{style}}{unit}" for style in ("", ",") for unit in "万萬"}
    return found | ({f"{yen // 1_000_000} million"} if yen % 1_000_000 == 0 else set())


def any_of(words: set[str]) -> str:
    """A pattern for one of the words."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def numbers(figures: set[int]) -> str:
    """A pattern for one of the figures."""
    return any_of({str(figure) for figure in figures})


IN_WORDS = re.compile(
    rf"(?<![\d.,_])(?:(?:{any_of({word for yen in YEN for word in spelled(yen)})})(?![\d_]|[.,]\d)"
    rf"|(?:{numbers(TOTALS | POINTS)})[ -]?(?:点|分(?![鐘钟之])|points?\b)"
    rf"|(?:{numbers(figures_of(AGE))})[ -]?(?:歳|歲|岁))"
)
IN_CODE = re.compile(rf"(?<![\w.,#-])(?:{numbers(TOTALS)})(?![\w.,%])")


def describe_condition(text: str) -> list[str]:
    """The figures of law in a text, full-width digits read as others."""
    return IN_WORDS.findall(unicodedata.normalize("NFKC", text))


def in_python(source: str) -> list[str]:
    """The figures of law in the code and the texts of a module; docstrings and comments may speak of them."""
    tree = ast.parse(source)
    # A docstring, or a text by itself below a constant, which describes it.
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            if type(node.value) is int and node.value in YEN | TOTALS:
                found.append(str(node.value))
            elif isinstance(node.value, str):
                found += describe_condition(node.value)
    return found


def in_template(source: str) -> list[str]:
    """The figures of law in the words of a template and in its tags."""
    tags = re.findall(r"\{[%{].*?[%}]\}", source, re.DOTALL)
    return describe_condition(source) + [figure for tag in tags for figure in IN_CODE.findall(tag)]


def in_script(source: str) -> list[str]:
    """The figures of law in a script, its comments and texts included."""
    return describe_condition(source) + IN_CODE.findall(source)


def in_catalogue(source: str) -> list[str]:
    """The figures of law in the messages of a catalogue; its comments are left out."""
    return describe_condition("\n".join(line for line in source.splitlines() if not line.startswith("#")))


READERS = {".py": in_python, ".html": in_template, ".txt": in_template, ".js": in_script, ".po": in_catalogue}
ROOMS = ("outlook", "finder", "answers", "saving", "contract", "wizard", "reference", "result", "offices", "management")
PLACES = ("templates", "static/js", "locale", "hsp_site", *(f"eligibility/{room}" for room in ROOMS))
ALLOWED = {
    ("eligibility/answers/parsing/numbers.py", "80"): "the bound of years in the contract, not the mark",
    ("eligibility/answers/parsing/text.py", "400万"): "an example of what people type",
    ("eligibility/management/benchmarks/report.py", "4000000"): "a worked example: the offer of the reference student",
    ("eligibility/result/examples.py", "4000000"): "a worked example: the pay in the offer of an example person",
}


def outside() -> dict[tuple[str, str], None]:
    """Every figure of law outside scoring, with its file."""
    files = sorted(
        path for place in PLACES for path in (ROOT / place).rglob("*") if path.suffix in READERS and path.is_file()
    )
    assert len(files) > 60, "there is something to look through"
    return dict.fromkeys(
        (str(path.relative_to(ROOT)), figure)
        for path in files
        for figure in READERS[path.suffix](path.read_text(encoding="utf-8"))
    )


def test_the_figures_looked_for_are_those_of_the_tables() -> None:
    assert {3_000_000, 4_000_000, 10_000_000, 20_000_000, 30_000_000, 40_000_000, 200_000} <= YEN
    assert min(YEN) == 200_000, "smaller ones could not be told from other numbers"
    assert sorted({PASS_MARK, *MARKS}) == [70, 80]
    assert {70, 80} <= TOTALS, "and the marks of other days"
    assert sorted(figures_of(AGE)) == [30, 35, 40]


def test_no_figure_of_law_is_outside_scoring() -> None:
    found = outside()
    assert [place for place in found if place not in ALLOWED] == []
    assert [place for place in ALLOWED if place not in found] == [], "no longer there: take it off the list"


@pytest.mark.parametrize(
    "text",
    [
        "年収300万円以上",
        "at least 3,000,000 yen",
        "年收入３００萬日圓",
        "salary >= 4000000",
        "over 10 million yen",
        "1,000万円",
        "合格点は70点",
        "達到 80分",
        "a 70-point mark",
        "70 points",
        "10点加算",
        "BJTで480点以上",
        "30歳未満",
        "未滿40歲",
    ],
)
def test_a_figure_of_law_in_words_is_noticed(text: str) -> None:
    assert describe_condition(text)


@pytest.mark.parametrize(
    "text",
    [
        "for example 300,000 or 30万",
        "13,000,000 yen",
        "3,000,000,000",
        "4000000.5",
        "1300万",
        "70 answers",
        "within 30 days",
        "10分鐘",
        "2070年",
        "170点",
        "step 70 of 80",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not describe_condition(text)


def test_figures_in_code_are_noticed_and_docstrings_are_not() -> None:
    assert in_python('"""At 70 points."""\nif total >= 70:\n    label = "3,000,000 yen"\n') == ["70", "3,000,000"]
    assert in_python('def f():\n    """300万円."""\n    return 3_000_000\n') == ["3000000"]
    assert in_python('LIMIT = 90\n"""Not 70 points."""\n# 80 points\n') == []
    assert in_template("{% if total >= 70 %}<b width='80'>yes</b>{% endif %}") == ["70"]
    assert in_template("<p>{{ points }} of 170, 300 px</p>") == []
    assert in_script("if (total >= 80) { show(); } // 180, 0.80, x70") == ["80"]
    assert in_catalogue('#. 70 points\nmsgid "x"\nmsgstr "70分"') == ["70分"]
