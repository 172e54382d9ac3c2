"""The table of commands is whole: every key does what it says, and a remapped one too."""

import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.binding import Binding
from textual.command import CommandPalette
from textual.widgets import Input

import careertui.tui
from careertui.store.config import Config
from careertui.tui.app import CareerApp
from careertui.tui.checks.screen import CheckScreen
from careertui.tui.first_run.check_pages import CheckPage
from careertui.tui.first_run.pick_pages import HabitsPage, SafeguardsPage
from careertui.tui.first_run.run import Welcome
from careertui.tui.goals.screen import GoalPane
from careertui.tui.habits.screen import HabitsScreen
from careertui.tui.habits.year_map import YearMap
from careertui.tui.keys.command import EVERYWHERE, PLACES, SCREENS, SHEETS, Command, Scope, Screen
from careertui.tui.keys.names import key_name
from careertui.tui.keys.remapped import keymap
from careertui.tui.keys.table import COMMAND_TABLE, COMMANDS, commands_in, key_line_for
from careertui.tui.log.drill_form import Checklist
from careertui.tui.log.form import LogForm
from careertui.tui.modes import screen_class
from careertui.tui.palette import Palette
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.choice import Choice
from careertui.tui.parts.explain import ExplainScreen
from careertui.tui.parts.forms import FormScreen
from careertui.tui.parts.guide.screen import GuideScreen
from careertui.tui.parts.list_screen import ListScreen
from careertui.tui.parts.pane import Pane
from careertui.tui.parts.sections import Sections
from careertui.tui.parts.text_input import TextInput
from careertui.tui.reviews.questions import QuestionPlace
from careertui.tui.reviews.review_screen import ReviewScreen
from careertui.tui.reviews.screen import ReadScreen
from careertui.tui.today.screen import TodayScreen
from careertui.tui.vision.compare import CompareScreen
from careertui.tui.vision.pages import DrivesPage, RecognitionPage, ValuesPage
from tests.tui.stage import Stage, staged

SHOWN: dict[Scope, list[type]] = {  # what has each scope's keys
    **{name: [screen_class(name)] for name in SCREENS},
    "everywhere": [CareerApp],
    "lists": [Pane, Sections],
    "year": [YearMap],
    "goal": [GoalPane],
    "filter": [ListScreen],
    "read": [ReadScreen],
    "form": [FormScreen],
    "choice": [Choice],
    "names": [LogForm],
    "checklist": [Checklist],
    "ask": [AskScreen],
    "welcome": [Welcome],
    "guide": [GuideScreen],
    "steps": [GuideScreen],
    "picks": [RecognitionPage, ValuesPage, HabitsPage, SafeguardsPage],
    "safeguards": [SafeguardsPage],
    "values": [ValuesPage],
    "drives": [DrivesPage],
    "first check": [CheckPage],
    "review": [ReviewScreen],
    "question": [QuestionPlace],
    "check": [CheckScreen],
    "explain": [ExplainScreen],
    "compare": [CompareScreen],
    "palette": [Palette],
}


def keys_of(command: Command, wanted: Mapping[str, str]) -> set[str]:
    return {key for key in wanted.get(command.id, command.keys).split(",") if key}


def clashes(wanted: Mapping[str, str]) -> list[tuple[str, str]]:
    """Commands that are live together, in one layer of a place, and share a key."""
    found = set()
    for layer in {layer for place in PLACES for layer in place}:
        holders: dict[str, str] = {}
        for command in commands_in(*layer):
            for key in keys_of(command, wanted):
                if holders.setdefault(key, command.id) != command.id:
                    found.add((holders[key], command.id))
    return sorted(found)


def test_ids_are_unique() -> None:
    ids = [command.id for command in COMMAND_TABLE]
    assert len(set(ids)) == len(ids)


def test_keys_are_unique_among_commands_that_work_together() -> None:
    assert clashes({}) == []


@pytest.mark.parametrize("command", COMMAND_TABLE, ids=lambda command: command.id)
def test_every_action_exists_where_it_works(command: Command) -> None:
    target, _, action = command.action.rpartition(".")
    name = "action_" + action.partition("(")[0]
    for where in command.where:
        for kind in [CareerApp] if target == "app" else [LogForm] if target == "screen" else SHOWN[where]:
            assert hasattr(kind, name) or hasattr(kind, f"_{name}"), (command.id, where)
    assert command.where
    assert set(command.where) <= set(SHOWN)
    assert command.title
    assert command.title[0].isupper()


def test_every_scope_is_in_a_place_with_what_is_live_there() -> None:
    assert {scope for place in PLACES for layer in place for scope in layer} == set(SHOWN)
    assert set(SHOWN) == {*SCREENS, EVERYWHERE, *SHEETS}


def our_classes() -> list[type]:
    found = []
    for module in pkgutil.walk_packages(careertui.tui.__path__, "careertui.tui."):
        for each in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(each) and each.__module__ == module.name and "BINDINGS" in vars(each):
                found.append(each)
    return found


@pytest.mark.parametrize("kind", our_classes(), ids=lambda kind: kind.__qualname__)
def test_every_binding_of_ours_is_one_of_the_tables(kind: type) -> None:
    theirs = {id(each) for each in Input.BINDINGS}  # a text field keeps the keys that edit
    ours = [each for each in vars(kind)["BINDINGS"] if id(each) not in theirs]
    for binding in ours:
        assert isinstance(binding, Binding), binding
        assert binding.id in COMMANDS, binding
        assert binding.key == COMMANDS[binding.id].keys
    assert ours or kind is TextInput


@pytest.mark.parametrize("screen", SCREENS)
def test_the_key_line_names_commands_of_its_screen(screen: Screen) -> None:
    line = key_line_for(screen)
    assert len(set(line)) == len(line)
    for command in line:
        assert command in commands_in(screen, EVERYWHERE)
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
        st.sampled_from([command.id for command in COMMAND_TABLE]),
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


@staged(config=REMAPPED, size=(120, 24))
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


@pytest.mark.parametrize(
    ("id", "written", "why"),
    [
        ("form.save", "x", '"x" is a letter where text is typed'),
        ("form.close", "f5,%", '"percent_sign" is a letter where text is typed'),
        ("guide.next", "space", '"space" is a letter where text is typed'),
        ("review.leave", "q", '"q" is a letter where text is typed'),
        ("filter.keep", "left", '"left" edits text there'),
        ("form.next", "ctrl+w", '"ctrl+w" edits text there'),
        ("form.save", "tab", "is also the key of form.next"),
        ("names.take", "enter", "is also the key of form.save"),
        ("choice.next", "ctrl+s", "is also the key of form.save"),
        ("list.down", "ctrl+s", "is also the key of form.save"),
        ("goal.leave", "u", "is also the key of undo"),
        ("answer.1", "2", "is also the key of answer.2"),
        ("answer.1", "u", "is also the key of undo"),
        ("review.done", "w", "is a letter"),
        ("ask.take", "j", "is also the key of list.down"),
        ("explain.close", "j", "is also the key of list.down"),
        ("welcome.quit", "enter", "is also the key of ask.take"),
    ],
)
def test_what_would_be_in_the_way_is_refused(id: str, written: str, why: str) -> None:
    wanted, (problem,) = keymap({id: written})
    assert wanted == {}
    assert why in problem
    assert problem.endswith(f"; {id} keeps its default.")


@pytest.mark.parametrize(
    ("id", "written"),
    [
        ("form.save", "f2"),
        ("form.next", "tab"),
        ("review.act", "x"),
        ("ask.take", "f2,enter"),
        ("ask.close", "w"),  # a question hides what works everywhere anyway
        ("compare.next", "n"),
        ("list.down", "down,f8"),
    ],
)
def test_what_is_in_nobodys_way_is_taken(id: str, written: str) -> None:
    wanted, problems = keymap({id: written})
    assert problems == []
    assert id in wanted


def test_the_table_and_the_words_of_keys_need_no_textual() -> None:
    code = "import sys, careertui.tui.look, careertui.tui.keys.table; print([n for n in sys.modules if 'textual' in n])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_answers_can_change_places() -> None:
    assert keymap({"answer.1": "5", "answer.5": "1"})[1] == []


@staged(config=Config(keys={"help": "f1"}))
async def test_the_key_that_opens_an_explanation_closes_it(stage: Stage) -> None:
    await stage.press("f1")
    assert isinstance(stage.app.screen, ExplainScreen)
    await stage.press("f1")
    assert isinstance(stage.app.screen, TodayScreen)


@staged()
async def test_a_key_that_does_not_work_now_says_why(stage: Stage) -> None:
    await stage.press("z")
    assert stage.said == "No signal is under the cursor."
    assert "snooze" not in stage.keys
    await stage.press("G", "space")
    assert stage.said == "No habit is under the cursor."
    await stage.press("question_mark", "pagedown", "j", "j", "j", "j")
    assert "no habit is under the cursor" in stage.words  # whole, on as many lines as it takes
    await stage.press("escape", "2", "J")
    assert stage.said == "No value is under the cursor."
    await stage.press("l")
    assert stage.said == "All is in one column here."
    await stage.press("5", "v")
    assert stage.said == "Nothing is archived."


@staged(None)
async def test_before_there_is_anything_keys_say_what_begins(stage: Stage) -> None:
    said = {}
    for screen, key in (("1", "e"), ("1", "u"), ("2", "c"), ("3", "p"), ("5", "e"), ("7", "m"), ("8", "y")):
        await stage.press(screen, key)
        said[screen + key] = stage.said
    assert said["1e"] == "There is no habit yet; a adds one."
    assert said["1u"] == "There is nothing to undo."
    assert said["2c"] == "There is no vision yet; a begins one."
    assert said["3p"] == "There is no goal yet; a adds one."
    assert said["5e"] == "There is nothing yet; a adds something."
    assert said["7m"] == "There is no line yet; w logs a win."


@staged()
async def test_the_palette_says_why_a_command_does_not_work_now(stage: Stage) -> None:
    await stage.press("ctrl+p")
    await stage.type("quiet")
    await stage.until(lambda: "No signal is under the cursor." in stage.text)
    await stage.press("enter")
    await stage.until(lambda: isinstance(stage.app.screen, TodayScreen))
    await stage.until(lambda: stage.said == "No signal is under the cursor.")
