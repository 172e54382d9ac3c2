"""The career: all facts at one moment, immutable, each table made into records when it is first looked at.

Where the records come from is behind `Facts`: the store's snapshot, or a handful of records in a test.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Protocol, TypeVar, cast

import msgspec

from careertui.domain.asof import (
    asset_until,
    desk_until,
    goal_until,
    habit_until,
    review_until,
    role_until,
    ticks_until,
)
from careertui.domain.days import day_of_year
from careertui.domain.records import (
    RECORDS,
    Anchor,
    Anchors,
    Asset,
    Desk,
    Entry,
    Goal,
    Habit,
    Record,
    Review,
    Span,
    TickYear,
    Vision,
)
from careertui.domain.settings import Settings

_TABLES = {record_type: table for table, record_type in RECORDS.items()}
AHEAD = timedelta(days=1)  # how far ahead of the real clock facts are seen: it is tomorrow already further east

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Facts(Protocol):
    """Where a career's records come from. The same record stays the same object as long as nothing changes it."""

    def records(self, table: str) -> Mapping[str, msgspec.Struct]:
        """All records of a table by id."""

    def ticks(self, habit_id: str) -> Mapping[int, TickYear]:
        """A habit's ticks by year."""

    def settings(self) -> Settings:
        """The settings that change what is true."""

    def anchors(self) -> Anchors:
        """The days that review slots are counted from."""

    def desk(self) -> Desk:
        """What was answered or put aside."""


class _OtherSettings:
    """The same facts with other settings."""

    def __init__(self, facts: Facts, settings: Settings) -> None:
        self._settings = settings
        self.records, self.ticks, self.anchors, self.desk = facts.records, facts.ticks, facts.anchors, facts.desk

    def settings(self) -> Settings:
        """The other settings."""
        return self._settings


class Career:
    """All facts, seen as of a day when made by `as_of` (then later ones are not there).

    `clock_day` is today by the real clock, None where a day is only pretended.
    """

    def __init__(self, facts: Facts, seen: date | None = None, clock_day: date | None = None) -> None:
        self._facts = facts
        self._seen = seen
        self._clock_day = clock_day
        self._on_clock: Career | None = None  # the newest `by_clock`
        self._ticks: dict[str, Mapping[int, TickYear]] = {}
        self._made: dict[object, object] = {}
        self._last_seen: Career | None = None  # the newest `as_of`, so that one screen sorts the log once

    @cached_property
    def settings(self) -> Settings:
        """The settings that change what is true."""
        return self._facts.settings()

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """The days that review slots are counted from, oldest first."""
        anchors = self._facts.anchors().all
        return anchors if self._seen is None else tuple(each for each in anchors if each.from_ <= self._seen)

    @cached_property
    def desk(self) -> Desk:
        """What was answered or put aside."""
        desk = self._facts.desk()
        return desk if self._seen is None else desk_until(desk, self._seen, self.settings.thresholds.snooze_days)

    @cached_property
    def habits(self) -> tuple[Habit, ...]:
        """All habits in the person's order, retired ones too."""
        habits = self._entered(Habit)
        if self._seen is not None:
            habits = tuple(habit_until(habit, self._seen) for habit in habits)
        return tuple(sorted(habits, key=lambda habit: (habit.order, habit.created, habit.id)))

    @cached_property
    def live_habits(self) -> tuple[Habit, ...]:
        """The habits that are not retired, in order."""
        return tuple(habit for habit in self.habits if not habit.is_retired)

    @cached_property
    def vision(self) -> Vision | None:
        """The newest revision of the vision."""
        return self.visions[-1] if self.visions else None

    @cached_property
    def visions(self) -> tuple[Vision, ...]:
        """All revisions, oldest first."""
        return tuple(sorted(self._entered(Vision), key=lambda vision: vision.rev))

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """All goals by target, those without one last."""
        goals = self._entered(Goal)
        if self._seen is not None:
            goals = tuple(goal_until(goal, self._seen) for goal in goals)
        return tuple(sorted(goals, key=lambda goal: (goal.target is None, goal.target or goal.created, goal.id)))

    @cached_property
    def assets(self) -> tuple[Asset, ...]:
        """All assets that are not archived, in the order they were entered."""
        return tuple(asset for asset in self.all_assets if asset.archived is None)

    @cached_property
    def all_assets(self) -> tuple[Asset, ...]:
        """All assets, archived ones too, in the order they were entered."""
        assets = self._entered(Asset)
        if self._seen is not None:
            assets = tuple(asset_until(asset, self._seen) for asset in assets)
        return tuple(sorted(assets, key=lambda asset: (asset.created, asset.id)))

    def assets_of(self, kind: str) -> tuple[Asset, ...]:
        """The skills, the persons or the safeguards."""
        return tuple(asset for asset in self.assets if asset.kind == kind)

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """All reviews and checks by slot, oldest first."""
        reviews = self._entered(Review)
        if self._seen is not None:
            reviews = tuple(review_until(review, self._seen) for review in reviews)
        return tuple(sorted(reviews, key=lambda review: (review.slot, review.id)))

    @cached_property
    def roles(self) -> tuple[Span, ...]:
        """All roles by their first day, planned ones too."""
        roles = [span for span in self._entered(Span) if span.kind == "role"]
        if self._seen is not None:
            roles = [role_until(role, self._seen) for role in roles]
        return tuple(sorted(roles, key=lambda role: (role.start, role.id)))

    def role_on(self, day: date) -> Span | None:
        """The main role of a day, its last one too: of several the one that began last; None between jobs."""
        return next((role for role in reversed(self.roles) if role.main and role.is_on(day)), None)

    @cached_property
    def seasons(self) -> tuple[Span, ...]:
        """All seasons by their first day, planned ones too."""
        spans = self._entered(Span)
        return tuple(sorted((span for span in spans if span.kind == "season"), key=lambda span: span.start))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The log, oldest first."""
        entries = self._entered(Entry)
        seen = self._seen
        return tuple(
            sorted(
                (entry for entry in entries if seen is None or entry.date <= seen),
                key=lambda entry: (entry.date, entry.id),
            )
        )

    @cached_property
    def first_day(self) -> date | None:
        """The day on which the first record was entered; None where there is none."""
        types = (Vision, Goal, Habit, Asset, Entry, Review, Span)
        return min((record.created for each in types for record in self._entered(each)), default=None)

    def ticks(self, habit_id: str) -> Mapping[int, TickYear]:
        """A habit's ticks by year, up to the day seen."""
        if self._seen is None:
            return self._facts.ticks(habit_id)
        if habit_id not in self._ticks:
            self._ticks[habit_id] = ticks_until(self._facts.ticks(habit_id), self._seen)
        return self._ticks[habit_id]

    def newest_tick(self, habit_id: str) -> date | None:
        """The newest ticked day of a habit; None where there is none."""
        for year, ticks in sorted(self.ticks(habit_id).items(), reverse=True):
            for key in sorted(ticks.days, reverse=True):
                if day := day_of_year(year, key):
                    return day
        return None

    def season_on(self, day: date) -> Span | None:
        """The season that contains a day."""
        return next((span for span in self.seasons if span.start <= day <= (span.end or date.max)), None)

    def as_of(self, today: date) -> "Career":
        """The career with everything dated, or entered, later than `today` left out; by the real clock, than tomorrow:
        what was entered on another machine, or further east, is never invisible.
        """
        seen = today + AHEAD if today == self._clock_day else today
        if self._seen == seen:
            return self
        if self._last_seen is None or self._last_seen._seen != seen:
            self._last_seen = Career(self._facts, seen, self._clock_day)
        return self._last_seen

    def with_settings(self, settings: Settings) -> "Career":
        """The career as it would be with other settings."""
        return Career(_OtherSettings(self._facts, settings), self._seen, self._clock_day)

    def by_clock(self, today: date) -> "Career":
        """The same facts where the real clock says that it is `today`."""
        if self._clock_day == today:
            return self
        if self._on_clock is None or self._on_clock._clock_day != today:
            self._on_clock = Career(self._facts, self._seen, today)
        return self._on_clock

    def later_days(self, record_type: type[R], kind: str = "") -> list[date]:
        """The days from which records that are not seen are there, of spans those of a kind."""
        if self._seen is None:
            return []
        records = cast("Mapping[str, R]", self._facts.records(_TABLES[record_type])).values()
        found = [max(each.created, getattr(each, "date", each.created)) for each in records if _is_of(each, kind)]
        return [day for day in found if day > self._seen]

    def over(self, changed: Callable[[Facts], Facts]) -> "Career":
        """The career as it would be on other facts, seen from the same day."""
        return Career(changed(self._facts), self._seen, self._clock_day)

    def once(self, rule: Callable[["Career"], T]) -> T:
        """What a rule makes of this career; worked out once, as nothing in a career ever changes."""
        if rule not in self._made:
            self._made[rule] = rule(self)
        return cast("T", self._made[rule])

    def _entered(self, record_type: type[R]) -> tuple[R, ...]:
        records = cast("Mapping[str, R]", self._facts.records(_TABLES[record_type])).values()
        if self._seen is None:
            return tuple(records)
        return tuple(record for record in records if record.created <= self._seen)


def _is_of(record: Record, kind: str) -> bool:
    return not kind or getattr(record, "kind", "") == kind
