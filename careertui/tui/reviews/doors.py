"""The doors of a review: where each gap becomes an action, in a form on top of the step that it belongs to."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, assert_never

from careertui.actions.touches import touch, touch_text
from careertui.actions.vision import edit_vision
from careertui.domain.checks.job_or_career import checks_done
from careertui.domain.days import day_words, month_words
from careertui.domain.records import Goal
from careertui.domain.reviews.dates import review_of
from careertui.domain.reviews.question import About, Door
from careertui.domain.signals.rules import unserved_values
from careertui.domain.text import clean, visible
from careertui.domain.views.reviews.page import Asked
from careertui.domain.views.reviews.stands import plan_b_of
from careertui.domain.vision import horizon
from careertui.store.ids import new_id
from careertui.tui.host import Host
from careertui.tui.keys.names import Hint, Keys
from careertui.tui.parts.forms import Field, FormScreen, done
from careertui.tui.reviews.openings import new_asset, new_goal, new_habit, take_check, write_vision

if TYPE_CHECKING:
    from careertui.tui.reviews.questions import QuestionPlace


def door_words(host: Host, asked: Asked) -> str:
    """What a door says: what is behind it, or that it was done."""
    door = asked.question.door
    if door is None:
        return asked.text
    if door.to == "check" and asked.value:
        words = f"taken {day_words(date.fromisoformat(asked.value), host.today)}"
        found = [outcome for _, outcome in checks_done(host.career.as_of(host.today))]
        return f"{words}, {found[-1].percent} %" if found and door.of == "jobcareer" else words
    if door.to == "goal" and door.for_value and (value := _unserved(host)):
        return f'add one that serves "{value}"'
    return asked.text


def go_through(host: Host, asked: Asked, slot: date) -> None:
    """Opens what the door leads to; leaving it leads back to the step."""
    if asked.question.asked == "next":
        host.action_screen("goals")
    elif (door := asked.question.door) is not None:
        _open(host, door, slot)


def _open(host: Host, door: Door, slot: date) -> None:
    match door.to:
        case "build":
            write_vision(host)
        case "part":
            write_vision(host, door.of)
        case "roll":
            _roll(host, slot)
        case "goal":
            new_goal(host, value=_unserved(host) if door.for_value else "", active=True)
        case "experiment":
            new_goal(host, kind="experiment", active=True)
        case "habit":
            _habit(host, door)
        case "check":
            take_check(host, door.of)
        case "person" | "safeguard":
            new_asset(host, door.to)
        case "plan_b":
            _plan_b(host, slot)
        case _:
            assert_never(door.to)


def _unserved(host: Host) -> str:
    """The first ranked value that nothing serves."""
    return next(iter(unserved_values(host.career.as_of(host.today))), "")


def _roll(host: Host, slot: date) -> None:
    """Five years from the review's day: the only place where the horizon moves."""
    vision = host.career.as_of(host.today).vision
    if vision is None or vision.start >= slot:
        host.say("There is no vision to roll on." if vision is None else "The horizon is five years off already.")
        return
    id, end = new_id(), horizon(slot)

    def submit(answers: Mapping[str, str]) -> str:
        return done(
            host, lambda career: edit_vision(career, host.today, id=id, why=answers["why"], start=slot, fields={})
        )

    about = f"A new revision looks ahead to {month_words(end)}; goals keep their days."
    fields = [Field("why", "Because", "", "a year has passed; the direction holds")]
    host.push_screen(FormScreen("Roll the horizon on", fields, submit, about=about, save="roll on"))


def _habit(host: Host, door: Door) -> None:
    if door.for_value:
        new_habit(host, value=_unserved(host))
    else:
        new_habit(host, dimension=door.of or "learn")


def _plan_b(host: Host, slot: date) -> None:
    """Confirms the plan B among the safeguards, with what the review says of it; or adds one."""
    seen = host.career.as_of(host.today)
    plan = plan_b_of(seen)
    if plan is None:
        new_asset(host, "safeguard")
        return
    review, id, asset = review_of(seen, "year", slot), new_id(), plan

    def submit(answers: Mapping[str, str]) -> str:
        return done(host, lambda c: touch(c, host.today, id=id, asset_id=asset.id, text=answers["text"]))

    told = review.answers.get("plan_b", "") if review else ""
    fields = [Field("text", "The plan", clean(told), f"empty: {touch_text(asset)}")]
    host.push_screen(FormScreen(f"{visible(asset.name)} holds", fields, submit, save="log it"))


class Ends(NamedTuple):
    """Where in a review a question is: in its first step, in its last, and whether the next key there is done."""

    is_first: bool
    is_last: bool
    is_done: bool


def form_keys(place: "QuestionPlace | None", names: Keys, ends: Ends, *, is_narrow: bool) -> list[Hint]:
    """The keys that work in a question; where it is narrow only those one can't do without."""
    on = "open" if place and place.kind == "door" else "done" if ends.is_done else "next"
    keys = [names.hint("review.on", on)]
    if place and place.kind == "pick":
        options, words = place.asked.options, place.asked.does
        does = [names.hint("review.act", words)] if words else []
        keys = [Hint(names.digits(int(options[0].digit), int(options[-1].digit)), "answer"), *does, *keys]
    away = [names.hint("review.done"), names.hint("review.leave")]
    if is_narrow:
        return [*keys, *away]
    steps = [] if ends.is_last else [names.hint("review.forward")]
    steps += [] if ends.is_first else [names.hint("review.back")]
    return [*keys, *steps, *away, names.hint("palette")]


def act_on_mark(host: Host, asked: Asked) -> None:
    """Does to a goal what its mark says, in the goal's own form."""
    from careertui.tui.goals.small_forms import close_form, move_form, start_form

    goals = {About("goal", each.id): each for each in host.career.as_of(host.today).goals}
    goal = goals.get(asked.about) if asked.about else None
    if goal is None or not asked.does:
        return
    forms: dict[str, Callable[[], FormScreen]] = {
        "move": partial(move_form, host, goal),
        "done": partial(close_form, host, goal),
        "drop": partial(_dropping, host, goal),
        "start": partial(start_form, host, goal),
    }
    host.push_screen(forms[asked.value]())


def _dropping(host: Host, goal: Goal) -> FormScreen:
    """The closing form with dropped chosen."""
    from careertui.tui.goals.small_forms import close_form

    form = close_form(host, goal)
    form.fields = [each._replace(value="dropped") if each.name == "end" else each for each in form.fields]
    return form
