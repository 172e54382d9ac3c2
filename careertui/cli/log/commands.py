"""The commands of the log and what they take."""

from careertui.cli.arguments import DAY, JSON, LEVELS, flag, option, value
from careertui.cli.command import Command
from careertui.cli.log.run import run_delete, run_drill, run_list, run_note, run_shock, run_win
from careertui.domain.drill_text import SENTENCE

ENTRY = (
    value("text", "TEXT", '@Priya or @"Owning a budget"=2 in it name people and skills too', nargs="+"),
    option("--skill", "NAME[=LEVEL]", f"a skill it proves, with its level: {LEVELS}", many=True),
    option("--with", "PERSON", "who was in it", many=True, dest="people"),
    option("--goal", "GOAL", "the goal it serves"),
    option("--mark", "MARK", "gl gh bl bh: good or bad at it, liked or hated it"),
    flag("--job", "on the job's side rather than the career's"),
    option("--day", "DAY", DAY, default="today"),
    flag("--new", "add a skill or person that is not known yet"),
)

COMMANDS = (
    Command(
        "win",
        "Log a win.",
        'careertui win "Ran the pod review alone" --skill "Leading people=2" --day yesterday',
        ENTRY,
        run_win,
    ),
    Command(
        "note",
        "Log a note.",
        'careertui note "Lena is looking for a panel member" --with Lena',
        ENTRY,
        run_note,
    ),
    Command(
        "shock",
        "Log a shock: a boss left, a pay cut, a merger; then rehearse with drill.",
        'careertui shock "Priya leaves at the end of April"',
        ENTRY,
        run_shock,
    ),
    Command(
        "drill",
        "Log a layoff drill: it confirms the safeguards that are named, and says nothing of the others.",
        'careertui drill "CV true today" runway --open "Plan B" --scenario "boss left" --runway "7 months"',
        (
            value("safeguards", "SAFEGUARD", "one that holds", nargs="*"),
            flag("--all", "all of them hold, but for those left open"),
            option("--scenario", "WORD", "sold, merged, market fell, boss left or reorganised"),
            option("--call", "NAMES", "whom to call first; five are asked for", many=True),
            option("--runway", "TEXT", "how long the money lasts", default=""),
            option("--sentence", "TEXT", SENTENCE, default=""),
            option("--confirm", "NAME", "a safeguard that holds, as by its name alone", many=True),
            option("--open", "NAME", "a safeguard that does not hold now", many=True),
            option("--day", "DAY", DAY, default="today"),
        ),
        run_drill,
    ),
    Command(
        "log",
        "List the log, notes of ticks among it, newest first. See also: log delete.",
        "careertui log --kind win --about budget",
        (
            value("words", "WORDS", "part of the text or of a name", nargs="*"),
            option("--kind", "KIND", "win, note, shock, drill or tick: the note of a tick"),
            option("--about", "ASSET", "lines that name this skill, person or safeguard"),
            option("--goal", "GOAL", "lines that serve this goal"),
            option("--side", "SIDE", "career or job"),
            option("--mark", "MARK", "gl gh bl bh"),
            option("--last", "N", "the newest N only"),
            JSON,
        ),
        run_list,
    ),
    Command(
        "log delete",
        "Delete a line of the log.",
        "careertui log delete 01JZ8N1V4B7W0Q9X --yes",
        (
            value("id", "ID", "as careertui log --json says it"),
            flag("--yes", "yes, with what it proves"),
        ),
        run_delete,
    ),
)
