"""The table's commands as Textual's bindings; they carry the ids that the keymap remaps."""

from textual.binding import Binding, BindingType

from careertui.tui.keys.command import EVERYWHERE, SCREENS, Command, Scope
from careertui.tui.keys.table import COMMANDS, commands_in


def bindings_for(*scopes: Scope) -> list[BindingType]:
    """The bindings of these scopes; a screen's, and what works everywhere, ask first whether it works now."""
    asks = any(scope in SCREENS or scope == EVERYWHERE for scope in scopes)
    return [_binding(each, f"do('{each.id}')" if asks else each.action) for each in commands_in(*scopes) if each.keys]


def bindings_of(*ids: str) -> list[BindingType]:
    """The bindings of single commands, where a place has but some of a scope's."""
    return [_binding(COMMANDS[id], COMMANDS[id].action) for id in ids]


def _binding(command: Command, action: str) -> Binding:
    return Binding(command.keys, action, command.word or command.title, show=False, id=command.id)
