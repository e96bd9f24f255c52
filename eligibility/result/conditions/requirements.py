"""What points alone do not open: each requirement once, with its state for every activity that has it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from eligibility.formats import format_date
from eligibility.language import localized, official
from eligibility.outlook.requirement_changes import RequirementChange
from eligibility.scoring.requirement import Requirement
from eligibility.scoring.rows import ACTIVITIES

from ..days import ResultDay
from ..sources import Cited, Sources
from ..states import OF_TRUTH, State, describe_state
from ..wording import short_name


@dataclass(frozen=True, slots=True)
class StateOnDay:
    """The state of a requirement on a day ("" where the days agree), for the activities that share it.

    `later` says from which day on it is another, "" where it stays.
    """

    activities: str
    day: str
    code: State
    state: str
    later: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class RequirementPart:
    """A requirement with its words, its official words, what they leave unsaid, and its states.

    `shown` are its states in the activity shown, empty where that has no such requirement; `states` are those of all.
    """

    key: str
    shown: tuple[StateOnDay, ...]
    short: str
    short_official: str
    label: str
    official: str
    note: str
    states: tuple[StateOnDay, ...]


def requirements_of(
    days: tuple[ResultDay, ...], shown: str, sources: Sources, turns: Iterable[RequirementChange] = ()
) -> tuple[RequirementPart, ...]:
    """Return every requirement of the days' law, each with one state an activity, or one a day where the days differ.

    `shown` is the activity shown, `turns` are the later days on which requirements turn.
    """
    requirements = dict.fromkeys(requirement for day in days for requirement in day.assessment.edition.requirements)
    later = _first_turns(turns)
    found = []
    for requirement in requirements:
        of = {activity: _states(requirement, activity, days, sources, later) for activity in ACTIVITIES}
        found.append(
            RequirementPart(
                key=requirement.key,
                shown=tuple(of[shown]),
                short=localized(requirement.short),
                short_official=official(requirement.short),
                label=localized(requirement.label),
                official=official(requirement.label),
                note="" if requirement.note is None else localized(requirement.note),
                states=tuple(_together(of)),
            )
        )
    return tuple(found)


def _first_turns(turns: Iterable[RequirementChange]) -> Mapping[tuple[str, str], str]:
    """Return the first turn of each requirement and activity in words."""
    found: dict[tuple[str, str], str] = {}
    for turn in turns:
        words = {"day": format_date(turn.day), "state": describe_state(_code(turn.truth, of_points=False))}
        found.setdefault((turn.activity, turn.key), _("(from %(day)s: %(state)s)") % words)
    return found


def _together(of: Mapping[str, list[StateOnDay]]) -> Iterator[StateOnDay]:
    """Yield the states of all activities, those alike in all but the activity as one."""
    alike: dict[StateOnDay, list[str]] = {}
    for activity, states in of.items():
        for state in states:
            alike.setdefault(state, []).append(short_name(activity))
    for state, activities in alike.items():
        yield replace(state, activities="・".join(activities))


def _states(
    requirement: Requirement,
    activity: str,
    days: tuple[ResultDay, ...],
    sources: Sources,
    later: Mapping[tuple[str, str], str],
) -> list[StateOnDay]:
    """Return the states of a requirement for one activity, without its name; the last says what becomes of it."""
    citations = requirement.citations(activity)
    if not citations:
        return []
    cited = tuple(sources.cite(each) for each in citations)
    found = [
        StateOnDay("", day.words, code, describe_state(code), "", cited)
        for day in days
        if requirement in day.assessment.edition.requirements
        for code in [_code_on(day, activity, requirement)]
    ]
    if len(found) == len(days) and len({state.code for state in found}) == 1:
        found = [replace(found[0], day="")]
    return [*found[:-1], replace(found[-1], later=later.get((activity, requirement.key), ""))]


def _code_on(day: ResultDay, activity: str, requirement: Requirement) -> State:
    """Return the code of a requirement on a day; one that is met only if something is confirmed is to confirm."""
    truth, without = (of.activities[activity].requirements[requirement.key] for of in (day.assessment, day.unconfirmed))
    return State.TO_CONFIRM if truth and without is not True else _code(truth, of_points=requirement.of_points)


def _code(truth: bool | None, *, of_points: bool) -> State:
    """Return the code of a state: what is not known of pay can be asked, the authorities confirm the rest."""
    code = OF_TRUTH[truth]
    return State.TO_CONFIRM if code == State.NOT_KNOWN and not of_points else code
