"""db_worker: draw the files that pages ask for, one after the other, at low priority.

It replaces the command of django-tasks-db, whose options it has.
"""

import logging
import os
import time
from argparse import ArgumentParser
from importlib import import_module
from typing import Any, Final

from django.db import OperationalError
from django.utils.autoreload import DJANGO_AUTORELOAD_ENV
from django_tasks_db.management.commands import db_worker
from django_tasks_db.utils import is_locked_database_exception

from eligibility.management.parent import end_with_parent

logger = logging.getLogger(__name__)

NICENESS: Final = 10
"""Its priority, from 0 of the processes that answer pages to 19."""

INTERVAL: Final = 0.5
"""In how many seconds it looks for the next task where there was none."""


class Command(db_worker.Command):
    """The worker of django-tasks-db, with a priority below the processes that answer pages.

    It waits for a database that others keep locked for longer than a connection does.
    """

    help = "Draw the files that pages ask for, one after the other, at low priority."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the options of the worker, with an interval of our own."""
        super().add_arguments(parser)
        parser.set_defaults(interval=INTERVAL)

    def handle(self, *, reload: bool, **options: Any) -> None:
        """Work until the process is ended, or `manage.py serve`, where that started it."""
        end_with_parent()
        # No further than that where it is low already, as in the process that a reloading worker starts.
        os.nice(max(0, NICENESS - os.nice(0)))
        if not reload or os.environ.get(DJANGO_AUTORELOAD_ENV) == "true":
            # Here and not with the first file, whose reader would wait for it.
            import_module("weasyprint")
        while True:
            try:
                return super().handle(reload=reload, **options)
            except OperationalError as error:
                if not is_locked_database_exception(error):
                    raise
                logger.warning("The database is locked; the worker tries again.")
                time.sleep(INTERVAL)
