"""`review`: what is open, due or overdue, and what was done of the slots before."""

from argparse import Namespace
from typing import Any

from careertui.cli.context import Context
from careertui.cli.pages import print_lines
from careertui.cli.tables import Cell, Column, Line, cut, table
from careertui.domain.days import day_words
from careertui.domain.reviews.dates import PastSlot, history, pending
from careertui.domain.reviews.due_words import NAMES, due_words

SHOWN = 12  # slots printed of the history; --json has them all


def run_review(context: Context, args: Namespace) -> int:
    """Print the reviews that wait, then the history, newest first."""
    due, past = pending(context.career, context.today), history(context.career, context.today)
    if args.json:
        from careertui.cli import as_json

        document: dict[str, Any] = {
            "today": context.today,
            "due": as_json.due(due),
            "history": [{"kind": each.kind, "slot": each.slot, "done": each.done} for each in past],
        }
        return context.write_json(as_json.document(document))
    signs, width = context.signs, context.width
    lines: list[Line] = [
        (Cell(cut(due_words(each, context.today).replace("·", signs.dot), width, signs.ellipsis)),) for each in due
    ]
    season = context.career.season_on(context.today)
    if season is not None:
        lines.append((Cell("Nothing is asked in a season.", "dim"),))
    elif not due:
        lines.append((Cell("Nothing is due.", "dim"),))
    print_lines(context, [*lines, *_history_lines(context, past)])
    return 0


def _history_lines(context: Context, past: tuple[PastSlot, ...]) -> list[Line]:
    if not past:
        return []
    columns = [Column("slot"), Column("review", flexible=True), Column("done")]
    rows = [
        [
            Cell(day_words(each.slot, context.today)),
            Cell(NAMES[each.kind]),
            Cell(day_words(each.done, context.today) if each.done else "missed", "" if each.done else "dim"),
        ]
        for each in past[:SHOWN]
    ]
    lines = table(columns, rows, context.width, context.signs.ellipsis)
    more = len(past) - SHOWN
    return [*lines, (Cell(f"and {more} before; review --json lists them all", "dim"),)] if more > 0 else lines
