"""A file is drawn by a worker; the page that waits says so, and says what to do when it comes late or not at all."""

import logging
import re
from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from time_machine import travel

from eligibility.result.files import queue, response
from eligibility.saving.drawn_files import FAILED_FOR, LONGEST_DRAWING, LONGEST_WAIT, DrawnFile
from tests.result.pages import Outline

from .conftest import Owner, new_owner, work

pytestmark = pytest.mark.django_db


def later(by: timedelta) -> travel:
    return travel(timezone.now() + by, tick=False)


def test_the_first_answer_waits_and_the_next_is_the_file(owner: Owner, drawn: list[str]) -> None:
    first = owner.ask()
    assert first.status_code == HTTPStatus.ACCEPTED
    assert "no-store" in first.headers["Cache-Control"]
    page = first.content.decode()
    assert '<noscript><meta http-equiv="refresh" content="1"></noscript>' in page
    assert f"/s/{owner.id}/result/" in Outline(page).links
    assert drawn == []
    work()
    second = owner.ask()
    assert second.status_code == HTTPStatus.OK
    assert second.headers["Content-Type"] == "application/pdf"
    assert second.headers["Content-Language"] == "en"
    assert second.headers["Content-Disposition"].endswith('_en.pdf"')
    assert second.content.startswith(b"lang=en ")
    assert owner.ask().content == second.content
    work()
    assert drawn == ["lang=en"]


def test_each_choice_is_a_file_of_its_own(owner: Owner, drawn: list[str]) -> None:
    choices: list[dict[str, str]] = [{"lang": "ja"}, {"with": "ja"}, {"parts": "summary"}, {"private": "1"}, {}]
    for choice in choices:
        owner.ask(**choice)
        work()
    assert len(drawn) == len({owner.ask(**choice).content for choice in choices}) == len(choices)


def test_a_page_is_read_in_the_language_of_the_reader_whatever_the_file_is_in(owner: Owner, drawn: list[str]) -> None:
    owner.client.post(reverse("set_language"), {"language": "zh-hant"})
    assert Outline(owner.ask(lang="ja").content.decode()).languages[0] == "zh-hant"
    work()
    assert owner.ask(lang="ja").headers["Content-Language"] == "ja"


def test_an_assessment_has_one_file_drawn_at_once(owner: Owner, drawn: list[str]) -> None:
    for language in ("en", "ja", "zh-hans", "en"):
        assert owner.ask(lang=language).status_code == HTTPStatus.ACCEPTED
    assert DBTaskResult.objects.count() == DrawnFile.objects.count() == 1
    work()
    assert drawn == ["lang=en"]
    assert owner.ask(lang="ja").status_code == HTTPStatus.ACCEPTED
    work()
    assert owner.ask(lang="ja").status_code == HTTPStatus.OK


def test_a_second_request_while_the_first_is_drawn_waits_for_the_same(
    owner: Owner, draw_as: Callable[[Callable[[], bytes]], None]
) -> None:
    seen = []

    def draw() -> bytes:
        seen.append(owner.ask().status_code)
        return b"made"

    draw_as(draw)
    owner.ask()
    work()
    assert seen == [HTTPStatus.ACCEPTED]
    assert owner.ask().content == b"made"


def test_the_page_says_how_many_come_before(owner: Owner) -> None:
    for _ in range(2):
        new_owner().ask()
    assert "Files before yours: 2" in owner.ask().content.decode()


def test_a_full_queue_asks_to_come_again(owner: Owner, drawn: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "MOST_UNFINISHED", 2)
    for _ in range(2):
        assert new_owner().ask().status_code == HTTPStatus.ACCEPTED
    refused = owner.ask()
    assert refused.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert int(refused.headers["Retry-After"]) == response.RETRY_AFTER
    assert f"{owner.address}?lang=en" in Outline(refused.content.decode()).links
    work()
    assert owner.ask().status_code == HTTPStatus.ACCEPTED


def test_files_are_drawn_in_the_order_of_asking(drawn: list[str]) -> None:
    for language in ("ja", "en", "zh-hant"):
        new_owner().ask(lang=language)
    work()
    assert drawn == ["lang=ja", "lang=en", "lang=zh-hant"]


def test_head_has_nothing_drawn(owner: Owner, drawn: list[str]) -> None:
    assert owner.client.head(owner.address, {"lang": "en"}).status_code == HTTPStatus.ACCEPTED
    assert not DrawnFile.objects.exists()
    owner.ask()
    work()
    known = owner.client.head(owner.address, {"lang": "en"})
    assert known.status_code == HTTPStatus.OK
    assert known.headers["Content-Type"] == "application/pdf"
    assert drawn == ["lang=en"]


def test_too_few_answers_lead_back_to_the_questions(owner: Owner) -> None:
    owner.change(pay=[])
    answer = owner.ask()
    assert answer.headers["Location"] == reverse("next", args=[owner.id])
    assert not DrawnFile.objects.exists()


def test_answers_that_change_while_the_file_waits_are_in_it(owner: Owner, drawn: list[str]) -> None:
    owner.ask()
    owner.change(birth_date={"day": "1990-01-01"})
    work()
    assert drawn == []
    assert owner.ask().status_code == HTTPStatus.ACCEPTED
    work()
    assert owner.ask().status_code == HTTPStatus.OK
    assert drawn == ["lang=en"]


def test_changed_answers_ask_for_another_file(owner: Owner, drawn: list[str]) -> None:
    owner.ask()
    work()
    owner.change(birth_date={"day": "1990-01-01"})
    assert owner.ask().status_code == HTTPStatus.ACCEPTED


def test_another_day_asks_for_another_file(owner: Owner, drawn: list[str]) -> None:
    owner.ask()
    work()
    with later(timedelta(days=1)):
        assert owner.ask().status_code == HTTPStatus.ACCEPTED


def test_nobody_else_reads_a_file(owner: Owner, drawn: list[str]) -> None:
    owner.ask()
    work()
    other = new_owner()
    assert other.client.get(owner.address, {"lang": "en"}).status_code == HTTPStatus.NOT_FOUND
    assert other.ask().status_code == HTTPStatus.ACCEPTED, "the same answers are another person's"


# --- Late, and never ---


def test_a_file_that_comes_late_says_so_and_leads_back(owner: Owner) -> None:
    page = owner.ask().content.decode()
    assert "longer than usual" not in page
    with later(queue.LATE):
        page = owner.ask().content.decode()
    assert "This takes longer than usual." in page
    assert f"/s/{owner.id}/result/" in Outline(page).links


def test_without_a_worker_the_page_gives_up_after_a_while_and_the_log_says_why(
    owner: Owner, caplog: pytest.LogCaptureFixture
) -> None:
    owner.ask()
    with later(LONGEST_WAIT + timedelta(seconds=1)):
        pages = [owner.ask(), owner.ask()]
        assert [page.status_code for page in pages] == [HTTPStatus.INTERNAL_SERVER_ERROR] * 2
        [record] = [each for each in caplog.records if each.name == queue.__name__]
        assert "db_worker" in record.getMessage()
        [reference] = re.findall(r"\b[0-9a-f]{8}\b", record.getMessage())
        assert all(reference in page.content.decode() for page in pages)
        assert not DBTaskResult.objects.exists(), "a worker that starts later does not draw it"
    with later(LONGEST_WAIT + FAILED_FOR + timedelta(seconds=2)):
        assert owner.ask().status_code == HTTPStatus.ACCEPTED


def test_the_next_who_asks_has_a_missing_worker_logged(owner: Owner, caplog: pytest.LogCaptureFixture) -> None:
    owner.ask()
    with later(queue.LATE + timedelta(seconds=1)):
        new_owner().ask()
    assert [each.levelno for each in caplog.records if each.name == queue.__name__] == [logging.WARNING]


def test_a_worker_that_was_ended_while_drawing_is_noticed(owner: Owner) -> None:
    owner.ask()
    DrawnFile.objects.update(started=timezone.now())
    with later(LONGEST_DRAWING + timedelta(seconds=1)):
        assert owner.ask().status_code == HTTPStatus.INTERNAL_SERVER_ERROR


def test_files_that_nobody_draws_do_not_fill_the_queue(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "MOST_UNFINISHED", 1)
    new_owner().ask()
    with later(LONGEST_WAIT + timedelta(seconds=1)):
        assert owner.ask().status_code == HTTPStatus.ACCEPTED


# --- htmx ---


def poll(owner: Owner, trigger: str) -> tuple[int, dict[str, str], str]:
    headers = {"HX-Request": "true", "HX-Trigger": trigger}
    answer = owner.client.get(owner.address, {"lang": "en"}, headers=headers)
    return answer.status_code, dict(answer.headers), answer.content.decode()


def test_htmx_changes_one_line_while_it_waits_and_is_sent_to_the_file_at_the_end(
    owner: Owner, drawn: list[str]
) -> None:
    assert f'id="{response.POLLED}"' in owner.ask().content.decode()
    status, headers, page = poll(owner, response.POLLED)
    assert status == HTTPStatus.ACCEPTED
    assert headers["HX-Retarget"] == headers["HX-Reselect"] == f"#{response.POLLED}"
    work()
    status, headers, page = poll(owner, response.POLLED)
    assert status == HTTPStatus.OK
    assert "HX-Retarget" not in headers
    assert "The PDF is ready" in page
    assert "noscript" not in page
    status, headers, page = poll(owner, response.READY)
    assert headers["HX-Redirect"] == f"{owner.address}?lang=en"
    assert owner.ask().headers["Content-Type"] == "application/pdf"


# --- Example people ---


def example(key: str = "student", **query: str) -> int:
    return Client().get(reverse("example_report", args=[key]), {"lang": "en", **query}).status_code


def test_the_file_of_an_example_is_drawn_once_for_everybody(drawn: list[str]) -> None:
    assert [example(), example()] == [HTTPStatus.ACCEPTED] * 2
    work()
    assert example() == HTTPStatus.OK
    with later(timedelta(hours=11)):
        assert example() == HTTPStatus.OK
    with later(timedelta(days=1)):
        assert example() == HTTPStatus.ACCEPTED
    assert drawn == ["lang=en"]


def test_a_few_files_of_examples_wait_at_once_and_no_further_one_is_taken(drawn: list[str]) -> None:
    languages = ("en", "ja", "zh-hant", "zh-hans")
    assert {example(lang=language) for language in languages} == {HTTPStatus.ACCEPTED}
    assert len(languages) == queue.MOST_OF_EXAMPLES == DrawnFile.objects.count()
    fifth = Client().get(reverse("example_report", args=["student"]), {"lang": "ja", "private": "1"})
    assert fifth.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert int(fifth.headers["Retry-After"]) == response.RETRY_AFTER
    assert "/example/student/report.pdf?lang=ja&amp;private=1" in fifth.content.decode()
    assert example("doctor") == HTTPStatus.SERVICE_UNAVAILABLE
    assert example(lang="ja") == HTTPStatus.ACCEPTED, "who asked for one of the four still waits for it"
    assert DrawnFile.objects.count() == queue.MOST_OF_EXAMPLES
    work()
    assert example(lang="ja", private="1") == HTTPStatus.ACCEPTED


def test_the_places_of_examples_are_not_those_of_assessments(owner: Owner) -> None:
    for language in ("en", "ja", "zh-hant", "zh-hans"):
        example(lang=language)
    assert owner.ask().status_code == HTTPStatus.ACCEPTED
    assert DrawnFile.objects.filter(session=owner.id).count() == 1


def test_a_bounded_number_of_files_is_kept(drawn: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "MOST_KEPT", 2)
    for language in ("en", "ja", "zh-hant"):
        example(lang=language)
        work()
    assert set(DrawnFile.objects.values_list("language", flat=True)) == {"ja", "zh-hant"}
