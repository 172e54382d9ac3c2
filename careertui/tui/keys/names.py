"""Keys as people read them: what each command's keys are now."""

from collections.abc import Mapping
from typing import NamedTuple

from careertui.tui.keys.command import Command
from careertui.tui.keys.screen_keys import LIST_COMMANDS
from careertui.tui.keys.table import COMMANDS

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
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
}


ARROWS = ("down", "up", "left", "right")


class Hint(NamedTuple):
    """A key as a line of keys shows it: its name now, its word, and the action that a press on it runs, if any."""

    key: str
    word: str
    action: str = ""


def key_name(keys: str, *, plain: bool = False) -> str:
    """The first of a command's keys as a person reads it: `^p` for ctrl+p; `plain` spells arrows out."""
    key = keys.split(",")[0].strip()
    if key.startswith("ctrl+") and "+" not in key[5:]:
        return "^" + key[5:]
    if plain and key in ARROWS:
        return key
    return NAMES.get(key) or _character(key) or key


def _character(key: str) -> str:
    """The character behind a name such as `percent_sign`; nothing for other keys."""
    if "_" not in key:
        return ""
    from textual.keys import key_to_character  # only for keys that the config file asks for

    return key_to_character(key) or ""


class Keys:
    """The keys as they are now: the table's, or what the config file asks for; `plain` where only ASCII is shown."""

    def __init__(self, wanted: Mapping[str, str], *, plain: bool = False) -> None:
        self.wanted = dict(wanted)
        self.plain = plain

    def of(self, id: str) -> str:
        """All keys of a command, in Textual's words."""
        return self.wanted.get(id, COMMANDS[id].keys)

    def name(self, id: str) -> str:
        """The first key of a command, as a person reads it."""
        return key_name(self.of(id), plain=self.plain)

    def names(self, id: str) -> str:
        """All keys of a command, as a person reads them."""
        return " ".join(key_name(key, plain=self.plain) for key in self.of(id).split(",") if key)

    def pair(self, *ids: str) -> str:
        """The first keys of commands that belong together: `K J`."""
        return " ".join(self.name(id) for id in ids)

    def has(self, id: str, key: str) -> bool:
        """Whether a key (Textual's name) is one of a command's."""
        return key in self.of(id).split(",")

    def hint(self, id: str, word: str = "") -> Hint:
        """A command as a line of keys shows it, with its own word unless another is given."""
        command = COMMANDS[id]
        return Hint(self.name(id), word or command.word, command.action)

    def digits(self, first: int, last: int) -> str:
        """The keys that answer a scale: `1-5`, or one after the other where they are no digits in a row."""
        wanted, names = range(first, last + 1), [self.name(f"answer.{n}") for n in range(first, last + 1)]
        if names == [str(n) for n in wanted]:
            return f"{first}-{last}" if last > first else names[0]
        return " ".join(names)

    def digit_of(self, key: str) -> int | None:
        """The answer that a key (Textual's name) gives; None for all other keys."""
        return next((n for n in range(10) if self.has(f"answer.{n}", key)), None)

    @property
    def moves(self) -> frozenset[str]:
        """All keys (Textual's names) that go through a list."""
        return frozenset(key for command in LIST_COMMANDS for key in self.of(command.id).split(","))

    @property
    def moving(self) -> str:
        """The keys that go through a list, letters rather than arrows: `j k`."""
        return " ".join(self._letter(id) for id in ("list.down", "list.up"))

    def _letter(self, id: str) -> str:
        return min(self.names(id).split(), key=lambda name: (not name.isascii(), len(name)))

    @property
    def walking(self) -> str:
        """The keys that go through a habit's year: `←↓↑→`."""
        ways = [self.name(f"map.{way}") for way in ("left", "down", "up", "right")]
        return ("" if all(len(way) == 1 for way in ways) else " ").join(ways)

    def for_line(self, command: Command) -> Hint:
        """Key, word and action for the key line; the two keys of the day stand together."""
        if command.id == "vision.up":
            return Hint(self.pair("vision.up", "vision.down"), command.word, command.action)
        if command.id == "day.back":
            return Hint(self.pair("day.back", "day.forward"), "day", command.action)
        return self.hint(command.id)
