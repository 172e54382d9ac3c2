"""Reviews fall due on an anchored grid: slots multiply from the anchor and never drift, finishing late moves nothing.

At most one review of a kind is ever pending; an old missed slot is history, shown as a gap, never debt.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from careertui.domain.career import Career
from careertui.domain.days import week_first, week_index
from careertui.domain.records import Anchor, Review
from careertui.domain.season_days import day_after, is_in_season

Kind = Literal["week", "quarter", "year"]
KINDS: tuple[Kind, ...] = ("year", "quarter", "week")
SHORTEST_QUARTER = 89  # days
OWED_SLOTS = 12  # weekly ones that are looked back on
WINDOW_DAYS: dict[Kind, int] = {"week": 2, "quarter": 14, "year": 30}


class Pending(NamedTuple):
    """A review to do: its slot, the day it is due (later than the slot after a season), and days past it."""

    kind: Kind
    slot: date
    due: date
    days: int

    @property
    def state(self) -> Literal["open", "due", "overdue"]:
        """Open before its day, due on it, overdue after it."""
        return "open" if self.days < 0 else "overdue" if self.days else "due"


class PastSlot(NamedTuple):
    """A slot that lies behind: when its review was done; None for a gap."""

    kind: Kind
    slot: date
    done: date | None


def _nth_slot(kind: Kind, anchor: date, week_start: int) -> Callable[[int], date]:
    """The k-th slot of an anchor, always multiplied from it."""
    if kind == "week":
        first = week_first(week_index(anchor + timedelta(days=6), week_start), week_start)
        return lambda k: first + timedelta(days=7 * k - 1)
    from dateutil.relativedelta import relativedelta  # not needed by a prompt in the first three months

    if kind == "quarter":
        return lambda k: anchor + relativedelta(months=3 * k)
    return lambda k: anchor + relativedelta(years=k)


def slots_until(career: Career, kind: Kind, last: date) -> list[date]:
    """All slots of a kind up to and including a day, oldest first; each belongs to the anchor in force on its date."""
    slots: list[date] = []
    anchors = [anchor for anchor in career.anchors if anchor.from_ <= last]
    for number, anchor in enumerate(anchors, 1):
        until = anchors[number].from_ if number < len(anchors) else last + timedelta(days=1)
        slots += _slots_of(kind, anchor, career.settings.week_start, until)
    return slots


def _slots_of(kind: Kind, anchor: Anchor, week_start: int, until: date) -> Iterator[date]:
    if kind != "week" and (until - anchor.day).days < SHORTEST_QUARTER:
        return
    nth = _nth_slot(kind, anchor.day, week_start)
    number = 1
    while (slot := nth(number)) < until:
        if slot >= anchor.from_:
            yield slot
        number += 1


def review_of(career: Career, kind: str, slot: date) -> Review | None:
    """The review of a slot, done or a draft."""
    return next((review for review in career.reviews if review.kind == kind and review.slot == slot), None)


def done_on(career: Career, kind: Kind, slot: date) -> date | None:
    """When a slot's review was done; a year review also satisfies the quarter of its date."""
    kinds = ("quarter", "year") if kind == "quarter" else (kind,)
    found = [review_of(career, each, slot) for each in kinds]
    return min((review.done for review in found if review and review.done), default=None)


def done_days(career: Career) -> dict[tuple[str, date], date]:
    """When each slot's review was done, as `done_on` says, for all at once."""
    days: dict[tuple[str, date], date] = {}
    for review in career.reviews:
        for kind in ("year", "quarter") if review.kind == "year" else (review.kind,):
            if review.done:
                place = (kind, review.slot)
                days[place] = min(days.get(place, review.done), review.done)
    return days


def vanished(career: Career, kind: Kind, slot: date) -> bool:
    """Whether a slot does not exist: a weekly one inside a season."""
    return kind == "week" and is_in_season(career.seasons, slot)


def newest_slot(career: Career, kind: Kind, today: date) -> date | None:
    """The newest slot whose window has opened; a draft of an older one is history."""
    slots = slots_until(career, kind, today + timedelta(days=WINDOW_DAYS[kind]))
    return slots[-1] if slots else None


def pending_of(career: Career, kind: Kind, today: date) -> Pending | None:
    """What is pending of a kind: the newest slot whose window has opened, unless it is done or vanished."""
    if is_in_season(career.seasons, today):
        return None
    slot = newest_slot(career, kind, today)
    if slot is None or vanished(career, kind, slot) or done_on(career, kind, slot):
        return None
    due = day_after(career.seasons, slot)
    return Pending(kind, slot, due, (today - due).days)


def pending(career: Career, today: date) -> tuple[Pending, ...]:
    """All pending reviews as of a day: year, quarter, week; a year hides the quarter of the same date."""
    seen = career.as_of(today)
    found = [each for kind in KINDS if (each := pending_of(seen, kind, today))]
    years = {each.slot for each in found if each.kind == "year"}
    return tuple(each for each in found if each.kind != "quarter" or each.slot not in years)


def history(career: Career, today: date) -> tuple[PastSlot, ...]:
    """The slots before today, newest first, but for the pending ones; vanished ones are left out."""
    seen = career.as_of(today)
    waiting = {(each.kind, each.slot) for each in pending(seen, today)}
    waiting |= {("quarter", slot) for kind, slot in waiting if kind == "year"}
    done = done_days(seen)
    past = [
        PastSlot(kind, slot, done.get((kind, slot)))
        for kind in KINDS
        for slot in slots_until(seen, kind, today - timedelta(days=1))
        if (kind, slot) not in waiting and not vanished(seen, kind, slot)
    ]
    return tuple(sorted(past, key=lambda each: each.slot, reverse=True))


def last_quarter_slot(career: Career, before: date) -> date | None:
    """The newest quarter slot before a day."""
    slots = slots_until(career, "quarter", before - timedelta(days=1))
    return slots[-1] if slots else None


def share_done(career: Career, today: date, slots: int = OWED_SLOTS) -> tuple[int, int]:
    """Weekly reviews done of those owed: (done, owed) among the last `slots` before today that did not vanish."""
    seen = career.as_of(today)
    owed = [slot for slot in slots_until(seen, "week", today - timedelta(days=1)) if not vanished(seen, "week", slot)][
        -slots:
    ]
    done = done_days(seen)
    return sum(("week", slot) in done for slot in owed), len(owed)
