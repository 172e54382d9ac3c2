"""`stats` and what it takes."""

from careertui.cli.arguments import JSON, value
from careertui.cli.command import Command
from careertui.cli.stats.run import run_stats

COMMANDS = (
    Command(
        "stats",
        "Print streak, best, consistency, strength and weeks of habits.",
        "careertui stats read --json",
        (
            value("habits", "HABIT", "all unless given; retired ones too", nargs="*"),
            JSON,
        ),
        run_stats,
    ),
)
