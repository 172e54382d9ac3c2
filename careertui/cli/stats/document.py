"""The numbers of habits as a JSON document."""

from typing import Any

from careertui.cli.documents import consistency, document
from careertui.domain.views.stats import HabitStats, StatsView


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
        "weeks": [
            {"week": week.first, "count": week.count, "quota": week.quota}
            | ({"every": week.every} if week.every > 1 else {})
            | {"state": week.state}
            for week in habit.weeks
        ],
    }
