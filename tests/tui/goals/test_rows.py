"""The lines of the Goals screen as data: they fit every width, in both alphabets, and say what they should."""

from datetime import date

import pytest

from careertui.content.demo import demo_documents
from careertui.content.glyphs import ASCII, UNICODE, Glyphs
from careertui.domain.career import Career
from careertui.domain.days import narrow_day
from careertui.domain.views.goal import goal_view
from careertui.domain.views.goals import GoalsView, goals_view
from careertui.tui.goals.detail_rows import ActionKey, NeedKey, goal_rows
from careertui.tui.goals.head_rows import goal_head
from careertui.tui.goals.rows import goals_rows
from careertui.tui.look import Look
from careertui.tui.rows import Row, width_of
from tests.domain.careers import MemoryFacts, as_json

TODAY = date(2026, 9, 7)
WIDTHS = (38, 40, 49, 50, 54, 63, 64, 69, 76, 80, 100, 140)


def demo() -> Career:
    return Career(MemoryFacts(as_json(demo_documents())))


CAREER = demo()
VIEW: GoalsView = goals_view(CAREER, TODAY)


def text(row: Row) -> str:
    lead = "  " if row.key else ""
    return "".join(piece.text for piece in row.margin) + lead + "".join(piece.text for piece in row.pieces)


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_its_pane(width: int, glyphs: Glyphs) -> None:
    look = Look(glyphs)
    rows = [*goals_rows(VIEW, width, look), *goals_rows(VIEW, width, look, text="s", behind=1)]
    for line in (*VIEW.done, *VIEW.open, *VIEW.dropped):
        view = goal_view(CAREER, TODAY, line.id)
        assert view is not None
        rows += [*goal_head(view, width, look), *goal_rows(view, width, look, 30)]
    for row in rows:
        assert width_of(row.margin) + width_of(row.pieces) + (2 if row.key else 0) <= width, text(row)


@pytest.mark.parametrize("width", WIDTHS)
def test_columns_line_up(width: int) -> None:
    rows = [row for row in goals_rows(VIEW, width, Look(), behind=3) if row.key]
    assert len({width_of(row.pieces) for row in rows}) == 1
    assert len({width_of(row.pieces[:1]) for row in rows}) == 1


def test_the_demo_reads_as_it_was_sketched() -> None:
    rows = [text(row).rstrip() for row in goals_rows(VIEW, 80, Look(), behind=1)]
    assert rows[0].startswith(" done  ✓ Lead a team of 3+")
    assert rows[1].startswith(" today ")
    assert "4 active steps" in rows[1]
    assert [row[:5].strip() for row in rows[2:9]] == ["Y1", "Y2", "", "", "", "Y4", "Y5 →"]
    assert [row for row in rows if "7 d over" in row and row.endswith("9 of 12")]
    assert [row for row in rows if "experiment" in row and row.endswith("1 of 2")]
    assert [row for row in rows if "people ▰▰▱  budget ▰▱" in row]
    assert [row for row in rows if "31 Aug 30" in row and "the vision" in row]


def test_a_goal_says_which_key_ends_its_gaps() -> None:
    sales = next(line for line in VIEW.open if line.title.startswith("Sales Manager"))
    view = goal_view(CAREER, TODAY, sales.id)
    assert view is not None
    rows = {row.key: text(row) for row in goal_rows(view, 80, Look(), 30)}
    budget = next(need for need in view.line.needs if need.name == "Owning a budget")
    assert rows[NeedKey(budget.skill_id)].rstrip().endswith("no habit  enter adds one")
    leading = next(need for need in view.line.needs if need.name == "Leading people")
    assert "30 minutes on leading people" in rows[NeedKey(leading.skill_id)]
    assert any("next step" in each for key, each in rows.items() if isinstance(key, ActionKey))


def test_short_days_name_another_year() -> None:
    assert narrow_day(date(2026, 8, 31), TODAY) == "31 Aug"
    assert narrow_day(date(2027, 6, 30), TODAY) == "30 Jun 27"
