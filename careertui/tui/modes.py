"""The screens of the bar as Textual's modes: each is imported when it is first visited."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from textual.screen import Screen

from careertui.tui.keys.command import SCREENS


def screen_class(name: str) -> type[Screen[Any]]:
    """The class of a screen of the bar: `TodayScreen` of the module `today.screen` for `today`."""
    found: type[Screen[Any]] = getattr(import_module(f"careertui.tui.{name}.screen"), f"{name.title()}Screen")
    return found


def _made(name: str) -> Screen[Any]:
    return screen_class(name)()


MODES: dict[str, str | Callable[[], Screen[Any]]] = {name: partial(_made, name) for name in SCREENS}
