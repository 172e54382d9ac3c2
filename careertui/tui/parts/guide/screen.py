"""A guide: short steps one after the other, each saved as it is left, each skippable, left at any time with esc."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from careertui.tui.host import Host
from careertui.tui.keys.command import GUIDE, LISTS, STEPS, Scope
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bars import Line
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.guide.page import Page
from careertui.tui.parts.hints import FIRST_STEP, LAST_STEP, columns_of
from careertui.tui.parts.later import Later
from careertui.tui.parts.sheet import Sheet
from careertui.tui.rows import Piece, fit, spread

SAVE_SECONDS = 0.7  # after the last key in a text field


class Step(NamedTuple):
    """A step: the section it belongs to, its name, and how its page is made; `wanted` leaves it out when False."""

    section: str
    name: str
    make: Callable[[], Page]
    wanted: Callable[[], bool] = lambda: True


class Left(NamedTuple):
    """How a guide was left: at its end or before, and whether all of the last step could be kept."""

    finished: bool
    whole: bool


def say_left(host: Host, left: Left | None) -> None:
    """Says what could not be kept, if there was anything."""
    if left is not None and not left.whole:
        host.say("The last field was not right and is not kept; all before it is.", warn=True)


class GuideScreen(Sheet[Left]):
    """Steps to go through; returns how they were left."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(GUIDE, STEPS)
    LOOK = "guide"

    def __init__(self, title: str, steps: Sequence[Step], at: int = 0, *, last: str = "done", focus: str = "") -> None:
        super().__init__()
        self.focus_field = focus
        self.guide_title = title
        self.steps = steps
        self.at = at
        self.last_word = last
        self.is_leaving = False
        self.page: Page | None = None
        self._saving = Later(self, self._keep, SAVE_SECONDS)

    def body(self) -> Iterable[Widget]:
        """The page, and a line for words."""
        yield Vertical(id="guide-page")
        yield Line(classes="guide-words")

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
        width = self._width
        step = self.steps[self.at]
        same = [each for each in self.steps if each.section == step.section]
        sections = list(dict.fromkeys(each.section for each in self.steps))
        name = step.section if len(same) < 3 else f"{step.section} {same.index(step) + 1} of {len(same)}"
        place = f"{sections.index(step.section) + 1} of {len(sections)}" if len(sections) > 1 else ""
        about = f"  {self.guide_title}" if cell_len(name) + cell_len(self.guide_title) + len(place) + 4 <= width else ""
        pieces = spread([Piece(name, "title"), Piece(about, "dim")], [Piece(place, "dim")], width)
        self.title_line.show(pieces)
        self.draw_keys()

    @property
    def _width(self) -> int:
        """Columns of a page, also before it has a size."""
        return self.query_one("#guide-page").size.width or min(self.app.size.width - 4, 80)

    def draw_keys(self) -> None:
        """The keys that work in this step, as many as fit; each can be pressed."""
        own = [*(self.page.keys() if self.page else ())]
        keys, is_list = self.host.keys, self.page is not None and self.page.is_list
        on = keys.hint("guide.next", self.last_word if self._after(1) is None else "")
        back = [keys.hint("guide.back")] if self._after(-1) is not None else []
        move, quits = ([Hint(keys.moving, "move")], [keys.hint("guide.quit")]) if is_list else ([], [])
        leave, short = keys.hint("guide.leave", "leave, all is kept"), keys.hint("guide.leave")
        bare = short._replace(word="")
        wanted = (
            [*own, *move, on, *back, leave, *quits],
            [*own, *move, on, *back, short, *quits],
            [*own, on, *back, short],
            [*own, on, *back, bare],
            [*own[:1], on, *back, bare],
            [*own[:1], keys.hint("guide.next", "done"), *back, bare],
        )
        shown = next((hints for hints in wanted if columns_of(hints) <= self._width), [on, short])
        self.show_keys(shown)

    def scopes(self) -> Sequence[Scope]:
        """The keys of a step with a list, and of every step."""
        own = self.page.scopes if self.page else ()
        return (*own, LISTS, STEPS, GUIDE)

    def why_not(self, id: str) -> str:
        """A guide has two ends."""
        if id == "guide.back" and self._after(-1) is None:
            return FIRST_STEP
        if id == "guide.forward" and self._after(1) is None:
            return LAST_STEP
        return super().why_not(id)

    def explanation(self) -> tuple[str, str]:
        """What a guide is."""
        return self.steps[self.at].section, (
            "Short steps, one after the other. Each is saved as it is left and can be skipped; the guide can be left at"
            " any time, with all that was right so far kept."
        )

    @property
    def is_alone(self) -> bool:
        """Whether there is one step only."""
        return len(self.steps) == 1

    def say(self, text: str) -> None:
        """A sentence above the keys, until the next step."""
        self.query_one(".guide-words", Line).show(
            (Piece(fit(text, self._width, self.host.look.glyphs.ellipsis).rstrip(), "accent"),)
        )

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
        if after is None:
            self.say(self.why_not("guide.forward" if step > 0 else "guide.back"))
        else:
            self.at = after
            await self._show()

    async def _go(self, at: int | None) -> None:
        if at is None:
            self._close(Left(finished=True, whole=True))
            return
        self.at = at
        await self._show()

    def action_leave(self) -> None:
        """Leaves with all that could be saved; what is wrong is not."""
        self._close(Left(finished=False, whole=self.page is None or self.page.settle()))

    async def action_leave_app(self) -> None:
        """Quits; what is wrong in this step is said first."""
        if self.page is None or self.page.settle():
            self._close(Left(finished=False, whole=True))
            await self.host.action_quit()

    def _close(self, left: Left) -> None:
        self.is_leaving = True
        self.dismiss(left)

    def on_input_changed(self) -> None:
        """What is typed is saved a moment after the last key: nothing is lost to a closed terminal."""
        self._saving.begin()

    def _keep(self) -> None:
        if self.page is not None and self.page.is_attached and not self.is_leaving:
            self.page.keep()
