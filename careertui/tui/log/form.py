"""Logging and editing a line: the text names skills and people with @, and the names known are offered under it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple, cast

from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Input

from careertui.actions.drafts import EntryDraft, differing
from careertui.actions.log import add_entry, edit_entry
from careertui.domain.entries import MARK_WORDS, SIDE_WORDS
from careertui.domain.errors import Refused
from careertui.domain.records import Asset, Entry, EntryKind
from careertui.domain.text import clean, folded, visible
from careertui.domain.typed.days import FACT, spoken_day
from careertui.domain.typed.matching import found_goal
from careertui.domain.typed.mentions import asset_called, checked_level, completed, offered, split_level
from careertui.store.ids import new_id
from careertui.tui.keys.command import NAMES
from careertui.tui.parts.bars import Line
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, FormScreen, day_field, done
from careertui.tui.parts.text_input import TextInput
from careertui.tui.rows import Piece, fit

SIDE_OPTIONS = tuple(Option(side, side, words) for side, words in SIDE_WORDS.items())
MARK_OPTIONS = (
    Option("", "none", "good or bad at it, liked or hated it"),
    *(Option(m, w) for m, w in MARK_WORDS.items()),
)
KIND_OPTIONS = tuple(Option(kind, kind) for kind in ("win", "note", "shock"))
HINTS = {
    "win": "what came out, with a number in it",
    "note": "what you want to find again",
    "shock": "a boss left, pay cut, reorganised, sold",
}
NAMING = "@ names a skill or a person; @skill=2 says its level"


class Offer(NamedTuple):
    """A name that could be the one being typed, and the whole text with it."""

    name: str
    text: str


def _begins(title: str, wanted: str) -> bool:
    return folded(title).startswith(wanted)


class NamesInput(TextInput):
    """A field whose form offers names."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(NAMES)


class LogForm(FormScreen):
    """A new win, note or shock, or a line to change."""

    def __init__(self, kind: str, entry: Entry | None = None, *, text: str = "") -> None:
        self.kind = cast(EntryKind, kind)
        self.entry = entry
        self.entry_id = entry.id if entry else new_id()
        self.given_text = text
        self._offers: list[Offer] = []
        super().__init__(f"Edit this {kind}" if entry else f"Log a {kind}", (), self._submit)

    def body(self) -> Iterable[Widget]:
        """The fields, filled with what the line is."""
        self.fields = self._fields()
        self._before = {field.name: clean(field.value) for field in self.fields}  # as the fields hold it
        yield from super().body()

    def on_mount(self) -> None:
        """What is offered stands under the text."""
        super().on_mount()
        offers = Line(id="offers", classes="offers")
        self.mount(offers, after=self.query_one("#wrong-text"))
        self._input("text").focus()
        self._input("text").cursor_position = len(self._input("text").value)
        self._offer()

    def _fields(self) -> Sequence[Field]:
        entry, kind = self.entry, self.kind
        fields = [Field("text", kind.capitalize(), entry.text if entry else self.given_text, HINTS.get(kind, ""))]
        if entry is not None:
            fields.append(Field("names", "Names", self._names(entry), "skills and people, ; between them"))
            if kind != "drill":
                fields.append(Field("kind", "Kind", kind, options=KIND_OPTIONS))
        fields.append(Field("side", "Side", entry.side if entry else "career", options=SIDE_OPTIONS))
        if kind in ("win", "note"):
            fields.append(Field("mark", "Mark", entry.mark or "" if entry else "", options=MARK_OPTIONS))
            goal = self._goal_title(entry.goal) if entry and entry.goal else ""
            fields.append(Field("goal", "Goal", goal, "the one it serves; a part of its title"))
        return [*fields, day_field("day", "Day", str(entry.date) if entry else "today", FACT)]

    def _goal_title(self, goal_id: str) -> str:
        return next((goal.title for goal in self.host.career.goals if goal.id == goal_id), "")

    def _names(self, entry: Entry) -> str:
        known = {asset.id: asset for asset in self.host.career.all_assets}
        ids = dict.fromkeys((*entry.assets, *entry.levels))
        return "; ".join(
            known[id].name + (f"={entry.levels[id]}" if id in entry.levels else "") for id in ids if id in known
        )

    def _widget(self, field: Field) -> Widget:
        """The fields that names are offered for have a key that takes one."""
        return self._text(field, NamesInput) if field.name in ("text", "goal") else super()._widget(field)

    # What is offered

    def on_input_changed(self, event: Input.Changed) -> None:
        """The names that fit what is typed."""
        self._offer()

    def on_descendant_focus(self) -> None:
        """Other names fit another field."""
        super().on_descendant_focus()
        self._offer()

    def _offer(self) -> None:
        line = self.query_one_optional("#offers", Line)
        if line is None:
            return
        self._offers = self._offers_now()
        room = max(20, (line.size.width or 56) - 12)
        pieces = [Piece(" " * 12)]
        if self._offers:
            key = self.host.keys.name("names.take")
            names = f" {self.host.look.glyphs.dot} ".join(visible(offer.name) for offer in self._offers)
            pieces += [
                Piece(f"{key} ", "accent"),
                Piece(fit(names, room - len(key) - 1, self.host.look.glyphs.ellipsis)),
            ]
        else:
            pieces.append(Piece(fit(NAMING, room, self.host.look.glyphs.ellipsis), "dim"))
        line.show(tuple(pieces))

    def _offers_now(self) -> list[Offer]:
        focused = self.focused
        if not isinstance(focused, Input):
            return []
        head, tail = focused.value[: focused.cursor_position], focused.value[focused.cursor_position :]
        if focused.id == "field-text":
            return [Offer(each.name, completed(head, each) + tail) for each in offered(head, self.host.career.assets)]
        if focused.id == "field-goal" and head.strip():
            wanted = folded(head.strip())
            goals = [goal for goal in self.host.career.goals if wanted in folded(goal.title)]
            goals.sort(key=lambda goal: (goal.is_closed, not _begins(goal.title, wanted)))
            return [Offer(goal.title, goal.title) for goal in goals[:4] if folded(goal.title) != wanted]
        return []

    def action_take(self) -> None:
        """Takes the first name that is offered; without one, goes to the next field."""
        focused = self.focused
        if self._offers and isinstance(focused, Input):
            focused.value = self._offers[0].text
            focused.cursor_position = len(focused.value)
        else:
            self.app.action_focus_next()

    # Saving

    def _submit(self, answers: Mapping[str, str]) -> str:
        host, id, is_new = self.host, self.entry_id, self.entry is None
        draft = self._draft(answers if is_new else differing(self._before, answers))
        if is_new:
            done(host, lambda career: add_entry(career, host.today, draft, id=id))
        else:
            done(host, lambda career: edit_entry(career, host.today, id, draft))
        return id

    def _draft(self, texts: Mapping[str, str]) -> EntryDraft:
        """What the form's texts say; the kind of a new line is the form's."""
        fields: dict[str, Any] = {name: texts[name] for name in ("text", "kind", "side", "mark") if name in texts}
        if self.entry is None:
            fields["kind"] = self.kind
        if "day" in texts:
            fields["day"] = spoken_day(texts["day"], self.host.today)
        if "goal" in texts:
            fields["goal"] = self._goal(texts["goal"].strip())
        if "names" in texts:
            named = self._named(texts["names"])
            fields["assets"] = list(named)
            fields["levels"] = {id: level for id, level in named.items() if level is not None}
        return EntryDraft(**fields)

    def _goal(self, text: str) -> str:
        """The id of the goal that is meant; empty where none is named."""
        if not text:
            return ""
        try:
            return found_goal(text, self.host.career.goals, closed=True).id
        except Refused as refused:
            raise Refused(str(refused), field="goal") from None

    def _named(self, text: str) -> dict[str, int | None]:
        """The assets that the names field lists, with the levels they say."""
        known: list[Asset] = list(self.host.career.all_assets)
        found: dict[str, int | None] = {}
        for part in (part.strip().lstrip("@") for part in text.split(";")):
            if not part:
                continue
            name, level = split_level(part, known)
            try:
                asset = asset_called(name.strip(' "'), known)
                found[asset.id] = None if level is None else checked_level(asset, level)
            except Refused as refused:
                raise Refused(str(refused), field="names") from None
        return found
