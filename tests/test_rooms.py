"""What import-linter cannot say: scoring imports the standard library and itself, and nothing else ever."""

import ast
import sys
from pathlib import Path

from django.conf import settings

SCORING = settings.BASE_DIR / "eligibility" / "scoring"


def foreign_imports(source: str, depth: int) -> list[str]:
    """The modules a file of scoring imports from outside the standard library and outside its room.

    `depth` is the number of folders between the room and the file: more dots than that leave the room.
    """
    foreign = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            foreign += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level > depth + 1:
            foreign.append("." * node.level + (node.module or ""))
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            foreign.append(node.module or "")
    return [name for name in foreign if name.partition(".")[0] not in sys.stdlib_module_names]


def test_scoring_imports_the_standard_library_only() -> None:
    files = {path: path.relative_to(SCORING) for path in sorted(SCORING.rglob("*.py"))}
    assert files
    found = {
        str(name): foreign_imports(path.read_text(encoding="utf-8"), len(name.parents) - 1)
        for path, name in files.items()
    }
    assert {name: modules for name, modules in found.items() if modules} == {}


def test_a_foreign_import_is_noticed() -> None:
    allowed = "import json\nfrom .rows import Row\n"
    forbidden = "import django.utils\nfrom rapidfuzz import fuzz\nfrom ..finder import search\n"
    assert foreign_imports(allowed + forbidden, depth=0) == ["django.utils", "rapidfuzz", "..finder"]
    assert foreign_imports("from ..text import Text", depth=len(Path("tables/age.py").parents) - 1) == []
