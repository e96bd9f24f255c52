"""Pages of practitioners. They are no law: an answer names them where nothing official was found, and says so."""

from datetime import date
from typing import Final

from eligibility.scoring.law import Law
from eligibility.scoring.text import Text

_READ: Final = date(2026, 11, 28)

PAY_IN_PRACTICE: Final = Law(
    key="pay_in_practice",
    title=Text(
        ja="高度専門職の年収の考え方（行政書士のページ。公的な資料ではありません）",
        zh_hant="高度專門職年收入的計算方式（行政書士的網頁，不是官方資料）",
        zh_hans="高度专门职年收入的计算方式（行政书士的网页，不是官方资料）",
        en="How pay is counted for Highly Skilled Professional (a practitioner’s page, not official)",
    ),
    number="visa-pro.forward-law.net",
    url="https://visa-pro.forward-law.net/hsp-income",
    edition=_READ,
    checked=_READ,
)

CHANGE_IN_PRACTICE: Final = Law(
    key="change_in_practice",
    title=Text(
        ja="高度専門職の転職（行政書士のページ。公的な資料ではありません）",
        zh_hant="高度專門職換工作（行政書士的網頁，不是官方資料）",
        zh_hans="高度专门职换工作（行政书士的网页，不是官方资料）",
        en="Changing the employer as a Highly Skilled Professional (a practitioner’s page, not official)",
    ),
    number="imsvisa.support",
    url="https://imsvisa.support/post-2601",
    edition=_READ,
    checked=_READ,
)

INNOVATION_IN_PRACTICE: Final = Law(
    key="innovation_in_practice",
    title=Text(
        ja="J-Startupと高度専門職（行政書士のページ。公的な資料ではありません）",
        zh_hant="J-Startup與高度專門職（行政書士的網頁，不是官方資料）",
        zh_hans="J-Startup与高度专门职（行政书士的网页，不是官方资料）",
        en="J-Startup and Highly Skilled Professional (a practitioner’s page, not official)",
    ),
    number="office-ishinagi.com",
    url="https://office-ishinagi.com/2025/09/06/hsp-jstartup-pr-2025",
    edition=date(2025, 9, 6),
    checked=_READ,
)

PRACTICE: Final = (PAY_IN_PRACTICE, CHANGE_IN_PRACTICE, INNOVATION_IN_PRACTICE)
