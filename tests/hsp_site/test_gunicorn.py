"""gunicorn accepts its configuration and keeps no record of the addresses people visit."""

import subprocess
import sys

import pytest
from django.conf import settings

CONFIGURATION = settings.BASE_DIR / "hsp_site" / "gunicorn.conf.py"


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "gunicorn", "--config", str(CONFIGURATION), *arguments],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


def test_gunicorn_accepts_its_configuration() -> None:
    process = check("--check-config")
    assert process.returncode == 0, process.stderr


@pytest.mark.parametrize("line", ["accesslog = None", "control_socket_disable = True", "preload_app = True"])
def test_gunicorn_uses_it(line: str) -> None:
    name, _, value = line.partition(" = ")
    printed = check("--print-config").stdout
    assert [words.split("=")[1].strip() for words in printed.splitlines() if words.split()[:1] == [name]] == [value]
