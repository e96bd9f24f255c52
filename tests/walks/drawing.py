"""People drawn by a seed, so that edges of the law and of the calendar are met often."""

from calendar import monthrange
from datetime import date, timedelta
from random import Random

from tests.law import LATER_FACTS

from .people import GRADUATE, OF_JAPAN, Certificate, Degree, Experience, Pay, Period, Person, Plan, Written
from .schools import ABROAD, JAPAN, SCHOOLS, School

LANGUAGES = ("ja", "zh-hant", "zh-hans", "en")
YES_NO_UNKNOWN = ("yes", "no", "no", "unknown")
LEVELS = (
    *("bachelor",) * 6,
    *("master",) * 5,
    *("doctorate", "doctorate", "professional", "business_professional", "business_unsure"),
    *("junior_college", "kosen", "advanced_diploma", "diploma", "equivalent", "equivalent_unsure"),
)
WORK = ("field", "field", "computing", "computing", "mixed", "language", "licensed", "transfer", "other")
DETAILS = ("research", "licences", "foreign_qualification", "training")
"""The pages that the checklist opens, but for those of rows with a question of their own."""

EDGES_OF_MONTHS = (0, 1, 11, 12, 20, 34, 35, 36, 37, 58, 59, 60, 61, 82, 83, 84, 85, 118, 119, 120, 121, 150)
YEN = (
    *(0, 2_999_999, 3_000_000, 3_600_000, 3_999_999, 4_000_000, 4_200_000, 4_999_999, 5_000_000, 5_500_000, 6_000_000),
    *(6_999_999, 7_000_000, 8_000_000, 9_000_000, 9_999_999, 10_000_000, 12_340_000, 15_000_000, 19_999_999),
    *(20_000_000, 25_000_000, 30_000_000, 40_000_000, 1_200_000),
)
SAVINGS = (0, 150_000, 199_999, 200_000, 300_000, 2_000_000)
ONE_DAY = timedelta(days=1)


def edge_day(random: Random, first: date, last: date) -> date:
    """A day from the first to the last: often the end or the beginning of a month, or 29 February."""
    day = first + ONE_DAY * random.randrange((last - first).days + 1)
    draw = random.random()
    if draw < 0.15:
        day = day.replace(day=monthrange(day.year, day.month)[1])
    elif draw < 0.25:
        day = day.replace(day=random.choice((1, 28)))
    elif draw < 0.35:
        leap = [date(year, 2, 29) for year in range(first.year - first.year % 4, last.year + 1, 4)]
        day = random.choice([each for each in leap if first <= each <= last] or [day])
    return min(max(day, first), last)


def written(random: Random, day: date, *, end: str = "last", first: date = date.min) -> Written:
    """A day as it is written: now and then its month alone, which counts from its `end`, "last" or "first"."""
    if random.random() >= 0.12:
        return Written(day)
    of_month = 1 if end == "first" else monthrange(day.year, day.month)[1]
    whole = day.replace(day=of_month)
    return Written(whole, month=True) if whole >= first else Written(day)


def person(seed: str) -> Person:
    """The person of a seed."""
    random = Random(seed)
    first = edge_day(random, date(2026, 11, 29), date(2030, 6, 30))
    second = first + ONE_DAY * random.choice((0, 0, 0, 1, 40))
    third = second + ONE_DAY * random.choice((0, 0, 1, 60, 200))
    born = edge_day(
        random, date(first.year - random.choice((22, 25, 29, 31, 34, 36, 39, 41, 50)), 1, 1), date(2008, 1, 1)
    )
    born = min(born, date(first.year - 21, 1, 1))
    activity = random.choice(("b",) * 6 + ("a", "a", "c", "c", "unsure"))
    degrees = draw_degrees(random, born, first)
    found = Person(
        random=random,
        language=random.choice(LANGUAGES),
        visits=(first, second, third),
        born=born,
        activity=activity,
        work=random.choice(WORK),
        business_in_japan=random.choice(YES_NO_UNKNOWN),
        abroad=random.random() < 0.3,
        employer_in_japan=random.choice(("yes", "yes", "no", "unknown")),
        application=draw_plan(random, first, permission=True),
        landing=draw_plan(random, first),
        degrees=degrees,
        studied=random.choice(("yes", "no", "unknown")),
        major_before=random.choice(("yes", "yes", "no", "unknown")),
        degree_behind=Degree("bachelor", ABROAD, None, draw_school(random, ABROAD), draw_related(random), "yes"),
        experience={each: draw_experience(random, born, first) for each in "abc"},
        pay=None if random.random() < 0.1 else draw_pays(random, born, first),
        work_from=draw_work_from(random, first),
        japanese=None if random.random() < 0.08 else draw_certificates(random, first),
        pages=draw_pages(random),
    )
    return found


def draw_plan(random: Random, today: date, *, permission: bool = False) -> Plan:
    """A planned day of the next years, or none yet; `permission` where its day is asked too."""
    month = today.replace(day=1)
    day = None
    if random.random() < 0.7:
        day = Written(edge_day(random, month, month + ONE_DAY * random.choice((40, 200, 700, 1200))))
        ends = (1, monthrange(day.day.year, day.day.month)[1])
        if day.day.day in ends and random.random() < 0.3:
            day = Written(day.day, month=True)
    after = (day.day if day else today) + ONE_DAY * 241
    expected = (
        Written(edge_day(random, after, after + ONE_DAY * 200)) if permission and random.random() < 0.35 else None
    )
    return Plan(day, expected)


def draw_school(random: Random, place: str) -> School:
    """A school in a place."""
    return random.choice([school for school in SCHOOLS if school.place == place])


def draw_related(random: Random) -> str:
    """An answer to whether a degree is related to the work."""
    return random.choice(("yes", "no", "no", "unknown"))


def draw_degrees(random: Random, born: date, today: date) -> list[Degree]:
    """Degrees in no particular order; now and then three graduate ones and more."""
    number = random.choice((0, 1, 1, 1, 1, 2, 2, 2, 3, 4))
    found = [draw_degree(random, born, today) for _ in range(number)]
    if number > 2 and random.random() < 0.6:
        for degree in found:
            if degree.level not in GRADUATE:
                degree.level = random.choice(GRADUATE)
    return found


def draw_degree(random: Random, born: date, today: date) -> Degree:
    """A degree of the past or to come."""
    level = random.choice(LEVELS)
    place = JAPAN if level in OF_JAPAN or random.random() < 0.5 else ABROAD
    earliest = date(born.year + 20, 1, 1)
    first, last = random.choice(
        ((earliest, today), (today - ONE_DAY * 2200, today + ONE_DAY * 30), (today, today + ONE_DAY * 2500))
    )
    return Degree(
        level=level,
        place=place,
        awarded_on=written(random, edge_day(random, min(max(first, earliest), last), last)),
        school=draw_school(random, place),
        related=draw_related(random),
        major=random.choice(YES_NO_UNKNOWN),
        associate=random.choice(("yes", "no", "unknown")),
        of_university=random.choice(("yes", "no", "unknown")),
        subject=random.randrange(3),
        knows_field=random.random() < 0.85,
    )


def draw_experience(random: Random, born: date, today: date) -> Experience:
    """An answer to how long somebody has done the work, of no more than their application."""
    kind = random.choice(("none", "years", "years", "years", "periods", "periods", "unknown"))
    months = random.choice(EDGES_OF_MONTHS) if random.random() < 0.8 else random.randrange(150)
    most = (today.year - born.year - 2) * 12
    periods = [draw_period(random, born, today) for _ in range(random.choice((1, 1, 2, 3)))]
    return Experience(kind, min(months, most), random.random() < 0.6, periods)


def draw_period(random: Random, born: date, today: date) -> Period:
    """A period of work, of the past or to come."""
    earliest = date(born.year + 18, 1, 1)
    start = written(random, edge_day(random, max(earliest, today - ONE_DAY * 4000), today + ONE_DAY * 700))
    if random.random() < 0.3:
        return Period(start, None)
    last = edge_day(random, start.day, start.day + ONE_DAY * random.choice((30, 400, 1100, 2600)))
    return Period(start, written(random, last, end="first", first=start.day))


def draw_pays(random: Random, born: date, today: date) -> list[Pay]:
    """Pays in the order in which they are entered, at most one of them without a day."""
    while True:
        found = [draw_pay(random, born, today) for _ in range(random.choice((1, 1, 1, 2, 2, 3)))]
        if pays_go_together(found):
            return found


def draw_pay(random: Random, born: date, today: date) -> Pay:
    """A pay that can be proved now, since a day of the past, or from a day to come."""
    yen = random.choice(YEN) if random.random() < 0.7 else random.randrange(150, 3000) * 10_000
    since = None
    if random.random() < 0.5:
        since = written(random, edge_day(random, today - ONE_DAY * 500, today + ONE_DAY * 1500))
    if random.random() < 0.1:
        since = Written(today)
    overtime = random.choice((60_000, 120_000)) if yen > 2_000_000 and random.random() < 0.15 else None
    return Pay(yen, since, overtime, doubtful=since is None and random.random() < 0.15)


def pays_go_together(pays: list[Pay]) -> bool:
    """Whether no two pays are of one day, and no two of none."""
    days = [each.since.day if each.since else None for each in pays]
    return len(set(days)) == len(days)


def draw_work_from(random: Random, today: date) -> Written | None:
    """The first working day of an expected job: after every day that may be planned, or not known."""
    if random.random() < 0.4:
        return None
    return written(random, edge_day(random, today + ONE_DAY, today + ONE_DAY * 1500))


def draw_certificates(random: Random, today: date) -> list[Certificate]:
    """Results of Japanese tests, held or expected."""
    return [draw_certificate(random, today) for _ in range(random.choice((0, 0, 1, 1, 2)))]


def draw_certificate(random: Random, today: date) -> Certificate:
    """A result of a Japanese test."""
    test = random.choice(("n1", "n2", "n2", "bjt"))
    score = random.choice((399, 400, 479, 480, 0, 800)) if test == "bjt" else 0
    on = (
        None
        if random.random() < 0.4
        else written(random, edge_day(random, today - ONE_DAY * 900, today + ONE_DAY * 1100))
    )
    return Certificate(test, score, on)


def draw_pages(random: Random) -> dict[str, dict[str, str | int | None]]:
    """Answers to the pages of facts without a date; None: the field is left empty."""

    def three() -> str:
        return random.choice(YES_NO_UNKNOWN)

    def count() -> int | None:
        return random.choice((None, 0, 0, 1, 2, 3, 4))

    kinds = ("none", "none", "none", "some", "some", "unknown")
    ticks = (*DETAILS, "investment_management", *sorted(LATER_FACTS))
    return {
        "research": {
            "kind": random.choice(kinds),
            "patents": count(),
            "research_grants": count(),
            "papers": count(),
            "first_author_only": random.choice(("yes", "no", "unknown", None)),
            "other_research_recognised": random.choice((*YES_NO_UNKNOWN, None)),
        },
        "licences": {
            "kind": random.choice(kinds),
            "national_licences": count(),
            "it_exams": count(),
            "it_qualifications": count(),
        },
        "position": {
            "position": random.choice(("representative", "director", "none", "unknown")),
            "invested_100m_yen": three(),
        },
        "organisation": {
            "asked": random.choice(("not_yet", "yes", "yes", "yes")),
            "innovation_support": three(),
            "sme": three(),
            "rd_over_3_percent": three(),
            "local_government_support": three(),
            "growth_field_project": three(),
        },
        "others": draw_ticks(random, ticks),
        "foreign_qualification": {
            "foreign_qualification": random.choice(
                ("none", "none", "none", "separate", "also_licence", "also_research", "unknown")
            )
        },
        "training": {"designated_training": three(), "training_used_japanese_university": three()},
        **{key: {key: three()} for key in ("investment_management", *sorted(LATER_FACTS))},
        "savings": {"kind": random.choice(("amount", "amount", "unknown")), "savings_yen": random.choice(SAVINGS)},
    }


def draw_ticks(random: Random, ticks: tuple[str, ...]) -> dict[str, str | int | None]:
    """What is ticked on the checklist, by the page that a tick opens: now and then nothing is known."""
    if random.random() < 0.1:
        return dict.fromkeys(ticks, "unknown")
    often = random.choice((0, 0.3, 0.6))
    return {tick: "yes" if random.random() < often else "no" for tick in ticks}
