"""Numbers as people write them: one reader of digits, and for each kind of number the sentence that refuses others.

What is read comes as text from a field or an option, or as a number where code says it. Every reader raises Refused
with its field, so that a form can say it there.
"""

from careertui.domain.errors import Refused
from careertui.domain.records import HIGHEST_RATING, LEVELS, PERCENT, Limit, Measure
from careertui.domain.text import visible

MOST = 1_000_000  # the largest amount, quota of an amount, and count of a goal's progress
LONGEST_MONTHS = 60  # after which an asset wants a look at the latest
HIGHEST_LEVEL = len(LEVELS) - 1
MOST_LINES = 999_999  # that a list is asked for
QUOTA_DAYS = 7  # of a week

_LEVEL_WORDS = ", ".join(f"{number} {words}" for number, words in enumerate(LEVELS))
_LONGEST = 9  # digits; what is longer is beyond every range


def whole(value: int | str, low: int, high: int) -> int | None:
    """A whole number from `low` to `high`, in plain digits; None for everything else."""
    digits = _digits(value)
    if digits is None or len(digits) > _LONGEST:
        return None
    return int(digits) if low <= int(digits) <= high else None


def _digits(value: int | str) -> str | None:
    """The digits of a whole number without zeros before them; None where something else is written."""
    text = str(value).strip()
    return (text.lstrip("0") or "0") if text.isascii() and text.isdecimal() else None


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else, with a point or a comma in it or without."""
    return text.strip().replace(".", "", 1).replace(",", "", 1).isdecimal()


def level(value: int | str, field: str, of: str = "") -> int:
    """A skill's level, 0 to 4; `of` is the skill's name, for the sentence."""
    if (found := whole(value, 0, HIGHEST_LEVEL)) is not None:
        return found
    whose = f' of "{of}"' if of else ""
    raise Refused(f'"{visible(str(value))}" is not a level{whose}: {_LEVEL_WORDS}.', field=field)


def needed_level(value: int | str, field: str = "needs") -> int:
    """The level of a skill that a goal needs, 1 to 4."""
    if (found := whole(value, 1, HIGHEST_LEVEL)) is not None:
        return found
    raise Refused(
        f'A needed level is a whole number from 1 to {HIGHEST_LEVEL}, not "{visible(str(value))}".', field=field
    )


def months(value: int | str | None) -> int:
    """After how many months an asset wants a look, 1 to 60."""
    if value is not None and (found := whole(value, 1, LONGEST_MONTHS)) is not None:
        return found
    raise Refused(
        f'"{visible(str(value).strip())}" is not a number of months from 1 to {LONGEST_MONTHS}.', field="every"
    )


def quota(value: int | str, measure: Measure, limit: Limit) -> int:
    """A weekly quota in its range: days 1–7 (at most: 0–6), amounts from 1 (at most: from 0)."""
    low = 0 if limit == "at_most" else 1
    high = MOST if measure == "amount" else QUOTA_DAYS - 1 if limit == "at_most" else QUOTA_DAYS
    if (found := whole(value, low, high)) is not None:
        return found
    kind = "an amount" if measure == "amount" else "days"
    bound = "at most " if limit == "at_most" else ""
    raise Refused(
        f"A quota of {bound}{kind} a week is a whole number from {low} to {high:,},"
        f' not "{visible(str(value).strip())}".',
        field="per_week",
    )


def amount(value: int | float | str, unit: str) -> int | float:
    """An amount of a habit's unit: over 0, up to a million, with two decimals at most."""
    try:
        found = round(float(value), 2)
    except (ValueError, OverflowError):
        found = 0.0
    if not 0 < found <= MOST:  # not a number fails both
        raise Refused(
            f'"{visible(str(value))}" is not an amount of {unit}: a number over 0, up to {MOST:,}.', field="amount"
        )
    return int(found) if found == int(found) else found


def count(value: int | str, reached: int = 0) -> int:
    """What a goal's progress is counted up to: a whole number from 1 on, not under what was `reached`."""
    found = whole(value, 1, MOST)
    if found is None:
        raise Refused(
            f'Progress is counted up to a whole number from 1 to {MOST:,}, not "{visible(str(value))}".', field="of"
        )
    if found < reached:
        raise Refused(f"Progress has been at {reached}; it can't be counted up to {found} only.", field="of")
    return found


def progress(value: int | str, title: str, of: int) -> int:
    """How far a goal of this title is, 0 to its `of`; a percent sign is understood where that is 100."""
    text = str(value).strip()
    found = whole(text.removesuffix("%") if of == PERCENT else text, 0, of)
    if found is None:
        raise Refused(
            f'Progress of "{title}" is a whole number from 0 to {of:,}, not "{visible(str(value))}".', field="progress"
        )
    return found


def position(value: int | str) -> int:
    """A place in a list, 1 is the first; one behind the last is the last."""
    digits = _digits(value)
    if digits is None or digits == "0":
        raise Refused(f'Position "{visible(str(value))}" is not a whole number from 1 on.', field="position")
    return int(digits[:_LONGEST])  # the beginning of a longer one is behind every list too


def rating(value: str, field: str) -> int:
    """How far a statement is true, 1 to 5."""
    if (found := whole(value, 1, HIGHEST_RATING)) is not None:
        return found
    raise Refused(f'An answer is a whole number from 1 to {HIGHEST_RATING}, not "{visible(value)}".', field=field)


def lines(text: str) -> int:
    """How many lines of a list are asked for."""
    if (found := whole(text, 0, MOST_LINES)) is not None:
        return found
    raise Refused(f'"{visible(text)}" is not a number of lines.')
