"""The worked examples of the domain, entered by hand with `tick --day` and read from `stats --json`."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cli.conftest import Cli

MONDAY = date(2026, 1, 5)


def days(*numbers: int) -> list[str]:
    """Days by their distance from Mon 2026-01-05."""
    return [str(MONDAY + timedelta(days=number)) for number in numbers]


def mwf(*weeks: int) -> list[str]:
    return days(*(7 * week + day for week in weeks for day in (0, 2, 4)))


def begin(cli: Cli, quota: int) -> None:
    cli.today = "2026-01-05"
    cli.done("habit", "add", "Read", "--per-week", str(quota))


def tick(cli: Cli, ticked: list[str]) -> None:
    cli.today = max(ticked)
    cli.done("tick", "read", *(word for day in ticked for word in ("--day", day)))


def numbers(cli: Cli, today: str) -> Any:
    cli.today = today
    (habit,) = cli("stats", "--json").json["habits"]
    return habit


QUOTA_3 = {
    "four weeks": (mwf(0, 1, 2, 3), "2026-02-01", 4, 4, 0.6237),
    "the next Monday": (mwf(0, 1, 2, 3), "2026-02-02", 4, 4, 0.6237),
    "the next Sunday": (mwf(0, 1, 2, 3), "2026-02-08", 4, 4, 0.6237),
    "a missed week": (mwf(0, 1, 2, 3), "2026-02-09", 0, 4, 0.4885),
    "back-filled": (mwf(0, 1, 2, 3) + days(28, 29, 33), "2026-02-09", 5, 5, 0.7053),
    "week edges": (days(0, 1, 2, 11, 12, 13), "2026-01-18", 2, 2, 0.3866),
    "no carry-over": (days(0, 1, 2, 3, 4, 7), "2026-01-19", 0, 1, 0.2420),
    "26 weeks, one missed": (mwf(*range(26)), "2026-07-13", 0, 26, 0.7819),
}


@pytest.mark.parametrize(("ticked", "today", "streak", "best", "strength"), QUOTA_3.values(), ids=QUOTA_3.keys())
def test_quota_3(cli: Cli, ticked: list[str], today: str, streak: int, best: int, strength: float) -> None:
    begin(cli, 3)
    tick(cli, ticked)
    habit = numbers(cli, today)
    assert (habit["streak"], habit["best"], habit["strength"]) == (streak, best, strength)


def test_risk_through_the_week(cli: Cli) -> None:
    begin(cli, 3)
    tick(cli, mwf(0, 1, 2, 3))
    risks = [numbers(cli, f"2026-02-{day:02}")["risk"] for day in range(2, 9)]
    assert risks == ["on_track"] * 4 + ["at_risk"] + ["unreachable"] * 2
    assert numbers(cli, "2026-02-01")["risk"] == "done"


def test_the_document_of_the_interface(cli: Cli) -> None:
    begin(cli, 3)
    tick(cli, mwf(0, 1, 2, 3))
    habit = numbers(cli, "2026-02-01")
    weeks = ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"]
    assert habit["weeks"] == [{"week": week, "count": 3, "quota": 3, "state": "met"} for week in weeks]
    assert habit["consistency"] == {"met": 3, "counted": 3}
    assert (habit["name"], habit["dimension"], habit["quota"], habit["measure"]) == ("Read", "learn", 3, "days")


def test_an_excused_week_is_skipped(cli: Cli) -> None:
    begin(cli, 3)
    cli.done("habit", "excuse", "read", "--week", "2026-01-12", "--why", "ill")
    tick(cli, mwf(0, 2))
    habit = numbers(cli, "2026-01-25")
    assert (habit["streak"], habit["best"], habit["strength"]) == (2, 2, 0.3866)


def test_a_quota_holds_from_its_week_on(cli: Cli) -> None:
    begin(cli, 2)
    cli.done("habit", "quota", "read", "3", "--from", "2026-01-19")
    tick(cli, days(0, 2, 8, 10, 14, 16))
    assert numbers(cli, "2026-01-25")["streak"] == 2
    habit = numbers(cli, "2026-01-26")
    assert (habit["streak"], habit["best"], habit["strength"]) == (0, 2, 0.4022)


def test_26_weeks_and_an_excused_one(cli: Cli) -> None:
    begin(cli, 3)
    tick(cli, mwf(*range(26)))
    cli.done("habit", "excuse", "read", "--week", "2026-07-06", "--why", "ill")
    habit = numbers(cli, "2026-07-13")
    assert (habit["streak"], habit["strength"]) == (26, 0.9983)


QUOTA_2 = [
    ((2, 2, 2, 2, 2, 2, 1), None, 6, 6, (6, 6)),
    ((2, 2, 1, 2, 2, 2, 0), None, 3, 3, (5, 6)),
    ((2, 2, 0, 2, 2, 2, 0), ("2026-01-21", "2026-01-22"), 5, 5, (5, 5)),
    ((2, 2, 0, 0, 1, 2, 0), ("2026-01-19", "2026-02-08"), 3, 3, (3, 3)),
    ((2, 2, 2, 0, 0, 2, 2), ("2026-01-19", "2026-02-08"), 5, 5, (4, 4)),
]


@pytest.mark.parametrize(("counts", "season", "streak", "best", "consistency"), QUOTA_2)
def test_quota_2_with_seasons(
    cli: Cli,
    counts: tuple[int, ...],
    season: tuple[str, str] | None,
    streak: int,
    best: int,
    consistency: tuple[int, int],
) -> None:
    begin(cli, 2)
    if season:
        cli.today = season[0]
        cli.done("season", *season, "Leave")
    tick(cli, days(*(7 * week + day for week, count in enumerate(counts) for day in range(count))))
    habit = numbers(cli, "2026-02-18")
    assert (habit["streak"], habit["best"]) == (streak, best)
    assert habit["consistency"] == {"met": consistency[0], "counted": consistency[1]}
