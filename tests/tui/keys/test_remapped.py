"""With every key remapped everything can still be done, and no line names a key that is no more."""

import itertools
import re
import string
from typing import Any

from textual.screen import Screen
from textual.widgets import Input

from careertui.store.config import Config
from careertui.tui.checks.screen import CheckScreen
from careertui.tui.first_run.run import Welcome
from careertui.tui.habits.year_map import YearMap
from careertui.tui.keys.remapped import keymap
from careertui.tui.keys.table import COMMAND_TABLE
from careertui.tui.log.drill_form import Checklist
from careertui.tui.log.form import LogForm
from careertui.tui.palette import Palette
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.choice import Choice
from careertui.tui.parts.explain import ExplainScreen
from careertui.tui.parts.forms import FormScreen
from careertui.tui.parts.guide.screen import GuideScreen
from careertui.tui.reviews.review_screen import ReviewScreen
from careertui.tui.today.screen import TodayScreen
from careertui.tui.vision.compare import CompareScreen
from tests.tui.stage import Stage, staged

HELD = ("alt", "ctrl+alt", "super", "hyper", "ctrl+super")
ODD = [f"{held}+{letter}" for held in HELD for letter in string.ascii_lowercase]
ODD += [f"{held}f{number}" for held in ("", "ctrl+", "alt+") for number in range(1, 13)]
KEYS = dict(zip((command.id for command in COMMAND_TABLE), ODD, strict=False))
ALL = Config(keys=KEYS)
WORDS = r"enter|esc|tab|space|PgDn|PgUp|\^[a-z]|j k|[a-zA-Z?] (?:closes|opens|takes|adds)|[1-5]-[1-5]"
DEFAULT = re.compile(rf"(?<![\w'’+])(?:{WORDS})(?![\w'’])")


async def go(stage: Stage, *ids: str) -> None:
    """Presses the keys that commands have now, one after the other."""
    for id in ids:
        await stage.press(KEYS[id])


def is_on_top(stage: Stage, screen: Screen[Any]) -> bool:
    return stage.app.screen is screen


def says_only_what_works(stage: Stage) -> None:
    """Nothing that is drawn names a default key."""
    text = re.sub(r"for example: .*", "", stage.text)
    assert DEFAULT.findall(text) == [], stage.text


def test_there_is_a_key_for_every_command() -> None:
    assert len(ODD) >= len(COMMAND_TABLE)
    assert keymap(KEYS) == (KEYS, [])


@staged(config=ALL)
async def test_forms(stage: Stage) -> None:
    assert stage.message == ""
    await stage.press("enter", "a", "j", "f12", "escape", "tab", "space", "u", "question_mark")
    assert isinstance(stage.app.screen, TodayScreen)  # no default key does anything
    await go(stage, "log.win")
    assert isinstance(stage.app.screen, LogForm)
    says_only_what_works(stage)
    await stage.press("@", "L", "e", "n")
    await stage.until(lambda: f"{KEYS['names.take']} " in stage.text)
    says_only_what_works(stage)
    await go(stage, "names.take")
    field = stage.app.focused
    assert isinstance(field, Input)
    assert field.value.startswith("@Lena Fuchs")
    await stage.press("enter", "escape", "tab")
    assert stage.app.focused is field
    await go(stage, "form.next")
    assert isinstance(stage.app.focused, Choice)
    before = stage.app.focused.value
    says_only_what_works(stage)
    await stage.press("right", "space", "l")
    assert stage.app.focused.value == before
    await go(stage, "choice.next")
    assert stage.app.focused.value != before
    await go(stage, "choice.before", "form.before")
    assert stage.app.focused is field
    await go(stage, "form.close")
    says_only_what_works(stage)
    assert "again drops" in stage.text
    await go(stage, "form.save")
    assert isinstance(stage.app.screen, TodayScreen)
    assert (await stage.saved()).entries[-1].text == "@Lena Fuchs"


@staged(config=ALL)
async def test_lists_in_forms(stage: Stage) -> None:
    await go(stage, "drill")
    stage.app.screen.query_one(Checklist).focus()
    await stage.press()
    says_only_what_works(stage)
    await go(stage, "list.down", "checklist.check")
    assert len(stage.app.screen.query_one(Checklist).held) == 1
    assert stage.app.screen.query_one(Checklist).cursor > 0
    await go(stage, "form.close")
    await go(stage, "habit.add")
    stage.app.screen.query_one("#starters").focus()
    await stage.press()
    says_only_what_works(stage)
    await go(stage, "list.down", "form.save")
    assert isinstance(stage.app.focused, Input)
    assert stage.app.focused.value


@staged(config=ALL)
async def test_questions(stage: Stage) -> None:
    await go(stage, "habit.remove")
    screen = stage.app.screen
    assert isinstance(screen, AskScreen)
    says_only_what_works(stage)
    await stage.press("j", "down", "enter", "escape", "q")
    assert (stage.app.screen, screen.at) == (screen, 0)
    await go(stage, "list.down", "list.down", "list.up")
    assert screen.at == 1
    await go(stage, "help")
    assert isinstance(stage.app.screen, ExplainScreen)
    says_only_what_works(stage)
    assert "Take the answer" in stage.text
    await go(stage, "help")
    assert is_on_top(stage, screen)
    await go(stage, "list.down", "ask.take")
    assert isinstance(stage.app.screen, TodayScreen)
    await go(stage, "habit.remove", "ask.close")
    assert isinstance(stage.app.screen, TodayScreen)


@staged(config=ALL)
async def test_explanations(stage: Stage) -> None:
    await go(stage, "help")
    explained = stage.app.screen
    assert isinstance(explained, ExplainScreen)
    text = []
    for _ in range(20):
        says_only_what_works(stage)
        text += stage.lines
        await go(stage, "list.page_down")
    words = "\n".join(text)
    for id in ("first.run", "theme"):  # without a key unless the config file gives one
        assert f"{KEYS[id]} " in words
    assert all(title in words for title in ("In forms", "In questions", "In reviews", "In checks", "In the palette"))
    await stage.press("question_mark", "escape", "q", "enter")
    assert stage.app.screen is explained
    await go(stage, "help")
    assert isinstance(stage.app.screen, TodayScreen)
    await go(stage, "help", "explain.close")
    assert isinstance(stage.app.screen, TodayScreen)


@staged(config=ALL)
async def test_the_palette(stage: Stage) -> None:
    await go(stage, "palette")
    assert isinstance(stage.app.screen, Palette)
    await stage.press("escape")
    assert isinstance(stage.app.screen, Palette)
    await go(stage, "palette.down", "palette.page_down", "palette.up", "palette.first", "palette.last", "palette.close")
    assert isinstance(stage.app.screen, TodayScreen)


@staged(config=ALL)
async def test_screens_and_what_is_inside_them(stage: Stage) -> None:
    await go(stage, "screen.goals", "goal.open")
    says_only_what_works(stage)
    await stage.press("escape", "backspace")
    assert f"{KEYS['goal.leave']} back" in stage.keys
    await go(stage, "goal.leave")
    assert stage.pane.has_focus
    await go(stage, "screen.habits", "habit.open", "map.left")
    says_only_what_works(stage)
    await go(stage, "map.leave")
    assert not stage.base.query_one(YearMap).has_focus
    await go(stage, "list.filter")
    says_only_what_works(stage)
    await stage.press("e", "v", "e", "enter", "escape", "down")
    assert isinstance(stage.app.focused, Input)
    assert stage.app.focused.value == "eve"
    await go(stage, "filter.keep")
    assert stage.pane.has_focus
    says_only_what_works(stage)
    await go(stage, "filter.all", "list.filter", "filter.list")
    assert stage.pane.has_focus


@staged(config=ALL)
async def test_a_check(stage: Stage) -> None:
    await go(stage, "screen.reviews", "reviews.check")
    screen = stage.app.screen
    assert isinstance(screen, CheckScreen)
    says_only_what_works(stage)
    await go(stage, "answer.3", "answer.4", "list.up", "answer.clear")
    assert screen.answers[:3] == [3, None, None]
    await go(stage, *itertools.repeat("answer.4", 11))
    says_only_what_works(stage)
    await go(stage, "help")
    assert isinstance(stage.app.screen, ExplainScreen)
    assert "Leave it open" in stage.text
    await go(stage, "explain.close", "check.on")
    assert screen.shows_result
    says_only_what_works(stage)
    await go(stage, "check.leave")
    assert not is_on_top(stage, screen)


@staged(config=ALL)
async def test_a_review(stage: Stage) -> None:
    await go(stage, "screen.reviews", "list.first", "reviews.open")
    screen = stage.app.screen
    assert isinstance(screen, ReviewScreen)
    for _ in range(40):
        says_only_what_works(stage)
        place, at = screen.current, screen.at
        assert place is not None
        if place.kind == "pick" and "2" in [option.digit for option in place.asked.options]:
            await stage.press("2", "left", "right", "l")
            assert isinstance(stage.app.screen, ReviewScreen)
            await go(stage, "answer.2")
        elif place.kind == "door":
            await go(stage, "answer.2")
            assert f"{KEYS['review.leave']} leaves the review" in stage.message
        await go(stage, "review.next")
        if screen.at == len(screen.page.steps) - 1 if screen.page else False:
            break
        assert (screen.current, screen.at) != (place, at)
    await go(stage, "review.back", "review.forward", "review.before", "review.leave")
    assert stage.app.screen is not screen
    assert stage.said.startswith(f"The draft is kept; {KEYS['reviews.open']} goes on")


@staged(config=ALL)
async def test_the_vision(stage: Stage) -> None:
    await go(stage, "screen.vision", "vision.compare")
    screen = stage.app.screen
    if isinstance(screen, CompareScreen):
        says_only_what_works(stage)
        await go(stage, "compare.alone", "compare.next", "compare.before", "list.down", "help", "help", "compare.close")
    else:
        assert "one revision" in stage.said


@staged(None, config=ALL, welcome=True, size=(80, 30))
async def test_the_first_run(stage: Stage) -> None:
    assert isinstance(stage.app.screen, Welcome)
    says_only_what_works(stage)
    await stage.press("enter", "q", "escape")
    assert isinstance(stage.app.screen, Welcome)
    await go(stage, "ask.take")
    guide = stage.app.screen
    assert isinstance(guide, GuideScreen)
    await go(stage, *itertools.repeat("answer.4", 12))
    says_only_what_works(stage)
    await go(stage, "answer.clear", "answer.5", "help")
    assert isinstance(stage.app.screen, ExplainScreen)
    await go(stage, "explain.close")
    for _ in range(len(guide.steps)):
        says_only_what_works(stage)
        name = guide.steps[guide.at].name
        if name == "values":
            await go(stage, "pick.take", "list.down", "pick.take", "pick.up", "pick.down")
            assert stage.app.career.vision is not None
            assert len(stage.app.career.vision.values) == 2
        if name == "safeguards":
            await go(stage, "pick.all")
            assert len(stage.app.career.assets_of("safeguard")) > 3
            break
        await go(stage, "guide.forward")
    await stage.press("pageup", "enter", "escape", "q")
    assert stage.app.screen is guide
    await go(stage, "guide.back", "guide.leave")
    assert not isinstance(stage.app.screen, (GuideScreen, FormScreen))
