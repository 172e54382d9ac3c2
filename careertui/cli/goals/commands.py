"""The commands `goal …` and what they take."""

from careertui.cli.arguments import DAY, DAY_AHEAD, GOAL, JSON, flag, one_of, option, value
from careertui.cli.command import Command
from careertui.cli.goals.run import (
    run_action,
    run_add,
    run_delete,
    run_done,
    run_drop,
    run_edit,
    run_list,
    run_move,
    run_need,
    run_progress,
    run_reopen,
    run_show,
    run_start,
    run_step,
    run_volunteer,
)

TARGET = option("--target", "DAY", f"the day to aim at: {DAY_AHEAD}")
MEASURE = option("--measure", "TEXT", "how you will know that it is done")
ON_DAY = option("--day", "DAY", f"today unless given: {DAY}")
GOAL_FIELDS = (
    TARGET,
    MEASURE,
    option("--of", "N", "what progress is counted up to; 100 unless given"),
    option("--kind", "KIND", "step or experiment"),
    option("--after", "GOAL", "the goal it stands on"),
    option("--why", "TEXT", "why it matters; an experiment's hypothesis"),
    option("--need", "SKILL=LEVEL", "a level, 1 to 4, it needs; repeatable", many=True),
    option("--serves", "VALUE", "a ranked value it serves; repeatable", many=True),
)

COMMANDS = (
    Command(
        "goal add",
        "Add a goal: a stepping stone or an experiment, an idea until it is started.",
        'careertui goal add "Run the pod" --target 2027-06-30 --measure "a full quarter" --step "Ask Ana"',
        (
            value("title", "TITLE"),
            *GOAL_FIELDS,
            option("--step", "TEXT", "an action to begin with; repeatable", many=True),
            flag("--start", "active at once; needs a measure and a target"),
        ),
        run_add,
    ),
    Command(
        "goal list",
        "Print the path: goals done, today, and those ahead to the horizon.",
        "careertui goal list --json",
        (
            flag("--all", "dropped ones too"),
            JSON,
        ),
        run_list,
    ),
    Command(
        "goal show",
        "Print one goal in full.",
        "careertui goal show pod",
        (
            GOAL,
            JSON,
        ),
        run_show,
    ),
    Command(
        "goal start",
        "Make an idea active; it needs a measure and a target.",
        'careertui goal start pod --measure "a full quarter" --target 2027-06-30',
        (
            GOAL,
            MEASURE,
            TARGET,
        ),
        run_start,
    ),
    Command(
        "goal step",
        "Add an action to a goal.",
        'careertui goal step pod "Ask Lena for one budget"',
        (
            GOAL,
            value("text", "TEXT", nargs="+"),
        ),
        run_step,
    ),
    Command(
        "goal action",
        "Tick, reword, reorder or delete an action of a goal.",
        "careertui goal action pod lena --done --day yesterday",
        (
            GOAL,
            value("action", "ACTION", "its number, its text, or a part of it that is unique"),
            one_of(
                flag("--done", "it was done"),
                flag("--open", "it is open again"),
                option("--text", "TEXT", "say it in other words"),
                option("--order", "N", "put it at a position, 1 is the first"),
                flag("--delete", "take it away"),
                required=True,
            ),
            option("--day", "DAY", f"with --done: {DAY}"),
        ),
        run_action,
    ),
    Command(
        "goal progress",
        "Note how far a goal is.",
        "careertui goal progress calls 9 --day 2026-08-31",
        (
            GOAL,
            value("number", "N", "how far it is"),
            ON_DAY,
        ),
        run_progress,
    ),
    Command(
        "goal move",
        "Move a goal's target, with a why.",
        'careertui goal move pod 2027-09-30 --why "the pod starts in July"',
        (
            GOAL,
            value("target", "DAY", f"the day to aim at: {DAY_AHEAD}"),
            option("--why", "TEXT", "why it moves; an active goal keeps it", default=""),
        ),
        run_move,
    ),
    Command(
        "goal done",
        "Close a goal with what came of it.",
        'careertui goal done pod --outcome "108 % of quota"',
        (
            GOAL,
            option("--outcome", "TEXT", 'what came of it; "no" is an outcome too', required=True),
            ON_DAY,
        ),
        run_done,
    ),
    Command(
        "goal drop",
        "Close a goal that is not to be reached any more, with the reason.",
        'careertui goal drop mba --why "the pod teaches more"',
        (
            GOAL,
            option("--why", "TEXT", "the reason", required=True),
            ON_DAY,
        ),
        run_drop,
    ),
    Command(
        "goal reopen",
        "Make a closed goal active again, a dropped idea an idea again; how it had ended is kept.",
        "careertui goal reopen pod --target 2027-12-31",
        (
            GOAL,
            MEASURE,
            TARGET,
        ),
        run_reopen,
    ),
    Command(
        "goal need",
        "Say which level of a skill a goal needs.",
        "careertui goal need pod budget 2",
        (
            GOAL,
            value("skill", "SKILL", "a skill's id, name, or a part of it that is unique"),
            value("level", "LEVEL", "1 learning, 2 with help, 3 alone, 4 led others; 0 for none"),
        ),
        run_need,
    ),
    Command(
        "goal edit",
        "Change several things of a goal at once.",
        'careertui goal edit pod --title "Run the pod" --after scout',
        (
            GOAL,
            option("--title", "TEXT", "another title"),
            *GOAL_FIELDS,
            option("--outcome", "TEXT", "what came of it, for a closed goal"),
        ),
        run_edit,
    ),
    Command(
        "goal volunteer",
        "Add a goal with its first actions: a role for an organisation you'd like to support.",
        'careertui goal volunteer "Rooftops for All" --role "Chair of a committee"',
        (
            value("organisation", "ORGANISATION", nargs="+"),
            option("--role", "TEXT", "the job you'd run with; Volunteer unless given", default=""),
            option("--target", "DAY", "the day to aim at; half a year from now unless given"),
        ),
        run_volunteer,
    ),
    Command(
        "goal delete",
        "Delete a goal with its actions and history.",
        "careertui goal delete pod --yes",
        (
            GOAL,
            flag("--yes", "yes, with its actions and its history"),
        ),
        run_delete,
    ),
)
