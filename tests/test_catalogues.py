"""The catalogues hold every sentence of the source, translated, sure and with the same placeholders."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

CATALOGUES = ("ja", "zh_Hans", "zh_Hant")
SOURCES = ("eligibility", "hsp_site", "templates", "locale")


@pytest.fixture(scope="module")
def refreshed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source whose catalogues `makemessages` has just brought up to date."""
    copy = tmp_path_factory.mktemp("source")
    for name in SOURCES:
        shutil.copytree(settings.BASE_DIR / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(settings.BASE_DIR / "manage.py", copy)
    arguments = [f"--locale={locale}" for locale in CATALOGUES]
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", "--no-obsolete", *arguments],
        cwd=copy,
        check=True,
        capture_output=True,
    )
    return copy / "locale"


def statistics(catalogue: Path) -> dict[str, int]:
    """The number of messages by state (translated, fuzzy, untranslated), as msgfmt counts them.

    Raises CalledProcessError when a placeholder or the header is wrong.
    """
    counted = subprocess.run(
        ["msgfmt", "--check", "--statistics", "--output-file=/dev/null", str(catalogue)],
        env={**os.environ, "LC_ALL": "C"},
        check=True,
        capture_output=True,
        text=True,
    ).stderr
    return {state: int(number) for number, state in re.findall(r"(\d+) (translated|fuzzy|untranslated)", counted)}


def catalogue_in(folder: Path, locale: str) -> Path:
    return folder / locale / "LC_MESSAGES" / "django.po"


def test_there_is_a_catalogue_for_every_language_but_english() -> None:
    found = {path.parent.parent.name for path in (settings.BASE_DIR / "locale").glob("*/LC_MESSAGES/django.po")}
    assert found == set(CATALOGUES)
    assert {locale.replace("_", "-").lower() for locale in found} | {"en"} == {code for code, _ in settings.LANGUAGES}


@pytest.mark.parametrize("locale", CATALOGUES)
def test_every_sentence_of_the_source_is_translated(refreshed: Path, locale: str) -> None:
    counted = statistics(catalogue_in(refreshed, locale))
    assert set(counted) == {"translated"}, f"run `make messages`, then translate: {counted}"


@pytest.mark.parametrize("locale", CATALOGUES)
def test_no_translation_has_outlived_its_sentence(refreshed: Path, locale: str) -> None:
    kept = statistics(catalogue_in(settings.BASE_DIR / "locale", locale))
    assert kept == statistics(catalogue_in(refreshed, locale)), "run `make messages`"


def test_a_sentence_without_translation_is_noticed(tmp_path: Path) -> None:
    catalogue = tmp_path / "django.po"
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    catalogue.write_text(f'{header}\nmsgid "One"\nmsgstr ""\n\n#, fuzzy\nmsgid "Two"\nmsgstr "二"\n', encoding="utf-8")
    assert statistics(catalogue) == {"translated": 0, "fuzzy": 1, "untranslated": 1}


def test_a_lost_placeholder_is_noticed(tmp_path: Path) -> None:
    catalogue = tmp_path / "django.po"
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    catalogue.write_text(f'{header}\n#, python-format\nmsgid "%(a)s"\nmsgstr "%(b)s"\n', encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        statistics(catalogue)
