"""Times the store from inside a process of its own: `python -m tests.bench.store_probe FILE` prints JSON, in ms."""

import json
import sys
import time
from datetime import date, timedelta

from careertui.actions.ticks import tick, untick
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.records import RECORDS
from careertui.domain.views.today.today import today_view
from careertui.store.store import Store

LOADS, TICKS = 15, 30


def load_ms(path: str) -> float:
    """Reads the file and makes a record of every document."""
    began = time.perf_counter()
    facts = Store(path).snapshot().facts
    for table in RECORDS:
        facts.records(table)
    return 1000 * (time.perf_counter() - began)


def today_ms(path: str, today: date) -> float:
    """Reads the file and derives what Today shows."""
    began = time.perf_counter()
    today_view(Store(path).snapshot().career, today)
    return 1000 * (time.perf_counter() - began)


def tick_ms(store: Store, today: date, number: int) -> float:
    """Ticks or unticks a day of the last ten in turn, through to the disk."""
    habit = store.snapshot().career.live_habits[number % 5]
    day = today - timedelta(days=number // 2 % 10)

    def toggled(career: Career) -> Change:
        is_ticked = f"{day:%m-%d}" in career.ticks(habit.id)[day.year].days
        return (untick if is_ticked else tick)(career, today, habit.id, [day])

    began = time.perf_counter()
    store.commit(toggled, today)
    return 1000 * (time.perf_counter() - began)


def main(path: str) -> None:
    """Prints the times of repeated loads, views and ticks; the first tick, which also makes a backup, is left out."""
    today, store = date.today(), Store(path)
    tick_ms(store, today, 1)
    times = {
        "load": [load_ms(path) for _ in range(LOADS)],
        "today": [today_ms(path, today) for _ in range(LOADS)],
        "tick": [tick_ms(store, today, number) for number in range(TICKS)],
    }
    print(json.dumps(times))


if __name__ == "__main__":
    main(sys.argv[1])
