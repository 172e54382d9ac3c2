"""Days that do not count: how many season days lie in an interval, and what a season moves."""

from collections.abc import Iterable
from datetime import date, timedelta

from careertui.domain.records import Span

DAY = timedelta(days=1)
LONGEST_WEEKS = 26  # of one season


def season_days(seasons: Iterable[Span], first: date, last: date) -> int:
    """Season days from `first` to `last`, both counted."""
    days = 0
    for season in seasons:
        begin, end = max(season.start, first), min(season.end or season.start, last)
        days += max(0, (end - begin).days + 1)
    return days


def counted_days(seasons: Iterable[Span], since: date, today: date) -> int:
    """Days that passed since a day, season days left out."""
    return max(0, (today - since).days - season_days(seasons, since + DAY, today))


def first_of(seasons: Iterable[Span], days: int, last: date) -> date:
    """The first of so many counted days that end with `last`."""
    spans = tuple(seasons)
    first = last - timedelta(days=days - 1)
    while (lacking := days - ((last - first).days + 1 - season_days(spans, first, last))) > 0:
        first -= timedelta(days=lacking)
    return first


def day_after(seasons: Iterable[Span], day: date) -> date:
    """The day itself, or the first one after the season that contains it."""
    for season in sorted(seasons, key=lambda season: season.start):
        if season.start <= day <= (season.end or season.start):
            day = (season.end or season.start) + DAY
    return day


def is_in_season(seasons: Iterable[Span], day: date) -> bool:
    """Whether a season contains the day."""
    return any(season.start <= day <= (season.end or season.start) for season in seasons)
