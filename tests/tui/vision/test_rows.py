"""The Vision page's lines: they fit any width, cut what is long, and every gap ends in a key."""

from typing import Any

import pytest
from rich.cells import cell_len

from careertui.content.glyphs import ASCII, UNICODE
from careertui.domain.views.vision import VisionView, compared, vision_view
from careertui.tui.look import Look
from careertui.tui.rows import Row
from careertui.tui.vision.compare_rows import compare_rows
from careertui.tui.vision.rows import (
    ValueKey,
    empty_rows,
    head_rows,
    left_rows,
    page_rows,
    right_rows,
    spaced,
)
from tests.domain.views.test_vision import TODAY, TWO, a_vision, career
from tests.tui.stage import HOSTILE

LOOK = Look()


def text(rows: list[Row]) -> str:
    return "\n".join("".join(piece.text for piece in row.pieces).rstrip() for row in rows)


def view(*visions: dict[str, Any], pay: bool = False) -> VisionView:
    return vision_view(career(*(visions or TWO)), TODAY, pay=pay)


def test_the_page_in_one_column_and_in_two() -> None:
    page = page_rows(view(), 80, LOOK)
    said = text(page)
    assert "Purpose        teams" in said
    assert "Done by then   a record year" in said
    assert "2 of 2 not served" in said
    assert "growth: bigger tasks" in said
    assert "2  1 Mar 2026  a child in the house" in said
    both = [row.key for row in (*left_rows(view(), 60, LOOK), *right_rows(view(), 50, LOOK)) if row.key]
    assert sorted(map(repr, both)) == sorted(repr(row.key) for row in page if row.key)


def test_the_head_says_the_line_and_the_horizon() -> None:
    said = text(head_rows(view(), 80, LOOK))
    assert "→ Head of sales" in said
    assert "4 y to go · Sat 31 Aug 2030" in said
    assert "revision 2, Sun 1 Mar" in said
    assert "Not in one line yet" in text(head_rows(view(a_vision(spark="x")), 80, LOOK))


def test_pay_is_kept_to_oneself_until_it_is_shown() -> None:
    assert "150k" not in text(page_rows(view(), 80, LOOK))
    assert "kept to yourself; p shows it" in text(page_rows(view(), 80, LOOK))
    assert "150k" in text(page_rows(view(pay=True), 80, LOOK))


@pytest.mark.parametrize("width", [40, 60, 80, 140])
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_no_line_is_wider_than_its_column(width: int, glyphs: Any) -> None:
    long = a_vision(
        purpose=HOSTILE[9],
        from_to="x" * 300,
        accomplishments=[HOSTILE[7], HOSTILE[8], HOSTILE[2]],
        values=[*HOSTILE[:4], "v" * 90],
        spark=HOSTILE[6],
        sliders={"make": 1, "free": 3, "lead": 5, "secure": 3},
        why_changed=HOSTILE[9],
    )
    look = Look(glyphs)
    drawn = [
        *head_rows(view(long), width, look),
        *page_rows(view(long), width, look),
        *empty_rows(width, [("a", "b")]),
    ]
    differences = compared(*(career(long, a_vision(2, purpose=HOSTILE[1])).visions))
    drawn += compare_rows(differences, width, look, single=False)
    for row in drawn:
        line = "".join(piece.text for piece in row.pieces)
        assert cell_len(line) + (2 if row.key else 0) <= width, line
        assert "\x1b" not in line


def test_a_gap_ends_in_its_key() -> None:
    row = next(row for row in page_rows(view(), 80, LOOK) if row.key == ValueKey("be secure"))
    assert text([row]).endswith("enter")
    narrow = next(row for row in page_rows(view(), 40, LOOK) if row.key == ValueKey("be secure"))
    assert "enter" in text([narrow])


def test_what_changed_stands_before_what_is_the_same() -> None:
    before, after = career(*TWO).visions
    rows = text(compare_rows(compared(before, after), 80, LOOK, single=False))
    assert rows.index("from 2028 on") < rows.index("The same in both") < rows.index("teams")
    alone = text(compare_rows(compared(after, after), 80, LOOK, single=True))
    assert "changed" not in alone
    assert "The same" not in alone


def test_blank_lines_come_only_where_all_fit() -> None:
    rows = page_rows(view(), 80, LOOK)
    assert spaced(rows, len(rows)) == rows
    assert len(spaced(rows, 100)) > len(rows)
