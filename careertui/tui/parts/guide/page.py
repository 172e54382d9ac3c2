"""What a guide's steps are made of: words, a page that saves itself, a page with a list."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

from textual import getters
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import DescendantBlur
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from careertui.domain.errors import Refused
from careertui.store.errors import StoreError
from careertui.tui.host import Host
from careertui.tui.keys.command import Scope
from careertui.tui.keys.names import Hint
from careertui.tui.parts.complaint import Complaint
from careertui.tui.parts.drawn import Drawn, DrawnRows
from careertui.tui.parts.pane import Pane
from careertui.tui.rows import Named, Numbered, Row, paragraph


class Words(DrawnRows):
    """Lines made for the room there is, read only."""

    def __init__(self, make: Callable[[int, int], Sequence[Row]], *, id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self.make = make
        self._made_for: Size | None = None  # the size that the lines were made for

    def reload(self) -> None:
        """Makes the lines anew and repaints those that differ."""
        self.show_rows(self._made())

    def _made(self) -> Sequence[Row]:
        self._made_for = self.size
        return self.make(self.size.width, self.size.height)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines there are, where the sheet leaves the height to them."""
        return len(self.make(width, viewport.height))

    def on_resize(self) -> None:
        """Another width breaks lines elsewhere; the first paint may have made them already."""
        if self._made_for != self.size:
            self.reload()

    def render_line(self, y: int) -> Strip:
        """One line; the very first paint shows them."""
        if self._made_for != self.size:
            self.rows = self._made()
        return super().render_line(y)


class Guide(Protocol):
    """What a page may ask of the guide that turns it."""

    focus_field: str
    is_leaving: bool

    @property
    def host(self) -> Host:
        """The app, as far as a page knows it."""

    @property
    def focused(self) -> Widget | None:
        """The widget that has the keys."""

    @property
    def is_alone(self) -> bool:
        """Whether this page is all there is."""

    def say(self, text: str) -> None:
        """Says something in the line for words."""

    def action_turn(self, step: int) -> None:
        """Goes on or back."""

    async def press(self, action: str) -> None:
        """Does what was pressed on a page."""


class Page(Vertical):
    """One step of a guide; subclasses give the body and what saving means."""

    is_list = False  # whether one moves in it as in a list, and letters are keys
    scopes: Sequence[Scope] = ()  # the keys of its own, beside those of every step

    guide: Guide

    def __init__(self) -> None:
        super().__init__(classes="guide-page")

    def paragraph(self, text: str, width: int, most: int, style: str = "") -> list[Row]:
        """A text as at most `most` lines."""
        return paragraph(text, width, most, style, self.guide.host.look.glyphs.ellipsis)

    def heading(self, question: str, about: str) -> Callable[[int, int], list[Row]]:
        """A question and a word about it, for the room there is."""

        def make(width: int, height: int) -> list[Row]:
            rows = self.paragraph(question, width, 2, "strong")
            if about and height > len(rows):
                rows += self.paragraph(about, width, height - len(rows), "dim")
            return rows

        return make

    def start(self) -> None:
        """Puts the keys where the step begins."""
        wanted = f"field-{self.guide.focus_field}"
        fields = [widget for widget in self.query("*") if widget.focusable]
        found = next((widget for widget in fields if widget.id == wanted), fields[0] if fields else None)
        if found is not None:
            found.focus()

    def save(self) -> None:
        """Saves what the step holds; raises Refused with the field that is wrong."""

    def complain(self, sentence: str, field: str) -> None:
        """Says what is wrong under its field, or under the last one."""
        found = list(self.query(Complaint))
        if not found:
            self.guide.say(sentence)
            return
        complaint = next((each for each in found if each.id == f"wrong-{field}"), found[-1])
        complaint.complain(sentence)

    def attempt(self, write: Callable[[], object]) -> bool:
        """Does something that may be refused; what is wrong is said above the keys."""
        try:
            write()
        except (Refused, StoreError) as refusal:
            self.guide.say(str(refusal))
            return False
        return True

    def keep(self) -> None:
        """Saves what is right so far, between two keys; what is wrong is said when the field is left."""
        with suppress(Refused, StoreError):
            self.save()

    def settle(self) -> bool:
        """Saves and says whether that worked; what is wrong is said under its field."""
        for complaint in self.query(Complaint):
            if complaint.text:
                complaint.complain("")
        try:
            self.save()
        except (Refused, StoreError) as refusal:
            self.complain(str(refusal), getattr(refusal, "field", ""))
            return False
        return True

    def keys(self) -> Sequence[Hint]:
        """The keys of this step beside those of every step."""
        return ()

    def forward(self) -> bool:
        """What enter does before the next step; False to stay here."""
        return self.settle()

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """A field that is left is saved."""
        if self.is_attached and not self.guide.is_leaving:
            self.settle()


class GuidePane(Pane):
    """The list of a step; its page makes the rows."""

    def __init__(self, page: "ListPage", *, cursor_glyph: str) -> None:
        super().__init__(id="choices", cursor_glyph=cursor_glyph)
        self.page = page

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The page's lines."""
        return self.page.rows(width, height)

    def action_page(self, direction: int) -> None:
        """The page keys turn the guide's pages."""
        self.page.guide.action_turn(direction)


class ListPage(Page):
    """A step with a list."""

    is_list = True
    pane = getters.query_one(GuidePane)

    def compose(self) -> ComposeResult:
        """The list."""
        yield GuidePane(self, cursor_glyph=self.guide.host.look.glyphs.cursor)

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """Head and rows of the list."""
        raise NotImplementedError

    @property
    def name_here(self) -> str:
        """The name of the row under the cursor; empty where it has none."""
        return self.pane.key.name if isinstance(self.pane.key, Named) else ""

    @property
    def number_here(self) -> int:
        """The place of the row under the cursor, from 0 on."""
        return self.pane.key.number if isinstance(self.pane.key, Numbered) else 0

    def reload(self) -> None:
        """Draws the list anew."""
        self.pane.reload()

    def on_pane_moved(self) -> None:
        """What stands above follows the cursor."""
        self.pane.reload()

    async def on_drawn_hitted(self, event: Drawn.Hitted) -> None:
        """A press on a stretch of a row is this page's, or the guide's."""
        event.stop()
        await self.guide.press(event.meaning)
