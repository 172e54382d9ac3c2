"""The keys that edit a text, which a text field has for itself."""

from textual.binding import Binding
from textual.widgets import Input

EDITING = tuple(each for each in Input.BINDINGS if isinstance(each, Binding) and each.key != "enter")
EDITING_KEYS = frozenset(key.strip() for binding in EDITING for key in binding.key.split(","))
"""In Textual's words."""
