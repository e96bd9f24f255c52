"""What would not help, and why."""

from typing import Any

from eligibility.outlook.in_vain import changes_in_vain
from eligibility.outlook.reading import profile_from


def graduate(level: str, *, japanese_degree: bool) -> dict[str, Any]:
    """A graduate of 26 with one offer and no Japanese test."""
    degree = {"level": level, "field": "Law", "awarded_on": "2025-03-24", "japanese_degree": japanese_degree}
    return {
        "from": "2026-12-01",
        "until": "2028-12-01",
        "birth_date": "2000-05-20",
        "degrees": [degree],
        "experience": {"a": [], "b": [], "c": []},
        "pay": [{"from": "2026-11-01", "annual_yen": 4_500_000}],
        "japanese": [],
    }


def barred(line: dict[str, Any], activity: str) -> dict[tuple[str, Any], tuple[str, ...]]:
    """Changes in vain in one activity, with the rows that bar them."""
    found = changes_in_vain(profile_from(line))
    return {(each.key, each.value): each.barred.by for each in found if each.activity == activity}


def test_n2_adds_nothing_to_a_japanese_degree() -> None:
    assert barred(graduate("bachelor", japanese_degree=True), "b") == {("japanese_level", "n2"): ("japanese_degree",)}


def test_n2_is_not_in_vain_with_a_degree_from_elsewhere() -> None:
    assert barred(graduate("bachelor", japanese_degree=False), "b") == {}


def test_a_master_adds_nothing_to_a_doctorate() -> None:
    held = frozenset({"doctorate", "master"})
    vain = barred(graduate("doctorate", japanese_degree=False), "b")
    assert vain[("degrees", held)] == ("doctorate",)


def test_a_degree_in_business_administration_adds_to_a_doctorate_in_c_alone() -> None:
    line, held = graduate("doctorate", japanese_degree=False), frozenset({"doctorate", "business_professional"})
    assert ("degrees", held) in barred(line, "b")
    assert ("degrees", held) not in barred(line, "c")
