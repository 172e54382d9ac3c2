"""Two revisions of the vision beside each other, field by field."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import getters
from textual.binding import BindingType
from textual.widget import Widget

from careertui.domain.records import Vision
from careertui.domain.views.vision import compared
from careertui.tui.keys.command import COMPARE, LISTS, Scope
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.pane import OwnedPane
from careertui.tui.parts.sheet import Sheet
from careertui.tui.rows import Piece, Row, fit, wrapped
from careertui.tui.vision.compare_rows import compare_rows, revision_title
from careertui.tui.vision.rows import ONE_REVISION


class ComparePane(OwnedPane["CompareScreen"]):
    """The fields that either revision has."""

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """Why it changed, then the fields."""
        older, newer = self.owner.pair()
        single = older is newer
        rows = compare_rows(compared(older, newer), width, self.owner.host.look, single=single)
        why = f"{revision_title(newer)}: {newer.why_changed}" if newer.why_changed else revision_title(newer)
        head = [Row((Piece(line, "accent"),)) for line in wrapped(why, width - 1)[:2]]
        return [*head, Row()], rows


class CompareScreen(Sheet[None]):
    """Reads a revision beside the one before; left and right go through them."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(COMPARE)
    LOOK = "compare"
    pane = getters.query_one(ComparePane)

    def __init__(self, rev: int) -> None:
        super().__init__()
        self.rev = rev
        self.is_alone = False

    @property
    def visions(self) -> tuple[Vision, ...]:
        """All revisions as of today, oldest first."""
        return self.host.career.as_of(self.host.today).visions

    def pair(self) -> tuple[Vision, Vision]:
        """The revision before, and the one read; the same twice where it is read alone."""
        visions = self.visions
        at = next((number for number, vision in enumerate(visions) if vision.rev == self.rev), len(visions) - 1)
        return visions[at if self.is_alone else max(0, at - 1)], visions[at]

    def body(self) -> Iterable[Widget]:
        """The fields."""
        yield ComparePane(self, cursor_glyph=self.host.look.glyphs.cursor)

    def on_mount(self) -> None:
        """Draws title and keys."""
        self._draw()

    def _draw(self) -> None:
        older, newer = self.pair()
        title = revision_title(newer) if older is newer else f"{revision_title(older)}  |  {revision_title(newer)}"
        self.title_line.show((Piece(fit(title, 90).rstrip(), "title"),))
        keys = self.host.keys
        hints = [keys.hint("compare.close")]
        if len(self.visions) > 1:
            turn = keys.hint("compare.next")._replace(key=keys.pair("compare.before", "compare.next"))
            alone = keys.hint("compare.alone", "beside the one before" if self.is_alone else "")
            hints = [turn, alone, *hints]
        self.show_keys(hints)

    def scopes(self) -> Sequence[Scope]:
        """The keys that turn and scroll."""
        return (COMPARE, LISTS)

    def why_not(self, id: str) -> str:
        """One revision has none beside it."""
        if id in ("compare.before", "compare.next", "compare.alone") and len(self.visions) < 2:
            return ONE_REVISION
        return super().why_not(id)

    def explanation(self) -> tuple[str, str]:
        """What stands beside what."""
        return "Revisions", (
            "A revision stands beside the one before; what differs can be read line by line. A vision is never"
            " overwritten: on the day it was made a revision can be edited, after that a change begins a new one."
        )

    def action_step(self, step: int) -> None:
        """The revision before or after, round and round."""
        revs = [vision.rev for vision in self.visions]
        self.rev = revs[(revs.index(self.pair()[1].rev) + step) % len(revs)]
        self.pane.reload()
        self._draw()

    def action_alone(self) -> None:
        """One revision alone, or beside the one before."""
        self.is_alone = not self.is_alone
        self.pane.reload()
        self._draw()
