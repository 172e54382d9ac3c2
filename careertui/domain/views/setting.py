"""What a setting would change, said before it is changed: another first day of the week counts other weeks."""

from datetime import date

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import WEEKDAYS
from careertui.domain.settings import parsed_setting
from careertui.domain.weeks import HabitWeeks


def setting_changes(career: Career, today: date, name: str, text: str) -> tuple[str, ...]:
    """What setting `name` to what a person wrote would change in what is said, a line each; empty where nothing.

    Raises Refused for an unknown name or value.
    """
    value = parsed_setting(name, text)
    if name != "week_start" or not isinstance(value, int) or value == career.settings.week_start:
        return ()
    seen = career.as_of(today)
    then = seen.with_settings(msgspec.structs.replace(seen.settings, week_start=value))
    before, after = WeeksBook().all(seen, today), WeeksBook().all(then, today)
    found = (_changed(old, new) for old, new in zip(before, after, strict=True) if not old.habit.is_retired)
    slots = f"Weekly reviews fall on {WEEKDAYS[(value + 6) % 7].capitalize()}s; those written stay"
    return (*filter(None, found), slots)


def _changed(old: HabitWeeks, new: HabitWeeks) -> str:
    """`Run's streak 2 → 0`, or how many of its weeks were kept; empty where neither changes."""
    if old.streak != new.streak:
        return f"{old.habit.name}'s streak {old.streak} → {new.streak}"
    (met, counted), (now_met, now_counted) = old.consistency, new.consistency
    if (met, counted) == (now_met, now_counted):
        return ""
    return f"{old.habit.name}'s weeks kept {met} of {counted} → {now_met} of {now_counted}"
