"""疎明資料: the documents that prove a row, a condition or a route, each with its number, words and issuer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from unicodedata import numeric

from .conditions import Condition
from .text import Text


class IssuedBy(StrEnum):
    """Who issues a proof: `PAY` is the payer, `PAPERS` the author. `NOBODY` asks for none, `ANYBODY` for any issuer."""

    UNIVERSITY = "university"
    FORMER_ORGANISATION = "former_organisation"
    PAY = "pay"
    ORGANISATION = "organisation"
    ACCOUNTING = "accounting"
    PATENT_OFFICE = "patent_office"
    FOREIGN_GOVERNMENT = "foreign_government"
    PAPERS = "papers"
    LICENCE_AUTHORITY = "licence_authority"
    TEST_BODY = "test_body"
    AWARD_BODY = "award_body"
    UNIVERSITY_AND_LIST = "university_and_list"
    JICA = "jica"
    OWN_BUSINESS = "own_business"
    REGISTRY = "registry"
    APPLICANT = "applicant"
    APPLICANT_AND_ORGANISATION = "applicant_and_organisation"
    NOBODY = "nobody"
    ANYBODY = "anybody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One document: its official number ("" without one), what it is, and who issues it.

    `when` limits it to people of whom that condition holds, such as the patent among the four research tests.
    `paper` is the name of one of several documents of one number, or of none.
    """

    number: str
    words: Text
    issuer: IssuedBy = IssuedBy.ANYBODY
    when: Condition | None = None
    paper: str = ""

    @property
    def code(self) -> str:
        """The code under which answers are stored about the document, such as "1" or "15-n2". It never changes."""
        return "-".join([*(f"{numeric(each):.0f}" for each in self.number), *([self.paper] if self.paper else [])])


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
    issuer=IssuedBy.APPLICANT,
    paper="points-table",
)
"""The form itself, of which each activity has a sheet, signed below 「以上の記載内容は事実と相違ありません。」."""

IN_PLACE_OF: Final[Mapping[str, str]] = {"1": "18"}
"""By the code of a document that of another which is handed in in its place: ①（⑱を提出する場合は不要）."""

ONLY_FOR_POINTS: Final = frozenset(
    {"4", "5", "6", "7", "9", "10", "11", "12", "13", "15-n1", "15-n2", "16", "17", "21"}
)
"""The codes of the documents that show points and nothing else.

The others are the forms, replace another document (⑱), or show education, work, a licence, pay or business,
which the status itself asks for (基準省令).
"""
