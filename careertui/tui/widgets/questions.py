"""A review's questions, one widget each: a line of text, digits to pick from, or a door to where something is done.

Each draws its question, its label and what is wrong by itself; only a text field has a field of its own inside.
"""

from collections.abc import Callable, Iterable
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from careertui.content.signs import Signs
from careertui.domain.review_steps import Option
from careertui.domain.text import clean, visible
from careertui.domain.views.review_page import Asked
from careertui.tui.rows import Piece, fit, width_of, wrapped
from careertui.tui.widgets.drawn import Drawn
from careertui.tui.widgets.text_input import TextInput

LABEL = 16  # columns before the fields, where there is room
NARROW = 58


class QuestionField(Drawn):
    """What all have: the question above where there is room, the label, and a complaint under the field."""

    class Answered(Message):
        """An answer was given, or taken back."""

        def __init__(self, field: "QuestionField", value: str) -> None:
            super().__init__()
            self.field = field
            self.value = value

    class Opened(Message):
        """A door was chosen."""

        def __init__(self, field: "QuestionField") -> None:
            super().__init__()
            self.field = field

    def __init__(self, asked: Asked, signs: Signs, *, roomy: bool) -> None:
        super().__init__(classes="question")
        self.asked = asked
        self.signs = signs
        self.has_text_line = roomy and bool(asked.text) and asked.question.asked != "door"
        self.complaint = ""

    @property
    def is_current(self) -> bool:
        """Whether keys come here."""
        return self.has_focus

    @property
    def label_width(self) -> int:
        """The columns of the labels."""
        return LABEL if self.size.width >= NARROW else 12

    @property
    def field_lines(self) -> int:
        """Lines of the field itself."""
        return 1

    def on_mount(self) -> None:
        """As high as it needs to be."""
        self.fit_height()

    def on_resize(self) -> None:
        """A complaint may take other lines at another width."""
        self.fit_height()

    def fit_height(self) -> None:
        """Question, field, complaint."""
        self.styles.height = self.has_text_line + self.field_lines + len(self._wrong_lines())

    def complain(self, sentence: str) -> None:
        """Says what is wrong under the field; an empty sentence takes it away."""
        if sentence != self.complaint:
            self.complaint = sentence
            self.fit_height()
            self.refresh()

    def _wrong_lines(self) -> list[str]:
        around = self.parent.size.width if isinstance(self.parent, Widget) else 80
        return wrapped(self.complaint, max(20, (self.size.width or around) - 14)) if self.complaint else []

    def show(self, asked: Asked) -> None:
        """What the newest facts say."""
        if asked != self.asked:
            self.asked = asked
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The question, the field, what is wrong."""
        if self.has_text_line and y == 0:
            return self.drawn(self._text_line())
        line = y - self.has_text_line
        if line < self.field_lines:
            return self.drawn(self.field_line(line))
        wrong = self._wrong_lines()
        at = line - self.field_lines
        return self.drawn((Piece(" " * self.label_width), Piece(wrong[at], "warn")) if at < len(wrong) else ())

    def _text_line(self) -> tuple[Piece, ...]:
        asked, width = self.asked, self.size.width - 3
        if asked.key.startswith("goal:"):
            label = fit(asked.label, min(width // 2, cell_len(visible(asked.label))), self.signs.ellipsis)
            rest = fit(f"  {asked.text}", max(0, width - cell_len(label)), self.signs.ellipsis)
            return Piece("  "), Piece(label, "strong"), Piece(rest, "dim")
        return Piece("  "), Piece(fit(asked.text, width, self.signs.ellipsis), "dim")

    def label_pieces(self) -> tuple[Piece, ...]:
        """The cursor's column and the label."""
        sign = self.signs.cursor if self.is_current else " "
        words = "" if self.asked.key.startswith("goal:") and self.has_text_line else self.asked.label
        label = fit(words, self.label_width - 3, self.signs.ellipsis)
        return Piece(" "), Piece(sign, "accent"), Piece(f"{label} ", "cursor" if self.is_current else "")

    def field_line(self, line: int) -> tuple[Piece, ...]:
        """One line of the field."""
        return self.label_pieces()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor shows where keys go."""
        super().watch_has_focus(has_focus)
        self.refresh()


class PickField(QuestionField, can_focus=True):
    """Digits pick; of a scale one, of signs any number; a digit that is none of them is refused under the field."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(-1)", "Before", show=False),
        Binding("right,l", "step(1)", "Next", show=False),
        Binding("backspace,delete", "clear", "Leave open", show=False),
    ]

    @property
    def is_list(self) -> bool:
        """Whether the options stand on a line each: actions do, and words that do not fit beside each other."""
        if self.asked.question.asked == "next":
            return True
        is_scale = all(option.title == option.digit for option in self.asked.options)
        return not is_scale and not self.asked.key.startswith("goal:") and bool(self.size.width) and not self._fits()

    def _fits(self) -> bool:
        needed = sum(cell_len(self._option_piece(option, full=True).text) for option in self.asked.options)
        return needed <= self.size.width - self.label_width - 1

    @property
    def field_lines(self) -> int:
        """One, or as many as there are options."""
        return max(1, len(self.asked.options)) if self.is_list else 1

    def on_key(self, event: events.Key) -> None:
        """A digit answers."""
        if event.character is None or not event.character.isdigit():
            return
        event.stop()
        option = next((each for each in self.asked.options if each.digit == event.character), None)
        if option is None:
            self.complain(self._refused(event.character))
        else:
            self.take(option)

    def _refused(self, digit: str) -> str:
        first, last = self.asked.options[0].digit, self.asked.options[-1].digit
        return f"{digit} is outside the scale, which goes from {first} to {last}."

    def take(self, option: Option) -> None:
        """Picks an option; of many, puts it on or off."""
        value = option.value
        if self.asked.question.asked == "many":
            had = self.asked.value
            value = had.replace(value, "") if value in had else had + value
        self._answer(value)

    def action_step(self, step: int) -> None:
        """The option before or after, where one is picked."""
        options = self.asked.options
        if self.asked.question.asked == "many" or not options:
            return
        at = next((n for n, each in enumerate(options) if each.value == self.asked.value), -1 if step > 0 else 0)
        self._answer(options[(at + step) % len(options)].value)

    def action_clear(self) -> None:
        """Leaves the question open."""
        if self.asked.value:
            self._answer("")

    def _answer(self, value: str) -> None:
        self.complain("")
        self.post_message(self.Answered(self, value))

    def _is_picked(self, option: Option) -> bool:
        value = self.asked.value
        return option.value in value if self.asked.question.asked == "many" else option.value == value

    def _option_piece(self, option: Option, *, full: bool) -> Piece:
        words = option.digit if option.title == option.digit or not full else f"{option.digit} {option.title}"
        if self._is_picked(option):
            return Piece(f"{self.signs.left}{words}{self.signs.right}", "here")
        return Piece(f" {words} ", "" if self.is_current else "dim")

    def field_line(self, line: int) -> tuple[Piece, ...]:
        """The options beside each other; where that is too wide, only the picked one in words."""
        options = self.asked.options
        if self.is_list:
            return self._list_line(line)
        label, room = self.label_pieces(), self.size.width - self.label_width - 1
        pieces = [self._option_piece(option, full=True) for option in options]
        if width_of(pieces) > room:
            pieces = [self._option_piece(option, full=self._is_picked(option)) for option in options]
        if width_of(pieces) > room:
            pieces = [piece if piece.style == "here" else Piece(piece.text.rstrip(), piece.style) for piece in pieces]
        hint, left = self.asked.question.hint, room - width_of(pieces) - 2
        if hint and cell_len(hint) <= left:
            pieces.append(Piece(f"  {hint}", "dim"))
        return (*label, *pieces)

    def _list_line(self, line: int) -> tuple[Piece, ...]:
        label = self.label_pieces() if line == 0 else (Piece(" " * self.label_width),)
        if line >= len(self.asked.options):
            return label
        option, room = self.asked.options[line], self.size.width - self.label_width - 3
        picked = self._is_picked(option)
        words = fit(f"{option.digit} {option.title}", room, self.signs.ellipsis).rstrip()
        left, right = (self.signs.left, self.signs.right) if picked else (" ", " ")
        return (*label, Piece(f"{left}{words}{right}", "here" if picked else "" if self.is_current else "dim"))

    def on_click(self, event: events.Click) -> None:
        """A press picks the option under it."""
        self.focus()
        line = event.y - self.has_text_line
        if self.is_list:
            if 0 <= line < len(self.asked.options):
                self.take(self.asked.options[line])
            return
        pieces = self.field_line(0)
        at = 0
        for number, piece in enumerate(pieces):
            end = at + cell_len(piece.text)
            if line == 0 and at <= event.x < end and 0 <= number - 3 < len(self.asked.options):
                self.take(self.asked.options[number - 3])
            at = end


class DoorField(QuestionField, can_focus=True):
    """Leads to where something is done; enter goes there."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "open", "Open", show=False)]

    def __init__(self, asked: Asked, signs: Signs, said: Callable[[Asked], str]) -> None:
        super().__init__(asked, signs, roomy=False)
        self._said = said

    def action_open(self) -> None:
        """Goes there."""
        self.post_message(self.Opened(self))

    def field_line(self, line: int) -> tuple[Piece, ...]:
        """What is there, and the key that goes there."""
        words = self._said(self.asked)
        room = self.size.width - self.label_width - 8
        pieces = (
            Piece(fit(words, room, self.signs.ellipsis), "" if self.is_current else "dim"),
            Piece(" enter", "accent"),
        )
        return (*self.label_pieces(), *pieces)

    def on_click(self) -> None:
        """A press goes there."""
        self.focus()
        self.action_open()


class TextField(QuestionField):
    """A line of text; its field lies on top of what is drawn here."""

    def __init__(self, asked: Asked, signs: Signs, *, roomy: bool) -> None:
        super().__init__(asked, signs, roomy=roomy)
        self.input = TextInput(asked.value, placeholder=asked.question.hint)
        self.known = clean(asked.value)

    def compose(self) -> Iterable[Widget]:
        """The field, beside the label."""
        yield self.input

    def fit_height(self) -> None:
        """The field stands beside the label."""
        super().fit_height()
        self.input.styles.margin = (int(self.has_text_line), 1, 0, self.label_width)

    @property
    def is_current(self) -> bool:
        """Whether the field has the focus."""
        return self.input.has_focus

    @property
    def is_changed(self) -> bool:
        """Whether it holds something that is not saved."""
        return self.input.value.strip() != self.known

    def show(self, asked: Asked) -> None:
        """What was changed elsewhere comes into the field; what is being typed stays."""
        stored = clean(asked.value)
        if stored != self.known:
            self.known = stored
            if stored != self.input.value.strip():
                self.input.value = stored
        super().show(asked)

    def on_descendant_focus(self) -> None:
        """The label shows where keys go."""
        self.refresh()

    def on_descendant_blur(self) -> None:
        """What was typed is kept when the field is left."""
        self.refresh()
        self.save()

    def save(self) -> None:
        """Hands in what was typed."""
        if self.is_changed:
            self.post_message(self.Answered(self, self.input.value))
