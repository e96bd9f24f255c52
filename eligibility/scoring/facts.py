"""Facts: what is true of a person on one day. None means not known, never no."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from .calendar import completed_years
from .text import Text

Value = bool | int | float | Decimal | str | date | frozenset[str] | None

DEGREES: Final = ("bachelor", "master", "professional", "business_professional", "doctorate")
GRADUATE_DEGREES: Final = frozenset(DEGREES[1:])

FIRST_DAY: Final = date(2023, 4, 1)
LAST_DAY: Final = date(2073, 4, 1)
YOUNGEST: Final = 15
OLDEST: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A property of a person, declared once under its key in the data contract."""

    key: str

    def accepts(self, value: object) -> bool:
        """Return whether a known value has the right type and lies within the bounds."""
        raise NotImplementedError(f"{type(self).__name__} does not say what it accepts")

    @property
    def allowed(self) -> str:
        """Return the accepted values in plain English, for command-line errors."""
        raise NotImplementedError(f"{type(self).__name__} does not say what is allowed")


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(Fact):
    """A yes or no. A bonus row that brings its own fact words its question and hint here.

    `only_with` lists the degrees of which one is required for a yes (contract: contradictions); may be empty.
    """

    ask: Text | None = None
    hint: Text | None = None
    only_with: frozenset[str] = frozenset()

    def accepts(self, value: object) -> bool:
        """Accept true and false."""
        return value is True or value is False

    @property
    def allowed(self) -> str:
        """Name the three answers."""
        return "true, false or null"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole(Fact):
    """A whole number from 0 to `most`: an amount in yen per year, or a count."""

    most: int

    def accepts(self, value: object) -> bool:
        """Accept an integer within the bounds; true is no number."""
        return type(value) is int and 0 <= value <= self.most

    @property
    def allowed(self) -> str:
        """Name the bounds."""
        return f"a whole number from 0 to {self.most:,} without fraction or exponent, or null"


@dataclass(frozen=True, slots=True, kw_only=True)
class Years(Fact):
    """Years of experience, 0 to 80; compared exactly, never rounded."""

    most: int = 80

    def accepts(self, value: object) -> bool:
        """Accept an integer or an exact decimal within the bounds (a float is taken for tests and profiles)."""
        number = isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)
        return number and bool(0 <= value <= self.most)  # type: ignore[operator]

    @property
    def allowed(self) -> str:
        """Name the bounds."""
        return f"a number of years from 0 to {self.most}, or null"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Fact):
    """One of a few codes, lowest first where they have an order."""

    choices: tuple[str, ...]

    def accepts(self, value: object) -> bool:
        """Accept one of the codes."""
        return isinstance(value, str) and value in self.choices

    @property
    def allowed(self) -> str:
        """Name the codes."""
        return ", ".join(f'"{choice}"' for choice in self.choices) + " or null"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Fact):
    """A calendar day."""

    first: date = date(1900, 1, 1)
    last: date = date(2100, 12, 31)

    def accepts(self, value: object) -> bool:
        """Accept a day within the bounds."""
        return isinstance(value, date) and self.first <= value <= self.last

    @property
    def allowed(self) -> str:
        """Name the bounds."""
        return f"a real day from {self.first} to {self.last} written YYYY-MM-DD, or null"


@dataclass(frozen=True, slots=True, kw_only=True)
class DegreesHeld(Fact):
    """The degrees held; always known, an empty set means none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Age(Fact):
    """Completed years on the day; always known, since the birth date is."""


_YEN: Final = 10_000_000_000

AGE: Final = Age(key="age")
DEGREES_HELD: Final = DegreesHeld(key="degrees")
SALARY: Final = Whole(key="annual_salary_yen", most=_YEN)
EXPERIENCE: Final = {activity: Years(key=f"experience_years.{activity}") for activity in ("a", "b", "c")}
MULTIPLE_FIELDS: Final = YesNo(key="multiple_fields", only_with=GRADUATE_DEGREES)
JAPANESE_DEGREE: Final = YesNo(key="japanese_degree", only_with=frozenset(DEGREES))
JAPANESE_LEVEL: Final = Choice(key="japanese_level", choices=("none", "n2", "n1"))
JAPANESE_MAJOR_ABROAD: Final = YesNo(key="japanese_major_abroad", only_with=frozenset(DEGREES))
DESIGNATED_UNIVERSITY: Final = YesNo(key="designated_university", only_with=frozenset(DEGREES))
TRAINING_USED_JAPANESE_UNIVERSITY: Final = YesNo(key="training_used_japanese_university")
PATENTS: Final = Whole(key="patents", most=1000)
RESEARCH_GRANTS: Final = Whole(key="research_grants", most=1000)
PAPERS: Final = Whole(key="papers", most=1000)
OTHER_RESEARCH: Final = YesNo(key="other_research_recognised")
NATIONAL_LICENCES: Final = Whole(key="national_licences", most=1000)
IT_EXAMS: Final = Whole(key="it_exams", most=1000)
IT_QUALIFICATIONS: Final = Whole(key="it_qualifications", most=1000)
POSITION: Final = Choice(key="position", choices=("none", "director", "representative"))
INNOVATION_SUPPORT: Final = YesNo(key="innovation_support")
SME: Final = YesNo(key="sme")
RD_OVER_3_PERCENT: Final = YesNo(
    key="rd_over_3_percent",
    ask=Text(
        ja="前の事業年度に、研究開発の費用は売上高の3％を超えましたか",
        zh_hant="上一個會計年度（事業年度）的研究開發費用，是否超過營業額的3%？",
        zh_hans="上一个会计年度（事業年度）的研究开发费用，是否超过销售额的3%？",
        en="In its last business year, did it spend over 3% of its sales on research and development?",
    ),
    hint=Text(
        ja="中小企業者だけの項目です（試験研究費等比率）。ちょうど3％では足りません。"
        "申請が事業年度の終わりから2か月以内なら、もう1年前の事業年度で計算します。",
        zh_hant="只適用於中小企業（試験研究費等比率）。剛好3%不算。若申請日在會計年度結束後2個月內，則以再前一個會計年"
        "度計算。",
        zh_hans="只适用于中小企业（試験研究費等比率）。刚好3%不算。若申请日在会计年度结束后2个月内，则以再前一个会计年"
        "度计算。",
        en="Only for small and medium-sized enterprises (試験研究費等比率). Exactly 3% is not enough. If you apply "
        "within 2 months after the business year ends, use the year before it.",
    ),
)
FOREIGN_QUALIFICATION: Final = Choice(
    key="foreign_qualification", choices=("none", "separate", "also_licence", "also_research")
)
TOP100_UNIVERSITY: Final = YesNo(key="top100_university", only_with=frozenset(DEGREES))
TOP100_DEGREE_AWARDED_ON: Final = Day(key="top100_degree_awarded_on")
SAVINGS: Final = Whole(key="savings_yen", most=_YEN)

INTERNATIONAL_SERVICES: Final = YesNo(key="international_services")
ORDINARY_STATUS: Final = Choice(key="ordinary_status", choices=("engineer", "transfer", "licensed", "other"))
RELATED_EDUCATION: Final = YesNo(key="related_education")
EMPLOYER_IN_JAPAN: Final = YesNo(key="employer_in_japan")
INFORMATION_PROCESSING: Final = YesNo(key="information_processing")
BUSINESS_IN_JAPAN: Final = YesNo(key="business_in_japan")


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a person on the day `on`, already validated (see eligibility/contract/facts.py).

    `known` maps the key of a fact to its value; an absent key is not known. A fact that cannot be yes without
    a degree that is not held is entered as no.
    """

    on: date
    birth_date: date
    degrees: frozenset[str]
    known: Mapping[str, Value] = field(default_factory=dict)

    @property
    def age(self) -> int:
        """Completed years on the day."""
        return completed_years(self.birth_date, self.on)

    def value(self, fact: Fact) -> Value:
        """Return the value of a fact, None if it is not known."""
        if fact is AGE:
            return self.age
        if fact is DEGREES_HELD:
            return self.degrees
        return self.known.get(fact.key)

    def with_known(self, changes: Mapping[str, Value]) -> "Facts":
        """Return a copy with some facts replaced; `on` and `degrees` may be among them."""
        rest = dict(changes)
        on = rest.pop("on", self.on)
        degrees = rest.pop("degrees", self.degrees)
        assert isinstance(on, date)
        assert isinstance(degrees, frozenset)
        return Facts(on, self.birth_date, degrees, {**self.known, **rest})
