"""Models: a career office, its events, and the assessments that were begun by their links."""

import secrets
from datetime import date
from typing import Final

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models

from eligibility.language import current_language
from eligibility.saving.models import SavedSession

LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that nobody mistakes for one another, on a slide or on paper."""

SLUG_LETTERS: Final = 8
LONGEST_NAME: Final = 120
LONGEST_CONTACT: Final = 300


def new_slug() -> str:
    """Return the part of a link that names an office: nobody guesses another one's, and everybody can type it."""
    return "".join(secrets.choice(LETTERS) for _ in range(SLUG_LETTERS))


class Office(models.Model):
    """A career office. Its names, contact and hours are shown to everybody who opens its link.

    `language` is the one in which its link opens for browsers that have not chosen one, "" for the browser's own.
    From `closes` on, the link shows that it is closed; None for no such day.
    """

    slug = models.SlugField(max_length=40, unique=True, default=new_slug)
    name_ja = models.CharField(max_length=LONGEST_NAME)
    name_en = models.CharField(max_length=LONGEST_NAME)
    name_zh_hant = models.CharField(max_length=LONGEST_NAME, blank=True)
    name_zh_hans = models.CharField(max_length=LONGEST_NAME, blank=True)
    contact = models.TextField(blank=True, validators=[MaxLengthValidator(LONGEST_CONTACT)])
    hours = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=8, blank=True, choices=settings.LANGUAGES)
    closes = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        """Return its Japanese name."""
        return self.name_ja

    @property
    def name(self) -> str:
        """Its name in the active language; the Japanese one where the office has given none in Chinese."""
        names = {"en": self.name_en, "zh-hant": self.name_zh_hant, "zh-hans": self.name_zh_hans}
        return names.get(current_language(), "") or self.name_ja

    def is_closed(self, today: date) -> bool:
        """Return whether its link is closed on a day."""
        return self.closes is not None and self.closes <= today


class Event(models.Model):
    """An event of an office with a link of its own, such as a lecture. `closes` is as that of an office."""

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="events")
    slug = models.SlugField(max_length=40)
    name = models.CharField(max_length=LONGEST_NAME)
    closes = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["office", "slug"], name="event_of_office"),)

    def __str__(self) -> str:
        """Return its name."""
        return self.name

    def is_closed(self, today: date) -> bool:
        """Return whether its link is closed on a day, by its own day or by that of the office."""
        return (self.closes is not None and self.closes <= today) or self.office.is_closed(today)


class Referral(models.Model):
    """That an assessment was begun by the link of an office; deleted with either.

    `counted` is False where its owner does not want to be counted.
    """

    session = models.OneToOneField(SavedSession, on_delete=models.CASCADE, primary_key=True, related_name="referral")
    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="+")
    event = models.ForeignKey(Event, on_delete=models.SET_NULL, null=True, related_name="+")
    counted = models.BooleanField()

    def __str__(self) -> str:
        """Return the kind of object without its owner."""
        return "a referral"
