"""What is kept of one assessment, and of what is throttled."""

import secrets
from datetime import datetime, timedelta
from typing import Any, ClassVar, Final

from django.db import models
from django.utils import timezone

KEPT_FOR: Final = timedelta(days=90)
"""How long an assessment is kept after its last visit. From that instant on nobody can read it, purged or not."""

ID_BYTES: Final = 16


def new_id() -> str:
    """Return the id of a new assessment: 22 characters that are safe in a path. Random, but no secret."""
    return secrets.token_urlsafe(ID_BYTES)


class StillKept(models.Manager["SavedSession"]):
    """The assessments whose time has not run out: what every reader sees."""

    def get_queryset(self) -> models.QuerySet["SavedSession"]:
        """Leave out what has expired, whether it was purged or not."""
        return super().get_queryset().filter(last_visit__gt=timezone.now() - KEPT_FOR)


class SavedSession(models.Model):
    """One assessment: what was said and when. No points, no name, no address.

    `document` is the document of `eligibility.answers.document`; `drafts` holds what was typed and not yet accepted.
    `answered` says whether the document has an answer, for pages that need no more of it.
    The return link and the return code are known only by their fingerprints; `generation` counts how often they were
    made, and a browser that was let in by earlier ones is known by it.
    """

    id = models.CharField(primary_key=True, max_length=32, default=new_id, editable=False)
    document = models.JSONField(default=dict)
    drafts = models.JSONField(default=dict)
    answered = models.BooleanField(default=False, editable=False)
    created = models.DateTimeField(default=timezone.now)
    last_visit = models.DateTimeField(default=timezone.now, db_index=True)
    return_link_mac = models.CharField(max_length=64, null=True, unique=True)
    return_code_mac = models.CharField(max_length=64, null=True, unique=True)
    generation = models.PositiveIntegerField(default=0)

    objects: ClassVar[StillKept] = StillKept()
    with_expired: "ClassVar[models.Manager[SavedSession]]" = models.Manager()

    def __str__(self) -> str:
        """Say what it is and nothing of what is in it."""
        return "a saved assessment"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the assessment, and whether it has an answer."""
        self.answered = bool(self.document.get("answers"))
        super().save(*args, **kwargs)

    @property
    def expires(self) -> datetime:
        """The instant from which nobody can read it, unless somebody visits it before."""
        return self.last_visit + KEPT_FOR


class Attempt(models.Model):
    """Something that is throttled, counted for one hour. Who made it is known only by two fingerprints."""

    class Kind(models.TextChoices):
        """What is counted."""

        CODE = "code"
        """A return code that opened nothing."""
        BEGINNING = "begin"
        """An assessment that was begun."""
        ALARM = "alarm"
        """A line in the log that unusually many codes opened nothing."""

    kind = models.CharField(max_length=8, choices=Kind.choices)
    browser_mac = models.CharField(max_length=64)
    address_mac = models.CharField(max_length=64)
    made = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["kind", "browser_mac", "made"], name="attempt_of_browser"),
            models.Index(fields=["kind", "address_mac", "made"], name="attempt_of_address"),
            models.Index(fields=["kind", "made"], name="attempt_of_kind"),
        ]

    def __str__(self) -> str:
        """Say what it is and not who made it."""
        return f"an attempt ({self.kind})"
