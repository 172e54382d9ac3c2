"""Keys as people read and write them, and those of the config file: what each command's keys are now."""

from collections.abc import Mapping

from textual.keys import Keys as TextualKeys
from textual.keys import _character_to_key, key_to_character

from careertui.tui.commands import COMMAND_TABLE, LIST_COMMANDS, MAP_COMMANDS, Command

ALL_COMMANDS = (*COMMAND_TABLE, *LIST_COMMANDS, *MAP_COMMANDS)

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
MODIFIERS = ("ctrl", "shift", "alt", "super", "hyper", "meta")


def key_name(keys: str, *, plain: bool = False) -> str:
    """The first of a command's keys as a person reads it: `^p` for ctrl+p; `plain` spells arrows out."""
    key = keys.split(",")[0].strip()
    if key.startswith("ctrl+"):
        return "^" + key[5:]
    if plain and key in ARROWS:
        return key
    return NAMES.get(key) or ("_" in key and key_to_character(key)) or key


class Keys:
    """The keys as they are now: the table's, or what the config file asks for; `plain` where only ASCII is shown."""

    def __init__(self, wanted: Mapping[str, str], *, plain: bool = False) -> None:
        self.wanted = dict(wanted)
        self.plain = plain
        self._defaults = {command.id: command.keys for command in ALL_COMMANDS}

    def of(self, id: str) -> str:
        """All keys of a command, in Textual's words."""
        return self.wanted.get(id, self._defaults[id])

    def name(self, id: str) -> str:
        """The first key of a command, as a person reads it."""
        return key_name(self.of(id), plain=self.plain)

    def names(self, id: str) -> str:
        """All keys of a command, as a person reads them."""
        return " ".join(key_name(key, plain=self.plain) for key in self.of(id).split(",") if key)

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

    def for_line(self, command: Command) -> tuple[str, str, str]:
        """Key, word and action for the key line; the two keys of the day stand together."""
        if command.id == "vision.up":
            return f"{self.name('vision.up')} {self.name('vision.down')}", command.word, command.action
        if command.id == "day.back":
            return f"{self.name('day.back')} {self.name('day.forward')}", "day", command.action
        return self.name(command.id), command.word, command.action


def keymap(config_keys: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The keymap that the config file asks for, and a sentence for each key that can't be had.

    An unknown id is named with the known ones; where two commands that work on one screen would share a key, the
    remapped one keeps its default.
    """
    known = {command.id: command for command in ALL_COMMANDS}
    problems: list[str] = []
    wanted: dict[str, str] = {}
    for id, keys in config_keys.items():
        if id in known:
            parts = [key for key in keys.split(",") if key.strip()] or [keys]  # a lone comma is the comma's key
            unknown = [key for key in parts if not _is_key(_textual_key(key))]
            if unknown:
                problems.append(f'[keys] {id} = "{keys}": "{unknown[0]}" is not a key; {id} keeps its default.')
            else:
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
        together = not command.where or not other.where or bool(set(command.where) & set(other.where))
        if {_group(command), _group(other)} == {"list", "map"}:
            together = False  # either of them has the focus
        if other.id != command.id and together and keys & set(wanted.get(other.id, other.keys).split(",")):
            return other.id
    return ""


def _group(command: Command) -> str:
    return command.id.partition(".")[0]


_NAMED = {key.value.rpartition("+")[2] for key in TextualKeys if not key.value.startswith("<")}


def _is_key(key: str) -> bool:
    """Whether a terminal can send such a key: one character or a key with a name, with modifiers before it."""
    *modifiers, base = key.split("+") if len(key) > 1 else [key]
    known = len(base) == 1 or base in _NAMED or key_to_character(base) is not None
    return known and all(each in MODIFIERS for each in modifiers)


_TEXTUAL_NAMES = {name: key for key, name in NAMES.items()}


def _textual_key(key: str) -> str:
    """A key as people write it (`^p`, `?`, `F5`) in Textual's words."""
    key = key.strip()
    if key.startswith("^") and len(key) == 2:
        return f"ctrl+{key[1].lower()}"
    if len(key) == 1:
        return _TEXTUAL_NAMES.get(key) or _character_to_key(key)
    return _TEXTUAL_NAMES.get(key, key.lower())
