"""What the Goals screen costs on the wire at 80x24: to go there, to walk the path, and for the goal that follows."""

from pathlib import Path

import pytest

pytest.importorskip("pty")  # no terminals of this kind on Windows

from tests.e2e.sessions import demo_file, session

pytestmark = pytest.mark.e2e

CURSOR, DETAIL, SWITCH, ENTER = 500, 6_000, 12_000, 12_000


def test_the_path_is_walked_within_its_bytes(tmp_path: Path) -> None:
    with session(demo_file(tmp_path)) as terminal:
        terminal.painted()
        terminal.press("3")
        for key in ("1", "3"):
            assert 0 < terminal.press(key).size <= SWITCH, key
        for key in ("j", "k", "j"):
            answer = terminal.press(key)
            moved = len(answer.first_frame)
            assert 0 < moved <= CURSOR
            assert answer.size - moved <= DETAIL
        assert 0 < terminal.press("enter").size <= ENTER
        for key in ("k", "j", "k"):  # on the lines that are shown; further down it scrolls
            assert 0 < terminal.press(key).size <= CURSOR
        assert terminal.end("q") == 0
