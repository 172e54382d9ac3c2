"""A guide's step with a few short fields; each is saved when it is left, enter goes from one to the next."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from careertui.domain.errors import Refused
from careertui.domain.text import clean
from careertui.domain.typed.days import meant
from careertui.tui.parts.choice import Choice
from careertui.tui.parts.complaint import Complaint, Label, MeantDay
from careertui.tui.parts.forms import Field
from careertui.tui.parts.guide.page import Page, Words
from careertui.tui.parts.text_input import TextInput
from careertui.tui.rows import Row


class FieldsPage(Page):
    """Subclasses give the fields, a heading, what to store and what stands below."""

    question = ""
    about = ""
    is_roomy = False  # whether the heading stands only where there is room for it

    def fields(self) -> Sequence[Field]:
        """The fields with what they hold at first."""
        raise NotImplementedError

    def store(self, changed: Mapping[str, str], now: Mapping[str, str]) -> None:
        """Saves the fields that changed; raises Refused with the field's name."""
        raise NotImplementedError

    def below(self, width: int, height: int) -> list[Row]:
        """Lines under the fields."""
        return []

    def compose(self) -> ComposeResult:
        """The heading, the fields and what stands below."""
        self._fields = list(self.fields())
        self._before = {field.name: clean(field.value) for field in self._fields}
        if self.question:
            yield Words(self.heading(self.question, self.about), classes=f"guide-question {'roomy' * self.is_roomy}")
        for field in self._fields:
            with Horizontal(classes="field"):
                yield Label(field.label)
                yield self._widget(field)
                if field.asked:
                    yield MeantDay(field.name)
            yield Complaint(field.name)
        yield Words(self.below, classes="guide-rest", id="below")

    def _widget(self, field: Field) -> Widget:
        if field.options:
            return Choice(field.options, field.value, self.guide.host.look.glyphs, id=f"field-{field.name}")
        return TextInput(field.value, placeholder=field.hint, id=f"field-{field.name}")

    def start(self) -> None:
        """The keys go to the first field that is empty."""
        empty = next((each.name for each in self._fields if not each.options and not self._value(each).strip()), "")
        if empty and not self.guide.focus_field:
            self.query_one(f"#field-{empty}").focus()
        else:
            super().start()

    def complain(self, sentence: str, field: str) -> None:
        """Says what is wrong under its field, and above the keys which field that is."""
        super().complain(sentence, field)
        label = next((each.label for each in self._fields if each.name == field), self._fields[-1].label)
        self.guide.say(f'"{label}" is not right yet and not kept.')

    def settle(self) -> bool:
        """Saves and says whether that worked; when all is right, no more is said of a field that was not."""
        is_right = super().settle()
        if is_right:
            self.guide.say("")
        return is_right

    def _to_what_is_wrong(self) -> None:
        wrong = next((each for each in self._fields if self.query_one(f"#wrong-{each.name}", Complaint).text), None)
        if wrong is not None:
            self.query_one(f"#field-{wrong.name}").focus()

    def answers(self) -> dict[str, str]:
        """What the fields hold now; what they began with before they are there."""
        if not self.query(f"#field-{self._fields[-1].name}"):
            return dict(self._before)
        return {field.name: self._value(field) for field in self._fields}

    def _value(self, field: Field) -> str:
        if field.options:
            return self.query_one(f"#field-{field.name}", Choice).value
        return self.query_one(f"#field-{field.name}", TextInput).value

    def on_mount(self) -> None:
        """The days that fields hold are said."""
        self._say_days()

    def on_input_changed(self) -> None:
        """What stands below follows the letters."""
        self.query_one("#below", Words).reload()
        self._say_days()

    def _say_days(self) -> None:
        for field in self._fields:
            if field.asked is None:
                continue
            found = meant(self._value(field), self.guide.host.today, field.asked)
            self.query_one(f"#meant-{field.name}", MeantDay).mean(found.words if found else "")
            if found and found.late:
                self.query_one(f"#wrong-{field.name}", Complaint).complain(found.late)

    def save(self) -> None:
        """Saves what is other than before; a field that is wrong keeps no other one back."""
        now = self.answers()
        changed = {name: text for name, text in now.items() if text != self._before[name]}
        wrong: Refused | None = None
        while changed:
            try:
                self.store(changed, {**self._before, **changed})
                self._before.update(changed)
                break
            except Refused as refusal:
                wrong = wrong or refusal
                if changed.pop(refusal.field, None) is None:
                    break
        if wrong is not None:
            raise wrong

    def forward(self) -> bool:
        """Enter goes from field to field, then on; where only this step is asked, it is done."""
        if not self.settle():
            self._to_what_is_wrong()
            return False
        if self.guide.is_alone:
            return True
        widgets = [widget for widget in self.query("*") if widget.focusable]
        focused = self.guide.focused
        at = widgets.index(focused) if focused in widgets else len(widgets)
        if at + 1 < len(widgets):
            widgets[at + 1].focus()
            return False
        return True
