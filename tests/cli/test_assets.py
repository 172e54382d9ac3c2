"""`asset`, `role`, `shock`, `drill`, `log` and what lines name, as a person types it."""

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def career(cli: Cli) -> Cli:
    """Two skills, two people, a job and the ten safeguards, as of Wed 9 Sep 2026."""
    cli.done("asset", "add", "skill", "Leading people", "--level", "1", "--target", "3", "--how", "run the pod")
    cli.done("asset", "add", "skill", "Owning a budget")
    cli.done("asset", "add", "person", "Priya", "Nair", "--org", "Helion", "--tie", "boss", "--every", "2")
    cli.done("asset", "add", "person", "Sam Ito", "--org", "Solterra", "--helps", "asks the hard question")
    cli.done("role", "add", "Manager", "--org", "Helion", "--start", "2021-03-01")
    assert cli.done("asset", "add", "safeguard", "--starters") == "Added 10 safeguards\n"
    return cli


def test_a_win_names_skills_and_people(career: Cli) -> None:
    said = career.done("win", "Ran it with @Priya", "--skill", "lead=2", "--with", "sam", "--mark", "gl", "--day", "-1")
    assert said == "Logged a win on Tue 8 Sep, naming Leading people 2 (done with help), Sam Ito and Priya Nair\n"
    (line,) = career("log", "--json").json["entries"]
    assert line["text"] == "Ran it with @Priya"
    assert [(asset["name"], asset["level"]) for asset in line["assets"]] == [
        ("Leading people", 2),
        ("Sam Ito", None),
        ("Priya Nair", None),
    ]
    skill = career("asset", "list", "--json").json["skills"][0]
    assert (skill["level"], skill["want"], skill["proof"]["date"]) == (2, 3, "2026-09-08")


def test_what_is_not_known_is_refused_unless_it_is_to_be_new(career: Cli) -> None:
    assert '"Priya Nair" or "Sam Ito"' in career.refused("note", "Coffee", "--with", "Bob")
    assert "--new" in career.refused("note", "Coffee", "--skill", "Bob=1")
    assert "leave the @ out" in career.refused("note", "Coffee with @Bob")
    assert "not a level" in career.refused("win", "x", "--skill", "lead=7")
    assert "not a mark" in career.refused("win", "x", "--mark", "great")
    assert "still to come" in career.refused("shock", "x", "--day", "tomorrow")
    assert 'added "Speaking", "Bob"' in career.done("win", "Talk", "--new", "--with", "Bob", "--skill", "Speaking=1")
    lists = career("asset", "list", "--json").json
    assert lists["skills"][-1]["level"] == 1
    assert "Bob" in [person["name"] for person in lists["people"]]
    assert career.done("undo").startswith("Took back: Logged a win")
    assert "Bob" not in career.done("asset", "list")


def test_the_same_new_name_twice_is_made_once(career: Cli) -> None:
    career.done("note", "x", "--new", "--with", "Bob", "--with", "bob")
    assert career.done("asset", "list", "people").count("Bob") == 1


def test_a_goal_is_served(career: Cli) -> None:
    career.done("goal", "add", "Lead a team")
    assert career.done("win", "First step", "--goal", "lead") == "Logged a win on Wed 9 Sep · Lead a team\n"
    assert career("log", "--goal", "lead", "--json").json["found"] == 1


def test_a_shock_and_a_drill(career: Cli) -> None:
    assert "rehearse with: careertui drill" in career.done("shock", "The company is sold", "--job")
    told = ("--scenario", "sold", "--open", "plan b", "--runway", "7 months", "--call", "Sam, Ann")
    assert career.done("drill", "--all", *told) == "Logged a drill on Wed 9 Sep: 9 confirmed, 1 open\n"
    lists = career("asset", "list", "--json").json
    assert lists["readiness"] == {
        "fresh": 9,
        "all": 9,  # the one left open is new and untouched, and counts on neither side
        "drill": "2026-09-09",
        "rehearsed_days": 0,
        "drill_due": "2027-03-09",
    }
    assert "sold: 9 confirmed, 1 open" in career.done("log", "is:drill")
    assert "5 of" not in career.done("log", "--kind", "shocks")
    assert career.done("drill", "--confirm", "cv").endswith(": 1 confirmed, 9 not looked at\n")
    assert "market fell" in career.refused("drill", "--scenario", "fire")
    assert "not both" in career.misused("drill", "--confirm", "cv", "--open", "cv")
    assert "There is no safeguard" in career.refused("drill", "--confirm", "fire")


def test_a_drill_confirms_what_is_named_and_nothing_else(career: Cli) -> None:
    said = career.done("drill", "cv", "runway", "refer", "--open", "plan b")
    assert said == "Logged a drill on Wed 9 Sep: 3 confirmed, 1 open, 6 not looked at\n"
    assert "Layoff drill: 3 confirmed, 1 open, 6 not looked at" in career.done("log", "is:drill")
    states = {each["name"]: each["state"] for each in career("asset", "list", "--json").json["safeguards"]}
    assert sum(state == "fresh" for state in states.values()) == 3
    assert career.done("drill") == "Logged a drill on Wed 9 Sep: 0 confirmed, 10 not looked at\n"


def test_a_drill_without_safeguards_says_how_to_begin(cli: Cli) -> None:
    assert "asset add safeguard --starters" in cli.done("drill")


def test_a_new_job_turns_people_round(career: Cli) -> None:
    assert "2 outside" not in career.done("asset", "list", "people")
    assert '"Manager" ended on' in career.done("role", "add", "Director", "--org", "Brightgrid", "--start", "today")
    people = career("asset", "list", "person", "--json").json["people"]
    assert {person["name"]: person["outside"] for person in people} == {"Priya Nair": True, "Sam Ito": True}
    assert career.done("role", "list").splitlines()[1].split()[:2] == ["Director", "Brightgrid"]
    assert [role["current"] for role in career("role", "list", "--json").json["roles"]] == [True, False]
    career.done("role", "edit", "director", "--review-by", "2027-03-01")
    assert "Mon 1 Mar 2027" in career.done("role", "list")
    career.done("role", "edit", "director", "--review-by", "none", "--title", "Head")
    assert "2027" not in career.done("role", "list")
    assert career.done("role", "end") == 'Ended the role "Head" on Wed 9 Sep\n'
    assert career("role", "list", "--json").json["roles"][0]["current"]  # through its last day
    assert career.done("role", "end") == 'Ended the role "Head" on Wed 9 Sep (as it was already)\n'
    assert "no main one" in career.misused("--today", "2026-09-10", "role", "end")
    assert "--yes" in career.refused("role", "delete", "head")
    career.done("role", "delete", "head", "--yes")
    assert "before the role's first day" in career.refused("role", "add", "x", "--end", "2020-01-01")


def test_roles_that_begin_and_end_ahead_are_listed_as_planned_and_can_be_edited(career: Cli) -> None:
    later = ("--today", "2026-09-20")
    said = career.done(*later, "role", "add", "Director", "--org", "Brightgrid", "--start", "2026-11-02")
    assert said == 'Added the role "Director", from Mon 2 Nov; "Manager" ends on Sun 1 Nov\n'
    roles = career(*later, "role", "list", "--json").json["roles"]
    assert [(each["title"], each["current"], each["planned"], each["end"]) for each in roles] == [
        ("Manager", True, True, "2026-11-01"),
        ("Director", False, True, None),
    ]
    page = career.done(*later, "role", "list")
    assert "now, its end planned" in page
    assert "planned" in page.splitlines()[2]
    assert "outside" in career.done("asset", "list", "people")
    career.done(*later, "role", "edit", "director", "--start", "2026-12-01", "--title", "Head")
    career.done(*later, "role", "edit", "manager", "--end", "2026-11-30")
    for today, current in (("2026-11-30", "Manager"), ("2026-12-01", "Head")):
        found = career("--today", today, "role", "list", "--json").json["roles"]
        assert [each["title"] for each in found if each["current"]] == [current]
    before = career("--today", "2026-09-19", "role", "list", "--json").json["roles"]
    assert [(each["title"], each["end"], each["planned"]) for each in before] == [("Manager", None, False)]
    assert "Head" not in career.done(*later, "story")


def test_editing_archiving_and_deleting(career: Cli) -> None:
    career.done("asset", "edit", "sam", "--org", "Helion", "--tie", "mentor", "--name", "Sam I.")
    assert "Sam I.      Helion        mentor  inside" in career.done("asset", "list", "people")
    assert "has no --org" in career.misused("asset", "edit", "lead", "--org", "x")
    assert "say what to change" in career.misused("asset", "edit", "lead")
    assert career.done("asset", "archive", "sam") == 'Archived "Sam I."\n'
    assert "Sam" not in career.done("asset", "list")
    assert "Archived: Sam I." in career.done("asset", "list", "--archived")
    assert career.done("asset", "unarchive", "sam") == 'Brought back "Sam I."\n'
    assert "--yes" in career.refused("asset", "delete", "sam")
    career.done("asset", "delete", "sam", "--yes")
    assert "There is no asset" in career.refused("asset", "edit", "sam i", "--name", "x")


@pytest.mark.parametrize(
    "words",
    [
        ("skill", "   "),
        ("skill", "x", "--level", "5"),
        ("skill", "x", "--target", "many"),
        ("skill", "leading people"),
        ("thing", "x"),
        ("person", "x", "--tie", "friend"),
        ("person", "x", "--every", "0"),
        ("person", "a\x1b[2J"),
        ("safeguard", "x" * 10_000),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_written(career: Cli, words: tuple[str, ...]) -> None:
    career.refused("asset", "add", *words)


def test_usage(career: Cli) -> None:
    assert "say the name" in career.misused("asset", "add", "skill")
    assert "--starters adds" in career.misused("asset", "add", "skill", "--starters")
    assert "All of these are there" in career.refused("asset", "add", "safeguard", "--starters")


def test_a_tick_names_people_and_skills(career: Cli) -> None:
    career.done("habit", "add", "Read", "--per-week", "3")
    career.done("tick", "read", "--with", "sam", "--skill", "lead", "--note", "with @Priya")
    lists = career("asset", "list", "--json").json
    assert lists["skills"][0]["proof"] == {"date": "2026-09-09", "text": "with @Priya"}
    assert [person["last"] for person in lists["people"]] == ["2026-09-09", "2026-09-09"]
    assert "a level" in career.refused("tick", "read", "--note", "@lead=2")
    assert "--off" in career.misused("tick", "read", "--off", "--with", "sam")


def test_the_log_is_listed_filtered_and_deleted_from(career: Cli) -> None:
    assert "Nothing in the log" in career.done("log")
    career.done("win", "One", "--job", "--mark", "gh")
    career.done("note", "Two with @sam")
    assert career.done("log").splitlines()[-1] == "2 lines"
    assert career.done("log", "--side", "job").splitlines()[-1] == "1 of 2 lines"
    assert "Two" in career.done("log", "--about", "sam")
    assert "One" in career.done("log", "--mark", "gh", "--last", "1")
    assert "One" not in career.done("log", "two")
    assert "kind" in career.refused("log", "--kind", "party")
    assert "not a number" in career.refused("log", "--last", "x")
    id = career("log", "--json").json["entries"][0]["id"]
    assert "--yes" in career.refused("log", "delete", id)
    career.done("log", "delete", id, "--yes")
    assert "no line" in career.refused("log", "delete", id, "--yes")


def test_empty_lists_say_how_to_begin(cli: Cli) -> None:
    assert "careertui asset add" in cli.done("asset", "list")
    assert "careertui role add" in cli.done("role", "list")


def test_a_level_is_not_edited_but_proved(career: Cli) -> None:
    assert career.refused("asset", "edit", "leading", "--level", "3") == (
        'A level needs a dated line behind it; log a win that names @"Leading people"=3.'
    )
