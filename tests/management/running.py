"""The commands that read lines: run as from a shell, and within this process, which saves the start of another."""

import io
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

import pytest
from django.conf import settings
from django.core.management import call_command


class Ran(NamedTuple):
    """What a run of a command left behind."""

    status: int
    stdout: bytes
    stderr: bytes


def in_shell(command: str, given: bytes, *options: str, env: dict[str, str] | None = None) -> Ran:
    """Run a command of manage.py on these bytes, in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "manage.py", command, *options],
        input=given,
        capture_output=True,
        cwd=settings.BASE_DIR,
        timeout=120,
        check=False,
        env=env,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def in_process(command: str, given: bytes, *options: str) -> Ran:
    """Run a command of manage.py on these bytes, its streams in the encoding of a plain shell."""
    status, written, said = 0, io.BytesIO(), io.BytesIO()
    stdout, stderr = (io.TextIOWrapper(stream, encoding="ascii", newline="\n") for stream in (written, said))
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(stdout), redirect_stderr(stderr):
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="ascii"))
        try:
            call_command(command, *options)
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else 1
    stdout.flush()
    stderr.flush()
    return Ran(status, written.getvalue(), said.getvalue())
