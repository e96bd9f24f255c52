"""Other conditions and routes on paper: one table of all conditions, the other two tables, and what to confirm."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from eligibility.formats import join_sentences

from ..conditions.other_tables import OtherTable
from ..conditions.requirements import RequirementPart, StateOnDay
from ..context import Context
from ..states import State
from ..verdicts import RouteVerdict
from .blocks import Block, Cell, Group, Items, Paragraph, Row, Table, Title, place

TELEPHONE, FROM_ABROAD = "0570-013904", "03-5796-7112"
"""The numbers of the information center, as its own page gives them."""


def blocks(context: Context, values: Mapping[str, Any]) -> Iterator[Block]:
    """Yield the conditions of the activity and of the routes without points, the other tables, and whom to ask."""
    elsewhere = tuple(map(_elsewhere, values["requirements_elsewhere"]))
    yield Title(_("Besides the points"))
    yield Table(
        "conditions",
        (_("Condition"), _("State"), _("Source")),
        tuple(
            group
            for group in (
                Group(tuple(map(_requirement, values["requirements"])), _("Conditions for this activity")),
                Group(elsewhere, _("Conditions of the other activities only")),
                Group(
                    tuple(map(_other_table, values["other_tables"])), _("The other two tables"), why=values["not_asked"]
                ),
                *(group for route in context.routes for group in _route(route)),
            )
            if group.rows or group.why
        ),
    )
    yield Title(_("Please confirm") if context.to_confirm else _("Whom to ask"), level=3)
    if context.to_confirm:
        yield Items(context.to_confirm)
    yield Paragraph(
        _("Immigration Information Center: %(telephone)s (from abroad %(abroad)s), weekdays 8:30 to 17:15.")
        % {"telephone": TELEPHONE, "abroad": FROM_ABROAD}
    )


def _requirement(part: RequirementPart) -> Row:
    """Return a condition of the activity, in full where it is met on none of the days."""
    is_met = any(each.code is State.MET for each in part.shown)
    return Row(
        (
            Cell(part.short, part.short_official, "" if is_met else part.label),
            Cell("\n".join(_state(each, each.day) for each in part.shown)),
            Cell(_places(part.shown), kind="law"),
        ),
        part.key,
    )


def _elsewhere(part: RequirementPart) -> Row:
    return Row(
        (
            Cell(part.short, part.short_official),
            Cell("\n".join(_state(each, each.activities, each.day) for each in part.states)),
            Cell(_places(part.states), kind="law"),
        ),
        part.key,
    )


def _other_table(table: OtherTable) -> Row:
    return Row((Cell(table.plain), Cell(table.points), Cell(table.code)), table.key)


def _state(each: StateOnDay, *of: str) -> str:
    """Return a state in words, after what it is the state of."""
    state = " ".join(part for part in (each.state, each.later) if part)
    for name in reversed([part for part in of if part]):
        state = _("%(name)s: %(answer)s") % {"name": name, "answer": state}
    return state


def _places(states: Iterable[StateOnDay]) -> str:
    return " ".join(dict.fromkeys(place(cited) for each in states for cited in each.cited))


def _of_route(route: RouteVerdict) -> str:
    """Say how a route without points stands, and what it lacks."""
    return join_sentences(*(each.sentence for each in route.shown), *route.notes, route.gaps)


def _route(route: RouteVerdict) -> Iterator[Group]:
    """Yield the conditions of a route without points, once a day where the days differ; none where it is not met."""
    if route.code is State.NOT_MET:
        yield Group((), route.short, route.short_official, why=_of_route(route))
        return
    for each in route.conditions:
        rows = tuple(
            Row((Cell(cond.label, cond.official), Cell(cond.state), Cell(place(cond.cited), kind="law")), route.key)
            for cond in each.conditions
        )
        name = _("%(name)s: %(answer)s") % {"name": route.short, "answer": each.day} if each.day else route.short
        yield Group(rows, name, route.short_official, why=_of_route(route) if each is route.conditions[0] else "")
