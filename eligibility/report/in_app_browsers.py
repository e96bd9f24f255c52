"""Browsers inside messengers, which open links but cannot save a file."""

from collections.abc import Mapping
from typing import Final

_NAMES: Final[Mapping[str, str]] = {" Line/": "LINE", "MicroMessenger/": "WeChat"}
"""What such a browser writes into User-Agent, and the messenger's name."""


def in_app_browser(user_agent: str) -> str:
    """Return the name of the messenger whose browser this is, empty for any other browser."""
    return next((name for sign, name in _NAMES.items() if sign in user_agent), "")
