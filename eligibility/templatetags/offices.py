"""The template tag that names the office by whose link an assessment was begun."""

from django.template import Library

from eligibility.offices.models import Office, Referral

register = Library()


@register.simple_tag
def office_of(session_id: str) -> Office | None:
    """Return the office by whose link an assessment was begun, None where it was begun without one."""
    found = Referral.objects.select_related("office").filter(session_id=session_id).first()
    return found.office if found else None
