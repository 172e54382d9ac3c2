"""Goals as JSON documents."""

from typing import Any

from careertui.cli.documents import document
from careertui.domain.views.goal import GoalView
from careertui.domain.views.goals import GoalLine, GoalsView


def goals_document(view: GoalsView) -> bytes:
    """`goal list --json`: all goals, those done first, dropped ones last."""
    lines = [*view.done, *view.open, *view.dropped]
    return document({"today": view.today, "horizon": view.horizon, "goals": [_line(line) for line in lines]})


def _line(line: GoalLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "title": line.title,
        "kind": line.kind,
        "status": line.status,
        "target": line.target,
        "year": line.year,
        "days_over": line.days_over,
        "days_past": line.days_past,
        "reached": bool(line.reached),
        "stuck_days": line.untouched,
        "measure": line.measure,
        "progress": line.progress,
        "of": line.of,
        "after": line.base or None,
        "actions": {"open": line.open_actions, "all": line.actions},
        "next_action": line.next_action or None,
        "is_next": line.is_next,
        "needs": [
            {"id": need.skill_id, "name": need.name, "need": need.need, "level": need.level, "proof": need.proof}
            for need in line.needs
        ],
        "closed": line.closed,
        "outcome": line.outcome,
    }


def goal_document(view: GoalView) -> bytes:
    """`goal show --json`: what the list says, and all the rest."""
    goal = view.goal
    return document(
        {
            "today": view.today,
            **_line(view.line),
            "why": goal.why,
            "values": goal.values,
            "created": goal.created,
            "started": goal.started,
            "actions": [{"text": action.text, "done": action.done, "next": action.is_next} for action in view.actions],
            "history": [{"day": day, "progress": value} for day, value, _ in view.history],
            "moved": view.moved,
            "closings": [
                {"on": end.on, "status": end.status, "outcome": end.outcome, "reopened": end.reopened}
                for end in reversed(view.ends)
            ],
            "moves": [{"on": move.on, "from": move.from_, "to": move.to, "why": move.why} for move in view.moves],
            "habits": [{"id": habit.id, "name": habit.name, "retired": habit.retired} for habit in view.habits],
            "stands_on": [base.id for base in view.bases],
            "leads_to": [each.id for each in view.followers],
            "hints": view.hints,
        }
    )
