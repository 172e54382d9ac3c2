import subprocess
import sys

import pytest

from careertui import __version__
from careertui.cli.command import Command
from careertui.cli.topics import TOPICS, all_commands
from tests.cli.conftest import Cli

COMMANDS = {command.name: command for command in all_commands()}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_every_command_has_help_with_an_example(cli: Cli, command: Command) -> None:
    result = cli.bare(*command.name.split(), "--help")
    assert result.code == 0
    assert command.help.split(".")[0] in " ".join(result.out.split())
    assert f"example:\n  {command.example}\n" in result.out
    assert "careertui " in command.example


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
def test_every_command_leads_somewhere(command: Command) -> None:
    assert callable(command.run)
    topic = TOPICS[command.name.split()[0]]
    assert command in sys.modules[f"careertui.cli.{topic}"].COMMANDS
    assert command.run.__module__.startswith(f"careertui.cli.{topic.partition('.')[0]}")


def test_a_command_imports_its_own_topic_only() -> None:
    code = "import sys; from careertui.cli.parser import parsed; parsed(['tick', 'a']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    others = {f"careertui.cli.{topic}" for topic in TOPICS.values()} - {"careertui.cli.tick"}
    assert "careertui.cli.tick" in done.stdout.split()
    assert not others & set(done.stdout.split())


def test_the_overview_names_all_commands(cli: Cli) -> None:
    for flag in ("--help", "-h"):
        out = cli.bare(flag).out
        for command in COMMANDS.values():
            assert f"  {command.name} " in out


def test_the_version(cli: Cli) -> None:
    assert cli.bare("--version") == (0, f"careertui {__version__}\n", "")


def test_global_options_may_stand_before_and_behind(cli: Cli) -> None:
    path = str(cli.path)
    assert cli.bare(f"--file={path}", "--today=2026-01-01", "today", "--json").json["today"] == "2026-01-01"
    assert cli.bare("today", "--json", "--today", "2026-01-01", "--file", path).json["today"] == "2026-01-01"
    assert cli.bare("today", "--demo", "--json").json["today"] == "2026-09-07"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("gaol", "list"), 'there is no command "gaol"; there is today, tick, '),
        (("tock",), "no command"),
        (("tick",), "required: HABIT"),
        (("habit", "retire", "a", "b"), "unrecognized"),
        (("tick", "a", "--dya", "mon"), "unrecognized"),
        (("tick", "a", "--am", "3"), "unrecognized"),
        (("habit",), "habit add, habit list"),
        (("habit", "bogus"), 'no "habit bogus"'),
        (("habit", "add", "X"), "--per-week"),
        (("season", "2026-01-01"), "END, REASON"),
        (("--bogus", "today"), "no option --bogus"),
        (("--file",), "--file needs a value"),
        (("--file", "", "today"), "--file needs a value"),
        (("--demo=yes", "today"), "no option --demo"),
        (("--demo", "--file", "x", "today"), "leave --file out"),
        (("set", "a", "b", "c"), "unrecognized"),
        (("t\x1b[31mock",), "t␛[31mock"),
        (("habit", "retire", "a", "\x1b[31m"), "␛[31m"),
    ],
)
def test_usage_errors(cli: Cli, words: tuple[str, ...], said: str) -> None:
    result = cli.bare(*words)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("usage: careertui")
    assert said in result.err
    assert "\x1b" not in result.err


def test_a_group_has_an_overview(cli: Cli) -> None:
    out = cli.bare("habit", "--help").out
    assert "habit unretire" in out
    assert "season" not in out
