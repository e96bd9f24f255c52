"""Each system check fails when what it looks for is missing, and names the Debian package."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.checks import CheckMessage, run_checks
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from pytest_django import Settings

from eligibility import checks


def found() -> dict[str, CheckMessage]:
    """What `manage.py check` says about packages, by the id of the check."""
    return {message.id or "": message for message in run_checks(tags=[checks.TAG])}


def lose(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the libraries of one package impossible to load."""
    libraries = tuple(
        replace(library, file_names=("libnot-on-this-machine.so.0",)) if library.package == package else library
        for library in checks.LIBRARIES
    )
    monkeypatch.setattr(checks, "LIBRARIES", libraries)


def test_a_machine_with_everything_passes() -> None:
    assert found() == {}


@pytest.mark.parametrize(
    ("package", "check_id"),
    [
        ("libpango-1.0-0", "eligibility.E001"),
        ("libpangoft2-1.0-0", "eligibility.E002"),
        ("libharfbuzz-subset0", "eligibility.E003"),
    ],
)
def test_a_missing_library_is_named(package: str, check_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lose(package, monkeypatch)
    messages = found()
    assert set(messages) == {check_id}
    assert package in (messages[check_id].hint or "")
    assert messages[check_id].is_serious()


def test_a_missing_font_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "FONT_FAMILY", "A Font Of No Machine")
    messages = found()
    assert set(messages) == {"eligibility.E004"}
    assert "fonts-noto-cjk" in (messages["eligibility.E004"].hint or "")
    assert messages["eligibility.E004"].is_serious()


@pytest.mark.parametrize("command", ["fc-list-of-no-machine", "false"])
def test_fonts_that_cannot_be_listed_are_an_error(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "FONT_LIST_COMMAND", command)
    messages = found()
    assert set(messages) == {"eligibility.E004"}
    assert "fontconfig" in (messages["eligibility.E004"].hint or "")


def test_a_catalogue_that_is_not_compiled_is_named(tmp_path: Path, settings: Settings) -> None:
    for locale, endings in {"ja": (".po", ".mo"), "zh_Hant": (".po",)}.items():
        folder = tmp_path / locale / "LC_MESSAGES"
        folder.mkdir(parents=True)
        for ending in endings:
            (folder / f"django{ending}").touch()
    settings.LOCALE_PATHS = [tmp_path]
    messages = found()
    assert set(messages) == {"eligibility.E005"}
    assert "zh_Hant" in messages["eligibility.E005"].msg
    assert "gettext" in (messages["eligibility.E005"].hint or "")


def test_manage_check_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    lose("libharfbuzz-subset0", monkeypatch)
    with pytest.raises(SystemCheckError, match="libharfbuzz-subset0"):
        call_command("check")


def test_the_checks_do_not_import_weasyprint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert found() == {}
