"""A row written into a copy of the program is scored, printed, asked and shown, and nothing else is edited."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from tests import people

DAY = date(2026, 11, 22)
KEY = "fact_of_this_test"


# The same as a newcomer would do it: one file of the tables edited, and nothing else, in a copy of the program.

WRITTEN = f'''
MENTORS_STUDENTS: Final = YesNo(
    key="{KEY}",
    ask=Text(ja="学生を指導しますか", zh_hant="您指導學生嗎？", zh_hans="您指导学生吗？", en="Do you mentor students?"),
    hint=Text(ja="学校で、です。", zh_hant="在學校。", zh_hans="在学校。", en="At a school."),
)

ROWS = (
    *ROWS,
    Row(
        key="{KEY}",
        heading=Heading.SPECIAL,
        label=Text(ja="学生を指導", zh_hant="指導學生", zh_hans="指导学生", en="Mentors students"),
        short=Text(ja="指導", zh_hant="指導", zh_hans="指导", en="Mentor"),
        points=ByActivity(b=5),
        when=Is(MENTORS_STUDENTS),
        article=ByActivity(b="第一条第一項第二号の表 特別加算の項 カ"),
        proofs=(),
        proof=Text(ja="学校の証明書", zh_hant="學校的證明", zh_hans="学校的证明", en="Letter of the school"),
    ),
)
'''

# A result of somebody who mentors students, as a page and as a PDF.
RESULT_OF_THE_REPORT = f"""
import json
from datetime import date
import django
django.setup()
from django.utils.translation import override
from eligibility.answers.application import application_of
from eligibility.result.context import context_of
from eligibility.result.pdf.render import pdf_of
from eligibility.result.sections.points import POINTS

answers = {{"birth_date": {{"day": "1976-01-01"}}, "degrees": [{{"level": "none"}}], "others": {{"{KEY}": "yes"}}}}
day = date.fromisoformat("{DAY}")
with override("en"):
    report = context_of(application_of({{"answers": answers}}, day), today=day, activity="b")
    page = POINTS.render(report, page=True)
print(json.dumps({{
    "page": page,
    "pdf": pdf_of(report)[:5].decode(),
    "proofs": [[each.document, list(each.rows)] for each in report.proofs],
}}))
"""

# Page, path, check page and report all follow from the questions as they are declared.
QUESTIONS_OF_THE_WIZARD = f"""
import json
import django
django.setup()
from django.utils import translation
from eligibility.wizard.questions import QUESTIONS

found = []
for question in QUESTIONS:
    for asked in question.fields:
        if asked.key == "{KEY}":
            words = {{}}
            for language in ("ja", "zh-hant", "zh-hans", "en"):
                with translation.override(language):
                    words[language] = [str(asked.label), str(asked.help_text)]
            found.append(words)
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the row written into one file of the tables."""
    copy = tmp_path_factory.mktemp("copy")
    for name in ("eligibility", "hsp_site", "templates", "locale", "static"):
        shutil.copytree(settings.BASE_DIR / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(settings.BASE_DIR / "manage.py", copy)
    with (copy / "eligibility/scoring/tables/special/designated.py").open("a", encoding="utf-8") as file:
        file.write(WRITTEN)
    return copy


def run(copy: Path, *arguments: str, given: str = "") -> str:
    """What a Python process in the copy prints."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "hsp_site.settings", "PYTHONPATH": str(copy)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_edited_copy_scores_it(edited: Path) -> None:
    line = {**people.known(age=50), KEY: True}
    answer = json.loads(run(edited, "manage.py", "score", "--rows", given=json.dumps(line) + "\n"))
    assert answer["activities"]["b"]["low"] == 5
    assert {"row": KEY, "state": "counted", "low": 5, "high": 5, "by": []} in answer["activities"]["b"]["rows"]


def test_an_edited_copy_prints_it(edited: Path) -> None:
    text = run(edited, "manage.py", "print_law", "--on", str(DAY), "--lang", "zh-hant")
    assert "- カ 5分  指導學生" in text
    assert "您指導學生嗎？" in text


def test_the_wizard_of_an_edited_copy_asks_it_once_in_four_languages(edited: Path) -> None:
    assert json.loads(run(edited, "-c", QUESTIONS_OF_THE_WIZARD)) == [
        {
            "ja": ["学生を指導しますか", "学校で、です。"],
            "zh-hant": ["您指導學生嗎？", "在學校。"],
            "zh-hans": ["您指导学生吗？", "在学校。"],
            "en": ["Do you mentor students?", "At a school."],
        }
    ]


def test_the_result_of_an_edited_copy_has_it_on_page_and_paper(edited: Path) -> None:
    found = json.loads(run(edited, "-c", RESULT_OF_THE_REPORT))
    assert ["Letter of the school", ["Mentors students"]] in found["proofs"]
    assert "Mentors students" in found["page"]
    assert found["pdf"] == "%PDF-"
