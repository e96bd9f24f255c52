"""疎明資料: the documents that prove a row, a condition or a route, each with its number, words and issuer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from .conditions import Condition
from .text import Text

WHOEVER: Final = "whoever"
ISSUERS: Final = (
    "university",
    "former_organisation",
    "pay",
    "organisation",
    "accounting",
    "patent_office",
    "foreign_government",
    "papers",
    "licence_authority",
    "test_body",
    "award_body",
    "university_and_list",
    "jica",
    "own_business",
    "registry",
    "applicant",
    "applicant_and_organisation",
    "nobody",
    WHOEVER,
)
"""Who issues a proof, as codes: `pay` is the payer, `papers` the author, `nobody` asks for no paper at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One document: its official number ("" without one), what it is, and who issues it (one of ISSUERS).

    `when` limits it to people of whom that condition holds, such as the patent among the four research tests.
    """

    number: str
    words: Text
    issuer: str = WHOEVER
    when: Condition | None = None

    def __post_init__(self) -> None:
        """Raise ValueError for an issuer that has no code."""
        if self.issuer not in ISSUERS:
            raise ValueError(f"document {self.number}: no issuer {self.issuer!r}; choose one of {', '.join(ISSUERS)}")


def in_one(documents: Iterable[Proof]) -> Text:
    """Return the words of several documents as one list, each with its number behind it."""
    numbered = [(each.words, each.number) for each in documents]
    return replace(
        numbered[0][0],
        ja="；".join(f"{words.ja}（{number}）" for words, number in numbered),
        zh_hant="；".join(f"{words.zh_hant}（{number}）" for words, number in numbered),
        zh_hans="；".join(f"{words.zh_hans}（{number}）" for words, number in numbered),
        en="; ".join(f"{words.en} ({number})" for words, number in numbered),
    )


POINTS_TABLE: Final = Proof(
    number="",
    words=Text(
        ja="記入して署名したポイント計算表（シート{sheet}）",
        zh_hant="填妥並簽名的積分計算表（工作表{sheet}）",
        zh_hans="填妥并签名的积分计算表（工作表{sheet}）",
        en="The points calculation table (sheet {sheet}), filled in and signed",
    ),
    issuer="applicant",
)
"""The form itself, of which each activity has a sheet, signed below 「以上の記載内容は事実と相違ありません。」."""
