"""The Habits screen, played: the list, one habit's year to walk and tick, retired ones."""

from datetime import date, timedelta
from typing import Any

from careertui.domain.career import Career
from careertui.domain.days import FIRST_DAY
from careertui.domain.habits.periods import effective_start
from careertui.tui.habits.rows import FirstKey
from careertui.tui.habits.screen import HabitsScreen
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.habits.year_map import YearMap
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.forms import FormScreen
from careertui.tui.rows import RowKey
from tests.tui.stage import (
    ABOVE,
    CONVERSATION,
    EVENINGS,
    HOURS,
    LEAD,
    ROOFTOPS,
    SCAN,
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


def start_of(id: str, career: Career) -> date:
    return effective_start(the(id, career), career.ticks(id))


def year_map(stage: Stage) -> YearMap:
    assert isinstance(stage.base, HabitsScreen)
    return stage.base.map


def drawn(stage: Stage, id: str) -> str:
    """What a pane of the detail draws."""
    widget = stage.base.query_one(f"#{id}")
    return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.size.height))


def keys_in(stage: Stage) -> list[RowKey]:
    return [row.key for row in stage.pane.rows if row.key]


@staged()
async def test_the_list_the_detail_and_the_year(stage: Stage) -> None:
    await stage.press("4")
    assert isinstance(stage.app.screen, HabitsScreen)
    assert keys_in(stage) == [
        *(HabitKey(id) for id in (CONVERSATION, LEAD, ABOVE, ROOFTOPS, WIN, HOURS, EVENINGS)),
        *(FirstKey(dimension) for dimension in ("reflect", "scan")),
    ]
    assert stage.pane.key == HabitKey(CONVERSATION)
    assert "One conversation outside Helion" in drawn(stage, "facts")

    await stage.press("j")
    assert stage.pane.key == HabitKey(LEAD)
    await stage.until(lambda: "30 minutes on leading people" in drawn(stage, "facts"))
    assert "streak 8, best 11" in drawn(stage, "facts")

    await stage.press("space")
    assert ticked(await stage.saved(), LEAD)
    await stage.press("space")
    assert not ticked(await stage.saved(), LEAD)

    await stage.press("enter")
    found = year_map(stage)
    assert found.has_focus
    assert found.day == TODAY
    assert "walk" in stage.keys
    await stage.press("left", "up")
    assert found.day == date(2026, 8, 30)
    assert "Sunday 30 August 2026" in drawn(stage, "map")
    await stage.press("right", "right", "right", "down")
    assert found.day == TODAY  # never a day to come
    await stage.press("h", "k", "k", "l")
    assert found.day == date(2026, 9, 5)

    await stage.press("space")
    career = await stage.saved()
    assert ticked(career, LEAD, date(2026, 9, 5))
    assert not ticked(career, LEAD)
    assert "on Sat 5 Sep" in stage.said
    assert "ticked" in drawn(stage, "map")
    await stage.press("space")
    assert not ticked(await stage.saved(), LEAD, date(2026, 9, 5))

    await stage.press("t")
    await stage.type("in the train")
    await stage.press("enter")
    assert (await stage.saved()).ticks(LEAD)[2026].notes["09-05"].text == "in the train"
    assert "in the train" in drawn(stage, "map")
    assert found.day == date(2026, 9, 5)

    await stage.press("x")
    await stage.type("a cold")
    await stage.press("enter")
    assert the(LEAD, await stage.saved()).excused == {date(2026, 8, 31): "a cold"}

    await stage.press("escape")
    assert stage.pane.has_focus
    assert stage.pane.key == HabitKey(LEAD)


@staged()
async def test_far_back_the_start_moves(stage: Stage) -> None:
    await stage.press("4", "G", "k", "k")
    assert stage.pane.key == HabitKey(EVENINGS)
    start = start_of(EVENINGS, career_in(stage.path))
    await stage.press("enter", *["pageup"] * 6)
    day = TODAY - timedelta(days=6 * 91)
    assert year_map(stage).day == day < start
    assert f"{day:%A} {day.day} {day:%B %Y}" in drawn(stage, "map")
    assert "before the start" in drawn(stage, "map")
    await stage.press("space")
    career = await stage.saved()
    assert ticked(career, EVENINGS, day)
    assert start_of(EVENINGS, career) == day
    assert f"now starts on {day:%a} {day.day} {day:%b}" in stage.message
    assert year_map(stage).day == day
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.message)
    assert start_of(EVENINGS, career_in(stage.path)) == start
    await stage.press(*["pagedown"] * 7)
    assert year_map(stage).day == TODAY
    year_map(stage).day = FIRST_DAY + timedelta(days=30)
    await stage.press("pageup", "up")
    assert year_map(stage).day == FIRST_DAY
    assert f"{FIRST_DAY:%Y}" in drawn(stage, "map")


@staged()
async def test_retiring_deleting_and_bringing_back(stage: Stage) -> None:
    await stage.press("4", "d")
    assert isinstance(stage.app.screen, AskScreen)
    assert "One conversation outside Helion" in stage.text
    await stage.press("j", "j", "enter")  # keep it
    assert career_in(stage.path).habits == stage.app.career.habits
    assert not the(CONVERSATION, await stage.saved()).is_retired

    await stage.press("d", "enter")
    assert the(CONVERSATION, await stage.saved()).is_retired
    assert HabitKey(CONVERSATION) not in keys_in(stage)
    assert "u takes it back" in stage.message
    assert stage.pane.key

    await stage.press("v")
    assert {HabitKey(CONVERSATION), HabitKey(SCAN)} <= set(keys_in(stage))
    while stage.pane.key != HabitKey(CONVERSATION):
        before = stage.pane.key
        await stage.press("j")
        assert stage.pane.key != before
    await stage.press("d")
    assert "Bring it back" in stage.text
    await stage.press("enter")
    assert not the(CONVERSATION, await stage.saved()).is_retired

    while stage.pane.key != HabitKey(SCAN):
        await stage.press("j")
    await stage.press("d", "j", "enter")
    assert SCAN not in [habit.id for habit in (await stage.saved()).habits]
    assert not career_in(stage.path).ticks(SCAN)
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.message)
    assert career_in(stage.path).ticks(SCAN)
    await stage.press("v")
    assert HabitKey(SCAN) not in keys_in(stage)


@staged()
async def test_a_habit_moves_within_its_dimension(stage: Stage) -> None:
    await stage.press("4", "j", "J")
    assert keys_in(stage)[:3] == [HabitKey(CONVERSATION), HabitKey(ABOVE), HabitKey(LEAD)]
    assert stage.pane.key == HabitKey(LEAD)
    order = [habit.id for habit in (await stage.saved()).live_habits]
    assert order.index(ABOVE) < order.index(LEAD)
    await stage.press("J")  # it is the last of its dimension
    assert [habit.id for habit in (await stage.saved()).live_habits] == order


@staged()
async def test_adding_shows_the_new_one(stage: Stage) -> None:
    await stage.press("4", "a")
    await stage.type("Read outside my field")
    await stage.fill(dimension="scan")
    await stage.press("enter")
    career = await stage.saved()
    new = career.habits[-1]
    assert (new.name, new.dimension) == ("Read outside my field", "scan")
    assert stage.pane.key == HabitKey(new.id)
    await stage.until(lambda: "Read outside my field" in drawn(stage, "facts"))
    await stage.press("space")
    assert ticked(await stage.saved(), new.id)


@staged()
async def test_filtering_the_list(stage: Stage) -> None:
    await stage.press("4", "slash", *"even", "enter")
    assert keys_in(stage) == [HabitKey(EVENINGS)]
    assert "1 of 7 match even" in stage.text
    await stage.until(lambda: "Two evenings closed" in drawn(stage, "facts"))
    await stage.press("escape")
    assert len(keys_in(stage)) == 9
    assert stage.pane.key == HabitKey(EVENINGS)


@staged(size=(100, 30))
async def test_beside_each_other_and_by_mouse(stage: Stage) -> None:
    await stage.click_on("4 Habits")
    found = year_map(stage)
    assert found.region.x >= stage.pane.region.right  # beside the list
    await stage.click_on("Two evenings")
    assert stage.pane.key == HabitKey(EVENINGS)
    await stage.until(lambda: "Two evenings" in drawn(stage, "facts"))
    week = len(found.weeks) - 2
    column, line = found.region.x + 3 + week * found.step, found.region.y + 1 + 5
    day = found.weeks[week].days[5].day
    assert day == date(2026, 9, 5)
    await stage.click(column, line)
    assert found.day == day
    assert not ticked(await stage.saved(), EVENINGS, day)
    await stage.click(column, line)
    assert ticked(await stage.saved(), EVENINGS, day)
    await stage.click(found.region.x + 3 + (week + 1) * found.step, line)  # a day to come
    assert found.day == day
    line = next(y for y, line in enumerate(stage.lines) if "One conversation" in line)
    await stage.click_on("One conversation", line)
    await stage.click_on("One conversation", line)  # in the list: the habit's name stands above its year now, too
    assert year_map(stage).has_focus
    await stage.click_on("add", len(stage.lines) - 1) if "add" in stage.lines[-1] else await stage.press("escape", "a")
    assert isinstance(stage.app.screen, FormScreen)


@staged(size=(40, 15))
async def test_where_it_is_low_one_at_a_time(stage: Stage) -> None:
    await stage.press("4", "j", "enter")
    assert year_map(stage).has_focus
    assert year_map(stage).region.height > 0
    assert not stage.pane.display or stage.pane.region.height == 0 or not stage.pane.has_focus
    await stage.press("up", "space")
    assert ticked(await stage.saved(), LEAD, TODAY - timedelta(days=1))
    assert "Sun" in stage.text
    await stage.press("escape")
    assert stage.pane.has_focus
    assert stage.pane.region.height > 3


def mixed() -> dict[str, Any]:
    return habits(habit("H1", "Later", start="2026-10-05"), habit("H2", "Gone", retired=[{"from": "2026-08-31"}]))


@staged(mixed)
async def test_habits_that_are_not_live(stage: Stage) -> None:
    await stage.press("4")
    assert "from Mon 5 Oct" in stage.row(HabitKey("H1"))
    assert "starts Mon 5 Oct" in drawn(stage, "facts")
    await stage.press("v", "G")
    assert stage.pane.key == HabitKey("H2")
    await stage.until(lambda: "retired Mon 31 Aug" in drawn(stage, "facts"))
    await stage.press("question_mark", "escape", "space")
    assert stage.app.screen is stage.base


@staged(None)
async def test_with_no_habits_the_dimensions_explain_themselves(stage: Stage) -> None:
    await stage.press("4")
    assert stage.text.count("none yet") >= 5
    assert "a adds one" in stage.text
    assert not stage.base.query_one("#detail").display
    await stage.press("space", "d", "e", "x", "t", "v", "question_mark")
    assert "seven dimensions" in stage.words
    await stage.press("escape")
    assert not stage.path.exists()


@staged()
async def test_a_dimension_without_a_habit_is_a_gap_that_acts(stage: Stage) -> None:
    await stage.press("4", "G")
    assert stage.pane.key == FirstKey("scan")
    await stage.until(lambda: "One posting for the job after next" in drawn(stage, "facts"))
    assert "space tick" not in stage.keys
    assert stage.base.explanation()[0] == "Scan"
    await stage.press("a")
    assert "‹ Scan ›" in stage.text  # one of this dimension, in own words
    assert "One piece from another field" not in stage.lines[3]
    await stage.press("escape", "enter")
    assert "One piece from another field, with a so-what" in stage.text
    await stage.press("enter")
    assert "One piece from another field, with a so-what" in [each.name for each in (await stage.saved()).live_habits]
    assert FirstKey("scan") not in keys_in(stage)
    await stage.press("u")
    await stage.until(lambda: FirstKey("scan") in keys_in(stage))


@staged(size=(140, 40))
async def test_names_take_what_the_quotas_leave(stage: Stage) -> None:
    await stage.press("4")
    assert "One conversation outside Helion" in stage.row(HabitKey(CONVERSATION))


@staged(size=(40, 15))
async def test_in_forty_columns_the_year_names_the_way_back(stage: Stage) -> None:
    await stage.press("4", "enter")
    assert "space tick" in stage.keys
    assert "esc list" in stage.keys
