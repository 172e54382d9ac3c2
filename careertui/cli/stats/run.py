"""`stats`: the numbers of the habits named, or of all."""

from argparse import Namespace
from typing import TYPE_CHECKING

from careertui.cli.context import Context

if TYPE_CHECKING:
    pass


def run_stats(context: Context, args: Namespace) -> int:
    """Print the numbers of the habits named, or of all."""
    from careertui.cli.printing import print_lines
    from careertui.cli.stats.document import stats_document
    from careertui.cli.stats.page import stats_page
    from careertui.domain.views.stats import stats_view

    habits = [context.habit(text, retired=True) for text in args.habits]
    view = stats_view(context.career, context.today, habits or None)
    if args.json:
        return context.write_json(stats_document(view))

    print_lines(context, stats_page(context, view))
    return 0
