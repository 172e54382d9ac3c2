"""Settings that change what is true, kept in the data file so that two machines agree."""

from typing import Annotated

import msgspec
from msgspec import Meta

from careertui.domain.days import WEEKDAYS
from careertui.domain.errors import Refused
from careertui.domain.text import checked_name, visible
from careertui.domain.thresholds import PREFIX, Range, Thresholds, ranges
from careertui.domain.typed.numbers import whole_number

LATEST_START = 12  # hours after midnight at which a day may begin


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
    return plain + tuple(f"{PREFIX}{name}" for name in Thresholds.__struct_fields__)


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
    low, high, words = (0, LATEST_START, "hours after midnight") if name == "day_starts_at" else _range(name)
    sentence = f'{name} ({words}) is a whole number from {low} to {high}, not "{visible(text)}".'
    return whole_number(text, low, high, sentence, name)


def setting_words(name: str) -> str:
    """What a threshold decides, and its range; empty for other settings."""
    if not name.startswith(PREFIX):
        return ""
    low, high, words = _range(name)
    return f"{words} ({low} to {high})"


def _range(name: str) -> Range:
    return ranges()[name.removeprefix(PREFIX)]


def _known(name: str) -> None:
    if name not in setting_names():
        raise Refused(f'There is no setting "{visible(name)}"; the settings are {", ".join(setting_names())}.')


def _place(settings: Settings, name: str) -> tuple[Settings | Thresholds, str]:
    if name.startswith(PREFIX):
        return settings.thresholds, name.removeprefix(PREFIX)
    return settings, name
