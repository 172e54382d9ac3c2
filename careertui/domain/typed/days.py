"""Days as people type them: everything that is printed is read, and what the program can't know the place says.

`7 Sep`, `Sep` and `monday` are said of the past where a fact is dated and of what comes where something lies ahead.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from careertui.domain.days import FIRST_DAY, LAST_DAY, MONTHS, WEEKDAYS, day_words, short_day
from careertui.domain.errors import Refused
from careertui.domain.text import visible

QUOTED = 40  # characters of a text that is no day, when it is said so
_LEAST = 3  # letters of a month or a weekday
_UNITS = {"d": "day", "w": "week", "m": "month", "y": "year"}


class Asked(NamedTuple):
    """What a place asks for: a day that lies `ahead` or behind; where it may be `either`, the nearest is meant."""

    ahead: bool
    either: bool = False

    def is_late(self, day: date, today: date) -> bool:
        """Whether a day has passed where one ahead is meant."""
        return self.ahead and not self.either and day < today

    def forms(self, today: date) -> str:
        """How a day may be written here, for a hint or a sentence."""
        if not self.ahead:
            return f"{short_day(today)}, {today}, yesterday, -3, or monday for the latest one"
        day = _moved(today, "month", 6)
        words = f"{short_day(day)} {day.year}, {day}, +6m, in 3 months"
        return f"today, {words}" if self.either else f"{words}, {day:%b %Y}, or monday for the next one"


FACT = Asked(ahead=False)  # a line, a tick, progress, an end: what has happened
AHEAD = Asked(ahead=True)  # a target, a move, a day to look again
SPAN = Asked(ahead=True, either=True)  # a start or an end, of a season, a role or a habit
WEEK = Asked(ahead=False, either=True)  # the week of a day; the day to pretend


class Meant(NamedTuple):
    """What is understood of a text while it is typed: the day in words, and a sentence where it has passed."""

    words: str
    late: str


def spoken_day(text: str, today: date, field: str = "day", asked: Asked = FACT) -> date:
    """The day meant by a text; raises Refused, with the forms that the place takes, for what is none."""
    word = " ".join(text.replace(",", " ").lower().split())
    for read in (_named, _counted, _in_numbers, _in_words):
        day = read(word, today, asked, field)
        if day is not None:
            return _within(day, text, field)
    raise Refused(f'"{_quoted(text)}" is not a day; write {asked.forms(today)}.', field=field)


def given_day(text: str, today: date, field: str = "day", asked: Asked = FACT) -> date | None:
    """The day meant, as `spoken_day` reads it; None for an empty text. Raises Refused for anything else."""
    return spoken_day(text, today, field, asked) if text.strip() else None


def meant(text: str, today: date, asked: Asked) -> Meant | None:
    """What is understood of a text so far; None while it is no day."""
    try:
        day = given_day(text, today, asked=asked)
    except Refused:
        return None
    return Meant(day_words(day, today), late_words(day, today) if asked.is_late(day, today) else "") if day else None


def late_words(day: date, today: date) -> str:
    """Said before a day is saved that has passed where one ahead is meant."""
    return f"{day_words(day, today)} has passed already."


def _named(word: str, today: date, asked: Asked, field: str) -> date | None:
    """`today`, `yesterday`, `tomorrow`, or a weekday alone."""
    away = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(word)
    if away is not None:
        return today + timedelta(days=away)
    weekday = _number_of(word, WEEKDAYS)
    if weekday is None:
        return None
    if asked.ahead:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def _counted(word: str, today: date, asked: Asked, field: str) -> date | None:
    """`-3`, `+2w`, `+6m`, `3 days ago`, `in 3 months`."""
    if found := re.fullmatch(r"([+-])([0-9]{1,5}) ?([dwmy]?)", word):
        number = int(found[2]) * (1 if found[1] == "+" else -1)
        return _moved(today, _UNITS[found[3] or "d"], number, word, field)
    found = re.fullmatch(r"(in )?([0-9]{1,5}|an?|one) (day|week|month|year)s?( ago)?", word)
    if found is None or bool(found[1]) == bool(found[4]):
        return None
    number = int(found[2]) if found[2].isdecimal() else 1
    return _moved(today, found[3], number if found[1] else -number, word, field)


def _in_numbers(word: str, today: date, asked: Asked, field: str) -> date | None:
    """`2026-09-07`, `2026-9-7`, `20260907`."""
    found = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})", word)
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups() if part is not None)
    return _in_calendar(year, month, day, word, field)


def _in_words(word: str, today: date, asked: Asked, field: str) -> date | None:
    """`7 Sep`, `Mon 7 Sep 2026`, `7 Sep 27`, `September 7`, `Sep 2027`, `Sep`, `2027`."""
    first, *rest = word.split() or [""]
    weekday = _number_of(first, WEEKDAYS) if rest else None
    parts = rest if weekday is not None else [first, *rest]
    match [_part(part) for part in parts]:
        case [("number", day), ("month", month)] | [("month", month), ("number", day)]:
            return _without_year(month, day, weekday, word, today, asked, field)
        case [("number", day), ("month", month), ("year" | "number", year)] | [
            ("month", month),
            ("number", day),
            ("year", year),
        ]:
            return _on_weekday(_in_calendar(_whole(year), month, day, word, field), weekday, word, field)
        case [("month", month), ("year", year)] if weekday is None:
            return _end_of(date(year, month, 1), _last_of(year, month), today, asked)
        case [("month", month)] if weekday is None:
            return _month(month, today, asked)
        case [("year", year)] if weekday is None:
            return _end_of(date(year, 1, 1), date(year, 12, 31), today, asked)
    return None


def _part(text: str) -> tuple[str, int]:
    text = text.rstrip(".")
    if found := re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th)?", text):
        return "number", int(found[1])
    if re.fullmatch(r"[1-9][0-9]{3}", text):
        return "year", int(text)
    month = _number_of(text, MONTHS)
    return ("none", 0) if month is None else ("month", month + 1)


def _whole(year: int) -> int:
    return year if year >= 100 else 2000 + year


def _number_of(word: str, names: tuple[str, ...]) -> int | None:
    """The place of the name that a word is, or is the beginning of."""
    if len(word) < _LEAST:
        return None
    return next((number for number, name in enumerate(names) if name.startswith(word.rstrip("."))), None)


def _without_year(month: int, day: int, weekday: int | None, word: str, today: date, asked: Asked, field: str) -> date:
    """A day of a year that is not said: the one its weekday fits, else the next, the latest or the nearest there is."""
    found = list(_of_years(month, day, today))
    if not found:
        return _in_calendar(today.year, month, day, word, field)
    if weekday is not None:
        fitting = [each for each in found if each.weekday() == weekday and abs(each.year - today.year) <= 1]
        return (
            min(fitting, key=lambda each: abs(each - today)) if fitting else _on_weekday(found[0], weekday, word, field)
        )
    if not asked.either:
        found = [each for each in found if (each >= today if asked.ahead else each <= today)] or found
    return min(found, key=lambda each: (abs(each - today), each < today))


def _of_years(month: int, day: int, today: date) -> Iterator[date]:
    """A day in this year and in those around it that have it, this year first; 29 Feb is up to eight years away."""
    for year in sorted(range(today.year - 8, today.year + 9), key=lambda year: abs(year - today.year)):
        if FIRST_DAY.year <= year <= LAST_DAY.year and 1 <= day <= _last_of(year, month).day:
            yield date(year, month, day)


def _month(month: int, today: date, asked: Asked) -> date:
    """A month alone: the last day of the next one ahead, the first of the latest one behind; this month counts."""
    this = today.replace(month=month, day=1)
    year = today.year
    if asked.ahead and month < today.month:
        year += 1
    if not asked.ahead and this > today:
        year -= 1
    return _end_of(date(year, month, 1), _last_of(year, month), today, asked)


def _end_of(first: date, last: date, today: date, asked: Asked) -> date:
    """The day that a month or a year alone is: its last ahead, its first behind; what is over began and did not end."""
    return last if asked.ahead and not (asked.either and last < today) else first


def _last_of(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def _on_weekday(day: date, weekday: int | None, word: str, field: str) -> date:
    if weekday is None or day.weekday() == weekday:
        return day
    raise Refused(f'"{_quoted(word)}" can\'t be: {day.day} {day:%b %Y} is a {day:%A}.', field=field)


def _moved(today: date, unit: str, number: int, word: str = "", field: str = "") -> date:
    """A day so many days, weeks, months or years away; the last of its month where that is shorter."""
    try:
        if unit in ("day", "week"):
            return today + timedelta(days=number * (7 if unit == "week" else 1))
        year, month = divmod(today.year * 12 + today.month - 1 + number * (12 if unit == "year" else 1), 12)
        return date(year, month + 1, min(today.day, _last_of(year, month + 1).day))
    except (OverflowError, ValueError):
        raise _out_of_reach(word, field) from None


def _in_calendar(year: int, month: int, day: int, text: str, field: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused(f"There is no day {_quoted(text)} in the calendar.", field=field) from None


def _within(day: date, text: str, field: str) -> date:
    if FIRST_DAY <= day <= LAST_DAY:
        return day
    raise _out_of_reach(text, field)


def _out_of_reach(text: str, field: str) -> Refused:
    return Refused(f"{_quoted(text)} is out of reach; days from {FIRST_DAY} to {LAST_DAY} can be used.", field=field)


def _quoted(text: str) -> str:
    """A text as a sentence can hold it: what was pasted by mistake may be long."""
    text = visible(text)
    return text if len(text) <= QUOTED else text[:QUOTED].rstrip() + "…"
