"""The stored document of the reference student, with other answers."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

from eligibility.answers.application import application_of
from eligibility.scoring.facts import Facts

TODAY = date(2026, 11, 22)
STUDENT = json.loads(
    (Path(__file__).parent / "documents" / "version-1-reference-student.json").read_text(encoding="utf-8")
)


def document_with(**answers: Any) -> dict[str, Any]:
    document: dict[str, Any] = copy.deepcopy(STUDENT)
    for key, answer in answers.items():
        if answer is None:
            del document["answers"][key]
        else:
            document["answers"][key] = answer
    return document


def facts(day: date = date(2027, 4, 1), **answers: Any) -> Facts:
    application = application_of(document_with(**answers), TODAY)
    assert application is not None
    return application.profile.facts_on(day)


def degree(level: str, place: str = "japan", awarded_on: str = "2027-03-24") -> dict[str, str]:
    return {"level": level, "place": place, "awarded_on": awarded_on}
