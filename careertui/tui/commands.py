"""The one table of commands: from it come the bindings, the key line, the palette, the help and the README's keys.

A command's id is what the config file's `[keys]` remaps. `where` names the screens where it works, empty for all.
"""

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding, BindingType


class Command(NamedTuple):
    """One thing a person can do: its id, keys (Textual's names), words for the key line, and a title."""

    id: str
    keys: str
    word: str
    title: str
    action: str
    where: tuple[str, ...] = ()


TODAY, HABITS = "today", "habits"
ASSETS, LOG = "assets", "log"
VISION = "vision"
REVIEWS = "reviews"
GOALS = "goals"
INSIGHTS = "insights"
SCREENS = {
    TODAY: ("1", "Today"),
    VISION: ("2", "Vision"),
    GOALS: ("3", "Goals"),
    HABITS: ("4", "Habits"),
    ASSETS: ("5", "Assets"),
    REVIEWS: ("6", "Reviews"),
    LOG: ("7", "Log"),
    INSIGHTS: ("8", "Insights"),
}
BOTH = (TODAY, HABITS)

COMMAND_TABLE = (
    Command("habit.tick", "space", "tick", "Tick or untick the habit on the day shown", "tick", BOTH),
    Command("day.back", "left_square_bracket", "day", "Look at the day before", "day(-1)", (TODAY,)),
    Command("day.forward", "right_square_bracket", "", "Look at the day after", "day(1)", (TODAY,)),
    Command("habit.add", "a", "add", "Add a habit", "add", BOTH),
    Command("habit.edit", "e", "edit", "Edit the habit: name, dimension, quota, start", "edit", BOTH),
    Command("habit.remove", "d", "retire", "Retire or delete the habit (asks)", "remove", BOTH),
    Command(
        "habit.open", "enter", "open", "Open the habit, its year to walk and tick; do what a line offers", "open", BOTH
    ),
    Command("habit.excuse", "x", "excuse", "Excuse the habit's week, or count it again", "excuse", BOTH),
    Command("habit.note", "t", "note", "Tick with an amount or a note", "tick_with", BOTH),
    Command("habit.down", "J,shift+down", "", "Move the habit down", "reorder(1)", BOTH),
    Command("habit.up", "K,shift+up", "", "Move the habit up", "reorder(-1)", BOTH),
    Command("habits.retired", "v", "retired", "Show or hide retired habits", "retired", (HABITS,)),
    Command("signal.snooze", "z", "snooze", "Keep the signal quiet for 30 days", "snooze", (TODAY,)),
    Command(
        "vision.open",
        "enter",
        "open",
        "Do what the line offers: write, serve a value, read a revision",
        "open",
        (VISION,),
    ),
    Command("vision.edit", "e", "write", "Write the part of the vision under the cursor", "edit", (VISION,)),
    Command("vision.build", "a", "build", "Build the vision step by step; goes on at what is open", "build", (VISION,)),
    Command("vision.down", "J,shift+down", "", "Rank the value lower", "rank(1)", (VISION,)),
    Command("vision.up", "K,shift+up", "rank", "Rank the value higher", "rank(-1)", (VISION,)),
    Command("vision.compare", "c", "compare", "Read the newest revision beside the one before", "compare", (VISION,)),
    Command("vision.pay", "p", "pay", "Show or hide the line about pay", "pay", (VISION,)),
    Command("vision.side", "right,l,left,h", "column", "Go to the other column", "side", (VISION,)),
    Command("insights.open", "enter", "do it", "Do what the line offers", "open", (INSIGHTS,)),
    Command("insights.add", "a", "add", "Add what closes the gap: a habit, a goal, a touch", "add", (INSIGHTS,)),
    Command("insights.next", "tab,right_square_bracket,right,l", "section", "Next section", "section(1)", (INSIGHTS,)),
    Command("insights.back", "shift+tab,left_square_bracket,left,h", "", "Section before", "section(-1)", (INSIGHTS,)),
    Command("insights.year", "y", "year", "Liked and hated: another year", "year", (INSIGHTS,)),
    Command("goal.tick", "space", "tick", "Tick or untick the goal's action under the cursor", "tick", (GOALS,)),
    Command("goal.open", "enter", "open", "Open the goal; on one of its lines, do what it offers", "open", (GOALS,)),
    Command("goal.add", "a", "add", "Add a goal; inside a goal, an action", "add", (GOALS,)),
    Command("goal.edit", "e", "edit", "Edit the goal; on an action, reword it", "edit", (GOALS,)),
    Command("goal.remove", "d", "delete", "Close or delete the goal, delete the action (asks)", "remove", (GOALS,)),
    Command("goal.start", "b", "start", "Start the goal, or reopen a closed one", "start", (GOALS,)),
    Command("goal.progress", "p", "so far", "Note how far the goal is", "progress", (GOALS,)),
    Command("goal.move", "m", "move", "Move the goal's target, with a why", "retarget", (GOALS,)),
    Command("goal.close", "c", "close", "Close the goal: done or dropped", "close_goal", (GOALS,)),
    Command("goal.habit", "h", "habit", "Add a habit that serves the goal", "habit", (GOALS,)),
    Command("goal.need", "l", "skill", "Name a skill the goal needs, and its level", "need", (GOALS,)),
    Command("goal.down", "J,shift+down", "", "Move the action down", "reorder(1)", (GOALS,)),
    Command("goal.up", "K,shift+up", "", "Move the action up", "reorder(-1)", (GOALS,)),
    Command("goals.all", "v", "all", "Show or hide all that is done or dropped", "all", (GOALS,)),
    Command(
        "reviews.open", "enter", "open", "Open the review to answer or to read; take the check", "open", (REVIEWS,)
    ),
    Command("reviews.check", "c", "check", "Take the check: job or career?", "check", (REVIEWS,)),
    Command(
        "asset.touch", "space", "touch", "Confirm the safeguard today, or log a touch or a proof", "touch", (ASSETS,)
    ),
    Command(
        "asset.open",
        "enter",
        "open",
        "Do what brings the asset on: prove, touch, confirm, link a habit",
        "open",
        (ASSETS,),
    ),
    Command("asset.add", "a", "add", "Add a skill, a person, a safeguard or a role", "add", (ASSETS,)),
    Command("asset.edit", "e", "edit", "Edit the asset or the role", "edit", (ASSETS,)),
    Command(
        "asset.remove",
        "d",
        "archive",
        "Archive or delete the asset, end or delete the role (asks)",
        "remove",
        (ASSETS,),
    ),
    Command("assets.archived", "v", "archived", "Show or hide archived assets", "archived", (ASSETS,)),
    Command("entry.open", "enter", "edit", "Open the line to edit it", "open", (LOG,)),
    Command("entry.add", "a", "add", "Log a win", "add", (LOG,)),
    Command("entry.edit", "e", "", "Edit the line", "edit", (LOG,)),
    Command("entry.mark", "m", "mark", "Mark the line: good or bad at it, liked or hated it", "mark", (LOG,)),
    Command("entry.remove", "d", "delete", "Delete the line (asks)", "remove", (LOG,)),
    Command("log.kind", "f", "kind", "Show one kind only: wins, notes, shocks, drills, all", "kind", (LOG,)),
    Command("list.filter", "slash", "filter", "Filter the list", "filter", (*BOTH, GOALS, REVIEWS, ASSETS, LOG)),
    Command("log.win", "w", "win", "Log a win", "log('win')"),
    Command("log.note", "n", "note", "Log a note", "log('note')"),
    Command("log.shock", "exclamation_mark", "shock", "Log a shock, and rehearse what comes after", "log('shock')"),
    Command("drill", "D", "drill", "Run a layoff drill", "drill"),
    Command("season", "s", "season", "Begin or end a season", "season"),
    Command("undo", "u", "undo", "Undo the last change", "undo"),
    Command("redo", "ctrl+r", "redo", "Redo what was undone", "redo"),
    Command("screen.today", "1", "", "Go to Today", "screen('today')"),
    Command("screen.vision", "2", "", "Go to Vision", "screen('vision')"),
    Command("screen.goals", "3", "", "Go to Goals", "screen('goals')"),
    Command("screen.habits", "4", "", "Go to Habits", "screen('habits')"),
    Command("screen.assets", "5", "", "Go to Assets", "screen('assets')"),
    Command("screen.reviews", "6", "", "Go to Reviews", "screen('reviews')"),
    Command("screen.log", "7", "", "Go to Log", "screen('log')"),
    Command("screen.insights", "8", "", "Go to Insights", "screen('insights')"),
    Command("first.run", "", "", "Begin the first run, or go on with it", "first_run"),
    Command("theme", "", "", "Change the colours for this session", "change_theme"),
    Command("settings", "comma", "", "Settings: name, time zone, start of day and week", "settings"),
    Command("help", "question_mark", "explain", "Explain what is under the cursor", "explain"),
    Command("palette", "ctrl+p", "everything", "Find any command by name", "command_palette"),
    Command("quit", "q", "quit", "Quit", "quit"),
)

COMMANDS = {command.id: command for command in COMMAND_TABLE}

KEY_LINE = {
    REVIEWS: (
        *("reviews.open", "reviews.check", "undo", "list.filter", "log.win", "log.note", "season"),
        *("help", "palette", "quit"),
    ),
    TODAY: (
        *("habit.tick", "signal.snooze", "day.back", "log.win", "log.note", "undo", "habit.add", "habit.edit"),
        "habit.open",
        *("season", "habit.excuse", "list.filter", "help", "palette", "quit"),
    ),
    VISION: (
        *("vision.open", "vision.edit", "vision.build", "vision.up", "vision.compare", "undo", "vision.side"),
        *("vision.pay", "log.win", "log.note", "season", "help", "palette", "quit"),
    ),
    ASSETS: (
        *("asset.touch", "asset.open", "asset.add", "asset.edit", "asset.remove", "drill", "undo", "list.filter"),
        *("assets.archived", "log.win", "log.note", "log.shock", "season", "help", "palette", "quit"),
    ),
    LOG: (
        *("entry.open", "log.kind", "list.filter", "entry.mark", "log.win", "log.note", "log.shock", "undo"),
        *("entry.remove", "drill", "season", "help", "palette", "quit"),
    ),
    INSIGHTS: (
        *("insights.open", "insights.add", "insights.next", "insights.year", "undo", "log.win", "log.note"),
        *("season", "help", "palette", "quit"),
    ),
    GOALS: (
        *("goal.open", "goal.add", "goal.start", "goal.progress", "goal.move", "goal.close", "goal.edit", "undo"),
        *("goal.habit", "goal.need", "goal.remove", "goals.all", "list.filter", "log.win", "log.note", "season"),
        *("help", "palette", "quit"),
    ),
    HABITS: (
        *("habit.tick", "habit.open", "habit.add", "habit.edit", "habit.remove", "undo", "habits.retired"),
        *("habit.excuse", "list.filter", "log.win", "log.note", "season", "help", "palette", "quit"),
    ),
}

LIST_COMMANDS = (
    Command("list.down", "down,j", "", "Next line", "move(1)"),
    Command("list.up", "up,k", "", "Previous line", "move(-1)"),
    Command("list.page_down", "pagedown,ctrl+d", "", "Page down", "page(1)"),
    Command("list.page_up", "pageup,ctrl+u", "", "Page up", "page(-1)"),
    Command("list.first", "home,g", "", "First line", "first"),
    Command("list.last", "end,G", "", "Last line", "last"),
)

MAP_COMMANDS = (
    Command("map.left", "left,h", "", "A week back", "walk(-7)", (HABITS,)),
    Command("map.right", "right,l", "", "A week on", "walk(7)", (HABITS,)),
    Command("map.up", "up,k", "", "A day back", "walk(-1)", (HABITS,)),
    Command("map.down", "down,j", "", "A day on", "walk(1)", (HABITS,)),
    Command("map.page_up", "pageup", "", "A quarter back", "walk(-91)", (HABITS,)),
    Command("map.page_down", "pagedown", "", "A quarter on", "walk(91)", (HABITS,)),
    Command("map.leave", "escape", "list", "Back to the list", "leave", (HABITS,)),
)


def commands_for(screen: str) -> tuple[Command, ...]:
    """The commands that work on a screen."""
    return tuple(command for command in COMMAND_TABLE if not command.where or screen in command.where)


def key_line_for(screen: str) -> tuple[Command, ...]:
    """The commands of a screen's key line, most wanted first; the last three are dropped last."""
    return tuple(COMMANDS[id] for id in KEY_LINE[screen])


def bindings_of(commands: Iterable[Command]) -> list[BindingType]:
    """Textual's bindings for commands; they carry the ids that the keymap remaps."""
    return [
        Binding(command.keys, command.action, command.word or command.title, show=False, id=command.id)
        for command in commands
        if command.keys
    ]
