"""Keys that come in one piece: each goes where the one before has led, none is lost and none acts elsewhere."""

import pytest
from textual import events
from textual.keys import _character_to_key

from careertui.tui.log.rows import EntryKey
from tests.tui.stage import Stage, staged

NAMED = {"\r": "enter", "\t": "tab", "\x1b": "escape"}


async def burst(stage: Stage, text: str) -> None:
    """Hands all keys to the app before it has done the first."""
    for character in text:
        key = NAMED.get(character) or _character_to_key(character)
        stage.app.post_message(events.Key(key, character))
    await stage.settled()
    await stage.until(lambda: not stage.app._ahead)


@staged()
async def test_a_line_typed_ahead_is_logged_as_it_was_typed(stage: Stage) -> None:
    before = len(stage.app.career.entries)
    await burst(stage, "wFirst win, asked and done\rnSecond, a note\r")
    entries = (await stage.saved()).entries
    assert len(entries) == before + 2
    assert {(entry.kind, entry.text) for entry in entries[-2:]} == {
        ("win", "First win, asked and done"),
        ("note", "Second, a note"),
    }


@staged()
async def test_actions_typed_ahead_go_to_the_goal(stage: Stage) -> None:
    await burst(stage, "3\raone more, daily\ratwo more\r\x1b")
    goal = next(goal for goal in (await stage.saved()).goals if goal.title.startswith("Twelve"))
    assert [action.text for action in goal.actions][-2:] == ["one more, daily", "two more"]
    assert stage.pane.has_focus


@staged()
async def test_a_paste_behind_a_key_goes_into_what_the_key_opened(stage: Stage) -> None:
    stage.app.post_message(events.Key("n", "n"))
    stage.app.post_message(events.Paste("pasted at once"))
    stage.app.post_message(events.Key("enter", "\r"))
    await stage.until(lambda: any(entry.text == "pasted at once" for entry in stage.app.career.entries))


@staged()
async def test_steps_in_a_list_wait_for_nothing(stage: Stage) -> None:
    await stage.press("7", "j")  # the first step finds the list, or waits until it is there
    waited: list[str] = []
    in_turn = stage.app._in_turn

    async def watched() -> None:
        waited.append("a key")
        await in_turn()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stage.app, "_in_turn", watched)
        stage.send("j", "j")
        await stage.until(lambda: stage.pane.key == EntryKey(stage.app.career.entries[-4].id))
        assert not waited
        stage.send("n", "j")  # one that leads elsewhere is waited for
        await stage.until(lambda: waited)
    assert not stage.app._ahead


pytestmark = pytest.mark.filterwarnings("error::RuntimeWarning")
