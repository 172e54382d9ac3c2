from typing import Any

from tests.cli.conftest import Cli


def listed(cli: Cli) -> list[Any]:
    habits: list[Any] = cli("habit", "list", "--json").json["habits"]
    return habits


def test_a_habit_is_added_with_what_is_said(cli: Cli) -> None:
    assert cli.done("habit", "add", "Read", "--per-week", "3") == 'Added "Read"\n'
    cli.done("habit", "add", "Run", "--per-week", "20", "--unit", "km", "--dimension", "Prot", "--start", "2026-10-01")
    cli.done("habit", "add", "Sweets", "--per-week", "0", "--at-most")
    read, run, sweets = listed(cli)
    assert (read["dimension"], read["quota"], read["measure"], read["limit"]) == ("learn", 3, "days", "at_least")
    assert (run["dimension"], run["measure"], run["unit"], run["start"]) == ("protect", "amount", "km", "2026-10-01")
    assert (sweets["limit"], sweets["quota"], sweets["order"]) == ("at_most", 0, 3)


def test_the_list(reading: Cli) -> None:
    reading.done("habit", "add", "Later", "--per-week", "2", "--start", "2026-09-14")
    reading.done("habit", "retire", "run")
    assert reading.done("habit", "list").splitlines() == [
        "#  Habit   dimension  quota",
        "1  Read    learn      3/wk",
        "2  Sweets  learn      at most 2/wk",
        "3  Later   learn      2/wk          starts Mon 14 Sep",
        "   Run     protect    20 km/wk      retired Wed 9 Sep",
    ]
    assert "Sweets" not in reading.done("habit", "list", "run")


def test_every_two_weeks_in_table_and_json(cli: Cli) -> None:
    cli.today = "2026-01-05"
    cli.done("habit", "add", "Talk", "--per-week", "1", "--every", "2")
    cli.done("habit", "add", "Study", "--per-week", "2,5 h", "--unit", "h", "--every", "4")
    assert "Talk   learn      1/2wk" in cli.done("habit", "list")
    assert "Study  learn      2.5 h/4wk" in cli.done("habit", "list")
    cli.today = "2026-01-21"
    said = cli.done("tick", "talk", "--day", "2026-01-14", "--day", "today")
    assert said.endswith("1 of 1 in these 2 weeks · streak 2x2w\n")
    assert cli.done("tick", "talk", "--day", "2026-01-15").endswith(
        "2 of 1 in the 2 weeks of Mon 5 Jan · streak 2x2w\n"
    )
    assert "1/1/2wk" in cli.done("today")
    talk, study = cli("stats", "--json").json["habits"]
    assert (talk["quota"], talk["every"], study["quota"], study["every"]) == (1, 2, 2.5, 4)
    assert talk["weeks"] == [
        {"week": "2026-01-05", "count": 2, "quota": 1, "every": 2, "state": "met"},
        {"week": "2026-01-19", "count": 1, "quota": 1, "every": 2, "state": "met"},
    ]
    assert cli("today", "--json").json["habits"][0]["every"] == 2
    assert cli.done("habit", "quota", "talk", "3", "--every", "1") == 'Set "Talk" to 3 a week from Mon 19 Jan\n'
    assert "every 1, 2 or 4 weeks" in cli.refused("habit", "quota", "talk", "3", "--every", "3")


def test_quotas(reading: Cli) -> None:
    assert reading.done("habit", "quota", "read", "4") == 'Set "Read" to 4 a week from Mon 7 Sep\n'
    assert reading.done("habit", "quota", "read", "5", "--from", "2026-09-23") == (
        'Set "Read" to 5 a week from Mon 21 Sep\n'
    )
    assert listed(reading)[0]["quota"] == 4


def test_rename_order_and_edit(reading: Cli) -> None:
    assert reading.done("habit", "rename", "read", "Study") == 'Renamed "Read" to "Study"\n'
    assert reading.done("habit", "order", "sweets", "1") == 'Moved "Sweets"\n'
    assert [habit["name"] for habit in listed(reading)] == ["Sweets", "Study", "Run"]
    reading.done("habit", "edit", "study", "--dimension", "scan", "--per-week", "2", "--start", "-7", "--name", "Scan")
    scan = listed(reading)[1]
    assert (scan["name"], scan["dimension"], scan["quota"], scan["start"]) == ("Scan", "scan", 2, "2026-09-02")
    options = "--name, --dimension, --per-week, --every, --unit, --start or --goal"
    assert f"say what to change: {options}" in reading.misused("habit", "edit", "scan")


def test_excuses_come_and_go(reading: Cli) -> None:
    said = reading.done("habit", "excuse", "read", "--week", "2026-09-16", "--why", "travel")
    assert said == 'Excused the week of Mon 14 Sep of "Read"\n'
    reading.done("habit", "excuse", "read", "--why", "ill")
    assert reading("stats", "read", "--json").json["habits"][0]["risk"] == "excused"
    assert reading.done("habit", "excuse", "read", "--off") == 'The week of Mon 7 Sep of "Read" counts again\n'
    assert reading("stats", "read", "--json").json["habits"][0]["risk"] == "on_track"
    assert "required" in reading.misused("habit", "excuse", "read")


def test_retired_habits_rest(reading: Cli) -> None:
    assert reading.done("habit", "retire", "read") == 'Retired "Read"\n'
    assert "habit unretire" in reading.refused("tick", "read")
    reading.refused("habit", "retire", "read")
    stats = reading("stats", "--json").json["habits"]
    assert (stats[-1]["name"], stats[-1]["risk"], stats[-1]["retired"]) == ("Read", None, True)
    assert "retired" in reading.done("stats", "read")
    assert reading.done("habit", "unretire", "re") == 'Brought back "Read"\n'


def test_unretire_looks_among_the_retired_first(reading: Cli) -> None:
    reading.done("habit", "add", "Reading group", "--per-week", "1")
    reading.done("habit", "retire", "reading")
    assert reading.done("habit", "unretire", "rea") == 'Brought back "Reading group"\n'
    assert "not retired" in reading.refused("habit", "unretire", "read")
    assert "no retired habit" in reading.refused("habit", "unretire", "swim")


def test_deleting_asks_for_yes_and_can_be_undone(reading: Cli) -> None:
    reading.done("tick", "read")
    assert "its 1 tick with it" in reading.refused("habit", "delete", "read")
    assert reading.done("habit", "delete", "read", "--yes") == 'Deleted "Read"\n'
    assert reading.done("undo") == 'Took back: Deleted "Read"\n'
    assert "1 of 3" in reading.done("tick", "read")
