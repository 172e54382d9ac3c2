"""Reviews: what is due, the year as a strip, the checks, and everything looked back on before."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual import getters
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from careertui.domain.reviews.dates import Kind, review_of
from careertui.domain.reviews.rules import EDITABLE_DAYS
from careertui.domain.views.reviews.history import ReviewsView, reviews_view
from careertui.domain.views.reviews.page import ReviewPage
from careertui.tui.host import Host
from careertui.tui.keys.command import EVERYWHERE, LISTS, READ, REVIEWS, Scope
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.later import Later
from careertui.tui.parts.list_screen import ListScreen
from careertui.tui.parts.pane import OwnedPane, Pane
from careertui.tui.parts.screen import NOTHING_HERE, CareerScreen
from careertui.tui.places import Place, ReviewPlace
from careertui.tui.reviews.review_rows import read_rows, read_title
from careertui.tui.reviews.rows import CheckKey, PicksKey, ReviewKey, gap_words, key_of, reviews_rows
from careertui.tui.reviews.saving import shown_page
from careertui.tui.rows import BLANK, Piece, Row, fit
from careertui.tui.widths import WIDE


def open_review(host: Host, kind: Kind, slot: date) -> None:
    """Opens a review, on top of the Reviews screen: to answer where it may be answered, else to read."""
    host.open_at(ReviewPlace(kind, slot))


class ReviewsPane(OwnedPane["ReviewsScreen"]):
    """The list."""

    view: ReviewsView | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The list's lines."""
        if self.view is None:
            return [], []
        return [], reviews_rows(self.view, width, self.owner.host.look, self.owner.filter_text)


class ReadPane(OwnedPane[CareerScreen]):
    """One review to read."""

    page: ReviewPage | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """Its title and its answers."""
        host, page = self.owner.host, self.page
        if page is None:
            return [], []
        title = read_title(page, host.today).replace("·", host.look.glyphs.dot)
        head = [Row((Piece(f" {fit(title, width - 2, host.look.glyphs.ellipsis)}", "title"),)), BLANK]
        return head, read_rows(page, host.today, width, host.look)


class ReadScreen(CareerScreen):
    """A closed review, over all the screen."""

    SCREEN_NAME = "review"
    BAR_NAME = REVIEWS
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(READ)
    pane = getters.query_one(ReadPane)

    def __init__(self, kind: Kind, slot: date) -> None:
        super().__init__()
        self.kind = kind
        self.slot = slot

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """One pane."""
        pane = ReadPane(self, id="read", cursor_glyph=self.host.look.glyphs.cursor)
        pane.page = shown_page(self.host, self.kind, self.slot)
        pane.prepare(width, height)
        yield pane

    def on_mount(self) -> None:
        """Keys scroll."""
        self.pane.focus()

    def reload(self) -> None:
        """The newest facts."""
        self.pane.page = shown_page(self.host, self.kind, self.slot)
        self.pane.reload()

    def scopes(self) -> Sequence[Scope]:
        """How it is scrolled and left."""
        return (READ, LISTS, EVERYWHERE)

    def key_line(self) -> list[Hint]:
        """Scroll, and back."""
        names = self.host.keys
        return [Hint(names.moving, "scroll"), names.hint("read.leave"), names.hint("palette")]

    def action_leave(self) -> None:
        """Back to the list."""
        self.host.leave(self)

    def explanation(self) -> tuple[str, str]:
        """Why it can't be changed."""
        return "A closed review", (
            f"A done review can be changed for {EDITABLE_DAYS} days; a draft, until the next one's window opens."
            " Then it is history."
        )


class ReviewsScreen(ListScreen):
    """The list; beside it, where there is room, the review under the cursor."""

    SCREEN_NAME = REVIEWS
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(REVIEWS)
    list_pane = getters.query_one(ReviewsPane)
    read_pane = getters.query_one(ReadPane)

    def __init__(self) -> None:
        super().__init__()
        self._follow = Later(self, self.show_detail)
        self._left_at: dict[tuple[Kind, date], int] = {}  # the steps in which drafts were left

    @property
    def pane(self) -> Pane:
        """The pane with the list."""
        return self.list_pane

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The list and the review under its cursor."""
        glyphs = self.host.look.glyphs
        with Horizontal(id="reviews"):
            pane = ReviewsPane(self, id="reviews-list", cursor_glyph=glyphs.cursor)
            pane.view = self._view()
            yield pane
            read = ReadPane(self, id="reviews-read", cursor_glyph=" ")
            read.can_focus = False
            yield read

    def on_mount(self) -> None:
        """Keys go to the list."""
        self.list_pane.focus()

    def _view(self) -> ReviewsView:
        return reviews_view(self.host.career, self.host.today, self.host.book)

    def reload(self) -> None:
        """Draws the list and the review under the cursor."""
        self.list_pane.view = self._view()
        self.list_pane.reload()
        self.show_detail()
        self.refresh_bars()

    @property
    def place(self) -> tuple[Kind, date] | None:
        """The review under the cursor."""
        key = self.list_pane.key
        return self._covering(key.kind, key.slot) if isinstance(key, ReviewKey) else None

    def _covering(self, kind: Kind, slot: date) -> tuple[Kind, date]:
        """The review itself; of a quarter without one of its own, the annual review of the same date."""
        seen = self.host.career.as_of(self.host.today)
        if kind == "quarter" and review_of(seen, "quarter", slot) is None and review_of(seen, "year", slot):
            return "year", slot
        return kind, slot

    def show_detail(self) -> None:
        """Draws the review under the cursor, where there is room for it."""
        if not self.read_pane.display or self.app.size.width < WIDE:
            return
        self.read_pane.page = shown_page(self.host, *self.place) if self.place else None
        self.read_pane.reload()

    def on_pane_moved(self) -> None:
        """The detail follows a moment after the last key."""
        self._follow.begin()

    def why_not(self, id: str) -> str:
        """A line may have nothing to open."""
        if id == "reviews.open" and self.is_mounted and self.list_pane.rows and not self.list_pane.key:
            return NOTHING_HERE
        return super().why_not(id)

    # What enter does

    def action_open(self) -> None:
        """Opens the review under the cursor, or takes the check."""
        key = self.list_pane.key
        if isinstance(key, CheckKey):
            from careertui.tui.checks.screen import open_check

            open_check(self.host, key.part)
        elif isinstance(key, PicksKey):
            self.open_review(key.kind, key.slot, "next")
        elif self.place:
            self.open_review(*self.place)

    def action_check(self) -> None:
        """Takes the check of twelve."""
        from careertui.tui.checks.screen import open_check

        open_check(self.host, "jobcareer")

    def open(self, place: Place) -> None:
        """Opens a review."""
        if isinstance(place, ReviewPlace):
            self.list_pane.reload(ReviewKey(place.kind, place.slot))
            self.open_review(place.kind, place.slot)

    def open_review(self, kind: Kind, slot: date, step: str = "") -> None:
        """To answer where it may be answered, at a step by its name, else to read; a gap says that it is one."""
        page = shown_page(self.host, kind, slot)
        if page.can_edit:
            from careertui.tui.reviews.review_screen import ReviewScreen

            at = self._left_at.get((kind, slot)) if page.review and not page.review.done else None
            at = next((number for number, each in enumerate(page.steps) if each.name == step), at)
            left = partial(self._left_at.__setitem__, (kind, slot))
            self.host.push_screen(ReviewScreen(kind, slot, at, left))
        elif page.review is not None:
            self.host.push_screen(ReadScreen(kind, slot))
        else:
            past = next((line for line in self._view().lines if key_of(line) == ReviewKey(kind, slot)), None)
            if past:
                self.host.say(gap_words(past, self.host.today))

    def on_pane_chosen(self) -> None:
        """A press on the row under the cursor opens it."""
        self.action_open()

    def explanation(self) -> tuple[str, str]:
        """The grid, in words."""
        return "Reviews", (
            "Reviews fall due on fixed days, counted from the day of your vision: weekly on the last day of a week,"
            " quarterly every three months, annually every year; a year's covers the quarter's of that date. At most"
            " one of each kind waits; finishing late moves nothing, and what was missed is a gap, never a debt."
            " In a season nothing is due."
        )
