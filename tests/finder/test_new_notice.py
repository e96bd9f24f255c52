"""A new notice on IT examinations: one edition of the list, and the page and its search keep the notice of the day."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from time_machine import travel

from eligibility.finder import certificates
from eligibility.finder.certificates import look_up
from eligibility.scoring.law import IT_NOTICE
from eligibility.scoring.lists import it_examinations as lists
from eligibility.scoring.lists.editions import ListEdition
from eligibility.scoring.lists.reading import RECORDS

SINCE = date(2027, 4, 1)
BEFORE = SINCE - timedelta(days=1)

OLD_NAME, NEW_NAME = "情報セキュリティマネジメント試験", "見本マネジメント試験"


@pytest.fixture(autouse=True)
def _new_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (RECORDS / "it_examinations.csv").read_text(encoding="utf-8")
    records = tmp_path / "it_examinations-2027-04.csv"
    records.write_text(text.replace(f",{OLD_NAME},", f",{NEW_NAME},"), encoding="utf-8")
    law = replace(IT_NOTICE, key="it_notice_2027_04", number="令和9年法務省告示第1号", edition=SINCE, checked=SINCE)
    edition = ListEdition(since=SINCE, records=str(records), law=law)
    monkeypatch.setattr(lists, "EDITIONS", (*lists.EDITIONS, edition))
    monkeypatch.setattr(certificates, "_names", certificates._names.__wrapped__)


@pytest.mark.parametrize(("day", "known"), [(BEFORE, False), (SINCE, True)])
def test_the_search_knows_the_examinations_of_the_day(day: date, known: bool) -> None:
    assert [one.name.ja for one in look_up(NEW_NAME, day).listed] == [NEW_NAME] * known


@pytest.mark.django_db
@pytest.mark.parametrize(("day", "number"), [(BEFORE, IT_NOTICE.number), (SINCE, "令和9年法務省告示第1号")])
def test_the_page_names_the_notice_of_the_day(client: Client, day: date, number: str) -> None:
    with travel(day, tick=False):
        page = client.get("/examinations/", headers={"accept-language": "ja"}).content.decode()
    assert number in page
    assert (NEW_NAME in page) is (day == SINCE)
