"""Charts are exactly as wide as they are asked to be, tell a zero from nothing, and stay within their scale."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.content.glyphs import ASCII, UNICODE, Glyphs
from careertui.tui.charts import Value, band, columns, month_line, scale, share

LEVELS = UNICODE.levels
VALUES = st.lists(st.none() | st.floats(-1e6, 1e6), max_size=60)


def spark(values: list[Value], low: float, high: float, levels: str = LEVELS, gap: str = " ") -> str:
    (line,) = columns(values, low, high, 1, levels, gap)
    return line


def test_a_line_goes_from_the_lowest_sign_to_the_full_one() -> None:
    assert spark([1, 2, 3, 4, 5, 6, 7, 8], 0, 8) == "▁▂▃▄▅▆▇█"
    assert spark([0, 9], 0, 9) == "▁█"
    assert spark([], 0, 9) == ""
    assert spark([5], 5, 5) == "█"


def test_nothing_is_a_gap_and_zero_is_not() -> None:
    assert spark([None, 0, None], 0, 9, gap="·") == "·▁·"
    assert columns([None, 0], 0, 9, 3, LEVELS, "·") == ["  ", "  ", "·▁"]
    assert columns([None, None], 0, 9, 2, LEVELS, ["~", " "]) == ["  ", "~ "]


def test_columns_grow_from_the_bottom() -> None:
    assert columns([0, 3, 6, 9], 0, 9, 3, LEVELS) == ["   █", "  ██", "▁███"]
    assert columns([9], 0, 9, 1, ASCII.levels) == ["#"]
    assert columns([1], 0, 9, 3, ASCII.levels) == [" ", " ", "."]
    assert columns([], 0, 9, 3, LEVELS) == ["", "", ""]


def test_what_lies_beyond_the_scale_is_drawn_at_its_end() -> None:
    assert spark([-5, 99], 0, 9) == "▁█"
    assert columns([99], 0, 9, 2, LEVELS) == ["█", "█"]
    assert scale([(-1, "o"), (200, "x")], 0, 100, 5, "-", "@") == "o---x"
    assert (share(-1, 0, 9), share(99, 0, 9), share(3, 3, 3)) == (0, 1, 1)


def test_marks_on_a_scale() -> None:
    assert scale([(0, "o"), (100, "x")], 0, 100, 11, "-", "@") == "o---------x"
    assert scale([(75, "o"), (75, "x")], 0, 100, 5, "-", "@") == "---@-"
    assert scale([(None, "o"), (None, "x")], 0, 100, 4, "-", "@") == "----"
    assert scale([(50, "o")], 0, 100, 0, "-", "@") == ""
    assert scale([(50, "o")], 0, 100, 1, "-", "@") == "o"


def test_a_band_shows_where_something_begins_while_it_is_ahead() -> None:
    assert band(0, 100, 10, "#", ".", (40, 65), "|") == "....|..|.."
    assert band(50, 100, 10, "#", ".", (40, 65), "|") == "#####..|.."
    assert band(100, 100, 10, "#", ".", (40, 65), "|") == "##########"
    assert band(50, 100, 0, "#", ".") == ""


def test_months_stand_over_the_week_in_which_they_begin() -> None:
    weeks = [date(2026, 8, 3) + timedelta(weeks=number) for number in range(9)]
    assert month_line(weeks) == "    Sep  "  # October would be cut
    assert month_line(weeks, 7).index("Sep") == 4  # the week of Mon 31 Aug has the first of September in it
    assert month_line([date(2025, 12, 29) + timedelta(weeks=number) for number in range(4)]) == "2026"
    assert month_line([]) == ""


@given(VALUES, st.integers(1, 6), st.sampled_from([UNICODE.levels, ASCII.levels]))
def test_every_line_has_one_cell_a_value(values: list[Value], height: int, levels: str) -> None:
    lines = columns(values, 0, 9, height, levels, ".")
    assert [len(line) for line in lines] == [len(values)] * height
    assert len(spark(values, 0, 9, levels)) == len(values)
    for number, value in enumerate(values):
        column = [line[number] for line in lines]
        if value is None:
            assert column == [" "] * (height - 1) + ["."]
        else:
            assert column[-1] != " "
            assert " " not in "".join(column).lstrip()  # no holes: it stands on its base


@given(st.floats(0, 100), st.integers(0, 80))
def test_a_band_is_as_wide_as_asked(value: float, width: int) -> None:
    assert len(band(value, 100, width, "#", ".", (40, 65), "|")) == width
    assert len(scale([(value, "o"), (100 - value, "x")], 0, 100, width, "-", "@")) == width


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=("unicode", "ascii"))
def test_more_is_never_drawn_lower(glyphs: Glyphs) -> None:
    levels = glyphs.levels
    drawn = [spark([value], 0, 9, levels) for value in range(10)]
    heights = [levels.index(glyph) for glyph in drawn]
    assert heights == sorted(heights)
