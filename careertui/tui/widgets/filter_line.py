"""The line in which a list's filter is typed."""

from careertui.tui.widgets.text_input import TextInput


class FilterLine(TextInput):
    """A few letters of a name."""

    def __init__(self, *, id: str) -> None:
        super().__init__(placeholder="part of a name; enter keeps it, esc shows all", id=id)
