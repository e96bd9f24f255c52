"""The marks of papers in the document: those of any version open, and what is not known is ignored and kept."""

import json
from pathlib import Path
from typing import Any

import pytest

from eligibility.answers.document import new_document, upgrade, with_record
from eligibility.answers.papers import KEY, PaperState, marks_of, with_marks

STORED = sorted((Path(__file__).parent / "documents").glob("version-*.json"))


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_a_document_of_any_version_has_no_marks_and_takes_some(path: Path) -> None:
    document = upgrade(json.loads(path.read_text(encoding="utf-8")))
    assert marks_of(document) == {}
    marked = with_marks(document, {"1": PaperState.HAVE})
    assert marks_of(upgrade(json.loads(json.dumps(marked)))) == {"1": PaperState.HAVE}
    assert {key: value for key, value in marked.items() if key != KEY} == document


def test_marks_change_one_by_one_and_an_answer_leaves_them_alone() -> None:
    first = with_marks(new_document(), {"1": PaperState.HAVE, "3": PaperState.ASKED})
    second = with_marks(first, {"3": None, "15-n2": PaperState.MISSING})
    assert second[KEY] == {"1": "have", "15-n2": "missing"}
    assert first[KEY] == {"1": "have", "3": "asked"}, "the earlier document is left alone"
    assert with_record(second, "place", None, {"place": "japan"})[KEY] == second[KEY]
    assert with_marks(second, {"1": None, "15-n2": None}) == new_document()


@pytest.mark.parametrize("held", [None, [], "have", 1, {"1": "lost"}, {"1": ["have"]}, {"1": None}])
def test_what_is_no_mark_is_ignored(held: Any) -> None:
    assert marks_of({**new_document(), KEY: held}) == {}


def test_marks_of_a_later_release_are_kept() -> None:
    document = {**new_document(), KEY: {"99": "have", "1": "lost"}}
    assert with_marks(document, {"3": PaperState.HAVE})[KEY] == {"99": "have", "1": "lost", "3": "have"}
    assert marks_of(document) == {"99": PaperState.HAVE}
