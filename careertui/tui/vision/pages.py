"""The steps that build a vision: values, the outline one line at a time, recognition, drives; and what writes it."""

from collections.abc import Sequence
from typing import Any, ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import BindingType

from careertui.actions.vision import edit_vision, ranked_at, ranked_with
from careertui.content.values import VALUES
from careertui.content.vision_prompts import OUTLINE, RECOGNITION, SLIDERS, Prompt
from careertui.domain.records import MOST_VALUES, Vision
from careertui.domain.text import clean
from careertui.domain.vision import TITLES, field_text
from careertui.store.ids import new_id
from careertui.tui.host import Host
from careertui.tui.keys.command import DRIVES, PICKS
from careertui.tui.keys.command import VALUES as VALUES_STEP
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.complaint import Complaint
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.guide.page import ListPage, Page, Words
from careertui.tui.parts.text_input import TextInput
from careertui.tui.rows import BLANK, Hit, Named, Piece, Row, fit

DONE_FIELDS = ("first", "second", "third")  # the slots that hold an accomplishment each


class Pen:
    """Writes to the vision: on today's revision, else on a new one with this why."""

    def __init__(self, host: Host, why: str = "") -> None:
        self.host = host
        self.why = why

    @property
    def vision(self) -> Vision | None:
        """The newest revision."""
        return self.host.career.vision

    def text(self, field: str) -> str:
        """What the newest revision says in a field."""
        return field_text(self.vision, field) if self.vision else ""

    def write(self, **fields: Any) -> None:
        """Sets fields; raises Refused with the field's name."""
        id, why, today = new_id(), self.why, self.host.today
        self.host.perform(lambda career: edit_vision(career, today, id=id, why=why, fields=fields))


class PenPage(Page):
    """A step that writes to the vision."""

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self.pen = pen


class LinePage(PenPage):
    """One question, one line."""

    def __init__(self, pen: Pen, prompt: Prompt) -> None:
        super().__init__(pen)
        self.prompt = prompt
        self._before = clean(pen.text(prompt.field))

    def compose(self) -> ComposeResult:
        """The question, the field, an example, and the outline so far."""
        yield Words(self.heading(self.prompt.question, self.prompt.about), classes="guide-question whole")
        yield TextInput(self._before, id=f"field-{self.prompt.field}")
        yield Complaint(self.prompt.field)
        yield Words(self._below, classes="guide-rest")

    def _below(self, width: int, height: int) -> list[Row]:
        """An answer somebody might give, and the outline so far."""
        example = self.paragraph(f"for example: {self.prompt.example}", width, 2, "dim")
        return [*example, BLANK, *self._so_far(width, height - len(example) - 1)]

    def _so_far(self, width: int, height: int) -> list[Row]:
        vision = self.pen.vision
        if vision is None or height < 1:
            return []
        known = [
            (TITLES[p.field], self.pen.text(p.field)) for p in OUTLINE if p.field not in ("pay", self.prompt.field)
        ]
        ellipsis = self.guide.host.look.glyphs.ellipsis
        return [
            Row((Piece(fit(title, 14), "dim"), Piece(fit(text, max(1, width - 15), ellipsis))))
            for title, text in known
            if text
        ][:height]

    def save(self) -> None:
        """Saves the line if it is another."""
        text = self.query_one(TextInput).value
        if text != self._before:
            field = self.prompt.field
            self.pen.write(**{field: _listed(text) if field == "domains" else text})
            self._before = text


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]


class RecognitionPage(PenPage, ListPage):
    """One of three, or none."""

    scopes = (PICKS,)
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(*scopes)

    def __init__(self, pen: Pen, prompt: Prompt) -> None:
        super().__init__(pen)
        self.prompt = prompt

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The question and its answers."""
        head = [*self.heading(self.prompt.question, self.prompt.about)(width, 3), BLANK]
        chosen = self.pen.text("recognition")
        glyphs = self.guide.host.look.glyphs
        rows = [
            Row(
                (
                    Piece(
                        f"{glyphs.ticked if name == chosen else glyphs.empty} {title:<14}",
                        "good" if name == chosen else "",
                    ),
                    Piece(fit(line, max(1, width - 20), glyphs.ellipsis), "dim"),
                ),
                Named(name),
            )
            for name, (title, line) in RECOGNITION.items()
        ]
        return head, rows

    def keys(self) -> Sequence[Hint]:
        """Space takes."""
        return (self.guide.host.keys.hint("pick.take", "take"),)

    def action_pick(self) -> None:
        """Takes the answer under the cursor, or takes it back."""
        name = self.name_here
        taken = "" if self.pen.text("recognition") == name else name
        self.attempt(lambda: self.pen.write(recognition=taken))
        self.reload()


class ValuesPage(PenPage, ListPage):
    """Fourteen cards: pick five and rank them."""

    scopes = (PICKS, VALUES_STEP)
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(*scopes)

    @property
    def ranked(self) -> tuple[str, ...]:
        """The values picked so far, the first first."""
        return self.pen.vision.values if self.pen.vision else ()

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """What is ranked and what the card under the cursor says, then the cards in their places."""
        glyphs, ranked = self.guide.host.look.glyphs, self.ranked
        names = list(dict.fromkeys([*(card.name for card in VALUES), *ranked]))
        lines = {card.name: card.line for card in VALUES}
        room = 32 if width >= 70 else max(12, width - 6)
        rows = []
        for name in names:
            rank = ranked.index(name) + 1 if name in ranked else 0
            mark = Piece(f"{rank or glyphs.empty} ", "accent" if rank else "dim")
            pieces = [mark, Piece(fit(name, room, glyphs.ellipsis), "strong" if rank else "")]
            if width >= 70:
                pieces.append(Piece(" " + fit(lines.get(name, ""), width - room - 6, glyphs.ellipsis), "dim"))
            rows.append(Row(tuple(pieces), Named(name)))
        said = ", ".join(f"{number} {name}" for number, name in enumerate(ranked, 1)) or "none yet"
        yours = self.paragraph(f"Yours: {said}", width, 2, "accent")
        keys = self.guide.host.keys
        asked = "What has to be in your work? Pick up to five and rank them."
        short = f"Pick up to five; {keys.name('pick.up')} and {keys.name('pick.down')} rank them."
        head = self.paragraph(asked if width > 60 else short, width, 1, "strong")
        card = lines.get(self.name_here or names[0], "")
        most = 1 if width >= 60 else 2
        about = self.paragraph(card, width, most, "dim")
        return [*head, *yours, *[BLANK] * (2 - len(yours)), *about, *[BLANK] * (most - len(about))], rows

    def keys(self) -> Sequence[Hint]:
        """Picking and ranking."""
        keys = self.guide.host.keys
        return (keys.hint("pick.take"), keys.hint("pick.up")._replace(key=keys.pair("pick.up", "pick.down")))

    def action_pick(self) -> None:
        """Picks the value, or puts it back."""
        name, ranked = self.name_here, self.ranked
        if name not in ranked and len(ranked) >= MOST_VALUES:
            key = self.guide.host.keys.name("pick.take")
            self.guide.say(f"{MOST_VALUES} are the most; {key} on one of yours puts it back.")
            return
        self._write(ranked_with(ranked, name, on=name not in ranked))

    def action_rank(self, step: int) -> None:
        """Moves the value up or down among those picked."""
        name, ranked = self.name_here, self.ranked
        if name in ranked:
            self._write(ranked_at(ranked, name, ranked.index(name) + 1 + step))

    def _write(self, values: Sequence[str]) -> None:
        self.guide.say("")
        self.attempt(lambda: self.pen.write(values=values))
        self.reload()

    def on_pane_chosen(self) -> None:
        """A second press picks."""
        self.action_pick()


class Weigh(msgspec.Struct, frozen=True):
    """A press on a number of a drive's scale."""

    weight: int


class DrivesPage(PenPage, ListPage):
    """Four sliders, one to five."""

    scopes = (DRIVES,)
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(*scopes)

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The four, each between its two ends."""
        glyphs = self.guide.host.look.glyphs
        side = max(0, min(32, (width - 32) // 2))
        rows = []
        for name, (title, low, high) in SLIDERS.items():
            weight = self._weight(name)
            cells = " ".join(str(n) if n == weight else glyphs.empty for n in range(1, 6))
            at = 2 + 9 + side
            hits = tuple(Hit(at + 2 * n, at + 2 * n + 2, Weigh(n + 1)) for n in range(5))
            rows.append(
                Row(
                    (
                        Piece(f"{title:<8} ", ""),
                        Piece(
                            fit(low, max(0, side - 2), glyphs.ellipsis, right=True) + "  " if side > 2 else "", "dim"
                        ),
                        Piece(cells, "accent"),
                        Piece("  " + fit(high, max(0, width - at - 13), glyphs.ellipsis), "dim"),
                    ),
                    Named(name),
                    hits,
                )
            )
        head = self.heading("How much does each of these pull?", "1 leans to the left, 5 to the right; 3 is fine too.")
        return [*head(width, 3), BLANK], rows

    def _weight(self, name: str) -> int | None:
        sliders = self.pen.vision.sliders if self.pen.vision else None
        return int(getattr(sliders, name)) if sliders else None

    def keys(self) -> Sequence[Hint]:
        """Digits weigh."""
        return (Hint(self.guide.host.keys.digits(1, 5), "weigh", "pick(1)"),)

    def action_digit(self, weight: int) -> None:
        """Sets the drive under the cursor."""
        weights = {name: self._weight(name) or 3 for name in SLIDERS}
        weights[self.name_here] = weight
        self.attempt(lambda: self.pen.write(sliders=weights))
        self.reload()

    def on_drawn_picked(self, event: Drawn.Picked) -> None:
        """A press on a number weighs its drive."""
        if isinstance(event.press, Weigh):
            self.action_digit(event.press.weight)

    def action_pick(self, step: int) -> None:
        """A little more or less."""
        self.action_digit(max(1, min(5, (self._weight(self.name_here) or 3) + step)))
