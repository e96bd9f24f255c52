"""What is missing for a route without points on a day: its conditions that fail, are open, or must be confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from eligibility.formats import format_list
from eligibility.language import localized
from eligibility.scoring.assessment import values_of
from eligibility.scoring.routes import Route, RouteCondition

from ..days import ResultDay
from ..states import OF_TRUTH, State


@dataclass(frozen=True, slots=True)
class RouteGaps:
    """The conditions of a route in a few words each: those that fail, that are open, and that must be confirmed."""

    missing: tuple[str, ...]
    not_known: tuple[str, ...]
    to_confirm: tuple[str, ...]

    @property
    def words(self) -> str:
        """What is missing; else what is not known, else what must be confirmed: what decides first, "" for nothing."""
        if self.missing:
            return _("Missing: %(names)s.") % {"names": format_list(self.missing)}
        if self.not_known:
            return _("Not known: %(names)s.") % {"names": format_list(self.not_known)}
        return _("To confirm: %(names)s.") % {"names": format_list(self.to_confirm)} if self.to_confirm else ""


def states_on(day: ResultDay, route: Route, activity: str) -> Iterator[tuple[RouteCondition, State]]:
    """Yield each condition of a route for an activity with its state; a yes to confirm is not met."""
    values, without = (values_of(each.facts) for each in (day.assessment, day.unconfirmed))
    conditions = route.route_conditions[activity] or ()
    truths = {each.key: each.when.truth(values) for each in conditions}
    for each in conditions:
        state = OF_TRUTH[truths[each.key]]
        if truths.get(each.supposes) is False:
            state = State.NOT_ASKED
        elif state == State.MET and each.when.truth(without) is not True:
            state = State.TO_CONFIRM
        yield each, state


def gaps_on(day: ResultDay, key: str, activity: str) -> RouteGaps:
    """Return what is missing for a route on a day, nothing where it is not in the law of that day."""
    route = day.assessment.edition.routes.get(key)
    states = [] if route is None else [*states_on(day, route, activity)]

    def names(of: State) -> tuple[str, ...]:
        return tuple(localized(condition.short) for condition, state in states if state is of)

    return RouteGaps(names(State.NOT_MET), names(State.NOT_KNOWN), names(State.TO_CONFIRM))
