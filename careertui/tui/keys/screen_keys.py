"""The commands of the screens: what each does, what works everywhere, and how lists and a habit's year are walked."""

from careertui.tui.keys.command import (
    ASK,
    ASSETS,
    COMPARE,
    EVERYWHERE,
    EXPLAIN,
    GOAL,
    GOALS,
    HABITS,
    INSIGHTS,
    LISTS,
    LOG,
    REVIEWS,
    SCREENS,
    STEPS,
    TODAY,
    VISION,
    YEAR,
    Command,
)

BOTH = (TODAY, HABITS)
FILTERED = (*BOTH, GOALS, REVIEWS, ASSETS, LOG)  # the screens whose list can be filtered
EXPLAINED = (EVERYWHERE, ASK, COMPARE, EXPLAIN, STEPS)  # and where it is explained already, the key closes

SCREEN_COMMANDS: tuple[Command, ...] = (
    Command("habit.tick", "space", "tick", "Tick or untick the habit on the day shown", "tick", BOTH),
    Command("day.back", "left_square_bracket", "day", "Look at the day before", "day(-1)", (TODAY,)),
    Command("day.forward", "right_square_bracket", "", "Look at the day after", "day(1)", (TODAY,)),
    Command("day.today", "escape", "today", "Back to today", "today", (TODAY,)),
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
    Command("signal.snooze", "z", "snooze", "Keep the signal quiet for a while", "snooze", (TODAY,)),
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
    Command("goal.progress", "p", "progress", "Note how far the goal is", "progress", (GOALS,)),
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
    Command("log.kind", "f", "kind", "Show one kind only: wins, notes, shocks, drills, ticks, all", "kind", (LOG,)),
    Command("list.filter", "slash", "filter", "Filter the list", "filter", FILTERED),
)

GOING_COMMANDS: tuple[Command, ...] = tuple(
    Command(f"screen.{name}", digit, "", f"Go to {title}", f"screen('{name}')", (EVERYWHERE,))
    for name, (digit, title) in SCREENS.items()
)

EVERYWHERE_COMMANDS: tuple[Command, ...] = (
    Command("log.win", "w", "win", "Log a win", "log('win')", (EVERYWHERE,)),
    Command("log.note", "n", "note", "Log a note", "log('note')", (EVERYWHERE,)),
    Command(
        "log.shock",
        "exclamation_mark",
        "shock",
        "Log a shock, and rehearse what comes after",
        "log('shock')",
        (EVERYWHERE,),
    ),
    Command("drill", "D", "drill", "Run a layoff drill", "drill", (EVERYWHERE,)),
    Command("season", "s", "season", "Begin or end a season", "season", (EVERYWHERE,)),
    Command("undo", "u", "undo", "Undo the last change", "undo", (EVERYWHERE,)),
    Command("redo", "ctrl+r", "redo", "Redo what was undone", "redo", (EVERYWHERE,)),
    *GOING_COMMANDS,
    Command("first.run", "", "", "Begin the first run, or go on with it", "first_run", (EVERYWHERE,)),
    Command("theme", "", "", "Change the colours for this session", "change_theme", (EVERYWHERE,)),
    Command("settings", "comma", "", "Settings: name, time zone, start of day and week", "settings", (EVERYWHERE,)),
    Command("help", "question_mark", "explain", "Explain what is under the cursor", "explain", EXPLAINED),
    Command("palette", "ctrl+p", "everything", "Find any command by name", "command_palette", (EVERYWHERE,)),
    Command("quit", "q", "quit", "Quit", "quit", (EVERYWHERE,)),
)

LIST_COMMANDS: tuple[Command, ...] = (
    Command("list.down", "down,j", "", "Next line", "move(1)", (LISTS, ASK)),
    Command("list.up", "up,k", "", "Previous line", "move(-1)", (LISTS, ASK)),
    Command("list.page_down", "pagedown,ctrl+d", "", "Page down", "page(1)", (LISTS,)),
    Command("list.page_up", "pageup,ctrl+u", "", "Page up", "page(-1)", (LISTS,)),
    Command("list.first", "home,g", "", "First line", "first", (LISTS,)),
    Command("list.last", "end,G", "", "Last line", "last", (LISTS,)),
)

MAP_COMMANDS: tuple[Command, ...] = (
    Command("map.left", "left,h", "", "A week back", "walk(-7)", (YEAR,)),
    Command("map.right", "right,l", "", "A week on", "walk(7)", (YEAR,)),
    Command("map.up", "up,k", "", "A day back", "walk(-1)", (YEAR,)),
    Command("map.down", "down,j", "", "A day on", "walk(1)", (YEAR,)),
    Command("map.page_up", "pageup", "", "A quarter back", "walk(-91)", (YEAR,)),
    Command("map.page_down", "pagedown", "", "A quarter on", "walk(91)", (YEAR,)),
    Command("map.leave", "escape", "list", "Back to the list", "leave", (YEAR,)),
)

GOAL_COMMANDS: tuple[Command, ...] = (
    Command("goal.leave", "escape,left,backspace", "back", "Back to the path", "leave", (GOAL,)),
)
