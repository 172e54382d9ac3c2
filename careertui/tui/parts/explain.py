"""Help: what is under the cursor, its rule in one sentence, and every key that works here."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, NamedTuple

import msgspec
from textual.binding import BindingType
from textual.widget import Widget

from careertui.tui.host import Explained
from careertui.tui.keys.command import EXPLAIN, SHEETS, Command, Scope
from careertui.tui.keys.names import Hint
from careertui.tui.keys.table import commands_in
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.pane import Pane
from careertui.tui.parts.screen import CareerScreen
from careertui.tui.parts.sheet import Sheet
from careertui.tui.rows import BLANK, Numbered, Piece, Row, fit, rule, wrapped


class CommandKey(msgspec.Struct, frozen=True):
    """A line of a command in its group, counted from 0."""

    group: str
    id: str
    line: int = 0


class KeyGroup(NamedTuple):
    """Commands under a title; those that do not work now have a reason, by id."""

    title: str
    commands: Sequence[Command]
    reasons: Mapping[str, str] = {}


def groups_of(place: Explained) -> list[KeyGroup]:
    """The keys that work in a place; on a screen also those of what opens over it, at the end."""
    here = list(dict.fromkeys(each for scope in place.scopes() for each in commands_in(scope)))
    reasons = {each.id: why for each in here if (why := place.why_not(each.id))}
    groups = [KeyGroup("Keys", here, reasons)]
    if isinstance(place, CareerScreen):
        over = [scope for scope in SHEETS if scope not in place.scopes()]
        groups += [KeyGroup(f"In {SHEETS[scope].removeprefix('inside ')}", _own(scope)) for scope in over]
    return groups


def _own(scope: Scope) -> list[Command]:
    """The commands of a scope that belong to it first: what lists have is not said of each place with a list."""
    return [each for each in commands_in(scope) if each.where[0] == scope]


class ExplainPane(Pane):
    """The explanation and the keys, to scroll."""

    title = ""
    text = ""
    said = ""
    groups: Sequence[KeyGroup] = ()

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """All lines; each can have the cursor, so that it scrolls like every list."""
        screen = self.screen
        if not isinstance(screen, ExplainScreen):
            return [], []
        glyphs, keys = screen.host.look.glyphs, screen.host.keys
        head = [Row((Piece(fit(self.title, width - 1, glyphs.ellipsis), "title"),)), BLANK]
        lines = wrapped(self.text, width - 4)
        rows = [Row((Piece(line, "plain"),), Numbered(number)) for number, line in enumerate(lines)]
        if self.said:
            said = wrapped(self.said, width - 4)
            rows += [BLANK, rule("Said last", width, glyphs.rule)]
            rows += [Row((Piece(line, "plain"),), Numbered(len(lines) + n)) for n, line in enumerate(said)]
        for group in self.groups:
            rows += [BLANK, rule(group.title, width, glyphs.rule)]
            for command in group.commands:
                if keys.of(command.id):
                    rows += self._key_rows(command, group, width)
        return head, rows

    def _key_rows(self, command: Command, group: KeyGroup, width: int) -> list[Row]:
        """One command, on as many lines as it takes: its keys, what it does, and, dim, why it does not work now."""
        wide = 18 if width >= 60 else 10
        look = self.host.look
        reason = group.reasons.get(command.id, "")
        words = f"{command.title}: {reason[0].lower()}{reason[1:].rstrip('.')}" if reason else command.title
        named, style = fit(look.keys.names(command.id), wide), "dim" if reason else ""
        first, rest = Piece(named, style or "accent"), Piece(" " * wide)
        return [
            Row((rest if line else first, Piece(text, style)), CommandKey(group.title, command.id, line))
            for line, text in enumerate(wrapped(words, max(10, width - wide - 3)))
        ]


class ExplainScreen(Sheet[None]):
    """Opened over a screen, or over a question, a guide's list or a comparison."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(EXPLAIN)
    LOOK = "explain"
    HAS_TITLE = False

    def __init__(self, place: Explained) -> None:
        super().__init__()
        self.title_and_text = place.explanation()
        self.said = place.said_last
        self.groups = groups_of(place)

    def body(self) -> Iterable[Widget]:
        """One pane, whose head is the title."""
        pane = ExplainPane(cursor_glyph=self.host.look.glyphs.cursor)
        pane.title, pane.text = self.title_and_text
        pane.said, pane.groups = self.said, self.groups
        yield pane

    def on_mount(self) -> None:
        """How to leave."""
        keys = self.host.keys
        self.show_keys((Hint(keys.moving, "read on"), keys.hint("explain.close")))

    def action_explain(self) -> None:
        """The key that opened it closes it."""
        self.action_close()
