"""What everything drawn line by line shares: the table of styles, and pieces made into a line of exact width."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from careertui.tui.rows import Piece

STYLES = ("accent", "title", "rule", "dim", "strong", "good", "warn", "cursor", "mark", "here")


class Drawn(Widget):
    """A widget that draws pieces; the styles behind their names are in styles/shared.tcss."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {f"drawn--{name}" for name in STYLES}

    class Hitted(Message):
        """The mouse was pressed on a stretch that means an action."""

        def __init__(self, meaning: str) -> None:
            super().__init__()
            self.meaning = meaning

    def style_of(self, name: str) -> Style:
        """The style behind a name of the table; plain where there is none."""
        return self.get_component_rich_style(f"drawn--{name}") if name else self.rich_style

    def drawn(self, pieces: Sequence[Piece]) -> Strip:
        """A line of pieces, as wide as the widget and styled to its end."""
        segments = [Segment(piece.text, self.style_of(piece.style)) for piece in pieces]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def repaint_lines(self, before: Sequence[object], after: Sequence[object]) -> None:
        """Repaints the lines that differ; all where there are more or fewer."""
        if len(before) != len(after):
            self.refresh()
            return
        changed = [y for y, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))
