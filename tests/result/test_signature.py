"""The signature of a PDF: every change of a byte is noticed, and every key that is still named verifies."""

import io
from random import Random

import pikepdf
import pytest
from django.conf import settings

from eligibility.result.context import context_of
from eligibility.result.pdf.choice import Parts, PdfChoice
from eligibility.result.pdf.render import pdf_of
from eligibility.result.pdf.signature import NUMBER_HERE, Finding, check, mark, number_of, sign, with_number
from tests.day import SEED
from tests.language import in_language
from tests.result.applications import TODAY, reference_student
from tests.result.pages import squeezed, text_of

OLD, NEW, OTHER = ("old" * 20, "new" * 20, "other" * 20)
NUMBER = "0123-4567-8901"
MADE = b"%PDF-1.7\n" + mark(OLD).encode() + b" and so on\n%%EOF\n"
SIGNED = sign(MADE, [OLD], NUMBER)
COMMENT = SIGNED.removeprefix(MADE)


def report() -> bytes:
    return pdf_of(in_language("en", context_of, reference_student(), today=TODAY))


def test_a_signed_file_is_unchanged() -> None:
    assert check(SIGNED, [OLD]) is Finding.UNCHANGED
    assert SIGNED.startswith(MADE)
    assert COMMENT.decode().split()[:2] == [f"%{mark(OLD)}", NUMBER]


@pytest.mark.parametrize("at", range(len(SIGNED)))
def test_a_changed_byte_is_noticed_wherever_it_is(at: int) -> None:
    changed = SIGNED[:at] + bytes([SIGNED[at] ^ 1]) + SIGNED[at + 1 :]
    assert check(changed, [OLD]) is Finding.CHANGED


@pytest.mark.parametrize("number", range(200))
def test_a_changed_byte_of_a_report_is_noticed(number: int) -> None:
    content = bytearray(report())
    random = Random(f"{SEED}/{number}")
    content[random.randrange(len(content))] ^= random.randrange(1, 256)
    assert check(bytes(content), settings.REPORT_KEYS) is Finding.CHANGED


@pytest.mark.parametrize("left", range(len(MADE), len(SIGNED)))
def test_a_file_cut_off_in_its_comment_is_changed(left: int) -> None:
    assert check(SIGNED[:left], [OLD]) is Finding.CHANGED


@pytest.mark.parametrize("share", [0.01, 0.1, 0.5, 0.9, 0.999])
def test_a_report_cut_off_anywhere_is_changed(share: float) -> None:
    content = report()
    assert check(content[: int(len(content) * share)], settings.REPORT_KEYS) is Finding.CHANGED


EDITED = {
    "a line end added": SIGNED + b"\n",
    "a space added": SIGNED + b" ",
    "an end added": SIGNED + b"%%EOF\n",
    "two comments": SIGNED + COMMENT,
    "something before": b"\n" + SIGNED,
    "no comment": MADE,
    "no last line end": SIGNED[:-1],
    "another number": SIGNED.replace(b"0123", b"0124"),
    "capitals": MADE + COMMENT.upper(),
    "twice": SIGNED + SIGNED,
    "another file after it": SIGNED + b"%PDF-1.7\n%%EOF\n",
    "another file before it": b"%PDF-1.7\n%%EOF\n" + SIGNED,
    "other line ends": SIGNED.replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize("how", EDITED)
def test_what_is_added_removed_or_joined_is_changed(how: str) -> None:
    assert check(EDITED[how], [OLD]) is Finding.CHANGED


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"%", b"%PDF-1.7\n%%EOF\n", b"\0" * 1000, "高度専門職".encode(), b"%HSP-Self-Check/ 1 2\n"]
)
def test_another_file_is_not_ours(content: bytes) -> None:
    assert check(content, [OLD, NEW]) is Finding.NOT_OURS


def test_a_file_of_another_key_is_not_ours() -> None:
    assert check(SIGNED, [OTHER]) is Finding.NOT_OURS
    forged = MADE + sign(MADE, [OTHER], NUMBER).removeprefix(MADE).replace(mark(OTHER).encode(), mark(OLD).encode())
    assert check(forged, [OLD]) is Finding.CHANGED


def test_the_newest_key_signs_and_all_verify() -> None:
    assert check(SIGNED, [NEW, OLD]) is Finding.UNCHANGED
    signed = sign(b"%PDF-1.7\n%%EOF\n", [NEW, OLD], NUMBER)
    assert check(signed, [NEW]) is Finding.UNCHANGED
    assert check(signed, [OTHER, NEW]) is Finding.UNCHANGED
    assert check(signed, [OLD]) is Finding.NOT_OURS


def test_the_number_is_that_of_the_markup_and_of_the_key() -> None:
    markup, number = with_number(f"<p>{NUMBER_HERE}</p>", [OLD])
    assert markup == f"<p>{number}</p>"
    assert with_number(f"<p>{NUMBER_HERE}</p>", [OLD, NEW]) == (markup, number)
    assert with_number(f"<p>{NUMBER_HERE}.</p>", [OLD])[1] != number
    assert with_number(f"<p>{NUMBER_HERE}</p>", [NEW])[1] != number


def test_a_report_is_a_whole_pdf_that_bears_its_number_on_paper_and_in_its_comment() -> None:
    content = report()
    assert check(content, settings.REPORT_KEYS) is Finding.UNCHANGED
    number = content.splitlines()[-1].split()[1].decode()
    text = text_of(content)
    assert squeezed(f"Report number {number}.") in text
    assert squeezed(f"{settings.BASE_URL}/verify/") in text
    assert NUMBER_HERE not in text
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_sheet_alone_bears_its_number() -> None:
    context = in_language("en", context_of, reference_student(), today=TODAY)
    content = pdf_of(context, PdfChoice("en", parts=Parts.SUMMARY))
    assert check(content, settings.REPORT_KEYS) is Finding.UNCHANGED
    assert squeezed(f"Report number {number_of(content)}") in text_of(content)


def test_the_same_report_has_the_same_bytes(typeset_again: None) -> None:
    assert report() == report()
