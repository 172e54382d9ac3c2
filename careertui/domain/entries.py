"""What a line of the log can be: its kinds and sides, and the four marks in words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import get_args

from careertui.domain.days import day_words
from careertui.domain.records import LEVELS, Asset, EntryKind, Mark, Side

KINDS: tuple[EntryKind, ...] = get_args(EntryKind)
LINES = (*KINDS, "tick")  # what a line of the log can be: an entry, or the note of a tick
SIDES: tuple[Side, ...] = get_args(Side)
SIDE_WORDS: dict[Side, str] = {"career": "mine, whoever pays", "job": "for the employer"}
MARKS: tuple[Mark, ...] = get_args(Mark)
MARK_WORDS: dict[Mark, str] = {
    "gl": "good at it, liked it",
    "gh": "good at it, hated it",
    "bl": "not good at it, liked it",
    "bh": "not good at it, hated it",
}
MARK_LABELS: dict[Mark, str] = {**MARK_WORDS, "gh": "good, hated", "bl": "bad, liked", "bh": "bad, hated"}
"""The same for a label, which has little room."""


def logged_words(kind: EntryKind, day: date, today: date) -> str:
    """What is said where an answer became a line of the log, for the end of a sentence."""
    return "the drill is in the log" if kind == "drill" else f"logged as a {kind} on {day_words(day, today)}"


def name_words(name: str, level: int | None) -> str:
    """What a line names, with the level it says: `Hiring 2 (done with help)`; without one the name alone."""
    return name if level is None else f"{name} {level} ({LEVELS[level]})"


def naming(ids: Iterable[str], levels: Mapping[str, int], assets: Iterable[Asset], words: str = ", naming") -> str:
    """Who and what is counted with a line, by name, for the end of a sentence: `, naming Priya Nair and Hiring`."""
    known = {asset.id: asset.name for asset in assets}
    *first, last = [name_words(known[id], levels.get(id)) for id in dict.fromkeys(ids) if id in known] or [""]
    if not last:
        return ""
    return f"{words} {', '.join(first)} and {last}" if first else f"{words} {last}"
