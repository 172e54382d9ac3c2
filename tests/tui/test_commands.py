"""The table of commands is whole: every key does what it says, and a remapped one too."""

import itertools
from collections.abc import Mapping
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.command import CommandPalette

from careertui.store.config import Config
from careertui.tui.app import CareerApp
from careertui.tui.assets.screen import AssetsScreen
from careertui.tui.commands import (
    COMMAND_TABLE,
    KEY_LINE,
    LIST_COMMANDS,
    SCREENS,
    Command,
    commands_for,
    key_line_for,
)
from careertui.tui.goals.screen import GoalsScreen
from careertui.tui.habits.screen import HabitsScreen
from careertui.tui.habits.year_map import YearMap
from careertui.tui.insights.screen import InsightsScreen
from careertui.tui.keys import ALL_COMMANDS as ALL
from careertui.tui.keys import key_name, keymap
from careertui.tui.log.screen import LogScreen
from careertui.tui.parts.pane import Pane
from careertui.tui.reviews.screen import ReviewsScreen
from careertui.tui.today.screen import TodayScreen
from careertui.tui.vision.screen import VisionScreen
from tests.tui.stage import Stage, staged

PLACES = {
    "today": TodayScreen,
    "vision": VisionScreen,
    "goals": GoalsScreen,
    "habits": HabitsScreen,
    "assets": AssetsScreen,
    "reviews": ReviewsScreen,
    "log": LogScreen,
    "insights": InsightsScreen,
}


def keys_of(command: Command, wanted: Mapping[str, str]) -> set[str]:
    return {key for key in wanted.get(command.id, command.keys).split(",") if key}


def clashes(wanted: Mapping[str, str]) -> list[tuple[str, str]]:
    """Commands that work together on a screen and share a key."""
    return [
        (one.id, other.id)
        for one, other in itertools.combinations(ALL, 2)
        if (not one.where or not other.where or set(one.where) & set(other.where))
        and {one.id.split(".")[0], other.id.split(".")[0]} != {"list", "map"}  # either of them has the focus
        and keys_of(one, wanted) & keys_of(other, wanted)
    ]


def test_ids_are_unique() -> None:
    ids = [command.id for command in ALL]
    assert len(set(ids)) == len(ids)


def test_keys_are_unique_among_commands_that_work_together() -> None:
    assert clashes({}) == []


@pytest.mark.parametrize("command", COMMAND_TABLE, ids=lambda command: command.id)
def test_every_action_exists_where_it_works(command: Command) -> None:
    name = "action_" + command.action.partition("(")[0]
    if command.where:
        for where in command.where:
            assert hasattr(PLACES[where], name)
    else:
        assert hasattr(CareerApp, name)
    assert set(command.where) <= set(SCREENS)
    assert command.title
    assert command.title[0].isupper()


@pytest.mark.parametrize("command", LIST_COMMANDS, ids=lambda command: command.id)
def test_every_list_action_exists(command: Command) -> None:
    assert hasattr(Pane, "action_" + command.action.partition("(")[0])


@pytest.mark.parametrize("screen", SCREENS)
def test_the_key_line_names_commands_of_its_screen(screen: str) -> None:
    assert len(set(KEY_LINE[screen])) == len(KEY_LINE[screen])
    for command in key_line_for(screen):
        assert command in commands_for(screen)
        assert command.word
        assert command.keys


def test_every_screen_has_its_digit() -> None:
    table = {command.id: command for command in COMMAND_TABLE}
    for name, (digit, title) in SCREENS.items():
        assert table[f"screen.{name}"].keys == digit
        assert title in table[f"screen.{name}"].title


@pytest.mark.parametrize(
    ("keys", "name"),
    [("ctrl+p", "^p"), ("left_square_bracket", "["), ("J,shift+down", "J"), ("down,j", "↓"), ("f5", "f5"), ("", "")],
)
def test_keys_are_named_as_people_read_them(keys: str, name: str) -> None:
    assert key_name(keys) == name


@pytest.mark.parametrize(
    ("written", "textual"),
    [
        ("^t", "ctrl+t"),
        ("^T", "ctrl+t"),
        ("Ctrl+T", "ctrl+t"),
        ("F5", "f5"),
        ("%", "percent_sign"),
        ("ü", "ü"),
        ("Z", "Z"),
        ("Y, f9", "Y,f9"),
        ("esc", "escape"),
        ("PgDn", "pagedown"),
    ],
)
def test_keys_are_taken_as_people_write_them(written: str, textual: str) -> None:
    wanted, problems = keymap({"log.win": written})
    # what lists (PgDn) and a habit's year (esc) have of their own can't be had, and that is said
    assert problems if textual in ("pagedown", "escape") else wanted == {"log.win": textual}


def test_the_signs_of_today_can_change_places() -> None:
    wanted, problems = keymap({"day.back": "]", "day.forward": "[", "help": ",", "settings": "?"})
    assert problems == []
    assert wanted == {
        "day.back": "right_square_bracket",
        "day.forward": "left_square_bracket",
        "help": "comma",
        "settings": "question_mark",
    }
    assert clashes(wanted) == []


def test_an_unknown_command_is_named_with_the_known_ones() -> None:
    wanted, (problem,) = keymap({"habit.tock": "z"})
    assert wanted == {}
    assert '"habit.tock"' in problem
    assert "habit.tick" in problem


def test_a_clash_is_named_and_the_default_stays() -> None:
    wanted, (problem,) = keymap({"undo": "w"})
    assert wanted == {}
    assert "undo" in problem
    assert "log.win" in problem


def test_commands_of_different_screens_may_share_a_key() -> None:
    assert keymap({"habits.retired": "["}) == ({"habits.retired": "left_square_bracket"}, [])


def test_a_key_that_is_not_given_up_after_all_is_not_given_twice() -> None:
    wanted, problems = keymap({"undo": "a", "habit.add": "w"})
    assert clashes(wanted) == []
    assert len(problems) == 2


@given(
    st.dictionaries(
        st.sampled_from([command.id for command in ALL]),
        st.sampled_from(["a", "w", "u", "1", "4", "space", "[", "]", "x,y", "j", "down", "^p", "?", ",", "q", "z"]),
        max_size=6,
    )
)
def test_no_config_makes_two_commands_share_a_key(config: dict[str, str]) -> None:
    wanted, problems = keymap(config)
    assert clashes(wanted) == []
    assert len(wanted) + len(problems) == len(config)


REMAPPED = Config(
    keys={
        "habit.tick": "T",
        "undo": "%",
        "palette": "f6",
        "screen.habits": "f4",
        "list.down": "down,f8",
        "theme": "f9",
        "help": "^e",
    }
)


@staged(config=REMAPPED)
async def test_remapped_keys_work_and_are_shown(stage: Stage) -> None:
    assert stage.message == ""
    assert "T tick" in stage.keys
    assert "% undo" in stage.keys
    assert "f6 everything" in stage.keys
    assert "^e explain" in stage.keys
    assert "f4 Habits" in stage.bar
    await stage.press("f8", "space")
    assert stage.app.session.snapshot.revision == 1  # space ticks no more
    await stage.press("T")
    assert "●" in stage.cursor_row()
    await stage.saved()
    await stage.press("percent_sign")
    await stage.until(lambda: "Took back" in stage.message)
    assert "●" not in stage.cursor_row()
    await stage.press("j", "4", "u")
    assert isinstance(stage.app.screen, TodayScreen)
    await stage.press("f6")
    assert isinstance(stage.app.screen, CommandPalette)
    await stage.press("escape", "f9")
    assert isinstance(stage.app.screen, CommandPalette)  # Textual's list of themes
    await stage.press("escape", "f4")
    assert isinstance(stage.app.screen, HabitsScreen)
    assert "T tick" in stage.keys
    await stage.press("ctrl+e", "G")
    assert "f8" in stage.text
    await stage.press("g")
    while "Tick or untick" not in stage.text:
        await stage.press("pagedown")
    assert any(line.split()[:2] == ["T", "Tick"] for line in stage.lines)


@pytest.mark.parametrize("written", ["!!", "ctrl+", "qq", "f99", "ctrl+nothing"])
def test_what_no_terminal_can_send_is_refused(written: str) -> None:
    wanted, problems = keymap({"quit": written})
    assert wanted == {}
    assert problems == [f'[keys] quit = "{written}": "{written.lower()}" is not a key; quit keeps its default.']


@pytest.mark.parametrize("written", ["alt+x", "shift+f5", "ctrl+shift+up", "percent_sign", "backspace"])
def test_what_a_terminal_can_send_is_taken(written: str) -> None:
    assert keymap({"quit": written}) == ({"quit": written}, [])


def test_a_habits_year_has_keys_of_its_own() -> None:
    assert keymap({"map.down": "j,n"}) == (
        {},
        ['[keys] map.down = "j,n" is also the key of log.note; map.down keeps its default.'],
    )
    wanted, problems = keymap({"map.leave": "backspace", "map.down": "j", "list.down": "j,f6"})
    assert problems == []  # the list and the year never have the keys together
    assert wanted["map.leave"] == "backspace"


@staged(config=Config(keys={"map.left": "b", "map.leave": "backspace"}))
async def test_a_remapped_year_is_walked(stage: Stage) -> None:
    await stage.press("4", "enter")
    assert "b↓↑→ walk" in stage.keys
    assert "backspace list" in stage.keys
    year = stage.base.query_one(YearMap)
    before = year.day
    await stage.press("b")
    assert before is not None
    assert year.day == before - timedelta(days=7)
    await stage.press("question_mark")
    assert "A week back" in "\n".join(row for row in await all_lines(stage))
    await stage.press("escape", "backspace")
    assert not year.has_focus


async def all_lines(stage: Stage) -> list[str]:
    """An open explanation from its top to its end."""
    lines = list(stage.lines)
    for _ in range(4):
        await stage.press("pagedown")
        lines += stage.lines
    return lines
