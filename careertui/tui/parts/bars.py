"""The single lines around every screen: the screens on top, the keys at the bottom; messages are in message.py."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from careertui.tui.keys.command import SCREENS
from careertui.tui.keys.table import COMMANDS
from careertui.tui.parts.drawn import Drawn
from careertui.tui.rows import Hit, Piece, fit, within


class Line(Drawn):
    """One line of pieces, drawn as they are; stretches of it may answer the mouse."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.pieces: Sequence[Piece] = ()
        self.hits: Sequence[Hit] = ()

    def show(self, pieces: Sequence[Piece], hits: Sequence[Hit] = ()) -> None:
        """Draws other pieces, if they are other."""
        self.hits = hits
        if pieces != self.pieces:
            self.pieces = pieces
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line, styled to its end; what is too long for it ends in an ellipsis."""
        return self.drawn(within(self.pieces, self.size.width) if y == 0 else ())

    def on_click(self, event: events.Click) -> None:
        """Tells which stretch was pressed."""
        for hit in self.hits:
            if hit.start <= event.x < hit.end:
                self.hit(hit)
                return


class ScreenBar(Line):
    """The screens by their digits, the one shown in the accent; what is not saved stands at its right."""

    def __init__(self, screen_name: str) -> None:
        super().__init__(classes="bar")
        self.screen_name = screen_name

    def update_bar(self, digits: dict[str, str], right: str, width: int) -> None:
        """Draws the bar; `digits` maps a screen's name to the key that opens it now."""
        pieces: list[Piece] = [Piece(" ")]
        hits: list[Hit] = []
        at = 1
        words = sum(len(digits[name]) + cell_len(title) + 3 for name, (_, title) in SCREENS.items())
        short = words - 1 + (cell_len(right) + 3 if right else 0) > width
        for name, (_, title) in SCREENS.items():
            here = name == self.screen_name
            word = f"{digits[name]} {title}" if here or not short else digits[name]
            pieces += [Piece(word, "here" if here else "dim"), Piece("  ")]
            hits.append(Hit(at, at + cell_len(word), COMMANDS[f"screen.{name}"].action))
            at += cell_len(word) + 2
        room = width - at - 1
        if right and room > 8:
            pieces.append(Piece(fit(right, room, right=True), "warn"))
        self.show(tuple(pieces), tuple(hits))


class KeyLine(Line):
    """The keys that work here and now, as many as fit; every one can be pressed."""

    def __init__(self) -> None:
        super().__init__(classes="keys")

    def update_keys(self, keys: Sequence[tuple[str, str, str]], width: int) -> None:
        """Draws (key, word, action) in their order, what does not fit left out; the last closes the line always."""
        pieces: list[Piece] = [Piece(" ")]
        hits: list[Hit] = []
        at = 1
        for key, word, action in _that_fit(keys, width - 1):
            pieces += [Piece(key, "accent"), Piece(f" {word}  ", "dim")]
            length = cell_len(key) + 1 + cell_len(word)
            hits.append(Hit(at, at + length, action))
            at += length + 2
        self.show(tuple(pieces), tuple(hits))


def _that_fit(keys: Sequence[tuple[str, str, str]], width: int) -> list[tuple[str, str, str]]:
    """As many as fit before the closing three: explain, everything, quit; where it is narrow, these give way first."""
    first, closing = keys[:-3], keys[-3:]
    for kept, least in ((closing, 3), ((*closing[:1], *closing[-1:]), 2), (closing[-1:], 0)):
        fitting = max(n for n in range(len(first) + 1) if not n or _taken((*first[:n], *kept)) <= width)
        if fitting >= min(least, len(first)) and _taken((*first[:fitting], *kept)) <= width:
            break
    return [*first[:fitting], *kept]


def _taken(keys: Sequence[tuple[str, str, str]]) -> int:
    return sum(cell_len(key) + cell_len(word) + 3 for key, word, _ in keys) - 2
