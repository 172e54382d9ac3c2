"""A text field that never holds, and never draws, a character that could steer the terminal."""

from textual.widgets import Input

from careertui.domain.text import clean


class TextInput(Input):
    """One line of text; what is typed or pasted loses its control characters."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(clean(value), placeholder=placeholder, id=id, compact=True, select_on_focus=False)

    def validate_value(self, value: str) -> str:
        """The text without control characters."""
        return clean(value)
