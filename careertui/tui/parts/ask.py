"""A question with a few answers, one a line."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.binding import BindingType
from textual.widget import Widget

from careertui.tui.keys.command import ASK, Scope
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bars import Line
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.scroll import Scroll
from careertui.tui.parts.sheet import Sheet
from careertui.tui.rows import Hit, Numbered, Piece, Row, fit, with_more


class Answer(NamedTuple):
    """One answer to a question: what it says, and what it does."""

    title: str
    line: str
    act: Callable[[], object]


class AskScreen(Sheet[None]):
    """A question with a few answers, one a line; enter takes the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(ASK)

    def __init__(self, title: str, answers: Sequence[Answer]) -> None:
        super().__init__()
        self.question = title
        self.choices = answers
        self.window = Scroll(by_one=True)
        self.window.rows = [Row(key=Numbered(number)) for number in range(len(answers))]
        self.at = 0

    @property
    def at(self) -> int:
        """The answer under the cursor."""
        return self.window.cursor

    @at.setter
    def at(self, number: int) -> None:
        self.window.cursor = number

    def body(self) -> Iterable[Widget]:
        """As many answers as there is room for."""
        return self.answer_lines(max(3, self.app.size.height - 6))

    def answer_lines(self, most: int) -> Iterable[Widget]:
        """A line for each answer that is seen at once."""
        self.window.room = min(len(self.choices), most)
        for number in range(self.window.room):
            yield Line(id=f"answer-{number}", classes="answer")

    def on_mount(self) -> None:
        """Draws everything once."""
        self.title_line.show((Piece(fit(self.question, 70).rstrip(), "title"),))
        keys = self.host.keys
        choose = () if self.app.size.width < 44 else (Hint(keys.moving, "choose"),)
        self.show_keys((keys.hint("ask.take"), *choose, keys.hint("ask.close")))
        self._draw()

    def on_resize(self) -> None:
        """Answers fit themselves to the width."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        glyphs = self.host.look.glyphs
        self.window.into_view()
        for y, line in enumerate(self.query(".answer").results(Line)):
            number = self.window.top + y
            answer, here = self.choices[number], number == self.at
            title = fit(answer.title, self._room, glyphs.ellipsis).rstrip()
            left = self._room - cell_len(title) - 2
            pieces: tuple[Piece, ...] = (
                Piece(f"{glyphs.cursor if here else ' '} ", "accent"),
                Piece(title, "strong" if here else ""),
                Piece(f"  {fit(answer.line, left, glyphs.ellipsis).rstrip()}" if left > 3 else "", "dim"),
            )
            if more := self.window.more(y):
                pieces = with_more(pieces, more, self._room + 2)
            line.show(pieces, (Hit(0, 200, Numbered(number)),))

    @property
    def _room(self) -> int:
        """Columns of an answer behind the cursor."""
        return self.room - 2

    def action_move(self, step: int) -> None:
        """The next or the previous answer."""
        self.at = max(0, min(self.at + step, len(self.choices) - 1))
        self._draw()

    def action_take(self) -> None:
        """Does what the answer says."""
        self.dismiss(None)
        self.choices[self.at].act()

    def scopes(self) -> Sequence[Scope]:
        """A question's keys."""
        return (ASK,)

    def explanation(self) -> tuple[str, str]:
        """What is asked, and how it is answered."""
        keys = self.host.keys
        words = f"{keys.name('ask.take')} takes the answer under the cursor, {keys.name('ask.close')} changes nothing."
        return self.question, words

    def on_drawn_picked(self, event: Drawn.Picked) -> None:
        """A press on an answer takes it."""
        if isinstance(event.press, Numbered):
            self.at = event.press.number
            self.action_take()
