"""System checks of what pip cannot install: libraries and fonts of Debian, and the compiled catalogues.

They run with `manage.py check`, before the development server and in `make check`, and name the
Debian package to install. They load libraries by name and ask fontconfig, and so take a few
hundredths of a second.
"""

import ctypes
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register

TAG = "packages"


@dataclass(frozen=True)
class Library:
    """A shared library: the id of its check, the Debian package, its file names, what fails without it."""

    check_id: str
    package: str
    file_names: tuple[str, ...]
    purpose: str


LIBRARIES = (
    Library(
        "eligibility.E001",
        "libpango-1.0-0",
        ("libpango-1.0.so.0", "libpango-1.0.dylib"),
        "lays out the text of a PDF report",
    ),
    Library(
        "eligibility.E002",
        "libpangoft2-1.0-0",
        ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
        "finds the fonts of a PDF report",
    ),
    Library(
        "eligibility.E003",
        "libharfbuzz-subset0",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
        "keeps only the glyphs that a PDF report uses; without it a report takes twenty times as long",
    ),
)

FONT_CHECK_ID = "eligibility.E004"
FONT_PACKAGE = "fonts-noto-cjk"
FONT_FAMILY = "Noto Sans CJK JP"
FONT_LIST_COMMAND = "fc-list"

CATALOGUES_CHECK_ID = "eligibility.E005"
CATALOGUES_PACKAGE = "gettext"


def install_hint(package: str) -> str:
    """How to install a Debian package."""
    return f"Install the Debian package {package}: sudo apt-get install {package} (`make run` does it too)."


def loads(library: Library) -> bool:
    """Whether the dynamic loader finds the library under one of its names."""
    for file_name in library.file_names:
        try:
            ctypes.CDLL(file_name)
        except OSError:
            continue
        return True
    return False


@register(TAG)
def check_libraries(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """E001 to E003: the libraries that WeasyPrint loads."""
    return [
        Error(
            f"The library {library.file_names[0]} is missing; it {library.purpose}.",
            hint=install_hint(library.package),
            id=library.check_id,
        )
        for library in LIBRARIES
        if not loads(library)
    ]


@register(TAG)
def check_font(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """E004: the font of every PDF report, as fontconfig (and so Pango) knows it."""
    try:
        listed = subprocess.run(
            [FONT_LIST_COMMAND, FONT_FAMILY, "family"], capture_output=True, text=True, check=True, timeout=60
        ).stdout
    except (OSError, subprocess.SubprocessError) as failure:
        return [
            Error(
                f"The fonts of this machine cannot be listed: {FONT_LIST_COMMAND} failed ({type(failure).__name__}).",
                hint=install_hint("fontconfig"),
                id=FONT_CHECK_ID,
            )
        ]
    if listed.strip():
        return []
    return [
        Error(
            f"The font {FONT_FAMILY} is missing; without it a PDF report shows boxes, not kanji.",
            hint=install_hint(FONT_PACKAGE),
            id=FONT_CHECK_ID,
        )
    ]


@register(TAG)
def check_catalogues(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """E005: each catalogue under LOCALE_PATHS is compiled; else the pages silently come out in English."""
    catalogues = sorted(
        catalogue for folder in settings.LOCALE_PATHS for catalogue in Path(folder).glob("*/LC_MESSAGES/*.po")
    )
    return [
        Error(
            f"The catalogue {catalogue.parent.parent.name}/{catalogue.name} is not compiled.",
            hint=(
                "Run `python manage.py compilemessages --ignore=.venv`. "
                f"It needs msgfmt: {install_hint(CATALOGUES_PACKAGE)}"
            ),
            id=CATALOGUES_CHECK_ID,
        )
        for catalogue in catalogues
        if not catalogue.with_suffix(".mo").exists()
    ]
