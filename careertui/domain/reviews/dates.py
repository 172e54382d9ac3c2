"""Reviews fall due on an anchored grid: slots multiply from the anchor and never drift, finishing late moves nothing.

At most one review of a kind is ever pending; an old missed slot is history, shown as a gap, never debt.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from careertui.domain.career import Career
from careertui.domain.days import week_first, week_index
from careertui.domain.records import Anchor, Review
from careertui.domain.season_days import DAY, day_after, is_in_season

Kind = Literal["week", "quarter", "year"]
KINDS: tuple[Kind, ...] = ("year", "quarter", "week")
SHORTEST_QUARTER = 89  # days
OWED_SLOTS = 12  # weekly ones that are looked back on
WINDOW_DAYS: dict[Kind, int] = {"week": 2, "quarter": 14, "year": 30}
AHEAD_DAYS: dict[Kind, int] = {"week": 21, "quarter": 190, "year": 740}  # from any day, in which the next slot lies
MIDDLE = timedelta(days=3)  # before a weekly slot: the middle of its week, by which the review finds its week again
DAYS_TO_SLOT = timedelta(days=6)  # from a week's first day


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
        until = anchors[number].from_ if number < len(anchors) else last + DAY
        slots += _slots_of(kind, anchor, career.settings.week_start, until)
    return slots


def _slots_of(kind: Kind, anchor: Anchor, week_start: int, until: date) -> Sequence[date]:
    """The slots of one anchor before a day."""
    if kind != "week" and (until - anchor.day).days < SHORTEST_QUARTER:
        return ()
    slots = _slots_through(kind, anchor, week_start, until.year)
    return slots[: bisect_left(slots, until)]


@lru_cache(maxsize=64)
def _slots_through(kind: Kind, anchor: Anchor, week_start: int, year: int) -> tuple[date, ...]:
    """The slots of one anchor up to a year's end; made once, as a look at Today asks for them a dozen times."""
    nth, slots, number = _nth_slot(kind, anchor.day, week_start), [], 1
    while (slot := nth(number)).year <= year:
        if slot >= anchor.from_:
            slots.append(slot)
        number += 1
    return tuple(slots)


def home_slot(career: Career, kind: str, slot: date) -> date:
    """The slot of today's grid that a review belongs to: of a weekly one, that of the week with its slot minus 3 days.

    So another first day of the week loses no review: each old week falls to one new week.
    """
    if kind != "week":
        return slot
    week_start = career.settings.week_start
    return week_first(week_index(slot - MIDDLE, week_start), week_start) + DAYS_TO_SLOT


def _by_home(career: Career) -> dict[tuple[str, date], list[Review]]:
    """All reviews by kind and the slot that they belong to."""
    found: dict[tuple[str, date], list[Review]] = {}
    for review in career.reviews:
        found.setdefault((review.kind, home_slot(career, review.kind, review.slot)), []).append(review)
    return found


def _reviews_at(career: Career, kind: str, slot: date) -> list[Review]:
    return career.once(_by_home).get((kind, home_slot(career, kind, slot)), [])


def review_of(career: Career, kind: str, slot: date) -> Review | None:
    """The review of a slot, done or a draft; of several that belong to one week its own, then one that is done."""
    found = _reviews_at(career, kind, slot)
    return min(found, key=lambda each: (each.slot != slot, each.done is None), default=None)


def done_on(career: Career, kind: Kind, slot: date) -> date | None:
    """When a slot's review was done; a year review also satisfies the quarter of its date, the earlier day counts."""
    return career.once(done_days).get((kind, home_slot(career, kind, slot)))


def done_days(career: Career) -> dict[tuple[str, date], date]:
    """When each slot's review was done, as `done_on` says, for all at once."""
    days: dict[tuple[str, date], date] = {}
    for (own, slot), reviews in career.once(_by_home).items():
        done = min((review.done for review in reviews if review.done), default=None)
        for kind in ("year", "quarter") if own == "year" else (own,):
            if done:
                days[kind, slot] = min(days.get((kind, slot), done), done)
    return days


def vanished(career: Career, kind: Kind, slot: date) -> bool:
    """Whether a slot does not exist: a weekly one inside a season, unless its review was begun or done."""
    return kind == "week" and is_in_season(career.seasons, slot) and not _reviews_at(career, kind, slot)


def newest_slot(career: Career, kind: Kind, today: date) -> date | None:
    """The newest slot whose window has opened; a draft of an older one is history."""
    return last_slot(career, kind, today + timedelta(days=WINDOW_DAYS[kind]))


def due_day(career: Career, slot: date) -> date:
    """The day a slot is due, from which lateness counts: the slot, or the day after the season that contains it."""
    return day_after(career.seasons, slot)


def pending_of(career: Career, kind: Kind, today: date) -> Pending | None:
    """What is pending of a kind: the newest slot whose window has opened, unless it is done or vanished."""
    if is_in_season(career.seasons, today):
        return None
    slot = newest_slot(career, kind, today)
    if slot is None or vanished(career, kind, slot) or done_on(career, kind, slot):
        return None
    due = due_day(career, slot)
    return Pending(kind, slot, due, (today - due).days)


def pending(career: Career, today: date) -> tuple[Pending, ...]:
    """All pending reviews as of a day: year, quarter, week; a year hides the quarter of the same date."""
    seen = career.as_of(today)
    found = [each for kind in KINDS if (each := pending_of(seen, kind, today))]
    years = {each.slot for each in found if each.kind == "year"}
    return tuple(each for each in found if each.kind != "quarter" or each.slot not in years)


def waits_for_season_end(career: Career, kind: Kind, slot: date, today: date) -> bool:
    """Whether a slot will be pending once the season that is on has ended: it is no gap yet."""
    if not is_in_season(career.seasons, today) or done_on(career, kind, slot):
        return False
    return due_day(career, slot) > today and not vanished(career, kind, slot)


def history(career: Career, today: date) -> tuple[PastSlot, ...]:
    """The slots before today but for the pending ones, newest first; and every review done or begun beside them.

    What was written never vanishes: it stands with the slot it was written for, whatever the grid is now, and from the
    day it was done where that was early. Slots that vanished are left out.
    """
    seen = career.as_of(today)
    waiting = {(each.kind, each.slot) for each in pending(seen, today)}
    past: set[PastSlot] = set()
    for kind, slots in _past_grid(seen, today).items():
        for slot in slots:
            hidden = (kind, slot) in waiting or (kind == "quarter" and ("year", slot) in waiting)
            covered = done_on(seen, kind, slot)
            if not _reviews_at(seen, kind, slot) and (covered or not (hidden or vanished(seen, kind, slot))):
                past.add(PastSlot(kind, slot, covered))
    for (own, home), reviews in seen.once(_by_home).items():
        past |= {_past(seen, each, own, home) for each in reviews if own in KINDS and (own, home) not in waiting}
    return tuple(sorted(past, key=lambda each: (-each.slot.toordinal(), KINDS.index(each.kind))))


def _past_grid(career: Career, today: date) -> dict[Kind, list[date]]:
    """The slots before today, and those of a quarter that an annual review done early covers."""
    grid = {kind: slots_until(career, kind, today - DAY) for kind in KINDS}
    early = (review.slot for review in career.reviews if review.kind == "year" and review.done)
    grid["quarter"] += [slot for slot in early if slot >= today]
    return grid


def _past(career: Career, review: Review, kind: str, home: date) -> PastSlot:
    of: Kind = next(each for each in KINDS if each == kind)
    return PastSlot(of, review.slot, done_on(career, of, home) if kind == "quarter" else review.done)


def last_slot(career: Career, kind: Kind, day: date) -> date | None:
    """The newest slot of a kind on or before a day."""
    slots = slots_until(career, kind, day)
    return slots[-1] if slots else None


def last_quarter_slot(career: Career, before: date) -> date | None:
    """The newest quarter slot before a day."""
    return last_slot(career, "quarter", before - DAY)


def next_slot(career: Career, kind: Kind, today: date) -> date | None:
    """The first slot after a day."""
    slots = slots_until(career, kind, today + timedelta(days=AHEAD_DAYS[kind]))
    return next((slot for slot in slots if slot > today), None)


def share_done(career: Career, today: date, slots: int = OWED_SLOTS) -> tuple[int, int]:
    """Weekly reviews done of those owed: (done, owed) among the last `slots` before today that did not vanish."""
    seen = career.as_of(today)
    before = slots_until(seen, "week", today - DAY)
    owed = [slot for slot in before if not vanished(seen, "week", slot)][-slots:]
    return sum(done_on(seen, "week", slot) is not None for slot in owed), len(owed)
