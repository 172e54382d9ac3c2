"""The one table of commands, in the order in which the overview lists them."""

from careertui.cli.asset_commands import ASSETS
from careertui.cli.daily_commands import DAILY
from careertui.cli.file_commands import FILE
from careertui.cli.goal_commands import GOALS
from careertui.cli.habit_commands import HABITS
from careertui.cli.log_commands import LOG

COMMANDS = {command.name: command for command in (*DAILY, *HABITS, *GOALS, *LOG, *ASSETS, *FILE)}


def group_names(group: str) -> list[str]:
    """The second words of a group of commands such as `habit`; none where it is no group."""
    return [name.partition(" ")[2] for name in COMMANDS if name.startswith(f"{group} ")]
