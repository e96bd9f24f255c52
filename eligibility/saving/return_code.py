"""The return code: thirteen random characters and a check character, short enough to copy by hand."""

import secrets
import unicodedata
from typing import Final

ALPHABET: Final = "23456789CDFHJKMNPRTVWXY"
"""Digits and letters that are not mistaken for one another, and no vowels, so that no word comes out by chance."""

RANDOM_CHARACTERS: Final = 13
"""58.8 random bits: with 10,000 assessments stored, a million tries an hour find one in some 5,000 years."""

LENGTH: Final = RANDOM_CHARACTERS + 1
GROUPS: Final = (5, 5, 4)

EARLIER_LENGTH: Final = 11
"""Codes given out before had 45 random bits. They open their answers as long as those are kept."""

RADIX: Final = {LENGTH: 5, EARLIER_LENGTH: 2}
"""The radix of the check by the length of a code: its powers modulo 23, one for each character, must all differ."""

# Marks that people and keyboards put between groups. A Japanese keyboard has the long vowel mark on the hyphen's key.
SEPARATORS: Final = frozenset("ー−_.・")
SEPARATING_CATEGORIES: Final = frozenset({"Pd", "Zs", "Zl", "Zp", "Cc", "Cf"})
"""Dashes, spaces, line ends, marks nobody sees."""


class Mistyped(ValueError):
    """Raised if the typed text cannot be a code."""


class WrongCharacters(Mistyped):
    """`characters` occur in no code."""

    def __init__(self, characters: str) -> None:
        super().__init__("characters that occur in no code")
        self.characters = characters


class WrongLength(Mistyped):
    """`length` characters were typed; a code has LENGTH, an earlier one EARLIER_LENGTH."""

    def __init__(self, length: int) -> None:
        super().__init__(f"{length} characters, not {LENGTH} or {EARLIER_LENGTH}")
        self.length = length


class Slip(Mistyped):
    """The check character does not fit: a character is wrong, or two are in the wrong order."""


def new_code() -> str:
    """Return a new code of LENGTH characters: 59 random bits and the check character."""
    characters = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM_CHARACTERS))
    return characters + check_character(characters)


def in_groups(code: str) -> str:
    """Return the code as it is shown: K7M42-XPD9C-FHRW."""
    first, second, _ = GROUPS
    return "-".join((code[:first], code[first : first + second], code[first + second :]))


def read(typed: str) -> str:
    """Return the typed code without spaces and hyphens, in upper case and half width.

    Raise WrongCharacters, WrongLength or Slip.
    """
    characters = [character for character in unicodedata.normalize("NFKC", typed).upper() if not _separates(character)]
    strange = dict.fromkeys(character for character in characters if character not in ALPHABET)
    if strange:
        raise WrongCharacters("".join(strange))
    if len(characters) not in RADIX:
        raise WrongLength(len(characters))
    code = "".join(characters)
    if _remainder(code) != 1:
        raise Slip("the check character does not fit")
    return code


def check_character(characters: str) -> str:
    """Return the check character for the other characters of a code.

    A pure system in the manner of ISO/IEC 7064 with modulus 23, the size of the alphabet. The modulus is prime and the
    powers of the radix differ, so every wrong character and every swap of two characters shows.
    """
    return ALPHABET[(1 - _remainder(characters + ALPHABET[0])) % len(ALPHABET)]


def _remainder(code: str) -> int:
    """Read the code as a number in the radix of its length, whose digits may exceed it, and take it modulo 23."""
    total = 0
    for character in code:
        total = (RADIX[len(code)] * total + ALPHABET.index(character)) % len(ALPHABET)
    return total


def _separates(character: str) -> bool:
    """Return whether a character only separates groups."""
    return character in SEPARATORS or unicodedata.category(character) in SEPARATING_CATEGORIES
