"""How a habit's week stands, as cells of a table."""

from careertui.cli.printing import Cell, cut
from careertui.content.glyphs import Glyphs, stand_glyph
from careertui.domain.habits.words import count_short, streak_short
from careertui.domain.views.habit_line import HabitLine
from careertui.domain.views.stats import HabitStats

_RISK_STYLES = {"done": "green", "at_risk": "bold yellow"}


def week_cell(habit: HabitLine | HabitStats, count: float, glyphs: Glyphs) -> Cell:
    """`1/2 !`, `0/1/2wk`: count of quota, what it counts, and how the week stands."""
    unit = habit.unit and cut(habit.unit, 10, glyphs.ellipsis)
    words = [count_short(count, habit.quota, habit.every, unit), "max" if habit.limit == "at_most" else ""]
    stands = stand_glyph(glyphs, None, habit.risk).strip()
    style = _RISK_STYLES.get(habit.risk or "", "")
    return Cell(" ".join(word for word in (*words, stands) if word), style)


def met_of_counted(habit: HabitLine | HabitStats, glyphs: Glyphs) -> str:
    """`11/12`: weeks met of those that counted."""
    met, counted = habit.consistency
    return f"{met}/{counted}" if counted else glyphs.none


def streak_cell(streak: int, every: int, glyphs: Glyphs) -> str:
    """A streak, or the glyph for none."""
    return streak_short(streak, every) if streak else glyphs.none
