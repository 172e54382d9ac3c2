"""A review's questions: each a place for any of them, so that another step fills the places that are there already.

A place draws the question, its label, digits to pick from and what is wrong; a line of text has a field of its own on
top of it, which is hidden where something is picked or opened.
"""

from collections.abc import Callable, Iterable
from typing import ClassVar, Literal

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from careertui.content.signs import Signs
from careertui.domain.review_steps import Option
from careertui.domain.text import clean, visible
from careertui.domain.views.review_page import Asked
from careertui.tui.rows import Piece, fit, width_of, wrapped
from careertui.tui.widgets.drawn import Drawn
from careertui.tui.widgets.text_input import TextInput

LABEL = 16  # columns before the fields, where there is room
NARROW = 58


class QuestionPlace(Drawn, can_focus=True):
    """One question: text, something to pick, or a door."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "pick(-1)", "Before", show=False),
        Binding("right,l", "pick(1)", "Next", show=False),
        Binding("backspace,delete", "clear", "Leave open", show=False),
    ]

    class Answered(Message):
        """An answer was given, or taken back."""

        def __init__(self, place: "QuestionPlace", key: str, value: str) -> None:
            super().__init__()
            self.place = place
            self.key = key
            self.value = value

    class Opened(Message):
        """A door was pressed."""

        def __init__(self, place: "QuestionPlace") -> None:
            super().__init__()
            self.place = place

    def __init__(self, asked: Asked, signs: Signs, width: int, said: Callable[[Asked], str], *, roomy: bool) -> None:
        """Ready for a width, so that the first layout is the last; `said` tells what stands on a door."""
        super().__init__(classes="question")
        self.asked = asked
        self.signs = signs
        self.roomy = roomy
        self.complaint = ""
        self.known = clean(asked.value)
        self.input = TextInput(asked.value, placeholder=asked.question.hint)
        self._said = said
        self._expected = width
        self._height = 0
        self._margin = (0, 0, 0, 0)
        self._settle()

    def compose(self) -> Iterable[Widget]:
        """The field of a text, beside the label."""
        yield self.input

    # What it is

    @property
    def kind(self) -> Literal["text", "pick", "door"]:
        """What is asked for."""
        if not self.asked.key or self.asked.question.asked == "door":
            return "door"
        return "pick" if self.asked.options else "text"

    @property
    def stop(self) -> Widget:
        """What gets the focus: the field of a text, else the place."""
        return self.input if self.kind == "text" else self

    @property
    def is_current(self) -> bool:
        """Whether keys come here."""
        return self.stop.has_focus

    @property
    def is_changed(self) -> bool:
        """Whether the field holds something that is not saved."""
        return self.kind == "text" and self.input.value.strip() != self.known

    def show(self, asked: Asked) -> None:
        """Another question, or the newest facts about this one: what is being typed stays, unless it was changed."""
        if asked == self.asked and self.display:
            return
        same = asked.key == self.asked.key and asked.question is self.asked.question
        stored = clean(asked.value)
        self.asked = asked
        self.display = True
        if not same:
            self.complaint = ""
            self.input.placeholder = asked.question.hint
        if not same or (stored != self.known and stored != self.input.value.strip()):
            with self.input.prevent(Input.Changed):
                self.input.value = stored if self.kind == "text" else ""
        self.known = stored
        self._settle()
        self.refresh()

    def complain(self, sentence: str) -> None:
        """Says what is wrong under the field; an empty sentence takes it away."""
        if sentence != self.complaint:
            self.complaint = sentence
            self._settle()
            self.refresh()

    # Where things stand

    @property
    def width(self) -> int:
        """Its columns; those expected before it has been laid out."""
        return self.size.width or self._expected

    @property
    def label_width(self) -> int:
        """The columns of the labels."""
        return LABEL if self.width >= NARROW else 12

    @property
    def has_text_line(self) -> bool:
        """Whether the question stands above its field."""
        return self.roomy and bool(self.asked.text) and self.kind != "door"

    @property
    def is_list(self) -> bool:
        """Whether the options stand on a line each: actions do, and words that do not fit beside each other."""
        if self.kind != "pick" or self.asked.key.startswith("goal:"):
            return False
        is_scale = all(option.title == option.digit for option in self.asked.options)
        return self.asked.question.asked == "next" or not (is_scale or self._fits())

    def _fits(self) -> bool:
        needed = sum(cell_len(self._option_piece(option, full=True).text) for option in self.asked.options)
        return needed <= self.width - self.label_width - 1

    @property
    def field_lines(self) -> int:
        """Lines of the field itself."""
        return len(self.asked.options) if self.is_list else 1

    def _wrong_lines(self) -> list[str]:
        return wrapped(self.complaint, max(20, self.width - self.label_width - 1)) if self.complaint else []

    def _settle(self) -> None:
        """As high as it needs to be, the field of a text beside its label; what does not differ is left alone."""
        height = self.has_text_line + self.field_lines + len(self._wrong_lines())
        if height != self._height:
            self._height = height
            self.styles.height = height
        is_text = self.kind == "text"
        self.can_focus = not is_text
        if self.input.display is not is_text:
            self.input.display = is_text
        margin = (int(self.has_text_line), 1, 0, self.label_width)
        if is_text and margin != self._margin:
            self._margin = margin
            self.input.styles.margin = margin

    def on_resize(self) -> None:
        """Another width, other lines."""
        self._settle()

    # Drawing

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
        if not asked.key.startswith("goal:"):
            return Piece("  "), Piece(fit(asked.text, width, self.signs.ellipsis), "dim")
        label = fit(asked.label, min(width // 2, cell_len(visible(asked.label))), self.signs.ellipsis)
        rest = asked.text.replace("·", self.signs.dot)
        return (
            Piece("  "),
            Piece(label, "strong"),
            Piece(fit(f"  {rest}", max(0, width - cell_len(label)), self.signs.ellipsis), "dim"),
        )

    def _label_pieces(self) -> tuple[Piece, ...]:
        sign = self.signs.cursor if self.is_current else " "
        words = "" if self.asked.key.startswith("goal:") and self.has_text_line else self.asked.label
        label = fit(words, self.label_width - 3, self.signs.ellipsis)
        return Piece(" "), Piece(sign, "accent"), Piece(f"{label} ", "cursor" if self.is_current else "")

    def _field_line(self, line: int) -> tuple[Piece, ...]:
        if self.kind == "text":
            return self._label_pieces()
        if self.kind == "door":
            room = self.width - self.label_width - 8
            words = fit(self._said(self.asked), room, self.signs.ellipsis).rstrip()
            text = Piece(words, "" if self.is_current else "dim")
            return (*self._label_pieces(), text, Piece("  enter", "accent"))
        return self._list_line(line) if self.is_list else self._options_line()

    def _options_line(self) -> tuple[Piece, ...]:
        """The options beside each other; where that is too wide, only the picked one in words, or closer."""
        options, room = self.asked.options, self.width - self.label_width - 1
        pieces = [self._option_piece(option, full=True) for option in options]
        if width_of(pieces) > room:
            pieces = [self._option_piece(option, full=self._is_picked(option)) for option in options]
        if width_of(pieces) > room:
            pieces = [piece if piece.style == "here" else Piece(piece.text.rstrip(), piece.style) for piece in pieces]
        hint, left = self.asked.question.hint, room - width_of(pieces) - 2
        more = (Piece(f"  {hint}", "dim"),) if hint and cell_len(hint) <= left else ()
        return (*self._label_pieces(), *pieces, *more)

    def _option_piece(self, option: Option, *, full: bool) -> Piece:
        words = option.digit if option.title == option.digit or not full else f"{option.digit} {option.title}"
        if self._is_picked(option):
            return Piece(f"{self.signs.left}{words}{self.signs.right}", "here")
        return Piece(f" {words} ", "" if self.is_current else "dim")

    def _list_line(self, line: int) -> tuple[Piece, ...]:
        label = self._label_pieces() if line == 0 else (Piece(" " * self.label_width),)
        option, room = self.asked.options[line], self.width - self.label_width - 3
        title = option.title.replace("·", self.signs.dot)
        words = fit(f"{option.digit} {title}", room, self.signs.ellipsis).rstrip()
        if self._is_picked(option):
            return (*label, Piece(f"{self.signs.left}{words}{self.signs.right}", "here"))
        return (*label, Piece(f" {words} ", "" if self.is_current else "dim"))

    def _is_picked(self, option: Option) -> bool:
        value = self.asked.value
        return option.value in value if self.asked.question.asked == "many" else option.value == value

    # Answering

    def on_key(self, event: events.Key) -> None:
        """A digit answers; one that is no answer is refused under the field."""
        if self.kind != "pick" or event.character is None or not event.character.isdigit():
            return
        event.stop()
        option = next((each for each in self.asked.options if each.digit == event.character), None)
        if option is None:
            first, last = self.asked.options[0].digit, self.asked.options[-1].digit
            self.complain(f"{event.character} is outside the scale, which goes from {first} to {last}.")
        else:
            self._take(option)

    def _take(self, option: Option) -> None:
        """Picks an option; of many, puts it on or off."""
        value, had = option.value, self.asked.value
        if self.asked.question.asked == "many":
            value = had.replace(value, "") if value in had else had + value
        self._answer(value)

    def action_pick(self, step: int) -> None:
        """The option before or after, where one is picked."""
        options = self.asked.options
        if self.kind == "pick" and self.asked.question.asked != "many":
            at = next((n for n, each in enumerate(options) if each.value == self.asked.value), -1 if step > 0 else 0)
            self._answer(options[(at + step) % len(options)].value)

    def action_clear(self) -> None:
        """Leaves the question open."""
        if self.kind == "pick" and self.asked.value:
            self._answer("")

    def _answer(self, value: str) -> None:
        self.complain("")
        self.post_message(self.Answered(self, self.asked.key, value))

    def save(self) -> None:
        """Hands in what was typed."""
        if self.is_changed:
            self.post_message(self.Answered(self, self.asked.key, self.input.value))

    def on_click(self, event: events.Click) -> None:
        """A press picks the option under it, or opens the door."""
        if self.kind == "text":
            return
        self.focus()
        line = event.y - self.has_text_line
        if self.kind == "door":
            self.post_message(self.Opened(self))
        elif self.is_list and 0 <= line < len(self.asked.options):
            self._take(self.asked.options[line])
        elif line == 0:
            self._take_at(event.x)

    def _take_at(self, column: int) -> None:
        at = 0
        for number, piece in enumerate(self._options_line()):
            end, option = at + cell_len(piece.text), number - len(self._label_pieces())
            if at <= column < end and 0 <= option < len(self.asked.options):
                self._take(self.asked.options[option])
            at = end

    # Focus

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor shows where keys go."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def on_descendant_focus(self) -> None:
        """So it does for a text."""
        self.refresh()

    def on_descendant_blur(self) -> None:
        """What was typed is kept when the field is left."""
        self.refresh()
        self.save()
