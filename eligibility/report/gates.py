"""What points alone do not open: each gate once, with its state for every activity that has it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from eligibility.scoring.assessment import Assessment
from eligibility.scoring.rows import ACTIVITIES

from .days import ResultDay
from .sources import Cited, Sources
from .states import OF_TRUTH, TO_CHECK, state_in_words
from .wording import official, short_name


@dataclass(frozen=True, slots=True)
class GateState:
    """The state of a gate on a day ("" where the days agree), in code and words, for the activities that share it."""

    activities: str
    day: str
    code: str
    state: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class GatePart:
    """A gate with its words, its official words, what they leave unsaid, and its states.

    `short` names it where it only concerns activities other than the one shown; `of` are the keys of its activities.
    """

    key: str
    of: tuple[str, ...]
    short: str
    short_official: str
    label: str
    official: str
    note: str
    states: tuple[GateState, ...]


def gates_of(days: tuple[ResultDay, ...], language: str, sources: Sources) -> tuple[GatePart, ...]:
    """Return every gate of the days' law, each with one state an activity, or one a day where the days differ."""
    gates = {gate.key: gate for day in days for gate in day.assessment.edition.gates}
    found = []
    for gate in gates.values():
        of = {activity: _states(gate.key, activity, days, sources) for activity in ACTIVITIES}
        found.append(
            GatePart(
                key=gate.key,
                of=tuple(activity for activity, states in of.items() if states),
                short=gate.short.in_language(language),
                short_official=official(gate.short, language),
                label=gate.label.in_language(language),
                official=official(gate.label, language),
                note="" if gate.note is None else gate.note.in_language(language),
                states=tuple(_together(of)),
            )
        )
    return tuple(found)


def _together(of: Mapping[str, list[GateState]]) -> Iterator[GateState]:
    """Yield the states of all activities, those alike in all but the activity as one."""
    alike: dict[GateState, list[str]] = {}
    for activity, states in of.items():
        for state in states:
            alike.setdefault(state, []).append(short_name(activity))
    for state, activities in alike.items():
        yield replace(state, activities="・".join(activities))


def _states(key: str, activity: str, days: tuple[ResultDay, ...], sources: Sources) -> list[GateState]:
    """Return the states of a gate for one activity, not yet with its name."""
    found = [state for day in days if (state := _state(key, activity, day.assessment, day.words, sources)) is not None]
    return [replace(found[0], day="")] if len({state.code for state in found}) == 1 else found


def _state(key: str, activity: str, assessment: Assessment, day: str, sources: Sources) -> GateState | None:
    gate = next((each for each in assessment.edition.gates if each.key == key), None)
    citation = None if gate is None else gate.source[activity]
    if gate is None or citation is None:
        return None
    code = TO_CHECK if gate.when[activity] is None else OF_TRUTH[assessment.activities[activity].gates[key]]
    return GateState("", day, code, state_in_words(code), sources.cite(citation))
