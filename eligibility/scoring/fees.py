"""Fees of residence procedures, in yen, with the days from and to which applications are accepted at them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from .in_force import InForce
from .law import FEE_ORDER, FEES_OF_2025, ONLINE_PROCEDURES, Citation
from .statements import Basis, Figure, Statement, of_stay, yen
from .text import Text

_SINCE: Final = date(2026, 10, 1)
_BEFORE: Final = date(2025, 4, 1)


@dataclass(frozen=True, slots=True)
class FeeBand:
    """The fee of a change or renewal by the period of stay that is granted: at the counter and online.

    `from_months` is the least period of the band in months, `above` whether a period must be longer than that.
    """

    period: Text
    counter: int
    online: int
    from_months: int = 0
    above: bool = False

    def holds(self, months: int) -> bool:
        """Return whether a period is long enough for the band."""
        return months > self.from_months if self.above else months >= self.from_months


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee(InForce):
    """The fee of a procedure from `since` up to, not including, `until`; `online` is None where it must be on paper.

    The day is that on which the application is accepted.
    """

    key: str
    counter: int
    online: int | None
    source: Citation
    since: date
    until: date | None = None


FEE_BANDS: Final = (
    FeeBand(
        Text(ja="3か月以下", zh_hant="3個月以下", zh_hans="3个月以下", en="3 months or less"),
        10_000,
        10_000,
    ),
    FeeBand(
        Text(
            ja="3か月を超え6か月以下",
            zh_hant="超過3個月、6個月以下",
            zh_hans="超过3个月、6个月以下",
            en="up to 6 months",
        ),
        18_000,
        15_000,
        from_months=3,
        above=True,
    ),
    FeeBand(
        Text(ja="6か月を超え1年未満", zh_hant="超過6個月、未滿1年", zh_hans="超过6个月、未满1年", en="under 1 year"),
        25_000,
        21_000,
        from_months=6,
        above=True,
    ),
    FeeBand(Text(ja="1年", zh_hant="1年", zh_hans="1年", en="1 year"), 33_000, 27_000, from_months=12),
    FeeBand(
        Text(ja="1年を超え3年未満", zh_hant="超過1年、未滿3年", zh_hans="超过1年、未满3年", en="under 3 years"),
        48_000,
        42_000,
        from_months=12,
        above=True,
    ),
    FeeBand(
        Text(ja="3年以上5年未満", zh_hant="3年以上、未滿5年", zh_hans="3年以上、未满5年", en="3 years, under 5"),
        64_000,
        56_000,
        from_months=36,
    ),
    FeeBand(
        Text(
            ja="5年以上（高度専門職1号は5年）",
            zh_hant="5年以上（高度專門職1號為5年）",
            zh_hans="5年以上（高度专门职1号为5年）",
            en="5 years or more (status (i): 5 years)",
        ),
        75_000,
        65_000,
        from_months=60,
    ),
)
"""The fees of changes and renewals accepted from 1 October 2026 on, by the period of stay that is granted."""

FEE_BANDS_SINCE: Final = _SINCE
FEE_BANDS_SOURCE: Final = Citation(FEE_ORDER, "在留資格の変更・在留期間の更新")

PERIOD_OF_FIRST: Final = 12 * of_stay("period_of_stay").value
"""The period of stay of 高度専門職1号 in months: always five years."""


def band_of(months: int) -> FeeBand:
    """Return the band of a period of stay in months."""
    return next(band for band in reversed(FEE_BANDS) if band.holds(months))


CHANGE: Final = "change"
PERMANENT_RESIDENCE: Final = "permanent_residence"

FEES: Final = (
    Fee(
        key=CHANGE,
        counter=6_000,
        online=5_500,
        source=Citation(FEES_OF_2025, "在留資格の変更・在留期間の更新"),
        since=_BEFORE,
        until=_SINCE,
    ),
    Fee(
        key=CHANGE,
        counter=band_of(PERIOD_OF_FIRST).counter,
        online=band_of(PERIOD_OF_FIRST).online,
        source=FEE_BANDS_SOURCE,
        since=_SINCE,
    ),
    Fee(
        key=PERMANENT_RESIDENCE,
        counter=10_000,
        online=None,
        source=Citation(FEES_OF_2025, "永住許可"),
        since=_BEFORE,
        until=_SINCE,
    ),
    Fee(
        key=PERMANENT_RESIDENCE,
        counter=200_000,
        online=None,
        source=Citation(FEE_ORDER, "永住許可"),
        since=_SINCE,
    ),
)
"""The fees of what somebody with this status files: a change or renewal to 高度専門職1号, and permanent residence."""


def fee_on(day: date, key: str) -> Fee | None:
    """Return the fee of a procedure that is accepted on a day, None where none is known."""
    return next((each for each in FEES if each.key == key and each.in_force_on(day)), None)


_OLD_CHANGE, _OLD_RESIDENCE = (next(each for each in FEES if each.key == key) for key in (CHANGE, PERMANENT_RESIDENCE))

FEE_RULES: Final = (
    Statement(
        words=Text(
            ja="手数料は許可されたときに納めます。",
            zh_hant="手續費在許可時繳納。",
            zh_hans="手续费在许可时缴纳。",
            en="The fee is paid when the permission is given.",
        ),
        source=FEE_BANDS_SOURCE,
    ),
    Statement(
        words=Text(
            ja="オンラインの分はコンビニかPay-easyで納め、決済手数料{payment}が加わります（{years}年未満の在留期"
            "間なら{shorter}）。",
            zh_hant="線上申請的手續費在便利商店或以Pay-easy繳納，另加付款手續費{payment}（在留期間未滿{years}年為"
            "{shorter}）。",
            zh_hans="在线申请的手续费在便利店或以Pay-easy缴纳，另加支付手续费{payment}（在留期间未满{years}年为"
            "{shorter}）。",
            en="Online it is paid at a convenience store or by Pay-easy, with {payment} more for the payment "
            "({shorter} for periods under {years} years).",
        ),
        figures={"payment": yen(550), "shorter": yen(330), "years": Figure(3)},
        source=Citation(ONLINE_PROCEDURES, "手数料の納付"),
        since=_SINCE,
        basis=Basis.COPY,
    ),
    Statement(
        words=Text(
            ja="{last}までに受け付けられた申請は、許可がその後でも前の手数料（{counter}、オンライン{online}、永住"
            "許可{residence}）です。"
            "政令にはこの定めがなく、入管の案内によります。",
            zh_hant="{last}以前受理的申請，即使之後才許可，仍適用舊的手續費（{counter}，線上{online}，永住許可"
            "{residence}）。"
            "這是依入管的說明，政令並無此規定。",
            zh_hans="{last}以前受理的申请，即使之后才许可，仍适用旧的手续费（{counter}，在线{online}，永住许可"
            "{residence}）。"
            "这是依据入管的说明，政令并无此规定。",
            en="An application accepted by {last} pays the old fee ({counter}, online {online}, permanent residence "
            "{residence}), even if it is decided later. The Agency's page says so; the order itself does not.",
        ),
        figures={
            "last": _SINCE - timedelta(days=1),
            "counter": yen(_OLD_CHANGE.counter),
            "online": yen(_OLD_CHANGE.online or _OLD_CHANGE.counter),
            "residence": yen(_OLD_RESIDENCE.counter),
        },
        source=Citation(FEE_ORDER, "受付日"),
        since=_SINCE,
        basis=Basis.COPY,
    ),
    Statement(
        words=Text(
            ja="高度専門職2号（無期限）の手数料は政令に別の区分がなく、当てはまるのは{years}年以上の区分だけです。",
            zh_hant="高度專門職2號（無期限）在政令中沒有另外的級距，只能適用{years}年以上的級距。",
            zh_hans="高度专门职2号（无期限）在政令中没有单独的档次，只能适用{years}年以上的档次。",
            en="For (ii), which has no end, the order names no band of its own; only that of {years} years or "
            "more fits.",
        ),
        figures={"years": Figure(PERIOD_OF_FIRST // 12)},
        source=FEE_BANDS_SOURCE,
        since=_SINCE,
        basis=Basis.INFERENCE,
    ),
)
"""What is said of the fees besides the amounts."""
