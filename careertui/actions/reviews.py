"""Reviews: begin, answer one question at a time, finish; each answer is saved for itself, so a draft survives anything.

A review is meant by its kind and slot, which name one review as of a day; its id is only needed to begin it.
"""

from datetime import date, timedelta
from typing import Any, cast

import msgspec
from msgspec import UNSET

from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, edited, value_at
from careertui.domain.days import day_words
from careertui.domain.due import NAMES
from careertui.domain.errors import Refused, listed
from careertui.domain.grid import Kind, review_of
from careertui.domain.records import Review
from careertui.domain.review_questions import Option, Question
from careertui.domain.review_rules import EDITABLE_DAYS, closed_because, mark_options, review_name
from careertui.domain.review_steps import REQUIRED, SCORES, STEPS
from careertui.domain.text import checked_text, visible

TABLE = "reviews"
GOAL = "goal:"  # what the key of a goal's mark begins with
Path = tuple[str, ...]


def begin(career: Career, today: date, *, id: str, kind: Kind, slot: date) -> Change:
    """A draft of the review that is due for a slot; nothing happens where there is one. Raises Refused when not due."""
    label = f"Began: {review_name(kind, slot, today)}"
    if editable(career, today, kind, slot) is not None:
        return Change(label)
    review = Review(id=id, created=today, kind=kind, slot=slot)
    return Change(label, (Edit(TABLE, id, (), after=msgspec.to_builtins(review)),))


def answer(career: Career, today: date, kind: Kind, slot: date, key: str, value: str, *, id: str) -> Change:
    """One answer, as it is typed or picked; an empty one takes it back. `id` is for the draft that it may begin.

    Raises Refused, with the key as its field, for what is outside the question's scale, and where the review is closed.
    """
    path, after = _checked(career, today, kind, key, value.strip())
    label = f"{review_name(kind, slot, today)}: {_said(kind, key, value)}"
    review = editable(career, today, kind, slot)
    if review is not None and review.done and key == REQUIRED.get(kind) and after is UNSET:
        raise Refused(f"The {NAMES[kind].lower()} is done; its {key} can be changed, not left open.", field=key)
    return Change(label, _edits(career, today, kind, slot, review, path, after, id))


def finish(career: Career, today: date, kind: Kind, slot: date) -> Change:
    """Done, as of today; the weekly review needs its balance, the others one answer. Done already stays as it was."""
    review = editable(career, today, kind, slot)
    name = review_name(kind, slot, today)
    required = REQUIRED.get(kind)
    if required and (review is None or getattr(review.scores, required) is None):
        raise Refused(f"The {NAMES[kind].lower()} needs its {required}: one digit, 0 to 9.", field=required)
    if review is None:
        raise Refused(f"Nothing of the {NAMES[kind].lower()} is answered yet; one line is enough.")
    if review.done:
        return Change(f"{name} is done")
    before = value_at(_document(career, review), ("done",))
    return Change(f"{name} is done", (Edit(TABLE, review.id, ("done",), before=before, after=str(today)),))


def editable(career: Career, today: date, kind: Kind, slot: date) -> Review | None:
    """The review of a slot if it may be answered now, None where it is due and not begun; else raises Refused."""
    if reason := closed_because(career, today, kind, slot):
        raise Refused(reason)
    return review_of(career.as_of(today), kind, slot)


# What may be answered


def _checked(career: Career, today: date, kind: Kind, key: str, value: str) -> tuple[Path, Any]:
    """Where an answer is kept, and the value to store; UNSET for an empty one."""
    if key.startswith(GOAL):
        return _checked_mark(career, today, key, value)
    question = question_of(kind, key)
    if question is None:
        raise Refused(f'The {NAMES[kind].lower()} does not ask for "{visible(key)}".', field=key)
    path = ("next",) if key == "next" else ("scores", key) if key in SCORES else ("answers", key)
    if not value:
        return path, UNSET
    if question.asked == "next":
        return path, _checked_next(career, today, value)
    if question.asked == "many":
        return path, _checked_many(question, value)
    if question.options:
        chosen = _chosen(question.options, value, question.label, key)
        return path, int(chosen) if question.options[0].title.isdecimal() else chosen
    return path, checked_text(value, question.label.lower(), key)


def question_of(kind: str, key: str) -> Question | None:
    """The question of a review that has this key; None where nothing is asked by that name."""
    for step in STEPS[kind]:
        for question in step.questions:
            if question.key == key and question.asked not in ("door", "goals", "ideas"):
                return question
    return None


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


def _checked_mark(career: Career, today: date, key: str, value: str) -> tuple[Path, Any]:
    goal = next((goal for goal in career.as_of(today).goals if goal.id == key.removeprefix(GOAL)), None)
    if goal is None:
        raise Refused("The goal is gone: it was deleted meanwhile; undo brings it back.", field=key)
    path = ("scores", "goal_marks", goal.id)
    return path, _chosen(mark_options(goal), value, f'The mark of "{goal.title}"', key) if value else UNSET


def _checked_next(career: Career, today: date, value: str) -> dict[str, str]:
    """The action picked, `<goal id>/<its text>`; it must be open, of an active goal."""
    goal_id, _, text = value.partition("/")
    goals = {goal.id: goal for goal in career.as_of(today).goals if goal.status == "active"}
    texts = [action.text for action in goals[goal_id].actions if action.done is None] if goal_id in goals else []
    if text not in texts:
        raise Refused(f'"{visible(text or value)}" is not an open step of an active goal.', field="next")
    return {"goal": goal_id, "action": text}


def _said(kind: str, key: str, value: str) -> str:
    """What was answered, for the undo's sentence."""
    question = question_of(kind, key)
    label = question.label.lower() if question else "a goal's mark"
    if not value.strip():
        return f"{label} left open"
    return f"{label} {visible(value.strip())}" if question and question.options else label


# Edits


def _document(career: Career, review: Review) -> dict[str, Any]:
    """The document behind a review, with what is dated later than the day that is seen."""
    whole = next((each for each in career.reviews if each.id == review.id), review)
    return cast("dict[str, Any]", msgspec.to_builtins(whole))


def _edits(
    career: Career, today: date, kind: str, slot: date, review: Review | None, path: Path, after: Any, id: str
) -> tuple[Edit, ...]:
    """The edit that sets one value of a review, or begins the review with it."""
    if review is None:
        if after is UNSET:
            return ()
        fresh = msgspec.to_builtins(Review(id=id, created=today, kind=cast("Kind", kind), slot=slot))
        return (Edit(TABLE, id, (), after=edited(fresh, path, after)),)
    before = value_at(_document(career, review), path)
    return () if before == after else (Edit(TABLE, review.id, path, before=before, after=after),)


# Checks

PARTS = {"jobcareer": 12, "resilience": 7}
CHECK_NAMES = {"jobcareer": "Job or career", "resilience": "Resilience"}


def answer_check(career: Career, today: date, *, id: str, slot: date, part: str, number: int, value: str) -> Change:
    """One answer of a check of the day `slot`: statement `number` (from 0) of a part, 1 to 5, empty for open."""
    count = _checked_part(part)
    if not 0 <= number < count:
        raise Refused(f"{CHECK_NAMES[part]} has {count} statements.", field=part)
    text = value.strip()
    if text and text not in ("1", "2", "3", "4", "5"):
        raise Refused(f'An answer is a whole number from 1 to 5, not "{visible(text)}".', field=str(number))
    if slot > today:
        raise Refused(f"{day_words(slot, today)} is still to come; a check is dated by its day.", field=part)
    review = _check_of(career, today, slot)
    given: tuple[int | None, ...] = getattr(review.scores, part) if review else ()
    answers = [given[n] if n < len(given) else None for n in range(count)]
    answers[number] = int(text) if text else None
    after: Any = answers if any(each is not None for each in answers) else UNSET
    label = f"{CHECK_NAMES[part]}: statement {number + 1} " + (f"answered {text}" if text else "left open")
    if review is not None and list(given) == answers:
        return Change(label)
    return Change(label, _edits(career, today, "check", slot, review, ("scores", part), after, id))


def finish_check(career: Career, today: date, *, slot: date, part: str) -> Change:
    """The check is done: of the twelve at most two may be open, of the seven at least one must be rated."""
    count = _checked_part(part)
    review = _check_of(career, today, slot)
    given = [each for each in getattr(review.scores, part) if each is not None] if review else []
    least = count - 2 if part == "jobcareer" else 1
    if len(given) < least:
        raise Refused(
            f"{len(given)} of {count} statements are answered; {least} are needed, so that it says something.",
            field=part,
        )
    label = f"{CHECK_NAMES[part]} is done"
    if review is None or review.done:
        return Change(label)
    before = value_at(_document(career, review), ("done",))
    return Change(label, (Edit(TABLE, review.id, ("done",), before=before, after=str(today)),))


def _checked_part(part: str) -> int:
    if part not in PARTS:
        raise Refused(f'There is no check "{visible(part)}"; there are {listed(PARTS)}.', field=part)
    return PARTS[part]


def _check_of(career: Career, today: date, slot: date) -> Review | None:
    review = review_of(career.as_of(today), "check", slot)
    if review and review.done and today > review.done + timedelta(days=EDITABLE_DAYS):
        raise Refused(
            f"The check of {day_words(slot, today)} could be changed for {EDITABLE_DAYS} days; take a new one."
        )
    return review
