"""The cursor among rows and the window it moves: pure, so every edge is tried here."""

import pytest

from careertui.tui.parts.scroll import Scroll
from careertui.tui.rows import BLANK, Numbered, Piece, Row


def scroll(keyed: str, room: int, *, by_one: bool = False) -> Scroll:
    """Rows from a picture: `x` can have the cursor, `-` can't; each knows its place."""
    made = Scroll(by_one=by_one)
    made.rows = [Row((Piece(str(n)),), Numbered(n) if glyph == "x" else None) for n, glyph in enumerate(keyed)]
    made.room = room
    return made


def test_nothing_is_under_the_cursor_of_no_rows() -> None:
    empty = scroll("", 3)
    assert empty.key is None
    assert (empty.stop_from(0, 1), empty.stop_a_page_on(1), empty.end_stop(-1), empty.end_stop(1)) == (-1,) * 4
    empty.place(Numbered(1), 0)
    assert not empty.into_view(with_start=True)
    assert (empty.cursor, empty.top, empty.row_at(0)) == (-1, 0, BLANK)


def test_the_cursor_passes_over_rows_without_a_key() -> None:
    rows = scroll("-x--x-", 3)
    assert rows.stops() == [1, 4]
    assert (rows.stop_from(2, 1), rows.stop_from(3, -1), rows.stop_from(5, 1)) == (4, 1, -1)
    assert (rows.end_stop(-1), rows.end_stop(1)) == (1, 4)


def test_a_page_ends_on_the_last_row_before_it_where_none_follows() -> None:
    rows = scroll("x--x--", 4)
    rows.cursor = 0
    assert rows.stop_a_page_on(1) == 3
    rows.cursor = 3
    assert rows.stop_a_page_on(1) == 3
    assert rows.stop_a_page_on(-1) == 0


@pytest.mark.parametrize(("key", "near", "cursor"), [(3, 0, 3), (9, 2, 1), (9, 5, 5), (9, -1, 1), (9, 4, 3)])
def test_the_cursor_stays_on_its_row_else_goes_to_the_nearest(key: int, near: int, cursor: int) -> None:
    rows = scroll("-x-x-x", 6)
    rows.place(Numbered(key), near)
    assert rows.cursor == cursor


def test_leaving_the_window_scrolls_by_half_a_page() -> None:
    rows = scroll("x" * 20, 6)
    rows.cursor = 5
    assert not rows.into_view()
    rows.cursor = 6
    assert rows.into_view()
    assert rows.top == 3
    rows.cursor = 19
    assert rows.into_view()
    assert rows.top == rows.last_top == 14


def test_by_one_scrolls_by_as_little_as_shows_the_cursor() -> None:
    rows = scroll("x" * 20, 6, by_one=True)
    rows.cursor = 6
    assert rows.into_view()
    assert rows.top == 1
    rows.cursor = 0
    assert rows.into_view()
    assert rows.top == 0


def test_with_the_start_what_stands_above_the_first_stop_is_shown() -> None:
    rows = scroll("----xx" + "x" * 14, 6)
    rows.top, rows.cursor = 10, 4
    assert rows.into_view()
    assert rows.top == 1
    assert rows.into_view(with_start=True)
    assert rows.top == 0


def test_fewer_rows_than_lines_begin_at_the_top() -> None:
    rows = scroll("xxx", 6)
    rows.top, rows.cursor = 2, 2
    assert rows.into_view()
    assert rows.top == 0


def test_signs_say_that_more_lies_beyond_the_window() -> None:
    rows = scroll("x" * 9, 3)
    assert [rows.more(y) for y in range(3)] == ["", "", "↓"]
    rows.top = 3
    assert [rows.more(y) for y in range(3)] == ["↑", "", "↓"]
    rows.top = 6
    assert [rows.more(y) for y in range(3)] == ["↑", "", ""]


def test_the_sign_stands_before_the_row_under_the_cursor_only_where_it_is_to_be_seen() -> None:
    rows = scroll("x-x", 3)
    rows.cursor = 0
    glyph = Piece("▌", "accent")
    assert rows.pieces(0, glyph, 9) == (Piece(" "), glyph, Piece("0", "cursor"))
    assert rows.pieces(0, None, 9) == (Piece("  "), Piece("0"))
    assert rows.pieces(1, glyph, 9) == (Piece("1"),)
    assert rows.pieces(2, glyph, 9) == (Piece("  "), Piece("2"))
