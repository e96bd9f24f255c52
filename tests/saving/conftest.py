"""What several of these tests do in a browser."""

import pytest
from django.test import Client

from eligibility.saving.sessions import change

from .browsing import Kept, begun, kept


@pytest.fixture
def answered(client: Client, db: None) -> str:
    """The id of an assessment that `client` has begun, with one answer."""
    id = begun(client)
    with change(id) as session:
        session.document["answers"]["birth_date"] = {"day": "2001-05-20"}
    return id


@pytest.fixture
def shown(client: Client, answered: str) -> Kept:
    """A return link and code that work."""
    return kept(client, answered)
