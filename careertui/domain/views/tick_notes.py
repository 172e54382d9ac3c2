"""Notes of ticks: what was written with a tick is a line of the log too, kept with the habit's ticks."""

from datetime import date
from typing import NamedTuple

from careertui.domain.career import Career
from careertui.domain.days import day_of_year
from careertui.domain.records import Habit


class TickLine(NamedTuple):
    """A tick with a note: its habit and day, the text, and the assets it names."""

    habit: Habit
    day: date
    text: str
    assets: tuple[str, ...]

    @property
    def id(self) -> str:
        """What stands for it among the ids of the log."""
        return f"{self.habit.id}:{self.day}"


def tick_notes(career: Career) -> tuple[TickLine, ...]:
    """All notes of ticks, oldest first, as the career is seen."""
    return career.once(_tick_notes)


def _tick_notes(career: Career) -> tuple[TickLine, ...]:
    lines = []
    for habit in career.habits:
        for number, year in career.ticks(habit.id).items():
            for key, note in year.notes.items():
                day = day_of_year(number, key) if note.text.strip() and key in year.days else None
                if day is not None:
                    lines.append(TickLine(habit, day, note.text, note.assets))
    return tuple(sorted(lines, key=lambda line: line.day))
