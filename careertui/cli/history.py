"""`undo` and `redo`: the last change, whichever session made it."""

from argparse import Namespace

from careertui.cli.command import Command
from careertui.cli.context import Context
from careertui.store.store import Commit


def run_undo(context: Context, args: Namespace) -> int:
    """Take back the last change and say what it was."""
    return _told(context, "Took back", context.store.undo(context.today))


def run_redo(context: Context, args: Namespace) -> int:
    """Do again what was taken back last and say what it is."""
    return _told(context, "Did again", context.store.redo(context.today))


def _told(context: Context, verb: str, commit: Commit) -> int:
    context.tell_notes(commit)
    context.say(f"{verb}: {commit.change.label}")
    return 0


COMMANDS = (
    Command("undo", "Take back the last change, whichever session made it.", "careertui undo", (), run_undo),
    Command("redo", "Do again what was taken back.", "careertui redo", (), run_redo),
)
