"""Lines are exactly as wide as they say, whatever stands in a name."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from careertui.tui.rows import Piece, fit, rule, spread, width_of, with_more, wrapped
from tests.tui.stage import HOSTILE, STEERING

NASTY = st.text(st.sampled_from("ab é日本👩💻✍🇩…[]/$\x1b\x07\x9b\n\t\u202e\u2066"), max_size=40)


@pytest.mark.parametrize("text", ["", "short", *HOSTILE])
@pytest.mark.parametrize("width", [0, 1, 2, 3, 7, 20, 119])
@pytest.mark.parametrize("ellipsis", ["…", "~"])
def test_fit_gives_exactly_the_width(text: str, width: int, ellipsis: str) -> None:
    for right in (False, True):
        drawn = fit(text, width, ellipsis, right=right)
        assert cell_len(drawn) == width
        assert not STEERING.search(drawn)


@given(NASTY, st.integers(0, 30))
def test_fit_gives_exactly_the_width_of_anything(text: str, width: int) -> None:
    drawn = fit(text, width)
    assert cell_len(drawn) == width
    assert not STEERING.search(drawn)


def test_fit_cuts_with_an_ellipsis_and_pads() -> None:
    assert fit("Read a book", 7) == "Read a…"
    assert fit("Read a book", 6) == "Read… "
    assert fit("Read", 6) == "Read  "
    assert fit("Read", 6, right=True) == "  Read"
    assert fit("日本語", 4) == "日… "
    assert fit("[/]", 3) == "[/]"


@given(NASTY, st.integers(2, 30))
@example("日本", 3)
@example("a" * 70, 5)
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert not STEERING.search("".join(lines))
    plain = text.replace("\n", " ").replace("\t", " ")
    if not STEERING.search(plain):
        assert "".join("".join(lines).split()) == "".join(plain.split())


@pytest.mark.parametrize("width", [1, 0, -3])
def test_wrapping_ends_where_nothing_fits(width: int) -> None:
    assert "".join(wrapped("日本 ab", width)).replace(" ", "") == "日本ab"


def test_wrapped_breaks_between_words() -> None:
    assert wrapped("one two  three", 7) == ["one two", "three"]
    assert wrapped("", 10) == []
    assert wrapped("abcdefgh", 3) == ["abc", "def", "gh"]


@pytest.mark.parametrize("width", [0, 5, 10, 11, 40])
def test_spread_keeps_the_left_and_gives_up_the_right(width: int) -> None:
    left, right = [Piece("日本"), Piece("x", "dim")], [Piece("right", "accent")]
    pieces = spread(left, right, width)
    if width > 10:
        assert width_of(pieces) == width
        assert pieces[-1] == right[0]
    else:
        assert pieces == tuple(left)


@pytest.mark.parametrize("note", ["", "none yet"])
def test_a_rule_ends_one_cell_before_the_edge(note: str) -> None:
    row = rule("Learn", 40, "─", note)
    assert width_of(row.pieces) == 39
    assert "".join(piece.text for piece in row.pieces).startswith(" Learn ──")
    assert note in "".join(piece.text for piece in row.pieces)
    assert width_of(rule("Learn", 3, "-", note).pieces) >= 3  # never negative


def text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize("glyph", ["↑", "↓"])
def test_more_is_said_at_the_right_where_there_is_a_blank_before_it(glyph: str) -> None:
    row = (Piece("  A name"), Piece("  enter ", "accent"))
    assert text(with_more(row, glyph, 30)) == "  A name  enter".ljust(29) + glyph
    assert text(with_more(row, glyph, 17)) == "  A name  enter " + glyph
    assert text(with_more((), glyph, 9)) == " " * 8 + glyph


@pytest.mark.parametrize("glyph", ["↑", "↓"])
def test_more_is_said_at_the_left_of_a_full_line_and_in_a_rule(glyph: str) -> None:
    row = (Piece("  A name"), Piece("  enter ", "accent"))
    assert text(with_more(row, glyph, 16)) == f"{glyph} A name  enter "
    assert text(with_more(rule("Due", 20, "─").pieces, glyph, 20)) == " Due " + "─" * 13 + f" {glyph}"
    assert text(with_more((Piece("full"),), glyph, 4)) == "full"  # no blank anywhere: the line is left as it is
