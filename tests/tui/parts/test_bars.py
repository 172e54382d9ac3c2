"""The key line and what is too long for its line."""

import pytest

from careertui.tui.parts.bars import _that_fit
from careertui.tui.rows import Piece, rule, width_of, within
from tests.tui.stage import Stage, staged

CLOSING = [("?", "explain", ""), ("^p", "everything", ""), ("q", "quit", "")]


def line(width: int, *first: str) -> str:
    keys = [(each.split()[0], each.split()[1], "") for each in first]
    return "  ".join(f"{key} {word}" for key, word, _ in _that_fit([*keys, *CLOSING], width))


def test_where_it_is_narrow_what_one_needs_goes_before_what_one_can_look_up() -> None:
    first = ("enter open", "a add", "d delete", "u undo")
    assert line(80, *first) == "enter open  a add  d delete  u undo  ? explain  ^p everything  q quit"
    assert line(61, *first) == "enter open  a add  d delete  ? explain  ^p everything  q quit"
    assert line(39, *first) == "enter open  a add  ? explain  q quit"
    assert line(30, "space confirm", "enter open") == "space confirm  q quit"
    assert line(39) == "? explain  ^p everything  q quit"


@staged(size=(40, 15))
async def test_in_forty_columns_a_goal_says_how_to_leave_it(stage: Stage) -> None:
    await stage.press("3")
    assert stage.keys.split() == ["enter", "open", "a", "add", "?", "explain", "q", "quit"]
    await stage.press("enter")
    assert "esc back" in stage.lines[-1]
    await stage.click_on("esc back")
    assert stage.pane.has_focus


@pytest.mark.parametrize(("width", "text"), [(12, "one two"), (7, "one two"), (6, "one t…"), (4, "one…"), (2, "o…")])
def test_what_is_too_long_ends_in_an_ellipsis(width: int, text: str) -> None:
    assert "".join(piece.text for piece in within((Piece("one "), Piece("two"), Piece("   ")), width)).rstrip() == text


def test_a_rules_note_is_cut_and_never_longer_than_the_line() -> None:
    row = rule("Safeguards", 30, "-", "ready 8 of 10, rehearsed 141 d ago")
    assert width_of(row.pieces) < 30
    assert row.pieces[-1].text.endswith("… ---")
