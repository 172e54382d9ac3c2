"""What a line of the log can be: its kinds and sides, and the four marks in words."""

from typing import get_args

from careertui.domain.records import EntryKind, Mark, Side

KINDS: tuple[EntryKind, ...] = get_args(EntryKind)
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
