"""Take the answers of a file: all of them, or none."""

from datetime import date

from eligibility.answers.document import Document

from .pages import page_problems
from .problems import NotTaken
from .reading import read_file
from .records import record_problems


def document_of(content: bytes, today: date) -> Document:
    """Return the document of a file, unchanged but for the upgrade of an older one; raise NotTaken for any problem.

    Each answer goes through the field, and each page through the form, that would have stored it on the day on which
    the file was made: what has changed since then is asked again by the pages, as it is for answers that are kept here.
    """
    file = read_file(content, today)
    problems = [*record_problems(file.document, file.made_on)] or [*page_problems(file.document, file.made_on)]
    if problems:
        raise NotTaken(problems)
    return file.document
