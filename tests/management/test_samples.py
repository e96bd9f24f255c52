"""Sample reports and sheets: a file a language, marked as an example, the same on every run of the same day."""

from io import BytesIO, StringIO
from pathlib import Path

import pypdf
import pytest
from django.core.management import CommandError, call_command

from eligibility.result.examples import EXAMPLES
from eligibility.result.form.official import SHEETS
from eligibility.scoring.text import LANGUAGES
from tests.result.form.reading import texts_of, ticked_in

MOST_BYTES = 500_000


def test_there_is_a_small_report_in_every_language(tmp_path: Path) -> None:
    call_command("samples", on="2026-11-22", to=tmp_path / "samples", stdout=StringIO())
    files = {path.name: path.read_bytes() for path in (tmp_path / "samples").iterdir()}
    reports = {f"report-student-{language}.pdf" for language in LANGUAGES}
    sheets = {f"sheet-{key}-{language}.pdf" for key in EXAMPLES for language in LANGUAGES}
    form = {name: files.pop(name) for name in ("points-form-student.xlsx", "points-form-student.pdf")}
    assert len(pypdf.PdfReader(BytesIO(form["points-form-student.pdf"])).pages) == 2
    assert ticked_in(texts_of(form["points-form-student.xlsx"], SHEETS["b"].part))
    both = {f"report-student-{language}-ja.pdf" for language in LANGUAGES if language != "ja"}
    assert set(files) == reports | both | sheets
    assert {len(pypdf.PdfReader(BytesIO(files[name])).pages) for name in sheets} == {1}
    for made in files.values():
        assert len(made) < MOST_BYTES
    languages = {str(pypdf.PdfReader(BytesIO(made)).root_object["/Lang"]) for made in files.values()}
    assert languages == set(LANGUAGES)


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="YYYY-MM-DD"):
        call_command("samples", on="2026-02-30", to=tmp_path, stdout=StringIO())
    assert list(tmp_path.iterdir()) == []
