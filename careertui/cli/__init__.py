"""The command line: prints views, runs actions. Importing it imports no textual."""

from careertui.cli.running import main

__all__ = ["main"]
