"""What a command takes, as data. Values stay text: the actions know what is right and say so in a sentence."""

from argparse import ArgumentParser
from typing import Any, NamedTuple


class Argument(NamedTuple):
    """A value by its place, an option with a value, or a flag; `many` may be given again and again."""

    name: str
    metavar: str = ""
    about: str = ""
    is_flag: bool = False
    many: bool = False
    nargs: str = ""
    default: str | None = None
    required: bool = False
    dest: str = ""

    def add_to(self, parser: Any) -> None:
        """Makes argparse, or a group of it, take it."""
        options: dict[str, Any] = {"help": self.about or None}
        if self.is_flag:
            parser.add_argument(self.name, action="store_true", **options)
            return
        options["metavar"] = self.metavar
        if self.many:
            options["action"] = "append"
        for key in ("nargs", "default", "dest"):
            if getattr(self, key):
                options[key] = getattr(self, key)
        if self.default is not None:
            options["default"] = self.default
        if self.required:
            options["required"] = True
        parser.add_argument(self.name, **options)


class OneOf(NamedTuple):
    """Options of which one at most may be given, or exactly one."""

    arguments: tuple[Argument, ...]
    required: bool

    def add_to(self, parser: ArgumentParser) -> None:
        """Makes argparse take one of them."""
        group = parser.add_mutually_exclusive_group(required=self.required)
        for argument in self.arguments:
            argument.add_to(group)


Arguments = tuple[Argument | OneOf, ...]


def value(name: str, metavar: str, about: str = "", *, nargs: str = "") -> Argument:
    """A value by its place; `nargs` as argparse counts: `?` at most one, `*` any, `+` at least one."""
    return Argument(name, metavar, about, nargs=nargs)


def option(
    name: str,
    metavar: str,
    about: str,
    *,
    many: bool = False,
    default: str | None = None,
    required: bool = False,
    dest: str = "",
) -> Argument:
    """An option with a value."""
    return Argument(name, metavar, about, many=many, default=default, required=required, dest=dest)


def flag(name: str, about: str) -> Argument:
    """An option that is given or not."""
    return Argument(name, about=about, is_flag=True)


def one_of(*arguments: Argument, required: bool = False) -> OneOf:
    """Options that exclude each other."""
    return OneOf(arguments, required)


DAY = "today, yesterday, -3, 3 days ago, 7 Sep, 2026-09-07, or a weekday: the latest one"
DAY_AHEAD = "+6m, in 3 months, 7 Sep 2027, 2027-09-07, Sep 2027, or a weekday: the next one"
DAY_EITHER = "today, +28, 7 Sep, 2026-09-07, or a weekday: the next one"
LEVELS = "0 none, 1 learning, 2 with help, 3 alone, 4 led others"

BY_NAME = "id, name, or a part of it that is unique"
BY_TITLE = "id, title, or a part of it that is unique"
HABIT = value("habit", "HABIT", BY_NAME)
GOAL = value("goal", "GOAL", BY_TITLE)
SOME_HABITS = value("habits", "HABIT", "all unless given; retired ones too", nargs="*")
JSON = flag("--json", "one JSON document")
