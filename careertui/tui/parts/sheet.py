"""A sheet over the screen: what forms, questions, guides and readings have in common."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar, cast

from textual import getters
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import Reactive
from textual.screen import ModalScreen
from textual.widget import Widget

from careertui.tui.host import Host
from careertui.tui.keys.command import Scope
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bars import Line
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.hints import show_hints
from careertui.tui.widths import sheet_room

Result = TypeVar("Result")


class Sheet(ModalScreen[Result], Generic[Result]):
    """A screen on top of another: a title, a body, a line of keys that answers the mouse.

    It asks its host, and returns what it came to; subclasses give the body and draw the two lines.
    """

    LOOK = ""  # its class in the style sheets beside `form`
    HAS_TITLE: ClassVar = True
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)  # who gains or loses it draws itself anew
    title_line = getters.query_one(".form-title", Line)
    keys_line = getters.query_one(".form-keys", Line)

    @property
    def host(self) -> Host:
        """The app, as far as a sheet knows it."""
        return cast(Host, self.app)

    @property
    def room(self) -> int:
        """Columns inside a sheet as wide as forms are; known before anything has a size."""
        size = self.app.size
        return sheet_room(size.width, size.height)

    def body(self) -> Iterable[Widget]:
        """What stands between the title and the keys."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The title, the body, the keys."""
        with Vertical(classes=f"form {self.LOOK}".rstrip()):
            if self.HAS_TITLE:
                yield Line(classes="form-title")
            yield from self.body()
            yield Line(classes="form-keys")

    def show_keys(self, hints: Sequence[Hint]) -> None:
        """Draws the line of keys."""
        show_hints(self.keys_line, hints)

    async def press(self, action: str) -> None:
        """Does what a key does that was pressed in the line of keys."""
        await self.run_action(action)

    async def on_drawn_hitted(self, event: Drawn.Hitted) -> None:
        """A press on a key does what the key does."""
        await self.press(event.meaning)

    def action_close(self) -> None:
        """Back to what is below; nothing comes of it."""
        self.dismiss(None)

    def scopes(self) -> Sequence[Scope]:
        """The scopes whose keys work here, for who asks."""
        return ()

    def explanation(self) -> tuple[str, str]:
        """A title and a paragraph about what this is, for who asks."""
        raise NotImplementedError

    @property
    def said_last(self) -> str:
        """What a sheet says stands in full where it is said."""
        return ""

    def why_not(self, id: str) -> str:
        """Why a command does not work here and now, in a sentence; empty where it does."""
        return ""

    def action_explain(self) -> None:
        """Explains what this is, and which keys work in it."""
        self.host.explain(self)
