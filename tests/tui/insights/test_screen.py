"""The Insights screen, played: sections, gaps and what closes them, at small and at large sizes."""

import re
from pathlib import Path
from typing import Any

import pytest

from careertui.store.config import Config
from careertui.tui.checks.screen import CheckScreen
from careertui.tui.goals.rows import GoalKey
from careertui.tui.goals.screen import GoalsScreen
from careertui.tui.habits.form import HabitForm
from careertui.tui.habits.screen import HabitsScreen
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.insights.places import SECTIONS
from careertui.tui.insights.screen import InsightsScreen
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.forms import FormScreen
from tests.tui.insights.test_rows import hostile_career
from tests.tui.stage import LEAD, STEERING, Stage, career_in, habit, habits, staged

NAMES = [section.name for section in SECTIONS]


def screen_of(stage: Stage) -> InsightsScreen:
    assert isinstance(stage.base, InsightsScreen)
    return stage.base


async def show(stage: Stage, name: str) -> InsightsScreen:
    await stage.press("8")
    screen = screen_of(stage)
    screen.show_section(name)
    await stage.settled()
    return screen


def here(stage: Stage) -> str:
    """The drawn line under the cursor."""
    return next((line for line in stage.lines if "▌" in line), "")


async def go_to(stage: Stage, words: str) -> str:
    """Moves the cursor to the line with these words."""
    await stage.press("g")
    for _ in range(60):
        if words in here(stage):
            return here(stage)
        await stage.press("j")
    raise AssertionError(f"no line with {words}:\n{stage.text}")


@staged()
async def test_the_sections_one_after_the_other(stage: Stage) -> None:
    await stage.press("8")
    screen = screen_of(stage)
    assert "Line of sight" in stage.text
    assert "Sales Manager" in here(stage)
    seen = []
    for _ in NAMES:
        seen.append(screen.at)
        await stage.press("tab")
    assert seen == NAMES
    assert screen.at == "sight"
    for key, name in (("right", "balance"), ("l", "scores"), ("right_square_bracket", "resilience")):
        await stage.press(key)
        assert screen.at == name
    for key, name in (("left", "scores"), ("h", "balance"), ("left_square_bracket", "sight"), ("shift+tab", "liked")):
        await stage.press(key)
        assert screen.at == name


@staged(size=(140, 40))
async def test_several_sections_beside_each_other(stage: Stage) -> None:
    await stage.press("8")
    for words in ("Line of sight", "Balance ─", "Weeks ─", "Resilience, self and log", "Job or career ─"):
        assert words in stage.text
    assert "Network ─" not in stage.text
    assert stage.text.count("▌") == 1  # one cursor, where the keys go
    await stage.press("shift+tab", "shift+tab")
    assert "Network ─" in stage.text
    assert "Line of sight" not in stage.text


@staged()
async def test_a_habit_closes_the_gap_of_a_skill(stage: Stage) -> None:
    await stage.press("8")
    line = await go_to(stage, "Owning a budget")
    assert "no habit" in line
    await stage.press("a")
    assert isinstance(stage.app.screen, HabitForm)
    assert "Owning a budget" in stage.text
    await stage.fill(name="An hour with the pod's P&L")
    await stage.press("enter")
    (made,) = [habit for habit in (await stage.saved()).habits if habit.name == "An hour with the pod's P&L"]
    career = career_in(stage.path)
    goal = next(goal for goal in career.goals if goal.title.startswith("Sales Manager"))
    skill = next(asset for asset in career.assets if asset.name == "Owning a budget")
    assert (made.goal, made.skills, made.dimension) == (goal.id, (skill.id,), "learn")
    assert any("Owning a budget" in line and "An hour with" in line for line in stage.lines)
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.message)
    assert not any("An hour with" in line for line in stage.lines[:-2])


@staged()
async def test_a_goal_closes_the_gap_of_a_value(stage: Stage) -> None:
    await stage.press("8")
    await go_to(stage, "nothing serves this value yet")
    await stage.press("enter")
    assert isinstance(stage.app.screen, AskScreen)
    await stage.press("enter")
    assert isinstance(stage.app.screen, FormScreen)
    await stage.fill(title="Home by six on Wednesdays")
    await stage.press("enter")
    (goal,) = [goal for goal in (await stage.saved()).goals if goal.title == "Home by six on Wednesdays"]
    assert goal.values == ("my hours, my place",)
    assert "nothing serves" not in stage.text


@staged()
async def test_lines_without_a_gap_lead_to_what_they_show(stage: Stage) -> None:
    await stage.press("8")
    await go_to(stage, "Leading people")
    await stage.press("enter")
    assert isinstance(stage.base, HabitsScreen)
    assert stage.base.pane.key == HabitKey(LEAD)
    await stage.press("8")
    await go_to(stage, "Sales Manager")
    await stage.press("enter")
    assert isinstance(stage.base, GoalsScreen)
    goal = next(goal for goal in stage.app.career.goals if goal.title.startswith("Sales Manager"))
    assert stage.base.pane.key == GoalKey(goal.id)


@staged()
async def test_balance_and_a_dimension_offer_a_habit(stage: Stage) -> None:
    await show(stage, "balance")
    await stage.press("a")
    assert isinstance(stage.app.screen, HabitForm)
    assert stage.app.screen.dimension == "protect"
    await stage.press("escape")
    await show(stage, "resilience")
    await go_to(stage, "Scan")
    await stage.press("enter")
    assert isinstance(stage.app.screen, HabitForm)
    assert stage.app.screen.dimension == "scan"


@staged()
async def test_a_low_statement_has_what_moves_it_and_the_check_can_be_taken(stage: Stage) -> None:
    await show(stage, "checks")
    await go_to(stage, "nothing left for my own plans")
    await stage.press("a")  # the habit is kept already: it goes there
    await stage.until(lambda: isinstance(stage.app.screen, HabitsScreen))
    assert "Two career hours" in stage.cursor_row()
    await show(stage, "checks")
    await go_to(stage, "takes the check")
    await stage.press("enter")
    assert isinstance(stage.app.screen, CheckScreen)


@staged()
async def test_a_touch_is_logged_and_the_line_goes(stage: Stage) -> None:
    await show(stage, "network")
    assert "Jo Lindqvist" in here(stage)
    await stage.press("a")
    await stage.fill(text="coffee, two roles she knows of")
    await stage.press("enter")
    entry = (await stage.saved()).entries[-1]
    assert entry.text == "coffee, two roles she knows of"
    assert "Jo Lindqvist" not in "".join(stage.lines[:-2])
    assert "10 of 11 outside fresh" in stage.text


@staged()
async def test_the_year_of_the_map(stage: Stage) -> None:
    await show(stage, "liked")
    assert "2026: " in stage.text
    assert "year" in stage.keys
    await stage.press("y")
    assert "2025: " in stage.text
    await stage.press("y")
    assert "all years: " in stage.text
    await stage.press("tab")
    assert "year" not in stage.keys


@staged(None)
async def test_an_empty_file_says_what_to_press(stage: Stage) -> None:
    await stage.press("8")
    assert "no vision yet" in stage.text
    for name in NAMES:
        await show(stage, name)
        assert "a adds" in stage.words or "enter" in stage.words
    await show(stage, "network")
    await stage.press("a")
    await stage.fill(name="Ruth")
    await stage.press("enter")
    assert [asset.name for asset in (await stage.saved()).assets] == ["Ruth"]


@staged(size=(40, 12))
async def test_it_can_be_used_on_a_small_terminal(stage: Stage) -> None:
    await stage.press("8")
    assert "‹ Sight · 1 of 7 ›" in stage.text
    assert "Owning a budget" in await go_to(stage, "Owning a budget")
    await stage.press("tab")
    assert "Balance" in stage.text
    assert here(stage) == ""  # the offer is below the fold, the chart is seen from its top
    await stage.press("j")
    assert "adds one" in here(stage)
    await stage.resize(100, 30)
    assert "Balance" in stage.text
    assert "adds one" in here(stage)


def old_and_new() -> dict[str, Any]:
    return habits(habit("H1", "Read"), habit("H2", "Write", start="2026-09-14"))


@staged(old_and_new)
async def test_the_mouse_chooses_sections_and_lines(stage: Stage) -> None:
    await stage.press("8")
    await stage.click_on("Job or career", 2)
    assert screen_of(stage).at == "checks"
    await stage.click_on("Scan")
    assert screen_of(stage).at == "resilience"
    assert "Scan" in here(stage)
    await stage.click_on("Job or career", 2)
    await stage.click_on("takes the check")  # it was under the cursor already
    assert isinstance(stage.app.screen, CheckScreen)


@staged(config=Config(glyphs="ascii"))
async def test_in_ascii(stage: Stage) -> None:
    await stage.press("8")
    for _ in NAMES:
        assert all(line.isascii() for line in stage.lines[3:-2]), stage.text
        await stage.press("tab")


@staged(hostile_career)
async def test_whatever_the_file_holds_is_drawn_harmless(stage: Stage) -> None:
    await stage.press("8")
    for _ in NAMES:
        assert not STEERING.search("".join(stage.lines))
        await stage.press("j", "j", "G", "question_mark")
        assert not STEERING.search("".join(stage.lines))
        await stage.press("escape", "tab")


@staged(size=(140, 40))
async def test_the_explanation_is_that_of_the_section(stage: Stage) -> None:
    for name in NAMES:
        screen = await show(stage, name)
        title, text = screen.explanation()
        assert title == next(section.title for section in SECTIONS if section.name == name)
        assert text.endswith(".")


def with_pay() -> dict[str, Any]:
    documents = hostile_career(["Lead a team", "Read", "a", "b", "c"])
    documents["visions"]["V1"] |= {"pay": "XPAYX"}
    return documents


@staged(with_pay, size=(140, 40))
async def test_what_one_wants_to_be_paid_is_on_no_page(stage: Stage) -> None:
    assert "XPAYX" not in stage.text
    await stage.press("8")
    for _ in NAMES:
        assert "XPAYX" not in stage.text
        await stage.press("tab")


@staged(size=(80, 24))
async def test_a_section_that_goes_on_says_so(stage: Stage) -> None:
    await stage.press("8")
    assert "↓" in stage.lines[21]
    await stage.press("G")
    assert "↑" in stage.lines[4]
    assert "↓" not in stage.text


@staged(size=(40, 15))
async def test_in_forty_columns_all_keys_of_a_section_are_named(stage: Stage) -> None:
    await stage.press("8")
    assert "enter do it" in stage.keys
    assert "a add" in stage.keys
    assert stage.lines[1].strip().endswith("tab next")
    await stage.press("tab")
    assert "Balance · 2 of 7" in stage.lines[1]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
def test_the_network_shows_every_tie_at_every_size(size: tuple[int, int], tmp_path: Path) -> None:
    @staged(size=size)
    async def script(stage: Stage) -> None:
        await show(stage, "network")
        people = stage.app.career.assets_of("person")
        assert len({person.tie for person in people}) == 7
        for person in people:
            assert re.search(rf"^.*\b{person.tie} +(\d+ of \d+|–)", stage.text, re.MULTILINE), person.tie

    script(tmp_path)
