"""The law printed as the ordinance lays it out: a table an activity, a source a row, for people who read no code."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Final

from .conditions_in_words import in_words
from .editions import TABLES, Edition, Tables
from .facts import FIRST_DAY, Age, Fact, Whole, Years
from .gates import PASS_MARK, PASS_MARK_SOURCE, Gate
from .law import Citation
from .names import ACTIVITY_NAMES, HEADING_NAMES
from .routes import Route
from .rows import ACTIVITIES, HEADINGS, AtLeast, Condition, Met, Row, Under
from .text import Text

_WORDS: Final = {
    "title": Text(
        ja="高度専門職ポイント計算表の定め",
        zh_hant="高度專門職積分計算表的規定",
        zh_hans="高度专门职积分计算表的规定",
        en="The points tables for Highly Skilled Professional",
    ),
    "edition": Text(
        ja="{day}に適用される法令（{since}から同じ内容）",
        zh_hant="{day}適用的法令（自{since}起內容相同）",
        zh_hans="{day}适用的法令（自{since}起内容相同）",
        en="The law on {day} (unchanged since {since})",
    ),
    "ahead": Text(
        ja="この日は法令を確認した日（{checked}）より後です。その後の改正は含みません。",
        zh_hant="此日晚於法令的查核日（{checked}），不含其後的修正。",
        zh_hans="此日晚于法令的核对日（{checked}），不含其后的修订。",
        en="This day is later than the day on which the law was checked ({checked}). Later changes are not in it.",
    ),
    "differences": Text(
        ja="{other}と{day}の法令の違い（- は{other}だけ、+ は{day}だけにあるもの）",
        zh_hant="{other}與{day}法令的差異（- 僅見於{other}，+ 僅見於{day}）",
        zh_hans="{other}与{day}法令的差异（- 仅见于{other}，+ 仅见于{day}）",
        en="What differs between the law on {other} and on {day} (- only on {other}, + only on {day})",
    ),
    "same": Text(ja="違いはありません。", zh_hant="沒有差異。", zh_hans="没有差异。", en="Nothing differs."),
    "pass_mark": Text(
        ja="合計{points}点以上であること",
        zh_hant="合計{points}分以上",
        zh_hans="合计{points}分以上",
        en="{points} points or more in total",
    ),
    "points": Text(ja="{points}点", zh_hant="{points}分", zh_hans="{points}分", en="{points} points"),
    "bands": Text(
        ja="上の行に該当する場合、その下の行は数えない。",
        zh_hant="符合某一列者，其下各列不再計算。",
        zh_hans="符合某一行的，其下各行不再计算。",
        en="Where a row applies, the rows below it are not counted.",
    ),
    "unless": Text(
        ja="{letters}に該当する場合を除く",
        zh_hant="符合{letters}者除外",
        zh_hans="符合{letters}的除外",
        en="Not counted where {letters} applies",
    ),
    "unless_where": Text(
        ja="次の場合に限り、{letters}に該当するときを除く: {where}",
        zh_hant="僅限下列情形，符合{letters}者除外：{where}",
        zh_hans="仅限下列情形，符合{letters}的除外：{where}",
        en="Not counted where {letters} applies, only in this case: {where}",
    ),
    "comma": Text(ja="、", zh_hant="、", zh_hans="、", en=", "),
    "or": Text(ja="又は", zh_hant="或", zh_hans="或", en=" or "),
    "when": Text(
        ja="判定: {condition}", zh_hant="判定：{condition}", zh_hans="判定：{condition}", en="Test: {condition}"
    ),
    "not_computed": Text(
        ja="判定: 計算せず、確認を求めるだけ",
        zh_hant="判定：不計算，僅提醒確認",
        zh_hans="判定：不计算，仅提醒确认",
        en="Test: not computed; people are told to check it",
    ),
    "source": Text(ja="根拠: {source}", zh_hant="依據：{source}", zh_hans="依据：{source}", en="Source: {source}"),
    "form": Text(
        ja="計算表: シート{sheet} {cells}",
        zh_hant="積分計算表：工作表{sheet} {cells}",
        zh_hans="积分计算表：工作表{sheet} {cells}",
        en="Form: sheet {sheet} {cells}",
    ),
    "proofs": Text(
        ja="疎明資料", zh_hant="證明文件（疎明資料）", zh_hans="证明文件（疎明資料）", en="Proof (疎明資料)"
    ),
    "proof": Text(
        ja="{rows} {numbers} {proof}",
        zh_hant="{rows} {numbers} {proof}",
        zh_hans="{rows} {numbers} {proof}",
        en="{rows} {numbers} {proof}",
    ),
    "from": Text(ja="{since}から", zh_hant="自{since}起", zh_hans="自{since}起", en="From {since}"),
    "to": Text(ja="{last}まで", zh_hant="至{last}止", zh_hans="至{last}止", en="Until {last}"),
    "from_to": Text(
        ja="{since}から{last}まで",
        zh_hant="自{since}起至{last}止",
        zh_hans="自{since}起至{last}止",
        en="From {since} to {last}",
    ),
    "gates": Text(
        ja="点数のほかに必要なこと", zh_hant="積分以外的要件", zh_hans="积分以外的要件", en="Required beside the points"
    ),
    "laws": Text(ja="法令等", zh_hant="法令等", zh_hans="法令等", en="Instruments"),
    "checked": Text(
        ja="{edition}の版、{checked}に確認",
        zh_hant="{edition}的版本，{checked}查核",
        zh_hans="{edition}的版本，{checked}核对",
        en="Edition of {edition}, checked on {checked}",
    ),
}


@dataclass(frozen=True, slots=True)
class _Block:
    """One thing that the law says, under its headings; `key` tells it apart from all others of the print."""

    headings: tuple[str, ...]
    key: tuple[str, ...]
    lines: tuple[str, ...]


def print_law(day: date, language: str, tables: Tables = TABLES) -> str:
    """Return the law of a day as plain text in one language; raise NotCovered or KeyError for others."""
    say = _Words(language)
    edition = tables.on(day)
    checked = min(citation.law.checked for citation in _citations(edition))
    lines = [f"# {say('title')}", say("edition", day=day, since=edition.since)]
    if day > checked:
        lines.append(say("ahead", checked=checked))
    return _text(chain(lines, _headed((block, block.lines) for block in _blocks(edition, say))))


def difference(day: date, other: date, language: str, tables: Tables = TABLES) -> str:
    """Return what differs between the law of `other` and that of `day`, each row, gate or source that does in full.

    Raises NotCovered or KeyError as print_law does.
    """
    say = _Words(language)
    old, new = ({block.key: block for block in _blocks(tables.on(each), say)} for each in (other, day))
    changed = []
    for key in _merged(list(old), list(new)):
        before = old[key].lines if key in old else ()
        after = new[key].lines if key in new else ()
        if before != after:
            lines = [line for line in difflib.ndiff(before, after) if not line.startswith("?")]
            changed.append((new.get(key) or old[key], lines))
    return _text([f"# {say('differences', day=day, other=other)}", *(_headed(changed) if changed else [say("same")])])


def _text(lines: Iterable[str]) -> str:
    return "".join(line.rstrip() + "\n" for line in lines)


def _headed(blocks: Iterable[tuple[_Block, Iterable[str]]]) -> Iterator[str]:
    """Yield the lines of blocks with each heading, and an empty line before it, where it changes."""
    above: tuple[str, ...] = ()
    for block, lines in blocks:
        for depth, heading in enumerate(block.headings):
            if block.headings[: depth + 1] != above[: depth + 1]:
                yield ""
                yield f"{'#' * (depth + 2)} {heading}"
        above = block.headings
        yield from lines


def _merged(old: list[tuple[str, ...]], new: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the keys of both prints, each once, those that are gone where they stood."""
    for kind, start, stop, new_start, new_stop in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (key for key in old[start:stop] if key not in new)
        yield from new[new_start:new_stop]


class _Words:
    """The words of the print in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        return _WORDS[key].in_language(self.language).format(**values)

    def label(self, text: Text) -> Iterator[str]:
        """Yield the words of the law in this language and, below them, in the original."""
        yield text.in_language(self.language)
        if self.language != "ja":
            yield text.ja

    def cite(self, citation: Citation) -> str:
        """Return a source as lawyers cite it: a law by its number, a form or page, which has none, by its title."""
        law = citation.law
        name = law.number if law.number.endswith("号") else law.title.in_language(self.language)
        return self("source", source=f"{name} {citation.article}")

    def letters(self, rows: Iterable[Row], activity: str) -> str:
        """Return the letters of rows as an alternative, as in イ、ロ又はハ."""
        *others, last = [_letter(row, activity) for row in rows]
        return self("comma").join(others) + (self("or") if others else "") + last

    def dates(self, dated: Row | Gate | Route) -> Iterator[str]:
        """Yield since when and until when something stands, where that is not always; both days included."""
        last = None if dated.until is None else dated.until - timedelta(days=1)
        if dated.since > FIRST_DAY:
            yield self("from", since=dated.since) if last is None else self("from_to", since=dated.since, last=last)
        elif last is not None:
            yield self("to", last=last)


def _letter(row: Row, activity: str) -> str:
    return (row.article[activity] or "").split()[-1]


def _blocks(edition: Edition, say: _Words) -> Iterator[_Block]:
    for activity in ACTIVITIES:
        name = ACTIVITY_NAMES[activity].in_language(say.language)
        source = PASS_MARK_SOURCE[activity]
        yield _block((name,), (activity, "pass mark"), [say("pass_mark", points=PASS_MARK)], [say.cite(source)])
        for heading in HEADINGS:
            rows = [row for row in edition.rows if row.heading == heading and row.points[activity] is not None]
            if rows:
                yield from _heading((name, HEADING_NAMES[heading].in_language(say.language)), rows, activity, say)
        for gate in edition.gates:
            gate_source = gate.source[activity]
            if gate_source is not None:
                when = gate.when[activity]
                test = say("not_computed") if when is None else say("when", condition=in_words(when, say.language))
                details = [test, say.cite(gate_source), *say.dates(gate)]
                yield _block((name, say("gates")), (activity, gate.key), say.label(gate.label), details)
        for route in edition.routes.values():
            if not _same_everywhere(route):
                yield from _route((name, route.label.in_language(say.language)), route, activity, say)
    for route in edition.routes.values():
        if _same_everywhere(route):
            yield from _route((route.label.in_language(say.language),), route, ACTIVITIES[0], say)
    for law in dict.fromkeys(citation.law for citation in _citations(edition)):
        details = [law.url, say("checked", edition=law.edition, checked=law.checked)]
        title, *original = say.label(law.title)
        yield _block((say("laws"),), ("law", law.key), [f"{law.number} {title}", *original], details)


def _block(headings: tuple[str, ...], key: tuple[str, ...], label: Iterable[str], details: Iterable[str]) -> _Block:
    first, *original = label
    return _Block(headings, key, (f"- {first}", *(f"    {line}" for line in chain(original, details))))


def _heading(headings: tuple[str, ...], rows: list[Row], activity: str, say: _Words) -> Iterator[_Block]:
    bands = len(rows) > 1 and _are_bands(rows, activity)
    if bands:
        yield _Block(headings, (activity, rows[0].heading, "bands"), (say("bands"),))
    by_key = {row.key: row for row in rows}
    for row in rows:
        first, *original = say.label(row.label)
        points = say("points", points=row.points[activity])
        details = [
            *original,
            *(() if bands else _exclusions(row, by_key, activity, say)),
            *_grounds(row, activity, say),
        ]
        yield _block(headings, (activity, row.key), [f"{_letter(row, activity)} {points}  {first}"], details)
    yield _Block(headings, (activity, rows[0].heading, "proofs"), tuple(_proofs(rows, activity, say)))


def _exclusions(row: Row, by_key: Mapping[str, Row], activity: str, say: _Words) -> Iterator[str]:
    unless = [each for each in row.unless if each.row in by_key]
    for where in dict.fromkeys(each.where for each in unless):
        letters = say.letters([by_key[each.row] for each in unless if each.where == where], activity)
        if where is None:
            yield say("unless", letters=letters)
        else:
            yield say("unless_where", letters=letters, where=in_words(where, say.language))


def _grounds(row: Row, activity: str, say: _Words) -> Iterator[str]:
    """Yield what the row tests, where it stands in the law and on the form, and since when."""
    condition = row.condition(activity)
    assert condition is not None
    yield say("when", condition=in_words(condition, say.language))
    for citation in row.citations(activity):
        yield say.cite(citation)
    box = row.boxes[activity]
    if box is not None:
        yield say("form", sheet=box.sheet, cells=" ".join(box.label_at))
    yield from say.dates(row)


def _proofs(rows: list[Row], activity: str, say: _Words) -> Iterator[str]:
    """Yield what to hand in, each proof once with the letters of the rows that ask for it."""
    yield say("proofs")
    for numbers, proof in dict.fromkeys((row.proofs, row.proof) for row in rows):
        letters = "・".join(_letter(row, activity) for row in rows if (row.proofs, row.proof) == (numbers, proof))
        words = [letters, "".join(numbers), proof.in_language(say.language)]
        yield f"    {' '.join(word for word in words if word)}"


def _are_bands(rows: list[Row], activity: str) -> bool:
    """Tell whether rows are bands of one number, each barred by all above it: that follows from their 「未満」."""
    conditions = [row.condition(activity) for row in rows]
    numbers = {_number(condition) for condition in conditions if condition is not None}
    if len(numbers) > 1 or None in numbers:
        return False
    keys = {row.key for row in rows}
    return all(
        {each.row for each in row.unless if each.where is None} & keys == {above.key for above in rows[:place]}
        for place, row in enumerate(rows)
    )


def _number(condition: Condition) -> Fact | None:
    """Return the number that a condition compares first of all, None where it compares none."""
    match condition:
        case AtLeast(fact) | Under(fact) if isinstance(fact, (Whole, Years, Age)):
            return fact
        case Met(least, tests) if least == len(tests):
            return _number(tests[0])
    return None


def _same_everywhere(route: Route) -> bool:
    return len({route.requirements[activity] for activity in ACTIVITIES}) == 1


def _route(headings: tuple[str, ...], route: Route, activity: str, say: _Words) -> Iterator[_Block]:
    for requirement in route.requirements[activity] or ():
        test = say("when", condition=in_words(requirement.when, say.language))
        details = [test, say.cite(requirement.source), *say.dates(route)]
        yield _block(headings, (activity, route.key, requirement.key), say.label(requirement.label), details)


def _citations(edition: Edition) -> Iterator[Citation]:
    """Yield every source of an edition in the order of the print."""
    for activity in ACTIVITIES:
        yield PASS_MARK_SOURCE[activity]
        for row in edition.rows:
            yield from row.citations(activity)
        for gate in edition.gates:
            gate_source = gate.source[activity]
            if gate_source is not None:
                yield gate_source
        for route in edition.routes.values():
            yield from (requirement.source for requirement in route.requirements[activity] or ())
