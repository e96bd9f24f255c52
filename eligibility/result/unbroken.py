"""Dates, amounts, points and codes in HTML are kept on one line: each is put in <span class="nb">."""

import re
from typing import Final

from django.utils.safestring import SafeString, mark_safe

from eligibility.answers.parsing.months import MONTHS

# In English the year may stand on the next line: a heading of three lines would become one of four.
_MONTH: Final = "|".join(MONTHS)
_NEVER_BROKEN: Final = re.compile(
    "|".join(
        (
            r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?",
            rf"\d{{1,2}} (?:{_MONTH})",
            r"\d[\d,]*(?:[億亿][\d,]*)?(?:[万萬][\d,]*)?(?:円|日圓|日元| yen)",
            r"\d{1,3}(?:,\d{3})+",
            r"\d+(?: points?|[点點分])",
            r"(?:高度専門職)?1[号號][イロハ]",
            "J-Skip|J-Find",
        )
    )
)
_TAG: Final = re.compile(r"(<[^>]*>)")
_OPAQUE: Final = re.compile(r"<(svg|title|textarea|option|script|style)\b")
"""The elements whose text is not read as a line of the page, or may hold no other element."""


def unbroken(html: str) -> SafeString:
    """Return HTML, escaped already, with what must not break at the end of a line in spans."""
    found, closing = [], ""
    for number, each in enumerate(_TAG.split(html)):
        is_tag = number % 2 == 1
        if closing:
            closing = "" if each == closing else closing
        elif is_tag:
            opaque = _OPAQUE.match(each)
            closing = f"</{opaque[1]}>" if opaque else ""
        elif each:
            each = _NEVER_BROKEN.sub(r'<span class="nb">\g<0></span>', each)
        found.append(each)
    return mark_safe("".join(found))
