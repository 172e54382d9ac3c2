"""`win` and `note`: one dated line of the log."""

from argparse import Namespace
from typing import Literal

from careertui.actions.log import add_entry
from careertui.cli.context import Context
from careertui.store.ids import new_id


def run_win(context: Context, args: Namespace) -> int:
    """Log a win."""
    return _add(context, args, "win")


def run_note(context: Context, args: Namespace) -> int:
    """Log a note."""
    return _add(context, args, "note")


def _add(context: Context, args: Namespace, kind: Literal["win", "note"]) -> int:
    today, day, id, text = context.today, context.day(args.day), new_id(), " ".join(args.text)
    side: Literal["career", "job"] = "job" if args.job else "career"
    return context.confirm(
        context.commit(lambda career: add_entry(career, today, id=id, kind=kind, text=text, day=day, side=side))
    )
