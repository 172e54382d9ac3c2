"""The demo career: one year of Marco Reyes, a regional sales manager, as it would stand in the file.

Each part of it is a module of its own; here they become one set of tables. Everything is fixed: no chance, no clock.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from careertui.content.demo_assets import assets
from careertui.content.demo_goals import goals
from careertui.content.demo_habits import habit_documents
from careertui.content.demo_log import entries
from careertui.content.demo_reviews import reviews
from careertui.content.demo_roles import roles
from careertui.content.demo_vision import visions
from careertui.domain.records import Record

DEMO_TODAY = date(2026, 9, 7)
ANCHOR = date(2025, 8, 31)  # a month's end on purpose: the quarters' grid must not drift
NAME = "Marco"

Table = dict[str, dict[str, Any]]


def demo_documents() -> dict[str, Table]:
    """The documents of the demo career by table and id, made anew at every call."""
    tables = habit_documents()
    return {
        "meta": _meta(),
        "visions": _documents(visions()),
        "goals": _documents(goals()),
        "habits": tables["habits"],
        "ticks": tables["ticks"],
        "assets": _documents(assets()),
        "entries": _documents(entries()),
        "reviews": _documents(reviews()),
        "spans": _documents(roles()) | tables["spans"],
    }


def _documents(records: Iterable[Record]) -> Table:
    """Records as the store writes them, by id."""
    return {record.id: msgspec.to_builtins(record, str_keys=True) for record in records}


def _meta() -> Table:
    anchor = str(ANCHOR)
    return {"anchors": {"all": [{"from": anchor, "day": anchor}]}, "settings": {"name": NAME}}
