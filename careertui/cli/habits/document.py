"""The list of habits as a JSON document."""

from careertui.cli.documents import document
from careertui.domain.views.habits import HabitsView


def habits_document(view: HabitsView, wanted: set[str]) -> bytes:
    """`habit list --json`: the habits with these ids, or all."""
    habits = [
        {
            "id": row.stats.id,
            "name": row.stats.name,
            "dimension": row.stats.dimension,
            "quota": row.stats.quota,
            "every": row.stats.every,
            "measure": row.stats.measure,
            "limit": row.stats.limit,
            "unit": row.stats.unit,
            "start": row.start,
            "start_entered": row.habit.start,
            "order": row.place,
            "retired": row.retired_on,
        }
        for row in view.ordered
        if not wanted or row.stats.id in wanted
    ]
    return document({"today": view.today, "habits": habits})
