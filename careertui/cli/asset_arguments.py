"""The arguments of what keeps assets, roles and the log; values stay text, as in `arguments`."""

from argparse import ArgumentParser

from careertui.cli.arguments import DAY

LEVELS = "0 none, 1 learning, 2 with help, 3 alone, 4 led others"
TIES = "boss, mentor, sponsor, peer, recruiter, customer, teacher or other"


def entry(parser: ArgumentParser) -> None:
    """TEXT [--skill NAME[=LEVEL]]... [--with PERSON]... [--goal GOAL] [--mark MARK] [--job] [--day DAY] [--new]."""
    parser.add_argument(
        "text", metavar="TEXT", nargs="+", help='@Priya or @"Owning a budget"=2 in it name people and skills too'
    )
    parser.add_argument(
        "--skill", metavar="NAME[=LEVEL]", action="append", help=f"a skill it proves, with its level: {LEVELS}"
    )
    parser.add_argument("--with", metavar="PERSON", dest="people", action="append", help="who was in it")
    parser.add_argument("--goal", metavar="GOAL", help="the goal it serves")
    parser.add_argument("--mark", metavar="MARK", help="gl gh bl bh: good or bad at it, liked or hated it")
    parser.add_argument("--job", action="store_true", help="on the job's side rather than the career's")
    parser.add_argument("--day", metavar="DAY", default="today", help=DAY)
    parser.add_argument("--new", action="store_true", help="add a skill or person that is not known yet")


def log_list(parser: ArgumentParser) -> None:
    """[WORDS] [--kind K] [--about ASSET] [--goal GOAL] [--side S] [--mark M] [--last N] [--json]."""
    parser.add_argument("words", metavar="WORDS", nargs="*", help="part of the text or of a name")
    parser.add_argument("--kind", metavar="KIND", help="win, note, shock or drill")
    parser.add_argument("--about", metavar="ASSET", help="lines that name this skill, person or safeguard")
    parser.add_argument("--goal", metavar="GOAL", help="lines that serve this goal")
    parser.add_argument("--side", metavar="SIDE", help="career or job")
    parser.add_argument("--mark", metavar="MARK", help="gl gh bl bh")
    parser.add_argument("--last", metavar="N", help="the newest N only")
    parser.add_argument("--json", action="store_true", help="one JSON document")


def log_delete(parser: ArgumentParser) -> None:
    """ID --yes."""
    parser.add_argument("id", metavar="ID", help="as careertui log --json says it")
    parser.add_argument("--yes", action="store_true", help="yes, with what it proves")


def drill(parser: ArgumentParser) -> None:
    """[--scenario S] [--call NAMES]... [--runway TEXT] [--sentence TEXT] [--confirm NAME]... [--open NAME]..."""
    parser.add_argument("--scenario", metavar="WORD", help="sold, merged, market fell, boss left or reorganised")
    parser.add_argument("--call", metavar="NAMES", action="append", help="whom to call first; five are asked for")
    parser.add_argument("--runway", metavar="TEXT", default="", help="how long the money lasts")
    parser.add_argument("--sentence", metavar="TEXT", default="", help="one sentence about me without my title")
    parser.add_argument("--confirm", metavar="NAME", action="append", help="a safeguard that holds; all unless given")
    parser.add_argument("--open", metavar="NAME", action="append", help="a safeguard that does not hold now")
    parser.add_argument("--day", metavar="DAY", default="today", help=DAY)


def asset_add(parser: ArgumentParser) -> None:
    """skill|person|safeguard NAME [--every MONTHS] …"""
    parser.add_argument("kind", metavar="KIND", help="skill, person or safeguard")
    parser.add_argument("name", metavar="NAME", nargs="*")
    parser.add_argument("--level", metavar="N", help=f"a skill, where it starts: {LEVELS}")
    _details(parser)
    parser.add_argument("--starters", action="store_true", help="safeguards: the ten to begin with")


def asset_edit(parser: ArgumentParser) -> None:
    """ASSET [--name TEXT] [--every MONTHS] …"""
    one_asset(parser)
    parser.add_argument("--name", metavar="TEXT", help="another name")
    parser.add_argument("--level", metavar="N", help="not here: careertui win TEXT --skill NAME=LEVEL logs its proof")
    _details(parser)


def _details(parser: ArgumentParser) -> None:
    parser.add_argument("--every", metavar="MONTHS", help="after how many months it wants a touch or a look")
    parser.add_argument("--target", metavar="N", help="a skill: the level to come to")
    parser.add_argument("--how", metavar="TEXT", action="append", help="a skill: a way to attain it; may be repeated")
    parser.add_argument("--org", metavar="TEXT", help="a person: where they work")
    parser.add_argument("--tie", metavar="TIE", help=f"a person: {TIES}")
    parser.add_argument("--helps", metavar="TEXT", help="a person: how they help me grow, or I them")
    parser.add_argument("--note", metavar="TEXT", help="a safeguard: where it is, what is in it")


def one_asset(parser: ArgumentParser) -> None:
    """ASSET."""
    parser.add_argument("asset", metavar="ASSET", help="id, name, or a part of it that is unique")


def asset_list(parser: ArgumentParser) -> None:
    """[KIND] [--archived] [--json]."""
    parser.add_argument("kind", metavar="KIND", nargs="?", help="skills, people or safeguards; all unless given")
    parser.add_argument("--archived", action="store_true", help="archived ones too")
    parser.add_argument("--json", action="store_true", help="one JSON document")


def asset_delete(parser: ArgumentParser) -> None:
    """ASSET --yes."""
    one_asset(parser)
    parser.add_argument("--yes", action="store_true", help="yes, out of goals and habits too")


def role_add(parser: ArgumentParser) -> None:
    """TITLE [--org ORG] [--start DAY] [--end DAY] [--other] [--review-by DAY] [--keep]."""
    parser.add_argument("title", metavar="TITLE", nargs="+")
    parser.add_argument("--org", metavar="ORG", help="the employer or organisation")
    _role_days(parser)
    parser.add_argument("--other", action="store_true", help="beside the main one: a board seat, volunteering")
    parser.add_argument("--keep", action="store_true", help="leave the main role before it open")


def role_edit(parser: ArgumentParser) -> None:
    """ROLE [--title TEXT] [--org ORG] [--start DAY] [--end DAY] [--review-by DAY] [--main | --other]."""
    _one_role(parser)
    parser.add_argument("--title", metavar="TEXT", help="another title")
    parser.add_argument("--org", metavar="ORG", help="another organisation")
    _role_days(parser)
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--main", action="store_true", help="make it the main one")
    way.add_argument("--other", action="store_true", help="make it one beside the main one")


def _role_days(parser: ArgumentParser) -> None:
    parser.add_argument("--start", metavar="DAY", help=f"its first day, today unless given: {DAY}")
    parser.add_argument("--end", metavar="DAY", help="its last day; none for an open one")
    parser.add_argument("--review-by", metavar="DAY", help="when to look at it again; none for never")


def role_end(parser: ArgumentParser) -> None:
    """[ROLE] [--day DAY]."""
    _one_role(parser, nargs="?")
    parser.add_argument("--day", metavar="DAY", default="today", help=f"its last day: {DAY}")


def role_delete(parser: ArgumentParser) -> None:
    """ROLE --yes."""
    _one_role(parser)
    parser.add_argument("--yes", action="store_true", help="yes")


def role_list(parser: ArgumentParser) -> None:
    """[--json]."""
    parser.add_argument("--json", action="store_true", help="one JSON document")


def _one_role(parser: ArgumentParser, **options: str) -> None:
    parser.add_argument("role", metavar="ROLE", help="id, title, or a part of it that is unique", **options)  # type: ignore[arg-type]
