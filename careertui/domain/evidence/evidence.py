"""Evidence: which dated lines touch an asset, and what follows from the newest: level and freshness."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from dateutil.relativedelta import relativedelta

from careertui.domain.career import Career
from careertui.domain.days import day_of_year
from careertui.domain.records import Asset, Entry
from careertui.domain.season_days import counted_days, season_days

Fresh = Literal["stale", "new", "soon", "fresh"]


class Touch(NamedTuple):
    """One dated line that names an asset; a win or a tick is proof of a skill."""

    day: date
    asset: str
    text: str
    is_proof: bool
    entry: Entry | None


class Proof(NamedTuple):
    """A dated line that stands behind something."""

    day: date
    text: str


class Freshness(NamedTuple):
    """How an asset stands: its state, the day it was touched last (None: never), due, and days past due.

    What is brand-new and untouched does not count yet, neither as fresh nor among all.
    """

    state: Fresh
    last: date | None
    due: date
    days: int
    counts: bool = True

    @property
    def is_good(self) -> bool:
        """Whether it counts as looked after: fresh, or due soon."""
        return self.state in ("fresh", "soon")

    @property
    def words(self) -> str:
        """How it stands, in a word or two: `fresh`, `soon`, `new`, `stale 17 d`."""
        return f"stale {self.days} d" if self.state == "stale" else self.state


class Evidence:
    """All touches of all assets as of a day, from the log and the notes of ticks.

    The log is read once for a career and a day, however many of these are made: views make their own.
    """

    def __init__(self, career: Career, today: date) -> None:
        self.career = career.as_of(today)
        self.today = today
        self._lines = self.career.once(_lines)

    def of(self, asset_id: str) -> list[Touch]:
        """The touches of one asset, oldest first."""
        return [_touch(line, asset_id) for line in self._lines.get(asset_id, ())]

    def _newest_first(self, asset_id: str) -> Iterator[Touch]:
        return (_touch(line, asset_id) for line in reversed(self._lines.get(asset_id, ())))

    def last(self, asset_id: str) -> Touch | None:
        """The newest touch of an asset."""
        return next(self._newest_first(asset_id), None)

    def last_proof(self, skill_id: str) -> Touch | None:
        """The newest win or tick that names a skill."""
        return next((touch for touch in self._newest_first(skill_id) if touch.is_proof), None)

    def level_line(self, skill_id: str) -> Touch | None:
        """The newest line that says a level of the skill: no level without a dated line behind it."""
        lines = self._newest_first(skill_id)
        return next((touch for touch in lines if touch.entry and skill_id in touch.entry.levels), None)

    def level(self, skill: Asset) -> int:
        """A skill's level, 0 to 4: the newest line's, else the one it started with."""
        line = self.level_line(skill.id)
        return line.entry.levels[skill.id] if line and line.entry else skill.start_level

    def freshness(self, asset: Asset) -> Freshness:
        """How fresh an asset is; due = last + its months + season days since, and due today is not stale."""
        touch = self.last(asset.id)
        last = touch.day if touch else asset.created
        due = due_after(self.career, last, asset.every, self.today)
        days = (self.today - due).days
        if days > 0:
            state: Fresh = "stale"
        elif touch is None:
            state = "new"
        else:
            state = "soon" if -days <= self.career.settings.thresholds.soon_days else "fresh"
        return Freshness(state, touch.day if touch else None, due, days, touch is not None or not self._is_new(asset))

    def _is_new(self, asset: Asset) -> bool:
        days = counted_days(self.career.seasons, asset.created, self.today)
        return days < self.career.settings.thresholds.new_days

    def share_good(self, assets: Iterable[Asset]) -> tuple[int, int]:
        """How many of some assets are fresh or due soon, of how many that count yet."""
        return share_good(self.freshness(asset) for asset in assets)


def share_good(states: Iterable[Freshness]) -> tuple[int, int]:
    """How many are fresh or due soon, of how many that count yet."""
    counted = [state.is_good for state in states if state.counts]
    return sum(counted), len(counted)


def _lines(career: Career) -> dict[str, list[Entry | Touch]]:
    """By asset the dated lines that name it, oldest first: of the log, and of ticks with a note, as touches already."""
    lines: dict[str, list[Entry | Touch]] = {}
    for entry in career.entries:
        for asset in dict.fromkeys((*entry.assets, *entry.levels)):
            lines.setdefault(asset, []).append(entry)
    noted = list(_noted(career))
    for touch in noted:
        lines.setdefault(touch.asset, []).append(touch)
    for asset in {touch.asset for touch in noted}:
        lines[asset].sort(key=lambda line: line.date if isinstance(line, Entry) else line.day)
    return lines


def _noted(career: Career) -> Iterator[Touch]:
    for habit in career.habits:
        for year, ticks in career.ticks(habit.id).items():
            for key, note in ticks.notes.items():
                day = day_of_year(year, key)
                if day is not None:
                    for asset in note.assets:
                        yield Touch(day, asset, note.text or habit.name, True, None)


def _touch(line: Entry | Touch, asset: str) -> Touch:
    return line if isinstance(line, Touch) else Touch(line.date, asset, line.text, line.kind == "win", line)


def due_after(career: Career, last: date, months: int, today: date) -> date:
    """`last` plus so many months, plus the season days from `last` to `today`, both counted."""
    return last + relativedelta(months=months) + timedelta(days=season_days(career.seasons, last, today))
