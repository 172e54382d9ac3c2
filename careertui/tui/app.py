"""The app: one session of facts, one day, one message line; screens draw views and hand in intents."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.command import Provider

from careertui.content.glyphs import ASCII, UNICODE
from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.domain.text import visible
from careertui.store.clock import Clock
from careertui.store.errors import StoreError, said
from careertui.store.session import Session
from careertui.store.start_options import StartOptions
from careertui.store.store import Action, Commit, Store
from careertui.tui.keys.command import EVERYWHERE
from careertui.tui.keys.names import Keys
from careertui.tui.keys.table import commands_in
from careertui.tui.look import Look
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.screen import CareerScreen
from careertui.tui.places import Place
from careertui.tui.saving import Saver
from careertui.tui.shell import Shell

POLL_SECONDS = 1.0
SHEETS_DELAY = 0.2  # behind what is due and worth a look
SAVE_DELAY = 0.005  # let the key's repaint go first: one interpreter lock serves both


def _palette() -> type[Provider]:
    from careertui.tui.palette import CommandProvider

    return CommandProvider


class CareerApp(Shell):
    """careertui on the screen. Needs `StartOptions`; raises StoreError when the file can't be opened."""

    TITLE = "careertui"
    COMMANDS: ClassVar = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(EVERYWHERE)

    def __init__(self, launch: StartOptions) -> None:
        super().__init__(launch.config.theme)
        self.launch = launch
        self.clock = Clock(launch.today)
        self.session = Session(Store(launch.path))
        self.book = WeeksBook()
        self.today = self.clock.today(self.session.career.settings)
        wanted: dict[str, str] = {}
        problems: list[str] = []
        if launch.config.keys:
            from careertui.tui.keys.remapped import keymap

            wanted, problems = keymap(launch.config.keys)
        glyphs = ASCII if launch.config.glyphs == "ascii" else UNICODE
        self.keys = Keys(wanted, plain=glyphs is ASCII)
        self.look = Look(glyphs, not launch.config.hide_streaks, self.keys)
        self.moves = self.keys.moves
        self.notices = [*launch.config.problems, *problems, *self.notices]
        self.saver = Saver(self, self.session)
        self._quit_asked = False
        self.wants_demo = False

    # Facts

    @property
    def career(self) -> Career:
        """All facts, with what is not saved yet."""
        return self.clock.career(self.session.career, self.today)

    def may(self, reverse: str) -> bool:
        """Whether there may be something to undo, or to redo."""
        return self.session.has_past if reverse == "undo" else self.session.has_undone

    @property
    def is_demo(self) -> bool:
        """Whether the file is the demo's throw-away copy."""
        return self.launch.is_demo

    def perform(self, action: Action) -> Change:
        """Runs an action, shows its effect at once and saves it in the background; Refused goes to the caller."""
        change = self.session.perform(self.clock.by(action, self.today), self.today)
        if change.edits:
            self.redraw()
            self.set_timer(SAVE_DELAY, self.saver.begin)
        return change

    def attempt(self, action: Action, said: Callable[[Change], str] | None = None) -> bool:
        """As `perform`, with the outcome in the message line; says whether it was done."""
        try:
            change = self.perform(action)
        except (Refused, StoreError) as refusal:
            self.say(str(refusal), warn=True)
            return False
        if said is not None:
            self.say(said(change))
        return True

    def refresh_bars(self) -> None:
        """Draws the bar and the key line of the screen shown anew."""
        if (screen := self.drawn_screen) is not None:
            screen.refresh_bars()

    def undoable(self, change: Change) -> str:
        """What was done, and the key that takes it back."""
        return f"{change.label}. {self.keys.name('undo')} takes it back."

    def redraw(self) -> None:
        """Draws the newest facts on the screen shown."""
        if (screen := self.drawn_screen) is not None:
            screen.reload()

    @property
    def unsaved(self) -> str:
        """What waits because saving failed; empty when all is well."""
        return self.saver.unsaved

    def turn_page(self, changed: bool = False) -> None:
        """Redraws when the facts changed or another day began; also after a suspended week."""
        today = self.clock.today(self.session.career.settings)
        if changed or today != self.today:
            self.today = today
            self.redraw()

    # Life

    def on_mount(self) -> None:
        """Keys as configured, the one timer, and signals that leave nothing behind."""
        if self.keys.wanted:
            self.set_keymap(self.keys.wanted)
        for command in commands_in(EVERYWHERE):
            if not command.keys and self.keys.of(command.id):
                self.bind(self.keys.of(command.id), f"do('{command.id}')", show=False)
        self.call_after_refresh(self._after_first_frame)
        self.set_interval(POLL_SECONDS, self.saver.begin_poll)
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM"):
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(NotImplementedError):  # Windows' loops take none
                    loop.add_signal_handler(number, partial(self._leave, 128 + number))

    def _after_first_frame(self) -> None:
        gc.enable()
        gc.freeze()
        self.set_timer(SHEETS_DELAY, self.read_sheets)
        from careertui.tui.everywhere.zone import other_zone

        if self.notices:
            self.say(" ".join(self.notices), warn=True)
        elif self.session.snapshot.changed_outside:
            self.say("The file was changed by something other than careertui; a copy of it goes to the backups.")
        elif words := self.launch.greeting or other_zone(self, self.launch.path):
            self.say(words)
        if not (self.is_demo or self.career.habits):
            from careertui.tui.first_run.run import offered

            offered(self)

    def _leave(self, code: int) -> None:
        self.session.save()
        self.exit(code, return_code=code)

    async def on_event(self, event: events.Event) -> None:
        """A message stays until the next key."""
        if isinstance(event, events.Key):
            screen = self.careers_screen
            if screen is not None and screen.is_mounted and screen.message.text and self.screen is screen:
                screen.message.say("")
            if event.key not in self.keys.of("quit").split(","):
                self._quit_asked = False
        await super().on_event(event)

    async def action_quit(self) -> None:
        """Quits when all is saved; else says what is not, and a second time quits all the same."""
        if self.session.pending:
            await self.saver.save()
        if self.session.pending and not self._quit_asked:
            self._quit_asked = True
            key = self.keys.name("quit")
            self.say(f"{self.session.pending} not saved: {self.session.problem} {key} again quits without.", warn=True)
            return
        self.quit()

    def quit(self) -> None:
        """Ends the app, whatever waits."""
        self.exit(0)

    def action_help_quit(self) -> None:
        """What ctrl+c does in a terminal program is copy, or this hint."""
        self.say(f"{self.keys.name('quit')} quits.")

    async def action_do(self, id: str) -> None:
        """Runs a command that works everywhere, unless the screen shown knows why it does not work now."""
        if self.careers_screen is not None:
            await self.careers_screen.action_do(id)

    def open_at(self, place: Place) -> None:
        """Goes to the screen that a place is on, and there to it."""
        self.switch_mode(place.SCREEN)
        if isinstance(self.screen, CareerScreen):
            self.screen.call_after_refresh(self.screen.open, place)

    async def action_undo(self) -> None:
        """Takes back the last change, whichever session made it."""
        await self._step("Took back", self.session.undo)

    async def action_redo(self) -> None:
        """Does again what was taken back."""
        await self._step("Did again", self.session.redo)

    async def _step(self, words: str, step: Callable[[date], Commit]) -> None:
        try:
            done = await asyncio.to_thread(step, self.today)
        except (Refused, StoreError) as error:
            self.say(str(error), warn=True)
            return
        self.turn_page(changed=True)
        self.say(" ".join([f"{words}: {done.change.label}.", *done.notes]))

    def action_command_palette(self) -> None:
        """Finds any command by name."""
        from careertui.tui.palette import Palette

        if not self.screen.has_class("--textual-command-palette"):
            self.push_screen(Palette(id="--command-palette"))

    def action_log(self, kind: str) -> None:
        """Logs a win, a note or a shock, from anywhere; a shock offers a drill."""
        from careertui.tui.log.form import LogForm

        self.push_screen(LogForm(kind), self._offer_drill if kind == "shock" else None)

    def _offer_drill(self, logged: str | None) -> None:
        from careertui.tui.assets.choices import drill_choice

        if logged:
            self.push_screen(drill_choice(self))

    def edit_tick(self, habit_id: str, day: date) -> None:
        """Opens the form of a tick, with its amount and its note."""
        from careertui.tui.habits.small_forms import open_tick

        open_tick(self, habit_id, day)

    def action_drill(self) -> None:
        """Runs a layoff drill."""
        from careertui.tui.log.drill_form import DrillForm

        self.push_screen(DrillForm())

    def action_season(self) -> None:
        """Begins a season, or ends the one that is on or planned."""
        from careertui.tui.everywhere.season_form import season_form

        self.push_screen(season_form(self))

    def _fatal_error(self) -> None:
        """A fault ends the app with a sentence: Textual's account of it would print what the person wrote."""
        error = sys.exc_info()[1]
        if error is None or sys.flags.dev_mode:
            super()._fatal_error()
            return
        with suppress(Exception):
            self.session.save()
        self.panic(Text(visible(said(error))))

    def look_round(self) -> None:
        """Leaves for the demo; who started the app opens it, and then this file again."""
        self.session.save()
        self.wants_demo = True
        self.quit()

    def action_first_run(self) -> None:
        """Begins the first run, or goes on with it where it was left."""
        from careertui.tui.first_run.run import go_on

        go_on(self)

    def action_settings(self) -> None:
        """Settings that change what is true."""
        from careertui.tui.everywhere.settings_form import settings_form

        self.push_screen(settings_form(self))
