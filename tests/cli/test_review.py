"""`review`, as people and scripts read it."""

import json
import shutil
from pathlib import Path

from tests.cli.conftest import Cli

CASES = Path(__file__).parent.parent / "cases"

DUE = {"kind", "slot", "due", "state", "days"}


def test_of_an_empty_file_nothing_is_due(cli: Cli) -> None:
    assert cli.done("review") == "Nothing is due.\n"
    assert cli("review", "--json").json == {"today": "2026-09-09", "due": [], "history": []}


def test_the_demo_on_opening(cli: Cli) -> None:
    document = cli.bare("--demo", "review", "--json").json
    assert [(each["kind"], each["slot"], each["state"], each["days"]) for each in document["due"]] == [
        ("year", "2026-08-31", "overdue", 7),
        ("week", "2026-09-06", "overdue", 1),
    ]
    assert all(each.keys() == DUE for each in document["due"])
    history = document["history"]
    assert history[0] == {"kind": "week", "slot": "2026-08-30", "done": "2026-08-30"}
    assert [each["slot"] for each in history] == sorted((each["slot"] for each in history), reverse=True)
    missed = [each["slot"] for each in history if each["done"] is None]
    assert missed == ["2026-06-07", "2025-12-28", "2025-12-21", "2025-12-14", "2025-12-07"]
    quarters = {each["slot"]: each["done"] for each in history if each["kind"] == "quarter"}
    assert quarters == {"2025-11-30": "2025-12-03", "2026-02-28": "2026-03-01", "2026-05-31": "2026-05-31"}
    assert not [each for each in history if "2026-01-12" <= each["slot"] <= "2026-02-22"]  # the season's vanished


def test_the_demo_on_other_days(cli: Cli) -> None:
    def due(today: str) -> list[tuple[str, str, int]]:
        found = cli.bare("--demo", "--today", today, "review", "--json").json["due"]
        return [(each["kind"], each["state"], each["days"]) for each in found]

    assert due("2025-12-01") == [("quarter", "overdue", 1)]
    assert due("2026-01-20") == []
    assert due("2026-02-28") == [("quarter", "due", 0), ("week", "open", -1)]


def test_the_list_in_words(cli: Cli) -> None:
    lines = cli.bare("--demo", "review").out.splitlines()
    assert lines[:2] == ["Annual review for 31 Aug · 7 days over", "Weekly review for Sunday · 1 day over"]
    assert lines[3].split() == ["Sun", "30", "Aug", "Weekly", "review", "Sun", "30", "Aug"]
    assert lines[-1].startswith("and 34 before")
    season = cli.bare("--demo", "--today", "2026-01-20", "review").out
    assert season.startswith("Nothing is asked in a season.\n")


def test_what_was_missed_in_a_row_is_one_line(cli: Cli) -> None:
    lines = cli.bare("--demo", "--today", "2026-01-11", "review").out.splitlines()
    runs = [" ".join(line.split()) for line in lines if "without" in line]
    assert runs == ["Sun 28 Dec 2025 4 weeks without a review, 7 Dec to 28 Dec 2025 missed"]


def test_a_review_done_in_a_season_that_was_entered_later_stays(cli: Cli) -> None:
    cli.path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(CASES / "E05.json", cli.path)
    history = cli("--today", "2026-06-15", "review", "--json").json["history"]
    assert history[0] == {"kind": "week", "slot": "2026-06-07", "done": "2026-06-07"}


def test_a_draft_says_how_much_of_it_is_answered(cli: Cli) -> None:
    cli.path.parent.mkdir(parents=True, exist_ok=True)
    document = json.loads((CASES / "E05.json").read_text(encoding="utf-8"))
    draft = {"id": "d", "created": "2026-06-14", "kind": "week", "slot": "2026-06-14", "scores": {"balance": 4}}
    document["reviews"]["d"] = draft
    cli.path.write_text(json.dumps(document), encoding="utf-8")
    assert "Weekly review for Sunday · 1 day over · 1 of 3 answered" in cli("--today", "2026-06-15", "review").out
