"""Permanent residence on points: the marks and years that shorten the ten years of residence otherwise asked for.

永住許可に関するガイドライン（令和8年2月24日改訂）2(6)–(8). It asks that the points are kept all the time, and it asks
for more than points (residence, duties, the longest period of stay); nothing here says that permission follows.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from .calendar import anniversary
from .law import PERMANENT_RESIDENCE_GUIDELINE, Citation
from .text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PermanentResidenceRoute:
    """A condition that must have held without a break for `years` years.

    `mark` is the least total of points, the pay floor of the activity included; None: the conditions of J-Skip.
    """

    key: str
    mark: int | None
    years: int
    label: Text
    source: Citation

    def long_enough_from(self, began: date) -> date:
        """Return the first day on which a run that began on a day is long enough: 1 March for 29 February."""
        return anniversary(began, self.years)


PERMANENT_RESIDENCE_ROUTES: Final = (
    PermanentResidenceRoute(
        key="70",
        mark=70,
        years=3,
        label=Text(
            ja="日本に住みながら、70点以上を3年以上続けていること",
            zh_hant="住在日本，且積分連續3年以上維持70分以上",
            zh_hans="住在日本，且积分连续3年以上保持70分以上",
            en="70 points or more, kept without a break while you live in Japan for 3 years or more",
        ),
        source=Citation(PERMANENT_RESIDENCE_GUIDELINE, "2(6)"),
    ),
    PermanentResidenceRoute(
        key="80",
        mark=80,
        years=1,
        label=Text(
            ja="日本に住みながら、80点以上を1年以上続けていること",
            zh_hant="住在日本，且積分連續1年以上維持80分以上",
            zh_hans="住在日本，且积分连续1年以上保持80分以上",
            en="80 points or more, kept without a break while you live in Japan for 1 year or more",
        ),
        source=Citation(PERMANENT_RESIDENCE_GUIDELINE, "2(7)"),
    ),
    PermanentResidenceRoute(
        key="j_skip",
        mark=None,
        years=1,
        label=Text(
            ja="J-Skip（特別高度人材）の条件に今と1年前に合っていて、日本に1年以上住んでいること",
            zh_hant="現在與1年前都符合特別高度人才（J-Skip）的標準，且已在日本居住1年以上",
            zh_hans="现在和1年前都符合特别高度人才（J-Skip）的标准，且已在日本居住1年以上",
            en="The conditions of J-Skip, met now and 1 year ago, with 1 year or more of residence in Japan",
        ),
        source=Citation(PERMANENT_RESIDENCE_GUIDELINE, "2(8)"),
    ),
)

MARKS: Final = tuple(route.mark for route in PERMANENT_RESIDENCE_ROUTES if route.mark is not None)
"""The totals that it asks for, lowest first. The pass mark of Article 1 is another law's: marks.py."""
