"""Commands that keep assets and roles."""

from careertui.cli import asset_arguments
from careertui.cli.command import Command

ASSETS = (
    Command(
        "asset add",
        "Add a skill, a person or a safeguard: what stays yours.",
        'careertui asset add person "Ann Lee" --org Acme --tie mentor --every 2',
        asset_arguments.asset_add,
        "assets.run_add",
    ),
    Command(
        "asset list",
        "List skills with their proof, people and safeguards.",
        "careertui asset list people",
        asset_arguments.asset_list,
        "assets.run_list",
    ),
    Command(
        "asset edit",
        "Change several things of an asset at once.",
        "careertui asset edit ann --org Brightgrid --every 3",
        asset_arguments.asset_edit,
        "assets.run_edit",
    ),
    Command(
        "asset archive",
        "Put an asset away; its lines stay.",
        "careertui asset archive ann",
        asset_arguments.one_asset,
        "assets.run_archive",
    ),
    Command(
        "asset unarchive",
        "Bring an archived asset back.",
        "careertui asset unarchive ann",
        asset_arguments.one_asset,
        "assets.run_unarchive",
    ),
    Command(
        "asset delete",
        "Delete an asset, out of goals and habits too.",
        "careertui asset delete ann --yes",
        asset_arguments.asset_delete,
        "assets.run_delete",
    ),
    Command(
        "role add",
        "Add a role; a main one ends the main one before it.",
        'careertui role add "Regional manager" --org Helion --start 2026-09-01',
        asset_arguments.role_add,
        "roles.run_add",
    ),
    Command(
        "role list",
        "List roles: the current one, others that are open, the past.",
        "careertui role list --json",
        asset_arguments.role_list,
        "roles.run_list",
    ),
    Command(
        "role edit",
        "Change several things of a role at once.",
        "careertui role edit regional --review-by 2027-03-01",
        asset_arguments.role_edit,
        "roles.run_edit",
    ),
    Command(
        "role end",
        "End a role, the current main one unless another is named.",
        "careertui role end --day 2026-08-31",
        asset_arguments.role_end,
        "roles.run_end",
    ),
    Command(
        "role delete",
        "Delete a role.",
        "careertui role delete regional --yes",
        asset_arguments.role_delete,
        "roles.run_delete",
    ),
)
