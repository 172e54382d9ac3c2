"""Today: what is due, what is ticked and what is worth a look, on one page."""

from datetime import date, timedelta

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import week_index
from careertui.domain.views.habit_rows import HabitLine, habit_line, week_days
from careertui.domain.weeks import week_score


class VisionLine(msgspec.Struct, frozen=True):
    """The vision in one line, and the day it looks ahead to."""

    line: str
    horizon: date


class SeasonLine(msgspec.Struct, frozen=True):
    """The season that is on: why, and its last day."""

    reason: str
    end: date | None


class WeekScore(msgspec.Struct, frozen=True):
    """Quota reached of quota wanted, over the habits live that week."""

    done: int
    want: int


class TodayView(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that Today shows. `day` is the day looked at, `days` its week; `today` stays today."""

    today: date
    day: date
    days: tuple[date, ...]
    vision: VisionLine | None
    season: SeasonLine | None
    week_score: WeekScore
    habits: tuple[HabitLine, ...]

    @property
    def met(self) -> int:
        """Habits of the week that are met."""
        return sum(line.state == "met" for line in self.habits)

    @property
    def in_danger(self) -> int:
        """Habits of the running week that are at risk or out of reach."""
        return sum(line.risk in ("at_risk", "unreachable") for line in self.habits)


def today_view(career: Career, today: date, day: date | None = None, book: WeeksBook | None = None) -> TodayView:
    """Today as of `today`, looking at the week of `day` (today unless given)."""
    book = book or WeeksBook()
    seen = career.as_of(today)
    day = day or today
    index = week_index(day, seen.settings.week_start)
    live = [weeks for weeks in book.all(seen, today) if weeks.is_live(index)]
    season = seen.season_on(today)
    done, want = week_score(live, index)
    return TodayView(
        today=today,
        day=day,
        days=week_days(day, seen.settings.week_start),
        vision=_vision_line(seen),
        season=SeasonLine(season.reason, season.end) if season else None,
        week_score=WeekScore(done, want),
        habits=tuple(habit_line(weeks, day) for weeks in live),
    )


def next_day(day: date, days: int, today: date) -> date:
    """The day `days` away from `day`, never after `today`."""
    return min(day + timedelta(days=days), today)


def _vision_line(career: Career) -> VisionLine | None:
    vision = career.vision
    if vision is None:
        return None
    line = vision.text or vision.from_to or vision.purpose
    return VisionLine(line, horizon(vision.start)) if line else None


def horizon(start: date) -> date:
    """Five years after a vision's start; 29 February becomes the 28th."""
    try:
        return start.replace(year=start.year + 5)
    except ValueError:
        return start.replace(year=start.year + 5, day=28)
