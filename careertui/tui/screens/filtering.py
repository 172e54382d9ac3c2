"""The filter of lists: `/` opens a line, enter keeps what was typed, esc shows all again."""

from typing import TYPE_CHECKING

from textual import events

from careertui.domain.text import clean
from careertui.tui.screens.base import CareerScreen
from careertui.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual.widgets import Input

FILTER_ID = "filter"


class ListScreen(CareerScreen):
    """A screen whose list can be filtered; the line itself is made when it is first asked for."""

    filter_text = ""

    @property
    def pane(self) -> Pane:
        """The pane with the list."""
        raise NotImplementedError

    def action_filter(self) -> None:
        """Opens the filter line, or goes back into it."""
        from careertui.tui.widgets.filter_line import FilterLine

        line = self.query_one_optional(f"#{FILTER_ID}", FilterLine)
        if line is None:
            line = FilterLine(id=FILTER_ID)
            self.mount(line, before=self.message)
        line.focus()

    def show_all(self) -> None:
        """Takes the filter away."""
        self.query(f"#{FILTER_ID}").remove()
        self.pane.focus()
        self._filter("")

    def _filter(self, text: str) -> None:
        if text != self.filter_text:
            self.filter_text = text
            self.reload()

    def on_input_changed(self, event: "Input.Changed") -> None:
        """The list follows the letters."""
        if event.input.id == FILTER_ID:
            self._filter(clean(event.value).strip())

    def on_input_submitted(self, event: "Input.Submitted") -> None:
        """Back to the list; an empty filter goes."""
        if event.input.id == FILTER_ID:
            if self.filter_text:
                self.pane.focus()
            else:
                self.show_all()

    def on_key(self, event: events.Key) -> None:
        """Esc shows all again; down leaves the filter line for the list."""
        if event.key == "escape" and self.query(f"#{FILTER_ID}"):
            event.stop()
            self.show_all()
        elif event.key == "down" and self.focused is not None and self.focused.id == FILTER_ID:
            event.stop()
            self.pane.focus()
