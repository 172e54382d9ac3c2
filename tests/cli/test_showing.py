from pathlib import Path

import pytest

from careertui.content.demo import DEMO_TODAY
from tests.cli.conftest import Cli


def test_today_as_a_table(reading: Cli) -> None:
    reading.done("tick", "read", "--day", "mon")
    reading.done("tick", "run", "--amount", "20.5")
    reading.done("tick", "sweets", "--day", "mon", "--day", "tue")
    assert reading.done("today").splitlines() == [
        "Wednesday 9 September  M T W T F S S  week          last 12  streak",
        "Read                   ● · ◌ · · · ·  1/3                 –       –",
        "Run                    · · ● · · · ·  20.5/20 km ✓        –       1",
        "Sweets                 ● ● ◌ · · · ·  2/2 max             –       –",
        "Week 2 of 2",
    ]


def test_today_as_json_has_the_keys_of_the_interface(reading: Cli) -> None:
    reading.done("tick", "read")
    reading.done("season", "today", "2026-09-20", "Parental leave")
    document = reading("today", "--json").json
    assert list(document) == [
        "today", "vision", "season", "next_step", "week_score", "habits", "due", "signals", "readiness",
        "card", "quarter", "starts", "all_retired",
    ]  # fmt: skip
    assert document["today"] == "2026-09-09"
    assert document["season"] == {"reason": "Parental leave", "end": "2026-09-20"}
    assert document["week_score"] == {"done": 1, "want": 1}
    assert (document["vision"], document["next_step"], document["readiness"]) == (None, None, None)
    assert (document["due"], document["signals"]) == ([], [])
    read = document["habits"][0]
    wanted = {"id", "name", "count", "quota", "streak", "risk", "ticked_today", "consistency"}
    assert wanted <= read.keys()
    assert (read["count"], read["quota"], read["ticked_today"]) == (1, 3, True)
    assert read["consistency"] == {"met": 0, "counted": 0}


def test_the_quarter_of_today(cli: Cli) -> None:
    """The demo's opens in the second week of a quarter while the review of the one before waits."""
    quarter = cli.bare("--demo", "today", "--json").json["quarter"]
    picks = quarter.pop("picks")
    assert quarter == {
        "start": "2026-08-31",
        "end": "2026-11-30",
        "week": 2,
        "weeks": 13,
        "score": 0.93,
        "since": "2026-05-31",
        "until": "2026-08-31",
        "focus": "Run the pod for a full quarter and reach its number",
        "pending": True,
    }
    assert [(each["kind"], each["moved"]) for each in picks] == [
        ("goal", 60),
        ("goal", 2),
        ("goal", 15),
        ("habit", None),
        ("habit", None),
        ("habit", None),
    ]
    assert "\nQuarter 93 % to 31 Aug · week 2 of 13\n" in cli.bare("--demo", "today").out
    assert cli("today", "--json").json["quarter"] is None


def test_another_first_day_of_the_week_says_what_it_changes(cli: Cli) -> None:
    cli.done("habit", "add", "Run", "--per-week", "2", "--start", "2026-08-24")
    days = ("2026-08-25", "2026-08-26", "2026-09-02", "2026-09-06")
    cli.done("tick", "Run", *(word for on in days for word in ("--day", on)))
    assert cli.done("set", "week_start", "sunday").splitlines() == [
        "Run's streak 2 → 0.",
        "Weekly reviews fall on Saturdays; those written stay.",
        "Set week_start to sunday",
    ]
    assert cli.done("set", "week_start", "sunday") == "Set week_start to sunday (as it was already)\n"


def test_today_shows_season_and_vision(reading: Cli) -> None:
    reading.done("season", "today", "2026-09-20", "Leave")
    assert reading.done("today").startswith("~ Season until Sun 20 Sep: Leave\n")


def test_the_short_line(reading: Cli) -> None:
    assert reading.done("today", "--short") == "habits 0/2\n"
    reading.done("tick", "read", "--day", "mon", "--day", "tue", "--day", "wed")
    reading.done("tick", "sweets", "--day", "mon", "--day", "tue")
    assert reading.done("today", "--short") == "habits 1/2\n"


def test_without_habits_there_is_nothing_to_say(cli: Cli) -> None:
    assert cli.done("today", "--short") == "\n"
    assert "careertui habit add" in cli.done("today")
    assert "careertui habit add" in cli.done("stats")
    assert "careertui habit add" in cli.done("habit", "list")
    assert cli("stats", "--json").json == {"today": "2026-09-09", "habits": []}
    assert not cli.path.exists()


def test_only_one_form_at_a_time(reading: Cli) -> None:
    reading.misused("today", "--json", "--short")


def test_stats_as_a_table(reading: Cli) -> None:
    reading.done("tick", "read", "--day", "-7", "--day", "mon", "--day", "tue", "--day", "wed")
    assert reading.done("stats", "read", "run").splitlines() == [
        "Habit  week         last 12  strength  streak  best",
        "Read   3/3 ✓    ▒█        –      22 %       1     1",
        "Run    0/20 km   ▁        –       0 %       –     –",
    ]


def test_looking_back(reading: Cli) -> None:
    reading.done("tick", "read")
    reading.today = "2026-09-08"
    assert "None by 8 Sep 2026; from 9 Sep 2026 on there are some." in reading.done("today")


def test_the_demo_leaves_the_real_file_alone(reading: Cli) -> None:
    before = reading.path.read_bytes()
    result = reading.bare("--demo", "today")
    assert f"\n{DEMO_TODAY:%A} {DEMO_TODAY.day} {DEMO_TODAY:%B} " in result.out
    assert "\nWeek 1 of 10\n" in result.out
    assert reading.bare("--demo", "tick", "one conversation").code == 0
    assert reading.bare("--demo", "--today", "2026-09-01", "today", "--json").json["today"] == "2026-09-01"
    assert reading.path.read_bytes() == before


def test_the_demo_is_gone_afterwards(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    path = Path(cli.bare("--demo", "path").out.strip())
    assert path.is_relative_to(tmp_path / "tmp")
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.parametrize("columns", [1, 8, 20, 40, 60, 80, 120])
def test_lines_fit_the_terminal(cli: Cli, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", str(columns))
    for words in (("today",), ("stats",), ("habit", "list"), ("habit", "list", "piece")):
        lines = cli.bare("--demo", *words).out.splitlines()
        assert max(cell_len(line) for line in lines if "careertui" not in line) <= columns


def test_ascii_signs(reading: Cli) -> None:
    config = reading.path.parent / "config/careertui/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('glyphs = "ascii"\n')
    reading.done("tick", "run", "--amount", "20")
    assert reading.done("today").isascii()
    assert "20/20 km ok" in reading.done("today")


def test_wrong_settings_are_told_and_the_command_goes_on(reading: Cli) -> None:
    config = reading.path.parent / "config/careertui/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('glyphs = "emoji"\n')
    result = reading("tick", "read")
    assert result.code == 0
    assert 'glyphs = "emoji" is not "unicode" or "ascii"' in result.err
    assert "·" in result.out
