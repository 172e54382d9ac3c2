"""Forms: narrow, centred, one line a field; the field that is wrong says so under itself and keeps what was typed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from careertui.domain.errors import Refused
from careertui.domain.text import visible
from careertui.domain.typed.days import AHEAD, FACT, SPAN, WEEK, Asked, meant
from careertui.store.errors import StoreError
from careertui.store.store import Action
from careertui.tui.host import Host
from careertui.tui.keys.command import FORM
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bars import Line
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.choice import Choice, Option
from careertui.tui.parts.complaint import Complaint, Label, MeantDay
from careertui.tui.parts.hints import hints_within
from careertui.tui.parts.pane import Pane
from careertui.tui.parts.sheet import Sheet
from careertui.tui.parts.text_input import TextInput
from careertui.tui.rows import Numbered, Piece

DAY_HINTS = {
    FACT: "yesterday, -3, monday, 7 Sep, or 2026-09-07",
    AHEAD: "+6m, 30 Jun 2027, Jun 2027, or monday, the next one",
    SPAN: "today, +28, 7 Sep, or monday, the next one",
    WEEK: "today, -7, +7, or 7 Sep",
}


class Field(NamedTuple):
    """One line of a form: a text, or a choice where there are `options`.

    A `whole` one is a day or a number: what is typed when one comes to it takes the place of what it holds. Of a day,
    `asked` says what the place means, and what is understood stands beside it.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    options: Sequence[Option] = ()
    whole: bool = False
    asked: Asked | None = None


def day_field(name: str, label: str, value: str, asked: Asked, hint: str = "") -> Field:
    """A field for a day."""
    return Field(name, label, value, hint or DAY_HINTS[asked], whole=True, asked=asked)


Submit = Callable[[Mapping[str, str]], str]


class FormScreen(Sheet[str | None]):
    """Fields and what to do with them: `submit` gets the answers, does it, and returns what the form returns.

    A Refused from `submit` is shown under the field it names (else under the last) and the form stays open.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(FORM)

    def __init__(
        self, title: str, fields: Sequence[Field], submit: Submit, *, about: str = "", save: str = "save"
    ) -> None:
        super().__init__()
        self.form_title = title
        self.fields = fields
        self.submit = submit
        self.about = about
        self.save_word = save
        self._begun: dict[str, str] = {}
        self._was_asked = False  # it was asked whether what was typed may go

    def body(self) -> Iterable[Widget]:
        """The fields with room for complaints."""
        if self.about:
            yield Line(id="about", classes="about")
        for field in self.fields:
            with Horizontal(classes="field", id=f"row-{field.name}"):
                yield Label(field.label)
                yield self._widget(field)
                if field.asked:
                    yield MeantDay(field.name)
            yield Complaint(field.name)
        yield from self.extra()

    def extra(self) -> Iterable[Widget]:
        """What a form shows under its fields."""
        return ()

    def _widget(self, field: Field) -> Widget:
        if field.options:
            return Choice(field.options, field.value, self.host.look.glyphs, id=f"field-{field.name}")
        return self._text(field, TextInput)

    def _text(self, field: Field, kind: type[TextInput]) -> TextInput:
        text = kind(field.value, placeholder=field.hint, id=f"field-{field.name}")
        text.select_on_focus = field.whole
        return text

    def on_mount(self) -> None:
        """Words that never change are drawn once."""
        self.title_line.show((Piece(visible(self.form_title), "title"),))
        if self.about:
            self.query_one("#about", Line).show((Piece(visible(self.about), "dim"),))
        self._begun = self._typed()
        for field in self.fields:
            self._say_day(field, complains=False)
        self.on_descendant_focus()

    def on_resize(self) -> None:
        """Another width may have room for other keys."""
        self.on_descendant_focus()

    def on_descendant_focus(self) -> None:
        """The keys are those of the field that has the focus."""
        hint = self.host.keys.hint
        asked = (hint("form.close", "again drops what was typed"), hint("form.save", self.save_word))
        last = [hint(id) for id in ("form.next", "choice.next", "checklist.check")]
        shown = hints_within(asked if self._was_asked else self.keys_shown(), min(68, self.app.size.width - 2), last)
        self.show_keys(shown)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was wrong with a text is not said of another one; who types on does not want to close."""
        if self._was_asked:
            self._was_asked = False
            self.on_descendant_focus()
        self._content(event.input.id)
        for field in self.fields:
            if event.input.id == f"field-{field.name}":
                self._say_day(field)

    def _say_day(self, field: Field, *, complains: bool = True) -> None:
        """The day that a field's text is understood as stands beside it; one that has passed is said under it."""
        if field.asked is None:
            return
        found = meant(self._input(field.name).value, self.host.today, field.asked)
        self.query_one(f"#meant-{field.name}", MeantDay).mean(found.words if found else "")
        if complains and found and found.late:
            self.query_one(f"#wrong-{field.name}", Complaint).complain(found.late)

    def on_choice_changed(self, event: Choice.Changed) -> None:
        """Nor of another answer."""
        self._content(event.choice.id)

    def _content(self, field_id: str | None) -> None:
        for complaint in self.query(Complaint):
            if complaint.text and complaint.id == f"wrong-{(field_id or '').removeprefix('field-')}":
                complaint.complain("")

    def keys_shown(self) -> tuple[Hint, ...]:
        """The keys that work in the field that has the focus."""
        keys = self.host.keys
        hints = self.hints(self.save_word)
        choose = Hint(keys.pair("choice.before", "choice.next"), keys.hint("choice.next").word)
        return (choose, *hints) if isinstance(self.focused, Choice) else hints

    def hints(self, saves: str, goes: str = "") -> tuple[Hint, ...]:
        """The keys of every field: what saving is called here, how one goes on and closes."""
        hint = self.host.keys.hint
        return hint("form.save", saves), hint("form.next", goes), hint("form.close")

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

    def _typed(self) -> dict[str, str]:
        return {field.name: self._input(field.name).value for field in self.fields if not field.options}

    def action_close(self) -> None:
        """Closes without saving; what was typed goes only when it is asked for twice."""
        if not self._was_asked and any(text and text != self._begun[name] for name, text in self._typed().items()):
            self._was_asked = True
            self.on_descendant_focus()
            return
        self.dismiss(None)


class StarterPane(Pane):
    """What is offered, a line each with its number as the key; what is kept already is left out."""

    rule_glyph = "─"
    kept: frozenset[str] = frozenset()  # the names of what there is, folded


class StarterForm(FormScreen):
    """Fields, and what they may begin with; subclasses say what is offered, and what taking it fills in."""

    STARTERS: ClassVar[type[StarterPane]]
    STARTERS_ID = "starters"
    TAKES = "take it"  # what enter is called on a line that is offered
    offers_starters = True

    def extra(self) -> Iterable[Widget]:
        """What is offered, where it is."""
        if self.offers_starters:
            glyphs = self.host.look.glyphs
            pane = self.STARTERS(id=self.STARTERS_ID, cursor_glyph=glyphs.cursor)
            pane.rule_glyph = glyphs.rule
            pane.kept = self.kept()
            self.give_room(pane)
            yield pane

    def kept(self) -> frozenset[str]:
        """The names, folded, of what there is and need not be offered."""
        return frozenset()

    def give_room(self, pane: StarterPane) -> None:
        """How high the offers may be on this screen; as the style sheet says, unless a form knows better."""

    def take(self, number: int) -> None:
        """Fills the fields with an offer."""
        raise NotImplementedError

    def keys_shown(self) -> tuple[Hint, ...]:
        """On an offer, enter takes it into the form."""
        return self.hints(self.TAKES) if isinstance(self.focused, StarterPane) else super().keys_shown()

    def action_save(self) -> None:
        """Enter on an offer fills the form; elsewhere it saves."""
        focused = self.focused
        if isinstance(focused, StarterPane) and isinstance(focused.key, Numbered):
            self.take(focused.key.number)
        else:
            super().action_save()

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """A second press on an offer takes it."""
        if isinstance(event.key, Numbered):
            self.take(event.key.number)


def done(host: Host, action: Action) -> str:
    """Performs an action and says what it was; Refused goes to the form."""
    host.say(host.perform(action).label)
    return "done"
