"""Days and weeks: the logical day, days in words (typed/days reads them), and week arithmetic on plain integers.

A week is seven days from `week_start` (0 = Monday) and is known by the date of its first day. For speed the rules
count weeks with an index: `index * 7` days from the first possible first day, the same for every habit.
"""

from datetime import date, datetime, timedelta

FIRST_DAY, LAST_DAY = date(1950, 1, 1), date(2199, 12, 31)
QUARTER_WEEKS = 13  # whose scores and balance are looked at together
YEAR_WEEKS = 53  # of a year drawn as a map or strip, the running week last
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def logical_day(now: datetime, day_starts_at: int) -> date:
    """The day that `now` (wall clock in the person's zone) belongs to, when days start at `day_starts_at` hours."""
    return (now.replace(tzinfo=None) - timedelta(hours=day_starts_at)).date()


def week_index(day: date, week_start: int) -> int:
    """The index of the week that contains `day`; consecutive weeks have consecutive indices."""
    return (day.toordinal() - 1 - week_start) // 7


def week_first(index: int, week_start: int) -> date:
    """The first day of a week index."""
    return date.fromordinal(index * 7 + 1 + week_start)


def first_of_week(day: date, week_start: int) -> date:
    """The first day of the week that contains `day`."""
    return week_first(week_index(day, week_start), week_start)


def day_of_year(year: int, key: str) -> date | None:
    """The date of a tick's MM-DD key; None for a day that no calendar has."""
    try:
        return date.fromisoformat(f"{year:04}-{key}")
    except ValueError:
        return None


# Days in words


def day_words(day: date, today: date | None = None) -> str:
    """A day with its weekday, `Mon 7 Sep`; with the year when it is not `today`'s."""
    return f"{day:%a} {short_day(day, today)}"


def short_day(day: date, today: date | None = None) -> str:
    """A day without its weekday, `7 Sep`; with the year when it is not `today`'s."""
    words = f"{day.day} {day:%b}"
    return words if today is None or day.year == today.year else f"{words} {day.year}"


def narrow_day(day: date, today: date) -> str:
    """A day for a narrow column, `31 Aug`; with two digits of the year, `30 Jun 27`, when it is not `today`'s."""
    return short_day(day) + ("" if day.year == today.year else f" {day:%y}")


def dated(day: date) -> str:
    """A day as it is read years later, `7 Sep 2026`."""
    return f"{short_day(day)} {day.year}"


def full_day(day: date) -> str:
    """A day as it stands in a sentence about years to come, `30 June 2027`."""
    return f"{day.day} {day:%B} {day.year}"


def whole_day(day: date) -> str:
    """A day in full but for its year, `Monday 7 September`."""
    return f"{day:%A} {day.day} {day:%B}"


def day_letter(day: date) -> str:
    """The first letter of a day's name, as it stands over a week's cells."""
    return f"{day:%a}"[0]


def month_words(day: date) -> str:
    """A day's month, `Sep 2026`."""
    return f"{day:%b %Y}"


def axis_month(day: date) -> str:
    """A month under a chart of many: `Sep`; January is its year, `2026`."""
    return f"{day:%Y}" if day.month == 1 else f"{day:%b}"


def ago(days: int) -> str:
    """How long ago a day was: `today`, `yesterday`, `3 days ago`; `tomorrow` where it is that already further east."""
    if days < 0:
        return "tomorrow" if days == -1 else f"in {-days} days"
    return "today" if not days else "yesterday" if days == 1 else f"{days} days ago"
