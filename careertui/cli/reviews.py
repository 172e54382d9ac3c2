"""`review`: what is open, due or overdue, and what was done of the slots before."""

from argparse import Namespace
from datetime import date

from careertui.cli.arguments import JSON
from careertui.cli.command import Command
from careertui.cli.context import Context
from careertui.cli.documents import document
from careertui.cli.printing import Cell, Column, Line, cut, print_lines, table
from careertui.cli.today.document import due_document
from careertui.domain.days import day_words
from careertui.domain.views.reviews.history import MissedRun, PastLine, ReviewsView, reviews_view

SHOWN = 12  # lines printed of the history; --json has them all


def run_review(context: Context, args: Namespace) -> int:
    """Print the reviews that wait, then the history, newest first."""
    view = reviews_view(context.career, context.today)
    if args.json:
        return context.write_json(reviews_document(view))
    print_lines(context, reviews_page(context, view))
    return 0


def reviews_document(view: ReviewsView) -> bytes:
    """`review --json`."""

    past = [{"kind": each.slot.kind, "slot": each.slot.slot, "done": each.slot.done} for each in view.history]
    return document({"today": view.today, "due": due_document(view.due), "history": past})


def reviews_page(context: Context, view: ReviewsView) -> list[Line]:
    """What waits, a line each, then the history as a table."""
    glyphs, width = context.glyphs, context.width
    waiting = [f"{each.words} · {each.begun}" if each.begun else each.words for each in view.due]
    lines: list[Line] = [(Cell(cut(words.replace("·", glyphs.dot), width, glyphs.ellipsis)),) for words in waiting]
    if view.in_season:
        lines.append((Cell("Nothing is asked in a season.", "dim"),))
    elif not view.due:
        lines.append((Cell("Nothing is due.", "dim"),))
    return [*lines, *_history_lines(context, view)]


def _history_lines(context: Context, view: ReviewsView) -> list[Line]:
    if not view.lines:
        return []
    columns = [Column("slot"), Column("review", flexible=True), Column("done")]
    rows = [_past_cells(each, view.today) for each in view.lines[:SHOWN]]
    lines = table(columns, rows, context.width, context.glyphs.ellipsis)
    more = len(view.lines) - SHOWN
    return [*lines, (Cell(f"and {more} before; review --json lists them all", "dim"),)] if more > 0 else lines


def _past_cells(past: PastLine, today: date) -> list[Cell]:
    if isinstance(past, MissedRun):
        return [Cell(day_words(past.last, today)), Cell(past.words(today), "dim"), Cell("missed", "dim")]
    done = past.slot.done
    words = Cell(day_words(done, today)) if done else Cell(past.undone, "dim")
    return [Cell(day_words(past.slot.slot, today)), Cell(past.name), words]


COMMANDS = (
    Command(
        "review",
        "List the reviews that are open, due or overdue, and those before.",
        "careertui review --json | jq .due",
        (JSON,),
        run_review,
    ),
)
