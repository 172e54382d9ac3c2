"""Putting aside: snoozed signals, a season's weekly answer, cards that were seen."""

from datetime import date, timedelta
from typing import Literal

import msgspec
from msgspec import UNSET

from careertui.actions.habits.excusing import excuse_weeks
from careertui.actions.habits.rules import existing
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined
from careertui.domain.days import day_words
from careertui.domain.records import Snooze
from careertui.domain.season_days import DAY
from careertui.domain.signals.signal import SignalKind
from careertui.domain.text import checked_name, visible

Direction = Literal["holds", "changed", "unsure"]
CHANGED = "The direction has changed"
RESTS = "starting again with one habit"
_DISMISSED = {"restart": "Began again with one habit", "changed": "The vision waits for the next review"}


def snooze(career: Career, today: date, kind: SignalKind, subject: str, what: str = "") -> Change:
    """Keeps one signal quiet for the days that the settings say, today the first. `what` names it in words.

    Snoozes that are over stay: who looks back sees what was quiet then.
    """
    back = today + timedelta(days=career.settings.thresholds.snooze_days)
    new = Snooze(kind=kind, subject=subject, until=back - DAY, since=today)
    before, after = career.desk.snoozes, (*career.desk.snoozes, new)
    edits = () if new in before else (_edit(("snoozes",), msgspec.to_builtins(before), msgspec.to_builtins(after)),)
    named = f": {visible(what)}" if what else ""
    return Change(f"Snoozed until {day_words(back, today)}{named}", edits)


def answer_direction(career: Career, today: date, answer: Direction) -> Change:
    """Answers a season's weekly question: whether the direction still holds."""
    before = career.desk.season_answers.get(today, UNSET)
    edits = () if before == answer else (_edit(("season_answers", str(today)), before, answer),)
    words = {"holds": "The direction holds", "changed": CHANGED, "unsure": "The direction is open"}
    return Change(words[answer], edits)


def dismiss(career: Career, today: date, card: str) -> Change:
    """Puts a card aside; it stays away until there is a new reason for it."""
    card = checked_name(card, "card", "card")
    before = career.desk.dismissed.get(card)
    edits: tuple[Edit, ...] = ()
    if before != today:
        edits = (_edit(("dismissed", card), str(before) if before else UNSET, str(today)),)
    if before and before != today:
        old = career.desk.dismissed_before.get(card, ())
        edits += (_edit(("dismissed_before", card), msgspec.to_builtins(old), msgspec.to_builtins((*old, before))),)
    return Change(_DISMISSED.get(card, "Put the first run aside"), edits)


def restart(career: Career, today: date, habit_id: str, *, others_rest: bool) -> Change:
    """Begins again with one habit; the others rest for this week, which is excused, where that is wanted."""
    habit = existing(career, habit_id)
    others = [each.id for each in career.as_of(today).live_habits if each.id != habit_id]
    card = dismiss(career, today, "restart")
    if not others_rest or not others:
        return Change(f'Began again with "{habit.name}"', card.edits)
    rest = excuse_weeks(career, today, others, today, today, RESTS)
    return combined(f'Began again with "{habit.name}", the others rest this week', [card.edits, rest.edits])


def _edit(path: tuple[str, ...], before: object, after: object) -> Edit:
    return Edit("meta", "desk", path, before=UNSET if before == () or before == [] else before, after=after)
