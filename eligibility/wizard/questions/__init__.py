"""THE QUESTIONS, each declared once: page, path, check page, report and tests follow from this list.

Wording answers what applicants get wrong (which pay, student jobs, N2 with a Japanese degree, MBA, 高度専門士). Figures
of law are not written here: the rows of the tables say them.
"""

from collections.abc import Mapping
from typing import Final

from ..question import Question
from . import abilities, about_you, checklist, degrees, organisation, pay, permission, savings, schools, work

QUESTIONS: Final[tuple[Question, ...]] = (
    *about_you.QUESTIONS,
    *schools.QUESTIONS,
    *degrees.QUESTIONS,
    *work.QUESTIONS,
    *pay.QUESTIONS,
    *permission.QUESTIONS,
    *abilities.QUESTIONS,
    *organisation.QUESTIONS,
    *checklist.QUESTIONS,
    *savings.QUESTIONS,
)

BY_KEY: Final[Mapping[str, Question]] = {question.key: question for question in QUESTIONS}
