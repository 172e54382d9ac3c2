"""The commands `asset …` and what they take."""

from careertui.cli.arguments import BY_NAME, JSON, LEVELS, flag, option, value
from careertui.cli.assets.run import run_add, run_archive, run_delete, run_edit, run_list, run_unarchive
from careertui.cli.command import Command

TIES = "boss, mentor, sponsor, peer, recruiter, customer, teacher or other"
ASSET = value("asset", "ASSET", BY_NAME)
DETAILS = (
    option("--every", "MONTHS", "after how many months it wants a touch or a look"),
    option("--target", "N", "a skill: the level to come to"),
    option("--how", "TEXT", "a skill: a way to attain it; may be repeated", many=True),
    option("--org", "TEXT", "a person: where they work"),
    option("--tie", "TIE", f"a person: {TIES}"),
    option("--helps", "TEXT", "a person: how they help me grow, or I them"),
    option("--note", "TEXT", "a safeguard: where it is, what is in it"),
)

COMMANDS = (
    Command(
        "asset add",
        "Add a skill, a person or a safeguard: what stays yours.",
        'careertui asset add person "Ann Lee" --org Acme --tie mentor --every 2',
        (
            value("kind", "KIND", "skill, person or safeguard"),
            value("name", "NAME", nargs="*"),
            option("--level", "N", f"a skill, where it starts: {LEVELS}"),
            *DETAILS,
            flag("--starters", "safeguards: the ten to begin with"),
        ),
        run_add,
    ),
    Command(
        "asset list",
        "List skills with their proof, people and safeguards.",
        "careertui asset list people",
        (
            value("kind", "KIND", "skills, people or safeguards; all unless given", nargs="?"),
            flag("--archived", "archived ones too"),
            JSON,
        ),
        run_list,
    ),
    Command(
        "asset edit",
        "Change several things of an asset at once.",
        "careertui asset edit ann --org Brightgrid --every 3",
        (
            ASSET,
            option("--name", "TEXT", "another name"),
            option("--level", "N", "not here: careertui win TEXT --skill NAME=LEVEL logs its proof"),
            *DETAILS,
        ),
        run_edit,
    ),
    Command(
        "asset archive",
        "Put an asset away; its lines stay.",
        "careertui asset archive ann",
        (ASSET,),
        run_archive,
    ),
    Command(
        "asset unarchive",
        "Bring an archived asset back.",
        "careertui asset unarchive ann",
        (ASSET,),
        run_unarchive,
    ),
    Command(
        "asset delete",
        "Delete an asset, out of goals and habits too.",
        "careertui asset delete ann --yes",
        (
            ASSET,
            flag("--yes", "yes, out of goals and habits too"),
        ),
        run_delete,
    ),
)
