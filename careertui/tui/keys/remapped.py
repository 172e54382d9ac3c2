"""The keys that the config file asks for: read as people write them, and let through where nothing clashes."""

from collections.abc import Mapping

from textual.keys import Keys as TextualKeys
from textual.keys import _character_to_key, key_to_character

from careertui.tui.keys.command import PLACES, TYPED, Command
from careertui.tui.keys.names import NAMES
from careertui.tui.keys.screen_keys import GOING_COMMANDS
from careertui.tui.keys.sheet_keys import DIGIT_COMMANDS
from careertui.tui.keys.table import COMMAND_TABLE, COMMANDS

MODIFIERS = ("ctrl", "shift", "alt", "super", "hyper", "meta")


def keymap(config_keys: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The keymap that the config file asks for, and a sentence for each key that can't be had.

    An unknown id is named with the known ones; where two commands that can be live together would share a key, the
    remapped one keeps its default. Where text is typed neither letters nor the keys that edit it can be had.
    """
    problems: list[str] = []
    wanted: dict[str, str] = {}
    for id, written in config_keys.items():
        if id not in COMMANDS:
            problems.append(f'[keys] has no command "{id}"; the commands are {", ".join(COMMANDS)}.')
            continue
        parts = [key for key in written.split(",") if key.strip()] or [written]  # a lone comma is the comma's key
        keys = [_textual_key(key) for key in parts]
        unknown = [part for part, key in zip(parts, keys, strict=True) if not _is_key(key)]
        if unknown:
            problems.append(f'[keys] {id} = "{written}": "{unknown[0]}" is not a key; {id} keeps its default.')
        elif why := _typed(COMMANDS[id], keys):
            problems.append(f'[keys] {id} = "{written}": {why}; {id} keeps its default.')
        else:
            wanted[id] = ",".join(keys)
    while clash := next(((id, other) for id in wanted if (other := _clash(COMMANDS[id], wanted))), None):
        # one at a time: a command that keeps its default may now clash with one that was let through
        id, other = clash
        problems.append(f'[keys] {id} = "{config_keys[id]}" is also the key of {other}; {id} keeps its default.')
        del wanted[id]
    return wanted, problems


def _typed(command: Command, keys: list[str]) -> str:
    """What is wrong with keys where text is typed; commands that have letters there anyway wait for other fields."""
    if not any(scope in TYPED for scope in command.where) or any(map(_is_letter, command.keys.split(","))):
        return ""
    for key in keys:
        if _is_letter(key):
            return f'"{key}" is a letter where text is typed'
        if key in _editing_keys():
            return f'"{key}" edits text there'
    return ""


def _is_letter(key: str) -> bool:
    """Whether a key types something."""
    character = key_to_character(key)
    return character is not None and character.isprintable()


def _clash(command: Command, wanted: Mapping[str, str]) -> str:
    """The id of a command that is live with a remapped one and has a key of it; empty where there is none.

    A remapped command may take no key of its own layer. Nor may it hide one of a layer around it, unless it hides it by
    default; what lies further in comes first anyway.
    """
    keys, default = set(wanted[command.id].split(",")), set(command.keys.split(","))
    for other in COMMAND_TABLE:
        shared = keys & set(wanted.get(other.id, other.keys).split(","))
        if other.id == command.id or not shared:
            continue
        beside, inside = _together(command, other)
        if beside or (inside and shared - default):
            return other.id
    return ""


def _together(command: Command, other: Command) -> tuple[bool, bool]:
    """Whether two commands share a layer of a place, and whether the first lies further in than the other in one."""
    if command in DIGIT_COMMANDS and other in GOING_COMMANDS:
        return False, False  # digits are answers inside a check or a review
    beside = inside = False
    for place in PLACES:
        ones, others = (
            [n for n, layer in enumerate(place) if set(layer) & set(each.where)] for each in (command, other)
        )
        beside = beside or bool(set(ones) & set(others))
        inside = inside or any(one < outer for one in ones for outer in others)
    return beside, inside


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


def _editing_keys() -> frozenset[str]:
    from careertui.tui.keys.editing import EDITING_KEYS  # costs Textual's widgets; few remap keys where text is typed

    return EDITING_KEYS
