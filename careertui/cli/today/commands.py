"""`today` and what it takes."""

from careertui.cli.arguments import JSON, flag, one_of
from careertui.cli.command import Command
from careertui.cli.today.run import run_today

COMMANDS = (
    Command(
        "today",
        "Print what the Today screen shows.",
        "careertui today --json | jq .week_score",
        (one_of(JSON, flag("--short", 'one line for prompts, such as "habits 3/7 !2"')),),
        run_today,
    ),
)
