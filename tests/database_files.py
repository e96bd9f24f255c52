"""The raw bytes of the files of a database, read without touching the locks of this process."""

import subprocess
from pathlib import Path


def raw(path: Path) -> bytes:
    """Return the bytes of a file of the database.

    A process that closes such a file itself gives up the locks that SQLite holds on it, and another process may then
    take its log away.
    """
    return subprocess.run(["cat", str(path)], capture_output=True, check=True).stdout
