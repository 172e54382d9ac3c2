"""The palette: every command that works here, by name; those that do not work now say why."""

from collections.abc import Coroutine
from functools import partial
from typing import Any, ClassVar, NamedTuple

from rich.text import Text
from textual.binding import BindingType
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from careertui.domain.text import folded
from careertui.tui.keys.command import EVERYWHERE, PALETTE, SCREENS, Command
from careertui.tui.keys.table import commands_in
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.screen import CareerScreen
from careertui.tui.shell import Shell


class Palette(CommandPalette, inherit_bindings=False):
    """Textual's palette with keys that can be remapped; enter in its field is Textual's own."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(PALETTE)


class Found(NamedTuple):
    """A command, its keys in words or why it does not work now, and what running it does."""

    command: Command
    words: str
    works: bool
    run: partial[Coroutine[Any, Any, None]]


class CommandProvider(Provider):
    """Finds commands of the one table; running one does what its key does."""

    def _found(self) -> list[Found]:
        app = self.app
        assert isinstance(app, Shell)
        screen = app.careers_screen
        if screen is None:
            return []
        scopes = [scope for scope in screen.scopes() if scope in SCREENS or scope == EVERYWHERE]
        return [_found(screen, command) for command in commands_in(*scopes) if command.id != "palette"]

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for command, words, works, run in self._found():
            title = Text(command.title, style="" if works else "dim")
            yield DiscoveryHit(title, run, text=command.title, help=words)

    async def search(self, query: str) -> Hits:
        """The commands whose title matches."""
        matcher = self.matcher(folded(query))
        for command, words, works, run in self._found():
            score = matcher.match(command.title)
            if score > 0:
                found = matcher.highlight(command.title)
                yield Hit(score, found if works else found.stylize("dim"), run, text=command.title, help=words)


def _found(screen: CareerScreen, command: Command) -> Found:
    reason, key = screen.why_not(command.id), screen.host.keys.name(command.id)
    words = reason or (f"key {key}" if key else "no key")
    return Found(command, words, not reason, partial(screen.action_do, command.id))
