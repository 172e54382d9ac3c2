"""A command commits once: what it does is there as a whole, and what is refused has not written a byte."""

import shlex
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from careertui.cli.topics import all_commands
from careertui.content.demo import DEMO_TODAY, demo_documents
from careertui.store.seed import create
from careertui.store.store import Store
from tests.cli.conftest import Cli

COMMANDS = {command.name: command for command in all_commands()}


class Lines(NamedTuple):
    """Command lines of one command, behind its name: those that write, that are refused and that only read."""

    writes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    before: tuple[str, ...] = ()  # whole command lines that come first


ENTRY = next(iter(demo_documents()["entries"]))
LEAD = "'Leading people'"
READ_ONLY = ("", "--json")

LINES: dict[str, Lines] = {
    "today": Lines(reads=("", "--json", "--short")),
    "tick": Lines(
        writes=(
            "rooftops",
            "rooftops --day yesterday --day mon --note 'With @Priya'",
            f"rooftops --day -3 --skill {LEAD} --with Priya",
            "rooftops --day -9 --off",
        ),
        refused=(
            "rooftops --day today --day +3",  # the last of several
            "rooftops --day today --day nonsense",
            f"rooftops --skill {LEAD} --skill nothing",
            "rooftops --note 'With @nobody'",
            "rooftops --amount 3",
            "nothing",
        ),
        before=("tick rooftops --day -9",),
    ),
    "review": Lines(reads=READ_ONLY),
    "stats": Lines(reads=("", "rooftops --json"), refused=("rooftops nothing",)),
    "season": Lines(
        writes=("2026-10-01 2026-10-14 Leave",),
        refused=("2026-10-14 2026-10-01 Leave", "2026-10-01 2027-10-01 Leave"),
    ),
    "season list": Lines(reads=READ_ONLY),
    "season remove": Lines(
        writes=("2026-10-01",), refused=("2020-01-01",), before=("season 2026-10-01 2026-10-14 Leave",)
    ),
    "season end": Lines(writes=("",), before=("season 2026-10-01 2026-10-14 Leave",)),
    "habit add": Lines(
        writes=("Swim --per-week 2 --dimension protect --goal rooftops",),
        refused=("Swim --per-week 9", "Swim --per-week 2 --goal nothing", "Swim --per-week 2 --dimension nothing"),
    ),
    "habit list": Lines(reads=READ_ONLY),
    "habit edit": Lines(
        writes=("rooftops --name Roofs --per-week 2 --dimension scan",),
        refused=("rooftops --name Roofs --per-week 9", "rooftops --name Roofs --goal nothing"),
    ),
    "habit quota": Lines(writes=("rooftops 3",), refused=("rooftops 9", "rooftops 3 --from 2026-01-01")),
    "habit rename": Lines(writes=("rooftops Roofs",), refused=("rooftops '30 minutes on leading people'",)),
    "habit order": Lines(writes=("rooftops 1",), refused=("rooftops first",)),
    "habit excuse": Lines(
        writes=("rooftops --why ill", "--all --why ill --week 2026-08-03..2026-10-04"),
        refused=("rooftops --off", "rooftops --why ill --week 2020-01-01", "--all --off"),
    ),
    "habit retire": Lines(writes=("rooftops",), refused=("nothing",)),
    "habit unretire": Lines(writes=("solar",), refused=("rooftops",)),
    "habit delete": Lines(writes=("rooftops --yes",), refused=("rooftops",)),
    "goal add": Lines(
        writes=(
            "'Run it' --target 2027-06-30 --measure 'a quarter' --need Hiring=2 --step Ask --step Write --start",
            "'Run it' --serves 'lead people' --after committee",
        ),
        refused=("'Run it' --start", "'Run it' --need Hiring=2 --need Hiring=7", "'Run it' --need Hiring=2 --need x=1"),
    ),
    "goal list": Lines(reads=READ_ONLY),
    "goal show": Lines(reads=("committee", "committee --json"), refused=("nothing",)),
    "goal start": Lines(
        writes=("'Head a sales' --measure 'a number' --target 2030-01-01",),
        refused=("'Head a sales' --target 2030-01-01", "committee"),
    ),
    "goal step": Lines(writes=("committee Ask Ruth",), refused=("'Four posts' Again",)),
    "goal action": Lines(
        writes=("committee evening --done", "committee evening --text Offer", "committee evening --delete"),
        refused=("committee evening --done --day +3", "committee evening --order first", "committee nothing --done"),
    ),
    "goal progress": Lines(writes=("committee 60",), refused=("committee 101", "committee 60 --day +1")),
    "goal move": Lines(writes=("committee 2027-12-31 --why later",), refused=("committee 2027-12-31",)),
    "goal done": Lines(writes=("committee --outcome 'I chair it'",), refused=("committee --outcome ' '",)),
    "goal drop": Lines(writes=("committee --why 'no time'",), refused=("committee --why no --day +3",)),
    "goal reopen": Lines(
        writes=("'Four posts' --measure four --target 2027-01-01",), refused=("committee", "MBA --target nonsense")
    ),
    "goal need": Lines(writes=("committee hiring 2",), refused=("committee hiring 7", "committee nothing 1")),
    "goal edit": Lines(
        writes=("committee --title Chair --measure 'a letter' --need Hiring=1",),
        refused=("committee --title Chair --of 0", "committee --title Chair --after committee"),
    ),
    "goal volunteer": Lines(writes=("'Food Bank' --role Cook",), refused=("'Food Bank' --target nonsense",)),
    "goal delete": Lines(writes=("committee --yes",), refused=("committee",)),
    "win": Lines(
        writes=(
            f"'Ran it' --skill {LEAD}=3 --with Priya --goal committee",
            "'Ran it' --skill Singing=1 --with 'Zoe Lin' --new",
        ),
        refused=(
            "'Ran it' --with 'Zoe Lin'",
            "'Ran it' --new --with 'Zoe Lin' --skill Singing=9",  # the last of several
            "'Ran it' --new --with 'Zoe Lin' --day +1",
        ),
    ),
    "note": Lines(writes=("'Lena looks for a panel'",), refused=("'@nobody looks'",)),
    "shock": Lines(writes=("'Tom leaves'",), refused=("'Tom leaves' --day +1",)),
    "drill": Lines(
        writes=("--scenario sold --open 'Plan B' --runway '7 months'",),
        refused=("--scenario sold --open 'Plan B' --open nothing", "--day +1"),
    ),
    "log": Lines(reads=("", "budget --json"), refused=("--about nothing",)),
    "log delete": Lines(writes=(f"{ENTRY} --yes",), refused=(ENTRY, "nothing --yes")),
    "asset add": Lines(
        writes=("person 'Ann Lee' --org Acme --tie mentor", "safeguard --starters"),
        refused=("person 'Ann Lee' --tie friend", "skill Hiring", "skill Singing --level 7"),
        before=("asset delete 'Plan B' --yes",),
    ),
    "asset list": Lines(reads=READ_ONLY),
    "asset edit": Lines(
        writes=("priya --name Priya --org Acme --every 3",), refused=("priya --org Acme --every 0", "hiring --level 3")
    ),
    "asset archive": Lines(writes=("priya",), refused=("nothing",)),
    "asset unarchive": Lines(writes=("priya",), refused=("sam",), before=("asset archive priya",)),
    "asset delete": Lines(writes=("priya --yes",), refused=("priya",)),
    "role add": Lines(
        writes=("Director --org Acme", "Treasurer --other"), refused=("Director --end 2001-01-01", "' ' --org Acme")
    ),
    "role list": Lines(reads=READ_ONLY),
    "role edit": Lines(
        writes=(
            "regional --other",
            "regional --other --title Head --end 2026-12-31",
            "board --main --title Chair",
            "senior --main --end none",
        ),
        refused=(
            "regional --other --end 2001-01-01",
            "regional --other --title ' '",
            "board --main --review-by 2001-01-01",
            "senior --main --title Chair",
        ),
    ),
    "role end": Lines(writes=("", "board --day 2026-08-31"), refused=("board --day 2001-01-01", "senior")),
    "role delete": Lines(writes=("board --yes",), refused=("board",)),
    "vision": Lines(reads=("", "--json", "--markdown --pay")),
    "story": Lines(reads=("", "--json", "--markdown")),
    "undo": Lines(writes=("",), before=("tick rooftops",)),
    "redo": Lines(writes=("",), before=("tick rooftops", "undo")),
    "set": Lines(
        writes=("timezone Europe/Berlin", "day_starts_at 5"),
        refused=("nothing 3", "day_starts_at 99", "timezone Nowhere"),
        reads=("", "timezone"),
    ),
    "path": Lines(reads=("",)),
}


class Commits:
    """How often a store has put a file in its place."""

    count = 0


@pytest.fixture
def commits(monkeypatch: pytest.MonkeyPatch) -> Commits:
    commits, put = Commits(), Store._put

    def counted(self: Store, *args: Any) -> Any:
        commits.count += 1
        return put(self, *args)

    monkeypatch.setattr(Store, "_put", counted)
    return commits


@pytest.fixture
def demo(cli: Cli) -> Cli:
    create(str(cli.path), demo_documents())
    cli.today = str(DEMO_TODAY)
    return cli


def lines_of(kind: str) -> list[Any]:
    return [
        pytest.param(name, line, id=f"{name} {line}".strip())
        for name, lines in LINES.items()
        for line in getattr(lines, kind)
    ]


def words(name: str, line: str) -> list[str]:
    return [*name.split(), *shlex.split(line)]


def prepared(demo: Cli, name: str) -> None:
    for line in LINES[name].before:
        demo.done(*shlex.split(line))


def revision(path: Path) -> int:
    return Store(path).snapshot().revision


def test_every_command_is_counted() -> None:
    missing = [name for name in COMMANDS if name not in LINES]
    assert not missing, f"{' and '.join(missing)} is not counted; say in LINES what it writes, refuses and reads."
    assert [name for name in LINES if name not in COMMANDS] == []
    assert [name for name, lines in LINES.items() if not lines.writes and not lines.reads] == []


@pytest.mark.parametrize(("name", "line"), lines_of("writes"))
def test_what_writes_commits_once(demo: Cli, commits: Commits, name: str, line: str) -> None:
    prepared(demo, name)
    before, at = commits.count, revision(demo.path)
    demo.done(*words(name, line))
    assert commits.count == before + 1
    assert revision(demo.path) == at + 1


@pytest.mark.parametrize(("name", "line"), lines_of("refused"))
def test_what_is_refused_commits_nothing(demo: Cli, commits: Commits, name: str, line: str) -> None:
    prepared(demo, name)
    before = commits.count
    demo.refused(*words(name, line))  # which looks at the bytes
    assert commits.count == before


@pytest.mark.parametrize(("name", "line"), lines_of("reads"))
def test_what_reads_commits_nothing(demo: Cli, commits: Commits, name: str, line: str) -> None:
    prepared(demo, name)
    before, data = commits.count, demo.path.read_bytes()
    assert demo(*words(name, line)).code == 0
    assert commits.count == before
    assert demo.path.read_bytes() == data


def test_what_was_done_is_taken_back_as_one(demo: Cli) -> None:
    before = demo("role", "list", "--json").json
    demo.done("role", "edit", "board", "--main", "--title", "Chair")
    after = demo("role", "list", "--json").json
    assert after != before
    demo.done("undo")
    assert demo("role", "list", "--json").json == before
