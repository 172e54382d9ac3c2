"""The numbers of habits as a JSON document."""

from typing import Any

from careertui.cli.documents import consistency, document
from careertui.domain.views.stats import HabitStats, StatsView, Week


def stats_document(view: StatsView) -> bytes:
    """`stats --json`."""
    return document({"today": view.today, "habits": [_stats(habit) for habit in view.habits]})


def _stats(habit: HabitStats) -> dict[str, Any]:
    return {
        "id": habit.id,
        "name": habit.name,
        "dimension": habit.dimension,
        "quota": habit.quota,
        "every": habit.every,
        "measure": habit.measure,
        "limit": habit.limit,
        "unit": habit.unit,
        "retired": habit.retired,
        "streak": habit.streak,
        "best": habit.best,
        "strength": round(habit.strength, 4),
        "consistency": consistency(habit),
        "risk": habit.risk,
        "weeks": [_week(week) for week in habit.weeks],
    }


def _week(week: Week) -> dict[str, Any]:
    """A week, or the period of `every` weeks that begins with it."""
    every = {"every": week.every} if week.every > 1 else {}
    return {"week": week.first, "count": week.count, "quota": week.quota, **every, "state": week.state}
