"""Vision: where I want to be in five years, as a page whose every part can be written with one key."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from careertui.actions.vision import edit_vision, ranked_at
from careertui.domain.views.vision import VisionView, vision_view
from careertui.store.ids import new_id
from careertui.tui.keys.command import VISION
from careertui.tui.looking_back import later_rows
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.pane import OwnedPane, Pane
from careertui.tui.parts.screen import NOTHING_HERE, CareerScreen
from careertui.tui.places import Place, VisionPlace
from careertui.tui.rows import BLANK, Row
from careertui.tui.vision.acts import build, edit_part, read, serve
from careertui.tui.vision.rows import (
    ONE_REVISION,
    DriveKey,
    PartKey,
    RevisionKey,
    ValueKey,
    empty_rows,
    head_rows,
    left_rows,
    page_rows,
    right_rows,
    spaced,
)
from careertui.tui.widths import WIDE

NEED_A_VISION = {
    *("vision.edit", "vision.compare", "vision.down", "vision.up", "vision.pay", "vision.side"),
}


class VisionPane(OwnedPane["VisionScreen"]):
    """The page, or one of its two columns."""

    view: VisionView | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The lines of this column."""
        owner, view = self.owner, self.view
        if view is None:
            return [], []
        look = owner.host.look
        if view.vision is None:
            none = later_rows(owner.host, width, "vision") or empty_rows(width, owner.beginnings())
            return [], none if self.id == "page-left" else []
        if self.id == "page-right":
            return [], spaced(right_rows(view, width, look), height)
        rows = left_rows if owner.is_wide else page_rows
        head = [*head_rows(view, width, look), *([BLANK] if height > 20 else [])]
        return head, spaced(rows(view, width, look), height - len(head))


class VisionScreen(CareerScreen):
    """The page: one column, two where there is room."""

    SCREEN_NAME = VISION
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(VISION)
    left: VisionPane
    right: VisionPane

    def __init__(self) -> None:
        super().__init__()
        self.shows_pay = False

    @property
    def is_wide(self) -> bool:
        """Whether there are two columns."""
        return self.app.size.width >= WIDE

    @property
    def pane(self) -> Pane:
        """The column that has the keys."""
        return self.right if self.right.has_focus else self.left

    @property
    def view(self) -> VisionView:
        """The vision as of today."""
        return vision_view(self.host.career, self.host.today, pay=self.shows_pay)

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The two columns."""
        glyph = self.host.look.glyphs.cursor
        self.left = VisionPane(self, id="page-left", cursor_glyph=glyph)
        self.right = VisionPane(self, id="page-right", cursor_glyph=glyph)
        with Horizontal(id="vision"):
            yield self.left
            yield self.right

    def on_mount(self) -> None:
        """Keys go to the page."""
        self.left.focus()

    def reload(self) -> None:
        """Draws the page."""
        self.left.view = self.right.view = self.view
        self.set_class(self.left.view.vision is None, "-empty")
        if not self.is_wide and self.right.has_focus:
            self.left.focus()
        self.left.reload()
        self.right.reload()
        self.refresh_bars()

    def why_not(self, id: str) -> str:
        """Before there is a vision, only what begins."""
        career, key = self.host.career.as_of(self.host.today), self.pane.key
        if career.vision is None:
            none_yet = f"There is no vision yet; {self.host.keys.name('vision.build')} begins one."
            return none_yet if id in NEED_A_VISION else super().why_not(id)
        if id == "vision.side" and not self.is_wide:
            return "All is in one column here."
        if id == "vision.compare" and len(career.visions) < 2:
            return ONE_REVISION
        if id in ("vision.down", "vision.up") and not isinstance(key, ValueKey):
            return "No value is under the cursor."
        if id == "vision.pay" and not career.vision.pay:
            return "Nothing is written about pay."
        if id in ("vision.open", "vision.edit") and key is None:
            return NOTHING_HERE
        return super().why_not(id)

    def is_aside(self, id: str) -> bool:
        """Before there is a vision one key that begins it is enough."""
        return id == "vision.open" and self.host.career.as_of(self.host.today).vision is None

    def beginnings(self) -> list[tuple[str, str]]:
        """What to press while there is nothing yet."""
        words = {
            "vision.build": "begin; about five minutes",
            "first.run": "the first run: all of it in ten minutes",
            "help": "what this is",
        }
        return [(name, text) for id, text in words.items() if (name := self.host.keys.name(id))]

    def open(self, place: Place) -> None:
        """Keys go to the page's first column."""
        if isinstance(place, VisionPlace):
            self.left.focus()

    # Keys

    def action_build(self) -> None:
        """The builder, from the first step that has no answer."""
        build(self.host)

    def action_open(self) -> None:
        """What the line under the cursor offers."""
        match self.pane.key:
            case RevisionKey(rev):
                read(self.host, rev)
            case ValueKey(value):
                serve(self.host, value)
            case PartKey(part):
                edit_part(self.host, part)
            case DriveKey():
                edit_part(self.host, "sliders")
            case _ if self.left.view is not None and self.left.view.vision is None:
                self.action_build()

    def action_edit(self) -> None:
        """Writes the part under the cursor."""
        match self.pane.key:
            case PartKey(part):
                edit_part(self.host, part)
            case DriveKey():
                edit_part(self.host, "sliders")
            case ValueKey():
                edit_part(self.host, "values")
            case RevisionKey(rev):
                read(self.host, rev)

    def action_compare(self) -> None:
        """The newest revision beside the one before."""
        view = self.view
        if view.vision is not None:
            read(self.host, view.vision.rev)

    def action_rank(self, step: int) -> None:
        """Moves the value under the cursor; on an older revision the builder asks why first."""
        key, view = self.pane.key, self.view
        if not isinstance(key, ValueKey) or view.vision is None:
            return
        if not view.is_open:
            edit_part(self.host, "values")
            return
        name, values = key.value, view.vision.values
        ranked = ranked_at(values, name, values.index(name) + 1 + step)
        id, today = new_id(), self.host.today
        self.host.attempt(lambda career: edit_vision(career, today, id=id, fields={"values": ranked}))

    def action_pay(self) -> None:
        """Shows what was written about pay, or keeps it to oneself again."""
        self.shows_pay = not self.shows_pay
        self.reload()

    def action_side(self) -> None:
        """The other column."""
        if self.is_wide:
            (self.left if self.right.has_focus else self.right).focus()

    def on_pane_chosen(self) -> None:
        """A press on the row under the cursor opens it."""
        self.action_open()

    def on_pane_moved(self) -> None:
        """Other lines have other keys."""
        self.refresh_bars()

    def explanation(self) -> tuple[str, str]:
        """What the line under the cursor is, and its rule."""
        key, open_ = self.pane.key, self.host.keys.name("vision.open")
        if isinstance(key, ValueKey):
            return key.value, (
                "A value is served by the open goals and live habits that name it. One that nothing serves is a gap:"
                f" {open_} adds a goal or links a habit."
            )
        if isinstance(key, RevisionKey):
            return "Revisions", (
                "A vision is never overwritten: on the day it was made a revision can be edited, after that a change"
                f" begins a new one and says why. {open_} reads one beside the one before."
            )
        return "Vision", (
            "Where you want to be in five years, and what for. The horizon is five years after the first revision;"
            " later ones don't push it away, only the annual review offers to. Reviews are counted from that first day."
        )
