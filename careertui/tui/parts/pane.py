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

from careertui.tui.commands import LIST_COMMANDS, bindings_of
from careertui.tui.parts.drawn import Drawn
from careertui.tui.rows import BLANK, Piece, Row, RowKey, width_of, with_more

Owner = TypeVar("Owner")


class Pane(Drawn, can_focus=True):
    """Draws `head` rows that stay and `rows` that scroll; subclasses make both in `layout_rows`."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(LIST_COMMANDS)

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

    def __init__(self, *, id: str | None = None, cursor_sign: str = "▌") -> None:
        super().__init__(id=id)
        self.cursor_sign = cursor_sign
        self.head: list[Row] = []
        self.rows: list[Row] = []
        self.cursor = -1  # index in rows, -1 where no row can be under it
        self.top = 0
        self._made_for = (0, 0)  # what the rows were made for

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The head and the scrolling rows for a pane of this size."""
        raise NotImplementedError

    # What is shown

    def prepare(self, width: int, height: int, key: RowKey | None = None) -> None:
        """Makes the rows for a size that is expected, so that the very first frame shows them."""
        self._made_for = (width, height)
        wanted = self.key if key is None else key
        head, rows = self.layout_rows(width, height)
        self.head, self.rows = list(head), list(rows)
        self._place(wanted, self.cursor)
        self._scroll_into_view()

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
        pieces = self._row_pieces(index)
        more = "↑" if index == 0 and self.top else "↓" if index == self.room - 1 and self._is_more else ""
        return with_more(pieces, more, self._made_for[0]) if more else pieces

    @property
    def _is_more(self) -> bool:
        """Whether rows follow below the pane."""
        return self.top + self.room < len(self.rows)

    def _row_pieces(self, index: int) -> tuple[Piece, ...]:
        """The pieces of a scrolling row, with the cursor's column."""
        row = self._row(index + self.top)
        if row.key is None:
            return (*row.margin, *row.pieces)
        if index + self.top != self.cursor:
            return (*row.margin, Piece("  "), *row.pieces)
        sign = Piece(self.cursor_sign, "accent" if self.has_focus else "dim")
        first, *rest = row.pieces
        return (*row.margin, Piece(" "), sign, first if first.style else Piece(first.text, "cursor"), *rest)

    def _row(self, index: int) -> Row:
        return self.rows[index] if index < len(self.rows) else BLANK

    def _place(self, key: RowKey | None, near: int) -> None:
        """Puts the cursor on the row with this key, else on the nearest row that can have it."""
        stops = [index for index, row in enumerate(self.rows) if row.key is not None]
        same = [index for index in stops if self.rows[index].key == key]
        if same:
            self.cursor = same[0]
        elif stops:
            self.cursor = min(stops, key=lambda index: (abs(index - max(near, 0)), index))
        else:
            self.cursor = -1

    @property
    def key(self) -> RowKey | None:
        """The key of the row under the cursor; None where there is none."""
        return self.rows[self.cursor].key if 0 <= self.cursor < len(self.rows) else None

    @property
    def room(self) -> int:
        """Lines for the scrolling rows."""
        return max(1, self._made_for[1] - len(self.head))

    # Moving

    def go(self, index: int) -> None:
        """Moves the cursor to a row and repaints the left ends of the two lines, or all where the rows scroll."""
        if index == self.cursor or not 0 <= index < len(self.rows):
            return
        old, self.cursor = self.cursor, index
        if self._scroll_into_view():
            self.refresh()
        else:
            self.refresh(*(self._left_end(row) for row in (old, index) if row >= 0))
        self.post_message(self.Moved(self, self.key))

    def _left_end(self, index: int) -> Region:
        lead = 2 + width_of((*self.rows[index].margin, *self.rows[index].pieces[:1]))
        return Region(0, index - self.top + len(self.head), min(lead, self.size.width), 1)

    def _scroll_into_view(self) -> bool:
        """Scrolls by half a page where the cursor would leave the pane; says whether it did."""
        before, room = self.top, self.room
        last = max(0, len(self.rows) - room)
        if self.cursor < 0 or len(self.rows) <= room:
            self.top = 0 if len(self.rows) <= room else min(self.top, last)
        elif not self.top <= self.cursor < self.top + room:
            self.top = self.cursor - room // 2
        self.top = max(0, min(self.top, last))
        if self.top and not any(row.key is not None for row in self.rows[: self.cursor]) and self.cursor < room:
            self.top = 0  # nothing above can have the cursor: show what stands there too
        return self.top != before

    def _stop_from(self, index: int, step: int) -> int:
        """The next row in a direction that can have the cursor, from `index` on; -1 where there is none."""
        while 0 <= index < len(self.rows):
            if self.rows[index].key is not None:
                return index
            index += step
        return -1

    def action_move(self, step: int) -> None:
        """The next or the previous row."""
        self.go(self._stop_from(self.cursor + step, step))

    def action_page(self, direction: int) -> None:
        """A page down or up."""
        goal = max(0, min(self.cursor + direction * self.room, len(self.rows) - 1))
        found = self._stop_from(goal, direction)
        self.go(found if found >= 0 else self._stop_from(goal, -direction))

    def action_first(self) -> None:
        """The first row."""
        self.go(self._stop_from(0, 1))

    def action_last(self) -> None:
        """The last row."""
        self.go(self._stop_from(len(self.rows) - 1, -1))

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

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the cursor."""
        event.stop()
        self.action_move(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the cursor."""
        event.stop()
        self.action_move(-1)

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; on a stretch that means something it does that, on the cursor's row it chooses."""
        index = event.y - len(self.head)
        row = self.head[event.y] if index < 0 else self._row(index + self.top)
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

    def __init__(self, owner: Owner, *, id: str | None = None, cursor_sign: str = "▌") -> None:
        super().__init__(id=id, cursor_sign=cursor_sign)
        self.owner = owner
