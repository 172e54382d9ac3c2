"""The command line in this process, on a file and directories of its own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from careertui.cli import main
from careertui.store.start_options import StartOptions


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)


class Cli:
    """Runs commands on one file, as on `today`; every run starts afresh."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self.today = "2026-09-09"  # a Wednesday
        self._capsys = capsys

    def __call__(self, *words: str, open_app: Callable[[StartOptions], int] | None = None) -> Result:
        options = ["--file", str(self.path), *(["--today", self.today] if self.today else [])]
        return self.bare(*options, *words, open_app=open_app)

    def bare(self, *words: str, open_app: Callable[[StartOptions], int] | None = None) -> Result:
        self._capsys.readouterr()
        code = main(words, open_app)
        return Result(code, *self._capsys.readouterr())

    def done(self, *words: str) -> str:
        """Run what must go well; gives its output."""
        result = self(*words)
        assert result.code == 0, result.err
        assert result.err == ""
        return result.out

    def refused(self, *words: str) -> str:
        """Run what must be refused: one sentence, exit 1, not a byte written; gives the sentence."""
        before = self.path.read_bytes() if self.path.exists() else None
        result = self(*words)
        assert (result.code, result.out) == (1, "")
        assert result.err.startswith("careertui: ")
        assert result.err.count("\n") == 1
        assert result.err.endswith("\n")
        assert "Traceback" not in result.err
        assert (self.path.read_bytes() if self.path.exists() else None) == before
        return result.err.removeprefix("careertui: ").rstrip("\n")

    def misused(self, *words: str) -> str:
        """Run what must be a usage error, exit 2; gives what is said."""
        result = self(*words)
        assert (result.code, result.out) == (2, "")
        return result.err


@pytest.fixture(autouse=True)
def _own_directories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    for name in ("CAREERTUI_FILE", "CAREERTUI_TODAY", "CAREERTUI_CONFIG", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(tmp_path / "career.json", capsys)


@pytest.fixture
def reading(cli: Cli) -> Cli:
    """A file with Read (3 days a week, from Mon 7 Sep), Run (20 km a week) and Sweets (at most 2 days a week)."""
    cli.done("habit", "add", "Read", "--per-week", "3", "--start", "2026-09-07")
    cli.done("habit", "add", "Run", "--per-week", "20", "--unit", "km", "--dimension", "prot", "--start", "2026-09-07")
    cli.done("habit", "add", "Sweets", "--per-week", "2", "--at-most", "--start", "2026-09-07")
    return cli
