"""Days, months, amounts and lengths of time in the ways in which people write them, drawn by a seed."""

from collections.abc import Callable
from datetime import date
from random import Random

FULL_WIDTH = str.maketrans("0123456789,-/", "０１２３４５６７８９，－／")
KANJI = "〇一二三四五六七八九"
MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "October", "Nov", "December")
WEEKDAYS = "月火水木金土日"
ERAS = (
    ("令和", "R", 2018, date(2019, 5, 1)),
    ("平成", "H", 1988, date(1989, 1, 8)),
    ("昭和", "S", 1925, date(1926, 12, 25)),
)

Spelling = Callable[[date], str]

DAYS: tuple[Spelling, ...] = (
    lambda day: day.isoformat(),
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day:%Y.%m.%d}",
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"西暦{day.year}年{day.month}月{day.day}日",
    lambda day: f" {day.year} 年 {day.month} 月 {day.day} 号 ",
    lambda day: f"{day.year}年{day.month:02}月{day.day:02}日".translate(FULL_WIDTH),
    lambda day: day.isoformat().translate(FULL_WIDTH),
    lambda day: f"{day.year}年{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）",
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{_figure_by_figure(day.year)}年{kanji(day.month)}月{kanji(day.day)}日",
    lambda day: "{name}{year}年{month}月{day}日".format(**_in_era(day)),
    lambda day: "{letter}{year}.{month}.{day}".format(**_in_era(day)),
    lambda day: f"{{name}}{{year}}年（{day.year}年）{{month}}月{{day}}日".format(**_in_era(day)),
    lambda day: f"民國{day.year - 1911}年{day.month}月{day.day}日",
    lambda day: f"民国 {day.year - 1911} 年 {day.month} 月 {day.day} 日".translate(FULL_WIDTH),
    # These two may be read in more than one way: the page asks back.
    lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    lambda day: f"{day.year - 1911:03}{day:%m%d}",
)
MONTHS_ALONE: tuple[Spelling, ...] = (
    lambda day: f"{day:%Y-%m}",
    lambda day: f"{day.year}/{day.month}",
    lambda day: f"{day.year}年{day.month}月",
    lambda day: f"{day.year}年{day.month}月".translate(FULL_WIDTH),
    lambda day: f"{MONTHS[day.month - 1]} {day.year}",
    lambda day: f"民國{day.year - 1911}年{day.month}月",
)


def spelled_day(day: date, random: Random) -> str:
    """A day in one of the ways."""
    return random.choice(DAYS)(day)


def spelled_month(day: date, random: Random) -> str:
    """The month of a day, without the day; in years of Reiwa only where the whole month is in it."""
    if day >= date(2019, 6, 1) and random.random() < 0.2:
        return f"令和{day.year - 2018}年{day.month}月"
    return random.choice(MONTHS_ALONE)(day)


def _in_era(day: date) -> dict[str, object]:
    """The parts of a day in the Japanese era of that day."""
    name, letter, before, _first = next(era for era in ERAS if day >= era[3])
    year = day.year - before
    return {"name": name, "letter": letter, "year": year, "month": day.month, "day": day.day}


def _figure_by_figure(number: int) -> str:
    return "".join(KANJI[int(figure)] for figure in str(number))


def kanji(number: int) -> str:
    """A number from 1 to 9,999 in kanji numerals: 四百二十."""
    found = ""
    for weight, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure, number = divmod(number, weight)
        if figure:
            found += ("" if figure == 1 and mark else KANJI[figure]) + mark
    return found


def spelled_yen(yen: int, random: Random) -> str:
    """An amount of yen in one of the ways."""
    return random.choice(list(_ways_to_write(yen)))


def spelled_pay(yen: int, random: Random) -> str:
    """The pay of a year in one of the ways; some say that bonuses or taxes are in it, some name that of a month."""
    plain = spelled_yen(yen, random)
    ways = [plain, plain, plain]
    myriads, rest = divmod(yen, 10_000)
    if yen >= 1_500_000:
        ways += [f"年収{yen:,}円", f"{yen:,}-"]
    if yen >= 1_500_000 and not rest:
        ways += [
            f"税込{myriads}万円",
            f"{myriads}万円（税込）",
            f"{myriads}万（賞与込み）",
            f"{myriads}万日元",
            f"約{myriads}万円",
        ]
    of_month, left = divmod(yen, 12)
    if not left and 100_000 <= of_month < 1_500_000 and not of_month % 10_000:
        ways.append(f"月給{of_month // 10_000}万円")
    return random.choice(ways)


def _ways_to_write(yen: int) -> set[str]:
    found = {str(yen), f"{yen:,}", f"{yen:,}円", f"¥{yen:,}", f"{yen:,} yen", f"{yen:,}".translate(FULL_WIDTH)}
    myriads, rest = divmod(yen, 10_000)
    if myriads and not rest:
        found |= {f"{myriads}万", f"{myriads}万円", f"{myriads}萬日圓", f"{myriads}万円".translate(FULL_WIDTH)}
        if myriads < 10_000:
            found.add(f"{kanji(myriads)}万円")
        if not myriads % 10:
            found.add(f"{myriads // 100}.{myriads % 100 // 10} million yen")
        if 150 <= myriads < 10_000:
            # A number without a unit is asked back.
            found.add(str(myriads))
    return found


def spelled_months(months: int, random: Random) -> str:
    """A length of time in one of the ways."""
    years, left = divmod(months, 12)
    ways = [f"{months}か月", f"{months} months", f"{months}個月".translate(FULL_WIDTH)]
    if not months:
        ways += ["0", "なし", "none"]
    if years:
        ways += [f"{years} years {left} months", f"{years}年{left}ヶ月"] if left else [f"{years}年", f"約{years} years"]
    if years and left == 6:
        ways += [f"{years}年半", f"{years}.5"]
    if years and not left:
        ways += [str(years), f"{kanji(years)}年"]
    return random.choice(ways)


def spelled_count(number: int, random: Random) -> str:
    """How many, in one of the ways."""
    ways = [str(number), str(number).translate(FULL_WIDTH), f"{number}件"]
    return random.choice([*ways, "なし", "none"] if number == 0 else [*ways, f"{number} papers"])
