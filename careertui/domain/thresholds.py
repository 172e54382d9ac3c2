"""Every threshold in one table: its default, the range in which what it decides can both come and go, its words."""

from functools import cache
from typing import Annotated, NamedTuple, get_type_hints

import msgspec

from careertui.domain.errors import Refused

PREFIX = "thresholds."  # of their names as settings


class Range(NamedTuple):
    """The lowest and the highest value that a threshold takes, and what it counts."""

    low: int
    high: int
    words: str


class Thresholds(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """When a signal speaks; units are in the names, every number may be changed with `set thresholds.NAME VALUE`."""

    lateral_high_months: Annotated[int, Range(1, 36, "a sideways move is pressing where the target is as near")] = 12
    lateral_watch_months: Annotated[int, Range(2, 60, "and worth a word where it is as near")] = 24
    proof_months: Annotated[int, Range(1, 36, "a proof of a skill holds as long")] = 6
    stuck_days: Annotated[int, Range(7, 365, "a goal may go untouched as long")] = 28
    balance_low: Annotated[int, Range(0, 8, "a balance is low up to here")] = 2
    balance_drop: Annotated[int, Range(1, 9, "or as far below that of the last quarter")] = 1
    sign_weeks: Annotated[int, Range(1, 4, "of the last four weekly reviews, as many with a warning sign")] = 2
    lately_weeks: Annotated[int, Range(4, 52, "weeks that balance and signs look back at most")] = 8
    outside_days: Annotated[int, Range(7, 60, "nobody outside may go untouched as long")] = 30
    network_days: Annotated[int, Range(30, 365, "before a new job, with which touches outside are compared")] = 90
    readiness_percent: Annotated[int, Range(1, 100, "of the safeguards are to be fresh")] = 60
    drill_months: Annotated[int, Range(1, 36, "a layoff drill holds as long")] = 6
    drill_first_days: Annotated[int, Range(1, 365, "the first one is due when safeguards are as old")] = 30
    new_days: Annotated[int, Range(1, 90, "what is as new and untouched does not count yet")] = 14
    soon_days: Annotated[int, Range(1, 60, "before its day something is due soon")] = 14
    snooze_days: Annotated[int, Range(1, 365, "a snooze lasts as long")] = 30
    away_days: Annotated[int, Range(7, 365, "without any fact, before the welcome back")] = 28
    active_steps: Annotated[int, Range(1, 20, "more active steps give a hint")] = 3
    live_habits: Annotated[int, Range(1, 30, "more live habits give a hint")] = 5


@cache
def ranges() -> dict[str, Range]:
    """The range of every threshold by its name."""
    hints = get_type_hints(Thresholds, include_extras=True)
    return {name: hints[name].__metadata__[0] for name in Thresholds.__struct_fields__}


def check_together(limits: Thresholds) -> None:
    """Raises Refused where two thresholds leave one of their signals no room."""
    if limits.lateral_high_months >= limits.lateral_watch_months:
        raise Refused(
            f"{PREFIX}lateral_high_months ({limits.lateral_high_months}) has to stay below"
            f" {PREFIX}lateral_watch_months ({limits.lateral_watch_months}), or nothing would be left to watch.",
            field=f"{PREFIX}lateral_high_months",
        )
