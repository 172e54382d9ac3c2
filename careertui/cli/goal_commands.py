"""Commands that keep goals."""

from careertui.cli import arguments
from careertui.cli.command import Command

GOALS = (
    Command(
        "goal add",
        "Add a goal: a stepping stone or an experiment, an idea until it is started.",
        'careertui goal add "Run the pod" --target 2027-06-30 --measure "a full quarter" --step "Ask Ana"',
        arguments.goal_add,
        "goals.run_add",
    ),
    Command(
        "goal list",
        "Print the path: goals done, today, and those ahead to the horizon.",
        "careertui goal list --json",
        arguments.goal_list,
        "goals.run_list",
    ),
    Command(
        "goal show",
        "Print one goal in full.",
        "careertui goal show pod",
        arguments.goal_show,
        "goals.run_show",
    ),
    Command(
        "goal start",
        "Make an idea active; it needs a measure and a target.",
        'careertui goal start pod --measure "a full quarter" --target 2027-06-30',
        arguments.goal_start,
        "goals.run_start",
    ),
    Command(
        "goal step",
        "Add an action to a goal.",
        'careertui goal step pod "Ask Lena for one budget"',
        arguments.goal_step,
        "goals.run_step",
    ),
    Command(
        "goal action",
        "Tick, reword, reorder or delete an action of a goal.",
        "careertui goal action pod lena --done --day yesterday",
        arguments.goal_action,
        "goals.run_action",
    ),
    Command(
        "goal progress",
        "Note how far a goal is.",
        "careertui goal progress calls 9 --day 2026-08-31",
        arguments.goal_progress,
        "goals.run_progress",
    ),
    Command(
        "goal move",
        "Move a goal's target, with a why.",
        'careertui goal move pod 2027-09-30 --why "the pod starts in July"',
        arguments.goal_move,
        "goals.run_move",
    ),
    Command(
        "goal done",
        "Close a goal with what came of it.",
        'careertui goal done pod --outcome "108 % of quota"',
        arguments.goal_done,
        "goals.run_done",
    ),
    Command(
        "goal drop",
        "Close a goal that is not to be reached any more, with the reason.",
        'careertui goal drop mba --why "the pod teaches more"',
        arguments.goal_drop,
        "goals.run_drop",
    ),
    Command(
        "goal reopen",
        "Make a closed goal active again.",
        "careertui goal reopen pod --target 2027-12-31",
        arguments.goal_start,
        "goals.run_reopen",
    ),
    Command(
        "goal need",
        "Say which level of a skill a goal needs.",
        "careertui goal need pod budget 2",
        arguments.goal_need,
        "goals.run_need",
    ),
    Command(
        "goal edit",
        "Change several things of a goal at once.",
        'careertui goal edit pod --title "Run the pod" --after scout',
        arguments.goal_edit,
        "goals.run_edit",
    ),
    Command(
        "goal volunteer",
        "Add a goal with its first actions: a role for an organisation you'd like to support.",
        'careertui goal volunteer "Rooftops for All" --role "Chair of a committee"',
        arguments.goal_volunteer,
        "goals.run_volunteer",
    ),
    Command(
        "goal delete",
        "Delete a goal with its actions and history.",
        "careertui goal delete pod --yes",
        arguments.goal_delete,
        "goals.run_delete",
    ),
)
