"""The arguments of each command. Values stay text: the actions know what is right and say so in a sentence."""

from argparse import ArgumentParser

DAY = "today, yesterday, -3, a weekday (the latest one) or YYYY-MM-DD"


def nothing(parser: ArgumentParser) -> None:
    """No arguments."""


def one_habit(parser: ArgumentParser) -> None:
    """HABIT."""
    parser.add_argument("habit", metavar="HABIT", help="id, name, or a part of it that is unique")


def today(parser: ArgumentParser) -> None:
    """[--json | --short]."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document")
    form.add_argument("--short", action="store_true", help='one line for prompts, such as "habits 3/7 !2"')


def tick(parser: ArgumentParser) -> None:
    """HABIT [--day DAY]... [--amount N] [--note TEXT] [--skill NAME]... [--with PERSON]... [--off]."""
    one_habit(parser)
    parser.add_argument("--day", metavar="DAY", action="append", help=f"{DAY}; may be repeated")
    parser.add_argument("--amount", metavar="N", help="how much, for a habit that sums amounts")
    parser.add_argument("--note", metavar="TEXT", help="a line to keep with the tick; @Priya in it names her")
    parser.add_argument("--skill", metavar="NAME", action="append", help="a skill it builds; may be repeated")
    parser.add_argument("--with", metavar="PERSON", dest="people", action="append", help="who was in it")
    parser.add_argument("--off", action="store_true", help="take the tick away")


def review(parser: ArgumentParser) -> None:
    """[--json]."""
    _json(parser)


def stats(parser: ArgumentParser) -> None:
    """[HABIT]... [--json]."""
    parser.add_argument("habits", metavar="HABIT", nargs="*", help="all unless given; retired ones too")
    _json(parser)


def habit_add(parser: ArgumentParser) -> None:
    """NAME --per-week N [--dimension D] [--start DAY] [--unit U] [--at-most] [--goal GOAL]."""
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("--per-week", metavar="N", required=True, help="days (1 to 7) or amount a week")
    parser.add_argument("--dimension", metavar="D", help="learn unless given; see habit list")
    parser.add_argument("--start", metavar="DAY", help=f"today unless given, may lie ahead: {DAY}")
    parser.add_argument("--unit", metavar="U", help="sum amounts of this instead of counting days")
    parser.add_argument("--at-most", action="store_true", help="the quota is the most, not the least")
    parser.add_argument("--goal", metavar="GOAL", help="the goal it serves")


def habit_list(parser: ArgumentParser) -> None:
    """[HABIT]... [--json]."""
    stats(parser)


def habit_edit(parser: ArgumentParser) -> None:
    """HABIT [--name TEXT] [--dimension D] [--per-week N] [--unit U] [--start DAY] [--goal GOAL]."""
    one_habit(parser)
    parser.add_argument("--name", metavar="TEXT", help="another name")
    parser.add_argument("--dimension", metavar="D", help="another dimension of resilience")
    parser.add_argument("--per-week", metavar="N", help="another quota, from this week on")
    parser.add_argument("--unit", metavar="U", help="another unit, for a habit that sums amounts")
    parser.add_argument("--start", metavar="DAY", help=f"another first day: {DAY}")
    parser.add_argument("--goal", metavar="GOAL", help='another goal it serves; "" for none')


def habit_quota(parser: ArgumentParser) -> None:
    """HABIT N [--from DAY]."""
    one_habit(parser)
    parser.add_argument("per_week", metavar="N", help="days or amount a week")
    parser.add_argument("--from", metavar="DAY", dest="since", help="a day of the first week it holds for; this week")


def habit_rename(parser: ArgumentParser) -> None:
    """HABIT NAME."""
    one_habit(parser)
    parser.add_argument("name", metavar="NAME")


def habit_order(parser: ArgumentParser) -> None:
    """HABIT N."""
    one_habit(parser)
    parser.add_argument("position", metavar="N", help="1 is the first")


def habit_excuse(parser: ArgumentParser) -> None:
    """HABIT [--week DAY] (--why TEXT | --off)."""
    one_habit(parser)
    parser.add_argument(
        "--week", metavar="DAY", default="today", help=f"a day of the week, this week unless given: {DAY}"
    )
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--why", metavar="TEXT", help="the reason")
    way.add_argument("--off", action="store_true", help="take the excuse back")


def habit_delete(parser: ArgumentParser) -> None:
    """HABIT --yes."""
    one_habit(parser)
    parser.add_argument("--yes", action="store_true", help="yes, with all its ticks")


def one_goal(parser: ArgumentParser) -> None:
    """GOAL."""
    parser.add_argument("goal", metavar="GOAL", help="id, title, or a part of it that is unique")


def _goal_fields(parser: ArgumentParser) -> None:
    """What a goal is made of, but for its title."""
    parser.add_argument("--target", metavar="DATE", help="the day to aim at, YYYY-MM-DD or +90")
    parser.add_argument("--measure", metavar="TEXT", help="how you will know that it is done")
    parser.add_argument("--of", metavar="N", help="what progress is counted up to; 100 unless given")
    parser.add_argument("--kind", metavar="KIND", help="step or experiment")
    parser.add_argument("--after", metavar="GOAL", help="the goal it stands on")
    parser.add_argument("--why", metavar="TEXT", help="why it matters; an experiment's hypothesis")
    parser.add_argument("--need", metavar="SKILL=LEVEL", action="append", help="a level, 1 to 4, it needs; repeatable")
    parser.add_argument("--serves", metavar="VALUE", action="append", help="a ranked value it serves; repeatable")


def goal_add(parser: ArgumentParser) -> None:
    """TITLE [--target DATE] [--measure TEXT] [--of N] [--kind step|experiment] [--after GOAL] …"""
    parser.add_argument("title", metavar="TITLE")
    _goal_fields(parser)
    parser.add_argument("--step", metavar="TEXT", action="append", help="an action to begin with; repeatable")
    parser.add_argument("--start", action="store_true", help="active at once; needs a measure and a target")


def goal_edit(parser: ArgumentParser) -> None:
    """GOAL [--title TEXT] and what `goal add` takes; an empty text takes a field away."""
    one_goal(parser)
    parser.add_argument("--title", metavar="TEXT", help="another title")
    _goal_fields(parser)
    parser.add_argument("--outcome", metavar="TEXT", help="what came of it, for a closed goal")


def goal_list(parser: ArgumentParser) -> None:
    """[--all] [--json]."""
    parser.add_argument("--all", action="store_true", help="dropped ones too")
    _json(parser)


def goal_show(parser: ArgumentParser) -> None:
    """GOAL [--json]."""
    one_goal(parser)
    _json(parser)


def goal_start(parser: ArgumentParser) -> None:
    """GOAL [--measure TEXT] [--target DATE]."""
    one_goal(parser)
    parser.add_argument("--measure", metavar="TEXT", help="how you will know that it is done")
    parser.add_argument("--target", metavar="DATE", help="the day to aim at, YYYY-MM-DD or +90")


def goal_step(parser: ArgumentParser) -> None:
    """GOAL TEXT."""
    one_goal(parser)
    parser.add_argument("text", metavar="TEXT", nargs="+")


def goal_action(parser: ArgumentParser) -> None:
    """GOAL ACTION (--done [--day DAY] | --open | --text TEXT | --order N | --delete)."""
    one_goal(parser)
    parser.add_argument("action", metavar="ACTION", help="its number, its text, or a part of it that is unique")
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--done", action="store_true", help="it was done")
    way.add_argument("--open", action="store_true", help="it is open again")
    way.add_argument("--text", metavar="TEXT", help="say it in other words")
    way.add_argument("--order", metavar="N", help="put it at a position, 1 is the first")
    way.add_argument("--delete", action="store_true", help="take it away")
    parser.add_argument("--day", metavar="DAY", help=f"with --done: {DAY}")


def goal_progress(parser: ArgumentParser) -> None:
    """GOAL N [--day DAY]."""
    one_goal(parser)
    parser.add_argument("number", metavar="N", help="how far it is")
    parser.add_argument("--day", metavar="DAY", help=f"today unless given: {DAY}")


def goal_move(parser: ArgumentParser) -> None:
    """GOAL DATE --why TEXT."""
    one_goal(parser)
    parser.add_argument("target", metavar="DATE", help="the day to aim at, YYYY-MM-DD or +90")
    parser.add_argument("--why", metavar="TEXT", default="", help="why it moves; an active goal keeps it")


def goal_done(parser: ArgumentParser) -> None:
    """GOAL --outcome TEXT [--day DAY]."""
    one_goal(parser)
    parser.add_argument("--outcome", metavar="TEXT", required=True, help='what came of it; "no" is an outcome too')
    parser.add_argument("--day", metavar="DAY", help=f"today unless given: {DAY}")


def goal_drop(parser: ArgumentParser) -> None:
    """GOAL --why TEXT [--day DAY]."""
    one_goal(parser)
    parser.add_argument("--why", metavar="TEXT", required=True, help="the reason")
    parser.add_argument("--day", metavar="DAY", help=f"today unless given: {DAY}")


def goal_need(parser: ArgumentParser) -> None:
    """GOAL SKILL LEVEL."""
    one_goal(parser)
    parser.add_argument("skill", metavar="SKILL", help="a skill's id, name, or a part of it that is unique")
    parser.add_argument("level", metavar="LEVEL", help="1 learning, 2 with help, 3 alone, 4 led others; 0 for none")


def goal_delete(parser: ArgumentParser) -> None:
    """GOAL --yes."""
    one_goal(parser)
    parser.add_argument("--yes", action="store_true", help="yes, with its actions and its history")


def goal_volunteer(parser: ArgumentParser) -> None:
    """ORGANISATION [--role TEXT] [--target DATE]."""
    parser.add_argument("organisation", metavar="ORGANISATION", nargs="+")
    parser.add_argument("--role", metavar="TEXT", default="", help="the job you'd run with; Volunteer unless given")
    parser.add_argument("--target", metavar="DATE", help="the day to aim at; half a year from now unless given")


def season(parser: ArgumentParser) -> None:
    """START END REASON."""
    parser.add_argument("start", metavar="START", help=DAY)
    parser.add_argument("end", metavar="END", help="its last day")
    parser.add_argument("reason", metavar="REASON", nargs="+")


def season_list(parser: ArgumentParser) -> None:
    """[--json]."""
    _json(parser)


def setting(parser: ArgumentParser) -> None:
    """[NAME [VALUE]]."""
    parser.add_argument("name", metavar="NAME", nargs="?")
    parser.add_argument("value", metavar="VALUE", nargs="?")


def vision(parser: ArgumentParser) -> None:
    """[--markdown | --json] [--pay]."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="the vision and its outline as Markdown")
    form.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--pay", action="store_true", help="with the line about pay, which is left out otherwise")


def story(parser: ArgumentParser) -> None:
    """[--markdown | --json]."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="as Markdown, to hand on")
    form.add_argument("--json", action="store_true", help="one JSON document")


def _json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON document")
