"""Two languages in one document: the blocks of the reader's language and the same in Japanese, joined word by word.

A block in either language is made of the same pieces in the same order, as both come from one result. What reads the
same in both, such as figures, is printed once.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from .blocks import Block, Letter

_TERM: Final = re.compile(r"(?<=[（(])[^（）()<>]*[\u3041-\u30ff]{2}[^（）()<>]*(?=[）)])")


def joined(own: Iterable[Block], japanese: Iterable[Block]) -> Iterator[Block]:
    """Yield each block with its words in both languages.

    Raises ValueError where one of the languages has other blocks, rows or cells than the other.
    """
    for first, second in zip(own, japanese, strict=True):
        if type(first) is not type(second):
            raise ValueError(f"{type(first).__name__} stands where Japanese has {type(second).__name__}")
        yield _joined(first, second)


def _joined(own: Any, japanese: Any) -> Any:
    if isinstance(own, Letter):
        return own
    if isinstance(own, str):
        return in_both(own, japanese)
    if isinstance(own, tuple):
        return tuple(_joined(*each) for each in zip(own, japanese, strict=True))
    if is_dataclass(own) and not isinstance(own, type) and type(own).__module__ == Block.__module__:
        names = [each.name for each in fields(own)]
        found = {name: _joined(getattr(own, name), getattr(japanese, name)) for name in names if name != "official"}
        # The words of the law are the Japanese words of the block.
        return replace(own, **found, **({"official": ""} if "official" in names else {}))
    return own


def in_both(own: str, japanese: str) -> str:
    """Return words in the reader's language and below them in Japanese, as markup; once where they are the same."""
    if own == japanese or not japanese:
        return own
    return format_html('<span class="own">{}</span> <span class="ja" lang="ja">{}</span>', own, japanese)


def with_terms_marked(html: str) -> SafeString:
    """Return HTML in which a term in brackets that has kana is marked as Japanese, whatever the language around it."""
    return mark_safe(_TERM.sub(r'<span lang="ja">\g<0></span>', html))
