"""Commands of every day."""

from careertui.cli import arguments
from careertui.cli.command import Command

DAILY = (
    Command(
        "today",
        "Print what the Today screen shows.",
        "careertui today --json | jq .week_score",
        arguments.today,
        "showing.run_today",
    ),
    Command(
        "tick",
        "Tick a habit, today or on other days; --off takes ticks away.",
        'careertui tick read --day yesterday --day mon --note "two chapters"',
        arguments.tick,
        "ticking.run_tick",
    ),
    Command(
        "review",
        "List the reviews that are open, due or overdue, and those before.",
        "careertui review --json | jq .due",
        arguments.review,
        "reviews.run_review",
    ),
    Command(
        "stats",
        "Print streak, best, consistency, strength and weeks of habits.",
        "careertui stats read --json",
        arguments.stats,
        "showing.run_stats",
    ),
    Command(
        "season",
        "Plan a season: a pause of at most 26 weeks that breaks nothing. See also: season list, season end.",
        'careertui season 2026-08-01 2026-08-23 "Parental leave"',
        arguments.season,
        "seasons.run_add",
    ),
    Command(
        "season list",
        "List seasons, past and planned ones too.",
        "careertui season list --json",
        arguments.season_list,
        "seasons.run_list",
    ),
    Command(
        "season end",
        "End the season that is on today, or cancel the next one planned.",
        "careertui season end",
        arguments.nothing,
        "seasons.run_end",
    ),
)
