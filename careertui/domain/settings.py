"""Settings that change what is true, kept in the data file so that two machines agree.

The one table of thresholds lives here, with its defaults; units are in the names.
"""

from typing import Annotated

import msgspec
from msgspec import Meta

from careertui.domain.days import WEEKDAYS
from careertui.domain.errors import Refused
from careertui.domain.text import checked_name, visible
from careertui.domain.typed.numbers import whole_number

LATEST_START = 12  # hours after midnight at which a day may begin
HIGHEST_THRESHOLD = 1000


class Thresholds(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """When a signal speaks; every number may be changed with `set thresholds.NAME VALUE`."""

    lateral_high_months: int = 12
    lateral_watch_months: int = 24
    proof_months: int = 6
    stuck_days: int = 28
    balance_low: int = 2
    balance_drop: int = 1
    sign_weeks: int = 2
    outside_days: int = 30
    network_days: int = 90
    readiness_percent: int = 60
    drill_months: int = 6
    soon_days: int = 14
    snooze_days: int = 30
    away_days: int = 28
    active_steps: int = 3
    live_habits: int = 5


class Settings(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """`timezone` is an IANA name, empty for the system's; `day_starts_at` is in hours; `week_start` 0 is Monday."""

    name: str = ""
    timezone: str = ""
    day_starts_at: Annotated[int, Meta(ge=0, le=LATEST_START)] = 0
    week_start: Annotated[int, Meta(ge=0, le=6)] = 0
    thresholds: Thresholds = Thresholds()


def setting_names() -> tuple[str, ...]:
    """Every name that `set` knows, thresholds as `thresholds.NAME`."""
    plain = tuple(name for name in Settings.__struct_fields__ if name != "thresholds")
    return plain + tuple(f"thresholds.{name}" for name in Thresholds.__struct_fields__)


def setting_text(settings: Settings, name: str) -> str:
    """A setting's value as a person writes it; raises Refused for an unknown name."""
    _known(name)
    holder, field = _place(settings, name)
    value = getattr(holder, field)
    return WEEKDAYS[value] if field == "week_start" else str(value)


def parsed_setting(name: str, text: str) -> str | int:
    """The value that `text` means for the setting `name`; raises Refused with the accepted values.

    Whether a time zone exists needs the system's zone table and is checked by the caller.
    """
    _known(name)
    text = text.strip()
    if name == "name":
        return checked_name(text) if text else ""
    if name == "timezone":
        return checked_name(text, "timezone", name) if text else ""
    if name == "week_start":
        word = text.lower()
        for number, weekday in enumerate(WEEKDAYS):
            if word == str(number) or (len(word) >= 2 and weekday.startswith(word)):
                return number
        raise Refused(f'week_start "{visible(text)}" is not a weekday; use one of {", ".join(WEEKDAYS)}.', field=name)
    top = LATEST_START if name == "day_starts_at" else HIGHEST_THRESHOLD
    return whole_number(text, 0, top, f'{name} "{visible(text)}" is not a whole number from 0 to {top}.', name)


def _known(name: str) -> None:
    if name not in setting_names():
        raise Refused(f'There is no setting "{visible(name)}"; the settings are {", ".join(setting_names())}.')


def _place(settings: Settings, name: str) -> tuple[Settings | Thresholds, str]:
    if name.startswith("thresholds."):
        return settings.thresholds, name.removeprefix("thresholds.")
    return settings, name
