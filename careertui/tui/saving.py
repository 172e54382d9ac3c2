"""Saving behind the screen: in a thread, one at a time, tried again with growing waits, never silent."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from careertui.store.errors import StoreError
from careertui.store.session import Session
from careertui.tui.host import Host


class SavingHost(Host, Protocol):
    """A host that works in the background and draws what others changed."""

    def run_worker(self, work: Callable[[], Awaitable[None]]) -> object:
        """Begins some work and does not wait for it."""

    def turn_page(self, changed: bool = False) -> None:
        """Redraws when the facts changed or another day began."""


class Saver:
    """Saves what waits in the session and picks up what other sessions saved; its words go to the message line."""

    def __init__(self, host: SavingHost, session: Session) -> None:
        self.host = host
        self.session = session
        self._saving = asyncio.Lock()
        self._is_polling = False
        self._retry_at = 0.0

    @property
    def unsaved(self) -> str:
        """What waits because saving failed; empty when all is well."""
        return f"{self.session.pending} not saved yet" if self.session.problem and self.session.pending else ""

    def begin(self) -> None:
        """Saves in a worker: keys are answered however long the disk takes."""
        self.host.run_worker(self.save)

    def begin_poll(self) -> None:
        """Polls in a worker, unless the last poll is not done yet."""
        if not self._is_polling:
            self.host.run_worker(self.poll)

    async def save(self) -> None:
        """Saves what waits; what fails stays, is shown, and is tried again."""
        async with self._saving:
            if not self.session.pending:
                return
            while self.session.pending:
                if not await self._save_once():
                    return
        self.host.turn_page(changed=True)

    async def _save_once(self) -> bool:
        before = self.unsaved
        saved = await asyncio.to_thread(self.session.save)
        if saved.problem:
            self._retry_at = asyncio.get_running_loop().time() + self.session.retry_in
        if self.unsaved != before:
            self.host.refresh_bars()
            self.host.say(saved.problem or "All is saved now.", warn=bool(saved.problem))
        if saved.notes:
            self.host.say(" ".join(saved.notes), warn=True)
        return not saved.problem

    async def poll(self) -> None:
        """Once a second: a retry that is due, another session's changes, a new day."""
        self._is_polling = True
        try:
            await self._poll()
        finally:
            self._is_polling = False

    async def _poll(self) -> None:
        if self.session.problem and self.session.pending and asyncio.get_running_loop().time() >= self._retry_at:
            await self.save()
        try:
            changed = await asyncio.to_thread(self.session.poll)
        except StoreError as error:
            self.host.say(str(error), warn=True)
            return
        self.host.turn_page(changed)
