"""The form fields of the questions: subclasses of Django's.

A field knows four forms of its value: the text that people type (`to_python` reads it, `prepare_value` writes it), the
codes that are stored (`to_record`, `from_record`), and the words of the check page and the report (`display`). The
reading itself is in answers/parsing.
"""

from .base import Condition, Document, QuestionField
from .choices import ChoiceField, SendingChoiceField, YesNoField, YesNoUnknownField
from .days import DayField, DayOfMonthField, DurationField, MonthOrDayField
from .text import CountField, NameField, TextField
from .ticks import TicksField, tick_key
from .yen import AddedField, MonthlyPayField, YearlyPayField, YenField

__all__ = [
    "AddedField",
    "ChoiceField",
    "Condition",
    "CountField",
    "DayField",
    "DayOfMonthField",
    "Document",
    "DurationField",
    "MonthOrDayField",
    "MonthlyPayField",
    "NameField",
    "QuestionField",
    "SendingChoiceField",
    "TextField",
    "TicksField",
    "YearlyPayField",
    "YenField",
    "YesNoField",
    "YesNoUnknownField",
    "tick_key",
]
