"""Production refuses to start half configured and names the variable; development needs none."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from hsp_site.environment import Environment

KEY = "k" * 20 + "0123456789abcdefghijklmnopqrstuvwxyz"


NEEDED = ["HSP_SECRET_KEY", "HSP_REPORT_KEYS", "HSP_ALLOWED_HOSTS", "HSP_BASE_URL", "HSP_DATA_DIR"]


@pytest.fixture
def production(tmp_path: Path) -> dict[str, str]:
    """The variables of a complete production."""
    return {
        "HSP_ENVIRONMENT": "production",
        "HSP_SECRET_KEY": KEY,
        "HSP_REPORT_KEYS": f"new-{KEY}, old-{KEY}",
        "HSP_ALLOWED_HOSTS": "hsp.example.ac.jp, .other.example",
        "HSP_BASE_URL": "https://hsp.example.ac.jp",
        "HSP_DATA_DIR": str(tmp_path),
    }


def read(variables: Mapping[str, str]) -> tuple[str, list[str], str, Path]:
    """Everything the settings require of an environment."""
    environment = Environment(variables)
    hosts = environment.allowed_hosts("localhost")
    assert environment.report_keys("development")
    return (
        environment.secret_key("development"),
        hosts,
        environment.base_url(hosts, "http://127.0.0.1:8000"),
        environment.data_dir(Path(variables.get("DEVELOPMENT_DIR", "unused"))),
    )


def start(variables: Mapping[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py with these variables alone, as a new process."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HSP_", "COV_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env={**kept, **variables},
        capture_output=True,
        text=True,
    )


def test_a_complete_production_starts(production: dict[str, str], tmp_path: Path) -> None:
    assert read(production) == (
        KEY,
        ["hsp.example.ac.jp", ".other.example"],
        "https://hsp.example.ac.jp",
        tmp_path,
    )


def test_development_needs_nothing(tmp_path: Path) -> None:
    key, hosts, url, directory = read({"DEVELOPMENT_DIR": str(tmp_path / "data")})
    assert (key, hosts, url) == ("development", ["localhost"], "http://127.0.0.1:8000")
    assert directory.is_dir()


@pytest.mark.parametrize("value", [None, "", "  "])
@pytest.mark.parametrize("name", NEEDED)
def test_production_names_the_variable_that_is_missing(
    name: str, value: str | None, production: dict[str, str]
) -> None:
    del production[name]
    if value is not None:
        production[name] = value
    with pytest.raises(ImproperlyConfigured, match=name):
        read(production)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HSP_ENVIRONMENT", "prod"),
        ("HSP_SECRET_KEY", "short"),
        ("HSP_REPORT_KEYS", "short"),
        ("HSP_REPORT_KEYS", f"{KEY},short"),
        ("HSP_REPORT_KEYS", f"{KEY}, {KEY}"),
        ("HSP_REPORT_KEYS", ","),
        ("HSP_ALLOWED_HOSTS", "*"),
        ("HSP_ALLOWED_HOSTS", ","),
        ("HSP_BASE_URL", "http://hsp.example.ac.jp"),
        ("HSP_BASE_URL", "https://hsp.example.ac.jp/points"),
        ("HSP_BASE_URL", "https://elsewhere.example"),
        ("HSP_BASE_URL", "hsp.example.ac.jp"),
        ("HSP_DATA_DIR", "/no/such/directory"),
    ],
)
def test_production_names_the_variable_that_is_wrong(name: str, value: str, production: dict[str, str]) -> None:
    with pytest.raises(ImproperlyConfigured, match=name):
        read({**production, name: value})


def test_the_keys_of_reports_are_the_newest_first_and_derived_in_development(production: dict[str, str]) -> None:
    assert Environment(production).report_keys(KEY) == [f"new-{KEY}", f"old-{KEY}"]
    [derived] = Environment({}).report_keys("development")
    assert derived != "development"
    assert Environment({}).report_keys("another") != [derived]


def test_a_host_below_a_named_domain_may_be_the_address(production: dict[str, str]) -> None:
    production["HSP_BASE_URL"] = "https://points.other.example/"
    assert read(production)[2] == "https://points.other.example"


@pytest.mark.parametrize(("value", "expected"), [("yes", True), ("1", True), ("Off", False), ("", True)])
def test_a_switch_takes_yes_and_no(value: str, expected: bool) -> None:
    assert Environment({"HSP_DEBUG": value}).switch("HSP_DEBUG", default=True) is expected


def test_a_switch_takes_nothing_else() -> None:
    with pytest.raises(ImproperlyConfigured, match="HSP_DEBUG"):
        Environment({"HSP_DEBUG": "maybe"}).switch("HSP_DEBUG", default=False)


def test_the_process_stops_and_names_the_variable(production: dict[str, str]) -> None:
    del production["HSP_BASE_URL"]
    process = start(production, "check")
    assert process.returncode != 0
    assert "HSP_BASE_URL is not set" in process.stderr


def test_production_settings_pass_the_deployment_checks(production: dict[str, str]) -> None:
    process = start(production, "check", "--deploy", "--fail-level", "WARNING")
    assert process.returncode == 0, process.stderr


def test_production_is_never_in_debug_mode(production: dict[str, str]) -> None:
    process = start({**production, "HSP_DEBUG": "yes"}, "diffsettings", "--all")
    assert "DEBUG = False" in process.stdout.replace("### ", "").splitlines()
    assert "'__Host-session'" in process.stdout


@pytest.mark.parametrize(
    ("variable", "written", "expected"),
    [(None, None, ""), (None, "v1.2.0\n", "v1.2.0"), ("a1b2c3d", "v1.2.0\n", "a1b2c3d"), ("", "", "")],
)
def test_the_release_is_named_by_the_variable_else_by_the_file(
    variable: str | None, written: str | None, expected: str, tmp_path: Path
) -> None:
    if written is not None:
        (tmp_path / "REVISION").write_text(written, encoding="utf-8")
    variables = {} if variable is None else {"HSP_REVISION": variable}
    assert Environment(variables).revision(tmp_path / "REVISION") == expected


@pytest.mark.parametrize("value", ["two words", "<b>", "v" * 41, "-x"])
def test_a_release_is_one_short_word(value: str, tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="HSP_REVISION"):
        Environment({"HSP_REVISION": value}).revision(tmp_path / "REVISION")


@pytest.mark.parametrize("name", NEEDED)
def test_the_readme_says_of_each_variable_that_it_is_required(name: str) -> None:
    [row] = [
        line for line in (settings.BASE_DIR / "README.md").read_text().splitlines() if line.startswith(f"| `{name}` |")
    ]
    assert "**Required**" in row
