"""A pane: rows drawn with the line API, an internal cursor, and repaints of only the lines that changed.

Textual has no cell diff, what is refreshed is rewritten; so a cursor key repaints the left end of two lines and a tick
one line. A region is always repainted from the pane's left edge, therefore one region a line.
"""

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from careertui.tui.keys.command import LISTS
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.scroll import Scroll
from careertui.tui.parts.wheel import Wheel
from careertui.tui.rows import Piece, Row, RowKey, width_of

Owner = TypeVar("Owner")


class Pane(Wheel, Drawn, can_focus=True):
    """Draws `head` rows that stay and `rows` that scroll; subclasses make both in `layout_rows`."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(LISTS)

    class Moved(Message):
        """The cursor is on another row."""

        def __init__(self, pane: "Pane", key: RowKey | None) -> None:
            super().__init__()
            self.pane = pane
            self.key = key

        def can_replace(self, message: Message) -> bool:
            """Only the last of many moves matters."""
            return isinstance(message, Pane.Moved)

    class Chosen(Message):
        """A row was pressed with the mouse while the cursor was on it already."""

        def __init__(self, pane: "Pane", key: RowKey | None) -> None:
            super().__init__()
            self.pane = pane
            self.key = key

    def __init__(self, *, id: str | None = None, cursor_glyph: str = "▌") -> None:
        super().__init__(id=id)
        self.cursor_glyph = cursor_glyph
        self.head: Sequence[Row] = ()
        self.window = Scroll()
        self._made_for = (0, 0)  # what the rows were made for

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The head and the scrolling rows for a pane of this size."""
        raise NotImplementedError

    # What is shown

    def prepare(self, width: int, height: int, key: RowKey | None = None) -> None:
        """Makes the rows for a size that is expected, so that the very first frame shows them."""
        self._made_for = (width, height)
        wanted = self.key if key is None else key
        self.head, self.window.rows = self.layout_rows(width, height)
        self.window.room = max(1, height - len(self.head))
        self._place(wanted, self.cursor)
        self.window.into_view(with_start=True)

    def begin_anew(self) -> None:
        """Makes other rows, of which the first one that can have the cursor has it."""
        self.window.cursor, self.window.top = -1, 0
        self.reload()

    def reload(self, key: RowKey | None = None) -> None:
        """Makes the rows anew and repaints the lines that changed; the cursor stays on its row, or goes to `key`."""
        if not self.size.width:
            return
        before, size = self._lines(), self._made_for
        self.prepare(self.size.width, self.size.height, key)
        if size == self._made_for:
            self.repaint_lines(before, self._lines())
        else:
            self.refresh()

    def _lines(self) -> list[tuple[Piece, ...]]:
        """The pieces on each line of the pane."""
        return [self._line(y) for y in range(self._made_for[1])]

    def _line(self, y: int) -> tuple[Piece, ...]:
        """The pieces on one line, with the cursor's column."""
        index = y - len(self.head)
        if index < 0:
            return self.head[y].pieces
        glyph = Piece(self.cursor_glyph, "accent" if self.has_focus else "dim")
        return self.window.pieces(index, glyph, self._made_for[0])

    def _place(self, key: RowKey | None, near: int) -> None:
        """Puts the cursor on the row with this key, else on the nearest row that can have it."""
        self.window.place(key, near)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that scroll, shown or not."""
        return self.window.rows

    @property
    def cursor(self) -> int:
        """The row under the cursor, from 0 on; -1 where none can have it."""
        return self.window.cursor

    @property
    def top(self) -> int:
        """The first scrolling row that is shown, from 0 on."""
        return self.window.top

    @property
    def key(self) -> RowKey | None:
        """The key of the row under the cursor; None where there is none."""
        return self.window.key

    # Moving

    def go(self, index: int) -> None:
        """Moves the cursor to a row and repaints the left ends of the two lines, or all where the rows scroll."""
        if index == self.cursor or not 0 <= index < len(self.rows):
            return
        old, self.window.cursor = self.cursor, index
        if self.window.into_view(with_start=True):
            self.refresh()
        else:
            self.refresh(*(self._left_end(row) for row in (old, index) if row >= 0))
        self.post_message(self.Moved(self, self.key))

    def _left_end(self, index: int) -> Region:
        lead = 2 + width_of((*self.rows[index].margin, *self.rows[index].pieces[:1]))
        return Region(0, index - self.top + len(self.head), min(lead, self.size.width), 1)

    def action_move(self, step: int) -> None:
        """The next or the previous row."""
        self.go(self.window.stop_from(self.cursor + step, step))

    def action_page(self, direction: int) -> None:
        """A page down or up."""
        self.go(self.window.stop_a_page_on(direction))

    def action_first(self) -> None:
        """The first row."""
        self.go(self.window.end_stop(-1))

    def action_last(self) -> None:
        """The last row."""
        self.go(self.window.end_stop(1))

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line, exactly as wide as the pane and styled to its end."""
        return self.drawn(self._line(y))

    # Events

    def on_resize(self, event: events.Resize) -> None:
        """Another size is another layout."""
        self.reload()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor shows whether keys come here."""
        super().watch_has_focus(has_focus)
        if self.cursor >= 0:
            self.refresh(self._left_end(self.cursor))

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; on a stretch that means something it does that, on the cursor's row it chooses."""
        index = event.y - len(self.head)
        row = self.head[event.y] if index < 0 else self.window.row_at(index)
        hit = next((hit for hit in row.hits if hit.start <= event.x < hit.end), None)
        was_here = index >= 0 and index + self.top == self.cursor
        if row.key is not None and not was_here:
            self.go(index + self.top)
        if hit is not None:
            self.hit(hit)
        elif row.key is not None and was_here:
            self.post_message(self.Chosen(self, row.key))


class OwnedPane(Pane, Generic[Owner]):
    """A pane that asks its owner, mostly the screen it is on, for what it draws."""

    def __init__(self, owner: Owner, *, id: str | None = None, cursor_glyph: str = "▌") -> None:
        super().__init__(id=id, cursor_glyph=cursor_glyph)
        self.owner = owner
