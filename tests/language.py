"""Calling a function of the product in a language, as a page in that language does."""

from collections.abc import Callable, Iterator
from typing import Any, ParamSpec, TypeVar

from django.utils.translation import override

P = ParamSpec("P")
R = TypeVar("R")


def in_language(code: str, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Return what a function returns while a language is active."""
    with override(code):
        found: Any = function(*args, **kwargs)
        return iter([*found]) if isinstance(found, Iterator) else found  # type: ignore[return-value]
