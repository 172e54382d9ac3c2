"""What closes a gap, opened from a review, Today or Insights alike; each is imported when it is asked for."""

from typing import TYPE_CHECKING, Literal

from careertui.tui.host import Host

if TYPE_CHECKING:
    from careertui.content.starters import Starter


def write_vision(host: Host, part: str = "") -> None:
    """The one step that writes a part of the vision; without one the whole builder."""
    from careertui.tui.vision.acts import build, edit_part

    if part:
        edit_part(host, part)
    else:
        build(host)


def take_check(host: Host, part: str) -> None:
    """One of the two checks."""
    from careertui.tui.checks.screen import open_check

    open_check(host, part)


def new_goal(host: Host, *, kind: str = "step", title: str = "", value: str = "", active: bool = False) -> None:
    """The form of a new goal; `value` is what it serves."""
    from careertui.tui.goals.form import GoalForm

    host.push_screen(GoalForm(kind=kind, title=title, value=value, active=active))


def new_habit(
    host: Host,
    *,
    dimension: str = "learn",
    starter: "Starter | None" = None,
    goal: str = "",
    skill: str = "",
    value: str = "",
) -> None:
    """The form of a new habit; `goal` and `skill` (ids) and `value` are what it is linked with."""
    from careertui.tui.habits.form import HabitForm

    skills, values = [skill] if skill else [], [value] if value else []
    host.push_screen(HabitForm(dimension=dimension, starter=starter, goal=goal, skills=skills, values=values))


def new_asset(host: Host, kind: Literal["person", "safeguard"]) -> None:
    """The form of a new person or safeguard."""
    from careertui.tui.assets.forms import AssetForm

    host.push_screen(AssetForm(kind))
