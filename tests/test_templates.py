"""The templates are read by people as well."""

from django.conf import settings

LONGEST_LINE = 160


def test_no_line_of_a_template_is_longer_than_a_window() -> None:
    templates = sorted((settings.BASE_DIR / "templates").rglob("*.html"))
    assert templates
    assert [
        f"{path.relative_to(settings.BASE_DIR)}:{number}"
        for path in templates
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ] == []
