"""Today: what is due, what is ticked and what is worth a look, on one page."""

from datetime import date, timedelta
from typing import Literal

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import week_index
from careertui.domain.goals import next_step
from careertui.domain.reviews.dates import Pending
from careertui.domain.signals.signal import Signal
from careertui.domain.views.habit_line import HabitLine, habit_line, week_days
from careertui.domain.vision import horizon, one_line
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


class NextStepLine(msgspec.Struct, frozen=True):
    """The one next step: which goal it serves, by title and id, and what to do."""

    goal: str
    goal_id: str
    text: str


class ReadinessLine(msgspec.Struct, frozen=True):
    """Safeguards fresh of all, and the days since the last drill (None: never)."""

    fresh: int
    all: int
    rehearsed_days: int | None


CardKind = Literal["direction", "restart", "return"]


class Card(msgspec.Struct, frozen=True):
    """Something asked once: in a season, whether the direction still holds; after it or a long absence, the restart."""

    kind: CardKind
    text: str


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """What a tick does not change: reviews due, signals, readiness, a card. Costs more to derive than the habits do."""

    due: tuple[Pending, ...] = ()
    signals: tuple[Signal, ...] = ()
    readiness: ReadinessLine | None = None
    card: Card | None = None

    @property
    def is_return(self) -> bool:
        """Whether somebody comes back: one habit is asked for, and what waits is not counted up."""
        return self.card is not None and self.card.kind in ("restart", "return")


class TodayView(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that Today shows. `day` is the day looked at, `days` its week; `today` stays today."""

    today: date
    day: date
    days: tuple[date, ...]
    vision: VisionLine | None
    season: SeasonLine | None
    week_score: WeekScore
    habits: tuple[HabitLine, ...]
    next_step: NextStepLine | None = None
    outlook: Outlook = Outlook()

    @property
    def met(self) -> int:
        """Habits of the week that are met."""
        return sum(line.state == "met" for line in self.habits)

    @property
    def in_danger(self) -> int:
        """Habits of the running week that are at risk or out of reach."""
        return sum(line.risk in ("at_risk", "unreachable") for line in self.habits)


def today_view(
    career: Career,
    today: date,
    day: date | None = None,
    book: WeeksBook | None = None,
    outlook: Outlook | None = None,
) -> TodayView:
    """Today as of `today`, looking at the week of `day` (today unless given); an `outlook` given is taken as it is."""
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
        next_step=_next_step_line(seen, today) if season is None else None,
        outlook=_outlook(seen, today) if outlook is None else outlook,
    )


def next_day(day: date, days: int, today: date) -> date:
    """The day `days` away from `day`, never after `today`."""
    return min(day + timedelta(days=days), today)


def _next_step_line(career: Career, today: date) -> NextStepLine | None:
    step = next_step(career, today)
    return NextStepLine(step.goal.title, step.goal.id, step.action.text) if step else None


def _vision_line(career: Career) -> VisionLine | None:
    vision = career.vision
    if vision is None:
        return None
    line = one_line(vision)
    return VisionLine(line, horizon(vision.start)) if line else None


def _outlook(career: Career, today: date) -> Outlook:
    from careertui.domain.views.outlook import outlook_of  # its rules take a while to import; the habits come first

    return outlook_of(career, today)
