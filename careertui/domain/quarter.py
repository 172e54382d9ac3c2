"""The quarter: from one slot of the grid to the next, the weeks that end inside it, and how far goals moved in it."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import week_first, week_index
from careertui.domain.goals import measure_taken, progress_on
from careertui.domain.records import Goal
from careertui.domain.reviews.dates import DAYS_TO_SLOT, last_quarter_slot, last_slot, next_slot, pending
from careertui.domain.rounding import half_up
from careertui.domain.season_days import DAY, season_days
from careertui.domain.weeks import HabitWeeks, week_score


class Stretch(NamedTuple):
    """A quarter, or a year: the days after `start`, the slot before or the anchor, up to `end`, which is a slot."""

    start: date
    end: date


class StretchWeek(NamedTuple):
    """A closed week that ends in a stretch: its score, and whether it could be missed; one in a season can't be."""

    first: date
    done: int
    want: int
    is_season: bool
    counts: bool

    @property
    def share(self) -> Fraction | None:
        """Reached of wanted, 0 to 1; None where the week does not count."""
        return Fraction(self.done, self.want) if self.counts else None


def quarter_to(career: Career, slot: date) -> Stretch | None:
    """The quarter that ends with a slot; the first one begins with the anchor. None where there is no anchor."""
    return _stretch(career, last_quarter_slot(career, slot), slot)


def year_to(career: Career, slot: date) -> Stretch | None:
    """The year that ends with a slot."""
    return _stretch(career, last_slot(career, "year", slot - DAY), slot)


def _stretch(career: Career, before: date | None, slot: date) -> Stretch | None:
    anchors = [anchor.day for anchor in career.anchors if anchor.from_ <= slot]
    start = before or (anchors[-1] if anchors else None)
    return Stretch(start, slot) if start and start < slot else None


def running_quarter(career: Career, today: date) -> Stretch | None:
    """The quarter from the newest slot on or before today to the next one; None where there is no anchor."""
    end = next_slot(career, "quarter", today)
    return quarter_to(career, end) if end else None


def shown_quarter(career: Career, today: date) -> Stretch | None:
    """The quarter whose movement and score are shown: the running one; while its review waits, the one that ended."""
    slots = _reviewed(career, today)
    return quarter_to(career, min(slots)) if slots else running_quarter(career, today)


def is_reviewed(career: Career, today: date) -> bool:
    """Whether a quarterly or an annual review is pending."""
    return bool(_reviewed(career, today))


def _reviewed(career: Career, today: date) -> list[date]:
    return [each.slot for each in pending(career, today) if each.kind != "week"]


# Its weeks


def weeks_of_stretch(career: Career, stretch: Stretch, today: date, book: WeeksBook | None = None) -> list[StretchWeek]:
    """The closed weeks that end inside a stretch, oldest first, as seen from `today`."""
    seen = career.as_of(today)
    habits = (book or WeeksBook()).all(seen, today)
    week_start = seen.settings.week_start
    indices = range(week_index(stretch.start, week_start), week_index(min(stretch.end, today), week_start) + 1)
    lasts = {index: week_first(index, week_start) + DAYS_TO_SLOT for index in indices}
    return [
        _week(seen, habits, index, last)
        for index, last in lasts.items()
        if stretch.start < last <= stretch.end and last < today
    ]


def _week(career: Career, habits: Iterable[HabitWeeks], index: int, last: date) -> StretchWeek:
    done, want = week_score(habits, index)
    first = last - DAYS_TO_SLOT
    is_season = season_days(career.seasons, first, last) > 0
    return StretchWeek(first, done, want, is_season, want > 0 and not is_season and can_be_missed(habits, index))


def can_be_missed(habits: Iterable[HabitWeeks], index: int) -> bool:
    """Whether a week could be missed by one of the habits whose quotas its score adds up."""
    return any(weeks.score(index)[1] and not weeks.is_excused(index) for weeks in habits)


def mean_percent(weeks: Iterable[StretchWeek]) -> int | None:
    """The mean of the week scores over those weeks that count, in whole percent, halves up; None where none does."""
    shares = [week.share for week in weeks if week.share is not None]
    return half_up(float(100 * sum(shares, Fraction()) / len(shares))) if shares else None


def week_numbers(career: Career, stretch: Stretch, today: date) -> tuple[int, int]:
    """The running week's number among the weeks that end inside a stretch, and how many these are."""
    week_start = career.settings.week_start
    first = week_first(week_index(stretch.start + DAY, week_start), week_start) + DAYS_TO_SLOT
    count = max(0, (stretch.end - first).days // 7 + 1)
    ended = max(0, -(-(today - first).days // 7))
    return min(count, ended + 1), count


# How far goals moved


class Movement(NamedTuple):
    """How far a goal was at the end of a stretch, or is today, and how far it was as the stretch began."""

    now: int
    before: int
    since: date | None
    until: date | None = None

    @property
    def moved(self) -> int | None:
        """The difference; None where there is no stretch."""
        return self.now - self.before if self.since else None


def measure_on(goal: Goal, day: date) -> int:
    """The newest number noted by a day, 0 before the first; of a goal without any, the actions done by then."""
    taken = measure_taken(goal, day)
    return progress_on(goal, day) if goal.progress else taken.value if taken else 0


def is_measured(goal: Goal) -> bool:
    """Whether there is something to measure: numbers, or actions."""
    return bool(goal.progress or goal.actions)


def movement(career: Career, goal: Goal, today: date, stretch: Stretch | None = None) -> Movement:
    """How far a goal moved in a stretch, unless it is given in the quarter that is shown."""
    stretch = stretch or shown_quarter(career, today)
    if stretch is None:
        return Movement(measure_on(goal, today), 0, None)
    until = min(stretch.end, today)
    return Movement(measure_on(goal, until), measure_on(goal, stretch.start), stretch.start, until)
