"""Japanese national qualifications (国家資格): the definition, examples by field, and the question to a student.

No closed list exists. A licence counts where the law forbids the work (業務独占) or the title (名称独占) without it,
and where it relates to the work to be done (points form, sheet B, 資格).
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal, cast

from ..law import POINTS_FORM, Citation
from ..text import Text
from .reading import RECORDS, choose, read

DEFINITION: Final = Text(
    ja="日本の国家資格のうち、その資格がなければ業務を行えないもの（業務独占資格）、またはその名称を名乗れないもの（名称独占資格）で、"
    "従事しようとする業務に関連するもの。",
    zh_hant="日本的國家資格當中，沒有該資格就不得從事該業務的（業務獨占資格），或不得使用該名稱的（名稱獨占資格），"
    "並且與將從事的工作相關。",
    zh_hans="日本的国家资格当中，没有该资格就不得从事该业务的（业务独占资格），或不得使用该名称的（名称独占资格），"
    "并且与将从事的工作相关。",
    en="A Japanese national qualification without which the law forbids the work (業務独占資格) or the title "
    "(名称独占資格), and which relates to the work you will do.",
)

QUESTION: Final = Text(
    ja="日本の法律で「この資格がないと仕事ができない」または「この資格がないと名乗れない」と決まっている資格を、"
    "いくつ持っていますか。仕事に関係のあるものだけ数えてください。",
    zh_hant="日本法律規定「沒有這個資格就不能做這項工作」或「不能使用這個名稱」的資格，您有幾個？只算與工作有關的。",
    zh_hans="日本法律规定“没有这个资格就不能做这项工作”或“不能使用这个名称”的资格，您有几个？只算与工作有关的。",
    en="How many qualifications do you hold without which Japanese law forbids the work or the title? "
    "Count only those that relate to your work.",
)

SOURCE: Final = Citation(POINTS_FORM, "B 高度専門職第１号ロ 資格")

GROUNDS: Final = {
    "work": Text(
        ja="業務独占資格", zh_hant="業務獨占資格", zh_hans="业务独占资格", en="the work is reserved (業務独占資格)"
    ),
    "title": Text(
        ja="名称独占資格", zh_hant="名稱獨占資格", zh_hans="名称独占资格", en="the title is reserved (名称独占資格)"
    ),
}

FIELDS: Final = {
    "law": Text(ja="法律", zh_hant="法律", zh_hans="法律", en="Law"),
    "accounting": Text(ja="会計・税務", zh_hant="會計、稅務", zh_hans="会计、税务", en="Accounting and tax"),
    "real-estate": Text(ja="不動産", zh_hant="不動產", zh_hans="不动产", en="Real estate"),
    "engineering": Text(ja="建築・技術", zh_hant="建築、技術", zh_hans="建筑、技术", en="Building and engineering"),
    "health": Text(ja="医療・栄養", zh_hant="醫療、營養", zh_hans="医疗、营养", en="Health and nutrition"),
    "welfare": Text(ja="福祉・保育", zh_hant="福利、托育", zh_hans="福利、保育", en="Welfare and child care"),
    "food": Text(ja="調理", zh_hant="餐飲", zh_hans="餐饮", en="Food"),
}

_COLUMNS: Final = ("key", "field", "name_ja", "name_zh_hant", "name_zh_hans", "name_en", "ground", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceExample:
    """An example of a national qualification: its field, the ground on which it is one, and the act that says so."""

    key: str
    field: str
    name: Text
    ground: Literal["work", "title"]
    act: str


def load_licences(path: Path) -> list[LicenceExample]:
    """Return the examples of a data file; raise ListError for a gap, a double, an unknown field or ground."""
    found = []
    for record in read(path, _COLUMNS, required=_COLUMNS, unique=("key",)):
        where = f"{path.name}, {record['key']}"
        found.append(
            LicenceExample(
                key=record["key"],
                field=choose(record, "field", FIELDS, where),
                name=Text(
                    ja=record["name_ja"],
                    zh_hant=record["name_zh_hant"],
                    zh_hans=record["name_zh_hans"],
                    en=record["name_en"],
                ),
                ground=cast(Literal["work", "title"], choose(record, "ground", GROUNDS, where)),
                act=record["source"],
            )
        )
    return found


@cache
def licence_examples() -> tuple[LicenceExample, ...]:
    """Return the examples, field by field."""
    return tuple(load_licences(RECORDS / "licences.csv"))
