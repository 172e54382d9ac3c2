"""Today: what is due, what is ticked and what is worth a look, on one page."""

from datetime import date, timedelta
from typing import Literal

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import day_words, week_index
from careertui.domain.goals import next_step
from careertui.domain.habits.periods import effective_start
from careertui.domain.views.habit_line import HabitLine, habit_line, week_days
from careertui.domain.views.today.outlook import Outlook, outlook_view
from careertui.domain.vision import horizon, months_until, one_line, to_go
from careertui.domain.weeks import week_score


class VisionLine(msgspec.Struct, frozen=True):
    """The vision in one line, the day it looks ahead to, and how long that is in words."""

    line: str
    horizon: date
    to_go: str


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


class Beginning(msgspec.Struct, frozen=True, kw_only=True):
    """What stands where the habits would, as long as there is nothing to tick.

    `starts` is the day after the one looked at on which a habit starts; `all_retired`: there were habits, none is left;
    `first_run` is offered while there is nothing, or to be gone on with; `later` says from which day on there is
    something.
    """

    starts: date | None = None
    all_retired: bool = False
    first_run: Literal["begin", "go on"] | None = None
    later: str = ""


class TodayView(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that Today shows. `day` is the day looked at, `days` its week; `today` stays today.

    `beginning` is None where the week has habits.
    """

    today: date
    day: date
    days: tuple[date, ...]
    vision: VisionLine | None
    season: SeasonLine | None
    week_score: WeekScore
    habits: tuple[HabitLine, ...]
    next_step: NextStepLine | None = None
    beginning: Beginning | None = None
    outlook: Outlook

    @property
    def has_score(self) -> bool:
        """Whether there is a week score to reach: something is wanted, and no season is on in the week shown."""
        return self.week_score.want > 0 and not (self.season and self.today in self.days)

    @property
    def coming(self) -> str:
        """A sentence about the habits to come, where there are only such, or about what was entered later; else
        empty.
        """
        if self.beginning is None or self.beginning.starts is None:
            return self.beginning.later if self.beginning and not self.beginning.all_retired else ""
        return f"Nothing to tick yet: the first habit starts {day_words(self.beginning.starts, self.today)}."

    @property
    def met(self) -> int:
        """At-least habits of the week that are met."""
        return sum(line.state == "met" for line in self.habits if line.limit == "at_least")

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
    """Today as of `today`, looking at the week of `day` (today unless given).

    An `outlook` given is taken as it is: the screen draws the habits first and has the outlook made a moment later.
    """
    book = book or WeeksBook()
    seen = career.as_of(today)
    day = day or today
    index = week_index(day, seen.settings.week_start)
    live = [weeks for weeks in book.all(seen, today) if weeks.is_live(index)]
    season, days = seen.season_on(today), week_days(day, seen.settings.week_start)
    done, want = week_score(live, index)
    return TodayView(
        today=today,
        day=day,
        days=days,
        vision=_vision_line(seen, today),
        season=SeasonLine(season.reason, season.end) if season else None,
        week_score=WeekScore(done, want),
        habits=tuple(habit_line(weeks, day) for weeks in live),
        next_step=_next_step_line(seen, today) if season is None else None,
        beginning=None if live else _beginning(seen, today, day),
        outlook=outlook_view(seen, today, book) if outlook is None else outlook,
    )


def next_day(day: date, days: int, today: date) -> date:
    """The day `days` away from `day`, never after `today`."""
    return min(day + timedelta(days=days), today)


def _next_step_line(career: Career, today: date) -> NextStepLine | None:
    step = next_step(career, today)
    return NextStepLine(step.goal.title, step.goal.id, step.action.text) if step else None


def _vision_line(career: Career, today: date) -> VisionLine | None:
    vision = career.vision
    line = one_line(vision) if vision else ""
    if vision is None or not line:
        return None
    end = horizon(vision.start)
    return VisionLine(line, end, to_go(months_until(today, end)))


def _beginning(career: Career, today: date, day: date) -> Beginning:
    from careertui.domain.views.first_run import first_run  # for who has no habit yet
    from careertui.domain.views.later import later_words

    starts = [effective_start(habit, career.ticks(habit.id)) for habit in career.live_habits]
    is_under_way = first_run(career, today) == "under way"
    later = later_words(career, today, "habit", "goal", "vision")
    is_bare = not (career.habits or career.goals or career.visions)
    return Beginning(
        starts=min((start for start in starts if start > day), default=None),
        all_retired=bool(career.habits) and not career.live_habits,
        first_run=None if later else "go on" if is_under_way else "begin" if is_bare else None,
        later=later,
    )
