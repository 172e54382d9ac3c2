"""What stands beside and under a field: its name, and what is wrong with it."""

from textual.strip import Strip
from textual.widget import Widget

from careertui.tui.parts.bars import Line
from careertui.tui.rows import Piece, fit, wrapped
from careertui.tui.widths import LABEL_WIDTH


class Label(Line):
    """A field's name."""

    def __init__(self, text: str) -> None:
        super().__init__(classes="label")
        self.name_it(text)

    def name_it(self, text: str) -> None:
        """Calls the field something else."""
        self.show((Piece(fit(text, LABEL_WIDTH - 1), "dim"),))


class MeantDay(Line):
    """The day that is understood of what its field holds, beside it; nothing while that is no day."""

    def __init__(self, name: str) -> None:
        super().__init__(id=f"meant-{name}", classes="meant")

    def mean(self, words: str) -> None:
        """Shows a day in words, as wide as it is."""
        self.styles.width = len(words) + 1 if words else 0
        self.show((Piece(f" {words}" if words else "", "dim"),))


class Complaint(Line):
    """What is wrong with the field above, in as many lines as it takes; not there when all is well."""

    def __init__(self, name: str) -> None:
        super().__init__(id=f"wrong-{name}", classes="complaint")
        self.text = ""

    def complain(self, text: str) -> None:
        """Says a sentence; nothing takes the line away."""
        self.text = text
        self.display = bool(text)
        lines = wrapped(text, self._room) if text else []
        self.styles.height = max(1, len(lines))
        self.refresh()

    @property
    def _room(self) -> int:
        around = self.parent.size.width if isinstance(self.parent, Widget) else 0  # it has no size of its own yet
        return max(20, (self.size.width or around) - LABEL_WIDTH)

    def render_line(self, y: int) -> Strip:
        """The sentence beside the labels' column."""
        lines = wrapped(self.text, self._room)
        return self.drawn((Piece(" " * LABEL_WIDTH), Piece(lines[y] if y < len(lines) else "", "warn")))
