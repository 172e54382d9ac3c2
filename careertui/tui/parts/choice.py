"""A field with a few fixed answers on one line, changed with left and right."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from careertui.content.glyphs import Glyphs
from careertui.tui.keys.command import CHOICE
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.drawn import Drawn
from careertui.tui.rows import Piece, fit


class Option:
    """One answer: what is stored, what is read, and a line about it."""

    def __init__(self, value: str, title: str, line: str = "") -> None:
        self.value = value
        self.title = title
        self.line = line


class Choice(Drawn, can_focus=True):
    """Shows the chosen answer between arrows."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(CHOICE)
    DRAWS_FOCUS = True  # the arrows show where keys go

    class Changed(Message):
        """Another answer was chosen."""

        def __init__(self, choice: "Choice") -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, options: Sequence[Option], value: str, glyphs: Glyphs, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.options = options
        self.glyphs = glyphs
        values = [option.value for option in options]
        self.at = values.index(value) if value in values else 0

    @property
    def value(self) -> str:
        """The stored form of the answer chosen."""
        return self.options[self.at].value

    @value.setter
    def value(self, value: str) -> None:
        for number, option in enumerate(self.options):
            if option.value == value and number != self.at:
                self.at = number
                self.refresh()
                self.post_message(self.Changed(self))

    def action_step(self, step: int) -> None:
        """The next or the previous answer, round and round."""
        self.value = self.options[(self.at + step) % len(self.options)].value

    def render_line(self, y: int) -> Strip:
        """The answer between its arrows."""
        option = self.options[self.at]
        arrows = "accent" if self.has_focus else "dim"
        pieces = [
            Piece(f"{self.glyphs.left} ", arrows),
            Piece(option.title, "strong"),
            Piece(f" {self.glyphs.right}", arrows),
        ]
        if option.line:
            room = self.size.width - sum(len(piece.text) for piece in pieces) - 2
            pieces.append(Piece("  " + fit(option.line, max(0, room), self.glyphs.ellipsis), "dim"))
        return self.drawn(pieces if y == 0 else ())

    def on_click(self, event: events.Click) -> None:
        """A press on the first arrow goes back, elsewhere on."""
        self.action_step(-1 if event.x < 2 else 1)
