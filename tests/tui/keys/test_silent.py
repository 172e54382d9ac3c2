"""A key that changes nothing and says nothing has a reason, which `?` and the palette show."""

from typing import Any

import pytest

from careertui.content.demo import demo_documents
from careertui.domain.views.reviews.history import reviews_view
from careertui.tui.keys.command import LISTS, SCREENS, Screen
from careertui.tui.keys.table import COMMANDS, commands_in
from careertui.tui.parts.explain import ExplainScreen, groups_of
from careertui.tui.parts.guide.page import Page
from careertui.tui.parts.guide.screen import GuideScreen, Step
from careertui.tui.parts.hints import FIRST_STEP, LAST_STEP
from careertui.tui.reviews.review_screen import ReviewScreen
from careertui.tui.reviews.screen import open_review
from tests.tui.stage import TODAY, Documents, Stage, staged

MOVING = {command.id for command in commands_in(LISTS)}  # a list ends where it ends, as one sees
ENDING = {"quit", "review.done", "review.leave"}  # the place is gone then


def seen(stage: Stage) -> tuple[Any, ...]:
    """All that a key may change: what is drawn, what lies on what, where keys go, and the facts."""
    app = stage.app
    focused = app.focused
    return stage.text, len(app.screen_stack), app.screen, focused, getattr(focused, "value", None), app.career


async def back(stage: Stage, depth: int, mode: str) -> None:
    """Takes away what a key opened."""
    if stage.app.current_mode != mode:
        stage.app.switch_mode(mode)
        await stage.settled()
    while len(stage.app.screen_stack) > depth:
        stage.app.pop_screen()
        await stage.settled()


async def silent(stage: Stage) -> list[str]:
    """The commands of the place on top whose key changed nothing and said nothing, and that have no reason."""
    place: Any = stage.app.screen
    depth, mode, found = len(stage.app.screen_stack), stage.app.current_mode, []
    commands = commands_in(*place.scopes())
    assert len(commands) > 1
    for command in commands:
        key = command.keys.split(",")[0]
        if command.id in {*MOVING, *ENDING, f"screen.{mode}"} or not key or place.why_not(command.id):
            continue
        stage.base.message.say("")
        before = seen(stage)
        await stage.press(key)
        if seen(stage) == before and not stage.said:
            found.append(command.id)
        if place not in stage.app.screen_stack:
            break
        await back(stage, depth, mode)
    return found


def documents_of(what: str) -> Documents:
    return demo_documents() if what == "demo" else {}


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("what", ["demo", "nothing"])
def test_on_a_screen(name: Screen, what: str, tmp_path: Any) -> None:
    @staged(lambda: documents_of(what), size=(120, 60))
    async def script(stage: Stage) -> None:
        await stage.press(COMMANDS[f"screen.{name}"].keys)
        assert await silent(stage) == []

    script(tmp_path)


@staged()
async def test_in_a_review(stage: Stage) -> None:
    slot = reviews_view(stage.app.career, TODAY).due[0]
    open_review(stage.app, slot.kind, slot.slot)
    await stage.settled()
    assert await silent(stage) == []
    review = stage.app.screen
    assert isinstance(review, ReviewScreen)
    assert review.page is not None
    for _ in review.page.steps:
        await stage.press("pageup")
    assert (stage.said, review.why_not("review.back")) == (FIRST_STEP, FIRST_STEP)
    for _ in review.page.steps:
        await stage.press("pagedown")
    assert (stage.said, review.why_not("review.forward")) == (LAST_STEP, LAST_STEP)


@staged()
async def test_a_habit_at_the_end_says_so(stage: Stage) -> None:
    await stage.press("home", "j", "K")
    assert stage.said == "It is the first one here."
    await stage.press("question_mark")
    explained = stage.app.screen
    assert isinstance(explained, ExplainScreen)
    assert explained.groups[0].reasons["habit.up"] == "It is the first one here."
    assert "habit.down" not in explained.groups[0].reasons


@staged()
async def test_today_is_the_last_day(stage: Stage) -> None:
    await stage.press("]")
    assert stage.said == "This is today; nothing can be ticked ahead of it."


@staged()
async def test_redo_has_a_reason_until_something_was_undone(stage: Stage) -> None:
    assert stage.base.why_not("redo") == "There is nothing to redo."
    await stage.press("home", "j", "space")
    await stage.saved()
    assert stage.base.why_not("redo") == "There is nothing to redo."
    await stage.press("u")
    await stage.until(lambda: stage.said.startswith("Took back"))
    assert stage.base.why_not("redo") == ""
    await stage.press("home", "j", "space")
    await stage.saved()
    assert stage.base.why_not("redo") == "There is nothing to redo."


@staged()
async def test_a_sheet_has_reasons_too(stage: Stage) -> None:
    stage.app.push_screen(GuideScreen("g", [Step("one", "one", Page)]))
    await stage.settled()
    await stage.press("pagedown")
    assert LAST_STEP in stage.text
    guide = stage.app.screen
    assert isinstance(guide, GuideScreen)
    assert groups_of(guide)[0].reasons == {"guide.back": FIRST_STEP, "guide.forward": LAST_STEP}
