"""What all JSON documents have in common; each topic's own says its keys, which scripts rely on."""

import re
from typing import Any

import msgspec

from careertui.domain.text import visible
from careertui.domain.views.habit_line import HabitLine
from careertui.domain.views.stats import HabitStats

_BEYOND_ASCII = re.compile(r"[^ -~]")


def consistency(habit: HabitLine | HabitStats) -> dict[str, int]:
    """Weeks met of those that counted."""
    return {"met": habit.consistency.met, "counted": habit.consistency.counted}


def document(value: dict[str, Any]) -> bytes:
    """One document in UTF-8 in which characters that could steer a terminal are escaped, so that it stays harmless."""
    data = msgspec.json.encode(value)
    if data.isascii() and b"\x7f" not in data:
        return data
    return _BEYOND_ASCII.sub(_escaped, data.decode()).encode()


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if visible(character) == character:
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[start]:02x}{units[start + 1]:02x}" for start in range(0, len(units), 2))
