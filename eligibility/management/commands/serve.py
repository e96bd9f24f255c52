"""serve: the development server together with the worker that draws its files, as `make run` starts them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.utils.autoreload import DJANGO_AUTORELOAD_ENV

from eligibility.management.parent import end_with_parent, parent


class Command(BaseCommand):
    """Serve on an address, with a worker of its own; both end together, and also when this process is killed."""

    help = "Serve with the development server, and draw files in a second process."
    # runserver runs them.
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the address."""
        parser.add_argument("address", nargs="?", default="127.0.0.1:8000", help="address and port")

    def handle(self, *args: Any, address: str, **options: Any) -> None:
        """Serve until the process is ended."""
        # The server runs this command again in a process of its own, and whenever the program has changed.
        if os.environ.get(DJANGO_AUTORELOAD_ENV) == "true":
            end_with_parent()
            call_command("runserver", address)
        else:
            with worker():
                call_command("runserver", address)


@contextmanager
def worker() -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker in a second process while a block runs; it starts again whenever the program has changed."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "db_worker", "--reload"]
    with parent() as file:
        process = subprocess.Popen(command, pass_fds=[file])
        try:
            yield process
        finally:
            process.terminate()
            process.wait()
