"""Lives for the tests of the report: named people of tests/people.py with dates, and one whose degree lies ahead."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.experience import Period, add_months
from eligibility.outlook.profile import Certificate, Degree, Pay, Profile
from tests import people
from tests.people import Line

TODAY: Final = date(2026, 11, 22)

_DATED: Final = frozenset(
    {
        "on",
        "birth_date",
        "degrees",
        "multiple_fields",
        "experience_years",
        "annual_salary_yen",
        "japanese_degree",
        "japanese_level",
        "japanese_major_abroad",
        "designated_university",
        "top100_university",
        "top100_degree_awarded_on",
    }
)


def application_of_line(
    line: Line, *, activity: str = "b", permission: date | None = None, **changes: Any
) -> Application:
    """Return an application that gives the facts of a line on its day: degrees a year old, work that goes on."""
    day = date.fromisoformat(line["on"])
    a_year_ago = (day - timedelta(days=365)).isoformat()
    awarded_on = line.get("top100_degree_awarded_on") if line.get("top100_university") else None
    degrees = [
        Degree(
            level=level,
            field=str(number) if line.get("multiple_fields") else "",
            awarded_on=date.fromisoformat(awarded_on or a_year_ago),
            japanese_degree=line.get("japanese_degree"),
            designated=line.get("designated_university"),
            top100=line.get("top100_university"),
            japanese_major=line.get("japanese_major_abroad"),
            related=line.get("related_education"),
        )
        for number, level in enumerate(line["degrees"])
    ]
    years = line["experience_years"]
    salary, level = line.get("annual_salary_yen"), line.get("japanese_level")
    profile = Profile(
        start=day,
        until=day + timedelta(days=3650),
        birth_date=date.fromisoformat(line["birth_date"]),
        degrees=degrees,
        experience={
            each: None if years[each] is None else _worked(day, round(years[each] * 12)) for each in ("a", "b", "c")
        },
        pay=None if salary is None else [Pay(day - timedelta(days=30), salary)],
        japanese=None if level is None else [] if level == "none" else [Certificate(date(2023, 4, 1), level)],
        undated={key: value for key, value in line.items() if key not in _DATED and value is not None},
    )
    given: dict[str, Any] = {
        "profile": profile,
        "application_day": day,
        "decided": True,
        "permission_day": permission,
        "from_abroad": False,
        "activity": activity,
        "to_confirm": (),
    }
    return with_profile(Application(**{**given, **changes}), profile)


def with_profile(application: Application, profile: Profile) -> Application:
    """Return an application with another profile, and that profile without what is to be confirmed."""
    doubted = {
        caveat: without for caveat in application.to_confirm if (without := _without(profile, caveat)) != profile
    }
    unconfirmed = profile
    for caveat in doubted:
        unconfirmed = _without(unconfirmed, caveat)
    return replace(application, profile=profile, unconfirmed=unconfirmed if doubted else None, doubted=doubted)


def without_doubt(application: Application) -> Application:
    """Return the same application with nothing to be confirmed."""
    return replace(application, to_confirm=(), unconfirmed=None, doubted={})


def _worked(day: date, months: int) -> list[Period]:
    return [Period(add_months(day, -months), day - timedelta(days=1))] if months else []


def _without(profile: Profile, caveat: Caveat) -> Profile:
    """Return the profile of a line as it is where a caveat is not confirmed."""
    match caveat:
        case Caveat.SCHOOL_TO_CONFIRM | Caveat.SCHOOL_BY_RANKINGS:
            return replace(profile, degrees=[replace(each, designated=False) for each in profile.degrees])
        case Caveat.JUNIOR_COLLEGE_DEGREE:
            return replace(profile, degrees=[replace(each, japanese_degree=False) for each in profile.degrees])
        case Caveat.EQUIVALENT:
            return replace(profile, degrees=[each for each in profile.degrees if each.level != "bachelor"])
        case Caveat.FIRST_AUTHOR_ONLY if profile.undated.get("papers"):
            return replace(profile, undated={**profile.undated, "papers": 0})
        case Caveat.EXPERIENCE_NEAR_A_STEP:
            shorter = {key: None if each is None else _shortened(each) for key, each in profile.experience.items()}
            return replace(profile, experience=shorter)
    return profile


def _shortened(periods: Sequence[Period]) -> list[Period]:
    return [Period(add_months(each.start, 3), each.end) for each in periods]


def reference_student() -> Application:
    """The reader this product has in mind, on one day."""
    return application_of_line(people.reference_student())


def graduate_in_march(**changes: Any) -> Application:
    """A student who files in January, is awarded the degree in March and starts in April."""
    line = people.reference_student(on="2027-01-15", degrees=[], japanese_degree=False, designated_university=False)
    application = application_of_line(line)
    degree = Degree(
        level="bachelor",
        field="",
        awarded_on=date(2027, 3, 24),
        japanese_degree=True,
        designated=True,
        top100=False,
        related=True,
    )
    profile = replace(application.profile, degrees=[degree])
    return replace(application, **{"profile": profile, "permission_day": date(2027, 4, 1), **changes})


def much_unknown(**changes: Any) -> Application:
    """A student with a Japanese degree and N2 who does not know the pay, the university's standing or the company."""
    line = people.reference_student(
        japanese_level="n2",
        designated_university=None,
        annual_salary_yen=None,
        innovation_support=None,
        sme=None,
        growth_field_project=None,
    )
    return application_of_line(line, **changes)
