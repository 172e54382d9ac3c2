"""The log as a JSON document."""

from typing import Any

from careertui.cli.documents import document
from careertui.domain.views.log import LogLine, LogView


def log_document(view: LogView) -> bytes:
    """`log --json`."""
    return document(
        {"today": view.today, "found": view.found, "all": view.all, "entries": [_line(line) for line in view.lines]}
    )


def _line(line: LogLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "date": line.date,
        "kind": line.kind,
        "text": line.text,
        "side": line.side,
        "mark": line.mark,
        "goal": line.goal or None,
        "habit": line.habit or None,
        "assets": [{"id": name.id, "kind": name.kind, "name": name.name, "level": name.level} for name in line.names],
    }
