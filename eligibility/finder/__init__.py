"""Finding a university by any name that people type."""

from .search import Finding, Match, find
from .tables import Unlisted

__all__ = ["Finding", "Match", "Unlisted", "find"]
