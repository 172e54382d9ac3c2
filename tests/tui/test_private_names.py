"""No widget or screen of ours takes a private name of Textual's: one `_closing` too many, and an app never quits."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator

import pytest
from textual.message_pump import MessagePump

import careertui.tui

SET = re.compile(r"self\.(_[a-z]\w*)\s*(?::[^=\n]+)?=[^=]")


def ours() -> Iterator[type[MessagePump]]:
    for found in pkgutil.walk_packages(careertui.tui.__path__, "careertui.tui."):
        module = importlib.import_module(found.name)
        for each in vars(module).values():
            if inspect.isclass(each) and issubclass(each, MessagePump) and each.__module__ == found.name:
                yield each


def private_names(kind: type) -> set[str]:
    """What a class sets on itself."""
    return set(SET.findall(inspect.getsource(kind)))


@pytest.mark.parametrize("kind", list(ours()), ids=lambda kind: kind.__qualname__)
def test_no_private_name_is_textuals(kind: type[MessagePump]) -> None:
    theirs = [base for base in kind.__mro__ if base.__module__.startswith("textual")]
    taken = {name for base in theirs for name in (*private_names(base), *vars(base))}
    assert "_closing" in taken
    assert private_names(kind) & taken == set()
