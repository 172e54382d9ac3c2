"""Today, played: the daily loop with keys and mouse, read back from the file."""

import asyncio
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandPalette

from careertui.content.demo_goals import goal_id
from careertui.content.starters import STARTERS
from careertui.store.store import Store
from careertui.tui.habits.screen import HabitsScreen
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.explain import ExplainScreen
from careertui.tui.parts.forms import FormScreen
from careertui.tui.today.outlook_rows import SignalKey, StepKey
from careertui.tui.today.screen import TodayScreen
from tests.tui.stage import (
    ABOVE,
    CONVERSATION,
    EVENINGS,
    HOURS,
    LEAD,
    ROOFTOPS,
    TODAY,
    WIN,
    Stage,
    career_in,
    habit,
    habits,
    staged,
    the,
    ticked,
)

YESTERDAY = TODAY - timedelta(days=1)


@staged()
async def test_the_daily_loop(stage: Stage) -> None:
    """Tick, untick, undo, redo, another day; each is in the file afterwards."""
    assert stage.pane.key == HabitKey(LEAD)
    assert "◌" in stage.row(HabitKey(LEAD))
    assert stage.lines[0].startswith(" 1 Today  2 Vision")
    assert "Week 1 of 10" in stage.text

    await stage.press("space")
    assert "● · · · · · ·" in stage.row(HabitKey(LEAD))
    assert "1/2" in stage.row(HabitKey(LEAD))
    assert "Week 2 of 10" in stage.text
    assert ticked(await stage.saved(), LEAD)

    await stage.press("space")
    assert "0/2" in stage.row(HabitKey(LEAD))
    assert not ticked(await stage.saved(), LEAD)

    await stage.press("j", "down", "k", "space")
    assert stage.pane.key == HabitKey(CONVERSATION)
    assert ticked(await stage.saved(), CONVERSATION)
    await stage.press("u")
    await stage.until(lambda: stage.message.startswith("Took back: "))
    assert "◌" in stage.row(HabitKey(CONVERSATION))
    assert not ticked(career_in(stage.path), CONVERSATION)
    await stage.press("ctrl+r")
    await stage.until(lambda: stage.message.startswith("Did again: "))
    assert ticked(career_in(stage.path), CONVERSATION)
    await stage.press("ctrl+r")
    await stage.until(lambda: stage.message == "There is nothing to redo.")
    await stage.press("j")
    assert stage.message == ""  # a message stays until the next key

    await stage.press("G")
    assert stage.at() == SignalKey("balance", "")
    await stage.press("g")
    assert stage.at() == StepKey(goal_id("S2"))
    await stage.press("k")
    assert stage.at() == StepKey(goal_id("S2"))


@staged()
async def test_another_day_is_looked_at_and_ticked(stage: Stage) -> None:
    await stage.press("right_square_bracket")
    assert "Monday 7 September" in stage.text  # never a day to come
    await stage.press("left_square_bracket")
    assert "Sun 6 Sep · yesterday" in stage.text or "Sunday 6 September · yesterday" in stage.text
    assert "Week of Mon 31 Aug" in stage.text
    await stage.press("space")
    assert "on Sun 6 Sep; that week 3 of 2" in stage.said
    career = await stage.saved()
    assert ticked(career, LEAD, YESTERDAY)
    assert not ticked(career, LEAD)
    await stage.press("question_mark")
    assert "The week from Mon 31 Aug asks for at least 2 days; there is 3." in stage.words
    await stage.press("escape")
    await stage.press("left_square_bracket", "left_square_bracket")
    assert "3 days ago" in stage.text
    await stage.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
    assert "Monday 7 September" in stage.text
    assert "ago" not in stage.text


@staged()
async def test_the_cursor_starts_on_the_first_habit_that_asks_for_something(stage: Stage) -> None:
    assert "▌" in stage.row(HabitKey(LEAD))
    assert sum("▌" in line for line in stage.lines) == 1


def done_before() -> dict[str, Any]:
    return habits(
        habit("H1", "Met", 1),
        habit("H2", "Ticked today", 2),
        habit("H3", "Waits", 2),
        habit("H4", "Waits too", 2),
        ticks={"H1:2026": {"days": {"09-07": 1}}, "H2:2026": {"days": {"09-07": 1}}},
    )


@staged(done_before)
async def test_the_cursor_passes_what_is_done(stage: Stage) -> None:
    assert stage.pane.key == HabitKey("H3")


@staged()
async def test_habits_are_moved(stage: Stage) -> None:
    await stage.press("j", "J")
    order = [habit.id for habit in (await stage.saved()).live_habits]
    assert order == [LEAD, WIN, CONVERSATION, HOURS, ABOVE, EVENINGS, ROOFTOPS]
    assert stage.pane.key == HabitKey(CONVERSATION)
    await stage.press("K", "K", "K")
    order = [habit.id for habit in (await stage.saved()).live_habits]
    assert order[:3] == [CONVERSATION, LEAD, WIN]
    assert [row.key for row in stage.pane.rows if row.key][:2] == [StepKey(goal_id("S2")), HabitKey(CONVERSATION)]
    await stage.press("shift+down")
    assert [habit.id for habit in (await stage.saved()).live_habits][:2] == [LEAD, CONVERSATION]


@staged()
async def test_filtering(stage: Stage) -> None:
    await stage.press("slash", *"two")
    assert [row.key for row in stage.pane.rows if row.key] == [HabitKey(HOURS), HabitKey(EVENINGS), HabitKey(ROOFTOPS)]
    assert "3 of 7 match two" in stage.text
    await stage.press("space", "q", "u")  # letters are letters here
    assert "0 of 7 match" in stage.text
    await stage.press("backspace", "backspace", "backspace", "enter", "j", "space")
    career = await stage.saved()
    assert ticked(career, EVENINGS)
    assert stage.pane.key == HabitKey(EVENINGS)
    await stage.press("escape")
    assert len([row for row in stage.pane.rows if row.key]) == 7 + 1 + 2 + 3  # the next step, what is due, signals
    assert stage.pane.key == HabitKey(EVENINGS)
    await stage.press("slash", "r", "escape", "j")
    assert stage.pane.key == HabitKey(ROOFTOPS)
    await stage.press("slash", "enter")  # nothing typed: the line goes
    assert not stage.base.query("#filter")


@staged()
async def test_a_week_is_excused_and_counts_again(stage: Stage) -> None:
    await stage.press("x")
    assert isinstance(stage.app.screen, FormScreen)
    await stage.press("enter")
    assert stage.complaint.startswith("why: ")
    await stage.type("a cold")
    await stage.press("enter")
    assert isinstance(stage.app.screen, TodayScreen)
    assert the(LEAD, await stage.saved()).excused == {TODAY: "a cold"}
    assert "▒" in stage.row(HabitKey(LEAD)).split("0/2")[1][:4]
    await stage.press("x")
    assert the(LEAD, await stage.saved()).excused == {}
    assert "counts again" in stage.message


@staged()
async def test_a_season_begins_and_ends(stage: Stage) -> None:
    await stage.press("s")
    await stage.type("a new baby")
    await stage.fill(end="2026-09-01")
    await stage.press("enter")
    assert stage.complaint.startswith("end: ")
    await stage.fill(end="+28")
    await stage.press("enter")
    (season,) = [span for span in (await stage.saved()).seasons if span.created == TODAY]
    assert (season.start, season.end, season.reason) == (TODAY, TODAY + timedelta(days=28), "a new baby")
    assert "Season: a new baby" in stage.text
    await stage.press("s")
    assert isinstance(stage.app.screen, AskScreen)
    assert "a new baby" in stage.text
    await stage.press("j", "enter")  # keep it
    await stage.press("s", "enter")
    season = next(span for span in (await stage.saved()).seasons if span.created == TODAY)
    assert season.end == TODAY
    assert stage.message.startswith("Ended the season")


@staged()
async def test_wins_and_notes_from_anywhere(stage: Stage) -> None:
    await stage.press("w", "enter")
    assert stage.complaint.startswith("text: ")
    await stage.type("Closed 12 deals")
    await stage.fill(day="tomorrow")
    await stage.press("enter")
    assert stage.complaint.startswith("day: ")
    assert stage.app.screen.query_one("#field-text").value == "Closed 12 deals"  # type: ignore[attr-defined]
    await stage.fill(day="yesterday", side="job")
    await stage.press("enter")
    await stage.press("4", "n")
    await stage.type("Ask Lena")
    await stage.press("enter")
    career = await stage.saved()
    lines = [(entry.kind, entry.text, entry.side, entry.date) for entry in career.entries]
    assert ("win", "Closed 12 deals", "job", YESTERDAY) in lines
    assert ("note", "Ask Lena", "career", TODAY) in lines
    assert isinstance(stage.app.screen, HabitsScreen)


def measured() -> dict[str, Any]:
    return habits(
        habit("H1", "Run", 40, measure="amount", unit="km"),
        habit("H2", "Sweets", 1, limit="at_most"),
        habit("H3", "Save", 2_000_000, measure="amount", unit="EUR"),
        ticks={
            "H1:2026": {"days": {"09-06": 3}, "notes": {"09-06": {"text": "two\nlines"}}},
            "H3:2026": {"days": {"09-07": 999_999.25}},
        },
    )


@staged(measured)
async def test_amounts_are_asked_for(stage: Stage) -> None:
    await stage.press("space")
    assert isinstance(stage.app.screen, FormScreen)
    assert "km" in stage.text
    for wrong in ("", "many", "0", "-3", "nan"):
        await stage.fill(amount=wrong)
        await stage.press("enter")
        assert stage.complaint.startswith("amount: ")
    assert not ticked(career_in(stage.path), "H1")
    await stage.fill(amount="12.5", note="slow")
    await stage.press("enter")
    year = (await stage.saved()).ticks("H1")[2026]
    assert (year.days["09-07"], year.notes["09-07"].text) == (12.5, "slow")
    assert "12.5/40" in stage.row(HabitKey("H1"))
    await stage.press("t")
    assert "12.5" in stage.text
    assert "slow" in stage.text
    await stage.fill(amount="20", note="")
    await stage.press("enter")
    year = (await stage.saved()).ticks("H1")[2026]
    assert year.days["09-07"] == 20
    assert "09-07" not in year.notes
    assert '12.5 km stood there and went; the note "slow" went' in stage.message


@staged(measured)
async def test_an_amount_and_a_note_go_only_through_the_form_and_the_note_is_offered_back(stage: Stage) -> None:
    await stage.press("space")
    await stage.fill(amount="3", note="lap by the river")
    await stage.press("enter", "space")
    assert isinstance(stage.app.screen, FormScreen)  # no amount goes unasked
    assert "3 km stand there" in stage.text
    await stage.fill(amount="+4")
    await stage.press("enter")
    assert (await stage.saved()).ticks("H1")[2026].days["09-07"] == 7
    assert "3 km before, 7 km now" in stage.message
    await stage.press("space")
    await stage.fill(tick="goes")
    await stage.press("enter")
    assert not ticked(await stage.saved(), "H1")
    assert '7 km and the note "lap by the river" went' in stage.message
    await stage.press("space")
    assert "lap by the river" in stage.text
    await stage.fill(amount="2")
    await stage.press("enter")
    year = (await stage.saved()).ticks("H1")[2026]
    assert (year.days["09-07"], year.notes["09-07"].text) == (2, "lap by the river")


@staged(measured)
async def test_a_day_with_a_note_is_not_unticked_by_one_key(stage: Stage) -> None:
    await stage.press("j", "t")
    await stage.fill(note="a sweet day")
    await stage.press("enter", "space")
    assert isinstance(stage.app.screen, FormScreen)
    await stage.press("escape")
    assert ticked(career_in(stage.path), "H2")
    await stage.press("space")
    await stage.fill(tick="goes")
    await stage.press("enter", "space")
    assert "a sweet day" in stage.text
    await stage.fill(note="")
    await stage.press("enter")
    assert ticked(await stage.saved(), "H2")


@staged(measured)
async def test_what_is_not_changed_in_a_form_stays_as_it_is(stage: Stage) -> None:
    await stage.press("left_square_bracket", "t", "enter")
    await stage.press("right_square_bracket")
    stage.pane.reload(HabitKey("H3"))
    await stage.press("t")
    await stage.fill(note="a note")
    await stage.press("enter")
    career = await stage.saved()
    assert career.ticks("H1")[2026].notes["09-06"].text == "two\nlines"
    assert career.ticks("H3")[2026].days["09-07"] == 999_999.25
    assert career.ticks("H3")[2026].notes["09-07"].text == "a note"


@staged(measured)
async def test_at_most_turns_when_the_limit_is_passed(stage: Stage) -> None:
    await stage.press("j")
    assert "0/≤1" in stage.row(HabitKey("H2"))
    await stage.press("space")
    assert "1/≤1 !" in stage.row(HabitKey("H2"))
    await stage.press("left_square_bracket", "space", "right_square_bracket")
    assert "1/≤1" in stage.row(HabitKey("H2"))  # yesterday was another week
    await stage.press("question_mark")
    assert "at most 1 day" in stage.text
    assert "The limit is reached." in stage.words


@staged(measured)
async def test_a_note_with_a_tick(stage: Stage) -> None:
    await stage.press("j", "t")
    await stage.type("birthday")
    await stage.press("enter")
    year = (await stage.saved()).ticks("H2")[2026]
    assert (year.days, year.notes["09-07"].text) == ({"09-07": 1}, "birthday")


@staged()
async def test_explaining_and_the_palette(stage: Stage) -> None:
    await stage.press("question_mark")
    assert isinstance(stage.app.screen, ExplainScreen)
    assert "30 minutes on leading people" in stage.text
    assert "at least 2 days; there is 0." in stage.words
    assert "Streak 8" in stage.text
    await stage.press("G", "G", "q")
    assert isinstance(stage.app.screen, TodayScreen)
    await stage.press("ctrl+p")
    assert isinstance(stage.app.screen, CommandPalette)
    await stage.press(*"log a win")
    await stage.until(lambda: "Log a win" in stage.text)
    await stage.press("enter")
    await stage.until(lambda: isinstance(stage.app.screen, FormScreen))
    await stage.type("by name")
    await stage.press("enter")
    assert "by name" in [entry.text for entry in (await stage.saved()).entries]


@staged(size=(100, 30))
async def test_the_mouse_does_what_the_keys_do(stage: Stage) -> None:
    y = next(y for y, line in enumerate(stage.lines) if "One conversation" in line)
    await stage.click(stage.lines[y].index("◌"), y)
    assert ticked(await stage.saved(), CONVERSATION)
    assert stage.pane.key == HabitKey(CONVERSATION)
    await stage.click(stage.lines[y].index("●") + 2, y)  # tomorrow can't be ticked
    assert not ticked(await stage.saved(), CONVERSATION, TODAY + timedelta(days=1))
    await stage.press("1")  # it was a second press on the row, which opens it
    await stage.click_on("undo", len(stage.lines) - 1)
    await stage.until(lambda: "Took back" in stage.message)
    assert not ticked(career_in(stage.path), CONVERSATION)
    await stage.click_on("4 Habits")
    assert isinstance(stage.app.screen, HabitsScreen)
    await stage.click_on("1 Today")
    assert isinstance(stage.app.screen, TodayScreen)
    await stage.click_on("Two evenings")
    assert stage.pane.key == HabitKey(EVENINGS)
    await stage.click_on("Two evenings")  # a second press opens
    await stage.until(lambda: isinstance(stage.app.screen, HabitsScreen))
    assert stage.pane.key == HabitKey(EVENINGS)


@staged()
async def test_another_sessions_tick_appears(stage: Stage) -> None:
    from careertui.actions.ticks import tick

    other = Store(stage.path)
    await asyncio.to_thread(other.commit, lambda career: tick(career, TODAY, HOURS, [TODAY]), TODAY)
    await stage.until(lambda: "1/2" in stage.row(HabitKey(HOURS)))
    await stage.press("space")
    career = await stage.saved()
    assert ticked(career, HOURS)
    assert ticked(career, LEAD)


@staged(None)
async def test_an_empty_file_says_what_to_press(stage: Stage) -> None:
    assert "a  " in stage.text
    assert "add a habit" in stage.text
    assert "space tick" not in stage.keys
    await stage.press("space", "e", "d", "x", "enter", "J", "t", "slash", "escape", "u", "question_mark", "escape")
    await stage.press("left_square_bracket", "right_square_bracket", "4", "1")
    assert not stage.path.exists()
    await stage.press("a")
    assert isinstance(stage.app.screen, FormScreen)
    await stage.type("Read")
    await stage.press("enter")
    assert [habit.name for habit in (await stage.saved()).habits] == ["Read"]
    assert "space tick" in stage.keys
    await stage.press("space")
    assert ticked(await stage.saved(), career_in(stage.path).habits[0].id)


def later() -> dict[str, Any]:
    return habits(habit("H1", "Later", start="2026-10-05"))


@staged(later)
async def test_a_habit_to_come_is_told(stage: Stage) -> None:
    assert "Nothing to tick yet: the first habit starts Mon 5 Oct." in stage.text


@pytest.mark.parametrize("day", [date(2025, 12, 1), date(2026, 1, 20)])
def test_looking_back_is_true(tmp_path: Any, day: date) -> None:
    async def script(stage: Stage) -> None:
        assert f"{day:%A} {day.day} {day:%B}" in stage.text
        assert ("Season: Ines is born" in stage.text) == (day.year == 2026)

    staged(today=day)(script)(tmp_path)


@pytest.mark.parametrize("way", ["escape", "g", "1"])
def test_esc_g_and_1_come_back_to_today(way: str, tmp_path: Path) -> None:
    @staged()
    async def script(stage: Stage) -> None:
        await stage.press("left_square_bracket", "left_square_bracket")
        assert "Saturday 5 September" in stage.text or "Sat 5 Sep" in stage.text
        await stage.press(way)
        assert "Monday 7 September" in stage.text
        assert "ago" not in stage.text

    script(tmp_path)


@staged()
async def test_1_from_another_screen_shows_today_and_esc_takes_the_filter_away_first(stage: Stage) -> None:
    await stage.press("left_square_bracket", "4", "1")
    assert "Monday 7 September" in stage.text
    await stage.press("left_square_bracket", "slash")
    await stage.type("two")
    await stage.press("enter", "escape")
    assert "yesterday" in stage.text
    assert stage.row(HabitKey(LEAD))
    assert "esc today" in stage.keys
    await stage.press("escape")
    assert "yesterday" not in stage.text
    assert "esc today" not in stage.keys


@staged()
async def test_the_day_shown_is_marked_in_the_grid(stage: Stage) -> None:
    heading = next(line for line in stage.lines if "last 12" in line)
    assert "M T W T F S S" in heading
    assert stage.row(HabitKey(LEAD)).count("◌") == 1
    await stage.press("left_square_bracket")
    heading = next(line for line in stage.lines if "last 12" in line)
    assert "M T W T F S[S]" in heading
    at = heading.index("[S]") + 1
    cells = {line[at] for line in stage.lines if "/" in line and line[at] in "◌●·"}
    assert cells <= {"◌", "●"}  # on a past day an open cell shows too what space will do
    await stage.press("left_square_bracket")
    assert "M T W T F[S]S" in next(line for line in stage.lines if "last 12" in line)


@staged()
async def test_starters_that_are_kept_already_are_not_offered(stage: Stage) -> None:
    first, second = STARTERS[0].name, STARTERS[1].name
    await stage.press("a")
    assert first[:20] in stage.text
    await stage.fill(name=first.upper())
    await stage.press("enter", "a")
    assert "or start from one of these" in stage.text
    assert first[:20] not in stage.text
    assert second[:20] in stage.text
