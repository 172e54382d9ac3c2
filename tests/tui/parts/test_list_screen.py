"""The filter of lists, played: its own keys while it is typed, and the cursor's place when it is taken away."""

import pytest

from careertui.domain.views.tick_notes import tick_notes
from tests.tui.stage import Stage, staged


@staged()
async def test_while_a_filter_is_typed_its_own_keys_are_named(stage: Stage) -> None:
    await stage.press("7")
    assert "f kind" in stage.keys
    await stage.press("slash")
    assert stage.keys.split() == ["enter", "keep", "it", "↓", "list", "esc", "show", "all"]
    await stage.type("pod")
    await stage.press("enter")
    assert "enter edit  esc show all" in stage.keys
    await stage.press("escape")
    assert "show all" not in stage.keys
    assert "f kind" in stage.keys


@pytest.mark.parametrize("screen", ["3", "4", "5", "7"])
def test_where_nothing_matched_the_cursor_goes_back(screen: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    for leave in (["escape"], ["enter", "escape"]):

        @staged()
        async def played(stage: Stage, leave: list[str] = leave) -> None:
            await stage.press(screen, "j", "j")
            key = stage.pane.key
            await stage.press("slash", "z", "q", "x")
            assert not stage.pane.key
            await stage.press(*leave)
            assert stage.pane.key == key
            assert stage.pane.has_focus

        played(tmp_path_factory.mktemp("file"))


@staged()
async def test_what_was_found_stays_under_the_cursor(stage: Stage) -> None:
    await stage.press("5", "slash")
    await stage.type("lena")
    await stage.press("enter")
    found = stage.pane.key
    await stage.press("escape")
    assert stage.pane.key == found
    assert "Lena Fuchs" in stage.cursor_row()


@staged()
async def test_esc_lets_all_kinds_in_again(stage: Stage) -> None:
    await stage.press("7", "f")
    assert "wins" in stage.text
    assert "esc show all" in stage.keys
    await stage.press("escape")
    assert len([row for row in stage.pane.rows if row.key]) == len(stage.app.career.entries) + len(
        tick_notes(stage.app.career)
    )
    assert "show all" not in stage.keys
