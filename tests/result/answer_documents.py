"""Random documents for the answer: those of random people who walked through the forms, and plainer ones of the same.

Most people who walk have far more than enough points, or work outside the tables. The plainer documents have an
employer in Japan and fewer points, so that every kind of answer is met.
"""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from eligibility.wizard.application import application_from
from eligibility.wizard.fields import tick_key
from eligibility.wizard.questions.checklist import OPENED
from tests.day import SEED
from tests.walks.drawing import YEN
from tests.walks.test_random_walk import walked

from .answer_reader import Life

Document = dict[str, Any]

NOTHING: Final = {
    "others": {tick_key(question.key): "no" for question in OPENED},
}
ANSWERS: Final = ("yes", "no", "no", "unknown")


def lives(number: int) -> Iterator[Life]:
    """The lives of one random person: as walked, with less, and with less and other days."""
    seed = f"{SEED} answer {number}"
    walk, random = walked(seed), Random(seed)
    person, document = walk.person, walk.document
    today = person.visits[2] if person.plan.fits(person.visits[2]) else walk.today
    for each in (document, plainer(document, random), with_other_days(plainer(document, random), today, random)):
        application = application_from(each, today)
        if application is not None:
            yield Life(application, today)


def plainer(document: Document, random: Random) -> Document:
    """The same person with an employer in Japan, and few additions."""
    found = deepcopy(document)
    answers = found["answers"]
    answers.update(deepcopy(NOTHING))
    answers["place"]["employer_in_japan"] = "yes"
    answers["activity"] = {"activity": random.choice(("b", "b", "b", "c", "unsure")), "work": "field"}
    answers["activity"]["business_in_japan"] = "yes"
    answers["organisation"] = {
        key: random.choice(ANSWERS)
        for key in ("innovation_support", "sme", "rd_over_3_percent", "local_government_support")
    }
    answers["organisation"] |= {"asked": "yes", "growth_field_project": "no"}
    for degree in answers["degrees"]:
        if "related" in degree:
            degree["related"] = random.choice(("yes", "yes", "yes", "no", "unknown"))
    for pay in answers.get("pay", ()):
        if "annual_yen" in pay:
            pay["annual_yen"] = random.choice([yen for yen in YEN if 2_000_000 < yen < 9_000_000])
            pay["fixed_overtime_yen"] = None
    return found


def with_other_days(document: Document, today: date, random: Random) -> Document:
    """The same document with a planned day soon, a permission, and a birthday or a degree near them."""
    found = deepcopy(document)
    answers = found["answers"]

    def soon(first: int, last: int) -> str:
        return (today + timedelta(days=random.randrange(first, last))).isoformat()

    answers["place"]["place"] = random.choice(("japan", "japan", "abroad"))
    answers["application"] = {"decided": "yes", "day": soon(0, 120), "permission": soon(121, 400)}
    answers["landing"] = {"decided": "yes", "day": soon(0, 300)}
    if random.random() < 0.5:
        born = date.fromisoformat(soon(1, 400))
        age = random.choice((30, 35, 40))
        answers["birth_date"] = {"day": born.replace(year=born.year - age, day=min(born.day, 28)).isoformat()}
    degree = answers["degrees"][0]
    if degree["level"] != "none" and random.random() < 0.5:
        degree["awarded_on"] = soon(-100, 400)
    pays = answers.get("pay", ())
    if pays and pays[0].get("annual_yen") and random.random() < 0.4:
        pays[0].update({"since": soon(1, 500), "already": False})
    return found
