"""The program as the shell starts it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from careertui import __version__
from tests.cli.conftest import Cli

HEAVY = ("argparse", "msgspec", "tinydb", "zoneinfo", "datetime", "tomllib", "rich", "textual", "typing")


def careertui(*words: str, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "careertui", *words],
        env={**os.environ, **more},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def imported(*words: str) -> set[str]:
    """Every module that a run imports, by its top name."""
    result = careertui(*words, PYTHONPROFILEIMPORTTIME="1")
    assert result.returncode == 0, result.stderr
    # runpy, which stands for the entry script here, may import what it likes before the program begins.
    lines = [line for line in result.stderr.splitlines() if line.startswith("import time:")]
    names = [line.rpartition("|")[2].strip() for line in lines]
    return {name.split(".")[0] for name in names[names.index("runpy") + 1 :]} if "runpy" in names else set(names)


def loaded(code: str) -> set[str]:
    """The modules loaded after running some code."""
    script = f"import sys\n{code}\nprint('\\n' + ' '.join(sys.modules))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    return {name.split(".")[0] for name in result.stdout.splitlines()[-1].split()}


def test_importing_the_command_line_imports_neither_textual_nor_rich() -> None:
    modules = loaded("import careertui.cli, careertui.cli.tick, careertui.cli.today.run, careertui.__main__")
    assert not modules & {"textual", "rich", "tinydb", "platformdirs", "zoneinfo", "tomllib", "dateutil"}


def test_no_command_imports_textual(reading: Cli) -> None:
    file = str(reading.path)
    for words in (["today"], ["stats"], ["habit", "list"], ["tick", "read"], ["set"], ["undo"], ["--demo", "today"]):
        argv = words if "--demo" in words else ["--file", file, *words]
        modules = loaded(f"from careertui.cli import main; assert main({argv!r}) == 0")
        assert "textual" not in modules, words


def test_tick_and_short_import_no_rich(reading: Cli) -> None:
    file = str(reading.path)
    for words in (["tick", "read"], ["today", "--short"]):
        modules = loaded(f"from careertui.cli import main; assert main({['--file', file, *words]!r}) == 0")
        heavy = {"rich", "textual", "platformdirs", "zoneinfo", "tomllib"}
        assert not modules & (heavy if "--short" in words else heavy | {"dateutil"}), words


def test_the_version_imports_nothing_heavy() -> None:
    assert careertui("--version").stdout == f"careertui {__version__}\n"
    assert not imported("--version") & set(HEAVY)


def test_the_short_line_comes_from_the_cache_the_second_time(reading: Cli) -> None:
    words = ("--file", str(reading.path), "today", "--short")
    first = careertui(*words)
    assert first.returncode == 0
    assert not imported(*words) & set(HEAVY)
    assert careertui(*words).stdout == first.stdout
    careertui("--file", str(reading.path), "habit", "add", "More", "--per-week", "1")
    assert careertui(*words).stdout != first.stdout


def test_exit_codes(reading: Cli) -> None:
    file = str(reading.path)
    assert careertui("--file", file, "tick", "read").returncode == 0
    refused = careertui("--file", file, "tick", "swim")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.count("\n") == 1
    assert careertui("tock").returncode == 2
    assert careertui("--help").returncode == 0
    assert careertui("--file", file).returncode == 1


def test_bytes_that_are_not_utf_8_are_refused(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable.encode(), b"-m", b"careertui", b"--file", os.fsencode(tmp_path / "x.json"), b"win", b"caf\xe9"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 1
    assert b"not UTF-8" in result.stderr
    assert not (tmp_path / "x.json").exists()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_output_will_do(reading: Cli, encoding: str) -> None:
    reading.done("habit", "add", "日本語 · …", "--per-week", "2", "--start", "2026-09-07")
    for words in (("today",), ("stats",), ("tick", "日本語"), ("tick", "swim")):
        result = subprocess.run(
            [sys.executable, "-m", "careertui", "--file", str(reading.path), *words],
            env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "1"},
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert result.returncode == (1 if "swim" in words else 0), result.stderr
        assert b"Traceback" not in result.stderr
        result.stdout.decode(encoding)


def test_json_is_utf_8_whatever_the_terminal_speaks(reading: Cli) -> None:
    reading.done("habit", "add", "日本語", "--per-week", "2")
    result = careertui("--file", str(reading.path), "habit", "list", "--json", PYTHONIOENCODING="ascii")
    assert json.loads(result.stdout)["habits"][-1]["name"] == "日本語"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGPIPE")
@pytest.mark.parametrize("words", [("stats", "--json"), ("today",), ("--help",)])
def test_a_broken_pipe_is_quiet(reading: Cli, words: tuple[str, ...]) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        result = subprocess.run(
            [sys.executable, "-m", "careertui", "--file", str(reading.path), *words],
            stdout=closed,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (result.returncode, result.stderr) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
def test_a_full_disk_behind_the_output_is_told(reading: Cli) -> None:
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "careertui", "--file", str(reading.path), "stats"],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert result.returncode == 1
    assert result.stderr.startswith(b"careertui: The output can't be used: No space left")
    assert result.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a shell is needed")
def test_closed_streams_are_no_fault(reading: Cli) -> None:
    for closing in (">&-", "2>&-", ">&- 2>&-", "<&-"):
        command = f'"{sys.executable}" -m careertui --file "{reading.path}" tick read {closing}'
        result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60, check=False)
        assert result.returncode == 0, closing
        assert "Traceback" not in result.stderr
