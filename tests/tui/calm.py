"""When an app has done all it was told: no message waits, nothing is to follow in a moment, and all is drawn.

Textual's pilot takes a process that gets little time for one that has nothing to do; on a busy machine it goes on too
early. Here what is under way is asked of the app itself, so a test takes as long as the machine needs.
"""

import asyncio
from collections.abc import Iterator

from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.timer import Timer

LONGEST = 30.0  # seconds that anything may take, however busy the machine
SOON = 0.1  # seconds; a timer that runs longer is no part of the answer to a key: saving a text, the next poll
BEHIND = {"save", "poll"}  # the workers that the screen does not wait for
ROUNDS = 2  # of messages in which nothing is under way
NAP = 0.003  # seconds


def nodes(app: App[int]) -> Iterator[MessagePump]:
    """The app, its screens and all that stands on the one on top."""
    yield app
    yield from app.screen_stack[:-1]
    yield from app.screen.walk_children(with_self=True)


def is_to_come(timer: Timer, within: float) -> bool:
    """Whether a timer will fire, once and after no more than so many seconds."""
    return timer._repeat == 0 and timer._interval <= within and timer._task is not None and not timer._task.done()


def under_way(app: App[int], within: float) -> str:
    """What an app is about to do, in words; nothing when it is calm."""
    screen = app.screen
    if app._batch_count:
        return "painting is held back"
    if screen._callbacks or screen._dirty_widgets or screen._layout_required:
        return "the screen is not drawn"
    for worker in app.workers:
        if not worker.is_finished and worker.name not in BEHIND:
            return f"the worker {worker}"
    for node in nodes(app):
        if node.message_queue_size or node._next_callbacks:
            return f"messages to {node}"
        if any(is_to_come(timer, within) for timer in node._timers):
            return f"a timer of {node}"
    return ""


async def settled(pilot: Pilot[int], within: float = SOON) -> None:
    """Waits until an app is calm, or has ended; timers that take longer than `within` seconds are not waited for."""
    app, calm = pilot.app, 0
    end = asyncio.get_running_loop().time() + LONGEST
    while app.is_running and not app._exit and calm < ROUNDS:
        app.screen._on_timer_update()
        if why := under_way(app, within):
            calm = 0
            assert asyncio.get_running_loop().time() < end, f"there is no end to it: {why}"
            await asyncio.sleep(NAP)
        elif await pilot._wait_for_screen(LONGEST):
            calm += 1
        else:
            return  # it failed, which the pilot says at its end
