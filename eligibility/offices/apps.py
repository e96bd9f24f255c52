"""The app of career offices. The product runs without it: nothing below imports it."""

from django.apps import AppConfig


class OfficesConfig(AppConfig):
    """Career offices with models and migrations of their own."""

    name = "eligibility.offices"
    label = "offices"
    default_auto_field = "django.db.models.BigAutoField"
