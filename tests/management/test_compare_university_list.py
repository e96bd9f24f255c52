"""The command that reads an official PDF list and says what differs from the data."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfWriter

from eligibility.management.commands.compare_university_list import PrintedRow, differences, printed_rows
from eligibility.scoring.lists.universities import universities

OFFICIAL = Path(__file__).parents[1] / "sources/isa-bonus-universities-2026-01.pdf"


@pytest.fixture(scope="module")
def printed() -> list[PrintedRow]:
    return printed_rows(OFFICIAL)


def test_the_list_of_january_2026_and_the_data_do_not_differ(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("compare_university_list", str(OFFICIAL))
    assert capsys.readouterr().out.splitlines() == [
        "As of January 2026: 390 universities, 37 countries and regions; data of 2026-01: 0 differences"
    ]


def test_every_page_of_the_source_is_the_one_the_data_name(printed: list[PrintedRow]) -> None:
    listed = [one for one in universities().values() if one.on_isa_list]
    pages = [f"p.{row.page}" for row in sorted(printed, key=lambda row: row.identity)]
    named = sorted(listed, key=lambda one: PrintedRow(one.name_en, "", one.country.code, 0).identity)
    assert [one.source[0].place for one in named] == pages


def test_a_page_less_is_said_row_by_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shorter = tmp_path / "shorter.pdf"
    writer = PdfWriter()
    writer.append(str(OFFICIAL), pages=(0, 18))
    writer.write(str(shorter))
    with pytest.raises(SystemExit) as ended:
        call_command("compare_university_list", str(shorter))
    assert ended.value.code == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 9
    assert lines[0].startswith("no longer in the list: Xiamen University / 厦門大学 (CN), cn-xiamen-university")
    assert lines[-1].endswith("8 differences")


def test_each_kind_of_difference_is_named(printed: list[PrintedRow]) -> None:
    first, second, third, *rest = printed
    changed = [
        PrintedRow("Aalto University of Technology", first.name_ja, first.country, 1),
        PrintedRow(second.name_en, "オルフス大学", second.country, 1),
        PrintedRow("University of Nowhere", "どこか大学", "Atlantis / アトランティス", 1),
        third,
        third,
        *rest,
    ]
    assert differences(changed) == [
        "new in the list: Aalto University of Technology / アールト大学 (FI, page 1); "
        "fi-aalto-university has the same Japanese name",
        "other Japanese name: Aarhus University / オルフス大学 (DK, page 1); in the data オーフス大学",
        "new in the list: University of Nowhere / どこか大学 (Atlantis / アトランティス, page 1)",
        "twice in the list: Aichi Medical University / 愛知医科大学 (JP, page 1)",
        "no longer in the list: Aalto University / アールト大学 (FI), fi-aalto-university",
    ]


def test_another_pdf_or_no_pdf_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    writer = PdfWriter()
    writer.add_blank_page(width=612, height=792)
    writer.write(str(empty))
    with pytest.raises(CommandError, match="page 1 has no column 国・地域名"):
        call_command("compare_university_list", str(empty))
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"no PDF at all")
    with pytest.raises(CommandError, match=r"broken\.pdf"):
        call_command("compare_university_list", str(broken))
    with pytest.raises(CommandError, match=r"missing\.pdf"):
        call_command("compare_university_list", str(tmp_path / "missing.pdf"))
