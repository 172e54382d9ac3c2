"""Reviews in a real terminal: what a key costs there, and a quarterly that a kill can't take away."""

import os
import re
import signal
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("pty")  # no terminals of this kind on Windows

from careertui.domain.records import Review
from careertui.domain.reviews.dates import review_of
from tests.bench.terminal import text_of
from tests.e2e.sessions import career_in, demo_file, session, until

pytestmark = pytest.mark.e2e

CURSOR, ANSWER, OTHER_STEP, SWITCH = 500, 1_000, 12_000, 12_000
SLOT = date(2026, 8, 31)


def annual(path: Path) -> Review | None:
    """The annual review as the file has it."""
    return review_of(career_in(path), "year", SLOT)


def test_keys_stay_within_their_bytes(tmp_path: Path) -> None:
    with session(demo_file(tmp_path)) as terminal:
        terminal.painted()
        for key in ("6", "1", "6"):
            assert 0 < terminal.press(key).size <= SWITCH, key
        for key in ("j", "k"):
            assert 0 < terminal.press(key).size <= CURSOR, key
        assert 0 < terminal.press("enter").size <= SWITCH
        assert 0 < terminal.press("1").size <= ANSWER
        for key in ("pagedown", "pagedown", "pageup"):
            assert 0 < terminal.press(key).size <= OTHER_STEP, key
        assert 0 < terminal.press("escape").size <= SWITCH
        assert terminal.listen(2.0) == b""
        assert terminal.end("q") == 0


def test_a_kill_takes_nothing_that_was_answered(tmp_path: Path) -> None:
    path = demo_file(tmp_path)
    with session(path) as terminal:
        terminal.painted()
        for key in ("6", "enter", "1", "pagedown"):
            terminal.press(key)
        terminal.send(b"The evenings went first")
        until(lambda: (draft := annual(path)) and draft.answers.get("pattern"), terminal)  # 2 s after the last key
        os.kill(terminal.pid, signal.SIGKILL)
    draft = annual(path)
    assert draft is not None
    assert draft.done is None
    assert draft.answers == {"vision_true": "yes", "pattern": "The evenings went first"}
    with session(path) as terminal:
        terminal.painted()
        assert re.search(r"2 of \d+ answered", text_of(terminal.press("6").data))
        assert "The year in facts" in text_of(terminal.press("enter").data)  # the step one was in
        terminal.press("escape")
        assert terminal.end("q") == 0
