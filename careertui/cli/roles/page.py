"""Roles as a table."""

from careertui.cli.context import Context
from careertui.cli.printing import Cell, Column, Line, table
from careertui.domain.days import day_words, month_words
from careertui.domain.views.roles import RolesView

STANDS = {"current": "now", "open": "open", "beside": "beside", "planned": "planned", "past": ""}


NO_ROLES = 'No roles yet. Add the job you have with: careertui role add "Team lead" --org Acme --start 2024-03-01'


def roles_page(context: Context, view: RolesView) -> list[Line]:
    """Roles: the current one, others that are held, planned ones, then the past."""
    if not view.roles:
        return [(Cell(context.none(NO_ROLES, "role")),)]
    columns = [
        Column("Role", flexible=True),
        Column("organisation"),
        Column("from"),
        Column("to"),
        Column("", spare=2),
        Column("look again", spare=1),
    ]
    rows = [
        [
            Cell(role.title),
            Cell(role.org or context.glyphs.none),
            Cell(month_words(role.start)),
            Cell(month_words(role.end) if role.end else ""),
            Cell(STANDS[role.standing] + (", its end planned" if role.ends_ahead else ""), "dim"),
            Cell(day_words(role.review_by, context.today) if role.review_by and role.standing != "past" else "", "dim"),
        ]
        for role in view.roles
    ]
    return table(columns, rows, context.width, context.glyphs.ellipsis)
