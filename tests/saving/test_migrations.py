"""A database of an earlier release: its rows and secrets keep working."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from eligibility.saving.models import SavedSession

pytestmark = pytest.mark.django_db(transaction=True)


def migrated(name: str) -> Any:
    """The models as they were after a migration, which the database is brought to."""
    executor = MigrationExecutor(connection)
    executor.migrate([("eligibility", name)])
    return MigrationExecutor(connection).loader.project_state([("eligibility", name)]).apps


def newest() -> str:
    """The name of the newest migration."""
    [(_app, name)] = MigrationExecutor(connection).loader.graph.leaf_nodes("eligibility")
    return str(name)


@pytest.fixture
def earlier() -> Iterator[Any]:
    """The models of the first release, in whose database the test begins; the newest is there again afterwards."""
    yield migrated("0001_saved_sessions")
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def test_rows_of_before_are_marked_by_whether_they_have_answers(earlier: Any) -> None:
    create = earlier.get_model("eligibility", "SavedSession").objects.create
    documents = {
        "answered": {"version": 1, "answers": {"birth_date": {"day": "2001-05-20"}}},
        "begun": {"version": 2, "answers": {}},
        "empty": {},
    }
    for id, document in documents.items():
        create(id=id, document=document, return_link_mac=f"{id} link", return_code_mac=f"{id} code")
    migrated(newest())
    assert {row["id"]: row["answered"] for row in SavedSession.objects.values("id", "answered")} == {
        "answered": True,
        "begun": False,
        "empty": False,
    }
    assert {row["id"]: row["document"] for row in SavedSession.objects.values("id", "document")} == documents
    with_link = SavedSession.objects.get(return_link_mac="answered link")
    assert (with_link.id, with_link.return_code_mac, with_link.generation) == ("answered", "answered code", 0)
