"""The school of a degree: which university is meant, and what of it counts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from eligibility.finder.choices import settled, university
from eligibility.scoring.lists.universities import University, held_lists

from .caveats import ANSWERS, Caveat
from .document import record

NOT_LISTED: Final = "not_listed"
BY_RANKINGS: Final = "by_rankings"
"""Codes of the question about the school, besides the keys of universities: it is in no list; it is in no list, but in
the newest rankings."""


NOT_UNIVERSITIES: Final = frozenset({"kosen", "advanced_diploma"})
"""Levels of schools that are no 大学, so that neither the row of listed universities nor J-Find can mean them."""


@dataclass(frozen=True, slots=True)
class School:
    """The result of a school; None = not known.

    `to_confirm` has its caveats; `name` is the name as typed of a school in no list.
    """

    university: University | None = None
    designated: bool | None = None
    top100: bool | None = None
    to_confirm: tuple[Caveat, ...] = ()
    name: str = ""


def school_of(document: Mapping[str, Any], number: int, day: date) -> School:
    """Return the school of degree `number` (from 0), by the list of a day.

    The list decides if there is a name; documents of version 1 have two yes/no answers instead of a name.
    """
    level = (record(document, "degrees", number) or {}).get("level")
    if level in NOT_UNIVERSITIES:
        return School(designated=False, top100=False)
    found = _school_as_answered(document, number, day)
    if level == "junior_college" and found.university is not None and found.designated is not False:
        # A 短期大学 may bear the name of a listed university without being part of it.
        top100 = None if found.top100 else found.top100
        to_confirm = (*found.to_confirm, Caveat.JUNIOR_COLLEGE_NAME)
        return replace(found, designated=None, top100=top100, to_confirm=to_confirm)
    return found


def _school_as_answered(document: Mapping[str, Any], number: int, day: date) -> School:
    answer = record(document, "school", number) or {}
    if not answer.get("name"):
        return School(
            designated=ANSWERS[answer.get("designated", "unknown")], top100=ANSWERS[answer.get("top100", "unknown")]
        )
    found = settled_school(document, number, day)
    if found is None:
        chosen = (record(document, "school_choice", number) or {}).get("school", "")
        if chosen == NOT_LISTED:
            to_confirm = (Caveat.SCHOOL_NOT_LISTED,)
            return School(designated=False, top100=False, to_confirm=to_confirm, name=answer["name"])
        if chosen == BY_RANKINGS:
            return School(designated=True, to_confirm=(Caveat.SCHOOL_BY_RANKINGS,), name=answer["name"])
        found = university(chosen, day)
    if found is None:
        return School()
    return School(found, found.designated, found.top100, (Caveat.SCHOOL_TO_CONFIRM,) if found.to_confirm else ())


def later_schools(document: Mapping[str, Any], number: int, day: date) -> tuple[tuple[date, School], ...]:
    """Return the school of a degree by each list that begins after a day, with the first day of that list.

    A school without a row in a later list is not known then: the newest rankings may still include it. The same applies
    to a caveat that arises only later, because the questions are about the day assessed.
    """
    before = school_of(document, number, day)
    found = []
    for edition in held_lists():
        if edition.since > day:
            school = school_of(document, number, edition.since)
            if not {*school.to_confirm} <= {*before.to_confirm}:
                school = replace(school, designated=None)
            found.append((edition.since, school))
    return tuple(found)


def settled_school(document: Mapping[str, Any], number: int, day: date) -> University | None:
    """Return the university that the name alone identifies; None if ambiguous or in another country than the degree."""
    name = (record(document, "school", number) or {}).get("name")
    found = settled(name, day) if name else None
    if found is None:
        return None
    place = (record(document, "degrees", number) or {}).get("place")
    return found if (found.country.code == "JP") == (place == "japan") else None
