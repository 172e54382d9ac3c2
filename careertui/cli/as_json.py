"""Views as JSON documents: what scripts rely on, key by key as the interface says."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from careertui.domain.text import visible
from careertui.domain.views.due import DueLine
from careertui.domain.views.habit_line import HabitLine
from careertui.domain.views.habits import HabitsView
from careertui.domain.views.seasons import SeasonsView
from careertui.domain.views.stats import HabitStats, StatsView
from careertui.domain.views.today import TodayView

_CARDS = {"direction": "changed", "restart": "season_over", "return": "restart"}
_FIRST_RUN = "welcome"
_BEYOND_ASCII = re.compile(r"[^ -~]")


def today(view: TodayView) -> bytes:
    """`today --json`."""
    ready, beginning = view.outlook.readiness, view.beginning
    return _document(
        {
            "today": view.today,
            "vision": {"line": view.vision.line, "horizon": view.vision.horizon} if view.vision else None,
            "season": {"reason": view.season.reason, "end": view.season.end} if view.season else None,
            "next_step": {"goal": view.next_step.goal, "text": view.next_step.text} if view.next_step else None,
            "week_score": {"done": view.week_score.done, "want": view.week_score.want},
            "habits": [_line(line) for line in view.habits],
            "due": due(view.outlook.due),
            "signals": [
                {"kind": each.kind, "severity": each.severity, "text": each.text, "subject": each.subject}
                for each in view.outlook.signals
            ],
            "readiness": (
                {"fresh": ready.fresh, "all": ready.all, "rehearsed_days": ready.rehearsed_days} if ready else None
            ),
            "card": _card(view),
            "starts": beginning.starts if beginning else None,
            "all_retired": beginning is not None and beginning.all_retired,
        }
    )


def _card(view: TodayView) -> str | None:
    """What is asked once, by the names that scripts know; the first run too, while it is offered."""
    if view.outlook.card:
        return _CARDS[view.outlook.card.kind]
    return _FIRST_RUN if view.beginning and view.beginning.first_run else None


def due(reviews: Sequence[DueLine]) -> list[dict[str, Any]]:
    """Reviews to do, as `today --json` and `review --json` list them."""
    return [
        {"kind": each.kind, "slot": each.slot, "due": each.due, "state": each.state, "days": each.days}
        for each in reviews
    ]


def _line(line: HabitLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "name": line.name,
        "count": line.count,
        "quota": line.quota,
        "measure": line.measure,
        "limit": line.limit,
        "unit": line.unit,
        "streak": line.streak,
        "risk": line.risk,
        "ticked_today": line.ticked_today,
        "consistency": _consistency(line),
    }


def stats(view: StatsView) -> bytes:
    """`stats --json`."""
    return _document({"today": view.today, "habits": [_stats(habit) for habit in view.habits]})


def _stats(habit: HabitStats) -> dict[str, Any]:
    return {
        "id": habit.id,
        "name": habit.name,
        "dimension": habit.dimension,
        "quota": habit.quota,
        "measure": habit.measure,
        "limit": habit.limit,
        "unit": habit.unit,
        "retired": habit.retired,
        "streak": habit.streak,
        "best": habit.best,
        "strength": round(habit.strength, 4),
        "consistency": _consistency(habit),
        "risk": habit.risk,
        "weeks": [
            {"week": week.first, "count": week.count, "quota": week.quota, "state": week.state} for week in habit.weeks
        ],
    }


def _consistency(habit: HabitLine | HabitStats) -> dict[str, int]:
    return {"met": habit.consistency.met, "counted": habit.consistency.counted}


def habit_list(view: HabitsView, wanted: set[str]) -> bytes:
    """`habit list --json`: the habits with these ids, or all."""
    habits = [
        {
            "id": row.stats.id,
            "name": row.stats.name,
            "dimension": row.stats.dimension,
            "quota": row.stats.quota,
            "measure": row.stats.measure,
            "limit": row.stats.limit,
            "unit": row.stats.unit,
            "start": row.start,
            "order": row.place,
            "retired": row.retired_on,
        }
        for row in view.ordered
        if not wanted or row.stats.id in wanted
    ]
    return _document({"today": view.today, "habits": habits})


def season_list(view: SeasonsView) -> bytes:
    """`season list --json`."""
    seasons = [
        {"id": each.id, "start": each.start, "end": each.end, "reason": each.reason, "state": each.state}
        for each in view.seasons
    ]
    return _document({"today": view.today, "seasons": seasons})


def vision(document: dict[str, Any]) -> bytes:
    """`vision --json`."""
    return _document(document)


def story(document: dict[str, Any]) -> bytes:
    """`story --json`."""
    return _document(document)


def goals(document: dict[str, Any]) -> bytes:
    """`goal list --json` and `goal show --json`."""
    return _document(document)


def document(value: dict[str, Any]) -> bytes:
    """A document that another module put together."""
    return _document(value)


def _document(value: Any) -> bytes:
    """One document in UTF-8 in which characters that could steer a terminal are escaped, so that it stays harmless."""
    data = msgspec.json.encode(value)
    if data.isascii() and b"\x7f" not in data:
        return data
    return _BEYOND_ASCII.sub(_escaped, data.decode()).encode()


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if visible(character) == character:
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[start]:02x}{units[start + 1]:02x}" for start in range(0, len(units), 2))
