"""Files edited by hand or by malice: each is refused politely or holds what the pages themselves would store."""

import copy
import json
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from eligibility.answers.document import Document
from eligibility.result.answers_file.problems import NotTaken
from eligibility.result.answers_file.taking import document_of
from eligibility.result.context import context_of
from eligibility.wizard.application import application_from
from eligibility.wizard.check import check_groups
from eligibility.wizard.path import open_page, pages
from eligibility.wizard.summary import summaries
from tests.day import SEED
from tests.result.pages import result_page
from tests.wizard.walking import Person, typed_in

from .files import DOCUMENTS, MADE_ON, RAW, STUDENT, file_with, imported

LANGUAGES = ("ja", "zh-hant", "zh-hans", "en")
ALL = [*DOCUMENTS.values(), *RAW.values()]
ODD: list[Any] = [
    *(None, True, False, 0, 1, -1, 12, 120, 1200, 10**12, 10**30, 1.5, float("inf"), "", "x", "\ud800", "\0", "\u202e"),
    *("2026-02-30", "20260101", "9999-12-31", "0001-01-01", "2100-12-31", "1900-01-01", "2073-04-01", "2073-04-02"),
    *("unknown", "yes", "no", "none", "some", "years", "periods", "amount", "bjt", "as.0", "as.5", "a", "c", "unsure"),
    *(
        "abroad",
        "japan",
        "diploma",
        "kosen",
        "equivalent",
        "junior_college",
        "n1",
        "東京大学",
        "ntu",
        [],
        {},
        [[]],
        [{}],
    ),
]
Path = tuple[str | int, ...]


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every place in a value, by the keys that lead to it."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield (*path, key)
        yield from places(each, (*path, key))


def at(value: Any, path: Path) -> Any:
    for key in path:
        value = value[key]
    return value


def mutate(random: Random, answers: dict[str, Any]) -> None:
    """Change one place of the answers: another value, none, one of other answers, or the same twice."""
    found = [*places(answers)]
    if not found:
        return
    path = random.choice(found)
    parent, other = at(answers, path[:-1]), random.choice(ALL)["answers"]
    match random.choice("vvvvvdddoooqqt"):
        case "v":
            parent[path[-1]] = copy.deepcopy(random.choice([*ODD, at(other, random.choice([*places(other)]))]))
        case "d":
            del parent[path[-1]]
        case "o" if isinstance(parent, dict):
            taken = random.choice([*places(other)])
            parent[str(taken[-1])] = copy.deepcopy(at(other, taken))
        case "q":
            key = random.choice([*other])
            answers[key] = copy.deepcopy(other[key])
        case _ if isinstance(parent, list):
            parent.append(copy.deepcopy(random.choice(parent)))


def mutated(seed: str) -> bytes:
    """The file of a document with some places changed."""
    random = Random(seed)
    document = copy.deepcopy(random.choice(ALL))
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        mutate(random, document["answers"])
    return file_with(document, made_on=random.choice(("2026-11-30", "2026-11-22", "2023-04-01")))


def taken(content: bytes, language: str = "en") -> Document | None:
    """The document of a file, None where it is refused with words that any page can show."""
    messages: list[str] = []
    with override(language):
        try:
            return document_of(content, MADE_ON)
        except NotTaken as not_taken:
            messages += not_taken.messages
    assert messages
    assert all(message.encode() and "\0" not in message for message in messages)
    return None


def use(document: Document, today: date, *, whole: bool) -> None:
    """Do what the pages do with a document; `whole`: the pages of the result, too."""
    open_page(document, today)
    check_groups(document, "id", today)
    application = application_from(document, today)
    if application is not None:
        context = context_of(application, today=today, summaries=summaries(document, today))
        assert result_page(context) if whole else context.days


@pytest.mark.parametrize("number", range(200))
def test_an_edited_file_is_refused_or_used_by_every_page(number: int, db: None) -> None:
    document = taken(mutated(f"{SEED}/{number}"), LANGUAGES[number % 4])
    if document is not None:
        use(document, MADE_ON, whole=number % 5 == 0)


@pytest.mark.deep
@pytest.mark.parametrize("thousand", range(20))
def test_many_edited_files_are_refused_or_used_by_every_page(thousand: int) -> None:
    found = [taken(mutated(f"{SEED}/many/{thousand}/{number}")) for number in range(1_000)]
    for document in found:
        if document is not None:
            use(document, MADE_ON, whole=False)
    assert None in found
    assert [document for document in found if document is not None]


@pytest.mark.parametrize("number", range(40))
def test_what_is_taken_is_what_its_pages_store(number: int, db: None) -> None:
    """Each page that has nothing left to answer, opened and sent as it is, is taken and changes no answer."""
    content = next(
        each for each in (mutated(f"{SEED}/pages/{number}/{again}") for again in range(200)) if taken(each) is not None
    )
    client = Client(headers={"accept-language": "en"})
    response = imported(client, content)
    assert response.status_code == 302
    person = Person(client)
    person.id = response["Location"].split("/")[2]
    person.open(response["Location"])
    before = person.answers
    document = person.document
    for page in [*pages(document, MADE_ON)]:
        if page.answer(document) is None or not page.is_settled(document, MADE_ON):
            continue
        person.open(f"{page.url(person.id)}?change=1")
        address, asked = person.address, typed_in(person.page)
        person.send(asked)
        assert person.address != address, (page.key, asked, json.dumps(document, ensure_ascii=False))
        said, held = page.answer(person.document) or {}, page.answer({**document, "answers": before}) or {}
        assert said.items() >= {key: value for key, value in held.items() if key in said or value is not None}.items()
        person.hold(copy.deepcopy(document))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


@given(document=JSON)
@profile(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_document_is_refused_politely(document: Any) -> None:
    assert taken(file_with(document)) in (None, document)


@given(answers=st.dictionaries(st.sampled_from([*STUDENT["answers"]]), JSON, max_size=5))
@profile(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_answers_are_refused_politely_or_used(answers: dict[str, Any]) -> None:
    document = taken(file_with({"version": 4, "answers": {**STUDENT["answers"], **answers}}))
    if document is not None:
        use(document, MADE_ON, whole=False)


@given(content=st.binary(max_size=2_000))
@profile(max_examples=100, deadline=None)
def test_any_bytes_are_refused_politely(content: bytes) -> None:
    assert taken(content) is None
