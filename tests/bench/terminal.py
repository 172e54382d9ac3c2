"""A terminal without a screen: runs a program in a pty, answers its queries like an xterm, and counts what it writes.

Linux and other POSIX systems, standard library only. It does not draw; it knows escape sequences well enough to tell
them from text, so that "a hundred cells are painted" and "this key cost 240 bytes" can be said.
"""

import os
import pty
import re
import select
import signal
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

FRAME_CELLS = 100  # that many printable cells make a first painted frame
QUIET = 0.15  # seconds of silence and sleep after which a program has said what it had to say
GLANCE = 0.02  # seconds between two looks at whether it sleeps
LONGEST = 60.0  # seconds that anything may take, however busy the machine

KEYS = {
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "enter": b"\r",
    "tab": b"\t",
    "space": b" ",
    "escape": b"\x1b",
    "backspace": b"\x7f",
}

_SEQUENCE = re.compile(
    rb"\x1b(?:"
    rb"\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, modes
    rb"|\][^\x07\x1b]*(?:\x07|\x1b\\)"  # OSC: titles, colours, clipboard
    rb"|[PX^_][^\x1b]*\x1b\\"  # DCS, SOS, PM, APC
    rb"|[ -/]+[0-~]"  # charsets and the like
    rb"|[0-OQ-WYZ\\`-~]"  # two-character sequences
    rb")"
)
_UNPRINTABLE = bytes([*range(0x20), 0x7F, *range(0x80, 0xC0)])  # controls, and all but the first byte of a character
_FRAME_END = b"\x1b[?2026l"

_MODE_QUERY = re.compile(rb"\x1b\[\?(\d+)\$p")
_COLOUR_QUERY = re.compile(rb"\x1b\](1[012]);\?(?:\x07|\x1b\\)")
_COLOURS = {b"10": b"ffff/ffff/ffff", b"11": b"0000/0000/0000", b"12": b"ffff/ffff/ffff"}
_ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",  # a VT220 with colours
    b"\x1b[0c": b"\x1b[?62;22c",
    b"\x1b[>c": b"\x1b[>41;390;0c",
    b"\x1b[5n": b"\x1b[0n",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[?u": b"\x1b[?0u",
}


class Answer(NamedTuple):
    """What a program wrote after a key. Times are in ms from the key; None where nothing came.

    `frame_ms` is the end of its first synchronized update, which is when a terminal shows it; `last_ms` the last byte.
    """

    data: bytes
    first_ms: float | None
    frame_ms: float | None
    last_ms: float | None

    @property
    def size(self) -> int:
        """Bytes written."""
        return len(self.data)

    @property
    def first_frame(self) -> bytes:
        """What came up to the end of its first synchronized update; all where there was none."""
        end = self.data.find(_FRAME_END)
        return self.data if end < 0 else self.data[: end + len(_FRAME_END)]


class Start(NamedTuple):
    """How a program came up, in ms: first byte, first painted frame, all rows there; `size` in bytes until then."""

    first_byte_ms: float
    frame_ms: float
    rows_ms: float
    size: int


class Ended(Exception):
    """The program ended, or did not paint in time; the text is the end of what it wrote."""


def text_of(data: bytes) -> str:
    """Output without escape sequences, for a look at what was written."""
    return _SEQUENCE.sub(b"", data).decode(errors="replace")


def environment(home: Path | str, **more: str) -> dict[str, str]:
    """An environment with nothing of the person's in it: their home is `home`, the terminal a modern one."""
    home = str(home)
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV") if name in os.environ}
    return {
        **kept,
        "HOME": home,
        "XDG_CONFIG_HOME": f"{home}/.config",
        "XDG_DATA_HOME": f"{home}/.local/share",
        "XDG_STATE_HOME": f"{home}/.local/state",
        "XDG_CACHE_HOME": f"{home}/.cache",
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **more,
    }


class Terminal:
    """One program in one pty. Use it in a `with`: the program is gone afterwards, whatever happened.

    With `answers=False` it answers no query, as an old terminal does; without `synchronized` it says that it knows no
    synchronized output.
    """

    def __init__(
        self,
        argv: Sequence[str],
        *,
        cols: int = 80,
        rows: int = 24,
        env: Mapping[str, str],
        answers: bool = True,
        synchronized: bool = True,
    ) -> None:
        self.data = bytearray()
        self.cells = 0  # printable cells written so far
        self.exit_code: int | None = None
        self.frame_at: float | None = None  # when FRAME_CELLS were there, in seconds from the start
        self._answers, self._synchronized = answers, synchronized
        self._chunks: list[tuple[float, int]] = []  # when, and how much was there then
        self._scanned = 0
        self._is_open = True
        self._began = time.perf_counter()
        self.pid, self._fd = _spawned(argv, cols, rows, env)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def text(self) -> str:
        """Everything written so far, without escape sequences."""
        return text_of(bytes(self.data))

    def elapsed(self) -> float:
        """Seconds since the program was started."""
        return time.perf_counter() - self._began

    def send(self, data: bytes) -> None:
        """Writes bytes as if they were typed; to a program that is gone they go nowhere."""
        with suppress(OSError):
            os.write(self._fd, data)

    def resize(self, cols: int, rows: int) -> None:
        """Gives the pty another size; the kernel tells the program."""
        termios.tcsetwinsize(self._fd, (rows, cols))

    def listen(self, seconds: float) -> bytes:
        """What the program writes in so many seconds; keeps answering its queries."""
        seen, end = len(self.data), self.elapsed() + seconds
        while (left := end - self.elapsed()) > 0 and self._pump(left):
            pass
        return bytes(self.data[seen:])

    def settle(self, quiet: float = QUIET, limit: float = LONGEST) -> None:
        """Waits until nothing was written for `quiet` seconds in which the program slept, at most `limit` in all.

        On a busy machine a program that is silent may only wait for its turn.
        """
        since, seen = self.elapsed(), len(self.data)
        end = since + limit
        while (now := self.elapsed()) < min(end, since + quiet):
            if not self._pump(min(GLANCE, since + quiet - now)):
                return
            if len(self.data) > seen or not self._sleeps():
                since, seen = self.elapsed(), len(self.data)

    def _sleeps(self) -> bool:
        """Whether all of the program's threads wait for something to happen; so does one that only Linux could tell."""
        with suppress(OSError):
            for task in Path(f"/proc/{self.pid}/task").iterdir():
                if (task / "stat").read_text().rpartition(")")[2].split()[0] != "S":
                    return False
        return True

    def painted(self, quiet: float = QUIET, limit: float = LONGEST) -> Start:
        """Waits for the first painted frame and then for silence. Raises Ended when the program ends before."""
        while self.frame_at is None:
            if not self._pump(max(0.0, limit - self.elapsed())) or self.elapsed() >= limit:
                raise Ended(f"nothing was painted; the last of its output:\n{self.text[-2000:]}")
        self.settle(quiet, limit)
        last, size = self._chunks[-1]
        return Start(1000 * self._chunks[0][0], 1000 * self.frame_at, 1000 * last, size)

    def wait_for(self, text: str, limit: float = LONGEST) -> None:
        """Waits until a text was written, in one piece. Raises Ended when it never is."""
        while text not in self.text:
            if not self._pump(max(0.0, limit - self.elapsed())) or self.elapsed() >= limit:
                raise Ended(f'"{text}" was not written; the last of the output:\n{self.text[-2000:]}')

    def press(self, key: str, quiet: float = QUIET, limit: float = LONGEST) -> Answer:
        """Presses a key (a name of KEYS, `ctrl+x`, or characters) and takes the answer, up to `quiet` s of silence."""
        seen, before, at = len(self.data), len(self._chunks), self.elapsed()
        self.send(key_bytes(key))
        self.settle(quiet, limit)
        data = bytes(self.data[seen:])
        times = [(1000 * (when - at), size - seen) for when, size in self._chunks[before:]]
        if not times:
            return Answer(b"", None, None, None)
        shown = data.find(_FRAME_END)
        frame = next((ms for ms, size in times if size > shown), times[-1][0]) if shown >= 0 else times[-1][0]
        return Answer(data, times[0][0], frame, times[-1][0])

    def resident_kb(self) -> int:
        """The program's resident memory now, in KiB; 0 where the system does not say (only Linux does)."""
        with suppress(OSError):
            for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    return int(line.split()[1])
        return 0

    def end(self, key: str = "", limit: float = LONGEST) -> int:
        """Presses a key, such as `q`, waits for the end and returns the exit code (-n: by signal n)."""
        if key:
            self.send(key_bytes(key))
        until = self.elapsed() + limit
        while self.elapsed() < until and not self._reaped():
            if not self._pump(0.02):
                time.sleep(0.005)
        self.close()
        return -1 if self.exit_code is None else self.exit_code

    def close(self) -> None:
        """Kills the program if it still runs, and closes the pty."""
        if not self._is_open:
            return
        self._is_open = False
        if not self._reaped():
            os.kill(self.pid, signal.SIGKILL)
            self._reaped(wait=True)
        os.close(self._fd)

    def _reaped(self, *, wait: bool = False) -> bool:
        if self.exit_code is None:
            pid, status = os.waitpid(self.pid, 0 if wait else os.WNOHANG)
            if pid:
                self.exit_code = os.waitstatus_to_exitcode(status)
        return self.exit_code is not None

    def _pump(self, seconds: float) -> bool:
        """Takes what is written within so many seconds; False once the program has closed its side."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return True
        try:
            chunk = os.read(self._fd, 1 << 16)
        except OSError:  # Linux says EIO for a pty whose other side is closed
            return False
        if not chunk:
            return False
        now = self.elapsed()
        self.data += chunk
        self._chunks.append((now, len(self.data)))
        self._scan(now)
        return True

    def _scan(self, now: float) -> None:
        """Counts cells and answers queries in what is new; a sequence cut in two waits for its other half."""
        fresh = bytes(self.data[self._scanned :])
        place = 0
        for match in _SEQUENCE.finditer(fresh):
            self._count(fresh[place : match.start()], now)
            place = match.end()
            if self._answers and (answer := self._answer(match.group())):
                self.send(answer)
        cut = fresh.find(b"\x1b", place)
        stop = len(fresh) if cut < 0 else cut
        self._count(fresh[place:stop], now)
        self._scanned += stop

    def _count(self, text: bytes, now: float) -> None:
        self.cells += len(text.translate(None, _UNPRINTABLE))
        if self.frame_at is None and self.cells >= FRAME_CELLS:
            self.frame_at = now

    def _answer(self, sequence: bytes) -> bytes:
        """What an xterm with synchronized output says to a query; nothing to all else."""
        if mode := _MODE_QUERY.fullmatch(sequence):
            knows = mode[1] == b"2026" and self._synchronized
            return b"\x1b[?%s;%d$y" % (mode[1], 2 if knows else 0)
        if colour := _COLOUR_QUERY.fullmatch(sequence):
            return b"\x1b]%s;rgb:%s\x1b\\" % (colour[1], _COLOURS[colour[1]])
        return _ANSWERS.get(sequence, b"")


def key_bytes(key: str) -> bytes:
    """What a terminal sends for a key: a name of KEYS, `ctrl+x`, else the characters themselves."""
    if key in KEYS:
        return KEYS[key]
    if key.startswith("ctrl+") and len(key) == 6:
        return bytes([ord(key[5]) & 0x1F])
    return key.encode()


def _spawned(argv: Sequence[str], cols: int, rows: int, env: Mapping[str, str]) -> tuple[int, int]:
    """Starts a program in a new pty that has its size from the first moment; returns pid and our side of the pty."""
    pid, fd = pty.fork()
    if pid == 0:
        try:
            termios.tcsetwinsize(0, (rows, cols))
            os.execvpe(argv[0], list(argv), dict(env))
        except OSError as error:
            os.write(2, f"{argv[0]}: {error.strerror}\n".encode())
        finally:
            os._exit(127)
    return pid, fd
