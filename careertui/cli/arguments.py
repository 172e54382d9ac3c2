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
    """HABIT [--day DAY]... [--amount N] [--note TEXT] [--off]."""
    one_habit(parser)
    parser.add_argument("--day", metavar="DAY", action="append", help=f"{DAY}; may be repeated")
    parser.add_argument("--amount", metavar="N", help="how much, for a habit that sums amounts")
    parser.add_argument("--note", metavar="TEXT", help="a line to keep with the tick")
    parser.add_argument("--off", action="store_true", help="take the tick away")


def stats(parser: ArgumentParser) -> None:
    """[HABIT]... [--json]."""
    parser.add_argument("habits", metavar="HABIT", nargs="*", help="all unless given; retired ones too")
    _json(parser)


def habit_add(parser: ArgumentParser) -> None:
    """NAME --per-week N [--dimension D] [--start DAY] [--unit U] [--at-most]."""
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("--per-week", metavar="N", required=True, help="days (1 to 7) or amount a week")
    parser.add_argument("--dimension", metavar="D", default="learn", help="learn unless given; see habit list")
    parser.add_argument("--start", metavar="DAY", help=f"today unless given, may lie ahead: {DAY}")
    parser.add_argument("--unit", metavar="U", default="", help="sum amounts of this instead of counting days")
    parser.add_argument("--at-most", action="store_true", help="the quota is the most, not the least")


def habit_list(parser: ArgumentParser) -> None:
    """[HABIT]... [--json]."""
    stats(parser)


def habit_edit(parser: ArgumentParser) -> None:
    """HABIT [--name TEXT] [--dimension D] [--per-week N] [--unit U] [--start DAY]."""
    one_habit(parser)
    parser.add_argument("--name", metavar="TEXT", help="another name")
    parser.add_argument("--dimension", metavar="D", help="another dimension of resilience")
    parser.add_argument("--per-week", metavar="N", help="another quota, from this week on")
    parser.add_argument("--unit", metavar="U", help="another unit, for a habit that sums amounts")
    parser.add_argument("--start", metavar="DAY", help=f"another first day: {DAY}")


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


def season(parser: ArgumentParser) -> None:
    """START END REASON."""
    parser.add_argument("start", metavar="START", help=DAY)
    parser.add_argument("end", metavar="END", help="its last day")
    parser.add_argument("reason", metavar="REASON", nargs="+")


def season_list(parser: ArgumentParser) -> None:
    """[--json]."""
    _json(parser)


def entry(parser: ArgumentParser) -> None:
    """TEXT [--job] [--day DAY]."""
    parser.add_argument("text", metavar="TEXT", nargs="+")
    parser.add_argument("--job", action="store_true", help="on the job's side rather than the career's")
    parser.add_argument("--day", metavar="DAY", default="today", help=DAY)


def setting(parser: ArgumentParser) -> None:
    """[NAME [VALUE]]."""
    parser.add_argument("name", metavar="NAME", nargs="?")
    parser.add_argument("value", metavar="VALUE", nargs="?")


def _json(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON document")
