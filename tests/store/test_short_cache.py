import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from careertui.store import short_cache

LINE = "habits 3/7 !2"


class Shelf:
    """A data file, and a cache of its own."""

    def __init__(self, tmp_path: Path) -> None:
        self.file = tmp_path / "career.json"
        self.file.write_text("{}")
        self.cache = tmp_path / "cache/careertui"
        self.config = tmp_path / "config.toml"
        self.environ = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "CAREERTUI_CONFIG": str(self.config)}

    def keep(self, line: str = LINE, start: float = 0, end: float = float("inf")) -> None:
        facts = short_cache.facts_now(str(self.file), self.environ)
        short_cache.keep_line(str(self.file), self.environ, facts, (start, end), line)

    @property
    def line(self) -> str | None:
        return short_cache.cached_line(str(self.file), self.environ)

    @property
    def kept(self) -> Path:
        (path,) = self.cache.iterdir()
        return path


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_a_line_is_kept_privately(shelf: Shelf) -> None:
    assert shelf.line is None
    shelf.keep()
    assert shelf.line == LINE
    assert shelf.kept.stat().st_mode & 0o777 == 0o600
    assert shelf.cache.stat().st_mode & 0o777 == 0o700


def test_an_empty_line_is_a_line(shelf: Shelf) -> None:
    shelf.keep("")
    assert shelf.line == ""


CHANGES: dict[str, Callable[[Shelf], object]] = {
    "written to": lambda shelf: shelf.file.write_text('{"meta":{}}'),
    "touched": lambda shelf: os.utime(shelf.file, (1, 1)),
    "replaced": lambda shelf: (shelf.file.rename(f"{shelf.file}.old"), shelf.file.write_text("{}")),
    "gone": lambda shelf: shelf.file.unlink(),
    "config made": lambda shelf: shelf.config.write_text("mouse = true"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_line_holds_until_something_changes(shelf: Shelf, change: Callable[[Shelf], object]) -> None:
    shelf.keep()
    change(shelf)
    assert shelf.line is None


def test_a_line_holds_for_its_day_only(shelf: Shelf) -> None:
    now = time.time()
    for start, end, holds in ((now - 9, now + 9, True), (now - 9, now - 1, False), (now + 5, now + 9, False)):
        shelf.keep(start=start, end=end)
        assert (shelf.line == LINE) is holds


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the system's zone can't be changed")
def test_a_line_holds_in_its_zone_only(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.keep()
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        assert shelf.line is None
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_changed_while_it_was_computed_is_not_kept(shelf: Shelf) -> None:
    facts = short_cache.facts_now(str(shelf.file), shelf.environ)
    shelf.file.write_text('{"meta":{}}')
    short_cache.keep_line(str(shelf.file), shelf.environ, facts, (0, float("inf")), LINE)
    assert not shelf.cache.exists()


def test_several_files_have_their_lines(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep()
    (tmp_path / "other").mkdir()
    other = Shelf(tmp_path / "other")
    other.environ = shelf.environ
    other.keep("habits 1/1")
    assert (shelf.line, other.line) == (LINE, "habits 1/1")


def _resealed(shelf: Shelf, old: str, new: str) -> None:
    """Change the kept text and give it a right checksum, as one would who wants to be believed."""
    body = shelf.kept.read_text().partition("\n")[2].replace(old, new)
    shelf.kept.write_text(f"{short_cache.fingerprint(body):08x}\n{body}")


HOSTILE: dict[str, Callable[[Shelf], object]] = {
    "empty": lambda shelf: shelf.kept.write_text(""),
    "torn": lambda shelf: shelf.kept.write_bytes(shelf.kept.read_bytes()[:-3]),
    "changed": lambda shelf: shelf.kept.write_text(shelf.kept.read_text().replace("3/7", "7/7")),
    "no text": lambda shelf: shelf.kept.write_bytes(b"\xff\xfe\0" * 50),
    "too long": lambda shelf: shelf.kept.write_text("x" * 100_000),
    "few lines": lambda shelf: _resealed(shelf, "\n", " "),
    "an escape": lambda shelf: _resealed(shelf, LINE, "\x1b[31mhabits"),
    "a bidi override": lambda shelf: _resealed(shelf, LINE, "habits \u202e"),
    "a long line": lambda shelf: _resealed(shelf, LINE, "x" * 500),
    "no number": lambda shelf: _resealed(shelf, "inf", "never"),
    "not a number": lambda shelf: _resealed(shelf, "inf", "nan"),
    "readable by others": lambda shelf: shelf.kept.chmod(0o644),
    "a link": lambda shelf: _link(shelf),
    "a directory": lambda shelf: _directory(shelf),
}


def _link(shelf: Shelf) -> None:
    shelf.kept.rename(shelf.file.parent / "away")
    name = f"short-{short_cache.fingerprint(str(shelf.file)):08x}"
    (shelf.cache / name).symlink_to(shelf.file.parent / "away")


def _directory(shelf: Shelf) -> None:
    path = shelf.kept
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", HOSTILE.values(), ids=HOSTILE.keys())
def test_wrong_content_is_not_there(shelf: Shelf, spoil: Callable[[Shelf], object]) -> None:
    shelf.keep()
    spoil(shelf)
    assert shelf.line is None


def test_harmful_lines_are_never_kept(shelf: Shelf) -> None:
    for line in ("a\nb", "\x1b[0m", "x" * 500):
        shelf.keep(line)
    assert not shelf.cache.exists()


def test_a_cache_that_cannot_be_written_is_no_trouble(shelf: Shelf) -> None:
    shelf.cache.parent.write_text("in the way")
    shelf.keep()
    assert shelf.line is None
