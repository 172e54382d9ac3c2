"""What the keys of the Vision screen begin: the builder, one of its steps, a reading, what serves a value."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from careertui.actions.goals.keeping import add_goal, edit_goal
from careertui.domain.career import Career
from careertui.domain.change import Change, field_edits
from careertui.domain.text import checked_text, visible
from careertui.store.ids import new_id
from careertui.tui.habits.dialogs import done
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.forms import Field, FormScreen
from careertui.tui.parts.guide.screen import GuideScreen, say_left
from careertui.tui.vision.builder import first_open, vision_steps
from careertui.tui.vision.pages import Pen

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp

SLOT_FIELDS = {  # the part of the page and the field that writes it
    **{name: name for name in ("purpose", "from_to", "text")},
    **{"accomplishments": "first", "accomplishments1": "first"},
    **{"accomplishments2": "second", "accomplishments3": "third"},
}


def build(app: "CareerApp") -> None:
    """The whole builder, from the first step that has no answer."""
    _with_pen(app, lambda pen: _open(app, pen, None))


def edit_part(app: "CareerApp", part: str) -> None:
    """The one step that writes a part of the page."""
    _with_pen(app, lambda pen: _open(app, pen, part))


def _open(app: "CareerApp", pen: Pen, part: str | None) -> None:
    steps = vision_steps(pen)
    if part is None:
        app.push_screen(GuideScreen("the vision", steps, first_open(pen.vision, steps)), partial(say_left, app))
        return
    name = "slots" if part in SLOT_FIELDS else part.partition(":")[0]
    one = [step for step in steps if step.name == name]
    app.push_screen(GuideScreen("", one, last="keep", focus=SLOT_FIELDS.get(part, "")), partial(say_left, app))


def _with_pen(app: "CareerApp", act: Callable[[Pen], None]) -> None:
    """Asks why first, where the newest revision is of an earlier day."""
    vision = app.career.vision
    if vision is None or vision.created == app.today:
        act(Pen(app))
        return

    def submit(answers: dict[str, str]) -> str:
        return checked_text(answers["why"], "reason", "why")

    def go(why: str | None) -> None:
        if why:
            act(Pen(app, why))

    about = f"Revision {vision.rev} stays as it was; what you change becomes revision {vision.rev + 1}."
    fields = [Field("why", "Because", "", "a child in the house; the market moved")]
    app.push_screen(FormScreen("Why does the vision change?", fields, submit, about=about, save="go on"), go)  # type: ignore[arg-type]


def read(app: "CareerApp", rev: int) -> None:
    """Reads a revision beside the one before it."""
    from careertui.tui.vision.compare import CompareScreen

    app.push_screen(CompareScreen(rev))


def serve(app: "CareerApp", value: str) -> None:
    """Adds a goal that serves a value, or lets one that is there, or a habit, serve it."""
    career = app.career.as_of(app.today)
    answers = [Answer("Add a goal", "a small one will do", partial(_new_goal, app, value))]
    for goal in career.goals:
        if goal.is_open and value not in goal.values:
            answers.append(Answer(visible(goal.title), "goal", partial(_let_goal, app, goal.id, value)))
    for habit in career.live_habits:
        if value not in habit.values:
            answers.append(Answer(visible(habit.name), "habit", partial(_let_habit, app, habit.id, value)))
    app.push_screen(AskScreen(f"What serves: {visible(value)}", answers))


def _new_goal(app: "CareerApp", value: str) -> None:
    id = new_id()

    def submit(answers: dict[str, str]) -> str:
        return done(app, lambda career: add_goal(career, app.today, id=id, title=answers["title"], values=(value,)))

    fields = [Field("title", "Goal", "", "what you could point at when it is served")]
    app.push_screen(FormScreen(f"A goal for: {visible(value)}", fields, submit))  # type: ignore[arg-type]


def _let_goal(app: "CareerApp", goal_id: str, value: str) -> None:
    def action(career: Career) -> Change:
        goal = next((goal for goal in career.goals if goal.id == goal_id), None)
        values = [*(goal.values if goal else ()), value]
        return edit_goal(career, app.today, goal_id, values=list(dict.fromkeys(values)))

    app.attempt(action, lambda change: f"{change.label}.")


def _let_habit(app: "CareerApp", habit_id: str, value: str) -> None:
    from careertui.actions.habits import existing

    def action(career: Career) -> Change:
        habit = existing(career, habit_id)
        after = msgspec.structs.replace(habit, values=tuple(dict.fromkeys([*habit.values, value])))
        edits = field_edits("habits", habit_id, msgspec.to_builtins(habit), msgspec.to_builtins(after))
        return Change(f'"{habit.name}" serves "{value}"', edits)

    app.attempt(action, lambda change: f"{change.label}.")
