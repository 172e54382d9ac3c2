"""`stats` and what it takes."""

from careertui.cli.arguments import JSON, SOME_HABITS
from careertui.cli.command import Command
from careertui.cli.stats.run import run_stats

COMMANDS = (
    Command(
        "stats",
        "Print streak, best, consistency, strength and weeks of habits.",
        "careertui stats read --json",
        (
            SOME_HABITS,
            JSON,
        ),
        run_stats,
    ),
)
