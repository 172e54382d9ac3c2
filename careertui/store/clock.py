"""The one clock: which day it is for the person, and when that day ends.

Nothing else asks the system for the date. A logical day begins `day_starts_at` hours after midnight by the wall clock
in the person's zone, so it may last 23 or 25 hours.
"""

import time
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from careertui.domain.days import logical_day
from careertui.domain.errors import Refused
from careertui.domain.settings import Settings
from careertui.domain.text import visible


class DayBounds(NamedTuple):
    """When a logical day begins and when it is over, in seconds since 1970."""

    start: float
    end: float


class Clock:
    """The system's clock, or, with `fixed`, one on which it is always that day."""

    def __init__(self, fixed: date | None = None) -> None:
        self.fixed = fixed

    def today(self, settings: Settings) -> date:
        """The logical day: the fixed one, else by the wall clock in the settings' zone."""
        if self.fixed is not None:
            return self.fixed
        return logical_day(datetime.fromtimestamp(time.time(), _zone(settings)), settings.day_starts_at)

    def bounds(self, settings: Settings) -> DayBounds:
        """When today began and when it ends; never over yet, whatever the zone does."""
        today = self.today(settings)
        if self.fixed is not None:
            return DayBounds(0.0, float("inf"))
        start, end = _beginning(today, settings), _beginning(today + timedelta(days=1), settings)
        now = time.time()
        return DayBounds(min(start, now), max(end, now + 1))


def _beginning(day: date, settings: Settings) -> float:
    """When a logical day begins; a wall time that the zone skips is the moment of the jump, a doubled one the first."""
    wall = datetime(day.year, day.month, day.day, settings.day_starts_at, tzinfo=_zone(settings))
    return wall.timestamp()


def _zone(settings: Settings) -> tzinfo | None:
    """The settings' zone; None, which is the system's, where they name none or one that is not known here."""
    return _found_zone(settings.timezone) if settings.timezone else None


def _found_zone(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # not known, a directory of the zone table, no name at all
        return None


def checked_zone(name: str) -> str:
    """An IANA zone's name, or nothing for the system's; raises Refused when this machine does not know it."""
    name = name.strip()
    if not name or _found_zone(name) is not None:
        return name
    hint = _spelled_right(name)
    raise Refused(
        f'There is no time zone "{visible(name)}"; '
        + (f'did you mean "{hint}"?' if hint else 'use an IANA name such as "Europe/Berlin", or "" for the system\'s.'),
        field="timezone",
    )


def zone_problem(settings: Settings) -> str:
    """A sentence when the data file names a zone that is not known here, else nothing."""
    if not settings.timezone or _found_zone(settings.timezone) is not None:
        return ""
    return (
        f'The time zone "{visible(settings.timezone)}" in the data file is not known here, so the system\'s is used;'
        " set another with: careertui set timezone NAME"
    )


def _spelled_right(name: str) -> str:
    """The one zone meant by a name in other letters' case, or by its last part alone."""
    from zoneinfo import available_timezones

    wanted = name.casefold().replace(" ", "_")
    found = [
        zone for zone in sorted(available_timezones()) if wanted in (zone.casefold(), zone.casefold().split("/")[-1])
    ]
    return found[0] if found else ""
