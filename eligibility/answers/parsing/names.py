"""Names of schools as people type them: kept as they are, for the search to understand."""

from typing import Final, TypeAlias

from .text import Refusal, Refused, Understood

MOST_CHARACTERS: Final = 200

NameRead: TypeAlias = Understood[str] | Refused


def read_name(text: str) -> NameRead:
    """Take the name of a school in one line; a control character or more than one name is refused. Never raises."""
    name = " ".join(text.split())
    if len(name) > MOST_CHARACTERS:
        return Refused(Refusal.NAME_TOO_LONG)
    if not name:
        return Refused(Refusal.EMPTY)
    if not name.isprintable():
        return Refused(Refusal.HIDDEN_CHARACTER)
    return Understood(name)
