"""Amounts of yen as people type them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.answers.parsing.text import Refusal, Refused, Understood
from eligibility.answers.parsing.yen import MOST_YEN, Suggestion, read_yen
from eligibility.formats import format_yen, format_yen_alone
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language

FOUR_MILLION_TWO = [
    # figures
    "4200000",
    "4,200,000",
    "4 200 000",
    "4'200'000",
    "4, 200, 000",
    "4,200,000.00",
    "+4,200,000",
    "04200000",
    "４２０００００",
    "４，２００，０００",
    "４、２００、０００",
    "4\u00a0200\u00a0000",
    "4\u202f200\u202f000",
    " 4,200,000\t\n",
    "\u30004,200,000\u3000",
    "4,200,000.",
    # Japanese
    "420万",
    "420万円",
    "４２０万円",
    "420 万 円",
    "４２０　万円",
    "4,200,000円",
    "4,200,000 円",
    "4200千円",
    "4,200千円",
    "4.2百万円",
    "4百二十万円",
    "四百二十万円",
    "四二〇万円",
    "420万0000円",
    "年収420万円",
    "年収：420万円",
    "年俸４２０万円",
    "420万円/年",
    "420万円／年",
    "¥4,200,000",
    "￥4,200,000",
    "￥４，２００，０００",
    "¥4,200,000-",
    "￥4,200,000.-",
    "金4,200,000円也",
    "￥420万",
    "4,200,000円（420万円）",
    "420万円(4,200,000円)",
    # Chinese
    "420萬",
    "420萬日圓",
    "420萬日幣",
    "日圓420萬",
    "420万日元",
    "420万日币",
    "日元420万",
    "四百二十萬日圓",
    "年薪420萬日圓",
    "年薪420万日元",
    "年收入420万日元",
    "420万日元/年",
    "4,200,000日圓",
    "4,200,000日元",
    # English
    "4,200,000 yen",
    "4,200,000 Yen",
    "4200000 JPY",
    "JPY 4,200,000",
    "JPY4200000",
    "JP¥4,200,000",
    "4.2 million",
    "4.2 million yen",
    "4200k",
    "4,200k yen",
    "4,200 thousand yen",
    "420 man",
    "420man",
    "420 man yen",
    "420 man-en",
    "4,200,000 yen per year",
    "4,200,000 yen a year",
    "4,200,000 yen/year",
    "4,200,000 p.a.",
    "Annual salary: 4,200,000 yen",
    "4,200,000 yen (420万円)",
    # pay as people say it: before tax, with bonus, of a year
    "税込420万円",
    "税込み４２０万円",
    "420万円(税込)",
    "420万円（税込み）",
    "420万円税込",
    "420万（税込・賞与込）",
    "420万円（賞与込み）",
    "420万円（賞与含む）",
    "420万円 ボーナス込み",
    "420万円（税・賞与込み）",
    "賞与込み年収420万円",
    "年収（税込）420万円",
    "年収420万円（税引前）",
    "額面420万円",
    "額面年収 420万円",
    "年収は420万円",
    "総支給額4,200,000円/年",
    "年420万円",
    "年額420万円",
    "年間4,200,000円（税込）",
    "毎年420万円",
    "4,200,000-",
    "￥4,200,000-",
    "４，２００，０００－",
    "4,200,000ー",
    "¥4,200,000-（税込）",
    "4,200,000円-",
    "税前420万日元",
    "税前年薪420万日元",
    "年薪420万日元（税前，含年终奖）",
    "420万日元（含奖金）",
    "420万日元（包含奖金）",
    "稅前420萬日圓",
    "年薪420萬日圓（稅前，含年終獎金）",
    "含稅年薪420萬日圓",
    "一年420萬日圓",
    "一年420万日元",
    "420万日元一年",
    "420万日元（一年，税前）",
    "每年420万日元",
    "每年4,200,000日圓",
    "年4,200,000円",
    "4,200,000 yen before tax",
    "4,200,000 yen (before tax)",
    "JPY 4,200,000 gross",
    "gross annual salary: 4,200,000 yen",
    "annual gross salary of 4.2 million yen",
    "annual pay 4.2 million yen",
    "4,200,000 yen per year, bonus included",
    "4,200,000 yen (incl. bonus)",
    "4,200,000 yen gross per annum including bonuses",
    "4,200,000 yen (pre-tax, per year)",
    "420万円（4,200,000円）税込",
]

YEN_UNDERSTOOD = [
    *((text, 4_200_000) for text in FOUR_MILLION_TWO),
    ("0", 0),
    ("０円", 0),
    ("420円", 420),
    ("9,999円", 9_999),
    ("10000", 10_000),
    ("420.5万", 4_205_000),
    ("350.55万円", 3_505_500),
    ("4千百二十万円", 41_200_000),
    ("350.0001万円", 3_500_001),
    ("350万5000", 3_505_000),
    ("350万5千円", 3_505_000),
    ("350万500円", 3_500_500),
    ("3,999,999", 3_999_999),
    ("399万9999円", 3_999_999),
    ("千万円", 10_000_000),
    ("4千万", 40_000_000),
    ("2千5百万円", 25_000_000),
    ("两千万日元", 20_000_000),
    ("一千二百萬日圓", 12_000_000),
    ("0.5億", 50_000_000),
    ("1億", 100_000_000),
    ("1亿", 100_000_000),
    ("１億円", 100_000_000),
    ("1億2000万", 120_000_000),
    ("1億2,000万円", 120_000_000),
    ("1億 2000万 円", 120_000_000),
    ("1億2千万", 120_000_000),
    ("1亿2000万日元", 120_000_000),
    ("1.2億", 120_000_000),
    ("1億500円", 100_000_500),
    ("0.1 billion yen", 100_000_000),
    ("100億", MOST_YEN),
    ("10,000,000,000", MOST_YEN),
]

YEN_ASKED_BACK = [
    # a small number without a unit
    ("420", 4_200_000),
    ("４２０", 4_200_000),
    ("420.5", 4_205_000),
    ("350.5", 3_505_000),
    ("四百二十", 4_200_000),
    ("100", 1_000_000),
    ("9999", 99_990_000),
    ("1,200", 12_000_000),
    # about
    ("約420万円", 4_200_000),
    ("420万くらい", 4_200_000),
    ("大約420萬日圓", 4_200_000),
    ("420万日元左右", 4_200_000),
    ("about 4,200,000 yen", 4_200_000),
    ("~420万", 4_200_000),
    ("年収約420万円", 4_200_000),
    # the money of wherever one is
    ("420万元", 4_200_000),
    ("420萬圓", 4_200_000),
    ("150万元", 1_500_000),
    ("一年约420万元", 4_200_000),
    ("税込約420万円", 4_200_000),
    ("約420万円（税込）", 4_200_000),
    ("420元", 4_200_000),
    # unusual dividing
    ("42,00,000", 4_200_000),
    ("420,0000", 4_200_000),
    ("4.200.000", 4_200_000),
    ("4,200 000", 4_200_000),
    ("350.555万", 3_505_550),
    # man or million
    ("4.2M", 4_200_000),
    ("4.2m yen", 4_200_000),
]

YEN_REFUSED = [
    ("-4,200,000", Refusal.NEGATIVE),
    ("−420万円", Refusal.NEGATIVE),
    ("▲420万円", Refusal.NEGATIVE),
    ("¥-420", Refusal.NEGATIVE),
    ("マイナス420万", Refusal.NEGATIVE),
    ("NaN", Refusal.NOT_FINITE),
    ("Infinity", Refusal.NOT_FINITE),
    ("-inf", Refusal.NOT_FINITE),
    ("∞", Refusal.NOT_FINITE),
    ("4.2e6", Refusal.EXPONENT),
    ("1E400", Refusal.EXPONENT),
    ("4.2×10^6", Refusal.EXPONENT),
    ("400万〜450万", Refusal.RANGE),
    ("400～450万円", Refusal.RANGE),
    ("400-450万", Refusal.RANGE),
    ("400万円以上", Refusal.RANGE),
    ("400萬以上", Refusal.RANGE),
    ("400万到450万", Refusal.RANGE),
    ("4,000,000 to 4,500,000", Refusal.RANGE),
    ("at least 4,000,000", Refusal.RANGE),
    ("4,000,000+", Refusal.RANGE),
    ("350,000×12", Refusal.CALCULATION),
    ("35万*14", Refusal.CALCULATION),
    ("350000 x 12", Refusal.CALCULATION),
    ("400万+20万", Refusal.CALCULATION),
    ("420.000", Refusal.SEPARATORS_UNCLEAR),
    ("420.000円", Refusal.SEPARATORS_UNCLEAR),
    ("4,2", Refusal.SEPARATORS_UNCLEAR),
    ("4,25百万", Refusal.SEPARATORS_UNCLEAR),
    ("4.200,00", Refusal.SEPARATORS_UNCLEAR),
    ("4 2 0 万", Refusal.SEPARATORS_UNCLEAR),
    ("2 2350000,0", Refusal.SEPARATORS_UNCLEAR),
    ("420 5", Refusal.SEPARATORS_UNCLEAR),
    ("abc", Refusal.YEN_NOT_UNDERSTOOD),
    ("万円", Refusal.YEN_NOT_UNDERSTOOD),
    ("420万420万", Refusal.YEN_NOT_UNDERSTOOD),
    ("420万2億", Refusal.YEN_NOT_UNDERSTOOD),
    ("420万円(予定)", Refusal.YEN_NOT_UNDERSTOOD),
    ("420万円(税込", Refusal.YEN_NOT_UNDERSTOOD),
    ("税込", Refusal.YEN_NOT_UNDERSTOOD),
    ("1年", Refusal.YEN_NOT_UNDERSTOOD),
    ("約一年", Refusal.YEN_NOT_UNDERSTOOD),
    ("¥1年", Refusal.YEN_NOT_UNDERSTOOD),
    ("年収は1年（税込）", Refusal.YEN_NOT_UNDERSTOOD),
    ("420万円年", Refusal.YEN_NOT_UNDERSTOOD),
    ("2027年420万円", Refusal.YEN_NOT_UNDERSTOOD),
    ("400万-", Refusal.YEN_NOT_UNDERSTOOD),
    ("350十万", Refusal.YEN_NOT_UNDERSTOOD),
    ("42千百円", Refusal.YEN_NOT_UNDERSTOOD),
    ("419万10000円", Refusal.YEN_NOT_UNDERSTOOD),
    ("1.5億2000万", Refusal.YEN_NOT_UNDERSTOOD),
    ("420apples", Refusal.YEN_NOT_UNDERSTOOD),
    ("4200000f", Refusal.YEN_NOT_UNDERSTOOD),
    ("手取り420万", Refusal.AFTER_TAX),
    ("手取り(420万円)", Refusal.AFTER_TAX),
    ("420万円（手取り）", Refusal.AFTER_TAX),
    ("月の手取り30万円", Refusal.AFTER_TAX),
    ("税引き後420万円", Refusal.AFTER_TAX),
    ("税后420万日元", Refusal.AFTER_TAX),
    ("稅後420萬日圓", Refusal.AFTER_TAX),
    ("到手420万日元", Refusal.AFTER_TAX),
    ("實領420萬日圓", Refusal.AFTER_TAX),
    ("4,200,000 yen after tax", Refusal.AFTER_TAX),
    ("4,200,000 yen net", Refusal.AFTER_TAX),
    ("take-home 4,200,000", Refusal.AFTER_TAX),
    ("420万円込み", Refusal.PARTS_NAMED),
    ("420万円（残業代込み）", Refusal.PARTS_NAMED),
    ("420万円（固定残業代含む）", Refusal.PARTS_NAMED),
    ("420万円＋賞与", Refusal.PARTS_NAMED),
    ("420万円（賞与別）", Refusal.PARTS_NAMED),
    ("420万円（交通費込）", Refusal.PARTS_NAMED),
    ("420万日元（不含奖金）", Refusal.PARTS_NAMED),
    ("420万日元，不包含年终奖", Refusal.PARTS_NAMED),
    ("420万日元（不含税）", Refusal.YEN_NOT_UNDERSTOOD),
    ("420萬日圓（含加班費）", Refusal.PARTS_NAMED),
    ("4,200,000 yen plus bonus", Refusal.PARTS_NAMED),
    ("4,200,000 yen without bonus", Refusal.PARTS_NAMED),
    ("4,200,000 yen including overtime", Refusal.PARTS_NAMED),
    ("4,200,000 yen + RSU", Refusal.PARTS_NAMED),
    ("(4,200,000)", Refusal.YEN_NOT_UNDERSTOOD),
    ("35", Refusal.UNIT_MISSING),
    ("4.2", Refusal.UNIT_MISSING),
    ("99.9", Refusal.UNIT_MISSING),
    ("350.55555", Refusal.UNIT_MISSING),
    ("20元", Refusal.UNIT_MISSING),
    ("1億2000", Refusal.UNIT_MISSING),
    ("一万二", Refusal.UNIT_MISSING),
    ("$42,000", Refusal.OTHER_CURRENCY),
    ("42000 USD", Refusal.OTHER_CURRENCY),
    ("NT$900,000", Refusal.OTHER_CURRENCY),
    ("新台幣90萬", Refusal.OTHER_CURRENCY),
    ("人民币20万", Refusal.OTHER_CURRENCY),
    ("20万 RMB", Refusal.OTHER_CURRENCY),
    ("20万RMB", Refusal.OTHER_CURRENCY),
    ("30万元", Refusal.OTHER_CURRENCY),
    ("42万元", Refusal.OTHER_CURRENCY),
    ("约30万元", Refusal.OTHER_CURRENCY),
    ("年薪30万元", Refusal.OTHER_CURRENCY),
    ("税前30万元", Refusal.OTHER_CURRENCY),
    ("300,000元", Refusal.OTHER_CURRENCY),
    ("90萬圓", Refusal.OTHER_CURRENCY),
    ("30万块", Refusal.OTHER_CURRENCY),
    ("30万元人民币", Refusal.OTHER_CURRENCY),
    ("人民幣30萬元", Refusal.OTHER_CURRENCY),
    ("RMB 300,000", Refusal.OTHER_CURRENCY),
    ("NT$ 90萬", Refusal.OTHER_CURRENCY),
    ("NTD 900,000", Refusal.OTHER_CURRENCY),
    ("台币90万", Refusal.OTHER_CURRENCY),
    ("臺幣90萬元", Refusal.OTHER_CURRENCY),
    ("90萬新台幣", Refusal.OTHER_CURRENCY),
    ("SGD 60,000", Refusal.OTHER_CURRENCY),
    ("€40,000", Refusal.OTHER_CURRENCY),
    ("4万ドル", Refusal.OTHER_CURRENCY),
    ("35万/月", Refusal.NOT_PER_YEAR),
    ("月35万円", Refusal.NOT_PER_YEAR),
    ("月給35万円", Refusal.NOT_PER_YEAR),
    ("月薪35萬日圓", Refusal.NOT_PER_YEAR),
    ("每月35万日元", Refusal.NOT_PER_YEAR),
    ("35万×12ヶ月", Refusal.NOT_PER_YEAR),
    ("350,000 yen per month", Refusal.NOT_PER_YEAR),
    ("350,000/month", Refusal.NOT_PER_YEAR),
    ("35万per month", Refusal.NOT_PER_YEAR),
    ("350k/mo", Refusal.NOT_PER_YEAR),
    ("時給1,500円", Refusal.NOT_PER_YEAR),
    ("1,500 yen an hour", Refusal.NOT_PER_YEAR),
    ("日給12,000円", Refusal.NOT_PER_YEAR),
    ("4200000.5", Refusal.PART_OF_A_YEN),
    ("350.5円", Refusal.PART_OF_A_YEN),
    ("420.00001万", Refusal.PART_OF_A_YEN),
    ("10,000,000,001", Refusal.YEN_TOO_LARGE),
    ("100億1円", Refusal.YEN_TOO_LARGE),
    ("4,200,000万円", Refusal.YEN_TOO_LARGE),
    ("1兆円", Refusal.YEN_TOO_LARGE),
    ("9" * 60, Refusal.YEN_TOO_LARGE),
    ("4,200,000円（42万円）", Refusal.AMOUNTS_DIFFER),
    ("420万円（4,200万円）", Refusal.AMOUNTS_DIFFER),
]


@pytest.mark.parametrize(("text", "value"), YEN_UNDERSTOOD)
def test_understood(text: str, value: int) -> None:
    assert read_yen(text) == Understood(value)


@pytest.mark.parametrize(("text", "value"), YEN_ASKED_BACK)
def test_asked_back_with_an_offer(text: str, value: int) -> None:
    assert read_yen(text) == Suggestion(value)


@pytest.mark.parametrize(("text", "code"), YEN_REFUSED)
def test_refused_with_its_code(text: str, code: Refusal) -> None:
    assert read_yen(text) == Refused(code)


def test_a_number_asked_back_is_understood_as_soon_as_a_bracket_says_what_it_means() -> None:
    assert read_yen("420 (4,200,000)") == Understood(4_200_000)


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        (4_200_000, "ja", "4,200,000円（420万円）"),
        (4_200_000, "zh-hant", "420萬日圓（4,200,000）"),
        (4_200_000, "zh-hans", "420万日元（4,200,000）"),
        (4_200_000, "en", "4,200,000 yen (420万円)"),
        (120_000_000, "ja", "120,000,000円（1億2000万円）"),
        (120_000_000, "zh-hant", "1億2000萬日圓（120,000,000）"),
        (120_000_000, "zh-hans", "1亿2000万日元（120,000,000）"),
        (3_999_999, "ja", "3,999,999円（399万9999円）"),
        (9_999, "en", "9,999 yen"),
        (0, "ja", "0円"),
    ],
)
def test_said_back(value: int, language: str, words: str) -> None:
    assert in_language(language, format_yen, value) == words


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        (4_200_000, "ja", "4,200,000円"),
        (4_200_000, "zh-hant", "420萬日圓"),
        (2_999_999, "zh-hans", "299万9999日元"),
        (0, "zh-hant", "0日圓"),
        (4_200_000, "en", "4,200,000円"),
    ],
)
def test_said_in_one_way_to_the_yen(value: int, language: str, words: str) -> None:
    assert in_language(language, format_yen_alone, value) == words


def test_an_amount_below_zero_is_not_printed() -> None:
    with pytest.raises(ValueError, match="-1"):
        in_language("ja", format_yen, -1)


@settings(deadline=None)
@given(value=st.integers(0, MOST_YEN), language=st.sampled_from(LANGUAGES))
@example(value=MOST_YEN, language="zh-hans")
@example(value=100_000_001, language="en")
def test_what_is_said_is_read_as_the_same_amount(value: int, language: str) -> None:
    words = in_language(language, format_yen, value)
    assert read_yen(words) == Understood(value)
    for part in words.rstrip("）)").replace("（", "(").split("("):
        assert read_yen(part) == Understood(value)


@settings(deadline=None)
@given(value=st.integers(10_000, MOST_YEN))
def test_figures_are_taken_as_they_stand(value: int) -> None:
    for text in (str(value), f"{value:,}", f"{value:,}".replace(",", " "), f"{value:,}".replace(",", "\u3000")):
        assert read_yen(text) == Understood(value)
