"""`review`: what is open, due or overdue, and what was done of the slots before."""

from argparse import Namespace

from careertui.cli.context import Context
from careertui.cli.pages import print_lines
from careertui.cli.tables import Cell, Column, Line, cut, table
from careertui.domain.days import day_words
from careertui.domain.views.reviews.history import ReviewsView, reviews_view

SHOWN = 12  # slots printed of the history; --json has them all


def run_review(context: Context, args: Namespace) -> int:
    """Print the reviews that wait, then the history, newest first."""
    view = reviews_view(context.career, context.today)
    if args.json:
        return context.write_json(document(view))
    print_lines(context, page(context, view))
    return 0


def document(view: ReviewsView) -> bytes:
    """`review --json`."""
    from careertui.cli import as_json

    past = [{"kind": each.slot.kind, "slot": each.slot.slot, "done": each.slot.done} for each in view.history]
    return as_json.document({"today": view.today, "due": as_json.due(view.due), "history": past})


def page(context: Context, view: ReviewsView) -> list[Line]:
    """What waits, a line each, then the history as a table."""
    signs, width = context.signs, context.width
    lines: list[Line] = [(Cell(cut(each.words.replace("·", signs.dot), width, signs.ellipsis)),) for each in view.due]
    if view.in_season:
        lines.append((Cell("Nothing is asked in a season.", "dim"),))
    elif not view.due:
        lines.append((Cell("Nothing is due.", "dim"),))
    return [*lines, *_history_lines(context, view)]


def _history_lines(context: Context, view: ReviewsView) -> list[Line]:
    if not view.history:
        return []
    columns = [Column("slot"), Column("review", flexible=True), Column("done")]
    rows = [
        [
            Cell(day_words(each.slot.slot, view.today)),
            Cell(each.name),
            Cell(
                day_words(each.slot.done, view.today) if each.slot.done else each.undone, "dim" if each.undone else ""
            ),
        ]
        for each in view.history[:SHOWN]
    ]
    lines = table(columns, rows, context.width, context.signs.ellipsis)
    more = len(view.history) - SHOWN
    return [*lines, (Cell(f"and {more} before; review --json lists them all", "dim"),)] if more > 0 else lines
