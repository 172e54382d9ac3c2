"""Views as lines: what `today`, `stats` and the lists print."""

from collections.abc import Sequence
from datetime import date

from careertui.cli.context import Context
from careertui.cli.tables import Cell, Column, Line, cut, table
from careertui.content.glyphs import Signs, day_sign, stand_sign, week_sign
from careertui.domain.days import day_letter, day_words, month_words, whole_day
from careertui.domain.text import number_text
from careertui.domain.views.habit_line import HabitLine
from careertui.domain.views.habits import HabitRow, HabitsView
from careertui.domain.views.seasons import SeasonsView
from careertui.domain.views.stats import HabitStats, StatsView
from careertui.domain.views.today import Beginning, TodayView

ADD_ONE = "No habits yet. Add one with: careertui habit add Read --per-week 3"
ALL_RETIRED = "All habits are retired. Bring one back with: careertui habit unretire Read"
FIRST_RUN = {
    "begin": "Begin with the first run: careertui",
    "go on": "Go on with the first run: careertui",
}
_RISK_STYLES = {"done": "green", "at_risk": "bold yellow"}


def print_lines(context: Context, lines: Sequence[Line]) -> None:
    """Print lines, in colour where that is wanted."""
    if not context.is_coloured:
        for line in lines:
            context.say("".join(cell.text for cell in line))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=context.out, highlight=False, markup=False, emoji=False)
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)


def today_page(context: Context, view: TodayView) -> list[Line]:
    """Today: the vision, the season, this week's habits and the week score."""
    signs, width = context.signs, context.width
    lines: list[Line] = []
    if view.vision:
        where = f"{signs.vision} {view.vision.line} {signs.dot} {month_words(view.vision.horizon)}"
        lines.append((Cell(cut(where, width, signs.ellipsis), "bold"),))
    if view.season:
        until = f" until {day_words(view.season.end, view.today)}" if view.season.end else ""
        lines.append((Cell(cut(f"{signs.season} Season{until}: {view.season.reason}", width, signs.ellipsis)),))
    if view.next_step:
        lines.append((Cell(cut(f"Next step  {view.next_step.text}", width, signs.ellipsis)),))
    day = whole_day(view.today)
    if view.beginning is not None:
        texts = _beginning(view, view.beginning)
        return [*lines, (Cell(day),), *((Cell(text),) for text in texts), *outlook_lines(context, view)]
    days = " ".join(day_letter(each) for each in view.days)
    columns = [
        Column(day, flexible=True),
        Column(days, spare=2),
        Column("week"),
        Column("", right=True, spare=3),
        Column("last 12", right=True, spare=1),
    ]
    rows = [_today_row(line, signs) for line in view.habits]
    if not context.config.hide_streaks:
        columns.append(Column("streak", right=True))
        for row, line in zip(rows, view.habits, strict=True):
            row.append(Cell(_counted(line.streak, signs)))
    score = f"Week {view.week_score.done} of {view.week_score.want}"
    page = [*lines, *table(columns, rows, width, signs.ellipsis), (Cell(cut(score, width, signs.ellipsis)),)]
    return [*page, *outlook_lines(context, view)]


def _beginning(view: TodayView, beginning: Beginning) -> list[str]:
    """Why there is nothing to tick, and what begins."""
    why = view.coming or (ALL_RETIRED if beginning.all_retired else ADD_ONE)
    return [why, FIRST_RUN[beginning.first_run]] if beginning.first_run else [why]


def outlook_lines(context: Context, view: TodayView) -> list[Line]:
    """What Today asks, what is due and what is worth a look, each on a line of its own."""
    outlook, width, signs = view.outlook, context.width, context.signs
    texts = [outlook.card.text] if outlook.card else []
    texts += [f"Due: {each.words.replace('·', signs.dot)}" for each in outlook.due]
    texts += [f"Worth a look: {signal.text}" for signal in outlook.signals]
    return [(Cell(cut(text, width, signs.ellipsis)),) for text in texts]


def _today_row(line: HabitLine, signs: Signs) -> list[Cell]:
    return [
        Cell(line.name),
        Cell(" ".join(day_sign(signs, cell) for cell in line.cells)),
        _week_cell(line, line.count, signs),
        Cell("".join(week_sign(signs, state) for state in line.strip).lstrip()),
        Cell(_consistency(line, signs)),
    ]


def _week_cell(habit: HabitLine | HabitStats, count: float, signs: Signs) -> Cell:
    """`1/2 !`: count of quota, what it counts, and how the week stands."""
    words = [
        f"{number_text(count)}/{habit.quota}",
        habit.unit and cut(habit.unit, 10, signs.ellipsis),
        "max" if habit.limit == "at_most" else "",
    ]
    stands = stand_sign(signs, None, habit.risk).strip()
    style = _RISK_STYLES.get(habit.risk or "", "")
    return Cell(" ".join(word for word in (*words, stands) if word), style)


def _consistency(habit: HabitLine | HabitStats, signs: Signs) -> str:
    met, counted = habit.consistency
    return f"{met}/{counted}" if counted else signs.none


def _counted(number: int, signs: Signs) -> str:
    return str(number) if number else signs.none


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
    week = _week_cell(habit, habit.this_count, signs)
    cells = [
        Cell(habit.name),
        Cell("retired", "dim") if habit.retired else week,
        Cell("".join(week_sign(signs, each.state) for each in habit.recent)),
        Cell(_consistency(habit, signs)),
        Cell(f"{round(habit.strength * 100)} %"),
    ]
    return [*cells, Cell(_counted(habit.streak, signs)), Cell(_counted(habit.best, signs))] if streaks else cells


def habit_list(context: Context, view: HabitsView, wanted: set[str]) -> list[Line]:
    """The habits with these ids, or all, with their place, as `habit order` takes it."""
    rows = [row for row in view.ordered if not wanted or row.stats.id in wanted]
    if not rows:
        return [(Cell(ADD_ONE),)]
    columns = [
        Column("#", right=True),
        Column("Habit", flexible=True),
        Column("dimension", spare=2),
        Column("a week"),
        Column("", spare=1),
    ]
    cells = [_list_row(row, view.today, context.signs) for row in rows]
    return table(columns, cells, context.width, context.signs.ellipsis)


def _list_row(row: HabitRow, today: date, signs: Signs) -> list[Cell]:
    stats, state = row.stats, ""
    if row.retired_on:
        state = f"retired {day_words(row.retired_on, today)}"
    elif row.start > today:
        state = f"starts {day_words(row.start, today)}"
    unit = f" {cut(stats.unit, 10, signs.ellipsis)}" if stats.unit else ""
    most = "at most " if stats.limit == "at_most" else ""
    return [
        Cell(str(row.place or "")),
        Cell(stats.name),
        Cell(stats.dimension),
        Cell(f"{most}{stats.quota}{unit}"),
        Cell(state, "dim"),
    ]


def season_list(context: Context, view: SeasonsView) -> list[Line]:
    """Seasons, oldest first."""
    if not view.seasons:
        return [(Cell('No seasons. Plan one with: careertui season START END "Why"'),)]
    rows = [
        [
            Cell(day_words(season.start, view.today)),
            Cell(day_words(season.end, view.today) if season.end else context.signs.none),
            Cell(season.reason),
            Cell(season.state, "dim"),
        ]
        for season in view.seasons
    ]
    columns = [Column("from"), Column("to"), Column("reason", flexible=True), Column("")]
    return table(columns, rows, context.width, context.signs.ellipsis)
