"""A profile as the object of a line, the reverse of `profile_from`."""

from typing import Any

from eligibility.outlook.profile import Degree, Profile
from eligibility.scoring.editions import TABLES, Tables

from .profile import undated_facts


def profile_line(profile: Profile, tables: Tables = TABLES) -> dict[str, Any] | None:
    """Return the object of which `profile_from` makes an equal profile; None where the contract has no words for it.

    The contract has none for a span of one day, for a field of a degree that may or may not be that of another one, for
    a major in Japanese at a university that is not among the degrees, for facts of single days, and for the result of a
    school in a later list.
    """
    said_otherwise = profile.not_settled or profile.dated_facts or any(degree.relisted for degree in profile.degrees)
    if said_otherwise or profile.until <= profile.start or any(degree.field is None for degree in profile.degrees):
        return None
    return {
        "from": profile.start.isoformat(),
        "until": profile.until.isoformat(),
        "birth_date": profile.birth_date.isoformat(),
        "degrees": [_degree(each) for each in profile.degrees],
        "experience": {
            activity: None
            if periods is None
            else [{"start": each.start.isoformat(), "end": each.end and each.end.isoformat()} for each in periods]
            for activity, periods in profile.experience.items()
        },
        "pay": None
        if profile.pay is None
        else [{"from": each.since.isoformat(), "annual_yen": each.annual_yen} for each in profile.pay],
        "japanese": None
        if profile.japanese is None
        else [{"level": each.level, "on": each.on.isoformat()} for each in profile.japanese],
        **{key: profile.undated[key] for key in undated_facts(tables) if key in profile.undated},
    }


def _degree(degree: Degree) -> dict[str, Any]:
    answers = ("japanese_degree", "designated", "top100", "japanese_major", "related")
    return {
        "level": degree.level,
        "field": degree.field,
        **{key: getattr(degree, key) for key in answers},
        "awarded_on": degree.awarded_on.isoformat(),
    }
