"""What a key costs on the wire, at 80x24 in full colour: a slow link feels every byte, and idling costs nothing."""

from pathlib import Path

import pytest

pytest.importorskip("pty")  # no terminals of this kind on Windows

from careertui.content.demo_habits import habit_id
from tests.e2e.sessions import demo_file, session, ticked, until

pytestmark = pytest.mark.e2e

CURSOR, TICK, SWITCH = 500, 800, 12_000
FRAME = b"\x1b[?2026h"  # a synchronized update begins
DETAIL = 6_500  # the key, and the pane beside the list 80 ms later


def test_keys_stay_within_their_bytes_and_idling_writes_none(tmp_path: Path) -> None:
    path = demo_file(tmp_path)
    with session(path) as terminal:
        terminal.painted()
        for key in ("j", "down", "k", "up"):
            answer = terminal.press(key)
            assert 0 < answer.size <= CURSOR, (key, answer.size)
        for state in (True, False):
            answer = terminal.press("space")
            assert 0 < answer.size <= TICK, answer.size
            until(lambda state=state: ticked(path, habit_id(1)) is state, terminal)  # type: ignore[misc]
        for key in ("4", "1", "4", "1", "4"):
            answer = terminal.press(key)
            assert 0 < answer.size <= SWITCH, (key, answer.size)
        for key in ("j", "k"):
            answer = terminal.press(key)
            assert 0 < len(answer.first_frame) <= CURSOR  # the detail follows the cursor a moment later
        terminal.settle()
        assert terminal.listen(3.0) == b""
        assert terminal.end("q") == 0


def test_every_screen_opens_and_answers_within_its_bytes(tmp_path: Path) -> None:
    with session(demo_file(tmp_path)) as terminal:
        terminal.painted()
        for digit in "2345678":
            assert 0 < terminal.press(digit).size <= SWITCH, digit
        for digit in "12345678":
            assert 0 < terminal.press(digit).size <= SWITCH, digit
            for key in ("j", "k"):
                answer = terminal.press(key)
                assert 0 < len(answer.first_frame) <= CURSOR, (digit, key)
                assert answer.size <= DETAIL, (digit, key)


def test_a_form_comes_and_goes_in_one_frame(tmp_path: Path) -> None:
    with session(demo_file(tmp_path)) as terminal:
        terminal.painted()
        for screen, key in (("1", "w"), ("1", "?"), ("4", "a"), ("6", "enter"), ("3", "a")):
            terminal.press(screen)
            for pressed in (key, "escape"):
                written = terminal.press(pressed).data
                assert 0 < len(written) <= SWITCH, (screen, pressed, len(written))
                assert written.count(FRAME) == 1, (screen, pressed)
