"""What must hold for every line the contract allows, whatever the figures of the law."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from eligibility.scoring.editions import law
from tests import people
from tests.scoring.agreement import answer, disagreements
from tests.scoring.fillings import FACTS, without
from tests.scoring.lines import DEGREES, Line, any_line, drawn_value, filled, lines
from tests.scoring.naive import HEADINGS, PASS_MARKS, PAY_FLOORS, completed_years, figure_on

VERDICTS = ("no", "possible", "yes")
Invariant = Callable[[Line, Random], None]


def changed(line: Line, key: str, value: Any) -> Line:
    """The line with one fact changed, by its dotted key."""
    if key.startswith("experience_years."):
        activity = key.removeprefix("experience_years.")
        return {**line, "experience_years": {**line["experience_years"], activity: value}}
    return {**line, key: value}


def an_answer_is_in_order(line: Line, random: Random) -> None:
    """There is one for every line; bounds, sums, rows and verdicts agree with each other."""
    result = answer(line)
    assert result["on"] == line["on"]
    assert result["j_find"] in VERDICTS
    rows_in_force = {row.key: row for row in law(date.fromisoformat(line["on"])).rows}
    for activity, found in result["activities"].items():
        headings = found["headings"]
        assert headings.keys() == HEADINGS.keys()
        assert all(0 <= each["low"] <= each["high"] for each in headings.values())
        assert found["low"] == sum(each["low"] for each in headings.values())
        assert found["high"] == sum(each["high"] for each in headings.values())
        assert [each["row"] for each in found["rows"]] == list(rows_in_force)
        for each in found["rows"]:
            worth = rows_in_force[each["row"]].points[activity]
            assert (each["low"], each["high"]) == {
                "counted": (worth, worth),
                "not_known": (0, worth),
                "excluded": (0, 0),
                "not_met": (0, 0),
                "not_in_activity": (0, 0),
            }[each["state"]]
            assert (worth is None) == (each["state"] == "not_in_activity")
            assert bool(each["by"]) == (each["state"] == "excluded")
        for heading, sums in headings.items():
            rows = [each for each in found["rows"] if rows_in_force[each["row"]].heading == heading]
            assert sum(each["low"] for each in rows) <= sums["low"]
            assert sums["high"] <= sum(each["high"] for each in rows)
        pay, on = line["annual_salary_yen"], date.fromisoformat(line["on"])
        mark, floor = figure_on(PASS_MARKS, on), figure_on(PAY_FLOORS, on)
        if activity == "a" or (pay is not None and pay >= floor):
            expected = "yes" if found["low"] >= mark else "possible" if found["high"] >= mark else "no"
        elif pay is None:
            expected = "possible" if found["high"] >= mark else "no"
        else:
            expected = "no"
        assert found["qualifies"] == expected


def a_line_that_leaves_nothing_open_is_scored_as_the_ordinance_reads(line: Line, random: Random) -> None:
    """Program and naive scorer agree row by row."""
    assert not disagreements(filled(line, random))


def assert_within(narrow: dict[str, Any], wide: dict[str, Any]) -> None:
    """Hold that bounds lie within bounds."""
    assert wide["low"] <= narrow["low"]
    assert narrow["high"] <= wide["high"]


def to_know_less_widens_the_bounds(line: Line, random: Random) -> None:
    """Whatever is forgotten: what could be can still be, and nothing certain turns into its opposite."""
    forgotten = random.sample(sorted(FACTS), random.randint(1, 4))
    before, after = answer(line), answer(without(line, forgotten))
    assert after["j_find"] in (before["j_find"], "possible")
    for activity, narrow in before["activities"].items():
        wide = after["activities"][activity]
        assert_within(narrow, wide)
        for heading in HEADINGS:
            assert_within(narrow["headings"][heading], wide["headings"][heading])
        for narrow_row, wide_row in zip(narrow["rows"], wide["rows"], strict=True):
            assert_within(narrow_row, wide_row)
        for verdict in ("qualifies", "j_skip"):
            assert wide[verdict] in (narrow[verdict], "possible")


# Facts of which more, or yes instead of no, or the later of two codes, can only help; the codes in order.
# `training_used_japanese_university` is not one of them: it is no merit but what bars one.
ORDERED = {
    "annual_salary_yen": None,
    **{f"experience_years.{activity}": None for activity in "abc"},
    **dict.fromkeys(("patents", "research_grants", "papers")),
    **dict.fromkeys(("national_licences", "it_exams", "it_qualifications", "savings_yen")),
    "position": ("none", "director", "representative"),
    "japanese_level": ("none", "n2", "n1"),
    **{
        key: (False, True)
        for key, values in FACTS.items()
        if values == (False, True) and key != "training_used_japanese_university"
    },
}


def is_the_named_exception(line: Line, key: str) -> bool:
    """A Japanese degree bars N2 and training that used Japanese classes: 15 points become 10."""
    return (
        key == "japanese_degree"
        and line["japanese_level"] in ("n2", None)
        and line["japanese_major_abroad"] is not True
        and line["designated_training"] is not False
        and line["training_used_japanese_university"] is not False
    )


def assert_no_less(worse: dict[str, Any], better: dict[str, Any]) -> None:
    """Hold that no total and no verdict of any activity is lower in the second answer."""
    for activity, before in worse["activities"].items():
        after = better["activities"][activity]
        assert before["low"] <= after["low"]
        assert before["high"] <= after["high"]
        for verdict in ("qualifies", "j_skip"):
            assert VERDICTS.index(before[verdict]) <= VERDICTS.index(after[verdict])


def more_never_lowers(line: Line, random: Random) -> None:
    """More pay, years, papers, licences, Japanese, or a yes to a bonus; one exception, by name, of five points."""
    key = random.choice(sorted(ORDERED))
    codes = ORDERED[key]
    pair = random.sample(codes, 2) if codes else [drawn_value(key, random) for _ in range(2)]
    less, more = sorted(pair, key=codes.index if codes else None)
    assume(less != more)
    if codes == (False, True):
        line = {**line, "degrees": line["degrees"] or ["bachelor"]}
        if key == "multiple_fields":
            line["degrees"] = [*{*line["degrees"], "master"}]
    worse, better = answer(changed(line, key, less)), answer(changed(line, key, more))
    assert VERDICTS.index(worse["j_find"]) <= VERDICTS.index(better["j_find"])
    if is_the_named_exception(line, key):
        for activity, before in worse["activities"].items():
            after = better["activities"][activity]
            assert before["low"] - 5 <= after["low"]
            assert before["high"] - 5 <= after["high"]
    else:
        assert_no_less(worse, better)


def one_more_degree_never_lowers(line: Line, random: Random) -> None:
    """Whichever degree it is and whichever are held."""
    assume(set(line["degrees"]) != set(DEGREES))
    another = random.choice([each for each in DEGREES if each not in line["degrees"]])
    assert_no_less(answer(line), answer({**line, "degrees": [*line["degrees"], another]}))


def to_be_older_never_raises(line: Line, random: Random) -> None:
    """More age, nothing else: no total and no verdict rises in a and b, and nothing at all changes in c."""
    birth_date, on = date.fromisoformat(line["birth_date"]), date.fromisoformat(line["on"])
    oldest = date(on.year - 100, on.month, min(on.day, 28))
    assume(oldest < birth_date)
    earlier = birth_date - timedelta(days=random.randint(1, (birth_date - oldest).days))
    younger, older = answer(line), answer({**line, "birth_date": earlier.isoformat()})
    assert_no_less(older, younger)
    assert older["activities"]["c"] == younger["activities"]["c"]
    assert older["j_find"] == younger["j_find"]


# Pay and age as rules, section 5, prints them on 22 November 2026: lower bounds, and what they earn under 30, 35, 40
# and from 40 on.
MATRIX = (
    (10_000_000, (40, 40, 40, 40)),
    (9_000_000, (35, 35, 35, 35)),
    (8_000_000, (30, 30, 30, 30)),
    (7_000_000, (25, 25, 25, 0)),
    (6_000_000, (20, 20, 20, 0)),
    (5_000_000, (15, 15, 0, 0)),
    (4_000_000, (10, 0, 0, 0)),
    (0, (0, 0, 0, 0)),
)
LADDER_OF_MANAGERS = (
    (30_000_000, 50),
    (25_000_000, 40),
    (20_000_000, 30),
    (15_000_000, 20),
    (10_000_000, 10),
    (0, 0),
)


def every_amount_is_in_one_band(line: Line, random: Random) -> None:
    """No gap, no overlap: one row counts where the band of the printed matrix earns points, and none elsewhere."""
    pay = drawn_value("annual_salary_yen", random)
    found = answer({**line, "annual_salary_yen": pay})["activities"]
    age = completed_years(date.fromisoformat(line["birth_date"]), date.fromisoformat(line["on"]))
    column = (age >= 30) + (age >= 35) + (age >= 40)
    employed = next(earned[column] for bound, earned in MATRIX if pay >= bound)
    manages = next(earned for bound, earned in LADDER_OF_MANAGERS if pay >= bound)
    for activity, expected in (("a", employed), ("b", employed), ("c", manages)):
        counted = [
            each["low"]
            for each in found[activity]["rows"]
            if each["row"].startswith("salary") and each["state"] == "counted"
        ]
        assert counted == ([expected] if expected else [])
        assert found[activity]["headings"]["salary"] == {"low": expected, "high": expected}


def the_order_and_the_absence_of_keys_do_not_matter(line: Line, random: Random) -> None:
    """Degrees in any order, keys in any order, and an absent key for null give the same answer."""
    keys = random.sample(sorted(line), len(line))
    other = {key: line[key] for key in keys if line[key] is not None}
    other["degrees"] = random.sample(line["degrees"], len(line["degrees"]))
    assert answer(other) == answer(line)


INVARIANTS = (
    an_answer_is_in_order,
    a_line_that_leaves_nothing_open_is_scored_as_the_ordinance_reads,
    to_know_less_widens_the_bounds,
    more_never_lowers,
    one_more_degree_never_lowers,
    to_be_older_never_raises,
    the_order_and_the_absence_of_keys_do_not_matter,
)


def profile(examples: int) -> settings:
    """How long to look; no deadline, since nothing here is about time."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("invariant", INVARIANTS)
def test_invariant(invariant: Invariant) -> None:
    """Over a hundred lines, of which a failing one is made small."""
    profile(100)(given(line=lines(), random=st.randoms(use_true_random=False))(invariant))()


@pytest.mark.usefixtures("law_that_stays")
def test_every_amount_is_in_one_band_of_the_printed_matrix() -> None:
    """On every day, as if the law that the matrix prints went on."""
    profile(100)(given(line=lines(), random=st.randoms(use_true_random=False))(every_amount_is_in_one_band))()


@pytest.mark.deep
@pytest.mark.parametrize("invariant", INVARIANTS)
def test_invariant_at_length(invariant: Invariant) -> None:
    """Over two hundred thousand lines."""
    hold_at_length(invariant)


@pytest.mark.deep
@pytest.mark.usefixtures("law_that_stays")
def test_every_amount_is_in_one_band_at_length() -> None:
    """Over two hundred thousand lines."""
    hold_at_length(every_amount_is_in_one_band)


def hold_at_length(invariant: Invariant) -> None:
    """Hold an invariant over lines that are drawn by their seeds, which is ten times as fast."""

    def of_seed(seed: int) -> None:
        random = Random(seed)
        invariant(any_line(random), random)

    profile(200_000)(given(seed=st.integers(0, 2**64 - 1))(of_seed))()


@pytest.mark.parametrize("activity", ["a", "b", "c"])
def test_the_named_exception_is_one(activity: str) -> None:
    """Without the Japanese degree, N2 (10) and the training (5); with it, the degree alone (10)."""
    with_degree = people.trainee_with_a_japanese_degree_and_n2()
    without_degree = {**with_degree, "japanese_degree": False}
    special = [answer(line)["activities"][activity]["headings"]["special"] for line in (without_degree, with_degree)]
    assert special == [{"low": 15, "high": 15}, {"low": 10, "high": 10}]
