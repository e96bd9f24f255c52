"""The result before all is answered: from when it is offered, what it leaves open, and that it is not taken back."""

import re
from datetime import date
from html import unescape

import pytest
from django.utils.translation import override

from eligibility.answers.document import new_document
from eligibility.outlook.worst_case import counted_as_no
from eligibility.result.context import context_of
from eligibility.scoring.assessment import assess
from eligibility.wizard.application import application_from, pages_left, questions_left
from eligibility.wizard.path import pages
from tests.day import SEED
from tests.result.pages import without_unbroken
from tests.walks.drawing import person as drawn
from tests.walks.walk import Walk

from .conftest import NOON
from .walking import FILLED, asked_everything

TODAY = NOON.date()
OFFER = "Your result so far"
PEOPLE = 12


def open_line(page: str) -> str:
    """What the overview says is open."""
    match = re.search(r'data-line="open">.*?<dd>(.*?)</dd>', page, re.DOTALL)
    assert match
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", match[1])).split())


def test_the_first_result_is_offered_once_birth_degree_and_pay_are_known(person):
    met = {}
    while not person.at_check:
        met[person.question] = OFFER in person.page
        person.send(FILLED[person.question])
    offering = [key for key, offered in met.items() if offered]
    assert list(met)[-len(offering) :] == offering
    assert offering[0] == "permission", "the page after the pay"
    assert list(met).index("permission") <= 8, "at most eight pages to a first result"


def test_before_that_the_result_leads_to_the_questions(person):
    person.walk(FILLED, until="pay")
    person.open(f"/s/{person.id}/result/")
    assert person.question == "pay"


def test_the_first_result_says_how_many_questions_are_left_and_leads_to_the_most_decisive(person):
    """The employer is not known yet; its five answers can bring most of all that is left."""
    person.walk(FILLED, until="japanese")
    left = questions_left(person.document, TODAY)
    person.open(f"/s/{person.id}/result/")
    assert person.address.endswith("/result/")
    assert open_line(person.page).startswith(f"{left} questions left")
    link, points = first_question(person.page)
    assert points == "45"
    person.open(link)
    assert person.question == "organisation"


def first_question(page: str) -> tuple[str, str]:
    """The address of the question to answer first, and the points that it can bring."""
    match = re.search(r'<a href="([^"]+)">Answer this one first: [^<]+, up to (\d+) points</a>', without_unbroken(page))
    assert match, open_line(page)
    return match[1], match[2]


@pytest.mark.parametrize("number", range(PEOPLE))
def test_no_question_left_brings_more_than_the_first(number: int, db: None) -> None:
    """However a random person answers one of the questions left, it adds no more points than the first can bring."""
    walk = Walk(drawn(f"{SEED}/first question/{number}"))
    document, today = walk.document, walk.today
    keys = list(dict.fromkeys(page.question.key for page in pages(document, today)))
    answers = {key: document["answers"][key] for key in keys[: keys.index("pay") + 1]}
    partly = {**document, "answers": answers}
    application, left = application_from(partly, today), pages_left(partly, today)
    assert application is not None
    with override("en"):
        found = context_of(application, today=today, left=left)
        first = found.answer.first_question
    most = first.points if first else 0
    before = sure_points(partly, found.activity, found.main.day, today)
    assert first is None or first.page in left
    for key in {page.question.key for page in left} & document["answers"].keys():
        one_more = {**document, "answers": {**answers, key: document["answers"][key]}}
        assert sure_points(one_more, found.activity, found.main.day, today) - before <= most, (key, walk.story)


def sure_points(document: dict[str, object], activity: str, day: date, today: date) -> int:
    """The sure total of an activity on a day."""
    found = application_from(document, today)
    assert found is not None
    return assess(counted_as_no((found.unconfirmed or found.profile).facts_on(day))).activities[activity].low


def test_every_page_of_a_first_result_opens(person):
    person.walk(FILLED, until="japanese")
    for part in ("", "points/", "time/", "ways/", "papers/", "employer/", "residence/", "conditions/", "sources/"):
        person.open(f"/s/{person.id}/result/{part}")
        assert person.status == 200
        assert person.address.endswith(f"/result/{part}")


def test_a_whole_result_and_a_changed_answer_offer_nothing(person):
    person.walk(FILLED)
    person.open(f"/s/{person.id}/q/japanese/1/?change=1")
    assert OFFER not in person.page
    person.open(f"/s/{person.id}/result/")
    assert "left" not in open_line(person.page)


def test_what_is_not_asked_yet_is_open(person):
    document = asked_everything().document
    up_to_pay = {
        page.question.key: document["answers"][page.question.key]
        for page in pages(document, TODAY)
        if page.question.key not in {"japanese", "research", "licences", "position", "organisation", "others"}
    }
    found = application_from({**new_document(), "answers": up_to_pay}, TODAY)
    assert found is not None
    known = found.profile.facts_on(TODAY).known
    assert not {"japanese_level", "papers", "it_exams", "sme", "foreign_qualification", "position"} & set(known)


@pytest.mark.parametrize("number", range(PEOPLE))
def test_no_later_answer_takes_sure_points_back(number: int, db: None) -> None:
    walk = Walk(drawn(f"{SEED}/first result/{number}"))
    document, today = walk.document, walk.today
    path = list(pages(document, today))
    last_pay = max(at for at, page in enumerate(path) if page.question.key == "pay")
    after = {page.question.key for page in path[last_pay + 1 :]}
    answers = {key: answer for key, answer in document["answers"].items() if key not in after}
    before = bounds({**document, "answers": answers}, today)
    now = bounds(document, today)
    for activity, (sure, most) in before.items():
        assert sure <= now[activity][0] <= now[activity][1] <= most, (activity, walk.story)


def bounds(document: dict[str, object], today: date) -> dict[str, tuple[int, int]]:
    """The sure and the greatest total of each activity on the planned day."""
    found = application_from(document, today)
    assert found is not None
    sure = assess(counted_as_no((found.unconfirmed or found.profile).facts_on(found.application_day))).activities
    most = assess(found.profile.facts_on(found.application_day)).activities
    return {activity: (sure[activity].low, most[activity].high) for activity in most}
