"""Notes that were taken away in this run of the app: who ticks the same day again is offered the note back."""

from datetime import date
from weakref import WeakKeyDictionary

from careertui.tui.host import Host

_NOTES: "WeakKeyDictionary[Host, dict[tuple[str, date], str]]" = WeakKeyDictionary()


def keep_note(host: Host, habit_id: str, day: date, note: str) -> None:
    """Remembers the note that goes with a tick."""
    if note:
        _NOTES.setdefault(host, {})[habit_id, day] = note


def kept_note(host: Host, habit_id: str, day: date) -> str:
    """The note that went with a day's tick; empty where there was none."""
    return _NOTES.get(host, {}).get((habit_id, day), "")
