"""What the keys of the Vision screen begin: the builder, one of its steps, a reading, what serves a value."""

from collections.abc import Callable
from functools import partial

from careertui.actions.drafts import GoalDraft
from careertui.actions.goals.keeping import add_goal, let_goal_serve
from careertui.actions.habits.keeping import let_habit_serve
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.text import checked_text, visible
from careertui.store.ids import new_id
from careertui.tui.host import Host
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.forms import Field, FormScreen, done
from careertui.tui.parts.guide.screen import GuideScreen, say_left
from careertui.tui.vision.builder import first_open, vision_steps
from careertui.tui.vision.pages import Pen

SLOT_FIELDS = {  # the part of the page and the field that writes it
    **{name: name for name in ("purpose", "from_to", "text")},
    **{"accomplishments": "first", "accomplishments1": "first"},
    **{"accomplishments2": "second", "accomplishments3": "third"},
}


def build(host: Host) -> None:
    """The whole builder, from the first step that has no answer."""
    _with_pen(host, lambda pen: _open(host, pen, None))


def edit_part(host: Host, part: str) -> None:
    """The one step that writes a part of the page."""
    _with_pen(host, lambda pen: _open(host, pen, part))


def _open(host: Host, pen: Pen, part: str | None) -> None:
    steps = vision_steps(pen)
    if part is None:
        host.push_screen(GuideScreen("the vision", steps, first_open(pen.vision, steps)), partial(say_left, host))
        return
    name = "slots" if part in SLOT_FIELDS else part
    one = [step for step in steps if step.name == name]
    host.push_screen(GuideScreen("", one, last="keep", focus=SLOT_FIELDS.get(part, "")), partial(say_left, host))


def _with_pen(host: Host, act: Callable[[Pen], None]) -> None:
    """Asks why first, where the newest revision is of an earlier day."""
    vision = host.career.vision
    if vision is None or vision.created == host.today:
        act(Pen(host))
        return

    def submit(answers: dict[str, str]) -> str:
        return checked_text(answers["why"], "reason", "why")

    def go(why: str | None) -> None:
        if why:
            act(Pen(host, why))

    about = f"Revision {vision.rev} stays as it was; what you change becomes revision {vision.rev + 1}."
    fields = [Field("why", "Because", "", "a child in the house; the market moved")]
    host.push_screen(FormScreen("Why does the vision change?", fields, submit, about=about, save="go on"), go)  # type: ignore[arg-type]


def read(host: Host, rev: int) -> None:
    """Reads a revision beside the one before it."""
    from careertui.tui.vision.compare import CompareScreen

    host.push_screen(CompareScreen(rev))


def serve(host: Host, value: str) -> None:
    """Adds a goal that serves a value, or lets one that is there, or a habit, serve it."""
    career = host.career.as_of(host.today)
    answers = [Answer("Add a goal", "a small one will do", partial(_new_goal, host, value))]
    for goal in career.goals:
        if goal.is_open and value not in goal.values:
            answers.append(Answer(visible(goal.title), "goal", _serving(host, let_goal_serve, goal.id, value)))
    for habit in career.live_habits:
        if value not in habit.values:
            answers.append(Answer(visible(habit.name), "habit", _serving(host, let_habit_serve, habit.id, value)))
    host.push_screen(AskScreen(f'What serves "{visible(value)}"?', answers))


def _new_goal(host: Host, value: str) -> None:
    id = new_id()

    def submit(answers: dict[str, str]) -> str:
        draft = GoalDraft(title=answers["title"], values=(value,))
        return done(host, lambda career: add_goal(career, host.today, draft, id=id))

    fields = [Field("title", "Goal", "", "what you could point at when it is served")]
    host.push_screen(FormScreen(f'A goal for "{visible(value)}"', fields, submit))  # type: ignore[arg-type]


def _serving(
    host: Host, serve_value: Callable[[Career, str, str], Change], id: str, value: str
) -> Callable[[], object]:
    return lambda: host.attempt(lambda career: serve_value(career, id, value), lambda change: f"{change.label}.")
