"""The glyphs of the visual language, and their ASCII stand-ins; table, screen and README speak with the same ones."""

from typing import NamedTuple

from careertui.domain.rounding import half_up


class Glyphs(NamedTuple):
    """One glyph for each meaning; colour never carries a meaning alone."""

    ticked: str = "●"
    today: str = "◌"
    empty: str = "·"
    cursor: str = "▌"
    met: str = "✓"
    at_risk: str = "!"
    unreachable: str = "×"
    week_met: str = "█"
    week_missed: str = "░"
    week_excused: str = "▒"
    week_open: str = "▁"
    bar_full: str = "▰"
    bar_empty: str = "▱"
    vision: str = "→"
    rule: str = "─"
    ellipsis: str = "…"
    none: str = "–"
    dot: str = "·"
    left: str = "‹"
    right: str = "›"
    season: str = "~"
    at_most: str = "≤"
    no_data: str = "—"
    self_mark: str = "○"
    both_marks: str = "◎"
    branch: str = "├"
    last_branch: str = "└"
    tick_mark: str = "┊"
    levels: str = "▁▂▃▄▅▆▇█"


UNICODE = Glyphs()
ASCII = Glyphs(
    ticked="x",
    today="o",
    empty="-",
    cursor=">",
    met="ok",
    at_risk="!",
    unreachable="X",
    week_met="#",
    week_missed=".",
    week_excused="~",
    week_open="_",
    bar_full="#",
    bar_empty="-",
    vision="->",
    rule="-",
    ellipsis="~",
    none="-",
    dot="-",
    left="<",
    right=">",
    season="~",
    at_most="<=",
    no_data="-",
    self_mark="o",
    both_marks="@",
    branch="+",
    last_branch="`",
    tick_mark="|",
    levels=".:#",
)

WEEK_GLYPHS = {"met": "week_met", "missed": "week_missed", "excused": "week_excused", "open": "week_open"}


def week_glyph(glyphs: Glyphs, state: str | None) -> str:
    """The glyph of a week's state; a blank where the habit did not exist."""
    return str(getattr(glyphs, WEEK_GLYPHS[state])) if state else " "


def day_glyph(glyphs: Glyphs, cell: str) -> str:
    """The glyph of a day's cell; a blank before the habit's start."""
    return {"ticked": glyphs.ticked, "today": glyphs.today, "before": " "}.get(cell, glyphs.empty)


def stand_glyph(glyphs: Glyphs, state: str | None, risk: str | None) -> str:
    """How a week stands, as one glyph; a blank where there is nothing to say."""
    if state == "met" or risk == "done":
        return glyphs.met
    if state == "excused" or risk == "excused":
        return glyphs.week_excused
    if state == "missed" or risk == "unreachable":
        return glyphs.unreachable
    return glyphs.at_risk if risk == "at_risk" else " "


def bar(glyphs: Glyphs, done: float, want: float, width: int = 10) -> str:
    """A progress bar of `width` cells; full only when all is done."""
    full = width if done >= want else min(width - 1, half_up(done / want * width)) if want else 0
    if want and done > 0:
        full = max(full, 1)
    return glyphs.bar_full * full + glyphs.bar_empty * (width - full)


def level_bar(glyphs: Glyphs, level: int, want: int) -> str:
    """A level against what is wanted: `▰▰▱` is 2 of 3; what is above it shows too."""
    return glyphs.bar_full * level + glyphs.bar_empty * max(0, want - level)


def need_bar(glyphs: Glyphs, level: int, need: int) -> str:
    """A level against what a goal needs; as long as the need."""
    return level_bar(glyphs, min(level, need), need)
