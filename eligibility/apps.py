"""The app: its name, and the checks that run before it serves."""

from django.apps import AppConfig


class EligibilityConfig(AppConfig):
    """One app for the whole product; its rooms are the packages next to this file."""

    name = "eligibility"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks."""
        from eligibility import checks  # noqa: F401 - importing registers them
