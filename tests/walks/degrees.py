"""The degrees of a person as they count on a day, by the law decisions and without the program."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tests.outlook.naive import yes_if_one_is

from .people import Degree, Person

ONE_DAY = timedelta(days=1)
ANSWERS = {"yes": True, "no": False, "unknown": None, None: None}
COUNTS_AS = {
    "business_unsure": "professional",
    "junior_college": "bachelor",
    "kosen": "bachelor",
    "advanced_diploma": "bachelor",
    "equivalent": "bachelor",
    "equivalent_unsure": None,
    "diploma": None,
}
"""What a level counts as where it is not its own word; None: no degree within the words of the education heading."""


@dataclass(frozen=True)
class Counted:
    """A degree that counts, with the day from which it is held; `number` is its place among those entered."""

    number: int
    level: str
    day: date
    japanese_degree: bool | None
    designated: bool | None
    top100: bool | None
    japanese_major: bool | None
    related: bool | None


def counted_degrees(person: Person, first: date) -> Iterator[Counted]:
    """The degrees within the words of the education heading; `first` is the planned day."""
    for number, degree in enumerate(person.degrees):
        level = COUNTS_AS.get(degree.level, degree.level)
        if level is not None:
            yield Counted(number, level, _awarded_on(person, degree, first), *_listed(degree), ANSWERS[degree.related])


def _awarded_on(person: Person, degree: Degree, first: date) -> date:
    """The day of award; not known: the latest for a degree held by the planned day, before the graduate ones."""
    if degree.awarded_on:
        return degree.awarded_on.day
    graduate = [person.degrees[number].awarded_on for number in person.graduate_degrees()]
    return min([first, *(each.day - ONE_DAY for each in graduate if each)])


def other_related_education(person: Person, first: date) -> bool | None:
    """Whether education that is no degree is related: a 専門士 finished is; study without either is not known."""
    if not person.degrees:
        return False if person.studied == "no" else None
    found: list[bool | None] = [False]
    for degree in person.degrees:
        if degree.level == "equivalent_unsure" and degree.related != "no":
            found.append(None)
        if degree.level == "diploma" and degree.related != "no":
            assert degree.awarded_on
            found.append(True if degree.related == "yes" and degree.awarded_on.day <= first else None)
    return yes_if_one_is(found)


def fields_differ(person: Person, held: list[Counted]) -> bool | None:
    """Whether two graduate degrees held are of different fields; not known where that of one of several is not.

    Of three and more each is said to be of the field of an earlier one, or of another. One of the field of a degree
    whose field is not known is not known either.
    """
    degrees, numbers = person.degrees, person.graduate_degrees()
    fields: dict[int, int | None] = {}
    for number in numbers:
        same = [each for each in numbers if each < number and degrees[each].subject == degrees[number].subject]
        unknown = not degrees[number].knows_field and number != numbers[0]
        fields[number] = None if unknown else fields[same[0]] if same else number
    kept = [fields[each.number] for each in held if each.number in numbers]
    if len(numbers) == 2 and not all(degrees[number].knows_field for number in numbers):
        kept = [None for _ in kept]
    if len(kept) < 2:
        return False
    return True if len({*kept} - {None}) > 1 else None if None in kept else False


def _listed(degree: Degree) -> tuple[bool | None, bool | None, bool | None, bool | None]:
    """Of a degree: whether it is one of a Japanese university, listed, near the top, and a Japanese major abroad."""
    if degree.level in ("kosen", "advanced_diploma"):
        return False, False, False, False
    designated, top100 = degree.school.designated, degree.school.top100
    japanese: bool | None = degree.place == "japan"
    if degree.level == "junior_college":
        japanese = ANSWERS[degree.associate]
        if designated and degree.school.choice not in ("by_rankings",):
            # A 短期大学 may bear the name of a university without being part of it.
            designated = None
            top100 = None if top100 else top100
    if degree.level == "equivalent" and degree.place == "japan":
        japanese = ANSWERS[degree.of_university]
    if (
        degree.level in ("junior_college", "equivalent")
        and degree.place == "japan"
        and not japanese
        and top100 is not False
    ):
        # J-Find asks for a degree, or a professional degree, that was awarded.
        top100 = japanese
    major: bool | None = False
    if degree.place == "abroad" and degree.level in ("bachelor", "equivalent"):
        major = ANSWERS[degree.major]
        if degree.level == "equivalent" and major:
            major = None
    if degree.awarded_on is None and top100:
        top100 = None
    return japanese, designated, top100, major
