"""The doors of a review: where each gap becomes an action, in a form on top of the step that it belongs to."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Literal, assert_never

from dateutil.relativedelta import relativedelta

from careertui.actions.touches import touch, touch_text
from careertui.actions.vision import edit_vision
from careertui.domain.checks import checks_done
from careertui.domain.days import day_words
from careertui.domain.grid import review_of
from careertui.domain.records import Goal
from careertui.domain.review_questions import About, Door
from careertui.domain.signals import unserved_values
from careertui.domain.text import clean, visible
from careertui.domain.views.review_page import Asked
from careertui.domain.views.review_stands import plan_b_of
from careertui.store.ids import new_id
from careertui.tui.screens.dialogs import done
from careertui.tui.screens.forms import Field, FormScreen

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp
    from careertui.tui.widgets.questions import QuestionPlace


def door_words(app: "CareerApp", asked: Asked) -> str:
    """What a door says: what is behind it, or that it was done."""
    door = asked.question.door
    if door is None:
        return asked.text
    if door.to == "check" and asked.value:
        words = f"taken {day_words(date.fromisoformat(asked.value), app.today)}"
        found = [outcome for _, outcome in checks_done(app.career.as_of(app.today))]
        return f"{words}, {found[-1].percent} %" if found and door.of == "jobcareer" else words
    if door.to == "goal" and door.for_value and (value := _unserved(app)):
        return f'add one that serves "{value}"'
    return asked.text


def go_through(app: "CareerApp", asked: Asked, slot: date) -> None:
    """Opens what the door leads to; leaving it leads back to the step."""
    if asked.question.asked == "next":
        app.action_screen("goals")
    elif (door := asked.question.door) is not None:
        _open(app, door, slot)


def _open(app: "CareerApp", door: Door, slot: date) -> None:
    match door.to:
        case "build":
            _vision(app, "")
        case "part":
            _vision(app, door.of)
        case "roll":
            _roll(app, slot)
        case "goal":
            _goal(app, "step", _unserved(app) if door.for_value else "")
        case "experiment":
            _goal(app, "experiment", "")
        case "habit":
            _habit(app, door)
        case "check":
            _check(app, door.of)
        case "person" | "safeguard":
            _asset(app, door.to)
        case "plan_b":
            _plan_b(app, slot)
        case _:
            assert_never(door.to)


def _unserved(app: "CareerApp") -> str:
    """The first ranked value that nothing serves."""
    return next(iter(unserved_values(app.career.as_of(app.today))), "")


def _vision(app: "CareerApp", part: str) -> None:
    from careertui.tui.screens.vision_acts import build, edit_part

    if part:
        edit_part(app, part)
    else:
        build(app)


def _roll(app: "CareerApp", slot: date) -> None:
    """Five years from the review's day: the only place where the horizon moves."""
    vision = app.career.as_of(app.today).vision
    if vision is None or vision.start >= slot:
        app.say("There is no vision to roll on." if vision is None else "The horizon is five years off already.")
        return
    id, horizon = new_id(), slot + relativedelta(years=5)

    def submit(answers: Mapping[str, str]) -> str:
        return done(
            app, lambda career: edit_vision(career, app.today, id=id, why=answers["why"], start=slot, fields={})
        )

    about = f"A new revision looks ahead to {horizon:%b %Y}; goals keep their days."
    fields = [Field("why", "Because", "", "a year has passed; the direction holds")]
    app.push_screen(FormScreen("Roll the horizon on", fields, submit, about=about, save="roll on"))


def _goal(app: "CareerApp", kind: str, value: str) -> None:
    from careertui.tui.screens.goal_form import GoalForm

    app.push_screen(GoalForm(kind=kind, value=value, active=True))


def _habit(app: "CareerApp", door: Door) -> None:
    from careertui.tui.screens.habit_form import HabitForm

    if door.for_value:
        value = _unserved(app)
        app.push_screen(HabitForm(values=[value] if value else []))
    else:
        app.push_screen(HabitForm(dimension=door.of or "learn"))


def _check(app: "CareerApp", part: str) -> None:
    from careertui.tui.screens.checks import open_check

    open_check(app, part)


def _asset(app: "CareerApp", kind: Literal["person", "safeguard"]) -> None:
    from careertui.tui.screens.asset_forms import AssetForm

    app.push_screen(AssetForm(kind))


def _plan_b(app: "CareerApp", slot: date) -> None:
    """Confirms the plan B among the safeguards, with what the review says of it; or adds one."""
    seen = app.career.as_of(app.today)
    plan = plan_b_of(seen)
    if plan is None:
        _asset(app, "safeguard")
        return
    review, id, asset = review_of(seen, "year", slot), new_id(), plan

    def submit(answers: Mapping[str, str]) -> str:
        return done(app, lambda c: touch(c, app.today, id=id, asset_id=asset.id, text=answers["text"]))

    told = review.answers.get("plan_b", "") if review else ""
    fields = [Field("text", "The plan", clean(told), f"empty: {touch_text(asset)}")]
    app.push_screen(FormScreen(f"{visible(asset.name)} holds", fields, submit, save="log it"))


def form_keys(
    place: "QuestionPlace | None", palette: str, *, is_at_end: bool, is_narrow: bool
) -> list[tuple[str, str, str]]:
    """The keys that work in a question: key, word, action; where it is narrow only those one can't do without."""
    keys = [("enter", "open" if place and place.kind == "door" else "done" if is_at_end else "next", "on")]
    if place and place.kind == "pick":
        options, words = place.asked.options, place.asked.does
        does = [("space", words, "act")] if words else []
        digits = f"{options[0].digit}-{options[-1].digit}" if len(options) > 1 else options[0].digit
        keys = [(digits, "answer", ""), *does, *keys]
    if is_narrow:
        return [*keys, ("^s", "done", "finish"), ("esc", "leave", "leave")]
    keys += [("PgDn", "next step", "step(1)"), ("PgUp", "back", "step(-1)")]
    return [*keys, ("^s", "done", "finish"), ("esc", "leave", "leave"), (palette, "everything", "command_palette")]


def act_on_mark(app: "CareerApp", asked: Asked) -> None:
    """Does to a goal what its mark says, in the goal's own form."""
    from careertui.tui.screens.goal_dialogs import close_form, move_form, start_form

    goals = {About("goal", each.id): each for each in app.career.as_of(app.today).goals}
    goal = goals.get(asked.about) if asked.about else None
    if goal is None or not asked.does:
        return
    forms: dict[str, Callable[[], FormScreen]] = {
        "move": partial(move_form, app, goal),
        "done": partial(close_form, app, goal),
        "drop": partial(_dropping, app, goal),
        "start": partial(start_form, app, goal),
    }
    app.push_screen(forms[asked.value]())


def _dropping(app: "CareerApp", goal: Goal) -> FormScreen:
    """The closing form with dropped chosen."""
    from careertui.tui.screens.goal_dialogs import close_form

    form = close_form(app, goal)
    form.fields = [each._replace(value="dropped") if each.name == "end" else each for each in form.fields]
    return form
