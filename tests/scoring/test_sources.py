"""Every rule has its source, scoring has no clock, and no figure of law stands outside scoring."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings

from eligibility.scoring import law as laws
from eligibility.scoring.conditions import Condition
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import AGE, SALARY, SAVINGS, Fact
from eligibility.scoring.law import LAWS, ORDINANCE, Citation, Law
from eligibility.scoring.lists.japanese_tests import japanese_tests
from eligibility.scoring.permanent_residence import MARKS, PERMANENT_RESIDENCE_ROUTES
from eligibility.scoring.requirements import REQUIREMENTS, Requirement
from eligibility.scoring.routes import ROUTES
from eligibility.scoring.rows import ACTIVITIES, Row
from eligibility.scoring.text import LANGUAGES
from tests.law import PASS_MARK, ROWS

ROOT: Path = settings.BASE_DIR
SCORING = ROOT / "eligibility" / "scoring"

# Instruments.


def citations() -> Iterator[Citation]:
    """Every place in an instrument that a rule names."""
    for row in ROWS:
        for activity in ACTIVITIES:
            yield from row.citations(activity)
    yield from (source for mark in TABLES.pass_marks for source in mark.source.values())
    for requirement in REQUIREMENTS:
        yield from (citation for activity in ACTIVITIES for citation in requirement.citations(activity))
    for route in ROUTES:
        for _, route_conditions in route.route_conditions.items():
            yield from (condition.source for condition in route_conditions)
    yield from (route.source for route in PERMANENT_RESIDENCE_ROUTES)


@pytest.mark.parametrize("law", LAWS.values(), ids=lambda law: law.key)
def test_an_instrument_can_be_looked_up(law: Law) -> None:
    address = urlsplit(law.url)
    assert address.scheme == "https"
    assert address.netloc.endswith(".go.jp"), "a rule rests on what the state publishes"
    assert len(address.path) > 1
    assert law.number.strip()
    assert date(1990, 1, 1) <= law.edition <= law.checked
    assert len({law.title.in_language(language) for language in LANGUAGES}) == len(LANGUAGES)


def test_every_instrument_is_registered_once() -> None:
    written = [value for value in vars(laws).values() if isinstance(value, Law)]
    assert {law.key: law for law in written} == LAWS
    assert len(written) == len(LAWS)
    for named in ("number", "url"):
        values = [getattr(law, named) for law in written]
        assert len(set(values)) == len(values), named


def test_every_rule_cites_a_registered_instrument_and_each_instrument_is_cited() -> None:
    cited = {citation.law.key for citation in citations()}
    assert all(LAWS[citation.law.key] is citation.law for citation in citations())
    assert cited == set(LAWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_every_row_has_a_source_in_each_of_its_activities_and_none_in_the_others(row: Row) -> None:
    for activity in ACTIVITIES:
        found = row.citations(activity)
        assert bool(found) == (row.points[activity] is not None)
        if found:
            assert found[0].law is ORDINANCE
            assert len(set(found)) == len(found)


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda requirement: f"{requirement.key} {requirement.since}")
def test_every_requirement_has_a_source_where_it_is_computed(requirement: Requirement) -> None:
    with_source = {activity for activity, _ in requirement.source.items()}
    assert with_source
    assert {activity for activity, _ in requirement.when.items()} <= with_source


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"number": ""}, "ordinance: an instrument needs its number and an https address"),
        ({"url": "http://laws.e-gov.go.jp/law/426M60000010037"}, "an https address"),
        ({"edition": date(2026, 11, 23)}, "checked on 2026-11-22, before its edition of 2026-11-23"),
    ],
)
def test_an_instrument_that_nobody_could_look_up_is_refused(changes: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        replace(ORDINANCE, **changes)  # type: ignore[arg-type]


def test_an_instrument_may_be_checked_on_the_day_of_its_edition() -> None:
    assert replace(ORDINANCE, edition=ORDINANCE.checked).edition == ORDINANCE.checked


def test_a_citation_of_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match="a citation of ordinance names no article"):
        Citation(ORDINANCE, " ")


# No clock.

CLOCKS = {
    *("today", "now", "utcnow", "localdate", "localtime", "gmtime", "time_ns", "monotonic", "perf_counter"),
    *("fromtimestamp", "utcfromtimestamp", "getmtime", "st_mtime"),
}
IMPURE = {"time", "random", "secrets", "os", "sys", "locale", "socket", "logging", "threading", "django", "uuid"}


def impurities(source: str) -> list[str]:
    """What in a file of scoring looks at the clock, the machine or Django."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr=name) | ast.Call(func=ast.Name(id=name)) if name in CLOCKS:
                found.append(name)
            case ast.Import(names=names):
                found += [each.name for each in names if each.name.partition(".")[0] in {*IMPURE, "datetime"}]
            case ast.ImportFrom(module=str(module), names=names, level=0):
                if module.partition(".")[0] in IMPURE:
                    found.append(module)
                if module == "datetime":
                    found += [f"datetime.{each.name}" for each in names if each.name not in {"date", "timedelta"}]
    return found


def test_scoring_reads_no_clock_and_knows_no_django() -> None:
    files = sorted(SCORING.rglob("*.py"))
    assert len(files) > 20
    found = {str(path.relative_to(SCORING)): impurities(path.read_text(encoding="utf-8")) for path in files}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from datetime import date, timedelta\nON = date(2026, 11, 22)", []),
        ("from datetime import date\non = date.today()", ["today"]),
        ("from datetime import datetime as clock\nclock.now()", ["datetime.datetime", "now"]),
        ("import datetime", ["datetime"]),
        ("import time", ["time"]),
        ("from time import perf_counter", ["time"]),
        ("from django.utils import timezone\ntimezone.localdate()", ["django.utils", "localdate"]),
        ("import os.path", ["os.path"]),
    ],
)
def test_a_clock_is_noticed(source: str, found: list[str]) -> None:
    assert sorted(impurities(source)) == sorted(found)


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
    """The figures of law that stand in a text, full-width digits read as others."""
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
