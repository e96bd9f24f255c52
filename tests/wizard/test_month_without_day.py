"""A month where a day is asked: taken at the unfavourable end and said so, offered as two days, or refused."""

from datetime import date
from typing import Any

import pytest
from django.utils import translation

from eligibility.answers.document import new_document
from eligibility.answers.parsing.text import Refusal
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard.fields import DayField, DayOfMonthField, MonthOrDayField
from eligibility.wizard.fields.days import DAY_OF_MONTH
from eligibility.wizard.forms import QuestionForm, shown, typed
from eligibility.wizard.path import Page
from eligibility.wizard.question import Question
from eligibility.wizard.refusals import MESSAGES

TODAY = date(2026, 11, 22)
BEGINNING = MonthOrDayField(key="awarded_on", label="Awarded")
END = MonthOrDayField(key="end", label="End", end="first", required=False)
PLANNED = DayOfMonthField(key="day", label="Day")
BIRTH = DayField(key="born", label="Born")
QUESTION = Question(key="days", title="Days", fields=(BEGINNING, END, PLANNED, BIRTH))
DAYS = {"awarded_on": "2025-04-01", "end": "", "day": "2027-04-01", "born": "2001-05-20"}

every_language = pytest.mark.parametrize("language", LANGUAGES)
months = pytest.mark.parametrize(
    "text", ["2027-03", "2027/3", "２０２７年３月", "令和9年3月", "R9.3", "民國116年3月", "March 2027", "Mar 2027"]
)


def sent(take: str = "", **texts: str) -> QuestionForm:
    """The form as it is sent with these texts in its fields, or with the button of an offer."""
    body = DAYS | texts | ({"take": take} if take else {})
    form = QuestionForm(Page(QUESTION), new_document(), TODAY, data=typed(body, QUESTION.fields))
    form.is_valid()
    return form


def stored(record: dict[str, Any]) -> dict[str, str]:
    """The values of the fields of a page whose answer is stored."""
    return shown(Page(QUESTION), {**new_document(), "answers": {QUESTION.key: record}}, TODAY)


@every_language
@pytest.mark.parametrize("text", ["2011", "2011年"])
def test_where_a_month_is_enough_a_year_alone_is_asked_for_the_month_only(text: str, language: str) -> None:
    with translation.override(language):
        errors = sent(awarded_on=text, born=text).errors
        assert errors["awarded_on"] == [str(MonthOrDayField.default_error_messages[Refusal.DAY_INCOMPLETE])]
        assert errors["born"] == [str(MESSAGES[Refusal.DAY_INCOMPLETE])]


@every_language
@months
def test_a_month_is_taken_at_the_unfavourable_end(text: str, language: str) -> None:
    with translation.override(language):
        form = sent(awarded_on=text, end=text)
    assert not form.errors
    assert form.record == {
        "awarded_on": "2027-03-31",
        "awarded_on_month": True,
        "end": "2027-03-01",
        "end_month": True,
        "day": "2027-04-01",
        "born": "2001-05-20",
    }


def test_a_whole_day_or_none_says_nothing_of_a_month() -> None:
    assert sent(awarded_on="2027-03-31", end="").record == {
        "awarded_on": "2027-03-31",
        "end": None,
        "day": "2027-04-01",
        "born": "2001-05-20",
    }


@every_language
@months
def test_where_neither_end_is_unfavourable_both_are_offered(text: str, language: str) -> None:
    with translation.override(language):
        form = sent(day=text)
        assert form.errors == {"day": [str(DAY_OF_MONTH)]}
        assert form["day"].value() == text
        assert [value for value, _words in form.offers["day"]] == ["2027-03-01", "2027-03-31"]
        taken = sent(day=text, take="day=2027-03-31")
        assert taken.record["day"] == "2027-03-31"
        assert "day_month" not in taken.record


@every_language
@months
def test_a_date_of_birth_needs_its_day(text: str, language: str) -> None:
    with translation.override(language):
        form = sent(born=text)
        assert form.errors == {"born": [str(MESSAGES[Refusal.DAY_INCOMPLETE])]}
        assert form.offers == {}


@every_language
@months
def test_the_month_stays_in_the_field_and_is_kept_when_sent_again(text: str, language: str) -> None:
    with translation.override(language):
        record = sent(awarded_on=text, end=text).record
        filled = stored(record)
        assert filled["awarded_on"] == filled["end"] == "2027-03"
        assert sent(**filled).record == record


@every_language
def test_a_day_stays_in_the_field_as_a_day(language: str) -> None:
    with translation.override(language):
        record = sent(awarded_on="2027-03-31").record
        assert stored(record)["awarded_on"] == "2027-03-31"
        assert sent(**stored(record)).record == record


@pytest.mark.parametrize(
    ("language", "beginning", "end", "day"),
    [
        (
            "en",
            "March 2027 (counted from 31 March 2027, to be confirmed)",
            "March 2027 (counted up to 1 March 2027, to be confirmed)",
            "1 April 2027",
        ),
        (
            "ja",
            "2027年3月（2027年3月31日から数えます。要確認）",
            "2027年3月（2027年3月1日まで数えます。要確認）",
            "2027年4月1日",
        ),
        (
            "zh-hant",
            "2027年3月（從2027年3月31日起計算，需確認）",
            "2027年3月（計算至2027年3月1日，需確認）",
            "2027年4月1日",
        ),
        (
            "zh-hans",
            "2027年3月（从2027年3月31日起计算，待确认）",
            "2027年3月（计算至2027年3月1日，待确认）",
            "2027年4月1日",
        ),
    ],
)
def test_what_was_taken_is_said_with_the_month(language: str, beginning: str, end: str, day: str) -> None:
    with translation.override(language):
        record = sent(awarded_on="2027-03", end="2027-03").record
        assert BEGINNING.display(BEGINNING.from_record(record)) == beginning
        assert END.display(END.from_record(record)) == end
        assert PLANNED.display(PLANNED.from_record(record)) == day
