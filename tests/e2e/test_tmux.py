"""A new user inside tmux: three habits added and ticked, seen as the person sees them."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careertui.store.store import Store
from tests.bench.terminal import LONGEST, environment

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]


class Tmux:
    """One tmux server of our own with one session in it."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        home = folder / "home"
        home.mkdir()
        self.path = folder / "career.json"
        self._socket = str(folder / "tmux")
        self._env = {**environment(home), "SHELL": "/bin/sh"}
        command = f"{sys.executable} -m careertui --file {self.path} --today 2026-09-07; echo left $?; sleep 60"
        self("-f", os.devnull, "new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), command)

    def __call__(self, *words: str) -> str:
        argv = ["tmux", "-S", self._socket, *words]
        done = subprocess.run(argv, env=self._env, capture_output=True, text=True, timeout=LONGEST, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    @property
    def text(self) -> str:
        return self("capture-pane", "-p")

    def keys(self, *keys: str) -> None:
        self("send-keys", *keys)

    def type(self, text: str) -> None:
        self("send-keys", "-l", text)

    def until(self, holds: Callable[[str], object]) -> str:
        end = time.monotonic() + LONGEST
        while not holds(text := self.text):
            assert time.monotonic() < end, f"it never came to be:\n{text}"
            time.sleep(0.03)
        return text


@pytest.fixture(params=[(80, 24), (120, 40)], ids=("80x24", "120x40"))
def tmux(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Tmux]:
    tmux = Tmux(tmp_path, request.param)
    yield tmux
    tmux("kill-server")


def test_three_habits_added_and_ticked(tmux: Tmux) -> None:
    tmux.until(lambda text: "Look round the demo" in text)
    tmux.keys("Escape")
    tmux.until(lambda text: "add a habit" in text and "Look round" not in text)
    names = ("Read a paper", "Call someone", "One win")
    for name in names:
        tmux.keys("a")
        tmux.until(lambda text: "A new habit" in text)
        tmux.type(name)
        tmux.until(lambda text, name=name: f"Name        {name}" in text)  # type: ignore[misc]
        tmux.keys("Enter")
        tmux.until(lambda text, name=name: f'Added "{name}"' in text)  # type: ignore[misc]
    for key in ("Space", "k", "Space", "k", "Space"):
        tmux.keys(key)
    text = tmux.until(lambda text: text.count("1/1 ✓") == 3)
    lines = [line for line in text.splitlines() if any(name in line for name in names)]
    assert len(lines) == 3
    assert all("● · · · · · ·" in line for line in lines)
    assert "Week 3 of 3" in text
    assert text.splitlines()[0].startswith(" 1 Today")
    tmux.keys("q")
    tmux.until(lambda text: "left 0" in text)
    career = Store(tmux.path).snapshot().career
    assert [habit.name for habit in career.habits] == list(names)
    assert all(career.ticks(habit.id)[2026].days == {"09-07": 1} for habit in career.habits)
