"""The one table of commands: from it come the bindings, the key line, the palette, the help and the README's keys.

Every key of the program stands here with the scopes in which it works. The ids are what the config file's `[keys]`
remaps. Nothing here knows Textual; `parts/bindings.py` turns commands into its bindings.
"""

from careertui.tui.keys.command import (
    ASSETS,
    GOALS,
    HABITS,
    INSIGHTS,
    LOG,
    REVIEWS,
    TODAY,
    VISION,
    Command,
    Scope,
    Screen,
)
from careertui.tui.keys.screen_keys import (
    EVERYWHERE_COMMANDS,
    GOAL_COMMANDS,
    LIST_COMMANDS,
    MAP_COMMANDS,
    SCREEN_COMMANDS,
)
from careertui.tui.keys.sheet_keys import SHEET_COMMANDS

COMMAND_TABLE = (
    *(*SCREEN_COMMANDS, *EVERYWHERE_COMMANDS, *GOAL_COMMANDS, *SHEET_COMMANDS, *LIST_COMMANDS, *MAP_COMMANDS),
)
COMMANDS = {command.id: command for command in COMMAND_TABLE}

ALWAYS = ("undo", "log.win", "log.note", "season", "help", "palette", "quit")

KEY_LINE: dict[Screen, tuple[str, ...]] = {
    REVIEWS: (
        *("reviews.open", "reviews.check", "undo", "list.filter", "log.win", "log.note", "season"),
        *("help", "palette", "quit"),
    ),
    TODAY: (
        *(
            "habit.tick",
            "signal.snooze",
            "day.back",
            "day.today",
            "log.win",
            "log.note",
            "undo",
            "habit.add",
            "habit.edit",
        ),
        "habit.open",
        *("season", "habit.excuse", "list.filter", "help", "palette", "quit"),
    ),
    VISION: (
        *("vision.open", "vision.edit", "vision.build", "vision.up", "vision.compare", "undo", "vision.side"),
        *("vision.pay", "log.win", "log.note", "season", "help", "palette", "quit"),
    ),
    ASSETS: (
        *("asset.touch", "asset.open", "asset.add", "asset.edit", "asset.remove", "drill", "undo", "list.filter"),
        *("assets.archived", "log.win", "log.note", "log.shock", "season", "help", "palette", "quit"),
    ),
    LOG: (
        *("entry.open", "log.kind", "list.filter", "entry.mark", "log.win", "log.note", "log.shock", "undo"),
        *("entry.remove", "drill", "season", "help", "palette", "quit"),
    ),
    INSIGHTS: (
        *("insights.open", "insights.add", "insights.next", "insights.year", "undo", "log.win", "log.note"),
        *("season", "help", "palette", "quit"),
    ),
    GOALS: (
        *("goal.open", "goal.add", "goal.start", "goal.progress", "goal.move", "goal.close", "goal.edit", "undo"),
        *("goal.habit", "goal.need", "goal.remove", "goals.all", "list.filter", "log.win", "log.note", "season"),
        *("help", "palette", "quit"),
    ),
    HABITS: (
        *("habit.tick", "habit.open", "habit.add", "habit.edit", "habit.remove", "undo", "habits.retired"),
        *("habit.excuse", "list.filter", "log.win", "log.note", "season", "help", "palette", "quit"),
    ),
}


def commands_in(*scopes: Scope) -> tuple[Command, ...]:
    """The commands of these scopes, in the table's order."""
    return tuple(command for command in COMMAND_TABLE if any(scope in command.where for scope in scopes))


def key_line_for(screen: Screen) -> tuple[Command, ...]:
    """The commands of a screen's key line, most wanted first; the last three are dropped last.

    A screen without a line of its own in `KEY_LINE` shows its commands that have a word, and what works everywhere.
    """
    if screen in KEY_LINE:
        return tuple(COMMANDS[id] for id in KEY_LINE[screen])
    return (*(each for each in commands_in(screen) if each.word), *(COMMANDS[id] for id in ALWAYS))
