"""Fonts in a PDF, packed well: the table of offsets that counts through all glyphs of the family is written as steps.

A subset keeps the numbers of its glyphs. So the font still lists some 65,000 places, nearly all of them one byte after
the one before, and counting does not compress: it is most of a small report. PDF's own remedy is a predictor
(ISO 32000, 7.4.4.4), which stores each number as its difference from the last. Every reader undoes it, since the
cross-reference tables of PDF are written the same way; the font that comes out is the same, byte for byte.
"""

import zlib
from typing import Any, Final

_NUMBERS_A_ROW: Final = 256
_AS_IT_IS: Final = b"\x00"
_DIFFERENCES: Final = b"\x01"
_MAXP_GLYPHS_AT: Final = 4


def pack_fonts(document: Any, pdf: Any) -> None:
    """Pack every OpenType font of a PDF that is about to be written; a finisher for WeasyPrint's `write_pdf`."""
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Subtype") == "/OpenType":
            font = each.stream[0]
            place = places_of_glyphs(font)
            if place is not None:
                start, stop, width = place
                each.stream = [packed(font, start, stop, width)]
                each.compress = False
                each.extra["Filter"] = "/FlateDecode"
                each.extra["DecodeParms"] = f"<< /Predictor 15 /Colors {width} /Columns {_NUMBERS_A_ROW} >>"


def places_of_glyphs(font: bytes) -> tuple[int, int, int] | None:
    """Return where the offsets of the glyphs begin and end in an OpenType font, and the bytes of one.

    None where there is no such table. The index begins with the number of glyphs, the bytes of an offset, and 1.
    """
    tables = {
        font[at : at + 4]: int.from_bytes(font[at + 8 : at + 12], "big")
        for at in range(12, 12 + 16 * int.from_bytes(font[4:6], "big"), 16)
    }
    if b"CFF " not in tables or b"maxp" not in tables:
        return None
    glyphs_at = tables[b"maxp"] + _MAXP_GLYPHS_AT
    glyphs = font[glyphs_at : glyphs_at + 2]
    for width in (2, 3, 4):
        begin = font.find(glyphs + bytes([width]) + (1).to_bytes(width, "big"), tables[b"CFF "])
        if begin >= 0:
            start = begin + 3
            return start, start + width * (int.from_bytes(glyphs, "big") + 1), width
    return None


def packed(font: bytes, start: int, stop: int, width: int) -> bytes:
    """Return a font compressed in rows, those within the offsets as differences (PNG filter 1), others as they are.

    Zeros fill the last row, which a font may end with.
    """
    length = width * _NUMBERS_A_ROW
    first, last = -(-start // length) * length, stop // length * length
    steps = differences(font[first:last], width)
    rows = []
    for at in range(0, len(font), length):
        row = font[at : at + length].ljust(length, b"\x00")
        if first <= at < last:
            rows.append(_DIFFERENCES + row[:width] + steps[at - first + width : at - first + length])
        else:
            rows.append(_AS_IT_IS + row)
    return zlib.compress(b"".join(rows), level=6)


def differences(numbers: bytes, width: int) -> bytes:
    """Return each byte less the byte `width` before it, modulo 256, all of them in one subtraction of two integers.

    The top bit of every byte is set on one side and cleared on the other, so that no byte borrows from the next; it is
    put right afterwards.
    """
    size = len(numbers)
    now = int.from_bytes(numbers, "big")
    before = now >> (8 * width)
    tops = int.from_bytes(b"\x80" * size, "big")
    rest = int.from_bytes(b"\x7f" * size, "big")
    return (((now | tops) - (before & rest)) ^ (~(now ^ before) & tops)).to_bytes(size, "big")
