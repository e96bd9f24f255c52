"""The law printed as the ordinance lays it out: a table an activity, a source a row, for people who read no code."""

import difflib
from collections.abc import Iterator
from datetime import date
from typing import Final

from .editions import TABLES, Edition, Tables
from .gates import PASS_MARK
from .law import Citation
from .names import ACTIVITY_NAMES, HEADING_NAMES
from .rows import ACTIVITIES, HEADINGS, Row
from .text import Text

_WORDS: Final = {
    "title": Text(
        ja="高度専門職ポイント計算表の定め",
        zh_hant="高度專門職積分表的規定",
        zh_hans="高度专门职积分表的规定",
        en="The points tables for Highly Skilled Professional",
    ),
    "on": Text(ja="適用日", zh_hant="適用日", zh_hans="适用日", en="Law of the day"),
    "since": Text(ja="この版の始まり", zh_hant="本版起始日", zh_hans="本版起始日", en="Edition in force since"),
    "until": Text(
        ja="まで（この日を含まない）",
        zh_hant="至（不含當日）",
        zh_hans="至（不含当日）",
        en="until, not included",
    ),
    "pass_mark": Text(ja="合格点", zh_hant="合格標準", zh_hans="合格线", en="Pass mark"),
    "points": Text(ja="点", zh_hant="分", zh_hans="分", en="points"),
    "source": Text(ja="根拠", zh_hant="依據", zh_hans="依据", en="Source"),
    "form": Text(ja="計算表", zh_hant="計算表", zh_hans="计算表", en="Form"),
    "proof": Text(ja="疎明資料", zh_hant="證明文件（疎明資料）", zh_hans="证明文件（疎明資料）", en="Proof (疎明資料)"),
    "unless": Text(
        ja="次に該当する場合を除く",
        zh_hant="符合下列者除外",
        zh_hans="符合下列者除外",
        en="Not counted where this holds",
    ),
    "gates": Text(
        ja="点数のほかに必要なこと",
        zh_hant="積分以外的要件",
        zh_hans="积分以外的要件",
        en="Beside the points",
    ),
    "routes": Text(
        ja="点数によらない道",
        zh_hant="不以積分審查的途徑",
        zh_hans="不以积分审查的途径",
        en="Ways without points",
    ),
    "laws": Text(ja="法令等", zh_hant="法令等", zh_hans="法令等", en="Instruments"),
    "edition": Text(ja="版", zh_hant="版本", zh_hans="版本", en="edition"),
    "checked": Text(ja="確認日", zh_hant="查核日", zh_hans="核对日", en="checked"),
}


def print_law(day: date, language: str, tables: Tables = TABLES) -> str:
    """Return the law of a day as plain text in one language; raise NotCovered or KeyError for others."""
    return "\n".join(_printed(tables.on(day), day, language)) + "\n"


def difference(day: date, other: date, language: str, tables: Tables = TABLES) -> str:
    """Return what differs between the law of `other` and that of `day`, as a unified difference of the prints.

    Empty where nothing does; the day itself and the edition's own dates are left out of the comparison.
    """
    old, new = (list(_body(tables.on(each), language)) for each in (other, day))
    lines = difflib.unified_diff(old, new, str(other), str(day), lineterm="", n=3)
    return "".join(line + "\n" for line in lines)


def _printed(edition: Edition, day: date, language: str) -> Iterator[str]:
    word = {key: text.in_language(language) for key, text in _WORDS.items()}
    yield f"# {word['title']}"
    yield f"{word['on']}: {day}"
    until = "" if edition.until is None else f" · {word['until']}: {edition.until}"
    yield f"{word['since']}: {edition.since}{until}"
    yield from _body(edition, language)


def _body(edition: Edition, language: str) -> Iterator[str]:
    word = {key: text.in_language(language) for key, text in _WORDS.items()}
    yield f"{word['pass_mark']}: {PASS_MARK}"
    for activity in ACTIVITIES:
        yield ""
        yield f"## {ACTIVITY_NAMES[activity].in_language(language)}"
        for heading in HEADINGS:
            rows = [row for row in edition.rows if row.heading == heading and row.points[activity] is not None]
            if rows:
                yield ""
                yield f"### {HEADING_NAMES[heading].in_language(language)}"
                for row in rows:
                    yield from _row(row, activity, edition, language, word)
    yield ""
    yield f"## {word['gates']}"
    for gate in edition.gates:
        yield f"- {gate.label.in_language(language)}"
        for _, citation in gate.source.items():
            yield f"    {word['source']}: {_cite(citation, language)}"
    yield ""
    yield f"## {word['routes']}"
    for route in edition.routes.values():
        yield f"- {route.label.in_language(language)}"
        for requirement in dict.fromkeys(each for _, all_of in route.requirements.items() for each in all_of):
            yield f"    - {requirement.label.in_language(language)}"
            yield f"        {word['source']}: {_cite(requirement.source, language)}"
    yield ""
    yield f"## {word['laws']}"
    for law in sorted({citation.law for citation in _citations(edition)}, key=lambda law: law.key):
        yield f"- {law.title.in_language(language)} — {law.number}"
        yield f"    {law.url} · {word['edition']} {law.edition} · {word['checked']} {law.checked}"


def _row(row: Row, activity: str, edition: Edition, language: str, word: dict[str, str]) -> Iterator[str]:
    yield f"- {row.points[activity]:>3} {word['points']}  {row.label.in_language(language)}"
    if language != "ja":
        yield f"        {row.label.ja}"
    excluders = [edition.by_key[u.row] for u in row.unless if u.row in edition.by_key]
    for excluder in excluders:
        if excluder.points[activity] is not None:
            yield f"        {word['unless']}: {excluder.label.in_language(language)}"
    for citation in row.citations(activity):
        yield f"        {word['source']}: {_cite(citation, language)}"
    box = row.boxes[activity]
    if box is not None:
        yield f"        {word['form']}: {box.sheet} {'・'.join(box.label_at)} {''.join(row.proofs)}"
    yield f"        {word['proof']}: {row.proof.in_language(language)}"


def _cite(citation: Citation, language: str) -> str:
    return f"{citation.law.title.in_language(language)} {citation.article}"


def _citations(edition: Edition) -> Iterator[Citation]:
    for row in edition.rows:
        for activity in ACTIVITIES:
            yield from row.citations(activity)
    for gate in edition.gates:
        for _, citation in gate.source.items():
            yield citation
    for route in edition.routes.values():
        for _, requirements in route.requirements.items():
            for requirement in requirements:
                yield requirement.source
