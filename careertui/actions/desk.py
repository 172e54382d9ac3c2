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
    """Keeps one signal quiet for the days that the settings say; snoozes that are over go. `what` names it in words."""
    until = today + timedelta(days=career.settings.thresholds.snooze_days)
    before = career.desk.snoozes
    kept = [each for each in before if each.until >= today and (each.kind, each.subject) != (kind, subject)]
    after = (*kept, Snooze(kind=kind, subject=subject, until=until))
    edits = () if after == before else (_edit(("snoozes",), msgspec.to_builtins(before), msgspec.to_builtins(after)),)
    named = f": {visible(what)}" if what else ""
    return Change(f"Snoozed until {day_words(until, today)}{named}", edits)


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
    edits = () if before == today else (_edit(("dismissed", card), str(before) if before else UNSET, str(today)),)
    words = "Began again with one habit" if card == "restart" else "Put the first run aside"
    return Change(words, edits)


def _edit(path: tuple[str, ...], before: object, after: object) -> Edit:
    return Edit("meta", "desk", path, before=UNSET if before == () or before == [] else before, after=after)
