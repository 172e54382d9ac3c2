"""What every screen has: the bar on top, a message line and the key line at the bottom, and one way to redraw."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar, cast

from textual import events, getters
from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from careertui.domain.career import Career
from careertui.store.undo import nothing_to
from careertui.tui.host import Host
from careertui.tui.keys.command import EVERYWHERE, LISTS, SCREENS, Scope
from careertui.tui.keys.command import Screen as ScreenName
from careertui.tui.keys.names import Hint
from careertui.tui.keys.table import COMMANDS, key_line_for
from careertui.tui.parts.bars import KeyLine, Line, ScreenBar
from careertui.tui.parts.drawn import STYLES, Drawn
from careertui.tui.parts.message import MessageLine
from careertui.tui.places import Place
from careertui.tui.widths import LEAST_HEIGHT, LEAST_WIDTH, body_height

NOTHING_HERE = "Nothing is under the cursor."
NO_OFFER = "This line offers nothing."


class TooSmall(Line):
    """Stands in for everything where the terminal is too small."""

    def on_resize(self) -> None:
        """Says the size that is needed."""
        from careertui.tui.rows import Piece

        self.show(
            (
                Piece(
                    f"careertui needs {LEAST_WIDTH}×{LEAST_HEIGHT}; here: {self.app.size.width}×{self.app.size.height}"
                ),
            )
        )


class CareerScreen(Screen[None]):
    """A screen of the bar; subclasses give the body, `reload` and what is explained."""

    SCREEN_NAME = ""
    BAR_NAME = ""  # the screen of the bar that it belongs to, where it is not one itself
    COMPONENT_CLASSES: ClassVar = {f"drawn--{name}" for name in STYLES}

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)  # who gains or loses it draws itself anew
    message = getters.query_one(MessageLine)
    bar = getters.query_one(ScreenBar)
    keys = getters.query_one(KeyLine)

    def __init__(self) -> None:
        super().__init__()
        self._shows: tuple[Career, date] | None = None  # what it was composed from, until it is first shown

    @property
    def host(self) -> Host:
        """The app, as far as a screen knows it."""
        return cast(Host, self.app)

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The widgets between the bar and the message line, ready for the room they will have."""
        raise NotImplementedError

    def reload(self) -> None:
        """Draws what the newest facts say."""
        raise NotImplementedError

    def open(self, place: Place) -> None:
        """Goes to a place of this screen; places of others are not asked for here."""

    def come_home(self) -> None:
        """What the screen's own key does beside showing it."""

    def explanation(self) -> tuple[str, str]:
        """A title and a paragraph about what is under the cursor, with its rule."""
        raise NotImplementedError

    @property
    def said_last(self) -> str:
        """What the message line had no room for."""
        return self.message.cut

    def compose(self) -> ComposeResult:
        """Bar, body, message line, key line."""
        size = self.app.size
        # The breakpoints' classes are Textual's to keep; set before the first layout, they spare a second one.
        across, down = self.app.HORIZONTAL_BREAKPOINTS, self.app.VERTICAL_BREAKPOINTS
        for breakpoints, extent in ((across, size.width), (down, size.height)):
            self.add_class([name for least, name in breakpoints or () if extent >= least][-1])
        bar, keys = ScreenBar(self.BAR_NAME or self.SCREEN_NAME), KeyLine()
        yield bar
        yield from self.body(size.width, body_height(size.height))
        yield MessageLine()
        yield keys
        bar.update_bar(self._digits(), self.host.unsaved, size.width)
        keys.update_keys(self.key_line(), size.width)
        yield TooSmall(classes="too-small")
        self._shows = (self.host.career, self.host.today)

    def on_resize(self, event: events.Resize) -> None:
        """The two bars fit themselves to the width."""
        self.refresh_bars()

    def on_screen_resume(self) -> None:
        """Another screen may have changed something, unless the screen was composed from it just now."""
        if self._shows != (self.host.career, self.host.today):
            self.refresh_bars()
            self.reload()
        self._shows = None

    def why_not(self, id: str) -> str:
        """Why a command does not work here and now, in a sentence; empty where it does.

        The key line leaves such a command out, the palette and `?` show it with the reason, and its key says it.
        """
        return nothing_to(id) if id in ("undo", "redo") and not self.host.may(id) else ""

    def is_aside(self, id: str) -> bool:
        """Whether a command works, but not so that the key line should offer it now."""
        return False

    def scopes(self) -> Sequence[Scope]:
        """The scopes whose keys work in the place that has the keys."""
        return (cast(ScreenName, self.SCREEN_NAME), EVERYWHERE, LISTS)

    def key_line(self) -> list[Hint]:
        """The keys that work here and now."""
        commands = key_line_for(cast(ScreenName, self.SCREEN_NAME))
        now = [each for each in commands if not self.is_aside(each.id) and not self.why_not(each.id)]
        return [self.host.keys.for_line(command) for command in now]

    def refresh_bars(self) -> None:
        """Draws the bar and the key line anew where they differ."""
        if self.is_mounted:
            self.bar.update_bar(self._digits(), self.host.unsaved, self.app.size.width)
            self.keys.update_keys(self.key_line(), self.app.size.width)

    def _digits(self) -> dict[str, str]:
        return {name: self.host.keys.name(f"screen.{name}") for name in SCREENS}

    def on_descendant_focus(self) -> None:
        """Other keys work in another place."""
        self.refresh_bars()

    async def run_command(self, action: str) -> None:
        """Runs a command's action: this screen's own, else the app's; Textual looks at one of them only."""
        own = hasattr(self, f"action_{action.partition('(')[0]}")
        await (self if own else self.app).run_action(action)

    async def action_do(self, id: str) -> None:
        """Runs a command of the table, or says why it does not work now."""
        if reason := self.why_not(id):
            self.host.say(reason)
        else:
            await self.run_command(COMMANDS[id].action)

    async def on_drawn_hitted(self, event: Drawn.Hitted) -> None:
        """A press on the bar or the key line does what the key does."""
        await self.run_command(event.meaning)
