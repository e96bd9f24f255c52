"""What points alone do not open: each gate once, with its state for every activity that has it."""

from dataclasses import dataclass

from eligibility.scoring.assessment import Assessment, values_of
from eligibility.scoring.rows import ACTIVITIES

from .days import ResultDay
from .sources import Cited, Sources
from .states import OF_TRUTH, TO_CHECK, state_in_words
from .wording import short_name


@dataclass(frozen=True, slots=True)
class GateState:
    """The state of a gate for one activity on one day (empty where the days agree), in code and words."""

    activity: str
    day: str
    code: str
    state: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class GatePart:
    """A gate with its words, its official words, what they leave unsaid, and its states."""

    key: str
    label: str
    official: str
    note: str
    states: tuple[GateState, ...]


def gates_of(days: tuple[ResultDay, ...], language: str, sources: Sources) -> tuple[GatePart, ...]:
    """Return every gate of the days' law, each with one state an activity, or one a day where the days differ."""
    gates = {gate.key: gate for day in days for gate in day.assessment.edition.gates}
    return tuple(
        GatePart(
            key=gate.key,
            label=gate.label.in_language(language),
            official="" if language == "ja" else gate.label.ja,
            note="" if gate.note is None else gate.note.in_language(language),
            states=tuple(state for activity in ACTIVITIES for state in _states(gate.key, activity, days, sources)),
        )
        for gate in gates.values()
    )


def _states(key: str, activity: str, days: tuple[ResultDay, ...], sources: Sources) -> list[GateState]:
    found = [state for day in days if (state := _state(key, activity, day.assessment, day.words, sources)) is not None]
    if len({state.code for state in found}) == 1:
        first = found[0]
        return [GateState(first.activity, "", first.code, first.state, first.cited)]
    return found


def _state(key: str, activity: str, assessment: Assessment, day: str, sources: Sources) -> GateState | None:
    gate = next((each for each in assessment.edition.gates if each.key == key), None)
    citation = None if gate is None else gate.source[activity]
    if gate is None or citation is None:
        return None
    when = gate.when[activity]
    code = TO_CHECK if when is None else OF_TRUTH[when.truth(values_of(assessment.facts))]
    return GateState(short_name(activity), day, code, state_in_words(code), sources.cite(citation))
