"""A code survives the ways people write it, and no slip of one character or of two neighbours gets through."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.saving.return_code import (
    ALPHABET,
    EARLIER_LENGTH,
    LENGTH,
    RANDOM_CHARACTERS,
    Mistyped,
    Slip,
    WrongCharacters,
    WrongLength,
    check_character,
    in_groups,
    new_code,
    read,
)


def whole(length: int) -> st.SearchStrategy[str]:
    """Codes of that length whose check character fits."""
    return st.text(ALPHABET, min_size=length - 1, max_size=length - 1).map(
        lambda characters: characters + check_character(characters)
    )


codes = whole(LENGTH)
codes_of_every_age = st.one_of(codes, whole(EARLIER_LENGTH))
between = st.text(" -‐–—−_.\u3000\u200b\u202eー・\n", max_size=2)


def full_width(text: str) -> str:
    return "".join(chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character for character in text)


def test_the_alphabet_has_no_look_alikes_and_no_vowels() -> None:
    for alike in ("0ODQ", "1IL", "2Z", "5S", "6G", "8B", "UV"):
        assert sum(character in ALPHABET for character in alike) <= 1
    assert not set("AEIOU") & set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET) == 23


@given(codes)
def test_a_code_is_read_as_it_is_shown(code: str) -> None:
    assert read(in_groups(code)) == code
    assert [len(group) for group in in_groups(code).split("-")] == [5, 5, 4]


def test_a_code_has_59_random_bits() -> None:
    assert round(RANDOM_CHARACTERS * math.log2(len(ALPHABET))) == 59
    assert LENGTH == RANDOM_CHARACTERS + 1


@pytest.mark.parametrize("code", ["K7M4-2XPD-9CM", "2345-6789-CDY"])
def test_a_code_given_out_before_is_read(code: str) -> None:
    assert read(code.lower()) == code.replace("-", "")


@given(codes, st.lists(between, min_size=LENGTH + 1, max_size=LENGTH + 1), st.booleans(), st.booleans())
def test_a_code_is_read_however_it_is_spaced_and_spelt(code: str, marks: list[str], low: bool, wide: bool) -> None:
    written = code.lower() if low else code
    written = full_width(written) if wide else written
    assert read("".join(f"{mark}{character}" for mark, character in zip(marks, f"{written} ", strict=True))) == code


@given(codes_of_every_age)
def test_every_wrong_character_is_noticed(code: str) -> None:
    for place, right in enumerate(code):
        for wrong in ALPHABET.replace(right, ""):
            with pytest.raises(Slip):
                read(code[:place] + wrong + code[place + 1 :])


@given(codes_of_every_age)
def test_every_swap_is_noticed(code: str) -> None:
    for one in range(len(code)):
        for other in range(one + 1, len(code)):
            swapped = list(code)
            swapped[one], swapped[other] = code[other], code[one]
            if code[one] != code[other]:
                with pytest.raises(Slip):
                    read("".join(swapped))


def test_characters_of_no_code_are_named_once_in_their_order() -> None:
    with pytest.raises(WrongCharacters) as refused:
        read("o0-2345-6789-O丁")
    assert refused.value.characters == "O0丁"


@pytest.mark.parametrize("typed", ["", "   ", "2345-6789", "2" * 12, "2" * 13, "2" * (LENGTH + 1), "2" * 10_000])
def test_a_wrong_length_is_counted(typed: str) -> None:
    with pytest.raises(WrongLength) as refused:
        read(typed)
    assert refused.value.length == len(typed.replace("-", "").replace(" ", ""))


@given(st.text())
def test_anything_typed_is_a_code_or_mistyped(typed: str) -> None:
    try:
        code = read(typed)
    except Mistyped:
        return
    assert len(code) in (LENGTH, EARLIER_LENGTH)
    assert set(code) <= set(ALPHABET)


def test_new_codes_use_the_whole_alphabet_and_do_not_repeat() -> None:
    made = [new_code() for _ in range(500)]
    assert len(set(made)) == len(made)
    assert all(read(code) == code for code in made)
    for place in range(LENGTH):
        assert {code[place] for code in made} == set(ALPHABET)
