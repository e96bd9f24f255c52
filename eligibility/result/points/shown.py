"""What a page shows of a heading at once: rows that count, may count or are barred by something surprising.

A heading that asks for one number (years, pay, age) is one line with that number; one of which nothing counts has a
line that says so. Each line has at most one next step.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.formats import (
    format_day_of_month,
    format_day_or_month,
    format_range,
    format_yen_alone,
    join_sentences,
)
from eligibility.language import current_language
from eligibility.scoring.assessment import assess
from eligibility.scoring.calendar import anniversary
from eligibility.scoring.components import Bounds, RowOutcome, RowState
from eligibility.scoring.editions import Tables
from eligibility.scoring.facts import AGE, SALARY, Age, Fact, Whole, Years
from eligibility.scoring.remedies import steps
from eligibility.scoring.rows import Row, facts_of
from eligibility.scoring.wording.fact_names import fact_name

from ..conditions.shown import Shown
from ..conditions.to_confirm import SENTENCES
from ..days import ResultDay
from .breakdown import HeadingPart, RowPart, points_between
from .facts import describe_value
from .missing import age_bound


class LineState(StrEnum):
    """What a line says of its rows: they count, surely or if confirmed; may count; are barred; or none counts."""

    COUNTED = "counted"
    TO_CONFIRM = "to_confirm"
    NOT_KNOWN = "not_known"
    NOT_MET = "not_met"
    EXCLUDED = "excluded"
    NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a heading: its label, its points as figures (or a span), and one or two short sentences.

    `key` is that of its row, "" where no row counts. `tag` is the state in words, "" where it
    counts. `hangs_on` are the unknown facts that decide it.
    """

    key: str
    label: str
    points: str
    state: LineState
    tag: str
    why: str
    hangs_on: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class ShownLines:
    """Makes the lines of the headings of one activity, of the day `main`; `days` are all days of the result.

    `personal` is whether they may name a birthday and what is missing to a higher pay.
    """

    application: Application
    activity: str
    days: tuple[ResultDay, ...]
    main: ResultDay
    tables: Tables
    personal: bool = True

    def of(self, heading: HeadingPart) -> tuple[Line, ...]:
        """Return the lines of a heading, at least one."""
        number = self._number(heading)
        if number is not None:
            return (self._of_number(heading, number),)
        shown = [row for row in heading.rows if row.is_shown and not self._is_merged(row, heading)]
        return tuple(self._line(row, heading) for row in shown) or (self._nothing(heading, _("Nothing added yet")),)

    # --- One number ---

    def _number(self, heading: HeadingPart) -> Fact | None:
        """Return the one number that all rows of a heading ask for, the age only where there is no other."""
        facts = dict.fromkeys(fact for row in heading.rows for fact in self._facts(row.key))
        numbers = [fact for fact in facts if fact is not AGE] or list(facts)
        return numbers[0] if len(numbers) == 1 and isinstance(numbers[0], (Whole, Years, Age)) else None

    def _of_number(self, heading: HeadingPart, number: Fact) -> Line:
        value = self.main.assessment.facts.value(number)
        if value is None:
            name = _("%(fact)s: open") % {"fact": _capitalized(fact_name(number, current_language()))}
            asked = next((row for row in heading.rows if row.hangs_on), None)
            state = LineState.NOT_KNOWN if asked else LineState.NOT_MET
            return Line(
                asked.key if asked else "",
                name,
                format_range(heading.points),
                state,
                _("open") if asked else "",
                "",
                asked.hangs_on if asked else (),
            )
        label = describe_value(number, value)
        if number is AGE:
            label = _("Age %(age)s") % {"age": value}
        elif isinstance(number, Years) and not value:
            label = _("No such experience")
        counted = next((row for row in heading.rows if row.main.state == RowState.COUNTED), None)
        if counted is None:
            return self._nothing(heading, label)
        look, tag, why = self._counted(counted, heading)
        return Line(counted.key, label, format_range(heading.points), look, tag, why)

    # --- Rows ---

    def _line(self, row: RowPart, heading: HeadingPart) -> Line:
        outcome = self._outcome(row.key)
        if row.main.state == RowState.EXCLUDED:
            why = _("Not added, because you have: %(rows)s.") % {"rows": row.excluded_by}
            return Line(row.key, row.short, "0", LineState.EXCLUDED, _("not added"), why)
        if row.main.state == RowState.NOT_KNOWN:
            points = format_range(Bounds(outcome.low, outcome.high))
            return Line(
                row.key, row.short, points, LineState.NOT_KNOWN, _("open"), self._elsewhere(row, heading), row.hangs_on
            )
        state, tag, why = self._counted(row, heading)
        low = self._sure_points(row, heading) if state is LineState.TO_CONFIRM else outcome.low
        return Line(row.key, row.short, format_range(Bounds(low, outcome.high)), state, tag, why)

    def _counted(self, row: RowPart, heading: HeadingPart) -> tuple[LineState, str, str]:
        """Return the state of a row that counts, the state in words ("" where it is sure), and its sentences."""
        if self.main.counts_if_confirmed(self.activity, row.key):
            why = join_sentences(*self._doubts(row.key)) or next(iter(row.remarks), "")
            return LineState.TO_CONFIRM, _("to confirm"), join_sentences(why, self._elsewhere(row, heading))
        ends = self._birthday(row)
        sentences = [self._next_step(row, heading), self._from(ends, heading), self._elsewhere(row, heading, ends)]
        return LineState.COUNTED, "", join_sentences(*sentences)

    def _sure_points(self, row: RowPart, heading: HeadingPart) -> int:
        """Return what is left of a row if nothing is confirmed: its own points, and those of the rows it bars."""
        sure = self.main.unconfirmed.activities[self.activity]
        barred = [
            each.key
            for each in heading.rows
            if row.key in self._bars(each.key) and each.main.state == RowState.EXCLUDED
        ]
        return sum(sure.row(key).low for key in (row.key, *barred))

    def _is_merged(self, row: RowPart, heading: HeadingPart) -> bool:
        """Whether an open row is a lower step of another open row, which shows both."""
        if row.main.state != RowState.NOT_KNOWN:
            return False
        higher = self._bars(row.key)
        return any(each.key in higher and each.main.state == RowState.NOT_KNOWN for each in heading.rows)

    def _nothing(self, heading: HeadingPart, label: str) -> Line:
        steps_ = [row for row in heading.rows if row.has_steps]
        of_ladder = [row for row in steps_ if self._bars(row.key)] or steps_
        why = self._step_to(of_ladder[-1]) if of_ladder and heading.key != "special" else ""
        return Line("", label, "0", LineState.NOTHING, "", join_sentences(why, *self._heading_on_others(heading)))

    # --- Sentences ---

    def _next_step(self, row: RowPart, heading: HeadingPart) -> str:
        """Say which higher row of the same ladder is nearest, "" for none."""
        own = self._points(row.key)
        higher = [
            each
            for each in heading.rows
            if each.key in self._bars(row.key) and each.has_steps and self._points(each.key) > own
        ]
        return self._step_to(higher[-1]) if higher else ""

    def _step_to(self, row: RowPart) -> str:
        words = {"row": row.short, "points": self._points(row.key)}
        for step in steps(self.main.assessment, self.activity, (row.key,)):
            more = step.missing.get(SALARY.key)
            if self.personal and isinstance(more, int) and self.main.assessment.facts.value(SALARY):
                return _("%(more)s more: %(points)s points.") % {**words, "more": format_yen_alone(more)}
        return _("%(row)s: %(points)s points.") % words

    def _birthday(self, row: RowPart) -> date | None:
        """Return the birthday from which a row no longer counts, within the time that is computed."""
        facts = self.main.assessment.facts
        condition = self._row(row.key).condition(self.activity)
        bound = None if condition is None else age_bound(condition)
        day = None if bound is None else anniversary(facts.birth_date, bound)
        return day if day is not None and facts.on < day <= self.application.profile.until else None

    def _from(self, birthday: date | None, heading: HeadingPart) -> str:
        """Say what the heading earns from a birthday if nothing else changes, "" for None."""
        if birthday is None:
            return ""
        facts = self.main.assessment.facts.with_known({"on": birthday})
        then = assess(facts, self.tables.on(birthday)).activities[self.activity]
        pattern = (
            _("From %(day)s, at age %(age)s: %(points)s points.")
            if self.personal
            else _("From %(day)s: %(points)s points.")
        )
        return pattern % {
            "day": format_day_or_month(birthday, by_month=not self.personal),
            "age": facts.age,
            "points": format_range(then.headings[heading.key]),
        }

    def _elsewhere(self, row: RowPart, heading: HeadingPart, ends: date | None = None) -> str:
        """Name the days of the result on which there are other points: those of the heading where it is one line.

        Days from the birthday `ends` on are named by that.
        """
        if heading.key != "special" and sum(each.is_shown for each in heading.rows) == 1:
            return join_sentences(*self._heading_on_others(heading, ends))
        return join_sentences(*(self._on(cell.on, cell.points) for cell in row.other_cells))

    def _heading_on_others(self, heading: HeadingPart, before: date | None = None) -> Iterator[str]:
        for day in self.days:
            points = points_between(day, self.activity, heading.key)
            if points != heading.points and (before is None or day.day < before):
                yield self._on(day.day, format_range(points))

    def _on(self, day: date, points: str) -> str:
        return _("On %(day)s: %(points)s points.") % {"day": format_day_of_month(day), "points": points}

    def _doubts(self, key: str) -> Iterator[str]:
        """Yield what must be confirmed for a row to count."""
        counted = self._outcome(key).low
        shown = Shown(self.application, self.days, self.activity)
        for caveat, left in self.main.doubts.items():
            if left.activities[self.activity].row(key).low < counted:
                yield from SENTENCES[caveat](shown)

    # --- The row in the law ---

    def _row(self, key: str) -> Row:
        by_key: Mapping[str, Row] = self.main.assessment.edition.by_key
        return by_key[key] if key in by_key else next(row for row in self.tables.rows if row.key == key)

    def _outcome(self, key: str) -> RowOutcome:
        return self.main.assessment.activities[self.activity].row(key)

    def _facts(self, key: str) -> tuple[Fact, ...]:
        condition = self._row(key).condition(self.activity)
        return () if condition is None else facts_of(condition)

    def _bars(self, key: str) -> frozenset[str]:
        """Return the rows that bar a row."""
        return frozenset(unless.row for unless in self._row(key).unless)

    def _points(self, key: str) -> int:
        return self._row(key).points[self.activity] or 0


def _capitalized(words: str) -> str:
    return words[:1].upper() + words[1:]
