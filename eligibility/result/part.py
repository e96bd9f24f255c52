"""A part of a result that is computed when it is first asked for, in the language of the result it belongs to."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

from django.utils.translation import override

T = TypeVar("T")


class part(Generic[T]):
    """A cached property of an object that has a `language`: its words do not depend on who asks for it first."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> Self: ...
    @overload
    def __get__(self, instance: Any, owner: type[Any] | None = None) -> T: ...
    def __get__(self, instance: Any, owner: type[Any] | None = None) -> Self | T:
        """Return the value; it replaces this descriptor on the instance, so that it is computed once."""
        if instance is None:
            return self
        with override(instance.language):
            value: T = self._compute(instance)
        vars(instance)[self._name] = value
        return value
