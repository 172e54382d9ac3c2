"""How the year went: balance and week scores week by week, resilience self beside log, the job-or-career trend."""

from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import Focus, checks_done
from careertui.domain.checks.resilience import Resilience, resilience, weekly_reviews
from careertui.domain.days import YEAR_WEEKS, week_first, week_index
from careertui.domain.quarter import Stretch, mean_percent, shown_quarter, weeks_of_stretch
from careertui.domain.records import Review
from careertui.domain.reviews.dates import home_slot
from careertui.domain.season_days import season_days
from careertui.domain.signals.balance import Balance, balance_of, flagged, lately
from careertui.domain.weeks import week_score


class BalanceWeek(NamedTuple):
    """A week's balance answer (None: none) and its warning signs' letters."""

    first: date
    balance: int | None
    signs: str
    is_season: bool


class BalanceView(msgspec.Struct, frozen=True, kw_only=True):
    """The weekly reviews of 53 weeks, the newest last, how they stand, and the signs of the last four."""

    weeks: tuple[BalanceWeek, ...]
    now: Balance | None
    signs: tuple[tuple[str, int], ...]
    reviews: int


class ResilienceView(msgspec.Struct, frozen=True):
    """The seven dimensions, self beside log; `bare` are those no live habit is in."""

    dimensions: tuple[Resilience, ...]
    bare: tuple[str, ...]


class CheckPoint(NamedTuple):
    """One job-or-career check."""

    day: date
    percent: int
    focus: Focus


class ChecksView(msgspec.Struct, frozen=True):
    """The trend of the job-or-career check, and the newest one's lowest statements (numbers from 0), two at most."""

    points: tuple[CheckPoint, ...]
    lowest: tuple[int, ...]


class ScoreWeek(NamedTuple):
    """A week's score; a `want` of 0 is a week that asked for nothing."""

    first: date
    done: int
    want: int
    is_season: bool

    @property
    def percent(self) -> float | None:
        """Reached of wanted; None where nothing was wanted."""
        return 100 * self.done / self.want if self.want else None


class ScoresView(msgspec.Struct, frozen=True):
    """53 week scores, the running week last; `mean` in percent, over the `counted` weeks of the `quarter` shown."""

    weeks: tuple[ScoreWeek, ...]
    mean: int | None
    counted: int
    quarter: Stretch | None


def _year(career: Career, today: date) -> list[tuple[int, date, bool]]:
    """The last 53 weeks: index, first day, whether a season touches it."""
    start = career.settings.week_start
    this = week_index(today, start)
    firsts = [(index, week_first(index, start)) for index in range(this - YEAR_WEEKS + 1, this + 1)]
    return [
        (index, first, season_days(career.seasons, first, first + timedelta(days=6)) > 0) for index, first in firsts
    ]


def balance_view(career: Career, today: date) -> BalanceView:
    """The balance of the weekly reviews, week by week."""
    seen = career.as_of(today)
    reviews = weekly_reviews(seen)
    start = seen.settings.week_start
    by_week = {week_index(home_slot(seen, "week", review.slot), start): review for review in reviews}
    return BalanceView(
        weeks=tuple(_balance_week(by_week.get(index), first, season) for index, first, season in _year(seen, today)),
        now=balance_of(seen, today),
        signs=tuple(flagged(lately(seen, today)).items()),
        reviews=len(reviews),
    )


def _balance_week(review: Review | None, first: date, is_season: bool) -> BalanceWeek:
    if review is None:
        return BalanceWeek(first, None, "", is_season)
    return BalanceWeek(first, review.scores.balance, review.scores.signs, is_season)


def scores_view(career: Career, today: date, book: WeeksBook | None = None) -> ScoresView:
    """The week scores of a year."""
    seen = career.as_of(today)
    book = book or WeeksBook()
    habits = book.all(seen, today)
    weeks = tuple(ScoreWeek(first, *week_score(habits, index), season) for index, first, season in _year(seen, today))
    quarter = shown_quarter(seen, today)
    its = weeks_of_stretch(seen, quarter, today, book) if quarter else []
    return ScoresView(weeks, mean_percent(its), sum(week.counts for week in its), quarter)


def resilience_view(career: Career, today: date, book: WeeksBook | None = None) -> ResilienceView:
    """The seven dimensions, and those that no live habit is in."""
    seen = career.as_of(today)
    found = resilience(seen, today, book)
    lived = {habit.dimension for habit in seen.live_habits}
    return ResilienceView(found, tuple(each.dimension for each in found if each.dimension not in lived))


def checks_view(career: Career, today: date) -> ChecksView:
    """The job-or-career checks, oldest first."""
    done = checks_done(career.as_of(today))
    points = tuple(CheckPoint(review.done or review.slot, found.percent, found.focus) for review, found in done)
    return ChecksView(points, done[-1][1].lowest if done else ())
