"""create_office: register a career office, and print its link."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from eligibility.offices.management.registered import store
from eligibility.offices.models import Office
from eligibility.offices.views import link_of


class Command(BaseCommand):
    """Register a career office, and print its link."""

    help = "Register a career office, and print the link that it can share."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the names in four languages, and what its visitors are shown."""
        parser.add_argument("--ja", required=True, help="its name in Japanese")
        parser.add_argument("--en", required=True, help="its name in English")
        parser.add_argument(
            "--zh-hant", default="", help="its name in Traditional Chinese; without it the Japanese one"
        )
        parser.add_argument("--zh-hans", default="", help="its name in Simplified Chinese; without it the Japanese one")
        parser.add_argument("--contact", default="", help="how to reach it: e-mail, telephone, room")
        parser.add_argument("--hours", default="", help="when it is open")
        parser.add_argument("--language", default="", help="ja, zh-hant, zh-hans or en, in which its link opens")
        parser.add_argument("--closes", default=None, help="the day from which its link is closed, as 2027-03-31")

    def handle(self, *args: Any, **options: Any) -> None:
        """Store the office; raise CommandError naming what cannot be taken."""
        office = Office(
            name_ja=options["ja"],
            name_en=options["en"],
            name_zh_hant=options["zh_hant"],
            name_zh_hans=options["zh_hans"],
            **{key: options[key] for key in ("contact", "hours", "language", "closes")},
        )
        store(office)
        self.stdout.write(link_of(office))
