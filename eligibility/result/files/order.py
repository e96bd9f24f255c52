"""What is to be drawn, and the digest under which it is kept."""

import json
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from django.conf import settings
from django.utils import timezone

from eligibility.answers.document import Document, upgrade
from eligibility.saving.digests import fingerprint
from eligibility.saving.drawn_files import DrawnFile
from eligibility.saving.models import SavedSession

from ..examples import EXAMPLES, Example


def release() -> str:
    """Return the release of the program, or, where it has no name, when its files were last changed."""
    if settings.REVISION:
        return settings.REVISION
    return _last_change() if settings.PRODUCTION else _last_change.__wrapped__()


@cache
def _last_change() -> str:
    """Return the time of the last change of program, templates, styles and words: what a file is made of."""
    base = settings.BASE_DIR
    patterns = ("eligibility/**/*.py", "templates/**/*.html", "static/css/*.css", "locale/*/LC_MESSAGES/*.mo")
    return str(max(path.stat().st_mtime_ns for pattern in patterns for path in base.glob(pattern)))


@dataclass(frozen=True, slots=True)
class Order:
    """A file to draw: its kind, what was chosen of it, its day, and whose it is (one of `session` and `example`)."""

    kind: str
    chosen: str
    day: date
    session: SavedSession | None = None
    example: Example | None = None
    revision: str = field(default_factory=release)

    @property
    def document(self) -> Document:
        """The answers, in the newest version."""
        if self.example is not None:
            return self.example.document(self.day)
        assert self.session is not None
        return upgrade(self.session.document)

    @property
    def digest(self) -> str:
        """The HMAC of everything that the file is made of, as 64 hexadecimal digits."""
        owner = ["example", self.example.key] if self.example else ["session", self.session and self.session.id]
        parts = [self.kind, self.chosen, self.day.isoformat(), self.revision, owner, self.document]
        return fingerprint("drawn file", json.dumps(parts, sort_keys=True))


def order_of(file: DrawnFile) -> Order | None:
    """Return the order of a file, with the answers as they are now.

    None where its example is no longer known, and where its assessment has expired.
    """
    if file.session is None and file.example not in EXAMPLES:
        return None
    if file.session is not None and file.session.expires <= timezone.now():
        return None
    return Order(
        kind=file.kind,
        chosen=file.chosen,
        day=file.day,
        session=file.session,
        example=None if file.session else EXAMPLES[file.example],
        revision=file.revision,
    )
