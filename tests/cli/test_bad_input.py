"""Bad input is told in one sentence with exit 1, and nothing is written."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.store.samples import signed

BAD = {
    "empty name": ("habit", "add", "  ", "--per-week", "3"),
    "long name": ("habit", "add", "x" * 500, "--per-week", "3"),
    "control character": ("habit", "add", "a\x1b[2Jb", "--per-week", "3"),
    "bidi override": ("habit", "rename", "read", "a\u202eb"),
    "duplicate name": ("habit", "add", "rEAD", "--per-week", "3"),
    "name taken": ("habit", "rename", "run", "read"),
    "quota 0": ("habit", "add", "X", "--per-week", "0"),
    "quota 8": ("habit", "add", "X", "--per-week", "8"),
    "quota negative": ("habit", "add", "X", "--per-week", "-1"),
    "quota text": ("habit", "add", "X", "--per-week", "often"),
    "quota fraction": ("habit", "add", "X", "--per-week", "1.5"),
    "other quota 0": ("habit", "quota", "read", "0"),
    "other quota 8": ("habit", "quota", "read", "8"),
    "other quota negative": ("habit", "quota", "read", "-1"),
    "other quota text": ("habit", "quota", "read", "three"),
    "at most 7": ("habit", "add", "X", "--per-week", "7", "--at-most"),
    "closed week's quota": ("habit", "quota", "read", "2", "--from", "2026-09-01"),
    "future tick": ("tick", "read", "--day", "2026-09-10"),
    "no such day": ("tick", "read", "--day", "2026-02-30"),
    "no day at all": ("tick", "read", "--day", "someday"),
    "too far back": ("tick", "read", "--day", "-99999"),
    "one bad day of two": ("tick", "read", "--day", "today", "--day", "2027-01-01"),
    "unknown habit": ("tick", "swim"),
    "ambiguous habit": ("tick", "r"),
    "empty habit": ("tick", ""),
    "amount missing": ("tick", "run"),
    "amount text": ("tick", "run", "--amount", "far"),
    "amount 0": ("tick", "run", "--amount", "0"),
    "amount negative": ("tick", "run", "--amount", "-3"),
    "amount nan": ("tick", "run", "--amount", "nan"),
    "needless amount": ("tick", "read", "--amount", "2"),
    "season ends first": ("season", "2026-09-20", "2026-09-10", "Leave"),
    "season too long": ("season", "2026-09-10", "2027-03-11", "Leave"),
    "no season to remove": ("season", "remove", "2026-09-09"),
    "weeks that end before they begin": ("habit", "excuse", "read", "--week", "2026-09-09..2026-08-30", "--why", "x"),
    "weeks nobody has": ("habit", "excuse", "--all", "--week", "2020-01-01..2020-02-01", "--why", "x"),
    "season without reason": ("season", "2026-09-10", "2026-09-12", " "),
    "season on no day": ("season", "2026-09-31", "2026-10-12", "Leave"),
    "no season to end": ("season", "end"),
    "unknown dimension": ("habit", "add", "X", "--per-week", "3", "--dimension", "fitness"),
    "ambiguous dimension": ("habit", "add", "X", "--per-week", "3", "--dimension", "re"),
    "unknown zone": ("set", "timezone", "Europe/Atlantis"),
    "zone like a path": ("set", "timezone", "../../etc/passwd"),
    "zone in other letters": ("set", "timezone", "europe/berlin"),
    "unknown setting": ("set", "colour", "red"),
    "unknown setting shown": ("set", "colour"),
    "week start": ("set", "week_start", "someday"),
    "day start": ("set", "day_starts_at", "13"),
    "empty win": ("win", " "),
    "future note": ("note", "x", "--day", "2026-09-10"),
    "delete without yes": ("habit", "delete", "read"),
    "not retired": ("habit", "unretire", "read"),
    "position 0": ("habit", "order", "read", "0"),
    "position text": ("habit", "order", "read", "first"),
    "not excused": ("habit", "excuse", "read", "--off"),
    "excuse without why": ("habit", "excuse", "read", "--why", ""),
    "excuse before the start": ("habit", "excuse", "read", "--week", "2026-08-30", "--why", "x"),
    "start after a tick": ("habit", "edit", "run", "--start", "2026-09-09"),
    "nothing to redo": ("redo",),
    "lone surrogate": ("win", "caf\udce9"),
    "bad --today": ("--today", "2026-02-30", "today"),
    "worded --today": ("--today", "soon", "today"),
}


@pytest.mark.parametrize("words", BAD.values(), ids=BAD.keys())
def test_bad_input_is_refused(reading: Cli, words: tuple[str, ...]) -> None:
    reading.done("tick", "run", "--amount", "2", "--day", "mon")
    sentence = reading.refused(*words)
    assert sentence.endswith((".", "retire", "?"))
    assert sentence.isprintable()


def test_candidates_are_listed(reading: Cli) -> None:
    assert '"Read" or "Run"' in reading.refused("tick", "r")
    assert '"Read", "Run" or "Sweets"' in reading.refused("tick", "swim")


def test_a_season_does_not_overlap_another(reading: Cli) -> None:
    reading.done("season", "2026-09-10", "2026-09-20", "Leave")
    assert 'overlap the season "Leave"' in reading.refused("season", "2026-09-20", "2026-09-25", "More")


def test_a_right_zone_in_other_letters_is_named(reading: Cli) -> None:
    assert "Europe/Berlin" in reading.refused("set", "timezone", "berlin")


def test_a_directory_is_no_data_file(cli: Cli, tmp_path: Path) -> None:
    for words in (("today",), ("tick", "x"), ("habit", "add", "X", "--per-week", "2")):
        result = cli.bare("--file", str(tmp_path), *words)
        assert result.code == 1
        assert "Is a directory" in result.err
        assert result.err.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_told(reading: Cli) -> None:
    reading.path.chmod(0)
    result = reading("today")
    assert (result.code, result.err.count("\n")) == (1, 1)


@pytest.mark.parametrize("content", ["[1, 2]", "not json", '{"people": {}}', '{"meta": 3}', "", "\ufeff{}", "\0\0"])
def test_a_file_that_is_not_ours_stays_as_it_is(cli: Cli, content: str) -> None:
    cli.path.write_text(content)
    if content:
        cli.refused("today")
        cli.refused("habit", "add", "X", "--per-week", "2")


def test_a_file_nested_too_deeply_is_told(cli: Cli) -> None:
    cli.path.write_text('{"habits":' + "[" * 200_000 + "]" * 200_000 + "}")
    cli.refused("today")


def test_a_nul_in_the_path_is_told(cli: Cli) -> None:
    result = cli.bare("--file", "a\0b", "today")
    assert (result.code, result.err.count("\n")) == (1, 1)


def test_a_fault_of_our_own_is_a_sentence_too(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("x\x1b")

    monkeypatch.setattr("careertui.store.store.Store.snapshot", broken)
    assert "fault of its own, ZeroDivisionError: x␛" in cli.refused("today")


@pytest.mark.parametrize(
    ("table", "place"), [(b'"entries":[1]', "entries: "), (b'"entries":{"E1":{}}', "entries/E1: ")]
)
def test_a_document_that_turns_out_wrong_is_a_sentence(cli: Cli, table: bytes, place: str) -> None:
    cli.done("habit", "add", "Read", "--per-week", "1")
    cli.path.write_bytes(signed(cli.path.read_bytes().replace(b'"entries":{\n}', table)))
    said = cli.refused("log")
    assert f"has a document that is not right, {place}" in said
    assert "good copies are beside it" in said
