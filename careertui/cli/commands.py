"""The one table of commands: name, help, example, arguments, and where it is run."""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, cast

from careertui.cli import arguments, asset_arguments

if TYPE_CHECKING:
    from careertui.cli.context import Context


class Command(NamedTuple):
    """One command. `runs` names its function, `module.function`, so that a command imports only its own module."""

    name: str
    help: str
    example: str
    build: Callable[[argparse.ArgumentParser], None]
    runs: str

    def run(self, context: "Context", args: argparse.Namespace) -> int:
        """Run it; the exit code."""
        module, _, function = self.runs.partition(".")
        name = f"careertui.cli.{module}"
        __import__(name)
        return cast("int", getattr(sys.modules[name], function)(context, args))


_ALL = (
    Command(
        "today",
        "Print what the Today screen shows.",
        "careertui today --json | jq .week_score",
        arguments.today,
        "showing.run_today",
    ),
    Command(
        "tick",
        "Tick a habit, today or on other days; --off takes ticks away.",
        'careertui tick read --day yesterday --day mon --note "two chapters"',
        arguments.tick,
        "ticking.run_tick",
    ),
    Command(
        "review",
        "List the reviews that are open, due or overdue, and those before.",
        "careertui review --json | jq .due",
        arguments.review,
        "reviews.run_review",
    ),
    Command(
        "stats",
        "Print streak, best, consistency, strength and weeks of habits.",
        "careertui stats read --json",
        arguments.stats,
        "showing.run_stats",
    ),
    Command(
        "habit add",
        "Add a habit.",
        "careertui habit add Read --per-week 3 --dimension learn",
        arguments.habit_add,
        "habits.run_add",
    ),
    Command(
        "habit list",
        "List habits, retired ones last.",
        "careertui habit list --json",
        arguments.habit_list,
        "habits.run_list",
    ),
    Command(
        "habit edit",
        "Change several things of a habit at once.",
        "careertui habit edit read --dimension reflect --start 2026-01-05",
        arguments.habit_edit,
        "habits.run_edit",
    ),
    Command(
        "habit quota",
        "Change how often a week, from this week or a coming one.",
        "careertui habit quota read 4 --from 2026-02-02",
        arguments.habit_quota,
        "habits.run_quota",
    ),
    Command(
        "habit rename",
        "Give a habit another name.",
        'careertui habit rename read "Read a paper"',
        arguments.habit_rename,
        "habits.run_rename",
    ),
    Command(
        "habit order",
        "Put a habit at a position, 1 is the first.",
        "careertui habit order read 1",
        arguments.habit_order,
        "habits.run_order",
    ),
    Command(
        "habit excuse",
        "Excuse a week: it can't be missed, but still be met.",
        "careertui habit excuse read --week 2026-02-09 --why travelling",
        arguments.habit_excuse,
        "habits.run_excuse",
    ),
    Command(
        "habit retire",
        "Put a habit away; its history stays.",
        "careertui habit retire read",
        arguments.one_habit,
        "habits.run_retire",
    ),
    Command(
        "habit unretire",
        "Bring a retired habit back.",
        "careertui habit unretire read",
        arguments.one_habit,
        "habits.run_unretire",
    ),
    Command(
        "habit delete",
        "Delete a habit and its ticks.",
        "careertui habit delete read --yes",
        arguments.habit_delete,
        "habits.run_delete",
    ),
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
    Command(
        "season",
        "Plan a season: a pause of at most 26 weeks that breaks nothing. See also: season list, season end.",
        'careertui season 2026-08-01 2026-08-23 "Parental leave"',
        arguments.season,
        "seasons.run_add",
    ),
    Command(
        "season list",
        "List seasons, past and planned ones too.",
        "careertui season list --json",
        arguments.season_list,
        "seasons.run_list",
    ),
    Command(
        "season end",
        "End the season that is on today, or cancel the next one planned.",
        "careertui season end",
        arguments.nothing,
        "seasons.run_end",
    ),
    Command(
        "win",
        "Log a win.",
        'careertui win "Ran the pod review alone" --skill "Leading people=2" --day yesterday',
        asset_arguments.entry,
        "log.run_win",
    ),
    Command(
        "note",
        "Log a note.",
        'careertui note "Lena is looking for a panel member" --with Lena',
        asset_arguments.entry,
        "log.run_note",
    ),
    Command(
        "shock",
        "Log a shock: a boss left, a pay cut, a merger; then rehearse with drill.",
        'careertui shock "Priya leaves at the end of April"',
        asset_arguments.entry,
        "log.run_shock",
    ),
    Command(
        "drill",
        "Log a layoff drill: it confirms all safeguards but those left open, or only those named.",
        'careertui drill --scenario "boss left" --open "Plan B" --runway "7 months"',
        asset_arguments.drill,
        "log.run_drill",
    ),
    Command(
        "log",
        "List the log, newest first. See also: log delete.",
        "careertui log --kind win --about budget",
        asset_arguments.log_list,
        "log.run_list",
    ),
    Command(
        "log delete",
        "Delete a line of the log.",
        "careertui log delete 01JZ8N1V4B7W0Q9X --yes",
        asset_arguments.log_delete,
        "log.run_delete",
    ),
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
    Command(
        "vision",
        "Print the vision: where I want to be in five years, what it ranks and what serves it.",
        "careertui vision --markdown > vision.md",
        arguments.vision,
        "vision.run_vision",
    ),
    Command(
        "story",
        "Print the career story: all roles in order, the wins under each, skills with their proof.",
        "careertui story --markdown > story.md",
        arguments.story,
        "story.run_story",
    ),
    Command(
        "undo",
        "Take back the last change, whichever session made it.",
        "careertui undo",
        arguments.nothing,
        "history.run_undo",
    ),
    Command(
        "redo",
        "Do again what was taken back.",
        "careertui redo",
        arguments.nothing,
        "history.run_redo",
    ),
    Command(
        "set",
        "Show all settings kept in the data file, show one, or set it.",
        "careertui set timezone Europe/Berlin",
        arguments.setting,
        "settings.run_set",
    ),
    Command(
        "path",
        "Say where the data file is.",
        'jq .habits "$(careertui path)"',
        arguments.nothing,
        "settings.run_path",
    ),
)

COMMANDS = {command.name: command for command in _ALL}


def group_names(group: str) -> list[str]:
    """The second words of a group of commands such as `habit`; none where it is no group."""
    return [name.partition(" ")[2] for name in COMMANDS if name.startswith(f"{group} ")]
