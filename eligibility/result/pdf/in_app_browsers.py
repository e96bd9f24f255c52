"""Browsers inside messengers, which open links but cannot save a file."""

from collections.abc import Mapping
from typing import Final

from eligibility.language import localized
from eligibility.scoring.text import Text

_WECHAT: Final = Text(ja="WeChat", zh_hant="WeChat", zh_hans="微信", en="WeChat")
"""The one messenger that has another name in one of the languages."""

_NAMES: Final[Mapping[str, str | Text]] = {
    " Line/": "LINE",
    "MicroMessenger/": _WECHAT,
    "KAKAOTALK": "KakaoTalk",
    "Instagram ": "Instagram",
    "FBAN/Messenger": "Messenger",
    "Orca-Android": "Messenger",
    "FBAN/": "Facebook",
    "FBAV/": "Facebook",
    " QQ/": "QQ",
}
"""What such a browser writes into User-Agent, and the messenger's name; of several signs, the first names it.

Instagram and Messenger also write what Facebook does. QQ Browser, which saves files, writes MQQBrowser/ but no QQ/.
"""


def in_app_browser(user_agent: str) -> str:
    """Return the name of the messenger whose browser this is, as the reader calls it; empty for any other browser."""
    name = next((name for sign, name in _NAMES.items() if sign in user_agent), "")
    return localized(name) if isinstance(name, Text) else name
