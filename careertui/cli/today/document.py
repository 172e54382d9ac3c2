"""Today as a JSON document."""

from collections.abc import Sequence
from typing import Any

from careertui.cli.documents import consistency, document
from careertui.domain.views.habit_line import HabitLine
from careertui.domain.views.today.due import DueLine
from careertui.domain.views.today.quarter import QuarterLine
from careertui.domain.views.today.today import TodayView

_FIRST_RUN = "welcome"


def today_document(view: TodayView) -> bytes:
    """`today --json`."""
    ready, beginning = view.outlook.readiness, view.beginning
    return document(
        {
            "today": view.today,
            "vision": {"line": view.vision.line, "horizon": view.vision.horizon} if view.vision else None,
            "season": {"reason": view.season.reason, "end": view.season.end} if view.season else None,
            "next_step": {"goal": view.next_step.goal, "text": view.next_step.text} if view.next_step else None,
            "week_score": {"done": view.week_score.done, "want": view.week_score.want},
            "habits": [_line(line) for line in view.habits],
            "due": due_document(view.outlook.due),
            "signals": [
                {"kind": each.kind, "severity": each.severity, "text": each.text, "subject": each.subject}
                for each in view.outlook.signals
            ],
            "readiness": (
                {"fresh": ready.fresh, "all": ready.all, "rehearsed_days": ready.rehearsed_days} if ready else None
            ),
            "card": _card(view),
            "quarter": _quarter(view.outlook.quarter) if view.outlook.quarter else None,
            "starts": beginning.starts if beginning else None,
            "all_retired": beginning is not None and beginning.all_retired,
        }
    )


def _quarter(line: QuarterLine) -> dict[str, Any]:
    return {
        "start": line.start,
        "end": line.end,
        "week": line.week,
        "weeks": line.weeks,
        "score": None if line.percent is None else line.percent / 100,
        "since": line.shown.start,
        "until": line.shown.end,
        "focus": line.focus or None,
        "pending": line.pending,
        "picks": [{"kind": each.kind, "id": each.id, "title": each.title, "moved": each.moved} for each in line.picks],
    }


def _card(view: TodayView) -> str | None:
    """What is asked once, by the names that scripts know; the first run too, while it is offered."""
    if view.outlook.card:
        return view.outlook.card.kind
    return _FIRST_RUN if view.beginning and view.beginning.first_run else None


def due_document(reviews: Sequence[DueLine]) -> list[dict[str, Any]]:
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
        "every": line.every,
        "measure": line.measure,
        "limit": line.limit,
        "unit": line.unit,
        "streak": line.streak,
        "risk": line.risk,
        "ticked_today": line.ticked_today,
        "consistency": consistency(line),
    }
