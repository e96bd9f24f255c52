"""change_office_link: give an office a new link, so that the earlier one opens nothing, and print it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from eligibility.offices.management.registered import office_of
from eligibility.offices.models import new_slug
from eligibility.offices.views import link_of


class Command(BaseCommand):
    """Give an office a new link; the earlier one and those of its events open nothing from then on."""

    help = "Give a career office a new link. The earlier one, and those of its events, open nothing from then on."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the office."""
        parser.add_argument("office", help="the part of the office's link after /o/")

    def handle(self, *args: Any, **options: Any) -> None:
        """Store the new link; raise CommandError where no office has the earlier one."""
        office = office_of(options["office"])
        office.slug = new_slug()
        office.save()
        self.stdout.write(link_of(office))
