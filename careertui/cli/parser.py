"""The words of a command line, sorted: global options, the command, its arguments.

Only the parser of the command that is meant is built; the overview and the error messages come from the same table.
"""

import argparse
import os
from collections.abc import Sequence
from typing import Any, NamedTuple, NoReturn

from careertui.cli.command import Command
from careertui.cli.topics import TOPICS, all_commands, commands_of
from careertui.domain.text import visible


class Options(NamedTuple):
    """The global options; empty where not given."""

    file: str = ""
    today: str = ""
    demo: bool = False


class Call(NamedTuple):
    """What is asked for; no command opens the app."""

    options: Options
    command: Command | None = None
    args: argparse.Namespace | None = None
    parser: "Parser | None" = None

    def fail(self, message: str) -> NoReturn:
        """Leave with a usage error of the command."""
        (self.parser or Parser(prog="careertui")).error(message)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal, asked without importing shutil, which argparse does for every argument added."""

    def __init__(self, prog: str, **kwargs: Any) -> None:
        super().__init__(prog, width=_help_width(), max_help_position=28, **kwargs)


class Parser(argparse.ArgumentParser):
    """A parser whose errors are harmless to print."""

    def __init__(self, prog: str, **kwargs: Any) -> None:
        super().__init__(prog=prog, formatter_class=_Formatter, allow_abbrev=False, **kwargs)

    def error(self, message: str) -> NoReturn:
        """Usage and the reason on stderr, exit code 2."""
        self.exit(2, f"{self.format_usage()}{self.prog}: {visible(message)}\n")


def _help_width() -> int:
    try:
        return max(40, min(100, os.get_terminal_size().columns - 2))
    except OSError:
        return 78


def parsed(argv: Sequence[str]) -> Call:
    """Sort the words of a command line; leaves with SystemExit for --help, --version and usage errors."""
    values: dict[str, Any] = {}
    rest = list(argv)
    while rest and rest[0].startswith("-"):
        _take_option(rest, values)
    if not rest:
        return Call(_options(values))
    command, words = _found(rest)
    parser = command_parser(command)
    args = parser.parse_args(words)
    for name in Options._fields:
        if hasattr(args, name):
            values[name] = getattr(args, name)
    return Call(_options(values), command, args, parser)


def _take_option(rest: list[str], values: dict[str, Any]) -> None:
    """Take one global option, and its value, off the front of the words."""
    name, equals, value = rest.pop(0).partition("=")
    if name in ("--help", "-h"):
        print(overview())
        raise SystemExit(0)
    if name in ("--version", "-V"):
        from careertui import __version__

        print(f"careertui {__version__}")
        raise SystemExit(0)
    if name == "--demo" and not equals:
        values["demo"] = True
    elif name in ("--file", "--today"):
        if not equals:
            value = rest.pop(0) if rest else ""
        if not value:
            _fail(f"{name} needs a value")
        values[name[2:]] = value
    else:
        _fail(f"there is no option {name} before the command; see careertui --help")


def _options(values: dict[str, Any]) -> Options:
    options = Options(**values)
    if options.demo and options.file:
        _fail("--demo works on a copy of its own; leave --file out")
    return options


def _found(words: list[str]) -> tuple[Command, list[str]]:
    """The command that the first one or two words name, and the words after it."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    known = {command.name: command for command in commands_of(first)}
    for name, rest in ((f"{first} {second}", words[2:]), (first, words[1:])):
        if name in known:
            return known[name], rest
    verbs = [name.partition(" ")[2] for name in known if " " in name]
    if verbs and second in ("--help", "-h"):
        print(_group_overview(first))
        raise SystemExit(0)
    if verbs:
        problem = f'there is no "{first} {second}"' if second else f"say what to do with a {first}"
        _fail(f"{problem}; there is {_listed([f'{first} {verb}' for verb in verbs])}")
    _fail(f'there is no command "{first}"; there is {_listed(list(TOPICS))}')


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:-1]) + " and " + names[-1]


def _fail(message: str) -> NoReturn:
    Parser(prog="careertui", usage="careertui [--file PATH] [--today DAY] [--demo] [COMMAND …]").error(message)


def command_parser(command: Command) -> Parser:
    """The parser of one command, with its example; global options may also stand behind the command."""
    parser = Parser(prog=f"careertui {command.name}", description=command.help, epilog=f"example:\n  {command.example}")
    hidden = {"help": argparse.SUPPRESS, "default": argparse.SUPPRESS}
    parser.add_argument("--file", **hidden)  # type: ignore[arg-type]
    parser.add_argument("--today", **hidden)  # type: ignore[arg-type]
    parser.add_argument("--demo", action="store_true", **hidden)  # type: ignore[arg-type]
    command.build(parser)
    return parser


def overview() -> str:
    """The help of the whole command line, one line a command."""
    lines = [
        "usage: careertui [--file PATH] [--today DAY] [--demo] [COMMAND …]",
        "",
        "Work your career, not only your job. Without a command, careertui opens the app.",
        "",
        "options:",
        "  --file PATH    the data file (CAREERTUI_FILE); careertui path says which it is",
        "  --today DAY    pretend it is that day, as in 2026-09-07, 7 Sep or -3 (CAREERTUI_TODAY)",
        "  --demo         work on a throw-away copy of a demo career",
        "  --version      say the version",
        "  --help         this; every command has a --help of its own, with an example",
        "",
        "commands:",
        *_command_lines(all_commands()),
        "",
        "example:\n  careertui habit add Read --per-week 3 && careertui tick read",
    ]
    return "\n".join(lines)


def _group_overview(group: str) -> str:
    lines = _command_lines(commands_of(group))
    return "\n".join([f"usage: careertui {group} COMMAND …", "", "commands:", *lines])


def _command_lines(commands: Any) -> list[str]:
    return [f"  {command.name:<15} {command.help}" for command in commands]
