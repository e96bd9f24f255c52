"""Log filters and formatters that remove answers, queries and tokens."""

import logging
import traceback
from types import TracebackType

from django.conf import settings
from django.urls import Resolver404, resolve

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutContent(logging.Filter):
    """A filter that replaces the path of a request by its URL pattern (`s/<uuid:id>/`)."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return True, after removing the path and all other input from records about a request."""
        if record.name == "django.server":
            self._shorten_server_line(record)
        elif record.name.startswith(("django.request", "django.security")):
            request = getattr(record, "request", None)
            address = f"{request.method} {page_pattern(request.path_info)}" if request is not None else "-"
            status = getattr(record, "status_code", "-")
            record.msg, record.args = "%s %s", (address, status)
        return True

    @staticmethod
    def _shorten_server_line(record: logging.LogRecord) -> None:
        """Rewrite a record of the development server, whose arguments are request line, status and size."""
        arguments = record.args if isinstance(record.args, tuple) else ()
        words = str(arguments[0]).split() if arguments else []
        if len(words) == 3 and len(arguments) > 1:
            method, path, _version = words
            pattern = page_pattern(path.partition("?")[0])
            record.msg, record.args = "%s %s %s", (method, pattern, arguments[1])
        elif arguments:
            record.msg, record.args = "not a request this server understands", ()


class WithoutValues(logging.Formatter):
    """A formatter that writes the type and frames of an exception without its message, which may quote an answer."""

    def formatException(self, ei: ExceptionInfo) -> str:
        """Return the frames and types of the exception and of its causes, oldest first."""
        lines: list[str] = []
        exception = ei[1]
        seen: set[int] = set()
        while exception is not None and id(exception) not in seen:
            seen.add(id(exception))
            frames = traceback.format_list(traceback.extract_tb(exception.__traceback__))
            lines[:0] = [*frames, f"{type(exception).__module__}.{type(exception).__qualname__}\n"]
            exception = exception.__cause__ or exception.__context__
        return "".join(lines).rstrip()


def page_pattern(path: str) -> str:
    """Return the URL pattern of a path, `/static/…` for a file, or `(no such page)`."""
    if path.startswith(settings.STATIC_URL):
        return f"{settings.STATIC_URL}…"
    try:
        return f"/{resolve(path).route}"
    except Resolver404:
        return "(no such page)"
