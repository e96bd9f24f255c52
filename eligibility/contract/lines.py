"""Strict JSON Lines: an invalid line is answered with its errors, and the other lines are answered as usual."""

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, BinaryIO, Final, TextIO

LONGEST_LINE: Final = 1_000_000
"""Bytes of one line; a longer one is refused without being held in memory."""

_LONGEST_ECHO: Final = 40
_MOST_DIGITS: Final = 20
_SPACE: Final = b" \t\r\n"
_WRITER: Final = json.JSONEncoder(ensure_ascii=False, default=str)


class Fault(StrEnum):
    """What is wrong with a line; VALUE: it is an object, with values that are not allowed."""

    NOT_UTF_8 = "not_utf_8"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    NO_OBJECT = "no_object"
    DOUBLED_KEY = "doubled_key"
    TOO_LONG = "too_long"
    VALUE = "value"


class Refused(ValueError):
    """Raised for an invalid line, with one error per invalid field.

    `place` is the line and the column at which NOT_JSON was noticed, both from 1; None for other faults.
    """

    def __init__(
        self, errors: list[dict[str, str]], fault: Fault = Fault.VALUE, place: tuple[int, int] | None = None
    ) -> None:
        """Store the errors, each {"field": ..., "message": ...}."""
        super().__init__("; ".join(f"{error['field']}: {error['message']}" for error in errors))
        self.errors, self.fault, self.place = errors, fault, place


def refusal(field: str, message: str) -> dict[str, str]:
    """Return one error, with its field name shortened and cleaned as `echo` does."""
    return {"field": _printable(field), "message": message}


class Exact(Decimal):
    """An exact number with a fraction or exponent, and its token in the JSON text."""

    token: str = ""


class NoNumber:
    """A token in place of a number that no fact accepts: NaN, Infinity, too many digits."""

    def __init__(self, token: str) -> None:
        """Store the token."""
        self.token = token

    def __str__(self) -> str:
        """Return the token."""
        return self.token


def echo(value: object) -> str:
    """Return a value as JSON text, cut to 40 characters and safe to print."""
    if isinstance(value, (Exact, NoNumber)):
        return _printable(value.token)
    written = ""
    # Encode piece by piece, so that a deeply nested value is expanded only as far as it is shown.
    for piece in _WRITER.iterencode(value):
        written += piece
        if len(written) > _LONGEST_ECHO:
            break
    return _printable(written)


def _printable(text: str) -> str:
    text = text[: _LONGEST_ECHO + 1]
    cut = text if len(text) <= _LONGEST_ECHO else text[: _LONGEST_ECHO - 1] + "…"
    clean = "".join(character if character.isprintable() else "�" for character in cut)
    return clean.encode("utf-8", "replace").decode("utf-8")


def _whole_line(message: str, fault: Fault, place: tuple[int, int] | None = None) -> Refused:
    return Refused([refusal("line", message)], fault, place)


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        doubled = [key for key, _ in pairs if key in seen or seen.add(key)]  # type: ignore[func-returns-value]
        errors = [refusal(key, "stands twice in one object; write it once") for key in dict.fromkeys(doubled)]
        raise Refused(errors, Fault.DOUBLED_KEY)
    return found


def _exact(token: str) -> Exact | NoNumber:
    try:
        number = Exact(token)
    except InvalidOperation:
        return NoNumber(token)
    number.token = token
    return number


def _whole(token: str) -> int | NoNumber:
    return int(token) if len(token) <= _MOST_DIGITS else NoNumber(token)


_QUICK: Final = json.JSONDecoder(object_pairs_hook=_no_doubles, parse_constant=NoNumber, parse_float=_exact)
_WITH_ENDLESS_NUMBERS: Final = json.JSONDecoder(
    object_pairs_hook=_no_doubles, parse_constant=NoNumber, parse_float=_exact, parse_int=_whole
)


def _decode(text: str) -> Any:
    try:
        return _QUICK.decode(text)
    except (Refused, json.JSONDecodeError):
        raise
    except ValueError:
        # An integer with more digits than Python converts; parse only such a line again, more slowly.
        return _WITH_ENDLESS_NUMBERS.decode(text)


def read_object(raw: bytes) -> dict[str, Any]:
    """Return the JSON object of a line; numbers with a fraction or exponent are Exact, others int.

    NaN, Infinity and numbers with too many digits are NoNumber, which no fact accepts, so that the error names its
    field. Raise Refused for invalid UTF-8 or JSON, a duplicate key, too deep nesting, and a line that is not an object.
    """
    try:
        found = _decode(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _whole_line(f"byte {error.start + 1} is not UTF-8; write the file in UTF-8", Fault.NOT_UTF_8) from None
    except json.JSONDecodeError as error:
        message = f"no JSON: {error.msg} at character {error.pos + 1}"
        raise _whole_line(message, Fault.NOT_JSON, (error.lineno, error.colno)) from None
    except RecursionError:
        raise _whole_line("nested too deeply; write one flat object", Fault.TOO_DEEP) from None
    if not isinstance(found, dict):
        raise _whole_line(f"{echo(found)} is no object; write one object a line, in braces", Fault.NO_OBJECT)
    return found


def lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | Refused]]:
    """Yield the number and bytes of every line that is not blank; a Refused instead of the bytes if it is too long.

    Lines are counted from 1, including blank ones; a byte order mark at the start is ignored.
    """
    number = 0
    while raw := stream.readline(LONGEST_LINE + 1):
        number += 1
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if len(raw) > LONGEST_LINE and not raw.endswith(b"\n"):
            while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield number, _whole_line(f"longer than {LONGEST_LINE:,} bytes; write one object a line", Fault.TOO_LONG)
        elif raw.strip(_SPACE):
            yield number, raw


def answer_lines(
    source: BinaryIO, out: TextIO, answer: Callable[[dict[str, Any]], str], *, strict: bool = False
) -> bool:
    """Write the answer or the errors of each line; return whether every line was valid.

    `answer` returns the JSON text for the object of a line and raises Refused if the object is invalid. With `strict`,
    stop after the first invalid line.
    """
    complete = True
    for number, raw in lines(source):
        try:
            if isinstance(raw, Refused):
                raise raw
            text = answer(read_object(raw))
        except Refused as refused:
            complete = False
            text = errors_line(number, refused)
        out.write(text + "\n")
        if strict and not complete:
            break
    return complete


def errors_line(number: int, refused: Refused) -> str:
    """Return the JSON text of the errors of a line, in ASCII."""
    answer: Mapping[str, Any] = {"line": number, "errors": refused.errors}
    return json.dumps(answer)
