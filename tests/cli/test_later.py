"""Looking back to a day before anything: "none yet" is not said where later records exist."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careertui.cli.demo import demo_file
from tests.cli.conftest import Cli

LISTS = (
    "habit list",
    "goal list",
    "asset list",
    "log",
    "story",
    "stats",
    "vision",
    "season list",
    "role list",
    "today",
)


@pytest.fixture
def demo(cli: Cli) -> Iterator[Cli]:
    """The demo career."""
    with demo_file() as (path, _):
        cli.path = Path(path)
        yield cli


@pytest.mark.parametrize("command", LISTS)
def test_what_is_entered_later_is_said_instead_of_none_yet(demo: Cli, command: str) -> None:
    demo.today = "2025-01-01"
    said = demo.done(*command.split())
    assert "None by 1 Jan 2025; from " in said
    assert " on there are some." in said
    assert "yet" not in said
    assert "first run" not in said


@pytest.mark.parametrize("command", LISTS)
def test_in_an_empty_file_it_is_none_yet(cli: Cli, command: str) -> None:
    assert "None by" not in cli.done(*command.split())


def test_who_was_away_says_it_in_one_sentence(cli: Cli) -> None:
    """Four met weeks, eight in hospital: one season afterwards excuses all of it for every habit."""
    for name in "ABC":
        cli.today = "2026-01-05"
        cli.done("habit", "add", f"Habit{name}", "--per-week", "1")
        cli.today = "2026-02-01"
        for day in ("05", "12", "19", "26"):
            cli.done("tick", f"habit{name}", "--day", f"2026-01-{day}")
    cli.today = "2026-04-01"
    said = cli.done("season", "2026-02-02", "2026-03-29", "hospital")
    assert said.endswith("24 missed weeks become excused, streak 0 → 4 of 3 habits\n")
    for habit in cli("stats", "--json").json["habits"]:
        assert (habit["streak"], habit["best"]) == (4, 4)
        assert [week["state"] for week in habit["weeks"]].count("excused") >= 8
    assert "24 excused weeks count as missed again" in cli.done("season", "remove", "2026-02-02")
    said = cli.done("habit", "excuse", "--all", "--week", "2026-02-02..2026-03-29", "--why", "hospital")
    assert said.startswith("Excused 8 weeks from Mon 2 Feb to Sun 29 Mar of 3 habits · 24 missed weeks become excused")
    assert cli("stats", "--json").json["habits"][0]["streak"] == 4
    cli.done("undo")
    assert cli("stats", "--json").json["habits"][0]["streak"] == 0  # one commit


def test_a_season_of_four_weeks_entered_the_day_after(demo: Cli) -> None:
    demo.today = "2026-10-06"
    assert "missed weeks become excused" in demo.done("season", "2026-09-08", "2026-10-05", "hospital")
    assert demo("today", "--json").json["card"] == "season_over"
