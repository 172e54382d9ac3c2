"""`stats` as a table."""

from careertui.cli.context import Context
from careertui.cli.habits.page import ADD_ONE
from careertui.cli.printing import Cell, Column, Line, table
from careertui.cli.week_cells import met_of_counted, streak_cell, week_cell
from careertui.content.glyphs import Glyphs, week_glyph
from careertui.domain.rounding import half_up
from careertui.domain.views.stats import HabitStats, StatsView


def stats_page(context: Context, view: StatsView) -> list[Line]:
    """The numbers of habits, one line each, retired ones last."""
    glyphs, hidden = context.glyphs, context.config.hide_streaks
    if not view.habits:
        return [(Cell(context.none(ADD_ONE, "habit")),)]
    columns = [
        Column("Habit", flexible=True),
        Column("week", spare=1),
        Column("", right=True, spare=3),
        Column("last 12", right=True),
        Column("strength", right=True, spare=2),
    ]
    if not hidden:
        columns += [Column("streak", right=True), Column("best", right=True)]
    rows = [_stats_row(habit, glyphs, streaks=not hidden) for habit in view.habits]
    return table(columns, rows, context.width, glyphs.ellipsis)


def _stats_row(habit: HabitStats, glyphs: Glyphs, *, streaks: bool) -> list[Cell]:
    week = week_cell(habit, habit.this_count, glyphs)
    cells = [
        Cell(habit.name),
        Cell("retired", "dim") if habit.retired else week,
        Cell("".join(week_glyph(glyphs, each.state) for each in habit.recent)),
        Cell(met_of_counted(habit, glyphs)),
        Cell(f"{half_up(habit.strength * 100)} %"),
    ]
    runs = [Cell(streak_cell(run, habit.every, glyphs)) for run in (habit.streak, habit.best)]
    return [*cells, *runs] if streaks else cells
