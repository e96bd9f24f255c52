"""Files of answers for tests: documents of every kind, the file of one, and what a browser does with it."""

import copy
import json
import re
from datetime import date
from html import unescape
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from eligibility.answers.document import upgrade
from eligibility.result.answers_file.writing import file_of
from eligibility.saving.models import SavedSession
from eligibility.wizard.quick import quick_document
from tests.answers.test_document import STORED

MADE_ON = date(2026, 11, 30)
"""The day of the files, and whose law they are checked by."""

_ORGANISATION = {
    "innovation_support": "no",
    "sme": "unknown",
    "rd_over_3_percent": "no",
    "local_government_support": "no",
    "growth_field_project": "no",
}
_ASKED_BY_THE_RESULT: dict[str, Any] = {
    "residence": {
        "status": "hsp1",
        "status_since": "2024-04-30",
        "status_since_month": True,
        "recognised": "higher",
        "period": "5",
        "in_japan_since": None,
        "gaps": "no",
        "kept": "yes",
        "fines": "no",
        "taxes": "yes",
        "pension": "unknown",
    },
    "past_employers": [
        {
            "start": "2020-04-30",
            "start_month": True,
            "end": "2022-03-31",
            "annual_yen": 4_000_000,
            "same_work": "yes",
            **_ORGANISATION,
            "position": "none",
        }
    ],
    "other_offer": {"annual_yen": 6_000_000, "since": "2026-11-22", "already": True, **_ORGANISATION},
}


RAW: dict[str, dict[str, Any]] = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in STORED}
"""The documents of earlier releases, as they were stored."""


def _documents() -> dict[str, dict[str, Any]]:
    """Documents in the newest version, by a name: those stored before, the quick check, and all that a result asks."""
    found = {name: upgrade(copy.deepcopy(document)) for name, document in RAW.items()}
    student = copy.deepcopy(found["version-4-reference-student"])
    student["answers"] |= _ASKED_BY_THE_RESULT
    six = {"activity": "b", "day": "2001-05-20", "level": "master", "place": "japan", "test": "bjt", "score": 400}
    quick = quick_document({**six, "annual_yen": 5_000_000, "months": 30}, MADE_ON)
    student["papers"] = {"1": "have", "15-n2": "asked"}
    return {**found, "all that the result asks": student, "quick check": quick}


DOCUMENTS = _documents()
STUDENT = DOCUMENTS["version-4-reference-student"]


def file_with(document: dict[str, Any], **frame: Any) -> bytes:
    """The file of a document that was edited by hand: without the profile, which is made of the answers."""
    file = json.loads(file_of(STUDENT, MADE_ON))
    del file["profile"], file["profile_digest"]
    return json.dumps({**file, "document": document, **frame}).encode()


def held_by(client: Client, document: dict[str, Any]) -> str:
    """The id of an assessment with a document that this browser may open."""
    id = str(client.post("/begin/")["Location"]).split("/")[2]
    SavedSession.objects.filter(id=id).update(document=document)
    return id


def imported(client: Client, content: bytes, name: str = "answers.json") -> Any:
    """The response to a file that is sent."""
    return client.post("/import/", {"answers": SimpleUploadedFile(name, content, "application/json")})


def messages(response: Any) -> list[str]:
    """The messages next to the field for the file."""
    page = response.content.decode()
    [block] = re.findall(r'<div id="id_answers_error">(.*?)</div>', page, re.DOTALL)
    assert re.search(r"<title>\s*Error: ", page)
    return [unescape(words.strip()) for words in re.findall(r"</span>(.*?)</p>", block, re.DOTALL)]
