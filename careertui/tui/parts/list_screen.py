"""The filter of lists: a line above the keys, whose text the list follows, kept or taken away again."""

from typing import TYPE_CHECKING

from textual import events

from careertui.domain.text import clean
from careertui.tui.keys.names import Hint
from careertui.tui.parts.pane import Pane
from careertui.tui.parts.screen import CareerScreen
from careertui.tui.rows import RowKey

if TYPE_CHECKING:
    from textual.widgets import Input

FILTER_ID = "filter"


class ListScreen(CareerScreen):
    """A screen whose list can be filtered; the line itself is made when it is first asked for."""

    FILTER_HINT = "part of a name"
    filter_text = ""
    _is_open = False  # whether the line is there
    _from: RowKey | None = None  # the row under the cursor before it was

    @property
    def pane(self) -> Pane:
        """The pane with the list."""
        raise NotImplementedError

    @property
    def is_filtered(self) -> bool:
        """Whether esc has something to show again."""
        return self._is_open

    def action_filter(self) -> None:
        """Opens the filter line, or goes back into it."""
        from careertui.tui.parts.text_input import TextInput

        line = self.query_one_optional(f"#{FILTER_ID}", TextInput)
        if line is None:
            self._from = self.pane.key
            line = TextInput(placeholder=self.FILTER_HINT, id=FILTER_ID)
            self.mount(line, before=self.message)
        self._is_open = True
        line.focus()

    def action_show_all(self) -> None:
        """Takes the filter away; from its line, or where nothing matched, the cursor goes back to where it was."""
        back = self._from if self._is_typing or self.pane.key is None else None
        self.query(f"#{FILTER_ID}").remove()
        self._is_open = False
        self.pane.focus()
        self._filter("")
        if back is not None:
            self.pane.reload(back)
            self.reload()
        self.refresh_bars()

    def action_leave_filter(self) -> None:
        """Back to the list; an empty filter goes."""
        if self.filter_text:
            self.pane.focus()
        else:
            self.action_show_all()

    def action_to_list(self) -> None:
        """From the filter line into the list."""
        self.pane.focus()

    def _filter(self, text: str) -> None:
        if text != self.filter_text:
            self.filter_text = text
            self.reload()

    @property
    def _is_typing(self) -> bool:
        """Whether keys go to the filter line."""
        return self.focused is not None and self.focused.id == FILTER_ID

    def filter_keys(self) -> list[Hint]:
        """The keys of the filter line while it is typed in; where it is not, none."""
        if not self._is_typing:
            return []
        return [self.host.keys.hint(id) for id in ("filter.keep", "filter.list", "filter.all")]

    def key_line(self) -> list[Hint]:
        """While a filter is typed its own keys; while one is on, the one that takes it away comes second."""
        keys = super().key_line()
        if typed := self.filter_keys():
            return typed
        return [*keys[:1], self.host.keys.hint("filter.all"), *keys[1:]] if self.is_filtered else keys

    def on_input_changed(self, event: "Input.Changed") -> None:
        """The list follows the letters."""
        if event.input.id == FILTER_ID:
            self._filter(clean(event.value).strip())

    def on_key(self, event: events.Key) -> None:
        """The keys of the filter, which work in its line and while it is on."""
        keys, action = self.host.keys, None
        if keys.has("filter.all", event.key) and self.is_filtered:
            action = self.action_show_all
        elif self._is_typing and keys.has("filter.keep", event.key):
            action = self.action_leave_filter
        elif self._is_typing and keys.has("filter.list", event.key):
            action = self.action_to_list
        if action is not None:
            event.stop()
            action()
