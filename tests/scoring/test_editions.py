"""The law of a day: editions follow from the dates of the rows; what contradicts itself in time does not load."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from eligibility.contract.facts import facts_from
from eligibility.scoring.assessment import assess
from eligibility.scoring.conditions import AtLeast, Condition, Is, both, either
from eligibility.scoring.editions import TABLES, NotCovered, Tables, law
from eligibility.scoring.facts import FIRST_DAY, LAST_DAY, SALARY, Choice, Facts, Whole, YesNo
from eligibility.scoring.routes import J_FIND, RouteCondition
from eligibility.scoring.rows import ByActivity, Heading, Row, Unless, everywhere
from eligibility.scoring.tables.requirements import REQUIREMENTS
from tests import people
from tests.law import DAY_OF_LAW, PAY_FLOOR, ROWS

ONE_DAY = timedelta(days=1)
BY_KEY = {row.key: row for row in ROWS}


def with_rows(*rows: Row, without: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """The rows of the law, those named left out, and others after them."""
    return (*(row for row in ROWS if row.key not in without), *rows)


# The law as it is written.


@pytest.mark.parametrize(("since", "until"), list(pairwise([*TABLES.starts, LAST_DAY + ONE_DAY])))
def test_the_law_is_compiled_once_for_all_days_of_an_edition(since: date, until: date) -> None:
    edition = law(since)
    assert edition.since == since
    assert edition.until in (until, None)
    middle = since + (until - since) // 2
    for day in (middle, until - ONE_DAY):
        assert law(day) is edition
        assert law(day).components is edition.components


def test_editions_meet_without_a_day_between_them() -> None:
    for earlier, later in pairwise(TABLES.starts):
        assert law(later - ONE_DAY) is law(earlier)
        assert law(later - ONE_DAY).until == later
        assert law(later) is not law(earlier)
    assert law(LAST_DAY).until is None


def test_j_skip_j_find_and_the_new_business_criteria_begin_on_their_days() -> None:
    """Both routes on 21 April 2023, the criteria of Business Manager on 16 October 2025."""
    begin = {date(2023, 4, 1), date(2023, 4, 21), date(2025, 10, 16)}
    assert {start for start in TABLES.starts if start <= DAY_OF_LAW} == begin
    assert not law(date(2023, 4, 20)).routes
    assert set(law(date(2023, 4, 21)).routes) == {"j_skip", "j_find"}
    before, after = (law(day).requirements for day in (date(2025, 10, 15), date(2025, 10, 16)))
    assert [requirement.key for requirement in before] == [requirement.key for requirement in after]
    assert [requirement.key for requirement in after if requirement not in before] == ["business_manager"]


@pytest.mark.parametrize("day", [date(2023, 3, 31), date(2073, 4, 2), date.min, date.max])
def test_a_day_outside_is_refused_with_the_days_that_are_covered(day: date) -> None:
    with pytest.raises(NotCovered, match="2023-04-01 to 2073-04-01") as refused:
        law(day)
    assert refused.value.day == day
    assert str(day) in str(refused.value)
    with pytest.raises(NotCovered):
        assess(Facts(day, date(1990, 1, 1), frozenset()))


def test_the_pay_floor_of_a_day_is_that_of_b_and_c() -> None:
    """第一条第一項第二号・第三号, on 22 November 2026; 第一号 has none."""
    edition = law(DAY_OF_LAW)
    assert [edition.pay_floor(activity) for activity in "abc"] == [None, 3_000_000, 3_000_000]


def test_the_first_and_the_last_day_are_covered() -> None:
    assert law(FIRST_DAY).rows
    assert law(LAST_DAY).rows


# A law made for the test: one row comes, one figure changes, one row goes.

COMES, CHANGES, GOES = date(2027, 4, 1), date(2028, 2, 29), date(2029, 10, 1)
MENTOR = YesNo(key="fact_of_this_test")
NEW_ROW = Row(
    key="mentor",
    heading=Heading.SPECIAL,
    label=replace(BY_KEY["growth_field_project"].label, ja="学生を指導"),
    short=BY_KEY["growth_field_project"].short,
    points=ByActivity(b=5),
    when=Is(MENTOR),
    article=ByActivity(b="第一条第一項第二号の表 特別加算の項 カ"),
    proofs=(),
    proof=BY_KEY["growth_field_project"].proof,
    since=COMES,
)
OLD_FIGURE = replace(BY_KEY["japanese_n1"], until=CHANGES)
NEW_FIGURE = replace(BY_KEY["japanese_n1"], points=everywhere(20), since=CHANGES)
GOING_ROW = replace(BY_KEY["growth_field_project"], until=GOES)
CHANGED = Tables(
    rows=with_rows(NEW_ROW, OLD_FIGURE, NEW_FIGURE, GOING_ROW, without=("japanese_n1", "growth_field_project"))
)


def test_the_editions_of_changed_tables_begin_where_something_changes() -> None:
    assert CHANGED.starts == tuple(sorted({*TABLES.starts, COMES, CHANGES, GOES}))
    assert law(COMES) is law(GOES), "the tables made for a test must not touch the law"


@pytest.mark.parametrize(
    ("day", "points", "states"),
    [
        (COMES - ONE_DAY, 25, {"japanese_n1": "counted", "growth_field_project": "counted"}),
        (COMES, 30, {"mentor": "counted", "japanese_n1": "counted", "growth_field_project": "counted"}),
        (COMES + ONE_DAY, 30, {"mentor": "counted"}),
        (CHANGES - ONE_DAY, 30, {"japanese_n1": "counted"}),
        (CHANGES, 35, {"japanese_n1": "counted"}),
        (CHANGES + ONE_DAY, 35, {"japanese_n1": "counted"}),
        (GOES - ONE_DAY, 35, {"growth_field_project": "counted"}),
        (GOES, 25, {"mentor": "counted", "japanese_n1": "counted"}),
        (GOES + ONE_DAY, 25, {"mentor": "counted"}),
    ],
)
def test_each_day_is_scored_by_its_own_edition(day: date, points: int, states: dict[str, str]) -> None:
    """Somebody of 50 with N1 and a project in a growth field, who mentors students; nothing else counts."""
    line = people.known(age=50, japanese_level="n1", growth_field_project=True)
    facts = facts_from({**line, "on": day.isoformat(), "fact_of_this_test": True}, CHANGED)
    found = assess(facts, CHANGED.on(day)).activities["b"]
    assert (found.low, found.high) == (points, points)
    assert {key: found.row(key).state for key in states} == states
    keys = [outcome.row.key for outcome in found.rows]
    assert len(keys) == len(set(keys))
    assert ("mentor" in keys) == (day >= COMES)
    assert ("growth_field_project" in keys) == (day < GOES)


def test_a_row_that_is_not_in_force_is_named_when_asked_for() -> None:
    found = assess(facts_from(people.known(), CHANGED), CHANGED.on(GOES)).activities["b"]
    with pytest.raises(KeyError, match=f"growth_field_project.*{GOES}"):
        found.row("growth_field_project")


def test_a_row_that_excludes_has_no_effect_after_it_went() -> None:
    """N2 is barred by the N1 row (15 points) only as long as that row is in force; after it N2 counts (10)."""
    ending = Tables(rows=with_rows(replace(BY_KEY["japanese_n1"], until=GOES), without=("japanese_n1",)))
    line = people.known(age=50, japanese_level="n1")
    for day, n2 in ((GOES - ONE_DAY, "excluded"), (GOES, "counted")):
        found = assess(facts_from({**line, "on": day.isoformat()}, ending), ending.on(day)).activities["b"]
        assert found.row("japanese_n2").state == n2
        assert found.low == (15 if n2 == "excluded" else 10)


def test_a_fact_is_asked_only_where_tables_know_it() -> None:
    assert "fact_of_this_test" in CHANGED.optional_facts
    assert "fact_of_this_test" not in TABLES.optional_facts


# Tables that must not load.

ROW = BY_KEY["growth_field_project"]


def refused(*rows: Row, without: tuple[str, ...] = (ROW.key,)) -> str:
    """The message with which tables of these rows are refused."""
    with pytest.raises(ValueError, match=r".") as refusal:
        Tables(rows=with_rows(*rows, without=without))
    return str(refusal.value)


def test_a_gap_between_two_of_one_key_is_refused() -> None:
    message = refused(replace(ROW, until=COMES), replace(ROW, since=COMES + ONE_DAY))
    assert message == "row growth_field_project: gap, one is in force until 2027-04-01 and the next from 2027-04-02"


@pytest.mark.parametrize(
    ("until", "said"), [(COMES + ONE_DAY, "until 2027-04-02"), (None, "until further notice")], ids=str
)
def test_an_overlap_of_two_of_one_key_is_refused(until: date | None, said: str) -> None:
    message = refused(replace(ROW, until=until), replace(ROW, since=COMES))
    assert message.startswith("row growth_field_project: overlap")
    assert said in message
    assert "from 2027-04-01" in message


def test_the_same_row_twice_is_refused() -> None:
    assert refused(ROW, ROW).startswith("row growth_field_project: overlap")


def test_the_order_in_which_rows_are_written_does_not_matter() -> None:
    later, earlier = replace(ROW, since=COMES), replace(ROW, until=COMES)
    assert Tables(rows=with_rows(later, earlier, without=(ROW.key,))).on(COMES).by_key[ROW.key] is later


def test_a_key_that_changes_its_heading_is_refused() -> None:
    message = refused(replace(ROW, until=COMES), replace(ROW, since=COMES, heading=Heading.RESEARCH))
    assert message == "row growth_field_project: is under special and under research"


def test_a_row_before_the_first_day_covered_is_refused() -> None:
    message = refused(replace(ROW, since=FIRST_DAY - ONE_DAY))
    assert message == "row growth_field_project: in force from 2023-03-31, before the first day covered, 2023-04-01"


@pytest.mark.parametrize("excluder", ["japanese_n3", "growth_field_project"])
def test_an_exclusion_by_an_unknown_row_or_by_itself_is_refused(excluder: str) -> None:
    message = refused(replace(ROW, unless=(Unless(excluder),)))
    assert message == f"row growth_field_project: excluded by {excluder!r}, which is no other row"


def test_two_facts_of_one_key_are_refused() -> None:
    twice = replace(ROW, when=Is(Choice(key="sme", choices=("no", "yes")), "yes"))
    with pytest.raises(ValueError, match="two facts are declared under the key sme"):
        Tables(rows=with_rows(twice, without=(ROW.key,)))


def test_a_component_with_too_many_fillings_is_refused() -> None:
    """Fifteen questions in one row are 32,768 ways."""
    facts = [YesNo(key=f"question_{number:02}") for number in range(15)]
    rows = with_rows(replace(ROW, when=both(*map(Is, facts))), without=(ROW.key,))
    with pytest.raises(
        ValueError, match=r"question_00, .*question_14 can be filled in 32,768 ways; 20,000 is the most"
    ):
        Tables(rows=rows)


def test_as_many_fillings_as_allowed_are_accepted() -> None:
    """Fourteen are 16,384."""
    facts = [YesNo(key=f"question_{number:02}") for number in range(14)]
    tables = Tables(rows=with_rows(replace(ROW, when=both(*map(Is, facts))), without=(ROW.key,)))
    assert any(len(component.facts) == 14 for component in tables.on(FIRST_DAY).components)


@pytest.mark.parametrize(
    "conditions",
    [
        (AtLeast(SALARY, 1), AtLeast(SALARY, 2)),
        (either(Is(YesNo(key="sme")), AtLeast(SALARY, 1)), Is(YesNo(key="sme"))),
    ],
    ids=["one fact each", "a fact among others"],
)
def test_a_route_with_one_fact_twice_is_refused(conditions: tuple[Condition, Condition]) -> None:
    """RouteCondition by condition, yes and no for the same unknown fact would both be thought possible."""
    (first, *_) = J_FIND.route_conditions["a"] or ()
    route_conditions: tuple[RouteCondition, ...] = tuple(replace(first, when=condition) for condition in conditions)
    with pytest.raises(ValueError, match="route j_find: two requirements use one fact in activity a"):
        replace(J_FIND, route_conditions=everywhere(route_conditions))


def test_a_requirement_that_supposes_one_not_before_it_is_refused() -> None:
    backwards = (J_FIND.route_conditions["a"] or ())[::-1]
    with pytest.raises(ValueError, match="supposes 'top100_university', which is not before it"):
        replace(J_FIND, route_conditions=everywhere(backwards))


def test_a_requirement_over_facts_of_its_own_is_a_component_of_its_own() -> None:
    """A floor for savings, say: it touches no row, and a total without it does not qualify."""
    savings = Whole(key="own_capital_yen", most=10)
    requirement = replace(PAY_FLOOR, key="own_capital", when=ByActivity(b=AtLeast(savings, 5)))
    tables = Tables(requirements=(*REQUIREMENTS, requirement))
    line = people.engineer_with_a_japanese_master()
    for capital, verdict in ((4, "no"), (5, "yes"), (None, "possible")):
        facts = facts_from({**line, "own_capital_yen": capital}, tables)
        assert assess(facts, tables.on(facts.on)).activities["b"].qualifies == verdict
