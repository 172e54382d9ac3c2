"""Today as lines of the command line: habits in a table, then what is due and worth a look."""

from careertui.cli.context import Context
from careertui.cli.habits.page import ADD_ONE
from careertui.cli.printing import Cell, Column, Line, cut, table
from careertui.cli.week_cells import met_of_counted, streak_cell, week_cell
from careertui.content.glyphs import Glyphs, day_glyph, week_glyph
from careertui.domain.days import day_letter, day_words, month_words, whole_day
from careertui.domain.views.habit_line import HabitLine
from careertui.domain.views.today.today import Beginning, TodayView

ALL_RETIRED = "All habits are retired. Bring one back with: careertui habit unretire Read"
FIRST_RUN = {
    "begin": "Begin with the first run: careertui",
    "go on": "Go on with the first run: careertui",
}


def today_page(context: Context, view: TodayView) -> list[Line]:
    """Today: the vision, the season, this week's habits and the week score."""
    glyphs, width = context.glyphs, context.width
    lines: list[Line] = []
    if view.vision:
        where = f"{glyphs.vision} {view.vision.line} {glyphs.dot} {month_words(view.vision.horizon)}"
        lines.append((Cell(cut(where, width, glyphs.ellipsis), "bold"),))
    if view.season:
        until = f" until {day_words(view.season.end, view.today)}" if view.season.end else ""
        lines.append((Cell(cut(f"{glyphs.season} Season{until}: {view.season.reason}", width, glyphs.ellipsis)),))
    if view.next_step:
        lines.append((Cell(cut(f"Next step  {view.next_step.text}", width, glyphs.ellipsis)),))
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
    rows = [_today_row(line, glyphs) for line in view.habits]
    if not context.config.hide_streaks:
        columns.append(Column("streak", right=True))
        for row, line in zip(rows, view.habits, strict=True):
            row.append(Cell(streak_cell(line.streak, line.every, glyphs)))
    scores = [f"Week {view.week_score.done} of {view.week_score.want}"] if view.has_score else []
    if view.outlook.quarter and view.outlook.quarter.words:
        scores.append(view.outlook.quarter.words.replace("·", glyphs.dot))
    page = [*lines, *table(columns, rows, width, glyphs.ellipsis)]
    return [*page, *((Cell(cut(score, width, glyphs.ellipsis)),) for score in scores), *outlook_lines(context, view)]


def _beginning(view: TodayView, beginning: Beginning) -> list[str]:
    """Why there is nothing to tick, and what begins."""
    why = view.coming or (ALL_RETIRED if beginning.all_retired else ADD_ONE)
    return [why, FIRST_RUN[beginning.first_run]] if beginning.first_run else [why]


def outlook_lines(context: Context, view: TodayView) -> list[Line]:
    """What Today asks, what is due and what is worth a look, each on a line of its own."""
    outlook, width, glyphs = view.outlook, context.width, context.glyphs
    texts = [outlook.card.text] if outlook.card else []
    if outlook.card and outlook.card.gap:
        texts.append(f'A season? careertui season {outlook.card.gap.start} {outlook.card.gap.end} "Why"')
    texts += [outlook.waiting] if outlook.waiting else []
    texts += [f"Due: {each.words.replace('·', glyphs.dot)}" for each in outlook.due]
    texts += [f"Worth a look: {signal.text}" for signal in outlook.signals]
    return [(Cell(cut(text, width, glyphs.ellipsis)),) for text in texts]


def _today_row(line: HabitLine, glyphs: Glyphs) -> list[Cell]:
    return [
        Cell(line.name),
        Cell(" ".join(day_glyph(glyphs, cell) for cell in line.cells)),
        week_cell(line, line.count, glyphs),
        Cell("".join(week_glyph(glyphs, state) for state in line.strip).lstrip()),
        Cell(met_of_counted(line, glyphs)),
    ]
