"""What everything drawn line by line shares: the table of styles, and pieces made into a line of exact width."""

from collections.abc import Sequence
from typing import cast

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from careertui.content.glyphs import ASCII
from careertui.tui.host import Host
from careertui.tui.rows import Hit, Piece, Press, Row, width_of

Line = Sequence[Piece]

STYLES = (
    "accent",
    "title",
    "rule",
    "dim",
    "strong",
    "good",
    "warn",
    "cursor",
    "mark",
    "here",
    "spot",
    "plain",
    "day",
    "day-good",
)


_PLAIN = str.maketrans("…·×─←→↑↓", "~-x-<>^v")  # what words hold beside the glyphs, where only ASCII can be shown


class Drawn(Widget):
    """A widget that draws pieces; the styles behind their names are a screen's, in styles/shared.tcss.

    One table for all widgets of the app: component classes of each widget would cost every first frame its share.
    """

    ALLOW_SELECT = False
    DRAWS_FOCUS = False  # whether all of it is drawn anew when it gains or loses the keys

    @property
    def host(self) -> Host:
        """The app, as far as a widget knows it."""
        return cast(Host, self.app)

    def watch_has_focus(self, has_focus: bool) -> None:
        """Where keys go is drawn."""
        super().watch_has_focus(has_focus)
        if self.DRAWS_FOCUS:
            self.refresh()

    class Hitted(Message):
        """The mouse was pressed on a stretch that means a command's action."""

        def __init__(self, meaning: str) -> None:
            super().__init__()
            self.meaning = meaning

    class Picked(Message):
        """The mouse was pressed on a stretch that means a thing: a day, an answer."""

        def __init__(self, press: Press) -> None:
            super().__init__()
            self.press = press

    def hit(self, hit: Hit) -> None:
        """Tells what a pressed stretch means."""
        meaning = hit.meaning
        self.post_message(self.Hitted(meaning) if isinstance(meaning, str) else self.Picked(meaning))

    def drawn(self, pieces: Sequence[Piece]) -> Strip:
        """A line of pieces, as wide as the widget and styled to its end; neighbours in one style are one segment."""
        texts: list[str] = []
        names: list[str] = []
        for text, name in pieces:
            if names and names[-1] == name:
                texts[-1] += text
            elif text:
                texts.append(text)
                names.append(name)
        if self.host.look.glyphs is ASCII:
            texts = [text.translate(_PLAIN) for text in texts]
        plain, style_of = self.rich_style, self.host.style_of
        segments = [Segment(text, plain + style_of(name)) for text, name in zip(texts, names, strict=True)]
        return Strip(segments).adjust_cell_length(self.size.width, plain)

    def repaint_lines(self, before: Sequence[Line], after: Sequence[Line]) -> None:
        """Repaints the lines that differ, from the left to where each differs last; else all."""
        if len(before) != len(after):
            self.refresh()
            return
        regions = [
            Region(0, y, min(self.size.width, last_difference(old, new)), 1)
            for y, (old, new) in enumerate(zip(before, after, strict=True))
            if old != new
        ]
        if regions:
            self.refresh(*regions)


class DrawnRows(Drawn):
    """Lines made elsewhere, drawn as they are."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Draws other lines, where they differ."""
        before, self.rows = self.rows, rows
        self.repaint_lines([row.pieces for row in before], [row.pieces for row in rows])

    def render_line(self, y: int) -> Strip:
        """One line, styled to its end."""
        return self.drawn(self.rows[y].pieces if y < len(self.rows) else ())


def last_difference(old: Line, new: Line) -> int:
    """The column behind the last one in which two lines differ; an equal tail of pieces needs no repaint."""
    old_width, new_width = width_of(old), width_of(new)
    if old_width != new_width:
        return max(old_width, new_width)
    end = new_width
    for one, other in zip(reversed(old), reversed(new), strict=False):
        if one != other:
            break
        end -= cell_len(other.text)
    return end
