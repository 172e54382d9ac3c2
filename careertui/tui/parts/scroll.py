"""Rows in a window: which row the cursor is on, which rows are shown, and where keys move both. Knows no Textual."""

from collections.abc import Sequence

from careertui.tui.rows import BLANK, Piece, Row, RowKey, with_more


class Scroll:
    """Rows, the cursor among those that have a key, and the first row shown in a window of `room` lines.

    Where the cursor would leave the window, the rows move on by half a page; `by_one`, by as little as shows it.
    """

    def __init__(self, *, by_one: bool = False) -> None:
        self.rows: Sequence[Row] = ()
        self.room = 1
        self.cursor = -1  # index in rows; -1 where no row is under it
        self.top = 0
        self._by_one = by_one

    @property
    def key(self) -> RowKey | None:
        """The key of the row under the cursor; None where there is none."""
        return self.rows[self.cursor].key if 0 <= self.cursor < len(self.rows) else None

    @property
    def last_top(self) -> int:
        """The first row shown when the last one is."""
        return max(0, len(self.rows) - self.room)

    def row_at(self, line: int) -> Row:
        """The row on a line of the window."""
        index = self.top + line
        return self.rows[index] if 0 <= index < len(self.rows) else BLANK

    # Where the cursor goes

    def stops(self) -> list[int]:
        """The rows that can have the cursor."""
        return [index for index, row in enumerate(self.rows) if row.key is not None]

    def stop_from(self, index: int, step: int) -> int:
        """The next row in a direction that can have the cursor, from `index` on; -1 where there is none."""
        while 0 <= index < len(self.rows):
            if self.rows[index].key is not None:
                return index
            index += step
        return -1

    def stop_a_page_on(self, direction: int) -> int:
        """The row a page down (1) or up (-1) that can have the cursor, else the last one before it."""
        goal = max(0, min(self.cursor + direction * self.room, len(self.rows) - 1))
        found = self.stop_from(goal, direction)
        return found if found >= 0 else self.stop_from(goal, -direction)

    def end_stop(self, direction: int) -> int:
        """The first (-1) or the last (1) row that can have the cursor; -1 where there is none."""
        return self.stop_from(0, 1) if direction < 0 else self.stop_from(len(self.rows) - 1, -1)

    def place(self, key: RowKey | None, near: int) -> None:
        """Puts the cursor on the row with this key, else on the nearest row that can have it."""
        stops = self.stops()
        same = (index for index in stops if self.rows[index].key == key)
        nearest = min(stops, key=lambda index: (abs(index - max(near, 0)), index), default=-1)
        self.cursor = next(same, nearest)

    # What is shown

    def into_view(self, *, with_start: bool = False) -> bool:
        """Scrolls where the cursor is outside the window; says whether it did.

        `with_start` shows what stands above the first row that can have the cursor, as far as it fits.
        """
        before = self.top
        if self.cursor >= 0:
            if self._by_one:
                self.top = max(min(self.top, self.cursor), self.cursor - self.room + 1)
            elif not self.top <= self.cursor < self.top + self.room:
                self.top = self.cursor - self.room // 2
        self.top = max(0, min(self.top, self.last_top))
        if with_start and self.cursor < self.room and self.stop_from(self.cursor - 1, -1) < 0:
            self.top = 0
        return self.top != before

    def more(self, line: int) -> str:
        """The glyph that rows lie beyond a line of the window; empty where none do."""
        if line == 0 and self.top:
            return "↑"
        return "↓" if line == self.room - 1 and self.top < self.last_top else ""

    def pieces(self, line: int, glyph: Piece | None, width: int) -> tuple[Piece, ...]:
        """The pieces on a line of the window; `glyph` stands before the row under the cursor, if it is to be seen."""
        row, more = self.row_at(line), self.more(line)
        if row.key is None:
            pieces = (*row.margin, *row.pieces)
        elif glyph is None or self.top + line != self.cursor:
            pieces = (*row.margin, Piece("  "), *row.pieces)
        else:
            first, *rest = row.pieces
            here = first if first.style else Piece(first.text, "cursor")
            pieces = (*row.margin, Piece(" "), glyph, here, *rest)
        return with_more(pieces, more, width) if more else pieces
