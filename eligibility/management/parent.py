"""Processes that end with the one that started them, however it ended; one that is killed cannot end them itself."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread, main_thread
from typing import Final

VARIABLE: Final = "ENDS_WITH_PARENT"
"""The environment variable with the number of the open file that a child reads; only the parent could write to it."""


@contextmanager
def parent() -> Iterator[int]:
    """While a block runs, have children call `end_with_parent`; yield the open file that they need to inherit."""
    read, write = os.pipe()
    os.set_inheritable(read, True)
    os.environ[VARIABLE] = str(read)
    try:
        yield read
    finally:
        del os.environ[VARIABLE]
        os.close(write)
        os.close(read)


def end_with_parent() -> None:
    """End this process as by SIGTERM once its parent has ended; do nothing where no parent asked for it."""
    if VARIABLE not in os.environ:
        return
    Thread(target=_wait, args=(int(os.environ[VARIABLE]),), name="end-with-parent", daemon=True).start()


def _wait(file: int) -> None:
    # It is at its end when no process has the other end open any more.
    while os.read(file, 1):
        pass
    ident = main_thread().ident
    assert ident is not None
    signal.pthread_kill(ident, signal.SIGTERM)
