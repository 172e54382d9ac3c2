"""What a command of the command line is: its words, help, example, what it takes, and what it runs."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import NamedTuple

from careertui.cli.arguments import Arguments
from careertui.cli.context import Context


class Command(NamedTuple):
    """One command; `run` gives the exit code."""

    name: str
    help: str
    example: str
    arguments: Arguments
    run: Callable[[Context, Namespace], int]

    def build(self, parser: ArgumentParser) -> None:
        """Makes a parser take its arguments."""
        for argument in self.arguments:
            argument.add_to(parser)
