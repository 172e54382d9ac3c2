"""The as-of law for a life of commands: the file of today looked at as of a day says what it said on that day.

Commands come at random on the days of half a year; after each day the file is kept. Left out is what keeps no date of
its own (names, order, quotas within a week, an added action, an idea's target), as the rules say.
"""

import random
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli

FIRST = date(2026, 1, 5)  # a Monday
HABITS = ("Read", "Run", "Sweets")
GOALS = ("Pod", "Course", "Panel")
STARTED = GOALS[:2]  # the third is an idea at first, whose target would move without a day
PEOPLE = ("Ann Lee", "Ben Roe")
SAFEGUARDS = ("CV", "Runway")
QUESTIONS = (
    ("today",),
    ("stats",),
    ("habit", "list"),
    ("goal", "list"),
    ("asset", "list"),
    ("role", "list"),
    ("season", "list"),
    ("review",),
    ("log",),
)


def begin(cli: Cli) -> None:
    """What all lives begin with."""
    cli.done("habit", "add", "Read", "--per-week", "3", "--start", str(FIRST))
    cli.done("habit", "add", "Run", "--per-week", "20", "--unit", "km", "--start", str(FIRST))
    cli.done("habit", "add", "Sweets", "--per-week", "2", "--at-most", "--start", str(FIRST))
    for title in GOALS:
        cli.done("goal", "add", title, "--target", "2026-05-01", "--measure", "it is done", "--of", "10")
        cli.done("goal", "step", title, "Begin")
        cli.done("goal", "step", title, "End")
    for title in STARTED:
        cli.done("goal", "start", title)
    cli.done("asset", "add", "skill", "Leading people", "--target", "3")
    for name in PEOPLE:
        cli.done("asset", "add", "person", name, "--org", "Acme", "--every", "1")
    for name in SAFEGUARDS:
        cli.done("asset", "add", "safeguard", name, "--every", "2")
    cli.done("role", "add", "Lead", "--org", "Helion", "--start", "2020-01-01")


def command(luck: random.Random, day: date) -> tuple[str, ...]:
    """One command as a person may give it on that day; some are refused, which is as good."""
    goal, later = luck.choice(GOALS), str(day + timedelta(days=luck.randint(20, 120)))
    return luck.choice(
        (
            ("tick", "Read"),
            ("tick", "Run", "--amount", str(luck.randint(1, 9))),
            ("tick", "Sweets"),
            ("tick", "Read", "--note", f"with @{luck.choice(PEOPLE)}"),
            ("goal", "start", goal),
            ("goal", "progress", goal, str(luck.randint(0, 10))),
            ("goal", "move", luck.choice(STARTED), later, "--why", "later"),
            ("goal", "action", goal, luck.choice(("Begin", "End")), "--done"),
            ("goal", "done", goal, "--outcome", "well"),
            ("goal", "drop", goal, "--why", "enough"),
            ("goal", "reopen", goal),
            ("win", f"Won {luck.randint(1, 99)}", "--skill", f"Leading people={luck.randint(0, 4)}"),
            ("note", "Met", "--with", luck.choice(PEOPLE)),
            ("shock", "The boss left"),
            ("drill", "--confirm", luck.choice(SAFEGUARDS)),
            ("season", str(day), str(day + timedelta(days=luck.randint(3, 20))), "rest"),
            ("habit", "retire", luck.choice(HABITS)),
            ("habit", "unretire", luck.choice(HABITS)),
            ("role", "add", "Head", "--org", luck.choice(("Helion", "Acme")), "--start", str(day)),
            ("asset", "add", "person", f"New {day}", "--org", "Else"),
        )
    )


def said(cli: Cli, day: date, path: Path) -> dict[str, Any]:
    """All that is printed of a file as of a day."""
    cli.today, cli.path = str(day), path
    return {" ".join(words): cli(*words, "--json").json for words in QUESTIONS}


@pytest.mark.parametrize("seed", range(8))
def test_the_file_as_of_a_day_says_what_it_said_on_that_day(cli: Cli, tmp_path: Path, seed: int) -> None:
    luck, day, file = random.Random(seed), FIRST, cli.path
    cli.today = str(day)
    begin(cli)
    days: list[date] = []
    for number in range(14):
        cli.today, cli.path = str(day), file
        for _ in range(luck.randint(1, 6)):
            assert cli(*command(luck, day)).code in (0, 1)
        shutil.copy(file, tmp_path / f"{number}.json")
        days.append(day)
        day += timedelta(days=luck.randint(1, 16))
    for number, then in enumerate(days):
        now, once = said(cli, then, file), said(cli, then, tmp_path / f"{number}.json")
        for words in now:
            assert now[words] == once[words], (words, then)
