"""A picture of the result to send to others: PNG, 1200 by 630 pixels, with no birthday and no pay.

It has the answer, the bar of the points, four lines, and that this is no official service. The same content gives the
same bytes.
"""

import hashlib
import subprocess
from dataclasses import astuple, dataclass
from functools import cache
from io import BytesIO
from typing import Final

from django.conf import settings
from django.utils.translation import gettext
from PIL import Image, ImageDraw, ImageFont

from .charts.score_bar import ScoreBar
from .context import Context
from .picture_lines import by_clauses

WIDTH: Final = 1200
HEIGHT: Final = 630
MARGIN: Final = 64
LINES: Final = 4
"""How many lines of the overview it has."""

_FACES: Final = {"ja": "JP", "zh-hant": "TC", "zh-hans": "SC", "en": "JP"}
"""The faces of Noto Sans CJK in which each language is set."""

_PAPER, _INK, _QUIET, _LINE = "#ffffff", "#1a1a1a", "#4d4d4d", "#b3b3b3"
_SURE, _OPEN = "#000060", "#e8f1fe"
_HEADING_SIZES: Final = (56, 50, 44, 38, 32)
_HEADING_HEIGHT: Final = 176
_LEADING: Final = 1.3


@dataclass(frozen=True, slots=True)
class Picture:
    """What the picture says. `lines` are pairs of what a line is about and its answer; `above` and `below` frame it.

    `address` is that of the site.
    """

    language: str
    above: str
    heading: str
    bar: ScoreBar
    lines: tuple[tuple[str, str], ...]
    below: str
    address: str

    @property
    def digest(self) -> str:
        """A hash of all that it says."""
        return hashlib.sha256(repr(astuple(self)).encode()).hexdigest()[:32]


def picture_of(report: Context) -> Picture:
    """Return the picture of a Context. Raises ValueError where the Context names birthdays and pay."""
    if report.personal:
        raise ValueError("a picture is made of a result without personal facts")
    above = gettext("HSP Self-Check")
    if report.example:
        above = f"{above} – {gettext('Made up, not a person.')}"
    return Picture(
        language=report.language,
        above=above,
        heading=report.answer.heading,
        bar=report.bar,
        lines=tuple((line.label, line.value) for line in report.answer.lines[:LINES]),
        below=gettext("Not an official service."),
        address=settings.BASE_URL.partition("://")[2],
    )


def png_of(picture: Picture) -> bytes:
    """Return the picture as the bytes of a PNG."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(image)
    face = _FACES[picture.language]
    inside = WIDTH - 2 * MARGIN
    draw.rectangle((0, 0, WIDTH, 12), fill=_SURE)
    draw.text((MARGIN, 44), picture.above, font=_font(face, 26), fill=_QUIET)
    font, rows = _heading(picture.heading, face, inside)
    y = 88.0
    for row in rows:
        draw.text((MARGIN, y), row, font=font, fill=_INK)
        y += font.size * _LEADING
    _draw_bar(draw, picture.bar, 274, face)
    for number, (label, value) in enumerate(picture.lines):
        _draw_line(draw, label, value, 414 + number * 41, face)
    draw.line((MARGIN, 586, WIDTH - MARGIN, 586), fill=_LINE)
    draw.text((MARGIN, 592), picture.below, font=_font(face, 22), fill=_QUIET)
    draw.text((WIDTH - MARGIN, 592), picture.address, font=_font(face, 22), fill=_QUIET, anchor="ra")
    written = BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def _heading(words: str, face: str, width: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Return the largest font in which the heading has room, and its lines."""
    for size in _HEADING_SIZES:
        font = _font(face, size, bold=True)
        rows = by_clauses(words, width, font.getlength)
        if len(rows) * size * _LEADING <= _HEADING_HEIGHT:
            break
    return font, rows


def _draw_bar(draw: ImageDraw.ImageDraw, bar: ScoreBar, top: int, face: str) -> None:
    """Draw the bar: sure points full, those to confirm hatched, open ones pale; the marks above, the totals below."""
    scale = (WIDTH - 2 * MARGIN) / bar.width

    def x(at: float) -> float:
        return MARGIN + at * scale

    upper, lower = top + 34, top + 78
    if bar.open:
        draw.rectangle((x(bar.open_x), upper, x(bar.open_x + bar.open), lower), fill=_OPEN, outline=_SURE, width=2)
    if bar.doubt:
        _hatch(draw, x(bar.doubt_x), upper, x(bar.doubt_x + bar.doubt), lower)
    if bar.sure:
        draw.rectangle((x(bar.left), upper, x(bar.left + bar.sure), lower), fill=_SURE)
    anchors = {"start": "l", "end": "r", "middle": "m"}
    for mark in bar.marks:
        # A line of ink is not seen on the full part of the bar, but its white edges are.
        draw.line((x(mark.x), upper, x(mark.x), lower), fill=_PAPER, width=10)
        draw.line((x(mark.x), upper - 10, x(mark.x), lower + 10), fill=_INK, width=4)
        font = _font(face, 28)
        draw.text((x(mark.label_x), top - 8), str(mark.points), font=font, fill=_INK, anchor=anchors[mark.anchor] + "a")
    for label in bar.labels:
        font = _font(face, 28, bold=label.strong)
        draw.text((x(label.x), lower + 6), str(label.points), font=font, fill=_INK, anchor=anchors[label.anchor] + "a")


def _hatch(draw: ImageDraw.ImageDraw, left: float, upper: float, right: float, lower: float) -> None:
    height = lower - upper
    at = left - height
    while at < right:
        first, last = max(at, left), min(at + height, right)
        draw.line((first, lower - (first - at), last, lower - (last - at)), fill=_SURE, width=3)
        at += 14
    draw.rectangle((left, upper, right, lower), outline=_SURE, width=2)


def _draw_line(draw: ImageDraw.ImageDraw, label: str, value: str, y: int, face: str) -> None:
    """Draw a label and its answer on one line, in smaller letters where it is too long."""
    width = WIDTH - MARGIN - 400
    draw.text((MARGIN, y), label, font=_fitting(label, face, 320, bold=False), fill=_QUIET)
    draw.text((400, y), value, font=_fitting(value, face, width, bold=True), fill=_INK)


def _fitting(words: str, face: str, width: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    for size in (28, 25, 22, 19):
        font = _font(face, size, bold=bold)
        if font.getlength(words) <= width:
            break
    return font


@cache
def _font(face: str, size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    file, number = _file_of(face, bold=bold)
    return ImageFont.truetype(file, size, index=number)


@cache
def _file_of(face: str, *, bold: bool) -> tuple[str, int]:
    """Return the file of a face of Noto Sans CJK and its number in that file, as fontconfig finds them."""
    pattern = f"Noto Sans CJK {face}:{'bold' if bold else 'regular'}"
    answer = subprocess.run(
        ["fc-match", "--format", "%{index} %{file}", pattern], check=True, capture_output=True, text=True
    ).stdout
    number, _, file = answer.partition(" ")
    return file, int(number)
