import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from careertui.domain.settings import setting_names
from tests.cli.conftest import Cli


def test_wins_and_notes(cli: Cli) -> None:
    assert cli.done("win", "Ran the pod", "--day", "yesterday", "--job") == "Logged a win on Tue 8 Sep\n"
    assert cli.done("note", "Lena", "needs", "a", "panel") == "Logged a note on Wed 9 Sep\n"
    text = cli.path.read_text()
    assert '"Ran the pod"' in text
    assert '"side":"job"' in text
    assert '"Lena needs a panel"' in text


def test_a_name_is_kept_as_typed_and_who_is_counted_is_said(cli: Cli) -> None:
    cli.done("asset", "add", "person", "Sam Jones")
    for text in ("Coffee with @Sam Smith at noon", "@Sam Jonesson came", "@Sam S. came"):
        assert 'there is "Sam Jones"' in cli.refused("note", text)
    for text in ("@Sam: good talk", "@Sam Jones and I"):
        assert cli.done("note", text) == "Logged a note on Wed 9 Sep, naming Sam Jones\n"
        line = cli("log", "--last", "1", "--json").json["entries"][0]
        assert (line["text"], [asset["name"] for asset in line["assets"]]) == (text, ["Sam Jones"])
    cli.done("habit", "add", "Read", "--per-week", "3")
    assert cli.done("tick", "read", "--note", "with @sam").startswith('Ticked "Read" on Wed 9 Sep, naming Sam Jones · ')


def test_the_note_of_a_tick_is_a_line_of_the_log(cli: Cli) -> None:
    cli.done("asset", "add", "person", "Sam Jones")
    cli.done("habit", "add", "Read", "--per-week", "3")
    cli.done("tick", "read", "--note", "Café with @sam", "--day", "mon")
    cli.done("note", "Coffee with @sam")
    for words in (["cafe"], ["is:tick"], ["--kind", "tick"], ["@Sam", "café"]):
        (line,) = cli("log", *words, "--json").json["entries"]
        assert (line["kind"], line["date"], line["text"]) == ("tick", "2026-09-07", "Café with @sam")
        assert (line["habit"], [each["name"] for each in line["assets"]]) == ("Read", ["Sam Jones"])
    assert [each["kind"] for each in cli("log", "@sam", "--json").json["entries"]] == ["note", "tick"]
    assert cli.done("log", "read").splitlines()[-1] == "1 of 2 lines"
    assert "--note" in cli.refused("log", "delete", line["id"], "--yes")


def test_seasons(cli: Cli) -> None:
    assert cli.done("season", "2026-10-01", "2026-10-14", "Leave") == 'Season "Leave" from Thu 1 Oct to Wed 14 Oct\n'
    cli.done("season", "-3", "today", "Holiday")
    assert cli.done("season", "list").splitlines() == [
        "from       to          reason",
        "Sun 6 Sep  Wed 9 Sep   Holiday  on",
        "Thu 1 Oct  Wed 14 Oct  Leave    planned",
    ]
    assert [season["reason"] for season in cli("season", "list", "--json").json["seasons"]] == ["Holiday", "Leave"]
    assert "Ended the season" in cli.done("season", "end")
    cli.today = "2026-09-20"
    assert "over" in cli.done("season", "list")
    assert cli.done("season", "end") == 'Cancelled the season "Leave"\n'
    assert "Plan one with" in Cli.done(cli, "season", "list") or "Holiday" in cli.done("season", "list")


def test_undo_and_redo_say_what_it_was(reading: Cli) -> None:
    reading.done("tick", "read")
    assert reading.done("undo") == 'Took back: Ticked "Read" on Wed 9 Sep\n'
    assert reading.done("redo") == 'Did again: Ticked "Read" on Wed 9 Sep\n'
    assert reading.done("undo").startswith("Took back: Ticked")
    assert reading.done("undo") == 'Took back: Added "Sweets", from Mon 7 Sep on\n'


def test_nothing_to_undo(cli: Cli) -> None:
    assert "nothing to undo" in cli.refused("undo")


def test_settings(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Etc/UTC")
    lines = cli.done("set").splitlines()
    assert [line.split()[0] for line in lines] == list(setting_names())
    assert cli.done("set", "timezone", "Europe/Berlin") == "Set timezone to Europe/Berlin\n"
    assert cli.done("set", "timezone") == "Europe/Berlin\n"
    cli.done("set", "timezone", "")
    assert cli.done("set", "timezone") == "\n"
    assert "timezone                         Etc/UTC, the system's\n" in cli.done("set")
    cli.done("set", "week_start", "sun")
    assert "week_start                       sunday\n" in cli.done("set")
    cli.done("set", "thresholds.stuck_days", "30")
    assert cli.done("set", "thresholds.stuck_days") == "30\n"


def test_the_first_write_records_the_zone_and_set_shows_it_with_the_time_there(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    cli.today = ""
    cli.done("note", "first")
    monkeypatch.setenv("TZ", "America/New_York")
    cli.done("note", "second")
    assert cli.done("set", "timezone") == "Europe/Berlin\n"
    assert re.search(r"^timezone +Europe/Berlin, where it is \w{3} \d+ \w{3}, \d\d:\d\d$", cli.done("set"), re.M)
    assert re.fullmatch(
        r"Set timezone to Asia/Tokyo · Asia/Tokyo, where it is .*\n", cli.done("set", "timezone", "Asia/Tokyo")
    )


def test_by_the_real_clock_what_another_machine_entered_a_day_ahead_is_seen(cli: Cli) -> None:
    now = datetime.now(UTC).date()
    for days, text in enumerate(("today", "further east", "from a broken clock")):
        cli.today = str(now + timedelta(days=days))
        cli.done("note", text)
    cli.today = ""
    cli.done("set", "timezone", "UTC")
    assert [line["text"] for line in cli("log", "--json").json["entries"]] == ["further east", "today"]
    cli.today = str(now)
    assert [line["text"] for line in cli("log", "--json").json["entries"]] == ["today"]


def test_a_zone_in_the_file_that_is_not_known_here_is_told(reading: Cli) -> None:
    reading.done("set", "timezone", "Europe/Berlin")
    reading.path.write_text(reading.path.read_text().replace("Europe/Berlin", "Europe/Atlantis"))
    reading.today = ""
    result = reading("today", "--json")
    assert result.code == 0
    assert 'The time zone "Europe/Atlantis" in the data file is not known here' in result.err


def test_the_path(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli.done("path") == f"{cli.path}\n"
    assert cli.bare("path").out == f"{tmp_path}/data/careertui/career.json\n"
    monkeypatch.setenv("CAREERTUI_FILE", str(tmp_path / "other.json"))
    assert cli.bare("path").out == f"{tmp_path}/other.json\n"
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cli.bare("--file", "~/x.json", "path").out == f"{tmp_path}/x.json\n"


def test_today_from_the_environment(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERTUI_TODAY", "2026-05-05")
    assert cli.bare("today", "--json").json["today"] == "2026-05-05"
    assert cli("today", "--json").json["today"] == "2026-09-09"
