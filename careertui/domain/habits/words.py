"""A habit's quota in words."""

from careertui.domain.habits.amounts import Number
from careertui.domain.records import Limit
from careertui.domain.text import counted, number_text, visible


def span_words(every: int) -> str:
    """For how long a quota is asked: `a week`, `every 2 weeks`."""
    return "a week" if every == 1 else f"every {every} weeks"


def quota_words(n: Number, every: int, unit: str = "", limit: Limit = "at_least") -> str:
    """A quota in a sentence: `2 a week`, `at most 2.5 h a week`, `1 every 2 weeks`."""
    most = "at most " if limit == "at_most" else ""
    return f"{most}{number_text(n)}{f' {visible(unit)}' if unit else ''} {span_words(every)}"


def quota_short(n: Number, every: int, unit: str = "", most: str = "") -> str:
    """A quota in a few characters: `2/wk`, `1/2wk`, `5 km/wk`; `most` is the sign for at most."""
    return f"{most}{number_text(n)}{f' {visible(unit)}' if unit else ''}/{every if every > 1 else ''}wk"


def count_short(count: Number, quota: Number, every: int, unit: str = "", most: str = "") -> str:
    """Count of quota in a few characters: `2/3`, `3.5/20 km`, `0/1/2wk`."""
    asked = quota_short(quota, every, unit, most)
    return f"{number_text(count)}/{asked.removesuffix('/wk')}"


def streak_words(streak: int, every: int) -> str:
    """A streak, which counts weeks or longer periods: `8 weeks`, `3 x 2 wk`."""
    return counted(streak, "week") if every == 1 else f"{streak} x {every} wk"


def streak_short(streak: int, every: int) -> str:
    """A streak in a few characters: `8`, `3x2w`."""
    return f"{streak}x{every}w" if streak and every > 1 else str(streak)


def period_words(every: int, number: int = 1) -> str:
    """What a quota is asked for: `week`, `2 weeks`; of several, `weeks`, `periods of 2 weeks`."""
    if every == 1:
        return "week" if number == 1 else "weeks"
    return f"{every} weeks" if number == 1 else f"periods of {every} weeks"
