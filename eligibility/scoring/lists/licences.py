"""Japanese national qualifications (国家資格): the definition, those known by field, and the question to a student.

No closed list exists. A licence counts where the law forbids the work (業務独占) or the title (名称独占) without it,
and where it relates to the work to be done (points form, sheet B, 資格). Where no clause of its Act was found
that does, it is to be confirmed (law decisions).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from ..facts import FIRST_DAY
from ..law import POINTS_FORM, Citation
from ..text import Text
from .reading import RECORDS, ListError, Record, choose, read
from .sources import Reference, references

DEFINITION: Final = Text(
    ja="日本の国家資格で、それがないと仕事ができないもの（業務独占資格）か、名乗れないもの（名称独占資格）。"
    "仕事に関係するものだけです。",
    zh_hant="日本的國家資格當中，沒有該資格就不得從事該業務的（業務獨占資格），或不得使用該名稱的（名稱獨占資格），"
    "並且與將從事的工作相關。",
    zh_hans="日本的国家资格当中，没有该资格就不得从事该业务的（业务独占资格），或不得使用该名称的（名称独占资格），"
    "并且与将从事的工作相关。",
    en="A Japanese national qualification that the law requires to do the work (業務独占資格) or to use the title "
    "(名称独占資格), and that relates to the work you will do.",
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
        ja="業務独占資格", zh_hant="業務獨占資格", zh_hans="业务独占资格", en="required to do the work (業務独占資格)"
    ),
    "title": Text(
        ja="名称独占資格", zh_hant="名稱獨占資格", zh_hans="名称独占资格", en="required to use the title (名称独占資格)"
    ),
}

NO_GROUND: Final = Text(
    ja="法律の条文に、業務独占の定めも名称独占の定めも見つかりませんでした。数えられるかは出入国在留管理庁に確かめてください。",
    zh_hant="在法律條文中，沒有找到業務獨占或名稱獨占的規定。是否計分，請向出入國在留管理廳詢問。",
    zh_hans="在法律条文中，没有找到业务独占或名称独占的规定。是否计分，请向出入国在留管理厅咨询。",
    en="In the text of its Act no clause was found that reserves the work or the title. Ask the Immigration Services "
    "Agency whether it counts.",
)
"""What is said of a qualification that is to be confirmed."""

ONLY_JAPANESE: Final = Text(
    ja="日本の資格に限ります。外国の同じ名前の資格は、ここには入りません。",
    zh_hant="只限日本的資格；其他國家或地區的同名資格不在此列。",
    zh_hans="只限日本的资格；其他国家或地区的同名资格不在此列。",
    en="Only the Japanese qualification is meant here, not one of the same name elsewhere.",
)

NOTES: Final = {
    "inside-business": Text(
        ja="事業の中で、この資格を持つ人が行わなければならない行為を定めています。",
        zh_hant="法律規定，事業中有些行為必須由持有這項資格的人進行。",
        zh_hans="法律规定，经营活动中有些行为必须由持有这项资格的人进行。",
        en="The Act reserves an act inside a business to those who hold it.",
    ),
    "examination-too": Text(
        ja="試験の合格はIT告示の試験として1つに数えます。登録をもう1つと数えられるかは、出入国在留管理庁に確かめてください。",
        zh_hant="通過考試，即以IT告示所列的考試計為一項；登錄能否再計一項，請向出入國在留管理廳詢問。",
        zh_hans="通过考试，即以IT告示所列的考试计为一项；登记能否再计一项，请向出入国在留管理厅咨询。",
        en="Passing the examination counts as one, under the IT public notice. Ask the Immigration Services Agency "
        "whether the registration counts as a second one.",
    ),
}
"""A note on a qualification, by the code in its row."""

FIELDS: Final = {
    "law": Text(ja="法律", zh_hant="法律", zh_hans="法律", en="Law"),
    "accounting": Text(ja="会計・税務", zh_hant="會計、稅務", zh_hans="会计、税务", en="Accounting and tax"),
    "business": Text(
        ja="経営・人材・金融",
        zh_hant="經營、人才、金融",
        zh_hans="经营、人才、金融",
        en="Business, careers and finance",
    ),
    "real-estate": Text(ja="不動産", zh_hant="不動產", zh_hans="不动产", en="Real estate"),
    "engineering": Text(ja="建築・技術", zh_hant="建築、技術", zh_hans="建筑、技术", en="Building and engineering"),
    "information": Text(
        ja="情報・通信", zh_hant="資訊、通訊", zh_hans="信息、通信", en="Information and communications"
    ),
    "safety": Text(
        ja="安全・設備・エネルギー",
        zh_hant="安全、設施、能源",
        zh_hans="安全、设备、能源",
        en="Safety, plant and energy",
    ),
    "health": Text(ja="医療・栄養", zh_hant="醫療、營養", zh_hans="医疗、营养", en="Health and nutrition"),
    "welfare": Text(ja="福祉・保育", zh_hant="福利、托育", zh_hans="福利、保育", en="Welfare and child care"),
    "food": Text(ja="調理・製菓", zh_hant="餐飲、糕點", zh_hans="餐饮、糕点", en="Food"),
    "living": Text(ja="理容・美容・動物", zh_hant="美髮、動物", zh_hans="美发、动物", en="Hair, laundry and animals"),
    "trade": Text(
        ja="貿易・海運・旅行", zh_hant="貿易、海運、旅遊", zh_hans="贸易、海运、旅游", en="Trade, shipping and travel"
    ),
    "education": Text(ja="教育・文化", zh_hant="教育、文化", zh_hans="教育、文化", en="Education and culture"),
}

_COLUMNS: Final = (
    "key",
    "field",
    "name_ja",
    "name_zh_hant",
    "name_zh_hans",
    "name_en",
    "also_called",
    "act",
    "work",
    "title",
    "named",
    "note",
    "since",
    "until",
    "source",
)
_MAY_BE_EMPTY: Final = {"also_called", "work", "title", "named", "note", "since", "until"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A national qualification: its field, its Act, and the articles that make it one.

    `work` is the article that reserves the work, `title` the one that reserves the title; where both are empty,
    `named` may be the article that names it otherwise, and whether it counts is to be confirmed. `also_called` is
    what people type. It is one from `since` up to, not including, `until`; an Act that is amended makes a second
    record of the same key.
    """

    key: str
    field: str
    name: Text
    also_called: tuple[str, ...]
    act: str
    work: str
    title: str
    named: str
    note: Text | None
    since: date
    until: date | None
    source: tuple[Reference, ...]

    def is_in_force_on(self, day: date) -> bool:
        """Return whether the Act knows it so on a day."""
        return self.since <= day and (self.until is None or day < self.until)

    @property
    def grounds(self) -> tuple[tuple[Text, str], ...]:
        """The grounds on which it is one, each with the article; empty if that is to be confirmed."""
        articles = {"work": self.work, "title": self.title}
        return tuple((GROUNDS[ground], article) for ground, article in articles.items() if article)


def _day(record: Record, column: str, where: str) -> date | None:
    """Return the day in a column, None where it is empty."""
    try:
        return date.fromisoformat(record[column]) if record[column] else None
    except ValueError:
        raise ListError(f"{where}: {column} {record[column]!r} is no day; write YYYY-MM-DD") from None


def _overlapping(licences: list[Licence]) -> Iterator[str]:
    """Yield the key of each record that ends before it begins, or overlaps with another of its key."""
    in_order = sorted(licences, key=lambda one: (one.key, one.since))
    yield from (one.key for one in in_order if one.until is not None and one.until <= one.since)
    for one, following in pairwise(in_order):
        if one.key == following.key and (one.until is None or one.until > following.since):
            yield one.key


def load_licences(path: Path) -> list[Licence]:
    """Return the qualifications of a data file, of every day, field by field.

    Raise ListError for a gap, a double, an unknown field, note or source, for one that an Act both reserves and only
    names, and for times that overlap.
    """
    required = [column for column in _COLUMNS if column not in _MAY_BE_EMPTY]
    found = []
    for record in read(path, _COLUMNS, required=required, unique=("key", "since")):
        where = f"{path.name}, {record['key']}"
        if record["named"] and (record["work"] or record["title"]):
            raise ListError(f"{where}: {record['named']} only names what another article reserves; leave it empty")
        note = choose(record, "note", ("", *NOTES), where)
        found.append(
            Licence(
                key=record["key"],
                field=choose(record, "field", FIELDS, where),
                name=Text(
                    ja=record["name_ja"],
                    zh_hant=record["name_zh_hant"],
                    zh_hans=record["name_zh_hans"],
                    en=record["name_en"],
                ),
                also_called=tuple(name for name in record["also_called"].split("|") if name),
                act=record["act"],
                work=record["work"],
                title=record["title"],
                named=record["named"],
                note=NOTES[note] if note else None,
                since=_day(record, "since", where) or FIRST_DAY,
                until=_day(record, "until", where),
                source=references(record["source"], where),
            )
        )
    for key in _overlapping(found):
        raise ListError(f"{path.name}, {key}: since and until overlap; the first record ends where the second begins")
    return found


def national_licences(day: date) -> tuple[Licence, ...]:
    """Return the qualifications known here on a day, field by field; no closed list exists."""
    return tuple(one for one in _of_every_day() if one.is_in_force_on(day))


@cache
def _of_every_day() -> tuple[Licence, ...]:
    return tuple(load_licences(RECORDS / "licences.csv"))
