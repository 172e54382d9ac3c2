"""`habit list` as a table."""

from datetime import date

from careertui.cli.context import Context
from careertui.cli.printing import Cell, Column, Line, cut, table
from careertui.content.glyphs import Glyphs
from careertui.domain.days import day_words
from careertui.domain.habits.words import quota_short
from careertui.domain.views.habits import HabitRow, HabitsView


def habits_page(context: Context, view: HabitsView, wanted: set[str]) -> list[Line]:
    """The habits with these ids, or all, with their place, as `habit order` takes it."""
    rows = [row for row in view.ordered if not wanted or row.stats.id in wanted]
    if not rows:
        return [(Cell(context.none(ADD_ONE, "habit")),)]
    columns = [
        Column("#", right=True),
        Column("Habit", flexible=True),
        Column("dimension", spare=2),
        Column("quota"),
        Column("", spare=1),
    ]
    cells = [_list_row(row, view.today, context.glyphs) for row in rows]
    return table(columns, cells, context.width, context.glyphs.ellipsis)


def _list_row(row: HabitRow, today: date, glyphs: Glyphs) -> list[Cell]:
    stats, state = row.stats, ""
    if row.retired_on:
        state = f"retired {day_words(row.retired_on, today)}"
    elif row.start > today:
        state = f"starts {day_words(row.start, today)}"
    unit = cut(stats.unit, 10, glyphs.ellipsis) if stats.unit else ""
    most = "at most " if stats.limit == "at_most" else ""
    return [
        Cell(str(row.place or "")),
        Cell(stats.name),
        Cell(stats.dimension),
        Cell(quota_short(stats.quota, stats.every, unit, most)),
        Cell(state, "dim"),
    ]


ADD_ONE = "No habits yet. Add one with: careertui habit add Read --per-week 3"
