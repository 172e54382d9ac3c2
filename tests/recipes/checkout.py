"""A copy of the checkout in which a recipe is carried out: lines are added, and what comes of it is run."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from textwrap import dedent

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("careertui", "styles", "tests")
FILES = ("pyproject.toml", "README.md", "CONTRIBUTING.md")
LEFT_OUT = ignore_patterns("__pycache__", "__snapshots__")
SECTION = re.compile(r"^## How to add …\n(.*?)^## ", re.DOTALL | re.MULTILINE)
LONGEST = 300.0  # seconds that anything may take, however busy the machine


def recipe(name: str) -> str:
    """What CONTRIBUTING says of how to add something: its item of the list."""
    section = SECTION.search((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert section is not None
    items = [item for item in section[1].split("\n- ") if item.removeprefix("- ").startswith(f"**{name}:**")]
    assert len(items) == 1, f"{len(items)} recipes for {name}"
    return items[0].partition("\n\n")[0]


class Done:
    """How a program ended, and all it said."""

    def __init__(self, done: "subprocess.CompletedProcess[str]") -> None:
        self.code = done.returncode
        self.said = done.stdout + done.stderr


class Checkout:
    """A copy that follows one recipe: no file is touched that the recipe does not name."""

    def __init__(self, root: Path, name: str) -> None:
        self.root = root
        self.recipe = recipe(name)
        for folder in FOLDERS:
            copytree(ROOT / folder, root / folder, ignore=LEFT_OUT)
        for file in FILES:
            (root / file).write_bytes((ROOT / file).read_bytes())

    def add(self, path: str, text: str) -> None:
        """Writes a file that the recipe names."""
        self._is_named(path)
        self.put(path, text)

    def put(self, path: str, text: str) -> None:
        """Writes a file that only looks at what was done."""
        file = self.root / path
        assert not file.exists(), path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")

    def insert(self, path: str, text: str, *, behind: str = "", before: str = "") -> None:
        """Adds lines to a file that the recipe names, behind or before the one line that begins so."""
        self._is_named(path)
        file = self.root / path
        lines = file.read_text(encoding="utf-8").splitlines()
        found = [number for number, line in enumerate(lines) if line.strip().startswith(behind or before)]
        assert len(found) == 1, f"{len(found)} lines of {path} begin with {behind or before}"
        at = found[0] + (1 if behind else 0)
        lines[at:at] = dedent(text).strip("\n").splitlines() if not text.startswith(" ") else text.splitlines()
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        """Adds lines at the end of a file that the recipe names."""
        self._is_named(path)
        file = self.root / path
        file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")

    def exchange(self, path: str, old: str, new: str) -> None:
        """Puts one text of a file that the recipe names instead of another, which stands there once."""
        self._is_named(path)
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} has {text.count(old)} times {old}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    def text(self, path: str) -> str:
        """What a file says."""
        return (self.root / path).read_text(encoding="utf-8")

    def python(self, *words: str) -> Done:
        """Runs Python on the copy, with a home of its own."""
        home = self.root / "home"
        home.mkdir(exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMPDIR") if name in os.environ}
        surroundings = {**kept, "PYTHONPATH": str(self.root), "HOME": str(home), "TERM": "xterm-256color"}
        return Done(
            subprocess.run(
                [sys.executable, *words],
                cwd=self.root,
                env={**surroundings, "PYTHONUTF8": "1", "COLUMNS": "200"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=LONGEST,
                check=False,
            )
        )

    def runs(self, *words: str) -> str:
        """What Python says on the copy when all is well."""
        done = self.python(*words)
        assert done.code == 0, done.said
        return done.said

    def passes(self, *words: str) -> str:
        """Runs tests of the copy, at least one; all pass."""
        return self.runs("-m", "pytest", "-p", "no:cacheprovider", *words)

    def fails(self, *words: str) -> str:
        """What tests of the copy say that do not pass."""
        done = self.python("-m", "pytest", "-p", "no:cacheprovider", *words)
        assert done.code == 1, done.said
        return done.said

    def _is_named(self, path: str) -> None:
        named = path.removeprefix("careertui/")
        said = self.recipe.replace("<name>", "hello").replace("<topic>", "hello").replace("<Name>", "Hello")
        assert named in said, f"The recipe does not name {named}:\n{self.recipe}"
