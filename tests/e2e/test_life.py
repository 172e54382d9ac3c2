"""How a session begins and ends, whatever ends it: the terminal is given back and no tick is lost."""

import os
import signal
import termios
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pty")  # no terminals of this kind on Windows

from careertui.content.demo import DEMO_TODAY
from careertui.content.demo_habits import habit_id
from tests.bench.terminal import Terminal, text_of
from tests.e2e.sessions import LEFT, career_in, demo_file, session, ticked, until
from tests.store.samples import signed

pytestmark = pytest.mark.e2e

FIRST = habit_id(1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return demo_file(tmp_path)


def modes(terminal: Terminal) -> list[Any]:
    """The line discipline's modes: echo, line buffering and the like."""
    return termios.tcgetattr(terminal._fd)[:4]


def given_back(terminal: Terminal) -> None:
    """The program left the alternate screen, shows the cursor, and listens to no mouse."""
    data = bytes(terminal.data)
    assert data.count(b"\x1b[?1049h") == data.count(b"\x1b[?1049l") == 1
    tail = data[data.rindex(b"\x1b[?1049l") - 400 :]
    for sequence in LEFT:
        assert sequence in tail, sequence
    for mode in (b"?1000", b"?1003", b"?1006", b"?2004", b"?1015"):
        assert data.rfind(b"\x1b[" + mode + b"l") >= data.rfind(b"\x1b[" + mode + b"h")
    assert "Traceback" not in terminal.text


def test_start_tick_quit(path: Path) -> None:
    with session(path) as terminal:
        terminal.painted()
        assert "30 minutes on leading" in terminal.text
        terminal.send(b" q")  # at once: what is ticked is saved before the program ends
        assert terminal.end() == 0
        given_back(terminal)
    assert ticked(path, FIRST)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it_in_order(path: Path, number: int, code: int) -> None:
    with session(path) as terminal:
        terminal.painted()
        terminal.send(b" ")
        terminal.wait_for("1/2")  # the tick is shown, and may not be saved yet
        os.kill(terminal.pid, number)
        assert terminal.end() == code
        given_back(terminal)
    assert ticked(path, FIRST)


def test_a_terminal_that_is_gone_leaves_what_was_ticked(path: Path) -> None:
    with session(path) as terminal:
        terminal.painted()
        terminal.press("space")
        terminal.close()
    assert ticked(path, FIRST)


def test_a_terminal_that_answers_no_queries(path: Path) -> None:
    with session(path, answers=False, without=("COLORTERM",), TERM="screen-256color") as terminal:
        terminal.painted()
        assert "Monday 7 September" in terminal.text
        terminal.press("j")
        terminal.press("space")
        until(lambda: ticked(path, habit_id(2)), terminal)
        assert b"\x1b[38;2;" not in terminal.data  # 256 colours are what it has
        terminal.press("4")
        assert "One task above my role" in terminal.text
        assert terminal.end("q") == 0
        given_back(terminal)


def test_with_no_color_no_colour_is_written(path: Path) -> None:
    with session(path, NO_COLOR="1") as terminal:
        terminal.painted()
        for key in ("j", "4", "a"):
            terminal.press(key)
        for colour in (b"38;2;", b"48;2;", b"38;5;", b"48;5;"):
            assert colour not in terminal.data
        assert "Monday 7 September" in terminal.text
        terminal.press("escape")
        assert terminal.end("q") == 0


def test_a_dumb_terminal_is_told_and_gets_today(path: Path) -> None:
    with session(path, TERM="dumb") as terminal:
        assert terminal.end() == 1
        assert "This terminal is dumb" in terminal.text
        assert "30 minutes on leading" in terminal.text
        assert b"\x1b[" not in terminal.data


def test_a_terminal_that_is_too_small_is_told(path: Path) -> None:
    with session(path, cols=38, rows=10) as terminal:
        terminal.wait_for("careertui needs 40×12")
        assert "Monday" not in terminal.text
        terminal.settle()
        terminal.resize(80, 24)
        terminal.wait_for("Monday 7 September")
        assert terminal.end("q") == 0
        given_back(terminal)


def test_two_sessions_see_each_others_ticks(path: Path) -> None:
    with session(path) as one, session(path) as other:
        one.painted()
        other.painted()
        seen = len(other.data)
        one.send(b" ")
        until(lambda: "●" in text_of(bytes(other.data[seen:])), other)
        other.send(b"j ")  # and the other way round, on another habit
        other.settle()
        seen = len(one.data)
        until(lambda: ticked(path, habit_id(2)), one)
        until(lambda: "●" in text_of(bytes(one.data[seen:])) or "●" in text_of(bytes(one.data))[-400:], one)
        assert one.end("q") == 0
        assert other.end("q") == 0
    assert ticked(path, FIRST)
    assert ticked(path, habit_id(2))


def test_killed_after_the_tick_the_file_is_whole(path: Path) -> None:
    for number, keys in enumerate((b" ", b" ", b"[ ")):  # each session begins on the first habit that is not ticked
        before = path.read_bytes()
        with session(path) as terminal:
            terminal.painted()
            terminal.send(keys)
            until(lambda before=before: path.read_bytes() != before, terminal)  # type: ignore[misc]
            os.kill(terminal.pid, signal.SIGKILL)
            assert terminal.end() == -signal.SIGKILL
        career = career_in(path)
        assert len(career.habits) == 8
        assert ticked(path, FIRST)
        assert ticked(path, habit_id(2)) == (number > 0)
    assert ticked(path, habit_id(4), DEMO_TODAY - timedelta(days=1))
    with session(path) as terminal:  # and nothing is in the next session's way
        terminal.painted()
        terminal.send(b" ")
        until(lambda: ticked(path, habit_id(4)), terminal)
        assert terminal.end("q") == 0


def test_the_demo_leaves_nothing_behind(tmp_path: Path) -> None:
    import sys

    from tests.bench.terminal import environment

    (tmp_path / "tmp").mkdir()
    env = environment(tmp_path, TMPDIR=str(tmp_path / "tmp"))
    with Terminal([sys.executable, "-m", "careertui", "--demo"], env=env) as terminal:
        terminal.painted()
        terminal.press("space")
        assert terminal.end("q") == 0
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not (tmp_path / ".local").exists()


def test_a_broken_file_is_a_sentence_and_no_screen(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    path.write_text("{not json", encoding="utf-8")
    with session(path) as terminal:
        assert terminal.end() == 1
        assert terminal.text.startswith("careertui: ")
        assert "Traceback" not in terminal.text
        assert b"\x1b[?1049h" not in terminal.data
    assert path.read_text(encoding="utf-8") == "{not json"


@pytest.mark.parametrize("wrong", [b'"kind":7', b'"kind":"win","text":"\\u001b]0;x\\u0007","kind":7'])
def test_a_document_that_turns_out_wrong_ends_it_with_a_sentence(path: Path, wrong: bytes) -> None:
    before = path.read_bytes()
    at = before.index(b'"entries":{')
    path.write_bytes(signed(before[:at] + before[at:].replace(b'"kind":"win"', wrong, 1)))
    broken = path.read_bytes()
    with session(path) as terminal:
        assert terminal.end() == 1  # the log is read after the first frame
        given_back(terminal)
        said = " ".join(terminal.text[terminal.text.rindex("The data file") :].split())
        assert "kind: there is a whole number where text should be. It was left as it is. `careertui path` says" in said
    assert path.read_bytes() == broken
