"""What may be answered in a review: each answer checked by its question, where it is kept, and how it is said."""

from datetime import date
from typing import Any

from msgspec import UNSET

from careertui.domain.career import Career
from careertui.domain.errors import Refused, gone
from careertui.domain.goals import active
from careertui.domain.reviews.dates import Kind, review_of
from careertui.domain.reviews.due_words import NAMES
from careertui.domain.reviews.picks import MOST, PICKED, group_of, picked_ids
from careertui.domain.reviews.question import About, Option, Question, ToDo
from careertui.domain.reviews.rules import mark_options
from careertui.domain.reviews.script.steps import SCORES, STEPS
from careertui.domain.reviews.win import PICKED_WIN, WIN, win_options
from careertui.domain.text import checked_text, visible
from careertui.domain.typed.matching import by_id

EACH = ("goals", "ideas", "safeguards", "picks")  # questions that are asked once for each thing they are about
Path = tuple[str, ...]


def checked_answer(career: Career, today: date, kind: Kind, slot: date, key: str, value: str) -> tuple[Path, Any]:
    """Where an answer is kept, and the value to store; UNSET for an empty one. Raises Refused for what is wrong."""
    if about := About.of(key):
        if about.thing == "goal":
            return _checked_mark(career, today, about, value)
        if asked := _asked_about(kind, about):
            if about.thing == "safeguard":
                return ("answers", key), _checked_safeguard(career, today, asked, about, value)
            return ("answers", key), _checked_pick(career, today, kind, slot, asked, about, value)
    question = question_of(kind, key)
    if question is None:
        raise Refused(f'The {NAMES[kind].lower()} does not ask for "{visible(key)}".', field=key)
    if key == PICKED_WIN:
        return ("answers", WIN), _checked_win(career.as_of(today), slot, value)
    path = ("next",) if key == "next" else ("scores", key) if key in SCORES else ("answers", key)
    return path, _checked_value(career, today, question, value) if value else UNSET


def question_of(kind: str, key: str) -> Question | None:
    """The question of a review that has this key; None where nothing is asked by that name."""
    for step in STEPS[kind]:
        for question in step.questions:
            if question.key == key and question.asked not in ("door", *EACH):
                return question
    return None


def step_of(career: Career, kind: str, key: str) -> str:
    """The name of the step in which a question stands, or the like of it is asked once for each thing."""
    about = About.of(key)
    asked = {"goal": "goals", "safeguard": "safeguards", "pick": "picks"}[about.thing] if about else ""
    if about and about.thing == "goal" and (goal := by_id(career.goals, about.id)) and goal.status == "idea":
        asked = "ideas"
    for step in STEPS[kind]:
        if any(each.asked == asked if about else each.key == key for each in step.questions):
            return step.name
    return ""


def said_answer(career: Career, kind: str, key: str, value: str) -> str:
    """What was answered, for the undo's sentence: `So I, get ready`; a text only by its question."""
    if about := About.of(key):
        names = {goal.id: goal.title for goal in career.goals} | {habit.id: habit.name for habit in career.habits}
        names |= {asset.id: asset.name for asset in career.all_assets}
        label, options = visible(names.get(about.id, "what is gone")), _options_of(career, kind, about)
    else:
        question = question_of(kind, key)
        label, options = (question.label, question.options) if question else (visible(key), ())
    if not value.strip():
        return f"{label} left open"
    picked = [option.title for option in options if value.strip() in (option.value, option.digit)]
    scale = visible(value.strip()) if options else ""
    said = picked[0] if picked else scale
    return f"{label}, {said}" if said else label


def _options_of(career: Career, kind: str, about: About) -> tuple[Option, ...]:
    if about.thing == "goal":
        goal = by_id(career.goals, about.id)
        return mark_options(goal) if goal else ()
    question = _asked_about(kind, about)
    return question.options if question else ()


def _asked_about(kind: str, about: About) -> Question | None:
    """The question of a review that is asked once for each safeguard, or for each pick."""
    asked = "safeguards" if about.thing == "safeguard" else "picks"
    return next((each for step in STEPS[kind] for each in step.questions if each.asked == asked), None)


def _checked_value(career: Career, today: date, question: Question, value: str) -> Any:
    if question.asked == "next":
        return _checked_next(career, today, value)
    if question.asked == "many":
        return _checked_many(question, value)
    if question.options:
        chosen = _chosen(question.options, value, question.label, question.key)
        return int(chosen) if question.options[0].title.isdecimal() else chosen
    return checked_text(value, f'answer to "{question.label}"', question.key)


def _chosen(options: tuple[Option, ...], value: str, label: str, key: str) -> str:
    for option in options:
        if value in (option.value, option.digit):
            return option.value
    raise Refused(_scale_words(options, value, label), field=key)


def _scale_words(options: tuple[Option, ...], value: str, label: str) -> str:
    name, first, last = visible(label), options[0].digit, options[-1].digit
    if options[0].title.isdecimal():
        return f'{name} is a whole number from {first} to {last}, not "{visible(value)}".'
    titles = ", ".join(f"{option.digit} {option.title}" for option in options)
    return f'{name} is one of {titles}; not "{visible(value)}".'


def _checked_many(question: Question, value: str) -> str:
    known = "".join(option.value for option in question.options)
    if any(letter not in known for letter in value):
        titles = ", ".join(f"{option.value} {option.title}" for option in question.options)
        raise Refused(f'{question.label} are {titles}; not "{visible(value)}".', field=question.key)
    return "".join(letter for letter in known if letter in value)


def _checked_win(career: Career, slot: date, value: str) -> Any:
    """The text of the week's win that is meant by its id or its digit."""
    options = win_options(career, review_of(career, "week", slot), slot)
    found = next((option.title for option in options if value in (option.value, option.digit)), None)
    if found is None and value:
        raise Refused("The win is gone: it was deleted meanwhile, or is of another week.", field=PICKED_WIN)
    return found or UNSET


def _checked_mark(career: Career, today: date, about: About, value: str) -> tuple[Path, Any]:
    goal = by_id(career.as_of(today).goals, about.id)
    if goal is None:
        raise Refused(gone("goal"), field=about.key)
    path = ("scores", "goal_marks", goal.id)
    return path, _chosen(mark_options(goal), value, f'The mark of "{goal.title}"', about.key) if value else UNSET


def _checked_safeguard(career: Career, today: date, question: Question, about: About, value: str) -> Any:
    safeguards = {each.id: each.name for each in career.as_of(today).assets_of("safeguard")}
    if not value:
        return UNSET
    if about.id not in safeguards:
        words = "The safeguard is gone: it was deleted or archived meanwhile; undo brings it back."
        raise Refused(words, field=about.key)
    return _chosen(question.options, value, f'"{safeguards[about.id]}"', about.key)


def _checked_pick(
    career: Career, today: date, kind: Kind, slot: date, question: Question, about: About, value: str
) -> Any:
    """A pick, of which each group has room for so many."""
    seen, id, key = career.as_of(today), about.id, about.key
    if not value:
        return UNSET
    group = group_of(seen, id)
    if group is None:
        raise Refused("The goal or habit is gone: it was deleted meanwhile; undo brings it back.", field=key)
    chosen = _chosen(question.options, value, "A pick", key)
    others = [each for each in picked_ids(review_of(seen, kind, slot)) if each != id]
    count = sum(group_of(seen, each) == group for each in others)
    if chosen == PICKED and count >= MOST[group]:
        name = group if MOST[group] > 1 else group.removesuffix("s")
        raise Refused(f"{MOST[group]} {name} at most, and picked already; put one off first.", field=key)
    return chosen


def _checked_next(career: Career, today: date, value: str) -> dict[str, str]:
    """The action picked, as a `ToDo` has it; it must be open, of an active goal."""
    wanted = ToDo.of(value)
    for goal in active(career.as_of(today)):
        for action in goal.open_actions:
            if wanted == (goal.id, action.text):
                return {"goal": goal.id, "action": action.text}
    raise Refused(
        f'"{visible(wanted.action if wanted else value)}" is not an open action of an active goal.', field="next"
    )
