"""What a saved assessment says after the law has changed, under a made-up change of 1 April 2027 and a real one.

The made-up change is that of tests/scoring/test_law_that_changes.py: 10 points for 4 million yen are asked for with
4.5 million, and a row of 5 points begins.
"""

from datetime import date
from http import HTTPStatus
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils.translation import override

from eligibility.answers.law_seen import law_seen
from eligibility.result.law_change import LawChange, law_changes
from eligibility.saving.models import SavedSession
from eligibility.saving.sessions import change
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.tables import salary
from eligibility.scoring.text import LANGUAGES
from tests.scoring.test_law_that_changes import BEFORE, CHANGE, CHANGED, LADDER, NEW_ROW, OTHERS

TODAY = date(2026, 11, 22)
MENTOR_ROW = NEW_ROW.short.en
PAY_ROW = CHANGED.on(CHANGE).by_key["salary_4m"].short.en


def paid(yen: int) -> dict[str, Any]:
    """A pay per year that can be shown already."""
    return {"kind": "amount", "annual_yen": yen, "fixed_overtime_yen": None, "since": "2026-06-01", "already": True}


def answered(planned: date | None = CHANGE, **answers: Any) -> dict[str, Any]:
    """The answers of a bachelor of 25 with 4,200,000 yen: 10, 15 for the age, 10 for the pay until the change."""
    return {
        "version": 4,
        "answers": {
            "activity": {"activity": "b", "work": "field"},
            "place": {"place": "japan", "employer_in_japan": "yes"},
            "application": {"decided": "yes", "day": planned.isoformat()} if planned else {"decided": "no"},
            "birth_date": {"day": "2001-11-22"},
            "degrees": [{"level": "bachelor", "place": "abroad", "awarded_on": "2024-06-25", "related": "yes"}],
            "pay": [paid(4_200_000)],
            **answers,
        },
    }


def changes_of(document: dict[str, Any], today: date = TODAY, language: str = "en", **seen: str) -> list[LawChange]:
    """What changed since the assessment was seen on the day of the earlier release."""
    noted = law_seen(document, TODAY)
    for name, since in seen.items():
        noted[name]["since"] = since
    with override(language):
        return list(law_changes(noted, document, "b", today, CHANGED))


def test_old_and_new_total_rows_and_the_first_day_are_said() -> None:
    (found,) = changes_of(answered())
    assert found.since == CHANGE
    assert found.seen == TABLES.on(TODAY).since
    assert "1 April 2027" in found.sentence
    after, _between, before = found.sentence.partition("By the earlier rules")
    assert "25 to " in after
    assert "35 to " in before
    rows = {each.name: (each.before, each.after) for each in found.changed}
    assert rows[MENTOR_ROW] == ("not in the table", "0 to 5 points")
    assert rows[PAY_ROW] == ("10 points", "0 points")
    assert len(rows) == 2


def test_a_day_before_the_change_says_nothing() -> None:
    assert changes_of(answered(BEFORE)) == []


def test_somebody_whom_the_change_touches_in_points_open_only_reads_that() -> None:
    (found,) = changes_of(answered(pay=[paid(5_000_000)]))
    assert [(each.name, each.after) for each in found.changed] == [(MENTOR_ROW, "0 to 5 points")]


def test_somebody_whom_it_does_not_touch_reads_that_nothing_changes() -> None:
    document = answered(pay=[paid(5_000_000)])
    noted = law_seen(document, TODAY)
    tables = Tables(rows=(*OTHERS, *salary.specialist_rows(LADDER)))
    with override("en"):
        (found,) = law_changes(noted, document, "b", TODAY, tables)
    assert found.changed == ()
    assert "nothing changes" in found.sentence


def test_today_moves_into_the_new_law() -> None:
    (found,) = changes_of(answered(None), CHANGE)
    assert [each.name for each in found.changed] == [PAY_ROW, MENTOR_ROW]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_words(language: str) -> None:
    (found,) = changes_of(answered(), language=language)
    assert "35" in found.sentence
    assert "25" in found.sentence
    assert all(each.before != each.after for each in found.changed)


@pytest.fixture
def started(client: Client, db: None) -> SavedSession:
    """An assessment of 22 November 2026 by somebody who plans 1 April 2027."""
    client.post("/begin/")
    session = SavedSession.objects.get()
    session.document = answered()
    session.law_seen = law_seen(session.document, TODAY)
    session.save()
    return session


EARLIER = TABLES.starts[-2].isoformat()
NOTICE = "The law has changed since you last looked"


@time_machine.travel(TODAY, tick=False)
def test_the_overview_says_it_until_it_is_read(client: Client, started: SavedSession) -> None:
    address = f"/s/{started.id}/result/"
    assert NOTICE not in client.get(address).content.decode()
    started.law_seen["application"]["since"] = EARLIER
    started.save()
    page = client.get(address).content.decode()
    assert NOTICE in page
    assert f"/law/changes/?against={EARLIER}&amp;on={TABLES.on(TODAY).since}" in page
    assert NOTICE in client.get(address).content.decode(), "it stays until it is read"
    response = client.post(f"/s/{started.id}/law-seen/")
    assert response.headers["Location"] == address
    assert NOTICE not in client.get(address).content.decode()


@time_machine.travel(TODAY, tick=False)
def test_an_answer_changed_meanwhile_does_not_hide_it(client: Client, started: SavedSession) -> None:
    started.law_seen["application"]["since"] = EARLIER
    started.save()
    with change(started.id) as session:
        session.document["answers"]["birth_date"] = {"day": "2000-11-22"}
    assert NOTICE in client.get(f"/s/{started.id}/result/").content.decode()


@time_machine.travel(TODAY, tick=False)
def test_an_answer_notes_the_law_under_which_it_is_given(started: SavedSession) -> None:
    started.law_seen = {}
    started.save()
    with change(started.id) as session:
        session.document = answered(BEFORE)
    started.refresh_from_db()
    assert started.law_seen == law_seen(started.document, TODAY)


@time_machine.travel(TODAY, tick=False)
def test_nobody_else_can_mark_it_as_read(client: Client, started: SavedSession) -> None:
    assert Client().post(f"/s/{started.id}/law-seen/").status_code == HTTPStatus.NOT_FOUND
    assert client.get(f"/s/{started.id}/law-seen/").status_code == HTTPStatus.METHOD_NOT_ALLOWED


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"against": "2024-01-01", "on": "2026-11-22"}, '<pre class="changes">'),
        ({"against": "2026-11-22", "on": "2024-01-01"}, "From 1 January 2024 to 22 November 2026"),
        ({"against": "2026-11-20", "on": "2026-11-22"}, "nothing changed between them"),
        ({"against": "2020-01-01", "on": "2026-11-22"}, 'role="alert"'),
        ({"against": "nonsense", "on": "2026-11-22"}, 'role="alert"'),
    ],
)
@time_machine.travel(TODAY, tick=False)
def test_the_law_page_compares_two_days(days: dict[str, str], expected: str, client: Client) -> None:
    page = client.get("/law/changes/", {**days, "lang": "en"}).content.decode()
    assert expected in page
    for typed in days.values():
        assert f'value="{typed}"' in page
