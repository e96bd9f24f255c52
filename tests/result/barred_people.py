"""People of whom a requirement surely fails, and the states of the requirements as a result shows them."""

from eligibility.result.context import Context
from eligibility.result.wording import short_name
from tests import people


def translator() -> people.Line:
    """F1: a bachelor of a listed Japanese university, N1, 4,200,000 yen, whose work is translating: 70 points."""
    return people.reference_student(birth_date="1998-06-01", annual_salary_yen=4_200_000, international_services=True)


def developer() -> people.Line:
    """F2: 32, no degree, 6 years and 6 months, 8,000,000 yen, at a small company with innovation support."""
    return people.known(
        birth_date="1994-06-15",
        years={"a": 0, "b": 6.5, "c": 0},
        annual_salary_yen=8_000_000,
        innovation_support=True,
        sme=True,
        japanese_level="n1",
        related_education=False,
        information_processing=True,
    )


def president_abroad() -> people.Line:
    """F9: representative, 12 years, 20,000,000 yen, of a company abroad."""
    return people.known(
        age=45,
        degrees=["bachelor"],
        years={"a": 0, "b": 0, "c": 12},
        annual_salary_yen=20_000_000,
        position="representative",
        japanese_level="n1",
        business_in_japan=False,
    )


def remote() -> people.Line:
    """The reference student, at home in Japan for an employer abroad."""
    return people.reference_student(employer_in_japan=False)


def states_of(made: Context) -> dict[str, str]:
    """The states of the requirements of the activity shown, by key, as the page of conditions has them."""
    letter = short_name(made.activity)[-1]
    return {
        requirement.key: str(each.code)
        for requirement in made.requirements
        for each in requirement.states
        if letter in each.activities
    }
