"""`season …`: pauses without breaking anything."""

from argparse import Namespace

from careertui.actions.seasons import add_season, end_season, remove_season, season_to_end
from careertui.cli.arguments import DAY_EITHER, JSON, value
from careertui.cli.command import Command
from careertui.cli.context import Context
from careertui.cli.documents import document
from careertui.cli.printing import Cell, Column, Line, print_lines, table
from careertui.domain.days import day_words
from careertui.domain.errors import Refused
from careertui.domain.typed.days import SPAN
from careertui.domain.views.seasons import SeasonsView
from careertui.store.ids import new_id


def run_add(context: Context, args: Namespace) -> int:
    """Plan a season."""
    today, id, reason = context.today, new_id(), " ".join(args.reason)
    start, end = context.day(args.start, "start", SPAN), context.day(args.end, "end", SPAN)
    return context.commit_weeks(lambda career: add_season(career, today, id=id, start=start, end=end, reason=reason))


def run_end(context: Context, args: Namespace) -> int:
    """End the season that is on, or cancel the next one."""
    today = context.today
    season = season_to_end(context.career, today)
    if season is None:
        raise Refused("No season is on and none is planned.")
    id = season.id
    return context.commit_weeks(lambda career: end_season(career, today, id))


def run_remove(context: Context, args: Namespace) -> int:
    """Take the season that contains a day away."""
    day = context.day(args.day)
    season = context.career.season_on(day)
    if season is None:
        raise Refused(f"There is no season on {day}; careertui season list shows them.")
    id = season.id
    return context.commit_weeks(lambda career: remove_season(career, id))


def run_list(context: Context, args: Namespace) -> int:
    """List seasons, oldest first."""
    from careertui.domain.views.seasons import seasons_view

    view = seasons_view(context.career, context.today)
    if args.json:
        return context.write_json(seasons_document(view))
    print_lines(context, seasons_page(context, view))
    return 0


def seasons_page(context: Context, view: SeasonsView) -> list[Line]:
    """Seasons, oldest first."""
    if not view.seasons:
        return [(Cell(context.none('No seasons. Plan one with: careertui season START END "Why"', "season")),)]
    rows = [
        [
            Cell(day_words(season.start, view.today)),
            Cell(day_words(season.end, view.today) if season.end else context.glyphs.none),
            Cell(season.reason),
            Cell(season.state, "dim"),
        ]
        for season in view.seasons
    ]
    columns = [Column("from"), Column("to"), Column("reason", flexible=True), Column("")]
    return table(columns, rows, context.width, context.glyphs.ellipsis)


def seasons_document(view: SeasonsView) -> bytes:
    """`season list --json`."""
    seasons = [
        {"id": each.id, "start": each.start, "end": each.end, "reason": each.reason, "state": each.state}
        for each in view.seasons
    ]
    return document({"today": view.today, "seasons": seasons})


COMMANDS = (
    Command(
        "season",
        "Plan a season, or enter one that is over: a pause of at most 26 weeks that breaks nothing."
        " See also: season list, season end, season remove.",
        'careertui season 2026-08-01 2026-08-23 "Parental leave"',
        (
            value("start", "START", f"its first day: {DAY_EITHER}"),
            value("end", "END", "its last day"),
            value("reason", "REASON", nargs="+"),
        ),
        run_add,
    ),
    Command(
        "season list", "List seasons, past and planned ones too.", "careertui season list --json", (JSON,), run_list
    ),
    Command(
        "season end",
        "End the season that is on today, or cancel the next one planned.",
        "careertui season end",
        (),
        run_end,
    ),
    Command(
        "season remove",
        "Take a season away, as if it had never been.",
        "careertui season remove 2026-08-01",
        (value("day", "DAY", "a day of it"),),
        run_remove,
    ),
)
