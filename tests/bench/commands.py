"""Whole commands against `python -c pass`, round by round, so that all suffer the same neighbours."""

import shutil
import sys
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from tests.bench.figures import Row, figure_row, ratio_row
from tests.bench.setting import FLOOR, Setting, checked, process_ms

HABIT = "03"  # the third habit's name begins like that in the generated files
TINYDB = (sys.executable, "-c", "import tinydb")
STORE = (sys.executable, "-c", "import careertui.store.store, careertui.store.storage")


class Case(NamedTuple):
    """A command to time in every round, after what prepares it; `argv` gets the round's number."""

    name: str
    argv: Callable[[int], tuple[str, ...]]
    most: float | None = None
    prepare: Callable[[], None] = lambda: None


def measured(setting: Setting, rounds: int) -> list[Row]:
    """The rows of all commands, and of importing the store over importing tinydb."""
    cases = [Case("floor", lambda _: FLOOR), *_cases(setting)]
    cases += [Case("tinydb", lambda _: TINYDB), Case("store", lambda _: STORE)]
    for case in cases:
        checked(case.argv(0), setting.env)
        checked(case.argv(1), setting.env)
    times: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds):
        for case in cases:
            case.prepare()
            times[case.name].append(process_ms(case.argv(number), setting.env))
    floor = times["floor"]
    rows = [ratio_row(f"`{case.name}`", times[case.name], floor, case.most) for case in cases[1:-2]]
    over = [store - bare for store, bare in zip(times["store"], times["tinydb"], strict=True)]
    return [*rows, figure_row("importing the store, over `import tinydb`", over, "ms", 30)]


def _cases(setting: Setting) -> list[Case]:
    def run(*words: str) -> Callable[[int], tuple[str, ...]]:
        return lambda _: (*setting.program, *words)

    def tick(file: str) -> Callable[[int], tuple[str, ...]]:
        """Ticks and unticks in turn, so that every run has something to save."""
        words = (*setting.program, "--file", file, "tick", HABIT)
        return lambda number: (*words, "--off") if number % 2 else words

    def forget() -> None:
        """No cache, as on the first run ever."""
        shutil.rmtree(setting.home)
        setting.home.mkdir()

    cases = [Case("--version", run("--version"), 2)]
    for file, size, first, most in ((setting.five, "5 habits", 5.0, 6.0), (setting.ten, "ten years", None, 7.5)):
        short = run("--file", file, "today", "--short")
        cases += [
            Case(f"today --short, first, {size}", short, first, forget),
            Case(f"today --short, again, {size}", short, 2),
            Case(f"tick, {size}", tick(file), most),
        ]
    return cases
