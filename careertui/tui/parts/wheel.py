"""The mouse's wheel where a cursor goes through rows."""

from textual import events
from textual.widget import Widget


class Wheel(Widget):
    """A widget whose cursor the wheel moves; what a step does is `action_move`."""

    def action_move(self, step: int) -> None:
        """The next or the previous row."""
        raise NotImplementedError

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the cursor."""
        event.stop()
        self.action_move(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the cursor."""
        event.stop()
        self.action_move(-1)
