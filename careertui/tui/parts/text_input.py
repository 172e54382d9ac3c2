"""A text field that never holds, and never draws, a character that could steer the terminal."""

from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.geometry import Region
from textual.widgets import Input

from careertui.domain.text import clean
from careertui.tui.keys.editing import EDITING


class TextInput(Input, inherit_bindings=False):
    """One line of text; what is typed or pasted loses its control characters.

    What enter does is up to what it stands in, whose keys can be remapped; so it has only the keys that edit.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*EDITING]

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(clean(value), placeholder=placeholder, id=id, compact=True, select_on_focus=False)

    def validate_value(self, value: str) -> str:
        """The text without control characters."""
        return clean(value)

    def on_blur(self) -> None:
        """A text longer than its field is read from its beginning."""
        self.scroll_to(x=0, animate=False, force=True)

    def on_focus(self) -> None:
        """And written where the cursor is."""
        at = cell_len(self.value[: self.cursor_position])
        self.scroll_to_region(Region(at, 0, 1, 1), animate=False, force=True)
