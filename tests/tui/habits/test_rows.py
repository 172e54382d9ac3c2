"""The lines of the Habits screen line up at every width, with both sets of glyphs."""

import itertools
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.cells import cell_len

from careertui.content.demo import demo_documents
from careertui.content.glyphs import ASCII, UNICODE
from careertui.domain.career import Career
from careertui.domain.views.habits import HabitView, habit_view, habits_view
from careertui.store.seed import create
from careertui.tui.habits.rows import detail_rows, habits_rows, no_habits, note_rows
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.look import Look
from careertui.tui.rows import Row
from tests.tui.stage import EVENINGS, LEAD, SCAN, STEERING, TODAY, career_in, habit, habits
from tests.tui.today.test_rows import DOCUMENTS, LOOKS, WIDTHS, mixed_documents, text_of


@pytest.fixture(scope="module", params=DOCUMENTS)
def career(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Career:
    path: Path = tmp_path_factory.mktemp("rows") / "career.json"
    create(path, DOCUMENTS[request.param]())
    return career_in(path)


def view_of(career: Career, habit_id: str) -> HabitView:
    view = habit_view(career, TODAY, habit_id)
    assert view is not None
    return view


def check(rows: Sequence[Row], width: int) -> None:
    for row in rows:
        assert cell_len(text_of(row)) <= width, text_of(row)
        assert not STEERING.search(text_of(row)), repr(text_of(row))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("look", LOOKS, ids=("unicode", "ascii", "unicode, no streaks", "ascii, no streaks"))
def test_every_line_fits_and_the_list_lines_up(career: Career, width: int, look: Look) -> None:
    view = habits_view(career, TODAY)
    for text, retired in itertools.product(("", "a", "zz" * 30), (False, True)):
        rows = habits_rows(view, width, look, text=text, retired=retired)
        check(rows, width)
        started = {HabitKey(row.stats.id) for group in view.groups for row in group.rows if row.has_started}
        assert len({cell_len(text_of(row)) for row in rows if row.key in started}) <= 1
    for each in career.habits:
        for most in (3, 4):
            rows = detail_rows(view_of(career, each.id), width, look, most)
            check(rows, width)
            assert 3 <= len(rows) <= 4
        for most in (0, 1, 2, 20):
            notes = note_rows(view_of(career, each.id), width, look, most)
            assert len(notes) <= max(most, 0)
            check(notes, width)
    check(no_habits(look), width)


@pytest.mark.parametrize("width", WIDTHS)
def test_in_ascii_all_but_names_is_ascii(tmp_path: Path, width: int) -> None:
    create(tmp_path / "career.json", mixed_documents())
    career, look = career_in(tmp_path / "career.json"), Look(ASCII)
    rows = habits_rows(habits_view(career, TODAY), width, look, retired=True)
    for each in career.habits:
        rows += detail_rows(view_of(career, each.id), width, look, 4)
        rows += note_rows(view_of(career, each.id), width, look, 9)
    text = "\n".join(text_of(row) for row in rows)
    assert text.isascii(), [letter for letter in text if not letter.isascii()]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Career:
    path: Path = tmp_path_factory.mktemp("rows") / "career.json"
    create(path, demo_documents())
    return career_in(path)


def test_habits_stand_under_their_dimension(demo: Career) -> None:
    lines = [text_of(row).rstrip() for row in habits_rows(habits_view(demo, TODAY), 80, Look())]
    titles = [line.split()[0] for line in lines if "──" in line]
    assert titles[:4] == ["Relate", "Learn", "Experiment", "Prepare"]
    assert sorted(titles) == sorted(["Relate", "Learn", "Experiment", "Prepare", "Protect", "Reflect", "Scan"])
    assert sum("none yet" in line for line in lines) == 2
    assert 'a adds one: "One piece' in lines[-4]
    assert lines[-4].endswith("enter")  # then, after a blank, how many are retired, and a hint
    learn = lines.index(next(line for line in lines if line.startswith(" Learn")))
    assert lines[learn + 1].strip().startswith("30 minutes on leading people")
    assert lines[learn + 1].split()[-6:] == ["2/wk", "98", "%", "11/12", "8", "weeks"]


def test_retired_ones_only_when_asked_for(demo: Career) -> None:
    view = habits_view(demo, TODAY)
    hidden = [text_of(row).strip() for row in habits_rows(view, 80, Look())]
    assert "1 retired" in hidden
    assert not any("outside solar" in line for line in hidden)
    shown = habits_rows(view, 80, Look(), retired=True)
    at = next(number for number, row in enumerate(shown) if row.key == HabitKey(SCAN))
    assert text_of(shown[at]).rstrip().endswith("retired Dec 2025")
    assert text_of(shown[at - 1]).startswith(" Retired ─")


def test_the_filter_says_how_many_match(demo: Career) -> None:
    rows = habits_rows(habits_view(demo, TODAY), 80, Look(), text="EVEN")
    assert [row.key for row in rows if row.key] == [HabitKey(EVENINGS)]
    assert text_of(rows[-1]).split() == ["1", "of", "7", "match", "EVEN"]


def test_the_detail_tells_quota_strength_and_streak(demo: Career) -> None:
    lines = [text_of(row) for row in detail_rows(view_of(demo, LEAD), 80, Look(), 3)]
    assert "Learn" in lines[0]
    assert "2 a week since Mon 23 Feb (3 before)" in lines[0]
    assert "98 %" in lines[1]
    assert "11/12" in lines[1]
    assert "streak 8, best 11" in lines[2]
    hidden = [text_of(row) for row in detail_rows(view_of(demo, LEAD), 80, Look(UNICODE, streaks=False), 3)]
    assert "streak" not in "".join(hidden)
    assert "best" not in "".join(hidden)


def test_notes_come_newest_first(demo: Career) -> None:
    lines = [text_of(row) for row in note_rows(view_of(demo, LEAD), 80, Look(), 20)]
    assert "Notes" in lines[0]
    days = [line[:17].strip() for line in lines[1:]]
    assert [day for day in days if day] == ["Tue 2 Jun", "Tue 24 Feb", "Mon 1 Sep 2025"]


def test_special_states_are_told(tmp_path: Path) -> None:
    create(
        tmp_path / "career.json",
        habits(
            habit("H1", "Later", start="2026-10-05"),
            habit("H2", "Sweets", 0, limit="at_most"),
            habit("H3", "Run", 40, measure="amount", unit="km", excused={"2026-08-31": "a cold"}),
            habit("H4", "Gone", retired=[{"from": "2026-08-31"}]),
            habit("H5", "Six"),
            habit("H6", "More"),
            habit("H7", "Than five"),
        ),
    )
    career = career_in(tmp_path / "career.json")
    text = "\n".join(text_of(row).rstrip() for row in habits_rows(habits_view(career, TODAY), 80, Look(), retired=True))
    assert "from Mon 5 Oct" in text
    assert "≤0/wk" in text
    assert "40 km/wk" in text
    assert "6 live habits; 5 or fewer are easier to keep." in text

    def detail(id: str) -> str:
        return " ".join(text_of(row) for row in detail_rows(view_of(career, id), 80, Look(), 3))

    assert "starts Mon 5 Oct" in detail("H1")
    assert "at most 0 a week" in detail("H2")
    assert "40 km a week" in detail("H3")
    assert "week of Mon 31 Aug excused: a co" in detail("H3")
    assert "retired Mon 31 Aug; d brings it back" in detail("H4")
