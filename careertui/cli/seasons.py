"""`season …`: pauses without breaking anything."""

from argparse import Namespace

from careertui.actions.seasons import add_season, end_season, season_to_end
from careertui.cli.context import Context
from careertui.domain.errors import Refused
from careertui.store.ids import new_id


def run_add(context: Context, args: Namespace) -> int:
    """Plan a season."""
    today, id, reason = context.today, new_id(), " ".join(args.reason)
    start, end = context.day(args.start, "start"), context.day(args.end, "end")
    return context.confirm(
        context.commit(lambda career: add_season(career, today, id=id, start=start, end=end, reason=reason))
    )


def run_end(context: Context, args: Namespace) -> int:
    """End the season that is on, or cancel the next one."""
    today = context.today
    season = season_to_end(context.career, today)
    if season is None:
        raise Refused("No season is on and none is planned.")
    id = season.id
    return context.confirm(context.commit(lambda career: end_season(career, today, id)))


def run_list(context: Context, args: Namespace) -> int:
    """List seasons, oldest first."""
    from careertui.cli import as_json, pages
    from careertui.domain.views.seasons import seasons_view

    view = seasons_view(context.career, context.today)
    if args.json:
        return context.write_json(as_json.season_list(view))
    pages.print_lines(context, pages.season_list(context, view))
    return 0
