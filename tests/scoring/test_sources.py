"""Every rule has its source, and scoring has no clock."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings

from eligibility.reference.questions.practice import PRACTICE
from eligibility.reference.questions.topics import ALL
from eligibility.scoring import law as laws
from eligibility.scoring.editions import TABLES
from eligibility.scoring.fees import FEE_BANDS_SOURCE, FEES
from eligibility.scoring.law import LAWS, ORDINANCE, Citation, Law
from eligibility.scoring.new_employer import ORDINARY_SOURCE
from eligibility.scoring.permanent_residence import PERMANENT_RESIDENCE_ROUTES
from eligibility.scoring.requirement import Requirement
from eligibility.scoring.routes import ROUTES
from eligibility.scoring.rows import ACTIVITIES, Row
from eligibility.scoring.stay import STAY_FIGURES
from eligibility.scoring.tables.requirements import REQUIREMENTS
from eligibility.scoring.text import LANGUAGES
from tests.law import ROWS
from tests.scoring.statements_of_law import STATEMENTS

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
    yield FEE_BANDS_SOURCE
    yield from (fee.source for fee in FEES)
    yield from (statement.source for statement in STATEMENTS)
    yield ORDINARY_SOURCE
    yield from (figure.source for figure in STAY_FIGURES)
    # What practitioners write is no instrument of law.
    yield from (each for found in ALL for each in found.asked.sources if each.law not in PRACTICE)


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
