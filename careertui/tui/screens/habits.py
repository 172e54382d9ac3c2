"""Habits: all of them by dimension; one of them in full, with a year to walk and tick."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual import getters
from textual.binding import BindingType
from textual.containers import Vertical
from textual.timer import Timer
from textual.widget import Widget

from careertui.domain.views.habits import HabitsView, HabitView, habit_view, habits_view, year_map
from careertui.tui.commands import COMMAND_TABLE, HABITS, bindings_of, commands_for
from careertui.tui.rows import Row
from careertui.tui.screens.habit_keys import HabitKeys
from careertui.tui.screens.habits_rows import detail_rows, habits_rows, no_habits, note_rows
from careertui.tui.widgets.pane import Pane
from careertui.tui.widgets.year_map import YearMap

FOLLOW_SECONDS = 0.08  # the detail follows the cursor so long after the last key


class HabitsPane(Pane):
    """All habits by dimension."""

    view: HabitsView | None = None

    def __init__(self, owner: "HabitsScreen", *, id: str, cursor_sign: str) -> None:
        super().__init__(id=id, cursor_sign=cursor_sign)
        self.owner = owner

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The list's lines."""
        if self.view is None:
            return [], []
        owner = self.owner
        return [], habits_rows(self.view, width, owner.app.look, text=owner.filter_text, retired=owner.shows_retired)


class FactsPane(Pane, can_focus=False):
    """The numbers of one habit, or the notes written with its ticks."""

    view: HabitView | None = None
    notes = False

    def __init__(self, owner: "HabitsScreen", *, id: str) -> None:
        super().__init__(id=id)
        self.owner = owner

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The detail's lines."""
        look = self.owner.app.look
        if self.view is None:
            return ([] if self.notes else no_habits(look)), []
        rows = note_rows if self.notes else detail_rows
        return rows(self.view, width, look, height), []


class HabitsScreen(HabitKeys):
    """The list and the detail: beside each other where there is room, else one above the other."""

    SCREEN_NAME = HABITS
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(command for command in COMMAND_TABLE if HABITS in command.where)
    habits_pane = getters.query_one(HabitsPane)
    facts = getters.query_one("#facts", FactsPane)
    notes = getters.query_one("#notes", FactsPane)
    map = getters.query_one(YearMap)

    def __init__(self) -> None:
        super().__init__()
        self.shows_retired = False
        self._shown = ""  # the habit in the detail
        self._follow: Timer | None = None

    @property
    def pane(self) -> Pane:
        """The pane with the habits."""
        return self.habits_pane

    @property
    def day(self) -> date:
        """The day under the map's cursor while it is walked, else today."""
        return self.focused.day or self.app.today if isinstance(self.focused, YearMap) else self.app.today

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The list, and the detail of the habit under its cursor."""
        signs = self.app.look.signs
        with Vertical(id="habits"):
            yield HabitsPane(self, id="list", cursor_sign=signs.cursor)
            with Vertical(id="detail"):
                yield FactsPane(self, id="facts")
                yield YearMap(signs, id="map")
                yield FactsPane(self, id="notes")

    def on_mount(self) -> None:
        """The third pane shows notes; keys go to the list first."""
        self.notes.notes = True
        self.habits_pane.focus()

    def reload(self) -> None:
        """Draws the list and the detail."""
        app = self.app
        self.habits_pane.view = habits_view(app.career, app.today, app.book)
        self.set_class(not self.habits_pane.view.live, "-empty")
        self.habits_pane.reload()
        self.show_detail()
        self.refresh_bars()

    def show_detail(self) -> None:
        """Draws the habit under the cursor."""
        app, habit = self.app, self.habit
        view = habit_view(app.career, app.today, habit.id, app.book) if habit else None
        self.facts.view = self.notes.view = view
        source = partial(year_map, self.weeks_of(view.habit)) if view else None
        notes = dict(view.notes) if view else {}
        self.map.show(source, lambda day: notes.get(day, ""), app.today, keep=bool(habit and habit.id == self._shown))
        self._shown = habit.id if habit else ""
        self.facts.reload()
        self.notes.reload()

    def on_pane_moved(self) -> None:
        """The detail follows the cursor a moment after the last key, so that running through the list stays light."""
        if self._follow is not None:
            self._follow.stop()
        self._follow = self.set_timer(FOLLOW_SECONDS, self.show_detail)

    def key_line(self) -> list[tuple[str, str, str]]:
        """While the year is walked, its keys."""
        if not isinstance(self.focused, YearMap):
            return super().key_line()
        ids = ("habit.tick", "habit.note", "habit.excuse", "undo", "help", "palette", "quit")
        keys = [self.app.keys.for_line(command) for command in commands_for(HABITS) if command.id in ids]
        return [("←↓↑→", "walk", "focus_map"), ("esc", "list", "leave_map"), *keys]

    def action_leave_map(self) -> None:
        """Back to the list."""
        self.on_year_map_left()

    def action_focus_map(self) -> None:
        """Into the year."""
        self.map.focus()

    def open(self, habit_id: str) -> None:
        """Puts the cursor on a habit."""
        self.habits_pane.reload(habit_id)
        self.show_detail()

    def action_open(self) -> None:
        """Into the year of the habit."""
        if self.habit is not None:
            self.show_detail()
            self.add_class("-detail")
            self.map.focus()

    def on_pane_chosen(self) -> None:
        """A press on the row under the cursor opens it."""
        self.action_open()

    def on_year_map_left(self) -> None:
        """Back to the list."""
        self.remove_class("-detail")
        self.habits_pane.focus()

    def action_retired(self) -> None:
        """Shows or hides the retired habits."""
        self.shows_retired = not self.shows_retired
        self.reload()

    def neighbours(self) -> list[str]:
        """A habit moves among those of its dimension."""
        habit = self.habit
        return [other.id for other in self.app.career.live_habits if habit and other.dimension == habit.dimension]
