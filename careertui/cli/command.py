"""What a command of the command line is: name, help, example, arguments, and where it is run."""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from careertui.cli.context import Context


class Command(NamedTuple):
    """One command. `runs` names its function, `module.function`, so that a command imports only its own module."""

    name: str
    help: str
    example: str
    build: Callable[[argparse.ArgumentParser], None]
    runs: str

    def run(self, context: "Context", args: argparse.Namespace) -> int:
        """Run it; the exit code."""
        module, _, function = self.runs.partition(".")
        name = f"careertui.cli.{module}"
        __import__(name)
        return cast("int", getattr(sys.modules[name], function)(context, args))
