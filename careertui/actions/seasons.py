"""Seasons: a dated pause that breaks nothing."""

from datetime import date, timedelta

from msgspec import UNSET

from careertui.actions.roles import TABLE
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, record_edits
from careertui.domain.days import day_words
from careertui.domain.errors import Refused
from careertui.domain.records import Span
from careertui.domain.season_days import LONGEST_WEEKS
from careertui.domain.text import checked_text, visible
from careertui.domain.typed.matching import by_id


def add_season(career: Career, today: date, *, id: str, start: date, end: date, reason: str) -> Change:
    """A season from `start` to `end`, both counted: at most 26 weeks, however far back or ahead, beside no other."""
    reason = checked_text(reason, "reason", "reason")
    if end < start:
        raise Refused(f"The season would end on {end}, before it starts on {start}.", field="end")
    longest = start + timedelta(weeks=LONGEST_WEEKS, days=-1)
    if end > longest:
        raise Refused(
            f"A season lasts at most {LONGEST_WEEKS} weeks, from {start} until {longest}; begin another one then.",
            field="end",
        )
    for other in career.seasons:
        if start <= (other.end or other.start) and other.start <= end:
            raise Refused(
                f'It would overlap the season "{visible(other.reason)}" from {other.start} to {other.end}.',
                field="start",
            )
    span = Span(id=id, created=today, kind="season", start=start, end=end, reason=reason)
    label = f'Season "{visible(reason)}" from {day_words(start, today)} to {day_words(end, today)}'
    return Change(label, record_edits(TABLE, None, span))


def season_to_end(career: Career, today: date) -> Span | None:
    """The season that is on, else the next one planned."""
    return career.season_on(today) or next((span for span in career.seasons if span.start > today), None)


def end_season(career: Career, today: date, season_id: str) -> Change:
    """Ends a season that is on, today being its last day; cancels one that is only planned."""
    season = by_id(career.seasons, season_id)
    if season is None:
        raise Refused("The season was cancelled meanwhile; undo brings it back.")
    if season.start > today:
        return Change(f'Cancelled the season "{visible(season.reason)}"', record_edits(TABLE, season, None))
    if season.end is not None and season.end < today:
        raise Refused(f'The season "{visible(season.reason)}" ended on {season.end} already.')
    end = str(season.end) if season.end else UNSET
    edits = () if season.end == today else (Edit(TABLE, season.id, ("end",), before=end, after=str(today)),)
    return Change(f'Ended the season "{visible(season.reason)}": today is its last day', edits)


def remove_season(career: Career, season_id: str) -> Change:
    """Takes a season away, as if it had never been: the weeks it touched count again."""
    season = by_id(career.seasons, season_id)
    if season is None:
        raise Refused("The season is gone already; undo brings it back.")
    return Change(f'Took the season "{visible(season.reason)}" away', record_edits(TABLE, season, None))
