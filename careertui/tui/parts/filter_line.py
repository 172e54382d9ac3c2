"""The line in which a list's filter is typed."""

from careertui.tui.parts.text_input import TextInput


class FilterLine(TextInput):
    """A few letters of a name."""

    def __init__(self, hint: str, *, id: str) -> None:
        super().__init__(placeholder=hint, id=id)
