"""What a screen, a form or a pane may ask of the app that shows it. None of them knows the app itself."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from typing import Any, Protocol

from rich.style import Style
from textual.geometry import Size

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.store.clock import Clock
from careertui.store.store import Action
from careertui.tui.keys.command import Scope
from careertui.tui.keys.names import Keys
from careertui.tui.look import Look
from careertui.tui.places import Place


class Explained(Protocol):
    """What `?` explains: a screen, or a sheet over one."""

    @property
    def said_last(self) -> str:
        """What was said there and cut; empty where all of it could be read."""

    def explanation(self) -> tuple[str, str]:
        """A title and a paragraph about what is under the cursor, with its rule."""

    def scopes(self) -> Sequence[Scope]:
        """The scopes whose keys work there."""

    def why_not(self, id: str) -> str:
        """Why a command does not work there now, in a sentence; empty where it does."""


class Host(Protocol):
    """The facts, the day and how it looks here; ways to do, to say and to go somewhere."""

    book: WeeksBook
    clock: Clock
    today: date
    keys: Keys
    look: Look

    # Facts

    @property
    def career(self) -> Career:
        """All facts, with what is not saved yet."""

    @property
    def unsaved(self) -> str:
        """What waits because saving failed; empty when all is well."""

    def may(self, reverse: str) -> bool:
        """Whether there may be something to undo, or to redo."""

    @property
    def is_demo(self) -> bool:
        """Whether the file is the demo's throw-away copy."""

    # Doing and saying

    def perform(self, action: Action) -> Change:
        """Runs an action, shows its effect at once and saves it in the background; Refused goes to the caller."""

    def attempt(self, action: Action, said: Callable[[Change], str] | None = None) -> bool:
        """As `perform`, with the outcome in the message line; says whether it was done."""

    def undoable(self, change: Change) -> str:
        """What was done, and the key that takes it back."""

    def say(self, text: str, *, warn: bool = False) -> None:
        """Shows a sentence above the keys, until the next key."""

    # Going somewhere

    @property
    def screen_name(self) -> str:
        """The screen of the bar that is shown, or lies under a dialog."""

    def open_at(self, place: Place) -> None:
        """Goes to the screen that a place is on, and there to it."""

    def push_screen(self, *args: Any, **kwargs: Any) -> Any:
        """Puts a screen on top; a second argument is called with what it returns."""

    def leave(self, screen: Any, words: str = "") -> None:
        """Takes a screen away that was put on top, and says something on the one below."""

    def call_next(self, callback: Callable[..., Any], *args: Any) -> None:
        """Calls something as soon as what is going on is through."""

    def action_screen(self, name: str) -> None:
        """Goes to a screen."""

    def explain(self, place: Explained) -> None:
        """Explains a screen or a sheet, and lists the keys that work in it."""

    def action_log(self, kind: str) -> None:
        """Logs a win, a note or a shock."""

    def edit_tick(self, habit_id: str, day: date) -> None:
        """Opens the form of a tick, with its amount and its note."""

    def action_drill(self) -> None:
        """Runs a layoff drill."""

    def action_first_run(self) -> None:
        """Begins the first run, or goes on with it where it was left."""

    def look_round(self) -> None:
        """Leaves for the demo, and comes back."""

    def quit(self) -> None:
        """Ends the app."""

    async def action_quit(self) -> None:
        """Quits when all is saved."""

    # Drawing

    @property
    def size(self) -> Size:
        """The terminal's columns and rows."""

    def style_of(self, name: str) -> Style:
        """The style behind a piece's name."""

    def paint_with(self, mounted: Awaitable[object]) -> None:
        """Paints nothing until widgets that were put on the screen are there, and then all at once."""

    def refresh_bars(self) -> None:
        """Draws the bar and the key line of the screen shown anew."""
