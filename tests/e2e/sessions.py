"""The real program in a pty of ours, on a file of its own."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from careertui.content.demo import DEMO_TODAY, demo_documents
from careertui.domain.career import Career
from careertui.store.seed import create
from careertui.store.store import Store
from tests.bench.terminal import LONGEST, Terminal, environment

PROGRAM = (sys.executable, "-m", "careertui")
LEFT = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l")  # main screen, cursor shown, mouse off


def demo_file(folder: Path) -> Path:
    """The demo career in a file that can be written."""
    path = folder / "career.json"
    create(path, demo_documents())
    return path


@contextmanager
def session(
    path: Path, *, cols: int = 80, rows: int = 24, answers: bool = True, without: tuple[str, ...] = (), **env: str
) -> Iterator[Terminal]:
    """careertui on a file, opened on the demo's day."""
    home = path.parent / "home"
    home.mkdir(exist_ok=True)
    surroundings = {name: value for name, value in environment(home, **env).items() if name not in without}
    argv = [*PROGRAM, "--file", str(path), "--today", str(DEMO_TODAY)]
    with Terminal(argv, cols=cols, rows=rows, env=surroundings, answers=answers) as terminal:
        yield terminal


def career_in(path: Path) -> Career:
    """What the file says, read afresh."""
    return Store(path).snapshot().career


def ticked(path: Path, habit_id: str, day: date = DEMO_TODAY) -> bool:
    """Whether a day is ticked in the file."""
    year = career_in(path).ticks(habit_id).get(day.year)
    return year is not None and f"{day:%m-%d}" in year.days


def until(holds: Callable[[], object], terminal: Terminal | None = None, seconds: float = LONGEST) -> None:
    """Waits until something holds, while the terminal is listened to."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came to be" + (f":\n{terminal.text[-1500:]}" if terminal else "")
        if terminal is None or not terminal.listen(0.02):
            time.sleep(0.005)
