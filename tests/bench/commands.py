"""Whole commands against `python -c pass`, round by round, so that all suffer the same neighbours."""

import shutil
import sys
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from tests.bench.figures import Row, figure_row, ratio_row
from tests.bench.setting import FLOOR, Setting, checked, process_ms

HABIT = "03"  # the third habit's name begins like that in the generated files
AS_COMMANDS_DO = "import gc, os; gc.disable(); import {}; os._exit(0)"
TINYDB = (sys.executable, "-c", AS_COMMANDS_DO.format("tinydb"))
STORE = (sys.executable, "-c", AS_COMMANDS_DO.format("tinydb, careertui.store.store, careertui.store.storage"))


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
    return [*rows, _import_row(times["store"], times["tinydb"])]


def _import_row(store: list[float], bare: list[float]) -> Row:
    """What the store adds to a process that imports tinydb."""
    over = figure_row("", [with_store - without for with_store, without in zip(store, bare, strict=True)], "ms", 30)
    row = ratio_row("importing the store, against `import tinydb`", store, bare)
    return row._replace(measured=f"{row.measured}, {over.measured} more", at_most="30 ms more", holds=over.holds)


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
    for file, size, most in ((setting.five, "5 habits", 6), (setting.ten, "ten years", 7.5)):
        short = run("--file", file, "today", "--short")
        cases += [
            Case(f"today --short, first, {size}", short, 5, forget),
            Case(f"today --short, again, {size}", short, 2),
            Case(f"tick, {size}", tick(file), most),
        ]
    return cases
