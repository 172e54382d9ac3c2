"""Reviews: begin, answer one question at a time, finish; each answer is saved for itself, so a draft survives anything.

A review is meant by its kind and slot, which name one review as of a day; its id is only needed to begin it.
"""

from datetime import date
from typing import Any, cast

import msgspec
from msgspec import UNSET

from careertui.actions.reviews.answers import Path, checked_answer, said_answer, step_of
from careertui.actions.reviews.drill import TABLE, LogEdits, log_edits
from careertui.actions.reviews.win import win_edits
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, edited, record_edits, value_at
from careertui.domain.checks.job_or_career import FEWEST, PARTS
from careertui.domain.checks.taken import answered, answers_of, in_hand
from careertui.domain.errors import Refused, listed
from careertui.domain.records import HIGHEST_RATING, Review, Scores
from careertui.domain.reviews.dates import Kind, review_of
from careertui.domain.reviews.drill import is_of_drill
from careertui.domain.reviews.due_words import NAMES
from careertui.domain.reviews.rules import closed_because, review_name
from careertui.domain.reviews.script.steps import REQUIRED
from careertui.domain.reviews.win import WIN
from careertui.domain.text import visible
from careertui.domain.typed.numbers import whole_number


def begin(career: Career, today: date, *, id: str, kind: Kind, slot: date) -> Change:
    """A draft of the review that is due for a slot; nothing happens where there is one. Raises Refused when not due."""
    label = f"Began: {review_name(kind, slot, today)}"
    if editable(career, today, kind, slot) is not None:
        return Change(label)
    review = Review(id=id, created=today, kind=kind, slot=slot)
    return Change(label, record_edits(TABLE, None, review))


def answer(
    career: Career, today: date, kind: Kind, slot: date, key: str, value: str, *, id: str, entry_id: str
) -> Change:
    """One answer, as it is typed or picked; an empty one takes it back. `id` is for the draft that it may begin.

    `entry_id` is for the line of the log that the drill becomes with its last answer, or a weekly's win as it is typed;
    from then on their answers change that line. Raises Refused, with the key as its field, for what is outside the
    question's scale, and where the review is closed.
    """
    path, after = checked_answer(career, today, kind, slot, key, value.strip())
    label = f"{review_name(kind, slot, today)}: {said_answer(career, kind, key, value)}"
    review = editable(career, today, kind, slot)
    if review is not None and review.done and key == REQUIRED.get(kind) and after is UNSET:
        raise Refused(f"The {NAMES[kind].lower()} is done; its {key} can be changed, not left open.", field=key)
    edits = _edits(career, today, kind, slot, review, path, after, id, step=step_of(career, kind, key))
    text = "" if after is UNSET else after
    logged = LogEdits()
    if edits and kind == "week" and path == ("answers", WIN):
        logged = win_edits(career, today, review, slot, text, id=id, entry_id=entry_id)
    elif edits and review is not None and is_of_drill(key):
        logged = log_edits(career, today, review, key, {**review.answers, key: text}, entry_id=entry_id)
    return Change(f"{label}; {logged.words}" if logged.words else label, _joined(edits, logged.edits))


def finish(career: Career, today: date, kind: Kind, slot: date) -> Change:
    """Done, as of today; the weekly review needs its balance, the others one answer. Done already stays as it was."""
    review = editable(career, today, kind, slot)
    name = review_name(kind, slot, today)
    required = REQUIRED.get(kind)
    if required and (review is None or getattr(review.scores, required) is None):
        raise Refused(f"The {NAMES[kind].lower()} needs its {required}: one digit, 0 to 9.", field=required)
    if review is None or (not review.answers and review.scores == Scores() and review.next is None):
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


# Edits


def _document(career: Career, review: Review) -> dict[str, Any]:
    """The document behind a review, with what is dated later than the day that is seen."""
    whole = next((each for each in career.reviews if each.id == review.id), review)
    return cast("dict[str, Any]", msgspec.to_builtins(whole))


def _edits(
    career: Career,
    today: date,
    kind: str,
    slot: date,
    review: Review | None,
    path: Path,
    after: Any,
    id: str,
    *,
    step: str = "",
) -> tuple[Edit, ...]:
    """The edits that set one value of a review and say in which step, or begin the review with it."""
    if review is None:
        if after is UNSET:
            return ()
        fresh = msgspec.to_builtins(Review(id=id, created=today, kind=cast("Kind", kind), slot=slot, step=step))
        return (Edit(TABLE, id, (), after=edited(fresh, path, after)),)
    before = value_at(_document(career, review), path)
    if before == after:
        return ()
    moved = () if step == review.step else (Edit(TABLE, review.id, ("step",), before=review.step or UNSET, after=step),)
    return (Edit(TABLE, review.id, path, before=before, after=after), *moved)


def _joined(edits: tuple[Edit, ...], more: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """All edits; what is told of a review that these very edits begin goes into it."""
    new = {edit.id: edit for edit in edits if not edit.path}
    for edit in more:
        if begun := new.get(edit.id):
            new[edit.id] = Edit(begun.table, begun.id, (), after=edited(begun.after, edit.path, edit.after))
    rest = [edit for edit in more if edit.id not in new]
    return (*(new.get(edit.id, edit) if not edit.path else edit for edit in edits), *rest)


# Checks

CHECK_NAMES = {"jobcareer": "Job or career", "resilience": "Resilience"}


def answer_check(career: Career, today: date, *, id: str, part: str, number: int, value: str) -> Change:
    """One answer of the check in hand: statement `number` (from 0) of a part, 1 to 5, empty for open.

    `id` is for the check that it may begin.
    """
    count = _checked_part(part)
    if not 0 <= number < count:
        raise Refused(f"{CHECK_NAMES[part]} has {count} statements.", field=part)
    text = value.strip()
    sentence = f'An answer is a whole number from 1 to {HIGHEST_RATING}, not "{visible(text)}".'
    given_answer = whole_number(text, 1, HIGHEST_RATING, sentence, str(number)) if text else None
    review = in_hand(career, today, part)
    before = answers_of(review, part)
    answers = [*before[:number], given_answer, *before[number + 1 :]]
    after: Any = answers if any(each is not None for each in answers) else UNSET
    label = f"{CHECK_NAMES[part]}: statement {number + 1} " + (
        "left open" if given_answer is None else f"answered {given_answer}"
    )
    if review is not None and list(before) == answers:
        return Change(label)
    slot = review.slot if review else today
    return Change(label, _edits(career, today, "check", slot, review, ("scores", part), after, id))


def finish_check(career: Career, today: date, *, id: str, part: str) -> Change:
    """The check in hand is done, and dated by this day; `id` is for the new one that it may need.

    Of the twelve at most two may be open, of the seven at least one must be rated. Where a check of today is there
    already, or another part is still to be answered, this part's answers alone go into today's.
    """
    count, least = _checked_part(part), FEWEST[part]
    review = in_hand(career, today, part)
    given = answered(review, part)
    if review is None or given < least:
        raise Refused(
            f"{given} of {count} statements are answered; {least} are needed, so that it says something.", field=part
        )
    label = f"{CHECK_NAMES[part]} is done"
    if review.done:
        return Change(label)
    todays = review_of(career.as_of(today), "check", today)
    has_more = any(answered(review, other) for other in PARTS if other != part)
    if todays == review or (todays is None and not has_more):
        after = {"slot": str(today), "done": str(today)}
        whole = _document(career, review)
        edits = [
            Edit(TABLE, review.id, (name,), before=value_at(whole, (name,)), after=day) for name, day in after.items()
        ]
        return Change(label, tuple(edit for edit in edits if edit.before != edit.after))
    return Change(
        label, (*_moved_to(career, today, todays, review, part, id), *_taken_out(career, review, part, has_more))
    )


def _moved_to(
    career: Career, today: date, todays: Review | None, review: Review, part: str, id: str
) -> tuple[Edit, ...]:
    """A part's answers in today's check, which is made where there is none."""
    answers = list(answers_of(review, part))
    edits = _edits(career, today, "check", today, todays, ("scores", part), answers, id)
    if todays is None:
        fresh = edited(edits[0].after, ("done",), str(today))
        return (Edit(TABLE, id, (), after=fresh),)
    return edits if todays.done else (*edits, Edit(TABLE, todays.id, ("done",), before=UNSET, after=str(today)))


def _taken_out(career: Career, review: Review, part: str, has_more: bool) -> tuple[Edit, ...]:
    """A draft without a part that went elsewhere; gone where nothing else is in it."""
    whole = _document(career, review)
    path: Path = ("scores", part) if has_more else ()
    return (Edit(TABLE, review.id, path, before=value_at(whole, path) if path else whole),)


def _checked_part(part: str) -> int:
    if part not in PARTS:
        raise Refused(f'There is no check "{visible(part)}"; there are {listed(PARTS)}.', field=part)
    return PARTS[part]
