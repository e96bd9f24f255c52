"""Whatever somebody answers, the result is made, in every language, and says what the assessment says."""

from datetime import date, timedelta

from django.conf import settings
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.experience import Period
from eligibility.outlook.profile import Certificate, Degree, Pay, Profile
from eligibility.result.context import context_of
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import DEGREES, FIRST_DAY, Choice, Fact, Value, Whole, YesNo
from eligibility.scoring.rows import ACTIVITIES
from tests.language import in_language
from tests.result.applications import TODAY
from tests.result.pages import Outline, result_page

LANGUAGES = [code for code, _ in settings.LANGUAGES]
DATED = {"multiple_fields", "annual_salary_yen", "japanese_level", "japanese_degree", "designated_university"}
DATED |= {"japanese_major_abroad", "top100_university", "top100_degree_awarded_on"}
DAYS = st.dates(date(2023, 4, 1), date(2031, 12, 31))
MAYBE = st.sampled_from([True, False, None])


def values(fact: Fact) -> st.SearchStrategy[Value]:
    if isinstance(fact, YesNo):
        return st.booleans()
    if isinstance(fact, Choice):
        return st.sampled_from(fact.choices)
    assert isinstance(fact, Whole)
    return st.sampled_from([0, 1, 2, 3, 1000, 200_000]).filter(fact.accepts)


UNDATED = st.fixed_dictionaries(
    {}, optional={key: values(fact) for key, fact in TABLES.optional_facts.items() if key not in DATED}
)
PERIODS = st.builds(Period, st.dates(date(2005, 1, 1), date(2027, 1, 1)), st.none())
DEGREE = st.builds(
    Degree,
    level=st.sampled_from(DEGREES),
    field=st.sampled_from(["", "law", "physics"]),
    awarded_on=st.dates(date(2015, 1, 1), date(2031, 1, 1)),
    japanese_degree=MAYBE,
    designated=MAYBE,
    top100=MAYBE,
    japanese_major=MAYBE,
    related=MAYBE,
)


@st.composite
def applications(draw: st.DrawFn) -> Application:
    day = draw(DAYS)
    profile = Profile(
        start=day,
        until=day + timedelta(days=3650),
        birth_date=draw(st.dates(date(1950, 1, 1), date(2007, 1, 1))),
        degrees=draw(st.lists(DEGREE, max_size=3)),
        experience={each: draw(st.none() | st.lists(PERIODS, max_size=2)) for each in ACTIVITIES},
        pay=draw(st.none() | st.lists(st.builds(Pay, DAYS, st.integers(0, 60_000_000)), max_size=2)),
        japanese=draw(
            st.none() | st.lists(st.builds(Certificate, st.just(FIRST_DAY), st.sampled_from(["n1", "n2"])), max_size=1)
        ),
        undated=draw(UNDATED),
    )
    return Application(
        profile=profile,
        application_day=day,
        decided=draw(st.booleans()),
        permission_day=draw(st.none() | st.just(day + timedelta(days=120))),
        from_abroad=draw(st.booleans()),
        activity=draw(st.sampled_from([*ACTIVITIES, "unsure"])),
        to_confirm=tuple(draw(st.lists(st.sampled_from(Caveat), unique=True))),
    )


@profile(max_examples=40, deadline=None)
@given(applications(), st.sampled_from(LANGUAGES), st.sampled_from([None, *ACTIVITIES]))
def test_every_life_has_a_result(application: Application, language: str, activity: str | None) -> None:
    report = in_language(language, context_of, application, today=TODAY, activity=activity)
    outline = Outline(result_page(report))
    # A row of one of the days that are shown next to each other has its line.
    editions = [day.assessment.edition for day in report.shown_days]
    assert sorted(outline.rows) == sorted({row.key for edition in editions for row in edition.rows})
    codes = {"yes": "met", "possible": "not_known", "no": "not_met"}
    for each in report.activities:
        for verdict, day in zip(each.verdicts, report.days, strict=True):
            found = [of.activities[each.key] for of in (day.assessment, day.unconfirmed)]
            barred = [
                any(passed is False for key, passed in of.requirements.items() if key != "pay_floor") for of in found
            ]
            answers = ["no" if closed else of.qualifies for closed, of in zip(barred, found, strict=True)]
            in_doubt = answers[0] == "yes" != answers[1]
            assert verdict.code == ("to_confirm" if in_doubt else codes[answers[0]])
