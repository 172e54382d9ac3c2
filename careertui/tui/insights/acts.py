"""What the lines of Insights do: each gap ends in a form, or in the place where it is worked on."""

from typing import assert_never

from careertui.content.checks import JOB_OR_CAREER
from careertui.domain.views.insights.sight import Offer
from careertui.tui.checks.offers import known_move
from careertui.tui.host import Host
from careertui.tui.places import GoalPlace, HabitPlace, VisionPlace
from careertui.tui.reviews.openings import new_asset, new_goal, new_habit, take_check, write_vision

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


def act_on(host: Host, offer: Offer) -> None:
    """Does what an offer says."""
    match offer.act:
        case "habit":
            dimension = offer.dimension or "learn"
            new_habit(host, dimension=dimension, goal=offer.goal, skill=offer.skill, value=offer.value)
        case "statement":
            _move_statement(host, offer.statement or 0)
        case "goal":
            _serve(host, offer.value) if offer.value else new_goal(host)
        case "touch":
            _log_touch(host, offer.person)
        case "person":
            new_asset(host, "person")
        case "open":
            _open(host, offer)
        case "check":
            take_check(host, offer.value)
        case "vision":
            write_vision(host, offer.value)
        case "mark":
            host.action_screen("log")
        case _:
            assert_never(offer.act)


def _open(host: Host, offer: Offer) -> None:
    """The habit where there is one, else the goal, else the screen that is named."""
    if offer.habit:
        host.open_at(HabitPlace(offer.habit))
    elif offer.goal:
        host.open_at(GoalPlace(offer.goal))
    else:
        host.action_screen(offer.value)


def _move_statement(host: Host, number: int) -> None:
    """What moves a low statement of the check: its habit, its goal, or the vision; where it is already, there."""
    statement = JOB_OR_CAREER[number]
    if place := known_move(host.career.as_of(host.today), statement):
        host.open_at(place)
    elif statement.makes == "habit":
        new_habit(host, starter=statement.starter)
    elif statement.makes == "goal":
        new_goal(host, title=statement.offer)
    else:
        host.open_at(VisionPlace())


def _serve(host: Host, value: str) -> None:
    """A new goal for a value, or something there is that shall serve it."""
    from careertui.tui.vision.acts import serve

    serve(host, value)


def _log_touch(host: Host, person_id: str) -> None:
    from careertui.tui.assets.forms import touch_form

    for person in host.career.assets_of("person"):
        if person.id == person_id:
            host.push_screen(touch_form(host, person))
