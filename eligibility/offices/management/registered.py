"""What the commands about offices have in common: find an office by its link, and store what can be taken."""

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError

from eligibility.offices.models import Event, Office


def office_of(slug: str) -> Office:
    """Return the office that has a link; raise CommandError where none has it."""
    office = Office.objects.filter(slug=slug).first()
    if office is None:
        raise CommandError(f"no office has the link /o/{slug}/")
    return office


def store(made: Office | Event) -> None:
    """Store an office or an event; raise CommandError naming what cannot be taken."""
    try:
        made.full_clean()
    except ValidationError as error:
        raise CommandError("; ".join(f"{key}: {' '.join(why)}" for key, why in error.message_dict.items())) from error
    made.save()
