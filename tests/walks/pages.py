"""What a person types on a page: every field that it may show, spelled in one of many ways."""

from datetime import date

from tests.scoring.naive import BONUSES

from .people import GRADUATE, Degree, Person, Written
from .spellings import spelled_count, spelled_day, spelled_month, spelled_months, spelled_pay, spelled_yen

Typed = dict[str, str]
Page = tuple[str, int | None]
"""The key of a question and the number of its record, from 1; None where the question has no records."""

LISTS = ("degrees", "pay", "japanese", "periods_a", "periods_b", "periods_c")
ASKED_OF = {"research": "ab", "licences": "b"}
"""The activities for which something is asked; all where it is not named."""

OFFERED_KINDS = {"a": ("also_research",), "b": ("also_licence", "also_research"), "c": ()}
"""What a foreign qualification may be besides, as far as the page of an activity asks; all where it is not sure."""


def typed(person: Person, page: Page, today: date, *, degrees_entered: int) -> Typed:
    """What the person types on a page on a day; `degrees_entered` is how many degrees the program knows of."""
    key, number = page
    if key.startswith("experience_"):
        return _experience(person, key[-1])
    if key.startswith("periods_"):
        period = person.experience[key[-1]].periods[(number or 1) - 1]
        return {"start": _day(person, period.start), "end": _day(person, period.end)}
    if key == "others":
        return {"have": _ticks(person, today)}
    if key in person.pages:
        return _simple(person, key)
    at = (number or 1) - 1
    match key:
        case "activity":
            return {"activity": person.activity, "work": person.work, "business_in_japan": person.business_in_japan}
        case "place":
            return {
                "place": "abroad" if person.abroad else "japan",
                "employer_in_japan": person.employer_in_japan,
            }
        case "application" | "landing":
            plan = person.application if key == "application" else person.landing
            return {
                "decided": "yes" if plan.day else "no",
                "day": _day(person, plan.day),
            }
        case "permission":
            day = person.application.permission
            return {"kind": "day" if day else "unknown", "day": _day(person, day)}
        case "birth_date":
            return {"day": spelled_day(person.born, person.random)}
        case "degrees":
            return _degree(person, at)
        case "school":
            return _school(person, at, degrees_entered)
        case "school_choice":
            return {"school": person.degrees[at].school.choice}
        case "field":
            return {"field": _field(person, at)}
        case "fields":
            return {"differ": _differ(person.degrees[:degrees_entered])}
        case "pay":
            return _pay(person, at)
        case "japanese":
            return _certificate(person, at)
        case "japanese_major":
            return {"japanese_major": person.major_before}
    raise AssertionError(f"nobody here knows what to answer on the page {key}")


def _day(person: Person, written: Written | None) -> str:
    """The day, or its month alone; nothing where there is none."""
    if written is None:
        return ""
    spelled = spelled_month if written.month else spelled_day
    return spelled(written.day, person.random)


def _simple(person: Person, key: str) -> Typed:
    answers = person.pages[key]
    found = {}
    for name, answer in answers.items():
        if name == "savings_yen" and isinstance(answer, int):
            found[name] = spelled_yen(answer, person.random)
        elif isinstance(answer, int):
            found[name] = spelled_count(answer, person.random)
        else:
            found[name] = answer or ""
    if key == "foreign_qualification" and person.activity in OFFERED_KINDS:
        kind = found["foreign_qualification"]
        if kind.startswith("also") and kind not in OFFERED_KINDS[person.activity]:
            # The page of this activity knows one yes alone, and that is what was said then.
            found["foreign_qualification"] = answers["foreign_qualification"] = "separate"
    return found


def is_offered(person: Person, tick: str, today: date) -> bool:
    """Whether the checklist offers a thing to the person on a day: by activity, and rows by the law of their days."""
    if tick in BONUSES:
        return tick in person.bonuses_asked(today)
    return not {*ASKED_OF.get(tick, "abc")}.isdisjoint(person.chosen)


def _ticks(person: Person, today: date) -> str:
    """What is ticked of what the person is asked about; what is not known excludes all ticks."""
    answers = person.pages["others"]
    asked = [tick for tick in answers if is_offered(person, tick, today)]
    ticked = [tick for tick in asked if answers[tick] == "yes"]
    unknown = not ticked and any(answers[tick] == "unknown" for tick in asked)
    # Ticks of another activity that do not go together with these are answered again here.
    answers |= {tick: "unknown" if unknown else "yes" if tick in ticked else "no" for tick in asked}
    return ",".join(ticked) or ("unknown" if unknown else "none")


def _degree(person: Person, at: int) -> Typed:
    if not person.degrees:
        return {"level": "none", "related_study": person.studied}
    degree = person.degrees[at]
    return {
        "level": degree.level,
        "place": degree.place,
        "awarded_on": _day(person, degree.awarded_on),
        "related": degree.related,
    }


def _school(person: Person, at: int, degrees_entered: int) -> Typed:
    degree = person.degrees[at]
    return {
        "name": degree.school.name,
        "japanese_major": degree.major,
        "degree_awarded": degree.associate if degree.level == "junior_college" else degree.of_university,
        "other_degree": "yes" if len(person.degrees) > degrees_entered else "no",
    }


def _field(person: Person, at: int) -> str:
    degree = person.degrees[at]
    if not degree.knows_field:
        return "unknown"
    same = same_field_before(person, at)
    return "other" if same is None else f"as.{same}"


def same_field_before(person: Person, at: int) -> int | None:
    """The first graduate degree before that of a number that is of the same field; None where there is none."""
    before = [each for each in person.graduate_degrees() if each < at]
    return next((each for each in before if person.degrees[each].subject == person.degrees[at].subject), None)


def _differ(degrees: list[Degree]) -> str:
    """Whether the two graduate degrees are of different fields."""
    one, other = (degree for degree in degrees if degree.level in GRADUATE)
    if not (one.knows_field and other.knows_field):
        return "unknown"
    return "no" if one.subject == other.subject else "yes"


def _experience(person: Person, activity: str) -> Typed:
    experience = person.experience[activity]
    return {
        "kind": experience.kind,
        "months": spelled_months(experience.months, person.random),
        "still": "yes" if experience.still else "no",
    }


def _pay(person: Person, at: int) -> Typed:
    work_from = {"work_from": _day(person, person.work_from)}
    if person.pay is None:
        return {"kind": "unknown", **work_from}
    pay = person.pay[at]
    return {
        "kind": "amount",
        "annual_yen": spelled_pay(pay.yen, person.random),
        "in_writing": "expected" if pay.since else "unknown" if pay.doubtful else "now",
        "since": _day(person, pay.since),
        "fixed_overtime_yen": spelled_yen(pay.overtime, person.random) if pay.overtime else "",
        **work_from,
    }


def _certificate(person: Person, at: int) -> Typed:
    if not person.japanese:
        return {"test": "unknown" if person.japanese is None else "none"}
    certificate = person.japanese[at]
    return {
        "test": certificate.test,
        "score": str(certificate.score) if certificate.test == "bjt" else "",
        "certificate": "expected" if certificate.on else "held",
        "on": _day(person, certificate.on),
    }
