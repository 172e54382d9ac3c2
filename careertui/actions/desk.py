"""Putting aside: snoozed signals, a season's weekly answer, cards that were seen."""

from datetime import date, timedelta
from typing import Literal

import msgspec
from msgspec import UNSET

from careertui.domain.career import Career
from careertui.domain.change import Change, Edit
from careertui.domain.days import day_words
from careertui.domain.records import Snooze
from careertui.domain.signals.signal import SignalKind
from careertui.domain.text import checked_name, visible

Direction = Literal["holds", "changed", "unsure"]


def snooze(career: Career, today: date, kind: SignalKind, subject: str, what: str = "") -> Change:
    """Keeps one signal quiet for the days that the settings say, today the first. `what` names it in words.

    Snoozes that are over stay: who looks back sees what was quiet then.
    """
    back = today + timedelta(days=career.settings.thresholds.snooze_days)
    new = Snooze(kind=kind, subject=subject, until=back - timedelta(days=1), since=today)
    before, after = career.desk.snoozes, (*career.desk.snoozes, new)
    edits = () if new in before else (_edit(("snoozes",), msgspec.to_builtins(before), msgspec.to_builtins(after)),)
    named = f": {visible(what)}" if what else ""
    return Change(f"Snoozed until {day_words(back, today)}{named}", edits)


def answer_direction(career: Career, today: date, answer: Direction) -> Change:
    """Answers a season's weekly question: whether the direction still holds."""
    before = career.desk.season_answers.get(today, UNSET)
    edits = () if before == answer else (_edit(("season_answers", str(today)), before, answer),)
    words = {"holds": "The direction holds", "changed": "The direction has changed", "unsure": "The direction is open"}
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
    words = "Began again with one habit" if card == "restart" else "Put the first run aside"
    return Change(words, edits)


def _edit(path: tuple[str, ...], before: object, after: object) -> Edit:
    return Edit("meta", "desk", path, before=UNSET if before == () or before == [] else before, after=after)
