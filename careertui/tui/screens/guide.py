"""A guide: short steps one after the other, each saved as it is left, each skippable, left at any time with esc."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import DescendantBlur
from textual.screen import ModalScreen
from textual.strip import Strip

from careertui.domain.errors import Refused
from careertui.store.errors import StoreError
from careertui.tui.rows import BLANK, Hit, Piece, Row, fit, spread, wrapped
from careertui.tui.screens.forms import Complaint, key_pieces
from careertui.tui.widgets.bars import Line
from careertui.tui.widgets.drawn import Drawn
from careertui.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp

GuideKey = tuple[str, str, str]  # key, word, action


class Words(Drawn):
    """Lines made for the room there is, read only."""

    def __init__(self, make: Callable[[int, int], Sequence[Row]], *, id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self.make = make
        self._rows: Sequence[Row] = ()

    def reload(self) -> None:
        """Makes the lines anew and repaints those that differ."""
        before, self._rows = self._rows, self.make(self.size.width, self.size.height)
        self.repaint_lines([row.pieces for row in before], [row.pieces for row in self._rows])

    def on_resize(self) -> None:
        """Another width breaks lines elsewhere."""
        self.reload()

    def render_line(self, y: int) -> Strip:
        """One line."""
        return self.drawn(self._rows[y].pieces if y < len(self._rows) else ())


def paragraph(text: str, width: int, most: int, style: str = "") -> list[Row]:
    """A text as at most `most` lines."""
    lines = wrapped(text, max(10, width - 1))
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [Row((Piece(fit(line, max(1, width - 1)), style),)) for line in lines]


class Page(Vertical):
    """One step of a guide; subclasses give the body and what saving means."""

    guide: "GuideScreen"

    def __init__(self) -> None:
        super().__init__(classes="guide-page")

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

    def keys(self) -> Sequence[GuideKey]:
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

    def __init__(self, page: "ListPage", *, cursor_sign: str) -> None:
        super().__init__(id="choices", cursor_sign=cursor_sign)
        self.page = page

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The page's lines."""
        return self.page.rows(width, height)

    def action_page(self, direction: int) -> None:
        """The page keys turn the guide's pages."""
        self.page.guide.action_turn(direction)


class ListPage(Page):
    """A step with a list."""

    pane = getters.query_one(GuidePane)

    def compose(self) -> ComposeResult:
        """The list."""
        yield GuidePane(self, cursor_sign=self.guide.app.look.signs.cursor)

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """Head and rows of the list."""
        raise NotImplementedError

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


class Step(NamedTuple):
    """A step: the section it belongs to, its name, and how its page is made; `wanted` leaves it out when False."""

    section: str
    name: str
    make: Callable[[], Page]
    wanted: Callable[[], bool] = lambda: True


class GuideScreen(ModalScreen[bool]):
    """Steps to go through; returns whether the end was reached."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", show=False),
        Binding("enter,ctrl+s", "next", "Next", show=False),
        Binding("pageup", "turn(-1)", "Back", show=False),
        Binding("pagedown", "turn(1)", "Next", show=False),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Field before", show=False),
    ]
    if TYPE_CHECKING:
        app = getters.app(CareerApp)

    def __init__(self, title: str, steps: Sequence[Step], at: int = 0, *, last: str = "done", focus: str = "") -> None:
        super().__init__()
        self.focus_field = focus
        self.guide_title = title
        self.steps = steps
        self.at = at
        self.last_word = last
        self.is_leaving = False
        self.page: Page | None = None

    def compose(self) -> ComposeResult:
        """The title with where one is, the page, a line for words, the keys."""
        with Vertical(classes="form guide"):
            yield Line(classes="form-title")
            yield Vertical(id="guide-page")
            yield Line(classes="guide-words")
            yield Line(classes="form-keys")

    async def on_mount(self) -> None:
        """The step to begin with."""
        await self._show()

    # Steps

    async def _show(self) -> None:
        holder = self.query_one("#guide-page", Vertical)
        self.is_leaving = True
        await holder.remove_children()
        page = self.steps[self.at].make()
        page.guide = self
        self.page = page
        await holder.mount(page)
        self.is_leaving = False
        self.say("")
        page.start()
        self._draw()

    def _draw(self) -> None:
        width = self.query_one("#guide-page").size.width
        step = self.steps[self.at]
        same = [each for each in self.steps if each.section == step.section]
        sections = list(dict.fromkeys(each.section for each in self.steps))
        name = step.section if len(same) < 2 else f"{step.section} {same.index(step) + 1} of {len(same)}"
        place = f"{sections.index(step.section) + 1} of {len(sections)}" if len(sections) > 1 else ""
        pieces = spread([Piece(name, "title"), Piece(f"  {self.guide_title}", "dim")], [Piece(place, "dim")], width)
        self.query_one(".form-title", Line).show(pieces)
        self.draw_keys()

    def draw_keys(self) -> None:
        """The keys that work in this step; each can be pressed."""
        end = self._after(1) is None
        keys: list[GuideKey] = [*(self.page.keys() if self.page else ())]
        keys.append(("enter", self.last_word if end else "next", "next"))
        if self._after(-1) is not None:
            keys.append(("PgUp", "back", "turn(-1)"))
        keys.append(("esc", "leave, all is kept", "leave"))
        width = self.query_one("#guide-page").size.width
        while len(keys) > 2 and sum(cell_len(key) + cell_len(word) + 3 for key, word, _ in keys) > width:
            keys[-1] = ("esc", "leave", "leave")
            if sum(cell_len(key) + cell_len(word) + 3 for key, word, _ in keys) > width:
                del keys[-3 if len(keys) > 3 else 0]
        hits: list[Hit] = []
        at = 0
        for key, word, action in keys:
            end_at = at + cell_len(key) + 1 + cell_len(word)
            hits.append(Hit(at, end_at, action))
            at = end_at + 2
        self.query_one(".form-keys", Line).show(key_pieces([(key, word) for key, word, _ in keys]), hits)

    def say(self, text: str) -> None:
        """A sentence above the keys, until the next step."""
        width = self.query_one("#guide-page").size.width or min(self.app.size.width - 4, 80)
        self.query_one(".guide-words", Line).show((Piece(fit(text, width).rstrip(), "accent"),))

    def _after(self, step: int) -> int | None:
        at = self.at + step
        while 0 <= at < len(self.steps):
            if self.steps[at].wanted():
                return at
            at += step
        return None

    # Keys

    async def press(self, action: str) -> None:
        """Runs an action of the page, else of the guide."""
        page = self.page
        own = page is not None and hasattr(page, f"action_{action.partition('(')[0]}")
        await (page if own and page is not None else self).run_action(action)

    async def on_drawn_hitted(self, event: Drawn.Hitted) -> None:
        """A press on a key does what the key does."""
        await self.press(event.meaning)

    def on_descendant_focus(self) -> None:
        """Other fields have other keys."""
        if self.page is not None and self.page.is_attached:
            self.draw_keys()

    def on_resize(self) -> None:
        """Title and keys fit themselves to the width."""
        if self.page is not None:
            self.call_after_refresh(self._draw)

    async def action_next(self) -> None:
        """Saves and goes on; at the end, closes."""
        if self.page is not None and self.page.forward():
            await self._go(self._after(1))

    def action_turn(self, step: int) -> None:
        """The step before or after, saved on the way."""
        self.run_worker(self._turn(step), exclusive=True)

    async def _turn(self, step: int) -> None:
        if self.page is None or not self.page.settle():
            return
        after = self._after(step)
        if after is not None:
            self.at = after
            await self._show()

    async def _go(self, at: int | None) -> None:
        if at is None:
            self._close(finished=True)
            return
        self.at = at
        await self._show()

    def action_leave(self) -> None:
        """Leaves with all that could be saved; what is wrong is not."""
        saved = self.page is None or self.page.settle()
        self._close(finished=False)
        if not saved:
            self.app.say("The last field was not right and is not kept; all before it is.", warn=True)

    def _close(self, *, finished: bool) -> None:
        self.is_leaving = True
        self.dismiss(finished)

    async def on_input_submitted(self) -> None:
        """Enter in a field goes on, by way of the page's other fields."""
        await self.action_next()


def heading(question: str, about: str) -> Callable[[int, int], list[Row]]:
    """A question and a word about it, for the room there is."""

    def make(width: int, height: int) -> list[Row]:
        rows = paragraph(question, width, 2, "strong")
        if about and height > len(rows):
            rows += paragraph(about, width, height - len(rows), "dim")
        return rows

    return make


def example_row(text: str, width: int, ellipsis: str) -> Row:
    """An answer somebody might give."""
    return Row((Piece(fit(f"for example: {text}", width - 1, ellipsis), "dim"),)) if text else BLANK
