"""Names found in a file may hold anything; what reaches the terminal is harmless, and what scripts read is exact."""

import json
import re
from pathlib import Path

import pytest

from careertui.store.seed import create
from tests.cli.conftest import Cli

HOSTILE = [
    "\x1b[2J\x1b]52;c;aGk=\x07clip",
    "\x9b31mC1 \x90dcs\x9c",
    "a\u202eb\u2066c\u2028d",
    "line\nbreak\ttab\r",
    "[red]markup[/] [@click=app.quit]x[/]",
    "\x7fdel \u200e \ufeff \U000e0041",
    ":smile: {braces} %s",
    "日本語 👩‍💻 ✍️",
]
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0041]")


def id_of(number: int) -> str:
    return f"HABIT{number:021}"


@pytest.fixture
def hostile(cli: Cli, tmp_path: Path) -> Cli:
    habits = {
        id_of(number): {
            "id": id_of(number),
            "created": "2026-09-07",
            "name": name,
            "measure": "amount",
            "unit": name,
            "quotas": [{"since": "2026-09-07", "n": 3}],
            "start": "2026-09-07",
            "order": number + 1,
        }
        for number, name in enumerate(HOSTILE)
    }
    season = {"id": "S", "created": "2026-09-07", "kind": "season", "start": "2026-09-08", "end": "2026-09-12"}
    create(cli.path, {"habits": habits, "spans": {"S": {**season, "reason": HOSTILE[0] + HOSTILE[2]}}})
    return cli


COMMANDS = [
    ("today",),
    ("today", "--short"),
    ("stats",),
    ("habit", "list"),
    ("season", "list"),
    ("season", "end"),
    ("tick", id_of(0), "--amount", "1"),
    ("tick", id_of(3), "--amount", "2", "--off"),
    ("tick", id_of(2)),
    ("tick", "nothing like it"),
    ("habit", "retire", id_of(1)),
    ("habit", "delete", id_of(5)),
    ("habit", "excuse", id_of(4), "--why", "x"),
    ("undo",),
]


@pytest.mark.parametrize("words", COMMANDS)
def test_nothing_steers_the_terminal(hostile: Cli, words: tuple[str, ...]) -> None:
    result = hostile(*words)
    assert not STEERING.search(result.out + result.err)
    assert "fault" not in result.err


def test_every_habit_has_its_line(hostile: Cli) -> None:
    lines = hostile.done("today").splitlines()
    assert len(lines) == len(HOSTILE) + 3  # the season, the day, and what the season asks: it has no week score
    assert "[@click=app.quit]x[/]" in lines[6]
    assert ":smile: {braces} %s" in lines[8]


def test_json_is_exact_and_harmless(hostile: Cli) -> None:
    for words in (("today", "--json"), ("stats", "--json"), ("habit", "list", "--json")):
        result = hostile(*words)
        assert not STEERING.search(result.out)
        assert [habit["name"] for habit in json.loads(result.out)["habits"]] == HOSTILE


def test_columns_line_up_behind_wide_characters(cli: Cli) -> None:
    from rich.cells import cell_len

    for name in ("日本語を読む", "👩‍💻 code", "✍️ write", "plain", "café"):
        cli.done("habit", "add", name, "--per-week", "3")
    lines = cli.done("habit", "list").splitlines()
    assert {cell_len(line[: line.index("learn")]) for line in lines[1:]} == {
        cell_len(lines[0][: lines[0].index("dimension")])
    }
