"""The one table of commands: from it come the bindings, the key line, the palette, the help and the README's keys.

A command's id is what the config file's `[keys]` remaps. `where` names the screens where it works, empty for all.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from textual.binding import Binding, BindingType
from textual.keys import _character_to_key, key_to_character


class Command(NamedTuple):
    """One thing a person can do: its id, keys (Textual's names), words for the key line, and a title."""

    id: str
    keys: str
    word: str
    title: str
    action: str
    where: tuple[str, ...] = ()


TODAY, HABITS = "today", "habits"
SCREENS = {TODAY: ("1", "Today"), HABITS: ("4", "Habits")}
BOTH = (TODAY, HABITS)

COMMAND_TABLE = (
    Command("habit.tick", "space", "tick", "Tick or untick the habit on the day shown", "tick", BOTH),
    Command("day.back", "left_square_bracket", "day", "Look at the day before", "day(-1)", (TODAY,)),
    Command("day.forward", "right_square_bracket", "", "Look at the day after", "day(1)", (TODAY,)),
    Command("habit.add", "a", "add", "Add a habit", "add", BOTH),
    Command("habit.edit", "e", "edit", "Edit the habit: name, dimension, quota, start", "edit", BOTH),
    Command("habit.remove", "d", "retire", "Retire or delete the habit (asks)", "remove", BOTH),
    Command("habit.open", "enter", "open", "Open the habit: its year, to walk and tick", "open", BOTH),
    Command("habit.excuse", "x", "excuse", "Excuse the habit's week, or count it again", "excuse", BOTH),
    Command("habit.note", "t", "note", "Tick with an amount or a note", "tick_with", BOTH),
    Command("habit.down", "J,shift+down", "", "Move the habit down", "reorder(1)", BOTH),
    Command("habit.up", "K,shift+up", "", "Move the habit up", "reorder(-1)", BOTH),
    Command("habits.retired", "v", "retired", "Show or hide retired habits", "retired", (HABITS,)),
    Command("signal.snooze", "z", "snooze", "Keep the signal quiet for 30 days", "snooze", (TODAY,)),
    Command("list.filter", "slash", "filter", "Filter the list", "filter", BOTH),
    Command("log.win", "w", "win", "Log a win", "log('win')"),
    Command("log.note", "n", "note", "Log a note", "log('note')"),
    Command("season", "s", "season", "Begin or end a season", "season"),
    Command("undo", "u", "undo", "Undo the last change", "undo"),
    Command("redo", "ctrl+r", "redo", "Redo what was undone", "redo"),
    Command("screen.today", "1", "", "Go to Today", "screen('today')"),
    Command("screen.habits", "4", "", "Go to Habits", "screen('habits')"),
    Command("theme", "", "", "Change the colours for this session", "change_theme"),
    Command("settings", "comma", "", "Settings: name, time zone, start of day and week", "settings"),
    Command("help", "question_mark", "explain", "Explain what is under the cursor", "explain"),
    Command("palette", "ctrl+p", "everything", "Find any command by name", "command_palette"),
    Command("quit", "q", "quit", "Quit", "quit"),
)

KEY_LINE = {
    TODAY: (
        *("habit.tick", "day.back", "log.win", "log.note", "undo", "habit.add", "habit.edit", "habit.open"),
        *("season", "habit.excuse", "list.filter", "help", "palette", "quit"),
    ),
    HABITS: (
        *("habit.tick", "habit.open", "habit.add", "habit.edit", "habit.remove", "undo", "habits.retired"),
        *("habit.excuse", "list.filter", "log.win", "log.note", "season", "help", "palette", "quit"),
    ),
}

LIST_COMMANDS = (
    Command("list.down", "down,j", "", "Next line", "move(1)"),
    Command("list.up", "up,k", "", "Previous line", "move(-1)"),
    Command("list.page_down", "pagedown,ctrl+d", "", "Page down", "page(1)"),
    Command("list.page_up", "pageup,ctrl+u", "", "Page up", "page(-1)"),
    Command("list.first", "home,g", "", "First line", "first"),
    Command("list.last", "end,G", "", "Last line", "last"),
)
LIST_KEYS = {command.id: command.keys for command in LIST_COMMANDS}

NAMES = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "question_mark": "?",
    "slash": "/",
    "comma": ",",
    "exclamation_mark": "!",
    "escape": "esc",
    "down": "↓",
    "up": "↑",
    "pagedown": "PgDn",
    "pageup": "PgUp",
}


def key_name(keys: str) -> str:
    """The first of a command's keys as a person reads it: `^p` for ctrl+p."""
    key = keys.split(",")[0].strip()
    if key.startswith("ctrl+"):
        return "^" + key[5:]
    return NAMES.get(key) or ("_" in key and key_to_character(key)) or key


def commands_for(screen: str) -> tuple[Command, ...]:
    """The commands that work on a screen."""
    return tuple(command for command in COMMAND_TABLE if not command.where or screen in command.where)


def key_line_for(screen: str) -> tuple[Command, ...]:
    """The commands of a screen's key line, most wanted first; the last three are dropped last."""
    table = {command.id: command for command in COMMAND_TABLE}
    return tuple(table[id] for id in KEY_LINE[screen])


def bindings_of(commands: Iterable[Command]) -> list[BindingType]:
    """Textual's bindings for commands; they carry the ids that the keymap remaps."""
    return [
        Binding(command.keys, command.action, command.word or command.title, show=False, id=command.id)
        for command in commands
        if command.keys
    ]


class Keys:
    """The keys as they are now: the table's, or what the config file asks for."""

    def __init__(self, wanted: Mapping[str, str]) -> None:
        self.wanted = dict(wanted)
        self._defaults = {command.id: command.keys for command in (*COMMAND_TABLE, *LIST_COMMANDS)}

    def of(self, id: str) -> str:
        """All keys of a command, in Textual's words."""
        return self.wanted.get(id, self._defaults[id])

    def name(self, id: str) -> str:
        """The first key of a command, as a person reads it."""
        return key_name(self.of(id))

    def names(self, id: str) -> str:
        """All keys of a command, as a person reads them."""
        return " ".join(key_name(key) for key in self.of(id).split(",") if key)

    def for_line(self, command: Command) -> tuple[str, str, str]:
        """Key, word and action for the key line; the two keys of the day stand together."""
        if command.id == "day.back":
            return f"{self.name('day.back')} {self.name('day.forward')}", "day", command.action
        return self.name(command.id), command.word, command.action


def keymap(config_keys: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The keymap that the config file asks for, and a sentence for each key that can't be had.

    An unknown id is named with the known ones; where two commands that work on one screen would share a key, the
    remapped one keeps its default.
    """
    known = {command.id: command for command in (*COMMAND_TABLE, *LIST_COMMANDS)}
    problems: list[str] = []
    wanted: dict[str, str] = {}
    for id, keys in config_keys.items():
        if id in known:
            parts = [key for key in keys.split(",") if key.strip()] or [keys]  # a lone comma is the comma's key
            wanted[id] = ",".join(_textual_key(key) for key in parts)
        else:
            problems.append(f'[keys] has no command "{id}"; the commands are {", ".join(known)}.')
    while clash := next(((id, other) for id in wanted if (other := _clash(known[id], wanted, known))), None):
        # one at a time: a command that keeps its default may now clash with one that was let through
        id, other = clash
        problems.append(f'[keys] {id} = "{config_keys[id]}" is also the key of {other}; {id} keeps its default.')
        del wanted[id]
    return wanted, problems


def _clash(command: Command, wanted: Mapping[str, str], known: Mapping[str, Command]) -> str:
    keys = set(wanted[command.id].split(","))
    for other in known.values():
        together = not command.where or not other.where or set(command.where) & set(other.where)
        if other.id != command.id and together and keys & set(wanted.get(other.id, other.keys).split(",")):
            return other.id
    return ""


_TEXTUAL_NAMES = {name: key for key, name in NAMES.items()}


def _textual_key(key: str) -> str:
    """A key as people write it (`^p`, `?`, `F5`) in Textual's words."""
    key = key.strip()
    if key.startswith("^") and len(key) == 2:
        return f"ctrl+{key[1].lower()}"
    if len(key) == 1:
        return _TEXTUAL_NAMES.get(key) or _character_to_key(key)
    return _TEXTUAL_NAMES.get(key, key.lower())
