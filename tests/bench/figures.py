"""Figures as a Markdown table: what was measured, against which floor, and what it may be at most."""

import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple

HEAD = ("what", "measured", "floor", "ratio", "at most", "holds")


class Row(NamedTuple):
    """One line of the table; `holds` is None where nothing is promised."""

    what: str
    measured: str
    floor: str = ""
    ratio: str = ""
    at_most: str = ""
    holds: bool | None = None


def ratio_row(what: str, ms: Sequence[float], floor_ms: Sequence[float], most: float | None = None) -> Row:
    """Medians of runs in ms, and the median of each round's ratio: a machine that changes its pace changes both."""
    measured, floor = statistics.median(ms), statistics.median(floor_ms)
    ratio = statistics.median(one / other for one, other in zip(ms, floor_ms, strict=True))
    limit, holds = ("", None) if most is None else (f"{most:g} ×", ratio <= most)
    return Row(what, f"{measured:.1f} ms", f"{floor:.1f} ms", f"{ratio:.2f} ×", limit, holds)


def figure_row(what: str, values: Iterable[float], unit: str, most: float | None = None, *, digits: int = 1) -> Row:
    """The median of values, with the greatest one beside it where there are several."""
    values = list(values)
    median = statistics.median(values)
    measured = f"{median:,.{digits}f} {unit}"
    if len(values) > 1:
        measured += f" (to {max(values):,.{digits}f})"
    limit, holds = ("", None) if most is None else (f"{most:,g} {unit}", median <= most)
    return Row(what, measured, at_most=limit, holds=holds)


def markdown(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table."""
    lines = [HEAD, ("---",) * len(HEAD)]
    lines += [(*row[:-1], {None: "", True: "yes", False: "**no**"}[row.holds]) for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
