"""The small forms and questions of goals: an action, start, progress, move, close, reopen, a needed skill, delete."""

from collections.abc import Callable, Mapping
from datetime import date

from careertui.actions.goals.ends import delete_goal, drop_goal, finish_goal, reopen_goal
from careertui.actions.goals.goal_actions import add_action, delete_action, reword_action
from careertui.actions.goals.keeping import move_goal, set_need, set_progress, start_goal
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.domain.evidence.evidence import Evidence
from careertui.domain.goals import progress_on, was_idea
from careertui.domain.records import LEVELS, PERCENT, Goal
from careertui.domain.text import counted, visible
from careertui.domain.typed.days import AHEAD, FACT, given_day, spoken_day
from careertui.domain.views.goal import remark
from careertui.tui.host import Host
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, FormScreen, day_field, done

MEASURE_HINT = "how you will know, in a number or a fact"


def placed(host: Host, goal_id: str, action: Callable[[Career], Change]) -> str:
    """Performs an action and says what it was and what is worth saying about the goal's place; Refused goes on."""
    label = host.perform(action).label
    words = remark(host.career, host.today, goal_id)
    host.say(f"{label}; {words}." if words else label)
    return goal_id


def action_form(host: Host, goal: Goal, known: str = "") -> FormScreen:
    """Adds an action to a goal, or rewords one; gives back its text."""

    def submit(answers: Mapping[str, str]) -> str:
        text = answers["text"]
        if not known:
            done(host, lambda career: add_action(career, goal.id, text))
        elif text.strip() != known:
            done(host, lambda career: reword_action(career, goal.id, known, text))
        return text.strip()

    title = "Reword the action" if known else f'An action for "{visible(goal.title)}"'
    about = "" if known else "Small enough to be done in one go: call, ask, write, book."
    return FormScreen(title, [Field("text", "Action", known, "what is done when it is done")], submit, about=about)


def start_form(host: Host, goal: Goal) -> FormScreen:
    """Makes an idea active, or a closed goal active again: how I'll know, and by when."""
    closed = goal.is_closed

    def submit(answers: Mapping[str, str]) -> str:
        target = given_day(answers["target"], host.today, "target", AHEAD)
        act = reopen_goal if closed else start_goal
        return placed(
            host,
            goal.id,
            lambda career: act(career, host.today, goal.id, measure=answers["measure"], target=target),
        )

    fields = [
        Field("measure", "Done when", goal.measure, MEASURE_HINT),
        day_field("target", "Target", str(goal.target) if goal.target else "", AHEAD),
    ]
    about = "An active goal has a measure and a day to aim at."
    if closed:
        about = "It comes back as an idea." if was_idea(goal) else "How and when it had ended stays with it."
    word = "Reopen" if closed else "Start"
    return FormScreen(f'{word} "{visible(goal.title)}"', fields, submit, about=about, save=word.lower())


def progress_form(host: Host, goal: Goal, on: date | None = None) -> FormScreen:
    """Notes how far a goal is, or was on a day."""

    def submit(answers: Mapping[str, str]) -> str:
        day = spoken_day(answers["day"], host.today)
        return done(host, lambda career: set_progress(career, host.today, goal.id, answers["progress"], day))

    unit = "%" if goal.of == PERCENT else f"of {goal.of}"
    now = progress_on(goal, on or host.today)
    fields = [
        Field("progress", "Is at", str(now) if now else "", f"a whole number, {unit}", whole=True),
        day_field("day", "Day", str(on) if on else "today", FACT),
    ]
    return FormScreen(f'How far is "{visible(goal.title)}"?', fields, submit)


def move_form(host: Host, goal: Goal) -> FormScreen:
    """Another target; an active goal keeps why."""

    def submit(answers: Mapping[str, str]) -> str:
        target = spoken_day(answers["target"], host.today, "target", AHEAD)
        return placed(host, goal.id, lambda career: move_goal(career, host.today, goal.id, target, answers["why"]))

    fields = [day_field("target", "Target", str(goal.target) if goal.target else "", AHEAD)]
    if goal.is_active:
        fields.append(Field("why", "Because", "", "what changed"))
    about = "Moving is fine; the old date and the reason stay with the goal."
    return FormScreen(f'Move "{visible(goal.title)}"', fields, submit, about=about, save="move")


def close_form(host: Host, goal: Goal) -> FormScreen:
    """Closes a goal, done or dropped, with what came of it."""
    ends = [
        Option("done", "done", "what came of it; an experiment's no is an answer too"),
        Option("dropped", "dropped", "and why"),
    ]

    def submit(answers: Mapping[str, str]) -> str:
        day = spoken_day(answers["day"], host.today)
        if answers["end"] == "done":
            return _closing(
                "outcome", lambda: done(host, lambda c: finish_goal(c, host.today, goal.id, answers["outcome"], day))
            )
        return _closing(
            "outcome", lambda: done(host, lambda c: drop_goal(c, host.today, goal.id, answers["outcome"], day))
        )

    fields = [
        Field("end", "It is", "done", options=ends if goal.is_active else ends[1:]),
        Field("outcome", "Outcome", "", "what came of it, or why it is dropped"),
        day_field("day", "Day", "today", FACT),
    ]
    return FormScreen(f'Close "{visible(goal.title)}"', fields, submit, save="close")


def _closing(field: str, act: Callable[[], str]) -> str:
    """Runs an action whose reason and outcome are typed into one field."""
    try:
        return act()
    except Refused as refusal:
        raise Refused(str(refusal), field=refusal.field if refusal.field == "day" else field) from None


def need_form(host: Host, goal: Goal, skill_id: str = "") -> FormScreen | None:
    """Names a skill that a goal needs, with its level; None where there is no skill yet."""
    evidence = Evidence(host.career, host.today)
    skills = host.career.as_of(host.today).assets_of("skill")
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
        done(host, lambda career: set_need(career, goal.id, answers["skill"], answers["level"]))
        return answers["skill"]

    fields = [
        Field("skill", "Skill", skill_id or unnamed, options=options),
        Field("level", "Level", str(goal.needs.get(skill_id, 2)), options=levels),
    ]
    return FormScreen(f'What "{visible(goal.title)}" needs', fields, submit)


def remove_goal(host: Host, goal: Goal, close: Callable[[], object]) -> AskScreen:
    """Closes, reopens or deletes a goal; each can be undone."""
    gone = Answer(
        "Delete it",
        f"with its {counted(len(goal.actions), 'action')} and its history" if goal.actions else "with its history",
        lambda: host.attempt(lambda c: delete_goal(c, goal.id), host.undoable),
    )
    is_open = goal.is_open
    again = "an idea again" if was_idea(goal) else "active again, with a day to aim at"
    line = "with what came of it, or why; its history stays" if is_open else again
    answers = [Answer("Close it" if is_open else "Reopen it", line, close), gone, Answer("Keep it", "", lambda: None)]
    return AskScreen(visible(goal.title), answers)


def remove_action(host: Host, goal: Goal, text: str) -> AskScreen:
    """Deletes an action; asks first."""
    answers = [
        Answer(
            "Delete it",
            f"{host.keys.name('undo')} takes it back",
            lambda: host.attempt(lambda c: delete_action(c, goal.id, text), lambda change: f"{change.label}."),
        ),
        Answer("Keep it", "as it is", lambda: None),
    ]
    return AskScreen(visible(text), answers)
