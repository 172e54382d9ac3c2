"""A review's questions: each a place for any of them, so that another step fills the places that are there already.

A line of text has a field of its own, on top of what is drawn, which is hidden where something is picked or opened.
"""

from collections.abc import Callable, Iterable
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from careertui.content.glyphs import Glyphs
from careertui.domain.reviews.question import Option
from careertui.domain.text import clean
from careertui.domain.views.reviews.page import Asked
from careertui.tui.parts.bindings import bindings_of
from careertui.tui.parts.text_input import TextInput
from careertui.tui.reviews.question_drawn import DrawnQuestion


class QuestionPlace(DrawnQuestion, can_focus=True):
    """One question: text, something to pick, or a door."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of("answer.before", "answer.next", "answer.clear")
    DRAWS_FOCUS = True

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

    def __init__(
        self,
        asked: Asked,
        glyphs: Glyphs,
        width: int,
        said: Callable[[Asked], str],
        move: Callable[[str], bool],
        *,
        roomy: bool,
    ) -> None:
        """`move` takes a key that leads on and says whether it did: at once, as the next key may be there already."""
        super().__init__(asked, glyphs, width, said, roomy=roomy)
        self._move = move
        self.known = clean(asked.value)
        self.input = TextInput(asked.value, placeholder=asked.question.hint)
        self._height = 0
        self._margin = (0, 0, 0, 0)
        self._settle()

    def compose(self) -> Iterable[Widget]:
        """The field of a text, beside the label."""
        yield self.input

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
            if sentence:
                self.call_after_refresh(self.scroll_visible, animate=False)  # it may lie below the step's last line

    def give_room(self, *, roomy: bool) -> None:
        """Whether there is room for the question above its field."""
        if roomy is not self.roomy:
            self.roomy = roomy
            self._settle()
            self.refresh()

    def _settle(self) -> None:
        """As high as it needs to be, the field of a text beside its label; what does not differ is left alone."""
        height = self.lines
        if height != self._height:
            self._height = height
            self.styles.height = height
        is_text = self.kind == "text"
        self.can_focus = not is_text
        self.set_class(self.is_line, "-line")
        if self.input.display is not is_text:
            self.input.display = is_text
        margin = (int(self.has_text_line), 1, 0, self.label_width)
        if is_text and margin != self._margin:
            self._margin = margin
            self.input.styles.margin = margin

    def on_resize(self) -> None:
        """Another width, other lines."""
        self._settle()

    # Answering

    def on_key(self, event: events.Key) -> None:
        """A digit answers; keys that lead on do so before the next key is looked at."""
        if self.kind == "text":
            return
        digit = self.host.look.keys.digit_of(event.key)
        focused = self.screen.focused
        if self._move(event.key):
            event.stop()
            event.prevent_default()
        elif digit is not None and event.character and isinstance(focused, Input):
            event.stop()  # it was typed ahead, for the field that has the focus by now
            focused.insert_text_at_cursor(event.character)
        elif digit is not None and isinstance(focused, QuestionPlace) and focused.kind == "pick":
            event.stop()
            focused.action_digit(digit)

    def action_digit(self, number: int) -> None:
        """Takes the option with this digit; one that is none of them is refused under the field."""
        option = next((each for each in self.asked.options if each.digit == str(number)), None)
        if option is None:
            first, last = self.asked.options[0].digit, self.asked.options[-1].digit
            self.complain(f"{number} is outside the scale, which goes from {first} to {last}.")
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

    def _act(self) -> None:
        """A press on what a mark calls for is a press on its key."""
        if self.asked.does:
            self.post_message(self.Opened(self))

    def _take_at(self, column: int) -> None:
        at = 0
        for number, piece in enumerate(self.options_line()):
            end, option = at + cell_len(piece.text), number - len(self.label_pieces())
            if at <= column < end and 0 <= option < len(self.asked.options):
                self._take(self.asked.options[option])
            elif at <= column < end and option >= len(self.asked.options):
                self._act()
            at = end

    # Focus

    def on_descendant_focus(self) -> None:
        """The cursor shows where keys go, for a text too."""
        self.refresh()

    def on_descendant_blur(self) -> None:
        """What was typed is kept when the field is left."""
        self.refresh()
        self.save()
