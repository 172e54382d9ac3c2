"""What the lines of Insights do: each gap ends in a form, or in the place where it is worked on."""

from typing import TYPE_CHECKING

from careertui.content.checks import JOB_OR_CAREER
from careertui.content.starters import STARTERS, Starter
from careertui.domain.views.sight import Offer

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp

# What `a` adds where the line under the cursor has nothing of its own to add.
USUAL = {
    "sight": Offer("goal"),
    "balance": Offer("habit", dimension="protect"),
    "scores": Offer("habit"),
    "resilience": Offer("habit"),
    "checks": Offer("check", value="jobcareer"),
    "network": Offer("person"),
    "liked": Offer("mark"),
}


def adds(offer: Offer | None, section: str) -> Offer:
    """What `a` adds on a line: what closes its gap, a habit for the goal or skill in it, else the section's usual."""
    if offer is not None and offer.act in ("habit", "goal", "touch", "person", "statement"):
        return offer
    if offer is not None and offer.act == "open" and offer.goal:
        return Offer("habit", goal=offer.goal, skill=offer.skill, dimension="learn" if offer.skill else "")
    if offer is not None and offer.act == "open" and offer.value and section == "sight":
        return Offer("goal", value=offer.value)
    return USUAL[section]


def act_on(app: "CareerApp", offer: Offer) -> None:
    """Does what an offer says."""
    if offer.act == "habit":
        _add_habit(app, offer)
    elif offer.act == "statement":
        _move_statement(app, int(offer.statement))
    elif offer.act == "goal":
        _serve(app, offer.value) if offer.value else _add_goal(app)
    elif offer.act == "touch":
        _log_touch(app, offer.person)
    elif offer.act == "person":
        _add_person(app)
    elif offer.act == "open":
        _open(app, offer)
    elif offer.act == "check":
        _take_check(app, offer.value)
    elif offer.act == "vision":
        _write_vision(app, offer.value)
    else:
        app.open_at("log", "")


def _open(app: "CareerApp", offer: Offer) -> None:
    """The habit where there is one, else the goal, else the screen that is named."""
    if offer.habit:
        app.open_at("habits", offer.habit)
    elif offer.goal:
        app.open_at("goals", offer.goal)
    else:
        app.open_at(offer.value, "")


def _add_habit(app: "CareerApp", offer: Offer, starter: Starter | None = None) -> None:
    from careertui.tui.habits.form import HabitForm

    form = HabitForm(
        dimension=offer.dimension or "learn",
        starter=starter,
        goal=offer.goal,
        skills=[offer.skill] if offer.skill else (),
        values=[offer.value] if offer.value else (),
    )
    app.push_screen(form)


def _move_statement(app: "CareerApp", number: int) -> None:
    """What moves a low statement of the check: its habit, its goal, or the vision."""
    statement = JOB_OR_CAREER[number]
    if statement.makes == "habit":
        starter = next((each for each in STARTERS if each.name == statement.offer), None)
        _add_habit(app, Offer("habit"), starter)
    elif statement.makes == "goal":
        _add_goal(app, statement.offer)
    else:
        app.open_at("vision", "")


def _serve(app: "CareerApp", value: str) -> None:
    """A new goal for a value, or something there is that shall serve it."""
    from careertui.tui.vision.acts import serve

    serve(app, value)


def _add_goal(app: "CareerApp", title: str = "") -> None:
    from careertui.tui.goals.form import GoalForm

    app.push_screen(GoalForm(title=title))


def _log_touch(app: "CareerApp", person_id: str) -> None:
    from careertui.tui.assets.forms import touch_form

    for person in app.career.assets_of("person"):
        if person.id == person_id:
            app.push_screen(touch_form(app, person))


def _add_person(app: "CareerApp") -> None:
    from careertui.tui.assets.forms import AssetForm

    app.push_screen(AssetForm("person"))


def _take_check(app: "CareerApp", part: str) -> None:
    from careertui.tui.checks.screen import open_check

    open_check(app, part)


def _write_vision(app: "CareerApp", part: str) -> None:
    """The whole builder, or the one step that is missing."""
    from careertui.tui.vision.acts import build, edit_part

    if part:
        edit_part(app, part)
    else:
        build(app)
