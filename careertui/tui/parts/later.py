"""What is done a moment after the last of many keys, so that running through a list or typing stays light."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

FOLLOW_SECONDS = 0.08  # what is derived for the cursor's line follows so long after the last key


class Later:
    """Calls something once, so many seconds after `begin` was called last."""

    def __init__(self, owner: MessagePump, call: Callable[[], object], seconds: float = FOLLOW_SECONDS) -> None:
        self._owner = owner
        self._call = call
        self._seconds = seconds
        self._timer: Timer | None = None

    def begin(self, seconds: float | None = None) -> None:
        """Waits from now on, whether it waited already or not; `seconds` waits that long this once."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._owner.set_timer(self._seconds if seconds is None else seconds, self._call)
