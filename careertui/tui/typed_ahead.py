"""Keys typed ahead: over a slow line many come in one piece, and each has to go where the one before has led.

Textual hands a key to the widget that has the focus and takes the next one at once, before the first has opened a form
or left a field. So a key that comes close behind one that may lead elsewhere waits until that one is through.
"""

import asyncio
from collections import deque
from contextlib import suppress
from time import monotonic

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.widgets import Input

from careertui.tui.keys.names import Keys

CLOSE = 0.1  # seconds; a key that comes later finds everything done
LONGEST = 0.5  # seconds that a key waits at most
ROUNDS = 3  # of messages in which nothing changes: from a key to what it asks for, to the screen that this opens

Typed = events.Key | events.Paste


class TypedAhead(App[int]):
    """An app whose keys are done one after the other, however fast they come."""

    def __init__(self, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.moves = Keys({}).moves  # the keys that only go through a list
        self._ahead: deque[Typed] = deque()
        self._let_in: Typed | None = None  # the one that has waited, on its way again
        self._led = 0.0  # when a key came that may lead elsewhere; 0 once it is through

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes in turn; all else as it comes."""
        if isinstance(event, Typed) and not event.is_forwarded:
            if event is self._let_in:
                self._let_in = None
            elif self._ahead or event.time - self._led < CLOSE:
                self._ahead.append(event)
                if len(self._ahead) == 1:
                    self.run_worker(self._in_turn(), exit_on_error=False)
                return
            if self._may_lead_elsewhere(event):
                self._led = event.time
        await super().on_event(event)

    def _may_lead_elsewhere(self, event: Typed) -> bool:
        """All keys but letters in a field and steps in a list."""
        if isinstance(event, events.Paste):
            return False
        return not event.is_printable if isinstance(self.focused, Input) else event.key not in self.moves

    async def _in_turn(self) -> None:
        """Lets in those that wait, each when the one before is through; whatever happens, none waits for ever."""
        try:
            while self._ahead:
                if self._led:
                    await self._settled()
                    self._led = 0.0
                self._let_in = self._ahead[0]
                self.post_message(self._let_in)
                await self._done_by(self)
                self._ahead.popleft()
        finally:
            self._ahead.clear()

    async def _settled(self) -> None:
        """Waits until keys have gone to the same place for some rounds of messages."""
        before, same, end = None, 0, monotonic() + LONGEST
        while same < ROUNDS and monotonic() < end:
            where = self.focused or self.screen
            for node in where.ancestors_with_self:
                await self._done_by(node)
            same = same + 1 if where is before else 0
            before = where

    async def _done_by(self, node: MessagePump) -> None:
        """Waits until a widget, or the app, has done what it was sent so far."""
        done = asyncio.Event()
        if node.call_later(done.set):
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), LONGEST)
