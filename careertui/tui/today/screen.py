"""Today: this week's habits, to tick with one key."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from careertui.actions.desk import snooze
from careertui.domain.signals.signal import Signal
from careertui.domain.views.today.outlook import Outlook, outlook_view
from careertui.domain.views.today.today import TodayView, next_day, today_view
from careertui.tui.habits.acts import HabitActs
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.keys.command import TODAY
from careertui.tui.keys.names import Hint
from careertui.tui.keys.table import COMMANDS
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.later import Later
from careertui.tui.parts.pane import OwnedPane
from careertui.tui.parts.screen import NOTHING_HERE
from careertui.tui.places import HabitPlace, Place, TodayPlace
from careertui.tui.rows import Row
from careertui.tui.today.outlook_rows import OutlookKey, signal_at
from careertui.tui.today.rows import empty_rows, today_rows

FIRST_LOOK_SECONDS = 0.04  # after the screen was made: the first frame goes first


class TodayPane(OwnedPane["TodayScreen"]):
    """The habits of the week shown."""

    view: TodayView

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """Today's lines."""
        screen, view = self.owner, self.view
        if not view.habits:
            return empty_rows(view, width, screen.host.look, screen.beginnings())
        return today_rows(view, width, screen.host.look, screen.filter_text)

    def action_first(self) -> None:
        """The first row, of today."""
        self.owner.action_today()
        super().action_first()


class TodayScreen(HabitActs):
    """The first screen: opened every morning."""

    SCREEN_NAME = TODAY
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(TODAY)
    today_pane: TodayPane

    def __init__(self) -> None:
        super().__init__()
        self._away: date | None = None  # the day looked at when it is not today
        self._away_on: date | None = None  # the day on which it was gone to
        self._looks = Later(self, self._look)

    @property
    def pane(self) -> TodayPane:
        """The pane with the habits."""
        return self.today_pane

    @property
    def day(self) -> date:
        """The day shown; it turns with the clock, and a past day that was left overnight is today again."""
        return self._away if self._away and self._away_on == self.host.today else self.host.today

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """One pane; on opening the cursor is on the first habit that is not met."""
        self.today_pane = pane = TodayPane(self, cursor_glyph=self.host.look.glyphs.cursor)
        pane.view = self._view(Outlook())  # the habits come first; the rest follows the first frame
        pane.prepare(width, height, _to_tick(pane.view))
        yield pane

    def on_mount(self) -> None:
        """What takes longer to derive follows the first frame."""
        self._looks.begin(FIRST_LOOK_SECONDS)

    def _view(self, outlook: Outlook) -> TodayView:
        return today_view(self.host.career, self.host.today, self.day, self.host.book, outlook)

    def reload(self) -> None:
        """Draws the day shown: the habits at once, what is due and worth a look a moment after the last change."""
        self._show(self.today_pane.view.outlook)
        self._looks.begin()

    def _look(self) -> None:
        outlook = outlook_view(self.host.career, self.host.today, self.host.book)
        if outlook != self.today_pane.view.outlook:
            self._show(outlook)

    def _show(self, outlook: Outlook) -> None:
        self.today_pane.view = self._view(outlook)
        self.today_pane.reload()
        self.refresh_bars()

    def action_day(self, step: int) -> None:
        """Looks at the day before or after; never at one to come."""
        day = next_day(self.day, step, self.host.today)
        self._away, self._away_on = None if day == self.host.today else day, self.host.today
        self.reload()

    def action_today(self) -> None:
        """Back to today from another day."""
        if self.day != self.host.today:
            self._away = None
            self.reload()

    def come_home(self) -> None:
        """The screen's own key shows today."""
        self.action_today()

    def action_open(self) -> None:
        """Opens the habit, or does what the line under the cursor offers."""
        if self.habit is not None:
            self.host.open_at(HabitPlace(self.habit.id))
        elif isinstance(key := self.pane.key, OutlookKey):
            from careertui.tui.today.acts import act_on

            act_on(self.host, key, self.today_pane.view.outlook, self.pane.reload)

    def action_snooze(self) -> None:
        """Keeps the signal under the cursor quiet, for the days that the settings say."""
        if (signal := self._signal) is not None:
            kind, subject, what = signal.kind, signal.subject, signal.what
            self.host.attempt(lambda career: snooze(career, self.host.today, kind, subject, what), lambda c: c.label)

    @property
    def _signal(self) -> Signal | None:
        """The signal under the cursor."""
        return signal_at(self.today_pane.view.outlook, self.pane.key)

    def why_not(self, id: str) -> str:
        """The snooze belongs to signals; a line that is no habit may offer something too."""
        if id == "signal.snooze" and self._signal is None:
            return "No signal is under the cursor."
        if id == "habit.open":
            return "" if self.pane.key is not None else NOTHING_HERE
        if id == "day.today" and self.day == self.host.today:
            return "This is today."
        if id == "day.forward" and self.day == self.host.today:
            return "This is today; nothing can be ticked ahead of it."
        return super().why_not(id)

    def key_line(self) -> list[Hint]:
        """On a line that is no habit, what it offers comes first."""
        keys = super().key_line()
        if not self.host.career.habits:
            add = self.host.keys.for_line(COMMANDS["habit.add"])
            keys = [add, *(each for each in keys if each != add)]
        if self.habit is not None or self.pane.key is None:
            return keys
        first = self.host.keys.for_line(COMMANDS["habit.open"])
        return [first, *(each for each in keys if each != first)]

    def explanation(self) -> tuple[str, str]:
        """The line under the cursor and its rule; of a habit, how its week stands."""
        from careertui.tui.today.explained import outlook_explained

        limits = self.host.career.settings.thresholds
        found = outlook_explained(self.pane.key, self.today_pane.view, limits, self.host.keys)
        return found or super().explanation()

    def neighbours(self) -> list[str]:
        """A habit moves among habits; the other lines stand where they stand."""
        return [line.id for line in self.today_pane.view.habits]

    def beginnings(self) -> list[tuple[str, str, str]]:
        """What to press where there is nothing yet: key, words, action."""
        words = {
            "habit.add": "add a habit; 14 are offered",
            "screen.habits": "habits in seven dimensions",
            "log.win": "log a win, with a number in it",
            "help": "what this is",
            "quit": "quit; all is saved as you go",
        }
        return [(self.host.keys.name(id), text, COMMANDS[id].action) for id, text in words.items()]

    def open(self, place: Place) -> None:
        """Puts the cursor on the first habit to tick."""
        if isinstance(place, TodayPlace):
            self.pane.focus()
            self.pane.reload(_to_tick(self.today_pane.view))

    def on_pane_chosen(self) -> None:
        """A press on the row under the cursor opens it."""
        self.action_open()


def _to_tick(view: TodayView) -> HabitKey | None:
    """The row of the first habit that is neither met nor ticked today."""
    return next((HabitKey(line.id) for line in view.habits if line.state != "met" and not line.ticked_today), None)
