"""A question as it is drawn: what it is, where things stand, and its lines."""

from collections.abc import Callable
from typing import Literal

from rich.cells import cell_len
from textual.strip import Strip

from careertui.content.glyphs import Glyphs
from careertui.domain.reviews.question import Option
from careertui.domain.text import visible
from careertui.domain.views.reviews.page import Asked
from careertui.tui.parts.drawn import Drawn
from careertui.tui.rows import Piece, fit, width_of, wrapped
from careertui.tui.widths import NARROW

LISTED = ("next", "wins")  # questions whose options stand on a line each
LABEL, SHORT_LABEL = 16, 13  # columns before the fields, where there is room and where there is little


class DrawnQuestion(Drawn):
    """One question's lines: the question itself where there is room, label and field, what is wrong."""

    def __init__(self, asked: Asked, glyphs: Glyphs, width: int, said: Callable[[Asked], str], *, roomy: bool) -> None:
        """Ready for a width, so that the first layout is the last; `said` tells what stands on a door."""
        super().__init__(classes="question")
        self.asked = asked
        self.glyphs = glyphs
        self.roomy = roomy
        self.complaint = ""
        self._said = said
        self._expected = width

    @property
    def kind(self) -> Literal["text", "pick", "door"]:
        """What is asked for."""
        if not self.asked.key or self.asked.question.asked == "door":
            return "door"
        return "pick" if self.asked.options else "text"

    @property
    def is_current(self) -> bool:
        """Whether keys come here."""
        return self.has_focus

    @property
    def width(self) -> int:
        """Its columns; those expected before it has been laid out."""
        return self.size.width or self._expected

    @property
    def label_width(self) -> int:
        """The columns of the labels."""
        if self.is_line:
            return max(SHORT_LABEL, min(48, self.width * 9 // 20))
        return LABEL if self.width >= NARROW else SHORT_LABEL

    @property
    def is_goal(self) -> bool:
        """Whether a goal is marked, whose name and state stand above."""
        return self.asked.about is not None and self.asked.about.thing == "goal"

    @property
    def is_line(self) -> bool:
        """Whether it is one of many lines, each with the name of what it is about before its answers."""
        return self.asked.about is not None and not self.is_goal

    @property
    def has_text_line(self) -> bool:
        """Whether the question stands above its field."""
        text = self.asked.head if self.is_line else self.asked.text
        return self.roomy and bool(text) and self.kind != "door"

    @property
    def is_list(self) -> bool:
        """Whether the options stand on a line each: actions do, and words that do not fit beside each other."""
        if self.kind != "pick" or self.is_goal or self.is_line:
            return False
        return self.asked.question.asked in LISTED or not (self._is_scale or self._fits())

    @property
    def _is_scale(self) -> bool:
        return all(option.title == option.digit for option in self.asked.options)

    def _fits(self) -> bool:
        needed = sum(cell_len(self._option_piece(option, full=True).text) for option in self.asked.options)
        return needed <= self.width - self.label_width - 1

    @property
    def lines(self) -> int:
        """All its lines."""
        return self.has_text_line + self.field_lines + len(self._wrong_lines())

    @property
    def field_lines(self) -> int:
        """Lines of the field itself."""
        return len(self.asked.options) if self.is_list else 1

    def _wrong_lines(self) -> list[str]:
        return wrapped(self.complaint, max(20, self.width - self.label_width - 1)) if self.complaint else []

    def render_line(self, y: int) -> Strip:
        """The question, the field, what is wrong."""
        if self.has_text_line and y == 0:
            return self.drawn(self._text_line())
        line = y - self.has_text_line
        if line < self.field_lines:
            return self.drawn(self._field_line(line))
        wrong = self._wrong_lines()
        at = line - self.field_lines
        return self.drawn((Piece(" " * self.label_width), Piece(wrong[at], "warn")) if at < len(wrong) else ())

    def _text_line(self) -> tuple[Piece, ...]:
        asked, width = self.asked, self.width - 3
        if not self.is_goal:
            return Piece("  "), Piece(fit(asked.head or asked.text, width, self.glyphs.ellipsis), "dim")
        rest = asked.text.replace("·", self.glyphs.dot)
        room = max(width // 3, width - cell_len(rest) - 2)  # the name gives way, as far as it is still known by it
        label = fit(asked.label, min(room, cell_len(visible(asked.label))), self.glyphs.ellipsis)
        return (
            Piece("  "),
            Piece(label, "strong"),
            Piece(fit(f"  {rest}", max(0, width - cell_len(label)), self.glyphs.ellipsis), "dim"),
        )

    def label_pieces(self) -> tuple[Piece, ...]:
        """The cursor's column and the label."""
        glyph = self.glyphs.cursor if self.is_current else " "
        words = "" if self.is_goal and self.has_text_line else self.asked.label
        label = fit(words, self.label_width - 3, self.glyphs.ellipsis)
        return Piece(" "), Piece(glyph, "accent"), Piece(f"{label} ", "cursor" if self.is_current else "")

    def _field_line(self, line: int) -> tuple[Piece, ...]:
        if self.kind == "text":
            return self.label_pieces()
        if self.kind == "door":
            room = self.width - self.label_width - 3 - cell_len(self.host.look.keys.name("review.on"))
            words = fit(self._said(self.asked), room, self.glyphs.ellipsis).rstrip()
            text = Piece(words, "" if self.is_current else "dim")
            return (*self.label_pieces(), text, Piece(f"  {self.host.look.keys.name('review.on')}", "accent"))
        return self._list_line(line) if self.is_list else self.options_line()

    def options_line(self) -> tuple[Piece, ...]:
        """The options beside each other; where that is too wide, only the picked one in words, or closer."""
        options, room = self.asked.options, self.width - self.label_width - 1
        pieces = [self._option_piece(option, full=True) for option in options]
        if width_of(pieces) > room:
            pieces = [self._option_piece(option, full=self.is_picked(option)) for option in options]
        if width_of(pieces) > room:
            pieces = [piece if piece.style == "here" else Piece(piece.text.rstrip(), piece.style) for piece in pieces]
        return (*self.label_pieces(), *pieces, *self._beside(room - width_of(pieces) - 2))

    def _beside(self, room: int) -> tuple[Piece, ...]:
        """What stands beside the options: what a mark still calls for, how a line's thing stands, or the hint."""
        if self.asked.does:
            key = self.host.look.keys.name("review.act")
            return (Piece(f"  {key} ", "accent"), Piece(self.asked.does, "dim")) if room >= 2 + cell_len(key) else ()
        words = "" if self.is_goal else self.asked.text if self.is_line else self.asked.question.hint
        return (Piece(f"  {words}", "dim"),) if words and cell_len(words) <= room else ()

    def foot(self) -> tuple[str, str]:
        """What there is no room for on its one line: what is asked, and the options' words where they stand alone."""
        asked, words = self.asked, ""
        if not (self.is_list or self._fits() or self._is_scale):
            words = " ".join(f"{option.digit} {option.title}" for option in asked.options)
        if self.kind == "door":
            return f"{asked.label}: {self._said(asked)}", ""
        if asked.about is not None:
            return (f"{asked.label}: {asked.text}" if asked.text else asked.label), words
        return asked.text, words

    def _option_piece(self, option: Option, *, full: bool) -> Piece:
        words = option.digit if option.title == option.digit or not full else f"{option.digit} {option.title}"
        if self.is_picked(option):
            return Piece(f"{self.glyphs.left}{words}{self.glyphs.right}", "here")
        return Piece(f" {words} ", "" if self.is_current else "dim")

    def _list_line(self, line: int) -> tuple[Piece, ...]:
        label = self.label_pieces() if line == 0 else (Piece(" " * self.label_width),)
        option, room = self.asked.options[line], self.width - self.label_width - 3
        title = option.title.replace("·", self.glyphs.dot)
        words = fit(f"{option.digit} {title}", room, self.glyphs.ellipsis).rstrip()
        if self.is_picked(option):
            return (*label, Piece(f"{self.glyphs.left}{words}{self.glyphs.right}", "here"))
        return (*label, Piece(f" {words} ", "" if self.is_current else "dim"))

    def is_picked(self, option: Option) -> bool:
        """Whether an option is the answer, or part of it."""
        value = self.asked.value
        return option.value in value if self.asked.question.asked == "many" else option.value == value
