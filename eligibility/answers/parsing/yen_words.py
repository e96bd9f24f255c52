"""Words that people write around an amount of pay: per year, before tax, with bonus, about; and those that ask back."""

import re
from typing import Final

_TAX: Final = "[税稅]"
_BONUS: Final = r"(?:固定)?(?:賞与|ボーナス)"
_BONUS_CHINESE: Final = r"(?:固定)?(?:年[终終])?(?:[奖獎]金|[奖獎])"

_PER_YEAR_BEFORE: Final = (
    r"(?:想定|見込み?|預估|预计|预估)?(?:年(?:収|俸|薪|收入|收|給|額|間|に)|[毎每]年|1年[間间]?|年)"
    r"(?:総額|[总總][额額])?|(?:per|a) (?:year|annum)|annual(?:ly)?|yearly"
)
_PER_YEAR_AFTER: Final = (
    r"/ ?1?年[間间]?|[毎每]年|(?<![0-9.])1年[間间]?|年[収俸薪]|"
    r"(?:/|(?<![a-z])(?:per|an?|each|every|for a)) ?(?:year|yr|annum)|annually|yearly|(?<![a-z])p\.? ?a\.?"
)
_BEFORE_TAX: Final = (
    rf"(?:{_TAX}|{_BONUS})等?(?:[・,と/ ]+(?:{_TAX}|{_BONUS}))*[をも]?(?:込み?|含む|含み|含)|(?:所得)?税引き?前|額面|"
    rf"総支給額?|{_TAX}前|[应應][发發]|(?:(?<![不未])包含|(?<![不未包])含)(?:{_TAX}|{_BONUS_CHINESE}|年[终終])|"
    r"(?<![a-z])(?:gross|before[- ](?:income )?tax(?:es)?|before deductions|pre-?tax|"
    r"(?:incl\.?|including|inclusive of|with)(?: (?:the|all|fixed))* (?:bonus(?:es)?|tax(?:es)?)|"
    r"(?:bonus(?:es)?|tax(?:es)?)(?: is| are)? incl(?:uded|\.)?)(?![a-z])"
)
_LABEL: Final = r"(?:salary|income|pay|wages?)(?: of)?(?![a-z])"
_ABOUT_BEFORE: Final = r"[約约]|大[約约]|およそ|だいたい|about|approx\.?|approximately|around|ca?\.|~"
_ABOUT_AFTER: Final = r"くらい|ぐらい|ほど|程度|前後|左右|or so"

_PLAIN_BEFORE: Final = re.compile(
    rf"(?:{_PER_YEAR_BEFORE}|{_BEFORE_TAX}|{_LABEL}) ?(?:は|で|:|,|・|is(?![a-z])|of(?![a-z])|[為为])? ?"
)
_PLAIN_AFTER: Final = re.compile(rf"[ ,・/;]*(?:{_PER_YEAR_AFTER}|{_BEFORE_TAX})$")
_UNSURE_BEFORE: Final = re.compile(rf"(?:{_ABOUT_BEFORE}) ?")
_UNSURE_AFTER: Final = re.compile(rf" ?(?:{_ABOUT_AFTER})$")

SAYS_PER_YEAR: Final = re.compile(
    r"年(?![终終])|(?<![a-z])(?:year|yr|annum|annual)|yearly|(?<![a-z])p\.? ?a\.?(?![a-z])"
)
"""Found in a text that was understood as an amount, this says that it is the amount of a year."""

_A_MONTH: Final = r"1[かヶカヵケ箇個个]?月[間间]?"
_WORDS_IN_BRACKETS: Final = re.compile(rf"\(((?:[^()0-9]|1年|{_A_MONTH})+)\)")
PER_MONTH: Final = re.compile(
    rf"(?:/ ?1?[かヶカヵケ箇個个]?月|[毎每]月|(?<![0-9.]){_A_MONTH}|ひと月|"
    r"(?<![0-9かヶカヵケ箇個个])月(?:給|収入?|俸|額|薪|收入?|々|間)?(?:総額|[总總][额額])?|"
    r"(?:/|(?<![a-z])(?:per|an?|each|every)) ?(?:month|mo|mth)(?![a-z])|(?<![a-z-])monthly|"
    r"(?<![a-z])p\.? ?m\.?(?![a-z]))(?: ?(?:は|に|の|で|:|is(?![a-z])|of(?![a-z])|[为為]))?"
)
"""Words that say that an amount is the pay of one month."""

AFTER_TAX: Final = re.compile(
    rf"手取|差引支給|税引き?後|{_TAX}[后後]|到手|[实實][得领領拿發发]|"
    r"(?<![a-z])(?:after[- ](?:income )?tax(?:es)?|after deductions|post-?tax|net|take[- ]?home)(?![a-z])"
)
"""Words for the amount paid out after tax and insurance, from which the pay cannot be computed."""

PARTS: Final = re.compile(
    r"賞与|ボーナス|残業|手当|交通費|通勤|株|ストックオプション|込|[奖獎]金|年[终終]|加班|津[贴貼]|[补補][贴貼]|股|分[红紅]|"
    r"(?<![a-z])(?:bonus(?:es)?|overtime|allowances?|commut\w+|shares?|stocks?|rsus?|equity|options?)(?![a-z])"
)
"""Parts of a pay that count only in part, or of which the text does not say whether the amount holds them."""


def out_of_brackets(text: str) -> str:
    """Return the text without the brackets around words that have no amount."""
    return " ".join(_WORDS_IN_BRACKETS.sub(r" \1 ", text).split())


def without_words(text: str) -> tuple[str, bool]:
    """Return the amount without words for a year, before tax or with bonus, and whether it is said to be about.

    Such words may be before the amount, after it or in brackets; all others stay.
    """
    text, about = out_of_brackets(text), False
    while True:
        if match := _PLAIN_BEFORE.match(text) or _PLAIN_AFTER.search(text):
            text = f"{text[: match.start()]}{text[match.end() :]}".strip()
        elif match := _UNSURE_BEFORE.match(text) or _UNSURE_AFTER.search(text):
            text, about = f"{text[: match.start()]}{text[match.end() :]}".strip(), True
        else:
            return text, about
