"""The commands `role …` and what they take."""

from careertui.cli.arguments import BY_TITLE, DAY_AHEAD, DAY_EITHER, JSON, flag, one_of, option, value
from careertui.cli.command import Command
from careertui.cli.roles.run import run_add, run_delete, run_edit, run_end, run_list

ROLE = value("role", "ROLE", BY_TITLE)
ROLE_DAYS = (
    option("--start", "DAY", f"its first day, today unless given; it may lie ahead: {DAY_EITHER}"),
    option("--end", "DAY", f"its last day, which may lie ahead, or none for an open one: {DAY_EITHER}"),
    option("--review-by", "DAY", f"when to look at it again, or none for never: {DAY_AHEAD}"),
)

COMMANDS = (
    Command(
        "role add",
        "Add a role; a main one ends the main one before it.",
        'careertui role add "Regional manager" --org Helion --start 2026-09-01',
        (
            value("title", "TITLE", nargs="+"),
            option("--org", "ORG", "the employer or organisation"),
            *ROLE_DAYS,
            flag("--other", "beside the main one: a board seat, volunteering"),
            flag("--keep", "leave the main role before it open"),
        ),
        run_add,
    ),
    Command(
        "role list",
        "List roles: the current one, others that are held, planned ones, the past.",
        "careertui role list --json",
        (JSON,),
        run_list,
    ),
    Command(
        "role edit",
        "Change several things of a role at once.",
        "careertui role edit regional --review-by 2027-03-01",
        (
            ROLE,
            option("--title", "TEXT", "another title"),
            option("--org", "ORG", "another organisation"),
            *ROLE_DAYS,
            one_of(flag("--main", "make it the main one"), flag("--other", "make it one beside the main one")),
        ),
        run_edit,
    ),
    Command(
        "role end",
        "End a role, the current main one unless another is named.",
        "careertui role end --day 2026-08-31",
        (
            ROLE._replace(nargs="?"),
            option("--day", "DAY", f"its last day: {DAY_EITHER}", default="today"),
        ),
        run_end,
    ),
    Command(
        "role delete",
        "Delete a role.",
        "careertui role delete regional --yes",
        (
            ROLE,
            flag("--yes", "yes"),
        ),
        run_delete,
    ),
)
