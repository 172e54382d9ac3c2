"""`stats` as a table."""

from careertui.cli.context import Context
from careertui.cli.habits.page import ADD_ONE
from careertui.cli.printing import Cell, Column, Line, table
from careertui.cli.week_cells import counted, met_of_counted, week_cell
from careertui.content.glyphs import Signs, week_sign
from careertui.domain.views.stats import HabitStats, StatsView


def stats_page(context: Context, view: StatsView) -> list[Line]:
    """The numbers of habits, one line each, retired ones last."""
    signs, hidden = context.signs, context.config.hide_streaks
    if not view.habits:
        return [(Cell(ADD_ONE),)]
    columns = [
        Column("Habit", flexible=True),
        Column("week", spare=1),
        Column("", right=True, spare=3),
        Column("last 12", right=True),
        Column("strength", right=True, spare=2),
    ]
    if not hidden:
        columns += [Column("streak", right=True), Column("best", right=True)]
    rows = [_stats_row(habit, signs, streaks=not hidden) for habit in view.habits]
    return table(columns, rows, context.width, signs.ellipsis)


def _stats_row(habit: HabitStats, signs: Signs, *, streaks: bool) -> list[Cell]:
    week = week_cell(habit, habit.this_count, signs)
    cells = [
        Cell(habit.name),
        Cell("retired", "dim") if habit.retired else week,
        Cell("".join(week_sign(signs, each.state) for each in habit.recent)),
        Cell(met_of_counted(habit, signs)),
        Cell(f"{round(habit.strength * 100)} %"),
    ]
    return [*cells, Cell(counted(habit.streak, signs)), Cell(counted(habit.best, signs))] if streaks else cells
