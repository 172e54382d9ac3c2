"""The small forms of goals: an action, start, progress, move, close, reopen, a needed skill, delete."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from careertui.actions.goal_ends import delete_goal, drop_goal, finish_goal, reopen_goal
from careertui.actions.goal_steps import add_step, delete_step, reword_step
from careertui.actions.goals import move_goal, set_need, set_progress, start_goal
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.days import iso_day, spoken_day
from careertui.domain.errors import Refused
from careertui.domain.evidence import Evidence
from careertui.domain.goals import progress_on
from careertui.domain.records import LEVELS, Goal
from careertui.domain.text import visible
from careertui.domain.views.goal import remark
from careertui.tui.screens.ask import Answer, AskScreen
from careertui.tui.screens.dialogs import DAY_HINT, done
from careertui.tui.screens.forms import Field, FormScreen
from careertui.tui.widgets.choice import Option

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp

TARGET_HINT = "2027-06-30, or +90 for so many days ahead"


def placed(app: "CareerApp", goal_id: str, action: Callable[[Career], Change]) -> str:
    """Performs an action and says what it was and what is worth saying about the goal's place; Refused goes on."""
    label = app.perform(action).label
    words = remark(app.career, app.today, goal_id)
    app.say(f"{label}; {words}." if words else label)
    return goal_id


def step_form(app: "CareerApp", goal: Goal, step: str = "") -> FormScreen:
    """Adds an action to a goal, or rewords one; gives back its text."""

    def submit(answers: Mapping[str, str]) -> str:
        text = answers["text"]
        if not step:
            done(app, lambda career: add_step(career, goal.id, text))
        elif text.strip() != step:
            done(app, lambda career: reword_step(career, goal.id, step, text))
        return text.strip()

    title = "Reword the action" if step else f"An action for {visible(goal.title)}"
    about = "" if step else "Small enough to be done in one go: call, ask, write, book."
    return FormScreen(title, [Field("text", "Action", step, "what is done when it is done")], submit, about=about)


def start_form(app: "CareerApp", goal: Goal) -> FormScreen:
    """Makes an idea active, or a closed goal active again: how I'll know, and by when."""
    closed = goal.status in ("done", "dropped")

    def submit(answers: Mapping[str, str]) -> str:
        text = answers["target"].strip()
        target = spoken_day(text, app.today, "target") if text else None
        act = reopen_goal if closed else start_goal
        return placed(
            app,
            goal.id,
            lambda career: act(career, app.today, goal.id, measure=answers["measure"], target=target),
        )

    fields = [
        Field("measure", "Done when", goal.measure, "how you will know, in a number or a fact"),
        Field("target", "Target", str(goal.target) if goal.target else "", TARGET_HINT, whole=True),
    ]
    about = "Its outcome goes; undo brings it back." if closed else "An active goal has a measure and a day to aim at."
    word = "Reopen" if closed else "Start"
    return FormScreen(f"{word} {visible(goal.title)}", fields, submit, about=about, save=word.lower())


def progress_form(app: "CareerApp", goal: Goal, on: str = "") -> FormScreen:
    """Notes how far a goal is, or was on a day."""

    def submit(answers: Mapping[str, str]) -> str:
        day = spoken_day(answers["day"], app.today)
        return done(app, lambda career: set_progress(career, app.today, goal.id, answers["progress"], day))

    unit = "%" if goal.of == 100 else f"of {goal.of}"
    now = progress_on(goal, iso_day(on) if on else app.today)
    fields = [
        Field("progress", "Is at", str(now) if now else "", f"a whole number, {unit}", whole=True),
        Field("day", "Day", on or "today", DAY_HINT, whole=True),
    ]
    return FormScreen(f"How far is {visible(goal.title)}?", fields, submit)


def move_form(app: "CareerApp", goal: Goal) -> FormScreen:
    """Another target; an active goal keeps why."""

    def submit(answers: Mapping[str, str]) -> str:
        target = spoken_day(answers["target"], app.today, "target")
        return placed(app, goal.id, lambda career: move_goal(career, app.today, goal.id, target, answers["why"]))

    fields = [Field("target", "Target", str(goal.target) if goal.target else "", TARGET_HINT, whole=True)]
    if goal.status == "active":
        fields.append(Field("why", "Because", "", "what changed"))
    about = "Moving is fine; the old date and the reason stay with the goal."
    return FormScreen(f"Move {visible(goal.title)}", fields, submit, about=about, save="move")


def close_form(app: "CareerApp", goal: Goal) -> FormScreen:
    """Closes a goal, done or dropped, with what came of it."""
    ends = [
        Option("done", "done", "what came of it; an experiment's no is an answer too"),
        Option("dropped", "dropped", "and why"),
    ]

    def submit(answers: Mapping[str, str]) -> str:
        day = spoken_day(answers["day"], app.today)
        if answers["end"] == "done":
            return _closing(
                "outcome", lambda: done(app, lambda c: finish_goal(c, app.today, goal.id, answers["outcome"], day))
            )
        return _closing(
            "outcome", lambda: done(app, lambda c: drop_goal(c, app.today, goal.id, answers["outcome"], day))
        )

    fields = [
        Field("end", "It is", "done", options=ends if goal.status == "active" else ends[1:]),
        Field("outcome", "Outcome", "", "what came of it, or why it is dropped"),
        Field("day", "Day", "today", DAY_HINT, whole=True),
    ]
    return FormScreen(f"Close {visible(goal.title)}", fields, submit, save="close")


def _closing(field: str, act: Callable[[], str]) -> str:
    """Runs an action whose reason and outcome are typed into one field."""
    try:
        return act()
    except Refused as refusal:
        raise Refused(str(refusal), field=refusal.field if refusal.field == "day" else field) from None


def need_form(app: "CareerApp", goal: Goal, skill_id: str = "") -> FormScreen | None:
    """Names a skill that a goal needs, with its level; None where there is no skill yet."""
    evidence = Evidence(app.career, app.today)
    skills = app.career.as_of(app.today).assets_of("skill")
    if not skills:
        return None
    options = [
        Option(skill.id, visible(skill.name), f"you are at {evidence.level(skill)}, {LEVELS[evidence.level(skill)]}")
        for skill in skills
    ]
    levels = [Option(str(level), str(level), LEVELS[level]) for level in (1, 2, 3, 4)]
    levels.append(Option("0", "none", "it is not needed"))
    unnamed = next((skill.id for skill in skills if skill.id not in goal.needs), skills[0].id)

    def submit(answers: Mapping[str, str]) -> str:
        done(app, lambda career: set_need(career, goal.id, answers["skill"], answers["level"]))
        return answers["skill"]

    fields = [
        Field("skill", "Skill", skill_id or unnamed, options=options),
        Field("level", "Level", str(goal.needs.get(skill_id, 2)), options=levels),
    ]
    return FormScreen(f"What {visible(goal.title)} needs", fields, submit)


def remove_goal(app: "CareerApp", goal: Goal, close: Callable[[], object]) -> AskScreen:
    """Closes, reopens or deletes a goal; each can be undone."""
    gone = Answer(
        "Delete it",
        f"with its {len(goal.actions)} actions and its history",
        lambda: app.attempt(lambda c: delete_goal(c, goal.id), app.undoable),
    )
    is_open = goal.status in ("idea", "active")
    line = "with what came of it, or why; its history stays" if is_open else "active again, with a day to aim at"
    answers = [Answer("Close it" if is_open else "Reopen it", line, close), gone, Answer("Keep it", "", lambda: None)]
    return AskScreen(visible(goal.title), answers)


def remove_step(app: "CareerApp", goal: Goal, step: str) -> AskScreen:
    """Deletes an action; asks first."""
    answers = [
        Answer(
            "Delete it",
            f"{app.keys.name('undo')} takes it back",
            lambda: app.attempt(lambda c: delete_step(c, goal.id, step), lambda change: f"{change.label}."),
        ),
        Answer("Keep it", "as it is", lambda: None),
    ]
    return AskScreen(visible(step), answers)
