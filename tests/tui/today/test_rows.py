"""Today's lines line up at every width, with both sets of glyphs, whatever the habits are."""

import itertools
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from careertui.content.demo import demo_documents
from careertui.content.glyphs import ASCII, UNICODE
from careertui.domain.career import Career
from careertui.domain.views.today.outlook import outlook_view
from careertui.domain.views.today.today import Beginning, TodayView, today_view
from careertui.store.seed import create
from careertui.tui.habits.week_rows import HabitKey, TickDay, count_text
from careertui.tui.look import Look
from careertui.tui.rows import Row, width_of
from careertui.tui.today.rows import empty_rows, today_rows
from tests.tui.stage import STEERING, TODAY, career_in, habit, habits, hostile_documents

WIDTHS = (40, 58, 76, 80, 100, 120)
LOOKS = (Look(UNICODE), Look(ASCII), Look(UNICODE, streaks=False), Look(ASCII, streaks=False))


def mixed_documents() -> dict[str, Any]:
    """Amounts, limits, long and wide names, a vision and a season, all in plain ASCII but for one name."""
    vision = {"id": "V1", "created": "2026-09-01", "rev": 1, "start": "2026-09-01", "text": "Lead " * 40}
    season = {"id": "S1", "created": "2026-09-01", "kind": "season", "start": "2026-09-07", "end": "2026-09-20"}
    return habits(
        habit("H1", "Read", 3),
        habit("H2", "Run", 40, measure="amount", unit="km"),
        habit("H3", "Sweets", 1, limit="at_most"),
        habit("H4", "A habit with a name " * 5, 7),
        habit("H5", "Save", 1_000_000, measure="amount", unit="EUR"),
        habit("H6", "Away", 2, excused={"2026-09-07": "ill"}),
        ticks={
            "H1:2026": {"days": {"09-07": 1}},
            "H2:2026": {"days": {"09-07": 12.75}},
            "H3:2026": {"days": {"09-07": 1, "08-31": 1, "09-01": 1}},
            "H5:2026": {"days": {"09-07": 999_999.25, "08-31": 1_000_000}},
        },
        visions={"V1": vision},
        spans={"S1": {**season, "reason": "a new baby " * 12}},
    )


def wide_documents() -> dict[str, Any]:
    return habits(habit("H1", "日本語のとても長い名前です、はい"), habit("H2", "Read"), habit("H3", "👩‍💻 ✍️ writing"))


DOCUMENTS: dict[str, Callable[[], dict[str, Any]]] = {
    "demo": demo_documents,
    "mixed": mixed_documents,
    "wide": wide_documents,
    "hostile": hostile_documents,
}


@pytest.fixture(scope="module", params=DOCUMENTS)
def career(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Career:
    path: Path = tmp_path_factory.mktemp("rows") / "career.json"
    create(path, DOCUMENTS[request.param]())
    return career_in(path)


def text_of(row: Row) -> str:
    """A row as drawn, with the two columns that the pane puts before one that can have the cursor."""
    return ("  " if row.key else "") + "".join(piece.text for piece in row.pieces)


def end_of(row: Row, text: str) -> int:
    """The cell behind the first piece that reads so."""
    at = next(number for number, piece in enumerate(row.pieces) if piece.text.strip() == text)
    before = width_of(row.pieces[:at]) + (2 if row.key else 0)
    return before + cell_len(row.pieces[at].text.rstrip())


def heading_of(rows: Sequence[Row]) -> Row:
    """The line with the day and the names of the columns."""
    return next(row for row in rows if len(row.pieces) > 2 and not row.key and row.pieces[1].style == "title")


def habits_of(view: TodayView, rows: Sequence[Row]) -> list[Row]:
    """The lines of habits."""
    keys = {HabitKey(line.id) for line in view.habits}
    return [row for row in rows if row.key in keys]


def view_of(career: Career, day: date = TODAY) -> TodayView:
    return today_view(career, TODAY, day)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_fits_and_the_columns_line_up(career: Career, width: int) -> None:
    for look, day in itertools.product(LOOKS, (TODAY, date(2026, 9, 6), date(2026, 8, 4))):
        view = view_of(career, day)
        for text in ("", "a", "zz" * 30):
            head, rows = today_rows(view, width, look, text)
            check_lines([*head, *rows], width)
        head, rows = today_rows(view, width, look)
        check_columns(view, heading_of(rows), habits_of(view, rows), width, look)


def check_lines(rows: Sequence[Row], width: int) -> None:
    for row in rows:
        assert cell_len(text_of(row)) <= width, text_of(row)
        assert not STEERING.search(text_of(row))


def check_columns(view: TodayView, heading: Row, rows: Sequence[Row], width: int, look: Look) -> None:
    assert [row.key for row in rows] == [HabitKey(line.id) for line in view.habits]
    assert len({cell_len(text_of(row)) for row in rows}) == 1
    ends = {end_of(row, count_text(line, look.glyphs)) for row, line in zip(rows, view.habits, strict=True)}
    assert len(ends) == 1
    if width >= 58:
        word = "week" if "week" in text_of(heading) else "wk"  # beside the bracket of a Sunday that is looked at
        assert ends == {end_of(heading, word)}
        assert cell_len(text_of(heading)) == cell_len(text_of(rows[0]))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_days_stand_under_their_letters(career: Career, width: int) -> None:
    view = view_of(career)
    _, rows = today_rows(view, width, LOOKS[0])
    heading = text_of(heading_of(rows))
    for row in habits_of(view, rows):
        for hit in row.hits:
            assert isinstance(hit.meaning, TickDay)
            day = hit.meaning.day
            assert day <= TODAY
            column = hit.start if width >= 58 else hit.start + 1
            letter = next(index for index in range(len(heading)) if cell_len(heading[:index]) == column)
            assert heading[letter] == f"{day:%a}"[0]


def test_in_ascii_all_but_names_is_ascii(tmp_path: Path) -> None:
    create(tmp_path / "career.json", mixed_documents())
    career = career_in(tmp_path / "career.json")
    for width, day in itertools.product(WIDTHS, (TODAY, date(2026, 9, 6), date(2026, 8, 4))):
        head, rows = today_rows(view_of(career, day), width, Look(ASCII), "re")
        text = "\n".join(text_of(row) for row in (*head, *rows))
        assert text.isascii(), [letter for letter in text if not letter.isascii()]


def test_without_streaks_there_is_no_column_for_them(career: Career) -> None:
    for width in WIDTHS:
        with_them = today_rows(view_of(career), width, Look(UNICODE))
        without = today_rows(view_of(career), width, Look(UNICODE, streaks=False))
        assert ("streak" in text_of(heading_of(with_them[1]))) == (width >= 58)
        assert "streak" not in text_of(heading_of(without[1]))


def test_the_demo_reads_as_it_is_told(tmp_path: Path) -> None:
    create(tmp_path / "career.json", demo_documents())
    head, rows = today_rows(view_of(career_in(tmp_path / "career.json")), 80, Look())
    assert [" ".join(text_of(row).split()) for row in head] == [
        "→ Head a sales organisation that people want to stay in 4 y to go · Aug 2030"
    ]
    lines = [" ".join(text_of(row).split()) for row in rows]
    assert lines[0].startswith("Next step Ask Lena (CFO office) for one product line's budget")
    assert lines[2] == "Monday 7 September M T W T F S S week last 12 streak"
    assert lines[3].endswith("◌ · · · · · · 0/2 ███░████████ 11/12 8")
    assert lines[5].endswith("● · · · · · · 1/1 ✓ ████████████ 12/12 31")
    assert [line.split()[-1] for line in lines if "Two evenings" in line] == ["–"]  # its streak is broken
    assert lines[10:] == [
        "Week 1 of 10 ▰▱▱▱▱▱▱▱▱▱",
        "",
        "Due " + "─" * 74,
        "Annual review for 31 Aug · 7 days over enter",
        "Weekly review for Sunday · 1 day over enter",
        "Worth a look " + "─" * 65,
        "Sales Manager needs Owning a budget 2; you're at 1, last proof 27 Feb enter",
        '"Twelve people outside Helion" was due 31 Aug; 9 of 12 enter',
        "Balance 3.5 of 9 lately, 5 before; nights in 4 of 4 weeks enter",
    ]


def test_a_week_back_says_so(tmp_path: Path) -> None:
    create(tmp_path / "career.json", demo_documents())
    career = career_in(tmp_path / "career.json")
    _, rows = today_rows(view_of(career, date(2026, 9, 6)), 80, Look())
    heading = text_of(heading_of(rows))
    assert "Sunday 6 September · yesterday" in heading or "Sun 6 Sep · yesterday" in heading
    assert any(text_of(row).strip().startswith("Week of Mon 31 Aug ") for row in rows)


def test_amounts_and_limits_are_told(tmp_path: Path) -> None:
    create(tmp_path / "career.json", mixed_documents())
    view = view_of(career_in(tmp_path / "career.json"))
    counts = {line.id: count_text(line, UNICODE) for line in view.habits}
    assert counts["H1"] == "1/3"
    assert counts["H2"] == "12.75/40"
    assert counts["H5"] == "999999.25/1000000"
    assert counts["H3"] == "1/≤1"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("look", LOOKS[:2])
def test_the_vision_stands_on_top_in_one_line(tmp_path: Path, width: int, look: Look) -> None:
    create(tmp_path / "career.json", mixed_documents())
    head, _ = today_rows(view_of(career_in(tmp_path / "career.json")), width, look)
    vision, season = text_of(head[0]), text_of(head[1])
    assert vision.startswith(f" {look.glyphs.vision} Lead Lead")
    assert look.glyphs.ellipsis in vision
    assert ("5 y to go" in vision) == (width >= 58)
    assert ("Sep 2031" in vision) == (width >= 58)
    assert "Season: a new baby" in season


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("look", LOOKS[:2])
def test_an_empty_career_says_what_to_press(tmp_path: Path, width: int, look: Look) -> None:
    view = today_view(career_in(tmp_path / "none.json"), TODAY)
    assert view.beginning == Beginning(first_run="begin")
    for coming in (None, date(2026, 9, 14)):
        view = replace(view, beginning=Beginning(starts=coming))
        head, rows = empty_rows(view, width, look, [("a", "add a habit", "add"), ("w", "log a win", "log('win')")])
        check_lines([*head, *rows], width)
        text = "\n".join(text_of(row) for row in rows)
        assert "add a habit" in text
        assert ("Nothing to tick yet: the first habit" in text) == bool(coming)
        assert ("starts Mon 14 Sep." in text) == bool(coming)
        assert not any(row.key for row in rows)


@pytest.mark.parametrize("width", [40, 80])
def test_in_ascii_the_sign_stands_apart_from_what_follows(tmp_path: Path, width: int) -> None:
    create(tmp_path / "career.json", demo_documents())
    view = today_view(career_in(tmp_path / "career.json"), TODAY)
    _, rows = today_rows(view, width, Look(ASCII))
    lines = ["".join(piece.text for piece in row.pieces) for row in rows]
    met = next(line for line in lines if " 1/1 " in line)
    assert " ok " in met


@pytest.mark.parametrize("width", [80, 112, 140, 200])
def test_the_keys_that_act_stand_under_each_other(tmp_path: Path, width: int) -> None:
    create(tmp_path / "career.json", demo_documents())
    career = career_in(tmp_path / "career.json")
    _, rows = today_rows(today_view(career, TODAY, outlook=outlook_view(career, TODAY)), width, Look())
    acting = [row for row in rows if row.pieces and row.pieces[-1].text == "enter "]
    assert len(acting) == 6
    assert len({width_of(row.pieces) for row in acting}) == 1
