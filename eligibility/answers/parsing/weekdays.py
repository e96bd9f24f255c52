"""Days of the week next to a typed day: 2027年4月1日(木), 116年4月1日(四), Thu, 1 April 2027."""

import re
from typing import Final

_ENGLISH: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_JAPANESE: Final = "月火水木金土日"
_CHINESE: Final = "一二三四五六日"

_IN_ENGLISH: Final = re.compile(
    r"\(?(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?(?![a-z])\.?\)?,?"
)
_IN_KANJI: Final = re.compile(
    r"\((?:(?:週|周|星期|禮拜|礼拜)?(?P<bracketed>[一二三四五六天日月火水木金土])(?:曜日?)?)\)|"
    r"(?:週|周|星期|禮拜|礼拜)(?P<chinese>[一二三四五六天日])|(?P<japanese>[日月火水木金土])曜日?"
)


def weekday_taken_out(text: str) -> tuple[int | None, str]:
    """Return the day of the week that the text names, Monday being 0 (None: it names none), and the text without it.

    Where it names more than one, the first is taken out and the rest left for the reader not to understand.
    """
    if match := _IN_ENGLISH.search(text):
        weekday = _ENGLISH.index(match[1])
    elif match := _IN_KANJI.search(text):
        sign = match["bracketed"] or match["chinese"] or match["japanese"]
        weekday = 6 if sign == "天" else (_JAPANESE if sign in _JAPANESE else _CHINESE).index(sign)
    else:
        return None, text
    return weekday, " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())
