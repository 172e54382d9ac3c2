"""The app in a terminal: how soon it is there, what a key costs, what memory it takes, and its silence."""

import statistics
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from careertui.content.demo import DEMO_TODAY
from tests.bench.figures import Row, figure_row, ratio_row
from tests.bench.setting import Setting
from tests.bench.terminal import Answer, Start, Terminal

BLANK = (sys.executable, str(Path(__file__).with_name("blank.py")))
CURSOR = (*"jjjjj", *"kkkkk") * 3
TICKS = ("space",) * 30
IDLE_SECONDS = 10.0
KIB_A_MIB = 1024


def _open(setting: Setting, argv: Iterable[str], size: tuple[int, int]) -> Terminal:
    return Terminal(list(argv), cols=size[0], rows=size[1], env=setting.env)


def _programs(setting: Setting) -> dict[str, tuple[str, ...]]:
    demo = ("--file", setting.demo, "--today", str(DEMO_TODAY))
    return {
        "demo": (*setting.program, *demo),
        "ten years": (*setting.program, "--file", setting.ten),
        "ten years with goals, log and reviews": (*setting.program, "--file", setting.full),
    }


def starts(setting: Setting, rounds: int, size: tuple[int, int]) -> list[Row]:
    """First painted frame and all rows, against a blank Textual app's first frame; round by round."""
    programs = {"blank": BLANK, **_programs(setting), "--demo": (*setting.program, "--demo")}
    times: dict[str, list[Start]] = defaultdict(list)
    for number in range(rounds + 1):
        for name, argv in programs.items():
            with _open(setting, argv, size) as terminal:
                start = terminal.painted()
                terminal.end("q")
            if number:  # the first round writes what Python caches
                times[name].append(start)
    floor = [start.frame_ms for start in times.pop("blank")]
    rows = []
    for name, runs in times.items():
        rows.append(ratio_row(f"first painted frame, {name}", [run.frame_ms for run in runs], floor, 1.25))
        rows.append(ratio_row(f"all rows, {name}", [run.rows_ms for run in runs], floor, 1.35))
        rows.append(
            figure_row(f"bytes until then, {name}", [statistics.median(run.size for run in runs)], "B", digits=0)
        )
    return rows


def keys(setting: Setting, size: tuple[int, int]) -> list[Row]:
    """Bytes and ms of a cursor key, a tick and a change of screen."""
    rows: list[Row] = []
    for name, argv in list(_programs(setting).items())[:2]:
        with _open(setting, argv, size) as terminal:
            terminal.painted()
            rows += _key_rows(f"cursor key, {name}", terminal, CURSOR, 500)
            rows += _key_rows(f"tick, {name}", terminal, TICKS, 800, 5)
            terminal.press("4")
            rows += _key_rows(f"change of screen, {name}", terminal, ("1", "4") * 5)
            terminal.end("q")
    return rows


def _key_rows(
    what: str, terminal: Terminal, presses: Iterable[str], most: float | None = None, most_ms: float | None = None
) -> list[Row]:
    answers = [answer for key in presses if (answer := terminal.press(key)).data]
    if not answers:
        return [Row(what, "no answer", holds=None if most is None else False)]
    return [
        figure_row(what, [answer.size for answer in answers], "B", most, digits=0),
        figure_row(f"{what}, to the screen", _times(answers), "ms", most_ms),
    ]


def _times(answers: Iterable[Answer]) -> list[float]:
    return [answer.frame_ms for answer in answers if answer.frame_ms is not None]


def memory_and_silence(setting: Setting, size: tuple[int, int]) -> list[Row]:
    """Resident memory at the first frame and after 30 ticks on ten years, then what is written in 10 s of nothing."""
    with _open(setting, _programs(setting)["ten years"], size) as terminal:
        terminal.painted()
        first = terminal.resident_kb() / KIB_A_MIB
        for key in TICKS:
            terminal.press(key)
        ticked = terminal.resident_kb() / KIB_A_MIB
        terminal.settle(1.0)
        idle = len(terminal.listen(IDLE_SECONDS))
        terminal.end("q")
    return [
        figure_row("memory at the first frame, ten years", [first], "MiB", 45),
        figure_row("memory after 30 ticks, ten years", [ticked], "MiB", 55),
        figure_row(f"written while idle for {IDLE_SECONDS:g} s", [idle], "B", 0, digits=0),
    ]
