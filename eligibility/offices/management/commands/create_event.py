"""create_event: give an event of an office a link of its own, and print it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from eligibility.offices.management.registered import office_of, store
from eligibility.offices.models import Event
from eligibility.offices.views import link_of


class Command(BaseCommand):
    """Give an event of an office a link of its own, and print it."""

    help = "Give an event of a career office a link of its own, and print it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the office, and what visitors are shown of the event."""
        parser.add_argument("office", help="the part of the office's link after /o/")
        parser.add_argument("slug", help="the part of the event's link: letters, digits and hyphens")
        parser.add_argument("--name", required=True, help="the name of the event")
        parser.add_argument("--closes", default=None, help="the day from which its link is closed, as 2027-03-31")

    def handle(self, *args: Any, **options: Any) -> None:
        """Store the event; raise CommandError naming what cannot be taken."""
        office = office_of(options["office"])
        event = Event(office=office, **{key: options[key] for key in ("slug", "name", "closes")})
        store(event)
        self.stdout.write(link_of(office, event))
