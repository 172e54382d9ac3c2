"""All benchmarks in one run, as a Markdown table: `python -m tests.bench.run [--runs N] [--size 80x24] [--only NAME]`.

Figures move by a fifth from minute to minute on a shared machine. So every one is a median, each round measures the
floor too, and what is promised is a ratio or a count of bytes wherever possible.

First painted frame: the moment at which 100 printable cells have been written. All rows: the last byte before 150 ms
of silence after that. To the screen: the end of the first synchronized update after the key.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from tests.bench import app, commands
from tests.bench.figures import Row, figure_row, markdown
from tests.bench.setting import Failed, Setting, checked, prepared
from tests.bench.terminal import Ended

MB = 1_000_000
PARTS = ("starts", "keys", "commands", "store", "memory")


def store(setting: Setting) -> list[Row]:
    """Size of the file, loading it, and a tick through to the disk; with ticks alone and with everything."""
    rows = []
    for name, path, most_mb, most_ms in (("ten years", setting.ten, 1.3, 20), ("with all else", setting.full, 3, 30)):
        size = os.path.getsize(path) / MB
        times = json.loads(checked([sys.executable, "-m", "tests.bench.store_probe", path], setting.env))
        rows += [
            figure_row(f"size of the file, {name}", [size], "MB", most_mb, digits=2),
            figure_row(f"load, every record, {name}", times["load"], "ms", most_ms),
            figure_row(f"load and derive Today, {name}", times["today"], "ms"),
            figure_row(f"durable tick, {name}", times["tick"], "ms", 50),
        ]
    return rows


def _parts(setting: Setting, runs: int, size: tuple[int, int]) -> dict[str, Callable[[], list[Row]]]:
    return {
        "starts": lambda: app.starts(setting, runs, size),
        "keys": lambda: app.keys(setting, size),
        "commands": lambda: commands.measured(setting, runs),
        "store": lambda: store(setting),
        "memory": lambda: app.memory_and_silence(setting, size),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.run", description="Measure careertui; a Markdown table."
    )
    parser.add_argument("--runs", type=int, default=11, metavar="N", help="rounds of starts and commands (11)")
    parser.add_argument("--size", default="80x24", metavar="COLSxROWS", help="of the terminal (80x24)")
    parser.add_argument("--only", action="append", metavar="PART", choices=PARTS)
    return parser.parse_args()


def main() -> int:
    """Measures, prints the table, and returns 1 when something could not be measured."""
    args = _arguments()
    cols, rows = (int(number) for number in args.size.split("x"))
    table: list[Row] = []
    failures: list[str] = []
    with tempfile.TemporaryDirectory(prefix="careertui-bench-") as folder:
        setting = prepared(Path(folder))
        for name, part in _parts(setting, args.runs, (cols, rows)).items():
            if args.only and name not in args.only:
                continue
            print(f"{name} …", file=sys.stderr)
            try:
                table += part()
            except (Ended, Failed) as error:
                failures.append(f"{name} could not be measured: {error}")
    how = "its entry script" if len(setting.program) == 1 else "python -m careertui"
    facts = f"Python {platform.python_version()}, Textual {version('textual')}, {args.size}, {args.runs} rounds, {how}."
    print(facts, markdown(table), *failures, sep="\n\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
