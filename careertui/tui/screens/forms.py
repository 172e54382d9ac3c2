"""Forms: narrow, centred, one line a field; the field that is wrong says so under itself and keeps what was typed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget

from careertui.domain.errors import Refused
from careertui.store.errors import StoreError
from careertui.tui.rows import Hit, Piece, fit, wrapped
from careertui.tui.widgets.bars import Line
from careertui.tui.widgets.choice import Choice, Option
from careertui.tui.widgets.drawn import Drawn
from careertui.tui.widgets.text_input import TextInput

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp

LABEL_WIDTH = 12


class Field(NamedTuple):
    """One line of a form: a text, or a choice where there are `options`."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    options: Sequence[Option] = ()


Submit = Callable[[Mapping[str, str]], str]


def key_pieces(keys: Iterable[tuple[str, str]]) -> tuple[Piece, ...]:
    """Keys and their words for the last line of a form."""
    return tuple(Piece(text, style) for key, word in keys for text, style in ((key, "accent"), (f" {word}  ", "dim")))


_PRESSED = {"enter": "save", "tab": "app.focus_next", "esc": "close"}


def key_hits(keys: Iterable[tuple[str, str]]) -> tuple[Hit, ...]:
    """Where the last line of a form answers the mouse: each key does what it says."""
    hits: list[Hit] = []
    at = 0
    for key, word in keys:
        end = at + cell_len(key) + 1 + cell_len(word)
        if key in _PRESSED:
            hits.append(Hit(at, end, _PRESSED[key]))
        at = end + 2
    return tuple(hits)


class Label(Line):
    """A field's name."""

    def __init__(self, text: str) -> None:
        super().__init__(classes="label")
        self.pieces = (Piece(fit(text, LABEL_WIDTH - 1), "dim"),)


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


class FormScreen(ModalScreen[str | None]):
    """Fields and what to do with them: `submit` gets the answers, does it, and returns what the form returns.

    A Refused from `submit` is shown under the field it names (else under the last) and the form stays open.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", show=False),
        Binding("ctrl+s", "save", "Save", show=False),
        Binding("enter", "save", "Save", show=False),
        Binding("down", "app.focus_next", "Next", show=False),
        Binding("up", "app.focus_previous", "Before", show=False),
    ]
    if TYPE_CHECKING:
        app = getters.app(CareerApp)

    def __init__(
        self, title: str, fields: Sequence[Field], submit: Submit, *, about: str = "", save: str = "save"
    ) -> None:
        super().__init__()
        self.form_title = title
        self.fields = fields
        self.submit = submit
        self.about = about
        self.save_word = save

    def compose(self) -> ComposeResult:
        """The title, the fields with room for complaints, and the keys."""
        with Vertical(classes="form"):
            yield Line(classes="form-title")
            if self.about:
                yield Line(id="about", classes="about")
            for field in self.fields:
                with Horizontal(classes="field", id=f"row-{field.name}"):
                    yield Label(field.label)
                    yield self._widget(field)
                yield Complaint(field.name)
            yield from self.extra()
            yield Line(classes="form-keys")

    def extra(self) -> Iterable[Widget]:
        """What a form shows under its fields."""
        return ()

    def _widget(self, field: Field) -> Widget:
        if field.options:
            return Choice(field.options, field.value, self.app.look.signs, id=f"field-{field.name}")
        return TextInput(field.value, placeholder=field.hint, id=f"field-{field.name}")

    def on_mount(self) -> None:
        """Words that never change are drawn once."""
        self.query_one(".form-title", Line).show((Piece(fit(self.form_title, 70).rstrip(), "title"),))
        if self.about:
            self.query_one("#about", Line).show((Piece(fit(self.about, 70).rstrip(), "dim"),))
        self.on_descendant_focus()

    def on_descendant_focus(self) -> None:
        """The keys are those of the field that has the focus."""
        keys = self.keys_shown()
        self.query_one(".form-keys", Line).show(key_pieces(keys), key_hits(keys))

    async def on_drawn_hitted(self, event: Drawn.Hitted) -> None:
        """A press on a key does what the key does."""
        await self.run_action(event.meaning)

    def keys_shown(self) -> tuple[tuple[str, str], ...]:
        """The keys that work in the field that has the focus."""
        keys = (("enter", self.save_word), ("tab", "next field"), ("esc", "close"))
        return (("← →", "choose"), *keys) if isinstance(self.focused, Choice) else keys

    def answers(self) -> dict[str, str]:
        """What every field holds now."""
        return {
            field.name: self._choice(field.name).value if field.options else self._input(field.name).value
            for field in self.fields
        }

    def _input(self, name: str) -> TextInput:
        return self.query_one(f"#field-{name}", TextInput)

    def _choice(self, name: str) -> Choice:
        return self.query_one(f"#field-{name}", Choice)

    def action_save(self) -> None:
        """Saves, or says which field is wrong."""
        for complaint in self.query(Complaint):
            complaint.complain("")
        try:
            result = self.submit(self.answers())
        except (Refused, StoreError) as refusal:
            self._complain(str(refusal), getattr(refusal, "field", ""))
            return
        self.dismiss(result)

    def _complain(self, sentence: str, field: str) -> None:
        name = field if any(each.name == field for each in self.fields) else self.fields[-1].name
        self.query_one(f"#wrong-{name}", Complaint).complain(sentence)
        self.query_one(f"#field-{name}").focus()

    def action_close(self) -> None:
        """Closes without saving."""
        self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Enter in a field saves."""
        self.action_save()


class Answer(NamedTuple):
    """One answer to a question: what it says, and what it does."""

    title: str
    line: str
    act: Callable[[], object]


class AskScreen(ModalScreen[None]):
    """A question with a few answers, one a line; enter takes the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Close", show=False),
        Binding("enter,space", "take", "Take", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("up,k", "move(-1)", "Up", show=False),
    ]
    if TYPE_CHECKING:
        app = getters.app(CareerApp)

    def __init__(self, title: str, answers: Sequence[Answer]) -> None:
        super().__init__()
        self.question = title
        self.choices = answers
        self.at = 0

    def compose(self) -> ComposeResult:
        """The question, its answers and the keys."""
        with Vertical(classes="form"):
            yield Line(classes="form-title")
            for number in range(len(self.choices)):
                yield Line(id=f"answer-{number}", classes="answer")
            yield Line(classes="form-keys")

    def on_mount(self) -> None:
        """Draws everything once."""
        self.query_one(".form-title", Line).show((Piece(fit(self.question, 70).rstrip(), "title"),))
        keys = (("enter", "take it"), ("j k", "choose"), ("esc", "leave it"))
        self.query_one(".form-keys", Line).show(key_pieces(keys))
        self._draw()

    def _draw(self) -> None:
        signs = self.app.look.signs
        for number, answer in enumerate(self.choices):
            here = number == self.at
            pieces = (
                Piece(f"{signs.cursor if here else ' '} ", "accent"),
                Piece(answer.title, "strong" if here else ""),
                Piece(f"  {answer.line}", "dim"),
            )
            self.query_one(f"#answer-{number}", Line).show(pieces, (Hit(0, 200, str(number)),))

    def action_move(self, step: int) -> None:
        """The next or the previous answer."""
        self.at = max(0, min(self.at + step, len(self.choices) - 1))
        self._draw()

    def action_take(self) -> None:
        """Does what the answer says."""
        self.dismiss(None)
        self.choices[self.at].act()

    def action_close(self) -> None:
        """Does nothing."""
        self.dismiss(None)

    def on_drawn_hitted(self, event: Drawn.Hitted) -> None:
        """A press takes an answer."""
        self.at = int(event.meaning)
        self.action_take()
