"""purge: delete expired assessments. Run it once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from eligibility.saving import throttling
from eligibility.saving.deleting import delete_expired
from eligibility.saving.models import KEPT_FOR


class Command(BaseCommand):
    """Delete expired assessments, and attempts that no longer count."""

    help = f"Delete assessments {KEPT_FOR.days} days after their last visit, and attempts that no longer count."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete them and print their numbers. They have been unreadable since they expired."""
        assessments = delete_expired()
        attempts = throttling.forget_old()
        self.stdout.write(f"Deleted: {assessments} expired assessments, {attempts} attempts.")
