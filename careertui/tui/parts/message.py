"""The message line: what just happened, until the next key; a long sentence grows upwards over the last lines."""

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from careertui.tui.parts.bars import Line
from careertui.tui.parts.drawn import Drawn
from careertui.tui.rows import Piece, fit, wrapped

SHARE = 5  # a message covers at most this part of the screen's lines


class LongMessage(Drawn):
    """All lines of a message but the last, laid over what stands above the message line."""

    def __init__(self, lines: list[str], style: str) -> None:
        super().__init__(classes="long-message")
        self.texts = lines
        self.style = style

    def render_line(self, y: int) -> Strip:
        """One line of the message."""
        return self.drawn((Piece(" "), Piece(self.texts[y] if y < len(self.texts) else "", self.style)))

    def on_click(self, event: events.Click) -> None:
        """A press puts the message away."""
        line = self.screen.query_one(MessageLine)
        line.say("")


class MessageLine(Line):
    """What just happened, until the next key."""

    def __init__(self) -> None:
        super().__init__(classes="message")
        self.text = ""
        self.cut = ""  # the last message that was too long to be shown whole

    @property
    def shown(self) -> str:
        """What can be read now, whatever the lines it stands on."""
        above = [text for long in self.screen.query(LongMessage) for text in long.texts]
        return " ".join([*above, *(piece.text.strip() for piece in self.pieces if piece.text.strip())])

    def say(self, text: str, *, warn: bool = False) -> None:
        """Shows a sentence; one that is too long goes over more lines, one that is longer still is kept for `?`."""
        self.text = text
        self.screen.query(LongMessage).remove()
        style, width, height = "warn" if warn else "", self.app.size.width, self.app.size.height
        lines = wrapped(text, max(1, width - 2))
        most = max(2, height // SHARE)
        if len(lines) > most:
            self.cut = text
            more = f" {self.host.look.glyphs.ellipsis} {self.host.look.keys.name('help')} shows all"
            lines = [*lines[: most - 1], fit(lines[most - 1], max(1, width - 2 - cell_len(more)), "").rstrip() + more]
        elif text:
            self.cut = ""
        *above, last = lines or [""]
        if above:
            long = LongMessage(above, style)
            long.styles.height = len(above)
            long.styles.offset = (0, height - 2 - len(above))
            self.screen.mount(long)
        self.show((Piece(" "), Piece(last, style)))

    def on_click(self, event: events.Click) -> None:
        """A press puts the message away."""
        self.say("")
