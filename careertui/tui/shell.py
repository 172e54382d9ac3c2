"""The shell around the screens: sheets and themes, modes painted once they are whole, one message line."""

import os
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rich.style import Style
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.messages import Update
from textual.screen import Screen
from textual.widget import AwaitMount

from careertui.domain.text import visible
from careertui.tui.modes import MODES
from careertui.tui.parts.screen import CareerScreen
from careertui.tui.theme import DARK, THEMES
from careertui.tui.typed_ahead import TypedAhead
from careertui.tui.widths import HIGH, LEAST_HEIGHT, LEAST_WIDTH, SHEET_VARIABLES, WIDE

if TYPE_CHECKING:
    from careertui.tui.host import Explained

PAINT_DELAY = 0.005  # seconds; the stock 50 ms are a wait that one sees
GROUNDED = ("spot", "day", "day-good")  # the styles with a ground of their own
LONGEST_HOLD = 0.5  # seconds


def styles_folder() -> Path:
    """Where the style sheets are: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "styles"
    return installed if installed.is_dir() else package.parent / "styles"


class Shell(TypedAhead):
    """What any app of such screens needs from Textual; knows nothing of careers. `theme` may be an unknown name."""

    MODES: ClassVar = MODES
    DEFAULT_MODE = "today"
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

    def __init__(self, theme: str) -> None:
        self.CSS_PATH = [styles_folder() / "shared.tcss"]  # type: ignore[misc]  # the others follow the first frame
        # With NO_COLOR Textual must know from the start: it would turn the ansi theme's colours into black on black.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.notices: list[str] = []  # sentences to say when the first frame stands
        self._visited = {self.DEFAULT_MODE}
        self._has_all_sheets = False
        self._styles: dict[str, Style] = {}
        self._is_making = True  # a screen of the bar; the first one is made before the app is mounted
        self._dressed: dict[Screen[Any], str] = {}  # the theme in which a screen was dressed last
        for known in THEMES:
            self.register_theme(known)
        self._dress(self._chosen_theme(theme or os.environ.get("TEXTUAL_THEME", "")))

    @property
    def careers_screen(self) -> CareerScreen | None:
        """The screen of the bar that is shown, or lies under a dialog."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, CareerScreen)), None)

    @property
    def drawn_screen(self) -> CareerScreen | None:
        """The screen of the bar where it can be drawn on: it is whole, and the app is not on its way out."""
        screen = self.careers_screen if self.return_code is None else None
        return screen if screen is not None and screen.is_mounted else None

    @property
    def screen_name(self) -> str:
        """The screen of the bar that is shown, or lies under a dialog; empty before there is one."""
        screen = self.careers_screen
        return screen.SCREEN_NAME if screen is not None else ""

    def say(self, text: str, *, warn: bool = False) -> None:
        """Shows a sentence above the keys, until the next key."""
        if (screen := self.drawn_screen) is not None:
            screen.message.say(text, warn=warn)

    def action_screen(self, name: str) -> None:
        """Goes to a screen; from whichever day it was left on, Today comes back to today."""
        self.switch_mode(name)
        if (screen := self.drawn_screen) is not None and name == screen.SCREEN_NAME:
            screen.come_home()

    def action_explain(self) -> None:
        """Explains what is under the cursor."""
        if self.careers_screen is not None:
            self.explain(self.careers_screen)

    def explain(self, place: "Explained") -> None:
        """Explains a screen or a sheet, and lists the keys that work in it."""
        from careertui.tui.parts.explain import ExplainScreen

        self.push_screen(ExplainScreen(place))

    def _chosen_theme(self, wanted: str) -> str:
        if os.environ.get("NO_COLOR"):
            return "ansi-dark"
        if wanted and wanted not in self.available_themes:
            known = ", ".join(self.available_themes)
            self.notices.append(f'There is no theme "{visible(wanted)}"; the themes are {known}.')
        return wanted if wanted in self.available_themes else DARK.name

    def _dress(self, theme: str) -> None:
        """Begins in a theme: set without its watcher, which would have all sheets parsed once more."""
        if self.available_themes[theme].ansi:
            self.theme = theme
        else:
            self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The sizes that a sheet shares with the code; the sheets say where they hold."""
        return {name: str(size) for name, size in SHEET_VARIABLES.items()}

    def style_of(self, name: str) -> Style:
        """The style behind a piece's name, to lay over a widget's own; nothing for plain pieces."""
        if name not in self._styles:
            screen = self.careers_screen
            if not name or screen is None:
                return Style.null()
            style = screen.get_component_rich_style(f"drawn--{name}")
            behind = style.bgcolor if name in GROUNDED else None  # all others stand on the widget's own background
            self._styles[name] = Style(color=style.color, bgcolor=behind, bold=style.bold)
        return self._styles[name]

    def refresh_css(self, animate: bool = True) -> None:
        """Another theme has other styles; a screen just made is dressed already, and all would be parsed again."""
        if self._is_making or (self.screen_stack and self._dressed.get(self.screen) == self.theme):
            return
        super().refresh_css(animate)
        self._styles.clear()
        self._dressed[self.screen] = self.theme

    def read_sheets(self) -> None:
        """Reads the sheets of all screens, unless they are there: the first frame needs none but the shared one."""
        if not self._has_all_sheets:
            self._has_all_sheets = True
            sheets = sorted(styles_folder().glob("*.tcss"))
            self.stylesheet.read_all([sheet for sheet in sheets if not self.stylesheet.has_source(str(sheet))])
            self.stylesheet.parse()

    def switch_mode(self, mode: str) -> AwaitMount:
        """Goes to a screen; the first visit makes it."""
        self.read_sheets()
        if mode in self._visited:
            return super().switch_mode(mode)
        self._visited.add(mode)
        release = self._hold()
        self._is_making = True
        mounted = super().switch_mode(mode)
        self._is_making = False
        self._dressed[self.screen] = self.theme
        self.call_next(self._release_when, mounted, release)
        return mounted

    def push_screen(self, *args: Any, **kwargs: Any) -> Any:
        """Puts a screen on top, as Textual does."""
        self.read_sheets()
        release = self._hold()
        pushed = super().push_screen(*args, **kwargs)
        self.call_next(self._release_when, pushed, release)
        return pushed

    def pop_screen(self) -> AwaitComplete:
        """Takes the screen on top away, as Textual does."""
        release = self._hold()
        popped = super().pop_screen()
        self.call_next(self._release_after, popped, release)
        return popped

    def leave(self, screen: Screen[None], words: str = "") -> None:
        """Takes a screen away that was put on top, and says something on the one below."""
        left = screen.dismiss(None)
        if words:
            self.call_next(self._say_after, left, words)

    async def _say_after(self, left: Awaitable[object], words: str) -> None:
        await left
        self.say(words)

    def paint_with(self, mounted: Awaitable[object]) -> None:
        """Paints nothing until widgets that were put on the screen are there, and then all at once."""
        self.call_next(self._release_when, mounted, self._hold())

    def delay_update(self, delay: float = PAINT_DELAY) -> None:
        """Screens change without the stock 50 ms wait; one that is being made is painted by `_release_when`."""
        if not self._is_making:
            super().delay_update(min(delay, PAINT_DELAY))

    def _hold(self) -> Callable[[], None]:
        """Paints nothing until what it returns is called: or soon anyway, should a screen never come."""
        batch = ExitStack()
        batch.callback(self._paint)  # last: what was drawn in the meantime reached no terminal
        batch.enter_context(self.batch_update())
        batch.callback(self.set_timer(LONGEST_HOLD, batch.close).stop)
        return batch.close

    def _paint(self) -> None:
        if self.screen_stack:
            self.screen.refresh()

    async def _release_after(self, left: Awaitable[object], release: Callable[[], None]) -> None:
        """Paints again when a screen is gone; Textual asks for a whole paint once more a moment later."""
        await left
        self.set_timer(PAINT_DELAY, release)

    async def _release_when(self, mounted: Awaitable[object], release: Callable[[], None]) -> None:
        """Paints again, once, when a screen's widgets are there and it knows that it is shown."""
        await mounted
        # Told that all of it is dirty, Textual paints it once: else what was laid out last, and then the whole.
        self.screen.post_message(Update(self.screen))
        self.screen.call_later(self.screen.call_later, release)

    def on_mount(self) -> None:
        """The first screen was made and dressed with the app."""
        self._is_making = False
        self._dressed[self.screen] = self.theme
