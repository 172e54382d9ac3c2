"""The Log screen and the forms that write it, played."""

from datetime import date, timedelta
from typing import Any

import pytest

from careertui.tui.log.drill_form import DrillForm
from careertui.tui.log.form import LogForm
from careertui.tui.log.rows import EntryKey, TickNoteKey
from careertui.tui.log.screen import LogScreen
from careertui.tui.parts.ask import AskScreen
from tests.tui.stage import LEAD, TODAY, Stage, career_in, staged


def keys_in(stage: Stage) -> list[str]:
    return [row.key.id for row in stage.pane.rows if isinstance(row.key, EntryKey)]


def line(stage: Stage) -> str:
    widget = stage.base.query_one("#log-line")
    return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.size.height))


@staged()
async def test_newest_first_with_month_rules_and_a_detail(stage: Stage) -> None:
    await stage.press("7")
    assert isinstance(stage.app.screen, LogScreen)
    assert stage.text.index("September") < stage.text.index("August") < stage.text.index("July")
    assert stage.pane.key == EntryKey(stage.app.career.entries[-1].id)
    assert "job side: counts as a win" in line(stage)
    await stage.press("j", "j")
    await stage.until(lambda: "108 %" in line(stage))
    assert "proves Leading people" in line(stage)
    assert "serves Sales Manager" in line(stage)
    await stage.press("G")
    assert "September 2025" in stage.text or "August 2025" in stage.text
    await stage.press("question_mark")
    await stage.until(lambda: "not career practice" in stage.words)


@staged()
async def test_filters(stage: Stage) -> None:
    await stage.press("7", "f")
    assert {entry.kind for entry in stage.app.career.entries if entry.id in keys_in(stage)} == {"win"}
    assert "46 of " in stage.text
    await stage.press("f", "f")
    assert len(keys_in(stage)) == 1
    assert "shocks" in stage.text
    await stage.press("f", "f")
    assert all(isinstance(row.key, TickNoteKey) for row in stage.pane.rows if row.key)
    assert "ticks" in stage.text
    await stage.press("f")
    assert len(keys_in(stage)) == len(stage.app.career.entries)
    await stage.press("slash")
    await stage.type("@Priya is:note")
    await stage.press("enter")
    names = {asset.name: asset.id for asset in stage.app.career.assets}
    found = [entry for entry in stage.app.career.entries if entry.id in keys_in(stage)]
    assert all(names["Priya Nair"] in entry.assets and entry.kind == "note" for entry in found)
    await stage.press("slash")
    await stage.type(" zzz")
    await stage.press("enter")
    assert "nothing in the log is" in stage.text
    await stage.press("escape")
    assert len(keys_in(stage)) == len(stage.app.career.entries)


@staged()
async def test_names_are_offered_and_taken(stage: Stage) -> None:
    await stage.press("w")
    assert isinstance(stage.app.screen, LogForm)
    await stage.type("Ran the review with @pri")
    assert "tab Priya Nair" in stage.text
    await stage.press("tab")
    assert "with @Priya Nair" in stage.text
    await stage.type(", @own")
    await stage.press("tab")
    await stage.type("=2")
    await stage.fill(mark="gl", side="job")
    stage.app.screen.query_one("#field-goal").focus()
    await stage.type("sales")
    assert "Sales Manager" in stage.text
    await stage.press("tab", "enter")
    entry = next(each for each in (await stage.saved()).entries if "review with" in each.text)
    names = {asset.id: asset.name for asset in stage.app.career.assets}
    assert entry.text == "Ran the review with @Priya Nair, @Owning a budget=2"
    assert "naming Owning a budget 2 (done with help) and Priya Nair" in " ".join(stage.text.split())
    assert [names[id] for id in entry.assets] == ["Owning a budget", "Priya Nair"]
    assert list(entry.levels.values()) == [2]
    assert (entry.mark, entry.side, entry.date, entry.kind) == ("gl", "job", TODAY, "win")
    assert entry.goal is not None


@staged()
async def test_tab_goes_on_where_nothing_is_offered(stage: Stage) -> None:
    await stage.press("n")
    await stage.type("mail me@home.org")
    await stage.press("tab")
    assert stage.app.focused is not None
    assert stage.app.focused.id == "field-side"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"text": "  "}, "text"),
        ({"text": "with @Nobody"}, "text"),
        ({"text": "@Leading=9"}, "text"),
        ({"text": "x" * 10_001}, "text"),
        ({"text": "x", "day": "2026-02-30"}, "day"),
        ({"text": "x", "day": "tomorrow"}, "day"),
        ({"text": "x", "goal": "no such goal"}, "goal"),
    ],
)
def test_what_is_wrong_is_said_under_the_field_and_kept(fields: dict[str, str], wrong: str, tmp_path: Any) -> None:
    @staged()
    async def play(stage: Stage) -> None:
        await stage.press("w")
        await stage.fill(**fields)
        before = stage.path.read_bytes()
        await stage.press("enter")
        assert stage.complaint.startswith(f"{wrong}: ")
        assert stage.app.screen.query_one(f"#field-{wrong}").value == fields[wrong]  # type: ignore[attr-defined]
        assert stage.path.read_bytes() == before
        assert not stage.app.session.pending

    play(tmp_path)


@staged()
async def test_editing_marking_and_deleting(stage: Stage) -> None:
    await stage.press("7", "enter")
    assert isinstance(stage.app.screen, LogForm)
    key = stage.pane.key
    assert isinstance(key, EntryKey)
    id = key.id
    await stage.fill(text="Closed 2 MW", names="pri; lead=3", kind="note", day="-1", goal="sales", side="career")
    await stage.press("enter")
    entry = next(each for each in (await stage.saved()).entries if each.id == id)
    names = {asset.id: asset.name for asset in stage.app.career.assets}
    assert (entry.text, entry.kind, entry.side) == ("Closed 2 MW", "note", "career")
    assert [names[each] for each in entry.assets] == ["Priya Nair", "Leading people"]
    assert list(entry.levels.values()) == [3]
    assert stage.pane.key == EntryKey(id)
    await stage.press("e")
    await stage.fill(names="", goal="")
    await stage.press("enter")
    entry = next(each for each in (await stage.saved()).entries if each.id == id)
    assert (entry.assets, entry.levels, entry.goal) == ((), {}, None)
    await stage.press("m", "k", "enter")
    assert next(each for each in (await stage.saved()).entries if each.id == id).mark == "bh"
    await stage.press("d")
    assert isinstance(stage.app.screen, AskScreen)
    await stage.press("enter")
    assert id not in [entry.id for entry in (await stage.saved()).entries]
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.message)
    assert id in [entry.id for entry in career_in(stage.path).entries]


@staged()
async def test_a_drill_is_edited_in_its_own_form(stage: Stage) -> None:
    await stage.press("7", "slash", *"is:drill", "enter", "enter")
    assert isinstance(stage.app.screen, DrillForm)
    assert "7 confirmed, 1 open, 2 not looked at" in stage.text
    await stage.fill(runway="9 months")
    await stage.press("enter")
    drill = next(entry for entry in (await stage.saved()).entries if entry.kind == "drill")
    assert "Runway: 9 months" in drill.text
    assert (drill.date, len(drill.assets)) == (date(2026, 4, 19), 7)


@staged(dict)
async def test_empty_it_says_what_to_press(stage: Stage) -> None:
    await stage.press("escape", "7")
    for words in ("logs a win", "logs a shock", "rehearses"):
        assert words in stage.text
    await stage.press("enter", "e", "d", "m", "f", "slash", "escape")
    assert stage.app.screen is stage.base


def many() -> dict[str, Any]:
    days = [TODAY - timedelta(days=number // 3) for number in range(1000)]
    entries = {
        f"E{number:04}": {
            "id": f"E{number:04}",
            "created": str(day),
            "date": str(day),
            "kind": "win",
            "text": f"Line {number}",
        }
        for number, day in enumerate(days)
    }
    return {"entries": entries}


@staged(many)
async def test_older_lines_are_made_as_they_are_reached(stage: Stage) -> None:
    await stage.press("escape", "7")
    assert 100 < len(keys_in(stage)) < 500
    assert "800 older below" in "".join(piece.text for row in stage.pane.rows for piece in row.pieces)
    await stage.press("G", "G", "G", "G", "G")
    assert len(keys_in(stage)) == 1000
    assert stage.pane.cursor > 900


@staged()
async def test_the_note_of_a_tick_is_seen_found_and_edited_where_it_stands(stage: Stage) -> None:
    await stage.press("1", "t")
    await stage.fill(note="Read on a train to Zürich")
    await stage.press("enter", "7", "slash")
    await stage.type("zurich")
    await stage.press("enter")
    key = stage.pane.key
    assert isinstance(key, TickNoteKey)
    assert (key.habit_id, key.day) == (LEAD, TODAY)
    assert "tick" in stage.row(key)
    await stage.press("d")
    assert "note of a tick" in stage.said
    await stage.press("question_mark")
    assert 'A tick of "30 minutes on leading people"' in stage.words
    await stage.press("escape", "enter")
    await stage.fill(note="Read on a train to Zürich and back")
    await stage.press("enter")
    assert "and back" in stage.row(key)
    notes = (await stage.saved()).ticks(LEAD)[2026].notes
    assert notes["09-07"].text == "Read on a train to Zürich and back"
