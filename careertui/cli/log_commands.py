"""Commands that write, list and tidy the log."""

from careertui.cli import asset_arguments
from careertui.cli.command import Command

LOG = (
    Command(
        "win",
        "Log a win.",
        'careertui win "Ran the pod review alone" --skill "Leading people=2" --day yesterday',
        asset_arguments.entry,
        "log.run_win",
    ),
    Command(
        "note",
        "Log a note.",
        'careertui note "Lena is looking for a panel member" --with Lena',
        asset_arguments.entry,
        "log.run_note",
    ),
    Command(
        "shock",
        "Log a shock: a boss left, a pay cut, a merger; then rehearse with drill.",
        'careertui shock "Priya leaves at the end of April"',
        asset_arguments.entry,
        "log.run_shock",
    ),
    Command(
        "drill",
        "Log a layoff drill: it confirms all safeguards but those left open, or only those named.",
        'careertui drill --scenario "boss left" --open "Plan B" --runway "7 months"',
        asset_arguments.drill,
        "log.run_drill",
    ),
    Command(
        "log",
        "List the log, newest first. See also: log delete.",
        "careertui log --kind win --about budget",
        asset_arguments.log_list,
        "log.run_list",
    ),
    Command(
        "log delete",
        "Delete a line of the log.",
        "careertui log delete 01JZ8N1V4B7W0Q9X --yes",
        asset_arguments.log_delete,
        "log.run_delete",
    ),
)
