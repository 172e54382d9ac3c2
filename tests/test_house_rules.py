"""The rules of the house that no other tool checks: what a layer brings along, colours, and what the documents name."""

import ast
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md")

DRAWING = {"textual", "rich"}
HEAVY_DATES = {"dateutil.parser", "dateutil.tz", "dateutil.rrule"}  # relativedelta is light, and what the rules use
PURE = {*DRAWING, *HEAVY_DATES, "tinydb", "platformdirs", "careertui.store", "careertui.tui", "careertui.cli"}
FORBIDDEN = {
    "domain": {*PURE, "careertui.actions", "careertui.content"},
    "actions": {*PURE, "careertui.content"},
    "content": {*PURE, "careertui.actions"},
    "store": {*DRAWING, *HEAVY_DATES, "careertui.tui", "careertui.cli", "careertui.actions"},
    "cli": {"textual", *HEAVY_DATES, "careertui.tui"},
}

IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(found.name)
print(*sys.modules)
"""


def loaded_by_importing(*words: str) -> set[str]:
    """The modules there are after a Python of its own ran code; `words` are what follows `python -c`."""
    command = [sys.executable, "-c", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("layer", FORBIDDEN)
def test_a_layer_brings_along_only_what_it_may(layer: str) -> None:
    loaded = loaded_by_importing(IMPORT_ALL, f"careertui.{layer}")
    assert len([name for name in loaded if name.startswith(f"careertui.{layer}.")]) > 1
    assert loaded & FORBIDDEN[layer] == set()


EDITS = {
    "Edit",
    "combined",
    "field_edits",
    "record_edits",
    "edited",
}  # what makes or merges edits, beside Change(…) itself


@pytest.mark.parametrize("layer", ["cli", "tui"])
def test_no_screen_and_no_command_builds_an_edit(layer: str) -> None:
    """What composes edits is an action: the laws are held against it, and it is committed once."""
    paths = sorted((ROOT / "careertui" / layer).rglob("*.py"))
    assert paths
    found = []
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "careertui.domain.change":
                found += [f"{path.relative_to(ROOT)}: {each.name}" for each in node.names if each.name in EDITS]
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Change":
                found.append(f"{path.relative_to(ROOT)}:{node.lineno}: Change(…)")
    assert found == []


MOST_MODULES = 20  # of one folder
LONGEST_FUNCTION = 40  # lines: half a screen
LONGEST_UI_FILE = 300  # lines


@cache
def modules() -> tuple[Path, ...]:
    """The modules of the package."""
    return tuple(sorted((ROOT / "careertui").rglob("*.py")))


def test_no_folder_is_too_full_to_be_looked_over() -> None:
    counts = Counter(str(path.parent.relative_to(ROOT)) for path in modules())
    assert len(counts) > 10
    assert not {folder: count for folder, count in counts.items() if count > MOST_MODULES}


def test_a_function_fits_half_a_screen() -> None:
    long, seen = [], 0
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                seen += 1
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    long.append(f"{path.relative_to(ROOT)}: {node.name} has {lines} lines")
    assert seen > 1000
    assert long == []


def test_what_draws_is_in_short_files() -> None:
    drawing = [path for path in modules() if path.is_relative_to(ROOT / "careertui" / "tui")]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in drawing}
    assert len(lengths) > 50
    assert not {path: length for path, length in lengths.items() if length > LONGEST_UI_FILE}


LONG = 25  # characters from which a text of several words is a wording, to be had once
COPIED = "careertui/content/demo"  # the demo's person chose from what is offered: the copies are her data


def texts_of(path: Path) -> Iterator[str]:
    """The texts of a module that are no docstrings, those of f-strings part by part."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield " ".join(node.value.split())


def test_a_wording_stands_once() -> None:
    places: dict[str, set[str]] = {}
    for path in modules():
        name = path.relative_to(ROOT).as_posix()
        for text in texts_of(path):
            if len(text) >= LONG and " " in text and not name.startswith(COPIED):
                places.setdefault(text, set()).add(name)
    assert len(places) > 500
    assert {text: sorted(names) for text, names in places.items() if len(names) > 1} == {}


@pytest.mark.parametrize("sheet", sorted((ROOT / "styles").glob("*.tcss")), ids=lambda sheet: sheet.name)
def test_colours_come_from_the_theme(sheet: Path) -> None:
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    values = re.findall(r"[\w-]+\s*:([^;{}]*);", rules)
    assert values
    assert not [value for value in values if re.search(r"#[0-9a-fA-F]{3}|\b(rgb|hsl)a?\(", value)]


# Written so that this file does not hold what it looks for.
TIMED = re.compile(r"[s]leep\((?!60)|[p]ause\(|[w]ait:\d")
WAITING = {"tests/tui/calm.py", "tests/tui/stage.py", "tests/e2e/sessions.py", "tests/e2e/test_tmux.py"}


@pytest.mark.parametrize("folder", ["tests/tui", "tests/e2e"])
def test_a_test_waits_for_what_it_asserts_and_not_for_a_time(folder: str) -> None:
    paths = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / folder).rglob("*.py")}
    assert len(paths) > 5
    assert not [name for name, path in paths.items() if name not in WAITING and TIMED.search(path.read_text("utf-8"))]


LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)\s#]+)")
PATH = re.compile(r"(?<![\w/.~-])((?:careertui|tests|styles|screenshots|\.ci)/[\w./*-]*[\w/*])")
INSIDE = re.compile(r"(?<![\w/.~-])((?:domain|actions|store|cli|tui|content)/[\w./*-]*[\w/*])")  # of careertui/
MODULE = re.compile(r"python3? -m ((?:tests|careertui)(?:\.\w+)*)")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_a_document_names_exists(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    paths = {*LINK.findall(text), *PATH.findall(text), *(f"careertui/{path}" for path in INSIDE.findall(text))}
    assert paths
    assert not [path for path in sorted(paths) if not list(ROOT.glob(path.rstrip("/")))]
    modules = {name.replace(".", "/") for name in MODULE.findall(text)}
    assert not [name for name in sorted(modules) if not ((ROOT / f"{name}.py").exists() or (ROOT / name).is_dir())]


# Written so that this file does not hold what it looks for.
MACHINE = re.compile(r"/(?:work|root)/|[p]yenv|[p]ip\.conf|[i]ndex-url|(?i:[h]ttps?_proxy)|[p]ythonhosted|[p]ypi\.")
UNSHARED = {".git", "snapshot_report.html", "__pycache__", "build", "dist", "venv", "node_modules"}
SHARED_DOTS = {".ci", ".github"}


@cache
def shared_files() -> tuple[Path, ...]:
    """What people share of the checkout: all but environments, caches and what is built."""
    return tuple(_walk())


def _walk() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name not in UNSHARED and not name.endswith(".egg-info") and (name[0] != "." or name in SHARED_DOTS)
        ]
        yield from (Path(folder, name) for name in names if name not in UNSHARED)


def test_no_file_knows_the_machine_it_was_made_on() -> None:
    assert ROOT / "pyproject.toml" in shared_files()
    assert ROOT / ".ci" / "run" in shared_files()
    found = []
    for path in shared_files():
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in MACHINE.finditer(text)]
    assert found == []
