"""The demo career: one year of Marco Reyes, a regional sales manager, as it would stand in the file.

Each part of it is a module of its own; here they become one set of tables. Everything is fixed: no chance, no clock.
"""

from datetime import date
from typing import Any

from careertui.content.demo_habits import habit_documents

DEMO_TODAY = date(2026, 9, 7)
ANCHOR = date(2025, 8, 31)  # a month's end on purpose: the quarters' grid must not drift
NAME = "Marco"


def demo_documents() -> dict[str, dict[str, dict[str, Any]]]:
    """The documents of the demo career by table and id, made anew at every call."""
    return {"meta": _meta(), **habit_documents()}


def _meta() -> dict[str, dict[str, Any]]:
    anchor = str(ANCHOR)
    return {"anchors": {"all": [{"from": anchor, "day": anchor}]}, "settings": {"name": NAME}}
