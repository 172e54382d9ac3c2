"""A question with a few answers, one a line."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from careertui.tui.parts.bars import Line
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.forms import key_hits, key_pieces
from careertui.tui.parts.sheet import Sheet
from careertui.tui.rows import Hit, Numbered, Piece, fit, with_more
from careertui.tui.widths import sheet_room


class Answer(NamedTuple):
    """One answer to a question: what it says, and what it does."""

    title: str
    line: str
    act: Callable[[], object]


class AskScreen(Sheet[None]):
    """A question with a few answers, one a line; enter takes the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Close", show=False),
        Binding("enter,space", "take", "Take", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("up,k", "move(-1)", "Up", show=False),
    ]

    def __init__(self, title: str, answers: Sequence[Answer]) -> None:
        super().__init__()
        self.question = title
        self.choices = answers
        self.at = self.top = 0  # the answer under the cursor, and the first one shown

    def compose(self) -> ComposeResult:
        """The question, its answers and the keys."""
        with Vertical(classes="form"):
            yield Line(classes="form-title")
            for number in range(min(len(self.choices), max(3, self.app.size.height - 6))):
                yield Line(id=f"answer-{number}", classes="answer")
            yield Line(classes="form-keys")

    def on_mount(self) -> None:
        """Draws everything once."""
        self.query_one(".form-title", Line).show((Piece(fit(self.question, 70).rstrip(), "title"),))
        choose = () if self.app.size.width < 44 else (("j k", "choose"),)
        keys = (("enter", "take it"), *choose, ("esc", "leave it"))
        self.query_one(".form-keys", Line).show(key_pieces(keys), key_hits(keys, {"enter": "take", "esc": "close"}))
        self._draw()

    def on_resize(self) -> None:
        """Answers fit themselves to the width."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        signs, lines = self.host.look.signs, list(self.query(".answer").results(Line))
        self.top = max(min(self.top, self.at), self.at - len(lines) + 1)
        for number, line in enumerate(lines, self.top):
            answer, here = self.choices[number], number == self.at
            title = fit(answer.title, self._room, signs.ellipsis).rstrip()
            left = self._room - cell_len(title) - 2
            pieces: tuple[Piece, ...] = (
                Piece(f"{signs.cursor if here else ' '} ", "accent"),
                Piece(title, "strong" if here else ""),
                Piece(f"  {fit(answer.line, left, signs.ellipsis).rstrip()}" if left > 3 else "", "dim"),
            )
            above, below = number == self.top > 0, number + 1 == self.top + len(lines) < len(self.choices)
            pieces = with_more(pieces, "↑" if above else "↓", self._room + 2) if above or below else pieces
            line.show(pieces, (Hit(0, 200, Numbered(number)),))

    @property
    def _room(self) -> int:
        """Columns of an answer behind the cursor, inside the sheet's padding; known before anything has a size."""
        size = self.app.size
        return sheet_room(size.width, size.height) - 2

    def action_move(self, step: int) -> None:
        """The next or the previous answer."""
        self.at = max(0, min(self.at + step, len(self.choices) - 1))
        self._draw()

    def action_take(self) -> None:
        """Does what the answer says."""
        self.dismiss(None)
        self.choices[self.at].act()

    def action_close(self) -> None:
        """Does nothing."""
        self.dismiss(None)

    def on_drawn_hitted(self, event: Drawn.Hitted) -> None:
        """A press on a key does what the key does."""
        if event.meaning == "close":
            self.action_close()
        else:
            self.action_take()

    def on_drawn_picked(self, event: Drawn.Picked) -> None:
        """A press on an answer takes it."""
        if isinstance(event.press, Numbered):
            self.at = event.press.number
            self.action_take()
