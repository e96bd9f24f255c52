"""Dates, amounts, points, codes and official names in HTML are kept on one line: each in <span class="nb">."""

import re
from typing import Final

from django.utils.safestring import SafeString, mark_safe

from eligibility.answers.parsing.months import MONTHS

# In English the year may stand on the next line: a heading of three lines would become one of four.
_MONTH: Final = "|".join(MONTHS)
_NEVER_BROKEN: Final = re.compile(
    "|".join(
        (
            r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日(?:より前|以後|以后|之前|から|まで|起)?)?",
            rf"\d{{1,2}} (?:{_MONTH})",
            r"\d+[〜～至]\d+[点點分]?",
            r"\d[\d,]*(?:[億亿][\d,]*)?(?:[万萬][\d,]*)?(?:円|日圓|日元| yen)",
            r"\d{1,3}(?:,\d{3})+",
            r"(?:需要)?\d+(?: points?|点(?:が必要)?|[點分])",
            r"(?:高度専門職)?1[号號][イロハ]",
            "J-Skip|J-Find",
            "技術・人文知識・国際業務|経営・管理|在留資格変更許可",
        )
    )
)
_TAG: Final = re.compile(r"(<[^>]*>)")
_OPAQUE: Final = re.compile(r"<(svg|title|textarea|option|script|style)\b")
"""The elements whose text is not read as a line of the page, or may hold no other element."""

_CLAUSE: Final = re.compile("(?<=[：。，；])")
_LONGEST_CLAUSE: Final = 12
"""Chinese characters of a clause that fit on one line of a heading on a phone."""


def unbroken_heading(html: str) -> SafeString:
    """Return a heading, escaped already; in Chinese and Japanese its short clauses are kept on one line too."""
    clauses = [each for each in _CLAUSE.split(html) if each]
    if len(clauses) == 1:
        return unbroken(html)
    kept = (f'<span class="nb">{each}</span>' if len(each) <= _LONGEST_CLAUSE else unbroken(each) for each in clauses)
    return mark_safe("".join(kept))


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
