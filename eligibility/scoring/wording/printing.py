"""The law printed as the ordinance lays it out: a table an activity, a source a row, for people who read no code."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from ..conditions import AtLeast, Condition, Met, Under
from ..editions import TABLES, Edition, Tables
from ..facts import FIRST_DAY, Age, Fact, Whole, Years
from ..law import Citation
from ..permanent_residence import PERMANENT_RESIDENCE_ROUTES, PermanentResidenceRoute
from ..requirement import Requirement
from ..routes import J_SKIP, Route
from ..rows import ACTIVITIES, HEADINGS, Row
from .conditions import describe_condition
from .names import ACTIVITY_NAMES, HEADING_NAMES
from .print_words import PrintWords


@dataclass(frozen=True, slots=True)
class _Block:
    """One entry of the print, under its headings; `key` is unique within the print."""

    headings: tuple[str, ...]
    key: tuple[str, ...]
    lines: tuple[str, ...]


def print_law(day: date, language: str, tables: Tables = TABLES) -> str:
    """Return the law of a day as plain text in one language; raise NotCovered or KeyError for others."""
    say = PrintWords(language)
    edition = tables.on(day)
    checked = min(citation.law.checked for citation in _citations(edition))
    lines = [f"# {say('title')}", say("edition", day=day, since=edition.since)]
    if day > checked:
        lines.append(say("ahead", checked=checked))
    return _text(chain(lines, _headed((block, block.lines) for block in _blocks(edition, say))))


def difference(day: date, other: date, language: str, tables: Tables = TABLES) -> str:
    """Return what differs between the law of `other` and that of `day`, each such row, requirement or source in full.

    Raises NotCovered or KeyError as print_law does.
    """
    say = PrintWords(language)
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
    """Yield the keys of both prints, each once; a key that is gone keeps its old place."""
    for kind, start, stop, new_start, new_stop in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (key for key in old[start:stop] if key not in new)
        yield from new[new_start:new_stop]


def _letters(rows: Iterable[Row], activity: str, say: PrintWords) -> str:
    """Return the letters of rows as an alternative, as in イ、ロ又はハ."""
    *others, last = [_letter(row, activity) for row in rows]
    return say("comma").join(others) + (say("or") if others else "") + last


def _dates(dated: Row | Requirement | Route, say: PrintWords) -> Iterator[str]:
    """Yield the first and last day on which something is in force, if it has any."""
    last = None if dated.until is None else dated.until - timedelta(days=1)
    if dated.since > FIRST_DAY:
        yield say("from", since=dated.since) if last is None else say("from_to", since=dated.since, last=last)
    elif last is not None:
        yield say("to", last=last)


def _letter(row: Row, activity: str) -> str:
    return (row.article[activity] or "").split()[-1]


def _blocks(edition: Edition, say: PrintWords) -> Iterator[_Block]:
    for activity in ACTIVITIES:
        name = ACTIVITY_NAMES[activity].in_language(say.language)
        source = edition.pass_mark_source[activity]
        yield _block((name,), (activity, "pass mark"), [say("pass_mark", points=edition.pass_mark)], [say.cite(source)])
        for heading in HEADINGS:
            rows = [row for row in edition.rows if row.heading == heading and row.points[activity] is not None]
            if rows:
                yield from _heading((name, HEADING_NAMES[heading].in_language(say.language)), rows, activity, say)
        for requirement in edition.requirements:
            requirement_sources = requirement.citations(activity)
            if requirement_sources:
                when = requirement.when[activity]
                test = (
                    say("not_computed")
                    if when is None
                    else say("when", condition=describe_condition(when, say.language))
                )
                note = [] if requirement.note is None else [requirement.note.in_language(say.language)]
                details = [*note, test, *(say.cite(each) for each in requirement_sources), *_dates(requirement, say)]
                yield _block((name, say("gates")), (activity, requirement.key), say.label(requirement.label), details)
        for route in edition.routes.values():
            if not _same_everywhere(route):
                yield from _route((name, route.label.in_language(say.language)), route, activity, say)
    for route in edition.routes.values():
        if _same_everywhere(route):
            yield from _route((route.label.in_language(say.language),), route, ACTIVITIES[0], say)
    for kept in PERMANENT_RESIDENCE_ROUTES:
        details = [say("when", condition=_kept(kept, say)), say.cite(kept.source)]
        yield _block((say("permanent_residence"),), ("permanent residence", kept.key), say.label(kept.label), details)
    for law in dict.fromkeys(citation.law for citation in _citations(edition)):
        details = [law.url, say("checked", edition=law.edition, checked=law.checked)]
        title, *original = say.label(law.title)
        yield _block((say("laws"),), ("law", law.key), [f"{law.number} {title}", *original], details)


def _block(headings: tuple[str, ...], key: tuple[str, ...], label: Iterable[str], details: Iterable[str]) -> _Block:
    first, *original = label
    return _Block(headings, key, (f"- {first}", *(f"    {line}" for line in chain(original, details))))


def _heading(headings: tuple[str, ...], rows: list[Row], activity: str, say: PrintWords) -> Iterator[_Block]:
    bands = are_bands(rows, activity)
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


def _exclusions(row: Row, by_key: Mapping[str, Row], activity: str, say: PrintWords) -> Iterator[str]:
    unless = [each for each in row.unless if each.row in by_key]
    for where in dict.fromkeys(each.where for each in unless):
        letters = _letters([by_key[each.row] for each in unless if each.where == where], activity, say)
        if where is None:
            yield say("unless", letters=letters)
        else:
            yield say("unless_where", letters=letters, where=describe_condition(where, say.language))


def _grounds(row: Row, activity: str, say: PrintWords) -> Iterator[str]:
    """Yield the conditions of a row, its place in the law and on the form, and its dates."""
    condition = row.condition(activity)
    assert condition is not None
    yield say("when", condition=describe_condition(condition, say.language))
    for citation in row.citations(activity):
        yield say.cite(citation)
    box = row.boxes[activity]
    if box is not None:
        yield say("form", sheet=box.sheet, cells=" ".join(box.label_at))
    yield from _dates(row, say)


def _proofs(rows: list[Row], activity: str, say: PrintWords) -> Iterator[str]:
    """Yield what to hand in, each proof once with the letters of the rows that ask for it."""
    yield say("proofs")
    for numbers, proof in dict.fromkeys((row.proofs, row.proof) for row in rows):
        letters = "・".join(_letter(row, activity) for row in rows if (row.proofs, row.proof) == (numbers, proof))
        words = [letters, "".join(numbers), proof.in_language(say.language)]
        yield f"    {' '.join(word for word in words if word)}"


def are_bands(rows: list[Row], activity: str) -> bool:
    """Return whether several rows are bands of one number, each barred by all above it, as their 「未満」 implies."""
    conditions = [row.condition(activity) for row in rows]
    numbers = {_number(condition) for condition in conditions if condition is not None}
    if len(rows) < 2 or len(numbers) > 1 or None in numbers:
        return False
    keys = {row.key for row in rows}
    return all(
        {each.row for each in row.unless if each.where is None} & keys == {above.key for above in rows[:place]}
        for place, row in enumerate(rows)
    )


def _number(condition: Condition) -> Fact | None:
    """Return the number that a condition compares first of all, None if it compares none."""
    match condition:
        case AtLeast(fact) | Under(fact) if isinstance(fact, (Whole, Years, Age)):
            return fact
        case Met(least, tests) if least == len(tests):
            return _number(tests[0])
    return None


def _same_everywhere(route: Route) -> bool:
    return len({route.route_conditions[activity] for activity in ACTIVITIES}) == 1


def _route(headings: tuple[str, ...], route: Route, activity: str, say: PrintWords) -> Iterator[_Block]:
    for condition in route.route_conditions[activity] or ():
        test = say("when", condition=describe_condition(condition.when, say.language))
        details = [test, say.cite(condition.source), *_dates(route, say)]
        yield _block(headings, (activity, route.key, condition.key), say.label(condition.label), details)


def _kept(kept: PermanentResidenceRoute, say: PrintWords) -> str:
    if kept.mark is None:
        return say("route_kept", route=J_SKIP.label.in_language(say.language), years=kept.years)
    return say("mark_kept", mark=kept.mark, years=kept.years)


def _citations(edition: Edition) -> Iterator[Citation]:
    """Yield every source of an edition in the order of the print."""
    for activity in ACTIVITIES:
        yield edition.pass_mark_source[activity]
        for row in edition.rows:
            yield from row.citations(activity)
        for requirement in edition.requirements:
            yield from requirement.citations(activity)
        for route in edition.routes.values():
            yield from (condition.source for condition in route.route_conditions[activity] or ())
    yield from (kept.source for kept in PERMANENT_RESIDENCE_ROUTES)
