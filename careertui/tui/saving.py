"""Saving behind the screen: in a thread, one at a time, tried again with growing waits, never silent."""

import asyncio
from typing import TYPE_CHECKING

from careertui.store.errors import StoreError
from careertui.store.session import Session

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp


class Saver:
    """Saves what waits at the desk and picks up what other sessions saved; its words go to the message line."""

    def __init__(self, app: "CareerApp", desk: Session) -> None:
        self.app = app
        self.desk = desk
        self._saving = asyncio.Lock()
        self._is_polling = False
        self._retry_at = 0.0

    @property
    def unsaved(self) -> str:
        """What waits because saving failed; empty when all is well."""
        return f"{self.desk.pending} not saved yet" if self.desk.problem and self.desk.pending else ""

    def begin(self) -> None:
        """Saves in a worker: keys are answered however long the disk takes."""
        self.app.run_worker(self.save())

    def begin_poll(self) -> None:
        """Polls in a worker, unless the last poll is not done yet."""
        if not self._is_polling:
            self.app.run_worker(self.poll())

    async def save(self) -> None:
        """Saves what waits; what fails stays, is shown, and is tried again."""
        async with self._saving:
            if not self.desk.pending:
                return
            while self.desk.pending:
                if not await self._save_once():
                    return
        self.app.turn_page(changed=True)

    async def _save_once(self) -> bool:
        before = self.unsaved
        saved = await asyncio.to_thread(self.desk.save)
        if saved.problem:
            self._retry_at = asyncio.get_running_loop().time() + self.desk.retry_in
        if self.unsaved != before:
            self.app.refresh_bars()
            self.app.say(saved.problem or "All is saved now.", warn=bool(saved.problem))
        if saved.notes:
            self.app.say(" ".join(saved.notes), warn=True)
        return not saved.problem

    async def poll(self) -> None:
        """Once a second: a retry that is due, another session's changes, a new day."""
        self._is_polling = True
        try:
            await self._poll()
        finally:
            self._is_polling = False

    async def _poll(self) -> None:
        if self.desk.problem and self.desk.pending and asyncio.get_running_loop().time() >= self._retry_at:
            await self.save()
        try:
            changed = await asyncio.to_thread(self.desk.poll)
        except StoreError as error:
            self.app.say(str(error), warn=True)
            return
        self.app.turn_page(changed)
