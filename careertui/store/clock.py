"""The one clock: which day it is for the person, and when that day ends.

Nothing else asks the system for the date. A logical day begins `day_starts_at` hours after midnight by the wall clock
in the person's zone, so it may last 23 or 25 hours.
"""

import os
import time
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple, TypeVar

from careertui.domain.career import Career
from careertui.domain.days import day_words, logical_day
from careertui.domain.errors import Refused
from careertui.domain.settings import Settings
from careertui.domain.text import visible

T = TypeVar("T")

LOCAL_TIME = "/etc/localtime"  # on most systems a link into the table of zones
ZONE_TABLE = "zoneinfo/"
NO_ZONES = ("posix/", "right/")  # other tables of the same zones


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

    def career(self, career: Career, today: date) -> Career:
        """The career as the clock has it: by the real one facts of the day after `today` are seen too."""
        return career.by_clock(today) if self.fixed is None else career

    def by(self, action: Callable[[Career], T], today: date) -> Callable[[Career], T]:
        """An action that is run on the career as the clock has it."""
        return lambda career: action(self.career(career, today))

    def zone_words(self, settings: Settings, environ: Mapping[str, str]) -> str:
        """The zone that days are counted in, and the time there: `Europe/Berlin, where it is Mon 7 Sep, 14:05`."""
        name = visible(settings.timezone) or f"{system_zone(environ) or 'the system'}, the system's"
        if self.fixed is not None:
            return name
        now = datetime.fromtimestamp(time.time(), _zone(settings))
        return f"{name}, where it is {day_words(now.date())}, {now:%H:%M}"

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
    """The settings' zone; None, which is the system's, where they name none, that very one (the table of zones takes a
    while to import), or one that is not known here.
    """
    return None if _is_the_systems(settings) else _found_zone(settings.timezone)


def _is_the_systems(settings: Settings) -> bool:
    return not settings.timezone or settings.timezone == _named_zone(os.environ)


def _found_zone(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # not known, a directory of the zone table, no name at all
        return None


def system_zone(environ: Mapping[str, str]) -> str:
    """The machine's zone by its IANA name: what TZ says, else where the system's link leads, else UTC.

    Empty where a system has its zone neither way (Windows): then the system's own time goes on holding.
    """
    for name in (_named_zone(environ), _linked_zone()):
        if name and _found_zone(name) is not None:
            return name
    return "" if os.name == "nt" else "UTC"


def _named_zone(environ: Mapping[str, str]) -> str:
    """What TZ names, else the link; whether there is such a zone is not looked up."""
    return _zone_name(environ.get("TZ", "").removeprefix(":")) or _linked_zone()


def _linked_zone() -> str:
    try:
        return _zone_name(os.readlink(LOCAL_TIME))
    except OSError:
        return ""


def _zone_name(text: str) -> str:
    """The zone's name in a path into the table of zones, or the text itself."""
    name = text.rpartition(ZONE_TABLE)[2]
    for table in NO_ZONES:
        name = name.removeprefix(table)
    return "" if name.startswith("/") else name


def elsewhere(settings: Settings, environ: Mapping[str, str]) -> str:
    """The machine's own zone where it keeps another time than the one that days are counted in, else nothing."""
    here = system_zone(environ)
    if not settings.timezone or not here or here == settings.timezone:
        return ""
    now = datetime.fromtimestamp(time.time(), _zone(settings))
    return here if now.utcoffset() != now.astimezone(_found_zone(here)).utcoffset() else ""


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
    if _is_the_systems(settings) or _found_zone(settings.timezone) is not None:
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
