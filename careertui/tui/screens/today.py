"""Today: this week's habits, to tick with one key."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual import getters
from textual.binding import BindingType
from textual.timer import Timer
from textual.widget import Widget

from careertui.actions.desk import snooze
from careertui.domain.days import day_words
from careertui.domain.views.today import Outlook, TodayView, next_day, today_view
from careertui.tui.commands import COMMAND_TABLE, TODAY, bindings_of
from careertui.tui.rows import Row
from careertui.tui.screens.base import FOLLOW_SECONDS
from careertui.tui.screens.habit_keys import HabitKeys
from careertui.tui.screens.outlook_acts import act_on
from careertui.tui.screens.outlook_rows import SIGNAL
from careertui.tui.screens.today_rows import empty_rows, today_rows
from careertui.tui.widgets.pane import Pane

FIRST_LOOK_SECONDS = 0.04  # after the screen was made: the first frame goes first


class TodayPane(Pane):
    """The habits of the week shown."""

    view: TodayView

    def __init__(self, owner: "TodayScreen", *, cursor_sign: str) -> None:
        super().__init__(cursor_sign=cursor_sign)
        self.owner = owner

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """Today's lines."""
        screen, view = self.owner, self.view
        if not view.habits:
            return empty_rows(view, width, screen.app.look, screen.beginnings(), screen.coming())
        return today_rows(view, width, screen.app.look, screen.filter_text)


class TodayScreen(HabitKeys):
    """The first screen: opened every morning."""

    SCREEN_NAME = TODAY
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(command for command in COMMAND_TABLE if TODAY in command.where)
    today_pane = getters.query_one(TodayPane)

    def __init__(self) -> None:
        super().__init__()
        self._away: date | None = None  # the day looked at when it is not today
        self._looks: Timer | None = None

    @property
    def pane(self) -> Pane:
        """The pane with the habits."""
        return self.today_pane

    @property
    def day(self) -> date:
        """The day shown; today turns with the clock, a past day stays."""
        return self._away or self.app.today

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """One pane; on opening the cursor is on the first habit that is not met."""
        pane = TodayPane(self, cursor_sign=self.app.look.signs.cursor)
        pane.view = self._view(Outlook())  # the habits come first; the rest follows the first frame
        first = next((line.id for line in pane.view.habits if line.state != "met" and not line.ticked_today), None)
        pane.prepare(width, height, first)
        yield pane

    def on_mount(self) -> None:
        """What takes longer to derive follows the first frame."""
        self._looks = self.set_timer(FIRST_LOOK_SECONDS, self._look)

    def _view(self, outlook: Outlook) -> TodayView:
        return today_view(self.app.career, self.app.today, self.day, self.app.book, outlook)

    def reload(self) -> None:
        """Draws the day shown: the habits at once, what is due and worth a look a moment after the last change."""
        self._show(self.today_pane.view.outlook)
        if self._looks is not None:
            self._looks.stop()
        self._looks = self.set_timer(FOLLOW_SECONDS, self._look)

    def _look(self) -> None:
        from careertui.domain.views.outlook import outlook_of

        outlook = outlook_of(self.app.career, self.app.today)
        if outlook != self.today_pane.view.outlook:
            self._show(outlook)

    def _show(self, outlook: Outlook) -> None:
        self.today_pane.view = self._view(outlook)
        self.today_pane.reload()
        self.refresh_bars()

    def action_day(self, step: int) -> None:
        """Looks at the day before or after; never at one to come."""
        day = next_day(self.day, step, self.app.today)
        self._away = None if day == self.app.today else day
        self.reload()

    def action_open(self) -> None:
        """Opens the habit, or does what the line under the cursor offers."""
        if self.habit is not None:
            self.app.open_at("habits", self.habit.id)
        else:
            act_on(self, self.pane.key)

    def action_snooze(self) -> None:
        """Keeps the signal under the cursor quiet for 30 days."""
        kind, _, rest = self.pane.key.partition(":")
        if kind == SIGNAL:
            signal, _, subject = rest.partition(":")
            self.app.attempt(lambda career: snooze(career, self.app.today, signal, subject), lambda c: c.label)

    def neighbours(self) -> list[str]:
        """A habit moves among habits; the other lines stand where they stand."""
        return [line.id for line in self.today_pane.view.habits]

    def beginnings(self) -> list[tuple[str, str]]:
        """What to press where there is nothing yet."""
        words = {
            "habit.add": "add a habit; fourteen to start from are offered",
            "screen.habits": "the seven dimensions of career resilience",
            "log.win": "log a win from this week, with a number in it",
            "help": "what this is",
            "quit": "quit; everything is saved as you go",
        }
        return [(self.app.keys.name(id), text) for id, text in words.items()]

    def coming(self) -> str:
        """A sentence about habits there are, but not this week."""
        habits = self.app.career.as_of(self.app.today).habits
        starts = [habit.start for habit in habits if not habit.is_retired and habit.start > self.app.today]
        if starts:
            return f"Nothing to tick yet: the first habit starts {day_words(min(starts), self.app.today)}."
        return "All habits are retired; the Habits screen can bring one back." if habits else ""

    def on_pane_chosen(self) -> None:
        """A press on the row under the cursor opens it."""
        self.action_open()
