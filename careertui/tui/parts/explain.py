"""Help: what is under the cursor, its rule in one sentence, and every key that works here."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from careertui.tui.commands import Command, commands_for
from careertui.tui.parts.bars import Line
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.forms import key_hits, key_pieces
from careertui.tui.parts.pane import Pane
from careertui.tui.parts.screen import CareerScreen
from careertui.tui.parts.sheet import Sheet
from careertui.tui.rows import BLANK, Named, Numbered, Piece, Row, fit, rule, wrapped


class ExplainPane(Pane):
    """The explanation and the keys, to scroll."""

    title = ""
    text = ""
    said = ""
    commands: Sequence[Command] = ()

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """All lines; each can have the cursor, so that it scrolls like every list."""
        screen = self.screen
        if not isinstance(screen, ExplainScreen):
            return [], []
        signs = screen.host.look.signs
        head = [Row((Piece(fit(self.title, width - 1, signs.ellipsis), "title"),)), BLANK]
        lines = wrapped(self.text, width - 4)
        rows = [Row((Piece(line, "plain"),), Numbered(number)) for number, line in enumerate(lines)]
        if self.said:
            said = wrapped(self.said, width - 4)
            rows += [BLANK, rule("Said last", width, signs.rule)]
            rows += [Row((Piece(line, "plain"),), Numbered(len(lines) + n)) for n, line in enumerate(said)]
        rows += [BLANK, rule("Keys", width, signs.rule)]
        wide = 18 if width >= 60 else 10
        for command in (command for command in self.commands if command.keys):
            keys = screen.host.keys.names(command.id)
            rows.append(
                Row(
                    (Piece(fit(keys, wide), "accent"), Piece(fit(command.title, max(1, width - wide - 3)))),
                    Named(command.id),
                )
            )
        return head, rows


class ExplainScreen(Sheet[None]):
    """Opened with `?` over a screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,enter", "close", "Close", show=False)]

    def __init__(self, screen: CareerScreen) -> None:
        super().__init__()
        self.title_and_text = screen.explanation()
        self.said = screen.message.cut
        self.commands = [*commands_for(screen.SCREEN_NAME), *screen.moving()]

    def compose(self) -> ComposeResult:
        """One pane and a line of keys."""
        with Vertical(classes="form explain"):
            pane = ExplainPane(cursor_sign=self.host.look.signs.cursor)
            pane.title, pane.text = self.title_and_text
            pane.said, pane.commands = self.said, self.commands
            yield pane
            yield Line(classes="form-keys")

    def on_mount(self) -> None:
        """How to leave."""
        keys = ((self.host.keys.moving, "read on"), ("esc", "close"))
        self.query_one(".form-keys", Line).show(key_pieces(keys), key_hits(keys))

    async def on_drawn_hitted(self, event: Drawn.Hitted) -> None:
        """A press on a key does what the key does."""
        await self.run_action(event.meaning)

    def action_close(self) -> None:
        """Back to the screen."""
        self.dismiss(None)
