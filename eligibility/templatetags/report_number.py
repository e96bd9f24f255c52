"""Template tags of the report number: its place in the markup, and the address at which a file is checked."""

from django.conf import settings
from django.template import Library
from django.urls import reverse

from eligibility.result.pdf.signature import NUMBER_HERE

register = Library()


@register.simple_tag
def number_here() -> str:
    """Return what is replaced with the report number once the markup of the report is whole."""
    return NUMBER_HERE


@register.simple_tag
def address_of_check() -> str:
    """Return the address of the page that checks the file of a report, as it is printed."""
    return f"{settings.BASE_URL}{reverse('verify')}"
