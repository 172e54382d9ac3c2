"""Several short lists on one page: drawn in columns that never have the focus, with one cursor that goes through them.

The focus stays with the page, because a widget that gains or loses it is repainted whole.
"""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from careertui.tui.keys.command import LISTS
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.drawn import Drawn, Line
from careertui.tui.parts.scroll import Scroll
from careertui.tui.parts.wheel import Wheel
from careertui.tui.rows import BLANK, Piece, Row
from careertui.tui.widths import MOST_COLUMNS


class Block(Scroll):
    """One section: its rule, and under it its rows with a cursor of their own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.rule = BLANK
        self.width = self.height = 0

    def fill(self, rule: Row, rows: Sequence[Row], width: int, height: int) -> None:
        """Other rows, or another size; the cursor stays on its row, else goes to the nearest.

        Before it was moved it stands on the first row that can have it, unless that lies below the fold: a chart is
        seen from its top.
        """
        before, near = self.key, self.cursor
        self.rule, self.rows, self.width, self.height = rule, rows, width, height
        self.room = max(1, height - 1)
        first = self.end_stop(-1)
        if before is not None and first >= 0:
            self.place(before, near)
            self.into_view()
        else:
            self.cursor = first if first < self.room else -1
            self.top = 0

    def go(self, index: int) -> None:
        """Puts the cursor on a row."""
        if 0 <= index < len(self.rows) and self.rows[index].key is not None:
            self.cursor = index
            self.into_view()

    def move(self, step: int) -> None:
        """The next row that can have the cursor; where there is none in this direction, the rows scroll."""
        found = self.stop_from(self.cursor + step, step)
        if found >= 0:
            self.go(found)
        else:
            self.top = max(0, min(self.top + step, len(self.rows) - self.room))

    def end(self, direction: int) -> None:
        """The first (-1) or the last (1) row that can have the cursor, and the page's end."""
        found = self.end_stop(direction)
        self.cursor = found if found >= 0 else self.cursor
        self.top = 0 if direction < 0 else self.last_top

    def line(self, y: int, cursor_glyph: str, *, is_here: bool) -> Line:
        """The pieces on one of its lines; where the keys go, the rule and the cursor say so."""
        if y == 0:
            pieces = self.rule.pieces
            return (Piece(pieces[0].text, "here"), *pieces[1:]) if is_here and pieces else pieces
        return self.pieces(y - 1, Piece(cursor_glyph, "accent") if is_here else None, self.width)


class Column(Drawn):
    """Blocks below each other."""

    class Pressed(Message):
        """A line of a block was pressed."""

        def __init__(self, block: Block, y: int, x: int) -> None:
            super().__init__()
            self.block, self.y, self.x = block, y, x

    def __init__(self) -> None:
        super().__init__()
        self.blocks: Sequence[Block] = ()
        self._lines: list[Line] = []

    def show(self, blocks: Sequence[Block], here: str, cursor_glyph: str) -> None:
        """Draws these blocks, and repaints the lines that differ; `here` is the block that has the keys."""
        before = self._lines
        self.blocks = blocks
        self._lines = [
            block.line(y, cursor_glyph, is_here=block.name == here) for block in blocks for y in range(block.height)
        ]
        self.repaint_lines(before, self._lines)

    def render_line(self, y: int) -> Strip:
        """One line, styled to its end."""
        return self.drawn(self._lines[y] if y < len(self._lines) else ())

    def on_click(self, event: events.Click) -> None:
        """Tells which block was pressed, and where."""
        y = event.y
        for block in self.blocks:
            if y < block.height:
                self.post_message(self.Pressed(block, y, event.x))
                return
            y -= block.height


class Sections(Wheel, can_focus=True):
    """A page of blocks in columns; keys go to the block `here`."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(LISTS)

    class Moved(Message):
        """Keys go to another line or another block."""

        def can_replace(self, message: Message) -> bool:
            """Only the last of many moves matters."""
            return isinstance(message, Sections.Moved)

    class Chosen(Message):
        """The line under the cursor was pressed."""

    def __init__(self, cursor_glyph: str, *, id: str) -> None:
        super().__init__(id=id)
        self.cursor_glyph = cursor_glyph
        self.columns = [Column() for _ in range(MOST_COLUMNS)]
        self.blocks: list[list[Block]] = []
        self.here = ""

    def compose(self) -> ComposeResult:
        """The columns; those that are not needed are not shown."""
        yield from self.columns

    @property
    def block(self) -> Block:
        """The block that has the keys."""
        return next(block for column in self.blocks for block in column if block.name == self.here)

    def show(self, blocks: list[list[Block]], here: str) -> None:
        """Draws a page of columns of blocks."""
        self.blocks, self.here = blocks, here
        for number, column in enumerate(self.columns):
            shown = blocks[number] if number < len(blocks) else []
            if column.display != bool(shown):
                column.display = bool(shown)
            if shown:
                width = shown[0].width
                if column.styles.width is None or column.styles.width.value != width:
                    column.styles.width = width
                column.show(shown, here, self.cursor_glyph)

    def _draw(self) -> None:
        self.show(self.blocks, self.here)
        self.post_message(self.Moved())

    def action_move(self, step: int) -> None:
        """The next or the previous line with an offer."""
        self.block.move(step)
        self._draw()

    def action_page(self, direction: int) -> None:
        """A page down or up."""
        block = self.block
        for _ in range(block.room):
            block.move(direction)
        self._draw()

    def action_first(self) -> None:
        """The first line that acts."""
        self._end(-1)

    def action_last(self) -> None:
        """The last line that acts."""
        self._end(1)

    def _end(self, direction: int) -> None:
        self.block.end(direction)
        self._draw()

    def on_column_pressed(self, event: Column.Pressed) -> None:
        """A press gives a block the keys and moves its cursor; on the line under the cursor it chooses."""
        event.stop()
        block = event.block
        index = event.y - 1 + block.top
        was_here = block.name == self.here and index == block.cursor and event.y > 0
        self.here = block.name
        if event.y > 0:
            block.go(index)
        self._draw()
        if was_here and block.key is not None:
            self.post_message(self.Chosen())
