"""Special additions worked out by hand: organisation, Japanese and training."""

from collections.abc import Mapping

import pytest

from tests import people
from tests.scoring.agreement import heading_points


@pytest.mark.parametrize("activity", ["a", "b", "c"])
@pytest.mark.parametrize(
    ("organisation", "expected"),
    [
        ({"innovation_support": True, "sme": True}, 20),
        ({"innovation_support": True}, 10),
        ({"sme": True}, 0),
        ({"sme": True, "rd_over_3_percent": False}, 0),  # 3.000 %: not over 3 %
        ({"sme": True, "rd_over_3_percent": True}, 5),  # 3.001 %
        ({"rd_over_3_percent": True}, 0),  # a large company
        (
            {
                "innovation_support": True,
                "sme": True,
                "rd_over_3_percent": True,
                "local_government_support": True,
            },
            35,
        ),
    ],
)
def test_vectors_of_the_organisation(organisation: Mapping[str, bool], expected: int, activity: str) -> None:
    """Vector 13: support doubled for the small, research costs for the small alone; 35 in all."""
    assert heading_points(people.manager(**organisation), activity, "special") == expected


@pytest.mark.parametrize("activity", ["a", "b", "c"])
@pytest.mark.parametrize(
    ("level", "japanese_degree", "expected"),
    [
        ("n2", False, 10),  # BJT 479
        ("n2", True, 10),  # the degree's ten points, none for N2
        ("n1", False, 15),  # BJT 480
        ("n1", True, 25),
    ],
)
def test_vectors_of_language(level: str, japanese_degree: bool, expected: int, activity: str) -> None:
    """Vector 16: N2 is barred by a Japanese degree, N1 is not."""
    line = people.known(age=45, degrees=["bachelor"], japanese_level=level, japanese_degree=japanese_degree)
    assert heading_points(line, activity, "special") == expected


def test_a_japanese_major_abroad_is_the_other_limb_of_the_fifteen_points() -> None:
    """Both limbs at once are still 15, and the major bars N2 as the test does."""
    for level in ("none", "n2", "n1"):
        line = people.known(age=45, degrees=["bachelor"], japanese_major_abroad=True, japanese_level=level)
        assert heading_points(line, "b", "special") == 15


@pytest.mark.parametrize("activity", ["a", "b", "c"])
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"japanese_degree": True}, 10),  # barred: the degree's ten alone
        ({}, 5),
        ({"japanese_degree": True, "training_used_japanese_university": False}, 15),
        ({"training_used_japanese_university": False}, 5),
    ],
)
def test_vectors_of_training(facts: Mapping[str, bool], expected: int, activity: str) -> None:
    """Vector 17: training in classes of a Japanese university does not count with a Japanese degree."""
    assert heading_points(people.trainee(**facts), activity, "special") == expected
