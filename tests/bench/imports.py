"""What importing each layer costs: `python -m tests.bench.imports [--runs N]` prints a Markdown table.

Every round starts a bare Python and one Python for each import, so that all suffer the same neighbours; the cost is
the median of the differences within a round. It is a report: no figure makes it fail.
"""

import argparse
import platform
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tests.bench.setting import FLOOR, Failed, checked, process_ms
from tests.bench.terminal import environment

HEAD = ("import", "over a bare Python", "of a bare Python")

_WHOLE = """
import importlib, pkgutil
for found in pkgutil.walk_packages(importlib.import_module("{0}").__path__, "{0}."):
    importlib.import_module(found.name)
"""
IMPORTS = {
    "all of `careertui.domain`": _WHOLE.format("careertui.domain"),
    "all of `careertui.actions`": _WHOLE.format("careertui.actions"),
    "all of `careertui.store`": _WHOLE.format("careertui.store"),
    "`careertui.cli`": "import careertui.cli",
    "`textual.app`": "import textual.app",
    "`careertui.tui.app`": "import careertui.tui.app",
}


def measured(runs: int, env: Mapping[str, str]) -> dict[str, list[float]]:
    """The ms of whole processes by what they import, round by round; "" is the bare one. Raises Failed."""
    programs = {"": FLOOR, **{name: (sys.executable, "-c", code) for name, code in IMPORTS.items()}}
    for argv in programs.values():
        checked(argv, env)  # writes what Python caches, and says what is wrong
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(runs):
        for name, argv in programs.items():
            times[name].append(process_ms(argv, env))
    return times


def markdown(times: Mapping[str, Sequence[float]]) -> str:
    """The costs as a Markdown table, the bare Python first."""
    bare = times[""]
    lines: list[Iterable[str]] = [HEAD, ("---",) * len(HEAD), ("nothing", f"{statistics.median(bare):.1f} ms", "1 ×")]
    for name in IMPORTS:
        over = statistics.median(ms - floor for ms, floor in zip(times[name], bare, strict=True))
        ratio = statistics.median(times[name]) / statistics.median(bare)
        lines.append((name, f"{over:+.1f} ms", f"{ratio:.1f} ×"))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> int:
    """Measures and prints the table; returns 1 only when something can't be imported."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.imports", description="Measure imports.")
    parser.add_argument("--runs", type=int, default=7, metavar="N", help="rounds (7)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="careertui-imports-") as home:
        try:
            times = measured(runs, environment(home))
        except Failed as error:
            print(error, file=sys.stderr)
            return 1
    print(f"Python {platform.python_version()}, {runs} rounds.\n\n{markdown(times)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
