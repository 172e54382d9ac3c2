"""`goal …`: what scripts rely on, what is said, and what is refused without a byte written."""

from typing import Any

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def pod(cli: Cli) -> Cli:
    """An active goal with two actions, an idea that stands on it, and an experiment."""
    words = ("--target", "2027-06-30", "--measure", "a full quarter", "--step", "Ask Ana", "--step", "Ask Lena")
    cli.done("goal", "add", "Run the pod", *words, "--start")
    cli.done("goal", "add", "Director", "--target", "2028-12-31", "--after", "pod")
    cli.done("goal", "add", "Four posts", "--kind", "experiment", "--of", "4", "--why", "it shows what suits me")
    return cli


def listed(cli: Cli) -> dict[str, Any]:
    return {each["title"]: each for each in cli("goal", "list", "--json").json["goals"]}


def shown(cli: Cli, text: str) -> Any:
    return cli("goal", "show", text, "--json").json


def test_goals_are_added_and_listed(pod: Cli) -> None:
    found = listed(pod)
    assert list(found) == ["Run the pod", "Director", "Four posts"]
    run = found["Run the pod"]
    assert (run["status"], run["target"], run["measure"]) == ("active", "2027-06-30", "a full quarter")
    assert (run["actions"], run["next_action"], run["is_next"]) == ({"open": 2, "all": 2}, "Ask Ana", True)
    assert (found["Director"]["status"], found["Director"]["after"]) == ("idea", run["id"])
    assert (found["Four posts"]["kind"], found["Four posts"]["of"]) == ("experiment", 4)
    lines = pod.done("goal", "list").splitlines()
    assert "Wed 9 Sep, 3 ahead" in lines[1]
    assert lines[3].split() == ["2028", "└", "Director", "Sun", "31", "Dec", "2028", "idea"]


def test_an_empty_list_says_how_to_begin(cli: Cli) -> None:
    assert cli.done("goal", "list").startswith("No goals yet")
    assert cli("goal", "list", "--json").json["goals"] == []


def test_an_idea_is_started_once_it_can_be(pod: Cli) -> None:
    assert "needs a measure" in pod.refused("goal", "start", "director")
    assert "needs a target" in pod.refused("goal", "start", "four", "--measure", "four of them")
    said = pod.done("goal", "start", "four", "--measure", "four of them", "--target", "2026-10-31")
    assert said == 'Started "Four posts" for Sat 31 Oct · it has no open action and no live habit\n'


def test_a_target_before_today_is_allowed_and_said(pod: Cli) -> None:
    result = pod("goal", "add", "Late", "--target", "2026-01-01")
    assert (result.code, result.err) == (0, "careertui: Thu 1 Jan has passed already.\n")
    assert result.out == 'Added "Late" for Thu 1 Jan · its target, Thu 1 Jan, has passed already\n'


def test_actions_progress_and_moves(pod: Cli) -> None:
    assert pod.done("goal", "step", "pod", "Ask", "Cem") == 'Added the action "Ask Cem"\n'
    assert pod.done("goal", "action", "pod", "1", "--done", "--day", "yesterday") == 'Did "Ask Ana" on Tue 8 Sep\n'
    pod.done("goal", "action", "pod", "cem", "--order", "1")
    pod.done("goal", "action", "pod", "lena", "--text", "Ask Lena for a budget")
    actions = shown(pod, "pod")["actions"]
    assert [(each["text"], each["done"], each["next"]) for each in actions] == [
        ("Ask Cem", None, True),
        ("Ask Ana", "2026-09-08", False),
        ("Ask Lena for a budget", None, False),
    ]
    pod.done("goal", "action", "pod", "ana", "--open")
    pod.done("goal", "action", "pod", "ana", "--delete")
    assert "could be" in pod.refused("goal", "action", "pod", "ask", "--done")
    assert "--day goes with --done" in pod.misused("goal", "action", "pod", "cem", "--open", "--day", "today")

    assert pod.done("goal", "progress", "pod", "20", "--day", "-7").startswith("Noted on Wed 2 Sep")
    assert pod.done("goal", "progress", "pod", "35%") == 'Noted: "Run the pod" is at 35 %\n'
    assert shown(pod, "pod")["history"] == [
        {"day": "2026-09-09", "progress": 35},
        {"day": "2026-09-02", "progress": 20},
    ]
    assert "from 0 to 100" in pod.refused("goal", "progress", "pod", "101")

    assert "The reason is empty" in pod.refused("goal", "move", "pod", "2027-09-30")
    pod.done("goal", "move", "pod", "2027-09-30", "--why", "it starts in July")
    assert shown(pod, "pod")["moves"] == [
        {"on": "2026-09-09", "from": "2027-06-30", "to": "2027-09-30", "why": "it starts in July"}
    ]


def test_looking_back_shows_the_old_target(pod: Cli) -> None:
    pod.today = "2026-09-20"
    pod.done("goal", "move", "pod", "2027-09-30", "--why", "later")
    pod.today = "2026-09-19"
    assert shown(pod, "pod")["target"] == "2027-06-30"


def test_goals_end_with_an_outcome_or_a_reason(pod: Cli) -> None:
    assert "required: --outcome" in pod.misused("goal", "done", "pod")
    assert "The outcome is empty" in pod.refused("goal", "done", "pod", "--outcome", " ")
    assert "idea" in pod.refused("goal", "done", "director", "--outcome", "x")
    assert pod.done("goal", "done", "pod", "--outcome", "108 % of quota") == 'Done: "Run the pod"\n'
    assert pod.done("goal", "drop", "director", "--why", "another way") == 'Dropped: "Director"\n'
    found = listed(pod)
    assert [(each["title"], each["status"], each["outcome"]) for each in found.values()] == [
        ("Run the pod", "done", "108 % of quota"),
        ("Four posts", "idea", ""),
        ("Director", "dropped", "another way"),
    ]
    assert "Director" not in pod.done("goal", "list")
    assert "Director" in pod.done("goal", "list", "--all")
    assert "108 % of quota" in pod.done("goal", "show", "pod")
    assert "goal reopen" in pod.refused("goal", "progress", "pod", "3")
    assert pod.done("goal", "reopen", "director") == '"Director" is an idea again\n'  # a dropped idea comes back as one
    assert "only a closed goal" in pod.refused("goal", "reopen", "director")
    assert shown(pod, "director")["status"] == "idea"
    (kept,) = shown(pod, "director")["closings"]
    assert (kept["status"], kept["outcome"], kept["on"]) == ("dropped", "another way", kept["reopened"])
    assert "another way" in pod.done("goal", "show", "director")
    pod.done("goal", "reopen", "pod")
    assert shown(pod, "pod")["status"] == "active"


def test_goals_are_edited(pod: Cli) -> None:
    assert "itself" in pod.refused("goal", "edit", "pod", "--after", "director")
    assert "moved, with a why" in pod.refused("goal", "edit", "pod", "--target", "2028-01-01")
    assert "say what to change" in pod.misused("goal", "edit", "pod")
    pod.done("goal", "edit", "director", "--title", "Head", "--after", "", "--serves", "lead", "--kind", "experiment")
    head = shown(pod, "head")
    assert (head["title"], head["after"], head["values"], head["kind"]) == ("Head", None, ["lead people"], "experiment")
    assert 'no value "gold"' in pod.refused("goal", "edit", "head", "--serves", "gold")


def test_needs_name_skills_there_are(pod: Cli) -> None:
    assert 'no skill "hiring"' in pod.refused("goal", "need", "pod", "hiring", "2")
    pod.done("asset", "add", "skill", "Hiring")
    assert pod.done("goal", "need", "pod", "hir", "2") == '"Run the pod" needs Hiring 2\n'
    assert "from 1 to 4" in pod.refused("goal", "need", "pod", "hir", "5")
    need = listed(pod)["Run the pod"]["needs"][0]
    assert (need["name"], need["need"], need["level"], need["proof"]) == ("Hiring", 2, 0, None)
    assert "no habit builds it" in pod.done("goal", "show", "pod")
    assert "no level" in pod.refused("goal", "add", "X", "--need", "Hiring")
    pod.done("goal", "add", "X", "--need", "Hiring=3")
    pod.done("goal", "need", "pod", "hir", "0")
    assert listed(pod)["Run the pod"]["needs"] == []


def test_a_volunteer_role_comes_with_its_first_actions(cli: Cli) -> None:
    cli.done("goal", "volunteer", "Rooftops", "for", "All", "--role", "Committee chair")
    role = shown(cli, "rooftops")
    assert (role["title"], role["status"]) == ("Committee chair for Rooftops for All", "active")
    assert role["measure"]
    assert role["target"] == "2027-03-10"
    assert len(role["actions"]) >= 3


def test_habits_serve_goals(pod: Cli) -> None:
    pod.done("habit", "add", "Read", "--per-week", "1", "--goal", "pod")
    assert [each["name"] for each in shown(pod, "pod")["habits"]] == ["Read"]
    pod.done("habit", "edit", "read", "--goal", "director")
    assert [each["name"] for each in shown(pod, "director")["habits"]] == ["Read"]
    pod.done("habit", "edit", "read", "--goal", "")
    assert shown(pod, "director")["habits"] == []
    assert "no goal" in pod.refused("habit", "add", "Run", "--per-week", "1", "--goal", "zoo")


def test_deleting_asks_for_yes_and_can_be_undone(pod: Cli) -> None:
    assert "add --yes" in pod.refused("goal", "delete", "pod")
    pod.done("goal", "delete", "pod", "--yes")
    assert listed(pod)["Director"]["after"] is None
    assert pod.done("undo") == 'Took back: Deleted "Run the pod"\n'
    assert listed(pod)["Director"]["after"]


@pytest.mark.parametrize("title", ["", "   ", "x" * 10_000, "a\x1b[2J", "a\nb", "\u202ex"])
def test_titles_that_are_none(cli: Cli, title: str) -> None:
    cli.refused("goal", "add", title)


@pytest.mark.parametrize("title", ["[/]", "[@click=app.quit]x[/]", "日本語のとても長い名前です", "👩‍💻 ✍️", "שלום"])
def test_titles_that_are_drawn_as_they_are(cli: Cli, title: str) -> None:
    cli.done("goal", "add", title)
    assert title in cli.done("goal", "list")
    assert title in cli.done("goal", "show", title)


@pytest.mark.parametrize("target", ["2026-02-30", "soon", "99999-01-01", "2026-13-01"])
def test_targets_that_are_no_days(cli: Cli, target: str) -> None:
    cli.refused("goal", "add", "Run", "--target", target)
