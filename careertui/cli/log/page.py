"""The log as a table."""

from careertui.cli.context import Context
from careertui.cli.printing import Cell, Column, Line, table, text_line
from careertui.domain.days import day_words
from careertui.domain.views.log import LogLine, LogView

NO_LINES = 'Nothing in the log. Add a line with: careertui win "Ran the pod review alone"'


def log_page(context: Context, view: LogView) -> list[Line]:
    """The log, newest first."""
    if not view.all:
        return [(Cell(context.none(NO_LINES, "entry")),)]
    columns = [
        Column("day"),
        Column("kind"),
        Column("line", flexible=True),
        Column("side", spare=3),
        Column("mark", spare=2),
        Column("names", spare=1),
    ]
    rows = [
        [
            Cell(day_words(line.date, view.today)),
            Cell(line.kind),
            Cell(line.title),
            Cell(line.side if line.side == "job" else "", "dim"),
            Cell(line.mark or "", "dim"),
            Cell(_names(line), "dim"),
        ]
        for line in view.lines
    ]
    noun = "line" if view.all == 1 else "lines"
    found = f"{view.found} of {view.all}" if view.found != view.all else str(view.all)
    return [*table(columns, rows, context.width, context.glyphs.ellipsis), text_line(context, f"{found} {noun}")]


def _names(line: LogLine) -> str:
    """Whom and what a line names; of a tick's note its habit first."""
    return ", ".join([*([line.habit] if line.kind == "tick" else ()), *(name.name for name in line.names)])
