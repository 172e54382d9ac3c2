"""`today`: the view as a table, as JSON, or as one line."""

import os
from argparse import Namespace
from typing import TYPE_CHECKING

from careertui.cli.context import Context

if TYPE_CHECKING:
    from careertui.domain.views.today.short import ShortView
    from careertui.domain.views.today.today import TodayView


def run_today(context: Context, args: Namespace) -> int:
    """Print Today."""
    if args.short:
        return _print_short(context)
    if args.json:
        from careertui.cli.today.document import today_document

        return context.write_json(today_document(_today(context)))
    print_today(context)
    return 0


def print_today(context: Context) -> None:
    """Print Today as a table."""
    from careertui.cli.printing import print_lines
    from careertui.cli.today.page import today_page

    print_lines(context, today_page(context, _today(context)))


def short_line(view: "ShortView") -> str:
    """Met of live at-least habits, `!n` at risk or out of reach, the most overdue review; what is 0 is left out."""
    parts = [f"{view.met}/{view.live}"] if view.live else []
    parts += [f"!{view.in_danger}"] if view.in_danger else []
    habits = " ".join(["habits", *parts]) if parts else ""
    review = f"review overdue {view.overdue_days}d" if view.overdue_days > 0 else ""
    return " · ".join(part for part in (habits, review) if part)


def _print_short(context: Context) -> int:
    """Print the line and keep it for next time; on a day that is only pretended, nothing is kept."""
    from careertui.domain.views.today.short import short_view
    from careertui.store import short_cache

    is_kept = context.clock.fixed is None and not context.is_demo
    facts = short_cache.facts_now(context.path, os.environ) if is_kept else []
    line = short_line(short_view(context.career, context.today))
    if is_kept:
        day = context.clock.bounds(context.store.snapshot().career.settings)
        short_cache.keep_line(context.path, os.environ, facts, day, line)
    context.say(line)
    return 0


def _today(context: Context) -> "TodayView":
    from careertui.domain.views.today.today import today_view

    return today_view(context.career, context.today)
