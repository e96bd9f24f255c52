"""Choices: the codes that an answer may be, each with its words; and the answers that many questions share."""

from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Words: TypeAlias = "StrOrPromise"
Choices: TypeAlias = tuple[tuple[str, Words], ...]

UNKNOWN = "unknown"
DONT_KNOW = _("I don't know yet")
YES_NO: Choices = (("yes", _("Yes")), ("no", _("No")))
YES_NO_UNKNOWN: Choices = (*YES_NO, (UNKNOWN, DONT_KNOW))
