"""The layoff drill: one scenario, five calls, the runway, one sentence, and which safeguards hold today."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

import msgspec
from textual.binding import BindingType
from textual.widget import Widget

from careertui.actions.log import add_drill, edit_drill
from careertui.content.glyphs import Glyphs
from careertui.domain.drill_text import CALLS, SCENARIOS, SENTENCE, Drill, DrillCounts, calls_of, drill_of
from careertui.domain.records import Asset, Entry
from careertui.domain.text import clean
from careertui.domain.typed.days import FACT, spoken_day
from careertui.store.ids import new_id
from careertui.tui.keys.command import CHECKLIST
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, FormScreen, day_field, done
from careertui.tui.parts.pane import Pane
from careertui.tui.rows import Piece, Row, fit, rule

SCENARIO_OPTIONS = tuple(Option(word, word, line) for word, line in SCENARIOS.items())


class SafeguardKey(msgspec.Struct, frozen=True):
    """A safeguard that holds or not."""

    id: str


class Checklist(Pane):
    """The safeguards; space says of one that it holds, that it is open, or again nothing: not looked at."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(CHECKLIST)

    def __init__(
        self, safeguards: Sequence[Asset], held: Iterable[str], left: Iterable[str], *, cursor_glyph: str, id: str
    ) -> None:
        super().__init__(id=id, cursor_glyph=cursor_glyph)
        self.safeguards = safeguards
        self.held = {each.id for each in safeguards if each.id in set(held)}
        self.left = {each.id for each in safeguards if each.id in set(left)} - self.held

    @property
    def counts(self) -> DrillCounts:
        """How many hold, are open, and were not looked at."""
        return DrillCounts(len(self.held), len(self.left), len(self.safeguards) - len(self.held) - len(self.left))

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """One line a safeguard, with its tick."""
        screen = self.screen
        if not isinstance(screen, DrillForm):
            return [], []
        glyphs = screen.host.look.glyphs
        count = self.counts.words if self.safeguards else "none yet"
        head = [rule("Which hold today?", width - 1, glyphs.rule, count)]
        rows = [self._row(each, width, glyphs) for each in self.safeguards]
        return head, rows

    def _row(self, safeguard: Asset, width: int, glyphs: Glyphs) -> Row:
        is_held, is_open = safeguard.id in self.held, safeguard.id in self.left
        sign = glyphs.ticked if is_held else glyphs.week_missed if is_open else glyphs.empty
        words = " open" if is_open else ""
        name = fit(safeguard.name, max(8, width - 6 - len(words)), glyphs.ellipsis)
        pieces = (Piece(f"{sign} ", "good" if is_held else "warn" if is_open else ""), Piece(name), Piece(words, "dim"))
        return Row(pieces, SafeguardKey(safeguard.id))

    def action_check(self) -> None:
        """Holds, then open, then not looked at."""
        if not isinstance(self.key, SafeguardKey):
            return
        id = self.key.id
        if id in self.held:
            self.held, self.left = self.held - {id}, self.left | {id}
        elif id in self.left:
            self.left -= {id}
        else:
            self.held |= {id}
        self.reload()

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """A second press on a line checks it."""
        event.stop()
        self.action_check()


class DrillForm(FormScreen):
    """A drill to log, filled with the last one's answers; or one to change."""

    def __init__(self, entry: Entry | None = None) -> None:
        self.entry = entry
        self.entry_id = entry.id if entry else new_id()
        super().__init__("Change this drill" if entry else "A layoff drill", (), self._submit, save="log it")

    def body(self) -> Iterable[Widget]:
        """The questions, answered as they were last time."""
        self.fields = self._fields()
        yield from super().body()

    def _fields(self) -> Sequence[Field]:
        entry = self.entry or self._last()
        self.drill = drill = drill_of(entry.text) if entry else Drill()
        scenario = drill.scenario if self.entry else ""
        return [
            Field("scenario", "What if", scenario or next(iter(SCENARIOS)), options=SCENARIO_OPTIONS),
            Field("calls", "First calls", clean("; ".join(drill.calls)), f"{CALLS} names, ; between them"),
            Field("runway", "Runway", clean(drill.runway), "7 months; how long the money lasts"),
            Field("sentence", "In a line", clean(drill.sentence), SENTENCE),
            day_field("day", "Day", str(self.entry.date) if self.entry else "today", FACT),
        ]

    def _last(self) -> Entry | None:
        entries = self.host.career.as_of(self.host.today).entries
        return next((entry for entry in reversed(entries) if entry.kind == "drill"), None)

    def extra(self) -> Iterable[Widget]:
        """The safeguards to confirm."""
        safeguards = self.host.career.as_of(self.host.today).assets_of("safeguard")
        held = self.entry.assets if self.entry else ()
        left = [each.id for each in safeguards if self.entry and each.name in self.drill.open]
        yield Checklist(safeguards, held, left, cursor_glyph=self.host.look.glyphs.cursor, id="checklist")

    def keys_shown(self) -> tuple[Hint, ...]:
        """On the list, space checks."""
        if isinstance(self.focused, Checklist):
            return (self.host.keys.hint("checklist.check"), *self.hints(self.save_word, "next"))
        return super().keys_shown()

    def _submit(self, answers: Mapping[str, str]) -> str:
        host, id = self.host, self.entry_id
        day = spoken_day(answers["day"], host.today)
        checklist = self.query_one(Checklist)
        held = [each.id for each in checklist.safeguards if each.id in checklist.held]
        drill = Drill(
            scenario=answers["scenario"],
            calls=calls_of(answers["calls"]),
            runway=answers["runway"].strip(),
            sentence=answers["sentence"].strip(),
        )
        if self.entry is None:
            left = [each.id for each in checklist.safeguards if each.id in checklist.left]
            done(host, lambda c: add_drill(c, host.today, id=id, drill=drill, confirmed=held, left=left, day=day))
            return id
        changed = drill._replace(open=self._open(checklist), other=self.drill.other)
        done(host, lambda c: edit_drill(c, host.today, id, drill=changed, confirmed=held, day=day))
        return id

    def _open(self, checklist: Checklist) -> tuple[str, ...]:
        """The names left open: those on the list, and those of safeguards that are gone."""
        there = {each.name for each in checklist.safeguards}
        gone = [name for name in self.drill.open if name not in there]
        return (*gone, *(each.name for each in checklist.safeguards if each.id in checklist.left))
