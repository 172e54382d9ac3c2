"""The message line: long sentences grow upwards, longer ones are kept for `?`, and the mouse puts them away too."""

from typing import Any

import pytest

from careertui.store.config import Config
from careertui.tui.goals.screen import GoalsScreen
from careertui.tui.parts.explain import ExplainScreen
from careertui.tui.parts.message import LongMessage
from tests.tui.stage import Stage, staged

LONG = "The disk is full, so nothing can be written to career.json. " * 2 + "Free some space and try again."


def low_lines(stage: Stage) -> list[str]:
    return [line.strip() for line in stage.lines[-6:]]


@staged()
async def test_a_short_message_takes_its_one_line(stage: Stage) -> None:
    stage.app.say("Saved.")
    await stage.press()
    assert stage.message == "Saved."
    assert not stage.base.query(LongMessage)


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (140, 40)])
def test_a_long_message_is_there_to_its_last_word_and_goes_with_the_next_key(size: Any, tmp_path: Any) -> None:
    async def script(stage: Stage) -> None:
        before = stage.text
        stage.app.say(LONG, warn=True)
        await stage.press()
        if size[0] > 40:
            assert LONG in " ".join(low_lines(stage))
        else:
            assert "? shows all" in " ".join(low_lines(stage))
        assert stage.lines[-1].strip().startswith("space tick")  # the keys stay
        await stage.press("f3")
        assert not stage.base.query(LongMessage)
        assert stage.text == before

    staged(size=size)(script)(tmp_path)


@staged(size=(40, 15))
async def test_what_is_cut_is_read_with_the_explain_key(stage: Stage) -> None:
    stage.app.say(LONG)
    await stage.press("question_mark")
    assert isinstance(stage.app.screen, ExplainScreen)
    assert LONG in " ".join(row for row in stage.app.screen.said.splitlines())
    await stage.press("pagedown")
    assert "Said last" in stage.text
    await stage.press("escape")
    stage.app.say("Saved.")  # a newer one takes its place
    await stage.press("question_mark", "G")
    assert "Said last" not in stage.text


@staged()
async def test_the_mouse_puts_a_message_away(stage: Stage) -> None:
    stage.app.say(LONG)
    await stage.press()
    await stage.click_on("The disk is full")
    assert stage.message == ""
    stage.app.say("Saved.")
    await stage.press()
    await stage.click_on("Saved.")
    assert stage.message == ""


@staged(config=Config(keys={"nonsense.x": "q"}), size=(80, 24))
async def test_what_is_wrong_with_the_config_can_be_read_whole(stage: Stage) -> None:
    assert '[keys] has no command "nonsense.x"' in stage.message
    assert stage.message.endswith("? shows all")
    await stage.press("question_mark")
    assert isinstance(stage.app.screen, ExplainScreen)
    assert stage.app.screen.said.endswith("map.leave.")


@staged()
async def test_the_explanation_is_closed_with_the_mouse(stage: Stage) -> None:
    await stage.press("question_mark")
    y = next(y for y, line in enumerate(stage.app.screen._compositor.render_strips()) if "esc close" in line.text)
    strip = stage.app.screen._compositor.render_strips()[y].text
    await stage.click(strip.index("esc close"), y)
    assert not isinstance(stage.app.screen, ExplainScreen)


@staged()
async def test_undo_and_redo_say_what_it_was(stage: Stage) -> None:
    await stage.press("space")
    await stage.press("u")
    await stage.until(lambda: stage.message.startswith('Took back: Ticked "30 minutes'))
    await stage.press("ctrl+r")
    await stage.until(lambda: stage.message.startswith('Did again: Ticked "30 minutes'))


@staged(size=(80, 20))
async def test_a_list_that_goes_on_says_so_also_where_its_lines_are_full(stage: Stage) -> None:
    await stage.until(lambda: "Worth a look" in stage.text or "Due" in stage.text)
    last = stage.lines[len(stage.lines) - 3]
    assert "↓" in last
    await stage.press("G")
    assert "↑" in stage.text
    await stage.press("3")
    assert isinstance(stage.app.screen, GoalsScreen)
