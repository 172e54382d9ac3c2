"""The palette's source: every command that works here, by name."""

from collections.abc import Coroutine
from functools import partial
from typing import Any, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from careertui.tui.commands import Command, commands_for
from careertui.tui.host import Host
from careertui.tui.shell import Shell


class CommandProvider(Provider):
    """Finds commands of the one table; running one does what its key does."""

    def _commands(self) -> list[tuple[Command, str, partial[Coroutine[Any, Any, None]]]]:
        app = self.app
        assert isinstance(app, Shell)
        screen = app.careers_screen
        if screen is None:
            return []
        return [
            (command, _key_words(cast(Host, app), command), partial(screen.run_command, command.action))
            for command in commands_for(screen.SCREEN_NAME)
            if command.id != "palette"
        ]

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for command, words, run in self._commands():
            yield DiscoveryHit(command.title, run, help=words)

    async def search(self, query: str) -> Hits:
        """The commands whose title matches."""
        matcher = self.matcher(query)
        for command, words, run in self._commands():
            score = matcher.match(command.title)
            if score > 0:
                yield Hit(score, matcher.highlight(command.title), run, help=words)


def _key_words(host: Host, command: Command) -> str:
    return f"key {host.keys.name(command.id)}" if command.keys else "no key"
