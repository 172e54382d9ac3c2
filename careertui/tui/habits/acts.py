"""What can be done to the habit under the cursor; Today and Habits do it alike."""

from datetime import date
from functools import partial

from careertui.actions.habits.keeping import count_again, move_beside
from careertui.actions.ticks import tick, untick
from careertui.domain.change import Change
from careertui.domain.days import week_index
from careertui.domain.habits.words import period_words
from careertui.domain.records import Habit
from careertui.domain.text import number_text
from careertui.domain.typed.matching import by_id
from careertui.domain.views.habit_line import habit_line
from careertui.domain.weeks import HabitWeeks
from careertui.tui.habits.taken import kept_note
from careertui.tui.habits.week_rows import HabitKey, TickDay
from careertui.tui.parts.drawn import Drawn
from careertui.tui.parts.list_screen import ListScreen

ON_A_HABIT = {
    *("habit.tick", "habit.edit", "habit.remove", "habit.excuse", "habit.note", "habit.down", "habit.up"),
}
NO_HABIT = "No habit is under the cursor."
NEED_A_HABIT = {*ON_A_HABIT, "day.back", "habit.open", "list.filter", "habits.retired"}


class HabitActs(ListScreen):
    """What Today and Habits do to a habit; subclasses say which pane lists habits and which day is meant."""

    @property
    def day(self) -> date:
        """The day that a tick is for."""
        return self.host.today

    @property
    def habit(self) -> Habit | None:
        """The habit under the cursor."""
        key = self.pane.key
        if not isinstance(key, HabitKey):
            return None
        return by_id(self.host.career.habits, key.id)

    def why_not(self, id: str) -> str:
        """Before there is a habit only what begins; on another line nothing that is done to a habit."""
        if id in NEED_A_HABIT and not self.host.career.as_of(self.host.today).habits:
            return f"There is no habit yet; {self.host.keys.name('habit.add')} adds one."
        if id in ON_A_HABIT and self.habit is None:
            return NO_HABIT
        if id == "habit.up" and not self._beside(-1):
            return "It is the first one here."
        if id == "habit.down" and not self._beside(1):
            return "It is the last one here."
        return super().why_not(id)

    def on_pane_moved(self) -> None:
        """Other lines have other keys."""
        self.refresh_bars()

    def _beside(self, step: int) -> str:
        """The id of the habit before or after the one under the cursor; empty at the ends."""
        ids = self.neighbours()
        at = ids.index(self.habit.id) + step if self.habit is not None and self.habit.id in ids else -1
        return ids[at] if 0 <= at < len(ids) else ""

    def weeks_of(self, habit: Habit) -> HabitWeeks:
        """A habit's weeks as of today."""
        return self.host.book.of(self.host.career, habit, self.host.today)

    def action_tick(self) -> None:
        """Ticks the habit on the day shown, or unticks it; an amount, and one that would go, is asked for."""
        self.toggle(self.day)

    def on_drawn_picked(self, event: Drawn.Picked) -> None:
        """A press on a day's cell ticks or unticks that day."""
        if isinstance(event.press, TickDay):
            self.toggle(event.press.day)

    def toggle(self, day: date) -> None:
        """Sets a day to ticked or not, whichever it is not now; no amount and no note goes unasked."""
        habit = self.habit
        if habit is None:
            return
        weeks = self.weeks_of(habit)
        is_ticked = weeks.is_ticked(day)
        noted = weeks.note_on(day) if is_ticked else kept_note(self.host, habit.id, day)
        if habit.measure == "amount" or noted:
            self._ask_amount(habit, day)
        elif is_ticked:
            self.host.attempt(lambda career: untick(career, self.host.today, habit.id, [day]), self._said(habit, day))
        else:
            self.host.attempt(lambda career: tick(career, self.host.today, habit.id, [day]), self._said(habit, day))

    def _said(self, habit: Habit, day: date) -> "partial[str] | None":
        """Silence for today, where the cell says it; the day's name for another, or where it moves the start."""
        is_plain = day == self.host.today and habit.start <= day
        return None if is_plain else partial(_tick_words, self, habit.id, day)

    def action_tick_with(self) -> None:
        """Ticks with an amount or a note."""
        if self.habit is not None:
            self._ask_amount(self.habit, self.day)

    def _ask_amount(self, habit: Habit, day: date) -> None:
        from careertui.tui.habits.small_forms import tick_form

        self.host.push_screen(tick_form(self.host, habit, day))

    def action_add(self) -> None:
        """Adds a habit; starter habits are offered."""
        from careertui.tui.habits.form import HabitForm

        self.host.push_screen(HabitForm(), self._added)

    def _added(self, habit_id: str | None) -> None:
        if habit_id:
            self.pane.reload(HabitKey(habit_id))

    def action_edit(self) -> None:
        """Edits the habit."""
        from careertui.tui.habits.form import HabitForm

        if self.habit is not None:
            self.host.push_screen(HabitForm(self.habit))

    def action_remove(self) -> None:
        """Retires, brings back or deletes the habit; asks first."""
        from careertui.tui.habits.small_forms import remove_choice

        if self.habit is not None:
            self.host.push_screen(remove_choice(self.host, self.habit))

    def action_excuse(self) -> None:
        """Excuses the week of the day shown; an excused week counts again."""
        from careertui.tui.habits.small_forms import excuse_form

        habit = self.habit
        if habit is None:
            return
        week_start = self.host.career.settings.week_start
        index = week_index(self.day, week_start)
        if any(week_index(day, week_start) == index for day in habit.excused):
            day = self.day
            self.host.attempt(
                lambda career: count_again(career, self.host.today, habit.id, day), lambda change: change.label
            )
        else:
            self.host.push_screen(excuse_form(self.host, habit, self.day))

    def action_reorder(self, step: int) -> None:
        """Moves the habit up or down among those listed beside it."""
        habit, other = self.habit, self._beside(step)
        if habit is not None and other:
            self.host.attempt(lambda career: move_beside(career, habit.id, other, after=step > 0))

    def neighbours(self) -> list[str]:
        """The ids among which the habit moves, in their order."""
        raise NotImplementedError

    def explanation(self) -> tuple[str, str]:
        """The habit under the cursor: how its week stands and by which rule."""
        from careertui.tui.habits.explained import habit_explained

        habit = self.habit
        if habit is None:
            add = self.host.keys.name("habit.add")
            return (
                "Habits",
                f"A habit is a quota per 1, 2 or 4 weeks in one of seven dimensions of resilience. {add} adds one.",
            )
        return habit_explained(habit, self.weeks_of(habit), self.day, streaks=self.host.look.streaks)


def _tick_words(screen: HabitActs, habit_id: str, day: date, change: Change) -> str:
    habit = by_id(screen.host.career.habits, habit_id)
    if habit is None:
        return change.label
    line = habit_line(screen.weeks_of(habit), day)
    span = period_words(line.every)
    those = f"that {span}" if line.every == 1 else f"those {span}"
    return f"{change.label}; {those} {number_text(line.count)} of {number_text(line.quota)}"
