"""The first run's check: twelve statements with a digit each, and what they come to."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from careertui.content.checks import ABOUT
from careertui.domain.checks.job_or_career import MOST_OPEN, outcome
from careertui.tui.checks.rows import WIDE_PAGE, Rate, outcome_page, page_head, page_rows
from careertui.tui.checks.taken import TakenCheck, twelve_today
from careertui.tui.keys.command import FIRST_CHECK
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.guide.page import ListPage, Page, Words
from careertui.tui.rows import BLANK, Row

SHORT_ABOUT = "From us, not a psychological test."


class CheckPage(ListPage):
    """Twelve statements, a digit each."""

    scopes = (FIRST_CHECK,)
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(*scopes)

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The statement under the cursor in full, then all of them in short with their answers."""
        look = self.guide.host.look
        head = page_head(self.number_here, width, look)
        return [*head, BLANK] if height > 16 else head, page_rows(self._check.answers, width, look)

    @property
    def _check(self) -> TakenCheck:
        return twelve_today(self.guide.host)

    def start(self) -> None:
        """Says what it is before anything is answered."""
        super().start()
        self.guide.say(ABOUT if self.guide.host.size.width > WIDE_PAGE else SHORT_ABOUT)

    def keys(self) -> Sequence[Hint]:
        """Digits answer."""
        return (Hint(self.guide.host.keys.digits(1, 5), "answer"),)

    def action_clear(self) -> None:
        """Leaves the statement under the cursor open."""
        self.action_digit(0)

    def action_digit(self, value: int) -> None:
        """Answers the statement under the cursor and goes to the next."""
        done = self.attempt(lambda: self._check.answer(self.number_here, str(value) if value else ""))
        if done and value:
            self.pane.action_move(1)
        self.reload()
        open_ = sum(each is None for each in self._check.answers)
        if open_ <= MOST_OPEN:
            on = self.guide.host.keys.name("guide.next")
            shows = f"{on[:1].upper()}{on[1:]} shows what it comes to."
            self.guide.say(f"{open_} open, which is fine; {on} goes on." if open_ else shows)

    def on_drawn_picked(self, event: Drawn.Picked) -> None:
        """A press on a number answers its statement."""
        if isinstance(event.press, Rate):
            self.action_digit(event.press.digit)

    def save(self) -> None:
        """The check is done when no more than two are open; else it stays a draft."""
        if outcome(self._check.answers) is not None:
            self._check.finish()


class OutcomePage(Page):
    """What the check says."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Words(self._rows, classes="guide-rest")

    def _rows(self, width: int, height: int) -> list[Row]:
        found = outcome(twelve_today(self.guide.host).answers)
        if found is None:
            return []
        rows = outcome_page(found, width, self.guide.host.look)
        return rows if len(rows) <= height else [row for row in rows if row is not BLANK]  # the blank lines go first
