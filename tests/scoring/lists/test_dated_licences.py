"""A national qualification that comes, goes or changes on a day: rows of the list, and no answer changes by them."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from time_machine import travel

from eligibility.finder import certificates
from eligibility.finder.certificates import look_up
from eligibility.scoring.lists import licences
from eligibility.scoring.lists.licences import Licence, load_licences, national_licences
from eligibility.scoring.lists.reading import RECORDS, ListError

CHANGES = date(2027, 4, 1)
BEFORE = CHANGES - timedelta(days=1)

COMES = "sample-shi,law,見本士,見本士,见本士,Sample practitioner,,見本士法,第一条,,,,2027-04-01,,e-gov-2026-02\n"


@pytest.fixture(autouse=True)
def _changed_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (RECORDS / "licences.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    changed = []
    for line in lines:
        if line.startswith("benrishi,"):  # goes
            line = line.replace(",,,e-gov", ",,2027-04-01,e-gov")
        changed.append(line)
        if line.startswith("shiho-shoshi,"):  # is amended
            changed[-1] = line.replace(",,,e-gov", ",,2027-04-01,e-gov")
            changed.append(line.replace("第七十三条", "第八十条").replace(",,,e-gov", ",2027-04-01,,e-gov"))
    path = tmp_path / "licences.csv"
    path.write_text("".join([*changed, COMES]), encoding="utf-8")
    known = tuple(load_licences(path))
    monkeypatch.setattr(licences, "_of_every_day", lambda: known)
    monkeypatch.setattr(certificates, "_names", certificates._names.__wrapped__)


def on(day: date) -> dict[str, Licence]:
    """The qualifications of a day by key."""
    found = national_licences(day)
    assert len(found) == len({one.key for one in found})
    return {one.key: one for one in found}


def test_a_qualification_is_known_from_its_first_day_until_its_last() -> None:
    assert "sample-shi" not in on(BEFORE)
    assert "sample-shi" in on(CHANGES)
    assert "benrishi" in on(BEFORE)
    assert "benrishi" not in on(CHANGES)


def test_an_amended_act_has_the_article_of_the_day() -> None:
    assert [on(day)["shiho-shoshi"].title for day in (BEFORE, CHANGES)] == ["第七十三条", "第八十条"]


@pytest.mark.parametrize(
    ("typed", "before", "after"),
    [("Sample practitioner", [], ["sample-shi"]), ("弁理士", ["benrishi"], [])],
)
def test_the_search_knows_those_of_the_day(typed: str, before: list[str], after: list[str]) -> None:
    assert [[one.key for one in look_up(typed, day).licences] for day in (BEFORE, CHANGES)] == [before, after]


@pytest.mark.django_db
@pytest.mark.parametrize(("day", "shown"), [(BEFORE, False), (CHANGES, True)])
def test_the_page_shows_those_of_the_day(client: Client, day: date, shown: bool) -> None:
    with travel(day, tick=False):
        page = client.get("/examinations/").content.decode()
    assert ("見本士法" in page) is shown
    assert ("弁理士法" in page) is not shown


def test_two_records_of_a_qualification_may_not_be_in_force_on_one_day(tmp_path: Path) -> None:
    lines = (RECORDS / "licences.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (line,) = (each for each in lines if each.startswith("benrishi,"))
    path = tmp_path / "overlapping.csv"
    path.write_text("".join([*lines, line.replace(",,,e-gov", ",2027-04-01,,e-gov")]), encoding="utf-8")
    with pytest.raises(ListError, match="benrishi: since and until overlap"):
        load_licences(path)
