"""Models: saved assessments and throttled attempts."""

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
    """A manager of the assessments that have not expired."""

    def get_queryset(self) -> models.QuerySet["SavedSession"]:
        """Exclude expired assessments, purged or not."""
        return super().get_queryset().filter(last_visit__gt=timezone.now() - KEPT_FOR)


class SavedSession(models.Model):
    """One assessment: its answers and times. No points, names or addresses are stored.

    `document` is a document of `eligibility.answers.document`; `drafts` holds input that is not yet valid.
    `answered` is True if the document has an answer, for pages that need no more of it. `law_seen` has the editions of
    the law under which the assessment was last seen (`eligibility.answers.law_seen`).
    Only digests of the return link and code are stored; `generation` counts how often they were made, so that browsers
    which used earlier ones can be refused.
    """

    id = models.CharField(primary_key=True, max_length=32, default=new_id, editable=False)
    document = models.JSONField(default=dict)
    drafts = models.JSONField(default=dict)
    answered = models.BooleanField(default=False, editable=False)
    law_seen = models.JSONField(default=dict, editable=False)
    created = models.DateTimeField(default=timezone.now)
    last_visit = models.DateTimeField(default=timezone.now, db_index=True)
    return_link_mac = models.CharField(max_length=64, null=True, unique=True)
    return_code_mac = models.CharField(max_length=64, null=True, unique=True)
    generation = models.PositiveIntegerField(default=0)

    objects: ClassVar[StillKept] = StillKept()
    with_expired: "ClassVar[models.Manager[SavedSession]]" = models.Manager()

    def __str__(self) -> str:
        """Return the kind of object without its contents."""
        return "a saved assessment"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the assessment, and update `answered`."""
        self.answered = bool(self.document.get("answers"))
        super().save(*args, **kwargs)

    @property
    def expires(self) -> datetime:
        """The time at which it expires, unless it is visited before."""
        return self.last_visit + KEPT_FOR


class Attempt(models.Model):
    """Something that is throttled, counted for one hour. Only digests of the browser and of the address are stored."""

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
        """Return the kind of object without its owner."""
        return f"an attempt ({self.kind})"
