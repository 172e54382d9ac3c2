"""The topics of the command line by the first word of their commands, in the order of the overview.

A command imports its own topic only; the overview imports all.
"""

from importlib import import_module

from careertui.cli.command import Command

TOPICS = {
    "today": "today.commands",
    "tick": "tick",
    "review": "reviews",
    "stats": "stats.commands",
    "season": "seasons",
    "habit": "habits.commands",
    "goal": "goals.commands",
    "win": "log.commands",
    "note": "log.commands",
    "shock": "log.commands",
    "drill": "log.commands",
    "log": "log.commands",
    "asset": "assets.commands",
    "role": "roles.commands",
    "vision": "vision",
    "story": "story",
    "undo": "history",
    "redo": "history",
    "set": "settings",
    "path": "settings",
}


def commands_of(word: str) -> tuple[Command, ...]:
    """The commands that begin with a word; none where there is no such topic."""
    if word not in TOPICS:
        return ()
    found: tuple[Command, ...] = import_module(f"careertui.cli.{TOPICS[word]}").COMMANDS
    return tuple(command for command in found if command.name.split()[0] == word)


def all_commands() -> tuple[Command, ...]:
    """Every command, in the order in which the overview lists them."""
    return tuple(command for word in TOPICS for command in commands_of(word))
