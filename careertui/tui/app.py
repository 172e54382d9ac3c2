"""The app: one desk of facts, one day, one message line; screens draw views and hand in intents."""

import asyncio
import gc
import os
import signal
from collections.abc import Awaitable, Callable
from contextlib import ExitStack, suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from rich.style import Style
from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.command import Provider
from textual.screen import Screen
from textual.widget import AwaitMount

from careertui.content.signs import ASCII, UNICODE
from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.domain.text import visible
from careertui.store.clock import Clock
from careertui.store.errors import StoreError
from careertui.store.launch import Launch
from careertui.store.session import Session
from careertui.store.store import Commit, Store
from careertui.tui.commands import COMMAND_TABLE, Keys, bindings_of, keymap
from careertui.tui.look import Look
from careertui.tui.saving import Saver
from careertui.tui.screens.base import HIGH, LEAST_HEIGHT, LEAST_WIDTH, WIDE, CareerScreen
from careertui.tui.theme import DARK, THEMES

Action = Callable[[Career], Change]

POLL_SECONDS = 1.0
SAVE_DELAY = 0.005  # let the key's repaint go first: one interpreter lock serves both


def styles_folder() -> Path:
    """Where the style sheets are: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "styles"
    return installed if installed.is_dir() else package.parent / "styles"


def _today_screen() -> Screen[None]:
    from careertui.tui.screens.today import TodayScreen

    return TodayScreen()


def _vision_screen() -> Screen[None]:
    from careertui.tui.screens.vision import VisionScreen

    return VisionScreen()


def _goals_screen() -> Screen[None]:
    from careertui.tui.screens.goals import GoalsScreen

    return GoalsScreen()


def _habits_screen() -> Screen[None]:
    from careertui.tui.screens.habits import HabitsScreen

    return HabitsScreen()


def _reviews_screen() -> Screen[None]:
    from careertui.tui.screens.reviews import ReviewsScreen

    return ReviewsScreen()


def _assets_screen() -> Screen[None]:
    from careertui.tui.screens.assets import AssetsScreen

    return AssetsScreen()


def _log_screen() -> Screen[None]:
    from careertui.tui.screens.log import LogScreen

    return LogScreen()


def _insights_screen() -> Screen[None]:
    from careertui.tui.screens.insights import InsightsScreen

    return InsightsScreen()


def _palette() -> type[Provider]:
    from careertui.tui.palette import CommandProvider

    return CommandProvider


class CareerApp(App[int]):
    """careertui on the screen. Needs a `Launch`; raises StoreError when the file can't be opened."""

    TITLE = "careertui"
    MODES: ClassVar = {
        "today": _today_screen,
        "vision": _vision_screen,
        "goals": _goals_screen,
        "habits": _habits_screen,
        "assets": _assets_screen,
        "log": _log_screen,
        "reviews": _reviews_screen,
        "insights": _insights_screen,
    }
    DEFAULT_MODE = "today"
    COMMANDS: ClassVar = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(command for command in COMMAND_TABLE if not command.where)
    HORIZONTAL_BREAKPOINTS = [
        (0, "-too-narrow"),
        (LEAST_WIDTH, "-narrow"),
        (WIDE, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [
        (0, "-too-low"),
        (LEAST_HEIGHT, "-low"),
        (HIGH, "-high"),
    ]
    ESCAPE_TO_MINIMIZE = False
    NOTIFICATION_TIMEOUT = 0

    def __init__(self, launch: Launch) -> None:
        sheets = styles_folder()
        self.CSS_PATH = sorted(sheets.glob("*.tcss"))  # type: ignore[misc]
        # With NO_COLOR Textual must know from the start: it would turn the ansi theme's colours into black on black.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.launch = launch
        self.clock = Clock(launch.today)
        self.desk = Session(Store(launch.path))
        self.book = WeeksBook()
        self.today = self.clock.today(self.career.settings)
        self.look = Look(ASCII if launch.config.glyphs == "ascii" else UNICODE, not launch.config.hide_streaks)
        wanted, problems = keymap(launch.config.keys)
        self.keys = Keys(wanted)
        self._notices = [*launch.config.problems, *problems]
        self.saver = Saver(self, self.desk)
        self._quit_asked = False
        self.wants_demo = False
        self._visited = {self.DEFAULT_MODE}
        self._held = False
        self._batch = ExitStack()
        self._styles: dict[str, Style] = {}
        self._is_making = True  # a screen of the bar; the first one is made before the app is mounted
        self._dressed: dict[Screen[Any], str] = {}  # the theme in which a screen was dressed last
        for theme in THEMES:
            self.register_theme(theme)
        self._dress(self._chosen_theme(launch))

    def _dress(self, theme: str) -> None:
        """Begins in a theme: set without its watcher, which would have all sheets parsed once more."""
        if self.available_themes[theme].ansi:
            self.theme = theme
        else:
            self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def style_of(self, name: str) -> Style:
        """The style behind a piece's name, to lay over a widget's own; nothing for plain pieces."""
        if name not in self._styles:
            screen = self.careers_screen
            if not name or screen is None:
                return Style.null()
            style = screen.get_component_rich_style(f"drawn--{name}")
            behind = style.bgcolor if name == "spot" else None  # all others stand on the widget's own background
            self._styles[name] = Style(color=style.color, bgcolor=behind, bold=style.bold)
        return self._styles[name]

    def refresh_css(self, animate: bool = True) -> None:
        """Another theme has other styles; a screen just made is dressed already, and all would be parsed again."""
        if self._is_making or (self.screen_stack and self._dressed.get(self.screen) == self.theme):
            return
        super().refresh_css(animate)
        self._styles.clear()
        self._dressed[self.screen] = self.theme

    def _chosen_theme(self, launch: Launch) -> str:
        if os.environ.get("NO_COLOR"):
            return "ansi-dark"
        name = launch.config.theme or os.environ.get("TEXTUAL_THEME", "")
        if name and name not in self.available_themes:
            self._notices.append(
                f'There is no theme "{visible(name)}"; the themes are {", ".join(self.available_themes)}.'
            )
        return name if name in self.available_themes else DARK.name

    # Facts

    @property
    def career(self) -> Career:
        """All facts, with what is not saved yet."""
        return self.desk.career

    @property
    def careers_screen(self) -> CareerScreen | None:
        """The screen of the bar that is shown, or lies under a dialog."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, CareerScreen)), None)

    def perform(self, action: Action) -> Change:
        """Runs an action, shows its effect at once and saves it in the background; Refused goes to the caller."""
        change = self.desk.perform(action, self.today)
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
        if self.careers_screen is not None:
            self.careers_screen.refresh_bars()

    def redraw(self) -> None:
        """Draws the newest facts on the screen shown."""
        screen = self.careers_screen
        if screen is not None and screen.is_mounted:
            screen.reload()

    @property
    def unsaved(self) -> str:
        """What waits because saving failed; empty when all is well."""
        return self.saver.unsaved

    def turn_page(self, changed: bool = False) -> None:
        """Redraws when the facts changed or another day began; also after a suspended week."""
        today = self.clock.today(self.career.settings)
        if today != self.today:
            self.today, changed = today, True
        if changed:
            self.redraw()

    # Words

    def say(self, text: str, *, warn: bool = False) -> None:
        """Shows a sentence above the keys, until the next key."""
        screen = self.careers_screen
        if screen is not None and screen.is_mounted:
            screen.message.say(text, warn=warn)

    # Life

    def switch_mode(self, mode: str) -> AwaitMount:
        """Goes to a screen; the first visit makes it, and nothing is painted before it is whole."""
        if mode in self._visited:
            return super().switch_mode(mode)
        self._visited.add(mode)
        self._hold()
        self._is_making = True
        mounted = super().switch_mode(mode)
        self._is_making = False
        self._dressed[self.screen] = self.theme
        self.call_next(self._release_when, mounted)
        return mounted

    def show_over(self, screen: Screen[None]) -> None:
        """Puts a screen on top of the one shown; nothing is painted before it is whole."""
        self._hold()
        self.call_next(self._release_when, self.push_screen(screen))

    def leave(self, screen: Screen[None], words: str = "") -> None:
        """Takes a screen away that was put on top, paints the one below once, and says something there."""
        self._hold()
        self.call_next(self._release_after, screen.dismiss(None), words)

    def delay_update(self, delay: float = SAVE_DELAY) -> None:
        """Screens change without the stock 50 ms wait; one that is being made is painted by `_release_when`."""
        if not self._held:
            super().delay_update(min(delay, SAVE_DELAY))

    def _hold(self) -> None:
        """Paints nothing until `_release_when` is through."""
        if not self._held:
            self._held = True
            self._batch.enter_context(self.batch_update())

    async def _release_when(self, mounted: Awaitable[object]) -> None:
        """Paints again, all at once, when a screen's widgets are there and it has heard that it is shown."""
        await mounted
        self.screen.call_later(self.screen.call_later, self._release)

    async def _release_after(self, left: Awaitable[object], words: str) -> None:
        """Paints again when a screen is gone; Textual asks for a whole paint once more a moment later."""
        await left
        if words:
            self.say(words)
        self.set_timer(SAVE_DELAY, self._release)

    def _release(self) -> None:
        if self._held:
            self._held = False
            self._batch.close()

    def on_mount(self) -> None:
        """Keys as configured, the one timer, and signals that leave nothing behind."""
        if self.keys.wanted:
            self.set_keymap(self.keys.wanted)
        for command in COMMAND_TABLE:
            if not command.keys and self.keys.of(command.id):
                self.bind(self.keys.of(command.id), command.action, show=False)
        self._is_making = False
        self._dressed[self.screen] = self.theme
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
        if self._notices:
            self.say(" ".join(self._notices), warn=True)
        elif self.desk.snapshot.changed_outside:
            self.say("The file was changed by something else than careertui; a copy of it goes to the backups.")
        elif self.launch.greeting:
            self.say(self.launch.greeting)
        if not (self.launch.is_demo or self.career.habits):
            from careertui.tui.screens.first_run import offered

            offered(self)

    def _leave(self, code: int) -> None:
        self.desk.save()
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
        if self.desk.pending:
            await self.saver.save()
        if self.desk.pending and not self._quit_asked:
            self._quit_asked = True
            key = self.keys.name("quit")
            self.say(f"{self.desk.pending} not saved: {self.desk.problem} {key} again quits without.", warn=True)
            return
        self.exit(0)

    def action_help_quit(self) -> None:
        """What ctrl+c does in a terminal program is copy, or this hint."""
        self.say(f"{self.keys.name('quit')} quits.")

    def action_screen(self, name: str) -> None:
        """Goes to a screen."""
        self.switch_mode(name)

    def open_at(self, name: str, place: str) -> None:
        """Goes to a screen and there to what `place` names; screens that open things have `open(place)`."""
        self.switch_mode(name)
        opener = getattr(self.screen, "open", None)
        if opener is not None:
            self.screen.call_after_refresh(opener, place)

    async def action_undo(self) -> None:
        """Takes back the last change, whichever session made it."""
        await self._step("Took back", self.desk.undo)

    async def action_redo(self) -> None:
        """Does again what was taken back."""
        await self._step("Did again", self.desk.redo)

    async def _step(self, words: str, step: Callable[[date], Commit]) -> None:
        try:
            done = await asyncio.to_thread(step, self.today)
        except (Refused, StoreError) as error:
            self.say(str(error), warn=True)
            return
        self.turn_page(changed=True)
        self.say(" ".join([f"{words}: {done.change.label}.", *done.notes]))

    def action_explain(self) -> None:
        """Explains what is under the cursor."""
        from careertui.tui.screens.explain import ExplainScreen

        if self.careers_screen is not None:
            self.push_screen(ExplainScreen(self.careers_screen))

    def action_log(self, kind: str) -> None:
        """Logs a win, a note or a shock, from anywhere; a shock offers a drill."""
        from careertui.tui.screens.log_form import LogForm

        self.push_screen(LogForm(kind), self._offer_drill if kind == "shock" else None)

    def _offer_drill(self, logged: str | None) -> None:
        from careertui.tui.screens.asset_choices import drill_choice

        if logged:
            self.push_screen(drill_choice(self))

    def action_drill(self) -> None:
        """Runs a layoff drill."""
        from careertui.tui.screens.drill_form import DrillForm

        self.push_screen(DrillForm())

    def action_season(self) -> None:
        """Begins a season, or ends the one that is on or planned."""
        from careertui.tui.screens.dialogs import season_form

        self.push_screen(season_form(self))

    def look_round(self) -> None:
        """Leaves for the demo; who started the app opens it, and then this file again."""
        self.desk.save()
        self.wants_demo = True
        self.exit(0)

    def action_first_run(self) -> None:
        """Begins the first run, or goes on with it where it was left."""
        from careertui.tui.screens.first_run import go_on

        go_on(self)

    def action_settings(self) -> None:
        """Settings that change what is true."""
        from careertui.tui.screens.dialogs import settings_form

        self.push_screen(settings_form(self))
