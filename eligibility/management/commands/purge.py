"""purge: delete expired assessments and files. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from eligibility.saving import throttling
from eligibility.saving.deleting import delete_expired
from eligibility.saving.drawn_files import delete_expired_files, delete_old_tasks
from eligibility.saving.models import KEPT_FOR


class Command(BaseCommand):
    """Delete expired assessments and files, attempts that no longer count, and tasks that are done."""

    help = (
        f"Delete assessments {KEPT_FOR.days} days after their last visit, expired files, attempts that no longer "
        "count, and tasks that are done."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete them and print their numbers. They have been unreadable since they expired."""
        files, tasks = delete_expired_files(), delete_old_tasks()
        # Last, as it empties the write-ahead log, which holds what was deleted before.
        attempts, assessments = throttling.forget_old(), delete_expired()
        self.stdout.write(
            f"Deleted: {assessments} expired assessments, {attempts} attempts, {files} files, {tasks} tasks."
        )
