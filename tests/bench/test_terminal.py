"""The terminal tells text from escape sequences, answers like an xterm, and leaves nothing running."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytest.importorskip("pty")  # no terminals of this kind on Windows

from tests.bench.terminal import Ended, Terminal, environment, key_bytes, text_of


@contextmanager
def running(code: str, home: Path, *, answers: bool = True, synchronized: bool = True) -> Iterator[Terminal]:
    """A Python program in a raw 40×12 terminal; `put` writes, `take` reads up to a character."""
    prelude = (
        "import os, sys, tty\n"
        "tty.setraw(0)\n"
        "put = lambda text: os.write(1, text.encode())\n"
        "def take(last):\n"
        "    got = ''\n"
        "    while not got.endswith(last): got += os.read(0, 1).decode()\n"
        "    return got\n"
    )
    argv = [sys.executable, "-c", prelude + code]
    with Terminal(
        argv, cols=40, rows=12, env=environment(home), answers=answers, synchronized=synchronized
    ) as terminal:
        yield terminal


def test_only_printable_cells_are_counted(tmp_path: Path) -> None:
    code = r"put('\x1b[1;38;2;1;2;3mab\x1b[0m\x1b]0;a title\x07\x1b(Bé●\r\n\x1b7\x1bP+q\x1b\\c'); put('!')"
    with running(code, tmp_path) as terminal:
        assert terminal.end() == 0
        assert terminal.text == "abé●\r\nc!"
        assert terminal.cells == 6
        assert terminal.frame_at is None


def test_a_sequence_cut_in_two_is_one_sequence(tmp_path: Path) -> None:
    code = (
        r"import time; put('x\x1b[38;5'); time.sleep(0.05); put(';12my\x1b]11;'); time.sleep(0.05); "
        r"put('?\x07z'); take('\\')"
    )
    with running(code, tmp_path) as terminal:
        assert terminal.end() == 0
        assert terminal.cells == 3


def test_the_first_frame_is_a_hundred_cells(tmp_path: Path) -> None:
    with running("put('x' * 99); take('g'); put('\\x1b[1m' + 'x' * 7); take('q')", tmp_path) as terminal:
        terminal.wait_for("x" * 99)
        assert terminal.frame_at is None
        terminal.send(b"g")
        start = terminal.painted()
        assert start.size == 99 + 4 + 7
        assert start.first_byte_ms <= start.frame_ms <= start.rows_ms


def test_a_program_that_ends_unpainted_says_what_it_wrote(tmp_path: Path) -> None:
    with running("put('no such file')", tmp_path) as terminal, pytest.raises(Ended, match="no such file"):
        terminal.painted()


@pytest.mark.parametrize(
    ("query", "last", "answer"),
    [
        (r"\x1b[?2026$p", "y", "\x1b[?2026;2$y"),
        (r"\x1b[?2048$p", "y", "\x1b[?2048;0$y"),
        (r"\x1b[c", "c", "\x1b[?62;22c"),
        (r"\x1b[6n", "R", "\x1b[1;1R"),
        (r"\x1b[?u", "u", "\x1b[?0u"),
        (r"\x1b]11;?\x1b\\", "\\\\", "\x1b]11;rgb:0000/0000/0000\x1b\\"),
    ],
)
def test_it_answers_as_an_xterm_does(tmp_path: Path, query: str, last: str, answer: str) -> None:
    with running(f"put('{query}'); put(repr(take('{last}')) + '.')", tmp_path) as terminal:
        terminal.wait_for(repr(answer) + ".")


def test_it_can_be_without_synchronized_output(tmp_path: Path) -> None:
    with running(r"put('\x1b[?2026$p'); put(repr(take('y')) + '.')", tmp_path, synchronized=False) as terminal:
        terminal.wait_for(repr("\x1b[?2026;0$y") + ".")


def test_it_can_leave_queries_unanswered(tmp_path: Path) -> None:
    with running(r"put('\x1b[cready'); put(take('q') + '.')", tmp_path, answers=False) as terminal:
        terminal.wait_for("ready")
        assert terminal.press("q").data.endswith(b"q.")


def test_a_keys_answer_is_what_it_brought(tmp_path: Path) -> None:
    code = r"put('ready'); take('j'); put('\x1b[?2026h12\x1b[?2026l'); put('3'); take('q')"
    with running(code, tmp_path) as terminal:
        terminal.wait_for("ready")
        answer = terminal.press("j")
        assert text_of(answer.data) == "123"
        assert answer.size == len(answer.data) == 19
        assert None not in (answer.first_ms, answer.frame_ms, answer.last_ms)
        silence = terminal.press("k")
        assert silence == (b"", None, None, None)


def test_the_program_has_the_size_and_learns_of_another(tmp_path: Path) -> None:
    code = "put(str(os.get_terminal_size(0))); take('g'); put(str(os.get_terminal_size(0)))"
    with running(code, tmp_path) as terminal:
        terminal.wait_for("columns=40, lines=12")
        terminal.resize(100, 30)
        terminal.send(b"g")
        terminal.wait_for("columns=100, lines=30")


def test_the_program_is_gone_afterwards(tmp_path: Path) -> None:
    with running("put('up'); take('q')", tmp_path) as terminal:
        terminal.wait_for("up")
        if sys.platform == "linux":
            assert terminal.resident_kb() > 1000
    assert terminal.exit_code == -9
    with pytest.raises(ProcessLookupError):
        os.kill(terminal.pid, 0)


def test_the_exit_code_comes_with_the_end(tmp_path: Path) -> None:
    with running("put('up'); take('q'); sys.exit(3)", tmp_path) as terminal:
        terminal.wait_for("up")
        assert terminal.end("q") == 3


def test_the_environment_is_not_the_persons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("CAREERTUI_FILE", "/somewhere")
    env = environment(tmp_path, CAREERTUI_TODAY="2026-09-07")
    assert "NO_COLOR" not in env
    assert "CAREERTUI_FILE" not in env
    assert env["CAREERTUI_TODAY"] == "2026-09-07"
    assert all(env[name].startswith(str(tmp_path)) for name in env if name.startswith("XDG_"))


@pytest.mark.parametrize(("key", "data"), [("down", b"\x1b[B"), ("ctrl+p", b"\x10"), ("j", b"j"), ("é", b"\xc3\xa9")])
def test_keys_are_what_terminals_send(key: str, data: bytes) -> None:
    assert key_bytes(key) == data
