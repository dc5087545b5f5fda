"""The rules of the house that no linter knows."""

import ast
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "storage", "sandbox", "tests", "benchmarks")
GENERATED = ROOT / "storage" / "migrations" / "versions"
LINES_OF_A_FILE = 250
LINES_OF_A_FUNCTION = 40
# Of machines and registries nothing is written down; each is split so that this file is clean.
FOREIGN = ("/wo" + "rk/", "/ro" + "ot/", "py" + "pi.org", "python" + "hosted.org")
OUTSIDE = {"bot", "handlers", "storage", "slack_bolt", "slack_sdk"}


def code(*rooms):
    """The Python files of some rooms, without what is generated."""
    files = [file for room in rooms for file in sorted((ROOT / room).rglob("*.py"))]
    return [file for file in files if GENERATED not in file.parents]


def nodes(files, *kinds):
    for file in files:
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, kinds):
                yield f"{file.relative_to(ROOT)}:{node.lineno}", node


def tracked():
    """Every file that is handed on; in a copy without history, every file that is not made."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        told = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
        )
        return [ROOT / name for name in told.stdout.split("\0") if name]
    made = {".venv", ".git", "__pycache__", "build"}
    return [file for file in ROOT.rglob("*") if file.is_file() and not made & {*file.parts}]


def test_nothing_waits_inside():
    inside = [file for file in code("bot", "storage") if ROOT / "bot" / "llm" not in file.parents]

    assert [where for where, _ in nodes(inside, ast.AsyncFunctionDef)] == []


def test_files_are_short():
    lengths = {file: len(file.read_text().splitlines()) for file in code(*ROOMS)}

    assert [
        str(file.relative_to(ROOT)) for file, lines in lengths.items() if lines > LINES_OF_A_FILE
    ] == []


def test_files_of_the_page_are_short():
    files = [file for file in tracked() if file.parent == ROOT / "sandbox" / "page" / "static"]

    assert len(files) > 10
    assert [
        file.name for file in files if len(file.read_text().splitlines()) > LINES_OF_A_FILE
    ] == []


def test_functions_are_shorter():
    functions = nodes(code(*ROOMS), ast.FunctionDef, ast.AsyncFunctionDef)
    long = [
        f"{where} {node.name}"
        for where, node in functions
        if node.end_lineno - node.lineno >= LINES_OF_A_FUNCTION
    ]

    assert long == []


@pytest.mark.parametrize("word", FOREIGN)
def test_no_machine_and_no_registry_is_named(word):
    files = [file for file in tracked() if file.is_file()]
    found = [str(file.relative_to(ROOT)) for file in files if word.encode() in file.read_bytes()]

    assert found == []


def test_the_sandbox_is_a_slack_of_its_own():
    imports = nodes(code("sandbox"), ast.Import, ast.ImportFrom)

    assert [where for where, node in imports if OUTSIDE & {*roots(node)}] == []


def roots(node):
    """The top-level names that an import brings in."""
    names = (
        [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
    )
    return [name.partition(".")[0] for name in names]
