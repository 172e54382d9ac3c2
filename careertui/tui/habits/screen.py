"""Habits: all of them by dimension; one of them in full, with a year to walk and tick."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import ClassVar, NamedTuple

from textual import getters
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from careertui.content.starters import DIMENSION_LINES, first_starter
from careertui.domain.views.habits import HabitsView, HabitView, habit_view, habits_view, year_map
from careertui.tui.habits.acts import NO_HABIT, HabitActs
from careertui.tui.habits.rows import (
    FirstKey,
    detail_rows,
    first_rows,
    habits_rows,
    no_habits,
    note_rows,
)
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.habits.year_map import Weeks, YearMap
from careertui.tui.keys.command import EVERYWHERE, HABITS, YEAR, Scope
from careertui.tui.keys.names import Hint
from careertui.tui.looking_back import later_rows
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.later import Later
from careertui.tui.parts.pane import OwnedPane, Pane
from careertui.tui.places import HabitPlace, Place
from careertui.tui.rows import Row
from careertui.tui.widths import (
    FACT_LINES,
    HABIT_LINES,
    HIGH,
    LOW_FACT_LINES,
    PANE_GAP,
    WIDE,
    WIDE_FACT_LINES,
    body_height,
)


class Room(NamedTuple):
    """The sizes (width, height) that the sheet gives the list and the facts."""

    list: tuple[int, int]
    facts: tuple[int, int]


def room_for(width: int, height: int) -> Room:
    """The room on a screen of this size, as styles/habits.tcss divides it; the first frame is drawn for it."""
    if width >= WIDE:
        beside = (width - PANE_GAP) // 2
        return Room((width - PANE_GAP - beside, height), (beside, WIDE_FACT_LINES))
    if height >= body_height(HIGH):
        return Room((width, height - HABIT_LINES), (width, FACT_LINES))
    return Room((width, height), (width, LOW_FACT_LINES))


class HabitsPane(OwnedPane["HabitsScreen"]):
    """All habits by dimension."""

    view: HabitsView | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The list's lines."""
        if self.view is None:
            return [], []
        owner = self.owner
        if not owner.host.career.as_of(owner.host.today).habits and (later := later_rows(owner.host, width, "habit")):
            return [], later
        return [], habits_rows(self.view, width, owner.host.look, text=owner.filter_text, retired=owner.shows_retired)


class FactsPane(OwnedPane["HabitsScreen"], can_focus=False):
    """The numbers of one habit, or the notes written with its ticks."""

    view: HabitView | None = None
    notes = False

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The detail's lines."""
        look = self.owner.host.look
        if self.view is None:
            first = self.owner.first
            head = first_rows(first, width, look, height) if first else no_habits(look)
            return ([] if self.notes else head), []
        rows = note_rows if self.notes else detail_rows
        return rows(self.view, width, look, height), []


class HabitsScreen(HabitActs):
    """The list and the detail: beside each other where there is room, else one above the other."""

    SCREEN_NAME = HABITS
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(HABITS)
    habits_pane: HabitsPane
    facts = getters.query_one("#facts", FactsPane)
    notes = getters.query_one("#notes", FactsPane)
    map = getters.query_one(YearMap)

    def __init__(self) -> None:
        super().__init__()
        self.shows_retired = False
        self._shown = ""  # the habit in the detail
        self._follow = Later(self, self.show_detail)

    @property
    def pane(self) -> Pane:
        """The pane with the habits."""
        return self.habits_pane

    @property
    def day(self) -> date:
        """The day under the map's cursor while it is walked, else today."""
        return self.focused.day or self.host.today if isinstance(self.focused, YearMap) else self.host.today

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The list, and the detail of the habit under its cursor."""
        glyphs, room = self.host.look.glyphs, room_for(width, height)
        self.habits_pane = listed = HabitsPane(self, id="list", cursor_glyph=glyphs.cursor)
        facts = FactsPane(self, id="facts")
        year = YearMap(glyphs, id="map")
        listed.view = habits_view(self.host.career, self.host.today, self.host.book)
        listed.prepare(*room.list)
        facts.view = self._habit_view()
        facts.prepare(*room.facts)
        if facts.view:
            year.prepare(room.facts[0], *self._map_of(facts.view))
        with Vertical(id="habits"):
            yield listed
            with Vertical(id="detail"):
                yield facts
                yield year
                yield FactsPane(self, id="notes")

    def on_mount(self) -> None:
        """The third pane shows notes; keys go to the list first."""
        self.notes.notes = True
        self.habits_pane.focus()

    def reload(self) -> None:
        """Draws the list and the detail."""
        host = self.host
        self.habits_pane.view = habits_view(host.career, host.today, host.book)
        self.set_class(not self.habits_pane.view.live, "-empty")
        self.habits_pane.reload()
        self.show_detail()
        self.refresh_bars()

    def _habit_view(self) -> HabitView | None:
        key = self.habits_pane.key
        id = key.id if isinstance(key, HabitKey) else ""
        return habit_view(self.host.career, self.host.today, id, self.host.book)

    def _map_of(self, view: HabitView) -> tuple[Weeks, Callable[[date], str], date]:
        """What the map draws: a habit's weeks, the notes of its days, and today."""
        notes = dict(view.notes)
        return partial(year_map, self.weeks_of(view.habit)), lambda day: notes.get(day, ""), self.host.today

    def show_detail(self) -> None:
        """Draws the habit under the cursor."""
        view = self._habit_view()
        self.facts.view = self.notes.view = view
        shown = view.habit.id if view else ""
        if view:
            self.map.show(*self._map_of(view), keep=shown == self._shown)
        else:
            self.map.clear()
        self._shown = shown
        self.set_class(bool(self.first), "-first")
        self.facts.reload()
        self.notes.reload()

    def on_pane_moved(self) -> None:
        """The detail follows the cursor a moment after the last key, so that running through the list stays light."""
        super().on_pane_moved()
        self._follow.begin()

    def scopes(self) -> Sequence[Scope]:
        """In the year, how it is walked."""
        return (HABITS, EVERYWHERE, YEAR) if isinstance(self.focused, YearMap) else super().scopes()

    def key_line(self) -> list[Hint]:
        """While the year is walked, its keys."""
        if not isinstance(self.focused, YearMap):
            return super().key_line()
        names = self.host.keys
        ids = ("habit.excuse", "habit.note", "undo", "help", "palette", "quit")
        leave = names.hint("map.leave")._replace(action="leave_map")
        walk = Hint(names.walking, "walk", "focus_map")
        return [names.hint("habit.tick"), leave, walk, *(names.hint(id) for id in ids)]

    def action_leave_map(self) -> None:
        """Back to the list."""
        self.on_year_map_left()

    def action_focus_map(self) -> None:
        """Into the year."""
        self.map.focus()

    def why_not(self, id: str) -> str:
        """A dimension without a habit offers one."""
        if id == "habit.open":
            return "" if self.habit is not None or self.first else NO_HABIT
        if id == "habits.retired" and not any(each.is_retired for each in self.host.career.habits):
            return "No habit is retired."
        return super().why_not(id)

    def is_aside(self, id: str) -> bool:
        """What offers the first habit is said on its line."""
        return id == "habit.open" and not self.host.career.as_of(self.host.today).habits

    @property
    def first(self) -> str:
        """The dimension under the cursor that has no habit yet; empty on every other line."""
        key = self.habits_pane.key
        return key.dimension if isinstance(key, FirstKey) else ""

    def explanation(self) -> tuple[str, str]:
        """A dimension without a habit says what it is about."""
        title, rule = super().explanation()
        if not self.first:
            return title, rule
        line = DIMENSION_LINES[first_starter(self.first).dimension]
        key = self.host.keys.name("habit.open")
        return self.first.capitalize(), f"{line.capitalize()}. {rule} {key} puts the offered one into the form."

    def action_add(self) -> None:
        """Adds a habit; where a dimension has none, one of that dimension."""
        if not self.first:
            super().action_add()
            return
        from careertui.tui.habits.form import HabitForm

        self.host.push_screen(HabitForm(dimension=self.first), self._added)

    def open(self, place: Place) -> None:
        """Puts the cursor on a habit."""
        if isinstance(place, HabitPlace):
            self.habits_pane.reload(HabitKey(place.id))
            self.show_detail()

    def action_open(self) -> None:
        """Into the year of the habit; where a dimension has none, the one that is offered goes into the form."""
        if self.habit is not None:
            self.show_detail()
            self.add_class("-detail")
            self.map.focus()
        elif self.first:
            from careertui.tui.habits.form import HabitForm

            self.host.push_screen(HabitForm(starter=first_starter(self.first)), self._added)

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
        return [other.id for other in self.host.career.live_habits if habit and other.dimension == habit.dimension]
